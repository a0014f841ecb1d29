"""The dearest repeated texts of each rule: a search, beside `phonenumbers`' own matcher on the same texts.

    .venv/bin/python -m bench.slowest        (or bench/slowest.py; --brief only shows that the bench works)

A person who wants the checks to be slow repeats a few characters. Each rule is tried, alone, on pieces of the examples
that it finds fault with and on pieces that many rules look at; the dearest are joined, cut and changed, over and over,
and the dearest of all is measured again. The last line is one JSON object; a slow result fails nothing.
"""

import json
import platform
import random
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from time import process_time

sys.path[0] = str(Path(__file__).resolve().parent.parent)  # a script's own folder would hide the packages' names

from phonenumbers import PhoneNumberMatcher

from bench.arguments import brief
from bench.policy import SITUATION
from policy import Draft, load
from policy.rule import Rule

LENGTH = 3_000
LIMIT = 10.0
"""Microseconds a character that no rule should need."""
LONGEST_UNIT = 40
BRED, GENERATIONS, DEAREST = 12, 4, 4
SEED = 20_261_120
COMMON = (
    *("a", "a ", "A", "Aa ", "0", "0 ", "(0", "07 ", "07700 ", "07700 900 ", "00 1 ", "+", "+44 ", "+1 2 3 4 5 6 7 "),
    *("o7", "seven ", "zero ", "1 ", "1,000 ", "£1 ", "10% ", "12/12/1980 ", "AB", "AB1 ", "LS6 3AB ", "a@", "a@b.c "),
    *("a.", "a.b ", ".", "-", "- ", "'", "'a ", '"', '"a ', "“", "“a ", "(", "(a) ", "#", "#a ", "@a ", "@a.b ", "/"),
    *(
        "www.",
        "https://",
        "https://a.b/ ",
        "\n",
        "\n\n",
        "\t",
        "  ",
        "*",
        "f*",
        "1!",
        "é",
        "e\u0301",
        "\u200b",
        "👍",
        "ﬁ",
    ),
    *(
        "the ",
        "we will ",
        "I think ",
        "not ",
        "you are a ",
        "Jo Smith ",
        "Mr Smith ",
        "1 Acacia Road ",
        "Labour ",
        "a a. ",
    ),
)
ALPHABET = "aA 0179.-'\"“@#/(+,\n*éX"


def seconds(act: Callable[[str], object], unit: str) -> float:
    """The process's own seconds for an act on a repeated text."""
    text = (unit * (LENGTH // len(unit) + 1))[:LENGTH]
    started = process_time()
    act(text)
    return process_time() - started


def cost(act: Callable[[str], object], unit: str, times: int = 1) -> float:
    """Microseconds a character, at the quickest of some runs."""
    return min(seconds(act, unit) for _ in range(times)) / LENGTH * 1e6


def alone(rule: Rule) -> Callable[[str], object]:
    """A rule by itself on a post."""
    return lambda text: rule.findings(Draft(text), SITUATION)


def matcher(text: str) -> object:
    """The reference: every possible British telephone number, by `phonenumbers`."""
    return list(PhoneNumberMatcher(text, "GB", leniency=0))


def pieces_of(rule: Rule) -> Iterable[str]:
    """The beginnings and the words of a rule's own examples."""
    for example in rule.fails:
        words = example.draft.text.split()
        for start in range(len(words)):
            yield f"{' '.join(words[start : start + 1])} "
            yield f"{' '.join(words[start : start + 3])} "


def changed(unit: str, dearest: list[str], chance: random.Random) -> str:
    """A unit joined, cut, or with a character more or another in place."""
    other, at = chance.choice(dearest), chance.randrange(len(unit))
    made = chance.choice(
        (
            unit + other,
            unit[:at] + unit[at + 1 :],
            unit[at:],
            unit[: at + 1],
            unit[:at] + chance.choice(ALPHABET) + unit[at:],
            unit[:at] + chance.choice(ALPHABET) + unit[at + 1 :],
        )
    )
    return made[:LONGEST_UNIT] or unit


def dearest_of(rule: Rule, *, thorough: bool) -> tuple[float, str]:
    """The dearest repeated text found for a rule: microseconds a character, and the repeated unit."""
    chance, act = random.Random(f"{SEED}{rule.code}"), alone(rule)  # noqa: S311 - a search, no secret
    units = dict.fromkeys((*COMMON, *(unit[:LONGEST_UNIT] for unit in pieces_of(rule))))
    if not thorough:
        units = dict.fromkeys([*units][:3])
    tried = {unit: cost(act, unit) for unit in units}
    for _ in range(GENERATIONS if thorough else 1):
        dearest = sorted(tried, key=lambda unit: -tried[unit])[:DEAREST]
        for parent in dearest:
            for _ in range(BRED if thorough else 1):
                unit = changed(parent, dearest, chance)
                if unit not in tried:
                    tried[unit] = cost(act, unit)
    finalists = sorted(tried, key=lambda unit: -tried[unit])[:DEAREST]
    return max((cost(act, unit, times=3), unit) for unit in finalists)


def main() -> None:
    """Search, and print the dearest of each rule."""
    thorough = not brief(__doc__)
    rules = load() if thorough else load()[:3]
    print(f"Python {platform.python_version()}, {len(rules)} rules, {LENGTH:,} characters; µs a character.\n")
    found = sorted(((*dearest_of(rule, thorough=thorough), rule.code) for rule in rules), reverse=True)
    for took, unit, code in found[:20]:
        beside = cost(matcher, unit, times=3)
        print(f"  {code:<9} {took:7.2f}  on {unit!r}; phonenumbers' matcher {beside:.2f}, ratio {took / beside:.2f}")
    took, unit, code = found[0]
    result = {
        "slowest_rule": code,
        "slowest_unit": unit,
        "us_a_character": round(took, 2),
        "ratio_to_phonenumbers_matcher": round(took / cost(matcher, unit, times=3), 2),
        "over_the_limit": [code for took, _, code in found if took > LIMIT],
    }
    print(f"\n{json.dumps(result)}")


if __name__ == "__main__":
    main()

"""How often the check of enquirers is right on labelled cases, and the cost of a verdict.

    .venv/bin/python -m bench.enquirer [FILE…]        (or bench/enquirer.py; --brief only shows that the bench works)

Each file has a case a line, with the keys of `countersign enquirer --jsonl` and the labels: `label` (who the person
is), `media_team` (whether the media team should answer). Without files, the cases of the tests are read. The last line
is one JSON object; a bad result fails nothing.
"""

import json
import statistics
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT)  # a script's own folder would hide the packages' names

from bench.arguments import brief
from policy import pages, press_list
from policy.enquirer import PRESS, Enquirer, Judgement, ProfileLink, Verdict, judge

CASES = ROOT / "tests/policy/enquirer_cases.jsonl"
"""People on whom the check was mended."""
UNSEEN = ROOT / "tests/policy/enquirer_cases_unseen.jsonl"
"""People by the same authors and a third, kept aside until the check was done."""
ROUNDS = 5


@dataclass(frozen=True, slots=True)
class Case:
    """A labelled enquirer, and the verdicts by all facts, by profile and question, and by the bio alone."""

    label: str
    media_team: bool
    has_facts: bool
    """Whether a press list or pages are given."""
    enquirer: Enquirer
    by_all: Judgement
    by_words: Judgement
    by_bio: Judgement

    @property
    def is_press(self) -> bool:
        """Whether the person is a journalist or a blogger, whatever they ask."""
        return self.label in {"journalist", "blogger"}

    @property
    def is_ordinary(self) -> bool:
        """Whether any colleague may answer a person of the public."""
        return self.label == "public" and not self.media_team


@dataclass(frozen=True, slots=True)
class Rate:
    """How many of how many."""

    measure: str
    of: int
    found: int

    @property
    def percent(self) -> float:
        """In percent, to a tenth."""
        return round(100 * self.found / self.of, 1) if self.of else 0.0


def read(lines: Iterable[str]) -> tuple[Case, ...]:
    """The cases of a file, judged."""
    return tuple(_case(json.loads(line)) for line in lines if line.strip())


def _case(given: Mapping[str, object]) -> Case:
    def said(key: str) -> str:
        return str(given.get(key) or "")

    def rows(key: str) -> list[Mapping[str, object]]:
        value = given.get(key)
        return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []

    words = Enquirer(
        network=said("network"),
        handle=said("handle"),
        name=said("name"),
        bio=said("bio"),
        links=tuple(ProfileLink(str(link["url"]), bool(link.get("verified"))) for link in rows("links")),
        message=said("message"),
        automated=bool(given.get("automated")),
    )
    whole = replace(words, press_list=press_list.read(rows("press_list")), pages=pages.read(rows("pages")))
    return Case(
        label=said("label"),
        media_team=bool(given.get("media_team")),
        has_facts=bool(whole.press_list or whole.pages),
        enquirer=whole,
        by_all=judge(whole),
        by_words=judge(words),
        by_bio=judge(Enquirer(network="", handle="", bio=words.bio)),
    )


def passes(judgement: Judgement) -> bool:
    """Whether a colleague would be told that a reply is fine."""
    return not judgement.refer and judgement.verdict is not Verdict.UNCLEAR


def waits(judgement: Judgement) -> bool:
    """Whether a person has to look first."""
    return judgement.verdict is Verdict.UNCLEAR


def rates(cases: Sequence[Case]) -> tuple[Rate, ...]:
    """Every measure; small is good but for what is found."""

    def rate(measure: str, of: Iterable[Case], found: Callable[[Case], bool]) -> Rate:
        listed = list(of)
        return Rate(measure, len(listed), sum(map(found, listed)))

    for_media = [case for case in cases if case.media_team]
    ordinary = [case for case in cases if case.is_ordinary]
    with_bio = [case for case in cases if case.enquirer.bio]
    return (
        rate("press passing as public, by profile and question", for_media, lambda case: passes(case.by_words)),
        rate("press passing as public, by all facts", for_media, lambda case: passes(case.by_all)),
        rate(
            "press passing as public, where a list or a page is given",
            [case for case in for_media if case.has_facts],
            lambda case: passes(case.by_all),
        ),
        rate("press referred, by profile and question", for_media, lambda case: case.by_words.refer),
        rate("press referred, by all facts", for_media, lambda case: case.by_all.refer),
        rate("ordinary people referred, by profile and question", ordinary, lambda case: case.by_words.refer),
        rate("ordinary people referred, by all facts", ordinary, lambda case: case.by_all.refer),
        rate("ordinary people waiting for a look", ordinary, lambda case: waits(case.by_all)),
        rate(
            "right where the verdict is journalist or blogger",
            [case for case in cases if case.by_all.verdict in PRESS],
            lambda case: case.is_press or case.media_team,
        ),
        rate(
            "bios alone: right where found",
            [case for case in with_bio if case.by_bio.refer],
            lambda case: case.is_press,
        ),
        rate("bios alone: press found", [case for case in with_bio if case.is_press], lambda case: case.by_bio.refer),
    )


def times(cases: Sequence[Case], rounds: int) -> tuple[float, float]:
    """The median and the 99th percentile of a verdict, in microseconds."""
    taken = []
    for _ in range(rounds):
        for case in cases:
            began = perf_counter()
            judge(case.enquirer)
            taken.append((perf_counter() - began) * 1e6)
    return statistics.median(taken), statistics.quantiles(taken, n=100)[98]


def main(files: Sequence[str], *, rounds: int) -> None:
    """Print the figures of the files together, and last one JSON object."""
    cases = tuple(case for file in files for case in read(Path(file).read_text("utf-8").splitlines()))
    measured = rates(cases)
    print(f"{len(cases)} cases from {len(files)} file(s)\n")
    for rate in measured:
        print(f"{rate.measure:<60} {rate.found:>4} of {rate.of:>4} {rate.percent:>6} %")
    median, slow = times(cases, rounds)
    print(f"\na verdict: median {median:.0f} µs, 99th percentile {slow:.0f} µs")
    figures = {rate.measure: rate.percent for rate in measured}
    print(json.dumps({"cases": len(cases), "median_us": round(median), "p99_us": round(slow), **figures}))


if __name__ == "__main__":
    shown = brief(__doc__ or "") if not [name for name in sys.argv[1:] if not name.startswith("-")] else False
    named = [name for name in sys.argv[1:] if not name.startswith("-")]
    main(named or [str(CASES)], rounds=1 if shown else ROUNDS)

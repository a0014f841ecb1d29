"""The rules as a page for docs/rules.md, and as a table for a terminal: both written from the catalogue."""

import re
from collections.abc import Iterator
from itertools import groupby

from bot.terminal.words import visible
from policy import catalogue
from policy.draft import AccountKind, Kind
from policy.outcome import Outcome
from policy.rule import Example, Rule

PREFACE = """\
# The checks

What Countersign looks at before a post goes to an approver, and again before it is published. Written by
`countersign docs` from the files in `policy/rules/`: change those, not this page.

Each check asks one question. What it finds has one of five outcomes, from light to grave:

| outcome | what happens |
|---|---|
| advise | it is folded away; nobody has to do anything |
| attest | the proposer confirms a statement; two at most |
| warn | the approver must take notice |
| senior | a senior approver decides |
| block | it cannot be sent for approval as it is; the words are kept |

A department can change an outcome in its configuration, down to the floor that is given here. When nothing is found,
a person still decides: the checks do not judge taste, fairness or truth, and other names than those with a title or an
age are not looked for.
"""
NAMED = {
    Kind.REPLY: "a reply",
    Kind.QUOTE: "a quote",
    Kind.DM: "a direct message",
    Kind.EXTERNAL: "a comment elsewhere",
}
TICKS = re.compile(r"`+")


def rules_page() -> str:
    """Write docs/rules.md."""
    parts = [PREFACE]
    for family, rules in _families():
        parts.append(f"## {_headed(family)}\n")
        parts += [section for rule in rules for section in _section(rule)]
    return "\n".join(parts)


def rules_table() -> str:
    """Write one line for each rule: its code, its outcome and the question it asks."""
    lines = []
    for family, rules in _families():
        lines.append(_headed(family))
        width = max(len(rule.code) for rule in rules)
        lines += [f"  {rule.code:<{width}}  {rule.outcome:<6}  {rule.title}: {rule.question}" for rule in rules]
        lines.append("")
    lines.append("--json has the citations and the examples too.\n")
    return "\n".join(lines)


def _families() -> Iterator[tuple[str, list[Rule]]]:
    ordered = sorted(catalogue.load(), key=lambda rule: (rule.family, rule.code))
    for family, rules in groupby(ordered, key=lambda rule: rule.family):
        yield family, list(rules)


def _headed(family: str) -> str:
    return family[:1].upper() + family[1:]


def _section(rule: Rule) -> Iterator[str]:
    cites = rule.cites
    source = f"<{cites.file}>" if cites.file.startswith("https://") else ""
    yield f"### {rule.code} {rule.title}\n"
    yield f"**{rule.question}** {rule.explained}\n"
    yield f"- Outcome: {rule.outcome}; {_changeable(rule)}"
    yield f"- From: {cites.document}, {cites.section}: “{cites.words}” {source}".rstrip()
    yield from _examples("Passes", rule.passes)
    yield from _examples("Found", rule.fails)
    yield ""


def _changeable(rule: Rule) -> str:
    if rule.floor is rule.outcome:
        return "a department can only make it graver" if rule.outcome is not Outcome.BLOCK else "the same everywhere"
    return f"a department cannot go below {rule.floor}" if rule.floor else "a department can change it or turn it off"


def _examples(label: str, examples: tuple[Example, ...]) -> Iterator[str]:
    if examples:
        yield f"- {label}:"
        yield from dict.fromkeys(f"  - {_example(one)}" for one in examples)


def _example(example: Example) -> str:
    """The words, and what around them makes the difference."""
    around = "; ".join(_around(example))
    return f"{_code(example.draft.text)}{f' ({around})' if around else ''}"


def _around(example: Example) -> Iterator[str]:
    draft, settings, who = example.draft, example.situation.settings, example.situation.answering
    if draft.kind is not Kind.POST:
        yield f"as {NAMED[draft.kind]}{f' to {draft.reply_to}' if draft.reply_to else ''}"
    if draft.account_kind is not AccountKind.CORPORATE:
        yield f"on a {draft.account_kind} account"
    for picture in draft.media:
        yield (
            f"with a picture described as {_code(picture.alt)}"
            if picture.alt.strip()
            else "with a picture, not described"
        )
    if draft.links or draft.goes_with:
        yield f"with {', '.join(filter(None, (*draft.links, draft.goes_with)))} given as its source"
    for length in draft.lengths:
        yield f"{length.counted} of {length.limit} characters"
    for name in ("published_contacts", "trusted_domains", "campaign_hashtags"):
        if values := getattr(settings, name):
            yield f"where the department's {name.replace('_', ' ')} are {', '.join(map(_code, values))}"
    if who:
        known = "is press" if who.press else "has been looked at" if who.checked else "has not been looked at"
        yield f"{who.handle} {known}"


def _code(words: str) -> str:
    """Set words as code, whatever they hold: backticks, line ends, nothing at all."""
    flat = visible(" ⏎ ".join(words.splitlines())) or " "
    longest = max((len(ticks) for ticks in TICKS.findall(flat)), default=0)
    fence = "`" * (longest + 1)
    space = " " if flat[:1] == "`" or flat[-1:] == "`" else ""
    return f"{fence}{space}{flat}{space}{fence}"

"""The rules as a page for docs/rules.md, and as the list of `countersign rules`, both written from the catalogue."""

import json
from collections.abc import Iterator
from dataclasses import fields
from itertools import groupby
from typing import TextIO

from bot.cli.examples import in_words
from bot.cli.streams import unless_closed
from policy import catalogue
from policy.outcome import Outcome
from policy.rule import Example, Rule
from policy.settings import Settings

PREFACE = """\
# The checks on every post

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

A department can change an outcome in its configuration, down to the floor that is given here; its own lists are shown
in `countersign.example.toml`. A `warn` can be set aside by an approver and a `senior` by a senior approver, each with a
reason, until the words change. In the weeks before an election some checks ask for more. `docs/coverage.md` shows where
each line of the guidance went.

When nothing is found, a person still decides: the checks do not judge taste, fairness or truth, and other names than
those with a title or an age are not looked for.
"""
WINDOW = "while the window of a parliament's election is open"
SETTINGS = tuple(field.name for field in fields(Settings) if field.name != "outcomes")


def rules(*, as_json: bool, out: TextIO) -> int:
    """List every rule, for programs in full, for people as a table."""
    with unless_closed(out):
        if as_json:
            out.write(f"{json.dumps(catalogue.describe(), ensure_ascii=False, indent=2)}\n")
        else:
            out.write(rules_table())
    return 0


def rules_page() -> str:
    """Write docs/rules.md."""
    parts = [PREFACE]
    for family, rules in _families():
        parts.append(f"## {_headed(family)}\n")
        parts += [section for rule in rules for section in _section(rule)]
    return "\n".join(parts)


def rules_table() -> str:
    """Write a line for each rule: its code, its outcome and its question."""
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
    if rule.in_window:
        yield f"- In a window: {rule.in_window} at least, {WINDOW}"
    yield f"- Setting it aside: {_waivable(rule)}"
    if keys := _settings(rule):
        yield f"- Settings: {', '.join(f'`{key}`' for key in keys)}"
    yield f"- From: {cites.document}, {cites.section}: “{cites.words}” {source}".rstrip()
    yield f"- Since: {rule.since}"
    yield from _examples("Passes", rule.passes)
    yield from _examples("Found", rule.fails)
    yield ""


def _changeable(rule: Rule) -> str:
    if rule.floor is rule.outcome:
        return "a department can only make it graver" if rule.outcome is not Outcome.BLOCK else "the same everywhere"
    return f"a department cannot go below {rule.floor}" if rule.floor else "a department can change it or turn it off"


def _waivable(rule: Rule) -> str:
    if not rule.waivable:
        return "nobody can"
    if rule.outcome is Outcome.BLOCK:
        return "nobody can while it blocks; where it asks for less, whoever that asks for, with a reason"
    if rule.outcome is Outcome.SENIOR:
        return "a senior approver, with a reason"
    return "an approver, with a reason" if rule.outcome is Outcome.WARN else "it holds nothing up"


def _settings(rule: Rule) -> list[str]:
    """The settings used in a rule's examples, by their names in the configuration file."""
    every = [example.situation.settings for example in (*rule.passes, *rule.fails)]
    return [name.removeprefix("own_") for name in SETTINGS if any(getattr(settings, name) for settings in every)]


def _examples(label: str, examples: tuple[Example, ...]) -> Iterator[str]:
    if examples:
        yield f"- {label}:"
        yield from dict.fromkeys(f"  - {in_words(example)}" for example in examples)

"""The catalogue of all rules, and the check of a draft against them."""

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from typing import TypedDict

from policy import rules
from policy.draft import Draft
from policy.fine import PRESENT
from policy.masking import masked
from policy.report import NOTHING_FOUND, Report, in_order, told_once
from policy.rule import Finding, Rule, could_not_run
from policy.sharing import one_check
from policy.situation import Settings, Situation

__all__ = ["NOTHING_FOUND", "Report", "check", "describe", "load", "problems"]


class DuplicateCode(Exception):
    """Two rules have one code."""


class Cited(TypedDict):
    """A citation, for JSON."""

    document: str
    section: str
    words: str
    file: str


class Described(TypedDict):
    """A rule, for JSON and for its page in the docs."""

    code: str
    title: str
    family: str
    outcome: str
    floor: str | None
    citation: Cited
    question: str
    explained: str
    passes: list[str]
    fails: list[str]


@cache
def load() -> tuple[Rule, ...]:
    """Every rule of every family, in order of code."""
    modules = (import_module(found.name) for found in walk_packages(rules.__path__, f"{rules.__name__}."))
    return gathered(value for module in modules for value in vars(module).values() if isinstance(value, Rule))


def gathered(found: Iterable[Rule]) -> tuple[Rule, ...]:
    """Sort rules by code; raises DuplicateCode when two share a code."""
    by_code: dict[str, Rule] = {}
    for rule in found:
        if by_code.setdefault(rule.code, rule) is not rule:
            raise DuplicateCode(f"{rule.code} is both “{by_code[rule.code].title}” and “{rule.title}”.")
    return tuple(by_code[code] for code in sorted(by_code))


def check(draft: Draft, situation: Situation, against: tuple[Rule, ...] | None = None) -> Report:
    """Check a draft against the given rules, by default all."""
    every = load() if against is None else against
    with one_check():
        said = [(rule, found) for rule in every if (found := _findings(rule, draft, situation))]
        spoken_of = {rule.fine for rule, _ in said}
        fine = tuple(word for word, present in PRESENT.items() if word not in spoken_of and present(draft, situation))
    return Report(
        findings=told_once(masked(in_order(tuple(finding for _, found in said for finding in found)), draft)),
        fine=fine,
        attested=situation.attested,
    )


def _findings(rule: Rule, draft: Draft, situation: Situation) -> tuple[Finding, ...]:
    try:
        return rule.within_a_check(draft, situation)
    except Exception:  # noqa: BLE001 — a failing rule becomes a finding, never silence and never a crash
        return (could_not_run(rule),)


def problems(settings: Settings) -> tuple[str, ...]:
    """Faults in a department's outcomes, a sentence each: an unknown code, below a floor, without a reason."""
    by_code = {rule.code: rule for rule in load()}
    said = (
        by_code[override.code].problem_with(override)
        if override.code in by_code
        else f"{override.code} is no rule; `countersign rules` lists them."
        for override in settings.outcomes
    )
    return tuple(problem for problem in said if problem)


def describe() -> tuple[Described, ...]:
    """Every rule as plain values, for JSON."""
    return tuple(_described(rule) for rule in load())


def _described(rule: Rule) -> Described:
    cites = rule.cites
    return {
        "code": rule.code, "title": rule.title, "family": rule.family, "outcome": str(rule.outcome),
        "floor": rule.floor and str(rule.floor), "question": rule.question, "explained": rule.explained,
        "citation": {
            "document": cites.document, "section": cites.section, "words": cites.words, "file": cites.file,
        },
        "passes": [str(example) for example in rule.passes], "fails": [str(example) for example in rule.fails],
    }  # fmt: skip

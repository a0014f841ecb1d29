"""Reminders about settings that work today: changes due for review, and entries past their last day."""

from collections.abc import Iterator
from datetime import date, datetime

from bot.config.policy_shape import PolicyTable
from bot.config.problems import Problem
from bot.config.shape import File
from bot.config.toml_lines import Key


def reminders(shape: File, today: date) -> list[Problem]:
    """Every reminder in the departments' policy tables."""
    return [
        reminder
        for key, department in shape.departments.items()
        for reminder in _of(department.policy, ("departments", key, "policy"), today)
    ]


def _of(policy: PolicyTable, at: Key, today: date) -> Iterator[Problem]:
    for code, rule in policy.rules.items():
        if rule.review and rule.review < today:
            says = (
                f"the change to {code} was to be looked at again by {in_words(rule.review)}. "
                "Until somebody does, a lighter outcome no longer holds, and a graver one does."
            )
            yield Problem((*at, "rules", code, "review"), says)
    for name, what, until, place in _ends(policy):
        if until and until < today:
            yield Problem((*at, name, place, "until"), f"{what} ended on {in_words(until)}. Renew it, or take it out.")


def _ends(policy: PolicyTable) -> Iterator[tuple[str, str, date | None, int | str]]:
    """Every entry with an end: the list, the entry in words, the last day, and the key in the list."""
    for place, topic in enumerate(policy.controversial):
        yield "controversial", f"“{topic.topic}” as controversial", topic.until, place
    for person, spokesperson in policy.spokespeople.items():
        yield "spokespeople", f"{spokesperson.name}'s time as spokesperson", spokesperson.until, person
    for place, given in enumerate(policy.delegations):
        yield "delegations", f"the delegation of “{given.topic}”", given.until, place
    for place, window in enumerate(policy.windows):
        yield "windows", f"the window “{window.id}”", _day(window.until), place
    for place, day in enumerate(policy.sensitive_days):
        yield "sensitive_days", f"“{day.reason}”", day.until, place


def _day(moment: datetime | None) -> date | None:
    return moment.date() if moment else None


def in_words(day: date) -> str:
    """A day as people write it: 1 April 2027."""
    return f"{day.day} {day:%B %Y}"

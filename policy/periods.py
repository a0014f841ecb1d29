"""Election windows and sensitive days: which are on when a draft goes out, and what is free of them."""

from policy.department import SensitiveDay, Window, WindowKind
from policy.draft import Draft
from policy.situation import Situation

STRICT = frozenset({WindowKind.GENERAL, WindowKind.DEVOLVED})
"""Kinds of window in which what a rule finds weighs more."""
ESSENTIAL = frozenset({"safety", "emergency", "service-outage"})
"""Tags that are free on a sensitive day, whatever the department says of windows."""


def windows_over(draft: Draft, situation: Situation) -> tuple[Window, ...]:
    """The windows that are open when a draft goes out, and that it is not free of."""
    return tuple(
        window
        for window in situation.settings.windows
        if _open(window, situation) and not _tags(draft).intersection(map(str.casefold, window.essential_tags))
    )


def strict_window(draft: Draft, situation: Situation) -> Window | None:
    """The first of them that is for a parliament, if there is one."""
    return next((window for window in windows_over(draft, situation) if window.kind in STRICT), None)


def days_over(draft: Draft, situation: Situation) -> tuple[SensitiveDay, ...]:
    """The sensitive days that a draft would fall on, and that it is not free of."""
    if _tags(draft) & ESSENTIAL:
        return ()
    return tuple(day for day in situation.settings.sensitive_days if day.covers(situation.today))


def _tags(draft: Draft) -> frozenset[str]:
    return frozenset(tag.casefold() for tag in draft.tags)


def _open(window: Window, situation: Situation) -> bool:
    """By the moment it goes out; by the day, both ends included, when nobody has said which moment."""
    if situation.at is not None:
        return window.open_at(situation.at)
    return window.start.date() <= situation.today and (window.until is None or situation.today <= window.until.date())

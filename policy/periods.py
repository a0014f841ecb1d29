"""Election windows and sensitive days in force when a draft goes out, apart from exempt drafts."""

from policy.department import SensitiveDay, Window, WindowKind
from policy.draft import Draft
from policy.situation import Situation

STRICT = frozenset({WindowKind.GENERAL, WindowKind.DEVOLVED})
"""Kinds of window in which some rules' findings weigh more."""
ESSENTIAL = frozenset({"safety", "emergency", "service-outage"})
"""Tags exempt on a sensitive day, whatever tags the department lists for windows."""


def windows_over(draft: Draft, situation: Situation) -> tuple[Window, ...]:
    """The windows open when a draft goes out, save those for which its tags are essential."""
    return tuple(
        window
        for window in situation.settings.windows
        if _open(window, situation) and not _tags(draft).intersection(map(str.casefold, window.essential_tags))
    )


def strict_window(draft: Draft, situation: Situation) -> Window | None:
    """The first such window before the election of a parliament, or `None`."""
    return next((window for window in windows_over(draft, situation) if window.kind in STRICT), None)


def days_over(draft: Draft, situation: Situation) -> tuple[SensitiveDay, ...]:
    """The sensitive days on which a draft falls; none for a draft tagged essential."""
    if _tags(draft) & ESSENTIAL:
        return ()
    return tuple(day for day in situation.settings.sensitive_days if day.covers(situation.today))


def _tags(draft: Draft) -> frozenset[str]:
    return frozenset(tag.casefold() for tag in draft.tags)


def _open(window: Window, situation: Situation) -> bool:
    """Whether a window is open at the planned moment or, without a moment, on the day (both ends included)."""
    if situation.at is not None:
        return window.open_at(situation.at)
    return window.start.date() <= situation.today and (window.until is None or situation.today <= window.until.date())

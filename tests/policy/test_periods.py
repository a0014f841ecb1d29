"""Election windows and sensitive days: the findings made graver, and the posts left free."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from policy import DayMode, Draft, Outcome, SensitiveDay, Settings, Situation, Window, WindowKind, check
from policy.catalogue import load
from policy.periods import days_over, strict_window, windows_over

OPENS, CLOSES = datetime(2029, 5, 1, 0, 1, tzinfo=UTC), datetime(2029, 6, 7, 22, tzinfo=UTC)
GENERAL = Window("ge-2029", WindowKind.GENERAL, OPENS, None, essential_tags=("Safety",))
LOCAL = Window("local-2029", WindowKind.LOCAL, OPENS, CLOSES, areas=("Ashby",))
NEWS = Draft("The new service is open.")


def during(*windows: Window, at: datetime | None = datetime(2029, 5, 2, tzinfo=UTC)) -> Situation:
    return Situation(today=date(2029, 5, 2), at=at, settings=Settings(windows=windows))


@pytest.mark.parametrize(
    ("at", "is_open"),
    [
        (datetime(2029, 5, 1, 0, 0, 59, tzinfo=UTC), False),
        (OPENS, True),
        (CLOSES, True),
        (datetime(2029, 6, 7, 22, 0, 1, tzinfo=UTC), False),
    ],
)
def test_a_window_is_open_from_its_first_moment_to_its_last(at: datetime, is_open: bool) -> None:
    assert bool(windows_over(NEWS, during(LOCAL, at=at))) is is_open


def test_without_a_moment_the_whole_day_counts() -> None:
    situation = replace(during(LOCAL, at=None), today=date(2029, 6, 7))
    assert windows_over(NEWS, situation) == (LOCAL,)
    assert windows_over(NEWS, replace(situation, today=date(2029, 6, 8))) == ()


def test_a_window_without_an_end_stays_open_until_somebody_gives_it_one() -> None:
    later = datetime(2029, 9, 1, tzinfo=UTC)
    assert windows_over(NEWS, during(GENERAL, at=later)) == (GENERAL,)
    assert windows_over(NEWS, during(replace(GENERAL, until=CLOSES), at=later)) == ()


def test_essential_business_stays_free() -> None:
    tagged = replace(NEWS, tags=("safety",))
    assert windows_over(tagged, during(GENERAL)) == ()
    assert check(tagged, during(GENERAL)).outcome == check(tagged, during()).outcome


def test_a_finding_says_what_raised_it() -> None:
    found = check(NEWS, during(GENERAL)).findings[0]
    assert (found.rule, found.outcome, found.raised_by) == ("ELEC-01", Outcome.SENIOR, "window:ge-2029")


def test_a_local_window_asks_for_care_and_for_a_senior_where_it_is() -> None:
    assert check(NEWS, during(LOCAL)).outcome == "warn"
    assert check(Draft("The new service in Ashby is open."), during(LOCAL)).outcome == "senior"


def test_a_rule_that_weighs_more_in_a_window_is_raised_by_it() -> None:
    commitment = next(rule for rule in load() if rule.code == "CIV-01")
    graver = replace(commitment, in_window=Outcome.BLOCK)
    draft = Draft("We will cut waiting times.")
    assert [(found.outcome, found.raised_by) for found in graver.findings(draft, during(GENERAL))] == [
        (Outcome.BLOCK, "window:ge-2029")
    ]
    assert [(found.outcome, found.raised_by) for found in graver.findings(draft, during(LOCAL))] == [
        (Outcome.SENIOR, "")
    ]
    lighter = replace(commitment, in_window=Outcome.WARN)
    assert lighter.findings(draft, during(GENERAL))[0].outcome is Outcome.SENIOR
    assert strict_window(draft, during(LOCAL, GENERAL)) == GENERAL


def test_a_sensitive_day_leaves_safety_free() -> None:
    mourning = SensitiveDay(date(2029, 5, 1), date(2029, 5, 2), "national mourning", DayMode.HOLD)
    situation = Situation(today=date(2029, 5, 2), settings=Settings(sensitive_days=(mourning,)))
    assert days_over(NEWS, situation) == (mourning,)
    assert days_over(replace(NEWS, tags=("safety",)), situation) == ()
    assert days_over(NEWS, replace(situation, today=date(2029, 5, 3))) == ()

"""The hour when a workspace opens: in office hours, at any time of the computer's own clock."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.cli.demo import LONDON, PLAYED_FROM, opening
from bot.model.working_days import is_working_day
from bot.showing.digests import TOO_LATE
from rehearsal.player import words_of
from tests.handlers.office import DEE, DIGEST, Office, office
from tests.rehearsal.running import A_MORNING

SUNDAY_NIGHT = datetime(2026, 11, 22, 23, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "opens"),
    [
        ("2026-11-20T21:00+00:00", "2026-11-20T09:30+00:00"),  # a Friday evening
        ("2026-11-21T23:30+00:00", "2026-11-23T09:30+00:00"),  # a Saturday night
        ("2026-12-25T12:00+00:00", "2026-12-29T09:30+00:00"),  # Christmas, a weekend, and Boxing Day made up for
        ("2026-12-31T23:58+14:00", "2026-12-31T09:30+00:00"),  # New Year's Eve, and still so in London
        ("2028-02-29T23:59+00:00", "2028-02-29T09:30+00:00"),
        ("2026-10-25T01:30+01:00", "2026-10-26T09:30+00:00"),  # the clocks go back
        ("2027-03-28T00:59+00:00", "2027-03-30T09:30+01:00"),  # the clocks go forward, at Easter
    ],
)
def test_a_demonstration_opens_on_the_morning_of_a_working_day(now: str, opens: str) -> None:
    assert opening(datetime.fromisoformat(now)) == datetime.fromisoformat(opens)


@pytest.mark.parametrize("morning", [A_MORNING, PLAYED_FROM], ids=["tests", "the played story"])
def test_the_tests_and_the_played_story_start_on_a_morning_when_digests_go_out(morning: datetime) -> None:
    local = morning.astimezone(LONDON)
    assert all(is_working_day(local.date() + timedelta(days=days)) for days in (0, 1, 2, 3))
    assert 9 <= local.hour < TOO_LATE.hour


def test_a_workspace_of_a_test_starts_on_that_morning_whenever_the_test_is_run(opened: Office) -> None:
    assert timedelta() <= opened.clock() - A_MORNING < timedelta(hours=1)


def test_a_demonstration_that_somebody_opens_on_a_sunday_night_has_its_digest(tmp_path: Path) -> None:
    with office(tmp_path, starts=opening(SUNDAY_NIGHT)) as here, here.at_work():
        digest = here.stage.be(DEE).sees(DIGEST, "Audit trail")
    assert "Monday 23 November" in words_of(digest)

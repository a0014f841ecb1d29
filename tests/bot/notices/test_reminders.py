"""Reminders: at sensible moments, each once, not by night, not for decided or held posts."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.holding.holds import EVERYTHING, Wish
from bot.model.proposal_notices import Nudge
from bot.model.when import WhenKind
from bot.notices.reminders import DUTY, EVERYBODY, THREAD, Reminders, due_stage, moments, waking
from bot.store import Store
from bot.store.nudges import Awaited
from tests.world import DANA, PRIYA, SAM, World

LONDON = ZoneInfo("Europe/London")


def at(day: int, clock_time: str, *, month: int = 11) -> datetime:
    hour, minute = map(int, clock_time.split(":"))
    return datetime(2026, month, day, hour, minute, tzinfo=LONDON).astimezone(UTC)


def awaited(since: datetime, due: datetime, kind: WhenKind = WhenKind.AT) -> Awaited:
    return Awaited(1, 1, kind, since, due, "Europe/London", 0)


def planned(since: datetime, due: datetime, kind: WhenKind = WhenKind.AT) -> list[str]:
    return [f"{moment.astimezone(LONDON):%a %H:%M}" for _, moment in moments(awaited(since, due, kind))]


@pytest.mark.parametrize(
    ("since", "due", "kind", "expected"),
    [
        (at(17, "10:00"), at(18, "09:00"), WhenKind.AT, ["Tue 15:00", "Wed 08:00", "Wed 08:40"]),
        (at(16, "10:00"), at(20, "14:00"), WhenKind.AT, ["Thu 15:00", "Fri 13:00", "Fri 13:40"]),
        (at(20, "10:00"), at(23, "09:00"), WhenKind.AT, ["Fri 15:00", "Mon 08:00", "Mon 08:40"]),
        (at(20, "10:00"), at(21, "10:00"), WhenKind.AT, ["Fri 15:00", "Sat 09:00", "Sat 09:40"]),
        (at(20, "10:00"), at(20, "12:00"), WhenKind.AT, ["Fri 10:40", "Fri 11:20", "Fri 11:48"]),
        (at(20, "09:00"), at(20, "13:00"), WhenKind.SOON, ["Fri 10:20", "Fri 11:40", "Fri 12:36"]),
        (at(17, "19:00"), at(17, "23:00"), WhenKind.SOON, ["Tue 20:20", "Tue 21:40", "Tue 22:36"]),
        (at(17, "17:00"), at(18, "15:00"), WhenKind.SOON, ["Wed 09:00", "Wed 09:00", "Wed 12:48"]),
        (at(20, "16:00"), at(23, "12:00"), WhenKind.SOON, ["Mon 09:00", "Mon 09:00", "Mon 09:00"]),
        (at(24, "10:00", month=12), at(29, "10:00", month=12), WhenKind.AT, ["Thu 15:00", "Tue 09:00", "Tue 09:40"]),
    ],
    ids=[
        "tomorrow at nine",
        "later this week",
        "on Monday, proposed on Friday",
        "on a Saturday",
        "in two hours",
        "soon, within four hours",
        "soon, in the evening",
        "soon, until tomorrow",
        "soon, over the weekend",
        "after Christmas",
    ],
)
def test_the_moments_fit_how_much_time_is_left(
    since: datetime, due: datetime, kind: WhenKind, expected: list[str]
) -> None:
    assert planned(since, due, kind) == expected


@settings(max_examples=300, deadline=None)
@given(
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 1)),  # noqa: DTZ001 - hypothesis wants them so
    st.integers(5, 60 * 24 * 40),
    st.sampled_from((WhenKind.AT, WhenKind.SOON, WhenKind.RELEASE)),
)
def test_no_moment_is_before_the_card_and_none_by_night_for_what_can_wait(
    since: datetime, minutes: int, kind: WhenKind
) -> None:
    since = since.replace(tzinfo=UTC)
    due = since + timedelta(minutes=minutes)
    for stage, moment in moments(awaited(since, due, kind)):
        assert since < moment <= due, stage
        assert waking(moment, due, LONDON) == moment
        local = moment.astimezone(LONDON)
        if not 8 <= local.hour < 20:
            assert due - moment < timedelta(days=5)  # nobody is back before it is due


def test_what_was_slept_through_is_not_made_up_for() -> None:
    proposal = awaited(at(17, "10:00"), at(18, "09:00"))
    assert due_stage(proposal, at(17, "14:59")) == 0
    assert due_stage(proposal, at(17, "15:00")) == THREAD
    assert due_stage(proposal, at(18, "08:30")) == DUTY
    assert due_stage(proposal, at(18, "08:59")) == EVERYBODY


def nudges(world: World) -> list[int]:
    world.tells()
    return [notice.stage for notice in world.notifier.told if isinstance(notice, Nudge)]


@pytest.mark.both_databases
def test_each_stage_is_told_once_whatever_restarts(world: World) -> None:
    world.proposes()
    told = []
    for _ in range(4 * 60 // 5):
        world.bot.reminders.remind()
        again = Reminders(Store(world.store.engines, world.clock), world.clock)
        again.remind()
        told.append(len(nudges(world)))
        world.clock.moves(minutes=5)
    assert nudges(world) == [THREAD, DUTY, EVERYBODY]
    assert told[:16] == [0] * 16


def test_a_decision_ends_it(world: World) -> None:
    proposals = [world.proposes(f"We are open on day {n}.") for n in range(3)]
    world.approves(proposals[0])
    world.approvals.not_yet(proposals[1].id, 1, SAM)
    world.bot.proposal_ends.withdraw(proposals[2].id, by=PRIYA)
    world.clock.moves(hours=3)
    assert world.bot.reminders.remind() == 0


def test_new_words_begin_anew(world: World) -> None:
    proposal = world.proposes()
    world.clock.moves(minutes=90)
    world.bot.reminders.remind()
    world.edits(proposal, "Our offices are open as usual on Tuesday.")
    world.tells()
    assert world.bot.reminders.remind() == 0
    world.clock.moves(minutes=90)
    world.bot.reminders.remind()
    world.tells()
    assert [notice for notice in world.notifier.told if isinstance(notice, Nudge)] == [Nudge(1, 1, 1), Nudge(1, 2, 1)]


def test_nothing_is_said_of_what_is_on_hold(world: World) -> None:
    world.proposes()
    world.bot.holds.place(Wish(on=EVERYTHING, reason="A terrible accident."), DANA, "hold-1")
    world.clock.moves(minutes=90)
    assert world.bot.reminders.remind() == 0


def test_nothing_is_said_of_what_is_past_its_time_or_has_no_card(world: World) -> None:
    world.submits("Its card is not posted yet.", "floods")
    world.clock.moves(minutes=90)
    assert world.bot.reminders.remind() == 0
    world.tells()
    world.clock.moves(hours=4)
    assert world.bot.reminders.remind() == 0

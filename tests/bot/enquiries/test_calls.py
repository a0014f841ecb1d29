"""Calls on the rota about referrals that nobody has taken: the schedule, the order, and what ends them."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.call import AT_RISK, AT_RISK_LATER, KEPT, LONGEST, ROUNDS, SHORTEST, Call, next_call
from bot.model.enquiry import Enquiry
from bot.model.enquiry_parts import Profile
from bot.model.enquiry_states import EnquiryState
from bot.model.referral_notices import ReferralCall
from bot.store import enquiries, trail
from tests.fakes import FRIDAY_AT_NINE as NINE
from tests.world import JO, MEDIA, PRIYA, SAM, World

HOUR = timedelta(hours=1)


@pytest.fixture
def manned(world: World) -> World:
    """A world whose media rota begins with Sam, then Jo."""
    world.departments["rivers"] = replace(world.departments["rivers"], media_rota=(SAM.id, JO.id))
    return world


def asks(world: World, message: str = "A statement for my story, please.", handle: str = "@rosa") -> Enquiry:
    profile = Profile("wall", handle, bio="Reporter, Example Times", message=message)
    return world.bot.enquiries.check(profile, PRIYA, f"{handle} {message}", "rivers")


def calls(world: World, enquiry: Enquiry, minutes: int, *, step: int = 1) -> list[tuple[str, int]]:
    """Let time go by, minute by minute or in longer steps; gives who was asked, and after how many minutes."""
    for _ in range(0, minutes, step):
        world.bot.referrals.calls.ask_due()
        world.clock.moves(minutes=step)
    now = world.store.read(enquiries.by_id, enquiry.id)
    assert now is not None
    return [(call.person, round((call.at - enquiry.at) / timedelta(minutes=1))) for call in now.calls]


@pytest.mark.both_databases
def test_the_rota_is_asked_in_order_until_somebody_takes_it(manned: World) -> None:
    enquiry = asks(manned)
    assert calls(manned, enquiry, 62) == [(SAM.id, 0), (JO.id, 30), (SAM.id, 60)]
    manned.tells()
    assert manned.notifier.of(ReferralCall) == [
        ReferralCall(enquiry.id, person, seconds) for person, seconds in ((SAM.id, 0), (JO.id, 1800), (SAM.id, 3600))
    ]  # fmt: skip
    assert manned.bot.referrals.take(enquiry.id, JO).state is EnquiryState.TAKEN, "whoever is on the rota may take it"
    assert len(calls(manned, enquiry, 60)) == 3
    deeds = manned.store.read(trail.deeds_about, [enquiry.subject])[enquiry.subject]
    assert [deed.act for deed in deeds] == ["refer", *["call_on_duty"] * 3, "take_referral"]


def test_a_near_deadline_is_called_sooner_and_after_it_calls_end(manned: World) -> None:
    enquiry = asks(manned, "A statement by 10am today, please.")
    minutes = [minute for _, minute in calls(manned, enquiry, 240)]
    assert minutes[:5] == [0, 10, 19, 26, 32]
    assert max(minutes) <= 65, "once more, and it is overdue"
    assert len(minutes) >= 2 * ROUNDS


def test_without_a_deadline_everybody_is_asked_three_times_and_then_it_stays_in_the_digest(manned: World) -> None:
    enquiry = asks(manned)
    assert [person for person, _ in calls(manned, enquiry, 400)] == [SAM.id, JO.id] * ROUNDS
    assert [row.enquiry.id for row in manned.bot.digests.digest("rivers").referrals] == [enquiry.id]


def test_a_deadline_days_ahead_is_called_in_three_rounds_and_again_from_four_hours_before(manned: World) -> None:
    enquiry = asks(manned, "A statement by Monday 9am, please.")
    assert enquiry.deadline is not None
    until = round((enquiry.deadline - enquiry.at) / timedelta(minutes=1))
    assert until == 3 * 24 * 60
    minutes = [minute for _, minute in calls(manned, enquiry, until + 60, step=10)]
    assert minutes[:7] == [0, 30, 60, 90, 120, 150, until - 240]
    assert len(minutes) < 30
    assert until - 10 <= minutes[-1] <= until + 10, "up to the deadline, and no further"


def test_a_life_at_risk_is_called_every_five_minutes_for_an_hour_and_then_every_quarter_until_somebody_has_it(
    manned: World,
) -> None:
    manned.clock.moves(hours=14)
    enquiry = asks(manned, "I can't go on, I want to end it all tonight.", "@kim")
    made = calls(manned, enquiry, 181)
    assert [minute for _, minute in made] == [*range(0, 60, 5), *range(60, 181, 15)]
    assert {person for person, _ in made[::2]} == {SAM.id}
    manned.bot.referrals.take(enquiry.id, MEDIA)
    assert len(calls(manned, enquiry, 30)) == len(made)


def test_calls_about_a_life_at_risk_never_stop_and_only_the_newest_are_kept_in_the_row(manned: World) -> None:
    enquiry = asks(manned, "I can't go on, I want to end it all tonight.", "@kim")
    for _ in range(KEPT + 20):
        manned.bot.referrals.calls.ask_due()
        manned.clock.moves(minutes=15)
    made = calls(manned, enquiry, 0)
    assert len(made) == KEPT
    assert {person for person, _ in made[::2]} == {SAM.id}, "in turn still"
    assert {person for person, _ in made[1::2]} == {JO.id}
    assert made[-1][1] == (KEPT + 19) * 15
    deeds = manned.store.read(trail.deeds_about, [enquiry.subject])[enquiry.subject]
    assert sum(deed.act == "call_on_duty" for deed in deeds) == KEPT + 20


def test_a_duty_handed_over_between_two_calls_asks_nobody_twice_in_a_row(manned: World) -> None:
    enquiry = asks(manned)
    calls(manned, enquiry, 1)
    manned.departments["rivers"] = replace(manned.departments["rivers"], media_rota=(JO.id, SAM.id))
    assert [person for person, _ in calls(manned, enquiry, 59)] == [SAM.id, JO.id]


@pytest.mark.parametrize("message", ["A statement by Monday 9am, please.", "I can't go on, I want to end it all."])
def test_a_call_noted_while_the_clock_was_ahead_silences_nobody(manned: World, message: str) -> None:
    enquiry = asks(manned, message)
    manned.clock.moves(days=365)
    with manned.store.begin() as tx:
        tx.save_enquiry(enquiry.called(SAM.id, manned.clock()))
    manned.clock.moves(days=-365, minutes=1)
    assert (JO.id, 1) in calls(manned, enquiry, 1)


def test_without_a_rota_the_media_team_is_asked(world: World) -> None:
    enquiry = asks(world)
    assert (MEDIA.id, 30) in calls(world, enquiry, 62)


def test_questions_of_last_month_wake_nobody(manned: World) -> None:
    enquiry = asks(manned)
    manned.clock.moves(days=30)
    assert calls(manned, enquiry, 60) == []


moments = st.integers(-100, 1000).map(lambda minutes: NINE + timedelta(minutes=minutes))


@given(
    st.integers(0, 40), st.integers(0, 5), st.none() | moments, st.booleans(), moments, moments
)  # fmt: skip
def test_a_next_call_is_never_too_soon_after_the_last_nor_late_when_it_presses(
    made: int, people: int, deadline: datetime | None, life_at_risk: bool, last: datetime, now: datetime
) -> None:
    earlier = [Call("U0SAM", last)] * made
    at = next_call(NINE, earlier, people, now=now, deadline=deadline, life_at_risk=life_at_risk)
    over = made >= ROUNDS * people
    if not people:
        assert at is None
    elif not earlier:
        assert at == NINE
    elif last > now + SHORTEST:
        assert at is None or at <= now or (over and deadline is not None and now < deadline)
        assert at is not None or over
    elif life_at_risk:
        assert at in {last + AT_RISK, last + AT_RISK_LATER}
    elif at is None:
        assert over
        assert deadline is None or deadline <= last
    else:
        assert last + SHORTEST <= at
        assert at <= last + LONGEST or (over and deadline is not None and at == deadline - timedelta(hours=4))

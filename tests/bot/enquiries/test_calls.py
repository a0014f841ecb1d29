"""Calls on the rota about referrals that nobody has taken: the schedule, the order, and what ends them."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.enquiries.enquiries import Profile
from bot.model.call import AT_RISK, LONGEST, ROUNDS, SHORTEST, Call, next_call
from bot.model.enquiry import Enquiry, EnquiryState
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


def calls(world: World, enquiry: Enquiry, minutes: int) -> list[tuple[str, int]]:
    """Let time go by minute by minute; gives who was asked, and after how many minutes."""
    for _ in range(minutes):
        world.bot.referrals.calls.ask_due()
        world.clock.moves(minutes=1)
    now = world.store.read(enquiries.by_id, enquiry.id)
    assert now is not None
    return [(call.person, round((call.at - enquiry.at) / timedelta(minutes=1))) for call in now.calls]


@pytest.mark.both_databases
def test_the_rota_is_asked_in_order_until_somebody_takes_it(manned: World) -> None:
    enquiry = asks(manned)
    assert calls(manned, enquiry, 62) == [(SAM.id, 0), (JO.id, 30), (SAM.id, 60)]
    manned.tells()
    assert manned.notifier.of(ReferralCall) == [
        ReferralCall(enquiry.id, SAM.id, 0), ReferralCall(enquiry.id, JO.id, 1), ReferralCall(enquiry.id, SAM.id, 2)
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


def test_a_life_at_risk_is_called_every_five_minutes_day_and_night_until_somebody_has_it(manned: World) -> None:
    manned.clock.moves(hours=14)
    enquiry = asks(manned, "I can't go on, I want to end it all tonight.", "@kim")
    assert calls(manned, enquiry, 181)[-1] == (SAM.id, 180)
    manned.bot.referrals.take(enquiry.id, MEDIA)
    assert len(calls(manned, enquiry, 30)) == 37


def test_without_a_rota_the_media_team_is_asked(world: World) -> None:
    enquiry = asks(world)
    assert (MEDIA.id, 30) in calls(world, enquiry, 62)


def test_questions_of_last_month_wake_nobody(manned: World) -> None:
    enquiry = asks(manned)
    manned.clock.moves(days=30)
    assert calls(manned, enquiry, 60) == []


moments = st.integers(-100, 1000).map(lambda minutes: NINE + timedelta(minutes=minutes))


@given(
    st.integers(0, 40), st.integers(0, 5), st.none() | moments, st.booleans(), moments
)  # fmt: skip
def test_a_next_call_is_never_before_the_last_nor_later_than_half_an_hour(
    made: int, people: int, deadline: datetime | None, life_at_risk: bool, last: datetime
) -> None:
    earlier = [Call("U0SAM", last)] * made
    at = next_call(NINE, earlier, people, deadline=deadline, life_at_risk=life_at_risk)
    if not people:
        assert at is None
    elif not earlier:
        assert at == NINE
    elif life_at_risk:
        assert at == last + AT_RISK
    else:
        assert at is None or last + SHORTEST <= at <= last + LONGEST
        assert at is not None or (made >= ROUNDS * people and (deadline is None or deadline <= last))

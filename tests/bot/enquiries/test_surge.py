"""A surge of press: calls that name all who wait, and how few of them there are."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.enquiries.call_outs import words_for
from bot.model.call import NEAR, NEAR_PAUSE, PAUSE, SHORTEST, Call, Turn, calls_due, next_call, whose_turn
from bot.model.call_out import CallOut, CallOutWay, Paging
from bot.model.enquiry import Enquiry
from bot.model.enquiry_parts import Profile
from bot.model.referral_notices import ReferralCall
from bot.store import call_outs, enquiries
from tests.fakes import FRIDAY_AT_NINE as NINE
from tests.world import JO, PRIYA, SAM, World

MINUTE = timedelta(minutes=1)
REPORTERS = 50
RISK = "I can't go on, I want to end it all tonight."


@pytest.fixture
def manned(world: World) -> World:
    """A world whose media rota begins with Sam, then Jo, each with a number for texts."""
    paging = Paging(people=MappingProxyType({person.id: {CallOutWay.SMS: "env:MOBILE"} for person in (SAM, JO)}))
    rivers = replace(world.departments["rivers"], media_rota=(SAM.id, JO.id), paging=paging)
    world.departments["rivers"] = rivers
    return world


def asks(world: World, number: int, message: str = "A statement for my story, please.") -> Enquiry:
    profile = Profile("wall", f"@reporter{number}", bio="Reporter, Example Times", message=message)
    return world.bot.enquiries.check(profile, PRIYA, f"form {number}", "rivers")


def calls(world: World) -> list[ReferralCall]:
    world.tells()
    return [told for told in world.notifier.told if isinstance(told, ReferralCall)]


def pages(world: World) -> list[CallOut]:
    """Every call-out."""
    first = {each.enquiry for each in calls(world)}
    return [each for enquiry in sorted(first) for each in world.store.read(call_outs.of_enquiry, enquiry)]


def test_fifty_reporters_within_an_hour_make_a_handful_of_calls_and_each_is_named(manned: World) -> None:
    came: list[Enquiry] = []
    for minute in range(60):
        if len(came) < REPORTERS:
            came.append(asks(manned, minute))
        manned.bot.referrals.calls.ask_due()
        manned.clock.moves(minutes=1)
    made = calls(manned)
    named = {enquiry for each in made for enquiry in (each.enquiry, *each.others)}
    assert named == {enquiry.id for enquiry in came}
    assert [sum(each.person == person.id for each in made) for person in (SAM, JO)] == [6, 3]
    paged = {(each.person, each.at) for each in pages(manned)}
    assert len(paged) == len(made)
    for enquiry in came:
        now = manned.store.read(enquiries.by_id, enquiry.id)
        assert now is not None
        assert now.calls[0].at <= enquiry.at + PAUSE


@pytest.mark.both_databases
def test_all_who_are_due_to_a_person_share_a_call_and_a_life_at_risk_and_a_near_deadline_do_not_wait(
    manned: World,
) -> None:
    first, second = asks(manned, 1), asks(manned, 2)
    assert manned.bot.referrals.calls.ask_due() == 1
    manned.clock.moves(minutes=1)
    third = asks(manned, 3)
    assert manned.bot.referrals.calls.ask_due() == 0, "Sam was called a minute ago"
    risk = asks(manned, 4, RISK)
    assert manned.bot.referrals.calls.ask_due() == 1
    manned.clock.moves(minutes=3)
    near = asks(manned, 5, "A statement by 9.30am today, please.")
    assert manned.bot.referrals.calls.ask_due() == 1
    assert [(each.enquiry, each.others) for each in calls(manned)] == [
        (first.id, (second.id,)), (risk.id, ()), (near.id, (third.id,))
    ]  # fmt: skip
    assert [(each.enquiry, each.others) for each in pages(manned)] == [
        (first.id, (second.id,)), (risk.id, ()), (near.id, (third.id,))
    ]  # fmt: skip
    shown = manned.bot.referral_views.shown(third.id)
    assert shown is not None
    assert [each.enquiry for each in shown.call_outs] == [near.id], "the card of each tells how its call went out"


def test_a_text_counts_those_who_still_wait_and_says_by_when_the_first_answer_is_wanted(manned: World) -> None:
    several = [asks(manned, number) for number in range(12)]
    zone = manned.departments["rivers"].zone
    assert words_for(several, zone, "").what == "A journalist is waiting, and 11 more"
    assert words_for(several[:1], zone, "").what == "A journalist is waiting for an answer"
    near = replace(several[0], deadline=NINE + timedelta(hours=3))
    assert words_for([near, *several], zone, "").deadline == "First answer by Friday 20 November, 12pm"


def test_a_shared_call_is_told_while_one_of_them_waits_and_its_text_goes_out(manned: World) -> None:
    first, second = asks(manned, 1), asks(manned, 2)
    manned.bot.referrals.calls.ask_due()
    (told,) = calls(manned)
    assert [each.enquiry.id for each in manned.bot.referral_views.called(told)] == [first.id, second.id]
    manned.bot.referrals.take(first.id, SAM)
    assert [each.enquiry.id for each in manned.bot.referral_views.called(told)] == [second.id]
    (page,) = pages(manned)
    manned.clock.moves(seconds=10)
    assert page.id in [number for number, _ in manned.bot.call_outs.due()]
    found = manned.bot.referral_views.of_call_out(page.id)
    assert found is not None
    assert found[1].enquiry.id == second.id
    manned.bot.referrals.take(second.id, SAM)
    assert manned.bot.referral_views.called(told) == ()


@pytest.mark.parametrize("before", [timedelta(days=365), timedelta(seconds=20)])
def test_a_clock_that_was_far_ahead_silences_nobody_and_one_a_little_ahead_calls_nobody_twice(
    manned: World, before: timedelta
) -> None:
    with manned.store.begin() as tx:
        tx(call_outs.note_shared, "rivers", SAM.id, manned.clock() + before)
    asks(manned, 1)
    assert manned.bot.referrals.calls.ask_due() == (before > SHORTEST)


arrivals = st.lists(
    st.tuples(st.integers(0, 59), st.none() | st.integers(1, 200), st.integers(0, 9).map(lambda lot: lot == 0)),
    min_size=1,
    max_size=25,
)
"""Minutes after which somebody asks, minutes to their deadline, and whether a life is at risk."""


@given(arrivals, st.integers(1, 3))
def test_nobody_is_forgotten_and_nobody_is_called_without_pause(
    came: list[tuple[int, int | None, bool]], people: int
) -> None:
    rota = ["U0SAM", "U0JO", "U0KIT"][:people]
    asked = {
        number: (NINE + minute * MINUTE, NINE + (minute + left) * MINUTE if left else None, life_at_risk)
        for number, (minute, left, life_at_risk) in enumerate(came)
    }
    calls_of: dict[int, list[Call]] = {number: [] for number in asked}
    lately: dict[str, datetime] = {}
    made: list[tuple[datetime, str]] = []
    for minute in range(120):
        now = NINE + minute * MINUTE
        turns = list(turns_at(now, asked, calls_of, rota))
        for call in calls_due(turns, lately, now):
            assert len({turn.person for turn in call}) == 1
            assert len(call) == 1 or not any(turn.life_at_risk for turn in call)
            person = call[0].person
            for turn in call:
                assert turn.at <= now
                calls_of[turn.enquiry].append(Call(person, now))
            if not call[0].life_at_risk:
                lately[person] = now
                made.append((now, person))
        for turn in turns_at(now, asked, calls_of, rota):
            late = now - turn.at
            is_near = turn.deadline is not None and now < turn.deadline <= now + NEAR
            assert late < (timedelta() if turn.life_at_risk else NEAR_PAUSE if is_near else PAUSE) or late < timedelta()
    for at, person in made:
        in_an_hour = [each for each, other in made if other == person and at <= each < at + timedelta(hours=1)]
        assert len(in_an_hour) <= timedelta(hours=1) / NEAR_PAUSE
        if not any(left for _, left, _ in came):
            assert len(in_an_hour) <= timedelta(hours=1) / PAUSE


def turns_at(
    now: datetime,
    asked: Mapping[int, tuple[datetime, datetime | None, bool]],
    calls_of: Mapping[int, list[Call]],
    rota: list[str],
) -> Iterable[Turn]:
    for number, (at, deadline, life_at_risk) in asked.items():
        made = calls_of[number]
        due = next_call(at, made, len(rota), now=now, deadline=deadline, life_at_risk=life_at_risk)
        if at <= now and due is not None:
            yield Turn(number, whose_turn(made, rota), due, life_at_risk, deadline)

"""Referrals: taken, handed over, answered, closed and opened again by the media team, whatever their other roles."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.errors import NotAllowed, Superseded, Unusable
from bot.model.acts import Act
from bot.model.enquiry import Enquiry
from bot.model.enquiry_parts import Profile
from bot.model.enquiry_states import OPEN, TRANSITIONS, EnquiryState, Way
from bot.model.referral_notices import ReferralChanged, ReferralGrew, ReferralHandedOver, ReferralRaised, ReferralRisen
from bot.store import enquiries, trail
from tests.world import GUEST, MEDIA, NOBODY, PRIYA, SAM, World

PRESS = Profile(
    "wall", "@Rosa", bio="Reporter at the Example Times", message="I'm writing a story. A statement by 4pm, please."
)
RISK = Profile("wall", "@kim", message="I can't go on, I want to end it all tonight.")


def asks(world: World, profile: Profile = PRESS, request: str = "form") -> Enquiry:
    return world.bot.enquiries.check(profile, PRIYA, request, "rivers")


@pytest.mark.both_databases
def test_a_referral_is_taken_handed_over_and_answered_and_each_deed_is_recorded(world: World) -> None:
    world.directory.groups["S0MEDIA"].add(NOBODY.id)
    enquiry = asks(world)
    world.clock.moves(minutes=5)
    taken = world.bot.referrals.take(enquiry.id, MEDIA)
    assert (taken.state, taken.settled_by, taken.settled_at) == (EnquiryState.TAKEN, MEDIA.id, world.clock())
    world.clock.moves(minutes=5)
    handed = world.bot.referrals.hand_over(enquiry.id, NOBODY.id, MEDIA)
    assert (handed.state, handed.settled_by, handed.settled_at) == (EnquiryState.TAKEN, NOBODY.id, world.clock())
    answered = world.bot.referrals.answer(enquiry.id, Way.PHONE, NOBODY, note="Spoke to her at 4")
    assert (answered.way, answered.answer_note, answered.is_open) == (Way.PHONE, "Spoke to her at 4", False)
    assert world.store.read(enquiries.by_id, enquiry.id) == answered
    deeds = world.store.read(trail.deeds_about, [enquiry.subject])[enquiry.subject]
    assert [deed.act for deed in deeds] == ["refer", "take_referral", "hand_over_referral", "answer_referral"]
    world.tells()
    assert ReferralHandedOver(enquiry.id, NOBODY.id, MEDIA.id) in world.notifier.told
    assert ReferralChanged(enquiry.id) in world.notifier.told


@pytest.mark.both_databases
def test_every_end_is_kept_and_leaves_the_list_of_open_referrals(world: World) -> None:
    world.directory.groups["S0MEDIA"].add(PRIYA.id)  # somebody who writes, too
    ends: dict[EnquiryState, Callable[[int], Enquiry]] = {
        EnquiryState.NO_ANSWER: lambda number: world.bot.referrals.close(number, PRIYA),
        EnquiryState.NOT_PRESS: lambda number: world.bot.referrals.not_press(number, PRIYA),
        EnquiryState.ANSWERED: lambda number: world.bot.referrals.answer(number, Way.LINE, PRIYA, line="Holding"),
    }
    for state, end in ends.items():
        enquiry = asks(world, request=state.value)
        assert [row.enquiry.id for row in world.store.read(enquiries.unanswered, "rivers")] == [enquiry.id]
        assert end(enquiry.id).state is state
        assert world.store.read(enquiries.unanswered, "rivers") == ()
        with world.store.begin() as tx:
            assert tx(enquiries.open_for_change, "rivers", "rosa") == ()


def test_an_answer_by_a_line_names_the_line(world: World) -> None:
    enquiry = asks(world)
    with pytest.raises(Unusable, match="Which line") as said:
        world.bot.referrals.answer(enquiry.id, Way.LINE, MEDIA)
    assert said.value.field == "line"
    answered = world.bot.referrals.answer(enquiry.id, Way.LINE, MEDIA, line="Holding", note="She has it by e-mail.")
    assert (answered.answered_with, answered.answer_note) == ("Holding", "She has it by e-mail.")


def test_a_referral_that_ended_is_opened_again(world: World) -> None:
    enquiry = asks(world)
    world.bot.referrals.answer(enquiry.id, Way.EMAIL, MEDIA, note="Sent")
    with pytest.raises(Superseded, match="has answered this already"):
        world.bot.referrals.close(enquiry.id, MEDIA)
    with pytest.raises(Superseded, match="Its card can open it again"):
        world.bot.referrals.take(enquiry.id, MEDIA)
    again = world.bot.referrals.reopen(enquiry.id, MEDIA)
    assert (again.state, again.way, again.answer_note) == (EnquiryState.TAKEN, None, "")
    world.bot.referrals.close(enquiry.id, MEDIA)
    assert world.bot.referrals.reopen(enquiry.id, MEDIA).is_open


def test_nobody_outside_the_media_team_ends_a_referral_or_gets_it_handed_over(world: World) -> None:
    enquiry = asks(world)
    world.directory.groups["S0MEDIA"].add(NOBODY.id)
    with pytest.raises(Superseded, match="Take it first"):
        world.bot.referrals.hand_over(enquiry.id, NOBODY.id, MEDIA)
    world.bot.referrals.take(enquiry.id, MEDIA)
    for somebody in (PRIYA, SAM, GUEST):
        with pytest.raises(NotAllowed, match="The media team does that"):
            world.bot.referrals.answer(enquiry.id, Way.PHONE, somebody)
        with pytest.raises(NotAllowed, match="The media team does that"):
            world.bot.referrals.close(enquiry.id, somebody)
        with pytest.raises(NotAllowed, match="The media team does that"):
            world.bot.referrals.hand_over(enquiry.id, NOBODY.id, somebody)
    for to, says in ((PRIYA.id, "isn't in the media team"), ("", "Who takes it over"), (MEDIA.id, "has this already")):
        with pytest.raises(Unusable, match=says):
            world.bot.referrals.hand_over(enquiry.id, to, MEDIA)
    assert world.store.read(enquiries.by_id, enquiry.id) == world.bot.referrals.take(enquiry.id, MEDIA)


def test_a_life_at_risk_waits_for_somebody_though_nobody_is_press(world: World) -> None:
    enquiry = asks(world, RISK)
    assert (enquiry.refer, enquiry.state, enquiry.is_press) == (False, EnquiryState.WAITING, False)
    world.tells()
    assert ReferralRaised(enquiry.id) in world.notifier.told
    assert [row.enquiry.id for row in world.bot.digests.digest("rivers").referrals] == [enquiry.id]
    assert world.bot.referrals.take(enquiry.id, MEDIA).state is EnquiryState.TAKEN


@pytest.mark.both_databases
def test_a_second_message_joins_the_open_referral_and_its_holder_hears(world: World) -> None:
    first = asks(world, replace(PRESS, message="A statement by Monday 9am, please."))
    world.bot.referrals.take(first.id, MEDIA)
    later = replace(PRESS, handle="rosa", message="Sorry: by 4pm today, please.", url="https://wall.example/2")
    for _ in range(2):  # a form that is sent twice is one message
        joined = asks(world, later, "second")
        assert (joined.id, joined.state, joined.settled_by) == (first.id, EnquiryState.TAKEN, MEDIA.id)
        assert [wrote.url for wrote in joined.again] == ["https://wall.example/2"]
    assert joined.deadline_words == "4pm today"
    assert [row.enquiry.id for row in world.store.read(enquiries.unanswered, "rivers")] == [first.id]
    world.tells()
    assert world.notifier.of(ReferralRaised) == [ReferralRaised(first.id)]
    assert world.notifier.of(ReferralGrew) == [ReferralGrew(first.id, MEDIA.id, 1)]
    linked = world.submits("We opened at nine: https://wall.example/2")
    assert [found.rule for found in linked.blocked] == ["RESP-01"]
    world.bot.referrals.close(first.id, MEDIA)
    assert asks(world, PRESS, "third").id != first.id


def test_a_further_message_that_reads_like_the_public_joins_the_open_referral_too(world: World) -> None:
    first = asks(world)
    world.bot.referrals.take(first.id, MEDIA)
    ordinary = Profile(
        "wall", "@rosa", message="Thanks, and when is my own passport coming?", url="https://wall.example/2"
    )
    assert not asks(world, replace(ordinary, handle="@somebody.else"), "beside").refer
    joined = asks(world, ordinary, "second")
    assert (joined.id, joined.verdict, joined.refer) == (first.id, first.verdict, True), "the answer is the referral's"
    assert [wrote.message for wrote in joined.again] == [ordinary.message]
    assert joined.evidence == first.evidence, "the card's reasons stay those for its verdict"
    assert asks(world, replace(ordinary, network="other"), "elsewhere").id != first.id
    seen_again = asks(world, Profile("wall", "@rosa", bio="Gardener."), "profile")
    assert (seen_again.id, len(seen_again.again)) == (first.id, 1), "a look at the profile is no message"
    world.tells()
    assert world.notifier.of(ReferralGrew) == [ReferralGrew(first.id, MEDIA.id, 1)]


def test_a_life_at_risk_in_a_later_message_needs_somebody_again_and_whoever_had_it_hears(world: World) -> None:
    first = asks(world)
    world.bot.referrals.take(first.id, MEDIA)
    risen = asks(world, replace(PRESS, message=RISK.message), "second")
    assert (risen.id, risen.state, risen.life_at_risk, risen.settled_by) == (first.id, EnquiryState.WAITING, True, "")
    world.tells()
    assert world.notifier.of(ReferralRisen) == [ReferralRisen(first.id, MEDIA.id)]
    assert not world.notifier.of(ReferralGrew)


def test_one_table_names_every_act_on_a_referral_and_each_begins_where_something_is_open() -> None:
    assert set(TRANSITIONS) == {
        Act.TAKE_REFERRAL, Act.HAND_OVER_REFERRAL, Act.ANSWER_REFERRAL, Act.CLOSE_REFERRAL, Act.CORRECT_VERDICT,
        Act.CALL_ON_DUTY, Act.FORGET_ENQUIRY, Act.JOIN_REFERRAL, Act.REOPEN_REFERRAL,
    }  # fmt: skip
    assert {act for act, (sources, _) in TRANSITIONS.items() if not OPEN & sources} == {Act.REOPEN_REFERRAL}
    assert EnquiryState.CHECKED not in {state for sources, _ in TRANSITIONS.values() for state in sources}

"""Rescheduling: another time for a post, and the effect on approvals."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.errors import NotAllowed, Superseded, Unusable
from bot.model.delivery import DeliveryState
from bot.model.event import Event
from bot.model.people import Person, Who
from bot.model.proposal import Proposal, ProposalState
from bot.model.proposal_notices import PostCard, RefreshCard
from bot.model.when import Choice, TooLate, TooNear, Twice, WhenKind
from policy.outcome import Outcome
from tests.world import GUEST, HEAD, JO, NOBODY, NURSE, PETE, PLAIN, PRIYA, REMARKABLE, SAM, World

AT_ELEVEN: dict[str, Any] = {"when": WhenKind.AT, "day": "2026-11-20", "time": "11:00"}


def moves(world: World, proposal: Proposal, hour: str, by: Person = PRIYA, day: str = "2026-11-20") -> Proposal:
    shown = world.now(proposal).revision.number
    return world.bot.rescheduling.change(proposal.id, shown, by, Choice(day=day, time=hour))


def instant(hour: int, minute: int = 0, day: int = 20) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


def test_a_pending_post_gets_a_new_card_for_its_new_time(world: World) -> None:
    proposal = world.proposes(**AT_ELEVEN)
    old = world.card(proposal)
    after = moves(world, proposal, "15:00")
    assert (after.state, after.revision.number, after.when.instant) == (ProposalState.PENDING, 2, instant(15))
    assert after.revision.content == proposal.revision.content
    assert world.card(after) != old
    assert {RefreshCard(proposal.id, 1), PostCard(proposal.id, 2)} <= set(world.notifier.told)
    assert Event.RETIMED_ANEW in world.stories(proposal)
    with pytest.raises(Superseded, match="changed since"):
        world.approvals.approve(proposal.id, 1, SAM)


def test_restating_a_time_is_not_writing_so_an_approver_who_did_may_approve(world: World) -> None:
    after = moves(world, world.proposes(**AT_ELEVEN), "15:00", SAM)
    assert after.contributors == frozenset({PRIYA.id})
    assert after.revision.author == PRIYA.id
    assert world.approves(after, SAM).state is ProposalState.APPROVED
    assert world.heard(PRIYA)[0] is Event.RETIMED_ANEW


def test_a_later_time_within_the_limit_keeps_the_approval(world: World) -> None:
    proposal = world.approved(PLAIN, "news", "floods", **AT_ELEVEN)
    after = moves(world, proposal, "10:59", day="2026-11-21")
    assert (after.state, after.revision.number) == (ProposalState.APPROVED, 1)
    assert after.when.instant == instant(10, 59, 21)
    assert len(after.standing) == 1
    world.clock.now = instant(11, 30)
    assert world.publishes() == 0
    world.clock.now = instant(10, 59, 21)
    assert world.publishes() == 2
    assert world.stories(proposal).count(Event.RETIMED) == 2


@pytest.mark.parametrize(("day", "hour"), [("2026-11-20", "10:59"), ("2026-11-21", "11:01")])
def test_an_earlier_time_or_one_beyond_the_limit_asks_for_approval_again(world: World, day: str, hour: str) -> None:
    proposal = world.approved(**AT_ELEVEN)
    before = world.delivery(proposal)
    after = moves(world, proposal, hour, day=day)
    assert (after.state, after.approvals, after.revision.number) == (ProposalState.PENDING, (), 2)
    assert world.state(before) is DeliveryState.CANCELLED
    world.clock.now = after.when.instant
    assert world.publishes() == 0
    world.clock.now = instant(9, 30)
    world.approves(after)
    world.clock.now = after.when.instant
    assert world.publishes() == 1


def test_several_times_put_back_still_count_from_the_time_that_was_approved(world: World) -> None:
    proposal = world.approved(**AT_ELEVEN)
    moves(world, proposal, "09:00", day="2026-11-21")
    assert moves(world, proposal, "11:00", day="2026-11-21").state is ProposalState.APPROVED
    assert moves(world, proposal, "12:00", day="2026-11-21").state is ProposalState.PENDING


def test_what_was_approved_for_as_soon_as_possible_can_wait_for_a_time(world: World) -> None:
    proposal = world.approved()
    assert moves(world, proposal, "11:00").state is ProposalState.APPROVED
    world.clock.moves(minutes=5)
    assert world.publishes() == 0
    world.clock.now = instant(11)
    assert world.publishes() == 1


def test_once_some_of_it_is_out_the_rest_can_only_be_put_back_within_the_limit(world: World) -> None:
    proposal = world.approved(PLAIN, "news", "floods", **AT_ELEVEN)
    world.bot.resolutions.stop(proposal.id, SAM)
    world.clock.now = instant(11)
    news = world.delivery(proposal, "news")
    world.bot.resolutions.retime(news.id, SAM, "2026-11-20", "11:05")
    world.clock.now = instant(11, 5)
    world.publishes()
    assert world.now(proposal).frozen
    with pytest.raises(Unusable, match="Some of this is out already") as refused:
        moves(world, proposal, "12:00", day="2026-11-21")
    assert refused.value.field == "when"
    moves(world, proposal, "15:00")
    assert world.delivery(proposal, "floods").due_at == instant(15)
    assert world.state(news) is DeliveryState.PUBLISHED


def test_what_is_out_has_no_time_to_change(world: World) -> None:
    proposal = world.approved()
    world.clock.moves(minutes=2)
    world.publishes()
    with pytest.raises(Superseded):
        moves(world, proposal, "15:00")


def test_a_stopped_post_goes_out_at_the_new_time_and_its_question_is_settled(world: World) -> None:
    proposal = world.approved(**AT_ELEVEN)
    world.bot.resolutions.stop(proposal.id, SAM)
    moves(world, proposal, "12:00", SAM)
    assert world.delivery(proposal).state is DeliveryState.SCHEDULED


@pytest.mark.parametrize("by", [PRIYA, SAM, HEAD])
def test_whoever_wrote_it_or_approves_it_changes_its_time(world: World, by: Person) -> None:
    assert moves(world, world.proposes(**AT_ELEVEN), "15:00", by)


@pytest.mark.parametrize("by", [PETE, NOBODY, GUEST, NURSE])
def test_nobody_else_does(world: World, by: Person) -> None:
    proposal = world.proposes(**AT_ELEVEN)
    with pytest.raises(NotAllowed):
        moves(world, proposal, "15:00", by)
    assert world.now(proposal).when.instant == instant(11)


def test_a_time_for_words_that_have_changed_is_none(world: World) -> None:
    proposal = world.proposes(**AT_ELEVEN)
    world.edits(proposal, "Other words.", **AT_ELEVEN)
    with pytest.raises(Superseded, match="changed since"):
        world.bot.rescheduling.change(proposal.id, 1, PRIYA, Choice(day="2026-11-20", time="15:00"))
    with pytest.raises(Superseded, match="no longer here"):
        world.bot.rescheduling.change(99, 1, PRIYA, Choice(day="2026-11-20", time="15:00"))


def test_a_new_time_is_asked_about_like_any_other(world: World) -> None:
    proposal = world.proposes(**AT_ELEVEN)
    with pytest.raises(Twice):
        moves(world, proposal, "01:30", day="2027-10-31")
    second = Choice(day="2027-10-31", time="01:30", which="second")
    assert world.bot.rescheduling.change(proposal.id, 1, PRIYA, second).when.which == "second"
    world.sets("news", spacing=timedelta(minutes=15))
    other = world.proposes("Other words.", **AT_ELEVEN)
    assert moves(world, other, "11:05")  # not too near to itself
    third = world.proposes("Third words.", when=WhenKind.AT, day="2026-11-20", time="12:00")
    with pytest.raises(TooNear):
        moves(world, third, "11:10")


def test_words_that_today_s_rules_forbid_get_no_new_time(world: World) -> None:
    proposal = world.proposes(REMARKABLE, **AT_ELEVEN)
    world.finds(Outcome.BLOCK)
    with pytest.raises(Unusable, match="That time won't do"):
        moves(world, proposal, "15:00")


# Approved too late


def too_late(world: World, *, expired: bool = False) -> Proposal:
    proposal = world.proposes(**AT_ELEVEN)
    world.clock.now = instant(11, 31)
    if expired:
        assert world.bot.proposal_ends.expire() == 1
    return proposal


@pytest.mark.parametrize("expired", [False, True])
def test_an_approval_that_comes_too_late_is_refused_and_three_times_are_offered(world: World, expired: bool) -> None:
    proposal = too_late(world, expired=expired)
    with pytest.raises(TooLate, match="Its time has passed, so your approval wasn't counted") as refused:
        world.approves(proposal)
    assert refused.value.proposal == proposal.id
    offers = world.bot.rescheduling.offers(proposal.id)
    assert [offer.instant for offer in offers] == [instant(12, 35), instant(9, day=23), instant(11, day=23)]
    assert {offer.kind for offer in offers} == {WhenKind.AT}


@pytest.mark.parametrize("expired", [False, True])
def test_one_of_them_makes_a_new_card_that_the_same_approver_can_approve(world: World, expired: bool) -> None:
    proposal = too_late(world, expired=expired)
    offer = world.bot.rescheduling.offers(proposal.id)[0]
    after = world.bot.rescheduling.move(proposal.id, 1, SAM, offer.instant)
    assert (after.state, after.when.instant) == (ProposalState.PENDING, offer.instant)
    world.approves(after, SAM)
    world.clock.now = offer.instant
    assert world.publishes() == 1


def test_a_thumb_that_comes_too_late_is_refused_alike(world: World) -> None:
    proposal = too_late(world)
    with pytest.raises(TooLate):
        world.thumbs(world.card(proposal), SAM)


def test_an_offer_pressed_twice_or_after_it_passed_changes_nothing(world: World) -> None:
    proposal = too_late(world)
    offer = world.bot.rescheduling.offers(proposal.id)[0]
    world.bot.rescheduling.move(proposal.id, 1, SAM, offer.instant)
    with pytest.raises(Superseded, match="changed since"):
        world.bot.rescheduling.move(proposal.id, 1, JO, offer.instant)
    world.clock.now = offer.instant
    with pytest.raises(Unusable, match="has passed"):
        world.bot.rescheduling.move(proposal.id, 2, JO, offer.instant)


def test_what_passed_long_ago_is_offered_nothing(world: World) -> None:
    proposal = too_late(world, expired=True)
    world.clock.moves(days=8)
    assert world.bot.rescheduling.offers(proposal.id) == ()


def test_what_may_be_released_until_a_time_is_given_a_later_one(world: World) -> None:
    chosen: dict[str, Any] = {"when": WhenKind.RELEASE, "releaser": PETE.id, "day": "2026-11-20", "time": "16:00"}
    proposal = world.approved(**chosen)
    after = moves(world, proposal, "18:00")
    assert (after.state, after.when.kind, after.when.releaser) == (ProposalState.APPROVED, WhenKind.RELEASE, PETE.id)
    world.clock.now = instant(17)
    assert world.bot.releases.expire() == 0
    world.bot.releases.go(proposal.id, 1, PETE)
    assert world.publishes() == 1


def test_what_waits_for_its_go_again_still_waits_for_one_at_its_new_time(world: World) -> None:
    chosen: dict[str, Any] = {"when": WhenKind.RELEASE, "releaser": PETE.id, "day": "2026-11-20", "time": "16:00"}
    proposal = world.approved(**chosen)
    world.bot.releases.go(proposal.id, 1, PETE)
    world.approvals.take_back(proposal.id, 1, SAM)
    after = moves(world, proposal, "18:00")
    assert (after.state, after.when.kind) == (ProposalState.PENDING, WhenKind.RELEASE)
    world.approves(after)
    world.clock.moves(hours=8)
    assert world.publishes() == 0


def test_a_go_that_is_said_while_until_when_is_restated_is_not_put_off(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposal = world.approved(when=WhenKind.RELEASE, releaser=PETE.id)
    answers = world.directory.who

    def go_first(person: str) -> Who:
        monkeypatch.undo()  # once: Slack takes a moment to answer, and somebody gives the go-ahead in it
        world.bot.releases.go(proposal.id, 1, PETE)
        return answers(person)

    monkeypatch.setattr(world.directory, "who", go_first)
    with pytest.raises(Superseded, match="given the go-ahead"):
        moves(world, proposal, "09:00", day="2026-11-21")
    assert world.publishes() == 1


@pytest.mark.parametrize("day", ["2026-11-20", "2026-11-25"], ids=["within what was approved", "beyond"])
def test_until_when_that_was_asked_before_a_go_and_answered_after_does_not_put_the_post_off(
    world: World, day: str
) -> None:
    proposal = world.approved(when=WhenKind.RELEASE, releaser=PETE.id)
    world.bot.releases.go(proposal.id, 1, PETE)
    until = Choice(WhenKind.RELEASE, day, "18:00")
    with pytest.raises(Superseded, match="given the go-ahead"):
        world.bot.rescheduling.change(proposal.id, 1, PRIYA, until)
    assert world.publishes() == 1

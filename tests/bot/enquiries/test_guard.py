"""The guard: nothing goes to people who are unchecked or press while their question is open, however proposed."""

from dataclasses import replace

import pytest

from bot.errors import Superseded
from bot.model.delivery import DeliveryState, Why
from bot.model.enquiry_parts import Profile
from bot.model.proposal import ProposalState
from bot.proposing.drafts import Submission
from policy.catalogue import load
from policy.outcome import Outcome
from tests.world import MEDIA, PRIYA, SAM, World

ROSA = Profile("wall", "@rosa", bio="Reporter at the Example Times", message="A statement by 4pm, please.")
NAMES_HER = "We opened at nine, as @rosa reported."


def asks(world: World, request: str = "question") -> int:
    return world.bot.enquiries.check(ROSA, PRIYA, request, "rivers").id


def says(kept: Submission) -> str:
    return " ".join(found.says for found in kept.blocked)


def test_a_question_that_is_open_for_a_year_still_keeps_replies_back(world: World) -> None:
    asks(world)
    world.clock.moves(days=365)
    assert [found.rule for found in world.submits("It opens at nine.", reply_to="@rosa").blocked] == ["RESP-01"]
    assert [found.rule for found in world.submits(NAMES_HER, request="other").blocked] == ["RESP-01"]


def test_a_writer_is_told_who_has_the_question_and_since_when(world: World) -> None:
    enquiry = asks(world)
    waits = world.submits("It opens at nine.", reply_to="@rosa", request="form-1")
    assert says(waits).startswith("The question waits for the media team since Friday 20 November, 9am; nobody has ")
    world.clock.moves(minutes=30)
    world.bot.referrals.take(enquiry, MEDIA)
    world.clock.moves(hours=2)
    has = world.submits("It opens at nine, then.", reply_to="@rosa", request="form-1")
    assert says(has).startswith(
        f"<@{MEDIA.id}> of the media team has had this question since Friday 20 November, 9.30am."
    )
    assert "Only the media team answers" in says(has)


def test_an_approver_and_a_stopped_post_are_told_who_has_the_question(world: World) -> None:
    world.sets("news", approvals=1)
    proposal = world.proposes(NAMES_HER)
    delivery = world.under_way("It was opened, said @rosa, at nine.")
    world.bot.referrals.take(asks(world), MEDIA)
    has = f"<@{MEDIA.id}> of the media team has had this question since"
    with pytest.raises(Superseded, match=f"^{has}.*can't be approved now"):
        world.approves(proposal, SAM)
    world.publishes()
    stopped = world.again(delivery)
    assert (stopped.state, stopped.why) == (DeliveryState.STOPPED, Why.ENQUIRER)
    assert stopped.detail.startswith(has)
    assert world.networks.out == []


@pytest.mark.parametrize("private", [False, True])
def test_a_reply_and_a_private_message_to_press_are_kept_back_alike(world: World, *, private: bool) -> None:
    asks(world)
    kept = world.submits("It opens at nine.", reply_to="@rosa", private=private)
    assert "RESP-01" in [found.rule for found in kept.blocked]


def test_a_check_that_is_out_of_date_when_the_post_is_due_stops_the_reply(world: World) -> None:
    world.bot.enquiries.check(Profile("wall", "@kim", message="When is my bin collected?"), PRIYA, "once", "rivers")
    proposal = world.proposes("It opens at nine.", reply_to="@kim")
    world.clock.moves(days=91)
    with pytest.raises(Superseded, match="has not been looked at yet"):
        world.approves(proposal, SAM)


def test_no_department_lowers_the_rules_that_keep_replies_back(world: World) -> None:
    assert {rule.floor for rule in load() if rule.code in {"RESP-01", "RESP-02", "RESP-12"}} == {Outcome.BLOCK}


def test_a_reply_goes_once_the_media_team_has_answered(world: World) -> None:
    enquiry = asks(world)
    assert world.submits("It opens at nine.", reply_to="@rosa", request="form-1").blocked
    world.bot.referrals.close(enquiry, MEDIA)
    done = world.submits("It opens at nine.", reply_to="@rosa", request="form-1")
    assert done.proposals[0].state is ProposalState.PENDING
    world.bot.referrals.reopen(enquiry, MEDIA)
    with pytest.raises(Superseded, match="has had this question"):
        world.approves(done.proposals[0], SAM)


def test_a_check_that_cannot_tell_any_more_stops_a_reply_whose_author_has_not_looked(world: World) -> None:
    world.sets("news", approvals=1)
    case = Profile("wall", "@kim", message="When is my bin collected?")
    world.bot.enquiries.check(case, PRIYA, "once", "rivers")
    delivery = world.under_way("It opens at nine.", reply_to="@kim")
    waiting = world.proposes("It opens at nine, and shuts at five.", reply_to="@kim")
    unclear = world.bot.enquiries.check(replace(case, message="Any comment?"), PRIYA, "twice", "rivers")
    assert unclear.verdict == "unclear"
    world.publishes()
    stopped = world.again(delivery)
    assert (stopped.state, stopped.why) == (DeliveryState.STOPPED, Why.ENQUIRER)
    assert "couldn't tell who @kim is" in stopped.detail
    with pytest.raises(Superseded, match="couldn't tell who @kim is"):
        world.approves(waiting, SAM)

"""The order of a card: what is asked, the words, the decisions; then the small print and everything else."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model.approval import Approval, Via
from bot.model.delivery import Delivery, DeliveryState, Why
from bot.model.hold import Hold, Range
from bot.model.proposal import ProposalState
from bot.showing.proposal_view import ShownProposal
from handlers import cards
from handlers.cards import questions
from rehearsal.shapes import Json
from tests.fakes import FRIDAY_AT_NINE as NOW
from tests.handlers import showings
from tests.handlers.payloads import checked_message, every_text
from tests.world import JO, PLAIN, PRIYA, World


def blocks(shown: ShownProposal) -> list[Json]:
    return checked_message(cards.card(shown, NOW, showings.ARCHIVE), cards.summary(shown))


def pending() -> ShownProposal:
    """A post that waits for one of five approvers."""
    shown = showings.one_proposal("The river peaks at 6pm.")
    proposal = replace(shown.proposal, state=ProposalState.PENDING)
    return replace(shown, proposal=proposal, approvers=("U0SAM", "U0JO", "U0DEE", "U0KIM", "U0LEE"), on_duty=())


def sent(state: DeliveryState) -> ShownProposal:
    """A post approved by Sam, with a delivery in a state."""
    shown = pending()
    given = Approval("U0SAM", 1, shown.revision.digest, NOW, Via.BUTTON, False, NOW)
    delivery = Delivery(
        id=9, proposal_id=7, revision=1, account="account0", state=state, due_at=NOW + timedelta(hours=3),
        latest_by=NOW, why=Why.LATE, detail="It is late.",
    )  # fmt: skip
    proposal = replace(shown.proposal, state=ProposalState.APPROVED, approvals=(given,))
    return replace(shown, proposal=proposal, places=(replace(shown.places[0], delivery=delivery),))


def test_the_words_and_the_decisions_come_before_everything_else() -> None:
    asked, words, decisions, small, further = blocks(pending())
    assert asked["text"]["text"].startswith("*Needs one approval")
    assert "The river peaks" in str(words)
    assert [button["action_id"] for button in decisions["elements"]] == [cards.APPROVE, cards.NOT_YET, cards.REJECT]
    assert small["type"] == "context"
    assert "23 of 3000 characters. London time; on your own clock" in str(small)
    assert cards.EDIT in str(further)


def test_a_button_for_a_place_with_a_long_name_fits() -> None:
    shown = sent(DeliveryState.PUBLISHED)
    (place,), delivery = shown.places, shown.places[0].delivery
    assert delivery is not None
    place = replace(place, account=replace(place.account, key="account1"), delivery=None)
    live = replace(shown.places[0], network="Our page on the intranet of all departments, " * 3)
    live = replace(live, delivery=replace(delivery, url="https://example.gov.uk/1"))
    labels = [button["text"]["text"] for button in blocks(replace(shown, places=(live, place)))[-1]["elements"]]
    assert "Correct it (Our page on the intranet of all…)" in labels


@pytest.mark.parametrize("why", [Why.LATE, Why.ZONE], ids=str)
def test_what_stopped_for_its_time_is_offered_a_new_time(why: Why) -> None:
    delivery = sent(DeliveryState.STOPPED).places[0].delivery
    assert delivery is not None
    offered = [button.action for button in questions.buttons(replace(delivery, why=why))]
    assert offered == [questions.NEW_TIME, questions.LET_GO]


def test_a_first_line_names_two_people_and_counts_the_others() -> None:
    first = every_text(blocks(pending()))[0].splitlines()[0]
    assert first == "*Needs one approval: <@U0SAM>, <@U0JO> or one of 3 others.*"


@pytest.mark.parametrize(
    ("state", "begins"),
    [
        (DeliveryState.STOPPED, "*Stopped.* "),
        (DeliveryState.UNCONFIRMED, "*Not confirmed.* "),
        (DeliveryState.FAILED, "*Refused.* "),
        (DeliveryState.CANCELLED, "*Cancelled.* "),
        (DeliveryState.SCHEDULED, "*Approved by <@U0SAM>.* "),
    ],
)
def test_a_card_begins_with_what_became_of_the_post(state: DeliveryState, begins: str) -> None:
    says = every_text(blocks(sent(state)))[0]
    assert says.startswith(begins)
    assert "Approved by <@U0SAM>." in says


def test_the_announcement_that_a_post_is_part_of_can_be_opened() -> None:
    shown = pending()
    content = replace(shown.revision.content, goes_with="https://www.gov.uk/news?a=1&b=2 line <3>")
    small = blocks(replace(shown, revision=replace(shown.revision, content=content)))[3]
    url = "https://www.gov.uk/news?a=1&amp;b=2"
    assert f"Part of the announcement <{url}|{url}> line &lt;3&gt;." in small["elements"][0]["text"]


def test_a_superseded_card_credits_nobody_with_words_that_they_did_not_write(world: World) -> None:
    proposal = world.proposes(PLAIN)
    world.edits(proposal, "Changed by a colleague.", by=JO)
    before, after = world.bot.views.proposal(proposal.id, 1), world.bot.views.proposal(proposal.id)
    assert before is not None
    assert after is not None
    assert before.writers == {PRIYA.id}
    assert after.writers == {PRIYA.id, JO.id}
    assert f"Written by <@{PRIYA.id}>." in "\n".join(every_text(blocks(before)))


def test_a_third_approver_is_named_and_so_is_who_approved_already() -> None:
    shown, given = pending(), sent(DeliveryState.SCHEDULED).proposal.approvals
    shown = replace(shown, approvers=("U0SAM", "U0JO", "U0DEE"))
    assert "<@U0SAM>, <@U0JO> or <@U0DEE>." in blocks(shown)[0]["text"]["text"]
    shown = replace(shown, proposal=replace(shown.proposal, needed=2, approvals=given))
    assert "Needs one more approval: <@U0JO> or <@U0DEE>. Approved by <@U0SAM>." in blocks(shown)[0]["text"]["text"]


@pytest.mark.parametrize("state", [DeliveryState.SCHEDULED, DeliveryState.HANDED_OVER], ids=str)
def test_a_post_on_hold_is_said_to_be_held_and_why_and_not_to_go_out(state: DeliveryState) -> None:
    shown = sent(state)
    hold = Hold(1, Range("rivers"), "A <flood>", "U0DEE", NOW, "s")
    says = str(blocks(replace(shown, places=(replace(shown.places[0], holds=(hold,)),)))[1])
    assert "on hold, because: “A &lt;flood&gt;”" in says
    assert ("its time is Friday 20 November, 12pm" in says) == (state is DeliveryState.SCHEDULED)
    assert ("Please don't post it by hand" in says) == (state is DeliveryState.HANDED_OVER)
    assert "Goes to" not in says

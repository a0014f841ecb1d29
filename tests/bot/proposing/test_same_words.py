"""The same words proposed again on the same account: who is told, of what, and who is not."""

from typing import Any

import pytest
from slack_sdk import WebClient

from bot.model.proposal import Proposal, ProposalState
from bot.model.twin import Twin
from handlers.cards.twins import twins as lines
from handlers.slack.archive import Archive
from policy.outcome import Outcome
from policy.rule import Finding
from policy.same_words import Stands
from tests.world import JO, PETE, PLAIN, PRIYA, SAM, World

AGAIN = f"  {PLAIN.upper()} "


def told(world: World, text: str = AGAIN, *on: str, **given: Any) -> list[Finding]:
    """What is said of the same words in the form."""
    found = world.submits(text, *(on or ("news",)), **given).report.unsettled
    return [finding for finding in found if finding.rule == "INTG-04"]


def twins(world: World, proposal: Proposal) -> tuple[Twin, ...]:
    shown = world.bot.views.proposal(proposal.id)
    assert shown is not None
    return shown.twins


@pytest.mark.both_databases
def test_the_same_words_are_told_of_while_the_first_waits_is_scheduled_and_is_out(world: World) -> None:
    first = world.proposes()
    (waiting,) = told(world)
    assert waiting.outcome is Outcome.WARN
    assert "wait for approval already: on @news" in waiting.says
    world.approves(first)
    (scheduled,) = told(world)
    assert "are scheduled already: on @news" in scheduled.says
    assert scheduled.key == waiting.key
    world.clock.moves(seconds=61)
    assert world.publishes()
    world.clock.moves(minutes=1)
    (out,) = told(world)
    assert "are out already: on @news, Friday 20 November, 9.01am" in out.says
    assert out.key == waiting.key
    world.clock.moves(days=6, minutes=1)
    assert not [finding for finding in told(world) if "are out" in finding.says], "nobody meets both any more"


def test_the_card_leads_to_the_other_post(world: World) -> None:
    first = world.proposes()
    card = world.card(first)
    second = world.proposes(by=PETE)
    (twin,) = twins(world, second)
    assert (twin.proposal, twin.stands, twin.card) == (first.id, Stands.WAITING, card)
    assert not twins(world, first), "who came first is no copy"
    world.approves(first)
    world.clock.moves(seconds=61)
    world.publishes()
    assert twins(world, second)[0].url == world.delivery(first).url != ""


def test_an_approver_takes_notice_and_a_thumb_is_not_enough(world: World) -> None:
    world.proposes()
    second = world.proposes(AGAIN)
    assert not second.thumb_is_enough
    assert world.approves(second).state is ProposalState.APPROVED


def test_other_accounts_edits_replies_elsewhere_and_ended_posts_are_no_copies(world: World) -> None:
    first = world.proposes()
    assert not told(world, PLAIN, "floods"), "another account"
    edited = world.edits(first, f"{PLAIN} ")
    assert not [remark for remark in edited.revision.judged.remarks if remark.rule == "INTG-04"], "its own words"
    world.bot.proposal_ends.withdraw(first.id, PRIYA)
    assert not told(world), "nobody will read the first"


def test_what_is_said_again_on_purpose_is_only_mentioned(world: World) -> None:
    world.proposes()
    (found,) = told(world, tags=("again",))
    assert found.outcome is Outcome.ADVISE


def test_a_restricted_post_is_not_given_away_by_its_words(world: World) -> None:
    world.sets("news", restricted_channel="C0SECRET")
    world.proposes(restricted=True, need_to_know=("U0HEAD",))
    assert not told(world, by=PETE)


@pytest.mark.parametrize(("hours", "outcome"), [(2, Outcome.BLOCK), (4, Outcome.WARN)], ids=["inside", "outside"])
def test_a_network_that_refuses_the_same_words_blocks_within_its_window(
    world: World, hours: int, outcome: Outcome
) -> None:
    world.sets("news", network="once")
    world.under_way()
    world.publishes()
    world.clock.moves(hours=hours)
    (found,) = told(world, PLAIN)
    assert found.outcome is outcome
    assert told(world, AGAIN)[0].outcome is Outcome.WARN, "written otherwise, the network takes the words"


@pytest.mark.both_databases
def test_words_that_were_taken_down_are_told_of_with_the_reason_until_they_are_out_again_and_stay(world: World) -> None:
    first = world.now(world.approved())
    world.clock.moves(seconds=61)
    world.publishes()
    world.bot.take_downs.ask(first.id, ["news"], "The date is <wrong>.", SAM)
    for number, _ in world.bot.take_downs.due():
        world.bot.take_downs.take_up(number)
    world.clock.moves(days=40)
    (found,) = told(world, tags=("again",))
    assert found.outcome is Outcome.WARN, "an approver looks, whatever the author means"
    assert "taken down: on @news" in found.says
    assert "20 November 2026, 9.01am, because: “The date is <wrong>.”" in found.says
    second = world.proposes(by=PETE)
    shown = world.bot.views.proposal(second.id)
    assert shown is not None
    card = str([block.to_dict() for block in lines(shown, Archive.at("https://example.test/", WebClient()))])
    assert "taken down on Friday 20 November, 9.01am, because: “The date is &lt;wrong&gt;.”" in card
    world.approves(second, JO)
    world.clock.moves(seconds=61)
    world.publishes()
    world.clock.moves(days=8)
    assert not [found for found in told(world) if "taken down" in found.says], "they are out again, and stay"

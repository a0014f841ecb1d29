"""The end of a referral that was no press: colleagues hear, the question is a line again, and a mistake is undone."""

import json
from dataclasses import replace

import pytest

from bot.model.enquiry import Enquiry
from bot.model.enquiry_parts import Profile
from bot.model.enquiry_states import EnquiryState
from bot.model.inbox_notices import EnquiriesListed
from bot.model.referral_notices import EnquirerKnown
from bot.store import enquiries
from handlers.enquiries import inbox_message, referral_card
from handlers.enquiries.outcomes import ANSWER
from handlers.enquiries.referral_card import REOPEN
from tests.bot.enquiries.inbox import STORY, lines, reads, watching
from tests.world import GUEST, MEDIA, PETE, PRIYA, SAM, World

PRESS = Profile("wall", "@rosa", bio="Reporter, Example Times", message="A statement for my story, please.")
pytestmark = pytest.mark.both_databases


@pytest.fixture
def world(world: World) -> World:
    """One account whose inbox is read."""
    return watching(world)


def writes(world: World, text: str = STORY) -> None:
    world.networks.writes_in("news", text, "rosa")
    reads(world)


def network(world: World) -> str:
    return world.accounts["news"].network


def checks(world: World, request: str = "form") -> Enquiry:
    return world.bot.enquiries.check(replace(PRESS, network=network(world)), PRIYA, request, "rivers")


def card(world: World, enquiry: Enquiry) -> str:
    shown = world.bot.referral_views.shown(enquiry.id)
    assert shown is not None
    return json.dumps([block.to_dict() for block in referral_card.card(shown, world.clock())])


def remembered(world: World) -> str:
    found = world.store.read(enquiries.contact, "rivers", network(world), "rosa", world.clock())
    return found.verdict if found else ""


def test_a_question_that_came_by_the_inbox_is_a_line_again_and_the_card_says_so(world: World) -> None:
    writes(world)
    assert lines(world) == []
    (referral,) = [row.enquiry for row in world.store.read(enquiries.unanswered, "rivers")]
    world.bot.referrals.not_press(referral.id, MEDIA)
    (line,) = lines(world)
    assert (line.id, line.may_be_handled, line.message) == (referral.id, True, STORY)
    says = card(world, referral)
    assert "A reply is fine. The question is in the list of" in says
    assert "with *Answer*" in says
    assert REOPEN in says
    assert ANSWER not in says, "the list has it"


def test_a_question_older_than_a_week_is_in_no_list_again_and_the_card_says_where_to_answer(world: World) -> None:
    writes(world)
    (referral,) = [row.enquiry for row in world.store.read(enquiries.unanswered, "rivers")]
    world.clock.moves(days=6)
    checks(world)  # a colleague's check is no message in the inbox
    world.clock.moves(days=2)
    world.bot.referrals.not_press(referral.id, MEDIA)
    assert lines(world) == []
    says = card(world, referral)
    assert "no list has it again: please answer where they wrote" in says
    assert "in the list of" not in says
    world.bot.referrals.reopen(referral.id, MEDIA)
    writes(world, "Any news for my story?")
    world.bot.referrals.not_press(referral.id, MEDIA)
    (line,) = lines(world)
    assert line.message == "Any news for my story?"
    assert "is in the list of" in card(world, referral)


def test_what_joined_a_referral_checked_by_hand_is_a_line_of_its_account_again(world: World) -> None:
    referral = checks(world)
    writes(world)
    writes(world, "And when is the tip open?")
    assert lines(world) == []
    world.tells()
    before = len(world.notifier.of(EnquiriesListed))
    world.bot.referrals.not_press(referral.id, MEDIA)
    (line,) = lines(world)
    assert (line.message, line.state, line.may_be_handled) == (
        "And when is the tip open?", EnquiryState.NOT_PRESS, True,
    )  # fmt: skip
    assert [wrote.message for wrote in line.again] == [STORY]
    world.tells()
    assert len(world.notifier.of(EnquiriesListed)) > before
    assert "in the list of the account they wrote to again, with *Answer*" in card(world, referral)
    assert world.bot.outcomes.no_reply(line.id, SAM).state is EnquiryState.NO_ANSWER


def test_every_colleague_who_passed_it_on_hears_that_a_reply_is_fine(world: World) -> None:
    referral = checks(world)
    profile = replace(PRESS, network=network(world), message="Any news for my story?")
    world.bot.enquiries.check(profile, PETE, "second", "rivers")
    world.bot.referrals.not_press(referral.id, MEDIA)
    world.tells()
    assert {*world.notifier.of(EnquirerKnown)} == {EnquirerKnown(referral.id, each.id) for each in (PRIYA, PETE)}
    says = card(world, referral)
    for person in (PRIYA, PETE):
        assert f"<@{person.id}>" in says
    assert "who passed it on, have been told" in says


def test_not_press_by_mistake_is_undone_from_the_card(world: World) -> None:
    referral = checks(world)
    writes(world)
    for _ in range(2):
        world.bot.referrals.not_press(referral.id, MEDIA)
        assert (len(lines(world)), remembered(world)) == (1, "public")
        again = world.bot.referrals.reopen(referral.id, MEDIA)
        assert (again.state, again.settled_by) == (EnquiryState.TAKEN, MEDIA.id)
        assert (lines(world), remembered(world)) == ([], "")
        assert [found.rule for found in world.submits("It opens at nine.", reply_to="rosa").blocked] == ["RESP-01"]


def test_a_private_message_that_joined_a_public_question_of_press_stays_private_on_its_line(world: World) -> None:
    writes(world)
    (referral,) = [row.enquiry for row in world.store.read(enquiries.unanswered, "rivers")]
    world.networks.writes_in("news", "Between us: my son is ill.", "rosa", private=True)
    world.reads_inboxes()
    joined = world.store.read(enquiries.by_id, referral.id)
    assert joined is not None
    assert [wrote.private for wrote in joined.wrote_again] == [True]
    assert "my son is ill" in card(world, joined)
    world.bot.referrals.not_press(referral.id, MEDIA)
    shown = world.bot.inbox_views.shown("news")
    assert shown is not None
    blocks = inbox_message.message(shown, world.clock())
    assert "my son is ill" not in json.dumps([block.to_dict() for block in blocks])
    for line in shown.listed:
        assert "my son is ill" not in repr(world.bot.outcomes.as_read_by(line, GUEST))
        assert line == world.bot.outcomes.as_read_by(line, MEDIA)

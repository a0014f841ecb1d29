"""Questions of elected people and official bodies that came by an inbox: passed on, and no longer in the list."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model.enquiry import Enquiry
from bot.model.enquiry_states import EnquiryState
from bot.model.inbox import LISTED_FOR, MOST_WORDS
from bot.model.inbox_notices import EnquiriesListed
from bot.model.referral_notices import OfficeAsked, ReferralChanged
from bot.store import enquiries
from tests.bot.enquiries.inbox import PASSPORT, inbox, reads, watching
from tests.world import PRIYA, SAM, World

WHERE = {"elected": "C0MPS", "official": "C0BODIES"}
WROTE = {
    "elected": {"name": "Jo Example MP", "about": "Member of Parliament for Example North."},
    "official": {"name": "Example Borough Council", "about": "The official account of Example Borough Council."},
}
WORDS = "Will the ferry run this winter?"
pytestmark = [pytest.mark.both_databases, pytest.mark.parametrize("office", ["elected", "official"])]


@pytest.fixture
def world(world: World) -> World:
    """One account whose inbox is read, and channels for people of an office."""
    world.departments["rivers"] = replace(world.departments["rivers"], offices=WHERE)
    return watching(world)


def asked(world: World, office: str, text: str = WORDS) -> Enquiry:
    """What somebody of an office wrote, as passed on; beside a line of somebody else's."""
    world.networks.writes_in("news", text, "jo", **WROTE[office])
    world.networks.writes_in("news", PASSPORT, "ana")
    reads(world)
    ((channel, enquiry),) = inbox(world).passed_on
    assert (channel, enquiry.verdict, enquiry.message) == (WHERE[office], office, text)
    return enquiry


def test_it_leaves_the_list_which_says_who_has_it_and_since_when(world: World, office: str) -> None:
    enquiry = asked(world, office)
    assert [line.handle for line in inbox(world).listed] == ["ana"]
    assert inbox(world).waiting == 1
    assert enquiry.passed_on_at is not None
    world.tells()
    assert world.notifier.of(OfficeAsked) == [OfficeAsked(enquiry.id)]
    world.bot.outcomes.no_reply(enquiry.id, SAM)
    assert inbox(world).passed_on == ()
    world.tells()
    assert ReferralChanged(enquiry.id) in world.notifier.told, "their message follows"
    world.bot.outcomes.put_back([enquiry.id], SAM)
    assert [each.id for _, each in inbox(world).passed_on] == [enquiry.id]


def test_a_reply_that_is_out_ends_it_and_both_messages_follow(world: World, office: str) -> None:
    enquiry = asked(world, office)
    world.tells()
    before = len(world.notifier.of(ReferralChanged))
    proposal = world.proposes("@jo It does, every day.", reply_to="@jo", reply_url=enquiry.url)
    world.approves(proposal)
    world.clock.moves(seconds=61)
    world.publishes()
    reads(world)
    now = world.store.read(enquiries.by_id, enquiry.id)
    assert now is not None
    assert now.state is EnquiryState.ANSWERED
    assert inbox(world).passed_on == ()
    world.tells()
    assert world.notifier.of(ReferralChanged)[before:] == [ReferralChanged(enquiry.id)]
    assert EnquiriesListed("news") in world.notifier.told


def test_who_writes_again_is_passed_on_with_the_newest_words_and_the_older_message_says_so(
    world: World, office: str
) -> None:
    first = asked(world, office)
    world.networks.writes_in("news", "And on Sundays?", "jo", **WROTE[office])
    reads(world)
    ((_, second),) = inbox(world).passed_on
    assert (second.message, [wrote.message for wrote in second.again]) == ("And on Sundays?", [WORDS])
    world.tells()
    assert world.notifier.of(OfficeAsked) == [OfficeAsked(first.id), OfficeAsked(second.id)]
    assert ReferralChanged(first.id) in world.notifier.told


def test_their_words_stay_as_long_as_the_department_keeps_enquiries(world: World, office: str) -> None:
    enquiry = asked(world, office)
    world.clock.moves(seconds=(LISTED_FOR + timedelta(hours=1)).total_seconds())
    world.bot.intake.forget()
    now = world.store.read(enquiries.by_id, enquiry.id)
    assert now is not None
    assert now.message == WORDS, "a week is short for a letter"
    world.clock.moves(seconds=timedelta(days=91).total_seconds())
    world.bot.retention.purge()
    gone = world.store.read(enquiries.by_id, enquiry.id)
    assert gone is not None
    assert gone.is_forgotten


def test_those_who_answer_have_all_the_words(world: World, office: str) -> None:
    text = f"{WORDS} {'My constituents ask me every week. ' * 12}".strip()
    assert len(asked(world, office, text).message) > MOST_WORDS


def test_without_a_channel_of_theirs_it_is_a_line_like_others(world: World, office: str) -> None:
    world.departments["rivers"] = replace(world.departments["rivers"], offices={})
    world.networks.writes_in("news", WORDS, "jo", **WROTE[office])
    reads(world)
    assert [line.verdict for line in inbox(world).listed] == [office]
    world.bot.outcomes.answer(inbox(world).listed[0].id, PRIYA)

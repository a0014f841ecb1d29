"""Private messages to an account: their words are for few, and leave by no other way."""

import pytest

from bot.errors import Unusable
from bot.model.account import Account
from bot.model.enquiry import SAID_UNSURE, Enquiry
from bot.model.people import Person, Standing
from tests.bot.enquiries.inbox import inbox, lines, reads, watching
from tests.world import GUEST, HEAD, JO, MEDIA, NOBODY, PRIYA, SAM, STRANGER, World

OWNER = Person("U0OWNER")
WORDS = "My passport application has been stuck for six weeks since my operation. When is mine coming by Friday 5pm?"


@pytest.fixture
def message(world: World) -> Enquiry:
    """What somebody wrote privately to an account."""
    watching(world)
    world.sets("news", proposers=(PRIYA.id,), approvers=(SAM.id,), seniors=(HEAD.id,), owner=OWNER.id)
    world.directory.standings[OWNER.id] = Standing.MEMBER
    world.networks.writes_in("news", WORDS, "ana", private=True)
    reads(world)
    (listed,) = lines(world)
    assert listed.private
    return listed


@pytest.mark.both_databases
def test_who_writes_publicly_too_has_two_lines_and_neither_ends_the_other(world: World, message: Enquiry) -> None:
    world.networks.writes_in("news", "When is the office open?", "ana")
    world.networks.writes_in("news", "Thanks!", "ana", private=True)
    reads(world)
    shown = inbox(world)
    private, public = sorted(shown.listed, key=lambda enquiry: not enquiry.private)
    assert (private.message, [wrote.message for wrote in private.again]) == ("Thanks!", [WORDS])
    assert (public.private, public.message, public.again) == (False, "When is the office open?", ())
    assert (shown.waiting, shown.people) == (2, 1)
    world.bot.outcomes.replied(private.id, PRIYA)
    assert [enquiry.id for enquiry in lines(world)] == [public.id]
    world.bot.outcomes.put_back([private.id], PRIYA)
    world.bot.outcomes.no_reply(public.id, PRIYA)
    assert [enquiry.id for enquiry in lines(world)] == [private.id]
    world.bot.outcomes.put_back([public.id], PRIYA)
    assert {(enquiry.message, len(enquiry.again)) for enquiry in lines(world)} == {
        ("Thanks!", 1),
        ("When is the office open?", 0),
    }


@pytest.mark.parametrize("reader", [PRIYA, SAM, HEAD, Person("U0OWNER"), MEDIA], ids=lambda reader: reader.id)
def test_the_words_are_for_the_accounts_people_and_the_media_team(
    world: World, message: Enquiry, reader: Person
) -> None:
    assert world.bot.outcomes.as_read_by(message, reader) == message


@pytest.mark.parametrize("other", [NOBODY, JO, GUEST, STRANGER], ids=lambda reader: reader.id)
def test_others_read_that_it_is_private_and_from_whom(world: World, message: Enquiry, other: Person) -> None:
    world.bot.enquiries.say_unsure(message.id, PRIYA)
    read = world.bot.outcomes.as_read_by(world.bot.enquiries.checked(message.id), other)
    assert (read.handle, read.private, read.message, read.deadline_words) == ("ana", True, "", "")
    assert [reason.signal for reason in read.evidence] == [SAID_UNSURE], "what colleagues said is no secret"


def test_it_is_not_shared_and_not_shown_to_writers_of_other_accounts(world: World, message: Enquiry) -> None:
    with pytest.raises(Unusable, match="written privately"):
        world.bot.outcomes.share(message.id, PRIYA)
    assert world.bot.outcomes.asked("ana", message.url, PRIYA) == message
    world.sets("news", proposers=("U0OTHER",))
    others: list[Account] = [account for account in world.bot.authority.writable(PRIYA.id) if account.key != "news"]
    assert others, "who writes for another account of the department"
    assert world.bot.outcomes.asked("ana", message.url, PRIYA) is None

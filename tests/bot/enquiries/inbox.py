"""An account whose inbox is read: what is read and written there, and what has become of it."""

from bot.model.enquiry import Enquiry
from bot.model.inbox import READ_EVERY
from bot.showing.inboxes import ShownInbox
from bot.store import enquiries
from tests.world import World

PASSPORT = "My passport application has been stuck for six weeks. When is mine coming?"
STORY = "I'm writing a story for the Example Times. Could I have a statement by 4pm?"


def watching(world: World, account: str = "news") -> World:
    """The world with one account whose inbox is read, and has been once."""
    for key in world.accounts:
        world.sets(key, inbox_watched=key == account)
    reads(world)
    return world


def reads(world: World, times: int = 1) -> None:
    """Read every inbox, as the scheduler does every two minutes, and see which replies are out."""
    for _ in range(times):
        world.reads_inboxes()
        world.bot.intake.note_replies()
        world.clock.moves(seconds=READ_EVERY.total_seconds())


def inbox(world: World, account: str = "news") -> ShownInbox:
    """An account's inbox, as shown."""
    found = world.bot.inbox_views.shown(account)
    assert found is not None
    return found


def lines(world: World) -> list[Enquiry]:
    """The lines of the list of @news."""
    return list(inbox(world).listed)


def again(world: World, enquiry: Enquiry) -> Enquiry:
    """An enquiry's current state."""
    found = world.store.read(enquiries.by_id, enquiry.id)
    assert found is not None
    return found


def referrals(world: World) -> list[Enquiry]:
    """The referrals that wait for the media team of the department of rivers."""
    return [row.enquiry for row in world.store.read(enquiries.unanswered, "rivers")]

"""News of one person's posts within a minute comes in one message, told once whatever fails; the urgent never waits."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

import pytest

from bot.model.event import Event
from bot.model.notice import Notice
from bot.model.people import Card
from bot.model.proposal import Proposal
from bot.model.proposal_notices import Direct, News
from bot.notices.pacing import Pacing
from bot.store import notices
from bot.wiring import telling
from tests.fakes import FakeNotifier, Killed, Seconds
from tests.world import PRIYA, SAM, World, a_world

pytestmark = pytest.mark.both_databases


class Inbox(FakeNotifier):
    """Keeps what reached each person's direct messages, and finds messages by their marks as Slack's history does."""

    def __init__(self) -> None:
        super().__init__()
        self.messages: dict[str, tuple[Notice, ...]] = {}
        self.dies_after_sending = False

    def tell(self, bundle: Sequence[Notice], mark: str, *, again: bool) -> Mapping[str, Card]:
        if again and mark in self.messages:
            return {}
        made = super().tell(bundle, mark, again=again)
        if self.place(bundle[0]) == PRIYA.id:
            assert mark not in self.messages, "a message was posted twice"
            self.messages[mark] = tuple(bundle)
            if self.dies_after_sending:
                raise Killed
        return made

    @property
    def news(self) -> list[tuple[Event, ...]]:
        """The events of each message with news."""
        every = (bundle for bundle in self.messages.values() if isinstance(bundle[0], News))
        return [tuple(notice.event for notice in bundle if isinstance(notice, News)) for bundle in every]


@pytest.fixture
def inbox(world: World) -> Inbox:
    """The world at people's pace, with Priya's direct messages."""
    world.notifier = world.outbox.notifier = Inbox()
    world.outbox.pacing = Pacing(Seconds())
    return world.notifier


def proposes(world: World, number: int) -> list[Proposal]:
    world.outbox.pacing.hurried = True
    every = [world.proposes(f"Flood gate {place} is open as usual.") for place in range(number)]
    world.outbox.pacing.hurried = False
    return every


def passes(world: World, seconds: int) -> None:
    """Let time pass, with the outbox awake each second."""
    world.outbox.pacing.hurried = False
    for _ in range(seconds):
        world.clock.moves(seconds=1)
        assert isinstance(world.outbox.pacing.monotonic, Seconds)
        world.outbox.pacing.monotonic.pass_by(1)
        world.tells()


def leave(world: World, *several: Notice) -> None:
    with world.store.begin() as tx:
        tx.tell(*several)


def live(*posts: int) -> list[News]:
    return [News(post, PRIYA.id, Event.PUBLISHED, delivery=post) for post in posts]


def test_twelve_posts_approved_and_live_within_a_minute_are_three_messages(world: World, inbox: Inbox) -> None:
    every = proposes(world, 12)
    for proposal in every:
        world.approves(proposal)
        passes(world, 4)
    for _ in range(14):
        world.publishes()
        passes(world, 5)
    passes(world, 70)
    events = [event for bundle in inbox.news for event in bundle]
    assert (events.count(Event.APPROVED), events.count(Event.PUBLISHED)) == (12, 12)
    assert len(inbox.news) <= 3, inbox.news
    assert world.store.read(notices.untold) == 0


def test_a_single_piece_of_news_waits_five_seconds_and_the_urgent_not_at_all(world: World, inbox: Inbox) -> None:
    leave(world, *live(1), Direct(2, PRIYA.id, Event.FAILED))
    world.tells()
    assert inbox.told == [Direct(2, PRIYA.id, Event.FAILED)]
    passes(world, 4)
    assert inbox.news == []
    passes(world, 1)
    assert inbox.news == [(Event.PUBLISHED,)]


def test_news_that_no_answer_comes_for_holds_up_nothing_urgent(world: World, inbox: Inbox) -> None:
    leave(world, *live(1, 2))
    inbox.silent = True
    passes(world, 6)
    inbox.silent = False
    leave(world, Direct(3, PRIYA.id, Event.NOT_YET, SAM.id))
    world.tells()
    assert inbox.told == [Direct(3, PRIYA.id, Event.NOT_YET, SAM.id)]


def test_a_person_hears_news_once_a_minute_and_another_person_meanwhile(world: World, inbox: Inbox) -> None:
    leave(world, *live(1, 2))
    passes(world, 5)
    leave(world, *live(3), News(4, SAM.id, Event.PUBLISHED))
    passes(world, 5)
    assert News(4, SAM.id, Event.PUBLISHED) in inbox.told
    leave(world, *live(5))
    passes(world, 54)
    assert [len(events) for events in inbox.news] == [2]
    passes(world, 1)
    assert [len(events) for events in inbox.news] == [2, 2]


def test_after_a_crash_between_sending_and_recording_nothing_is_told_twice_and_nothing_is_lost(
    world: World, inbox: Inbox
) -> None:
    leave(world, *live(1, 2, 3))
    inbox.dies_after_sending = True
    with pytest.raises(Killed):
        passes(world, 5)
    inbox.dies_after_sending = False
    leave(world, *live(4, 5))
    passes(world, 240)
    assert list(inbox.messages.values()) == [tuple(live(1, 2, 3)), tuple(live(4, 5))]
    assert world.store.read(notices.untold) == 0


def test_after_a_crash_before_sending_the_same_bundle_is_told_under_the_same_name(world: World, inbox: Inbox) -> None:
    leave(world, *live(1, 2, 3))
    inbox.fault = Killed()
    with pytest.raises(Killed):
        passes(world, 5)
    inbox.fault = None
    leave(world, *live(4))
    passes(world, 240)
    assert inbox.messages == {"outbox-1": tuple(live(1, 2, 3)), "outbox-4": tuple(live(4))}
    assert inbox.marks == [("outbox-1", True), ("outbox-4", False)]


def test_news_whose_transaction_ended_late_joins_no_bundle_that_was_tried(world: World, inbox: Inbox) -> None:
    """On PostgreSQL a lower id may become visible after a higher."""
    leave(world, *live(1, 2, 3))
    first, *_ = world.store.read(notices.due, world.clock())
    late, second = first, first.__class__(2, live(2)[0], 0)
    with world.store.begin() as tx:
        taken = tx(notices.take, second, tx.now, tx.now + timedelta(minutes=2))
        assert taken is not None
        assert taken.notices == tuple(live(2, 3))
        before = tx(notices.take, late, tx.now, tx.now + timedelta(minutes=2))
        assert before is not None
        assert before.notices == tuple(live(1))
        tx(notices.put_off, taken, tx.now, "no answer")
        tx(notices.told, before, tx.now)
    leave(world, *live(4))
    (again,) = world.store.read(notices.due, world.clock())
    with world.store.begin() as tx:
        taken = tx(notices.take, again, tx.now, tx.now + timedelta(minutes=2))
        assert taken is not None
        assert (taken.name, taken.notices) == (2, tuple(live(2, 3)))


def test_slacks_rate_limit_puts_off_the_whole_bundle(world: World, inbox: Inbox) -> None:
    leave(world, *live(1, 2))
    passes(world, 4)
    inbox.silent, inbox.not_before = True, world.clock() + timedelta(seconds=31)
    passes(world, 2)
    inbox.silent = False
    leave(world, *live(3))
    passes(world, 28)
    assert inbox.news == []
    passes(world, 2)
    assert list(inbox.messages) == ["outbox-1"]
    assert inbox.messages["outbox-1"] == tuple(live(1, 2))


def test_a_bundle_that_slack_refuses_for_good_is_given_up_whole(world: World, inbox: Inbox) -> None:
    leave(world, *live(1, 2))
    inbox.closed = True
    passes(world, 5)
    assert world.store.read(notices.untold) == 0
    assert world.store.read(notices.troubles, world.clock() - timedelta(hours=1)).given_up == 2


def test_of_two_replicas_one_tells_a_bundle(world: World, inbox: Inbox) -> None:
    other = a_world(world.store, world.clock)
    replica = telling(other.bot, world.store, inbox, Pacing(Seconds()))
    leave(world, *live(1, 2, 3))
    world.clock.moves(seconds=5)
    mine, theirs = (world.store.read(notices.due, world.clock()) for _ in range(2))
    with world.store.begin() as tx:
        assert tx(notices.take, mine[0], tx.now, tx.now + timedelta(minutes=2)) is not None
    leave(world, *live(4))
    with world.store.begin() as tx:
        assert tx(notices.take, theirs[0], tx.now, tx.now + timedelta(minutes=2)) is None
    world.clock.moves(seconds=60)
    assert replica.tell_all() == 0
    world.clock.moves(seconds=60)
    assert replica.tell_all() == 1
    assert world.tells() == 0
    assert inbox.messages == {"outbox-1": tuple(live(1, 2, 3))}

"""The outbox: every notice is told, once, in order, however long Slack is away."""

from datetime import timedelta

import pytest

from bot.errors import Unsayable
from bot.model.notice import DigestDue
from bot.model.proposal_notices import News, PostCard, Story
from bot.store import in_transaction, notices
from tests.fakes import FakeNotifier
from tests.world import PLAIN, World

pytestmark = pytest.mark.both_databases


def test_what_could_not_be_told_is_told_later_with_longer_and_longer_pauses(world: World) -> None:
    world.submits(PLAIN)
    world.notifier.silent = True
    pauses = []
    for _ in range(9):
        assert world.tells() == 0
        before = world.clock()
        while not world.store.read(notices.due, world.clock()):
            world.clock.moves(seconds=1)
        pauses.append((world.clock() - before).total_seconds())
    assert pauses == [2, 4, 8, 16, 32, 64, 128, 256, 300]
    world.notifier.silent = False
    assert world.tells() == 1
    assert world.store.read(notices.untold) == 0


def test_slacks_own_word_for_when_to_come_back_is_honoured(world: World) -> None:
    world.submits(PLAIN)
    world.notifier.silent, world.notifier.not_before = True, world.clock() + timedelta(seconds=30)
    world.tells()
    world.notifier.silent = False
    world.clock.moves(seconds=29)
    assert world.tells() == 0
    world.clock.moves(seconds=1)
    assert world.tells() == 1


def test_a_second_try_looks_first_whether_the_first_got_through(world: World) -> None:
    world.submits(PLAIN)
    world.notifier.silent = True
    world.tells()
    world.notifier.silent = False
    world.clock.moves(seconds=2)
    world.tells()
    ((mark, again),) = world.notifier.marks
    assert (mark, again) == ("outbox-1", True)


def test_a_process_that_died_while_telling_leaves_it_to_the_next_which_looks_first(world: World) -> None:
    from tests.fakes import Killed

    world.submits(PLAIN)
    world.notifier.fault = Killed()
    with pytest.raises(Killed):
        world.tells()
    world.notifier.fault = None
    assert world.tells() == 0
    world.clock.moves(minutes=2)
    assert world.tells() == 1
    assert world.notifier.marks == [("outbox-1", True)]


def test_a_fault_of_ours_does_not_end_the_telling(world: World) -> None:
    world.submits(PLAIN)
    world.notifier.fault = ZeroDivisionError()
    assert world.tells() == 0
    world.notifier.fault = None
    world.clock.moves(seconds=2)
    assert world.tells() == 1


def test_a_story_is_never_told_before_its_card(world: World) -> None:
    proposal = world.submits(PLAIN).proposals[0]
    world.notifier.silent = True
    world.tells()
    world.approves(proposal)
    world.notifier.silent = False
    world.tells()
    assert [type(notice) for notice in world.notifier.told] == [News]
    world.clock.moves(seconds=2)
    world.tells()
    kinds = [type(notice) for notice in world.notifier.told]
    assert kinds.index(PostCard) < kinds.index(Story)


def test_nobody_is_told_anything_inside_a_transaction(world: World) -> None:
    held: list[bool] = []

    class OpenChannels(FakeNotifier):
        def tell(self, bundle, mark, *, again):  # type: ignore[no-untyped-def]
            held.append(in_transaction())
            return super().tell(bundle, mark, again=again)

    world.outbox.notifier = OpenChannels()
    world.proposes()
    assert held == [False]


def test_it_tells_by_itself_and_stops_when_told_to(world: World) -> None:
    import threading

    told = threading.Event()

    class Waited(FakeNotifier):
        def tell(self, bundle, mark, *, again):  # type: ignore[no-untyped-def]
            made = super().tell(bundle, mark, again=again)
            told.set()
            return made

    world.outbox.notifier = Waited()
    world.outbox.start()
    world.submits(PLAIN)
    assert told.wait(10)
    world.outbox.stop()
    assert world.store.read(notices.untold) == 0


@pytest.mark.parametrize(
    "fault",
    [ZeroDivisionError(), Unsayable("Slack refuses the message.", why="invalid_blocks")],
    ids=["a message that cannot be made", "a message that Slack refuses"],
)
def test_what_fails_by_a_fault_of_ours_is_tried_five_times_and_then_given_up(world: World, fault: Exception) -> None:
    tries = 0

    class Failing(FakeNotifier):
        def tell(self, bundle, mark, *, again):  # type: ignore[no-untyped-def]
            nonlocal tries
            tries += 1
            raise fault

    world.outbox.notifier = Failing()
    with world.store.begin() as tx:
        tx.tell(DigestDue("rivers", "2026-11-20"))
    for already in range(5):
        assert (tries, world.store.read(notices.untold)) == (already, 1)
        world.tells()
        world.clock.moves(minutes=5)
    assert (tries, world.store.read(notices.untold)) == (5, 0)
    assert world.store.read(notices.troubles, world.clock.now - timedelta(hours=1)).given_up == 1

"""F1–F4, F23, F25, F30: a process killed, frozen or told to stop at each point of a post's way out."""

import pytest

from bot.holding.holds import EVERYTHING, from_the_command_line
from bot.model.delivery import DeliveryState
from bot.model.event import Event
from tests.faults.process import FENCE, LOOK_UP
from tests.faults.scene import ASKS, OUT, Scene, a_scene, goes_round, posts_again, says_it_is_out
from tests.world import SAM, World

pytestmark = [pytest.mark.both_databases, pytest.mark.slow]


def test_f01_killed_before_the_claim_is_committed_it_is_sent_once_afterwards(scene: Scene) -> None:
    scene.dies("before the claim is committed")
    assert scene.state() is DeliveryState.SCHEDULED
    scene.recovers()
    scene.ends(1, OUT)


@pytest.mark.parametrize("point", ["after the claim", "before sending"])
def test_f02_killed_before_sending_a_person_is_asked_or_a_harmless_repeat_made(scene: Scene, point: str) -> None:
    scene.dies(point)
    assert scene.state() is DeliveryState.SENDING
    scene.recovers()
    scene.ends(1, OUT) if scene.network == "hook" else scene.ends(0, ASKS)


@pytest.mark.parametrize("point", ["after sending", "before the result is committed"])
def test_f03_killed_after_sending_it_is_found_and_never_sent_again(scene: Scene, point: str) -> None:
    scene.dies(point)
    assert scene.state() is DeliveryState.SENDING
    scene.recovers()
    scene.ends(1, OUT)


def test_f04_killed_before_people_are_told_they_are_told_afterwards(wall: Scene) -> None:
    wall.dies("after the result")
    assert wall.state() is DeliveryState.PUBLISHED
    assert wall.outside.heard(Event.PUBLISHED) == []
    wall.recovers()
    wall.ends(1, OUT)


def tells_late(scene: Scene) -> None:
    """The turn of the process that tells what another left in hand: after the time a notice is taken for."""
    scene.clock.moves(minutes=3)
    scene.recovers()


@pytest.mark.parametrize("point", ["before telling", "after telling"])
def test_f04_killed_over_the_telling_people_hear_of_it_once(wall: Scene, point: str) -> None:
    wall.dies(point)
    assert wall.posts() == 1
    tells_late(wall)
    wall.ends(1, OUT)


def freezes(scene: Scene, point: str, off: frozenset[str] = frozenset(), turn: int = 1) -> None:
    """A process freezes at a point, others go on without it, and it wakes after the lease."""
    frozen = scene.bot(off).plans(point, turn, "SIGSTOP")
    frozen.begins(goes_round)
    frozen.is_there()
    scene.recovers()
    if scene.network == "wall":
        scene.bot().done(posts_again, scene.id, SAM)
        scene.recovers()
    assert scene.state() is OUT
    frozen.wakes()
    frozen.came()


def test_f23_frozen_past_the_lease_it_sends_nothing_when_it_wakes(wall: Scene) -> None:
    freezes(wall, "after the claim")
    wall.ends(1, OUT)


def test_f23_frozen_in_a_thread_it_sends_no_further_part_when_it_wakes(thread: Scene) -> None:
    freezes(thread, "after sending")
    thread.ends(3, OUT)


def test_f23_frozen_in_the_very_call_its_late_result_is_fenced_off(wall: Scene) -> None:
    frozen = wall.bot().plans("before sending", how="SIGSTOP")
    frozen.begins(goes_round)
    frozen.is_there()
    wall.recovers()
    wall.ends(0, ASKS)
    frozen.wakes()
    frozen.came()
    wall.ends(1, ASKS)  # it is out, nobody sent it twice, and the person who was asked finds it there
    teller = wall.bot()
    teller.done(says_it_is_out, wall.id, SAM)
    teller.done(World.tells)
    wall.ends(1, OUT)


@pytest.mark.parametrize("part", [1, 2, 3])
def test_f25_a_thread_killed_after_a_part_goes_on_with_the_next(thread: Scene, part: int) -> None:
    thread.dies("after sending", part)
    assert thread.posts() == part
    thread.recovers()
    thread.ends(3, OUT)


def test_f25_a_thread_killed_between_parts_asks_and_repeats_nothing(thread: Scene) -> None:
    thread.dies("before sending", 2)
    thread.recovers()
    thread.ends(1, ASKS)


# Controls: the same runs, with a part of the bot switched off in the process, are seen to post twice


def test_the_control_without_the_fence_posts_twice_after_a_freeze(wall: Scene) -> None:
    freezes(wall, "after the claim", frozenset({FENCE}))
    assert wall.posts() == 2


def test_the_control_without_the_fence_posts_parts_of_a_thread_twice(thread: Scene) -> None:
    freezes(thread, "after sending", frozenset({FENCE}))
    assert thread.posts() == 5


def test_the_control_without_the_look_up_posts_twice_after_a_kill(wall: Scene) -> None:
    wall.dies("after sending")
    wall.recovers(frozenset({LOOK_UP}))
    assert wall.posts() == 2


# Holds


@pytest.mark.parametrize("point", ["after the claim", "before sending"])
def test_a_repeat_of_what_was_killed_before_sending_comes_under_a_hold(url: str, point: str) -> None:
    with a_scene(url, "hook") as scene:
        scene.dies(point)
        scene.bot().done(holds_everything)
        scene.recovers()
        scene.ends(0, ASKS)


def test_of_a_thread_that_was_killed_between_two_parts_no_more_goes_out_under_a_hold(thread: Scene) -> None:
    thread.dies("before sending", turn=2)
    thread.bot().done(holds_everything)
    thread.recovers()
    assert thread.posts() == 1
    assert thread.again().asks_a_person


def holds_everything(world: World) -> None:
    """Hold every post, as the machine's operator can."""
    from_the_command_line(world.store, world.bot.organisation, EVERYTHING, "Something is wrong.")

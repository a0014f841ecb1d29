"""Faults, with real processes, real databases and a real HTTP server that counts what is out.

The numbers are those of the failure model: F1 killed before the claim is committed, F2 after the claim, F3 after
sending, F4 before people were told, F5 and F6 an answer that never came or came wrong, F7 unreachable, F23 frozen past
the lease, F25 within a thread.
"""

import os
import signal
import socket
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import Connection

from bot.holding.holds import EVERYTHING, from_the_command_line
from bot.model.delivery import Delivery, DeliveryState
from bot.model.notice import Direct, Event, News
from bot.store import notices
from bot.store.tables import deliveries
from tests.faults.driver import world_at
from tests.bot.networks.server import Answer, Commit, Fault, Line, Server, commits_then_answers, hangs, loses_the_answer
from tests.bot.networks.stages.mastodon import FakeMastodon
from tests.bot.networks.stages.webhook import FakeReceiver
from tests.fakes import FRIDAY_AT_NINE, FakeClock
from tests.world import PLAIN, SAM, THREAD, World, look_up_due

pytestmark = pytest.mark.both_databases

ROOT = Path(__file__).resolve().parents[2]
ACCOUNTS = {"wall": "news", "thread": "long", "hook": "intranet"}


@dataclass
class Scene:
    """An approved delivery, due; the server of the network; and the bot as another replica."""

    world: World
    url: str
    server: Server
    network: str
    delivery: Delivery
    posts: Callable[[], int]
    running: list["subprocess.Popen[bytes]"] = field(default_factory=list)

    def runs(self, point: str, turn: int = 1, how: str = "SIGKILL") -> "subprocess.Popen[bytes]":
        """Publish in a separate process that ends at a point."""
        now = self.world.clock().isoformat()
        command = [
            sys.executable,
            "-m",
            "tests.faults.driver",
            self.url,
            self.server.url,
            now,
            point,
            str(turn),
            how,
        ]
        process = subprocess.Popen(command, cwd=ROOT)
        self.running.append(process)
        return process

    def dies(self, point: str, turn: int = 1) -> None:
        assert self.runs(point, turn).wait(60) == -signal.SIGKILL

    def recovers(self) -> None:
        """Start again: the acts of a running bot, unasked, in the next minutes."""
        self.world.lease_runs_out()
        for seconds in (0, 15, 45, 60, 60):
            self.world.clock.moves(seconds=seconds)
            self.world.bot.look_ups.sweep()
            self.world.publishes()
            look_up_due(self.world.bot.look_ups)
            self.world.tells()

    def ends(self, posts: int, state: DeliveryState) -> None:
        """The oracle: posts out, the delivery's state, people told, and whether the trail holds."""
        after = self.world.again(self.delivery)
        assert (self.posts(), after.state) == (posts, state)
        told = [
            notice
            for notice in self.world.notifier.told
            if isinstance(notice, Direct | News) and notice.event is Event.PUBLISHED
        ]
        assert len(told) == (state is DeliveryState.PUBLISHED)
        assert after.asks_a_person == (state is not DeliveryState.PUBLISHED)
        assert self.world.bot.auditing.verify().problem == ""
        assert self.world.store.read(notices.untold) == 0


@contextmanager
def a_scene(url: str, network: str) -> Iterator[Scene]:
    clock = FakeClock()
    mastodon, receiver = FakeMastodon(clock=clock, ignores_keys=True), FakeReceiver()
    fake = receiver if network == "hook" else mastodon
    with Server(fake.respond).running() as server:
        world = world_at(url, server.url, FRIDAY_AT_NINE)
        mastodon.clock = world.clock
        delivery = world.under_way(THREAD if network == "thread" else PLAIN, ACCOUNTS[network])
        scene = Scene(world, url, server, network, delivery, lambda: len(receiver.events) + len(mastodon.statuses))
        try:
            yield scene
        finally:
            for process in scene.running:
                process.kill()
                process.wait()
            world.store.engines.dispose()


@pytest.fixture(params=["wall", "hook"])
def scene(url: str, request: pytest.FixtureRequest) -> Iterator[Scene]:
    with a_scene(url, request.param) as scene:
        yield scene


@pytest.fixture
def wall(url: str) -> Iterator[Scene]:
    with a_scene(url, "wall") as scene:
        yield scene


@pytest.fixture
def thread(url: str) -> Iterator[Scene]:
    with a_scene(url, "thread") as scene:
        yield scene


OUT, ASKS = DeliveryState.PUBLISHED, DeliveryState.UNCONFIRMED


@pytest.mark.slow
def test_f1_killed_before_the_claim_is_committed_it_is_sent_once_afterwards(scene: Scene) -> None:
    scene.dies("before the claim is committed")
    assert scene.world.state(scene.delivery) is DeliveryState.SCHEDULED
    scene.recovers()
    scene.ends(1, OUT)


@pytest.mark.slow
@pytest.mark.parametrize("point", ["after the claim", "before sending"])
def test_f2_killed_before_sending_a_person_is_asked_or_a_harmless_repeat_made(scene: Scene, point: str) -> None:
    scene.dies(point)
    assert scene.world.state(scene.delivery) is DeliveryState.SENDING
    scene.recovers()
    scene.ends(1, OUT) if scene.network == "hook" else scene.ends(0, ASKS)


@pytest.mark.slow
@pytest.mark.parametrize("point", ["after sending", "before the result is committed"])
def test_f3_killed_after_sending_it_is_found_and_never_sent_again(scene: Scene, point: str) -> None:
    scene.dies(point)
    assert scene.world.state(scene.delivery) is DeliveryState.SENDING
    scene.recovers()
    scene.ends(1, OUT)


@pytest.mark.slow
def test_f4_killed_before_people_are_told_they_are_told_afterwards(wall: Scene) -> None:
    wall.dies("after the result")
    assert wall.world.state(wall.delivery) is DeliveryState.PUBLISHED
    assert wall.world.notifier.of(Direct) == []
    wall.recovers()
    wall.ends(1, OUT)


def resets(line: Line, commit: Commit) -> None:
    """Accepts the post and then tears the connection down."""
    commit()
    wire = line._handler.connection
    wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    wire.close()


ACCEPTED_AND_THEN = {
    "loses the answer": loses_the_answer,
    "says 500": commits_then_answers(Answer(500)),
    "says 503": commits_then_answers(Answer(503)),
    "hangs": hangs,
    "resets": resets,
}


@pytest.mark.parametrize("fault", list(ACCEPTED_AND_THEN))
def test_f5_f6_accepted_without_a_plain_answer_is_out_once(scene: Scene, fault: str) -> None:
    what: Fault = ACCEPTED_AND_THEN[fault]
    scene.server.next("POST", what)
    scene.world.publishes()
    assert scene.world.state(scene.delivery) is DeliveryState.UNCONFIRMED
    scene.recovers()
    scene.ends(1, OUT)


def test_f7_unreachable_is_tried_again_until_it_is_reached(wall: Scene) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        nowhere = world_at(wall.url, f"http://127.0.0.1:{taken.getsockname()[1]}", wall.world.clock())
        for _ in range(3):
            nowhere.publishes()
            assert nowhere.state(wall.delivery) is DeliveryState.SCHEDULED
            nowhere.clock.moves(minutes=1)
    nowhere.store.engines.dispose()
    wall.world.clock.now = nowhere.clock.now
    wall.recovers()
    wall.ends(1, OUT)


def test_f8_told_to_wait_nothing_is_called_before_the_time(wall: Scene) -> None:
    wall.server.next("POST", lambda line, _: line.answer(Answer(429, headers={"Retry-After": "600"})))
    wall.world.publishes()
    calls = len(wall.server.asked)
    for _ in range(8):
        wall.world.clock.moves(minutes=1)
        wall.world.publishes()
    assert len(wall.server.asked) == calls
    wall.world.clock.moves(minutes=2)
    wall.world.publishes()
    wall.world.tells()
    wall.ends(1, OUT)


@pytest.mark.slow
def test_f23_frozen_past_the_lease_it_sends_nothing_when_it_wakes(wall: Scene) -> None:
    process = wall.runs("after the claim", how="SIGSTOP")
    os.waitid(os.P_PID, process.pid, os.WSTOPPED | os.WNOWAIT)
    wall.recovers()
    wall.ends(0, ASKS)
    process.send_signal(signal.SIGCONT)
    assert process.wait(60) == 0
    wall.ends(0, ASKS)


@pytest.mark.slow
def test_f23_frozen_in_the_very_call_its_late_result_is_fenced_off(wall: Scene) -> None:
    process = wall.runs("before sending", how="SIGSTOP")
    os.waitid(os.P_PID, process.pid, os.WSTOPPED | os.WNOWAIT)
    wall.recovers()
    wall.ends(0, ASKS)
    process.send_signal(signal.SIGCONT)
    assert process.wait(60) == 0
    wall.ends(1, ASKS)  # it is out, nobody sent it twice, and the person who was asked finds it there
    wall.world.bot.resolutions.confirm_out(wall.delivery.id, SAM, "https://social.example/@press/110000")
    wall.world.tells()
    wall.ends(1, OUT)


@pytest.mark.slow
@pytest.mark.parametrize("part", [1, 2, 3])
def test_f25_a_thread_killed_after_a_part_goes_on_with_the_next(thread: Scene, part: int) -> None:
    thread.dies("after sending", part)
    assert thread.posts() == part
    thread.recovers()
    thread.ends(3, OUT)


@pytest.mark.slow
def test_f25_a_thread_killed_between_parts_asks_and_repeats_nothing(thread: Scene) -> None:
    thread.dies("before sending", 2)
    thread.recovers()
    thread.ends(1, ASKS)


@pytest.mark.slow
def test_the_harness_can_fail_a_lease_that_simply_sends_again_posts_twice(wall: Scene) -> None:
    wall.dies("after sending")
    with wall.world.store.begin() as tx:  # the naive bot: an expired lease is due again
        again = {"state": "scheduled", "lease_until": None}
        tx(Connection.execute, deliveries.update().values(**again))
    wall.recovers()
    assert wall.posts() == 2


# Holds


@pytest.mark.slow
@pytest.mark.parametrize("point", ["after the claim", "before sending"])
def test_a_repeat_of_what_was_killed_before_sending_comes_under_a_hold(url: str, point: str) -> None:
    with a_scene(url, "hook") as scene:
        scene.dies(point)
        everything(scene)
        scene.recovers()
        scene.ends(0, ASKS)


@pytest.mark.slow
def test_of_a_thread_that_was_killed_between_two_parts_no_more_goes_out_under_a_hold(thread: Scene) -> None:
    thread.dies("before sending", turn=2)
    everything(thread)
    thread.recovers()
    assert thread.posts() == 1
    assert thread.world.again(thread.delivery).asks_a_person


def everything(scene: Scene) -> None:
    """Hold every post, as the machine's operator can."""
    world = scene.world
    from_the_command_line(world.store, world.bot.organisation, EVERYTHING, "Something is wrong.")

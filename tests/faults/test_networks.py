"""F5–F10, F24, F31: a network that answers wrongly, late or not at all, to a bot in a process of its own."""

import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from threading import Event as Signal
from threading import Thread

import pytest

from bot.model.delivery import Delivery, DeliveryState
from bot.model.event import Event
from bot.publishing.lanes import Lanes
from tests import pictures as made
from tests.bot.networks.server import (
    Answer,
    Commit,
    Fault,
    Line,
    answers,
    commits_then_answers,
    hangs,
    loses_the_answer,
    said,
)
from tests.faults.scene import ASKS, OUT, Scene, goes_round, prepares, resets
from tests.world import PLAIN, World

pytestmark = [pytest.mark.both_databases, pytest.mark.slow]


LATE: dict[str, Fault] = {"loses the answer": loses_the_answer, "hangs": hangs}
WRONG: dict[str, Fault] = {
    "says 500": commits_then_answers(Answer(500)),
    "says 503": commits_then_answers(Answer(503)),
    "resets": resets,
}


def accepted_without_a_plain_answer(scene: Scene, fault: Fault) -> None:
    scene.outside.server.next("POST", fault)
    scene.bot().done(goes_round)
    assert scene.state() is DeliveryState.UNCONFIRMED
    scene.recovers()
    scene.ends(1, OUT)


@pytest.mark.parametrize("fault", list(LATE))
def test_f05_accepted_and_never_answered_it_is_out_once(scene: Scene, fault: str) -> None:
    accepted_without_a_plain_answer(scene, LATE[fault])


@pytest.mark.parametrize("fault", list(WRONG))
def test_f06_accepted_and_answered_wrongly_it_is_out_once(scene: Scene, fault: str) -> None:
    accepted_without_a_plain_answer(scene, WRONG[fault])


@contextmanager
def a_closed_port() -> Iterator[str]:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{taken.getsockname()[1]}"


@contextmanager
def no_tls() -> Iterator[str]:
    """A server that speaks no TLS, at an address that asks for TLS."""
    with socket.create_server(("127.0.0.1", 0)) as door:

        def mutters() -> None:
            try:
                while True:
                    caller, _ = door.accept()
                    with caller:
                        caller.recv(1)
                        caller.sendall(b"220 mail.example ESMTP\r\n")
            except OSError:
                return

        Thread(target=mutters, daemon=True).start()
        yield f"https://127.0.0.1:{door.getsockname()[1]}"


@pytest.mark.parametrize("nowhere", [a_closed_port, no_tls])
def test_f07_unreachable_is_tried_again_until_it_is_reached(wall: Scene, nowhere: Callable[..., object]) -> None:
    with nowhere() as address:  # type: ignore[attr-defined]
        bot = wall.bot(elsewhere=address)
        for _ in range(3):
            bot.done(goes_round)
            assert wall.state() is DeliveryState.SCHEDULED
            wall.clock.moves(minutes=1)
    wall.recovers()
    wall.ends(1, OUT)


def test_f08_told_to_wait_nothing_is_called_before_the_time_and_other_accounts_go_on(wall: Scene) -> None:
    bot = wall.bot()
    bot.done(prepares, "The bridge is open again.", "floods")
    wall.outside.server.next("POST", answers(Answer(429, headers={"Retry-After": "600"})))
    bot.done(goes_round)
    assert wall.outside.texts() == ["The bridge is open again."]
    calls = len([asked for asked in wall.outside.server.asked if "/news/" in asked.path])
    for _ in range(8):
        wall.clock.moves(minutes=1)
        bot.done(goes_round)
    assert len([asked for asked in wall.outside.server.asked if "/news/" in asked.path]) == calls
    wall.clock.moves(minutes=3)
    bot.done(goes_round)
    assert sorted(wall.outside.texts()) == sorted([PLAIN, "The bridge is open again."])


@pytest.mark.parametrize("status", [401, 403])
def test_f09_a_revoked_credential_stops_its_account_after_one_call_and_no_other(wall: Scene, status: int) -> None:
    wall.outside.server.next("POST", answers(said({"error": "The access token was revoked"}, status)))
    bot = wall.bot()
    for _ in range(5):
        bot.done(goes_round)
        wall.clock.moves(minutes=2)
    assert wall.outside.calls() == 1
    assert wall.again().asks_a_person or status == 403
    assert len(wall.outside.of("Question")) + len(wall.outside.heard(Event.FAILED)) == 1
    bot.done(prepares, "The bridge is open again.", "floods")
    bot.done(goes_round)
    assert wall.outside.texts() == ["The bridge is open again."]


@pytest.mark.parametrize("status", [400, 404, 413, 422])
def test_f10_refused_content_fails_with_the_reason_and_is_not_tried_again(wall: Scene, status: int) -> None:
    wall.outside.server.next("POST", answers(said({"error": "Too rude for this server"}, status)))
    bot = wall.bot()
    for _ in range(3):
        bot.done(goes_round)
        wall.clock.moves(minutes=2)
    after = wall.again()
    assert (after.state, wall.outside.calls(), wall.posts()) == (DeliveryState.FAILED, 1, 0)
    assert "Too rude" in after.detail
    assert len(wall.outside.heard(Event.FAILED)) == 1


def with_pictures(world: World) -> Delivery:
    """A post with two pictures, due."""
    taken = (world.bot.pictures.take_in(raw) for raw in (made.png(), made.jpeg()))
    return world.under_way(PLAIN, "news", pictures=tuple(replace(picture, alt="The river.") for picture in taken))


@pytest.mark.parametrize(("point", "turn"), [("after uploading", 1), ("before uploading", 2), ("after uploading", 2)])
def test_f24_killed_between_its_pictures_a_post_never_goes_out_without_them(
    empty: Scene, point: str, turn: int
) -> None:
    empty.delivery = empty.bot().done(with_pictures)
    empty.dies(point, turn)
    assert empty.posts() == 0
    empty.recovers()
    empty.ends(0, ASKS)


def cut_short(line: Line, _: Commit) -> None:
    """Takes some bytes of a picture, and hangs up."""


@pytest.mark.parametrize("fault", [cut_short, answers(Answer(500)), answers(Answer(202, b"{}"))])
def test_f24_an_upload_that_breaks_is_made_again_whole(empty: Scene, fault: Fault) -> None:
    empty.delivery = empty.bot().done(with_pictures)
    empty.outside.server.next("POST", fault)
    bot = empty.bot()
    bot.done(goes_round)
    assert (empty.posts(), empty.state()) == (0, DeliveryState.SCHEDULED)
    empty.clock.moves(minutes=1)
    bot.done(goes_round)
    empty.ends(1, OUT)
    (post,) = empty.outside.wall("news").statuses
    assert len(post["media_attachments"]) == 2  # type: ignore[arg-type]


def test_f24_a_server_that_strips_the_pictures_leaves_it_to_a_person(empty: Scene) -> None:
    empty.delivery = empty.bot().done(with_pictures)
    empty.outside.wall("news").strips_media = True
    empty.bot().done(goes_round)
    empty.recovers()
    empty.ends(1, ASKS)


def goes_out_by_lanes(world: World) -> None:
    """Send what is due as the scheduler does: each account in a lane of its own."""
    with ThreadPoolExecutor(4) as pool:
        Lanes(world.bot.publishing.due, world.bot.publishing.take_up, pool).dispatch()


def test_f31_a_slow_network_holds_up_no_other_account(wall: Scene) -> None:
    bot, came = wall.bot(), Signal()
    bot.done(prepares, "The bridge is open again.", "floods")
    waited: list[bool] = []

    def answers_once_the_other_came(line: Line, commit: Commit) -> None:
        waited.append(came.wait(0.9))  # within the caller's patience, or the two are one after another
        line.answer(commit())

    def says_that_it_came(line: Line, commit: Commit) -> None:
        came.set()
        line.answer(commit())

    wall.outside.server.next("POST", answers_once_the_other_came, says_that_it_came)
    bot.done(goes_out_by_lanes)
    assert waited == [True]
    assert len(wall.outside.texts()) == 2

"""Thousands of notices that wait: looks are dear only in proportion, and the outbox sleeps until one can be told."""

from collections import Counter
from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import event

from bot.model.event import Event
from bot.model.notice import Notice
from bot.model.proposal_notices import Direct, News, RefreshCard, Story
from bot.notices.outbox import IDLE
from bot.store import Store, notices
from tests.bot.notices.test_pacing import an_outbox, leave, run
from tests.fakes import FakeClock, Seconds

STEPS = 100
"""SQLite's instructions between two calls of a progress handler."""


def of_posts(posts: int) -> list[Notice]:
    """What is left to tell after as many posts."""
    return [
        notice
        for number in range(posts)
        for notice in (
            Story(number, 1, Event.PUBLISHED, "", number),
            RefreshCard(number, 1),
            News(number, f"U{number % 30}", Event.PUBLISHED, "", number),
            Direct(number, f"U{number % 30}", Event.WAITS_FOR_A_PERSON, "", number),
        )
    ]


def effort(store: Store, act: Callable[[], object]) -> int:
    """SQLite's hundreds of instructions for an act that only reads."""
    steps = Counter[str]()

    def counted() -> int:
        steps["hundreds"] += 1
        return 0

    with store.engines.reader.connect() as connection:
        assert connection.connection.driver_connection is not None
        connection.connection.driver_connection.set_progress_handler(counted, STEPS)
    act()
    with store.engines.reader.connect() as connection:
        assert connection.connection.driver_connection is not None
        connection.connection.driver_connection.set_progress_handler(None, STEPS)
    return steps["hundreds"]


def test_a_look_costs_no_more_than_in_proportion_to_what_waits(store: Store, clock: FakeClock) -> None:
    leave(store, *of_posts(100))
    few = effort(store, lambda: store.read(notices.due, clock()))
    leave(store, *of_posts(950)[400:])
    many = effort(store, lambda: store.read(notices.due, clock()))
    assert few > 10
    assert many < 15 * few


def test_with_3_800_notices_waiting_the_outbox_sleeps_until_a_place_is_free(
    store: Store, clock: FakeClock, seconds: Seconds
) -> None:
    outbox, notifier = an_outbox(store, clock, seconds)
    leave(store, *of_posts(950))
    run(outbox, seconds, 1)  # the places that notices wait for are written down
    asked = Counter[str]()
    for engine in (store.engines.reader, store.engines.writer):
        event.listen(engine, "before_cursor_execute", lambda *given: asked.update([str(given[2]).split()[0]]))
    before, looks, until = len(notifier.told), 0, seconds() + 4
    while seconds() < until:
        outbox.tell_all()
        seconds.pass_by(outbox.rests())
        looks += 1
    told = len(notifier.told) - before
    assert told > 100, "thirty people, two channels, and edits"
    assert looks <= 4 * 3, "places that are free at about the same time are told together"
    assert asked["SELECT"] <= 4 * told
    assert asked["UPDATE"] <= 3 * told


@pytest.mark.both_databases
def test_while_nothing_can_be_told_the_outbox_only_looks_for_what_others_have_left(
    store: Store, clock: FakeClock, seconds: Seconds
) -> None:
    outbox, _ = an_outbox(store, clock, seconds)
    leave(store, *of_posts(30))
    run(outbox, seconds, 1)
    for place in ("C0", "C1", "edits", *(f"U{number}" for number in range(30))):
        outbox.pacing.rest(place, 300)
    outbox.tell_all()
    assert outbox.rests() == IDLE
    seconds.pass_by(298)
    assert outbox.rests() == pytest.approx(2, abs=1.3)


@pytest.mark.both_databases
def test_the_outbox_wakes_when_news_has_gathered_and_when_a_notice_put_off_is_due(
    store: Store, clock: FakeClock, seconds: Seconds
) -> None:
    outbox, notifier = an_outbox(store, clock, seconds)
    leave(store, News(1, "U1", Event.PUBLISHED, "", 1))
    assert outbox.tell_all() == 0
    clock.moves(seconds=1)
    assert outbox.rests() == 4
    clock.moves(seconds=4)
    assert outbox.tell_all() == 1
    leave(store, News(2, "U1", Event.PUBLISHED, "", 2))
    clock.moves(seconds=58)
    assert outbox.rests() == 2
    clock.moves(minutes=2)
    seconds.pass_by(180)
    notifier.silent, notifier.not_before = True, clock() + timedelta(seconds=3)
    outbox.tell_all()
    assert outbox.rests() == 3


def test_while_slack_is_away_the_outbox_looks_as_seldom_as_can_be(
    store: Store, clock: FakeClock, seconds: Seconds
) -> None:
    outbox, notifier = an_outbox(store, clock, seconds)
    leave(store, *of_posts(5))
    notifier.silent = True
    assert outbox.tell_all() == 0
    assert outbox.rests() == IDLE

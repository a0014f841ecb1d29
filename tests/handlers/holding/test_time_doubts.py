"""A clock in doubt in Slack: the message, the button, and the message when the time is sure again."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import pytest

import bot.running.scheduler
from bot.__main__ import running as at_work
from bot.clock import system_clock
from bot.holding.time_doubts import ShownDoubt
from bot.model.people import SYSTEM
from bot.model.time_doubt import Doubt, Sure, TimeDoubt
from bot.scheduling.anchored_time import AnchoredTime
from bot.store import time_doubts as stored
from handlers.blocks.blocks import as_dicts
from handlers.cards.top import WAITS_FOR_THE_TIME
from handlers.holding import time_doubts
from rehearsal.player import words_of
from tests.fakes import FRIDAY_AT_NINE
from tests.handlers.holding.test_ahead import approved_for_tomorrow
from tests.handlers.office import APPROVALS, DEE, FLOODS, PRIYA, SAM, Office
from tests.handlers.payloads import message_faults
from tests.world import an_account

HOUR = timedelta(hours=1)


@dataclass
class Wall:
    """The machine's clock, which may be set."""

    off: timedelta = timedelta()

    def __call__(self) -> datetime:
        return system_clock() + self.off


@pytest.fixture(scope="module")
def wall() -> Wall:
    return Wall()


@pytest.fixture(scope="module")
def manned(opened: Office, wall: Wall) -> Iterator[Office]:
    """The office with the bot at work on a machine whose clock may be set."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bot.running.scheduler, "LOOK_EVERY", 0.1)
        time = AnchoredTime(wall, answers_needed=1)
        with at_work(opened.config, opened.store, opened.clock, loopback_only=True, hurried=True, time=time) as bot_:
            opened.clock.on_move[:] = [bot_.moved]
            opened.stage.until(lambda: opened.stage.get("/rehearsal")["connections"], "the bot's connection")
            yield opened


def test_moving_the_clock_of_a_rehearsal_is_no_step(manned: Office) -> None:
    manned.stage.move_clock(advance_seconds=86_400)
    manned.propose("The gallery is open on Monday.")
    assert manned.store.read(stored.standing) == ()


def test_a_step_is_told_and_a_persons_word_or_slacks_answers_let_posts_go_on(manned: Office, wall: Wall) -> None:
    """A person's word stands until the clock is set again: by then, Slack's answers count as any server's."""
    card = approved_for_tomorrow(manned, "The gallery has a new door.")
    assert WAITS_FOR_THE_TIME not in words_of(card)
    wall.off = HOUR
    sam = manned.be(SAM)
    asked = sam.sees(APPROVALS, "Posts wait while we make sure of the time", "was set forward by 1 hour")
    sam.sees(FLOODS, "Posts wait while we make sure of the time")
    manned.shows(card, WAITS_FOR_THE_TIME)
    sam.opens_home(time_doubts.IN_DOUBT)
    priya = manned.be(PRIYA)
    priya.click(asked, "The time is right")
    priya.sees(APPROVALS, "a senior approver, an account's owner or a digital lead", private=True)
    manned.be(DEE).click(asked, "The time is right")
    sam.sees(APPROVALS, "The time is sure again", f"<@{DEE}> says that the clock is right")
    again = manned.stage.until(
        lambda: next((m for m in sam.messages(APPROVALS) if m["ts"] == asked["ts"] and "again" in words_of(m)), None),
        "the changed message",
    )
    assert "The time is right" not in words_of(again)
    manned.stage.until(lambda: WAITS_FOR_THE_TIME not in words_of(manned.again(card)), "the card without the line")
    manned.stage.until(lambda: time_doubts.IN_DOUBT not in words_of(sam.opens_home()["blocks"]), "the Home without it")
    assert manned.store.read(stored.standing) == ()
    wall.off = -HOUR
    manned.be(SAM).sees(APPROVALS, "Posts wait while we make sure of the time", "was set back by 2 hours")
    wall.off = timedelta()
    manned.be(SAM).sees(APPROVALS, "The time is sure again", "The clock agrees with 127.0.0.1")
    assert manned.store.read(stored.standing) == ()


def shown(**given: Any) -> ShownDoubt:
    facts: dict[str, Any] = {
        "id": 1,
        "boot": "boot",
        "machine": "web-1 <!channel>",
        "why": Doubt.STEPPED,
        "expected": FRIDAY_AT_NINE,
        "seen": FRIDAY_AT_NINE + HOUR,
        "at": FRIDAY_AT_NINE,
    }
    return ShownDoubt(TimeDoubt(**{**facts, **given}), None, an_account("news"), ())


@pytest.mark.parametrize("why", Doubt)
@pytest.mark.parametrize("how", [None, *Sure])
def test_every_doubt_and_every_end_has_words_within_slacks_limits(why: Doubt, how: Sure | None) -> None:
    found = shown(why=why)
    if how is not None:
        hosts = tuple(f"server-{number}.example" for number in range(50))
        ended = replace(found.doubt, how=how, ended_at=FRIDAY_AT_NINE + HOUR, by=SYSTEM, hosts=hosts)
        found = replace(found, doubt=ended)
    blocks = as_dicts(time_doubts.message(found))
    for shown_as in (blocks, as_dicts(time_doubts.sure(found))):
        assert not message_faults(shown_as, time_doubts.IN_DOUBT)
        assert "<!channel>" not in words_of(shown_as)
    assert ("The time is right" in words_of(blocks)) == (how is None)


@pytest.mark.parametrize(
    ("length", "says"),
    [
        (timedelta(seconds=21), "21 seconds"),
        (timedelta(minutes=-1), "1 minute"),
        (timedelta(hours=1, minutes=5, seconds=9), "1 hour 5 minutes"),
        (timedelta(days=365), "365 days"),
        (timedelta(milliseconds=20), "less than a second"),
    ],
)
def test_a_length_of_time_is_written_in_its_two_largest_units(length: timedelta, says: str) -> None:
    assert time_doubts.span(length) == says

"""The real bot at work in a real rehearsal, in the test's process: the setting for tests of listeners."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx

from bot.__main__ import running as at_work
from bot.cli.demo import CONFIG, RehearsalClock
from bot.config import Config, load
from bot.model.people import Card
from bot.store import Store, cards, proposals
from handlers.manifest import manifest
from rehearsal.player import Player, Stage, words_of
from rehearsal.server import Options
from rehearsal.shapes import Json
from rehearsal.story.scene import MORE, changed, with_fields
from tests.databases import sharing_engines, sqlite_in
from tests.rehearsal.running import running

PRIYA, TOM, SAM, JO, GIL, MO, DEE = "U0PRIYA", "U0TOM", "U0SAM", "U0JO", "U0GIL", "U0MO", "U0DEE"
APPROVALS, FLOODS, MEDIA, DIGEST, GENERAL = "C0APPROVE", "C0FLOODS", "C0MEDIA", "C0DIGEST", "C0GENERAL"
SOON = "as_soon_as_approved"
CHANGES = (('approvers = ["S0APPROVE"]', 'approvers = ["S0APPROVE", "U0GIL", "U0TOM"]'),)
"""Beside the demonstration's: a guest is listed as an approver (a mistake), and Tom both writes and approves."""


@dataclass(frozen=True)
class Office:
    """A rehearsal, with a configuration, a database and all the people for the bot."""

    stage: Stage
    config: Config
    store: Store
    clock: RehearsalClock

    @contextmanager
    def at_work(self, *, hurried: bool = True) -> Iterator[None]:
        """The bot, connected, until the end of the block."""
        with at_work(self.config, self.store, self.clock, loopback_only=True, hurried=hurried) as bot:
            self.clock.on_move[:] = [bot.moved]
            self.stage.until(lambda: self.stage.get("/rehearsal")["connections"], "the bot's connection")
            yield

    def be(self, person: str) -> Player:
        """Act as a person, with no form left open."""
        player = self.stage.be(person)
        player.close()
        return player

    def fill_in(self, text: str, *, accounts: tuple[str, ...] = ("dept",), by: str = PRIYA, **more: Any) -> Json:
        """Fill in both steps of the form and send them; gives what came of it, with the form left open.

        It ends at the first step when that is not taken, and at the second when something is to be changed first.
        """
        came = self.check(text, accounts=accounts, by=by, **more)
        form = self.stage.be(by).state()["modal"]
        if came["result"] != "open" or form["submit"] != "Send for approval":
            return came
        return self.stage.be(by).fill_in(form)

    def check(self, text: str, *, accounts: tuple[str, ...] = ("dept",), by: str = PRIYA, **more: Any) -> Json:
        """Open the form, fill in and send the first step; gives the answer, with the form left open."""
        player = self.be(by)
        player.command("/propose-post")
        form = player.form("Propose a post")
        when = more.get("when", SOON)
        if when != SOON:
            player.choose(form, "when", when)
            form = self.stage.until(lambda: changed(player, form), "the fields of that choice")
        if not {*more} <= {block.get("block_id") for block in form["blocks"]}:
            player.press(form, MORE)
        form = self.stage.until(lambda: with_fields(player, more), f"the fields {', '.join(more)}")
        return player.fill_in(form, **{"accounts": [*accounts], "text": text, "when": when, **more})

    def propose(self, text: str, *, accounts: tuple[str, ...] = ("dept",), channel: str = APPROVALS) -> Json:
        """Propose a post; gives the card."""
        came = self.fill_in(text, accounts=accounts)
        assert came["result"] == "open", came
        self.be(PRIYA)
        return self.remembered(self.stage.be(SAM).sees(channel, text))

    def remembered(self, card: Json) -> Json:
        """Wait until the bot has stored a card's message id: a moment after people see the card."""
        message = Card(card["channel"], card["ts"])
        self.stage.until(lambda: self.store.read(cards.shown_on, message), "the card in the bot's own records")
        return card

    def again(self, card: Json, by: str = SAM) -> Json:
        """Look at a message again."""
        here = self.stage.be(by).messages(card["channel"])
        return next(message for message in here if message["ts"] == card["ts"])

    def shows(self, card: Json, words: str) -> Json:
        """Wait until a card shows some words."""
        self.stage.until(lambda: words in words_of(self.again(card)), f"“{words}” on the card")
        return self.again(card)

    def replies(self, card: Json) -> list[str]:
        """The words in a card's thread."""
        every = self.stage.be(SAM).messages(card["channel"])
        return [words_of(message) for message in every if message["is_reply"] and message["thread_ts"] == card["ts"]]

    def fault(self, **planned: Any) -> None:
        """Plan faults."""
        self.stage.post("/rehearsal/faults", planned)

    def changes(self, **world: Any) -> None:
        """Change the workspace's members, channels or messages."""
        self.stage.post("/rehearsal/world", world)

    def calls(self) -> list[Json]:
        """The bot's last calls to Slack."""
        calls: list[Json] = self.stage.get("/rehearsal")["calls"]
        return calls

    def approvals(self, card: Json) -> int:
        """The number of approvals on the revision that a card shows."""
        shown = self.store.read(cards.shown_on, Card(card["channel"], card["ts"]))
        proposal = self.store.read(proposals.by_id, shown[0]) if shown else None
        assert proposal is not None
        return len(proposal.approvals)


@contextmanager
def office(
    folder: Path,
    app: Mapping[str, Any] | None = None,
    *,
    rate_limits: bool = False,
    starts: datetime | None = None,
    changes: Iterable[tuple[str, str]] = (),
) -> Iterator[Office]:
    """Open a rehearsal with the app installed, on a working-day morning unless said; the bot is not at work yet.

    `changes` are made to the demonstration's configuration, beside CHANGES.
    """
    with running(Options(rate_limits=rate_limits, starts=starts)) as url:
        tokens = httpx.post(f"{url}/rehearsal/install", json={"manifest": app or manifest()}).json()
        assert tokens["ok"], tokens
        os.environ["COUNTERSIGN_DEMO_BOT_TOKEN"] = tokens["bot_token"]
        os.environ["COUNTERSIGN_DEMO_APP_TOKEN"] = tokens["app_token"]
        os.environ["COUNTERSIGN_DEMO_DEPT"] = "timeline-dept"
        os.environ["COUNTERSIGN_DEMO_FLOODS"] = "timeline-floods"
        os.environ["COUNTERSIGN_DEMO_NOTICES"] = "timeline-notices"
        text = CONFIG.format(url=url, folder=folder, spacing=0)
        for old, new in (*CHANGES, *changes):
            assert old in text
            text = text.replace(old, new)
        path = folder / "countersign.toml"
        path.write_text(text, encoding="utf-8")
        clock = RehearsalClock(url)
        clock.follow()
        engines = sharing_engines(sqlite_in(folder))
        stage = Stage(url)
        try:
            yield Office(stage, load(path), Store(engines, clock), clock)
        finally:
            clock.stop()
            stage.client.close()
            engines.dispose()


def lacking(calls: list[Json]) -> list[str]:
    """The calls refused by Slack for a missing scope."""
    return [str(call["method"]) for call in calls if call["answer"] == "missing_scope"]

"""/find-post: what was published, found by its words; the answer is the asker's alone."""

import re
from typing import Any

from slack_bolt import Ack, App, BoltContext, Respond

from bot.model.list_row import Place
from bot.model.people import Person
from bot.wiring import Bot
from handlers.blocks.blocks import as_dicts, as_typed
from handlers.home import found
from handlers.registration import Command, Surface
from handlers.slack.archive import Archive

SURFACE = Surface(commands=(Command("/find-post", "Find what was published, by its words", "[words]"),))


def register(app: App, bot: Bot) -> None:
    """Listen for the command, and for the buttons to other pages."""
    archive = Archive(app.client)

    def answer(respond: Respond, by: Person, asked: str, place: Place | None = None) -> None:
        results = bot.search.find(asked, by, place)
        blocks: list[Any] = as_dicts(found.found(results, archive))
        text, turned = found.summary(results), place is not None
        respond(text=text, blocks=blocks, response_type="ephemeral", replace_original=turned)

    @app.command("/find-post")
    def find(ack: Ack, body: dict[str, Any], context: BoltContext, respond: Respond) -> None:
        ack()
        answer(respond, context["person"], as_typed(body.get("text", "")))

    @app.action(re.compile(f"^{found.PAGE}:"))
    def turn(ack: Ack, action: dict[str, Any], context: BoltContext, respond: Respond) -> None:
        ack()
        answer(respond, context["person"], *found.page_in(action["value"]))

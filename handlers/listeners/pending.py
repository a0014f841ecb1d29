"""What is pending: /pending-posts, the digest for whoever asks."""

from typing import Any

from slack_bolt import Ack, App, BoltContext, Respond

from bot.model.people import Person
from bot.wiring import Bot
from handlers import digest
from handlers.blocks import as_dicts
from handlers.surface import Command, Surface

SURFACE = Surface(commands=(Command("/pending-posts", "See what is waiting, and what goes out today"),))


def register(app: App, bot: Bot) -> None:
    """Listen for the command."""

    @app.command("/pending-posts")
    def tell(ack: Ack, context: BoltContext, respond: Respond) -> None:
        ack()
        by: Person = context["person"]
        found = bot.digests.digest(bot.enquiries.department_of(by), of=by.id)
        blocks: list[Any] = as_dicts(digest.digest(found, own=True))
        respond(text=digest.summary(found), blocks=blocks, response_type="ephemeral")

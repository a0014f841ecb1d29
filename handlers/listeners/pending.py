"""/pending-posts: the digest for the asker; and fresh digests after acts on a digest."""

from collections.abc import Callable
from functools import partial
from typing import Any

from slack_bolt import Ack, App, BoltContext, BoltRequest, BoltResponse, Respond
from slack_bolt.middleware import Middleware
from slack_sdk import WebClient

from bot.model.people import Person
from bot.showing.digests import MOST, Some
from bot.wiring import Bot
from handlers.blocks.blocks import as_dicts
from handlers.home import digest
from handlers.home.refreshing import Refreshing
from handlers.registration import Command, Surface
from handlers.slack.archive import Archive

SURFACE = Surface(commands=(Command("/pending-posts", "See what is waiting, and what goes out today"),))


def register(app: App, bot: Bot) -> None:
    """Listen for the command, and note the digest in which a person acts."""
    archive = Archive(app.client)
    fresh = Refreshing(app.listener_runner.listener_executor)
    bot.on_deed(fresh.acted)

    def own(by: Person) -> tuple[str, list[Any]]:
        bot.members.let_in(by)
        waiting = Some(*bot.home.waiting(by, MOST))
        found = bot.digests.digest(bot.enquiries.department_of(by), of=by.id)
        blocks = digest.digest(found, archive, waiting=waiting)
        return digest.summary(found, waiting), as_dicts(blocks)

    def answer(by: Person, respond: Respond, *, replace: bool = False) -> None:
        text, blocks = own(by)
        respond(text=text, blocks=blocks, response_type="ephemeral", replace_original=replace)

    def redraw(department: str, channel: str, ts: str, client: WebClient) -> None:
        found = bot.digests.digest(department)
        blocks: list[Any] = as_dicts(digest.digest(found, archive))
        client.chat_update(channel=channel, ts=ts, text=digest.summary(found), blocks=blocks)

    @app.command("/pending-posts")
    def tell(ack: Ack, context: BoltContext, respond: Respond) -> None:
        ack()
        answer(context["person"], respond)

    app.use(Notice(bot, fresh, answer, redraw))


class Notice(Middleware):
    """Remembers the digest in which a person presses a button, to draw it again after the deed."""

    def __init__(
        self,
        bot: Bot,
        fresh: Refreshing,
        answer: Callable[..., None],
        redraw: Callable[[str, str, str, WebClient], None],
    ) -> None:
        self._departments, self._fresh = bot.organisation.departments, fresh
        self._answer, self._redraw = answer, redraw

    def process(
        self,
        *,
        req: BoltRequest,
        resp: BoltResponse,
        next: Callable[[], BoltResponse],  # noqa: A002 - bolt's name
    ) -> BoltResponse | None:
        """Look where the button is."""
        kind, _, rest = pressed_in(req.body).partition(":")
        by: Person | None = req.context.get("person")
        if by is not None and kind == digest.OWN:
            self._fresh.keep(by.id, partial(self._answer, by, req.context.respond, replace=True))
        elif by is not None and kind == digest.DIGEST and (key := rest.rpartition(":")[0]) in self._departments:
            place = req.body.get("container") or {}
            where = str(place.get("channel_id")), str(place.get("message_ts"))
            self._fresh.keep(by.id, partial(self._redraw, key, *where, req.context.client))
        next()
        return resp


def pressed_in(body: dict[str, Any]) -> str:
    """The name of the row with the pressed button; empty for any other payload."""
    actions = body.get("actions") or ()
    return str(actions[0].get("block_id") or "") if body.get("type") == "block_actions" and actions else ""

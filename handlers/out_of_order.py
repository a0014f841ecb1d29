"""An answer to every act while our records are out of order: private, where the act was made, with the words typed."""

from collections.abc import Callable, Mapping
from typing import Any

from slack_bolt import App, BoltContext, BoltRequest, BoltResponse
from slack_bolt.middleware import Middleware

from bot.notices.pacing import Allowance
from handlers.blocks.forms import LONGEST_ERROR
from handlers.errors import answer
from handlers.slack.directory import THUMBS_UP, base_name
from handlers.slack.open_view import with_trouble

THUMB = "Your 👍 on the card stands, and is read as soon as we are back."
STANDS_OPEN = "All you typed is in the form, which stays open: please keep a copy."
A_MINUTE = 1
"""Answers to a person's changes of forms: every letter is a change."""


class OutOfOrder(Middleware):
    """Answers in the listeners' place while nothing can be recorded."""

    def __init__(self, why: Callable[[], str]) -> None:
        self._why = why
        self._changes: dict[str, Allowance] = {}

    def process(
        self,
        *,
        req: BoltRequest,
        resp: BoltResponse,
        next: Callable[[], BoltResponse],  # noqa: A002 - bolt's name
    ) -> BoltResponse | None:
        """Let an act through, or say that nothing can be recorded."""
        says = self._why()
        if not says:
            next()
            return resp
        body: dict[str, Any] = req.body
        match body.get("type"):
            case _ if "command" in body:
                return BoltResponse(status=200, body={"response_type": "ephemeral", "text": says + _typed(body)})
            case "view_submission" if field := _first_input(body["view"]):
                words = f"{says} {STANDS_OPEN}"[:LONGEST_ERROR]
                return BoltResponse(status=200, body={"response_action": "errors", "errors": {field: words}})
            case "view_submission":
                view = with_trouble(body["view"], f"{says} {STANDS_OPEN}")
                return BoltResponse(status=200, body={"response_action": "update", "view": view})
            case "block_suggestion":
                return BoltResponse(status=200, body={"options": []})
            case "block_actions" if _in_a_form(body):
                person = str((body.get("user") or {}).get("id"))
                if self._changes.setdefault(person, Allowance(A_MINUTE)).take():
                    answer(f"{says} {STANDS_OPEN}", body, req.context.client)
            case "block_actions" | "message_action" | "shortcut":
                answer(says, body, req.context.client)
            case _ if _is_thumb_on_ours(body, req.context):
                answer(f"{says} {THUMB}", body, req.context.client)
        return BoltResponse(status=200, body="")


def register(app: App, why: Callable[[], str]) -> None:
    """Answer every act while `why` gives words; "" while our records are in order."""
    app.use(OutOfOrder(why))


def _typed(body: Mapping[str, Any]) -> str:
    """The words typed after a command, as Slack escaped them."""
    words = str(body.get("text") or "").strip()
    return f" You typed:\n{body['command']} {words}" if words else ""


def _first_input(view: Mapping[str, Any]) -> str:
    return next((str(block["block_id"]) for block in view.get("blocks", ()) if block.get("type") == "input"), "")


def _in_a_form(body: Mapping[str, Any]) -> bool:
    return (body.get("view") or {}).get("type") == "modal"


def _is_thumb_on_ours(body: Mapping[str, Any], context: BoltContext) -> bool:
    event = body.get("event") or {}
    ours = event.get("item_user") == context.bot_user_id and event.get("type") == "reaction_added"
    return ours and base_name(str(event.get("reaction"))) in THUMBS_UP

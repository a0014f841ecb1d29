"""Open it again: the button in the answer to an act whose window Slack would not open in time."""

from typing import Any

from slack_bolt import Ack, App, BoltRequest

from bot.wiring import Bot
from handlers.blocks.once_more import OPEN_AGAIN, once_more
from handlers.registration import Surface

SURFACE = Surface()


def register(app: App, _: Bot) -> None:
    """Listen for the button. The act goes through every check again, as if made anew."""

    @app.action(OPEN_AGAIN)
    def open_again(ack: Ack, body: dict[str, Any], action: dict[str, Any]) -> None:
        ack()
        app.dispatch(BoltRequest(body=once_more(body, str(action.get("value") or "")), mode="socket_mode"))

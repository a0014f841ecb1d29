"""Content calendars: a CSV file dropped into a message to the bot, and the buttons on the answer."""

from typing import Any

from slack_bolt import Ack, App, BoltContext
from slack_sdk import WebClient

from bot.errors import CountersignError, Unusable
from bot.model.people import Card, Person
from bot.plans.rows import MOST_BYTES
from bot.wiring import Bot
from handlers.blocks.blocks import numbers, said
from handlers.plans import messages
from handlers.registration import Surface
from handlers.slack import files

SURFACE = Surface(events=("message.im",), scopes=("im:history", files.READ))
A_SHEET = {"csv", "tsv", "tab", "txt", "text"}
NOT_READ = (
    "Nobody reads messages here. To propose a post, type /propose-post. To propose a week of posts, drop a CSV file of "
    "them here: date, time, accounts, text."
)
SAVE_AS_CSV = (
    "can't be read as a content plan. In your spreadsheet, save it as CSV (Excel: “CSV UTF-8”), and drop that here."
)


def register(app: App, bot: Bot) -> None:
    """Listen for messages to the bot, and for the buttons."""

    @app.event("message", matchers=[in_a_direct_message])
    def heard(event: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        if event.get("bot_id") or not event.get("user"):
            return  # our own
        if event.get("subtype") == "file_share":
            troubles = [_brought(bot, client, file, context["person"]) for file in event.get("files") or ()]
            answer(client, event, "\n".join(filter(None, troubles)))
        elif event.get("subtype") is None and not event.get("thread_ts"):
            answer(client, event, NOT_READ)

    def answer(client: WebClient, event: dict[str, Any], says: str) -> None:
        message = Card(str(event["channel"]), str(event["ts"]))
        if says:
            bot.answers.once(message, lambda: client.chat_postMessage(channel=message.channel, text=says))

    @app.action(messages.PROPOSE)
    def propose(ack: Ack, action: dict[str, Any], context: BoltContext) -> None:
        ack()
        plan, stamp = numbers(action["value"], 2)
        bot.plans.propose(plan, stamp, context["person"])

    @app.action(messages.CANCEL)
    def cancel(ack: Ack, action: dict[str, Any], context: BoltContext) -> None:
        ack()
        bot.plans.cancel(numbers(action["value"], 1)[0], context["person"])


def in_a_direct_message(event: dict[str, Any]) -> bool:
    """Whether a message's event is about a direct message to us."""
    return event.get("channel_type") == "im"


def _brought(bot: Bot, client: WebClient, file: dict[str, Any], by: Person) -> str:
    """Take a file in; gives the message for the person if that fails, else an empty string."""
    name = str(file.get("name") or "The file")
    if name.rpartition(".")[2].lower() not in A_SHEET and file.get("filetype") not in A_SHEET:
        return said(f"{name} {SAVE_AS_CSV}")
    if int(file.get("size") or 0) > MOST_BYTES:
        return said(f"{name} is larger than 1 MB. Split it, and drop the parts one after the other.")
    try:
        bot.plans.bring(name, files.fetch(client, str(file["id"])), by, f"file:{file['id']}")
    except Unusable as error:
        return said(f"{name}: {error}")
    except CountersignError as error:
        return said(str(error))
    return ""

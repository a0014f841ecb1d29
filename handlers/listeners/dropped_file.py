"""Files dropped into a message to the bot: content calendars by anybody, press lists by the media team."""

from collections.abc import Iterator
from typing import Any

from slack_bolt import App, BoltContext
from slack_sdk import WebClient

from bot.enquiries.press_list_file import MOST_BYTES, names_press
from bot.errors import CountersignError, Unusable
from bot.model.people import Card, Person
from bot.wiring import Bot
from handlers.blocks.blocks import said
from handlers.press_lists import messages
from handlers.registration import Surface
from handlers.slack import files

SURFACE = Surface(events=("message.im",), scopes=("im:history", files.READ))
A_SHEET = {"csv", "tsv", "tab", "txt", "text"}
NOT_READ = (
    "Nobody reads messages here. To propose a post, type /propose-post. To propose a week of posts, drop a CSV file of "
    "them here: date, time, accounts, text. The media team drops its press lists here, too: name, outlet, e-mail, "
    "handle."
)
SAVE_AS_CSV = (
    "can't be read as a content plan or a press list. In your spreadsheet, save it as CSV (Excel: “CSV UTF-8”), and "
    "drop that here."
)
TOO_LARGE = "is larger than 10 MB. Split it, and drop the parts one after the other."


def register(app: App, bot: Bot) -> None:
    """Listen for messages to the bot."""

    @app.event("message", matchers=[in_a_direct_message])
    def heard(event: dict[str, Any], client: WebClient, context: BoltContext) -> None:
        if event.get("bot_id") or not event.get("user"):
            return  # our own
        if event.get("subtype") == "file_share":
            dropped = event.get("files") or ()
            beside = str(event.get("text") or "") if len(dropped) == 1 else ""
            says = [line for file in dropped for line in _brought(bot, client, file, beside, context["person"])]
            answer(client, event, "\n".join(says))
        elif event.get("subtype") is None and not event.get("thread_ts"):
            answer(client, event, NOT_READ)

    def answer(client: WebClient, event: dict[str, Any], says: str) -> None:
        message = Card(str(event["channel"]), str(event["ts"]))
        if says:
            bot.answers.once(message, lambda: client.chat_postMessage(channel=message.channel, text=says))


def in_a_direct_message(event: dict[str, Any]) -> bool:
    """Whether a message's event is about a direct message to us."""
    return event.get("channel_type") == "im"


def _brought(bot: Bot, client: WebClient, file: dict[str, Any], beside: str, by: Person) -> Iterator[str]:
    """Take a file in, with the words beside the file; gives what is to be said at once."""
    name = str(file.get("name") or "The file")
    if name.rpartition(".")[2].lower() not in A_SHEET and file.get("filetype") not in A_SHEET:
        yield said(f"{name} {SAVE_AS_CSV}")
        return
    if int(file.get("size") or 0) > MOST_BYTES:
        yield said(f"{name} {TOO_LARGE}")
        return
    try:
        data, request = files.fetch(client, str(file["id"])), f"file:{file['id']}"
        if bot.plans.is_calendar(data) or not names_press(data):
            bot.plans.bring(name, data, by, request)
        else:
            same = bot.press_lists.bring(name, data, beside, by, request)
            yield from (messages.unchanged(brought) for brought in same)
    except Unusable as error:
        yield said(f"{name}: {error}")
    except CountersignError as error:
        yield said(str(error))

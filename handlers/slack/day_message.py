"""Telling of a list in its message of a day."""

from collections.abc import Sequence

from slack_sdk.models.blocks import Block

from bot.ports import EDITS
from bot.showing.day_messages import DayMessage
from handlers.blocks.blocks import context
from handlers.blocks.words import link
from handlers.slack.archive import Archive
from handlers.slack.posting import NOTHING, Made, Mark, Posting


def place(day: DayMessage) -> str:
    """Where the list is told next."""
    return EDITS if day.card is not None and not day.is_past else day.channel


def tell(posting: Posting, day: DayMessage, blocks: Sequence[Block], text: str, mark: Mark, *, holds: str) -> Made:
    """Change the message, or post a new one to which the old one leads. Raises as Posting does.

    `holds` names the list's contents, as the beginning of a sentence: "Journalists who wait are".
    """
    if day.card is None and day.newest_at is None:
        return NOTHING
    if day.card is not None and not day.is_past:
        changed = posting.change(day.card, blocks, text)
        if not changed or day.newest_at is None:
            return NOTHING  # somebody has deleted the message of an empty list
    made = posting.post(day.channel, blocks, text, mark)
    if day.card is not None and day.is_past:
        posting.change(day.card, *moved(holds, Archive(posting.client).link(made.get("message"))))
    return made


def moved(holds: str, url: str) -> tuple[list[Block], str]:
    """What an earlier day's message says once a newer one has the list, and the line for notifications."""
    there = link(url, "the newer message") if url else "a newer message below"
    return [context(f"{holds} in {there}.")], f"{holds} in a newer message."

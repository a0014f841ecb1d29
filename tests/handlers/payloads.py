"""A checker of the bot's payloads: within Slack's limits and our own, and inert."""

import json
import re
from collections.abc import Iterator
from typing import Any

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from handlers.blocks.blocks import as_dicts
from rehearsal.blocks import Surface, faults, view_faults

Json = dict[str, Any]

LONGEST_BLOCKS = 10_000
"""Characters of all blocks of a message: ours; Slack refuses somewhere above 13,000."""
LARGEST_VIEW = 250_000
LONGEST_FALLBACK = 4000
SPECIAL = re.compile(r"<[^>]*>")
PERSON = re.compile(r"<@[UW][A-Z0-9]+>")
VICTIM = "<@U0VICTIM>"
"""A user not of the workspace: inert in plain text, so allowed to stay as written."""
CHANNEL = re.compile(r"<#C[A-Z0-9]+>")
DATE = re.compile(r"<!date\^[0-9]{9,11}\^\{date_short_pretty\} at \{time\}\|[^<>|^]+>")
"""A moment on each reader's own clock, as written by the bot."""
NUMBER = re.compile("⟦U\\+([0-9A-F]{4,6})⟧")
LINK = re.compile(r"<https?://[^<>|\s]+\|[^<>|]+>")


def message_faults(blocks: list[Json], text: str) -> list[str]:
    """All faults of a message."""
    found = [f"{at}: {says}" for at, says in faults(blocks, Surface.MESSAGE, "/blocks")]
    if (size := sum(map(len, every_text(blocks)))) > LONGEST_BLOCKS:
        found.append(f"/blocks: {size} characters")
    if not text or len(text) > LONGEST_FALLBACK:
        found.append(f"/text: {len(text)} characters")
    return [*found, *live(blocks), *live([{"type": "mrkdwn", "text": text}])]


def modal_faults(view: Json) -> list[str]:
    """All faults of a modal."""
    found = [f"{at}: {says}" for at, says in view_faults(view, "modal")]
    if (size := len(json.dumps(view))) > LARGEST_VIEW:
        found.append(f"/view: {size} bytes")
    about = view.get("private_metadata")
    if about and not re.fullmatch(r"\[\d+(,\d+)*\]", about):
        found.append("/view/private_metadata: more than ids")
    return [*found, *live(view["blocks"])]


def home_faults(view: Json) -> list[str]:
    """All faults of an App Home."""
    found = [f"{at}: {says}" for at, says in view_faults(view, "home")]
    if (size := len(json.dumps(view))) > LARGEST_VIEW:
        found.append(f"/view: {size} bytes")
    return [*found, *live(view["blocks"])]


def live(thing: object) -> list[str]:
    """The tokens in mrkdwn's angle brackets but people, channels, plain links and moments; mentions in plain text."""
    found = []
    for kind, words in texts(thing):
        if kind == "mrkdwn":
            fine = (PERSON, CHANNEL, LINK, DATE)
            found += [token for token in SPECIAL.findall(words) if not any(form.fullmatch(token) for form in fine)]
            found += ["<" for character in SPECIAL.sub("", words) if character == "<"]
        elif kind == "plain_text":
            found += [token for token in PERSON.findall(words) if token != VICTIM]
    return found


def mentioned(blocks: object, text: str = "") -> set[str]:
    """The people named in mrkdwn, told by Slack."""
    every = [words for kind, words in texts(blocks) if kind == "mrkdwn"]
    return {token for words in (*every, text) for token in PERSON.findall(words)}


def texts(thing: object) -> Iterator[tuple[str, str]]:
    """Every text, with the kind: mrkdwn, plain_text, or the inert text."""
    if isinstance(thing, dict):
        if isinstance(thing.get("text"), str):
            yield str(thing.get("type")), thing["text"]
        for value in thing.values():
            yield from texts(value)
    elif isinstance(thing, list | tuple):
        for part in thing:
            yield from texts(part)


def inert(blocks: object) -> str:
    """The words in rich text, in order: exact and inert."""
    return "".join(words for kind, words in texts(blocks) if kind == "text")


def quotes(thing: object) -> list[str]:
    """The texts in quotes of rich text: exact words, without our labels."""
    if isinstance(thing, list | tuple):
        return [words for part in thing for words in quotes(part)]
    if not isinstance(thing, dict):
        return []
    if thing.get("type") == "rich_text_quote":
        return ["".join(str(element["text"]) for element in thing["elements"])]
    return [words for value in thing.values() for words in quotes(value)]


def sent_as(shown: str) -> str:
    """The exact text as shown, with hidden characters by their numbers."""
    return NUMBER.sub(lambda found: chr(int(found[1], 16)), shown)


def every_text(thing: object) -> list[str]:
    """All texts of a payload."""
    return [words for _, words in texts(thing)]


def linked(thing: object) -> list[str]:
    """The mrkdwn in which Slack would make links of addresses that people typed."""
    if isinstance(thing, list | tuple):
        return [words for part in thing for words in linked(part)]
    if not isinstance(thing, dict):
        return []
    own = [str(thing["text"])] if thing.get("type") == "mrkdwn" and not thing.get("verbatim") else []
    return [*own, *(words for value in thing.values() for words in linked(value))]


def checked_message(blocks: list[Block], text: str) -> list[Json]:
    """Give a message's blocks as sent, after a check for faults."""
    sent = as_dicts(blocks)
    assert not (wrong := message_faults(sent, text)), wrong
    assert not linked(sent)
    return sent


def checked_modal(view: View) -> Json:
    """Give a modal as sent, after a check for faults."""
    view.validate_json()
    sent: Json = view.to_dict()
    assert not (wrong := modal_faults(sent)), wrong
    assert not linked(sent)
    return sent


def checked_home(view: View) -> Json:
    """Give an App Home as published, after a check for faults."""
    view.validate_json()
    sent: Json = view.to_dict()
    assert not (wrong := home_faults(sent)), wrong
    assert not linked(sent)
    return sent

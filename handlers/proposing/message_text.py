"""The words of a Slack message as people see them, without escapes, ids and marks, for the text of a post."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from handlers.blocks.blocks import as_typed

Names = Callable[[str], str]
"""Gives a colleague's name, by id."""
SOMEBODY = "somebody"
_PERSON = re.compile(r"<@([UW][A-Z0-9]+)(?:\|([^>]*))?>")
_CHANNEL = re.compile(r"<#C[A-Z0-9]+(?:\|([^>]*))?>")
_SPECIAL = re.compile(r"<!([a-z]+)(?:\^[^|>]*)?(?:\|([^>]*))?>")
_LINK = re.compile(r"<((?:https?|mailto):[^|>]+)\|([^>]*)>")


def words_of(message: Mapping[str, Any], names: Names) -> str:
    """The words of a message as people see them; from rich text if present, for rich text holds no marks."""
    rich = [block for block in message.get("blocks") or () if block.get("type") == "rich_text"]
    if rich:
        return "\n".join("".join(_part(part, names) for part in block.get("elements") or ()) for block in rich).strip()
    return _plain(str(message.get("text") or ""), names).strip()


def _part(part: Mapping[str, Any], names: Names) -> str:
    if part.get("type") == "rich_text_list":
        return "".join(f"• {_part(item, names)}\n" for item in part.get("elements") or ())
    words = "".join(_leaf(leaf, names) for leaf in part.get("elements") or ())
    return f"{words}\n" if part.get("type") in {"rich_text_quote", "rich_text_preformatted"} else words


def _leaf(leaf: Mapping[str, Any], names: Names) -> str:
    match leaf.get("type"):
        case "text":
            return str(leaf.get("text") or "")
        case "link":
            return _link(str(leaf.get("url") or ""), str(leaf.get("text") or ""))
        case "emoji":
            return "".join(_characters(leaf)) or f":{leaf.get('name')}:"
        case "user":
            return f"@{names(str(leaf.get('user_id')))}"
        case "broadcast":
            return f"@{leaf.get('range')}"
        case _:
            return ""


def _characters(emoji: Mapping[str, Any]) -> Iterator[str]:
    for number in str(emoji.get("unicode") or "").split("-"):
        if re.fullmatch(r"[0-9a-f]{2,6}", number):
            yield chr(int(number, 16))


def _link(url: str, says: str) -> str:
    """A link as typed: the label, with the address in brackets unless both are the same."""
    bare = url.removeprefix("https://").removeprefix("http://").removeprefix("mailto:").rstrip("/")
    if not says or says.rstrip("/") in {url.rstrip("/"), bare}:
        return says if says == bare and url.startswith("mailto:") else url
    return f"{says} ({url})"


def _plain(text: str, names: Names) -> str:
    text = _PERSON.sub(lambda found: f"@{found[2] or names(found[1])}", text)
    text = _CHANNEL.sub(lambda found: f"#{found[1] or 'channel'}", text)
    text = _SPECIAL.sub(lambda found: found[2] or f"@{found[1]}", text)
    return as_typed(_LINK.sub(lambda found: _link(found[1], found[2]), text))

"""Addresses of posts and comments on Facebook: which post an address names, and faults told without asking."""

import re
from base64 import b64decode
from collections.abc import Mapping
from contextlib import suppress
from urllib.parse import parse_qs, urlsplit

from bot.outbound.links import place_of, post_fault

SITE = "Facebook"
NUMBER = re.compile(r"[0-9]{1,25}")
_COMMENT = re.compile(rb"comment:[0-9]+_([0-9]+)")


def named(url: str, page: str) -> tuple[str, str]:
    """The post and the comment that an address names: the post's id where it has a number, else a word of its own."""
    parts = urlsplit(url)
    query = {name: values[0] for name, values in parse_qs(parts.query).items()}
    steps = [step for step in parts.path.split("/") if step]
    number = query.get("story_fbid") or query.get("fbid") or query.get("v") or (steps[-1] if steps else "")
    is_story = "story_fbid" in query or "posts" in steps
    comment = query.get("reply_comment_id") or query.get("comment_id", "")
    return (f"{page}_{number}" if is_story and "_" not in number else number), _comment_number(comment)


def _comment_number(named: str) -> str:
    """The number of a comment; newer addresses have `comment:POST_COMMENT` in base64."""
    if NUMBER.fullmatch(named):
        return named
    with suppress(ValueError):
        if found := _COMMENT.fullmatch(b64decode(named + "=" * (-len(named) % 4))):
            return found[1].decode()
    return ""


def link_fault(url: str, settings: Mapping[str, str]) -> str:
    """Say how an address cannot be of a post or a comment on the Page."""
    if fault := post_fault(url, settings):
        return fault
    parts = urlsplit(url)
    if (place := place_of(url)) != SITE:
        return f"is of {place}, not of a post on {SITE}." if place else f"is not of a post on {SITE}."
    steps = [step for step in parts.path.split("/") if step]
    if steps and steps[0] in {"share", "groups", "events", "messages"}:
        return (
            "is not one that an app can look up: open the post itself by its date, and copy its address from the "
            "browser. Messages, groups and events are answered on Facebook."
        )
    owner = parse_qs(parts.query).get("id", [""])[0] or (steps[0] if len(steps) > 1 and steps[1] == "posts" else "")
    if owner.isdigit() and owner != settings.get("page", owner):
        return "is of another Page: an app may answer on its own Page alone. It can be answered by hand."
    if len(steps) == 1 and not parts.query and not steps[0].replace("_", "").isdigit():
        return "leads to a Page or a profile: open the post itself by its date, and copy its address."
    return ""

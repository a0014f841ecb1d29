"""An act kept in the value of a button, to be done once more: for a window that Slack would not open in time."""

import json
from collections.abc import Mapping
from typing import Any

from bot.errors import Unusable
from handlers.blocks.blocks import WORN_OUT

OPEN_AGAIN = "window_open_again"
LONGEST_VALUE = 2000
"""Characters of a button's value."""
COMMAND, PRESS, SHORTCUT = "command", "press", "shortcut"
SENT_ALONG = (
    "api_app_id",
    "enterprise",
    "is_enterprise_install",
    "response_url",
    "team",
    "token",
    "trigger_id",
    "user",
)
"""Parts of a payload that are the new press's own."""


def kept(body: Mapping[str, Any]) -> str:
    """The value that keeps an act: ids, and words typed after a command. Empty for an act that no value can hold.

    A press within a modal is not kept: the modal still stands open, with all that was typed.
    """
    place = body.get("container") or {}
    if "command" in body:
        return _packed(COMMAND, body["command"], body.get("text")) or _packed(COMMAND, body["command"], "")
    if body.get("type") == "block_actions" and (body.get("view") or {}).get("type") != "modal":
        pressed = (body.get("actions") or [{}])[0]
        about = place.get("channel_id"), place.get("message_ts"), "1" if place.get("is_ephemeral") else ""
        return _packed(PRESS, pressed.get("action_id"), pressed.get("value"), *about)
    if body.get("type") == "message_action":
        message, channel = body.get("message") or {}, body.get("channel") or {}
        return _packed(SHORTCUT, body.get("callback_id"), message.get("text"), channel.get("id"), message.get("ts"))
    return ""


def typed_beyond(body: Mapping[str, Any], value: str) -> str:
    """The words typed after a command that a value has no room for."""
    return str(body.get("text") or "") if value == _packed(COMMAND, body.get("command"), "") else ""


def once_more(body: Mapping[str, Any], value: str) -> dict[str, Any]:
    """A kept act's payload, with the trigger and the person of a new press. Raises Unusable for any other value."""
    ours = {name: body[name] for name in SENT_ALONG if name in body}
    match _unpacked(value):
        case [kind, name, text] if kind == COMMAND:
            user, team, channel = (body.get(part) or {} for part in ("user", "team", "channel"))
            who = {"user_id": user.get("id"), "user_name": user.get("username"), "team_id": team.get("id")}
            where = {"channel_id": channel.get("id"), "channel_name": channel.get("name")}
            alone = {part: given for part, given in ours.items() if part not in {"user", "team", "enterprise"}}
            return {**alone, **who, **where, "command": name, "text": text}
        case [kind, action, pressed, channel, ts, ephemeral] if kind == PRESS:
            button = {"type": "button", "action_id": action, "block_id": "again", "value": pressed, "action_ts": ts}
            place = {"type": "message", "channel_id": channel, "message_ts": ts, "is_ephemeral": bool(ephemeral)}
            seen = {"container": place, "channel": {"id": channel}, "actions": [button]}
            return {**ours, **seen, "type": "block_actions"}
        case [kind, shortcut, text, channel, ts] if kind == SHORTCUT:
            message = {"type": "message", "text": text, "ts": ts}
            seen = {"message": message, "message_ts": ts, "channel": {"id": channel}, "callback_id": shortcut}
            return {**ours, **seen, "type": "message_action"}
    raise Unusable(WORN_OUT)


def _packed(*words: object) -> str:
    value = json.dumps([str(word or "") for word in words], separators=(",", ":"), ensure_ascii=False)
    return value if len(value) <= LONGEST_VALUE else ""


def _unpacked(value: str) -> list[str]:
    try:
        found = json.loads(value)
    except ValueError:
        return []
    return found if isinstance(found, list) and all(isinstance(word, str) for word in found) else []

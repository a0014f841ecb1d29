"""The table of methods, with their arguments, scopes and rates; and the call passed to a method's function."""

import base64
import binascii
import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeVar

from rehearsal.errors import SlackError
from rehearsal.happenings import Happenings
from rehearsal.records import BOT_USER, Conversation, Installation, Message
from rehearsal.shapes import Json
from rehearsal.socketmode import AppLine
from rehearsal.state import Workspace

T = TypeVar("T")
Tier = Literal["t1", "t2", "t3", "t4", "t5"]
HISTORY = ("channels:history", "groups:history", "im:history", "mpim:history")
READ = ("channels:read", "groups:read", "im:read", "mpim:read")
BY_KIND = {"channel": "channels", "group": "groups", "im": "im", "mpim": "mpim"}


@dataclass(frozen=True, slots=True)
class Call:
    """A call of a method by the installed app; all arguments are known to the method."""

    workspace: Workspace
    happenings: Happenings
    line: AppLine
    installation: Installation
    args: Json

    def text(self, name: str) -> str:
        """An argument as text; a missing argument is empty."""
        value = self.args.get(name)
        return "" if value is None else str(value)

    def flag(self, name: str) -> bool:
        """A yes-or-no argument."""
        return self.args.get(name) in (True, "true", "1", "True", 1)

    def number(self, name: str, default: int, most: int) -> int:
        """A counting argument within its limits."""
        try:
            value = int(self.args.get(name) or default)
        except (TypeError, ValueError) as wrong:
            raise SlackError("invalid_arguments", f"must be an integer [json-pointer:/{name}]") from wrong
        if not 0 < value <= most:
            raise SlackError("invalid_limit" if name == "limit" else "invalid_arguments")
        return value

    def json(self, name: str, kind: type, error: str) -> object:
        """A JSON argument: an object already, or text that holds an object; null when not given."""
        value = self.args.get(name)
        if isinstance(value, str) and value:
            try:
                value = json.loads(value)
            except ValueError as wrong:
                raise SlackError(error) from wrong
        if value in (None, ""):
            return None
        if not isinstance(value, kind):
            raise SlackError(error)
        return value

    def need(self, scope: str) -> None:
        """Refuse a call without exactly this scope."""
        if scope not in self.installation.scopes:
            raise missing(self.installation, scope)

    def conversation(self, what: Literal["history", "read"] | None = None, name: str = "channel") -> Conversation:
        """The conversation named by an argument, with the scope for its kind."""
        conversation = self.workspace.conversation(self.text(name))
        if what:
            self.need(f"{BY_KIND[conversation.kind]}:{what}")
        return conversation

    def message(self, conversation: Conversation, ts: str, error: str = "message_not_found") -> Message:
        """A message by timestamp."""
        found = conversation.messages.get(ts)
        if found is None:
            raise SlackError(error)
        return found

    def page(self, items: list[T], limit: int) -> tuple[list[T], str]:
        """A page of a list from the cursor on, and the cursor of the next, empty at the end."""
        start = 0
        if cursor := self.text("cursor"):
            try:
                start = int(base64.b64decode(cursor, validate=True).decode().removeprefix("at:"))
            except (ValueError, binascii.Error) as wrong:
                raise SlackError("invalid_cursor") from wrong
        following = start + limit
        more = following < len(items)
        return items[start:following], base64.b64encode(f"at:{following}".encode()).decode() if more else ""


@dataclass(frozen=True, slots=True)
class Method:
    """A method: the function, and the checks at the door before a call."""

    name: str
    run: Callable[[Call], Json]
    tier: Tier
    scopes: tuple[str, ...]
    required: tuple[str, ...]
    optional: tuple[str, ...]
    takes_json: bool
    app_token: bool


METHODS: dict[str, Method] = {}


def method(
    name: str,
    *,
    tier: Tier,
    scopes: tuple[str, ...] = (),
    required: str = "",
    optional: str = "",
    takes_json: bool = True,
    app_token: bool = False,
) -> Callable[[Callable[[Call], Json]], Callable[[Call], Json]]:
    """Enter a function into the table. Any of `scopes` opens the door; the function asks for the exact scope."""

    def enter(run: Callable[[Call], Json]) -> Callable[[Call], Json]:
        METHODS[name] = Method(
            name, run, tier, scopes, tuple(required.split()), tuple(optional.split()), takes_json, app_token
        )
        return run

    return enter


def missing(installation: Installation, needed: str) -> SlackError:
    """The refusal for want of a scope."""
    return SlackError("missing_scope", needed=needed, provided=",".join(sorted(installation.scopes)))


def in_conversation(conversation: Conversation) -> None:
    """Refuse where the bot is no member."""
    if BOT_USER not in conversation.members:
        raise SlackError("not_in_channel")

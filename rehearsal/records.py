"""Records of the workspace: messages, conversations, views, the installation."""

from dataclasses import dataclass, field
from typing import Literal

from rehearsal.shapes import Json

BOT_USER, BOT_ID, APP_ID = "U0BOT", "B0BOT", "A0BOT"
BOT_TOKEN, APP_TOKEN = "xoxb-rehearsal", "xapp-rehearsal"

Kind = Literal["channel", "group", "im", "mpim"]


@dataclass(slots=True)
class Message:
    """A message in a conversation; an ephemeral message names its only reader."""

    ts: str
    channel: str
    user: str
    text: str
    blocks: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    files: list[Json] = field(default_factory=list)
    """Attached files, as Slack describes them."""
    thread_ts: str | None = None
    broadcast: bool = False
    only_for: str | None = None
    edited_at: str | None = None
    metadata: Json | None = None
    state: Json = field(default_factory=dict)
    reactions: dict[str, list[str]] = field(default_factory=dict)
    link: str = ""

    @property
    def by_bot(self) -> bool:
        """Whether our app wrote the message."""
        return self.user == BOT_USER

    @property
    def is_reply(self) -> bool:
        """Whether the message stands in a thread below another."""
        return self.thread_ts is not None and self.thread_ts != self.ts


@dataclass(slots=True)
class Conversation:
    """A channel, or a direct conversation. `members` includes the bot, where the bot is a member."""

    id: str
    name: str
    kind: Kind
    members: list[str]
    created: int
    topic: str = ""
    archived: bool = False
    shared: bool = False
    """Whether another organisation is a member."""
    messages: dict[str, Message] = field(default_factory=dict)
    whispers: dict[str, Message] = field(default_factory=dict)

    def replies(self, thread_ts: str) -> list[Message]:
        """The replies below a message, oldest first."""
        return [m for m in self.messages.values() if m.thread_ts == thread_ts and m.is_reply]


@dataclass(slots=True)
class View:
    """A modal on a person's screen, or a person's App Home, with the input so far."""

    id: str
    user: str
    payload: Json
    hash: str
    root: str
    previous: str | None = None
    values: Json = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)
    trouble: str = ""

    def as_slack(self) -> Json:
        """The view as given to apps by Slack."""
        return {
            "id": self.id,
            "team_id": self.payload.get("team_id", ""),
            **self.payload,
            "state": {"values": self.values},
            "hash": self.hash,
            "previous_view_id": self.previous,
            "root_view_id": self.root,
            "app_id": APP_ID,
            "bot_id": BOT_ID,
        }


@dataclass(slots=True)
class Trigger:
    """The short right to open a modal before a person."""

    user: str
    born: float
    used: bool = False


@dataclass(slots=True)
class ResponseUrl:
    """The short right to answer in the place of a person's act."""

    user: str
    channel: str
    message_ts: str | None
    born: float
    uses: int = 0


@dataclass(frozen=True, slots=True)
class Upload:
    """A file put into a form by a person, or uploaded by the app."""

    id: str
    name: str
    mimetype: str
    data: bytes
    user: str
    created: int
    length: int = 0
    """How many bytes are to come."""


@dataclass(frozen=True, slots=True)
class Installation:
    """The installed app, with all that the manifest asked for."""

    name: str
    scopes: frozenset[str]
    events: frozenset[str]
    commands: tuple[Json, ...]
    shortcuts: tuple[Json, ...]
    home_tab: bool
    messages_tab: bool
    takes_messages: bool
    """Whether people may write to the app."""
    interactive: bool


@dataclass(frozen=True, slots=True)
class Notice:
    """A notice from the workspace itself to a person, in plain words."""

    id: int
    text: str
    code: str
    channel: str | None = None

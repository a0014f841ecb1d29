"""What is kept of each thing in the workspace: a message, a conversation, a view, an installation."""

from dataclasses import dataclass, field
from typing import Literal

from rehearsal.shapes import Json

BOT_USER, BOT_ID, APP_ID = "U0BOT", "B0BOT", "A0BOT"
BOT_TOKEN, APP_TOKEN = "xoxb-rehearsal", "xapp-rehearsal"

Kind = Literal["channel", "group", "im", "mpim"]


@dataclass(slots=True)
class Message:
    """A message in a conversation; an ephemeral one has the one person who sees it."""

    ts: str
    channel: str
    user: str
    text: str
    blocks: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    files: list[Json] = field(default_factory=list)
    """What was put there with it, as Slack describes it."""
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
        """Whether our app wrote it."""
        return self.user == BOT_USER

    @property
    def is_reply(self) -> bool:
        """Whether it stands in a thread below another."""
        return self.thread_ts is not None and self.thread_ts != self.ts


@dataclass(slots=True)
class Conversation:
    """A channel, or a direct conversation. `members` includes the bot where it is one."""

    id: str
    name: str
    kind: Kind
    members: list[str]
    created: int
    topic: str = ""
    archived: bool = False
    shared: bool = False
    """Another organisation is in it."""
    messages: dict[str, Message] = field(default_factory=dict)
    whispers: dict[str, Message] = field(default_factory=dict)

    def replies(self, thread_ts: str) -> list[Message]:
        """The replies below a message, oldest first."""
        return [m for m in self.messages.values() if m.thread_ts == thread_ts and m.is_reply]


@dataclass(slots=True)
class View:
    """A modal on somebody's screen, or somebody's App Home, with what they have filled in."""

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
        """The view as Slack gives it to apps."""
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
    """The short right to open a modal before one person."""

    user: str
    born: float
    used: bool = False


@dataclass(slots=True)
class ResponseUrl:
    """The short right to answer in the place where somebody acted."""

    user: str
    channel: str
    message_ts: str | None
    born: float
    uses: int = 0


@dataclass(frozen=True, slots=True)
class Upload:
    """A file: somebody put it into a form, or the app uploaded it."""

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
    """What the app's manifest asked for, and so was given."""

    name: str
    scopes: frozenset[str]
    events: frozenset[str]
    commands: tuple[Json, ...]
    shortcuts: tuple[Json, ...]
    home_tab: bool
    messages_tab: bool
    takes_messages: bool
    """Whether people may write to it."""
    interactive: bool


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the workspace itself tells one person, in plain words."""

    id: int
    text: str
    code: str
    channel: str | None = None

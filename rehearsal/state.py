"""What there is in the workspace at this moment: conversations, messages, views, triggers. In memory only."""

import secrets
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Literal

from rehearsal.bell import Bell
from rehearsal.clock import Clock, steady
from rehearsal.errors import SlackError
from rehearsal.shapes import Json
from rehearsal.world import Channel, Group, Person, World

BOT_USER, BOT_ID, APP_ID = "U0BOT", "B0BOT", "A0BOT"
BOT_TOKEN, APP_TOKEN = "xoxb-rehearsal", "xapp-rehearsal"
TRIGGER_SECONDS = 3.0
RESPONSE_URL_USES, RESPONSE_URL_SECONDS = 5, 1800.0

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
    """A file somebody put into a form."""

    id: str
    name: str
    mimetype: str
    data: bytes
    user: str
    created: int


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
    interactive: bool


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the workspace itself tells one person, in plain words."""

    id: int
    text: str
    code: str
    channel: str | None = None


class Workspace:
    """The state, and the small questions asked of it everywhere."""

    def __init__(self, world: World, clock: Clock) -> None:
        self.clock = clock
        self.world = world
        self.url = ""
        self.changed = Bell()
        self.installation: Installation | None = None
        self.people: dict[str, Person] = {person.id: person for person in world.people}
        self.groups: dict[str, Group] = {group.id: group for group in world.groups}
        self.conversations: dict[str, Conversation] = {}
        self.modals: dict[str, list[View]] = {}
        self.homes: dict[str, View] = {}
        self.triggers: dict[str, Trigger] = {}
        self.response_urls: dict[str, ResponseUrl] = {}
        self.notices: dict[str, list[Notice]] = {}
        self.files: dict[str, Upload] = {}
        self.read_to: dict[tuple[str, str], str] = {}
        self._last_ts = 0
        self._count = 0
        for channel in world.channels:
            self.add_channel(channel)

    def add_channel(self, channel: Channel) -> None:
        """Open a channel as the world describes it."""
        self.conversations[channel.id] = Conversation(
            channel.id,
            channel.name,
            "group" if channel.private else "channel",
            list(channel.members),
            int(self.clock.now().timestamp()),
            channel.topic,
            channel.archived,
        )

    # names for things

    def next_ts(self) -> str:
        """A message timestamp: the workspace's time, and never the same twice."""
        micros = max(int(self.clock.now().timestamp() * 1_000_000), self._last_ts + 1)
        self._last_ts = micros
        return f"{micros // 1_000_000}.{micros % 1_000_000:06d}"

    def next_id(self, prefix: str) -> str:
        """An id that nothing else has."""
        self._count += 1
        return f"{prefix}0{self._count:06d}"

    def now(self) -> datetime:
        """The workspace's time."""
        return self.clock.now()

    # people and places

    def person(self, user: str) -> Person:
        """The person with that id, or `user_not_found`."""
        if user not in self.people:
            raise SlackError("user_not_found")
        return self.people[user]

    def conversation(self, channel: str) -> Conversation:
        """The conversation with that id as the bot may see it, or `channel_not_found`."""
        found = self.conversations.get(channel)
        if found is None or (found.kind != "channel" and BOT_USER not in found.members):
            raise SlackError("channel_not_found")
        return found

    def dm(self, user: str) -> Conversation:
        """The direct conversation of a person with the bot, opened when there is none yet."""
        channel = "D" + user[1:]
        if channel not in self.conversations:
            self.conversations[channel] = Conversation(channel, "", "im", [user, BOT_USER], int(self.now().timestamp()))
        return self.conversations[channel]

    def can_see(self, user: str, conversation: Conversation) -> bool:
        """Whether a person has that conversation before them."""
        return user in conversation.members

    def groups_of(self, user: str) -> list[Group]:
        """The user groups somebody is in."""
        return [group for group in self.groups.values() if user in group.members]

    # short rights

    def new_trigger(self, user: str) -> str:
        """A trigger id, good once and for three seconds of real time."""
        trigger = f"{secrets.randbelow(10**9)}.{secrets.randbelow(10**9)}.{secrets.token_hex(16)}"
        self.triggers[trigger] = Trigger(user, steady())
        return trigger

    def exchange(self, trigger_id: str) -> str:
        """Use up a trigger id and give the person whom it was made for."""
        trigger = self.triggers.get(trigger_id)
        if trigger is None:
            raise SlackError("invalid_trigger_id")
        if trigger.used:
            raise SlackError("exchanged_trigger_id")
        if steady() - trigger.born > TRIGGER_SECONDS:
            raise SlackError("expired_trigger_id")
        trigger.used = True
        return trigger.user

    def new_response_url(self, user: str, channel: str, message_ts: str | None = None) -> str:
        """An address to answer at, five times within half an hour of real time."""
        token = secrets.token_urlsafe(18)
        self.response_urls[token] = ResponseUrl(user, channel, message_ts, steady())
        return f"{self.url}/response/{token}"

    # views

    def modal(self, view_id: str) -> View | None:
        """An open modal, whoever has it before them."""
        return next((v for stack in self.modals.values() for v in stack if v.id == view_id), None)

    def view(self, view_id: str) -> View | None:
        """An open modal or an App Home."""
        return self.modal(view_id) or next((h for h in self.homes.values() if h.id == view_id), None)

    # what the workspace itself says

    def notify(self, user: str, text: str, code: str, channel: str | None = None) -> Notice:
        """Tell one person something in the workspace's own voice."""
        self._count += 1
        notice = Notice(self._count, text, code, channel)
        self.notices.setdefault(user, []).append(notice)
        self.changed.ring()
        return notice

    def person_as_slack(self, person: Person, with_email: bool) -> Json:
        """Somebody as users.info shows them."""
        facts = asdict(person)
        profile: Json = {
            "real_name": person.name,
            "real_name_normalized": person.name,
            "display_name": person.handle,
            "display_name_normalized": person.handle,
            "title": person.title,
            "team": person.team_id or self.world.team_id,
        }
        if with_email and person.email:
            profile["email"] = person.email
        return {
            "id": person.id,
            "team_id": person.team_id or self.world.team_id,
            "name": person.handle,
            "real_name": person.name,
            "tz": "Europe/London",
            "tz_label": "Greenwich Mean Time",
            "tz_offset": 0,
            "profile": profile,
            "is_admin": False,
            "is_owner": False,
            "is_primary_owner": False,
            "is_app_user": False,
            "updated": 0,
            **{k: facts[k] for k in ("deleted", "is_restricted", "is_ultra_restricted", "is_stranger", "is_bot")},
        }

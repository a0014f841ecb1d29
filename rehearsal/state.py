"""The present state of the workspace: conversations, messages, views, triggers. In memory only."""

import secrets
from datetime import datetime

from rehearsal.bell import Bell
from rehearsal.clock import Clock, steady
from rehearsal.errors import SlackError
from rehearsal.records import BOT_USER, Conversation, Installation, Notice, ResponseUrl, Trigger, Upload, View
from rehearsal.world import Channel, Group, Person, World

TRIGGER_SECONDS = 3.0
RESPONSE_URL_USES, RESPONSE_URL_SECONDS = 5, 1800.0


class Workspace:
    """The state, and the small questions asked about the state everywhere."""

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
        self.uploads: dict[str, Upload] = {}
        self.read_to: dict[tuple[str, str], str] = {}
        self._last_ts = 0
        self._count = 0
        for channel in world.channels:
            self.add_channel(channel)

    def add_channel(self, channel: Channel) -> None:
        """Open a channel as described in the world."""
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
        """A new unique id."""
        self._count += 1
        return f"{prefix}0{self._count:06d}"

    def now(self) -> datetime:
        """The workspace's time."""
        return self.clock.now()

    # people and places

    def person(self, user: str) -> Person:
        """The person of an id, or `user_not_found`."""
        if user not in self.people:
            raise SlackError("user_not_found")
        return self.people[user]

    def conversation(self, channel: str) -> Conversation:
        """The conversation of an id, if visible to the bot, or `channel_not_found`."""
        found = self.conversations.get(channel)
        if found is None or (found.kind != "channel" and BOT_USER not in found.members):
            raise SlackError("channel_not_found")
        return found

    def dm(self, user: str) -> Conversation:
        """The direct conversation of a person with the bot, opened if missing."""
        channel = "D" + user[1:]
        if channel not in self.conversations:
            self.conversations[channel] = Conversation(channel, "", "im", [user, BOT_USER], int(self.now().timestamp()))
        return self.conversations[channel]

    def can_see(self, user: str, conversation: Conversation) -> bool:
        """Whether a person has a conversation before them."""
        return user in conversation.members

    def groups_of(self, user: str) -> list[Group]:
        """The user groups of a person."""
        return [group for group in self.groups.values() if user in group.members]

    # short rights

    def new_trigger(self, user: str) -> str:
        """A trigger id, good once and for three seconds of real time."""
        trigger = f"{secrets.randbelow(10**9)}.{secrets.randbelow(10**9)}.{secrets.token_hex(16)}"
        self.triggers[trigger] = Trigger(user, steady())
        return trigger

    def exchange(self, trigger_id: str) -> str:
        """Use up a trigger id; gives the person of the trigger."""
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
        """An open modal, on any person's screen."""
        return next((v for stack in self.modals.values() for v in stack if v.id == view_id), None)

    def view(self, view_id: str) -> View | None:
        """An open modal or an App Home."""
        return self.modal(view_id) or next((h for h in self.homes.values() if h.id == view_id), None)

    # the workspace's own notices

    def notify(self, user: str, text: str, code: str, channel: str | None = None) -> Notice:
        """Tell a person a notice in the workspace's own voice."""
        self._count += 1
        notice = Notice(self._count, text, code, channel)
        self.notices.setdefault(user, []).append(notice)
        self.changed.ring()
        return notice

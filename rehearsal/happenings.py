"""Changes in the workspace's conversations, and the events that tell the app."""

import re
from collections.abc import Callable

from rehearsal.errors import SlackError
from rehearsal.messages import as_slack
from rehearsal.records import BOT_USER, Conversation, Message
from rehearsal.shapes import Json
from rehearsal.state import Workspace

REACTION = re.compile(r"[a-z0-9_+'-]{1,100}(::skin-tone-[2-6])?")
SAME_REACTION = {"thumbsup": "+1", "thumbsdown": "-1"}
EVENT_FOR = {"channel": "message.channels", "group": "message.groups", "im": "message.im", "mpim": "message.mpim"}

Tell = Callable[[str, Json], None]


class Happenings:
    """Changes to conversations; `tell` gets the subscription's name and the event."""

    def __init__(self, workspace: Workspace, tell: Tell) -> None:
        self.workspace = workspace
        self._tell = tell

    def post(self, message: Message) -> Message:
        """Put a message into the conversation."""
        conversation = self.workspace.conversations[message.channel]
        if message.only_for:
            conversation.whispers[message.ts] = message
        else:
            conversation.messages[message.ts] = message
            self._tell_message(conversation, as_slack(self.workspace, message))
            if f"<@{BOT_USER}>" in message.text and not message.by_bot and BOT_USER in conversation.members:
                shown = as_slack(self.workspace, message)
                self._tell("app_mention", {**shown, "type": "app_mention", "channel": conversation.id})
        self.workspace.changed.ring()
        return message

    def edit(self, message: Message, before: Json) -> None:
        """Tell of a changed message; `before` is the message before the change."""
        message.edited_at = self.workspace.next_ts()
        if not message.only_for:
            self._tell_message(
                self.workspace.conversations[message.channel],
                {
                    "subtype": "message_changed",
                    "message": as_slack(self.workspace, message),
                    "previous_message": before,
                    "hidden": True,
                    "ts": message.edited_at,
                },
            )
        self.workspace.changed.ring()

    def delete(self, message: Message) -> None:
        """Take a message away."""
        conversation = self.workspace.conversations[message.channel]
        before = as_slack(self.workspace, message)
        conversation.whispers.pop(message.ts, None)
        if conversation.messages.pop(message.ts, None):
            self._tell_message(
                conversation,
                {
                    "subtype": "message_deleted",
                    "previous_message": before,
                    "hidden": True,
                    "deleted_ts": message.ts,
                    "ts": self.workspace.next_ts(),
                },
            )
        self.workspace.changed.ring()

    def react(self, message: Message, name: str, user: str) -> None:
        """Add a reaction, under Slack's own name for the emoji."""
        name = reaction_name(name)
        givers = message.reactions.setdefault(name, [])
        if user in givers:
            raise SlackError("already_reacted")
        if len(message.reactions) > 50:
            raise SlackError("too_many_emoji")
        givers.append(user)
        self._tell_reaction("reaction_added", message, name, user)

    def unreact(self, message: Message, name: str, user: str) -> None:
        """Take a reaction away."""
        name = reaction_name(name)
        givers = message.reactions.get(name, [])
        if user not in givers:
            raise SlackError("no_reaction")
        givers.remove(user)
        if not givers:
            del message.reactions[name]
        self._tell_reaction("reaction_removed", message, name, user)

    def other(self, kind: str, event: Json) -> None:
        """Tell apps of any other event."""
        self._tell(kind, {"type": kind, "event_ts": self.workspace.next_ts(), **event})
        self.workspace.changed.ring()

    def _tell_message(self, conversation: Conversation, shown: Json) -> None:
        if BOT_USER not in conversation.members:
            return
        kind = {"channel": "channel", "group": "group", "im": "im", "mpim": "mpim"}[conversation.kind]
        event = {**shown, "type": "message", "channel": conversation.id, "channel_type": kind}
        event["event_ts"] = shown["ts"]
        self._tell(EVENT_FOR[conversation.kind], event)

    def _tell_reaction(self, kind: str, message: Message, name: str, user: str) -> None:
        item = {"type": "message", "channel": message.channel, "ts": message.ts}
        self.other(kind, {"user": user, "reaction": name, "item": item, "item_user": message.user})


def reaction_name(name: str) -> str:
    """The name Slack keeps a reaction by: `thumbsup` is `+1`; colons are dropped, skin tones stay."""
    name = name.strip(":")
    if not REACTION.fullmatch(name):
        raise SlackError("invalid_name")
    base, tone, shade = name.partition("::")
    return SAME_REACTION.get(base, base) + tone + shade

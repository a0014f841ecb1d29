"""Messages, conversations and people in the shapes that apps get, with Slack's clean-ups of stored messages."""

import re
from dataclasses import asdict
from html import escape

from rehearsal.records import APP_ID, BOT_ID, Conversation, Message
from rehearsal.shapes import Json
from rehearsal.state import Workspace
from rehearsal.world import Person

STRAY_AMPERSAND = re.compile(r"&(?!(?:amp|lt|gt);)")
HANDLE = re.compile(r"(?<![\w<])@([\w.-]+\w|\w)")
CHANNEL_NAME = re.compile(r"(?<![\w<&])#([\w-]+)")


def typed(workspace: Workspace, text: str) -> str:
    """Typed text as passed on by Slack: three characters escaped, @handles and #channels as ids."""
    people = {person.handle: person.id for person in workspace.people.values()}
    if workspace.installation:
        people[workspace.installation.name.lower()] = workspace.world.bot_user
    groups = {group.handle: group.id for group in workspace.groups.values()}
    channels = {c.name: c.id for c in workspace.conversations.values() if c.name}

    def person(found: re.Match[str]) -> str:
        handle = found[1].lower()
        if handle in people:
            return f"<@{people[handle]}>"
        return f"<!subteam^{groups[handle]}>" if handle in groups else found[0]

    def channel(found: re.Match[str]) -> str:
        return f"<#{channels[found[1]]}|{found[1]}>" if found[1] in channels else found[0]

    return CHANNEL_NAME.sub(channel, HANDLE.sub(person, escape(text, quote=False)))


def stored(text: str) -> str:
    """A bot's mrkdwn as Slack keeps it: ampersands outside entities are escaped."""
    return STRAY_AMPERSAND.sub("&amp;", text)


def stored_blocks(workspace: Workspace, blocks: list[Json], in_message: bool) -> list[Json]:
    """Blocks as kept and returned by Slack: every block and element named, plain text with an emoji flag."""

    def keep(value: object) -> object:
        if isinstance(value, list):
            return [keep(item) for item in value]
        if not isinstance(value, dict):
            return value
        kept: Json = {key: keep(item) for key, item in value.items()}
        if kept.get("type") == "plain_text" and isinstance(kept.get("text"), str):
            if in_message:  # bolt-python 513: texts in messages come back escaped
                kept["text"] = escape(STRAY_AMPERSAND.sub("&amp;", kept["text"]).replace("&amp;", "&"), quote=False)
            kept.setdefault("emoji", True)
        elif kept.get("type") == "mrkdwn" and isinstance(kept.get("text"), str):
            kept["text"] = stored(kept["text"])
            kept.setdefault("verbatim", False)
        return kept

    done: list[Json] = []
    for block in blocks:
        kept = keep(block)
        assert isinstance(kept, dict)  # noqa: S101  (a dict in gives a dict out)
        kept.setdefault("block_id", workspace.next_id("b"))
        for element in elements_in(kept):
            if element.get("type") not in ("image", "plain_text", "mrkdwn") and "type" in element:
                element.setdefault("action_id", workspace.next_id("a"))
        done.append(kept)
    return done


def elements_in(block: Json) -> list[Json]:
    """The interactive (and picture) elements a block holds."""
    match block.get("type"):
        case "section":
            return [block["accessory"]] if isinstance(block.get("accessory"), dict) else []
        case "actions" | "context_actions":
            return [e for e in block.get("elements", []) if isinstance(e, dict)]
        case "input":
            return [block["element"]] if isinstance(block.get("element"), dict) else []
    return []


def as_slack(workspace: Workspace, message: Message, with_metadata: bool = False) -> Json:
    """A message in the shape of history, events and action payloads."""
    conversation = workspace.conversations[message.channel]
    shown: Json = {"type": "message", "user": message.user, "text": message.text, "ts": message.ts}
    shown["team"] = workspace.world.team_id
    if message.by_bot:
        name = workspace.installation.name if workspace.installation else "bot"
        shown |= {
            "bot_id": BOT_ID,
            "app_id": APP_ID,
            "bot_profile": {
                "id": BOT_ID,
                "app_id": APP_ID,
                "user_id": message.user,
                "name": name,
                "deleted": False,
                "updated": 0,
                "team_id": workspace.world.team_id,
            },
        }
    if message.blocks:
        shown["blocks"] = message.blocks
    if message.attachments:
        shown["attachments"] = message.attachments
    if message.files:
        shown |= {"subtype": "file_share", "files": message.files, "upload": False, "display_as_bot": False}
    if message.edited_at:
        shown["edited"] = {"user": message.user, "ts": message.edited_at}
    if message.reactions:
        shown["reactions"] = reactions_as_slack(message)
    if message.is_reply:
        shown["thread_ts"] = message.thread_ts
        parent = conversation.messages.get(message.thread_ts or "")
        if parent:
            shown["parent_user_id"] = parent.user
        if message.broadcast:
            shown["subtype"] = "thread_broadcast"
    elif replies := conversation.replies(message.ts):
        repliers = list(dict.fromkeys(reply.user for reply in replies))
        shown |= {
            "thread_ts": message.ts,
            "reply_count": len(replies),
            "reply_users": repliers,
            "reply_users_count": len(repliers),
            "latest_reply": replies[-1].ts,
        }
    if with_metadata and message.metadata:
        shown["metadata"] = message.metadata
    return shown


def reactions_as_slack(message: Message, most: int | None = None) -> list[Json]:
    """Reactions, each with the people who gave it; `most` cuts the list of people, never the count."""
    return [
        {"name": name, "users": users[:most], "count": len(users)} for name, users in message.reactions.items() if users
    ]


def permalink(workspace: Workspace, message: Message) -> str:
    """The address that opens the page at a message."""
    link = f"{workspace.url}/archives/{message.channel}/p{message.ts.replace('.', '')}"
    return f"{link}?thread_ts={message.thread_ts}&cid={message.channel}" if message.is_reply else link


def conversation_as_slack(conversation: Conversation, num_members: bool = False) -> Json:
    """A conversation in the shape of conversations.info."""
    shown: Json = {
        "id": conversation.id,
        "created": conversation.created,
        "is_channel": conversation.kind == "channel",
        "is_group": conversation.kind == "group",
        "is_im": conversation.kind == "im",
        "is_mpim": conversation.kind == "mpim",
        "is_private": conversation.kind != "channel",
        "is_archived": conversation.archived,
        "is_org_shared": False,
    }
    if conversation.kind == "im":
        shown |= {"user": next(m for m in conversation.members if m != "U0BOT"), "is_open": True}
    else:
        shown |= {
            "name": conversation.name,
            "name_normalized": conversation.name,
            "is_general": conversation.name == "general",
            "is_shared": False,
            "is_ext_shared": conversation.shared,
            "is_member": "U0BOT" in conversation.members,
            "topic": {"value": conversation.topic, "creator": "", "last_set": 0},
            "purpose": {"value": "", "creator": "", "last_set": 0},
        }
    if num_members:
        shown["num_members"] = len(conversation.members)
    return shown


def person_as_slack(workspace: Workspace, person: Person, with_email: bool) -> Json:
    """A person in the shape of users.info."""
    facts = asdict(person)
    profile: Json = {
        "real_name": person.name,
        "real_name_normalized": person.name,
        "display_name": person.handle,
        "display_name_normalized": person.handle,
        "title": person.title,
        "team": person.team_id or workspace.world.team_id,
    }
    if with_email and person.email:
        profile["email"] = person.email
    return {
        "id": person.id,
        "team_id": person.team_id or workspace.world.team_id,
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

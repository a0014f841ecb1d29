"""A person's view: all that the page draws and the player reads, and no more than Slack would show the person."""

from rehearsal.forms import simple
from rehearsal.messages import permalink
from rehearsal.records import BOT_USER, Conversation, Message, View
from rehearsal.shapes import Json
from rehearsal.state import Workspace

MOST_MESSAGES = 400


def state_for(workspace: Workspace, user: str, connected: bool) -> Json:
    """A person's whole view, with the version of the workspace."""
    workspace.dm(user)
    installation = workspace.installation
    person = workspace.people[user]
    stack = workspace.modals.get(user) or []
    home = workspace.homes.get(user)
    mine = [c for c in workspace.conversations.values() if workspace.can_see(user, c)]
    return {
        "version": workspace.changed.version,
        "now": workspace.now().isoformat(),
        "workspace": {"id": workspace.world.team_id, "name": workspace.world.name},
        "me": {"id": user, "name": person.name, "handle": person.handle, "role": person.role},
        "app": {
            "installed": installation is not None,
            "connected": connected,
            "user": BOT_USER,
            "name": installation.name if installation else "The bot",
            "home_tab": installation is not None and installation.home_tab,
            "commands": [
                {
                    "command": command["command"],
                    "description": command.get("description", ""),
                    "usage_hint": command.get("usage_hint", ""),
                }
                for command in (installation.commands if installation else ())
            ],
            "shortcuts": [
                {"callback_id": s["callback_id"], "name": s["name"], "type": s["type"]}
                for s in (installation.shortcuts if installation else ())
            ],
        },
        "people": people(workspace),
        "groups": {group.id: group.handle for group in workspace.groups.values()},
        "channels": {c.id: c.name for c in workspace.conversations.values() if c.name},
        "conversations": [conversation(workspace, c, user) for c in mine],
        "modal": view_seen(stack[-1], len(stack)) if stack else None,
        "home": view_seen(home, 1) if home else None,
        "notices": [
            {"id": n.id, "text": n.text, "code": n.code, "channel": n.channel}
            for n in workspace.notices.get(user, [])[-20:]
        ],
    }


def people(workspace: Workspace) -> list[Json]:
    """All people to act as."""
    return [
        {
            "id": person.id,
            "name": person.name,
            "handle": person.handle,
            "role": person.role,
            "title": person.title,
            "deleted": person.deleted,
            "groups": [group.handle for group in workspace.groups_of(person.id)],
        }
        for person in workspace.people.values()
    ]


def conversation(workspace: Workspace, there: Conversation, user: str) -> Json:
    """A conversation with the messages that the person may read, oldest first."""
    messages = [*there.messages.values(), *(w for w in there.whispers.values() if w.only_for == user)]
    messages.sort(key=lambda message: message.ts)
    read_to = workspace.read_to.get((user, there.id), "")
    return {
        "id": there.id,
        "name": there.name,
        "kind": there.kind,
        "topic": there.topic,
        "archived": there.archived,
        "members": there.members,
        "unread": sum(1 for m in messages if m.ts > read_to and m.user != user and not m.is_reply),
        "messages": [message_seen(workspace, there, message, user) for message in messages[-MOST_MESSAGES:]],
    }


def message_seen(workspace: Workspace, there: Conversation, message: Message, user: str) -> Json:
    """A message as drawn on the screen."""
    replies = [] if message.is_reply else there.replies(message.ts)
    return {
        "ts": message.ts,
        "channel": message.channel,
        "user": message.user,
        "by_bot": message.by_bot,
        "text": message.text,
        "blocks": message.blocks,
        "attachments": message.attachments,
        "files": [{"id": file["id"], "name": file["name"]} for file in message.files],
        "thread_ts": message.thread_ts,
        "is_reply": message.is_reply,
        "broadcast": message.broadcast,
        "reply_count": len(replies),
        "edited": message.edited_at is not None,
        "ephemeral": message.only_for is not None,
        "permalink": permalink(workspace, message),
        "reactions": [
            {"name": name, "count": len(givers), "users": givers, "mine": user in givers}
            for name, givers in message.reactions.items()
        ],
    }


def view_seen(view: View, depth: int) -> Json:
    """A modal or a home: the blocks, the input so far, and the errors."""
    payload = view.payload
    return {
        "id": view.id,
        "hash": view.hash,
        "type": payload["type"],
        "depth": depth,
        "callback_id": payload["callback_id"],
        "title": (payload.get("title") or {}).get("text", ""),
        "submit": (payload.get("submit") or {}).get("text"),
        "close": (payload.get("close") or {}).get("text", "Cancel"),
        "submit_disabled": bool(payload.get("submit_disabled")),
        "blocks": payload["blocks"],
        "values": {
            block: {action: simple(state) for action, state in actions.items()}
            for block, actions in view.values.items()
        },
        "errors": view.errors,
        "trouble": view.trouble,
    }

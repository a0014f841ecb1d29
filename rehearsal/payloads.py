"""Payloads that tell the app of people's acts: commands, clicks, submissions, shortcuts."""

from rehearsal.messages import as_slack, typed
from rehearsal.records import APP_ID, Conversation, Message, View
from rehearsal.shapes import Json
from rehearsal.state import Workspace

PRIVATE_NAMES = {"im": "directmessage", "group": "privategroup", "mpim": "privategroup"}


def command(workspace: Workspace, user: str, conversation: Conversation, name: str, text: str, escaped: bool) -> Json:
    """A slash command. With `should_escape` in the manifest, handles and channels come as ids."""
    said = typed(workspace, text) if escaped else text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return {
        "token": "rehearsal",
        "team_id": workspace.world.team_id,
        "team_domain": "rehearsal",
        "channel_id": conversation.id,
        "channel_name": PRIVATE_NAMES.get(conversation.kind, conversation.name),
        "user_id": user,
        "user_name": workspace.people[user].handle,
        "command": name,
        "text": said.strip(),
        "api_app_id": APP_ID,
        "is_enterprise_install": "false",
        "response_url": workspace.new_response_url(user, conversation.id),
        "trigger_id": workspace.new_trigger(user),
    }


def common(workspace: Workspace, kind: str, user: str) -> Json:
    """The beginning of every interactive payload."""
    handle = workspace.people[user].handle
    team = workspace.world.team_id
    return {
        "type": kind,
        "user": {"id": user, "username": handle, "name": handle, "team_id": team},
        "api_app_id": APP_ID,
        "token": "rehearsal",
        "team": {"id": team, "domain": "rehearsal"},
        "enterprise": None,
        "is_enterprise_install": False,
        "trigger_id": workspace.new_trigger(user),
    }


def place(conversation: Conversation) -> Json:
    """A conversation as named in interactive payloads."""
    return {"id": conversation.id, "name": PRIVATE_NAMES.get(conversation.kind, conversation.name)}


def message_action(workspace: Workspace, user: str, message: Message, action: Json) -> Json:
    """An act on a message's block."""
    conversation = workspace.conversations[message.channel]
    container: Json = {
        "type": "message",
        "message_ts": message.ts,
        "channel_id": message.channel,
        "is_ephemeral": message.only_for is not None,
    }
    if message.is_reply:
        container["thread_ts"] = message.thread_ts
    payload = {
        **common(workspace, "block_actions", user),
        "container": container,
        "channel": place(conversation),
        "state": {"values": message.state},
        "response_url": workspace.new_response_url(user, message.channel, message.ts),
        "actions": [{**action, "action_ts": workspace.next_ts()}],
    }
    if message.only_for is None:  # Slack sends no message for an ephemeral message
        payload["message"] = as_slack(workspace, message)
    return payload


def view_action(workspace: Workspace, user: str, view: View, action: Json) -> Json:
    """An act on a block of a modal or a home."""
    return {
        **common(workspace, "block_actions", user),
        "container": {"type": "view", "view_id": view.id},
        "view": view.as_slack(),
        "actions": [{**action, "action_ts": workspace.next_ts()}],
    }


def submission(workspace: Workspace, user: str, view: View) -> Json:
    """A modal sent off."""
    return {**common(workspace, "view_submission", user), "view": view.as_slack(), "response_urls": []}


def closed(workspace: Workspace, user: str, view: View, is_cleared: bool) -> Json:
    """A modal closed without sending. Its input is not told: Slack documents `state.values` for a submission only."""
    payload = common(workspace, "view_closed", user)
    del payload["trigger_id"]
    return {**payload, "view": {**view.as_slack(), "state": {"values": {}}}, "is_cleared": is_cleared}


def message_shortcut(workspace: Workspace, user: str, message: Message, callback_id: str) -> Json:
    """A shortcut from a message's menu."""
    return {
        **common(workspace, "message_action", user),
        "callback_id": callback_id,
        "channel": place(workspace.conversations[message.channel]),
        "message_ts": message.ts,
        "message": as_slack(workspace, message),
        "response_url": workspace.new_response_url(user, message.channel, message.ts),
        "action_ts": workspace.next_ts(),
    }


def global_shortcut(workspace: Workspace, user: str, callback_id: str) -> Json:
    """A shortcut from the composer."""
    payload = {**common(workspace, "shortcut", user), "callback_id": callback_id}
    return {**payload, "action_ts": workspace.next_ts()}

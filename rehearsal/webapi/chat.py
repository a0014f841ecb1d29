"""chat.*: messages said, changed and taken away by the app."""

import json
from dataclasses import replace

from rehearsal.blocks import Surface, faults, too_long
from rehearsal.errors import SlackError
from rehearsal.files import strange
from rehearsal.messages import as_slack, permalink, stored, stored_blocks
from rehearsal.records import BOT_USER, Conversation, Message
from rehearsal.shapes import Json
from rehearsal.webapi.method import Call, in_conversation, method

MOST_TEXT = 40_000
MOST_METADATA = 8_000  # not documented; Slack answers metadata_too_large "near 8 kB"


@method(
    "chat.postMessage",
    tier="t5",
    scopes=("chat:write",),
    required="channel",
    optional=(
        "as_user attachments blocks current_draft_last_updated_ts icon_emoji icon_url link_names markdown_text "
        "metadata mrkdwn parse reply_broadcast text thread_ts unfurl_links unfurl_media username"
    ),
)
def post_message(call: Call) -> Json:
    """Post a message to a conversation; a user id as the channel means the user's direct conversation with the bot."""
    conversation = place(call)
    text = words(call)
    warning = {"warning": "message_truncated"} if len(text) > MOST_TEXT else {}
    message = Message(
        ts=call.workspace.next_ts(),
        channel=conversation.id,
        user=BOT_USER,
        text=text[:MOST_TEXT],
        blocks=blocks_of(call) or [],
        attachments=attachments_of(call),
        metadata=metadata_of(call),
        thread_ts=thread_of(call, conversation),
        broadcast=call.flag("reply_broadcast"),
    )
    call.happenings.post(message)
    shown = as_slack(call.workspace, message, with_metadata=True)
    return {"channel": conversation.id, "ts": message.ts, "message": shown, **warning}


@method(
    "chat.postEphemeral",
    tier="t4",
    scopes=("chat:write",),
    required="channel user",
    optional=(
        "as_user attachments blocks icon_emoji icon_url link_names markdown_text metadata parse text thread_ts username"
    ),
)
def post_ephemeral(call: Call) -> Json:
    """Post a message visible to a single member of the conversation."""
    conversation = place(call)
    user = call.text("user")
    if user not in conversation.members:
        raise SlackError("user_not_in_channel")
    text = words(call)
    if len(text) > MOST_TEXT:
        raise SlackError("msg_too_long")
    message = Message(
        ts=call.workspace.next_ts(),
        channel=conversation.id,
        user=BOT_USER,
        text=text,
        blocks=blocks_of(call) or [],
        attachments=attachments_of(call),
        thread_ts=thread_of(call, conversation),
        only_for=user,
    )
    call.happenings.post(message)
    return {"message_ts": message.ts}


@method(
    "chat.update",
    tier="t3",
    scopes=("chat:write",),
    required="channel ts",
    optional=(
        "as_user attachments blocks file_ids link_names markdown_text metadata parse reply_broadcast text "
        "unfurled_attachments"
    ),
)
def update(call: Call) -> Json:
    """Change one of the app's own messages. Without `blocks` the old blocks stay only when no text is given."""
    conversation = call.conversation()
    message = call.message(conversation, call.text("ts"))
    if not message.by_bot:
        raise SlackError("cant_update_message")
    if conversation.archived:
        raise SlackError("is_archived")
    text = words(call)
    if len(text) > MOST_TEXT:
        raise SlackError("msg_too_long")
    blocks = blocks_of(call)
    before = as_slack(call.workspace, replace(message))
    if text or "text" in call.args or "markdown_text" in call.args:
        message.text = text
        message.blocks = blocks or []
    elif blocks is not None:
        message.blocks = blocks
    if "attachments" in call.args:
        message.attachments = attachments_of(call)
    if "metadata" in call.args:
        message.metadata = metadata_of(call) or None
    message.state = {}
    call.happenings.edit(message, before)
    shown = as_slack(call.workspace, message, with_metadata=True)
    return {"channel": conversation.id, "ts": message.ts, "text": message.text, "message": shown}


@method("chat.delete", tier="t3", scopes=("chat:write",), required="channel ts", optional="as_user")
def delete(call: Call) -> Json:
    """Delete one of the app's own messages."""
    message = call.message(call.conversation(), call.text("ts"))
    if not message.by_bot:
        raise SlackError("cant_delete_message")
    call.happenings.delete(message)
    return {"channel": message.channel, "ts": message.ts}


@method("chat.getPermalink", tier="t5", required="channel message_ts", takes_json=False)
def get_permalink(call: Call) -> Json:
    """The address of a message."""
    message = call.message(call.conversation(), call.text("message_ts"))
    return {"channel": message.channel, "permalink": permalink(call.workspace, message)}


def place(call: Call) -> Conversation:
    """The conversation to post to: one with the bot in it, or a person's direct conversation with the bot."""
    workspace, channel = call.workspace, call.text("channel")
    if channel in workspace.people:
        if workspace.people[channel].deleted:
            raise SlackError("channel_not_found")
        conversation = workspace.dm(channel)
    else:
        named = {c.name: c.id for c in workspace.conversations.values() if c.kind == "channel"}
        conversation = workspace.conversation(named.get(channel.lstrip("#"), channel))
    if conversation.kind == "im" and not call.installation.messages_tab:
        raise SlackError("messages_tab_disabled")
    if conversation.archived:
        raise SlackError("is_archived")
    if not (conversation.kind == "channel" and "chat:write.public" in call.installation.scopes):
        in_conversation(conversation)
    return conversation


def words(call: Call) -> str:
    """The text; required unless blocks or attachments are given."""
    if call.text("markdown_text"):
        if call.text("text") or call.args.get("blocks"):
            raise SlackError("markdown_text_conflict")
        return stored(call.text("markdown_text"))
    if not any(call.args.get(name) for name in ("text", "blocks", "attachments")):
        raise SlackError("no_text")
    return stored(call.text("text"))


def blocks_of(call: Call) -> list[Json] | None:
    """The blocks, held to Block Kit's limits; null when none are given."""
    blocks = call.json("blocks", list, "invalid_blocks_format")
    if blocks is None:
        return [] if call.args.get("blocks") == [] else None
    assert isinstance(blocks, list)  # noqa: S101  (json() has made sure)
    return checked_blocks(call, blocks)


def checked_blocks(call: Call, blocks: list[Json]) -> list[Json]:
    """Blocks for a message; raises `invalid_blocks` with every fault and its place."""
    found = [*faults(blocks, Surface.MESSAGE, "/blocks"), *strange(call.workspace, blocks, "/blocks")]
    wrong = [f"{message} [json-pointer:{pointer}]" for pointer, message in found]
    if wrong:
        raise SlackError("invalid_blocks", *wrong, errors=wrong)
    if too_long(blocks):
        raise SlackError("msg_blocks_too_long")
    return stored_blocks(call.workspace, blocks, in_message=True)


def attachments_of(call: Call) -> list[Json]:
    """The attachments: at most a hundred."""
    attachments = call.json("attachments", list, "invalid_attachments") or []
    assert isinstance(attachments, list)  # noqa: S101  (json() has made sure)
    if len(attachments) > 100:
        raise SlackError("too_many_attachments")
    return attachments


def metadata_of(call: Call) -> Json | None:
    """The metadata: an event type, and a flat payload of limited size."""
    metadata = call.json("metadata", dict, "invalid_metadata_format")
    if not metadata:
        return None
    assert isinstance(metadata, dict)  # noqa: S101  (json() has seen to it)
    if not isinstance(metadata.get("event_type"), str) or not isinstance(metadata.get("event_payload"), dict):
        raise SlackError("invalid_metadata_schema")
    if len(json.dumps(metadata)) > MOST_METADATA:
        raise SlackError("metadata_too_large")
    return metadata


def thread_of(call: Call, conversation: Conversation) -> str | None:
    """The thread to answer in: the first message's timestamp, for any message of the thread."""
    ts = call.text("thread_ts")
    if not ts:
        return None
    parent = conversation.messages.get(ts)
    if parent is None:
        raise SlackError("cannot_reply_to_message")
    return parent.thread_ts or parent.ts

"""The app's answers: texts given to a command, answers to a submission, posts to a response_url."""

from rehearsal.blocks import Surface, faults
from rehearsal.clock import steady
from rehearsal.errors import SlackError, Sorry
from rehearsal.happenings import Happenings
from rehearsal.messages import as_slack, stored, stored_blocks
from rehearsal.records import BOT_USER, Message, View
from rehearsal.shapes import Json
from rehearsal.state import RESPONSE_URL_SECONDS, RESPONSE_URL_USES, Workspace
from rehearsal.webapi.views import changed, checked_view, pushed

KNOWN = {"text", "blocks", "attachments", "response_type", "replace_original", "delete_original", "thread_ts"}
KNOWN |= {"unfurl_links", "unfurl_media", "metadata", "mrkdwn"}
TROUBLE = "We had some trouble connecting. Try again?"


def said(happenings: Happenings, user: str, channel: str, body: Json, thread_ts: str | None = None) -> Message:
    """The app's answer as a message: to all members when `in_channel`, else to a single person."""
    blocks = body.get("blocks") or []
    wrong = [f"{text} [json-pointer:{at}]" for at, text in faults(blocks, Surface.MESSAGE, "/blocks")]
    if wrong:
        raise SlackError("invalid_blocks", *wrong)
    if not body.get("text") and not blocks and not body.get("attachments"):
        raise SlackError("no_text")
    workspace = happenings.workspace
    return happenings.post(
        Message(
            ts=workspace.next_ts(),
            channel=channel,
            user=BOT_USER,
            text=stored(str(body.get("text") or "")),
            blocks=stored_blocks(workspace, blocks, in_message=True),
            attachments=body.get("attachments") or [],
            thread_ts=body.get("thread_ts") or thread_ts,
            only_for=None if body.get("response_type") == "in_channel" else user,
        )
    )


def respond(happenings: Happenings, token: str, body: Json) -> None:
    """A post to a response_url: a new message, or the original replaced or removed."""
    workspace = happenings.workspace
    right = workspace.response_urls.get(token)
    if right is None or steady() - right.born > RESPONSE_URL_SECONDS:
        raise SlackError("expired_url")
    if right.uses >= RESPONSE_URL_USES:
        raise SlackError("used_url")
    right.uses += 1
    if unknown := set(body) - KNOWN:
        raise SlackError("invalid_arguments", *(f"unexpected argument: {name}" for name in sorted(unknown)))
    conversation = workspace.conversations[right.channel]
    ts = right.message_ts or ""
    original = conversation.messages.get(ts) or conversation.whispers.get(ts)
    if body.get("delete_original"):
        if original is None:
            raise SlackError("message_not_found")
        happenings.delete(original)
    elif body.get("replace_original") and original is not None:
        replaced(happenings, original, body)
    else:
        thread = original.thread_ts if original is not None and original.only_for else None
        said(happenings, right.user, right.channel, body, thread)


def replaced(happenings: Happenings, original: Message, body: Json) -> None:
    """The original message with new contents."""
    if not original.by_bot:
        raise SlackError("cant_update_message")
    blocks = body.get("blocks") or []
    wrong = [f"{text} [json-pointer:{at}]" for at, text in faults(blocks, Surface.MESSAGE, "/blocks")]
    if wrong:
        raise SlackError("invalid_blocks", *wrong)
    before = as_slack(happenings.workspace, original)
    original.text = stored(str(body.get("text") or ""))
    original.blocks = stored_blocks(happenings.workspace, blocks, in_message=True)
    original.attachments = body.get("attachments") or []
    happenings.edit(original, before)


def submitted(workspace: Workspace, view: View, payload: Json | None) -> str:
    """Do the app's answer to a submission; gives `closed`, `errors`, `open` or `cleared`.

    Raises Sorry where Slack would show the person trouble, with the fault in the app's answer.
    """
    stack = workspace.modals.get(view.user, [])
    action = (payload or {}).get("response_action")
    try:
        if action is None:
            stack.remove(view)
            result = "closed"
        elif action == "clear":
            stack.clear()
            result = "cleared"
        elif action == "errors":
            view.errors = known_errors(view, payload or {})
            result = "errors"
        elif action == "update":
            changed(workspace, view, checked_view(workspace, (payload or {}).get("view") or {}, "modal", view))
            result = "open"
        elif action == "push":
            pushed(workspace, view.user, checked_view(workspace, (payload or {}).get("view") or {}, "modal"))
            result = "open"
        else:
            raise Sorry(f"the app answered with an unknown response_action, “{action}”")
    except SlackError as refused:
        raise Sorry(
            f"the app answered with a view Slack refuses: {refused.word} {'; '.join(refused.messages)}"
        ) from refused
    workspace.changed.ring()
    return result


def known_errors(view: View, payload: Json) -> dict[str, str]:
    """The errors of an answer, each at an input block the view has."""
    errors = payload.get("errors")
    if not isinstance(errors, dict) or not errors:
        raise Sorry("the app answered “errors” and named none")
    inputs = {block["block_id"] for block in view.payload["blocks"] if block["type"] == "input"}
    if strangers := sorted(set(errors) - inputs):
        raise Sorry(f"the app named errors at blocks that are no inputs of this view: {', '.join(strangers)}")
    return {block: str(text) for block, text in errors.items()}

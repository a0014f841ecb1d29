"""Slack's refusals for good: closed channels, messages not taken; and sentences about them."""

from slack_sdk.errors import SlackApiError, SlackClientError

from bot.clock import Clock
from bot.errors import CannotTell, CountersignError, Unsayable
from handlers.slack.answers import code_of
from handlers.slack.directory import not_now

CLOSED = frozenset(
    {
        "access_denied",
        "cannot_dm_bot",
        "channel_not_found",
        "ekm_access_denied",
        "is_archived",
        "messages_tab_disabled",
        "method_not_supported_for_channel_type",
        "not_in_channel",
        "posting_to_general_channel_denied",
        "restricted_action",
        "restricted_action_non_threadable_channel",
        "restricted_action_read_only_channel",
        "restricted_action_thread_locked",
        "restricted_action_thread_only_channel",
        "team_access_not_granted",
        "thread_locked",
        "user_disabled",
        "user_not_found",
        "user_not_visible",
        "users_not_found",
    }
)
"""Codes for a place closed to us until a person opens it."""
UNSAYABLE = frozenset(
    {
        "attachment_payload_limit_exceeded",
        "invalid_arguments",
        "invalid_blocks",
        "invalid_blocks_format",
        "invalid_metadata_format",
        "invalid_metadata_schema",
        "metadata_must_be_sent_from_app",
        "metadata_too_large",
        "msg_blocks_too_long",
        "msg_too_long",
        "no_text",
        "too_many_attachments",
    }
)
"""Codes for a refused message: a fault of ours."""
THREAD_GONE = frozenset({"cannot_reply_to_message", "message_not_found", "thread_not_found"})
"""Codes for a reply whose thread is gone."""
CANNOT_BE_CHANGED = frozenset({"message_not_found", "cant_update_message", "edit_window_closed"})
BY_CODE = {
    "is_archived": "it is archived",
    "not_in_channel": "I'm not in it",
    "channel_not_found": "I can't see it",
    "deleted_again": "its card was deleted there again and again",
}


def refusal(error: Exception, clock: Clock) -> CountersignError:
    """An error from Slack as an error of the outbox: CannotTell or Unsayable for good, NotNow for another try."""
    if isinstance(error, SlackApiError):
        code = code_of(error)
        if code in CLOSED:
            return CannotTell("Slack doesn't let the bot in there.", why=code)
        if code in UNSAYABLE:
            return Unsayable("Slack doesn't take that message.", why=code)
        return not_now(error, clock)
    if isinstance(error, SlackClientError) and "Formation" in type(error).__name__:
        return Unsayable("The SDK doesn't take that message.", why="invalid_blocks")
    return not_now(error, clock)


def because(code: str) -> str:
    """Why a channel is closed to us, in words, as far as they are known."""
    return BY_CODE.get(code, "posting there is restricted")


def what_to_do(code: str, channel: str) -> str:
    """The remedy for a channel that is closed to us."""
    other = "or ask whoever runs Countersign to name another channel for it"
    match code:
        case "is_archived":
            return f"Unarchive <#{channel}>, {other}."
        case "not_in_channel" | "channel_not_found":
            return f"Ask somebody in <#{channel}> to type /invite @Countersign, {other}."
        case _:
            return f"Let Countersign post in <#{channel}>, {other}."

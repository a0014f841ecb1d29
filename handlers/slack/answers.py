"""Slack's answers to calls: the fields of a good answer, and the code, status and time to come back of a refusal."""

from datetime import datetime, timedelta
from typing import Any

from slack_sdk.errors import SlackApiError, SlackRequestError
from slack_sdk.web import SlackResponse

from bot.clock import Clock

TOO_MANY_REQUESTS = 429
RATE_LIMITED = frozenset({"ratelimited", "rate_limited"})
NO_TIME_GIVEN = 30
"""Seconds to wait where a rate limit comes without a Retry-After."""


def required(reply: SlackResponse, name: str) -> Any:
    """A field of an answer. Raises SlackRequestError for an answer without the field: no answer to go by."""
    found = reply.data.get(name) if isinstance(reply.data, dict) else None
    if found is None:
        raise SlackRequestError(f"Slack's answer has no {name}.")
    return found


def code_of(error: Exception) -> str:
    """Slack's code for a refusal; empty for an error that brought no code."""
    data = error.response.data if isinstance(error, SlackApiError) else None
    return str(data.get("error") or "") if isinstance(data, dict) else ""


def status_of(error: Exception) -> int:
    """The HTTP status of a refusal; 0 for an error that brought none."""
    return int(error.response.status_code or 0) if isinstance(error, SlackApiError) else 0


def not_before(error: Exception, clock: Clock) -> datetime | None:
    """The time to come back after a rate limit, whatever the limit's code; None for other errors."""
    if not isinstance(error, SlackApiError):
        return None
    if status_of(error) != TOO_MANY_REQUESTS and code_of(error) not in RATE_LIMITED:
        return None
    headers = {str(name).lower(): value for name, value in (error.response.headers or {}).items()}
    wait = str(headers.get("retry-after", ""))
    return clock() + timedelta(seconds=int(wait) if wait.isdigit() else NO_TIME_GIVEN)

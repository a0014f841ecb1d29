"""The refusals of X's API: an app's credit, plan and limits are states of their own, told apart from a bad credential.

Source: docs.x.com/x-api/fundamentals/response-codes-and-errors and …/rate-limits, in github.com/xdevplatform/docs.
"""

from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import httpx
from pydantic import ValidationError

from bot.errors import Refused, Unreached
from bot.outbound.client import accepted
from bot.outbound.x_answers import Problem

TITLE = "X"
NO_CREDIT = (
    "The credit of our app at X is used up. Nothing was sent; whoever looks after the app can add credit at "
    "console.x.com, and then it can be tried again."
)
USED_UP = (
    "What our plan with X allows in a month is used up. Nothing was sent; it goes on with the next month, or with a "
    "larger plan at console.x.com."
)
NOT_IN_PLAN = "Our plan with X doesn't include {asked}. Nothing was sent; console.x.com shows what it includes."
AGAIN = (
    "X takes the same words only once, and this account has posted these before. Nothing was sent; say it in other "
    "words, and propose it again."
)
SAME_WORDS = timedelta(hours=3)
"""For how long X refuses the same words for certain: "a few hours", as Twitter's own people said (mail-archive.com/
twitter-development-talk@googlegroups.com/msg16677.html); others met up to a day, and X documents nothing."""
IT_IS_OUT = (
    "X says that the account has a post of these words already, so an earlier try is out; X doesn't say where. Find "
    "the post on the account, and give its link here."
)
NOT_OURS_TO_ANSWER = (
    "X lets an app reply only to posts that mention the account or quote it: {url} Nothing was sent. Reply there by "
    "hand, or drop it."
)


def accepted_by_x(reply: httpx.Response, *, now: datetime, hiding: Iterable[str], asked: str) -> httpx.Response:
    """Give back a reply that says yes; for any other, raise Refused, Unreached or Unsure, as `accepted` does."""
    problem, code = problem_of(reply), reply.status_code
    if code == 402:  # "CreditsDepleted", in github.com/tryethernal/ethernal/issues/1324
        raise Refused(NO_CREDIT, credential=True)
    if code == 429 and problem.type.endswith("/usage-capped"):
        raise Refused(USED_UP, credential=True)
    if code == 403 and problem.type.endswith("/client-forbidden"):
        raise Refused(NOT_IN_PLAN.format(asked=asked), credential=True)
    if code == 429 and (ends := _day_ends(reply)):
        raise Unreached(
            f"{TITLE} takes no more posts of ours today (answer 429). Nothing was sent; we'll try again then.",
            not_before=ends,
            answered=True,
        )
    says = next((str(error["message"]) for error in problem.errors if "message" in error), "")
    if code == 403 and problem.type == "about:blank" and problem.detail not in {"", "Forbidden"}:
        says = problem.detail  # of the words, not of the credential
    if code in {400, 403} and says:
        reply = httpx.Response(422, json={"detail": says})
    return accepted(reply, TITLE, now=now, hiding=hiding, asked=asked)


def problem_of(reply: httpx.Response) -> Problem:
    """Read an error; empty if the answer is none of X's."""
    try:
        return Problem.model_validate_json(reply.content)
    except ValidationError:
        return Problem()


def _day_ends(reply: httpx.Response) -> datetime | None:
    """When a limit of 24 hours ends, if that is the limit met: seen on older plans, beside the documented headers."""
    for limit in ("x-user-limit-24hour", "x-app-limit-24hour"):
        ends = reply.headers.get(f"{limit}-reset", "")
        if reply.headers.get(f"{limit}-remaining") == "0" and ends.isascii() and ends.isdigit():
            with suppress(ValueError, OverflowError, OSError):
                return datetime.fromtimestamp(int(ends), UTC)
    return None

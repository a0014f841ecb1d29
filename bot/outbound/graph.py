"""Answers of Meta's Graph API, which Facebook and Threads share, told in our own errors.

Nearly all errors come as 400, waits and bad tokens included; the code in the body tells them apart. Sources:
developers.facebook.com/docs/graph-api/guides/error-handling (codes, subcodes of 190),
…/docs/graph-api/overview/rate-limiting (codes of limits, the header with the minutes to wait),
…/documentation/pages-api/error-codes (7 May 2026: subcodes of 1, 190 and 200).
"""

import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime, timedelta

import httpx
from pydantic import BaseModel, ValidationError

from bot.errors import Refused, Unreached, Unsure
from bot.model.post import Inbox, Received
from bot.outbound.client import accepted

WAITS = frozenset({4, 17, 32, 341, 613, 1390008, *range(80000, 80015)})
"""Limits of the app, the person, the Page, of what is written, and of business use cases."""
TOO_FAST = (368, 1390008)
"""A code and its subcode: too much in a short time."""
UNKNOWN = frozenset({-1, 1, 2})
"""Meta's page says "wait and retry"; in public issues the post was out (arsduo/koala/issues/699: seven times)."""
NOT_UNKNOWN = frozenset({(1, 2853006), (-1, 4279047)})
"""A task that the person may not do on the Page, and a link that cannot be attached (Threads)."""
BAD_TOKEN = frozenset({102, 104, 190, 210})
NO_PERMISSION = frozenset({3, 10, *range(200, 300)}) - {210}
NOT_SUPPORTED = frozenset({(200, 2069030), (200, 2069031), (200, 2069033)})
NOT_THERE = frozenset({(100, 33), (24, 4279009)})
"""Gone, hidden, or closed to us, which nobody can tell apart; the second is Threads' own."""
WHY = {
    458: "the person who connected the account has taken the app's permission away",
    459: "the person who connected the account has to log in at {site} and answer its questions first",
    460: "the person who connected the account has changed their password",
    463: "the token has run out",
    464: "the person who connected the account has to confirm their own profile at {site} first",
    467: "the token has been ended",
    492: "the person who connected the account has no role on the Page any more",
    2069032: "the token is a person's, and a Page's own is needed",
}
"""Reasons of 190, by subcode."""
LONGEST_WAIT = timedelta(days=1)
LATE = timedelta(minutes=10)
"""How long a message may take to be listed among earlier ones."""


class GraphError(BaseModel):
    """The `error` of an answer."""

    message: str = ""
    code: int
    error_subcode: int | None = None
    is_transient: bool = False
    error_user_title: str | None = None
    error_user_msg: str | None = None

    @property
    def kind(self) -> tuple[int, int]:
        """The code and the subcode, 0 without a subcode."""
        return self.code, self.error_subcode or 0


class _Answer(BaseModel):
    error: GraphError


def error_of(reply: httpx.Response) -> GraphError | None:
    """Read the error of an answer; None where the answer is not one of the Graph API's errors."""
    if reply.is_success:
        return None
    try:
        return _Answer.model_validate_json(reply.content).error
    except ValidationError:
        return None


def is_gone(reply: httpx.Response) -> bool:
    """Whether the answer says that a post is not there, or not for us."""
    error = error_of(reply)
    return error is not None and error.kind in NOT_THERE


def graph_accepted(
    reply: httpx.Response,
    network: str,
    *,
    site: str,
    reconnect: str,
    now: datetime,
    hiding: Iterable[str] = (),
    asked: str = "this post",
) -> httpx.Response:
    """Give back a reply that says yes; for any other reply, raise Refused, Unreached or Unsure.

    `reconnect` is the end of a sentence for the account's owner: the way to a new token.
    """
    error = error_of(reply)
    if error is None or reply.status_code >= 500:
        return accepted(reply, network, now=now, hiding=hiding, asked=asked)
    if error.code in WAITS or error.kind == TOO_FAST:
        raise Unreached(
            f"{network} asks us to wait (error {error.code}). Nothing was sent; we'll try again.",
            not_before=_come_back(reply.headers, now),
            answered=True,
        )
    if error.kind not in NOT_UNKNOWN and (error.code in UNKNOWN or error.is_transient):
        raise Unsure(
            f"{network} answered with an error of its own (error {error.code}). The post may be out; we'll look."
        )
    if error.code in BAD_TOKEN:
        why = WHY.get(error.error_subcode or 0, "").format(site=site)
        if error.code == 210:
            why = WHY[2069032]
        raise Refused(
            f"{network} did not accept our token (error {error.code}){': ' if why else ''}{why}. Nothing was sent; "
            f"{reconnect}",
            credential=True,
        )
    if error.code in NO_PERMISSION and error.kind not in NOT_SUPPORTED:
        raise Refused(
            f"{network} does not let our app do this (error {error.code}): a permission is missing, or the person who "
            f"connected the account may not do this there. Nothing was sent; {reconnect}",
            credential=True,
        )
    said = error.error_user_msg or error.error_user_title or error.message
    plain = httpx.Response(422, json={"error": said})  # where `accepted` looks for a server's own words
    return accepted(plain, network, now=now, hiding=hiding, asked=asked)


def inbox_since(listed: Sequence[Received], cursor: str) -> Inbox:
    """Give the messages of a list that are new since a cursor: a moment, and the ids of the messages since then."""
    began, _, ids = cursor.partition(" ")
    after, had = datetime.fromisoformat(began) if began else None, set(ids.split())
    if not listed:
        return Inbox((), cursor)
    newest = max(message.at for message in listed) - LATE
    kept = max(newest, after) if after else newest
    recent = {message.id for message in listed if message.at >= kept} | (had if kept == after else set())
    new = (message for message in listed if not after or (message.at >= after and message.id not in had))
    in_order = sorted(new, key=lambda message: (message.at, message.id))
    return Inbox(tuple(in_order), " ".join([kept.isoformat(), *sorted(recent)]))


def cursor_moment(cursor: str) -> datetime | None:
    """The moment of a cursor; None of the first."""
    return datetime.fromisoformat(cursor.partition(" ")[0]) if cursor else None


def _come_back(headers: httpx.Headers, now: datetime) -> datetime | None:
    """Read when a limit ends: minutes, for each use case of each Page or app, in a header of JSON."""
    with suppress(ValueError, TypeError, AttributeError, KeyError, OverflowError):
        cases = [case for several in json.loads(headers["X-Business-Use-Case-Usage"]).values() for case in several]
        minutes = max(int(case["estimated_time_to_regain_access"]) for case in cases)
        return now + min(timedelta(minutes=minutes), LONGEST_WAIT) if minutes > 0 else None
    return None

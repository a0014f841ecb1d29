"""The refusals of LinkedIn's API: versions that ended, closed reading, the calls of a day, duplicates.

Sources: learn.microsoft.com/en-us/linkedin/marketing/versioning (426), …/shared/api-guide/concepts/rate-limits (429, to
00:00 UTC), …/community-management/shares/posts-api (codes); the body of a duplicate's refusal:
github.com/Arisamiga/Linkedin-RSS/issues/5.
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import httpx

from bot.errors import Refused, Unreached
from bot.outbound.client import accepted

TITLE = "LinkedIn"
NOT_CONNECTED = (
    "This account isn't connected to LinkedIn yet. “countersign accounts connect” connects it; nothing was sent."
)
ENDED = (
    "Our token for this page has ended, as LinkedIn's do after 60 days. Nothing was sent; connect the account again "
    "with “countersign accounts connect”."
)
SUNSET = (
    "LinkedIn has ended version {version} of its API. Nothing was sent; whoever runs Countersign puts a newer one, "
    "such as {newer}, as `version` among the account's settings."
)
MAY_NOT_READ = (
    "Our app at LinkedIn may not be asked {asked}: that takes its Community Management product, with "
    "r_organization_social. Posting goes on."
)
AGAIN = (
    "LinkedIn takes the same words only once, and this page has posted these before: {url} Nothing was sent; say it in "
    "other words, and propose it again. If that post was taken down, LinkedIn may need a day or two to forget it."
)
IT_IS_OUT = (
    "LinkedIn says that this page has a post of these words already: {url} Open it: if it is there, an earlier try is "
    "out. If not, LinkedIn still remembers a post that was taken down."
)
NOT_THERE = (
    "The post that this replies to can't be found: {url} Nothing was sent. If it is back, try again; if not, edit this "
    "into a post of its own, or drop it."
)
_TWIN = re.compile(r"duplicate of (?P<urn>urn:li:(?:share|ugcPost):\d+)")


def twin_of(reply: httpx.Response) -> str:
    """The post whose duplicate LinkedIn refuses; "" for another answer."""
    found = _TWIN.search(reply.text) if reply.status_code == 422 else None
    return found["urn"] if found else ""


def accepted_by_linkedin(
    reply: httpx.Response, *, now: datetime, version: str, hiding: Iterable[str], asked: str
) -> httpx.Response:
    """Give back a reply that says yes; for any other, raise Refused, Unreached or Unsure, as `accepted` does."""
    code = reply.status_code
    if code == 426:
        newer = f"{now - timedelta(days=90):%Y%m}"
        raise Refused(SUNSET.format(version=version, newer=newer), credential=True)
    if code == 403 and reply.request.method == "GET" and b"ACCESS_DENIED" in reply.content:
        raise Refused(MAY_NOT_READ.format(asked=asked))
    if code == 429 and b"DAY limit" in reply.content:
        tomorrow = now.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
        raise Unreached(
            f"{TITLE} takes no more calls of ours today (answer 429). Nothing was sent; we'll try again tomorrow.",
            not_before=tomorrow,
            answered=True,
        )
    return accepted(reply, TITLE, now=now, hiding=hiding, asked=asked)

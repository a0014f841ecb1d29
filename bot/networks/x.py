"""An account on X, by API v2 with a user's OAuth 2.0 token. [How to get its keys](networks/x.md).

X knows no idempotency key, and refuses a text that the account has posted before: after an unknown outcome the
account's own posts are looked through, which an app without credit to read cannot do. An app of a pay-per-use plan
replies only to posts that mention the account or quote a post of the account, and uses one $CASHTAG a post.
"""

import re
import unicodedata
from collections.abc import Generator, Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from functools import partial
from threading import Event

import httpx

from bot.errors import Refused, SendingError, Unattached, Unreached, Unsure
from bot.model.post import Attached, Inbox, Outgoing, Parent, Receipt, Received, Seen, Tally, Timeline
from bot.model.public_profile import PublicProfile
from bot.outbound.client import asking, looking, read, sending, uploading
from bot.outbound.feed import Cards, Feed, Shortening
from bot.outbound.links import NOT_THERE, place_of, post_fault
from bot.outbound.network import (
    CLIENT_ID,
    CLIENT_SECRET,
    REDIRECT,
    YES,
    Connection,
    Network,
    Setting,
    address_fault,
    one_part,
    yes_fault,
)
from bot.outbound.own_posts import more_than_listed
from bot.outbound.x_answers import Created, Me, Metrics, One, Post, Several, Uploaded, User
from bot.outbound.x_length import length
from bot.outbound.x_problems import AGAIN, IT_IS_OUT, NOT_OURS_TO_ANSWER, SAME_WORDS, accepted_by_x, problem_of
from bot.outbound.x_profiles import FIELDS, NAME, Lookup
from bot.outbound.x_tokens import API, OAUTH, TITLE, grant_of, renew
from bot.outbound.x_words import same_words, shown_text, text_fault

PAGE = 100
"""The most posts that X lists at once."""
MENTIONS = 8
"""Pages of mentions: X keeps the newest 800 for the API."""
DAY = timedelta(days=1)
PAUSES = (0.1, 0.2, 0.4, 0.8, 1.5, 2.0, 2.0, 2.0, 2.0)
"""Seconds between questions whether a picture is ready."""
POST_FIELDS = "created_at,entities,attachments,referenced_tweets"
OF_A_POST = re.compile(r"/(?:i/(?:web/)?|\w{1,15}/)status(?:es)?/(?P<id>\d{1,19})(?:/|$)")
ANYBODY, PROFILES = "anybody", "profiles"
CLOSED = "is of a post that doesn't mention @{handle}, and X lets an app reply only where it does: reply there by hand."


class _Token(httpx.Auth):
    """The access token on each request. A token that X refuses, which does nothing then, is renewed a single time."""

    def __init__(self, account: "_X") -> None:
        self._account = account

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        grant = grant_of(self._account.connection)
        request.headers["Authorization"] = f"Bearer {grant.access}"
        reply = yield request
        if reply.status_code == 401:
            newer = self._account.connection.grants.renewed(grant, partial(renew, self._account.connection))
            request.headers["Authorization"] = f"Bearer {newer.access}"
            yield request


@dataclass(frozen=True, slots=True)
class _X:
    connection: Connection

    def upload(self, picture: Attached) -> str:
        """Upload a picture, wait until X has worked on it, and give it its alt text."""
        kind = "tweet_gif" if picture.mime == "image/gif" and picture.data.count(b"\x21\xf9\x04") > 1 else "tweet_image"
        with uploading(TITLE), self._client() as http:
            file = {"media": (picture.name, picture.data, picture.mime)}
            reply = http.post("/2/media/upload", files=file, data={"media_category": kind})
            media = read(self._accepted(reply, "a picture"), Uploaded, TITLE).data
            for pause in PAUSES:
                if media.processing_info.state not in {"pending", "in_progress"}:
                    break
                Event().wait(pause)
                reply = http.get("/2/media/upload", params={"media_id": media.id, "command": "STATUS"})
                media = read(self._accepted(reply, "a picture"), Uploaded, TITLE).data
            else:
                raise Unreached(f"{TITLE} is still working on a picture. Nothing was posted; we'll try again.")
            if media.processing_info.state == "failed":
                raise Refused(
                    f"{TITLE} could not use a picture. Nothing was sent; save it as a JPEG, and propose again."
                )
            if picture.alt:
                words = {"id": media.id, "metadata": {"alt_text": {"text": picture.alt}}}
                self._accepted(http.post("/2/media/metadata", json=words), "the alt text of a picture")
        return media.id

    def profile(self, handle: str) -> PublicProfile | None:
        """Show an account's profile (docs.x.com/x-api/users/lookup, GET /2/users/by/username/:username)."""
        name = handle.strip().removeprefix("@")
        if not NAME.fullmatch(name):
            return None
        with asking(TITLE), self._client() as http:
            reply = http.get(f"/2/users/by/username/{name}", params={"user.fields": FIELDS})
            return read(self._accepted(reply, "to show a profile"), Lookup, TITLE).profile

    def parent(self, url: str) -> Parent | None:
        """Find a post by its address, and say whether X lets us reply there."""
        with asking(TITLE), self._client() as http:
            return self._parent(http, _id_in(url))

    def prepare(self, part: Outgoing, key: str) -> str:  # noqa: ARG002 (the port says so)
        """Renew the token if it ends soon; keep nothing, as X knows no key."""
        with uploading(TITLE, "the renewal of our token"):
            grant_of(self.connection)
        return ""

    def publish(self, part: Outgoing, key: str) -> Receipt:  # noqa: ARG002 (the port says so)
        """Post, in public. A post being replied to is looked at first; X, too, refuses replies to posts not there."""
        with sending(TITLE), self._client() as http:
            body: dict[str, object] = {"text": part.text}
            if part.pictures:
                body["media"] = {"media_ids": [picture.id for picture in part.pictures]}
            if above := self._above(http, part):
                body["reply"] = {"in_reply_to_tweet_id": above}
            reply = http.post("/2/tweets", json=body)
            if reply.status_code == 403 and (found := self._explained(http, reply, part)):
                return found
            return _receipt(read(self._accepted(reply), Created, TITLE).data.id)

    def look_up(
        self,
        part: Outgoing,
        key: str,  # noqa: ARG002 (the port says so)
        since: datetime,
        known: Set[str],
    ) -> Receipt | None:
        """Find the words among the account's own posts, since X has no search by key."""
        with looking(TITLE), self._client() as http:
            listed = self._own(http, since)
        found = _same(part, listed, known)
        if found is None and listed.meta.next_token:
            more_than_listed(TITLE)
        return found

    def probe(self) -> str:
        """Name the account of the token."""
        with asking(TITLE), self._client() as http:
            return f"@{self._me(http).username} on X"

    def timeline(self, since: datetime) -> Timeline:
        """List the account's own posts, without reposts; the newest page alone."""
        with asking(TITLE), self._client() as http:
            listed = self._own(http, since)
        posts = (
            Seen(post.id, _receipt(post.id).url, post.created_at, shown_text(post.text, post.links))
            for post in listed.data
            if post.created_at is not None and post.created_at >= since
        )
        return Timeline(tuple(posts), whole=not listed.meta.next_token)

    def take_down(self, post: Receipt) -> None:
        """Delete a post; a post that is gone is no fault."""
        with sending(TITLE), self._client() as http:
            reply = http.delete(f"/2/tweets/{post.id}")
            if reply.status_code != 404:
                self._accepted(reply, "to take a post down")

    def tallies(self, posts: Sequence[Receipt]) -> dict[str, Tally]:
        """Count replies, reposts, likes and views; posts that are gone are left out of X's answer."""
        found: list[Post] = []
        with asking(TITLE), self._client() as http:
            for begins in range(0, len(posts), PAGE):
                ids = ",".join(post.id for post in posts[begins : begins + PAGE])
                reply = http.get("/2/tweets", params={"ids": ids, "tweet.fields": "public_metrics"})
                found += read(self._accepted(reply, "to count replies and likes"), Several, TITLE).data
        counts = {post.id: post.public_metrics or Metrics() for post in found}
        return {
            id_: Tally(count.reply_count, count.reposts, count.like_count, count.impression_count)
            for id_, count in counts.items()
        }

    def inbox(self, cursor: str) -> Inbox:
        """Give the posts that mention the account; the cursor is the id of the newest."""
        query = {
            "max_results": str(PAGE),
            "tweet.fields": f"{POST_FIELDS},author_id",
            "expansions": "author_id",
            "user.fields": "description",
        }
        query |= {"since_id": cursor} if cursor else {}
        mentions: list[Received] = []
        with asking(TITLE), self._client() as http:
            path = f"/2/users/{self._me(http).id}/mentions"
            for _ in range(MENTIONS if cursor else 1):
                page = read(self._accepted(http.get(path, params=query), "to list mentions"), Several, TITLE)
                writers = {user.id: user for user in page.includes.users}
                mentions += (post.received_from(writers.get(post.author_id)) for post in page.data if post.created_at)
                if not page.meta.next_token:
                    break
                query["pagination_token"] = page.meta.next_token
        newest = max((mention.id for mention in mentions), key=int, default=cursor)
        return Inbox(tuple(reversed(mentions)), newest)

    def _client(self) -> httpx.Client:
        http = self.connection.client(base_url=self.connection.settings.get("api", API))
        http.auth = _Token(self)
        return http

    def _accepted(self, reply: httpx.Response, asked: str = "this post") -> httpx.Response:
        tokens = self.connection.grants.current()
        hiding = (*self.connection.secrets.values(), *((tokens.access, tokens.refresh) if tokens else ()))
        return accepted_by_x(reply, now=self.connection.clock(), hiding=hiding, asked=asked)

    def _explained(self, http: httpx.Client, reply: httpx.Response, part: Outgoing) -> Receipt | None:
        """Tell what a 403 to a post means: the post that is out already, an error of ours, or None for any other."""
        says = problem_of(reply).detail.casefold()
        if "duplicate content" in says:
            if not part.doubtful:
                raise Refused(AGAIN)
            found = None
            with suppress(SendingError), asking(TITLE):
                found = _same(part, self._own(http, self.connection.clock() - DAY), frozenset())
            if found is None:
                raise Unsure(IT_IS_OUT, person=True)
            return found
        if "deleted or not visible" in says and part.follows:
            raise Unreached(f"{TITLE} doesn't show the part before yet. This part wasn't sent; we'll try again.")
        if "deleted or not visible" in says:
            raise Unattached(NOT_THERE.format(url=part.answers))
        if "reply to this conversation is not allowed" in says:
            raise Unattached(NOT_OURS_TO_ANSWER.format(url=part.answers))
        return None

    def _me(self, http: httpx.Client) -> User:
        return read(self._accepted(http.get("/2/users/me"), "to say whose token it is"), Me, TITLE).data

    def _own(self, http: httpx.Client, since: datetime) -> Several:
        """The newest page of the account's own posts since a moment."""
        query = {
            "max_results": str(PAGE),
            "exclude": "retweets",
            "start_time": since.astimezone(UTC).replace(microsecond=0).isoformat().replace("+00:00", "Z"),
            "tweet.fields": POST_FIELDS,
        }
        reply = http.get(f"/2/users/{self._me(http).id}/tweets", params=query)
        return read(self._accepted(reply, "to list the account's posts"), Several, TITLE)

    def _above(self, http: httpx.Client, part: Outgoing) -> str:
        """The id of the post that a part goes under; "" if none. Raises Unattached."""
        if part.follows or not part.answers:
            return part.follows
        with asking(TITLE):
            found = self._parent(http, part.parent or _id_in(part.answers))
        if found is None:
            raise Unattached(NOT_THERE.format(url=part.answers))
        if found.private:
            raise Unattached(
                f"The post that this replies to is not open to everybody: {part.answers} Nothing was sent."
            )
        if found.closed:
            raise Unattached(NOT_OURS_TO_ANSWER.format(url=part.answers))
        return found.id

    def _parent(self, http: httpx.Client, id_: str) -> Parent | None:
        query = {
            "tweet.fields": f"{POST_FIELDS},author_id",
            "expansions": "author_id,referenced_tweets.id",
            "user.fields": "protected",
        }
        reply = http.get(f"/2/tweets/{id_}", params=query)
        if reply.status_code == 404:
            return None
        found = read(self._accepted(reply, "to show the post this replies to"), One, TITLE)
        if found.data is None:
            hidden = any(problem.type.endswith("/not-authorized-for-resource") for problem in found.errors)
            return Parent(id_, private=True) if hidden else None
        author = next((user for user in found.includes.users if user.id == found.data.author_id), None)
        closed = "" if self._may_reply(http, found) else CLOSED.format(handle=self.connection.handle.lstrip("@"))
        return Parent(id_, author.username if author else "", bool(author and author.protected), closed)

    def _may_reply(self, http: httpx.Client, found: One) -> bool:
        """Whether X takes our reply (docs.x.com/x-api/posts/manage-tweets/integrate, "Reply restrictions")."""
        post = found.data
        if post is None or self.connection.settings.get("replies") == ANYBODY:
            return True
        me, quoted = self._me(http), post.refers("quoted")
        mentions = {mention.username.casefold() for mention in post.entities.mentions}
        words = set(re.findall(r"@(\w+)", post.text.casefold()))
        theirs = {other.id: other.author_id for other in found.includes.posts}
        return post.author_id == me.id or me.username.casefold() in mentions | words or theirs.get(quoted) == me.id


def _receipt(id_: str) -> Receipt:
    return Receipt(id_, f"https://x.com/i/status/{id_}")


def _same(part: Outgoing, listed: Several, known: Set[str]) -> Receipt | None:
    """Find a part among the account's own posts."""
    above = part.follows or part.parent or _id_in(part.answers)
    for post in listed.data:
        receipt = _receipt(post.id)
        if {receipt.id, receipt.url} & known or post.refers("replied_to") != above:
            continue
        if same_words(part.text, post.text, post.links, pictures=bool(part.pictures), reply=bool(above)):
            return receipt
    return None


def _id_in(url: str) -> str:
    """The id of the post at an address; "" if the address is of none."""
    found = OF_A_POST.match(httpx.URL(url).path) if url else None
    return found["id"] if found else ""


def link_fault(url: str, settings: Mapping[str, str]) -> str:
    """Say how an address cannot be of a post on X."""
    if fault := post_fault(url, settings):
        return fault
    if place_of(url) != TITLE:
        return f"is of {place_of(url) or 'another site'}, not of a post on {TITLE}."
    return "" if _id_in(url) else "doesn't lead to a post: open the post itself, and copy its address."


def composed(text: str) -> tuple[str, ...]:
    """Render a text in the composed form that X counts, as a single part."""
    return tuple(unicodedata.normalize("NFC", part) for part in one_part(text))


NETWORK = Network(
    name="x",
    title=TITLE,
    limit=280,
    counts="weighted as X does: a link counts 23, an emoji 2, and so does a letter of Chinese, Japanese or Korean",
    count=length,
    refuses_same_words_for=SAME_WORDS,
    settings=(
        CLIENT_ID,
        Setting(
            "replies",
            f'"{ANYBODY}" on an Enterprise plan; on others an app replies only where the account is mentioned.',
            optional=True,
            fault=lambda value: "" if value == ANYBODY else f'can only be "{ANYBODY}".',
        ),
        replace(REDIRECT, optional=False),
        Setting(
            PROFILES,
            f'"{YES}" to look up the profile of whoever is checked: each look-up costs money or counts against the '
            "plan; without, a colleague copies the profile into the form.",
            optional=True,
            fault=yes_fault,
        ),
        Setting("api", f"The address of X's API, if not {API}.", optional=True, fault=address_fault),
    ),
    secrets=(replace(CLIENT_SECRET, says=f"{CLIENT_SECRET.says} Public apps have none.", optional=True),),
    render=composed,
    threads=True,
    pictures=4,
    picture_bytes=5_000_000,
    alt_limit=1000,
    replies="attached to the post they answer, or not sent; only where X's plan lets an app reply",
    text_fault=text_fault,
    link_fault=link_fault,
    connect=_X,
    renew=renew,
    authorise=OAUTH,
    feed=Feed(
        cards=Cards.FIRST,
        shortens=Shortening(15, behind_host=True),
        narrowest=Fraction(3, 4),
        widest=Fraction(2),
        source="help.x.com/en/using-x/posting-gifs-and-pictures (single pictures between 2:1 and 3:4 in full); X's "
        "guide to cards (links in their order; pictures before cards); `display_url` throughout docs.x.com; "
        "nothing is folded below 280 characters",
    ),
    timeline=lambda connection, since: _X(connection).timeline(since),
    take_down=lambda connection, post: _X(connection).take_down(post),
    tallies=lambda connection, posts: _X(connection).tallies(posts),
    inbox=lambda connection, cursor: _X(connection).inbox(cursor),
    inbox_every=timedelta(minutes=15),  # docs/networks/x.md: what a reading costs, and what each mention does
    profile=lambda connection, handle: _X(connection).profile(handle),
    profile_setting=PROFILES,
    not_offered="an edit makes a new post of another id, for 30 minutes only; each post read costs money or counts "
    "against the plan, and without either nothing is watched, counted or looked for",
)

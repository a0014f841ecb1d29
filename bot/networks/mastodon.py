"""An account on Mastodon, or on another server with Mastodon's API.

Within an hour, Mastodon answers a second request under the same Idempotency-Key with the first post. Other servers
ignore the key, and Mastodon ignores the words of a repeated request: so no post is sent twice on the strength of the
key, and the words of every post in an answer are compared with ours.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from threading import Event

import httpx

from bot.errors import SendingError, Unattached, Unreached, Unsure
from bot.model.post import Attached, Inbox, Outgoing, Parent, Receipt, Seen, Tally, Timeline
from bot.model.public_profile import PublicProfile
from bot.outbound.client import accepted, asking, looking, read, sending, uploading
from bot.outbound.counting import graphemes, links_shortened, mentions_shortened
from bot.outbound.feed import Cards, Feed, Fold, Shortening
from bot.outbound.html_text import shown_text
from bot.outbound.links import A_PROFILE, NOT_THERE, place_of, post_fault
from bot.outbound.mastodon_answers import Found, Media, Mentions, Owner, Profile, Source, Status, Statuses
from bot.outbound.network import CHARACTERS, Connection, Network, Setting, address_fault
from bot.outbound.own_posts import SKEW, folded, more_than_listed

TITLE = "Mastodon"
PAGE = 40
"""The most posts that a server lists at once."""
GONE = frozenset({404, 410})
STILL_AT_IT = frozenset({202, 206})
"""Status codes of a server still working on a picture."""
A_NAME = re.compile(r"[^\s@/?#]+(?:@[^\s@/?#]+)?")
"""A handle without the first @, on the server of the account or with the name of another server."""
PAUSES = (0.1, 0.2, 0.4, 0.8, 1.5, 2.0, 2.0, 2.0, 2.0)
"""Seconds between questions whether a picture is ready."""


@dataclass(frozen=True, slots=True)
class _Mastodon:
    connection: Connection

    def upload(self, picture: Attached) -> str:
        """Upload a picture with its alt text, and wait until the server has it ready for a post."""
        with uploading(TITLE), self._client() as http:
            file = {"file": (picture.name, picture.data, picture.mime)}
            reply = http.post("/api/v2/media", files=file, data={"description": picture.alt})
            media = read(self._accepted(reply, "a picture"), Media, TITLE)
            for pause in PAUSES:
                if reply.status_code not in STILL_AT_IT:
                    return media.id
                Event().wait(pause)
                reply = self._accepted(http.get(f"/api/v1/media/{media.id}"), "a picture")
        raise Unreached(f"{TITLE} is still working on a picture. Nothing was posted; we'll try again.")

    def parent(self, url: str) -> Parent | None:
        """Find a post by its address: `resolve` has the server fetch a post of another server."""
        with asking(TITLE), self._client() as http:
            found = self._found(http, url)
        if found is None:
            return None
        return Parent(found.id, found.account.acct if found.account else "", found.is_private)

    def prepare(self, part: Outgoing, key: str) -> str:  # noqa: ARG002 (the port says so)
        """Keep nothing: the key goes with the post."""
        return ""

    def publish(self, part: Outgoing, key: str) -> Receipt:
        """Post a status, in public. A post being replied to is looked at first; if not there, no status is sent.

        A server answers 404 to a reply to a post that is not there (Mastodon: `statuses.errors.in_reply_not_found`).
        """
        with sending(TITLE), self._client() as http:
            form: dict[str, str | list[str]] = {"status": part.text, "visibility": "public"}
            if part.pictures:
                form["media_ids[]"] = [picture.id for picture in part.pictures]
            if parent := self._parent(http, part):
                form["in_reply_to_id"] = parent
            reply = http.post("/api/v1/statuses", data=form, headers={"Idempotency-Key": key})
            if part.answers and reply.status_code in GONE:
                raise Unattached(NOT_THERE.format(url=part.answers))
            status = read(self._accepted(reply), Status, TITLE)
            if not self._says(http, status, part.text):
                raise Unsure(
                    f"{TITLE} answered with a post whose words are not the approved ones: "
                    f"{status.receipt().url or status.id}. Look at it before doing anything else."
                )
            if part.answers and status.in_reply_to_id != parent:
                raise Unsure(
                    f"{TITLE} published it, but not as the reply that was approved: "
                    f"{status.receipt().url or status.id}. Look at it before doing anything else."
                )
        return _whole(status, part)

    def look_up(
        self,
        part: Outgoing,
        key: str,  # noqa: ARG002 (the port says so)
        since: datetime,
        known: Set[str],
    ) -> Receipt | None:
        """Find the words among the account's newest posts, since the API cannot search by key."""
        with looking(TITLE), self._client() as http:
            parent = part.parent or self._parent(http, part)
            recent = [
                status for status in self._own(http) if status.created_at is None or status.created_at >= since - SKEW
            ]
            same = (status for status in recent if (status.in_reply_to_id or "") == parent)
            unknown = (status for status in same if not {status.id, status.url} & known)
            found = next((status for status in unknown if self._says(http, status, part.text)), None)
        if found is not None:
            return _whole(found, part)
        if len(recent) >= PAGE:
            more_than_listed(TITLE)
        return None

    def probe(self) -> str:
        """Name the account of the token."""
        with asking(TITLE), self._client() as http:
            owner = self._owner(http)
        return f"@{owner.acct} on {httpx.URL(self.connection.settings['instance']).host}"

    def timeline(self, since: datetime) -> Timeline:
        """List the account's own posts, without boosts; the newest page alone.

        To the account itself, the server lists private messages, too (Mastodon: AccountStatusesFilter): left out here,
        as others read what is seen.
        """
        with asking(TITLE), self._client() as http:
            listed = self._own(http)
        recent = [status for status in listed if status.created_at is not None and status.created_at >= since]
        posts = (
            Seen(status.id, status.receipt().url, status.created_at, shown_text(status.content))
            for status in recent
            if status.created_at is not None and status.visibility != "direct"
        )
        return Timeline(tuple(posts), whole=len(recent) < PAGE)

    def take_down(self, post: Receipt) -> None:
        """Delete a status (docs.joinmastodon.org/methods/statuses#delete); a status that is gone is no fault."""
        with sending(TITLE), self._client() as http:
            reply = http.delete(f"/api/v1/statuses/{post.id}")
            if reply.status_code not in GONE:
                self._accepted(reply, "to take a post down")

    def edit(self, post: Receipt, part: Outgoing) -> None:
        """Put other words in a status; its pictures stay, which an edit without their ids would drop."""
        with sending(TITLE), self._client() as http:
            there = self._status(http, post.id)
            form: dict[str, str | list[str]] = {"status": part.text}
            if there and there.media_attachments:
                form["media_ids[]"] = [media.id for media in there.media_attachments]
            self._accepted(http.put(f"/api/v1/statuses/{post.id}", data=form), "to change a post")

    def says(self, post: Receipt, text: str) -> bool | None:
        """Tell whether a status has these words."""
        with asking(TITLE), self._client() as http:
            there = self._status(http, post.id)
            return self._says(http, there, text) if there else None

    def tallies(self, posts: Sequence[Receipt]) -> dict[str, Tally]:
        """Count replies, boosts and favourites; Mastodon counts no views."""
        with asking(TITLE), self._client() as http:
            found = [self._status(http, post.id) for post in posts]
        return {
            status.id: Tally(status.replies_count, status.reblogs_count, status.favourites_count)
            for status in found
            if status is not None
        }

    def inbox(self, cursor: str) -> Inbox:
        """Give the statuses that mention the account; the cursor is the id of the newest notification."""
        query = {"types[]": "mention", "limit": str(PAGE)} | ({"min_id": cursor} if cursor else {})
        with asking(TITLE), self._client() as http:
            reply = self._accepted(http.get("/api/v1/notifications", params=query), "to list mentions")
            listed = read(reply, Mentions, TITLE).root
        newest = max((mention.id for mention in listed), key=lambda id_: (len(id_), id_), default=cursor)
        return Inbox(tuple(mention.received for mention in reversed(listed) if mention.status), newest)

    def profile(self, handle: str) -> PublicProfile | None:
        """Show an account's profile; a server that has not met the account is asked to look the account up.

        `lookup` asks no other server (Mastodon: Accounts::LookupController, `skip_webfinger`), `search` does, with a
        user's token.
        """
        name = handle.strip().removeprefix("@")
        if not A_NAME.fullmatch(name):
            return None
        with asking(TITLE), self._client() as http:
            reply = http.get("/api/v1/accounts/lookup", params={"acct": name})
            if reply.status_code not in GONE:
                return read(self._accepted(reply, "to show a profile"), Profile, TITLE).shown
            if "@" not in name:
                return None
            query = {"q": f"@{name}", "type": "accounts", "resolve": "true", "limit": "1"}
            reply = self._accepted(http.get("/api/v2/search", params=query), "to look a profile up")
            found = read(reply, Found, TITLE).accounts
        return next((each.shown for each in found if each.acct.casefold() == name.casefold()), None)

    def _own(self, http: httpx.Client) -> tuple[Status, ...]:
        """The newest page of the account's own statuses."""
        path = f"/api/v1/accounts/{self._owner(http).id}/statuses"
        reply = http.get(path, params={"limit": PAGE, "exclude_reblogs": "true"})
        return read(self._accepted(reply, "to list the account's posts"), Statuses, TITLE).root

    def _client(self) -> httpx.Client:
        return self.connection.client(
            base_url=self.connection.settings["instance"],
            headers={"Authorization": f"Bearer {self.connection.secrets['token']}"},
        )

    def _accepted(self, reply: httpx.Response, asked: str = "this post") -> httpx.Response:
        hiding = tuple(self.connection.secrets.values())
        return accepted(reply, TITLE, now=self.connection.clock(), hiding=hiding, asked=asked)

    def _owner(self, http: httpx.Client) -> Owner:
        reply = http.get("/api/v1/accounts/verify_credentials")
        return read(self._accepted(reply, "to say whose token it is"), Owner, TITLE)

    def _parent(self, http: httpx.Client, part: Outgoing) -> str:
        """Find the id, on this server, of the post being replied to; "" if the part is no reply. Raises Unattached."""
        if part.follows or not part.answers:
            return part.follows
        with asking(TITLE):
            found = self._status(http, part.parent) if part.parent else self._found(http, part.answers)
        if found is None:
            raise Unattached(NOT_THERE.format(url=part.answers))
        if found.is_private:
            raise Unattached(
                f"The post that this replies to is not open to everybody: {part.answers} Nothing was sent."
            )
        return found.id

    def _found(self, http: httpx.Client, url: str) -> Status | None:
        """Look a post up by its address (docs.joinmastodon.org/methods/search: needs a user's token)."""
        query = {"q": url, "type": "statuses", "resolve": "true", "limit": "1"}
        reply = http.get("/api/v2/search", params=query)
        found = read(self._accepted(reply, "to find the post this replies to"), Found, TITLE).statuses
        return found[0] if found else None

    def _status(self, http: httpx.Client, id_: str) -> Status | None:
        reply = http.get(f"/api/v1/statuses/{id_}")
        if reply.status_code in GONE:
            return None
        return read(self._accepted(reply, "to show the post this replies to"), Status, TITLE)

    def _says(self, http: httpx.Client, status: Status, text: str) -> bool:
        """Tell whether a post has these words; asks for the post's source only when its HTML leaves a doubt."""
        shown = shown_text(status.content)
        if folded(shown) == folded(mentions_shortened(text)):
            return True
        with suppress(SendingError), asking(TITLE):
            reply = self._accepted(http.get(f"/api/v1/statuses/{status.id}/source"), "to show the words of a post")
            return folded(read(reply, Source, TITLE).text) == folded(text)
        return _bare(shown) == _bare(mentions_shortened(text))


def _whole(status: Status, part: Outgoing) -> Receipt:
    """Give the receipt of a post with all of its pictures; servers have published without them. Raises Unsure."""
    receipt = status.receipt()
    if len(status.media_attachments) < len(part.pictures):
        raise Unsure(
            f"{TITLE} published it without all of its pictures: {receipt.url or receipt.id}. Look at it before doing "
            "anything else."
        )
    return receipt


def _bare(text: str) -> str:
    """Keep letters and digits only: servers with Markdown and without a source endpoint drop other characters."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFC", text)))


def count(text: str) -> int:
    """Count graphemes; a link counts 23 and `@user@host` counts as `@user`."""
    return graphemes(mentions_shortened(links_shortened(text)))


def link_fault(url: str, settings: Mapping[str, str]) -> str:
    """Say how an address cannot be of a post in the fediverse: on one of many servers, or on Threads."""
    place = place_of(url)
    if fault := post_fault(url, settings):
        return fault
    if place not in {"", "Threads"}:
        return f"is of {place}, not of a post on {TITLE}."
    return A_PROFILE if httpx.URL(url).path.rstrip("/").rpartition("/")[2].startswith("@") else ""


NETWORK = Network(
    name="mastodon",
    title=TITLE,
    limit=500,
    counts="graphemes; a link counts 23, and @user@host as @user",
    count=count,
    settings=(
        Setting("instance", "The server's address, such as https://social.example.gov.uk.", fault=address_fault),
        CHARACTERS,
    ),
    secrets=(
        Setting(
            "token",
            "An access token that may write:statuses, write:media, read:statuses, read:accounts, read:search and "
            "read:notifications.",
        ),
    ),
    threads=True,
    pictures=4,
    alt_limit=1500,
    link_fault=link_fault,
    connect=_Mastodon,
    feed=Feed(
        fold=Fold(lines=32, across=60, opens="Read more"),
        cards=Cards.FIRST_WITH_SCHEME,
        needs_scheme=True,
        shortens=Shortening(30),
        source="github.com/mastodon/mastodon (status_content: 706 pixels are 32 lines, of some 60 characters on a wide "
        "screen; FetchLinkCardService; TextFormatter; status: pictures before cards) for its web page: apps and "
        "other servers differ",
    ),
    timeline=lambda connection, since: _Mastodon(connection).timeline(since),
    take_down=lambda connection, post: _Mastodon(connection).take_down(post),
    edit=lambda connection, post, part: _Mastodon(connection).edit(post, part),
    says=lambda connection, post, text: _Mastodon(connection).says(post, text),
    tallies=lambda connection, posts: _Mastodon(connection).tallies(posts),
    counted=("replies", "reposts", "likes"),
    inbox=lambda connection, cursor: _Mastodon(connection).inbox(cursor),
    profile=lambda connection, handle: _Mastodon(connection).profile(handle),
    replies_name=True,  # https://docs.joinmastodon.org/user/posting/#mentions: those named are notified
    not_offered="views are not counted",
)

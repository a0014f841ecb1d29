"""An account on Bluesky, or on a data server (PDS) of your own. [Its keys](networks/bluesky.md).

A post is a record under a key of ours. Words, links, mentions, pictures or link card, time and key are fixed and kept
before the first try, and the record is put with the condition that its key is free: the same record again changes
nothing, so that a try whose answer was lost is repeated safely. Another record at the key is left alone, and a person
is asked.

We sign in with an app password, once: the session is kept and renewed. Bluesky makes no card of a link, so the post
brings one with the page's title, description and picture, as approved. Moving GIFs stand still.
"""

import hashlib
import json
import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from fractions import Fraction
from math import ceil
from typing import NoReturn

import httpx

from bot.errors import Refused, Unattached, Unsure
from bot.model.post import Attached, Inbox, Outgoing, Parent, Receipt, Seen, Tally, Timeline
from bot.outbound.at_embeds import embed_of
from bot.outbound.at_profiles import profile_at
from bot.outbound.at_protocol import RecordAddress, is_did, record_address, tid
from bot.outbound.at_records import (
    POST,
    Account,
    Author,
    Notification,
    Notifications,
    Put,
    Record,
    Records,
    Uploaded,
    View,
    Views,
    Written,
    is_under,
    link_fault,
    post_address,
    web_address,
)
from bot.outbound.at_session import UPSTREAM, DataServer, error_code
from bot.outbound.client import Shape, asking, looking, read, sending, uploading
from bot.outbound.counting import graphemes
from bot.outbound.feed import Cards, Feed, Fold
from bot.outbound.links import NOT_THERE
from bot.outbound.network import Connection, Network, Setting, address_fault
from bot.outbound.own_posts import SKEW, more_than_listed
from bot.outbound.rich_text import facets, facets_of_records

TITLE = "Bluesky"
SERVICE = "https://bsky.social"
MOST_GRAPHEMES, BYTES_EACH = 300, 10
"""A text may have 300 graphemes and 3,000 bytes (lexicons/app/bsky/feed/post.json; measured)."""
PICTURE_BYTES = 1_000_000
"""Servers of today take 2,000,000 and those of last year 1,000,000 (app.bsky.embed.images; measured on both)."""
PAGE = 100
"""The most records or notifications that a server lists at once."""
PAGES = 10
REASONS = ("mention", "reply", "quote")
AT_ONCE = 25
"""The most posts that can be asked for at once (app.bsky.feed.getPosts)."""
LATE = timedelta(hours=1)
"""How much later than their own time messages may come to be listed: the writers' clocks are not exact."""


@dataclass(frozen=True, slots=True)
class _Bluesky:
    connection: Connection

    @property
    def server(self) -> DataServer:
        return DataServer(self.connection, TITLE, self.connection.settings.get("service", SERVICE))

    def upload(self, picture: Attached) -> str:
        """Upload a picture's bytes; the alt text goes with the post. Gives the part of the record that shows it."""
        if len(picture.data) > PICTURE_BYTES:
            raise Refused(
                f"{TITLE} takes pictures of at most {PICTURE_BYTES:,} bytes; this has {len(picture.data):,}. Nothing "
                "was sent. Make it smaller, or save it as a JPEG, and propose it again."
            )
        with uploading(TITLE), self.server.client() as http:
            reply = self.server.call(
                http, "POST", "com.atproto.repo.uploadBlob", content=picture.data, kind=picture.mime
            )
            return json.dumps(read(self.server.accepted(reply, "a picture"), Uploaded, TITLE).blob)

    def parent(self, url: str) -> Parent | None:
        """Find a post by its address, if we may answer it."""
        if (address := post_address(url)) is None:
            return None
        with asking(TITLE), self.server.client() as http:
            found = self._view(http, address, url)
        return Parent(found.uri, found.author.handle) if found else None

    def prepare(self, part: Outgoing, key: str) -> str:
        """Fix the whole record and its key: the body of the call that publishes."""
        with uploading(TITLE, "what goes before a post"), self.server.client(part.text) as http:
            repo, now = self.server.did(), self.connection.clock()
            record: dict[str, object] = {
                "$type": POST,
                "text": part.text,
                "createdAt": now.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            }
            if found := self._facets(http, part.text):
                record["facets"] = found
            if languages := self.connection.settings.get("languages", "").split():
                record["langs"] = languages
            if embed := embed_of(part):
                record["embed"] = embed
            if part.follows or part.answers:
                record["reply"] = self._reply(http, part)
        clock = int.from_bytes(hashlib.sha256(key.encode()).digest()[:2])
        put = {"repo": repo, "collection": POST, "rkey": tid(now, clock), "record": record, "swapRecord": None}
        return json.dumps(put, ensure_ascii=False)

    def publish(self, part: Outgoing, key: str) -> Receipt:  # noqa: ARG002 (the port says so)
        """Put the record as prepared, unless its key is taken; a post being replied to is looked at first.

        `swapRecord: null` lets a record be made or repeated, and answers InvalidSwap to any other change
        (com.atproto.repo.putRecord; measured).
        """
        note = Put.model_validate_json(part.prepared)
        if not note.is_of(part):
            raise Refused("What was kept for this post is not what was approved. Nothing was sent; propose it again.")
        with sending(TITLE), self.server.client() as http:
            if part.answers:
                self._answered(http, part)
            reply = self.server.call(http, "POST", "com.atproto.repo.putRecord", content=part.prepared.encode())
            if error_code(reply) == "InvalidSwap":
                self._taken(note)
            if read(self.server.accepted(reply), Written, TITLE).uri != str(note.address):
                raise Unsure(f"{TITLE} put the post in another place than asked. Look on the account itself.")
        return self._receipt(note.address)

    def look_up(
        self,
        part: Outgoing,
        key: str,  # noqa: ARG002 (the port says so)
        since: datetime,
        known: Set[str],
    ) -> Receipt | None:
        """Ask for the record by its key; without a note, as after a restore, look for the words."""
        if not part.prepared:
            return self._same_words(part, since, known)
        with looking(TITLE), self.server.outside() as http:
            note = Put.model_validate_json(part.prepared)
            found = self.server.record(http, note.address)
        if found is not None and found.value != note.record:
            self._taken(note)
        return self._receipt(note.address) if found else None

    def probe(self) -> str:
        """Name the account of the session."""
        with asking(TITLE), self.server.client() as http:
            reply = self.server.call(http, "GET", "com.atproto.server.getSession")
            account = read(self.server.accepted(reply, "to say whose session it is"), Account, TITLE)
        if not account.active:
            raise Refused(f"{TITLE} says that @{account.handle} is {account.status or 'not active'}: it can't post.")
        return f"@{account.handle} on {self.server.host}"

    def timeline(self, since: datetime) -> Timeline:
        """List the account's own posts, newest key first; the newest page alone."""
        with asking(TITLE), self.server.client() as http:
            listed = self._own(http)
        recent = tuple(post for post in map(self._seen, listed) if post.at >= since)
        return Timeline(recent, whole=len(recent) < PAGE)

    def take_down(self, post: Receipt) -> None:
        """Delete a record; deleting a record that is gone is no fault (measured)."""
        address = record_address(post.id) or post_address(post.url)
        if address is None or not address.key:
            raise Refused(f"We don't know which post on {TITLE} this is: take it down on the account itself.")
        with sending(TITLE), self.server.client() as http:
            repo = self.server.did()
            if address.repo not in {repo, self.server.handle}:
                raise Refused(f"That post is not of {self.server.handle}, so it can't be taken down from there.")
            body = json.dumps({"repo": repo, "collection": POST, "rkey": address.key}).encode()
            reply = self.server.call(http, "POST", "com.atproto.repo.deleteRecord", content=body)
            self.server.accepted(reply, "to take a post down")

    def tallies(self, posts: Sequence[Receipt]) -> dict[str, Tally]:
        """Count replies, reposts with quotes, as the app does, and likes; views are not counted."""
        wanted = [post.id for post in posts if record_address(post.id)]
        found: list[View] = []
        for start in range(0, len(wanted), AT_ONCE):
            query = httpx.QueryParams(uris=wanted[start : start + AT_ONCE])
            found += self._asked("app.bsky.feed.getPosts", query, Views).posts
        return {view.uri: view.tally for view in found}

    def inbox(self, cursor: str) -> Inbox:
        """Give posts that mention, answer or quote the account.

        The list goes by the writers' clocks, newest first: each time the last hour before the newest is read again. The
        cursor is the newest time, and short names for the messages of the hour before.
        """
        newest, *marks = cursor.split() or [""]
        until = datetime.fromisoformat(newest) - LATE if newest else None
        found: list[Notification] = []
        onwards = ""
        for _ in range(PAGES):
            query = httpx.QueryParams(reasons=REASONS, limit=PAGE).merge({"cursor": onwards} if onwards else {})
            page = self._asked("app.bsky.notification.listNotifications", query, Notifications)
            found += page.notifications
            onwards = page.cursor
            if until is None or not onwards or not page.notifications or page.notifications[-1].at < until:
                break
        new = [each for each in found if until is None or (each.at >= until and each.mark not in marks)]
        if not found:
            return Inbox((), cursor)
        last = max(each.at for each in found)
        seen = dict.fromkeys(each.mark for each in found if each.at >= last - LATE)
        messages = tuple(each.received for each in sorted(new, key=lambda each: each.at))
        return Inbox(messages, " ".join([last.isoformat(), *seen]))

    def _own(self, http: httpx.Client) -> tuple[Record, ...]:
        """The newest page of the account's own posts (com.atproto.repo.listRecords: by key, the newest first)."""
        query = httpx.QueryParams(repo=self.server.did(), collection=POST, limit=PAGE)
        reply = self.server.ask(http, "com.atproto.repo.listRecords", query)
        return read(self.server.accepted(reply, "to list the account's posts"), Records, TITLE).records

    def _same_words(self, part: Outgoing, since: datetime, known: Set[str]) -> Receipt | None:
        with looking(TITLE), self.server.client() as http:
            listed = self._own(http)
        recent = [record for record in listed if record.at(self.connection.clock()) >= since - SKEW]
        same = (self._seen(record) for record in recent if is_under(record, part))
        for seen in same:
            if seen.text == part.text and not {seen.id, seen.url} & known:
                return Receipt(seen.id, seen.url)
        if len(recent) >= PAGE:
            more_than_listed(TITLE)
        return None

    def _view(self, http: httpx.Client, address: RecordAddress, url: str) -> View | None:
        """Find a post by Bluesky's own service, or on our server where that service does not answer.

        Raises Unattached when the author takes no replies from us.
        """
        did = address.repo if is_did(address.repo) else self.server.resolved(http, address.repo)
        if did is None:
            return None
        there = RecordAddress(did, POST, address.key)
        query = httpx.QueryParams(uris=str(there))
        reply = self.server.call(http, "GET", "app.bsky.feed.getPosts", params=query)
        if reply.status_code in UPSTREAM:
            found = self.server.record(http, there)
            author = Author(did=did, handle="" if is_did(address.repo) else address.repo)
            return View(uri=found.uri, cid=found.cid, author=author, record=found.value) if found else None
        posts = read(self.server.accepted(reply, "to show the post this replies to"), Views, TITLE).posts
        if not posts:
            return None
        if posts[0].viewer.closed or posts[0].author.viewer.blocked:
            raise Unattached(
                f"Its author does not let {self.server.handle} reply to that post: {url} Nothing was sent. Write a "
                "post of its own, or drop it."
            )
        return posts[0]

    def _answered(self, http: httpx.Client, part: Outgoing) -> View:
        """The outside post that a part answers. Raises Unattached."""
        address = record_address(part.parent) or post_address(part.answers)
        with asking(TITLE):
            found = self._view(http, address, part.answers) if address else None
        if found is None:
            raise Unattached(NOT_THERE.format(url=part.answers))
        return found

    def _reply(self, http: httpx.Client, part: Outgoing) -> dict[str, object]:
        """The references of a reply: to the post above, and to the one that began the thread."""
        if part.follows:
            above = record_address(part.follows)
            before = self.server.record(http, above) if above else None
            if before is None:
                raise Unattached("The part before of this thread is not there any more. Nothing more was sent.")
            uri, cid, record = before.uri, before.cid, before.value
        else:
            found = self._answered(http, part)
            uri, cid, record = found.uri, found.cid, found.record
        parent = {"uri": uri, "cid": cid}
        reply = record.get("reply")
        root = reply.get("root") if isinstance(reply, dict) else None
        return {"root": root or parent, "parent": parent}

    def _facets(self, http: httpx.Client, text: str) -> list[dict[str, object]]:
        found = facets(text)
        handles = {facet.value for facet in found if facet.kind == "mention"}
        dids = {handle: did for handle in sorted(handles) if (did := self.server.resolved(http, handle))}
        return facets_of_records(found, dids)

    def _asked(self, name: str, query: httpx.QueryParams, shape: type[Shape]) -> Shape:
        """Ask Bluesky's own service, through the account's server."""
        reply = self.server.ask_service(name, query)
        with asking(TITLE):
            return read(self.server.accepted(reply, "to show mentions and numbers"), shape, TITLE)

    def _receipt(self, address: RecordAddress) -> Receipt:
        return Receipt(str(address), web_address(self.server.handle, address.key))

    def _seen(self, record: Record) -> Seen:
        address = record_address(record.uri)
        url = self._receipt(address).url if address else ""
        return Seen(record.uri, url, record.at(self.connection.clock()), str(record.value.get("text", "")))

    def _taken(self, note: Put) -> NoReturn:
        url = self._receipt(note.address).url
        raise Unsure(f"Another post is where this was to go on {TITLE}: {url} Look at it before doing anything else.")


def count(text: str) -> int:
    """Count graphemes, or every ten bytes where there are more of these: both limits in one number."""
    return max(graphemes(text), ceil(len(text.encode("utf-8", "surrogatepass")) / BYTES_EACH))


def language_fault(value: str) -> str:
    """Say how a list of languages is unusable."""
    usable = [word for word in value.split() if re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]{1,8})*", word)]
    return "" if 0 < len(usable) == len(value.split()) <= 3 else "must be one to three codes, such as “en” or “cy en”."


NETWORK = Network(
    name="bluesky",
    title=TITLE,
    limit=MOST_GRAPHEMES,
    counts="graphemes; a text of many bytes (rich emoji) counts a tenth of its bytes in UTF-8, if that is more",
    count=count,
    settings=(
        Setting("service", f"The data server's address, if not {SERVICE}.", optional=True, fault=address_fault),
        Setting(
            "languages",
            "The languages of the account's posts, such as “en” or “cy en”; without, readers' choices by language "
            "pass over them.",
            optional=True,
            fault=language_fault,
        ),
    ),
    secrets=(
        Setting("app_password", "An app password, such as abcd-efgh-ijkl-mnop: never the account's own password."),
    ),
    repeat_is_harmless=True,
    threads=True,
    pictures=4,
    picture_bytes=PICTURE_BYTES,
    alt_limit=2000,
    link_fault=link_fault,
    connect=_Bluesky,
    renew=lambda connection, kept: _Bluesky(connection).server.renew(kept),
    feed=Feed(
        fold=Fold(lines=25, opens="Show more"),
        cards=Cards.BROUGHT,
        narrowest=Fraction(1, 2),
        source="github.com/bluesky-social/social-app (MAX_POST_LINES; AutoSizedImage.tsx @08a7e0b9); a card is a part "
        "of the post (app.bsky.embed.external)",
    ),
    timeline=lambda connection, since: _Bluesky(connection).timeline(since),
    take_down=lambda connection, post: _Bluesky(connection).take_down(post),
    tallies=lambda connection, posts: _Bluesky(connection).tallies(posts),
    counted=("replies", "reposts", "likes"),
    inbox=lambda connection, cursor: _Bluesky(connection).inbox(cursor),
    profile=lambda connection, handle: profile_at(_Bluesky(connection).server, handle),
    not_offered=(
        "a post can't be changed: readers would go on seeing the old words, and replies and likes belong to them; "
        "views are not counted, and private messages need another service"
    ),
)

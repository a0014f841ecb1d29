"""An account on Threads, by Meta's Threads API. [How to get its token](networks/threads.md).

A post goes out in two steps: Threads makes a container ready, whose id is kept, and then publishes the container. What
became of a container can be asked, and a container is published one time: so a post whose outcome is unknown is sent
again without harm. A container lasts 24 hours; a post that waited longer has to be proposed again.

Pictures are taken from public addresses alone, which Countersign has none of: a post with pictures goes out by hand.
The first link in a post is shown as its card; more than five links are refused. Apps can't look posts up by address:
replies go to posts of the account, answers below them, and posts that name the account.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from contextlib import nullcontext, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from threading import Event
from urllib.parse import urlsplit

import httpx

from bot.errors import Refused, SendingError, Unattached, Unreached, Unsure
from bot.model.post import Attached, Inbox, Outgoing, Parent, Receipt, Received, Seen, Tally, Timeline
from bot.outbound.client import asking, looking, read, sending, uploading, web_address
from bot.outbound.counting import emoji_as_bytes
from bot.outbound.feed import Cards, Feed
from bot.outbound.graph import inbox_since, is_gone
from bot.outbound.links import A_PROFILE, NOT_THERE, place_of, post_fault
from bot.outbound.network import CLIENT_ID, CLIENT_SECRET, REDIRECT, Connection, Network, Setting, address_fault
from bot.outbound.own_posts import SKEW, folded, more_than_listed
from bot.outbound.threads_answers import Container, Made, Metrics, Owner, Post, Posts, Quotas, code_of
from bot.outbound.threads_tokens import API, OAUTH, RECONNECT, TITLE, accepted, done, renew
from policy.detectors.links import addresses
from policy.draft import Kind

PAGE = 100
"""The most posts that Threads lists at once (…/documentation/threads/reference/user)."""
WATCHED = 10
"""How many of the newest posts with answers are looked at for them."""
PAUSES = (0.2, 0.8, 2.0, 4.0)
"""Seconds between questions whether a container is ready."""
SEEN = "id,permalink,text,timestamp,username,replied_to,media_type,has_replies"
LINKS = 5
NOT_OUT = frozenset({"FINISHED", "IN_PROGRESS", "ERROR", "EXPIRED"})
"""A container's status that says that no post came of it."""
FORGOTTEN = f"{TITLE} knows nothing of the post that was made ready. Look on the account itself."


@dataclass(frozen=True, slots=True)
class _Threads:
    connection: Connection

    def upload(self, picture: Attached) -> str:  # noqa: ARG002 (the port says so)
        """Upload nothing: Threads fetches pictures from public addresses, and no post has any."""
        return ""

    def parent(self, url: str) -> Parent | None:
        """Find a post of the account, an answer to the account or a post that names the account, by its address."""
        with asking(TITLE):
            found = done(self.connection, lambda http: self._found(http, url))
        return Parent(found.id, found.username) if found else None

    def prepare(self, part: Outgoing, key: str) -> str:  # noqa: ARG002 (the port says so)
        """Make the container, which is not a post yet; gives its id."""
        with uploading(TITLE, "the post"):
            part.text.encode()  # before the token is renewed
            return done(self.connection, lambda http: self._made(http, part))

    def publish(self, part: Outgoing, key: str) -> Receipt:  # noqa: ARG002 (the port says so)
        """Publish the container, if it is ready and was not published before."""
        with sending(TITLE):
            return done(self.connection, lambda http: self._published(http, part.prepared))

    def look_up(
        self,
        part: Outgoing,
        key: str,  # noqa: ARG002 (the port says so)
        since: datetime,
        known: Set[str],
    ) -> Receipt | None:
        """Ask for the container's status, and find the words of a published container among the newest posts."""

        def asked(http: httpx.Client) -> tuple[Container, Posts]:
            container = self._container(http, part.prepared) if part.prepared else Container()
            listed = "me/replies" if part.follows or part.answers else "me/threads"
            return container, Posts() if container.status in NOT_OUT else self._list(http, listed, since - SKEW)

        with looking(TITLE):
            container, listed = done(self.connection, asked)
        if container.status in NOT_OUT:
            return None
        parent = part.follows or part.parent
        recent = [post for post in listed.data if post.timestamp is None or post.timestamp >= since - SKEW]
        unknown = (post for post in recent if not {post.id, post.permalink} & known)
        same = (post for post in unknown if not parent or (post.replied_to and post.replied_to.id == parent))
        found = next((post for post in same if folded(post.text) == folded(part.text)), None)
        if found is not None:
            return Receipt(found.id, web_address(found.permalink))
        if container.status == "PUBLISHED":
            raise Unreached(f"{TITLE} says that the post is out, and does not list it yet. We'll look again.")
        if part.prepared:
            raise Unsure(FORGOTTEN)
        if listed.paging.next and len(recent) == len(listed.data):
            more_than_listed(TITLE)
        return None

    def probe(self) -> str:
        """Name the account of the token, if the account is ours and the app may publish."""
        with asking(TITLE):
            return done(self.connection, self._probed)

    def timeline(self, since: datetime) -> Timeline:
        """List the account's own posts and replies; the newest page of each."""
        with asking(TITLE):
            lists = done(
                self.connection, lambda http: [self._list(http, f"me/{edge}", since) for edge in ("threads", "replies")]
            )
        posts = (
            Seen(post.id, web_address(post.permalink), post.timestamp, post.text)
            for listed in lists
            for post in listed.data
            if post.timestamp is not None and post.timestamp >= since and post.media_type != "REPOST_FACADE"
        )
        newest_first = sorted(posts, key=lambda seen: seen.at, reverse=True)
        return Timeline(tuple(newest_first), whole=not any(listed.paging.next for listed in lists))

    def take_down(self, post: Receipt) -> None:
        """Delete a post (…/threads/posts/delete-posts: 100 a day); a post that is gone is no fault."""

        def deleted(http: httpx.Client) -> None:
            reply = http.delete(post.id)
            if not is_gone(reply):
                accepted(self.connection, reply, "to take a post down")

        with sending(TITLE):
            done(self.connection, deleted)

    def tallies(self, posts: Sequence[Receipt]) -> dict[str, Tally]:
        """Count replies, reposts, likes and views."""
        with asking(TITLE):
            found = done(self.connection, lambda http: {post.id: self._tally(http, post.id) for post in posts})
        return {id_: tally for id_, tally in found.items() if tally is not None}

    def inbox(self, cursor: str) -> Inbox:
        """Give answers below the account's newest posts, and posts that name the account where Meta shows those."""
        with asking(TITLE):
            listed = done(self.connection, lambda http: {post.id: post for post in self._from_outside(http)})
        messages = (
            Received(
                post.id,
                web_address(post.permalink),
                post.timestamp,
                post.username,
                post.text,
                answers=post.replied_to.id if post.replied_to else "",
            )
            for post in listed.values()
            if post.timestamp is not None
        )
        return inbox_since(tuple(messages), cursor)

    def _made(self, http: httpx.Client, part: Outgoing) -> str:
        form = {"media_type": "TEXT", "text": part.text}
        if parent := self._parent(http, part):
            form["reply_to_id"] = parent
        reply = http.post("me/threads", data=form)
        if parent and is_gone(reply):
            if part.follows:  # seen for replies to a post just made (exileum/meta-mcp/issues/142)
                raise Unreached(f"{TITLE} is not ready to continue the thread. Nothing was posted; we'll try again.")
            raise Unattached(NOT_THERE.format(url=part.answers))
        return read(accepted(self.connection, reply), Made, TITLE).id

    def _published(self, http: httpx.Client, container: str) -> Receipt:
        if self._is_out(http, container, before=True):
            raise Unsure(f"{TITLE} says that the post is out. We're looking for its address.")
        reply = http.post("me/threads_publish", data={"creation_id": container})
        if is_gone(reply):  # 24/4279009 is given for containers published, unfinished and lost alike
            if self._is_out(http, container, before=False):
                raise Unsure(f"{TITLE} says that the post is out. We're looking for its address.")
            raise Unreached(f"{TITLE} is not ready to publish the post. Nothing was sent; we'll try again.")
        made = read(accepted(self.connection, reply), Made, TITLE)
        url = ""
        with suppress(SendingError), asking(TITLE):
            shown = accepted(self.connection, http.get(made.id, params={"fields": SEEN}), "to show a post")
            url = read(shown, Post, TITLE).permalink
        return Receipt(made.id, web_address(url))

    def _is_out(self, http: httpx.Client, container: str, *, before: bool) -> bool:
        """Whether a container was published; waits until it can be. `before` the call to publish, no post is in doubt.

        Raises Refused, Unreached or Unsure.
        """
        for pause in (*PAUSES, None):
            with asking(TITLE) if before else nullcontext():
                found = self._container(http, container)
            if found.status != "IN_PROGRESS":
                break
            if pause is None:
                raise Unreached(f"{TITLE} is still working on the post. Nothing was sent; we'll try again.")
            Event().wait(pause)
        match found.status:
            case "PUBLISHED" | "FINISHED":
                return found.status == "PUBLISHED"
            case "ERROR":
                raise Refused(f"{TITLE} could not make the post ready: “{found.error_message}”. Nothing was sent.")
            case "EXPIRED":
                raise Refused(
                    f"{TITLE} keeps a post that was made ready for 24 hours, and these have passed. Nothing was sent: "
                    "propose it again."
                )
        raise Unsure(FORGOTTEN)

    def _container(self, http: httpx.Client, id_: str) -> Container:
        """A container's status (…/documentation/threads/troubleshooting); none of a container that is gone."""
        reply = http.get(id_, params={"fields": "status,error_message"})
        if is_gone(reply):
            return Container()
        return read(accepted(self.connection, reply, "to say whether a post is ready"), Container, TITLE)

    def _probed(self, http: httpx.Client) -> str:
        reply = accepted(self.connection, http.get("me", params={"fields": "id,username"}), "to say whose token it is")
        owner = read(reply, Owner, TITLE)
        wanted = self.connection.settings["username"].removeprefix("@")
        if owner.username.casefold() != wanted.casefold():
            raise Refused(
                f"The token is of @{owner.username}, and the configuration names @{wanted}. "
                f"Nothing was sent; {RECONNECT}",
                credential=True,
            )
        query = {"fields": "quota_usage"}
        reply = accepted(
            self.connection, http.get("me/threads_publishing_limit", params=query), "to say what may be posted"
        )
        used = sum(quota.quota_usage for quota in read(reply, Quotas, TITLE).data)
        return f"@{owner.username} on {TITLE}, {used} of 250 posts of the last day used"

    def _list(self, http: httpx.Client, path: str, since: datetime | None = None) -> Posts:
        query = {"fields": SEEN, "limit": str(PAGE)}
        if since is not None:
            query["since"] = str(int(since.timestamp()))
        return read(accepted(self.connection, http.get(path, params=query), "to list posts"), Posts, TITLE)

    def _parent(self, http: httpx.Client, part: Outgoing) -> str:
        """Find the id of the post being replied to; "" if the part is no reply. Raises Unattached."""
        if part.follows or part.parent or not part.answers:
            return part.follows or part.parent
        with asking(TITLE):
            found = self._found(http, part.answers)
        if found is None:
            raise Unattached(NOT_THERE.format(url=part.answers))
        return found.id

    def _found(self, http: httpx.Client, url: str) -> Post | None:
        code = code_of(url)
        lists = (self._list(http, "me/threads").data, self._list(http, "me/replies").data)
        own = next((post for listed in lists for post in listed if post.code == code), None)
        return own or next((post for post in self._from_outside(http, lists[0]) if post.code == code), None)

    def _from_outside(self, http: httpx.Client, own: Sequence[Post] | None = None) -> Iterator[Post]:
        """Posts of others below the account's newest posts, and those that name the account."""
        posts = self._list(http, "me/threads").data if own is None else own
        ours = {post.username for post in posts}
        for above in [post for post in posts if post.has_replies][:WATCHED]:
            listed = self._list(http, f"{above.id}/conversation").data
            yield from (post for post in listed if post.username not in ours)
        with suppress(Refused):  # without advanced access, error 10 (…/threads/threads-mentions)
            yield from self._list(http, "me/mentions").data

    def _tally(self, http: httpx.Client, id_: str) -> Tally | None:
        reply = http.get(f"{id_}/insights", params={"metric": "views,likes,replies,reposts"})
        if is_gone(reply):
            return None
        metrics = read(accepted(self.connection, reply, "to count what came of a post"), Metrics, TITLE).data
        found = {metric.name: metric.values[0].value for metric in metrics if metric.values}
        return Tally(found.get("replies"), found.get("reposts"), found.get("likes"), found.get("views"))


def link_fault(url: str, settings: Mapping[str, str]) -> str:
    """Say how an address cannot be of a post on Threads."""
    if fault := post_fault(url, settings):
        return fault
    if (place := place_of(url)) != TITLE:
        return f"is of {place}, not of a post on {TITLE}." if place else f"is not of a post on {TITLE}."
    steps = [step for step in urlsplit(url).path.split("/") if step]
    is_post = (len(steps) == 3 and steps[1] == "post") or (len(steps) == 2 and steps[0] == "t")
    return "" if is_post else A_PROFILE


def text_fault(text: str, kind: Kind) -> str:  # noqa: ARG001 (the contract says so)
    """Say how a text has too many links (…/threads/create-posts/text-attachments: more than five fail)."""
    links = len(set(addresses(text)))
    return "" if links <= LINKS else f"has {links} links, and {TITLE} takes {LINKS}. Leave some out, or send a thread."


NETWORK = Network(
    name="threads",
    title=TITLE,
    limit=500,
    counts="characters, and an emoji by its UTF-8 bytes: most are 4, some over 20",
    count=emoji_as_bytes,
    settings=(
        Setting("username", "The account's name on Threads, which the token has to be of."),
        Setting("api", f"The address of the Threads API, unless {API}.", optional=True, fault=address_fault),
        replace(CLIENT_ID, optional=True),
        REDIRECT,
    ),
    secrets=(
        Setting(
            "token",
            f"A first token of 60 days with {', '.join(OAUTH.scopes)}; none is needed once the account was connected.",
            optional=True,
        ),
        replace(CLIENT_SECRET, optional=True),
    ),
    threads=True,
    text_fault=text_fault,
    repeat_is_harmless=True,
    link_fault=link_fault,
    connect=_Threads,
    renew=renew,
    authorise=OAUTH,
    feed=Feed(
        cards=Cards.FIRST,
        source="developers.facebook.com/docs/threads/posts (the first link); where long posts are folded is not known",
    ),
    timeline=lambda connection, since: _Threads(connection).timeline(since),
    take_down=lambda connection, post: _Threads(connection).take_down(post),
    tallies=lambda connection, posts: _Threads(connection).tallies(posts),
    inbox=lambda connection, cursor: _Threads(connection).inbox(cursor),
    not_offered=(
        "apps can't change a post; pictures are taken from public addresses alone; posts that name the account are "
        "seen once Meta gave the app advanced access; so are profiles of others (threads_profile_discovery), which we "
        "do not ask for; there are no private messages"
    ),
)

"""A Page on Facebook, by the Pages API of Meta's Graph API. [How to get its token](networks/facebook.md).

Facebook answers "unknown error" to posts that are out, and has no key for a repeat: a post whose outcome is unknown is
looked for among the Page's own posts, and never sent again without a person. A link in a post without pictures is sent
as the post's link, too, so that Facebook shows its card.

Replies are comments of the Page, on its own posts and on the comments there, with one picture at most. Browsers show
many posts by addresses that apps cannot look up (`pfbid…`, `/share/…`): such a post is found only where Facebook lists
it by that address among the Page's newest hundred. An address with a number always works; Countersign gives it for its
own posts.
"""

import re
from collections.abc import Iterator, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from fractions import Fraction
from urllib.parse import urlsplit

import httpx

from bot.errors import Refused, SendingError, Unattached, Unsure
from bot.model.post import Attached, Inbox, Outgoing, Parent, Receipt, Seen, Tally, Timeline
from bot.outbound.client import asking, looking, read, sending, uploading
from bot.outbound.counting import utf16_units
from bot.outbound.facebook_addresses import NUMBER, link_fault, named
from bot.outbound.facebook_answers import Counts, Made, Metrics, Owner, Post, Posts, received
from bot.outbound.facebook_tokens import (
    API,
    OAUTH,
    RECONNECT,
    TITLE,
    VERSION,
    accepted,
    address,
    page_token,
    renew,
)
from bot.outbound.feed import Cards, Feed, Fold
from bot.outbound.graph import cursor_moment, error_of, inbox_since, is_gone
from bot.outbound.links import NOT_THERE
from bot.outbound.network import CLIENT_ID, CLIENT_SECRET, REDIRECT, Connection, Network, Setting, address_fault
from bot.outbound.own_posts import SKEW, folded, more_than_listed
from policy.detectors.links import addresses

PAGE = 100
"""The most posts that Facebook lists at once (…/docs/graph-api/reference/page/feed)."""
PICTURE_BYTES = 4 * 1024 * 1024 - 1
"""Below 4 MB (…/reference/page/photos); …/reference/photo says 10 MB, and the stricter holds."""
SEEN = "id,message,created_time,permalink_url"
WATCHED = 25
"""How many of the newest posts are looked at for comments."""
VIEWS = "post_media_view"
"""Views of a post; impressions went on 15 November 2025 (…/docs/platforminsights/page/deprecated-metrics)."""
DUPLICATES = frozenset({(506, 0), (506, 1455006), (368, 1404082)})
"""The same as the last post, or as an earlier one (…/guides/error-handling; arsduo/koala/issues/422)."""
OTHERS = 10
"""What is asked of others' Pages needs Page Public Content Access, which few apps have."""


@dataclass(frozen=True, slots=True)
class _Facebook:
    connection: Connection

    @property
    def page(self) -> str:
        return self.connection.settings["page"]

    def upload(self, picture: Attached) -> str:
        """Upload a picture that is not published yet, with its alt text."""
        form = {"published": "false", "alt_text_custom": picture.alt}
        with uploading(TITLE), self._client() as http:
            file = {"source": (picture.name, picture.data, picture.mime)}
            reply = self._accepted(http.post(f"{self.page}/photos", files=file, data=form), "a picture")
            return read(reply, Made, TITLE).id

    def parent(self, url: str) -> Parent | None:
        """Find a post or a comment on the Page by its address."""
        with asking(TITLE), self._client() as http:
            found = self._found(http, url)
        return Parent(found.id, found.writer.name if found.writer else "") if found else None

    def prepare(self, part: Outgoing, key: str) -> str:  # noqa: ARG002 (the port says so)
        """Keep nothing: Facebook has no keys."""
        return ""

    def publish(self, part: Outgoing, key: str) -> Receipt:  # noqa: ARG002 (the port says so)
        """Publish a post, or a comment on the post being replied to."""
        with sending(TITLE), self._client() as http:
            parent = self._parent(http, part)
            reply = http.post(f"{parent or self.page}/{'comments' if parent else 'feed'}", data=_form(part, parent))
            if parent and is_gone(reply):
                raise Unattached(NOT_THERE.format(url=part.answers))
            made = read(self._accepted(reply), Made, TITLE)
            post = None
            with suppress(SendingError), asking(TITLE):
                fields = f"{SEEN}{'' if parent else ',attachments{media_type,subattachments}'}"
                shown = self._accepted(http.get(made.id, params={"fields": fields}), "to show a post")
                post = read(shown, Post, TITLE)
        return _whole(post, part) if post and not parent else (post or Post(id=made.id)).receipt()

    def look_up(
        self,
        part: Outgoing,
        key: str,  # noqa: ARG002 (the port says so)
        since: datetime,
        known: Set[str],
    ) -> Receipt | None:
        """Find the words among the Page's newest posts, or its comments on the post being replied to."""
        fields = f"{SEEN},from,attachments{{media_type,subattachments}}"
        with looking(TITLE), self._client() as http:
            if parent := part.follows or part.parent or self._parent(http, part):
                query = {"fields": f"{SEEN},from", "order": "reverse_chronological", "limit": str(PAGE)}
                reply = http.get(f"{parent}/comments", params=query)
                listed = read(self._accepted(reply, "to list comments"), Posts, TITLE)
            else:
                listed = self._own(http, since, fields)
        ours = [post for post in listed.data if not post.writer or post.writer.id == self.page]
        recent = [post for post in ours if post.created_time is None or post.created_time >= since - SKEW]
        unknown = (post for post in recent if not {post.id, post.receipt().url} & known)
        found = next((post for post in unknown if folded(post.message) == folded(part.text)), None)
        if found is not None:
            return found.receipt() if parent else _whole(found, part)
        if listed.paging.next and len(recent) == len(listed.data):
            more_than_listed(TITLE, "Page")
        return None

    def probe(self) -> str:
        """Name the Page of the token, if it is the Page of the account, and may read its posts."""
        with asking(TITLE), self._client() as http:
            reply = http.get("me", params={"fields": "id,name"})
            owner = read(self._accepted(reply, "to say whose token it is"), Owner, TITLE)
            if owner.id != self.page:
                raise Refused(
                    f"The token is of “{owner.name}” ({owner.id}), and the configuration names the Page {self.page}: "
                    f"the token has to be that Page's own. Nothing was sent; {RECONNECT}",
                    credential=True,
                )
            self._own(http, self.connection.clock(), "id")
        return f"{owner.name}, Page {owner.id} on {TITLE}"

    def timeline(self, since: datetime) -> Timeline:
        """List the Page's own posts, without its comments; the newest page alone."""
        with asking(TITLE), self._client() as http:
            listed = self._own(http, since, SEEN)
        posts = (
            Seen(post.id, post.receipt().url, post.created_time, post.message)
            for post in listed.data
            if post.created_time is not None and post.created_time >= since
        )
        return Timeline(tuple(posts), whole=not listed.paging.next)

    def take_down(self, post: Receipt) -> None:
        """Delete a post or a comment; a post that is gone is no fault."""
        with sending(TITLE), self._client() as http:
            reply = http.delete(post.id)
            if not is_gone(reply):
                self._accepted(reply, "to take a post down")

    def edit(self, post: Receipt, part: Outgoing) -> None:
        """Put other words in a post that the same app made (…/pages-api/posts), with its pictures as they are."""
        with sending(TITLE), self._client() as http:
            reply = http.post(post.id, data={"message": part.text})
            if (error := error_of(reply)) and error.code == 200 and reply.status_code < 500:
                raise Refused(
                    f"{TITLE} does not let our app change this post: only the app that made a post may, with the "
                    "permission pages_manage_posts. Nothing was changed; it can be changed on the Page itself."
                )
            self._accepted(reply, "to change a post")

    def says(self, post: Receipt, text: str) -> bool | None:
        """Tell whether a post or a comment has these words."""
        with asking(TITLE), self._client() as http:
            reply = http.get(post.id, params={"fields": SEEN})
            if is_gone(reply):
                return None
            there = read(self._accepted(reply, "to show a post"), Post, TITLE)
        return folded(there.message) == folded(text)

    def tallies(self, posts: Sequence[Receipt]) -> dict[str, Tally]:
        """Count comments, shares and reactions; views where the token may read insights."""
        with asking(TITLE), self._client() as http:
            found = ((post.id, self._tally(http, post.id)) for post in posts)
            return {id_: tally for id_, tally in found if tally is not None}

    def inbox(self, cursor: str) -> Inbox:
        """Give others' comments on the Page's newest posts; the cursor is a moment, and the comments since then."""
        after = cursor_moment(cursor)
        since = f".since({int(after.timestamp())})" if after else ""
        fields = f"id,comments.order(reverse_chronological).filter(stream){since}.limit({PAGE}){{{SEEN},from,parent}}"
        with asking(TITLE), self._client() as http:
            listed = self._own(http, None, fields, limit=WATCHED)
        there = (received(post.id, comment) for post in listed.data for comment in post.comments.data)
        return inbox_since([message for message in there if message.handle != self.page], cursor)

    def _client(self) -> httpx.Client:
        headers = {"Authorization": f"Bearer {page_token(self.connection)}"}
        return self.connection.client(base_url=address(self.connection), headers=headers)

    def _accepted(self, reply: httpx.Response, asked: str = "this post") -> httpx.Response:
        error = error_of(reply)
        if error and reply.status_code < 500 and error.kind in DUPLICATES:
            raise Refused(
                f"{TITLE} says that the Page has posted these very words already (error {error.code}). Nothing was "
                "sent now: look at the Page, and change the words if they are to be said again."
            )
        return accepted(self.connection, reply, asked, page_token(self.connection))

    def _own(self, http: httpx.Client, since: datetime | None, fields: str, limit: int = PAGE) -> Posts:
        """The Page's own posts since a moment, newest first."""
        query = {"fields": fields, "limit": str(limit)}
        if since is not None:
            query["since"] = str(int((since - SKEW).timestamp()))
        reply = http.get(f"{self.page}/published_posts", params=query)
        return read(self._accepted(reply, "to list the Page's posts"), Posts, TITLE)

    def _parent(self, http: httpx.Client, part: Outgoing) -> str:
        """Find the id of the post being replied to; "" if the part is no reply. Raises Unattached."""
        if part.follows or not part.answers:
            return part.follows
        if part.parent:
            return part.parent
        with asking(TITLE):
            found = self._found(http, part.answers)
        if found is None:
            raise Unattached(NOT_THERE.format(url=part.answers))
        return found.id

    def _found(self, http: httpx.Client, url: str) -> Post | None:
        post, comment = named(url, self.page)
        if not NUMBER.fullmatch(post.rpartition("_")[2]):
            path = urlsplit(url).path.rstrip("/")
            listed = self._own(http, None, "id,permalink_url").data
            post = next((own.id for own in listed if urlsplit(own.permalink_url).path.rstrip("/") == path), "")
        id_ = f"{post.rpartition('_')[2]}_{comment}" if post and comment else post
        if not id_:
            return None
        reply = http.get(id_, params={"fields": f"{SEEN},from"})
        if is_gone(reply) or ((error := error_of(reply)) and error.code == OTHERS):
            return None
        return read(self._accepted(reply, "to show a post"), Post, TITLE)

    def _tally(self, http: httpx.Client, id_: str) -> Tally | None:
        is_post = id_.startswith(f"{self.page}_")
        summed = "comments.limit(0).summary(true),reactions.limit(0).summary(true),shares"
        reply = http.get(id_, params={"fields": summed if is_post else "comment_count,like_count"})
        if is_gone(reply):
            return None
        counts = read(self._accepted(reply, "to count what came of a post"), Counts, TITLE)
        if not is_post:
            return Tally(counts.comment_count, None, counts.like_count)
        views = None
        with suppress(SendingError), asking(TITLE):
            reply = self._accepted(http.get(f"{id_}/insights", params={"metric": VIEWS}), "to count views")
            values = (value.value for metric in read(reply, Metrics, TITLE).data for value in metric.values)
            views = next(values, None)
        return Tally(
            counts.comments.summary.total_count, counts.shares.count, counts.reactions.summary.total_count, views
        )


def _form(part: Outgoing, parent: str) -> dict[str, str]:
    """What is posted: a comment takes a picture as attachment_id, a post takes several, or else the first link."""
    form = {"message": part.text}
    if parent:
        if len(part.pictures) > 1:
            raise Refused(f"A reply on {TITLE} takes one picture. Nothing was sent; edit it to keep one.")
        return form | ({"attachment_id": part.pictures[0].id} if part.pictures else {})
    if part.pictures:
        return form | {
            f"attached_media[{place}]": f'{{"media_fbid":"{picture.id}"}}'
            for place, picture in enumerate(part.pictures)
        }
    link = next((found for found in addresses(part.text) if found.startswith(("https://", "http://"))), "")
    return form | ({"link": link} if link else {})


def _whole(post: Post, part: Outgoing) -> Receipt:
    """Give the receipt of a post with all of its pictures. Raises Unsure."""
    receipt = post.receipt()
    if post.pictures < len(part.pictures):
        raise Unsure(
            f"{TITLE} published it without all of its pictures: {receipt.url}. Look at it before doing anything else."
        )
    return receipt


def _page_fault(value: str) -> str:
    return "" if NUMBER.fullmatch(value) else "must be the Page's number: on the Page, under About, Page transparency."


def _version_fault(value: str) -> str:
    return "" if re.fullmatch(r"v[0-9]{1,3}\.[0-9]", value) else "must look like v25.0."


def _checked() -> Iterator[Setting]:
    yield Setting("page", "The Page's number, such as 100064812345678.", fault=_page_fault)
    yield Setting("api", f"The address of the Graph API, unless {API}.", optional=True, fault=address_fault)
    yield Setting("version", f"The version of the Graph API, unless {VERSION}.", optional=True, fault=_version_fault)
    yield replace(CLIENT_ID, optional=True)
    yield REDIRECT


NETWORK = Network(
    name="facebook",
    title=TITLE,
    limit=63_206,
    counts="UTF-16 units, so most emoji count 2",
    count=utf16_units,
    settings=tuple(_checked()),
    secrets=(
        Setting(
            "token",
            f"The Page's own token with {', '.join(OAUTH.scopes[1:])}; none if the Page is connected with a browser.",
            optional=True,
        ),
        replace(CLIENT_SECRET, optional=True),
    ),
    pictures=4,
    pictures_in_replies=1,
    picture_bytes=PICTURE_BYTES,
    alt_limit=1000,
    replies="comments of the Page on its own posts and comments, or not sent",
    link_fault=link_fault,
    connect=_Facebook,
    renew=renew,
    authorise=OAUTH,
    feed=Feed(
        fold=Fold(characters=477, opens="See more"),
        cards=Cards.FIRST_WITH_SCHEME,
        narrowest=Fraction(4, 5),
        replies=False,
        source="not documented: third parties' measurements (about 477 characters on a computer, far fewer on some "
        "phones; pictures taller than 4:5 cropped)",
    ),
    timeline=lambda connection, since: _Facebook(connection).timeline(since),
    take_down=lambda connection, post: _Facebook(connection).take_down(post),
    edit=lambda connection, post, part: _Facebook(connection).edit(post, part),
    says=lambda connection, post, text: _Facebook(connection).says(post, text),
    tallies=lambda connection, posts: _Facebook(connection).tallies(posts),
    inbox=lambda connection, cursor: _Facebook(connection).inbox(cursor),
    not_offered=(
        "answers are read on the newest 25 posts; the Page's own comments are not watched, as Facebook has no list of "
        "them; private messages (Messenger), other Pages' posts about the department and people's profiles need "
        "permissions that Meta gives to few apps, or to none"
    ),
)

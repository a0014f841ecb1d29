"""A department's blog on WordPress, 5.6 or newer, as a user of the blog with an application password.

The first line of the text is the title, and the rest the body, in plain text: an empty line begins a paragraph, an
address becomes a link, and nothing else has a meaning, Markdown and shortcodes included. People approve the text; the
post is made from the text in one way only. Pictures stand below the words, in their order. WordPress shows straight
quotation marks, dashes and smileys in its own way. How to get the keys: [WordPress](networks/wordpress.md).

A post is put on the blog as a draft first, and published by its number, which may be repeated without harm. A draft
that somebody has published, put away or deleted meanwhile is left alone. A reply is a comment below the comment that
is answered; WordPress refuses the same comment a second time.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count as counting_from
from urllib.parse import urlsplit

from bot.errors import Refused, Unattached, Unsure
from bot.model.post import Attached, Inbox, Outgoing, Parent, Receipt, Tally, Timeline
from bot.outbound.blog_words import FEED, bare, comment_html, figures_in, slug_of, text_fault, title_and_content
from bot.outbound.client import asking, looking, read, sending, uploading
from bot.outbound.counting import graphemes
from bot.outbound.links import place_of, post_fault
from bot.outbound.network import CHARACTERS, Connection, Network, Setting, address_fault
from bot.outbound.wordpress_rest import (
    COMMENT,
    GONE,
    PAGE,
    PLAIN,
    TITLE,
    Categories,
    Comment,
    Comments,
    Post,
    Posts,
    Rest,
    Upload,
    Uploads,
    basic,
    encoded,
    is_comment,
    path_of,
)

ZONES = timedelta(days=1)
"""More than a blog's clock can be away from UTC: `after` is read in the blog's own zone."""
NO_BIN = 501
"""Where the blog deletes at once, which only `force` does (class-wp-rest-posts-controller.php)."""
UNPUBLISHED = frozenset({"draft", "auto-draft", "pending"})
EVERY_STATUS = "publish,future,draft,pending,private,trash"
BINNED = "__trashed"
"""The end of a slug in the bin (wp_add_trashed_suffix_to_post_name_for_post)."""
AT_A_COMMENT = re.compile(r"#comment-([0-9]+)$")
LOOK = "Look at the blog before doing anything else."


@dataclass(frozen=True, slots=True)
class _WordPress:
    connection: Connection

    def upload(self, picture: Attached) -> str:
        """Upload a picture, unless there under its name already, then its alt text; gives its number and address."""
        with uploading(TITLE), self._rest() as rest:
            found = rest.found("media", Uploads, slug=picture.name.partition(".")[0]).root
            there = found[0] if found else self._uploaded(rest, picture)
            if not there.alt_text:  # the post has the alt text, too; this is for whoever uses the picture next
                rest.put(f"media/{there.id}", {"alt_text": picture.alt}, Upload, "the words for a picture")
        return f"{there.id} {there.source_url}"

    def parent(self, url: str) -> Parent | None:
        """Find the comment at an address."""
        with asking(TITLE), self._rest() as rest:
            found = self._comment(rest, number_in(url))
        return None if found is None else Parent(found.receipt.id, found.author, found.status != "approved")

    def prepare(self, part: Outgoing, key: str) -> str:
        """Put the post on the blog as a draft, unless there under its slug already; gives its number."""
        if part.answers:
            return ""
        slug = slug_of(part.text, key)
        draft = title_and_content(part) | {"slug": slug, "status": "draft"}
        with uploading(TITLE, "a draft of the post"), self._rest() as rest:
            encoded(draft)  # half a character is found before the network is asked anything
            rest.user()
            if found := self._under(rest, slug):
                return min(found, key=lambda post: (post.status != "publish", post.status not in UNPUBLISHED)).id
            return rest.put("posts", draft | self._filed(rest), Post).id

    def publish(self, part: Outgoing, key: str) -> Receipt:
        """Publish the draft by its number, or send a comment."""
        if part.answers:
            return self._reply(part)
        with sending(TITLE), self._rest() as rest:
            there = _standing(self._like(rest, part, key), part)
            if there is not None and there.status == "publish":
                return there.receipt
            post = rest.put(f"posts/{part.prepared}", title_and_content(part) | {"status": "publish"}, Post)
        if post.status != "publish":
            raise Unsure(f"{TITLE} has the post as “{post.status}”, not published: {post.link} {LOOK}")
        if bare(post.text) != bare(part.text):
            raise Unsure(f"{TITLE} published other words than those approved: {post.link} {LOOK}")
        return post.receipt

    def look_up(
        self,
        part: Outgoing,
        key: str,
        since: datetime,  # noqa: ARG002 (the port says so)
        known: Set[str],
    ) -> Receipt | None:
        """Find the post by its slug and its number, or the comment by its words."""
        if part.answers:
            return self._own_comment(part, known)
        with looking(TITLE), self._rest() as rest:
            posts = self._like(rest, part, key)
        there = _standing(posts, part)
        return there.receipt if there is not None and there.status == "publish" else None

    def probe(self) -> str:
        """Name the user and the blog, and see that the user may publish and that the category is there."""
        host = urlsplit(self.connection.settings["site"]).hostname
        with asking(TITLE), self._rest() as rest:
            user = rest.user()
            for may, what in (("publish_posts", "publish posts"), ("upload_files", "upload pictures")):
                if not user.capabilities.get(may):
                    raise Refused(
                        f"{self.connection.settings['user']} may log in to {host}, but not {what}. Ask the blog's "
                        "administrator to give the user the role Editor, or at least Author.",
                        credential=True,
                    )
            self._filed(rest)
        return f"{user.name} on {host}"

    def timeline(self, since: datetime) -> Timeline:
        """List the posts and comments of the account's user, the newest page of each."""
        after = (since - ZONES).isoformat()
        with asking(TITLE), self._rest() as rest:
            author = rest.user().id
            posts = rest.found("posts", Posts, author=author, after=after).root
            comments = rest.found("comments", Comments, author=author, after=after).root
        seen = (*(post.seen for post in posts), *(comment.seen for comment in comments))
        recent = sorted((post for post in seen if post.at >= since), key=lambda post: post.at, reverse=True)
        return Timeline(tuple(recent), whole=len(posts) < PAGE and len(comments) < PAGE)

    def take_down(self, post: Receipt) -> None:
        """Move a post or a comment to the bin; on a blog without a bin, make a draft of the post."""
        asked = "to take a post down"
        with sending(TITLE), self._rest() as rest:
            reply = rest.send("DELETE", path_of(post))
            if reply.status_code == NO_BIN and not is_comment(post):
                rest.put(path_of(post), {"status": "draft"}, Post, asked)
            elif reply.status_code not in GONE:
                rest.accepted(reply, asked)

    def edit(self, post: Receipt, part: Outgoing) -> None:
        """Put other words in a post or a comment that is out; a post's pictures and its address stay."""
        asked = "to change a post"
        with sending(TITLE), self._rest() as rest:
            if is_comment(post):
                rest.put(path_of(post), {"content": comment_html(part.text)}, Comment, asked)
                return
            reply = rest.send("GET", path_of(post), {"context": "edit"})
            there = read(rest.accepted(reply, asked), Post, TITLE)
            if there.status != "publish":
                raise Refused("That post is not public any more, so its words were not changed. Propose it anew.")
            rest.put(path_of(post), title_and_content(part, figures_in(there.content.stored)), Post, asked)

    def says(self, post: Receipt, text: str) -> bool | None:
        """Tell whether a post or a comment that is public has these words, but for their punctuation."""
        with asking(TITLE), self._rest() as rest:
            there = rest.public(post)
        return bare(there.text) == bare(text) if there else None

    def tallies(self, posts: Sequence[Receipt]) -> dict[str, Tally]:
        """Count the comments below posts and comments that are public; WordPress counts nothing else."""
        counted: dict[str, Tally] = {}
        with asking(TITLE), self._rest() as rest:
            rest.user()
            wanted = {
                kind: ",".join(post.id.removeprefix(COMMENT) for post in posts if is_comment(post) is of_comments)
                for kind, of_comments in (("posts", False), ("comments", True))
            }
            there: list[Post | Comment] = []
            if wanted["posts"]:
                there += rest.found("posts", Posts, include=wanted["posts"]).root
            if wanted["comments"]:
                there += rest.found("comments", Comments, include=wanted["comments"]).root
            for post in there:
                below = "parent" if isinstance(post, Comment) else "post"
                counted[post.receipt.id] = Tally(replies=rest.number_of_comments({below: post.id}))
        return counted

    def inbox(self, cursor: str) -> Inbox:
        """Give others' comments, those that wait for a moderator included; the cursor is the newest one's number.

        The first time the newest page alone.
        """
        new: dict[int, Comment] = {}
        with asking(TITLE), self._rest() as rest:
            query = {"status": "all", "author_exclude": rest.user().id, "orderby": "id"}
            for page in counting_from(1):
                listed = rest.found("comments", Comments, **query, page=str(page)).root
                later = {int(comment.id): comment for comment in listed if int(comment.id) > int(cursor or 0)}
                new |= later
                if not cursor or len(later) < PAGE:
                    break
        return Inbox(tuple(new[number].received for number in sorted(new)), str(max(new, default=cursor)))

    @contextmanager
    def _rest(self) -> Iterator[Rest]:
        headers = {"Authorization": f"Basic {basic(self.connection)}"}
        with self.connection.client(base_url=self.connection.settings["site"], headers=headers) as http:
            yield Rest(self.connection, http)

    def _uploaded(self, rest: Rest, picture: Attached) -> Upload:
        headers = {"Content-Type": picture.mime, "Content-Disposition": f'attachment; filename="{picture.name}"'}
        reply = rest.send("POST", "media", content=picture.data, headers=headers)
        return read(rest.accepted(reply, "a picture"), Upload, TITLE)

    def _under(self, rest: Rest, slug: str) -> tuple[Post, ...]:
        """Find the posts under a slug, whatever became of them: a second post has "-2" (wp_unique_post_slug)."""
        slugs = f"{slug},{slug}-2,{slug}{BINNED}"
        return rest.found("posts", Posts, slug=slugs, status=EVERY_STATUS, context="edit").root

    def _like(self, rest: Rest, part: Outgoing, key: str) -> tuple[Post, ...]:
        """Find what may be the part: under its slug, and by its number where somebody has given another slug."""
        with asking(TITLE):
            found = self._under(rest, slug_of(part.text, key))
            if not part.prepared or part.prepared in {post.id for post in found}:
                return found
            reply = rest.send("GET", f"posts/{part.prepared}", {"context": "edit"})
            if reply.status_code in GONE:
                return found
            return (*found, read(rest.accepted(reply, "to show a post"), Post, TITLE))

    def _filed(self, rest: Rest) -> dict[str, object]:
        """Give the category of the account's posts, if any. Raises Refused."""
        slug = self.connection.settings.get("category", "")
        if not slug:
            return {}
        if found := rest.found("categories", Categories, slug=slug).root:
            return {"categories": [found[0].id]}
        raise Refused(
            f"The blog has no category with the slug “{slug}”. Nothing was sent; ask whoever runs Countersign to put "
            "`category` right: the blog lists the slugs under Posts, Categories."
        )

    def _comment(self, rest: Rest, number: str) -> Comment | None:
        reply = rest.send("GET", f"comments/{number}")
        if reply.status_code in GONE:
            return None
        found = read(rest.accepted(reply, "to show the comment this replies to"), Comment, TITLE)
        return None if found.status in {"trash", "spam"} else found

    def _reply(self, part: Outgoing) -> Receipt:
        """Answer a comment. WordPress would take an answer to no comment at all (measured), so that is looked for."""
        with sending(TITLE), self._rest() as rest:
            words = comment_html(part.text)
            encoded({"content": words})
            with asking(TITLE):
                rest.user()
                above = self._comment(rest, _answered(part))
            if above is None:
                raise Unattached(
                    f"The comment that this replies to can't be found on the blog any more: {part.answers} Nothing was "
                    "sent. If it is back, try again; if not, edit this into a post of its own, or drop it."
                )
            if above.status != "approved":
                raise Unattached(
                    f"The comment that this replies to waits for a moderator: {part.answers} Nothing was sent. Approve "
                    "it on the blog, then try again."
                )
            answer = {"post": int(above.post), "parent": int(above.id), "content": words}
            comment = rest.put("comments", answer, Comment)
        return _public(comment)

    def _own_comment(self, part: Outgoing, known: Set[str]) -> Receipt | None:
        with looking(TITLE), self._rest() as rest:
            query = {"parent": _answered(part), "author": rest.user().id}
            every = [
                comment
                for status in ("all", "trash")
                for comment in rest.found("comments", Comments, **query, status=status).root
            ]
        same = (comment for comment in every if bare(comment.text) == bare(part.text))
        found = next((comment for comment in same if not {comment.receipt.id, comment.receipt.url} & known), None)
        return None if found is None else _public(found)


def _standing(posts: Sequence[Post], part: Outgoing) -> Post | None:
    """Choose the post that is the part: published, or still to be; None where there is no trace of a post.

    Raises Unsure for a post that is out twice, was put away, or is gone.
    """
    out = [post for post in posts if post.status == "publish"]
    if len(out) > 1:
        raise Unsure(f"{TITLE} has this post twice: {' and '.join(post.link for post in out)} {LOOK}")
    prepared = [post for post in posts if post.id == part.prepared]
    there = next(iter([*out, *prepared, *posts]), None)
    if there is None and part.prepared:
        raise Unsure(f"The post was put on {TITLE}, and somebody has deleted it there. {LOOK}")
    if there is not None and there.status not in {"publish", *UNPUBLISHED}:
        where = "in the bin" if there.status == "trash" else f"kept as “{there.status}”"
        raise Unsure(f"The post is on {TITLE}, but {where}: somebody has put it there. {LOOK}")
    return there


def _public(comment: Comment) -> Receipt:
    """Give the receipt of a comment that everybody can see. Raises Unsure."""
    if comment.status != "approved":
        where = {"hold": "waits for a moderator", "trash": "is in the bin"}
        says = where.get(comment.status, f"is kept as “{comment.status}”")
        raise Unsure(f"{TITLE} has the comment, but it {says} there: {comment.link} {LOOK}")
    return comment.receipt


def _answered(part: Outgoing) -> str:
    return part.parent.removeprefix(COMMENT) or number_in(part.answers)


def number_in(url: str) -> str:
    """The number of the comment in an address; "0", which no comment has, where there is none."""
    found = AT_A_COMMENT.search(url)
    return found[1] if found else "0"


def link_fault(url: str, settings: Mapping[str, str]) -> str:
    """Say how an address cannot be of a comment on the account's own blog."""
    if fault := post_fault(url, settings):
        return fault
    if place := place_of(url):
        return f"is of {place}, not of a comment on the blog."
    if (site := settings.get("site", "")) and not _is_on(url, site):
        return f"is not on this account's own blog, {urlsplit(site).hostname}: it can comment there alone."
    if number_in(url) == "0":
        return "leads to no comment: on the blog, open the date above the comment, and copy that address."
    return ""


def _is_on(url: str, site: str) -> bool:
    there, blog = urlsplit(url), urlsplit(site)
    hosts = {(parts.hostname or "").removeprefix("www.") for parts in (there, blog)}
    return len(hosts) == 1 and f"{there.path}/".startswith(f"{blog.path.rstrip('/')}/")


def permalinks_fault(value: str) -> str:
    """Say how a kind of permalinks is unusable."""
    return "" if value == PLAIN else f"can only be “{PLAIN}”: leave it out for permalinks of any other kind."


def user_fault(value: str) -> str:
    """Say how a user name is unusable."""
    return "can't have a colon in it." if ":" in value else ""


NETWORK = Network(
    name="wordpress",
    title=TITLE,
    limit=20_000,
    counts="graphemes, those of the title included",
    count=graphemes,
    settings=(
        Setting("site", "The blog's address, such as https://blog.example.gov.uk.", fault=address_fault),
        Setting(
            "user", "The name that the user logs in with; the role is Editor, or at least Author.", fault=user_fault
        ),
        Setting("category", "The slug of the category that posts go to.", optional=True),
        Setting("permalinks", "`plain` where the blog's permalinks are plain.", optional=True, fault=permalinks_fault),
        CHARACTERS,
    ),
    secrets=(Setting("app_password", "An application password of the user's."),),
    repeat_is_harmless=True,
    pictures=4,
    pictures_in_replies=0,
    alt_limit=1500,
    text_fault=text_fault,
    replies="comments below the comment they answer, on the account's own blog",
    link_fault=link_fault,
    connect=_WordPress,
    feed=FEED,
    timeline=lambda connection, since: _WordPress(connection).timeline(since),
    take_down=lambda connection, post: _WordPress(connection).take_down(post),
    edit=lambda connection, post, part: _WordPress(connection).edit(post, part),
    says=lambda connection, post, text: _WordPress(connection).says(post, text),
    tallies=lambda connection, posts: _WordPress(connection).tallies(posts),
    counted=("replies",),
    inbox=lambda connection, cursor: _WordPress(connection).inbox(cursor),
    not_offered="likes, reposts and views are not counted; people who comment have no profile",
)

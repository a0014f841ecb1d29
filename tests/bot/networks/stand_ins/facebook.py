"""A small Facebook: a Page's posts, photos and comments by the Graph API, with the errors that are no errors.

Sources, by the short names used below:
- posts: developers.facebook.com/documentation/pages-api/posts (marked updated on 17 April 2026).
- feed: …/docs/graph-api/reference/page/feed (error codes, 600 posts a year, limit 100).
- errors: …/docs/graph-api/guides/error-handling.
- rates: …/docs/graph-api/overview/rate-limiting.
- photo: …/docs/graph-api/reference/photo (alt_text_custom, temporary, less than 10 MB) and …/reference/page/photos
  (4 MB: the stricter holds here).
- codegen: github.com/facebook/facebook-business-sdk-codegen @ad2b0b6f (edges and parameters).
Not documented, and the stricter case chosen for a client: the length of a message (63,206 UTF-16 units, from third
parties); the code of a refused edit (200); whether `since` works on published_posts (as everywhere on the Graph API);
which wins of a link and photos (photos; the link is dropped); how many photos a post takes (no limit here); whether
a comment may be repeated (here: taken twice).
"""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from bot.clock import Clock
from tests.bot.networks.server import Answer, Asked, said
from tests.bot.networks.stand_ins import graph
from tests.bot.networks.stand_ins.facebook_nodes import (
    COMMENT_FIELDS,
    PAGE_FIELDS,
    PHOTO_FIELDS,
    POST_FIELDS,
    Comment,
    Photo,
    Post,
    insights,
    shown_comment,
    shown_photo,
)
from tests.bot.networks.stand_ins.facebook_tokens import PAGE_ID, USER_ID, FacebookTokens
from tests.bot.networks.stand_ins.parts import Rate, Slowness

LENGTH = 63_206
PHOTO_SIZE = 4 * 1024 * 1024
PICTURES = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")
CITIZEN = ("901", "Pat Example")

UNKNOWN = graph.error(1, "An unknown error has occurred.", status=500)
"""Errors: "wait and retry". Public issues: the post was out (facebookarchive/php-graph-sdk/issues/1141)."""
UNEXPECTED = graph.error(
    2, "An unexpected error has occurred. Please retry your request later.", status=500, is_transient=True
)
"""Errors: "wait and retry". github.com/arsduo/koala/issues/699: seven such answers, seven posts."""
LIMITS = {
    4: graph.error(4, "(#4) Application request limit reached"),
    17: graph.error(17, "(#17) User request limit reached"),
    32: graph.error(32, "(#32) Page request limit reached"),
    341: graph.error(341, "(#341) Feed action request limit reached"),
    613: graph.error(613, "(#613) Calls to this api have exceeded the rate limit."),
    80001: graph.error(
        80001, "(#80001) There have been too many calls to this Page account. Wait a bit and try again."
    ),
    368: graph.error(
        368,
        "The action attempted has been deemed abusive or is otherwise disallowed",
        subcode=1390008,
        error_user_title="You can't use this feature at the moment",
        error_user_msg="We limit how often you can post, comment or do other things in a given amount of time.",
    ),
}
"""Rates and errors; all of them with the status 400, never 429. 1390008 is a subcode of 368, no code of its own."""
ACTIONS = frozenset({341, 368})
"""Limits of what is written; reading goes on."""


@dataclass
class FakeFacebook:
    """Facebook for the Page @DeptExample. Misbehaviour on order is in the fields, the rest in the server's faults."""

    clock: Clock
    calls: int = 4_800
    """Rates: 4,800 a day for each engaged user; here of a single one."""
    limited: int | None = None
    """A limit from LIMITS that answers every request, until taken back."""
    regained_in: int = 0
    """Minutes until a limit ends, as the usage header tells."""
    fails_after: list[Answer] = field(default_factory=list)
    """Answers to the next posts and photos: each is published, and answered with an error."""
    blocks_repeats: bool = False
    """Whether a text of some time ago is refused by 368/1404082 (github.com/arsduo/koala/issues/422)."""
    unscrapable: tuple[str, ...] = ()
    """Hosts whose links cannot be scraped: 1609005."""
    unfetchable: tuple[str, ...] = ()
    """Hosts whose pictures cannot be fetched."""
    omitted: set[str] = field(default_factory=set)
    """Posts left out of lists: "approximately 600 ranked, published posts per year" (feed)."""
    slow: Slowness = field(default_factory=Slowness)
    all_posts: dict[str, Post] = field(default_factory=dict)
    photos: dict[str, Photo] = field(default_factory=dict)
    comments: dict[str, Comment] = field(default_factory=dict)
    tokens: FacebookTokens = field(init=False)
    rate: Rate = field(init=False)

    def __post_init__(self) -> None:
        self.tokens, self.rate = FacebookTokens(self.clock), Rate(self.calls, timedelta(days=1))

    def respond(self, asked: Asked) -> Answer:
        if answer := self.tokens.respond(asked):
            return answer
        whose = self.tokens.whose(asked)
        if isinstance(whose, Answer):
            return whose
        try:
            graph.params(asked)
        except ValueError:
            return graph.error(100, "(#100) Param body must be a valid JSON")
        self.rate.limit = self.calls
        fits = self.rate.takes(self.clock()) and (
            not self.limited or (self.limited in ACTIONS and asked.method == "GET")
        )
        answer = self._answer(asked, whose) if fits else LIMITS[self.limited or 80001]
        return Answer(answer.status, answer.body, {**answer.headers, **self._usage()})

    def posts(self) -> int:
        """How many posts and comments of the Page the server has taken, deleted ones included."""
        ours = sum(comment.author[0] == PAGE_ID for comment in self.comments.values())
        return sum(post.by_app for post in self.all_posts.values()) + ours

    def appears(self, message: str) -> Post:
        """A post of the Page that somebody made on Facebook itself."""
        return self._added(Post(f"{PAGE_ID}_{2000 + len(self.all_posts)}", message, self.clock(), by_app=False))

    def writes(self, above: str, message: str, author: tuple[str, str] = CITIZEN) -> Comment:
        """A comment, by default of a citizen."""
        root = above.split("_")[above in self.all_posts]
        id_ = f"{root}_{3000 + len(self.comments)}"
        self.comments[id_] = Comment(id_, above, message, author, self.clock())
        return self.comments[id_]

    def _answer(self, asked: Asked, whose: str) -> Answer:
        match asked.method, *graph.path(asked):
            case "GET", "me":
                return self._whole(asked, whose)
            case "GET", id_ if id_ in {PAGE_ID, USER_ID}:
                return self._whole(asked, id_)
            case method, page, edge if page in {PAGE_ID, "me"}:
                return self._of_page(asked, whose, method, edge)
            case method, id_, *edge if id_ in self.all_posts or id_ in self.comments or id_ in self.photos:
                return self._of_node(asked, whose, method, id_, *edge)
            case method, id_, *_:
                return graph.gone(method, id_)
        return graph.error(2500, "Unknown path components")

    def _whole(self, asked: Asked, id_: str) -> Answer:
        if refusal := graph.unknown_field(asked, PAGE_FIELDS, "Page" if id_ == PAGE_ID else "User"):
            return refusal
        name = "Department of Examples" if id_ == PAGE_ID else "Another" if id_ != USER_ID else "Sam Example"
        node: dict[str, object] = {"id": id_, "name": name, "username": "DeptExample", "fan_count": 12}
        return said(graph.chosen(node, asked, ("name",)))

    def _of_page(self, asked: Asked, whose: str, method: str, edge: str) -> Answer:
        if whose != PAGE_ID:
            page_token = "(#210) A page access token is required to request this resource."
            return graph.error(210, page_token) if whose == USER_ID else graph.gone(method, PAGE_ID)
        match method, edge:
            case "POST", "feed":
                return self._permitted(("pages_manage_posts", "pages_read_engagement"), lambda: self._publish(asked))
            case "POST", "photos":
                return self._permitted(("pages_manage_posts", "pages_read_engagement"), lambda: self._upload(asked))
            case "GET", "feed" | "posts" | "published_posts":
                return self._permitted(("pages_read_engagement",), lambda: self._list(asked))
        return graph.error(2500, f"Unknown path components: /{edge}")

    def _of_node(self, asked: Asked, whose: str, method: str, id_: str, *edge: str) -> Answer:
        post, comment, photo = self.all_posts.get(id_), self.comments.get(id_), self.photos.get(id_)
        hidden = self.slow.hides(id_, self.clock())
        if hidden or (post and post.gone) or (comment and comment.gone) or whose != PAGE_ID:
            return graph.gone(method, id_)
        if photo and photo.expires and self.clock() >= photo.expires:
            return graph.gone(method, id_)
        match method, *edge:
            case ("GET",):
                return self._permitted(("pages_read_engagement",), lambda: self._one(asked, id_))
            case ("POST",) if post:
                return self._permitted(("pages_manage_posts",), lambda: self._edit(asked, post))
            case ("POST",) if comment:
                return self._permitted(("pages_manage_engagement",), lambda: self._edit_comment(asked, comment))
            case ("DELETE",):
                return self._permitted(("pages_manage_posts",), lambda: self._delete(id_))
            case "GET", "insights" if post:
                return self._permitted(("read_insights",), lambda: insights(post, asked))
            case "GET", "comments":
                return self._permitted(("pages_read_user_content",), lambda: self._comments(asked, id_))
            case "POST", "comments":
                return self._permitted(("pages_manage_engagement",), lambda: self._comment(asked, id_))
        return graph.gone(method, id_)

    def _permitted(self, needs: tuple[str, ...], answer: Callable[[], Answer]) -> Answer:
        return self.tokens.lacks(*needs) or answer()

    def _publish(self, asked: Asked) -> Answer:
        """Posts: message, link, published, scheduled_publish_time; codegen: attached_media."""
        said_ = graph.params(asked)
        message, link = str(said_.get("message", "")).strip(), said_.get("link")
        published = graph.flag(said_.get("published", True))
        try:
            photos = tuple(str(each["media_fbid"]) for each in graph.each(said_.get("attached_media", [])))
        except (ValueError, TypeError, KeyError):
            return graph.error(100, "(#100) param attached_media must be an array of objects with media_fbid")
        if published is None:
            return graph.error(100, "(#100) Param published must be a boolean")
        if not (message or link or photos):
            return graph.error(197, "(#197) The post is empty. Please enter a message to share.")  # feed
        if len(message.encode("utf-16-le")) // 2 > LENGTH:
            return graph.error(100, "(#100) Param message is too long")
        if link and not re.fullmatch(r"https?://[^\s/]+\.[^\s/]+(/\S*)?", link):
            return graph.error(1500, "(#1500) The url you supplied is invalid")  # feed
        if link and any(f"//{host}" in link for host in self.unscrapable):
            return graph.error(1609005, "There was a problem scraping data from the provided link.")  # errors
        if wrong := [id_ for id_ in photos if not self._attachable(id_)]:
            return graph.gone("POST", wrong[0])
        scheduled = graph.moment(str(said_["scheduled_publish_time"])) if "scheduled_publish_time" in said_ else None
        if "scheduled_publish_time" in said_ and (
            published
            or scheduled is None
            or not timedelta(minutes=10) <= scheduled - self.clock() <= timedelta(days=30)
        ):
            words = "(#100) The specified scheduled publish time is invalid."
            return graph.error(100, words)  # posts: between 10 minutes and 30 days, with published=false
        if not photos and (refusal := self._repeated(message, link)):
            return refusal
        for id_ in photos:
            self.photos[id_].expires = None
        post = self._added(
            Post(
                f"{PAGE_ID}_{2000 + len(self.all_posts)}",
                message,
                self.clock(),
                None if photos else link,
                photos,
                published,
                scheduled,
            )
        )
        return self._answered({"id": post.id})

    def _repeated(self, message: str, link: str | None) -> Answer | None:
        """Errors, 506: "Duplicate posts cannot be published consecutively"; deleting the last one frees its words.

        Posts with photos went out again and again in arsduo/koala/issues/699, so nothing is compared for those.
        """
        earlier = [post for post in self.all_posts.values() if not post.gone and not post.photos]
        same = [post for post in earlier if (post.message, post.link) == (message, link)]
        if same and same[-1] is earlier[-1]:
            title = "Duplicate Status Update"
            words = "This status update is identical to the last one you posted. Try posting something different, or"
            return graph.error(
                506,
                "Duplicate status message",
                subcode=1455006,
                is_transient=False,
                error_user_title=title,
                error_user_msg=f"{words} delete your previous update.",
            )
        if same and self.blocks_repeats:
            words = "You've already posted this. Posting the same content repeatedly on Facebook isn't allowed."
            return graph.error(368, words, subcode=1404082)
        return None

    def _upload(self, asked: Asked) -> Answer:
        """Photo: a file named source, or a url that Facebook fetches; alt_text_custom; published=false."""
        said_, sent = graph.params(asked), graph.files(asked)
        url, published = said_.get("url"), graph.flag(said_.get("published", True))
        data = sent["source"].data if "source" in sent else b"\x89PNG of the address" if url else b""
        if url and any(f"//{host}" in url for host in self.unfetchable):
            return graph.error(324, "(#324) Missing or invalid image file")
        if len(data) >= PHOTO_SIZE or not data.startswith(PICTURES):
            title = (
                "Your photos couldn't be uploaded. Photos should be less than 10 MB and saved as JPG, PNG, GIF, TIFF"
            )
            return graph.error(324, "(#324) Missing or invalid image file", subcode=1366046, error_user_title=title)
        if published is None:
            return graph.error(100, "(#100) Param published must be a boolean")
        lasts = self.clock() + timedelta(hours=24) if graph.flag(said_.get("temporary", False)) else None
        id_ = str(4000 + len(self.photos))
        caption = str(said_.get("message", said_.get("caption", "")))
        self.photos[id_] = Photo(
            id_, data, self.clock(), url, said_.get("alt_text_custom"), caption, published, None if published else lasts
        )
        if not published:
            return self._answered({"id": id_})
        post = self._added(Post(f"{PAGE_ID}_{2000 + len(self.all_posts)}", caption, self.clock(), photos=(id_,)))
        return self._answered({"id": id_, "post_id": post.id})

    def _attachable(self, id_: str) -> bool:
        photo = self.photos.get(id_)
        return bool(photo and not photo.published and not (photo.expires and self.clock() >= photo.expires))

    def _edit(self, asked: Asked, post: Post) -> Answer:
        """Posts: "An app can only update a Page post if the post was made using that app."."""
        if not post.by_app:
            return graph.error(200, "(#200) Permissions error", status=403)
        message = str(graph.params(asked).get("message", "")).strip()
        if not message or len(message.encode("utf-16-le")) // 2 > LENGTH:
            return graph.error(100, "(#100) Param message is missing or too long")
        post.message, post.edited = message, self.clock()
        return said({"success": True})

    def _edit_comment(self, asked: Asked, comment: Comment) -> Answer:
        """Codegen, Comment: a POST with a message; of the Page's own comments alone."""
        if comment.author[0] != PAGE_ID:
            return graph.error(200, "(#200) Permissions error", status=403)
        comment.message = str(graph.params(asked).get("message", "")).strip()
        return said({"success": True})

    def _delete(self, id_: str) -> Answer:
        """Posts: `success`. The reference of PagePost adds "only select developers", without an error for others."""
        if id_ in self.all_posts:
            self.all_posts[id_].gone = True
        elif id_ in self.comments:
            self.comments[id_].gone = True
        else:
            del self.photos[id_]
        return said({"success": True})

    def _one(self, asked: Asked, id_: str) -> Answer:
        if comment := self.comments.get(id_):
            wrong = graph.unknown_field(asked, COMMENT_FIELDS, "Comment")
            return wrong or said(shown_comment(comment, asked, len(self._below(id_))))
        if photo := self.photos.get(id_):
            return graph.unknown_field(asked, PHOTO_FIELDS, "Photo") or said(shown_photo(photo, asked))
        return graph.unknown_field(asked, POST_FIELDS, "PagePost") or said(self._shown(self.all_posts[id_], asked))

    def _list(self, asked: Asked) -> Answer:
        if wrong := graph.unknown_field(asked, POST_FIELDS, "PagePost"):
            return wrong
        since, until = graph.between(asked)
        posts = [
            post
            for post in reversed(self.all_posts.values())
            if post.is_out(self.clock())
            and not self.slow.hides(post.id, self.clock())
            and post.id not in self.omitted
            and (not since or post.at >= since)
            and (not until or post.at <= until)
        ]
        return graph.page([self._shown(post, asked) for post in posts], asked)

    def _comments(self, asked: Asked, above: str) -> Answer:
        if wrong := graph.unknown_field(asked, COMMENT_FIELDS, "Comment"):
            return wrong
        since, _ = graph.between(asked)
        below = [comment for comment in self._below(above) if not since or comment.at >= since]
        if asked.query.get("order") == "reverse_chronological":
            below.reverse()
        shown = [shown_comment(comment, asked, len(self._below(comment.id))) for comment in below]
        return graph.page(shown, asked)

    def _comment(self, asked: Asked, above: str) -> Answer:
        """Codegen, Comment: a reply is a comment on a post or on a comment."""
        message = str(graph.params(asked).get("message", "")).strip()
        if not message:
            return graph.error(100, "(#100) Missing message or attachment")
        comment = self.writes(above, message, (PAGE_ID, "Department of Examples"))
        return self._answered({"id": comment.id})

    def _below(self, above: str) -> list[Comment]:
        return [comment for comment in self.comments.values() if comment.above == above and not comment.gone]

    def _shown(self, post: Post, asked: Asked) -> dict[str, object]:
        page: dict[str, object] = {"id": PAGE_ID, "name": "Department of Examples"}
        root = post.id.partition("_")[2]
        under = [each for each in self.comments.values() if each.id.startswith(f"{root}_") and not each.gone]
        return post.shown(asked, self.clock(), under, page)

    def _added(self, post: Post) -> Post:
        self.all_posts[post.id] = post
        self.slow.begins(post.id, self.clock())
        return post

    def _answered(self, data: dict[str, object]) -> Answer:
        return self.fails_after.pop(0) if self.fails_after else said(data)

    def _usage(self) -> dict[str, str]:
        """Rates: percentages, and minutes until access is regained, by the Page's id."""
        used = 100 if self.limited else min(100, 100 * self.rate.used // self.rate.limit)
        ends = self.rate.ends or self.clock()
        minutes = self.regained_in or int((ends - self.clock()).total_seconds() // 60)
        usage = {"type": "pages", "call_count": used, "total_cputime": 1, "total_time": 1}
        usage["estimated_time_to_regain_access"] = minutes if used == 100 else 0
        return {"X-Business-Use-Case-Usage": json.dumps({PAGE_ID: [usage]})}

"""A small Threads: containers first, then posts, in two requests that each may fail by themselves.

Sources, by the short names used below:
- posts: developers.facebook.com/documentation/threads/posts (14 April 2026) and …/threads/reference/publishing.
- links: …/documentation/threads/create-posts/text-attachments (2 July 2026: more than 5 fail since December 2025).
- trouble: …/documentation/threads/troubleshooting (a container's status; ask once a minute, for 5 minutes at most).
- overview: …/docs/threads/overview (250 posts and 4,800 calls for each impression, of which at least 10 count, a day).
- replies: …/docs/threads/retrieve-and-manage-replies (1,000 a day); delete: …/threads/posts/delete-posts (100 a day).
- user: …/documentation/threads/reference/user (since, until, limit); mentions: …/threads/threads-mentions.
- lost: 24/4279009 "Media Not Found" for a container that is FINISHED. The same container is published later in
  github.com/fbsamples/threads_api/issues/70, and never in nopara73/LongevityWorldCup/pull/815; also seen for
  carousels in progress (exileum/meta-mcp/issues/142) and for replies to a post just made.
Not documented, and the stricter case chosen for a client: publishing a container a second time, or an expired one
(24/4279009, so that this answer is no proof that nothing is out); the error of a quota (613/4279002, as in public
reports of a rate); which media a published container became (nothing tells); whether a text may be repeated (taken
twice); a gone post (24/4279009; 100/33 on order); a picture of a carousel published by itself (refused).
Not held: video, polls, quotes, hiding replies, moderation.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.clock import Clock
from tests.bot.networks.server import Answer, Asked, said
from tests.bot.networks.stand_ins import graph
from tests.bot.networks.stand_ins.parts import Rate, Slowness
from tests.bot.networks.stand_ins.threads_nodes import (
    CONTAINER_FIELDS,
    KINDS,
    MEDIA_FIELDS,
    PROFILE_FIELDS,
    Container,
    Media,
    insights,
    not_found,
    refusal,
    wrong,
)
from tests.bot.networks.stand_ins.threads_tokens import USER_ID, USERNAME, ThreadsTokens

DAY = timedelta(hours=24)
FIRST = datetime.fromtimestamp(1688540400, UTC)
QUOTAS = {"": 250, "reply_": 1_000, "delete_": 100}
CITIZEN = "pat_example"

UNKNOWN = graph.error(1, "An unknown error occurred", status=500)
UNEXPECTED = graph.error(2, "An unexpected error has occurred. Please retry your request later.", status=500)
LIMITS = {
    4: graph.error(4, "Application request limit reached", is_transient=True),
    17: graph.error(17, "User request limit reached", is_transient=True),
    613: graph.error(
        613,
        "Calls to this api have exceeded the rate limit.",
        subcode=4279002,
        error_user_title="Threads API Rate Limit Exceeded",
    ),
}
"""613 as in public reports; 4 and 17 from the Graph API's error page. All with the status 400."""


@dataclass
class FakeThreads:
    """Threads for @dept_example. Misbehaviour on order is in the fields, the rest in the server's faults."""

    clock: Clock
    calls: int = 48_000
    limited: int | None = None
    """A limit from LIMITS that answers every request, until taken back."""
    fails_after: list[Answer] = field(default_factory=list)
    """Answers to the next posts: each is published, and answered with an error."""
    breaks: list[str] = field(default_factory=list)
    """Words of error_message for the next containers, which end with ERROR."""
    loses: int = 0
    """How many of the next containers can never be published, FINISHED as they may be."""
    unready: int = 0
    """How often each next container is not found by threads_publish, before being published."""
    replies_from: timedelta = timedelta()
    """How long a post cannot be replied to, once made."""
    unfetchable: tuple[str, ...] = ()
    """Hosts whose pictures cannot be fetched: ERROR."""
    unattachable: tuple[str, ...] = ()
    """Hosts whose links are no link attachment: -1/4279047, seen in public tests for pages a few minutes old."""
    approved: bool = True
    """Whether the app has advanced access: mentions are 10/4279067 without."""
    gone_is_unsupported: bool = False
    """Whether a gone post is answered by 100/33, as elsewhere on the Graph API."""
    quotas: dict[str, int] = field(default_factory=lambda: dict(QUOTAS))
    processing: Slowness = field(default_factory=Slowness)
    """How long containers are IN_PROGRESS: "on average 30 seconds" (posts)."""
    slow: Slowness = field(default_factory=Slowness)
    """How long posts stay out of lists."""
    containers: dict[str, Container] = field(default_factory=dict)
    media: dict[str, Media] = field(default_factory=dict)
    used: dict[str, list[datetime]] = field(default_factory=lambda: {name: [] for name in QUOTAS})
    tokens: ThreadsTokens = field(init=False)
    rate: Rate = field(init=False)

    def __post_init__(self) -> None:
        self.tokens, self.rate = ThreadsTokens(self.clock), Rate(self.calls, DAY)

    def respond(self, asked: Asked) -> Answer:
        try:
            graph.params(asked)
        except ValueError:
            return wrong("Param body must be a valid JSON")
        if answer := self.tokens.respond(asked):
            return answer
        if refused := self.tokens.refused(graph.token(asked)) or self.tokens.lacks():
            return refused
        self.rate.limit = self.calls
        fits = self.rate.takes(self.clock()) and not self.limited
        return self._answer(asked) if fits else LIMITS[self.limited or 613]

    def posts(self) -> int:
        """How many posts and replies of the account the server has taken, deleted ones included."""
        return sum(media.ours and media.by_app for media in self.media.values())

    def appears(self, text: str) -> Media:
        """A post of the account that somebody made in Threads itself."""
        return self._added(Media(self._id("18"), "TEXT_POST", text, self.clock(), by_app=False))

    def answers(self, above: str, text: str, username: str = CITIZEN) -> Media:
        """A reply, by default of a citizen."""
        root = self.media[above].root or above
        media = Media(self._id("18"), "TEXT_POST", text, self.clock(), username, above, root, by_app=False)
        return self._added(media)

    def mentions(self, text: str) -> Media:
        """A citizen's post with the account's name."""
        named = f"@{USERNAME} {text}"
        return self._added(
            Media(self._id("18"), "TEXT_POST", named, self.clock(), CITIZEN, by_app=False, mentions_us=True)
        )

    def _answer(self, asked: Asked) -> Answer:
        match asked.method, *graph.path(asked):
            case "GET", user if user in {"me", USER_ID}:
                return self._profile(asked)
            case method, user, edge if user in {"me", USER_ID}:
                return self._of_user(asked, method, edge)
            case "GET", id_ if id_ in self.containers:
                return self._container(asked, self.containers[id_])
            case method, id_, *edge if id_ in self.media and not self.media[id_].gone:
                return self._of_media(asked, method, self.media[id_], *edge)
            case method, id_, *_ if method in {"GET", "POST", "DELETE"}:
                return graph.gone(method, id_) if self.gone_is_unsupported else not_found(id_)
        return graph.error(2500, "Unknown path components")

    def _of_user(self, asked: Asked, method: str, edge: str) -> Answer:
        needed: dict[tuple[str, str], tuple[tuple[str, ...], Callable[[Asked], Answer]]] = {
            ("POST", "threads"): (("threads_content_publish",), self._create),
            ("POST", "threads_publish"): (("threads_content_publish",), self._publish),
            ("GET", "threads_publishing_limit"): (("threads_content_publish",), self._quota),
            ("GET", "threads"): ((), lambda asked: self._list(asked, lambda post: post.ours and not post.above)),
            ("GET", "replies"): (
                ("threads_read_replies",),
                lambda asked: self._list(asked, lambda post: post.ours and bool(post.above)),
            ),
            ("GET", "mentions"): (("threads_manage_mentions",), self._mentions),
        }
        if (method, edge) not in needed:
            return graph.error(2500, "Unknown path components")
        scopes, answer = needed[method, edge]
        return self.tokens.lacks(*scopes) or answer(asked)

    def _of_media(self, asked: Asked, method: str, post: Media, *edge: str) -> Answer:
        """Replies: top-level ones at /replies, all of them at /conversation; delete: own posts alone."""
        match method, *edge:
            case ["GET"]:
                return self._unknown(asked, MEDIA_FIELDS) or said(post.shown(asked, self._below(post)))
            case ["DELETE"]:
                return self.tokens.lacks("threads_delete") or self._delete(post)
            case "GET", "insights":
                return self.tokens.lacks("threads_manage_insights") or (
                    insights(post, asked) if post.ours else not_found(post.id)
                )
            case "GET", "replies":
                return self.tokens.lacks("threads_read_replies") or self._list(
                    asked, lambda other: other.above == post.id
                )
            case "GET", "conversation":
                return self.tokens.lacks("threads_read_replies") or self._list(
                    asked, lambda other: other.root == post.id
                )
        return graph.error(2500, "Unknown path components")

    def _create(self, asked: Asked) -> Answer:
        """Posts: POST /{user}/threads makes a container, and a post at once with auto_publish_text."""
        form = graph.params(asked)
        kind, text, link = str(form.get("media_type", "")), str(form.get("text", "")), form.get("link_attachment")
        children = form.get("children", "")
        ids = tuple(children.split(",")) if isinstance(children, str) and children else tuple(children)
        if refused := self._refusal(form, kind, ids) or self._reply_refusal(form.get("reply_to_id")):
            return refused
        made = Container(
            self._id("17"),
            kind,
            text,
            self.clock(),
            image_url=form.get("image_url"),
            alt_text=form.get("alt_text"),
            above=form.get("reply_to_id"),
            children=ids,
            is_item=bool(graph.flag(form.get("is_carousel_item", False))),
            link=link,
            error=self.breaks.pop(0) if self.breaks else None,
            lost=self.loses > 0,
            unready=self.unready,
        )
        self.loses = max(0, self.loses - 1)
        if any(f"//{host}" in (made.image_url or "") for host in self.unfetchable):
            made.error = "UNKNOWN"
        if graph.flag(form.get("auto_publish_text", False)):
            return self._quota_refusal(made) or self._published(made)
        self.containers[made.id] = made
        self.processing.begins(made.id, self.clock())
        return said({"id": made.id})

    def _refusal(self, form: dict[str, object], kind: str, children: tuple[str, ...]) -> Answer | None:
        return refusal(form, self.unattachable) or (self._children_refusal(children) if kind == "CAROUSEL" else None)

    def _children_refusal(self, children: tuple[str, ...]) -> Answer | None:
        """Posts: 2 to 20 of them; 100/4279004 for others."""
        bad = [id_ for id_ in children if not self._usable(id_)]
        if not bad and 2 <= len(set(children)) == len(children) <= 20:
            return None
        words = f"The children with IDs {','.join(bad)} are invalid, non-existent or expired."
        title = "Invalid carousel children"
        return graph.error(100, "Invalid parameter", subcode=4279004, error_user_title=title, error_user_msg=words)

    def _usable(self, id_: str) -> bool:
        found = self.containers.get(id_)
        return bool(found and found.is_item and self._status(found) == "FINISHED")

    def _reply_refusal(self, above: object) -> Answer | None:
        if above is None:
            return None
        post = self.media.get(str(above))
        if not post or post.gone or self.clock() < post.at + self.replies_from:
            return not_found(str(above))
        return self.tokens.lacks("threads_manage_replies")

    def _status(self, made: Container) -> str:
        """Trouble: EXPIRED where not published within 24 hours."""
        if made.published:
            return "PUBLISHED"
        if made.error:
            return "ERROR"
        if self.clock() >= made.at + DAY:
            return "EXPIRED"
        return "IN_PROGRESS" if self.processing.waits(made.id, self.clock()) else "FINISHED"

    def _container(self, asked: Asked, made: Container) -> Answer:
        if unknown := self._unknown(asked, CONTAINER_FIELDS):
            return unknown
        status = self._status(made)
        self.processing.hides(made.id, self.clock())
        return said(graph.chosen({"id": made.id, "status": status, "error_message": made.error}, asked, ()))

    def _publish(self, asked: Asked) -> Answer:
        id_ = str(graph.params(asked).get("creation_id", ""))
        made = self.containers.get(id_)
        if not id_:
            return wrong("Param creation_id is required")
        if not made or self._status(made) in {"PUBLISHED", "EXPIRED", "IN_PROGRESS"} or made.lost:
            return not_found(id_)
        if made.error or made.is_item:
            return wrong("The media cannot be published")
        if made.unready:
            made.unready -= 1
            return not_found(id_)
        return self._quota_refusal(made) or self._published(made)

    def _published(self, made: Container) -> Answer:
        made.published = True
        self.used["reply_" if made.above else ""].append(self.clock())
        above = self.media.get(made.above or "")
        post = self._added(
            Media(
                self._id("18"),
                KINDS[made.kind],
                made.text,
                self.clock(),
                above=made.above,
                root=(above.root or above.id) if above else None,
                image_url=made.image_url,
                alt_text=made.alt_text,
                children=made.children,
                link=made.link,
            )
        )
        return self.fails_after.pop(0) if self.fails_after else said({"id": post.id})

    def _count(self, name: str) -> int:
        return sum(self.clock() - at < DAY for at in self.used[name])

    def _quota_refusal(self, made: Container) -> Answer | None:
        """Overview: enforced where a container is published, in a moving day; a carousel counts once."""
        name = "reply_" if made.above else ""
        return LIMITS[613] if self._count(name) >= self.quotas[name] else None

    def _quota(self, asked: Asked) -> Answer:
        known = {f"{name}{what}" for name in QUOTAS for what in ("quota_usage", "config")}
        if unknown := self._unknown(asked, frozenset(known)):
            return unknown
        wanted = graph.fields(asked)
        scopes = {"reply_": "threads_manage_replies", "delete_": "threads_delete"}
        data: dict[str, object] = {}
        for name, total in self.quotas.items():
            asked_for = name in scopes and any(field.startswith(name) for field in wanted)
            if asked_for and (missing := self.tokens.lacks(scopes[name])):
                return missing
            data[f"{name}quota_usage"] = self._count(name)
            data[f"{name}config"] = {"quota_total": total, "quota_duration": 86_400}
        return said({"data": [{name: value for name, value in data.items() if name in wanted}]})

    def _delete(self, post: Media) -> Answer:
        if not post.ours:
            return graph.error(10, "Application does not have permission for this action", status=403)
        if self._count("delete_") >= self.quotas["delete_"]:
            return LIMITS[613]
        self.used["delete_"].append(self.clock())
        post.gone = True
        return said({"success": True, "deleted_id": post.id})

    def _mentions(self, asked: Asked) -> Answer:
        """Mentions: without advanced access only testers' posts; 10/4279067 in public reports."""
        if not self.approved:
            return graph.error(10, "Application does not have permission for this action", 403, subcode=4279067)
        return self._list(asked, lambda post: post.mentions_us)

    def _list(self, asked: Asked, belongs: Callable[[Media], bool]) -> Answer:
        """User: since from 5 July 2023, until not in the future, since before until; 25 posts, 100 at most."""
        if unknown := self._unknown(asked, MEDIA_FIELDS):
            return unknown
        since, until = graph.between(asked)
        if (since and since < FIRST) or (until and until > self.clock()) or (since and until and since >= until):
            return wrong("Params since and until must be in order, from 1688540400 to now")
        if {"before", "after"} <= set(asked.query):
            return wrong("Params before and after cannot be passed at the same time")
        posts = [
            post
            for post in reversed(self.media.values())
            if belongs(post)
            and not post.gone
            and not self.slow.hides(post.id, self.clock())
            and (not since or post.at >= since)
            and (not until or post.at <= until)
        ]
        return graph.page([post.shown(asked, self._below(post)) for post in posts], asked, host="graph.threads.net")

    def _profile(self, asked: Asked) -> Answer:
        name = {"id": USER_ID, "username": USERNAME, "name": "Department of Examples", "is_verified": False}
        return self._unknown(asked, PROFILE_FIELDS) or said(graph.chosen(dict(name), asked, ()))

    def _unknown(self, asked: Asked, known: frozenset[str]) -> Answer | None:
        """As in github.com/exileum/meta-mcp/issues/143, where a post was asked for a container's status."""
        for name in graph.fields(asked):
            if name not in known:
                return wrong(f"Tried accessing nonexisting field ({name})")
        return None

    def _below(self, above: Media) -> list[Media]:
        return [post for post in self.media.values() if post.above == above.id and not post.gone]

    def _added(self, post: Media) -> Media:
        self.media[post.id] = post
        self.slow.begins(post.id, self.clock())
        return post

    def _id(self, kind: str) -> str:
        return f"{kind}{len(self.media) + len(self.containers):015}"

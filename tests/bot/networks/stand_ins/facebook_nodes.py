"""Posts, photos and comments of a Facebook Page, and how the Graph API shows them.

Sources: facebook/facebook-business-sdk-codegen @ad2b0b6f, api_specs/specs/{PagePost,Photo,Comment}.json (fields);
developers.facebook.com/documentation/pages-api/posts (default fields, permalinks);
…/docs/platforminsights/page/deprecated-metrics (names of metrics, gone since 15 November 2025 and 15 June 2026).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from tests.bot.networks.server import Answer, Asked, said
from tests.bot.networks.stand_ins import graph

POST_FIELDS = frozenset(
    {
        *(
            "actions",
            "application",
            "attachments",
            "comments",
            "created_time",
            "from",
            "full_picture",
            "id",
            "insights",
        ),
        *("is_expired", "is_hidden", "is_published", "likes", "message", "message_tags", "parent_id", "permalink_url"),
        *("picture", "place", "privacy", "properties", "reactions", "scheduled_publish_time", "shares", "status_type"),
        *("story", "updated_time"),
    }
)
PHOTO_FIELDS = frozenset(
    {
        *("alt_text", "alt_text_custom", "created_time", "from", "height", "id", "images", "link", "name"),
        *("page_story_id", "picture", "source", "updated_time", "width"),
    }
)
COMMENT_FIELDS = frozenset(
    {
        *("attachment", "can_comment", "can_hide", "can_remove", "comment_count", "created_time", "from", "id"),
        *("is_hidden", "like_count", "message", "message_tags", "object", "parent", "permalink_url", "user_likes"),
        *("comments",),
    }
)
PAGE_FIELDS = frozenset({"access_token", "category", "fan_count", "followers_count", "id", "link", "name", "username"})
METRICS = frozenset(
    {
        *("post_media_view", "post_total_media_view_unique", "post_clicks", "post_reactions_by_type_total"),
        *("post_reactions_like_total", "post_video_views"),
    }
)


@dataclass
class Photo:
    id: str
    data: bytes
    at: datetime
    url: str | None = None
    alt_text: str | None = None
    caption: str = ""
    published: bool = True
    expires: datetime | None = None
    """When a temporary photo goes, unless used."""


@dataclass
class Comment:
    id: str
    above: str
    """A post, or another comment."""
    message: str
    author: tuple[str, str]
    """An id and a name."""
    at: datetime
    gone: bool = False


@dataclass
class Post:
    id: str
    message: str
    at: datetime
    link: str | None = None
    photos: tuple[str, ...] = ()
    published: bool = True
    scheduled: datetime | None = None
    by_app: bool = True
    """Made through the app, or by a person on Facebook."""
    gone: bool = False
    edited: datetime | None = None
    reactions: int = 0
    shares: int = 0
    metrics: dict[str, object] = field(default_factory=dict)

    def is_out(self, now: datetime) -> bool:
        """Whether readers see the post: published at once, or scheduled for a time that has come."""
        return not self.gone and (self.published or (self.scheduled is not None and now >= self.scheduled))

    def shown(
        self, asked: Asked, now: datetime, comments: Sequence[Comment], page: dict[str, object]
    ) -> dict[str, object]:
        """The post as an answer shows the post; `shares` is missing while there are none, as empty fields are."""
        media = [{"media_type": "photo", "target": {"id": id_}} for id_ in self.photos]
        if self.link and not media:
            media = [{"media_type": "link", "target": {"url": self.link}}]
        summary = {
            "order": "chronological",
            "total_count": sum(each.above == self.id for each in comments),
            "can_comment": True,
        }
        node: dict[str, object] = {
            "id": self.id,
            "message": self.message,
            "created_time": graph.written(self.at),
            "updated_time": graph.written(self.edited or self.at),
            "permalink_url": f"https://www.facebook.com/{self.id}",
            "from": page,
            "is_published": self.is_out(now),
            "scheduled_publish_time": int(self.scheduled.timestamp()) if self.scheduled else None,
            "attachments": {"data": media} if media else {},
            "comments": {"data": expanded(self.id, comments, asked), "summary": summary},
            "reactions": {"data": [], "summary": {"total_count": self.reactions, "viewer_reaction": "NONE"}},
            "likes": {"data": [], "summary": {"total_count": self.reactions, "can_like": True, "has_liked": False}},
            "shares": {"count": self.shares} if self.shares else {},
        }
        return graph.chosen(node, asked, ("created_time", "message"))


def shown_photo(photo: Photo, asked: Asked) -> dict[str, object]:
    node: dict[str, object] = {
        "id": photo.id,
        "name": photo.caption,
        "created_time": graph.written(photo.at),
        "alt_text_custom": photo.alt_text,
        "alt_text": photo.alt_text or "May be an image of text",
        "link": f"https://www.facebook.com/photo.php?fbid={photo.id}",
    }
    return graph.chosen(node, asked, ("created_time", "name"))


def shown_comment(comment: Comment, asked: Asked, answers: int) -> dict[str, object]:
    node: dict[str, object] = {
        "id": comment.id,
        "like_count": 0,
        "message": comment.message,
        "created_time": graph.written(comment.at),
        "from": {"id": comment.author[0], "name": comment.author[1]},
        "comment_count": answers,
        "permalink_url": f"https://www.facebook.com/{comment.id}",
    }
    return graph.chosen(node, asked, ("created_time", "from", "message"))


def expanded(post: str, comments: Sequence[Comment], asked: Asked) -> list[dict[str, object]]:
    """Comments within a list of posts (…/graph-api/guides/field-expansion), of a post or, by filter(stream), below."""
    found = re.search(r"comments((?:\.\w+\(\w+\))*)\{([^{}]*)\}", asked.query.get("fields", ""))
    if not found:
        return []
    said_ = dict(re.findall(r"\.(\w+)\((\w+)\)", found[1]))
    since = graph.moment(said_.get("since", "0"))
    shown = [
        comment
        for comment in comments
        if (said_.get("filter") == "stream" or comment.above == post) and (not since or comment.at >= since)
    ]
    if said_.get("order") == "reverse_chronological":
        shown.reverse()
    of_each = replace(asked, query={"fields": found[2]})
    return [shown_comment(comment, of_each, 0) for comment in shown[: int(said_.get("limit", "25"))]]


def insights(post: Post, asked: Asked) -> Answer:
    """A single unknown or retired name refuses the whole request; unlisted figures are simply missing."""
    names = [name for name in asked.query.get("metric", "").split(",") if name]
    if not names or not METRICS.issuperset(names):
        return graph.error(100, "(#100) The value must be a valid insights metric")
    data = [
        {
            "name": name,
            "period": "lifetime",
            "values": [{"value": post.metrics[name]}],
            "id": f"{post.id}/insights/{name}",
        }
        for name in names
        if name in post.metrics
    ]
    return said({"data": data})

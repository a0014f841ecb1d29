"""Containers and posts of Threads, how they are shown, and what Threads counts in a text.

Sources: developers.facebook.com/documentation/threads/posts (500 characters, emoji as UTF-8 bytes; containers),
…/documentation/threads/create-posts/text-attachments (links counted), …/documentation/threads/reference/user and
…/retrieve-and-discover-posts/retrieve-posts (fields), …/docs/threads/insights (metrics).
Not documented: what the 500 characters are other than emoji (code points here), which signs are emoji (Unicode's
Emoji property here, so © counts as 2), whether an address without http:// is a link (no).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from tests.bot.networks.server import Answer, Asked, said
from tests.bot.networks.stand_ins import graph
from tests.bot.networks.stand_ins.threads_tokens import USER_ID, USERNAME

LENGTH, ALT_LENGTH, LINKS = 500, 1_000, 5
CONTAINER_FIELDS = frozenset({"id", "status", "error_message"})
MEDIA_FIELDS = frozenset(
    {
        *("alt_text", "children", "gif_url", "has_replies", "hide_status", "id", "is_quote_post", "is_reply"),
        *("is_reply_owned_by_me", "is_verified", "link_attachment_url", "media_product_type", "media_type"),
        *("media_url", "owner", "permalink", "poll_attachment", "profile_picture_url", "quoted_post"),
        *("replied_to", "reply_audience", "reposted_post", "root_post", "shortcode", "text", "text_attachment"),
        *("text_entities", "thumbnail_url", "timestamp", "topic_tag", "username"),
    }
)
PROFILE_FIELDS = frozenset(
    {"id", "is_verified", "name", "threads_biography", "threads_profile_picture_url", "username"}
)
KINDS = {"TEXT": "TEXT_POST", "IMAGE": "IMAGE", "CAROUSEL": "CAROUSEL_ALBUM"}
CONTROLS = {"everyone", "accounts_you_follow", "mentioned_only", "parent_post_author_only", "followers_only"}
METRICS = frozenset({"views", "likes", "replies", "reposts", "quotes", "shares"})

_SIGNS = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u2199\u21a9\u21aa\u231a\u231b\u2328\u23cf\u23e9-\u23f3\u23f8-\u23fa"
    "\u24c2\u25aa\u25ab\u25b6\u25c0\u25fb-\u25fe\u2600-\u2604\u260e\u2611\u2614\u2615\u2618\u261d\u2620\u2622\u2623"
    "\u2626\u262a\u262e\u262f\u2638-\u263a\u2640\u2642\u2648-\u2653\u265f\u2660\u2663\u2665\u2666\u2668\u267b\u267e"
    "\u267f\u2692-\u2697\u2699\u269b\u269c\u26a0\u26a1\u26a7\u26aa\u26ab\u26b0\u26b1\u26bd\u26be\u26c4\u26c5\u26c8"
    "\u26ce\u26cf\u26d1\u26d3\u26d4\u26e9\u26ea\u26f0-\u26f5\u26f7-\u26fa\u26fd\u2702\u2705\u2708-\u270d\u270f\u2712"
    "\u2714\u2716\u271d\u2721\u2728\u2733\u2734\u2744\u2747\u274c\u274e\u2753-\u2755\u2757\u2763\u2764\u2795-\u2797"
    "\u27a1\u27b0\u27bf\u2934\u2935\u2b05-\u2b07\u2b1b\u2b1c\u2b50\u2b55\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
)
_EMOJI = f"[{_SIGNS}][\ufe0f\u20e3\U000e0020-\U000e007f]*"
EMOJI = re.compile(f"{_EMOJI}(?:\u200d{_EMOJI})*|[#*0-9]\ufe0f?\u20e3")
LINK = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)


def length(text: str) -> int:
    """Posts: "500 characters", where "Emojis are counted as the number of UTF-8 bytes"."""
    return len(EMOJI.sub("", text)) + sum(len(found.encode()) for found in EMOJI.findall(text))


def links(text: str, attached: str | None) -> set[str]:
    """Text attachments: the unique addresses in the text, and the attached one where different."""
    return {found.rstrip(".,;:!?)") for found in LINK.findall(text)} | ({attached} if attached else set())


def not_found(id_: str) -> Answer:
    """The answer to a container or a post that is not there, or not there yet."""
    return graph.error(
        24,
        "The requested resource does not exist",
        subcode=4279009,
        is_transient=False,
        error_user_title="Media Not Found",
        error_user_msg=f"The media with id {id_} cannot be found.",
    )


def wrong(message: str, subcode: int | None = None) -> Answer:
    return graph.error(100, message, kind="THApiException", subcode=subcode)


def refusal(form: Mapping[str, object], unattachable: Sequence[str]) -> Answer | None:
    """Posts and text attachments: what a container needs, and what is too much."""
    kind, text, link = (str(form.get(name, "") or "") for name in ("media_type", "text", "link_attachment"))
    if kind not in KINDS:
        return wrong("Param media_type must be one of {TEXT, IMAGE, VIDEO, CAROUSEL}")
    if length(text) > LENGTH:
        return wrong(f"Param text must be at most {LENGTH} characters long.")
    if kind == "TEXT" and not text.strip():
        return wrong("Param text is required for media_type TEXT")
    if len(links(text, link)) > LINKS:
        return wrong("THREADS_API__LINK_LIMIT_EXCEEDED")
    if kind == "IMAGE" and not str(form.get("image_url", "")).startswith(("http://", "https://")):
        return wrong("Param image_url must be a valid URL")
    if len(str(form.get("alt_text", ""))) > ALT_LENGTH:
        return wrong(f"Param alt_text must be at most {ALT_LENGTH} characters long.")
    if form.get("reply_control", "everyone") not in CONTROLS:
        return wrong(f"Param reply_control must be one of {{{', '.join(sorted(CONTROLS))}}}")
    if kind != "TEXT" and (link or graph.flag(form.get("auto_publish_text", False))):
        return wrong("Params link_attachment and auto_publish_text need media_type TEXT")
    if link and (not link.startswith("http") or any(f"//{host}" in link for host in unattachable)):
        return graph.error(-1, "Fatal", subcode=4279047, error_user_title="Invalid Link Attachment")
    return None


@dataclass
class Container:
    """A post to be."""

    id: str
    kind: str
    text: str
    at: datetime
    image_url: str | None = None
    alt_text: str | None = None
    above: str | None = None
    children: tuple[str, ...] = ()
    is_item: bool = False
    link: str | None = None
    error: str | None = None
    lost: bool = False
    unready: int = 0
    published: bool = False


@dataclass
class Media:
    """A post or a reply, of the account or of somebody else."""

    id: str
    kind: str
    text: str
    at: datetime
    username: str = USERNAME
    above: str | None = None
    root: str | None = None
    image_url: str | None = None
    alt_text: str | None = None
    children: tuple[str, ...] = ()
    link: str | None = None
    by_app: bool = True
    mentions_us: bool = False
    gone: bool = False
    metrics: dict[str, int] = field(default_factory=dict)

    @property
    def ours(self) -> bool:
        return self.username == USERNAME

    def shown(self, asked: Asked, answers: Sequence["Media"]) -> dict[str, object]:
        """The post as an answer shows the post: the id alone, unless fields are asked for."""
        shortcode = f"D{self.id[-6:]}"
        node: dict[str, object] = {
            "id": self.id,
            "media_product_type": "THREADS",
            "media_type": self.kind,
            "media_url": self.image_url,
            "permalink": f"https://www.threads.com/@{self.username}/post/{shortcode}",
            "owner": {"id": USER_ID} if self.ours and not self.above else None,
            "username": self.username,
            "text": self.text,
            "timestamp": graph.written(self.at),
            "shortcode": shortcode,
            "children": {"data": [{"id": child} for child in self.children]} if self.children else None,
            "is_quote_post": False,
            "alt_text": self.alt_text,
            "link_attachment_url": self.link,
            "has_replies": bool(answers),
            "is_reply": self.above is not None,
            "is_reply_owned_by_me": self.ours if self.above else None,
            "root_post": {"id": self.root} if self.root else None,
            "replied_to": {"id": self.above} if self.above else None,
        }
        return graph.chosen(node, asked, ())


def insights(media: Media, asked: Asked) -> Answer:
    """Insights: `metric` is required, an unknown name refuses the whole request, figures are for the lifetime."""
    names = [name for name in asked.query.get("metric", "").split(",") if name]
    if not names or not METRICS.issuperset(names):
        return graph.error(100, f"(#100) metric must be one of: {', '.join(sorted(METRICS))}", kind="THApiException")
    data = [
        {
            "name": name,
            "period": "lifetime",
            "values": [{"value": media.metrics.get(name, 0)}],
            "title": name,
            "description": f"The number of {name}.",
            "id": f"{media.id}/insights/{name}/lifetime",
        }
        for name in names
    ]
    return said({"data": data})

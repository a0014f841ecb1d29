"""X's posts, and how API v2 shows them: chosen fields, wrapped links, escaped text.

Sources: docs.x.com/x-api/posts/timelines/integrate (default fields, tweet.fields) and …/fundamentals/data-dictionary
(`&amp;` in text, entities) in github.com/xdevplatform/docs @28713281; the openapi.json there, 2.167.
The two disagree: the pages ask by tweet.fields and answer retweet_count and referenced_tweets, 2.167 knows post.fields,
repost_count and referenced_posts alone (2.159, in github.com/xdevplatform/xdk, agrees with the pages). Both are
understood here, and each is answered in its own names.
"""

import html
import zlib
from dataclasses import dataclass, field
from datetime import datetime

from tests.bot.networks.server import Answer, Asked
from tests.bot.networks.stand_ins.x_length import links
from tests.bot.networks.stand_ins.x_media import invalid

DEFAULTS = frozenset({"id", "text", "edit_history_tweet_ids"})
NEW_NAMES = {
    "edit_history_tweet_ids": "edit_history_post_ids",
    "referenced_tweets": "referenced_posts",
    "note_tweet": "note_post",
    "retweet_count": "repost_count",
}
TWEET_FIELDS = DEFAULTS | {
    *("attachments", "author_id", "conversation_id", "created_at", "edit_controls", "entities", "in_reply_to_user_id"),
    *("lang", "note_tweet", "possibly_sensitive", "public_metrics", "referenced_tweets", "reply_settings", "source"),
}
USER_FIELDS = frozenset(
    {
        *("affiliation", "connection_status", "created_at", "description", "entities", "id", "is_identity_verified"),
        *("location", "name", "parody", "profile_image_url", "protected", "public_metrics", "receives_your_dm"),
        *("subscription_type", "url", "username", "verified", "verified_type", "withheld"),
    }
)
"""`affiliation` is in 2.159, and gone from 2.167's user.fields (an expansion of /2/users/me there)."""
METRICS = ("retweet_count", "reply_count", "like_count", "quote_count", "bookmark_count", "impression_count")


@dataclass
class Tweet:
    """A post of the account or of somebody else."""

    id: str
    author: str
    text: str
    at: datetime
    media: tuple[str, ...] = ()
    reply_to: str | None = None
    quotes: str | None = None
    reply_settings: str = "everyone"
    gone: bool = False
    conversation: str = ""
    metrics: dict[str, int] = field(default_factory=lambda: dict.fromkeys(METRICS, 0))


def unknown_fields(asked: Asked) -> Answer | None:
    """The 400 for a field that nobody knows."""
    renamed = frozenset(NEW_NAMES.get(name, name) for name in TWEET_FIELDS)
    for key, known in (("tweet.fields", TWEET_FIELDS), ("post.fields", renamed), ("user.fields", USER_FIELDS)):
        for name in _listed(asked, key):
            if name not in known:
                return invalid(f"The `{key}` query parameter value [{name}] is not one of {sorted(known)}")
    return None


def shown(tweet: Tweet, asked: Asked) -> dict[str, object]:
    """A post as an answer shows the post: the default fields and those asked for."""
    text, urls = wrapped(tweet.text)
    everything: dict[str, object] = {
        "id": tweet.id,
        "text": (text + (" https://t.co/0picture00" if tweet.media else "")).strip(),
        "edit_history_tweet_ids": [tweet.id],
        "author_id": tweet.author,
        "created_at": tweet.at.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
        "public_metrics": tweet.metrics,
        "entities": {"urls": urls} if urls else {},
        "attachments": {"media_keys": [f"3_{id_}" for id_ in tweet.media]} if tweet.media else {},
        "referenced_tweets": [
            {"type": how, "id": id_} for how, id_ in (("replied_to", tweet.reply_to), ("quoted", tweet.quotes)) if id_
        ],
        "conversation_id": tweet.conversation or tweet.id,
        "reply_settings": tweet.reply_settings,
    }
    old = {new: old for old, new in NEW_NAMES.items()}
    wanted = {
        old.get(name, name) for key in ("tweet.fields", "post.fields", "expansions") for name in _listed(asked, key)
    }
    found = {name: everything[name] for name in everything if name in DEFAULTS | wanted and everything[name]}
    return _renamed(found) if "post.fields" in asked.query else found


def _listed(asked: Asked, key: str) -> list[str]:
    return [name for name in asked.query.get(key, "").split(",") if name]


def wrapped(text: str) -> tuple[str, list[dict[str, object]]]:
    """Links become t.co addresses; &, < and > are escaped."""
    said, at, urls = "", 0, []
    for begins, ends in links(text):
        said += html.escape(text[at:begins], quote=False)
        short = f"https://t.co/{zlib.crc32(text[begins:ends].encode()):010}"
        place: dict[str, object] = {"start": len(said), "end": len(said) + len(short), "url": short}
        urls.append(place | {"expanded_url": text[begins:ends], "display_url": text[begins:ends][:26]})
        said, at = said + short, ends
    return said + html.escape(text[at:], quote=False), urls


def _renamed(found: dict[str, object]) -> dict[str, object]:
    renamed = {NEW_NAMES.get(name, name): value for name, value in found.items()}
    if isinstance(metrics := renamed.get("public_metrics"), dict):
        renamed["public_metrics"] = {NEW_NAMES.get(name, name): value for name, value in metrics.items()}
    return renamed

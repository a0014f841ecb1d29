"""Posts and people as Mastodon's API shows them."""

import re
from datetime import UTC, datetime
from html import escape, unescape

from rehearsal.shapes import Json
from rehearsal.timeline.counting import URL
from rehearsal.timeline.store import Media, Post, Timeline
from rehearsal.world import Account, Outsider

PARAGRAPHS = re.compile(r"\n{2,}")
TAG = re.compile(r"<[^>]*>")


def moment(at: datetime) -> str:
    """A time in Mastodon's format."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def html(text: str) -> str:
    """The content as HTML: escaped, addresses linked, paragraphs and line breaks kept."""

    def line(words: str) -> str:
        pieces, end = [], 0
        for found in URL.finditer(words):
            pieces.append(escape(words[end : found.start()], quote=False))
            url = escape(found[0])
            pieces.append(f'<a href="{url}" rel="nofollow noopener" target="_blank">{url}</a>')
            end = found.end()
        return "".join(pieces) + escape(words[end:], quote=False)

    return "".join(f"<p>{'<br />'.join(map(line, part.split(chr(10))))}</p>" for part in PARAGRAPHS.split(text) if part)


def account(timeline: Timeline, who: Account | Outsider) -> Json:
    """Somebody's profile."""
    outsider = who if isinstance(who, Outsider) else None
    url = f"{timeline.workspace.url}/timeline/@{who.acct}"
    own = [post for post in timeline.posts.values() if post.author.id == who.id]
    return {
        "id": who.id,
        "username": who.acct.partition("@")[0],
        "acct": who.acct,
        "display_name": who.name,
        "locked": False,
        "bot": False,
        "group": False,
        "discoverable": True,
        "created_at": "2019-05-01T00:00:00.000Z",
        "note": html(who.note),
        "url": url,
        "uri": url,
        "avatar": "",
        "header": "",
        "followers_count": outsider.followers if outsider else 48_000,
        "following_count": 120,
        "statuses_count": len(own),
        "last_status_at": own[-1].at.date().isoformat() if own else None,
        "emojis": [],
        "fields": list(outsider.fields) if outsider else [],
    }


def profile(who: Account | Outsider) -> str:
    """What somebody's profile says, as plain lines to copy."""
    fields = who.fields if isinstance(who, Outsider) else ()
    lines = [
        f"{field['name']}: {unescape(TAG.sub('', field['value']))}{' (verified)' if field.get('verified_at') else ''}"
        for field in fields
    ]
    return "\n".join([who.note, *lines])


def link(timeline: Timeline, post: Post) -> str:
    """The post's address."""
    return f"{timeline.workspace.url}/timeline/@{post.author.acct}/{post.id}"


def picture(timeline: Timeline, media: Media) -> Json:
    """An uploaded picture."""
    url = f"{timeline.workspace.url}/timeline/media/{media.id}"
    shown: Json = {"id": media.id, "type": "image", "url": url, "preview_url": url}
    return {**shown, "description": media.description, "meta": {}}


def status(timeline: Timeline, post: Post) -> Json:
    """A post."""
    answered = timeline.posts.get(post.in_reply_to or "")
    named = [person for person in timeline.everybody if f"@{person.acct.lower()}" in post.text.lower()]
    return {
        "id": post.id,
        "created_at": moment(post.at),
        "in_reply_to_id": post.in_reply_to,
        "in_reply_to_account_id": answered.author.id if answered else None,
        "sensitive": post.sensitive,
        "spoiler_text": post.spoiler,
        "visibility": post.visibility,
        "language": post.language,
        "uri": link(timeline, post),
        "url": link(timeline, post),
        "replies_count": sum(1 for other in timeline.posts.values() if other.in_reply_to == post.id),
        "reblogs_count": 0,
        "favourites_count": 0,
        "edited_at": None,
        "content": html(post.text),
        "reblog": None,
        "account": account(timeline, post.author),
        "media_attachments": [picture(timeline, timeline.media[media_id]) for media_id in post.media],
        "mentions": [
            {
                "id": person.id,
                "username": person.acct,
                "acct": person.acct,
                "url": f"{timeline.workspace.url}/timeline/@{person.acct}",
            }
            for person in named
        ],
        "tags": [],
        "emojis": [],
        "card": None,
        "poll": None,
    }

"""Posts and people as Mastodon's API shows them."""

import re
from datetime import UTC, datetime
from html import escape, unescape
from urllib.parse import urlsplit

from rehearsal.shapes import Json
from rehearsal.timeline.counting import URL
from rehearsal.timeline.store import Media, Post, Timeline
from rehearsal.world import Account, Outsider

PARAGRAPHS = re.compile(r"\n{2,}")
TAG = re.compile(r"<[^>]*>")
FOLLOWERS = 48_000
TITLES = {
    "https://www.gov.uk/check-flooding": "Check for flooding - GOV.UK",
    "https://www.gov.uk/example-ferries": "Ferry times - GOV.UK",
    "https://www.gov.uk/example-jobs": "Working for us - GOV.UK",
    "https://www.gov.uk/footbridge": "The footbridge is open again - GOV.UK",
}
"""Pages that the demonstration's posts link to: the rehearsal opens no page elsewhere."""


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
        "followers_count": followers(who),
        "following_count": 120,
        "statuses_count": len(own),
        "last_status_at": own[-1].at.date().isoformat() if own else None,
        "emojis": [],
        "fields": list(outsider.fields) if outsider else [],
    }


def followers(who: Account | Outsider) -> int:
    """How many people follow somebody; every official account has the same number."""
    return who.followers if isinstance(who, Outsider) else FOLLOWERS


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
        "edited_at": moment(post.edited_at) if post.edited_at else None,
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


def card(text: str) -> Json | None:
    """The card of a text's first link: host and title; the title is empty where nobody knows the page."""
    found = URL.search(text)
    url = found[0].rstrip(".,;:!?)'\"”") if found else ""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return None
    return {"url": url, "host": host.removeprefix("www."), "title": TITLES.get(url, "")} if host else None


def for_the_page(timeline: Timeline, post: Post) -> Json:
    """A post for the page and for tests: the exact text, what is answered, and what goes with the text."""
    answered = timeline.posts.get(post.in_reply_to or "")
    return {
        "id": post.id,
        "account": post.author.acct,
        "name": post.author.name,
        "official": isinstance(post.author, Account),
        "followers": followers(post.author),
        "text": post.text,
        "at": moment(post.at),
        "edited_at": moment(post.edited_at) if post.edited_at else None,
        "url": link(timeline, post),
        "in_reply_to_id": post.in_reply_to,
        "answers": answered.author.acct if answered else None,
        "answered": {"name": answered.author.name, "text": answered.text} if answered else None,
        "answered_is_gone": bool(post.in_reply_to and not answered),
        "continues": bool(answered and answered.author.id == post.author.id),
        "visibility": post.visibility,
        "spoiler_text": post.spoiler,
        "card": card(post.text),
        "media": [picture(timeline, timeline.media[media_id]) for media_id in post.media],
    }

"""Mastodon's API under /timeline: posting, reading back, looking up, mentions. Strict where Mastodon is."""

from dataclasses import dataclass

from aiohttp import web

from rehearsal.faults import Faults
from rehearsal.shapes import Json
from rehearsal.timeline import shown
from rehearsal.timeline.answering import Refused, as_list, failing, form_of, mastodon_words, paged
from rehearsal.timeline.counting import URL_LENGTH, length
from rehearsal.timeline.store import Media, Post, Timeline
from rehearsal.world import Account

MOST_CHARACTERS, MOST_MEDIA = 500, 4
VISIBILITIES = ("public", "unlisted", "private", "direct")
API = "/timeline/api"


@dataclass(frozen=True, slots=True)
class Mastodon:
    """The HTTP handlers under /timeline/api."""

    timeline: Timeline
    faults: Faults

    def routes(self) -> list[web.RouteDef]:
        """Paths and handlers."""
        found = [
            web.post(f"{API}/v1/statuses", self.create),
            web.get(f"{API}/v1/statuses/{{id}}", self.read),
            web.put(f"{API}/v1/statuses/{{id}}", self.edit),
            web.delete(f"{API}/v1/statuses/{{id}}", self.delete),
            web.get(f"{API}/v1/statuses/{{id}}/source", self.source),
            web.get(f"{API}/v1/statuses/{{id}}/context", self.context),
            web.get(f"{API}/v1/accounts/verify_credentials", self.verify),
            web.get(f"{API}/v1/accounts/lookup", self.lookup),
            web.get(f"{API}/v1/accounts/{{id}}", self.profile),
            web.get(f"{API}/v1/accounts/{{id}}/statuses", self.statuses),
            web.get(f"{API}/v1/notifications", self.notifications),
            web.get(f"{API}/v1/conversations", self.conversations),
            web.post(f"{API}/v2/media", self.upload),
            web.post(f"{API}/v1/media", self.upload),
            web.get(f"{API}/v1/media/{{id}}", self.media),
            web.put(f"{API}/v1/media/{{id}}", self.describe),
            web.get(f"{API}/v2/search", self.search),
            web.get(f"{API}/v2/instance", self.instance),
        ]
        return [web.route(r.method, r.path, mastodon_words(r.handler)) for r in found]

    async def create(self, request: web.Request) -> web.StreamResponse:
        """Post. The same Idempotency-Key within an hour gives the first post again."""
        fault = self.faults.next_timeline()
        if fault and fault != "lost_answer":
            return failing(request, fault)
        who = self._who(request)
        form = await form_of(request)
        key = request.headers.get("Idempotency-Key", "")
        known = self.timeline.kept(who.id, key) if key and not self.faults.ignore_idempotency else None
        post = known or self._posted(who, form)
        if key:
            self.timeline.keep(who.id, key, post)
        return failing(request, fault) if fault else web.json_response(shown.status(self.timeline, post))

    def _posted(self, who: Account, form: Json) -> Post:
        text, spoiler, media = self._checked(form)
        if form.get("scheduled_at"):
            raise Refused(422, "Validation failed: Scheduled at is not something the rehearsal does")
        visibility = str(form.get("visibility") or "public")
        if visibility not in VISIBILITIES:
            raise Refused(422, f"'{visibility}' is not a valid visibility")
        reply = str(form.get("in_reply_to_id") or "") or None
        if reply and reply not in self.timeline.posts:
            raise Refused(404, "The post you are trying to reply to does not appear to exist.")
        return self.timeline.add(
            Post(
                id=self.timeline.next_id(),
                author=who,
                text=text,
                at=self.timeline.workspace.now(),
                in_reply_to=reply,
                visibility=visibility,
                language=str(form["language"]) if form.get("language") else None,
                spoiler=spoiler,
                sensitive=form.get("sensitive") in (True, "true", "1"),
                media=media,
            )
        )

    def _checked(self, form: Json) -> tuple[str, str, tuple[str, ...]]:
        """Text, content warning and pictures of a form. Raises Refused."""
        text = str(form.get("status") or "")
        spoiler = str(form.get("spoiler_text") or "")
        media = tuple(str(media_id) for media_id in as_list(form.get("media_ids")))
        if not text.strip() and not media:
            raise Refused(422, "Validation failed: Text can't be blank")
        if length(spoiler) + length(text) > MOST_CHARACTERS:
            raise Refused(422, f"Validation failed: Text character limit of {MOST_CHARACTERS} exceeded")
        if len(media) > MOST_MEDIA:
            raise Refused(422, "Validation failed: Cannot attach more than 4 files")
        if any(media_id not in self.timeline.media for media_id in media):
            raise Refused(422, "Validation failed: Media attachment could not be found")
        return text, spoiler, media

    async def edit(self, request: web.Request) -> web.StreamResponse:
        """Put other words in one of the account's own posts; pictures that are not named again go."""
        who, post = self._who(request), self._post(request)
        if post.author.id != who.id:
            raise Refused(404, "Record not found")
        text, _, media = self._checked(await form_of(request))
        self.timeline.edit(post, text, media)
        return web.json_response(shown.status(self.timeline, post))

    async def read(self, request: web.Request) -> web.StreamResponse:
        """A post."""
        return web.json_response(shown.status(self.timeline, self._post(request)))

    async def delete(self, request: web.Request) -> web.StreamResponse:
        """Take one of the account's own posts down; the answer holds the text, as Mastodon's does."""
        who, post = self._who(request), self._post(request)
        if post.author.id != who.id:
            raise Refused(404, "Record not found")
        answer = shown.status(self.timeline, post) | {"text": post.text}
        self.timeline.remove(post)
        return web.json_response(answer)

    async def source(self, request: web.Request) -> web.StreamResponse:
        """The text as sent."""
        post = self._post(request)
        if post.author.id != self._who(request).id:
            raise Refused(404, "Record not found")
        return web.json_response({"id": post.id, "text": post.text, "spoiler_text": post.spoiler})

    async def context(self, request: web.Request) -> web.StreamResponse:
        """The posts before and after a post in its thread."""
        post = self._post(request)
        before: list[Post] = []
        above = self.timeline.posts.get(post.in_reply_to or "")
        while above:
            before.insert(0, above)
            above = self.timeline.posts.get(above.in_reply_to or "")
        below, seen = [], {post.id}
        for other in self.timeline.posts.values():
            if other.in_reply_to in seen:
                seen.add(other.id)
                below.append(other)
        show = [[shown.status(self.timeline, item) for item in some] for some in (before, below)]
        return web.json_response({"ancestors": show[0], "descendants": show[1]})

    async def verify(self, request: web.Request) -> web.StreamResponse:
        """The account of the token."""
        who = self._who(request)
        profile = shown.account(self.timeline, who)
        source = {"note": who.note, "privacy": "public", "sensitive": False, "language": "en"}
        return web.json_response(profile | {"source": source})

    async def lookup(self, request: web.Request) -> web.StreamResponse:
        """An account by name."""
        wanted = request.query.get("acct", "").lstrip("@").lower()
        for account in self.timeline.everybody:
            if account.acct.lower() == wanted:
                return web.json_response(shown.account(self.timeline, account))
        raise Refused(404, "Record not found")

    async def profile(self, request: web.Request) -> web.StreamResponse:
        """An account by id."""
        for account in self.timeline.everybody:
            if account.id == request.match_info["id"]:
                return web.json_response(shown.account(self.timeline, account))
        raise Refused(404, "Record not found")

    async def statuses(self, request: web.Request) -> web.StreamResponse:
        """An account's posts, newest first; direct posts only for the account itself."""
        wanted = request.match_info["id"]
        if wanted not in {account.id for account in self.timeline.everybody}:
            raise Refused(404, "Record not found")
        own = request.headers.get("Authorization") and self._who(request).id == wanted
        posts = [p for p in self.timeline.posts.values() if p.author.id == wanted and (own or p.visibility != "direct")]
        return web.json_response([shown.status(self.timeline, post) for post in paged(request, posts, 20)])

    async def notifications(self, request: web.Request) -> web.StreamResponse:
        """Mentions of the account, newest first, or oldest first after `min_id`."""
        who = self._who(request)
        kinds = request.query.getall("types[]", ["mention"])
        mine = [n for n in self.timeline.notifications if n.account == who.id and n.post.id in self.timeline.posts]
        found = paged(request, mine if "mention" in kinds else [], 40)
        return web.json_response(
            [
                {
                    "id": notification.id,
                    "type": "mention",
                    "created_at": shown.moment(notification.post.at),
                    "account": shown.account(self.timeline, notification.post.author),
                    "status": shown.status(self.timeline, notification.post),
                }
                for notification in found
            ]
        )

    async def conversations(self, request: web.Request) -> web.StreamResponse:
        """The account's direct messages, one entry for each person."""
        who = self._who(request)
        latest: dict[str, Post] = {}
        for note in self.timeline.notifications:
            if note.account == who.id and note.post.visibility == "direct" and note.post.id in self.timeline.posts:
                latest[note.post.author.id] = note.post
        return web.json_response(
            [
                {
                    "id": post.author.id,
                    "unread": True,
                    "accounts": [shown.account(self.timeline, post.author)],
                    "last_status": shown.status(self.timeline, post),
                }
                for post in reversed(latest.values())
            ]
        )

    async def upload(self, request: web.Request) -> web.StreamResponse:
        """Take a picture, with a description."""
        self._who(request)
        form = await request.post()
        file = form.get("file")
        if not isinstance(file, web.FileField):
            raise Refused(422, "Validation failed: File can't be blank")
        if not file.content_type.startswith("image/"):
            raise Refused(422, "Validation failed: File has contents that are not what they are reported to be")
        described = form.get("description")
        words = described if isinstance(described, str) else None
        media = Media(self.timeline.next_id(), file.content_type, file.file.read(), words)
        self.timeline.media[media.id] = media
        return web.json_response(shown.picture(self.timeline, media))

    async def media(self, request: web.Request) -> web.StreamResponse:
        """An uploaded picture's facts."""
        self._who(request)
        return web.json_response(shown.picture(self.timeline, self._media(request)))

    async def describe(self, request: web.Request) -> web.StreamResponse:
        """Give a picture another description."""
        self._who(request)
        media = self._media(request)
        media.description = str((await form_of(request)).get("description") or "")
        return web.json_response(shown.picture(self.timeline, media))

    async def search(self, request: web.Request) -> web.StreamResponse:
        """A post by its address."""
        self._who(request)
        wanted = request.query.get("q", "")
        found = [post for post in self.timeline.posts.values() if shown.link(self.timeline, post) == wanted]
        statuses = [shown.status(self.timeline, post) for post in found]
        return web.json_response({"accounts": [], "statuses": statuses, "hashtags": []})

    async def instance(self, _: web.Request) -> web.StreamResponse:
        """The limits."""
        statuses = {
            "max_characters": MOST_CHARACTERS,
            "max_media_attachments": MOST_MEDIA,
            "characters_reserved_per_url": URL_LENGTH,
        }
        media = {"supported_mime_types": ["image/jpeg", "image/png", "image/webp"], "image_size_limit": 16_777_216}
        media |= {"description_limit": 1500}
        return web.json_response(
            {
                "domain": self.timeline.workspace.url.removeprefix("http://"),
                "title": "The rehearsal's timeline",
                "version": "4.5.0",
                "languages": ["en"],
                "configuration": {"statuses": statuses, "media_attachments": media},
            }
        )

    def _who(self, request: web.Request) -> Account:
        token = request.headers.get("Authorization", "").removeprefix("Bearer ").strip()
        for account in self.timeline.accounts:
            if token and account.token == token:
                return account
        raise Refused(401, "The access token is invalid")

    def _post(self, request: web.Request) -> Post:
        post = self.timeline.posts.get(request.match_info["id"])
        if post is None or (post.visibility == "direct" and not request.headers.get("Authorization")):
            raise Refused(404, "Record not found")
        return post

    def _media(self, request: web.Request) -> Media:
        media = self.timeline.media.get(request.match_info["id"])
        if media is None:
            raise Refused(404, "Record not found")
        return media

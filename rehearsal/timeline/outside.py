"""The timeline's other sides: people outside writing in, the webhook inbox, all posts for the page and tests."""

from dataclasses import dataclass
from html import escape

from aiohttp import web

from rehearsal.errors import Sorry
from rehearsal.people import LONGEST_WAIT, body_of, need, number
from rehearsal.timeline import shown
from rehearsal.timeline.store import Post, Timeline
from rehearsal.world import Account, Outsider


@dataclass(frozen=True, slots=True)
class Outside:
    """The HTTP handlers under /timeline outside Mastodon's API, and GET /rehearsal/timeline."""

    timeline: Timeline

    def routes(self) -> list[web.RouteDef]:
        """Paths and handlers."""
        return [
            web.get("/rehearsal/timeline", self.everything),
            web.post("/timeline/outside", self.write),
            web.delete("/timeline/outside/{id}", self.take_down),
            web.post("/timeline/webhook", self.webhook),
            web.get("/timeline/media/{id}", self.picture),
            web.get("/timeline/@{acct}", self.profile),
            web.get("/timeline/@{acct}/{id}", self.post),
        ]

    async def everything(self, request: web.Request) -> web.Response:
        """Every post's exact text, time and author, oldest first; with `since` and `wait`, after the next change."""
        if "since" in request.query:
            wait = min(number(request, "wait", 20), LONGEST_WAIT)
            await self.timeline.changed.heard(int(number(request, "since")), wait)
        return web.json_response(
            {
                "version": self.timeline.changed.version,
                "accounts": [
                    {"acct": account.acct, "name": account.name, "id": account.id} for account in self.timeline.accounts
                ],
                "outsiders": [
                    {"acct": person.acct, "name": person.name, "kind": person.kind, "profile": shown.profile(person)}
                    for person in self.timeline.workspace.world.outsiders
                ],
                "posts": [shown.for_the_page(self.timeline, post) for post in self.timeline.posts.values()],
                "webhook": list(self.timeline.hooks.values()),
            }
        )

    async def write(self, request: web.Request) -> web.Response:
        """A person outside writes to an account: in public, or directly with `visibility` direct.

        From an official account, somebody with its log-in posts there without the bot.
        """
        body = await body_of(request)
        author = self.timeline.by_acct(need(body, "from"))
        if isinstance(author, Account):
            post = Post(
                self.timeline.next_id(), author, need(body, "text"), self.timeline.workspace.now(), None, "public"
            )
            self.timeline.add(post)
            return web.json_response({"ok": True, "status": shown.status(self.timeline, post)})
        to, text = self.timeline.by_acct(need(body, "to")), need(body, "text")
        reply = body.get("in_reply_to_id")
        if reply is not None and reply not in self.timeline.posts:
            raise Sorry("The post being answered is gone.", 404)
        if f"@{to.acct.lower()}" not in text.lower():
            text = f"@{to.acct} {text}"
        visibility = "direct" if body.get("visibility") == "direct" else "public"
        post = Post(self.timeline.next_id(), author, text, self.timeline.workspace.now(), reply, visibility)
        self.timeline.add(post)
        return web.json_response({"ok": True, "status": shown.status(self.timeline, post)})

    async def take_down(self, request: web.Request) -> web.Response:
        """A person outside deletes a post of theirs."""
        post = self.timeline.posts.get(request.match_info["id"])
        if post is None or not isinstance(post.author, Outsider):
            raise Sorry("That is no post of anybody outside.", 404)
        self.timeline.remove(post)
        return web.json_response({"ok": True})

    async def webhook(self, request: web.Request) -> web.Response:
        """Keep a signed event as received, once for each event id."""
        text = await request.text()
        headers = {name.lower(): value for name, value in request.headers.items()}
        named = [
            value for name, value in headers.items() if name.endswith(("event-id", "webhook-id", "idempotency-key"))
        ]
        event = named[0] if named else ""
        if not event:
            body = await body_of(request)
            event = str(body.get("event_id") or body.get("id") or "")
        if not event:
            raise Sorry("The event has no id, in a header that ends with event-id or as event_id in its body.")
        repeated = event in self.timeline.hooks
        if repeated:
            self.timeline.hooks[event]["times"] += 1
        else:
            at = shown.moment(self.timeline.workspace.now())
            self.timeline.hooks[event] = {"event_id": event, "at": at, "times": 1, "headers": headers, "body": text}
        self.timeline.rang()
        return web.json_response({"ok": True, "event_id": event, "duplicate": repeated})

    async def picture(self, request: web.Request) -> web.Response:
        """An uploaded picture."""
        media = self.timeline.media.get(request.match_info["id"])
        if media is None:
            raise Sorry("There is no such picture.", 404)
        return web.Response(body=media.data, content_type=media.content_type)

    async def profile(self, request: web.Request) -> web.Response:
        """Somebody's page, plainly."""
        who = self.timeline.by_acct(request.match_info["acct"])
        posts = [p for p in self.timeline.posts.values() if p.author.id == who.id and p.visibility != "direct"]
        return page(f"{who.name} (@{who.acct})", shown.profile(who), posts)

    async def post(self, request: web.Request) -> web.Response:
        """A post's page, plain."""
        post = self.timeline.posts.get(request.match_info["id"])
        if post is None or post.visibility == "direct":
            return page("This post is gone", "", [], status=404)
        return page(f"{post.author.name} (@{post.author.acct})", shown.profile(post.author), [post])


def page(title: str, note: str, posts: list[Post], status: int = 200) -> web.Response:
    """A small page without any outside resources."""
    shown_posts = "".join(
        f'<article class="tl-post">{shown.html(post.text)}<p class="quiet">{shown.moment(post.at)}</p></article>'
        for post in reversed(posts)
    )
    return web.Response(
        status=status,
        content_type="text/html",
        text=(
            f'<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>{escape(title)}</title>'
            '<meta name="viewport" content="width=device-width,initial-scale=1">'
            '<link rel="stylesheet" href="/page/style.css"><main class="plain-page">'
            f'<h1>{escape(title)}</h1><p class="pre-wrap">{escape(note)}</p>{shown_posts}'
            '<p class="quiet">Rehearsal: nothing here leaves this computer.</p></main></html>'
        ),
    )

"""How the timeline takes requests and answers them: forms, pages, refusals in Mastodon's words, faults."""

import json
from typing import Any

from aiohttp import web

from rehearsal.shapes import Json

MOST_PAGE = 40
HTML = "<!doctype html><title>Sign in</title><p>Please sign in to the network to go on.</p>"


class Refused(Exception):
    """An answer other than 200, with Mastodon's words."""

    def __init__(self, status: int, error: str) -> None:
        super().__init__(error)
        self.status = status


def mastodon_words(handler: Any) -> Any:
    """The handler, with refusals in Mastodon's words."""

    async def handle(request: web.Request) -> web.StreamResponse:
        try:
            answer: web.StreamResponse = await handler(request)
        except Refused as refused:
            return web.json_response({"error": str(refused)}, status=refused.status)
        return answer

    return handle


def failing(request: web.Request, fault: str) -> web.StreamResponse:
    """The answer a fault gives; `lost_answer` and `drop` give none."""
    match fault:
        case "refuse":
            return web.json_response({"error": "Validation failed: refused on request"}, status=422)
        case "html":
            return web.Response(text=HTML, content_type="text/html")
        case "503":
            return web.Response(status=503, text="<h1>503 Service Unavailable</h1>", content_type="text/html")
        case "429":
            headers = {"X-RateLimit-Limit": "300", "X-RateLimit-Remaining": "0", "Retry-After": "30"}
            return web.json_response({"error": "Too many requests"}, status=429, headers=headers)
    if request.transport is not None:
        request.transport.abort()
    return web.Response()


async def form_of(request: web.Request) -> Json:
    """A request's fields, from a form or JSON; `media_ids[]` and `media_ids` are the same."""
    if request.content_type == "application/json":
        try:
            body = json.loads(await request.text())
        except ValueError as wrong:
            raise Refused(400, "There was an error parsing the request") from wrong
        return body if isinstance(body, dict) else {}
    sent = await request.post()
    form: Json = {}
    for key in sent:
        values = [value for value in sent.getall(key) if isinstance(value, str)]
        form[key.removesuffix("[]")] = values if key.endswith("[]") else values[-1]
    return form


def as_list(value: object) -> list[object]:
    """A list from None, a single value or several values."""
    return value if isinstance(value, list) else [] if value in (None, "") else [value]


def paged(request: web.Request, items: list[Any], default: int) -> list[Any]:
    """A page in Mastodon's manner: newest first; with `min_id`, the items just after."""
    query = request.query
    try:
        limit = min(int(query.get("limit", default)), max(default, MOST_PAGE))
        bounds = {name: int(query[name]) for name in ("max_id", "since_id", "min_id") if name in query}
    except ValueError as wrong:
        raise Refused(400, "Invalid pagination parameter") from wrong
    lowest = max(bounds.get("since_id", 0), bounds.get("min_id", 0))
    fits = [i for i in items if int(i.id) > lowest and int(i.id) < bounds.get("max_id", 10**30)]
    return fits[:limit][::-1] if "min_id" in bounds else fits[-limit:][::-1] if limit else []

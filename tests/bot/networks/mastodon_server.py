"""A small Mastodon, held to its documented contract, that can also ignore what real servers ignore."""

import html
import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.clock import Clock
from tests.bot.networks.server import Answer, Asked, said

TOKEN = "canary-token-5f3a"


@dataclass
class FakeMastodon:
    """docs.joinmastodon.org/methods: statuses, accounts, search. One account, `press@social.example`."""

    clock: Clock
    limit: int = 500
    ignores_keys: bool = False
    has_source: bool = True
    markdown: bool = False
    elsewhere: dict[str, str] = field(default_factory=dict)
    """Posts of others, by address."""
    statuses: list[dict[str, object]] = field(default_factory=list)
    sources: dict[str, str] = field(default_factory=dict)
    keys: dict[str, tuple[datetime, dict[str, object]]] = field(default_factory=dict)

    def respond(self, asked: Asked) -> Answer:
        if asked.headers.get("authorization") != f"Bearer {TOKEN}":
            return said({"error": "The access token is invalid"}, 401)
        match asked.method, *asked.path.removeprefix("/api/").split("/"):
            case "POST", "v1", "statuses":
                return self._post(asked)
            case "GET", "v1", "accounts", "verify_credentials":
                return said({"id": "7", "acct": "press", "note": ""})
            case "GET", "v1", "accounts", "7", "statuses":
                return said(self.statuses[::-1][: int(asked.query["limit"])])
            case "GET", "v1", "statuses", id_, "source" if self.has_source and id_ in self.sources:
                return said({"id": id_, "text": self.sources[id_], "spoiler_text": ""})
            case "GET", "v2", "search":
                found = self.elsewhere.get(asked.query["q"]) if asked.query["resolve"] == "true" else None
                statuses = [{"id": found, "url": asked.query["q"], "content": "<p>hm</p>"}] if found else []
                return said({"accounts": [], "statuses": statuses, "hashtags": []})
        return said({"error": "Record not found"}, 404)

    def _post(self, asked: Asked) -> Answer:
        form, key = asked.form(), asked.headers.get("idempotency-key", "")
        if key and not self.ignores_keys and key in self.keys:
            at, status = self.keys[key]
            if self.clock() - at < timedelta(hours=1):
                return said(status)
        text = form.get("status", "").strip()
        if not text:
            return said({"error": "Validation failed: Text can't be blank"}, 422)
        if len(text) > self.limit:
            return said({"error": f"Validation failed: Text character limit of {self.limit} exceeded"}, 422)
        status = self.published(text, in_reply_to=form.get("in_reply_to_id"))
        self.keys[key] = (self.clock(), status)
        return said(status)

    def published(self, text: str, in_reply_to: str | None = None) -> dict[str, object]:
        id_ = str(110_000 + len(self.statuses))
        status: dict[str, object] = {
            "id": id_,
            "url": f"https://social.example/@press/{id_}",
            "content": self._shown(text),
            "created_at": self.clock().isoformat().replace("+00:00", "Z"),
            "in_reply_to_id": in_reply_to,
            "visibility": "public",
        }
        self.statuses.append(status)
        self.sources[id_] = text
        return status

    def _shown(self, text: str) -> str:
        shown = html.escape(text)
        shown = re.sub(
            r"https?://(\S{1,30})(\S*)",
            r'<a href="\g<0>" rel="nofollow"><span class="invisible">https://</span>'
            r'<span class="ellipsis">\1</span><span class="invisible">\2</span></a>',
            shown,
        )
        shown = re.sub(
            r"@(\w+)@([\w.]+)", r'<span class="h-card"><a href="https://\2/@\1">@<span>\1</span></a></span>', shown
        )
        if self.markdown:
            shown = re.sub(r"\*(\w+)\*", r"<em>\1</em>", shown)
        return "".join(f"<p>{block}</p>" for block in shown.split("\n\n")).replace("\n", "<br />")

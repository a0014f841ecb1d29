"""A small Mastodon, true to the documented contract, with the omissions of real servers on request."""

import html
import re
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email import message_from_bytes
from email.policy import HTTP
from urllib.parse import parse_qs

from bot.clock import Clock
from bot.outbound.network import Connection
from tests.bot.networks.server import Answer, Asked, said
from tests.bot.networks.stand_in import NOW, Stage, StandIn, connection

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
    author: str = "sam@elsewhere.example"
    visibility: str = "public"
    """Of the posts of others."""
    attaches_nothing: bool = False
    media: dict[str, dict[str, object]] = field(default_factory=dict)
    """An upload: description and bytes."""
    met: list[dict[str, object]] = field(default_factory=lambda: [sam()])
    """The accounts that the server has met; `lookup` knows no others (Accounts::LookupController)."""
    unmet: list[dict[str, object]] = field(default_factory=list)
    works_for: int = 0
    """How often the server answers "still working" about a picture."""
    strips_media: bool = False
    statuses: list[dict[str, object]] = field(default_factory=list)
    sources: dict[str, str] = field(default_factory=dict)
    mentions: list[dict[str, object]] = field(default_factory=list)
    keys: dict[str, tuple[datetime, dict[str, object]]] = field(default_factory=dict)

    def respond(self, asked: Asked) -> Answer:
        if asked.headers.get("authorization") != f"Bearer {TOKEN}":
            return said({"error": "The access token is invalid"}, 401)
        match asked.method, *asked.path.removeprefix("/api/").split("/"):
            case "POST", "v1", "statuses":
                return self._post(asked)
            case "POST", "v2", "media":
                return self._upload(asked)
            case "GET", "v1", "media", id_ if id_ in self.media:
                return self._media(id_)
            case "GET", "v1", "accounts", "verify_credentials":
                return said({"id": "7", "acct": "press", "note": ""})
            case "GET", "v1", "accounts", "lookup":
                known = next((each for each in self.met if each["acct"] == asked.query["acct"]), None)
                return said(known) if known else said({"error": "Record not found"}, 404)
            case "GET", "v1", "accounts", "7", "statuses":
                return said(self.statuses[::-1][: int(asked.query["limit"])])
            case "GET", "v1", "statuses", id_, "source" if self.has_source and id_ in self.sources:
                return said({"id": id_, "text": self.sources[id_], "spoiler_text": ""})
            case "GET", "v1", "statuses", id_ if id_ in self.sources:
                return said(self._of_ours(id_) | {"replies_count": 2, "reblogs_count": 3, "favourites_count": 5})
            case "DELETE", "v1", "statuses", id_ if id_ in self.sources:
                gone = self._of_ours(id_) | {"text": self.sources.pop(id_)}
                self.statuses = [status for status in self.statuses if status["id"] != id_]
                return said(gone)
            case "PUT", "v1", "statuses", id_ if id_ in self.sources:
                return self._edit(id_, asked)
            case "GET", "v1", "notifications" if asked.query.get("types[]") == "mention":
                after = int(asked.query.get("min_id", "0"))
                return said([mention for mention in self.mentions[::-1] if int(str(mention["id"])) > after])
            case "GET", "v1", "statuses", id_ if id_ in self.elsewhere.values():
                return said(self._of_another(id_))
            case "GET", "v2", "search" if asked.query["type"] == "accounts":
                return said({"accounts": self._resolved(asked), "statuses": [], "hashtags": []})
            case "GET", "v2", "search":
                found = self.elsewhere.get(asked.query["q"]) if asked.query["resolve"] == "true" else None
                statuses = [self._of_another(found)] if found else []
                return said({"accounts": [], "statuses": statuses, "hashtags": []})
        return said({"error": "Record not found"}, 404)

    def posts(self) -> int:
        return len(self.statuses)

    def _resolved(self, asked: Asked) -> list[dict[str, object]]:
        """A search with `resolve` asks other servers, and finds names that begin alike, too (AccountSearchService)."""
        name = asked.query["q"].removeprefix("@")
        found = [each for each in self.met if str(each["acct"]).startswith(name.partition("@")[0])]
        if asked.query.get("resolve") == "true":
            found = [each for each in self.unmet if each["acct"] == name] + found
        return found[: int(asked.query["limit"])]

    def mentioned(self, text: str, visibility: str = "public") -> None:
        """Somebody mentions the account."""
        id_ = str(30 + len(self.mentions))
        writer = {"id": "8", "acct": self.author, "display_name": "Sam", "note": "<p>Gardener.</p>"}
        status = {"id": f"88{id_}", "url": f"https://elsewhere.example/@sam/88{id_}", "content": self._shown(text)}
        status |= {"visibility": visibility}
        mention: dict[str, object] = {
            "id": id_,
            "type": "mention",
            "created_at": self.clock().isoformat(),
            "account": writer,
        }
        self.mentions.append(mention | {"status": status})

    def _of_ours(self, id_: str) -> dict[str, object]:
        return next(status for status in self.statuses if status["id"] == id_)

    def _edit(self, id_: str, asked: Asked) -> Answer:
        """Media that are not named again are dropped (Mastodon: UpdateStatusService)."""
        kept = parse_qs(asked.body.decode()).get("media_ids[]", [])
        self.sources[id_] = asked.form()["status"]
        self._of_ours(id_).update(content=self._shown(self.sources[id_]), media_attachments=[{"id": k} for k in kept])
        return said(self._of_ours(id_))

    def _of_another(self, id_: str) -> dict[str, object]:
        url = next(address for address, there in self.elsewhere.items() if there == id_)
        author = {"id": "8", "acct": self.author}
        return {"id": id_, "url": url, "content": "<p>hm</p>", "account": author, "visibility": self.visibility}

    def _post(self, asked: Asked) -> Answer:
        form, key = asked.form(), asked.headers.get("idempotency-key", "")
        if key and not self.ignores_keys and key in self.keys:
            at, status = self.keys[key]
            if self.clock() - at < timedelta(hours=1):
                return said(status)
        text, above = form.get("status", "").strip(), form.get("in_reply_to_id")
        if above and above not in {*self.elsewhere.values(), *self.sources}:
            return said({"error": "The post you are trying to reply to does not appear to exist."}, 404)
        attached = parse_qs(asked.body.decode()).get("media_ids[]", [])
        if not all(id_ in self.media and not self.media[id_]["work"] for id_ in attached):
            return said({"error": "Cannot attach files that have not finished processing. Try again in a moment!"}, 422)
        if not text:
            return said({"error": "Validation failed: Text can't be blank"}, 422)
        if len(text) > self.limit:
            return said({"error": f"Validation failed: Text character limit of {self.limit} exceeded"}, 422)
        status = self.published(text, in_reply_to=None if self.attaches_nothing else above)
        status["media_attachments"] = [{"id": id_} for id_ in attached if not self.strips_media]
        self.keys[key] = (self.clock(), status)
        return said(status)

    def _upload(self, asked: Asked) -> Answer:
        kind = asked.headers["content-type"]
        message = message_from_bytes(f"Content-Type: {kind}\r\n\r\n".encode() + asked.body, policy=HTTP)
        fields = {str(part.get_param("name", header="content-disposition")): part for part in message.iter_parts()}
        file = fields["file"]
        if file.get_content_type() not in {"image/png", "image/jpeg", "image/gif"}:
            return said({"error": "Validation failed: File content type is invalid"}, 422)
        id_ = str(900 + len(self.media))
        self.media[id_] = {
            "description": str(fields["description"].get_payload(decode=True), "utf-8"),  # type: ignore[arg-type]
            "name": file.get_filename(),
            "data": file.get_payload(decode=True),
            "work": self.works_for,
        }
        return self._media(id_, 202 if self.works_for else 200)

    def _media(self, id_: str, status: int = 0) -> Answer:
        picture = self.media[id_]
        if not status:
            picture["work"] = max(0, int(str(picture["work"])) - 1)
        ready = not picture["work"]
        answer = {"id": id_, "type": "image", "url": "https://social.example/1.png" if ready else None}
        return said(answer | {"description": picture["description"]}, status or (200 if ready else 206))

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


def sam(acct: str = "sam@elsewhere.example", **more: object) -> dict[str, object]:
    """An account of somebody else (docs.joinmastodon.org/entities/Account)."""
    site = '<a href="https://sam.example/" rel="nofollow me"><span class="invisible">https://</span>sam.example</a>'
    bees = '<a href="https://elsewhere.example/tags/bees" class="mention hashtag">#<span>bees</span></a>'
    account: dict[str, object] = {
        "id": "8",
        "acct": acct,
        "display_name": "Sam",
        "note": f"<p>Gardener. {bees}</p>",
        "url": "https://elsewhere.example/@sam",
        "bot": False,
        "created_at": "2019-05-01T00:00:00.000Z",
        "followers_count": 12,
        "fields": [
            {"name": "Site", "value": site, "verified_at": "2025-03-02T10:00:00.000+00:00"},
            {"name": "Work", "value": "Parks &amp; gardens", "verified_at": None},
        ],
    }
    return account | more


def mastodon_at(instance: str, token: str = TOKEN) -> Connection:
    return connection({"instance": instance}, {"token": token})


def writes_in(town: StandIn, text: str) -> None:
    assert isinstance(town, FakeMastodon)
    town.mentioned(text)


STAGE = Stage(
    network="mastodon",
    stand_in=lambda: FakeMastodon(clock=lambda: NOW),
    at=mastodon_at,
    posting="/statuses",
    uploading="/media",
    uploads=True,
    writes_in=writes_in,
    outsider="@sam@elsewhere.example",
)

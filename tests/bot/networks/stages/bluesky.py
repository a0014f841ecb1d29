"""A small data server (PDS), held to what was measured on @atproto/pds 0.4.217, and Bluesky's own service behind it.

tests/bot/networks/real/test_bluesky.py asks the same of this server and of a real data server.
"""

import hashlib
import json
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta

import regex

from bot.clock import Clock
from bot.outbound.at_protocol import tid
from bot.outbound.network import Connection
from tests.bot.networks.server import Answer, Asked, said
from tests.bot.networks.stand_in import NOW, Stage, StandIn, connection

HANDLE, DID = "dept.example.uk", "did:plc:c2da3bpvbiduqmvsq5owrou2"
THEIRS, THEIR_DID = "sam.example.com", "did:plc:ztbk7aw2izpdi3mloqelpkmi"
APP_PASSWORD = "canary-abcd-efgh-ijkl"
POST = "app.bsky.feed.post"
ACCESS, REFRESH = timedelta(hours=2), timedelta(days=90)
LONGEST_GRAPHEMES, MOST_BYTES, MOST_IMAGES, MOST_BLOB = 300, 3000, 4, 1_000_000


def at_fault(error: str, message: str, status: int = 400) -> Answer:
    return said({"error": error, "message": message}, status)


@dataclass
class FakePds:
    """One account with a repository; `elsewhere` are posts of others, known to Bluesky's own service."""

    clock: Clock
    alone: bool = False
    """Bluesky's own service does not answer."""
    records: dict[str, dict[str, object]] = field(default_factory=dict)
    """By record key."""
    blobs: dict[str, bytes] = field(default_factory=dict)
    elsewhere: dict[str, dict[str, object]] = field(default_factory=dict)
    """By address."""
    closed: bool = False
    """The authors of the posts elsewhere take no replies from us."""
    handles: dict[str, str] = field(default_factory=lambda: {HANDLE: DID, THEIRS: THEIR_DID})
    password: str = APP_PASSWORD
    logins: int = 0
    refreshes: int = 0
    active: bool = True
    notifications: list[dict[str, object]] = field(default_factory=list)
    commits: int = 0
    profiles: list[dict[str, object]] = field(default_factory=lambda: [sam()])

    def respond(self, asked: Asked) -> Answer:
        name = asked.path.removeprefix("/xrpc/")
        public: dict[str, Callable[[Asked], Answer]] = {
            "com.atproto.server.createSession": self._login,
            "com.atproto.server.refreshSession": self._refresh,
            "com.atproto.repo.getRecord": self._get,
            "com.atproto.repo.listRecords": self._list,
            "com.atproto.identity.resolveHandle": self._resolve,
        }
        ours: dict[str, Callable[[Asked], Answer]] = {
            "com.atproto.server.getSession": self._session,
            "com.atproto.repo.putRecord": self._put,
            "com.atproto.repo.deleteRecord": self._delete,
            "com.atproto.repo.uploadBlob": self._upload,
            "app.bsky.feed.getPosts": self._posts,
            "app.bsky.notification.listNotifications": self._notifications,
            "app.bsky.actor.getProfile": self._profile,
            "app.bsky.actor.getProfiles": self._profiles,
        }
        if name in public:
            return public[name](asked)
        if name not in ours:
            return at_fault("UpstreamFailure", "Upstream service unreachable", 502)
        if fault := self._token_fault(asked, "access"):
            return fault
        return ours[name](asked)

    def posts(self) -> int:
        return len(self.records)

    # Sessions

    def tokens(self) -> dict[str, object]:
        return {
            "accessJwt": self._token("access", ACCESS),
            "refreshJwt": self._token("refresh", REFRESH),
            "did": DID,
            "handle": HANDLE,
            "active": self.active,
        }

    def _token(self, scope: str, lasts: timedelta) -> str:
        claims = {"scope": scope, "sub": DID, "exp": int((self.clock() + lasts).timestamp()), "jti": self.logins}
        body = urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")
        return f"eyJhbGciOiJIUzI1NiJ9.{body}.canary{scope}"

    def _token_fault(self, asked: Asked, scope: str) -> Answer | None:
        bearer = asked.headers.get("authorization", "")
        if not bearer:
            return at_fault("AuthMissing", "Authentication Required", 401)
        parts = bearer.removeprefix("Bearer ").split(".")
        if len(parts) != 3 or parts[2] != f"canary{scope}":
            return at_fault("InvalidToken", "Token could not be verified")
        claims = json.loads(_decoded(parts[1]))
        if claims["exp"] <= self.clock().timestamp():
            return at_fault("ExpiredToken", "Token has expired")
        return None

    def _login(self, asked: Asked) -> Answer:
        given = json.loads(asked.body)
        if (given["identifier"], given["password"]) != (HANDLE, self.password):
            return at_fault("AuthenticationRequired", "Invalid identifier or password", 401)
        self.logins += 1
        return said(self.tokens())

    def _refresh(self, asked: Asked) -> Answer:
        if fault := self._token_fault(asked, "refresh"):
            return fault
        self.refreshes += 1
        return said(self.tokens())

    def _session(self, _: Asked) -> Answer:
        status = {} if self.active else {"status": "deactivated"}
        return said({"did": DID, "handle": HANDLE, "active": self.active} | status)

    # The repository

    def _put(self, asked: Asked) -> Answer:
        given = json.loads(asked.body)
        record, key = given["record"], given["rkey"]
        if given["repo"] not in {DID, HANDLE}:
            return at_fault("AccountNotFound", "Account not found", 403)
        if not re.fullmatch("[234567a-j][234567a-z]{12}", key):
            return at_fault("InvalidRequest", f'Invalid record key for {POST}: Invalid TID string (got "{key}") at $')
        if fault := self._record_fault(record):
            return fault
        answer = {"uri": f"at://{DID}/{POST}/{key}", "cid": cid(record), "validationStatus": "valid"}
        there = self.records.get(key)
        if there == record:
            return said(answer)
        if there is not None and "swapRecord" in given and given["swapRecord"] != cid(there):
            return at_fault("InvalidSwap", f"Record was at {cid(there)}")
        self.records[key] = record
        self.commits += 1
        return said(answer | {"commit": {"cid": cid(key), "rev": key}})

    def _record_fault(self, record: dict[str, object]) -> Answer | None:
        text = str(record["text"])
        size, characters = len(text.encode()), len(regex.findall(r"\X", text))
        if size > MOST_BYTES:
            too = f"string too big (maximum {MOST_BYTES}, got {size}) at $.record.text"
            return at_fault("InvalidRequest", f"Invalid {POST} record: {too}")
        if characters > LONGEST_GRAPHEMES:
            too = f"grapheme too big (maximum {LONGEST_GRAPHEMES}, got {characters}) at $.record.text"
            return at_fault("InvalidRequest", f"Invalid {POST} record: {too}")
        embed = record.get("embed")
        there = embed if isinstance(embed, dict) else {}
        external = there.get("external", {})
        if missing := [name for name in ("uri", "title", "description") if external and name not in external]:
            lacks = f'Record/embed/external must have the property "{missing[0]}"'
            return at_fault("InvalidRequest", f"Invalid {POST} record: {lacks}")
        thumbs = [{"image": external["thumb"]}] if "thumb" in external else []
        images = there.get("images", thumbs)
        if len(images) > MOST_IMAGES:
            too = f"array too big (maximum {MOST_IMAGES}, got {len(images)}) at $.record.embed.images"
            return at_fault("InvalidRequest", f"Invalid {POST} record: {too}")
        for image in images:
            link = image["image"]["ref"]["$link"]
            if link not in self.blobs:
                return at_fault("BlobNotFound", f"Could not find blob: {link}")
            if (size := len(self.blobs[link])) > MOST_BLOB:
                too = f"blob too big (maximum {MOST_BLOB}, got {size}) at $.record.embed.images[0].image"
                return at_fault("InvalidRequest", f"Invalid {POST} record: {too}")
        return None

    def _get(self, asked: Asked) -> Answer:
        repo, key = asked.query["repo"], asked.query["rkey"]
        if repo not in {DID, HANDLE}:
            return at_fault("UpstreamFailure", "Upstream service unreachable", 502)
        if key not in self.records:
            return at_fault("RecordNotFound", f"Could not locate record: at://{DID}/{POST}/{key}")
        return said(self._shown(key))

    def _shown(self, key: str) -> dict[str, object]:
        return {"uri": f"at://{DID}/{POST}/{key}", "cid": cid(self.records[key]), "value": self.records[key]}

    def _list(self, asked: Asked) -> Answer:
        if asked.query["repo"] not in {DID, HANDLE}:
            return at_fault("InvalidRequest", f"Could not find repo: {asked.query['repo']}")
        keys = sorted(self.records, reverse=True)[: int(asked.query["limit"])]
        return said({"records": [self._shown(key) for key in keys], "cursor": keys[-1] if keys else ""})

    def _delete(self, asked: Asked) -> Answer:
        gone = self.records.pop(json.loads(asked.body)["rkey"], None)
        return said({"commit": {"cid": "x", "rev": "x"}} if gone else {})

    def _upload(self, asked: Asked) -> Answer:
        link = f"bafkrei{hashlib.sha256(asked.body).hexdigest()[:52]}"
        self.blobs[link] = asked.body
        mime = asked.headers["content-type"]
        return said({"blob": {"$type": "blob", "ref": {"$link": link}, "mimeType": mime, "size": len(asked.body)}})

    def _resolve(self, asked: Asked) -> Answer:
        did = self.handles.get(asked.query["handle"])
        return said({"did": did}) if did else at_fault("InvalidRequest", "Unable to resolve handle")

    # Bluesky's own service

    def _posts(self, asked: Asked) -> Answer:
        if self.alone:
            return at_fault("UpstreamFailure", "Upstream service unreachable", 502)
        uris = asked.queries["uris"]
        if len(uris) > 25:
            return at_fault("InvalidRequest", "Error: uris must not have more than 25 elements")
        return said({"posts": [view for uri in uris if (view := self._view(uri))]})

    def _view(self, uri: str) -> dict[str, object] | None:
        own = next((self._shown(key) for key in self.records if uri.endswith(f"{DID}/{POST}/{key}")), None)
        if own:
            author: dict[str, object] = {"did": DID, "handle": HANDLE}
            numbers = {"replyCount": 2, "repostCount": 3, "quoteCount": 1, "likeCount": 5}
            return {"uri": uri, "cid": own["cid"], "author": author, "record": own["value"]} | numbers
        if uri not in self.elsewhere:
            return None
        record = self.elsewhere[uri]
        view = {"uri": uri, "cid": cid(record), "author": {"did": THEIR_DID, "handle": THEIRS}, "record": record}
        return {**view, "viewer": {"replyDisabled": self.closed}}

    def _profile(self, asked: Asked) -> Answer:
        if self.alone:
            return at_fault("UpstreamFailure", "Upstream service unreachable", 502)
        actor = asked.query["actor"]
        found = next((each for each in self.profiles if actor in {each["handle"], each["did"]}), None)
        return said(found) if found else at_fault("InvalidRequest", "Profile not found")

    def _profiles(self, asked: Asked) -> Answer:
        wanted = asked.queries["actors"]
        return said({"profiles": [each for each in self.profiles if {each["handle"], each["did"]} & {*wanted}]})

    def _notifications(self, asked: Asked) -> Answer:
        if self.alone:
            return at_fault("UpstreamFailure", "Upstream service unreachable", 502)
        reasons, start = asked.queries.get("reasons", []), int(asked.query.get("cursor", "0"))
        listed = sorted(self.notifications, key=lambda each: str(each["indexedAt"]), reverse=True)
        wanted = [each for each in listed if not reasons or each["reason"] in reasons]
        page = wanted[start : start + int(asked.query["limit"])]
        onwards = {"cursor": str(start + len(page))} if start + len(page) < len(wanted) else {}
        return said({"notifications": page} | onwards)

    def mentioned(self, text: str, *, reason: str = "mention", behind: timedelta = timedelta(0)) -> None:
        """Somebody writes to the account; `behind` is how far their clock is."""
        number = len(self.notifications)
        at = self.clock() + timedelta(seconds=number) - behind
        record = {"$type": POST, "text": text, "createdAt": at.isoformat()}
        author = {"did": THEIR_DID, "handle": THEIRS, "displayName": "Sam", "description": "Gardener."}
        self.notifications.append(
            {
                "uri": f"at://{THEIR_DID}/{POST}/{tid(at, number)}",
                "cid": cid(record),
                "author": author,
                "reason": reason,
                "record": record,
                "isRead": False,
                "indexedAt": at.isoformat(),
            }
        )


def sam(**more: object) -> dict[str, object]:
    """Somebody's profile (app.bsky.actor.defs#profileViewDetailed)."""
    profile: dict[str, object] = {
        "did": THEIR_DID,
        "handle": THEIRS,
        "displayName": "Sam",
        "description": "Gardener. sam.example.com/bees",
        "website": "https://sam.example/",
        "followersCount": 12,
        "createdAt": "2024-02-06T12:00:00.000Z",
        "labels": [],
    }
    return profile | more


def cid(record: object) -> str:
    """A content id: the same for the same content."""
    return f"bafyrei{hashlib.sha256(json.dumps(record, sort_keys=True).encode()).hexdigest()[:52]}"


def _decoded(part: str) -> bytes:
    return urlsafe_b64decode(part + "=" * (-len(part) % 4))


def bluesky_at(service: str, app_password: str = APP_PASSWORD) -> Connection:
    return replace(connection({"service": service}, {"app_password": app_password}), handle=f"@{HANDLE}")


def writes_in(town: StandIn, text: str) -> None:
    assert isinstance(town, FakePds)
    town.mentioned(text)


STAGE = Stage(
    network="bluesky",
    stand_in=lambda: FakePds(clock=lambda: NOW),
    at=bluesky_at,
    posting="/com.atproto.repo.putRecord",
    uploading="/com.atproto.repo.uploadBlob",
    uploads=True,
    renews=True,
    writes_in=writes_in,
    outsider=f"@{THEIRS}",
)

"""Sessions with a data server (PDS) of the AT Protocol: signed in once with an app password, kept and renewed."""

from base64 import urlsafe_b64decode
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import httpx
from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from bot.errors import Refused, Unreached
from bot.outbound.at_protocol import RecordAddress, is_handle
from bot.outbound.at_records import Record
from bot.outbound.client import accepted, asking, read, uploading
from bot.outbound.grants import Grant
from bot.outbound.network import Connection

EXPIRED = frozenset({"ExpiredToken", "InvalidToken"})
"""The codes of answers to tokens that are no good any more, under 400 and not 401 (measured on PDS 0.4.217)."""
UPSTREAM = frozenset({502, 503, 504})
"""Status codes of a server that could not ask Bluesky's own service."""
MARGIN = timedelta(minutes=1)
"""How long before its end a session is renewed."""
_ERROR = TypeAdapter(Mapping[str, object])


class _Session(BaseModel):
    access: str = Field(alias="accessJwt")
    refresh: str = Field(alias="refreshJwt")
    did: str


class _Named(BaseModel):
    did: str


class _Claims(BaseModel):
    exp: int


@dataclass(frozen=True, slots=True)
class DataServer:
    """The server that keeps an account's repository, and our session there.

    A grant's holder is the DID, a blank, and the handle that we signed in with: a grant of another handle is not used.
    """

    connection: Connection
    title: str
    address: str

    @property
    def handle(self) -> str:
        """The account's handle, as in the configuration, without the @."""
        return self.connection.handle.strip().lstrip("@").casefold()

    @property
    def host(self) -> str:
        """The server's name for people."""
        return httpx.URL(self.address).host

    def client(self, text: str = "") -> httpx.Client:
        """Make a client for one errand in our session; a session that ends soon is renewed before, in its own time.

        Raises UnicodeEncodeError where the text to be sent has half a character.
        """
        text.encode()
        self._grant()
        return self.outside()

    def outside(self) -> httpx.Client:
        """Make a client for one errand that needs no session."""
        return self.connection.client(base_url=self.address)

    def call(
        self,
        http: httpx.Client,
        method: str,
        name: str,
        *,
        params: httpx.QueryParams | None = None,
        content: bytes | None = None,
        kind: str = "application/json",
    ) -> httpx.Response:
        """Call a method by its name, in our session; a session that the server calls expired is renewed once.

        An answer that a token has expired comes before the server does anything.
        """
        headers = {"Content-Type": kind} if content is not None else {}
        grant = self._grant()
        for fresh in (False, True):
            bearer = headers | {"Authorization": f"Bearer {grant.access}"}
            reply = http.request(method, f"/xrpc/{name}", params=params, content=content, headers=bearer)
            if fresh or error_code(reply) not in EXPIRED:
                break
            grant = self._renewed(grant)
        return reply

    def ask(self, http: httpx.Client, name: str, params: httpx.QueryParams) -> httpx.Response:
        """Ask something that needs no session."""
        return http.get(f"/xrpc/{name}", params=params)

    def ask_service(self, name: str, params: httpx.QueryParams) -> httpx.Response:
        """Ask Bluesky's own service, through the server; the answer may say no. Raises Refused or Unreached."""
        with asking(self.title), self.client() as http:
            reply = self.call(http, "GET", name, params=params)
        if reply.status_code in UPSTREAM:
            raise Unreached(
                f"{self.host} can't ask {self.title}'s own service for mentions, numbers and profiles just now. Posts "
                "still go out; we'll ask again."
            )
        return reply

    def record(self, http: httpx.Client, address: RecordAddress) -> Record | None:
        """Ask for a record; None if there is none (com.atproto.repo.getRecord; measured)."""
        query = httpx.QueryParams(repo=address.repo, collection=address.collection, rkey=address.key)
        reply = self.ask(http, "com.atproto.repo.getRecord", query)
        if error_code(reply) == "RecordNotFound":
            return None
        return read(self.accepted(reply, "to show a post"), Record, self.title)

    def resolved(self, http: httpx.Client, handle: str) -> str | None:
        """The DID of a handle; None for a handle that is nobody's, answered with 400 (measured)."""
        reply = self.ask(http, "com.atproto.identity.resolveHandle", httpx.QueryParams(handle=handle))
        if reply.status_code == 400:
            return None
        return read(self.accepted(reply, "to look a handle up"), _Named, self.title).did

    def did(self) -> str:
        """The account's DID."""
        return self._grant().holder.partition(" ")[0]

    def accepted(self, reply: httpx.Response, asked: str = "this post") -> httpx.Response:
        """Give back a reply that says yes; raises as `client.accepted` for any other."""
        token = reply.request.headers.get("Authorization", "").removeprefix("Bearer ")
        hiding = (*self.connection.secrets.values(), token)
        return accepted(reply, self.title, now=self.connection.clock(), hiding=hiding, asked=asked)

    def _grant(self) -> Grant:
        grant = self.connection.grants.current()
        if grant and self._is_ours(grant) and grant.lasts(self.connection.clock() + MARGIN):
            return grant
        return self._renewed(grant)

    def _renewed(self, stale: Grant | None) -> Grant:
        return self.connection.grants.renewed(stale, self.renew)

    def _is_ours(self, grant: Grant) -> bool:
        return grant.holder.partition(" ")[2] == self.handle

    def renew(self, kept: Grant | None) -> Grant:
        """Renew a session (com.atproto.server.refreshSession), or sign in where no kept session can be renewed.

        Raises Refused or Unreached: a renewal whose answer was lost is made up for by the next sign-in.
        """
        with uploading(self.title, "our sign-in"), self.outside() as http:
            if kept and kept.refresh and self._is_ours(kept):
                bearer = {"Authorization": f"Bearer {kept.refresh}"}
                reply = http.post("/xrpc/com.atproto.server.refreshSession", headers=bearer)
                if error_code(reply) not in EXPIRED:
                    return self._read(reply)
            if not is_handle(self.handle):
                raise Refused(
                    f"“{self.connection.handle}” is no handle on {self.title}: one looks like dept.gov.uk or "
                    "dept.bsky.social. Nothing was sent; ask whoever runs Countersign to put it right."
                )
            login = {"identifier": self.handle, "password": self.connection.secrets["app_password"]}
            return self._read(http.post("/xrpc/com.atproto.server.createSession", json=login))

    def _read(self, reply: httpx.Response) -> Grant:
        session = read(self.accepted(reply, "our sign-in"), _Session, self.title)
        ends = _end(session.access), _end(session.refresh)
        return Grant(session.access, ends[0], session.refresh, ends[1], f"{session.did} {self.handle}")


def error_code(reply: httpx.Response) -> str:
    """The code of an answer that says no; "" for any other answer, or without a code (atproto.com/specs/xrpc)."""
    if reply.status_code not in {400, 401}:
        return ""
    try:
        return str(_ERROR.validate_json(reply.content).get("error", ""))
    except ValidationError:
        return ""


def _end(token: str) -> datetime | None:
    """The end of a token, as the token says; None where the token does not say so in the usual way."""
    with suppress(ValueError, IndexError, OverflowError, OSError):
        claims = token.split(".")[1]
        return datetime.fromtimestamp(_Claims.model_validate_json(urlsafe_b64decode(claims + "==")).exp, UTC)
    return None

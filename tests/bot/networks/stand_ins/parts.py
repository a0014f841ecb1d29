"""Parts shared by the stand-ins: rate windows, posts slow to appear, uploads in parts, cut answers."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from email.parser import BytesHeaderParser
from email.policy import HTTP

from tests.bot.networks.server import Answer, Asked, Commit, Fault, Line


@dataclass
class Rate:
    """A window of requests, opened by the first request after the last window."""

    limit: int
    per: timedelta
    used: int = 0
    ends: datetime | None = None

    def takes(self, now: datetime) -> bool:
        """Count a request; False beyond the limit."""
        if self.ends is None or now >= self.ends:
            self.used, self.ends = 0, now + self.per
        self.used += 1
        return self.used <= self.limit

    @property
    def left(self) -> int:
        return max(0, self.limit - self.used)


@dataclass
class Slowness:
    """How long a new post stays out of listings and look-ups: a time, a number of looks, or both."""

    after: timedelta = timedelta()
    looks: int = 0
    hidden: dict[str, tuple[datetime, int]] = field(default_factory=dict)

    def begins(self, id_: str, now: datetime) -> None:
        if self.after or self.looks:
            self.hidden[id_] = (now + self.after, self.looks)

    def hides(self, id_: str, now: datetime) -> bool:
        """Count a look at a post; whether the look finds nothing."""
        if not self.waits(id_, now):
            return False
        until, looks = self.hidden[id_]
        self.hidden[id_] = (until, max(0, looks - 1))
        return True

    def waits(self, id_: str, now: datetime) -> bool:
        """Whether the next look would find nothing; nothing is counted."""
        until, looks = self.hidden.get(id_, (now, 0))
        return now < until or looks > 0


@dataclass(frozen=True, slots=True)
class Part:
    """A field of a multipart form."""

    data: bytes
    kind: str = "text/plain"
    name: str | None = None

    @property
    def text(self) -> str:
        return self.data.decode()


def parts(asked: Asked) -> dict[str, Part]:
    """The fields of a multipart form by their names; empty for another kind of body."""
    kind, _, boundary = asked.headers.get("content-type", "").partition("; boundary=")
    if kind != "multipart/form-data":
        return {}
    found = {}
    for piece in asked.body.split(b"--" + boundary.strip('"').encode())[1:-1]:
        written, _, data = piece.partition(b"\r\n\r\n")
        head = BytesHeaderParser(policy=HTTP).parsebytes(written.lstrip())
        part = Part(data.removesuffix(b"\r\n"), head.get_content_type(), head.get_filename())
        found[str(head.get_param("name", header="content-disposition"))] = part
    return found


def bearer(asked: Asked) -> str:
    """The token of an Authorization header; empty without such a header."""
    scheme, _, token = asked.headers.get("authorization", "").partition(" ")
    return token if scheme.lower() == "bearer" else ""


def truncates(at: int = 9) -> Fault:
    """Commit, then answer with the first bytes of the body alone, under a Content-Length that fits them."""

    def fault(line: Line, commit: Commit) -> None:
        answer = commit()
        line.answer(replace(answer, body=answer.body[:at]))

    return fault


HTML_PAGE = Answer(
    502,
    b"<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>",
    {"Content-Type": "text/html; charset=utf-8"},
)
"""An error page in the place of the network's own answer, as load balancers give."""

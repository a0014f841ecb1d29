"""The HTTP client for every network: a deadline for each errand, and three ways for a call to fail.

Redirects are not followed, no call is repeated, and no connection is kept: a stale connection would look like a post
that may or may not be out. Every other trouble with a server ends in Refused, Unreached or Unsure (bot/errors.py).
"""

import ipaddress
import logging
import re
import ssl
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import cache
from importlib.metadata import version
from time import monotonic
from typing import TypeVar

import httpx
from pydantic import BaseModel, TypeAdapter, ValidationError

from bot.errors import ConfigError, Refused, Unreached, Unsure
from bot.outbound.deadlines import Watch

TIMEOUT = httpx.Timeout(connect=5, read=15, write=15, pool=5)
TOTAL = 20.0
"""Seconds that a client lives, all its calls together. A claim's lease must be more than twice as long."""
LARGEST_ANSWER = 1024 * 1024
LONGEST_QUOTE = 200
OWN_WORDS = ("error_description", "message", "error", "detail")
"""Where servers say in JSON why they refuse, the plainest words first."""
RESETS = ("X-RateLimit-Reset", "X-Rate-Limit-Reset", "RateLimit-Reset")
"""Headers with the end of a wait: Mastodon's, X's, and the AT Protocol's."""

log = logging.getLogger(__name__)


Hears = Callable[[str, str, float], object]
"""Called with each answer's host, `Date`, and the seconds that the answer took."""


def hears_nothing(_host: str, _date: str, _took: float) -> None:
    """Let the times of answers pass."""


@dataclass(frozen=True, slots=True)
class WayOut:
    """The way of all traffic from this machine, to Slack and networks alike. The environment's proxies are ignored."""

    proxy: str = ""
    trust: ssl.SSLContext | None = None
    """In place of the public certificate authorities."""


def way_out(proxy: str, authorities: str) -> WayOut:
    """Make ready to go out; `authorities` is a PEM file. Raises ConfigError when it can't be used."""
    if not authorities:
        return WayOut(proxy)
    try:
        return WayOut(proxy, ssl.create_default_context(cafile=authorities))
    except (OSError, ssl.SSLError):
        raise ConfigError(
            (f"`authorities` in [outbound], {authorities}, is no PEM file of certificates that can be read.",)
        ) from None


# The client


def client(
    *,
    base_url: str = "",
    headers: Mapping[str, str] | None = None,
    proxy: str = "",
    trust: ssl.SSLContext | None = None,
    loopback_only: bool = False,
    timeout: httpx.Timeout = TIMEOUT,
    total: float = TOTAL,
    largest: int = LARGEST_ANSWER,
    hears: Hears = hears_nothing,
) -> httpx.Client:
    """Make a client for one errand: its `total` seconds begin now. Close it afterwards.

    An answer of more than `largest` bytes is not read. `trust` replaces the public certificate authorities. With
    `loopback_only`, the rehearsal's guard, every other host is Refused and no proxy is used. The environment's proxies
    are ignored. `hears` is told the time by each answer over https; in a rehearsal, by each answer.
    """
    for noisy in ("httpx", "httpcore"):  # they log whole addresses, and a webhook's may be a secret
        if logging.getLogger(noisy).level != logging.WARNING:
            logging.getLogger(noisy).setLevel(logging.WARNING)
    wire = httpx.HTTPTransport(
        verify=trust or public_authorities(),
        trust_env=False,
        limits=httpx.Limits(max_keepalive_connections=0),
        proxy=None if loopback_only or not proxy else proxy,
    )
    return httpx.Client(
        transport=_Bounded(wire, ends=monotonic() + total, loopback_only=loopback_only, largest=largest, hears=hears),
        base_url=base_url,
        headers={
            "User-Agent": agent(),
            "Accept": "application/json",
            "Accept-Encoding": "identity",  # a megabyte on the wire stays a megabyte
            **(headers or {}),
        },
        timeout=timeout,
        follow_redirects=False,
        trust_env=False,
    )


def dated(hears: Hears, host: str, headers: Mapping[str, str], took: float) -> None:
    """Tell of the time by an answer's `Date`; an answer out of a cache says when the cache was filled."""
    found = {name.lower(): value for name, value in headers.items()}
    if found.get("date") and found.get("age", "0") == "0":
        hears(host, found["date"], took)


def is_loopback(host: str) -> bool:
    """Tell whether the host is this computer, going by its name alone."""
    if host == "localhost":
        return True
    with suppress(ValueError):
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    return False


@cache
def agent() -> str:
    """The name and version that servers are told."""
    return f"Countersign/{version('countersign')}"


@cache
def public_authorities() -> ssl.SSLContext:
    """The certificate authorities that browsers trust."""
    return httpx.create_ssl_context(trust_env=False)


class _Bounded(httpx.BaseTransport):
    """A transport with a deadline and a largest answer, however slowly the server drips."""

    def __init__(
        self, wire: httpx.BaseTransport, *, ends: float, loopback_only: bool, largest: int, hears: Hears
    ) -> None:
        self._wire = wire
        self._hears = hears
        self._ends = ends
        self._loopback_only = loopback_only
        self._largest = largest

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if self._loopback_only and not is_loopback(request.url.host):
            raise Refused("This is a rehearsal: nothing is sent beyond this computer.")
        began = monotonic()
        with Watch(self._ends) as watch:
            request.extensions["trace"] = watch
            try:
                reply = self._wire.handle_request(request)
                try:
                    body = _whole_body(reply, self._largest)
                finally:
                    reply.close()
                if watch.cut:  # a body that ends with the connection looks whole when we cut it
                    raise httpx.ReadTimeout("the deadline passed")
            except (httpx.ReadError, httpx.RemoteProtocolError):
                if watch.cut:
                    raise httpx.ReadTimeout("the deadline passed") from None
                raise
        if request.url.scheme == "https" or self._loopback_only:
            dated(self._hears, request.url.host, reply.headers, monotonic() - began)
        return httpx.Response(reply.status_code, headers=reply.headers, content=body)

    def close(self) -> None:
        self._wire.close()


def _whole_body(reply: httpx.Response, largest: int) -> bytes:
    if reply.headers.get("Content-Encoding", "identity") != "identity":
        raise httpx.DecodingError("an encoding we did not ask for")
    body = bytearray()
    for chunk in reply.iter_raw():
        body += chunk
        if len(body) > largest:
            raise httpx.DecodingError("an answer too large to read")
    return bytes(body)


# What a call came to

_NOTHING_SENT = (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError)
_CANNOT_BE_SAID = (httpx.LocalProtocolError, httpx.UnsupportedProtocol, httpx.InvalidURL, UnicodeError)


@contextmanager
def sending(network: str) -> Iterator[None]:
    """Turn httpx's errors during a publishing call into Refused, Unreached or Unsure.

    httpx's own error is left out of the chain: h11 quotes an illegal header, token and all.
    """
    try:
        yield
    except _NOTHING_SENT as error:
        log.warning("%s could not be reached: %s: %s", network, type(error).__name__, error)
        raise Unreached(f"{network} could not be reached. Nothing was sent; we'll try again.") from None
    except _CANNOT_BE_SAID as error:
        log.warning("%s was not called: %s", network, type(error).__name__)
        raise Refused(
            f"Nothing was sent to {network}: the words, the address or the credential hold a character that cannot "
            "be sent. Look for odd characters in the post; if there are none, ask whoever runs Countersign."
        ) from None
    except httpx.TimeoutException as error:
        log.warning("%s gave no answer: %s", network, type(error).__name__)
        raise Unsure(f"{network} did not answer in time. The post may be out; we'll look.") from None
    except httpx.HTTPError as error:
        log.warning("%s gave no whole answer: %s", network, type(error).__name__)
        raise Unsure(f"{network} broke off before it had answered. The post may be out; we'll look.") from None


@contextmanager
def uploading(network: str, what: str = "a picture") -> Iterator[None]:
    """Turn Unsure during the upload of a picture, or what else goes before a post, into Unreached: no post is out."""
    try:
        with sending(network):
            yield
    except Unreached as error:
        raise Unreached(str(error), not_before=error.not_before) from None
    except Unsure:
        raise Unreached(f"{network} did not plainly take {what}. Nothing was posted; we'll try again.") from None


@contextmanager
def asking(network: str) -> Iterator[None]:
    """Turn a missing answer to a read-only call into Unreached: no post is in doubt."""
    try:
        with sending(network):
            yield
    except (Unreached, Unsure) as error:
        not_before = error.not_before if isinstance(error, Unreached) else None
        raise Unreached(f"{network} did not answer when we asked. We'll ask again.", not_before=not_before) from None


@contextmanager
def looking(network: str) -> Iterator[None]:
    """Turn Refused during a look for a post into Unsure: being locked out tells nothing about the post."""
    try:
        with asking(network):
            yield
    except Refused:
        raise Unsure(f"{network} would not let us look whether the post is out. Look on the account itself.") from None


def accepted(
    reply: httpx.Response, network: str, *, now: datetime, hiding: Iterable[str] = (), asked: str = "this post"
) -> httpx.Response:
    """Give back a reply that says yes; for any other reply, raise Refused, Unreached or Unsure.

    A server's own words are quoted, short, and without any of the secrets in `hiding`. `asked` names the request in the
    sentence.
    """
    code = reply.status_code
    if reply.is_success:
        return reply
    if code in {401, 403} or (code == 400 and _blames_the_credential(reply)):
        raise Refused(
            f"{network} did not accept our credential (answer {code}). Nothing was sent; ask the account's owner "
            "for a new one.",
            credential=True,
        )
    if code in {301, 307, 308}:
        raise Refused(
            f"{network} has moved (answer {code}). Nothing was sent; ask whoever runs Countersign to put its new "
            "address in the configuration."
        )
    if code in {425, 429}:
        raise Unreached(
            f"{network} asks us to wait (answer {code}). Nothing was sent; we'll try again.",
            not_before=_come_back(reply.headers, now),
            answered=True,
        )
    if code < 400 or code in {408, 409} or code >= 500:
        raise Unsure(f"{network} answered with an error of its own ({code}). The post may be out; we'll look.")
    quote = own_words(reply, hiding)
    says = f"{network} refused {asked}: “{quote}”" if quote else f"{network} refused {asked} (answer {code})."
    raise Refused(f"{says} Nothing was sent; put right what it names and propose it again.")


Shape = TypeVar("Shape", bound=BaseModel)


def read(reply: httpx.Response, shape: type[Shape], network: str) -> Shape:
    """Read an accepted reply as JSON of the given shape; raises Unsure for any other reply."""
    try:
        return shape.model_validate_json(reply.content)
    except ValidationError:
        raise Unsure(f"{network} said yes in a way we cannot read. The post may be out; we'll look.") from None


def web_address(url: str) -> str:
    """Give the address back if a person can open it, else ""."""
    return url if url.startswith(("https://", "http://")) and not any(c.isspace() for c in url) else ""


_OBJECT = TypeAdapter(dict[str, object])
_BAD_TOKEN = re.compile(
    r"(invalid|expired|revoked)[ _-]?(bearer|access)?[ _-]?token|token\S* (is |was )?(invalid|expired|revoked)"
)
"""The words of an answer 400 to a bad token: RFC 6750's code, Takahē's sentence, the AT Protocol's codes."""


def _blames_the_credential(reply: httpx.Response) -> bool:
    says = reply.headers.get("WWW-Authenticate", "") + " " + reply.content[:LONGEST_QUOTE].decode("utf-8", "ignore")
    return _BAD_TOKEN.search(says.casefold()) is not None


def own_words(reply: httpx.Response, hiding: Iterable[str]) -> str:
    """A server's own words about an error, short, and without the secrets in `hiding`; "" without any."""
    try:
        answer = _OBJECT.validate_json(reply.content)
    except ValidationError:
        return ""
    words = next((w for name in OWN_WORDS if isinstance(w := answer.get(name), str)), "")
    for secret in filter(None, hiding):
        words = words.replace(secret, "…")
    words = " ".join("".join(c if c.isprintable() else " " for c in words).split())
    return words if len(words) <= LONGEST_QUOTE else words[: LONGEST_QUOTE - 1] + "…"


def _come_back(headers: httpx.Headers, now: datetime) -> datetime | None:
    """Read when to come back: Mastodon's reset is an ISO time, others' epoch seconds; Retry-After is either."""
    with suppress(ValueError, OverflowError, OSError):
        if reset := next(filter(None, map(headers.get, RESETS)), None):
            return _aware(datetime.fromtimestamp(int(reset), UTC) if reset.isdigit() else datetime.fromisoformat(reset))
    with suppress(ValueError, OverflowError, TypeError):
        if after := headers.get("Retry-After"):
            return now + timedelta(seconds=int(after)) if after.isdigit() else _aware(parsedate_to_datetime(after))
    return None


def _aware(when: datetime) -> datetime:
    """A moment in UTC. Raises OverflowError past the last year that Python knows."""
    return when.astimezone(UTC) if when.tzinfo else when.replace(tzinfo=UTC)

"""Pages that links lead to, and the pages' pictures, fetched so that no link reaches inside the network and no server
holds up the fetch.

A name is resolved once for each hop, every address that comes of it must be public, and the connection goes to an
address so checked, under the name for TLS and for `Host`: a name whose address changes in between changes nothing.
Nothing is sent but the request: no cookies, no credentials, no referrer. Through a proxy, the proxy resolves:
only the spelling of an address is checked here.
"""

import logging
import socket
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from time import monotonic

import httpx

from bot.errors import Refused, Unreached
from bot.outbound.client import WayOut, agent, is_loopback, public_authorities
from bot.outbound.deadlines import Watch
from bot.outbound.public_addresses import is_public, literal, may_be_public

TOTAL = 6.0
"""Seconds for a page with all its redirects."""
TO_CONNECT = 2.0
MOST_HOPS = 5
"""Redirects followed."""
LARGEST = 128 * 1024
"""Bytes read of a page: the head, where a page says what it is."""
LONGEST_ADDRESS = 2000
MOST_MACHINES = 3
"""Addresses of a name tried."""
PORTS = {"https": 443, "http": 80}
MOVED = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True)
class Kind:
    """What is asked for: the types taken, and the most bytes read."""

    types: tuple[str, ...]
    largest: int


PAGE = Kind(("text/html", "application/xhtml+xml"), LARGEST)
PICTURE = Kind(("image/jpeg", "image/png", "image/webp", "image/gif"), 5 * 2**20)
"""A picture that a page wants shown with links to the page. Larger pictures are made for printing, not for a card."""

Resolve = Callable[[str], tuple[str, ...]]
"""Gives the IP addresses of a name. Raises OSError when there are none."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Page:
    """A server's answer at the end of all redirects, or the last address that servers led to."""

    url: str
    status: int
    """0 for an address that is not to be asked, or did not answer."""
    kind: str = ""
    """The `Content-Type`."""
    beginning: bytes = field(default=b"", repr=False)
    """The first bytes of a web page, or of a picture where a picture was asked for; empty for an error, a file of
    another type, or a packed answer."""
    via: tuple[str, ...] = ()
    """The addresses that led on, the first being the link's own."""


def resolved(name: str) -> tuple[str, ...]:
    """The IP addresses of a name, as this machine resolves names. Raises OSError."""
    found = socket.getaddrinfo(name, None, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(entry[4][0]) for entry in found))


def only_here(name: str) -> tuple[str, ...]:
    """The address of this computer; other names are not resolved at all. Raises Refused."""
    if is_loopback(name):
        return ("127.0.0.1",)
    raise Refused("This is a rehearsal: nothing is asked of other computers.")


def over_the_wire(out: WayOut) -> httpx.BaseTransport:
    """A transport that keeps no connection, looks at no environment, and verifies names."""
    trust: ssl.SSLContext = out.trust or public_authorities()
    limits = httpx.Limits(max_connections=None, max_keepalive_connections=0)
    return httpx.HTTPTransport(verify=trust, trust_env=False, limits=limits, proxy=out.proxy or None)


@dataclass(frozen=True, slots=True)
class Fetcher:
    """Fetches pages of the public internet; with `loopback_only`, the rehearsal's guard, of this computer alone."""

    transport: httpx.BaseTransport
    resolve: Resolve = resolved
    by_proxy: bool = False
    """The transport goes through a proxy, which resolves names."""
    loopback_only: bool = False
    total: float = TOTAL

    def picture(self, address: str) -> bytes:
        """Give the bytes of a picture as the server sent them, perhaps broken off.

        Raises Refused for an address that is not to be asked, Unreached for an address without a picture that is small
        enough.
        """
        found = self.fetch(address, PICTURE).beginning
        if not found or len(found) >= PICTURE.largest:
            raise Unreached("There is no such picture, or a large one.")
        return found

    def fetch(self, address: str, kind: Kind = PAGE) -> Page:
        """Follow an address to the page it leads to, or as far as may be: where a server led is known in any case.

        Raises Refused for an address that is not to be asked, Unreached for an address without an answer.
        """
        ends = monotonic() + self.total
        url, via = self._checked(address), list[str]()
        while len(via) <= MOST_HOPS:
            try:
                reply, body = self._asked(url, ends, kind)
            except (Refused, Unreached):
                if not via:
                    raise
                break
            to = reply.headers.get("Location", "")
            if reply.status_code not in MOVED or not to:
                return Page(str(url), reply.status_code, reply.headers.get("Content-Type", ""), body, tuple(via))
            via.append(str(url))
            try:
                url = self._checked(to, url)
            except Refused:
                return Page(_spelled(to, url), 0, via=tuple(via))
        return Page(str(url), 0, via=tuple(via))

    def _checked(self, address: str, since: httpx.URL | None = None) -> httpx.URL:
        """An address that may be asked, as far as told by the address. Raises Refused."""
        try:
            url = since.join(address) if since else httpx.URL(address)
            host = url.raw_host.decode("ascii")
        except (httpx.InvalidURL, ValueError, UnicodeError):
            raise Refused("That is no web address.") from None
        url = url.copy_with(fragment=None)
        if len(str(url)) > LONGEST_ADDRESS or url.scheme not in PORTS or not host or url.userinfo:
            raise Refused("Only plain web addresses are opened.")
        if self.loopback_only:
            return url
        if url.port not in {None, PORTS[url.scheme]}:
            raise Refused("Only the web's own ports are opened.")
        if not may_be_public(host):
            raise Refused("The address is not of the public internet.")
        return url

    def _asked(self, url: httpx.URL, ends: float, kind: Kind) -> tuple[httpx.Response, bytes]:
        """Ask for a page at the first of its server's addresses that answers. Raises Refused or Unreached."""
        fault = ""
        for machine in self._machines(url):
            if monotonic() >= ends:
                break
            try:
                return self._answer(url, machine, ends, kind)
            except (httpx.ConnectError, httpx.ConnectTimeout) as error:
                fault = type(error).__name__
            except (httpx.HTTPError, httpx.InvalidURL, UnicodeError, ValueError) as error:
                fault = type(error).__name__
                break
        log.info("a link's page did not answer: %s", fault or "no time was left")
        raise Unreached("The page did not answer.")

    def _machines(self, url: httpx.URL) -> tuple[str, ...]:
        """The checked addresses of a server; its name, where a proxy resolves. Raises Refused or Unreached."""
        host = url.raw_host.decode("ascii")
        if self.by_proxy:
            return (host,)
        try:
            found = (address,) if (address := literal(host)) else self.resolve(host)
        except (OSError, UnicodeError):  # a label too long is no name
            raise Unreached("There is no such server.") from None
        allowed = is_loopback if self.loopback_only else is_public
        if not all(map(allowed, found)):
            raise Refused("The address is not of the public internet.")
        return found[:MOST_MACHINES]

    def _answer(self, url: httpx.URL, machine: str, ends: float, kind: Kind) -> tuple[httpx.Response, bytes]:
        left = max(0.01, ends - monotonic())
        waits = {"connect": min(TO_CONNECT, left), "read": left, "write": left, "pool": left}
        host = url.raw_host.decode("ascii")
        with Watch(ends) as watch:
            request = httpx.Request(
                "GET",
                url.copy_with(host=machine),
                headers={
                    "Host": url.netloc.decode("ascii"),
                    "User-Agent": agent(),
                    "Accept": ", ".join(kind.types),
                    "Accept-Encoding": "identity",  # nothing packed is unpacked: no bomb
                    "Accept-Language": "en-GB, en;q=0.9",
                },
                extensions={"timeout": waits, "sni_hostname": host, "trace": watch},
            )
            reply = self.transport.handle_request(request)
            try:
                return reply, _beginning(reply, kind)
            finally:
                reply.close()


def _spelled(to: str, since: httpx.URL) -> str:
    """An address that is not to be asked, as a browser would read it."""
    with suppress(httpx.InvalidURL, ValueError, UnicodeError):
        to = str(since.join(to))
    return to[:LONGEST_ADDRESS]


def _beginning(reply: httpx.Response, wanted: Kind) -> bytes:
    """The first bytes of a page or a picture, as far as they came in time; none of what is not of a type wanted."""
    packed = reply.headers.get("Content-Encoding", "identity").strip().casefold() != "identity"
    kind = reply.headers.get("Content-Type", "").partition(";")[0].strip().casefold()
    if packed or not reply.is_success or kind not in wanted.types:
        return b""
    body = bytearray()
    try:
        for chunk in reply.iter_raw():
            body += chunk
            if len(body) >= wanted.largest:
                break
    except httpx.HTTPError:
        pass  # the end of a page is not missed: where the link led is known
    return bytes(body[: wanted.largest])


def fetcher(out: WayOut, *, loopback_only: bool = False) -> Fetcher:
    """A fetcher on the way out of this machine; in a rehearsal, with neither a proxy nor another computer."""
    way = WayOut("", out.trust) if loopback_only else out
    return Fetcher(
        over_the_wire(way),
        resolve=only_here if loopback_only else resolved,
        by_proxy=bool(way.proxy),
        loopback_only=loopback_only,
    )

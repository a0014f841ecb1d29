"""A link of a post: where it led, and what the page there said of itself, when it was opened."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import SplitResult, unquote, urlsplit


@dataclass(frozen=True, slots=True)
class Link:
    """A web address as written in a post, with the facts of a look. A link that was not looked at has no facts."""

    written: str
    seen_at: datetime
    final: str = ""
    """The address after all redirects; empty for a link that could not be opened."""
    status: int = 0
    """The answer's number at the final address; 0 without an answer, or for an address not to be asked."""
    title: str = ""
    description: str = ""
    has_image: bool = False
    """Whether the page names a picture to be shown with links to the page."""
    image: str = ""
    """The picture's address; empty for a picture without an address on the web."""
    hosts: tuple[str, ...] = ()
    """The hosts that led on to the final address, without `www.`, as far as other hosts."""

    @property
    def host(self) -> str:
        """The final host, without `www.`; empty for a link that could not be opened."""
        return _host(_split(self.final))

    @property
    def is_open(self) -> bool:
        """Whether a reader who follows the link finds a page."""
        return 200 <= self.status < 300

    @property
    def leads_elsewhere(self) -> bool:
        """Whether the final address is another page than written, as a reader sees addresses."""
        return bool(self.final) and _page(self.final) != _page(self.written)

    def leads_away(self, since: "Link") -> bool:
        """Whether readers come to another host than at an earlier look.

        A look that ended early tells nothing: without a page, on a host that led on at the other look.
        """
        ended_early = not self.is_open and self.host in since.hosts
        began_early = not since.status and since.host in self.hosts
        return bool(self.host) and self.host != since.host and not ended_early and not began_early

    @property
    def address(self) -> str:
        """The final address, or the address as written, without the scheme."""
        return (self.final or self.written).partition("://")[2] or self.written

    def is_like(self, other: "Link") -> bool:
        """Whether two looks found the same, as far as people are told."""
        same = replace(other, seen_at=self.seen_at, description=self.description, image=self.image, hosts=self.hosts)
        return self == same


def alike(some: tuple[Link, ...], others: tuple[Link, ...]) -> bool:
    """Whether looks at several links found the same."""
    return len(some) == len(others) and all(map(Link.is_like, some, others))


def hosts_of(addresses: Iterable[str]) -> tuple[str, ...]:
    """The hosts of addresses, without `www.`, each once."""
    return tuple(dict.fromkeys(host for address in addresses if (host := _host(_split(address)))))


def _page(address: str) -> tuple[str, str, str]:
    """What tells a page from others: `www.`, the scheme, a closing slash and the place on the page do not."""
    parts = _split(address)
    return _host(parts), unquote(parts.path).rstrip("/"), unquote(parts.query)


def _host(parts: SplitResult) -> str:
    return (parts.hostname or "").rstrip(".").removeprefix("www.")


def _split(address: str) -> SplitResult:
    try:
        parts = urlsplit(address if "://" in address else f"//{address}")
        parts.hostname  # noqa: B018 (a broken host is only found when asked for)
    except ValueError:
        return urlsplit("")
    return parts

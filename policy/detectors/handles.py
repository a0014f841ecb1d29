"""Handles of accounts in a text, and web addresses of their profiles and posts."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit

from policy.text import fold

HANDLE = re.compile(r"@(\w[\w-]{0,99}(?:\.[\w-]{1,63}){0,8}(?:@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})?)")
BEGINNING = re.compile(rf"[^\w@]*{HANDLE.pattern}")
MENTION = re.compile(rf"(?<![\w@]){HANDLE.pattern}")
ADDRESS = re.compile(r"(?<![\w@.-])(?:https?://)?(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}(?::\d{1,5})?/[^\s<>\"“”]{1,2000}")
BEFORE_A_NAME = frozenset({"profile", "in", "user", "users", "author", "c"})
"""Parts of a path with a name next: bsky.app/profile/…, linkedin.com/in/…, /users/… on servers, a blog's authors."""
NAME_COMES_FIRST = frozenset(
    {"x.com", "twitter.com", "facebook.com", "instagram.com", "threads.net", "threads.com", "medium.com", "tumblr.com"}
)
"""Networks whose addresses have the handle next to the host, without “@”."""
OFTEN_BEFORE = ("www.", "m.", "mobile.")


@dataclass(frozen=True, slots=True)
class Named:
    """The accounts named in texts, by handle or by address; in lower case, as read."""

    handles: frozenset[str]
    """Handles without “@” at the beginning; with the server, where the text has the server."""
    addresses: tuple[str, ...]

    def names(self, handle: str, address: str = "") -> bool:
        """Whether the texts name the owner of a handle, or link to an address."""
        wanted = plain(handle)
        if address and any(_leads_to(found, address) for found in self.addresses):
            return True
        if "/" in wanted:  # somebody put in the profile's address for a handle
            return any(_leads_to(found, wanted) for found in self.addresses)
        return bool(wanted) and any(same(found, wanted) for found in self.handles)


def plain(handle: str) -> str:
    """A handle as read, in lower case, without “@” and other signs around."""
    return fold(handle).text.strip().lstrip("@").rstrip(".,;:!?-")


def same(handle: str, other: str) -> bool:
    """Whether two plain handles may be of one account: a handle without a server fits the name on any server."""
    name, _, server = handle.partition("@")
    other_name, _, other_server = other.partition("@")
    return name == other_name and (not server or not other_server or server == other_server)


def of_another(named: str, author: str) -> bool:
    """Whether a post's author is not the person named; an unknown author, or a profile's address, tells nothing."""
    wanted = plain(named)
    return bool(author and wanted) and "/" not in wanted and not same(wanted, plain(author))


def opening(text: str) -> tuple[str, ...]:
    """The plain handles that a text begins with, as networks begin a reply; signs and drawings may stand before."""
    read, found = fold(text).text, []
    at = 0
    while (handle := BEGINNING.match(read, at)) is not None:
        found.append(plain(handle[1]))
        at = handle.end()
    return tuple(dict.fromkeys(found))


def named_in(texts: Iterable[str]) -> Named:
    """The accounts named in texts. Linear."""
    handles: set[str] = set()
    addresses: list[str] = []
    for text in texts:
        read = fold(text).text
        if "/" in read:
            addresses += (found[0].rstrip(".,;:!?)'’") for found in ADDRESS.finditer(read))
            read = ADDRESS.sub(" ", read)
        if "@" in read:
            handles.update(name for found in MENTION.finditer(read) for name in _readings(plain(found[1])))
    handles.update(name for address in addresses for name in _owners(address))
    return Named(frozenset(handles), tuple(addresses))


def _readings(handle: str) -> Iterable[str]:
    """A handle as written, and without an end that may be the next sentence: “@rosa.Please see”."""
    yield handle
    if "@" not in handle:
        words = handle.split(".")
        yield from (".".join(words[:count]) for count in range(1, len(words)))


def _owners(address: str) -> Iterable[str]:
    """The handles that an address can be a profile or a post of."""
    host, path, _ = _split(address)
    servers = dict.fromkeys((host, _plain_host(host)))
    parts = [part for part in path.split("/") if part]
    names = [part[1:] for part in parts if part.startswith("@") and len(part) > 1]
    if len(parts) > 1 and parts[0] in BEFORE_A_NAME:
        names.append(parts[1])
    elif parts and _plain_host(host) in NAME_COMES_FIRST:
        names.append(parts[0].lstrip("@"))
    for name in names:
        if "@" in name or host == "bsky.app":
            yield name
        else:
            yield from (f"{name}@{server}" for server in servers)


def _leads_to(found: str, address: str) -> bool:
    """Whether a found address is the wanted address, with or without additions to its query."""
    host, path, query = _split(fold(address).text.strip())
    found_host, found_path, found_query = _split(found)
    same_page = (_plain_host(found_host), found_path) == (_plain_host(host), path)
    return same_page and {*parse_qsl(query)} <= {*parse_qsl(found_query)}


def _split(address: str) -> tuple[str, str, str]:
    """An address's host, path and query; nothing of what is no address."""
    try:
        parts = urlsplit(address if "://" in address else f"https://{address}")
        return parts.hostname or "", parts.path.rstrip("/"), parts.query
    except ValueError:
        return "", "", ""


def _plain_host(host: str) -> str:
    """A host without the prefixes of the same site on telephones and on the web."""
    for prefix in OFTEN_BEFORE:
        host = host.removeprefix(prefix)
    return host

"""Press lists: rows as media databases export them, under whatever headings, read into values."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from policy.detectors import handles, links
from policy.text import fold, words

EMAIL = re.compile(r"(?<![\w.+-])[\w.+'-]{1,64}@(?:[\w-]{1,63}\.){1,6}[a-z]{2,24}(?![\w@])", re.IGNORECASE)
A_HANDLE = re.compile(r"(?<![\w@.])@[\w-]{2,60}(?:\.[\w-]{1,63}){0,5}(?:@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5})?")
ON_BLUESKY = re.compile(r"(?<![\w@.-])[\w-]{2,60}\.bsky\.social\b", re.IGNORECASE)
FREE_MAIL = words("""
    gmail.com googlemail.com hotmail.com hotmail.co.uk outlook.com live.com live.co.uk msn.com yahoo.com yahoo.co.uk
    ymail.com icloud.com me.com mac.com aol.com proton.me protonmail.com btinternet.com btopenworld.com sky.com
    talktalk.net virginmedia.com ntlworld.com tiscali.co.uk blueyonder.co.uk gmx.com gmx.co.uk fastmail.com hey.com
    mail.com zoho.com tutanota.com plus.net
""")
"""Mail for everybody: the domain says nothing about an employer."""
NETWORK_WORDS = {
    "twitter": "x", "x": "x", "mastodon": "mastodon", "fediverse": "mastodon", "bluesky": "bluesky", "bsky": "bluesky",
    "facebook": "facebook", "fb": "facebook", "instagram": "instagram", "insta": "instagram", "threads": "threads",
    "linkedin": "linkedin", "youtube": "youtube", "tiktok": "tiktok",
}  # fmt: skip
NETWORK_HOSTS = {
    "twitter.com": "x", "x.com": "x", "bsky.app": "bluesky", "facebook.com": "facebook", "instagram.com": "instagram",
    "threads.net": "threads", "threads.com": "threads", "linkedin.com": "linkedin",
}  # fmt: skip
HEADINGS: Mapping[str, frozenset[str]] = {
    "first": words("first forename forenames given firstname"),
    "last": words("last surname family lastname"),
    "outlet": words("""
        outlet outlets publication publications organisation organization company employer newspaper paper station
        programme brand masthead media medium outletname publisher magazine show works cyhoeddiad
    """),
    "title": words("job role position title jobtitle beat function swydd"),
    "status": words("status note notes comment comments remarks active"),
    "seen": words("updated verified seen checked date modified refreshed"),
    "name": words("name contact journalist person fullname reporter who enw"),
}
"""The words of headings, by the meaning of a column; the first meaning with a word in the heading holds."""
SOCIAL = words("handle handles username account accounts social socials user profile")
HAS_LEFT = re.compile(
    r"\b(?:left(?=$|\W*$| (?:the|in|industry|journalism|\d))|remove[d]?|former(?:ly)?|retired|moved on|no longer|"
    r"deceased|inactive|departed|ex-|bounced)\b",
    re.IGNORECASE,
)
ON_THEIR_OWN = re.compile(
    r"\b(?:v?blog(?:ger)?|podcast(?:er)?|newsletter|substack|youtuber?|influencer|content creator|tiktok(?:er)?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Handle:
    """An account on a press list; the network is empty where the list does not say."""

    network: str
    handle: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A row of a press list."""

    row: int
    name: str = ""
    outlet: str = ""
    title: str = ""
    emails: tuple[str, ...] = ()
    """In lower case."""
    handles: tuple[Handle, ...] = ()
    has_left: bool = False
    """Whether the row says that the person has left the outlet or the trade."""
    seen: str = ""
    """When the row was last true, as the list says; empty where the list does not say."""
    source: str = ""
    """The list that the row is on, with the list's day; empty where a single list is compared."""

    @property
    def domains(self) -> frozenset[str]:
        """The domains of the row's e-mail addresses that belong to an employer."""
        found = {address.rpartition("@")[2] for address in self.emails}
        return frozenset(domain for domain in found if domain not in FREE_MAIL and not links.within(domain, PUBLIC))

    @property
    def on_their_own(self) -> bool:
        """Whether the row is about a blogger, podcaster or newsletter rather than an outlet."""
        return bool(ON_THEIR_OWN.search(f"{self.title} {self.outlet}"))

    def shown(self) -> str:
        """The row, for people to find in the list."""
        said = ", ".join(filter(None, (self.name, self.title, self.outlet)))
        if self.source:
            return f"on the press list {self.source}, row {self.row}: {said[:120]}"
        return f"press list, row {self.row}{f' (of {self.seen})' if self.seen else ''}: “{said[:120]}”"


PUBLIC = (*links.GOVERNMENT, "ac.uk")
"""Domains whose people are not press, even where a list has some of them."""


def read(rows: Iterable[Mapping[str, object]]) -> tuple[Listing, ...]:
    """The rows of a list as values, in their order; a row without a name, an address or a handle is left out."""
    listed = (listing(number, row.items()) for number, row in enumerate(rows, start=1))
    return tuple(row for row in listed if row.name or row.emails or row.handles)


@dataclass(frozen=True, slots=True)
class Heading:
    """The meaning of a column's name."""

    meaning: str = ""
    """A key of HEADINGS, "email", "handle", or an empty string."""
    network: str = ""


NOTHING = words("none n/a n a na nan nil null no not yes - -- ? unknown tbc tba blank private protected")
"""Cells that say that there is nothing to say."""
BETWEEN = re.compile(r"[,;|\n]+")
A_NAME_OF_AN_ACCOUNT = re.compile(r"[\w.-]{2,100}")


def is_no_address(cell: str) -> bool:
    """Whether a cell for e-mail addresses says something, but no address."""
    return bool(cell.strip()) and cell.strip().casefold() not in NOTHING and EMAIL.search(cell) is None


@lru_cache(maxsize=1024)
def heading(title: str) -> Heading:
    """The meaning of a column's name, in whatever spelling: “Twitter handle”, “Media Outlet”, “contactFirstName”."""
    whole = title.replace("@", " handle ")
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", whole)
    named = re.findall(r"[^\W_]+", f"{apart} {whole}".casefold())
    network = next((NETWORK_WORDS[word] for word in named if word in NETWORK_WORDS), "")
    if network or not SOCIAL.isdisjoint(named):
        return Heading("handle", network)
    return Heading(_meaning(named))


def listing(number: int, cells: Iterable[tuple[str, object]]) -> Listing:
    """A row as a value: the cells, each with the name of the column."""
    found: dict[str, list[str]] = {}
    emails: dict[str, None] = {}
    accounts: dict[Handle, None] = {}
    for title, cell in cells:
        column = heading(str(title))
        for text in _texts(cell):
            rest = text.strip()
            if rest.casefold() in NOTHING:
                continue
            if column.meaning != "handle" and "@" in rest:
                for address in EMAIL.findall(rest):
                    emails[address.casefold()] = None
                    rest = re.sub(rf"[<(\[]?{re.escape(address)}[>)\]]?", " ", rest)
            for handle in _handles(column, rest):
                accounts[handle] = None
            if column.meaning in HEADINGS and rest.strip():
                found.setdefault(column.meaning, []).append(" ".join(rest.split()))
    first_and_last = [*found.get("first", ())[:1], *found.get("last", ())[:1]]
    return Listing(
        row=number,
        name=_full(found.get("name", ())) or " ".join(first_and_last),
        outlet=next(iter(found.get("outlet", ())), ""),
        title=next(iter(found.get("title", ())), ""),
        emails=tuple(emails),
        handles=tuple(accounts),
        has_left=bool(HAS_LEFT.search(" ".join(text for texts in found.values() for text in texts))),
        seen=next(iter(found.get("seen", ())), ""),
    )


def _full(names: Sequence[str]) -> str:
    """The first name of two words or more, else the first."""
    return next((name for name in names if len(name_words(name)) > 1), next(iter(names), ""))


def _texts(cell: object) -> Iterator[str]:
    if isinstance(cell, Mapping):
        for inner in cell.values():
            yield from _texts(inner)
    elif isinstance(cell, list | tuple):
        for inner in cell:
            yield from _texts(inner)
    elif cell is not None:
        yield str(cell)


def _meaning(named: list[str]) -> str:
    if {"email", "mail"} & {*named}:
        return "email"
    if "type" in named:
        return ""
    if {"phone", "mobile", "telephone", "url", "website"} & {*named}:
        return ""
    if "title" in named and {"publication", "outlet", "media"} & {*named}:
        return "outlet"
    return next((meaning for meaning, known in HEADINGS.items() if known & {*named}), "")


def _handles(column: Heading, text: str) -> Iterator[Handle]:
    """The accounts in a cell: addresses of profiles, words with @, or the bare word under a network's heading."""
    rest = text
    for address in links.addresses(text):
        if handle := of_address(address):
            yield handle
        rest = rest.replace(address, " ")
    for word in ON_BLUESKY.findall(rest):
        yield Handle("bluesky", handles.plain(word))
        rest = rest.replace(word, " ")
    for piece in map(str.strip, BETWEEN.split(rest)):
        if column.meaning == "handle" and EMAIL.fullmatch(piece):  # Mastodon without the first @
            yield Handle(column.network, handles.plain(piece))
        elif "@" in piece:
            yield from (Handle(column.network, handles.plain(word)) for word in A_HANDLE.findall(piece))
        elif column.meaning == "handle" and (handle := of_address(piece)):
            yield handle
        elif column.meaning == "handle" and A_NAME_OF_AN_ACCOUNT.fullmatch(piece) and piece.casefold() not in NOTHING:
            yield Handle(column.network, handles.plain(piece))


def of_address(address: str) -> Handle | None:
    """The account whose profile has a web address; `None` for other pages."""
    host = links.host(address).removeprefix("www.").removeprefix("m.")
    _, *parts = address.split("://", maxsplit=1)[-1].split("/")
    path = [part.partition("?")[0] for part in parts if part]
    if not path:
        return None
    if host in NETWORK_HOSTS:
        named = path[1] if path[0] in {"profile", "in"} and len(path) > 1 else path[0]
        return Handle(NETWORK_HOSTS[host], handles.plain(named))
    if path[0].startswith("@") and host:
        return Handle("", handles.plain(f"{path[0]}@{host}"))
    return None


def base(handle: str) -> str:
    """The name in a handle, without a server or the common ending of Bluesky's handles."""
    return handle.partition("@")[0].removesuffix(".bsky.social")


HONORIFICS = words("mr mrs ms miss mx dr prof professor sir dame rev cllr the")


def name_words(name: str) -> tuple[str, ...]:
    """The words of a person's name in lower case, without titles and initials."""
    found = re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", fold(name).text)
    return tuple(word for word in found if len(word) > 1 and word not in HONORIFICS)


def same_name(listed: str, name: str) -> bool:
    """Whether a displayed name holds a listed name of two words or more: “Rosa Lane | Example Times” does."""
    wanted = name_words(listed)
    return len(wanted) > 1 and {*wanted[:1], *wanted[-1:]} <= {*name_words(name)}

"""Rows of the department's press list about an enquirer."""

import re
from collections.abc import Iterator

from policy.detectors import handles, links
from policy.detectors.bio import clauses
from policy.enquirer import Enquirer, Evidence, Verdict
from policy.press_keys import compact, emails, mail_domains, own_domains
from policy.press_list import Handle, Listing, base, of_address, same_name
from policy.text import fold
from policy.words.outlets import is_listed, outlet_of

EXACT, NAMED_WITH_OUTLET, SAME_DOMAIN, ELSEWHERE, NAME_ALONE, HAS_LEFT = 0.95, 0.85, 0.8, 0.6, 0.3, 0.3
IN_ANY_SPELLING = 6
"""The fewest letters of an outlet's name that is found inside other letters: “walesonline” in an address."""
SHORTEST = 5
"""The fewest letters of a handle that means the same person on another network."""


def evidence(enquirer: Enquirer) -> Iterator[Evidence]:
    """The best row by handle, address, e-mail domain, or name with outlet; a name alone is a hint."""
    if not enquirer.press_list:
        return
    facts = _Facts(enquirer)
    matched = [
        (weight, says, row) for row in enquirer.press_list if (found := _match(facts, row)) for weight, says in found
    ]
    if not matched:
        return
    weight, says, row = max(matched, key=lambda match: (match[0], -match[2].row))
    if row.has_left or facts.has_left(row.outlet):
        whose = "in a row that says" if row.has_left else "but the profile says that"
        says, weight = f"{says.removesuffix('.')}, {whose} they have left.", min(weight, HAS_LEFT)
    points_to = Verdict.BLOGGER if row.on_their_own else Verdict.JOURNALIST
    yield Evidence("press_list", says, row.shown(), weight, points_to)


class _Facts:
    """The facts about an enquirer that rows are compared with, each read once."""

    def __init__(self, enquirer: Enquirer) -> None:
        self.network = enquirer.network.strip().casefold()
        self.name = enquirer.name
        self.clauses = clauses(enquirer)
        self.handle = handles.plain(enquirer.handle)
        self.message = fold(enquirer.message).text
        self.emails = emails(enquirer)
        self.mail_domains, self.own_domains = mail_domains(enquirer), own_domains(enquirer)
        self.accounts = {
            *(account for link in enquirer.links if (account := of_address(link.url))),
            *({Handle(self.network, self.handle)} if self.handle and self.handle not in self.emails else ()),
        }
        hosts = [links.host(link.url) for link in enquirer.links] + [page.host for page in enquirer.pages]
        self.outlets = {outlet for host in hosts if (outlet := outlet_of(host))}
        sites = " ".join(f"{page.site} {page.title}" for page in enquirer.pages)
        about = f"{fold(enquirer.bio).text} {enquirer.name} {enquirer.handle}"
        said = f"{about} {sites} {' '.join(self.outlets)} {' '.join(hosts)}"
        self.said, self.said_words = compact(said), set(re.split(r"[\W_]+", fold(said).text))

    def names_outlet(self, outlet: str) -> bool:
        """Whether profile or pages name an outlet, or the message does, but not as reading (“in the Times”).

        A short name counts as a word of its own (“Tes”, not “update”).
        """
        for name in _names(outlet):
            joined = compact(name)
            if joined in (self.said if len(joined) >= IN_ANY_SPELLING else self.said_words):
                return True
            said = re.finditer(rf"(?:\b(?P<read>in|on)(?: the)? )?\b{re.escape(name)}\b", self.message)
            if any(not mention["read"] for mention in said):
                return True
        return False

    def has_left(self, outlet: str) -> bool:
        """Whether the profile names an outlet, and in the past alone: “Former editor, The Times”, “ex-Sun”."""
        found = [
            clause.names_as_left(*match.span())
            for name in _names(outlet)
            for clause in self.clauses
            for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", clause.text.casefold())
        ]
        return bool(found) and all(found)

    def bears(self, name: str) -> bool:
        """Whether the enquirer goes by a listed name, as displayed or as the whole of the handle."""
        joined = compact(name)
        return same_name(name, self.name) or (len(joined) > 6 and compact(self.handle.partition("@")[0]) == joined)


def _names(outlet: str) -> Iterator[str]:
    """The names in a cell for outlets, in lower case; of “The Leader, Wrexham” the place is none."""
    for several in re.split(r"[;/|]", fold(outlet).text):
        first, *more = (name.strip().removeprefix("the ") for name in several.split(","))
        yield from (name for name in (first, *(name for name in more if is_listed(name))) if len(name) > 1)


def _match(facts: _Facts, row: Listing) -> Iterator[tuple[float, str]]:
    if facts.emails & {*row.emails}:
        yield EXACT, "The e-mail address is on the press list."
    for listed in row.handles:
        yield from _by_handle(facts, listed, row)
    if facts.mail_domains & row.domains:
        yield SAME_DOMAIN, "The e-mail address is under the domain of somebody on the press list."
    elif facts.own_domains & row.domains:
        yield SAME_DOMAIN, "The account is under the domain of somebody on the press list."
    if row.name and facts.bears(row.name):
        if row.outlet and facts.names_outlet(row.outlet):
            yield NAMED_WITH_OUTLET, f"The press list has the name with {row.outlet}, which is named here too."
        else:
            yield NAME_ALONE, "The press list has somebody of the same name."


def _by_handle(facts: _Facts, listed: Handle, row: Listing) -> Iterator[tuple[float, str]]:
    for account in facts.accounts:
        anywhere = not listed.network or not account.network or listed.network == account.network
        if anywhere and handles.same(listed.handle, account.handle):
            yield EXACT, "The handle is on the press list."
        elif base(listed.handle) == base(account.handle) and len(base(listed.handle)) >= SHORTEST:
            if row.name and facts.bears(row.name):
                yield NAMED_WITH_OUTLET, "The press list has the name, with the same handle on another network."
            else:
                yield ELSEWHERE, "The press list has the same handle on another network."

"""Keys by which rows of press lists are found for an enquirer, without comparing every row.

A row that the signal finds to match has at least a key in common with the enquirer; the signal then judges the match.
"""

from collections.abc import Iterator

from policy.detectors import handles, links
from policy.enquirer import Enquirer
from policy.press_list import EMAIL, FREE_MAIL, Listing, base, name_words, of_address
from policy.text import fold

MAIL = frozenset({"email", "e-mail", "mail"})
"""Names of the network of people who wrote by e-mail."""
WORDS_OF_A_NAME = 8
"""The most words of a displayed name to be paired."""
SHORTEST_JOINED = 7
"""The fewest letters of a handle that may be a whole name."""


def of_row(row: Listing) -> frozenset[str]:
    """The keys of a row: accounts, addresses, employers' domains, and the name."""
    return frozenset(_of_row(row))


def of_enquirer(enquirer: Enquirer) -> frozenset[str]:
    """The keys of the rows that may be about an enquirer, employers' domains apart."""
    return frozenset(_of_enquirer(enquirer))


def domains_of(enquirer: Enquirer) -> frozenset[str]:
    """The keys of the employers' domains under which an enquirer writes, or is."""
    return frozenset(f"domain {domain}" for domain in mail_domains(enquirer) | own_domains(enquirer))


def mail_domains(enquirer: Enquirer) -> frozenset[str]:
    """The domains of an enquirer's e-mail addresses, without mail for everybody."""
    return frozenset(address.rpartition("@")[2] for address in emails(enquirer)) - FREE_MAIL


def own_domains(enquirer: Enquirer) -> frozenset[str]:
    """The domains that an enquirer has control of: in the handle, or behind a verified link."""
    handle = handles.plain(enquirer.handle)
    found = {links.host(link.url).removeprefix("www.") for link in enquirer.links if link.verified}
    if "." in handle:
        found.add(handle.rpartition("@")[2])
    return frozenset(found) - FREE_MAIL - {""}


def emails(enquirer: Enquirer) -> frozenset[str]:
    """The e-mail addresses given by an enquirer, in lower case."""
    handle = handles.plain(enquirer.handle)
    written = EMAIL.findall(fold(f"{enquirer.bio} {enquirer.message}").text)
    by_mail = enquirer.network.strip().casefold() in MAIL or EMAIL.fullmatch(enquirer.handle.strip())
    own = [handle] if by_mail else []
    return frozenset(address.casefold() for address in (*own, *written))


def compact(text: str) -> str:
    """The letters and digits of a text in lower case, without “the”."""
    return "".join(character for character in fold(text).text.replace("the ", "") if character.isalnum())


def _of_row(row: Listing) -> Iterator[str]:
    yield from (f"handle {base(account.handle)}" for account in row.handles)
    yield from (f"email {address}" for address in row.emails)
    yield from (f"domain {domain}" for domain in row.domains)
    words = name_words(row.name)
    if len(words) > 1:
        yield f"name {words[0]} {words[-1]}"
    if len(joined := compact(row.name)) >= SHORTEST_JOINED:
        yield f"joined {joined}"


def _of_enquirer(enquirer: Enquirer) -> Iterator[str]:
    handle = handles.plain(enquirer.handle)
    accounts = [handle, *(account.handle for link in enquirer.links if (account := of_address(link.url)))]
    yield from (f"handle {base(account)}" for account in accounts if account)
    yield from (f"email {address}" for address in emails(enquirer))
    words = name_words(enquirer.name)[:WORDS_OF_A_NAME]
    yield from (f"name {first} {last}" for first in words for last in words if first != last)
    if len(joined := compact(handle.partition("@")[0])) >= SHORTEST_JOINED:
        yield f"joined {joined}"

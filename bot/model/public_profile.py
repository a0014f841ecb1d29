"""Profiles of people outside, as networks show them to anybody."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from bot.model.post import storable
from policy.enquirer import ProfileLink

LONGEST_LINE, LONGEST_ABOUT, LONGEST_ADDRESS = 200, 2_000, 500
MOST_LINKS, MOST_VOUCHERS = 10, 5


@dataclass(frozen=True, slots=True)
class Voucher:
    """An account that says of another that the other is genuine, where the network lets few accounts say so."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class PublicProfile:
    """What a network shows of an account."""

    handle: str
    url: str = ""
    """The address of the profile, for people; empty where not known."""
    name: str = ""
    about: str = ""
    """The words of the profile, with those fields of the profile that are no links."""
    links: tuple[ProfileLink, ...] = ()
    automated: bool = False
    """Whether the account is marked as a bot."""
    created: datetime | None = None
    followers: int | None = None
    vouchers: tuple[Voucher, ...] = ()

    def taken_in(self) -> Self:
        """The profile as stored: no longer than people read, and no link twice; a verified link counts as verified."""
        return replace(
            self,
            handle=_line(self.handle),
            url=_address(self.url),
            name=_line(self.name),
            about=storable(self.about).strip()[:LONGEST_ABOUT],
            links=_each_once(self.links),
            vouchers=tuple(Voucher(_line(each.name), _address(each.url)) for each in self.vouchers[:MOST_VOUCHERS]),
        )


def _each_once(links: Iterable[ProfileLink]) -> tuple[ProfileLink, ...]:
    verified: dict[str, bool] = {}
    for link in links:
        if address := _address(link.url):
            verified[address] = verified.get(address, False) or link.verified
    return tuple(ProfileLink(url, is_verified) for url, is_verified in verified.items())[:MOST_LINKS]


def _line(words: str) -> str:
    return " ".join(storable(words).split())[:LONGEST_LINE]


def _address(url: str) -> str:
    """The address, if short enough to be whole."""
    return url if len(url) <= LONGEST_ADDRESS and url.isprintable() and " " not in url else ""

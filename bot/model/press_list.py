"""Press lists: the people whom a department knows as press, brought as a file, kept with source, basis and last day."""

import hashlib
from collections.abc import Collection, Mapping, Set
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Self
from zoneinfo import ZoneInfo

from bot.errors import Superseded
from bot.model.acts import Act
from bot.model.audit import Deed, Detail, stamp
from bot.model.people import SYSTEM
from bot.model.permissions import BY_ITSELF, Role, permit
from policy.press_list import Listing

SAID_BEFORE = timedelta(days=14)
"""How long before a list's end the media team is told."""
SETTLED = "This list is settled already. Drop the file here again to look at it anew."
NO_LONGER_IN_USE = "That press list is no longer in use. Open the press lists again to see those that are."


class PressListState(StrEnum):
    """How far a press list is."""

    WAITING = "waiting"
    """Brought and read; waits for a word before anybody on the list is kept."""
    IN_USE = "in_use"
    CANCELLED = "cancelled"
    REPLACED = "replaced"
    """By a newer list of the same source."""
    REMOVED = "removed"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Remark:
    """A remark on some rows of a file, in words that quote no cell."""

    says: str
    count: int
    rows: tuple[int, ...]
    """The first of the rows, under the numbers that a spreadsheet shows."""


@dataclass(frozen=True, slots=True)
class PressReport:
    """The contents of a file, counted against the list in use from the same source."""

    people: int
    new: int
    changed: int
    gone: int
    left_out: tuple[Remark, ...] = ()
    """Rows that can't be used, and why."""
    notes: tuple[Remark, ...] = ()
    """Rows that are used, but for a part."""

    @property
    def has_changes(self) -> bool:
        """Whether the import would change anything."""
        return bool(self.new or self.changed or self.gone)

    @property
    def rows_left_out(self) -> int:
        """How many rows can't be used."""
        return sum(remark.count for remark in self.left_out)


@dataclass(frozen=True, slots=True)
class PressList:
    """A press list as brought once. The people on the list are rows of their own; the file's bytes only wait."""

    id: int
    department: str
    source: str
    """Where the list comes from, in the words of the media team."""
    basis: str
    """The lawful basis for keeping the list (UK GDPR, article 6)."""
    name: str
    """The name of the file."""
    data: bytes
    state: PressListState
    person: str
    """Who brought the file, and is asked; the system for the command line."""
    at: datetime
    until: datetime
    """The end of the list's last day: the people are forgotten then."""
    report: PressReport | None = None
    replaces: int = 0
    """The list in use from the same source when the file was read; 0 without any."""
    end_said_at: datetime | None = None
    """When the media team was told that the list's end is near, or chose so near an end; None before."""
    deeds: tuple[Deed, ...] = ()

    @property
    def subject(self) -> str:
        """The list's name in the audit trail."""
        return f"press_list:{self.id}"

    def brought(self, roles: Set[Role]) -> Self:
        """Record the list's arrival."""
        permit(Act.BRING_PRESS_LIST, roles)
        digest = hashlib.sha256(self.data).hexdigest()
        return self._noted(Act.BRING_PRESS_LIST, self.person, self.at, department=self.department, sha256=digest)

    def imported(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """Take the list into use."""
        permit(Act.IMPORT_PRESS_LIST, roles)
        if self.state is not PressListState.WAITING or self.report is None:
            raise Superseded(SETTLED)
        counts: dict[str, Detail] = {
            "people": self.report.people,
            "new": self.report.new,
            "changed": self.report.changed,
            "gone": self.report.gone,
            "left_out": self.report.rows_left_out,
            "replaces": self.replaces,
        }
        moved = replace(self, state=PressListState.IN_USE, data=b"", end_said_at=self._said(self.until, at))
        return moved._noted(Act.IMPORT_PRESS_LIST, by, at, **counts)

    def cancelled(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """Record that the list was not wanted."""
        permit(Act.CANCEL_PRESS_LIST, roles)
        if self.state is not PressListState.WAITING:
            raise Superseded(SETTLED)
        return replace(self, state=PressListState.CANCELLED, data=b"")._noted(Act.CANCEL_PRESS_LIST, by, at)

    def kept(self, basis: str, until: datetime, by: str, roles: Set[Role], at: datetime) -> Self:
        """Give a list in use another basis, or another last day."""
        permit(Act.KEEP_PRESS_LIST, roles)
        changed = self._moved(Act.KEEP_PRESS_LIST, self.state, by, at, until=stamp(until))
        return replace(changed, basis=basis, until=until, end_said_at=self._said(until, at))

    def removed(self, by: str, roles: Set[Role], at: datetime, people: int) -> Self:
        """Record that the list was taken out, with the number of people forgotten."""
        permit(Act.REMOVE_PRESS_LIST, roles)
        return self._moved(Act.REMOVE_PRESS_LIST, PressListState.REMOVED, by, at, people=people)

    def replaced(self, at: datetime) -> Self:
        """Record that a newer list of the same source took the place."""
        return self._by_itself(Act.REPLACE_PRESS_LIST, PressListState.REPLACED, at)

    def expired(self, at: datetime, people: int) -> Self:
        """Record that the list's last day is over, with the number of people forgotten."""
        return self._by_itself(Act.EXPIRE_PRESS_LIST, PressListState.EXPIRED, at, people=people)

    def without(self, people: int, at: datetime) -> Self:
        """Record that some of the people on the list were forgotten, as they asked."""
        return self._by_itself(Act.FORGET_LISTED, self.state, at, people=people)

    def ends(self, at: datetime) -> Self:
        """Record that the media team is told of the list's end."""
        return replace(
            self._by_itself(Act.SAY_PRESS_LIST_ENDS, self.state, at, until=stamp(self.until)), end_said_at=at
        )

    def _said(self, until: datetime, at: datetime) -> datetime | None:
        """Whoever chooses an end so near need not be told of it again."""
        return at if until - at <= SAID_BEFORE else None

    def _by_itself(self, act: Act, to: PressListState, at: datetime, **details: Detail) -> Self:
        permit(act, BY_ITSELF)
        return self._moved(act, to, SYSTEM, at, **details)

    def _moved(self, act: Act, to: PressListState, by: str, at: datetime, **details: Detail) -> Self:
        if self.state is not PressListState.IN_USE:
            raise Superseded(NO_LONGER_IN_USE)
        return replace(self, state=to)._noted(act, by, at, **details)

    def _noted(self, act: Act, by: str, at: datetime, **details: Detail) -> Self:
        return replace(self, deeds=(*self.deeds, Deed(act.value, by, self.subject, at, tuple(sorted(details.items())))))


@dataclass(frozen=True, slots=True)
class Found:
    """A row of a press list in use, with the list's source and dates."""

    list_id: int
    department: str
    source: str
    at: datetime
    until: datetime
    listing: Listing

    def shown_source(self, zone: ZoneInfo) -> str:
        """The list, with the day on which the row was brought: “Example Media” of 3 November 2026."""
        day = self.at.astimezone(zone)
        return f"“{self.source}” of {day.day} {day:%B %Y}"


def identity(listing: Listing) -> tuple[str, ...]:
    """Whom a row is about, the same from version to version: the name with the outlet, else an address or a handle."""
    if listing.name and listing.outlet:
        return "name", " ".join(listing.name.casefold().split()), " ".join(listing.outlet.casefold().split())
    if listing.emails:
        return "email", min(listing.emails)
    if listing.handles:
        return "handle", *min((account.network, account.handle) for account in listing.handles)
    return "name", " ".join(listing.name.casefold().split())


def differences(before: Collection[Listing], after: Collection[Listing]) -> tuple[int, int, int]:
    """How many people of a newer list are new, how many changed, and how many are gone."""
    known, now = _by_identity(before), _by_identity(after)
    changed = sum(1 for who, listing in now.items() if who in known and known[who] != listing)
    return len(now.keys() - known.keys()), changed, len(known.keys() - now.keys())


def _by_identity(listings: Collection[Listing]) -> Mapping[tuple[str, ...], Listing]:
    return {identity(listing): replace(listing, row=0) for listing in listings}

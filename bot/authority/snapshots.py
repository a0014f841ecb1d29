"""People and groups as seen in the workspace: afresh for whoever decides, as seen lately for whoever reads.

Slack answers some 20 questions about groups a minute, for the whole app. Decisions of the same moment share a look that
began after each of them was asked for. Reading asks about a person, and about a group, at most once a minute, and only
with what deciding leaves of the rate.
"""

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial

from bot.clock import Clock
from bot.errors import NotNow
from bot.model.account import Principal
from bot.model.people import Seen
from bot.ports import Directory
from bot.store import Store, people
from bot.together import Alike

SNAPSHOT_IS_GOOD_FOR = timedelta(hours=12)
"""For publishing and reading while the workspace is silent: Slack being down stops neither."""
READ_FOR = timedelta(minutes=1)
"""How old a look may be for reading: lists, words, drafts. Never for a decision."""
REFUSED_FOR = timedelta(seconds=30)
"""How old a look may be for refusing once more somebody who was refused meanwhile. A yes is always asked afresh."""
OFFERED_FOR = timedelta(minutes=15)
"""How old a group's members may be for names and choices: they are offered, and asked afresh when chosen."""


LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(slots=True)
class _Remembered:
    members: dict[Principal, tuple[frozenset[str], datetime]] = field(default_factory=dict)
    refused: dict[str, datetime] = field(default_factory=dict)
    """When a look last found a person among none of the principals asked about."""
    changed: datetime = LONG_AGO
    """When the workspace last said that people or groups changed: no older look is good for reading or refusing."""
    asking: set[Principal] = field(default_factory=set)
    """Groups asked about at this moment for drawing: nobody else asks meanwhile."""
    lock: threading.Lock = field(default_factory=threading.Lock)


@dataclass(frozen=True, slots=True)
class Snapshots:
    """Looks at people and groups, and remembers each look. Never to be called inside a transaction."""

    store: Store
    directory: Directory
    clock: Clock
    remembered: _Remembered = field(default_factory=_Remembered)
    looks: Alike[Principal, frozenset[str]] = field(default_factory=Alike)
    """Looks for decisions: begun after each decision that shares the look was asked for."""

    def afresh(
        self, person: str, principals: Iterable[Principal], enough: Callable[[Seen], bool] = lambda _: False
    ) -> Seen:
        """A person as of now, with all groups among the principals asked, or as many as are `enough`.

        Groups that had the person before are asked first. Raises NotNow when the workspace does not answer.
        """
        last = self.store.read(people.last_seen, person)
        found, now = self.directory.who(person), self.clock()
        seen = Seen(
            person,
            found.standing,
            last.groups if last else frozenset(),
            last.asked if last else {},
            now,
            found.identity,
        )
        fresh = Seen(person, found.standing, frozenset(), {}, now, found.identity)
        for group in sorted(groups_in(principals), key=lambda group: (group not in seen.groups, group)):
            if enough(fresh):
                break
            members = self.looks(group, partial(self._members_now, group))
            seen = seen.with_group(group, is_in=person in members, at=now)
            fresh = fresh.with_group(group, is_in=person in members, at=now)
        self._remember(seen)
        return fresh

    def unless_refused(
        self, person: str, principals: Iterable[Principal], enough: Callable[[Seen], bool] = lambda _: False
    ) -> Seen:
        """A person `afresh`; for somebody refused moments ago, the same no from moments ago. Raises NotNow.

        Presses that a program repeats then leave the workspace's rate to others.
        """
        wanted = frozenset(principals)
        if (still := self._still_refused(person, wanted)) is not None:
            return still
        seen = self.afresh(person, wanted, enough)
        with self.remembered.lock:
            if seen.is_among(wanted):
                self.remembered.refused.pop(person, None)
            else:
                self.remembered.refused[person] = seen.at
        return seen

    def for_publishing(self, person: str, principals: Iterable[Principal]) -> Seen:
        """A person as of now, or from a snapshot up to 12 hours old while no answer can be had. Raises NotNow."""
        return self._seen_since(person, principals, None)

    def for_reading(self, person: str, principals: Iterable[Principal] = ()) -> Seen:
        """A person as of the last minute, or up to 12 hours ago while no answer can be had. Raises NotNow."""
        return self._seen_since(person, principals, self._since(READ_FOR))

    def note_change(self) -> None:
        """Hear that people or groups changed in the workspace."""
        with self.remembered.lock:
            self.remembered.changed = self.clock()

    def _since(self, within: timedelta) -> datetime:
        """The moment from which looks of that age are good."""
        return max(self.clock() - within, self.remembered.changed)

    def members(self, group: Principal, within: timedelta = OFFERED_FOR) -> frozenset[str]:
        """The people in a group, as seen lately; as last seen while no answer can be had. For showing, not deciding."""
        with self.remembered.lock:
            members, at = self.remembered.members.get(group, (frozenset(), None))
            if group in self.remembered.asking or (at is not None and at > self._since(within)):
                return members
            self.remembered.asking.add(group)
        try:
            return self._members_now(group, spare=True)
        except NotNow:
            return members
        finally:
            with self.remembered.lock:
                self.remembered.asking.discard(group)

    def _still_refused(self, person: str, principals: frozenset[Principal]) -> Seen | None:
        """A person refused moments ago, if looks from then on say no here, too; None if Slack is to be asked."""
        since, nobody = self._since(REFUSED_FOR), (frozenset[str](), LONG_AGO)
        with self.remembered.lock:
            at = self.remembered.refused.get(person)
            known = {group: self.remembered.members.get(group, nobody) for group in groups_in(principals)}
        last = self.store.read(people.last_seen, person) if at is not None and at > since else None
        if last is None or last.at <= since or any(asked <= since for _, asked in known.values()):
            return None
        groups = frozenset(group for group, (members, _) in known.items() if person in members)
        asked = {group: asked for group, (_, asked) in known.items()}
        seen = Seen(person, last.standing, groups, asked, last.at, last.identity)
        return None if seen.is_among(principals) else seen

    def _seen_since(self, person: str, principals: Iterable[Principal], since: datetime | None) -> Seen:
        """A person as seen since a moment, or now for None; from an old snapshot while no answer can be had."""
        last, groups = self.store.read(people.last_seen, person), groups_in(principals)
        if last is not None and since is not None and last.knows(groups, since):
            return last
        try:
            seen = self._asked_again(person, groups, last, since)
        except NotNow:
            if last is None or not last.knows(groups, since=self.clock() - SNAPSHOT_IS_GOOD_FOR):
                raise
            return last
        self._remember(seen)
        return seen

    def _asked_again(self, person: str, groups: Iterable[Principal], last: Seen | None, since: datetime | None) -> Seen:
        """A person with everything asked that was not seen since a moment. Raises NotNow."""
        if last is not None and since is not None and last.at >= since:
            seen = last
        else:
            found = self.directory.who(person, spare=True)
            known = (last.groups, last.asked) if last else (frozenset[str](), {})
            seen = Seen(person, found.standing, *known, self.clock(), found.identity)
        for group in groups:
            if since is None or group not in seen.asked or seen.asked[group] < since:
                members, at = self._members_since(group, since)
                seen = seen.with_group(group, is_in=person in members, at=at)
        return seen

    def _members_since(self, group: Principal, since: datetime | None) -> tuple[frozenset[str], datetime]:
        with self.remembered.lock:
            known = self.remembered.members.get(group)
        if known is not None and since is not None and known[1] >= since:
            return known
        return self._members_now(group, spare=True), self.clock()

    def _members_now(self, group: Principal, *, spare: bool = False) -> frozenset[str]:
        members = self.directory.members(group, spare=spare)
        with self.remembered.lock:
            self.remembered.members[group] = (members, self.clock())
        return members

    def _remember(self, seen: Seen) -> None:
        with self.store.begin() as tx:
            tx(people.remember, seen)


def groups_in(principals: Iterable[Principal]) -> tuple[Principal, ...]:
    """The user groups among principals, each once, in order."""
    return tuple(sorted({principal for principal in principals if principal.startswith("S")}))

"""Entitlement: approvals and mandates fall when the people behind them may no longer approve.

Looked up when Slack says that a person left, and about every hour.
"""

import logging
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache

from bot.authority.roles import Authority, Held
from bot.authority.standing import Fallen, StandingAuthority, Upheld
from bot.clock import Clock
from bot.errors import NotNow
from bot.model.acts import Act
from bot.model.event import Event
from bot.model.proposal import Proposal, ProposalState
from bot.model.proposal_notices import RefreshCard, Story
from bot.scheduling.deliveries import drop_unsent, end_mandate, void
from bot.store import Store, Tx, people, proposals

LOOK_EVERY, LOOKS = timedelta(hours=1), 10
"""How often people are looked up again while a proposal rests on their authority, and how many at one time."""

Looks = Callable[[str, tuple[str, ...]], Held]
"""A person's roles on given accounts, asked of Slack once."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Waiting:
    people: set[str] = field(default_factory=set)
    lock: threading.Lock = field(default_factory=threading.Lock)


@dataclass(frozen=True, slots=True)
class Entitlement:
    """Voids at once the approvals and mandates of people who left; coming off the rota changes none."""

    store: Store
    authority: Authority
    standing_authority: StandingAuthority
    clock: Clock
    waiting: _Waiting = field(default_factory=_Waiting)
    """People still to be looked up, as Slack did not answer."""

    def look_again(self, *people: str) -> int:
        """Check each proposal resting on people's authority; gives how many lost their authority. Raises NotNow."""
        return self._check(people, lambda person, accounts: self.authority.held(person, accounts, Act.APPROVE))

    def _check(self, people: Iterable[str], looks: Looks) -> int:
        held = cache(looks)
        changed = 0
        for person in people:
            try:
                changed += sum(self._look(proposal, held) for proposal in self.store.read(proposals.resting_on, person))
            except NotNow:
                with self.waiting.lock:
                    self.waiting.people.add(person)
                raise
        return changed

    def look_around(self) -> int:
        """Look up, a few at a time, the people on whose authority proposals wait to go out.

        Done ahead, as Slack may be away when a proposal is due. Gives how many were looked up. Raises NotNow.
        """
        with self.waiting.lock:
            first = sorted(self.waiting.people)
            self.waiting.people.clear()
        waiting = self.store.read(proposals.resting_on_anybody)
        resting = dict.fromkeys(person for proposal in waiting for person in _people(proposal))
        due = list(dict.fromkeys((*first, *(person for person in resting if self._is_long_ago(person)))))[:LOOKS]
        self.look_again(*first)
        self._check(due[len(first) :], self.authority.held_for_publishing)
        return len(due)

    def everybody(self) -> int:
        """Check every proposal that rests on a person's authority, as a whole group was switched off. Raises NotNow."""
        waiting = self.store.read(proposals.resting_on_anybody)
        return self.look_again(*dict.fromkeys(person for proposal in waiting for person in _people(proposal)))

    def _is_long_ago(self, person: str) -> bool:
        seen = self.store.read(people.last_seen, person)
        return seen is None or self.clock() - seen.at > LOOK_EVERY

    def _look(self, proposal: Proposal, held: Looks) -> int:
        found = self.standing_authority.afresh(proposal, held)
        if isinstance(found, Upheld):
            return 0
        with self.store.begin() as tx:
            current = tx(proposals.for_change, proposal.id)
            if current is None or _moved(current, proposal) or not self._fell(tx, current, found):
                return 0
            drop_unsent(tx, current)
        log.info("proposal %s: the authority it rested on no longer holds", proposal.id)
        return 1

    def _fell(self, tx: Tx, current: Proposal, found: Fallen) -> bool:
        """Write the fallen approvals or mandate; True when the proposal now needs a new yes before going out."""
        if found.mandate:
            return end_mandate(tx, current.id, "delegation over")
        if found.asks_for_more and current.state is ProposalState.APPROVED:
            tx.save(self.standing_authority.asking_today(current).asked_for_more(tx.now))
            number = current.revision.number
            tx.tell(RefreshCard(current.id, number), Story(current.id, number, Event.ASKS_FOR_MORE))
            return True
        fell = [void(tx, current.id, person) for person in found.people]
        return any(fell)


def _people(proposal: Proposal) -> list[str]:
    """The people a proposal rests on: approvers, the approvers they stand in for, and the user of a mandate."""
    given = [
        person for approval in proposal.approvals for person in (approval.person, approval.stands_in_for) if person
    ]
    return [*given, *([proposal.mandate.by] if proposal.mandate else [])]


def _moved(current: Proposal, looked_at: Proposal) -> bool:
    """Whether a proposal has changed since the check."""
    return (current.frozen, current.state, current.approvals, current.mandate) != (
        looked_at.frozen,
        looked_at.state,
        looked_at.approvals,
        looked_at.mandate,
    )

"""Plans: a content calendar that somebody brings as a file, and what each of its rows would say."""

import hashlib
import json
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Self
from zoneinfo import ZoneInfo

from bot.errors import Superseded
from bot.model.audit import Deed
from bot.model.content import Content
from bot.model.delivery import DeliveryState
from bot.model.permissions import Act, Role, permit
from bot.model.proposal_states import ProposalState
from bot.model.when import When, WhenKind, exactly

OVER = frozenset({ProposalState.REJECTED, ProposalState.WITHDRAWN, ProposalState.EXPIRED})
"""The states of what won't go out: the same words for the same time may be proposed again."""
SETTLED = "This plan is settled already. Drop the file here again to look at it anew."


class PlanState(StrEnum):
    """How far a plan is."""

    WAITING = "waiting"
    """Checked; whoever brought it has not said yet what is to become of it."""
    PROPOSED = "proposed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Plan:
    """A file that somebody brought. Its bytes are kept only for as long as it waits."""

    id: int
    person: str
    name: str
    data: bytes
    state: PlanState
    at: datetime
    by: str
    """Who brought it: that person, or the system for the command line."""
    deeds: tuple[Deed, ...] = ()

    @property
    def subject(self) -> str:
        """What the audit trail calls it."""
        return f"plan:{self.id}"

    def brought(self, roles: Set[Role]) -> Self:
        """Record that it came."""
        permit(Act.BRING_PLAN, roles)
        digest = hashlib.sha256(self.data).hexdigest()
        details = (("for", self.person), ("sha256", digest))
        return replace(self, deeds=(Deed(Act.BRING_PLAN.value, self.by, self.subject, self.at, details),))

    def proposed(self, by: str, roles: Set[Role], at: datetime, proposals: int) -> Self:
        """Its rows were proposed."""
        return self._settled(Act.PROPOSE_PLAN, PlanState.PROPOSED, by, roles, at, (("proposals", proposals),))

    def cancelled(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """Nothing of it was wanted."""
        return self._settled(Act.CANCEL_PLAN, PlanState.CANCELLED, by, roles, at, ())

    def _settled(
        self,
        act: Act,
        to: PlanState,
        by: str,
        roles: Set[Role],
        at: datetime,
        details: tuple[tuple[str, str | int], ...],
    ) -> Self:
        permit(act, roles)
        if self.state is not PlanState.WAITING:
            raise Superseded(SETTLED)
        return replace(self, state=to, data=b"", deeds=(Deed(act.value, by, self.subject, at, details),))


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that stands against a row, and in which column."""

    column: str
    says: str


@dataclass(frozen=True, slots=True)
class Out:
    """How far a proposal is on one account."""

    account: str
    state: DeliveryState
    due_at: datetime
    url: str


@dataclass(frozen=True, slots=True)
class Known:
    """A proposal as a plan's row would give it."""

    proposal: int
    department: str
    state: ProposalState
    created_at: datetime
    when: When
    accounts: tuple[str, ...]
    content: Content
    out: tuple[Out, ...] = ()

    @property
    def times(self) -> tuple[When, ...]:
        """When it was to go out, as chosen, and when it does."""
        zone = ZoneInfo(self.when.zone)
        return (self.when, *(exactly(WhenKind.AT, one.due_at, zone) for one in self.out))

    @property
    def keys(self) -> frozenset[str]:
        """The natural keys of the rows that mean this."""
        return frozenset(key_of(self.accounts, self.content, one.kind, one.wall, one.which) for one in self.times)

    def is_at(self, wall: str) -> bool:
        """Whether it goes out at a time, by the wall clock of its account."""
        return self.when.kind is WhenKind.AT and self.when.wall == wall


def key_of(accounts: Sequence[str], content: Content, kind: WhenKind, wall: str, which: str) -> str:
    """The natural key of a row for accounts that are approved together: what they say, and when."""
    says = texts_of(accounts, content)
    canonical = json.dumps([sorted(says.items()), kind.value, wall, which], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def texts_of(accounts: Sequence[str], content: Content) -> Mapping[str, str]:
    """What each account says, with the line ends and the edges that a spreadsheet may change left out."""
    return {one: "\n".join(content.text_for(one).strip().splitlines()) for one in accounts}

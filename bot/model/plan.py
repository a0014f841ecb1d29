"""Plans: a content calendar brought as a file, and the natural keys of its rows."""

import hashlib
import json
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Self
from zoneinfo import ZoneInfo

from bot.errors import Superseded
from bot.model.acts import Act
from bot.model.audit import Deed
from bot.model.content import Content
from bot.model.delivery import DeliveryState
from bot.model.permissions import Role, permit
from bot.model.plan_report import PlanReport
from bot.model.proposal_states import ProposalState
from bot.model.when import When, WhenKind, exactly

OVER = frozenset({ProposalState.REJECTED, ProposalState.WITHDRAWN, ProposalState.EXPIRED})
"""States of proposals that won't go out: equal words for the same time may be proposed again."""
SETTLED = "This plan is settled already. Drop the file here again to look at it anew."


class PlanState(StrEnum):
    """How far a plan is."""

    WAITING = "waiting"
    """Being checked, or, with a report, waiting for the owner's word."""
    PROPOSED = "proposed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Plan:
    """A content calendar brought by a person. The file's bytes are kept only while the plan waits."""

    id: int
    person: str
    name: str
    data: bytes
    state: PlanState
    at: datetime
    by: str
    """Who brought the file: the plan's person, or the system for the command line."""
    report: PlanReport | None = None
    """What the check found; None while a waiting plan is still to be checked. Kept as long as the file."""
    deeds: tuple[Deed, ...] = ()

    @property
    def subject(self) -> str:
        """The plan's name in the audit trail."""
        return f"plan:{self.id}"

    def brought(self, roles: Set[Role]) -> Self:
        """Record the plan's arrival."""
        permit(Act.BRING_PLAN, roles)
        digest = hashlib.sha256(self.data).hexdigest()
        details = (("for", self.person), ("sha256", digest))
        return replace(self, deeds=(Deed(Act.BRING_PLAN.value, self.by, self.subject, self.at, details),))

    @property
    def is_to_be_checked(self) -> bool:
        """Whether the plan waits for a check."""
        return self.state is PlanState.WAITING and self.report is None

    def checked(self, report: PlanReport | None) -> Self:
        """Note what a check found, or, without a report, that the plan is to be checked anew."""
        return replace(self, report=report)

    def proposed(self, by: str, roles: Set[Role], at: datetime, proposals: int) -> Self:
        """Record that the plan's rows were proposed."""
        return self._settled(Act.PROPOSE_PLAN, PlanState.PROPOSED, by, roles, at, (("proposals", proposals),))

    def cancelled(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """Record that no row of the plan was wanted."""
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
        return replace(self, state=to, data=b"", report=None, deeds=(Deed(act.value, by, self.subject, at, details),))


@dataclass(frozen=True, slots=True)
class Out:
    """How far a proposal is on an account."""

    account: str
    state: DeliveryState
    due_at: datetime
    url: str


@dataclass(frozen=True, slots=True)
class Known:
    """A proposal in the terms of a plan's row."""

    proposal: int
    department: str
    state: ProposalState
    created_at: datetime
    when: When
    accounts: tuple[str, ...]
    content: Content
    out: tuple[Out, ...] = ()
    is_archived: bool = False
    """Whether the words are in a file: what stands in their place is no text to propose."""

    @property
    def times(self) -> tuple[When, ...]:
        """When the proposal was to go out, as chosen, and when each delivery does."""
        zone = ZoneInfo(self.when.zone)
        return (self.when, *(exactly(WhenKind.AT, out.due_at, zone) for out in self.out))

    @property
    def keys(self) -> frozenset[str]:
        """The natural keys of rows that mean the same proposal."""
        return frozenset(key_of(self.accounts, self.content, when.kind, when.wall, when.which) for when in self.times)

    def is_at(self, wall: str) -> bool:
        """Whether the proposal goes out at a time, by the wall clock of the account."""
        return self.when.kind is WhenKind.AT and self.when.wall == wall


def key_of(accounts: Sequence[str], content: Content, kind: WhenKind, wall: str, which: str) -> str:
    """The natural key of a row for accounts that are approved together: their texts and their time."""
    says = texts_of(accounts, content)
    canonical = json.dumps([sorted(says.items()), kind.value, wall, which], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def texts_of(accounts: Sequence[str], content: Content) -> Mapping[str, str]:
    """Each account's text, without the line ends and edges that a spreadsheet may change."""
    return {account: "\n".join(content.text_for(account).strip().splitlines()) for account in accounts}

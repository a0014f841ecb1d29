"""Enquiries: messages from outside, the evidence about their senders, and the referral to the media team."""

from collections.abc import Set
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple, Self

from bot.errors import Superseded
from bot.model.acts import Act
from bot.model.audit import Deed, Detail
from bot.model.people import Card
from bot.model.permissions import Role, permit


class EnquiryState(StrEnum):
    """Where an enquiry stands."""

    CHECKED = "checked"
    """Looked at; no referral is needed."""
    WAITING = "waiting"
    """Referred; not yet taken by the media team."""
    TAKEN = "taken"
    NOT_PRESS = "not_press"


OPEN = frozenset({EnquiryState.WAITING, EnquiryState.TAKEN})
"""States in which only the media team answers."""
PRESS = frozenset({"journalist", "blogger"})
"""Verdicts that belong to the media team (Guidance 2014, section 4)."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A piece of evidence as shown to people."""

    signal: str
    says: str
    source: str
    weight: float


class Asking(NamedTuple):
    """Where to know an enquirer again: a handle, and the address of a message, empty where unknown."""

    handle: str
    url: str


@dataclass(frozen=True, slots=True)
class Enquiry:
    """A message from outside, and the verdict on its sender."""

    id: int
    department: str
    network: str
    handle: str
    name: str
    message: str
    verdict: str
    confidence: float
    refer: bool
    life_at_risk: bool
    evidence: tuple[Reason, ...]
    state: EnquiryState
    asked_by: str
    at: datetime
    settled_by: str = ""
    url: str = ""
    """The address of the message, where known."""
    deeds: tuple[Deed, ...] = ()

    @property
    def subject(self) -> str:
        """The enquiry's name in the audit trail."""
        return f"enquiry:{self.id}"

    @property
    def is_press(self) -> bool:
        """Whether only the media team answers the enquiry."""
        return self.state in OPEN

    def checked(self) -> Self:
        """Record that a person looked."""
        act = Act.REFER if self.refer else Act.CHECK_ENQUIRER
        return self._noted(act, self.asked_by, self.at, verdict=self.verdict, evidence=len(self.evidence))

    def taken(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """Let a member of the media team take the enquiry; a second taking by the same member changes no state."""
        permit(Act.TAKE_REFERRAL, roles)
        if self.state is EnquiryState.TAKEN and self.settled_by == by:
            return self
        self._must_be({EnquiryState.WAITING})
        moved = replace(self, state=EnquiryState.TAKEN, settled_by=by)
        return moved._noted(Act.TAKE_REFERRAL, by, at)

    def not_press(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """Let a member of the media team say that the sender is no journalist or blogger."""
        permit(Act.CORRECT_VERDICT, roles)
        self._must_be(OPEN)
        moved = replace(self, state=EnquiryState.NOT_PRESS, settled_by=by)
        return moved._noted(Act.CORRECT_VERDICT, by, at, was=self.verdict, now="public")

    def _must_be(self, states: Set[EnquiryState]) -> None:
        if self.state not in states:
            who = f"<@{self.settled_by}>" if self.settled_by else "Somebody"
            said = {
                EnquiryState.TAKEN: f"{who} has taken this already.",
                EnquiryState.NOT_PRESS: f"{who} has said this is not press.",
            }
            raise Superseded(said.get(self.state, "This was never referred."))

    def _noted(self, act: Act, by: str, at: datetime, **details: Detail) -> Self:
        return replace(self, deeds=(*self.deeds, Deed(act.value, by, self.subject, at, tuple(sorted(details.items())))))


@dataclass(frozen=True, slots=True)
class ListedReferral:
    """A referral in a list, with its card."""

    enquiry: Enquiry
    card: Card | None


@dataclass(frozen=True, slots=True)
class Contact:
    """A verdict that a person confirmed, remembered for a while."""

    network: str
    handle: str
    verdict: str
    by: str
    at: datetime
    until: datetime

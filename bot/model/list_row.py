"""Light values for lists: what one line says of a proposal or a delivery, without its revisions."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from bot.model.delivery import DeliveryState, Why
from bot.model.people import Card
from bot.model.proposal_states import ProposalState
from bot.model.when import When


@dataclass(frozen=True, slots=True)
class Listed:
    """A proposal in a list."""

    id: int
    revision: int
    department: str
    state: ProposalState
    proposer: str
    first: str
    """The beginning of its words."""
    when: When
    created_at: datetime
    needed: int
    given: int
    """Approvals so far."""
    wants_senior: bool
    put_off_by: str
    restricted_to: tuple[str, ...]
    """Who may see it beside those who approve it; nobody named means that everybody may."""
    accounts: tuple[str, ...]
    card: Card | None
    hidden: bool = False
    """Restricted, and not for whoever reads this list."""

    def seen_by(self, person: str, approves: Collection[str]) -> Self:
        """As somebody may see it who approves for some accounts: of what is restricted, others see only that it is."""
        named = person in (self.proposer, self.when.releaser, *self.restricted_to)
        return self if named or set(approves).issuperset(self.accounts) else self.seen_by_all()

    def seen_by_all(self) -> Self:
        """As everybody may see it."""
        return replace(self, first="", proposer="", card=None, hidden=True) if self.restricted_to else self


@dataclass(frozen=True, slots=True)
class ListedDelivery:
    """A delivery in a list, with the proposal that it is of, at the revision that it sends."""

    id: int
    account: str
    state: DeliveryState
    due_at: datetime
    wakes_at: datetime
    why: Why | None
    detail: str
    """The beginning of what the network or the checks said."""
    url: str
    look_at: datetime | None
    of: Listed

    @property
    def asks_a_person(self) -> bool:
        """Whether it waits for somebody's decision."""
        waits = self.state is DeliveryState.UNCONFIRMED and self.look_at is None
        return waits or self.state in {DeliveryState.STOPPED, DeliveryState.HANDED_OVER}

    def seen_by(self, person: str, approves: Collection[str]) -> Self:
        """As somebody may see it who approves for some accounts."""
        return self._seen(self.of.seen_by(person, approves))

    def seen_by_all(self) -> Self:
        """As everybody may see it."""
        return self._seen(self.of.seen_by_all())

    def _seen(self, of: Listed) -> Self:
        return replace(self, of=of, detail="", url="") if of.hidden else replace(self, of=of)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a list a page begins: after the row with this key, or, going back, before it."""

    key: tuple[int, ...]
    back: bool = False

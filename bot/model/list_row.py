"""Light values for lists: a proposal or a delivery without the revisions."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self, TypeVar

from bot.model.delivery import DeliveryState, Why
from bot.model.people import Card, as_read
from bot.model.proposal_states import ProposalState
from bot.model.take_down import TakeDownState
from bot.model.when import When

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Listed:
    """A proposal in a list."""

    id: int
    revision: int
    department: str
    state: ProposalState
    proposer: str
    first: str
    """The beginning of the proposal's words."""
    when: When
    created_at: datetime
    needed: int
    given: int
    """Approvals so far."""
    wants_senior: bool
    put_off_by: str
    restricted_to: tuple[str, ...]
    """People beside the approvers who may see a restricted proposal; empty means not restricted."""
    accounts: tuple[str, ...]
    card: Card | None
    answers: str = ""
    """The handle of the person answered."""
    private: bool = False
    """Whether a private message is answered, by hand."""
    edits: bool = False
    """An edit of a proposal that was sent before."""
    changes: bool = False
    """Whether the words of a post that is out are replaced."""
    stopped: bool = False
    """Whether something of the approved words is stopped and waits for a decision."""
    parts: int = 1
    """Parts of the longest thread; 1 for a single post."""
    hidden: bool = False
    """Restricted, and not for the reader of the list."""

    def for_reading(self, withheld: Collection[str]) -> Self:
        """The row as people read it: WITHHELD in place of each withheld name."""
        return replace(
            self,
            proposer=as_read(self.proposer, withheld),
            put_off_by=as_read(self.put_off_by, withheld),
            when=replace(self.when, releaser=as_read(self.when.releaser, withheld)),
        )

    def seen_by(self, person: str, approves: Collection[str]) -> Self:
        """The row as `person`, who approves for some accounts, may see it: a restricted row is blank to outsiders."""
        named = person in (self.proposer, self.when.releaser, *self.restricted_to)
        return self if named or set(approves).issuperset(self.accounts) else self.seen_by_all()

    def seen_by_all(self) -> Self:
        """The row as everybody may see it."""
        return replace(self, first="", answers="", proposer="", card=None, hidden=True) if self.restricted_to else self


@dataclass(frozen=True, slots=True)
class ListedDelivery:
    """A delivery in a list, with the proposal at the revision being sent."""

    id: int
    account: str
    state: DeliveryState
    due_at: datetime
    wakes_at: datetime
    why: Why | None
    detail: str
    """The beginning of the network's or the checks' words."""
    url: str
    look_at: datetime | None
    of: Listed
    take_down: TakeDownState | None = None
    """How far the take-down of the post has come; None without, and in lists of posts before they are out."""
    changed_since: bool = False
    """Whether the words of the post were changed since, where a list tells."""

    @property
    def is_down(self) -> bool:
        """Whether the post was out, and is gone."""
        return self.take_down is TakeDownState.DOWN

    @property
    def asks_a_person(self) -> bool:
        """Whether the delivery waits for a person's decision."""
        waits = self.state is DeliveryState.UNCONFIRMED and self.look_at is None
        return waits or self.state in {DeliveryState.STOPPED, DeliveryState.HANDED_OVER}

    def seen_by(self, person: str, approves: Collection[str]) -> Self:
        """The row as `person`, who approves for some accounts, may see it."""
        return self._seen(self.of.seen_by(person, approves))

    def seen_by_all(self) -> Self:
        """The row as everybody may see it."""
        return self._seen(self.of.seen_by_all())

    def _seen(self, of: Listed) -> Self:
        return replace(self, of=of, detail="", url="") if of.hidden else replace(self, of=of)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page of a list begins: after the row with this key or, going back, before it."""

    key: tuple[int, ...]
    back: bool = False


def page_of(
    rows: Sequence[Row], place: Place | None, most: int, key: Callable[[Row], tuple[int, ...]]
) -> tuple[tuple[Row, ...], Place | None, Place | None]:
    """A page of `most` rows at most, and the places of the pages before and after.

    A row more than a page was read at `place`, to know of further pages.
    """
    back, more = place is not None and place.back, len(rows) > most
    shown = tuple(rows[-most:] if back else rows[:most])
    before = bool(shown) and (more if back else place is not None)
    after = bool(shown) and (more or back)
    return shown, Place(key(shown[0]), back=True) if before else None, Place(key(shown[-1])) if after else None

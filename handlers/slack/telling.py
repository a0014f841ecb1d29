"""The record that each kind of notice has here: where the notice goes, and how Slack is made to show it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from bot.model.notice import Notice
from bot.model.notice_kind import TOGETHER
from bot.model.people import Card
from bot.ports import EDITS
from handlers.slack.posting import Made, Mark

N = TypeVar("N", bound=Notice)


@dataclass(frozen=True, slots=True)
class Telling:
    """How one kind of notice is told in Slack. Made by `telling` or `bundling`, where mypy holds both functions."""

    kind: type
    place: Callable[[Any], str]
    tell: Callable[[Sequence[Any], Mark], Made]


Tellings = tuple[Telling, ...]


def telling(kind: type[N], *, place: Callable[[N], str], tell: Callable[[N, Mark], Made]) -> Telling:
    """Make the record of a kind. Both functions go by the state at the time of telling.

    `place` gives a channel, a person, EDITS, or "" for nowhere, and calls nobody. `tell` posts or changes messages, and
    raises NotNow, CannotTell or Unsayable. Raises ValueError for a kind told together.
    """
    if kind.kind.several is TOGETHER:
        raise ValueError(f"Several are told in one message, and `bundling` makes the record: {kind.__name__}.")
    return Telling(kind, place, lambda bundle, mark: tell(bundle[0], mark))


def bundling(kind: type[N], *, place: Callable[[N], str], tell: Callable[[Sequence[N], Mark], Made]) -> Telling:
    """Make the record of a kind told together: `tell` gets every notice of the bundle, in order, and the same mark."""
    return Telling(kind, place, tell)


def by_kind(tellings: Tellings, kinds: Iterable[type]) -> Mapping[type, Telling]:
    """Sort records by kind. Raises ValueError unless every kind has one record, and only one."""
    known: dict[type, Telling] = {}
    for record in tellings:
        if record.kind in known:
            raise ValueError(f"Two records say how this is told: {record.kind.__name__}.")
        known[record.kind] = record
    if missing := sorted(kind.__name__ for kind in kinds if kind not in known):
        raise ValueError(f"No record says how this is told: {', '.join(missing)}.")
    return known


def changes(_: Notice) -> str:
    """The place of a notice that only changes messages."""
    return EDITS


class ToPerson(Protocol):
    """A notice to one person."""

    @property
    def person(self) -> str:
        """The person's Slack id."""
        ...


def to_the_person(notice: ToPerson) -> str:
    """The place of a direct message."""
    return notice.person


def channel_of(card: Card | None) -> str:
    """The channel of a message; "" without a message."""
    return card.channel if card else ""

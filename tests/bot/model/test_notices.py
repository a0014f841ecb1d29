"""The kinds of notices: each answers for itself, and no kind is left off the list."""

import inspect
import pkgutil
from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass
from importlib import import_module
from string import Formatter
from typing import Any, ClassVar, get_type_hints

import pytest

from bot import model
from bot.model.event import Event
from bot.model.notice import KINDS, Notice, about
from bot.model.notice_kind import EACH, Kind, Urgency
from bot.model.tally import After
from bot.notices.messages import remember
from bot.store import Store
from bot.store.notices import due, told

EXAMPLES: dict[object, Any] = {
    bool: True, int: 7, str: "U0SAM", Event: Event.APPROVED, After: After.WEEK, tuple[int, ...]: (8, 9)
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Planted:
    """A kind without answers to any question."""

    person: str


@dataclass(frozen=True, slots=True)
class PlantedMessage:
    """A kind whose message is to be remembered."""

    kind: ClassVar[Kind] = Kind("person:{person}", Urgency.LATER, asks=False, several=EACH, remembered=True)
    person: str


def example(kind: type[Notice]) -> Notice:
    """A notice with every field filled in."""
    hints = get_type_hints(kind)
    filled = {field.name: EXAMPLES[hints[field.name]] for field in fields(kind)}
    return kind(**filled)


def without_record(kinds: Iterable[type]) -> set[str]:
    return {kind.__name__ for kind in kinds if not isinstance(getattr(kind, "kind", None), Kind)}


def without_place(kinds: Iterable[type]) -> set[str]:
    """The kinds whose messages are to be remembered, and are written down nowhere."""
    nowhere = remember.dispatch(object)
    return {kind.__name__ for kind in kinds if vars(kind)["kind"].remembered and remember.dispatch(kind) is nowhere}


def test_every_kind_of_notice_is_in_the_union_with_a_record() -> None:
    modules = [import_module(f"{model.__name__}.{found.name}") for found in pkgutil.iter_modules(model.__path__)]
    written = [kind for module in modules for _, kind in inspect.getmembers(module, is_dataclass)]
    assert {kind for kind in written if isinstance(getattr(kind, "kind", None), Kind)} == set(KINDS.values())
    assert without_record(KINDS.values()) == set()
    assert without_record([*KINDS.values(), Planted]) == {"Planted"}


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_kind_says_by_its_own_fields_what_it_is_about(kind: type[Notice]) -> None:
    named = {name for _, name, *_ in Formatter().parse(kind.kind.about) if name}
    assert named
    assert named <= {field.name for field in fields(kind)}
    assert "{" not in about(example(kind))


def test_the_message_of_each_remembered_kind_has_a_place_in_the_store() -> None:
    assert without_place(KINDS.values()) == set()
    assert without_place([*KINDS.values(), PlantedMessage]) == {"PlantedMessage"}
    assert {kind for kind in remember.registry if kind is not object} == {
        kind for kind in KINDS.values() if kind.kind.remembered
    }


@pytest.mark.both_databases
def test_a_notice_of_each_kind_comes_back_whole_from_the_outbox(store: Store) -> None:
    for kind in KINDS.values():
        with store.begin() as tx:
            tx.tell(example(kind))
        (waiting,) = store.read(due, store.clock())
        assert waiting.notice == example(kind)
        assert type(getattr(waiting.notice, "event", Event.APPROVED)) is Event
        assert type(getattr(waiting.notice, "after", After.WEEK)) is After
        with store.begin() as tx:
            tx(told, waiting, tx.now)

"""The only door to the database: handlers have no way in, and use cases read for change before changing."""

import ast
import importlib
import pkgutil
from collections.abc import Iterator
from pathlib import Path

import pytest

import bot.store

ROOT = Path(__file__).resolve().parent.parent
WAYS_IN = frozenset({"store", "engines", "connection", "_connection"})
NAMES = frozenset({"proposer", "contributors", "put_off_by", "releaser", "withheld", "told"})
"""Whose a proposal is: what a use case gives back has every name, and only values made for reading withhold some."""
LOCKABLE = frozenset(
    module.name
    for module in pkgutil.iter_modules(bot.store.__path__)
    if hasattr(importlib.import_module(f"bot.store.{module.name}"), "for_change")
)


def ways_in(source: str) -> Iterator[str]:
    """Every place that reads an attribute leading to the database, by name or by `getattr`."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Attribute(attr=name) if name in WAYS_IN:
                yield f"{node.lineno}: {ast.unparse(node)}"
            case ast.Call(func=ast.Name(id="getattr"), args=[_, ast.Constant(value=str(name)), *_]) if name in WAYS_IN:
                yield f"{node.lineno}: {ast.unparse(node)}"
            case ast.MatchClass(kwd_attrs=names) if not WAYS_IN.isdisjoint(names):
                yield f"{node.lineno}: {ast.unparse(node)}"


def names_read(source: str) -> Iterator[str]:
    """Every place that reads whose a proposal is."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Attribute(attr=name) if name in NAMES:
                yield f"{node.lineno}: {ast.unparse(node)}"


def unlocked(source: str) -> Iterator[str]:
    """Every place where a transaction reads a row by id without the lock on offer."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(
                func=ast.Name(id="tx"), args=[ast.Attribute(value=ast.Name(id=module), attr="by_id"), *_]
            ) if module in LOCKABLE:
                yield f"{node.lineno}: {ast.unparse(node)}"


def every(folder: str) -> list[Path]:
    """The modules in a folder."""
    return sorted((ROOT / folder).rglob("*.py"))


def test_no_handler_reaches_the_database() -> None:
    found = {str(path): list(ways_in(path.read_text(encoding="utf-8"))) for path in every("handlers")}
    assert found
    assert {path: places for path, places in found.items() if places} == {}


def test_no_listener_reads_whose_a_proposal_is() -> None:
    found = {str(path): list(names_read(path.read_text(encoding="utf-8"))) for path in every("handlers/listeners")}
    assert found
    assert {path: places for path, places in found.items() if places} == {}
    assert list(names_read("moved = bot.rescheduling.move(1, 1, by)\nsay(moved.when.releaser)"))


@pytest.mark.parametrize(
    "breach",
    [
        "shown = bot.store.read(shown_on, card)",
        "bot.approvals.store.begin()",
        "hooks = bot.showing.store.on_deed",
        "store = getattr(bot.approvals, 'store')",
        "bot.digests.engines.writer.begin()",
        "tx.connection.execute(query)",
        "match bot.approvals:\n    case Approvals(store=found):\n        found.begin()",
    ],
)
def test_a_handler_that_reaches_the_database_is_caught(breach: str) -> None:
    source = (ROOT / "handlers/listeners/decide.py").read_text(encoding="utf-8")
    assert list(ways_in(source)) == []
    assert len(list(ways_in(f"{source}\n\n{breach}\n"))) == 1


def test_what_a_transaction_may_change_is_read_for_change() -> None:
    assert {"proposals", "deliveries"} <= LOCKABLE
    found = {str(path): list(unlocked(path.read_text(encoding="utf-8"))) for path in every("bot")}
    assert {path: places for path, places in found.items() if places} == {}


def test_a_row_that_a_transaction_does_not_lock_is_caught() -> None:
    assert list(unlocked("tx(proposals.by_id, proposal_id)\n")) == ["1: tx(proposals.by_id, proposal_id)"]

"""Every maker of a message or a form is held to Slack's limits by a test; a new maker without a test is found."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PIECES = {"handlers.blocks.blocks", "handlers.blocks.forms"}
"""Modules of parts for messages and forms, held to the limits with the whole."""
CHECKED = {"checked_message", "checked_modal", "checked_home", "message_faults", "modal_faults", "home_faults"}
"""The checkers of payloads."""
GIVES = {"View", "Block"}
Refers = dict[str, set[str]]
"""Names referred to by each function, and by each name of a module: dotted names."""


def makers() -> Iterator[str]:
    """The public functions that return a view or blocks; a function that takes the bot only calls these."""
    for path in sorted((ROOT / "handlers").rglob("*.py")):
        if module(path) not in PIECES:
            functions = (node for node in parsed(path).body if isinstance(node, ast.FunctionDef))
            yield from (f"{module(path)}.{function.name}" for function in functions if is_a_maker(function))


def is_a_maker(function: ast.FunctionDef) -> bool:
    public = not function.name.startswith("_")
    return public and not names_in(function.args) & {"Bot"} and bool(names_in(function.returns) & GIVES)


def module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def names_in(tree: ast.AST | None) -> set[str]:
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)} if tree else set()


def referring(folder: str) -> Refers:
    """The names referred to by each name below a folder: a function, a constant, or an imported name."""
    found: Refers = {}
    for path in (ROOT / folder).rglob("*.py"):
        here, taken = module(path), dict(imported(path))
        for name, dotted in taken.items():
            found.setdefault(f"{here}.{name}", set()).add(dotted)
        for node in parsed(path).body:
            if names := defined(node):
                referred = {*references(node, taken, here)}
                for name in names:
                    found.setdefault(f"{here}.{name}", set()).update(referred)
    return found


def imported(path: Path) -> Iterator[tuple[str, str]]:
    for node in parsed(path).body:
        if isinstance(node, ast.ImportFrom):
            yield from ((alias.asname or alias.name, f"{node.module}.{alias.name}") for alias in node.names)


def defined(node: ast.stmt) -> set[str]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return {node.name}
    return {name.id for name in ast.walk(node) if isinstance(name, ast.Name) and isinstance(name.ctx, ast.Store)}


def references(tree: ast.AST, taken: dict[str, str], here: str) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in taken:
            yield f"{taken[node.value.id]}.{node.attr}"
        elif isinstance(node, ast.Name):
            yield taken.get(node.id, f"{here}.{node.id}")


def held() -> set[str]:
    """All names reached from the tests that call a checker."""
    tests = referring("tests/handlers")
    referrers: Refers = {}
    for name, referred in tests.items():
        for other in referred:
            referrers.setdefault(other, set()).add(name)
    checkers = {name for name in {*tests, *referrers} if name.rpartition(".")[2] in CHECKED}
    return reached(reached(checkers, referrers), tests | referring("handlers"))


def reached(names: set[str], refers: Refers) -> set[str]:
    """Names, and all names reached from them, however far."""
    left, seen = set(names), set[str]()
    while left:
        name = left.pop()
        seen.add(name)
        left |= refers.get(name, set()) - seen
    return seen


def test_there_are_payloads_to_hold() -> None:
    some = {"cards.layout.card", "cards.questions.question", "home.view.home", "proposing.step_two.check"}
    assert {f"handlers.{maker}" for maker in some} <= set(makers())


def test_every_payload_is_held_to_slacks_limits() -> None:
    lacking = {*makers()} - held()
    assert not lacking, f"no test holds what these give to Slack's limits: see test_payloads.py. {sorted(lacking)}"

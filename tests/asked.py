"""The statements asked of each database: PostgreSQL is asked all that SQLite is, in most tests SQLite alone."""

import sys
from functools import cache
from pathlib import Path

import pytest
from sqlalchemy import Connection, event
from sqlalchemy.engine import Engine

import bot.store

STORE = Path(bot.store.__file__).parent
SHARED = {
    str(STORE / name)
    for name in ("__init__.py", "backups.py", "engines.py", "migrations.py", "owner.py", "tx.py", "upserts.py")
}
"""Modules that ask in the name of others, or differ by database on purpose."""


@cache
def _module(file: str) -> str:
    """A file of the store that asks in its own name, bot/store/queries.py; "" for any other file."""
    is_asking = file.startswith(f"{STORE}/") and file not in SHARED and "alembic" not in file
    return str(Path(file).relative_to(STORE.parents[1])) if is_asking else ""


def _line() -> str:
    """The store's line that asks, if any: bot/store/queries.py:12."""
    frame = sys._getframe(1)
    while frame.f_back is not None:
        frame = frame.f_back
        if module := _module(frame.f_code.co_filename):
            return f"{module}:{frame.f_lineno}"
    return ""


class Asked:
    """Notes the store's lines that ask each database, and fails a whole run in which PostgreSQL missed some."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._of: dict[str, set[str]] = {"sqlite": set(), "postgresql": set()}
        event.listen(Engine, "before_cursor_execute", self._note)

    def _note(self, connection: Connection, *_: object) -> None:
        if line := _line():
            self._of[connection.dialect.name].add(line)

    def _missed(self) -> list[str]:
        config = self._config
        is_whole = (
            config.args_source is pytest.Config.ArgsSource.TESTPATHS
            and not config.option.keyword
            and config.option.markexpr in {"", "not slow"}
        )
        return sorted(self._of["sqlite"] - self._of["postgresql"]) if is_whole and self._of["postgresql"] else []

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: object) -> None:
        """Take the statements asked of a worker's databases."""
        for name, lines in getattr(node, "workeroutput", {}).get("asked", {}).items():
            self._of[name].update(lines)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Hand over what a worker's databases were asked; at the end of all, fail for what PostgreSQL was not."""
        output: dict[str, object] | None = getattr(self._config, "workeroutput", None)
        if output is not None:
            output["asked"] = {name: sorted(lines) for name, lines in self._of.items()}
        elif self._missed() and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Print the lines that never asked PostgreSQL."""
        if missed := self._missed():
            terminalreporter.section("asked of SQLite, never of PostgreSQL", red=True)
            terminalreporter.line("Mark a test of each `both_databases`, and PostgreSQL is asked too:")
            for line in missed:
                terminalreporter.line(f"  {line}")

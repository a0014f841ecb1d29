"""The doctor: looks at everything the bot needs, and says what is wrong and how to mend it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TextIO

from bot.clock import system_clock
from bot.config import Config
from bot.errors import ConfigError, CountersignError
from bot.networks import networks
from bot.store import Store
from bot.store.engines import open_engines, quick_check, sqlite_warning
from bot.store.migrating import state
from bot.wiring import connecting


class Health(StrEnum):
    """How something is."""

    WELL = "ok"
    WARNING = "look at this"
    ILL = "wrong"


@dataclass(frozen=True, slots=True)
class Found:
    """What was looked at, how it is, and, unless it is well, how to mend it."""

    what: str
    health: Health
    says: str


def report(config: Config, slack: Callable[[], Iterable[Found]], out: TextIO) -> int:
    """Look at everything and write what was found; gives 1 when something is wrong."""
    ill = False
    for found in (*_configuration(config), *_database(config), *slack(), *_accounts(config)):
        ill = ill or found.health is Health.ILL
        sign = {Health.WELL: "✓", Health.WARNING: "!", Health.ILL: "✗"}[found.health]
        out.write(f"{sign} {found.what}: {found.says}\n")
        out.flush()
    out.write("\nSomething is wrong: see the lines with ✗.\n" if ill else "\nAll is well.\n")
    return 1 if ill else 0


def _configuration(config: Config) -> Iterator[Found]:
    yield Found(config.name, Health.WELL, f"{len(config.departments)} departments, {len(config.accounts)} accounts")
    for warning in config.warnings:
        yield Found(config.name, Health.WARNING, warning)


def _database(config: Config) -> Iterator[Found]:
    try:
        engines = open_engines(config.database().reveal())
    except CountersignError as error:
        yield Found("database", Health.ILL, str(error))
        return
    try:
        has, wants = state(engines)
        if has != wants:
            yield Found("database", Health.ILL, "not up to date; run “countersign db upgrade”")
            return
        yield Found("database", Health.WELL, f"{engines.writer.dialect.name}, up to date (at {has})")
        if engines.is_sqlite:
            problem = quick_check(engines)
            if problem:
                yield Found("database", Health.ILL, f"damaged: {problem}. Restore a backup.")
            if warning := sqlite_warning():
                yield Found("database", Health.WARNING, warning)
        untold = Store(engines, system_clock).untold()
        yield Found("notices", Health.WELL if untold < 100 else Health.WARNING, f"{untold} still to be told")
    except CountersignError as error:
        yield Found("database", Health.ILL, str(error))
    finally:
        engines.dispose()


def _accounts(config: Config) -> Iterator[Found]:
    connect = connecting(system_clock)
    for account in config.accounts.values():
        if networks()[account.network].by_hand:
            yield Found(account.key, Health.WELL, f"{account.handle} is posted by hand")
            continue
        try:
            yield Found(account.key, Health.WELL, f"{account.handle}: {connect(account).probe()}")
        except ConfigError as error:
            yield Found(account.key, Health.ILL, " ".join(error.problems))
        except CountersignError as error:
            yield Found(account.key, Health.ILL, str(error))

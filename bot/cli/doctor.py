"""The doctor: a check-up of configuration, database, Slack and accounts, with advice on every fault."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from functools import partial
from shutil import disk_usage
from typing import TextIO

from bot.cli.account_looks import Look, look
from bot.cli.heads import head_file, public_keys
from bot.cli.paging import caller_of, looks
from bot.clock import system_clock
from bot.config import Config
from bot.credentials.credentials import Credentials
from bot.credentials.states import CredentialState
from bot.errors import ConfigError, CountersignError
from bot.model.inbox import pace
from bot.networks import networks
from bot.outbound.client import client, way_out
from bot.showing.inboxes import InboxState, inbox_states
from bot.showing.timelines import LATE, TimelineState, timeline_states
from bot.store import Store, call_outs, deliveries, inboxes, ledger, notices, rights, time_doubts, timelines
from bot.store.database_file import Fault, quick_check
from bot.store.engines import Engines, open_engines, sqlite_warning
from bot.store.files import open_to_others
from bot.store.migrations import state
from bot.store.notices import Untold
from bot.wiring import connecting, reaching
from policy.times import in_utc

ROOM = 200_000_000
"""Bytes of a disk below which something is wrong: without room nothing is recorded."""
MANY = 100
"""Notices still to be told: more than a busy minute's."""
LATELY = timedelta(days=7)
"""How long notices that could not be told are still reported."""


class Health(StrEnum):
    """The state of a part."""

    WELL = "ok"
    WARNING = "look at this"
    ILL = "wrong"


@dataclass(frozen=True, slots=True)
class Found:
    """A part looked at, its health and, unless well, how to mend it."""

    what: str
    health: Health
    says: str


SIGNS = {Health.WELL: "✓", Health.WARNING: "!", Health.ILL: "✗"}


def report(config: Config, slack: Callable[[], Iterable[Found]], out: TextIO) -> int:
    """Look at every part and write each finding at once; gives 1 if any part is ill."""
    ill = warnings = 0
    looks = (
        ("Configuration", _configuration(config)),
        ("Database", _database(config)),
        ("Slack", slack()),
        *([("Calls beside Slack", _calls(config))] if any(_has_paging(config)) else []),
        ("Accounts", _accounts(config)),
    )
    for area, every in looks:
        out.write(f"{area}\n")
        for found in every:
            ill += found.health is Health.ILL
            warnings += found.health is Health.WARNING
            out.write(f"  {SIGNS[found.health]} {found.what}: {found.says}\n")
            out.flush()
        out.write("\n")
    out.write(f"{_sum(ill, warnings)}\n")
    return 1 if ill else 0


def _sum(ill: int, warnings: int) -> str:
    if not ill:
        return "Nothing is broken. Please look at each line with !" if warnings else "All is well."
    things = "One thing is" if ill == 1 else f"{ill} things are"
    return f"{things} wrong: each line with ✗ says how to mend it."


def _configuration(config: Config) -> Iterator[Found]:
    sizes = ((len(config.departments), "department"), (len(config.accounts), "account"))
    yield Found(config.name, Health.WELL, ", ".join(f"{n} {what}{'' if n == 1 else 's'}" for n, what in sizes))
    for warning in config.warnings:
        yield Found(config.name, Health.WARNING, warning)


def _database(config: Config) -> Iterator[Found]:
    try:
        engines = open_engines(config.database().reveal())
    except ConfigError as error:
        yield Found("address", Health.ILL, " ".join(error.problems))
        return
    except CountersignError as error:
        yield Found("address", Health.ILL, str(error))
        return
    try:
        yield from _opened(engines)
        yield from _heads(config, Store(engines, system_clock))
    except CountersignError as error:
        yield Found("tables", Health.ILL, str(error))
    finally:
        engines.dispose()


def _opened(engines: Engines) -> Iterator[Found]:
    name = "SQLite" if engines.is_sqlite else "PostgreSQL"
    has, wants = state(engines)
    if has != wants:
        yield Found("tables", Health.ILL, "not those of this version: run “countersign db upgrade”")
        return
    yield Found("tables", Health.WELL, f"{name}, up to date (at {has})")
    if engines.file is not None:
        database = engines.file.path
        trouble, problem = engines.file.trouble(), quick_check(database)
        if trouble is not None:
            how = " chmod u+w gives the right back" if trouble.fault is Fault.READ_ONLY else ""
            yield Found("file", Health.ILL, f"{trouble.says}{how}")
        elif problem:
            yield Found("file", Health.ILL, f"damaged ({problem}): stop the bot and restore a backup")
        else:
            yield Found("file", Health.WELL, "sound")
        if (room := disk_usage(database.resolve().parent).free) < ROOM:
            says = f"{room // 1_000_000} MB left: without room nothing is recorded and nothing goes out. Make room"
            yield Found("disk", Health.ILL, says)
        if mode := open_to_others(database):
            says = f"{mode}: others on this machine may read it. chmod 600 {database}*"
            yield Found("rights", Health.WARNING, says)
        if warning := sqlite_warning():
            yield Found("library", Health.WARNING, warning)
    store = Store(engines, system_clock)
    if could := store.read(rights.over_the_trail):
        says = f"{could}: docs/running.md, “PostgreSQL”, gives the tables an owner of their own"
        yield Found("role", Health.WARNING, says)
    count, since = store.read(deliveries.waiting_for_a_person)
    if since is not None:
        posts = "1 post waits" if count == 1 else f"{count} posts wait"
        oldest = f"since {in_utc(since)}" if count == 1 else f"the oldest since {in_utc(since)}"
        yield Found("posts", Health.WARNING, f"{posts} for a person, {oldest}: the approvers are asked in Slack")
    yield _notices(store.read(notices.troubles, system_clock() - LATELY))
    for doubt in store.read(time_doubts.standing):
        says = f"{doubt.machine} is not sure of the time, so posts wait: see “countersign time show” there"
        yield Found("clock", Health.ILL, says)


def _heads(config: Config, store: Store) -> Iterator[Found]:
    """The heads of the audit trail outside the database: kept, signed, and in agreement with the newest row."""
    heads = head_file(config)
    if heads is None:
        says = "kept nowhere: a trail that was shortened would look whole, and a restore would go unnoticed. "
        yield Found("heads", Health.WARNING, f"{says}Name a file on this machine's disk as `heads` under [audit]")
        return
    has, wants = state(store.engines)
    if has != wants:
        return
    try:
        newest, keys = heads.newest(), public_keys(config)
    except ConfigError as error:
        yield Found("heads", Health.ILL, " ".join(error.problems))
        return
    except CountersignError as error:
        yield Found("heads", Health.ILL, str(error))
        return
    if newest is None:
        says = f"none yet in {heads.path}: “countersign run” begins the file"
        yield Found("heads", Health.WARNING, says)
    elif not store.read(ledger.has, newest.seq, newest.hash):
        says = f"the database is behind {heads.path}, or another: was a backup restored? docs/running.md, “Restore”"
        yield Found("heads", Health.WARNING, says)
    elif mode := open_to_others(heads.path):
        yield Found("heads", Health.WARNING, f"{mode}: others on this machine may read them. chmod 600 {heads.path}*")
    elif not (config.audit.key and keys):
        says = (
            "not signed: whoever can write both files could rewrite the trail. “countersign audit key FILE” makes a key"
        )
        yield Found("heads", Health.WARNING, says)
    else:
        yield Found("heads", Health.WELL, f"signed, up to row {newest.seq}, in {heads.path}")


def _notices(found: Untold) -> Found:
    """The backlog of notices: too many waiting, places closed to the bot, notices given up."""
    says = f"{found.waiting} still to be told"
    if not (found.blocked or found.given_up or found.waiting >= MANY):
        return Found("notices", Health.WELL, says)
    if found.waiting >= MANY:
        says += ": is the bot running, and may it post in its channels?"
    if found.blocked:
        says += f"; {found.blocked} wait for a place that is closed to the bot"
    if found.given_up:
        says += f"; {found.given_up} given up in the last week"
    why = f" ({', '.join(found.why)}): invite the bot, open the channel, or name another" if found.why else ""
    return Found("notices", Health.WARNING, says + why)


def _has_paging(config: Config) -> Iterator[bool]:
    yield from (bool(each.paging.webhook or each.paging.people) for each in config.departments.values())


def _calls(config: Config) -> Iterator[Found]:
    """The ways of each rota beside Slack, and the calls that failed lately."""
    with _kept(config) as kept:
        failed = () if kept is None else kept.store.read(call_outs.failed_since, system_clock() - LATELY)
    for department in config.departments.values():
        for seen in looks(department, caller_of(config), failed):
            health = Health.WARNING if seen.is_well is None else Health.WELL if seen.is_well else Health.ILL
            yield Found(seen.what, health, seen.says)


def _accounts(config: Config) -> Iterator[Found]:
    out = way_out(config.outbound.proxy, config.outbound.authorities)
    with _kept(config) as kept:
        grants = kept.of if kept is not None else None
        connect = connecting(reaching(system_clock, partial(client, proxy=out.proxy, trust=out.trust), grants))
        states = () if kept is None else kept.states(config.accounts.values(), networks())
        by_account = {state.account.key: state for state in states}
        watches = () if kept is None else kept.store.read(timelines.watches)
        watched = {state.account.key: state for state in timeline_states(config.accounts.values(), watches, networks())}
        readings = () if kept is None else kept.store.read(inboxes.watches)
        read = {state.account.key: state for state in inbox_states(config.accounts.values(), readings, networks())}
        for account in config.accounts.values():
            name, network = f"{account.handle} ({account.key})", networks()[account.network]
            if network.by_hand:
                yield Found(name, Health.WELL, f"posted by hand on {network.called(account.settings)}")
            else:
                found = look(account, network, connect)
                yield _account(name, found, by_account.get(account.key))
            yield _timeline(name, watched[account.key], kept)
            yield _inbox(name, read[account.key], kept)


def _account(name: str, found: Look, state: CredentialState | None) -> Found:
    """The answer of an account's network, with the days that the credential still has."""
    if not found.is_well:
        return Found(name, Health.ILL, found.says)
    today = system_clock().date()
    ends = state.ends(today) if state is not None else ""
    if state is None or not ends:
        return Found(name, Health.WELL, found.says)
    health = Health.WARNING if state.ends_soon(today) else Health.WELL
    return Found(name, health, f"{found.says}; {ends}")


def _timeline(name: str, state: TimelineState, kept: Credentials | None) -> Found:
    """How an account's own timeline is watched: not there, not yet, or how long ago."""
    what, now = f"{name}, its timeline", system_clock()
    if state.not_watched:
        return Found(what, Health.WELL, f"not watched: {state.not_watched}")
    if state.watch is None or kept is None:
        return Found(what, Health.WELL, "watched, once the bot runs")
    watch = state.watch
    last = "never seen" if watch.looked_at is None else f"last seen {_ago(now - watch.looked_at)}"
    if watch.trouble:
        return Found(what, Health.WARNING, f"{last}; {watch.failed} looks failed: {watch.trouble}")
    if now - watch.look_at > LATE:
        return Found(what, Health.WARNING, f"{last}: is the bot running?")
    if (since := state.passed_over(now)) is not None:
        says = f"{last}; more was posted since {_ago(now - since)} than it lists: look there yourself"
        return Found(what, Health.WARNING, says)
    return Found(what, Health.WELL, f"watched, {last}")


def _inbox(name: str, state: InboxState, kept: Credentials | None) -> Found:
    """How what people write to an account is read: not there, not yet, or how long ago."""
    what, now, watch = f"{name}, its inbox", system_clock(), state.watch
    if state.not_read:
        return Found(what, Health.WELL, f"not read: {state.not_read}")
    if watch is None or kept is None:
        return Found(what, Health.WELL, f"read {pace(state.every)}, once the bot runs")
    last = "never read" if watch.seen_at is None else f"last read {_ago(now - watch.seen_at)}"
    if watch.trouble:
        return Found(what, Health.WARNING, f"{last}; {watch.failed} readings failed: {watch.trouble}")
    if watch.is_unread_for_long(state.every, now):
        return Found(what, Health.WARNING, f"{last}: is the bot running?")
    return Found(what, Health.WELL, f"read {pace(state.every)}, {last}")


def _ago(length: timedelta) -> str:
    minutes = max(0, int(length.total_seconds() // 60))
    hours = minutes // 60
    number, unit = (minutes, "minute") if minutes < 120 else (hours, "hour") if hours < 48 else (hours // 24, "day")
    return f"{number} {unit}{'' if number == 1 else 's'} ago"


@contextmanager
def _kept(config: Config) -> Iterator[Credentials | None]:
    """What is kept of credentials; None where the database can't be read: its own lines say why."""
    with ExitStack() as opened:
        kept = None
        with suppress(CountersignError):
            engines = open_engines(config.database().reveal())
            opened.callback(engines.dispose)
            has, wants = state(engines)
            kept = Credentials(Store(engines, system_clock), config.sealing_keys) if has == wants else None
        yield kept

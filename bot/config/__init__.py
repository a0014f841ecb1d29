"""The configuration: read from one TOML file, checked as a whole, and turned into values."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from bot.clock import Clock, system_clock
from bot.config.checks import NO_SEALING_KEY, crossed
from bot.config.paging import paging
from bot.config.policy_values import settings
from bot.config.problems import Problem, of_shape, of_syntax, sentences
from bot.config.reminders import reminders
from bot.config.secrets import Secret, is_reference, resolve
from bot.config.shape import AccountTable, DepartmentTable, File
from bot.config.suppliers import from_files
from bot.config.toml_lines import Key, lines_of
from bot.config.values import WEEKDAYS
from bot.errors import ConfigError
from bot.model.account import Account, Department
from bot.model.organisation import Organisation
from bot.model.sealing import SealingKeys, keys_from
from bot.networks import networks
from policy.department import Supplier
from policy.draft import AccountKind
from policy.enquirer import Verdict


@dataclass(frozen=True, slots=True)
class Slack:
    """Slack's address, and references to its tokens."""

    bot_token: str
    app_token: str
    api: str


@dataclass(frozen=True, slots=True)
class Outbound:
    """How this machine reaches the internet: a proxy, and certificate authorities of our own. Empty if not needed."""

    proxy: str = ""
    authorities: str = ""
    fetch_links: bool = True
    """Whether the links of posts are opened, to show where they lead."""


@dataclass(frozen=True, slots=True)
class Audit:
    """Where heads of the audit trail are kept ("" for beside a SQLite file), and the keys that sign and verify them."""

    heads: str = ""
    key: str = ""
    """A reference to the private key; "" leaves heads unsigned."""
    public_keys: tuple[str, ...] = ()
    """Keys that signed earlier heads, or sign on another machine."""


@dataclass(frozen=True, slots=True)
class Config:
    """The whole file as values. `database_url` and the tokens may be references: `env:NAME`, `file:/path`."""

    database_url: str
    slack: Slack
    departments: Mapping[str, Department]
    accounts: Mapping[str, Account]
    outbound: Outbound = Outbound()
    audit: Audit = Audit()
    sealing: tuple[str, ...] = ()
    """References to the keys of the grants in the database: the first seals, and each opens."""
    warnings: tuple[str, ...] = ()
    """Sentences about settings that work today and want a look: a rule whose review date has passed."""
    owner_url: str = ""
    """The address by which the tables' owner migrates on PostgreSQL; "" for the bot's own."""
    name: str = "countersign.toml"
    lines: Mapping[Key, int] = field(default_factory=dict)
    """The line of each key in the file, for explanations."""

    def organisation(self, clock: Clock) -> Organisation:
        """The departments and accounts of the file, going by a clock."""
        return Organisation(self.accounts, self.departments, clock)

    def database(self, *, as_owner: bool = False) -> Secret:
        """The database's address, fetched if kept elsewhere; may hold a password. `as_owner`: the tables' owner's."""
        url = (self.owner_url if as_owner else "") or self.database_url
        return resolve(url) if is_reference(url) else Secret(url)

    def sealing_keys(self) -> SealingKeys:
        """Fetch the keys of the grants in the database. Raises ConfigError without a usable key."""
        if not self.sealing:
            raise ConfigError((NO_SEALING_KEY,))
        try:
            return keys_from([resolve(reference).reveal() for reference in self.sealing])
        except ValueError:
            where = " or ".join(self.sealing)
            raise ConfigError(
                (f"{where} holds no key for credentials: “countersign accounts key FILE” makes one.",)
            ) from None


def load(path: Path, *, clock: Clock = system_clock) -> Config:
    """Read and check the configuration file, without fetching secrets or calling other machines.

    Raises ConfigError with every problem in the file, a line each.
    """
    source = _read(path)
    try:
        raw = tomllib.loads(source)
    except tomllib.TOMLDecodeError as error:
        line, says = of_syntax(error, source)
        raise ConfigError((f"{path}, line {line}: {says}",)) from None
    lines = lines_of(source)
    suppliers, unread = from_files(raw, path.parent)
    shape, problems = _shape(raw)
    problems += [*crossed(raw), *unread]
    if problems or shape is None:
        raise ConfigError(sentences(problems, lines, str(path)))
    return Config(
        database_url=shape.database.url,
        slack=Slack(shape.slack.bot_token, shape.slack.app_token, shape.slack.api),
        departments=MappingProxyType(
            {key: _department(key, table, suppliers.get(key, ())) for key, table in shape.departments.items()}
        ),
        accounts=MappingProxyType({key: _account(key, table, shape) for key, table in shape.accounts.items()}),
        outbound=Outbound(shape.outbound.proxy, shape.outbound.authorities, fetch_links=shape.outbound.fetch_links),
        audit=Audit(shape.audit.heads, shape.audit.key or "", tuple(shape.audit.public_keys)),
        sealing=(shape.credentials.key, *shape.credentials.earlier_keys) if shape.credentials.key else (),
        warnings=sentences(reminders(shape, clock().date()), lines, str(path)),
        owner_url=shape.database.owner_url or "",
        name=str(path),
        lines=MappingProxyType(lines),
    )


def _read(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")  # some editors mark the beginning
    except FileNotFoundError:
        says = f"{path} is not there. Copy countersign.example.toml to {path} and put your department in it."
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        says = f"{path}, line {line}: the file is to be saved as UTF-8, and this line is not."
    except OSError as error:
        says = f"{path} cannot be read: {error.strerror}."
    raise ConfigError((says,))


def _shape(raw: dict[str, Any]) -> tuple[File | None, list[Problem]]:
    try:
        return File.model_validate(raw), []
    except ValidationError as error:
        return None, list(of_shape(error.errors(include_url=False, include_input=False)))


def _department(key: str, table: DepartmentTable, suppliers: tuple[Supplier, ...]) -> Department:
    zone = ZoneInfo(table.zone)
    return Department(
        key=key,
        name=table.name,
        media_channel=table.media_channel,
        digest_channel=table.digest_channel,
        policy_channel=table.policy_channel,
        offices=MappingProxyType(_offices(table)),
        paging=paging(table.paging),
        media_team=tuple(table.media_team),
        media_rota=tuple(table.media_rota),
        digital_leads=tuple(table.digital_leads),
        may_cover=tuple(table.may_cover),
        reason_labels=tuple(table.reason_labels),
        policy_url=table.policy_url,
        media_contact=table.media_contact,
        reads_profiles=table.enquirers.read_profiles,
        reads_pages=table.enquirers.read_pages,
        limits=MappingProxyType(table.limits.model_dump(exclude_none=True)),
        digest_at=table.digest_at,
        retention=timedelta(days=table.retention_days),
        zone=zone,
        settings=settings(table.policy, zone, suppliers),
    )


def _offices(table: DepartmentTable) -> dict[str, str]:
    """The channels by verdict, where questions of people with an office are dealt with."""
    offices = {Verdict.ELECTED: table.elected_channel, Verdict.OFFICIAL: table.official_channel}
    return {verdict.value: channel for verdict, channel in offices.items() if channel}


def _account(key: str, table: AccountTable, shape: File) -> Account:
    return Account(
        key=key,
        department=table.department,
        network=table.network,
        handle=table.handle,
        kind=AccountKind(table.kind),
        channel=table.channel,
        proposers=tuple(table.proposers),
        approvers=tuple(table.approvers),
        seniors=tuple(table.seniors),
        owner=table.owner,
        rota=tuple(table.rota),
        approvals=table.approvals,
        senior_required=table.senior_required,
        zone=ZoneInfo(table.zone or shape.departments[table.department].zone),
        undo=timedelta(seconds=table.undo_seconds),
        fresh_for=timedelta(hours=table.fresh_for_hours),
        grace=timedelta(minutes=table.grace_minutes),
        later=timedelta(hours=table.later_hours),
        spacing=timedelta(minutes=table.spacing_minutes),
        posting_times=tuple(sorted(set(table.posting_times))),
        posting_days=tuple(sorted(WEEKDAYS.index(day) for day in set(table.posting_days))),
        restricted_channel=table.restricted_channel or shape.departments[table.department].restricted_channel,
        settings=MappingProxyType(dict(table.settings)),
        secrets=MappingProxyType(dict(table.secrets)),
        credential_expires=table.credential_expires,
        watched=table.watched,
        inbox_watched=table.inbox_watched,
        inbox_every=timedelta(minutes=table.inbox_minutes) if table.inbox_minutes else None,
        inbox_channel=table.inbox_channel,
        network_name=networks()[table.network].called(table.settings),
    )

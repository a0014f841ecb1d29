"""The workspace before any act: people, channels, user groups."""

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rehearsal.errors import Sorry


@dataclass(frozen=True, slots=True)
class Person:
    """A person to act as. `role` is shown in the switcher; the flags are Slack's own."""

    id: str
    name: str
    handle: str
    role: str = ""
    title: str = ""
    email: str = ""
    is_restricted: bool = False
    is_ultra_restricted: bool = False
    is_stranger: bool = False
    is_bot: bool = False
    deleted: bool = False
    team_id: str = ""


@dataclass(frozen=True, slots=True)
class Channel:
    """A channel and its members; the bot's own id is `U0BOT`."""

    id: str
    name: str
    members: tuple[str, ...]
    topic: str = ""
    private: bool = False
    archived: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """A user group."""

    id: str
    handle: str
    name: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """An official account on the local timeline, and the token to post with."""

    id: str
    acct: str
    name: str
    token: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Outsider:
    """A person outside who can write in, as shown in their profile."""

    id: str
    acct: str
    name: str
    kind: str
    note: str = ""
    fields: tuple[dict[str, Any], ...] = ()
    followers: int = 0


@dataclass(frozen=True, slots=True)
class World:
    """The initial contents of a workspace."""

    team_id: str
    name: str
    people: tuple[Person, ...]
    channels: tuple[Channel, ...]
    groups: tuple[Group, ...]
    accounts: tuple[Account, ...] = ()
    outsiders: tuple[Outsider, ...] = ()
    bot_user: str = field(default="U0BOT")


STAFF = ("U0PRIYA", "U0TOM", "U0SAM", "U0JO", "U0MO", "U0NIA", "U0DEE")

DEFAULT_ACCOUNTS = (
    Account("1001", "DeptExample", "Department for Examples", "timeline-dept", "News and help from the department."),
    Account("1002", "FloodsExample", "Floods Example", "timeline-floods", "Flood warnings for the River Example."),
    Account("1003", "NoticesExample", "Notices Example", "timeline-notices", "What is decided, and when it begins."),
)

DEFAULT_OUTSIDERS = (
    Outsider(
        "2001",
        "rosalane",
        "Rosa Lane",
        "journalist",
        "Reporter, Example Times. Tips: rosa.lane@times.example",
        (
            {
                "name": "Staff page",
                "value": '<a href="https://times.example/staff/rosa-lane">times.example/staff/rosa-lane</a>',
                "verified_at": "2025-03-02T10:00:00.000+00:00",
            },
        ),
        5120,
    ),
    Outsider("2002", "alexw", "Alex Walker", "citizen", "Allotments, dogs, the number 14 bus.", (), 86),
    Outsider("2003", "danahart", "Dana Hart", "stranger", "Words, mostly.", (), 310),
)

DEFAULT = World(
    team_id="T0REHEARSE",
    name="Rehearsal",
    people=(
        Person("U0PRIYA", "Priya Shah", "priya", "proposer", "Content designer", "priya.shah@dept.example"),
        Person("U0TOM", "Tom Bell", "tom", "proposer", "Social media editor", "tom.bell@dept.example"),
        Person("U0SAM", "Sam Okoro", "sam", "approver", "Head of channels", "sam.okoro@dept.example"),
        Person("U0JO", "Jo Lindqvist", "jo", "approver", "Senior editor", "jo.lindqvist@dept.example"),
        Person("U0MO", "Mo Farrell", "mo", "media officer", "Media officer", "mo.farrell@dept.example"),
        Person("U0NIA", "Nia Rees", "nia", "media officer", "Press officer", "nia.rees@dept.example"),
        Person("U0DEE", "Dee Adeyemi", "dee", "digital lead", "Digital lead", "dee.adeyemi@dept.example"),
        Person(
            "U0GIL",
            "Gil Marsh",
            "gil",
            "guest",
            "Agency designer",
            "gil@agency.example",
            is_restricted=True,
            is_ultra_restricted=True,
        ),
    ),
    channels=(
        Channel("C0GENERAL", "general", (*STAFF, "U0GIL", "U0BOT"), "Everybody"),
        Channel("C0APPROVE", "approvals-example", (*STAFF, "U0GIL", "U0BOT"), "Cards for @DeptExample"),
        Channel("C0FLOODS", "approvals-floods", (*STAFF, "U0BOT"), "Cards for @FloodsExample"),
        Channel("C0SENSITIVE", "market-sensitive", ("U0PRIYA", "U0SAM", "U0JO", "U0DEE", "U0BOT"), "", private=True),
        Channel("C0MEDIA", "media-team", (*STAFF, "U0BOT"), "Questions from the press"),
        Channel("C0DIGEST", "digest", (*STAFF, "U0BOT"), "What needs a person today"),
    ),
    groups=(
        Group("S0PROPOSE", "proposers", "Proposers", ("U0PRIYA", "U0TOM")),
        Group("S0APPROVE", "approvers", "Approvers", ("U0SAM", "U0JO")),
        Group("S0MEDIA", "media-team", "Media team", ("U0MO", "U0NIA", "U0DEE")),
    ),
    accounts=DEFAULT_ACCOUNTS,
    outsiders=DEFAULT_OUTSIDERS,
)


def load(path: Path) -> World:
    """Read a workspace file: the same names as here, in JSON. Accounts and outsiders may be left out.

    Raises Sorry with the problem and its place.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except OSError as gone:
        raise Sorry(f"{path} can't be read: {gone.strerror}.") from gone
    except ValueError as wrong:
        raise Sorry(f"{path} isn't JSON: {wrong}.") from wrong
    try:
        return World(
            team_id=data.get("team_id", DEFAULT.team_id),
            name=data.get("name", DEFAULT.name),
            people=tuple(Person(**person) for person in data["people"]),
            channels=tuple(Channel(**tupled(channel, "members")) for channel in data["channels"]),
            groups=tuple(Group(**tupled(group, "members")) for group in data.get("groups", ())),
            accounts=tuple(Account(**account) for account in data["accounts"])
            if "accounts" in data
            else DEFAULT_ACCOUNTS,
            outsiders=tuple(Outsider(**tupled(outsider, "fields")) for outsider in data["outsiders"])
            if "outsiders" in data
            else DEFAULT_OUTSIDERS,
        )
    except (TypeError, KeyError, AttributeError) as wrong:
        raise Sorry(f"{path} isn't a workspace file: {wrong}. rehearsal/README.md shows one.") from wrong


def tupled(values: dict[str, Any], name: str) -> dict[str, Any]:
    """The values with a list made a tuple."""
    return {**values, name: tuple(values[name])} if name in values else values

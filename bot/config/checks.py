"""Checks between the parts of a configuration: names that meet, enough approvers, rules not below their floor."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from bot.config.paging import paging_crossed
from bot.config.policy_checks import rows, tables_crossed
from bot.config.problems import Problem, place_of
from bot.config.secrets import shown
from bot.config.toml_lines import Key
from bot.networks import networks
from bot.outbound.network import CHARACTERS, Network, Setting
from bot.parsing.nearest import did_you_mean
from policy import catalogue
from policy.department import ANSWERS
from policy.draft import AccountKind
from policy.outcome import Outcome
from policy.rule import Rule
from policy.situation import Override

NAME = re.compile(r"[A-Za-z0-9_-]{1,40}")
GROUNDS = ("reason", "agreed_by", "review")
OUTCOMES = tuple(map(str, Outcome))
NO_SEALING_KEY = (
    "tokens that a network renews are kept encrypted in the database, and no key is named for that. "
    "`countersign accounts key FILE` makes a key, to be named as `key` under [credentials]."
)
Home = tuple[str, str, frozenset[str]]
"""The place of an account: network, handle without the @, and the settings that name a server or page."""
Raw = Mapping[str, Any]
"""A table as tomllib read it: values may still be of any type, so that all checks run despite other faults."""


def crossed(raw: Raw, known: Mapping[str, Network] | None = None) -> Iterator[Problem]:
    """Every problem seen only by comparing values. `known` replaces the networks in bot/networks, for a test."""
    known = networks() if known is None else known
    departments = tables(raw, "departments")
    for kind in ("departments", "accounts"):
        for key in tables(raw, kind):
            if not NAME.fullmatch(key):
                says = f"the name {shown(key)} is to be letters, digits, - and _ only, 40 at most."
                yield Problem((kind, key), says)
    for key, department in departments.items():
        policy = table(department, "policy")
        yield from _rules(tables(policy, "rules"), ("departments", key, "policy", "rules"))
        yield from tables_crossed(policy, ("departments", key, "policy"))
        yield from paging_crossed(department, ("departments", key))
        yield from _delegations(key, policy, tables(raw, "accounts"))
    yield from _owner(table(raw, "database"))
    yield from _sealing(table(raw, "credentials"))
    homes: dict[Home, str] = {}
    for key, account in tables(raw, "accounts").items():
        at: Key = ("accounts", key)
        yield from _department(account, departments, at)
        yield from _kind(account, at)
        yield from _network(account, at, known)
        if (
            (network := known.get(_text(account, "network")))
            and network.renew
            and not table(raw, "credentials").get("key")
        ):
            yield Problem((*at, "network"), NO_SEALING_KEY)
        yield from _approvals(account, at)
        yield from _seniors(account, at)
        yield from _twice(key, account, homes)


def table(raw: Raw, name: str) -> Raw:
    """A table inside another; empty if missing."""
    found = raw.get(name)
    return found if isinstance(found, dict) else {}


def tables(raw: Raw, name: str) -> Mapping[str, Raw]:
    """The tables inside a table, by name."""
    return {key: inner for key, inner in table(raw, name).items() if isinstance(inner, dict)}


def _text(raw: Raw, name: str) -> str:
    found = raw.get(name)
    return found if isinstance(found, str) else ""


def _owner(database: Raw) -> Iterator[Problem]:
    if _text(database, "owner_url") and (_text(database, "url") or "sqlite").startswith("sqlite"):
        yield Problem(
            ("database", "owner_url"),
            "owner_url is for PostgreSQL; a SQLite file belongs to the user who runs the bot.",
        )


def _sealing(credentials: Raw) -> Iterator[Problem]:
    if credentials.get("earlier_keys") and not credentials.get("key"):
        says = "[credentials] names no key that encrypts: name it as `key`, and only those before it as `earlier_keys`."
        yield Problem(("credentials", "earlier_keys"), says)


def _department(account: Raw, departments: Mapping[str, Raw], at: Key) -> Iterator[Problem]:
    wanted = _text(account, "department")
    if wanted and wanted not in departments:
        says = f"there is no department {shown(wanted)}.{did_you_mean(wanted, departments)}"
        yield Problem((*at, "department"), says)


def _kind(account: Raw, at: Key) -> Iterator[Problem]:
    kind, kinds = _text(account, "kind"), [str(kind) for kind in AccountKind]
    if kind and kind not in kinds:
        says = f"there is no kind of account {shown(kind)}. There is {', '.join(kinds)}."
        yield Problem((*at, "kind"), says)


def _network(account: Raw, at: Key, known: Mapping[str, Network]) -> Iterator[Problem]:
    name = _text(account, "network")
    if not name:
        return
    if name not in known:
        near = did_you_mean(name, known) or f" There is {', '.join(sorted(known))}."
        yield Problem((*at, "network"), f"there is no network {shown(name)}.{near}")
        return
    title, why_unread = known[name].title, known[name].why_unread
    if "inbox_minutes" in account and why_unread:
        says = f'"inbox_minutes" has no use here: we read no inbox there ({why_unread}). Leave the line out.'
        yield Problem((*at, "inbox_minutes"), says)
    yield from _needs(title, "setting", known[name].settings, table(account, "settings"), (*at, "settings"))
    yield from _needs(title, "secret", known[name].secrets, table(account, "secrets"), (*at, "secrets"))


def _needs(title: str, what: str, wanted: tuple[Setting, ...], given: Raw, at: Key) -> Iterator[Problem]:
    names = [setting.name for setting in wanted]
    for name in given:
        if name not in names:
            near = did_you_mean(name, names) or (f" It knows {', '.join(names)}." if names else " It needs none.")
            yield Problem((*at, name), f"{title} has no {what} {shown(name)}.{near}")
    for setting in wanted:
        if setting.name in given:
            if what == "setting" and (fault := setting.fault(str(given[setting.name]))):
                yield Problem((*at, setting.name), f'"{setting.name}" in {place_of(at)} {fault}')
        elif not setting.optional:
            yield Problem(at, f'{title} needs "{setting.name}" in {place_of(at)}. {setting.says}')


def _approvals(account: Raw, at: Key) -> Iterator[Problem]:
    wanted, approvers = account.get("approvals"), account.get("approvers")
    if not isinstance(wanted, int) or not isinstance(approvers, list):
        return
    people = {approver for approver in approvers if isinstance(approver, str)}
    if any(approver.startswith("S") for approver in people) or wanted <= len(people):
        return  # how many are in a user group, only Slack knows
    yield Problem((*at, "approvals"), f'"approvals" asks for {wanted}, and {len(people)} may approve.')


def _seniors(account: Raw, at: Key) -> Iterator[Problem]:
    if account.get("senior_required") is True and not account.get("seniors"):
        says = '"senior_required" asks for a senior approver, and nobody is in "seniors".'
        yield Problem((*at, "senior_required"), says)


def _delegations(department: str, policy: Raw, accounts: Mapping[str, Raw]) -> Iterator[Problem]:
    own = [key for key, account in accounts.items() if account.get("department") == department]
    for place, row in rows(policy, "delegations"):
        at: Key = ("departments", department, "policy", "delegations", place, "without_approval_on")
        named, kinds = row.get("without_approval_on"), row.get("kinds")
        for name in named if isinstance(named, list) else ():
            if isinstance(name, str) and name not in own:
                yield Problem(at, f"the department has no account {shown(name)}.{did_you_mean(name, own)}")
        if named and isinstance(kinds, list) and not {*kinds} & {*ANSWERS}:
            yield Problem(at, f'only {" or ".join(ANSWERS)} can go without an approval, and neither is in "kinds".')


def _twice(key: str, account: Raw, homes: dict[Home, str]) -> Iterator[Problem]:
    network, handle = _text(account, "network"), _text(account, "handle").strip().lstrip("@").casefold()
    if not network or not handle:
        return
    where = {
        str(value).rstrip("/").casefold()
        for name, value in table(account, "settings").items()
        if name != CHARACTERS.name
    }
    other = homes.setdefault((network, handle, frozenset(where)), key)
    if other != key:
        says = f"[accounts.{key}] is the same account as [accounts.{other}]. Keep one of the two."
        yield Problem(("accounts", key, "handle"), says)


def _rules(rules: Mapping[str, Raw], at: Key) -> Iterator[Problem]:
    known = {rule.code: rule for rule in catalogue.load()}
    for code, changed in rules.items():
        if code in known:
            yield from _rule(known[code], changed, (*at, code))
        else:
            near = did_you_mean(code.upper(), known) or " `countersign rules` lists them."
            yield Problem((*at, code), f"there is no rule {shown(code)}.{near}")


def _rule(rule: Rule, changed: Raw, at: Key) -> Iterator[Problem]:
    wanted, off = changed.get("outcome"), changed.get("off") is True
    if off == ("outcome" in changed):
        yield Problem(at, f"{place_of(at)} is to have either an outcome or off = true.")
        return
    if not off and wanted not in OUTCOMES:
        if isinstance(wanted, str):
            near = " Write off = true." if wanted == "off" else f" There is {', '.join(OUTCOMES)}."
            yield Problem((*at, "outcome"), f"there is no outcome {shown(wanted)}.{near}")
        return
    outcome = None if off else Outcome(str(wanted))
    named = {name: _text(changed, name) for name in ("reason", "agreed_by")}
    review = changed.get("review")
    said = Override(rule.code, outcome, **named, review=review if isinstance(review, date) else None)
    lighter = outcome is None or outcome.gravity < rule.outcome.gravity
    missing = [name for name in GROUNDS if not changed.get(name)]
    place = (*at, "off" if off else "outcome")
    if lighter and rule.outcome.gravity >= Outcome.SENIOR.gravity and missing:
        asks = ", ".join(f'"{name}"' for name in missing)
        says = f"{rule.code} ({rule.title}) is to be lighter than {rule.outcome}: that needs {asks}."
        yield Problem(place, says)
    elif problem := rule.problem_with(said):
        yield Problem(place, problem)

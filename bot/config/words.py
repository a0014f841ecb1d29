"""What `countersign check-config` prints: the configuration in words, and where each policy setting comes from."""

from collections.abc import Iterator
from datetime import date, timedelta

from bot.clock import Clock, system_clock
from bot.config import Config
from bot.config.toml_lines import Key
from bot.model.account import Account, Department
from bot.networks import networks
from policy import catalogue
from policy.situation import Override


def describe(config: Config, *, clock: Clock = system_clock) -> str:
    """Say who may do what where, and every policy setting in force today with its origin."""
    lines = [f"{config.name} is fine.", *config.warnings]
    for department in config.departments.values():
        today = clock().astimezone(department.zone).date()
        lines += ["", *_department(department, config, today)]
    return "\n".join([*lines, ""])


def _department(department: Department, config: Config, today: date) -> Iterator[str]:
    accounts = [one for one in config.accounts.values() if one.department == department.key]
    duty = f"; on duty {_people(department.media_rota)}" if department.media_rota else ""
    yield f"{department.name} ({department.key})"
    yield f"  Media team     {_people(department.media_team)} in {department.media_channel}{duty}"
    if department.media_contact:
        yield f"  Media contact  {department.media_contact}"
    yield (f"  Daily list     {department.digest_at:%H:%M} ({department.zone.key}) in {department.digest_channel}")
    if department.policy_url:
        yield f"  Policy         {department.policy_url}"
    for account in accounts:
        yield ""
        yield from _account(account)
    if not accounts:
        yield "  No account yet."
    yield ""
    yield from _policy(department, config, today)


def _account(account: Account) -> Iterator[str]:
    network = networks()[account.network]
    needed = "one approval" if account.approvals == 1 else f"{account.approvals} approvals"
    yield f"  {account.handle} on {network.called(account.settings)} ({account.key}, {account.kind})"
    yield f"    Proposed by  {_people(account.proposers)}"
    yield f"    Approved by  {_people(account.approvers)}: {needed}, on cards in {account.channel}"
    yield f"    Seniors      {_people(account.seniors) or 'nobody: what asks for a senior approver cannot go out'}"
    if account.owner:
        yield f"    Owner        {account.owner}"
    if account.rota:
        yield f"    On duty      {_people(account.rota)}"
    yield (
        f"    Times        {account.zone.key}; {_long(account.undo)} to stop, fresh for {_long(account.fresh_for)}, "
        f"{_long(account.grace)} late at most, put back {_long(account.later)} at most"
    )
    for name, where in account.secrets.items():
        yield f"    Secret       {name} from {where}"


def _policy(department: Department, config: Config, today: date) -> Iterator[str]:
    at: Key = ("departments", department.key, "policy")
    settings = department.settings
    yield "  The checks"
    for name in ("published_contacts", "trusted_domains", "campaign_hashtags"):
        values = ", ".join(getattr(settings, name)) or "none"
        yield f"    {name.replace('_', ' ')}: {values} ({_origin((*at, name), config)})"
    for rule in catalogue.load():
        outcome = rule.outcome_under(settings, today) or "off"
        origin = _origin((*at, "rules", rule.code), config)
        yield f"    {rule.code:<9} {outcome:<7} {rule.title} ({origin}{_grounds(settings.override(rule.code))})"


def _grounds(said: Override | None) -> str:
    if said is None:
        return ""
    review = f", until {said.review.day} {said.review:%B %Y}" if said.review else ""
    agreed = f", agreed by {said.agreed_by}" if said.agreed_by else ""
    return f"{agreed}{review}"


def _origin(at: Key, config: Config) -> str:
    line = config.lines.get(at)
    return f"line {line}" if line else "default"


def _people(ids: tuple[str, ...]) -> str:
    return ", ".join(ids)


def _long(span: timedelta) -> str:
    """A length of time, as people say it: 60 seconds, 4 hours."""
    seconds = int(span.total_seconds())
    for size, name in ((3600, "hour"), (60, "minute"), (1, "second")):
        if seconds and seconds % size == 0:
            count = seconds // size
            return f"{count} {name}{'' if count == 1 else 's'}"
    return "no time"

"""The output of `countersign check-config`: the configuration in words."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from bot.clock import Clock, system_clock
from bot.config import Config
from bot.config.policy_words import policy_in_words
from bot.config.values import WEEKDAYS
from bot.model.account import Account, Department
from bot.model.call_out import Paging
from bot.model.inbox import pace
from bot.model.setting import Setting
from bot.networks import networks


def describe(config: Config, *, clock: Clock = system_clock, settled: Sequence[Setting] = ()) -> str:
    """Say who may do each act on each account, and every policy setting in force today with its origin.

    `settled` are the settings agreed in Slack.
    """
    lines = [f"{config.name} is fine.", *config.warnings]
    for department in config.departments.values():
        here = [setting for setting in settled if setting.department == department.key]
        lines += ["", *_department(department, config, clock().astimezone(department.zone), here)]
    return "\n".join([*lines, ""])


def _department(department: Department, config: Config, moment: datetime, settled: Sequence[Setting]) -> Iterator[str]:
    accounts = [account for account in config.accounts.values() if account.department == department.key]
    duty = f"; on duty {_people(department.media_rota)}" if department.media_rota else ""
    yield f"{department.name} ({department.key})"
    yield f"  Media team     {_people(department.media_team)} in {department.media_channel}{duty}"
    if department.digital_leads:
        yield f"  Digital leads  {_people(department.digital_leads)}"
    if department.may_cover:
        yield f"  May cover      {_people(department.may_cover)}, and the department's approvers for each other"
    yield f"  Reasons        {', '.join(department.reason_labels)}"
    if department.media_contact:
        yield f"  Media contact  {department.media_contact}"
    yield (f"  Daily list     {department.digest_at:%H:%M} ({department.zone.key}) in {department.digest_channel}")
    yield f"  Enquiries      what people wrote is forgotten {department.retention.days} days after an enquiry is over"
    if department.paging.webhook or department.paging.people:
        yield f"  Beside Slack   {_reached(department.paging)}"
    if department.limits:
        said = ", ".join(f"{name.replace('_', ' ')} {most}" for name, most in department.limits.items())
        yield f"  Limits         {said}, for one person"
    profiles = "profiles are looked up" if department.reads_profiles else "no profile is looked up"
    pages = ", and pages that they link to are opened" if department.reads_pages else ""
    yield f"  Enquirers      {profiles}{pages}"
    if department.policy_url:
        yield f"  Policy         {department.policy_url}"
    for account in accounts:
        yield ""
        yield from _account(account)
    if not accounts:
        yield "  No account yet."
    yield ""
    yield from policy_in_words(department, config, moment, settled)


def _reached(paging: Paging) -> str:
    """The ways of the rota, and who is reached by which; never a number or an address."""
    webhook = ["everybody by webhook"] if paging.webhook else []
    return "; ".join([*webhook, *(f"{person} by {' and '.join(own)}" for person, own in paging.people.items())])


def _account(account: Account) -> Iterator[str]:
    network = networks()[account.network]
    needed = "one approval" if account.approvals == 1 else f"{account.approvals} approvals"
    yield f"  {account.handle} on {network.called(account.settings)} ({account.key}, {account.kind})"
    yield f"    Proposed by  {_people(account.proposers)}"
    senior = ", one of them a senior's" if account.senior_required else ""
    yield f"    Approved by  {_people(account.approvers)}: {needed}{senior}, on cards in {account.channel}"
    yield f"    Seniors      {_people(account.seniors) or 'nobody: what asks for a senior approver cannot go out'}"
    if account.owner:
        yield f"    Owner        {account.owner}"
    if account.rota:
        yield f"    On duty      {_people(account.rota)}"
    yield (
        f"    Times        {account.zone.key}; {_long(account.undo)} to stop, fresh for {_long(account.fresh_for)}, "
        f"{_long(account.grace)} late at most, put back {_long(account.later)} at most, "
        f"{_long(account.spacing)} between posts"
    )
    if account.posting_times:
        days = ", ".join(WEEKDAYS[day] for day in account.posting_days) or "working days"
        yield f"    Slots        {', '.join(f'{slot:%H:%M}' for slot in account.posting_times)} on {days}"
    if account.restricted_channel:
        yield f"    Restricted   market-sensitive posts: cards in {account.restricted_channel}"
    if not account.watched:
        yield "    Watched      no: what others post on the account itself is not looked for"
    if not account.inbox_watched:
        yield "    Inbox        not read: what people write to the account is not looked for"
    elif account.inbox_every and not network.why_unread:
        yield f"    Inbox        read {pace(account.inbox_every)}"
    if account.inbox_channel:
        yield f"    Inbox        ordinary enquiries are listed in {account.inbox_channel}"
    for name, where in account.secrets.items():
        yield f"    Secret       {name} from {where}"


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

"""A department's policy settings in words: the settings in force today, each with a line number in the file."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from bot.config import Config
from bot.config.reminders import in_words
from bot.config.toml_lines import Key
from bot.model.account import Department
from bot.model.setting import PublishedContact, Setting, with_settled
from policy import catalogue
from policy.department import SensitiveDay, Supplier, Window
from policy.rule import Rule
from policy.situation import Override, Settings

PLAIN_LISTS = ("published_contacts", "trusted_domains", "campaign_hashtags", "political_names")
NAMED = 6
"""Up to so many suppliers are named; more are counted."""


def policy_in_words(
    department: Department, config: Config, moment: datetime, settled: Sequence[Setting]
) -> Iterator[str]:
    """Say every rule and every list in force at a moment, each with its origin."""
    at: Key = ("departments", department.key, "policy")
    settings, today = department.settings, moment.date()

    def origin(*key: str | int) -> str:
        line = config.lines.get((*at, *key))
        return f"line {line}" if line else "default"

    yield "  The checks"
    for name in PLAIN_LISTS:
        yield f"    {name.replace('_', ' ')}: {', '.join(getattr(settings, name)) or 'none'} ({origin(name)})"
    for name, entries in _lists(settings, today).items():
        yield f"    {name.replace('_', ' ')}: {'; '.join(entries) or 'none'} ({origin(name)})"
    for place, window in enumerate(settings.windows):
        yield f"    window {_window(window, moment)} ({origin('windows', place)})"
    for place, day in enumerate(settings.sensitive_days):
        yield f"    sensitive {_days(day, today)} ({origin('sensitive_days', place)})"
    for place, own in enumerate(settings.own_patterns):
        yield f"    pattern “{own.name}” {own.outcome}: {own.pattern} ({origin('patterns', place)})"
    for setting in settled:
        by = f"{setting.asked_by} and {setting.agreed_by}"
        yield f"    {_settled(setting, moment)} (settled in Slack by {by} on {_agreed(setting)})"
    for rule in catalogue.load():
        yield _rule(rule, settings, today, origin("rules", rule.code))
    digest = with_settled(settings, settled).digest()
    yield f"    The digest of these settings, kept with each approval: {digest}"


def _settled(setting: Setting, moment: datetime) -> str:
    match setting.value:
        case Window() as window:
            return f"window {_window(window, moment)}"
        case SensitiveDay() as day:
            return f"sensitive {_days(day, moment.date())}"
        case PublishedContact() as published:
            return f"published contact: {published.contact}"


def _agreed(setting: Setting) -> str:
    return in_words(setting.agreed_at.date()) if setting.agreed_at else "no day"


def _rule(rule: Rule, settings: Settings, today: date, origin: str) -> str:
    outcome, said = rule.outcome_under(settings, today) or "off", settings.override(rule.code)
    return f"    {rule.code:<9} {outcome:<7} {rule.title} ({origin}{_grounds(said)})"


def _grounds(said: Override | None) -> str:
    if said is None:
        return ""
    review = f", until {in_words(said.review)}" if said.review else ""
    agreed = f", agreed by {said.agreed_by}" if said.agreed_by else ""
    return f"{agreed}{review}"


def _lists(settings: Settings, today: date) -> dict[str, list[str]]:
    """The entries of each list of tables, in a few words, by the list's name in the file."""
    return {
        "blocked_words": [blocked.word for blocked in settings.blocked_words],
        "suppliers": _suppliers(settings.suppliers),
        "controversial": [
            f"{topic.topic} ({', '.join(topic.terms)}{_until(topic.until, today)})" for topic in settings.controversial
        ],
        "spokespeople": [
            f"{person.name}, {person.role}, on {', '.join(person.topics)}{_until(person.until, today)}"
            for person in settings.spokespeople
        ],
        "delegations": [
            f"{delegation.topic} to {', '.join(delegation.to)} for each {' and '.join(delegation.kinds)}"
            f"{_until(delegation.until, today)}{_alone(delegation.accounts)}"
            for delegation in settings.delegations
        ],
    }


def _alone(accounts: Sequence[str]) -> str:
    return f", replies on {', '.join(accounts)} without an approval" if accounts else ""


def _suppliers(suppliers: Sequence[Supplier]) -> list[str]:
    if len(suppliers) > NAMED:
        return [f"{len(suppliers)}, from {suppliers[0].name} to {suppliers[-1].name}"]
    return [supplier.name for supplier in suppliers]


def _window(window: Window, moment: datetime) -> str:
    until = f"until {_moment(window.until)}" if window.until else "until a government is formed"
    state = "OPEN" if window.open_at(moment) else "to come" if moment < window.start else "over"
    where = ", ".join((*window.nations, *window.areas))
    free = f"; free: {', '.join(window.essential_tags)}" if window.essential_tags else "; nothing is free in it"
    return f"“{window.id}” {state}: {window.kind}{f', {where}' if where else ''}, {_moment(window.start)} {until}{free}"


def _days(day: SensitiveDay, today: date) -> str:
    state = "TODAY" if day.covers(today) else "to come" if today < day.start else "over"
    span = in_words(day.start) if day.start == day.until else f"{in_words(day.start)} to {in_words(day.until)}"
    return f"“{day.reason}” {state}: {span}, {day.mode}"


def _moment(moment: datetime) -> str:
    return f"{moment:%H:%M} on {in_words(moment.date())}"


def _until(day: date | None, today: date) -> str:
    if day is None:
        return ""
    return f", ended {in_words(day)}" if day < today else f", until {in_words(day)}"

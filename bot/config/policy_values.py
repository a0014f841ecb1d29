"""A department's policy tables as the settings for the rules."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.config.policy_shape import PolicyTable, WindowTable
from policy.department import (
    BlockedWord,
    DayMode,
    Delegation,
    OwnPattern,
    SensitiveDay,
    Spokesperson,
    Supplier,
    Topic,
    Window,
    WindowKind,
)
from policy.outcome import Outcome
from policy.situation import Override, Settings


def settings(table: PolicyTable, zone: ZoneInfo, suppliers: tuple[Supplier, ...] = ()) -> Settings:
    """Make the settings of a department in its zone; `suppliers` are those given in a file."""
    inline = (
        Supplier(supplier.name, tuple(supplier.handles), tuple(supplier.domains), also_a_word=supplier.also_a_word)
        for supplier in table.suppliers
    )
    return Settings(
        published_contacts=tuple(table.published_contacts),
        trusted_domains=tuple(table.trusted_domains),
        campaign_hashtags=tuple(table.campaign_hashtags),
        outcomes=_outcomes(table),
        blocked_words=tuple(BlockedWord(blocked.word, blocked.say, blocked.why) for blocked in table.blocked_words),
        suppliers=(*suppliers, *inline),
        controversial=tuple(Topic(topic.topic, tuple(topic.terms), topic.until) for topic in table.controversial),
        political_names=tuple(table.political_names),
        spokespeople=tuple(
            Spokesperson(person, spokesperson.name, spokesperson.role, tuple(spokesperson.topics), spokesperson.until)
            for person, spokesperson in table.spokespeople.items()
        ),
        delegations=tuple(
            Delegation(
                delegation.topic,
                tuple(delegation.to),
                delegation.given_by,
                delegation.until,
                tuple(delegation.kinds),
                tuple(delegation.without_approval_on),
            )
            for delegation in table.delegations
        ),
        windows=tuple(_window(window, zone) for window in table.windows),
        sensitive_days=tuple(
            SensitiveDay(day.start, day.until, day.reason, DayMode(day.mode)) for day in table.sensitive_days
        ),
        own_patterns=tuple(
            OwnPattern(pattern.name, pattern.pattern, Outcome(pattern.outcome), pattern.say, pattern.why)
            for pattern in table.patterns
        ),
    )


def _outcomes(table: PolicyTable) -> tuple[Override, ...]:
    return tuple(
        Override(
            code=code,
            outcome=Outcome(rule.outcome) if rule.outcome else None,
            reason=rule.reason,
            agreed_by=rule.agreed_by,
            review=rule.review,
        )
        for code, rule in table.rules.items()
    )


def _window(table: WindowTable, zone: ZoneInfo) -> Window:
    return Window(
        id=table.id,
        kind=WindowKind(table.kind),
        start=_in(zone, table.start),
        until=_in(zone, table.until) if table.until else None,
        nations=tuple(table.nations),
        areas=tuple(table.areas),
        essential_tags=tuple(table.essential_tags),
        url=table.url,
    )


def _in(zone: ZoneInfo, moment: datetime) -> datetime:
    """Read a moment without a zone as the department's time."""
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)

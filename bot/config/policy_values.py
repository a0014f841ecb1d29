"""A department's policy tables as the settings that the rules use."""

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
    """Make the settings of a department in its zone; `suppliers` are those that a file gave."""
    inline = (
        Supplier(one.name, tuple(one.handles), tuple(one.domains), also_a_word=one.also_a_word)
        for one in table.suppliers
    )
    return Settings(
        published_contacts=tuple(table.published_contacts),
        trusted_domains=tuple(table.trusted_domains),
        campaign_hashtags=tuple(table.campaign_hashtags),
        outcomes=_outcomes(table),
        blocked_words=tuple(BlockedWord(one.word, one.say, one.why) for one in table.blocked_words),
        suppliers=(*suppliers, *inline),
        controversial=tuple(Topic(one.topic, tuple(one.terms), one.until) for one in table.controversial),
        political_names=tuple(table.political_names),
        spokespeople=tuple(
            Spokesperson(person, one.name, one.role, tuple(one.topics), one.until)
            for person, one in table.spokespeople.items()
        ),
        delegations=tuple(
            Delegation(
                one.topic, tuple(one.to), one.given_by, one.until, tuple(one.kinds), tuple(one.without_approval_on)
            )
            for one in table.delegations
        ),
        windows=tuple(_window(one, zone) for one in table.windows),
        sensitive_days=tuple(
            SensitiveDay(one.start, one.until, one.reason, DayMode(one.mode)) for one in table.sensitive_days
        ),
        own_patterns=tuple(
            OwnPattern(one.name, one.pattern, Outcome(one.outcome), one.say, one.why) for one in table.patterns
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
    """A moment that names no zone is meant in the department's."""
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)

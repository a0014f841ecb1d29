"""The shape of a department's policy tables."""

from datetime import date, datetime
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from bot.config.values import Https, Person, Principal, Table, Text, one_of
from policy.department import DayMode, WindowKind
from policy.draft import Kind
from policy.outcome import Outcome

NATIONS = ("England", "Scotland", "Wales", "Northern Ireland")
FORMED = "formed"
Texts = Annotated[list[Text], Field(min_length=1)]


def _or_formed(value: object) -> object:
    """Read "formed" as None: a window may stay open until a government is formed, on a day unknown beforehand."""
    if isinstance(value, str) and value != FORMED:
        raise ValueError(f'is to be a time such as 2027-05-07T23:59:00, without quotes, or "{FORMED}".')
    return None if value == FORMED else value


From = Field(alias="from")


class RuleTable(Table):
    outcome: str | None = None
    off: bool = False
    reason: Text = ""
    agreed_by: Text = ""
    review: date | None = None


class BlockedWordTable(Table):
    word: Text
    say: str = ""
    why: str = ""


class SupplierTable(Table):
    name: Text
    handles: list[Text] = []
    domains: list[Text] = []
    also_a_word: bool = False


class TopicTable(Table):
    topic: Text
    terms: Texts
    until: date | None = None


class SpokespersonTable(Table):
    name: Text
    role: Text
    topics: Texts
    until: date


class DelegationTable(Table):
    topic: Text
    to: Annotated[list[Principal], Field(min_length=1)]
    given_by: Text
    until: date
    kinds: Annotated[list[Annotated[str, AfterValidator(one_of(Kind))]], Field(min_length=1)] = ["post", "reply"]
    without_approval_on: list[Text] = []
    """Accounts where the delegate's replies need no second person."""


class WindowTable(Table):
    id: Text
    kind: Annotated[str, AfterValidator(one_of(WindowKind))]
    start: Annotated[datetime, From]
    until: Annotated[datetime | None, BeforeValidator(_or_formed)]
    nations: list[Annotated[str, AfterValidator(one_of(NATIONS))]] = []
    areas: list[Text] = []
    essential_tags: list[Text] = []
    url: Https = ""


class SensitiveDayTable(Table):
    start: Annotated[date, From]
    until: date
    reason: Text
    mode: Annotated[str, AfterValidator(one_of(DayMode))] = "ask"


class PatternTable(Table):
    name: Text
    pattern: Text
    outcome: Annotated[str, AfterValidator(one_of(Outcome))] = "warn"
    say: Text
    why: str = ""


class PolicyTable(Table):
    rules: dict[str, RuleTable] = {}
    published_contacts: list[Text] = []
    trusted_domains: list[Text] = []
    campaign_hashtags: list[Text] = []
    political_names: list[Text] = []
    blocked_words: list[BlockedWordTable] = []
    suppliers: list[SupplierTable] = []
    """Inline suppliers; those in a file are read by `bot/config/suppliers.py`."""
    controversial: list[TopicTable] = []
    spokespeople: dict[Person, SpokespersonTable] = {}
    delegations: list[DelegationTable] = []
    windows: list[WindowTable] = []
    sensitive_days: list[SensitiveDayTable] = []
    patterns: list[PatternTable] = []

"""Notices about referrals to the media team."""

from dataclasses import dataclass
from typing import ClassVar

from bot.model.notice_kind import EACH, LAST, Kind, Urgency


@dataclass(frozen=True, slots=True)
class ReferralRaised:
    """The media team needs a referral card."""

    kind: ClassVar[Kind] = Kind("enquiry:{enquiry}", Urgency.DECISION, asks=True, several=EACH, remembered=True)
    enquiry: int


@dataclass(frozen=True, slots=True)
class ReferralChanged:
    """A referral was taken, corrected or ended."""

    kind: ClassVar[Kind] = Kind("enquiry:{enquiry}", Urgency.DECISION, asks=False, several=LAST, remembered=False)
    enquiry: int


@dataclass(frozen=True, slots=True)
class ReferralsGathered:
    """The referrals without a card of their own have changed: the message that lists them follows."""

    kind: ClassVar[Kind] = Kind("gathering:{department}", Urgency.DECISION, asks=True, several=LAST, remembered=True)
    department: str


@dataclass(frozen=True, slots=True)
class ReferralHandedOver:
    """A member of the media team hears that a colleague handed a referral over."""

    kind: ClassVar[Kind] = Kind("person:{person}", Urgency.DECISION, asks=True, several=EACH, remembered=False)
    enquiry: int
    person: str
    by: str


@dataclass(frozen=True, slots=True)
class ReferralRisen:
    """Whoever had a referral hears that a life may be at risk only now, and that the referral waits again."""

    kind: ClassVar[Kind] = Kind("person:{person}", Urgency.DECISION, asks=True, several=EACH, remembered=False)
    enquiry: int
    person: str


@dataclass(frozen=True, slots=True)
class ReferralCall:
    """A person of the rota is asked to take referrals that nobody has; `number` is the first's (`Call.number`)."""

    kind: ClassVar[Kind] = Kind("person:{person}", Urgency.DECISION, asks=True, several=EACH, remembered=False)
    enquiry: int
    person: str
    number: int
    others: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ReferralDue:
    """Whoever has a referral is reminded of the deadline, which is near or has `passed`."""

    kind: ClassVar[Kind] = Kind("person:{person}", Urgency.DECISION, asks=True, several=EACH, remembered=False)
    enquiry: int
    person: str
    passed: bool


@dataclass(frozen=True, slots=True)
class EnquirerKnown:
    """A colleague who passed an enquirer on hears that the media team has looked: not press."""

    kind: ClassVar[Kind] = Kind("person:{person}", Urgency.DECISION, asks=True, several=EACH, remembered=False)
    enquiry: int
    person: str


@dataclass(frozen=True, slots=True)
class OfficeAsked:
    """Those who deal with elected people, or with other official bodies, read who asks, and what."""

    kind: ClassVar[Kind] = Kind("enquiry:{enquiry}", Urgency.DECISION, asks=True, several=EACH, remembered=True)
    enquiry: int


@dataclass(frozen=True, slots=True)
class QuestionShared:
    """The policy team reads a question of the public, without the enquirer's name."""

    kind: ClassVar[Kind] = Kind("shared:{enquiry}", Urgency.LATER, asks=False, several=EACH, remembered=False)
    enquiry: int
    by: str


@dataclass(frozen=True, slots=True)
class ReferralGrew:
    """Whoever has a referral hears that the enquirer wrote again; `number` counts the messages."""

    kind: ClassVar[Kind] = Kind("person:{person}", Urgency.DECISION, asks=True, several=EACH, remembered=False)
    enquiry: int
    person: str
    number: int


@dataclass(frozen=True, slots=True)
class CallOutFailed:
    """The media team hears that a colleague could not be reached beside Slack, and why."""

    kind: ClassVar[Kind] = Kind("call_out:{call_out}", Urgency.DECISION, asks=True, several=EACH, remembered=False)
    call_out: int


AboutReferrals = (
    ReferralRaised
    | ReferralChanged
    | ReferralsGathered
    | ReferralHandedOver
    | ReferralCall
    | ReferralDue
    | ReferralGrew
    | ReferralRisen
    | EnquirerKnown
    | OfficeAsked
    | QuestionShared
    | CallOutFailed
)

"""Notices: the messages that a transaction leaves to the outbox. A notice carries ids; words are made at sending.

docs/adding-a-notice.md lists every place that a new kind touches.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import ClassVar, get_args

from bot.model.inbox_notices import AboutInboxes
from bot.model.notice_kind import EACH, Kind, Urgency
from bot.model.proposal_notices import AboutProposals
from bot.model.referral_notices import AboutReferrals
from bot.model.timeline_notices import AboutTimelines


@dataclass(frozen=True, slots=True)
class DigestDue:
    """A department's digest for a date (YYYY-MM-DD)."""

    kind: ClassVar[Kind] = Kind("digest:{department}", Urgency.LATER, asks=False, several=EACH, remembered=False)
    department: str
    date: str


@dataclass(frozen=True, slots=True)
class HoldMessage:
    """A message about a hold in a channel, to be posted or brought up to date.

    Page 0 says that the hold stands or was lifted; further pages list the stopped deliveries.
    """

    kind: ClassVar[Kind] = Kind("hold:{hold}:{channel}", Urgency.DECISION, asks=True, several=EACH, remembered=True)
    hold: int
    channel: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class SettingMessage:
    """The message that asks about a setting, to be posted or brought up to date."""

    kind: ClassVar[Kind] = Kind("setting:{setting}", Urgency.DECISION, asks=True, several=EACH, remembered=True)
    setting: int


@dataclass(frozen=True, slots=True)
class SettingNews:
    """A reply in the thread of a setting's message: the setting was agreed, declined, or is to end."""

    kind: ClassVar[Kind] = Kind("setting:{setting}", Urgency.DECISION, asks=False, several=EACH, remembered=False)
    setting: int


@dataclass(frozen=True, slots=True)
class LineMessage:
    """The message that shows a version of a line, to be posted or brought up to date."""

    kind: ClassVar[Kind] = Kind("line:{line}", Urgency.DECISION, asks=True, several=EACH, remembered=True)
    line: int


@dataclass(frozen=True, slots=True)
class LineNews:
    """A reply in the thread of a line's message: the version was agreed, withdrawn or replaced."""

    kind: ClassVar[Kind] = Kind("line:{line}", Urgency.DECISION, asks=False, several=EACH, remembered=False)
    line: int


@dataclass(frozen=True, slots=True)
class LineRunsOut:
    """A person hears that the last day of a line is near."""

    kind: ClassVar[Kind] = Kind("person:{person}", Urgency.LATER, asks=False, several=EACH, remembered=False)
    line: int
    person: str


@dataclass(frozen=True, slots=True)
class WindowAhead:
    """A window begins within a week: the digest channel hears which queued posts the window will stop."""

    kind: ClassVar[Kind] = Kind("window:{department}", Urgency.LATER, asks=False, several=EACH, remembered=False)
    department: str
    window: str


@dataclass(frozen=True, slots=True)
class StopsNews:
    """A person hears which posts of theirs a hold or a setting will stop, or no longer stops. One of the two is 0."""

    kind: ClassVar[Kind] = Kind("person:{person}", Urgency.DECISION, asks=False, several=EACH, remembered=False)
    person: str
    hold: int = 0
    setting: int = 0


@dataclass(frozen=True, slots=True)
class AboutCover:
    """A person hears that a cover was set, or is over."""

    kind: ClassVar[Kind] = Kind("person:{person}", Urgency.LATER, asks=False, several=EACH, remembered=False)
    cover: int
    person: str


@dataclass(frozen=True, slots=True)
class AboutDuty:
    """A person hears that duty was handed over to them."""

    kind: ClassVar[Kind] = Kind("person:{person}", Urgency.LATER, asks=False, several=EACH, remembered=False)
    duty: int
    person: str


@dataclass(frozen=True, slots=True)
class AboutChannel:
    """An account's owner hears that the approvers' channel was opened to others, or is closed to others again."""

    kind: ClassVar[Kind] = Kind("person:{person}", Urgency.LATER, asks=False, several=EACH, remembered=False)
    channel: str
    person: str


@dataclass(frozen=True, slots=True)
class CredentialRefused:
    """An account's owner hears that the network does not accept the account's credential, and how to get a new one."""

    kind: ClassVar[Kind] = Kind("person:{person}", Urgency.LATER, asks=False, several=EACH, remembered=False)
    account: str
    person: str


@dataclass(frozen=True, slots=True)
class ChannelTrouble:
    """A person hears that an account's channel was closed to the bot, and why; or, without a code, is open again."""

    kind: ClassVar[Kind] = Kind("person:{person}", Urgency.DECISION, asks=False, several=EACH, remembered=False)
    channel: str
    person: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class PlanSummary:
    """The person who brought a plan sees its rows, or the outcome: a message to be posted or brought up to date."""

    kind: ClassVar[Kind] = Kind("plan:{plan}", Urgency.DECISION, asks=False, several=EACH, remembered=True)
    plan: int


@dataclass(frozen=True, slots=True)
class PlanChecked:
    """The person who brought a plan sees what the check found: in the message, and the rest in the thread."""

    kind: ClassVar[Kind] = Kind("plan:{plan}", Urgency.DECISION, asks=False, several=EACH, remembered=True)
    plan: int


@dataclass(frozen=True, slots=True)
class PlanMessage:
    """An approvers' channel hears of a plan: the cards stand in the thread of the message."""

    kind: ClassVar[Kind] = Kind("plan:{plan}:{channel}", Urgency.DECISION, asks=True, several=EACH, remembered=True)
    plan: int
    channel: str


@dataclass(frozen=True, slots=True)
class PressListMessage:
    """The bringer of a press list sees what is on the list, or the outcome: a message posted or brought up to date."""

    kind: ClassVar[Kind] = Kind("press_list:{press_list}", Urgency.DECISION, asks=False, several=EACH, remembered=True)
    press_list: int


@dataclass(frozen=True, slots=True)
class PressListEnds:
    """The end of a press list is near: the media team's channel hears."""

    kind: ClassVar[Kind] = Kind("press_list:{press_list}", Urgency.LATER, asks=False, several=EACH, remembered=False)
    press_list: int


@dataclass(frozen=True, slots=True)
class TimeInDoubt:
    """A machine's clock can't be believed, so posts wait: an approvers' channel is asked whether the time is right."""

    kind: ClassVar[Kind] = Kind("time:{doubt}:{channel}", Urgency.DECISION, asks=True, several=EACH, remembered=True)
    doubt: int
    channel: str


@dataclass(frozen=True, slots=True)
class TimeSure:
    """The time is sure again: an approvers' channel hears by whose word, and the button goes."""

    kind: ClassVar[Kind] = Kind("time:{doubt}:{channel}", Urgency.DECISION, asks=False, several=EACH, remembered=False)
    doubt: int
    channel: str


Notice = (
    AboutProposals
    | AboutReferrals
    | DigestDue
    | HoldMessage
    | SettingMessage
    | SettingNews
    | LineMessage
    | LineNews
    | LineRunsOut
    | WindowAhead
    | StopsNews
    | AboutCover
    | AboutDuty
    | AboutChannel
    | CredentialRefused
    | ChannelTrouble
    | PlanSummary
    | PlanChecked
    | PlanMessage
    | PressListMessage
    | PressListEnds
    | TimeInDoubt
    | TimeSure
    | AboutTimelines
    | AboutInboxes
)

KINDS: Mapping[str, type[Notice]] = {kind.__name__: kind for kind in get_args(Notice)}
"""Every kind of notice by the name under which the outbox stores it."""


def about(notice: Notice) -> str:
    """The thing that a notice tells of: notices about the same thing are told in order."""
    return notice.kind.about.format_map(asdict(notice))

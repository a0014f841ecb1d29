"""Notices: what a transaction leaves to be told. They carry ids; the words are made when they are sent."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Event(StrEnum):
    """What happened, for a line in a thread or a direct message."""

    APPROVED = "approved"
    ONE_MORE_NEEDED = "one_more_needed"
    TAKEN_BACK = "taken_back"
    VOIDED = "voided"
    MANDATE_LAPSED = "mandate_lapsed"
    ASKS_FOR_MORE = "asks_for_more"
    NOT_YET = "not_yet"
    REJECTED = "rejected"
    REASON = "reason"
    REVISED = "revised"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"
    RETIMED = "retimed"
    RETIMED_ANEW = "retimed_anew"
    GO_AWAITED = "go_awaited"
    GO_LATER = "go_later"
    RELEASED = "released"
    NOT_RELEASED = "not_released"
    PUBLISHED = "published"
    FAILED = "failed"
    STOPPED_BY = "stopped_by"
    LOOKING = "looking"
    WAITS_FOR_A_PERSON = "waits_for_a_person"
    LET_GO = "let_go"
    POST_AGAIN = "post_again"
    LET_THROUGH = "let_through"
    REPOSTED = "reposted"


class NoticeState(StrEnum):
    """How far a notice is."""

    WAITING = "waiting"
    BLOCKED = "blocked"  # its place is closed to us: tried again now and then, and holds up nothing
    TOLD = "told"
    SKIPPED = "skipped"  # a later one like it says it all
    GIVEN_UP = "given_up"


@dataclass(frozen=True, slots=True)
class PostCard:
    """A revision needs its card in the approver channel."""

    proposal: int
    revision: int


@dataclass(frozen=True, slots=True)
class AskedFirst:
    """The author of a draft asks its approvers something before it is sent."""

    proposal: int
    asking: int


@dataclass(frozen=True, slots=True)
class RefreshCard:
    """The status lines of a revision's card have changed."""

    proposal: int
    revision: int


@dataclass(frozen=True, slots=True)
class Story:
    """A line for the thread of a revision's card."""

    proposal: int
    revision: int
    event: Event
    by: str = ""
    delivery: int = 0


@dataclass(frozen=True, slots=True)
class Direct:
    """A direct message to one person about a proposal."""

    proposal: int
    person: str
    event: Event
    by: str = ""
    delivery: int = 0


@dataclass(frozen=True, slots=True)
class GoAsked:
    """A revision is approved and waits for its Go: the thread asks for it, with a button."""

    proposal: int
    revision: int


@dataclass(frozen=True, slots=True)
class Question:
    """A delivery waits for a person: ask, with buttons, in the thread."""

    proposal: int
    delivery: int


@dataclass(frozen=True, slots=True)
class QuestionSettled:
    """A delivery's question has its answer: its buttons go."""

    proposal: int
    delivery: int


@dataclass(frozen=True, slots=True)
class ReferralRaised:
    """The media team needs a referral card."""

    enquiry: int


@dataclass(frozen=True, slots=True)
class ReferralChanged:
    """A referral was taken or corrected."""

    enquiry: int


@dataclass(frozen=True, slots=True)
class DigestDue:
    """A department's digest for a date (YYYY-MM-DD)."""

    department: str
    date: str


@dataclass(frozen=True, slots=True)
class RefreshQuestion:
    """What a delivery's question offers has changed: a hold was placed, or lifted."""

    proposal: int
    delivery: int


@dataclass(frozen=True, slots=True)
class HoldMessage:
    """A message about a hold in a channel, to be posted or brought up to date.

    Page 0 says that it stands or was lifted; the others list what it stopped.
    """

    hold: int
    channel: str
    page: int = 0


@dataclass(frozen=True, slots=True)
class SettingMessage:
    """The message that asks about a setting, to be posted or brought up to date."""

    setting: int


@dataclass(frozen=True, slots=True)
class SettingNews:
    """A line in its thread: a setting was agreed, declined, or is to end."""

    setting: int


@dataclass(frozen=True, slots=True)
class LineMessage:
    """The message that shows a version of a line, to be posted or brought up to date."""

    line: int


@dataclass(frozen=True, slots=True)
class LineNews:
    """A line in its thread: a version was agreed, withdrawn or replaced."""

    line: int


@dataclass(frozen=True, slots=True)
class LineRunsOut:
    """Somebody hears that the last day of a line is near."""

    line: int
    person: str


@dataclass(frozen=True, slots=True)
class WindowAhead:
    """A window begins within a week: the digest channel hears which queued posts it will stop."""

    department: str
    window: str


@dataclass(frozen=True, slots=True)
class AboutCover:
    """Somebody hears that a cover was set, or that it is over."""

    cover: int
    person: str


@dataclass(frozen=True, slots=True)
class AboutDuty:
    """Somebody hears that duty was handed over to them."""

    duty: int
    person: str


@dataclass(frozen=True, slots=True)
class AboutChannel:
    """An account's owner hears that its approvers' channel was opened to others, or is as it was."""

    channel: str
    person: str


@dataclass(frozen=True, slots=True)
class Nudge:
    """Approval is still missing and the time comes near: its thread reminds people, more of them at each stage."""

    proposal: int
    revision: int
    stage: int


@dataclass(frozen=True, slots=True)
class CardTrouble:
    """Somebody hears why a card can't be posted, by Slack's code; or, with none, that it could be after all."""

    proposal: int
    person: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class ChannelTrouble:
    """Somebody hears that a channel of an account's was closed to us, and why; or, with none, that it is open again."""

    channel: str
    person: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class PlanSummary:
    """Whoever brought a plan hears what is in it, or what became of it: posted, or brought up to date."""

    plan: int


@dataclass(frozen=True, slots=True)
class PlanMessage:
    """An approvers' channel hears of a plan: the cards stand in the thread of this message."""

    plan: int
    channel: str


Notice = (
    PostCard
    | AskedFirst
    | RefreshCard
    | GoAsked
    | Story
    | Direct
    | Question
    | QuestionSettled
    | RefreshQuestion
    | ReferralRaised
    | ReferralChanged
    | DigestDue
    | HoldMessage
    | SettingMessage
    | SettingNews
    | LineMessage
    | LineNews
    | LineRunsOut
    | WindowAhead
    | AboutCover
    | AboutDuty
    | AboutChannel
    | Nudge
    | CardTrouble
    | ChannelTrouble
    | PlanSummary
    | PlanMessage
)

KINDS: dict[str, type[Notice]] = {
    kind.__name__: kind
    for kind in (
        PostCard,
        AskedFirst,
        RefreshCard,
        GoAsked,
        Story,
        Direct,
        Question,
        QuestionSettled,
        RefreshQuestion,
        ReferralRaised,
        ReferralChanged,
        DigestDue,
        HoldMessage,
        SettingMessage,
        SettingNews,
        LineMessage,
        LineNews,
        LineRunsOut,
        WindowAhead,
        AboutCover,
        AboutDuty,
        AboutChannel,
        Nudge,
        CardTrouble,
        ChannelTrouble,
        PlanSummary,
        PlanMessage,
    )
}

ASKS = (
    PostCard,
    AskedFirst,
    GoAsked,
    Question,
    SettingMessage,
    LineMessage,
    HoldMessage,
    ReferralRaised,
    PlanMessage,
)
"""What asks somebody to decide: it is never given up, however long its place is closed to us."""
REFRESHES = (RefreshCard, RefreshQuestion, ReferralChanged)
"""What shows how something stands now: of several alike the last says it all."""
_LATER = (ReferralRaised, ReferralChanged, DigestDue, WindowAhead, LineRunsOut, AboutCover, AboutDuty, AboutChannel)


class Urgency(IntEnum):
    """Which notices go before which others; those about one thing keep their order whatever they are."""

    DECISION = 0
    REFRESH = 1
    LATER = 2


def urgency(notice: Notice) -> Urgency:
    """How urgent a notice is: decisions before digests and enquiries."""
    if isinstance(notice, _LATER):
        return Urgency.LATER
    return Urgency.REFRESH if isinstance(notice, REFRESHES) else Urgency.DECISION


def about(notice: Notice) -> str:
    """What a notice is about: notices about the same thing are told in their order."""
    match notice:
        case ReferralRaised() | ReferralChanged():
            return f"enquiry:{notice.enquiry}"
        case DigestDue():
            return f"digest:{notice.department}"
        case HoldMessage():
            return f"hold:{notice.hold}:{notice.channel}"
        case SettingMessage() | SettingNews():
            return f"setting:{notice.setting}"
        case LineMessage() | LineNews():
            return f"line:{notice.line}"
        case PlanSummary():
            return f"plan:{notice.plan}"
        case PlanMessage():
            return f"plan:{notice.plan}:{notice.channel}"
        case WindowAhead():
            return f"window:{notice.department}"
        case Direct() | LineRunsOut() | AboutCover() | AboutDuty() | AboutChannel() | CardTrouble() | ChannelTrouble():
            return f"person:{notice.person}"  # not held up by a channel that is closed to us
        case _:
            return f"proposal:{notice.proposal}"

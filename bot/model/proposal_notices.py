"""Notices about proposals and their deliveries."""

from dataclasses import dataclass
from typing import ClassVar

from bot.model.event import Event
from bot.model.notice_kind import EACH, LAST, TOGETHER, Kind, Urgency
from bot.model.tally import After


@dataclass(frozen=True, slots=True)
class PostCard:
    """A revision needs its card in the approver channel."""

    kind: ClassVar[Kind] = Kind("proposal:{proposal}", Urgency.DECISION, asks=True, several=EACH, remembered=True)
    proposal: int
    revision: int


@dataclass(frozen=True, slots=True)
class AskedFirst:
    """The author of a draft puts a question to the approvers before submitting."""

    kind: ClassVar[Kind] = Kind("proposal:{proposal}", Urgency.DECISION, asks=True, several=EACH, remembered=False)
    proposal: int
    asking: int


@dataclass(frozen=True, slots=True)
class RefreshCard:
    """The status lines of a revision's card have changed."""

    kind: ClassVar[Kind] = Kind("proposal:{proposal}", Urgency.REFRESH, asks=False, several=LAST, remembered=False)
    proposal: int
    revision: int


@dataclass(frozen=True, slots=True)
class Story:
    """A line for the thread of a revision's card."""

    kind: ClassVar[Kind] = Kind("proposal:{proposal}", Urgency.DECISION, asks=False, several=EACH, remembered=False)
    proposal: int
    revision: int
    event: Event
    by: str = ""
    delivery: int = 0


@dataclass(frozen=True, slots=True)
class Tallied:
    """What came of a post after a day or a week: a message in the thread, to be posted or brought up to date."""

    kind: ClassVar[Kind] = Kind("proposal:{proposal}", Urgency.LATER, asks=False, several=LAST, remembered=True)
    proposal: int
    revision: int
    after: After


@dataclass(frozen=True, slots=True)
class Direct:
    """A direct message to one person about a proposal."""

    kind: ClassVar[Kind] = Kind("person:{person}", Urgency.DECISION, asks=False, several=EACH, remembered=False)
    proposal: int
    person: str
    event: Event
    by: str = ""
    delivery: int = 0


@dataclass(frozen=True, slots=True)
class AuthorNamed:
    """One senior approver, and nobody else, hears who wrote a post whose author's name is withheld."""

    kind: ClassVar[Kind] = Kind("person:{person}", Urgency.DECISION, asks=True, several=EACH, remembered=False)
    proposal: int
    person: str
    author: str


@dataclass(frozen=True, slots=True)
class News:
    """A person hears what became of a post: approved, live, lapsed. Nothing is left to be done in a hurry.

    What is urgent is a Direct, about the person, and never waits behind news.
    """

    kind: ClassVar[Kind] = Kind("news:{person}", Urgency.DECISION, asks=False, several=TOGETHER, remembered=False)
    proposal: int
    person: str
    event: Event
    by: str = ""
    delivery: int = 0


@dataclass(frozen=True, slots=True)
class GoAsked:
    """A revision is approved and waits for a Go: the thread asks for the Go, with a button."""

    kind: ClassVar[Kind] = Kind("proposal:{proposal}", Urgency.DECISION, asks=True, several=EACH, remembered=False)
    proposal: int
    revision: int


@dataclass(frozen=True, slots=True)
class Question:
    """A delivery waits for a person: the thread asks, with buttons."""

    kind: ClassVar[Kind] = Kind("proposal:{proposal}", Urgency.DECISION, asks=True, several=EACH, remembered=True)
    proposal: int
    delivery: int


@dataclass(frozen=True, slots=True)
class QuestionSettled:
    """A delivery's question has an answer: the buttons go."""

    kind: ClassVar[Kind] = Kind("proposal:{proposal}", Urgency.DECISION, asks=False, several=EACH, remembered=False)
    proposal: int
    delivery: int


@dataclass(frozen=True, slots=True)
class RefreshQuestion:
    """The choices in a delivery's question have changed: a hold was placed or lifted, say."""

    kind: ClassVar[Kind] = Kind("proposal:{proposal}", Urgency.REFRESH, asks=False, several=LAST, remembered=False)
    proposal: int
    delivery: int


@dataclass(frozen=True, slots=True)
class Nudge:
    """Approval is still missing and the time comes near: the thread reminds people, more of them at each stage."""

    kind: ClassVar[Kind] = Kind("proposal:{proposal}", Urgency.DECISION, asks=False, several=EACH, remembered=False)
    proposal: int
    revision: int
    stage: int


@dataclass(frozen=True, slots=True)
class CardTrouble:
    """A person hears, by Slack's code, why a card can't be posted; or, without a code, that the card was posted."""

    kind: ClassVar[Kind] = Kind("person:{person}", Urgency.DECISION, asks=False, several=EACH, remembered=False)
    proposal: int
    person: str
    why: str = ""


AboutProposals = (
    PostCard
    | AskedFirst
    | RefreshCard
    | Story
    | Tallied
    | Direct
    | AuthorNamed
    | News
    | GoAsked
    | Question
    | QuestionSettled
    | RefreshQuestion
    | Nudge
    | CardTrouble
)

"""The record of an enquiry: the fields, and what follows from them alone. The acts are in enquiry.py."""

from dataclasses import dataclass
from datetime import datetime

from bot.model.audit import Deed
from bot.model.call import Call
from bot.model.deadline_reminder import is_due
from bot.model.enquiry_parts import LineSent, Reason, Wrote
from bot.model.enquiry_states import LISTED, OPEN, EnquiryState, Way
from bot.model.handling import Before, Handled, How
from bot.model.looked_up import LookedUp
from bot.model.people import SYSTEM

UNCLEAR = "unclear"
SAID_PRESS, SAID_NOT_PRESS, SAID_UNSURE = "said_press", "said_not_press", "said_unsure"
"""Signals of the reasons that the colleague who checked gives, for the media team to read."""
SAID = frozenset({SAID_PRESS, SAID_NOT_PRESS, SAID_UNSURE})


@dataclass(frozen=True, slots=True)
class EnquiryRecord:
    """A message from outside as it stands, with the verdict on its sender, and answers to questions about it."""

    id: int
    department: str
    network: str
    handle: str
    name: str
    message: str
    verdict: str
    confidence: float
    refer: bool
    life_at_risk: bool
    evidence: tuple[Reason, ...]
    state: EnquiryState
    asked_by: str
    at: datetime
    settled_by: str = ""
    """Who has taken the referral, or who ended it."""
    settled_at: datetime | None = None
    way: Way | None = None
    """How the referral was answered."""
    answered_with: str = ""
    """The name of the agreed line that was the answer."""
    answer_note: str = ""
    """A note on the answer, for colleagues."""
    lines_sent: tuple[LineSent, ...] = ()
    url: str = ""
    """The address of the message, where known."""
    deadline: datetime | None = None
    """By when an answer is wanted."""
    deadline_words: str = ""
    """The words that name the deadline."""
    again: tuple[Wrote, ...] = ()
    """Further messages while the referral is open, and further checks: one card for each conversation."""
    reminded_at: datetime | None = None
    """When whoever has the referral was last reminded of the deadline."""
    joins: int = 0
    """The referral that has this message, too; 0 for an enquiry of its own."""
    calls: tuple[Call, ...] = ()
    """The people of the rota asked to take the referral, in order; of a life at risk the newest."""
    looked_up: LookedUp | None = None
    """What was looked up about the enquirer; None where nothing was."""
    look_at: datetime | None = None
    """When the enquirer is to be looked up by ourselves; None where nobody is."""
    handled: tuple[Handled, ...] = ()
    """What colleagues did with an enquiry that is not the media team's, in order."""
    account: str = ""
    """The account whose inbox the message came by; "" for an enquiry that a colleague passed on."""
    private: bool = False
    """Not written for everybody: answered there, and never by a post."""
    wrote_at: datetime | None = None
    """When they wrote, by the network's clock; None where a colleague passed the message on."""
    reply: int = 0
    """The proposal of a reply under way to an ordinary enquiry; 0 without."""
    gathered: bool = False
    """In the media team's list of those who wait, without a card of its own; goes for nothing once it is over."""
    card_at: datetime | None = None
    """When the referral was to have a card of its own; None for those from before, too."""
    deeds: tuple[Deed, ...] = ()

    @property
    def subject(self) -> str:
        """The enquiry's name in the audit trail."""
        return f"enquiry:{self.id}"

    @property
    def passed_on_by(self) -> frozenset[str]:
        """The colleagues who checked the enquirer by hand, for an open referral or before, or said who asks."""
        said = (reason.by for reason in self.evidence if reason.by)
        return frozenset({self.asked_by, *(wrote.passed_on_by for wrote in self.again), *said}) - {SYSTEM}

    @property
    def first(self) -> Wrote:
        """The message that the enquiry began with."""
        return Wrote(self.message, self.url, self.at, self.asked_by, private=self.private, wrote_at=self.wrote_at)

    @property
    def wrote_again(self) -> tuple[Wrote, ...]:
        """Further messages, without mere checks."""
        return tuple(wrote for wrote in self.again if not wrote.is_check)

    @property
    def written(self) -> tuple[Wrote, ...]:
        """Every message that is kept, the newest last; without mere checks."""
        return tuple(sorted((*self.wrote_again, self.first), key=lambda wrote: wrote.at))

    def message_at(self, url: str) -> Wrote | None:
        """The message of an address; None where none has it."""
        return next((wrote for wrote in self.written if wrote.url == url), None)

    @property
    def wrote_to_inbox_at(self) -> datetime | None:
        """When the enquirer last wrote to an account's inbox; None where colleagues passed everything on."""
        first = [self.at] if self.account else []
        return max((*first, *(wrote.at for wrote in self.again if wrote.passed_on_by == SYSTEM)), default=None)

    def is_seen_to_on(self, network: str) -> bool:
        """Whether the referral, from a network, was answered or needed no answer."""
        return self.network == network and self.refer and self.state in {EnquiryState.ANSWERED, EnquiryState.NO_ANSWER}

    @property
    def is_open(self) -> bool:
        """Whether the referral waits for its end."""
        return self.state in OPEN

    @property
    def is_listed(self) -> bool:
        """Whether an ordinary enquiry waits for its end, among those of the account."""
        return bool(self.account) and not self.joins and self.state in LISTED and not self.is_forgotten

    @property
    def is_press(self) -> bool:
        """Whether only the media team answers the enquiry."""
        return self.refer and self.is_open

    @property
    def is_forgotten(self) -> bool:
        """Whether the person and their words are no longer kept, but only what is counted."""
        return not self.handle

    @property
    def wants_a_card(self) -> bool:
        """Whether a referral has a card of its own, however many journalists ask."""
        is_pressing = self.life_at_risk or self.deadline is not None or self.is_passed_on
        return self.state is EnquiryState.TAKEN or (self.is_open and is_pressing)

    def is_overdue(self, now: datetime) -> bool:
        """Whether the deadline has passed without an end."""
        return self.is_open and self.deadline is not None and self.deadline <= now

    @property
    def urgency(self) -> tuple[bool, bool, datetime]:
        """Orders referrals: a life at risk that nobody has, then the nearest deadline, then the oldest without."""
        waits = self.life_at_risk and self.state is EnquiryState.WAITING
        return not waits, self.deadline is None, self.deadline or self.at

    @property
    def waits_for_a_look(self) -> bool:
        """Whether the check could not tell who asks, and nobody has said since."""
        return self.verdict == UNCLEAR and self.state is EnquiryState.CHECKED

    @property
    def is_unclear(self) -> bool:
        """Whether nobody knows yet who asks: a colleague is to look, or the media team has the question's deadline."""
        return self.waits_for_a_look or (self.verdict == UNCLEAR and self.is_open and not self.refer)

    @property
    def only_wants_a_look(self) -> bool:
        """Whether the media team is to say who asks, and nothing is in a hurry: a colleague looked and can't tell."""
        urgent = self.life_at_risk or self.deadline is not None or bool(self.wrote_again) or self.has_word(SAID_PRESS)
        return self.has_word(SAID_UNSURE) and not urgent

    @property
    def may_be_handled(self) -> bool:
        """Whether colleagues deal with the enquiry: not the media team's, and somebody knows who asks."""
        return self.state in {EnquiryState.CHECKED, EnquiryState.NOT_PRESS} and not (
            self.waits_for_a_look or self.is_forgotten
        )

    @property
    def is_passed_on(self) -> bool:
        """Whether those who deal with people of an office have the question."""
        return self.passed_on_at is not None

    @property
    def passed_on_at(self) -> datetime | None:
        """Since when those who deal with people of an office have the question; None where they don't."""
        return next((handled.at for handled in self.handled if handled.how is How.PASSED_ON), None)

    @property
    def before_the_end(self) -> Before | None:
        """Where an enquiry that a colleague ended stood before; None where nobody did, or the words are forgotten."""
        return self.handled[-1].before if self.handled and not self.is_forgotten else None

    @property
    def waits_for_an_outcome(self) -> bool:
        """Whether colleagues deal with the enquiry, and nobody has begun to."""
        ends = {How.ANSWERING, How.SIGNPOSTED, How.NO_REPLY, How.PASSED_ON}
        return self.may_be_handled and not any(handled.how in ends for handled in self.handled)

    def has_word(self, signal: str) -> bool:
        """Whether the colleague who checked has said `SAID_PRESS`, `SAID_NOT_PRESS` or `SAID_UNSURE`."""
        return any(reason.signal == signal for reason in self.evidence)

    def is_to_be_reminded(self, now: datetime) -> bool:
        """Whether whoever has the referral is to be reminded of the deadline now."""
        if self.state is not EnquiryState.TAKEN or self.deadline is None or self.settled_at is None:
            return False
        return is_due(self.settled_at, self.deadline, self.reminded_at, now)

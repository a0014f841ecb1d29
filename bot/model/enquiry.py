"""Enquiries: messages from outside, the evidence about their senders, and what becomes of them.

No other module assigns a state.
"""

from collections.abc import Set
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from bot.errors import NotAllowed, Superseded
from bot.model.acts import Act
from bot.model.audit import Deed, Detail
from bot.model.call import KEPT, Call
from bot.model.deadline_reminder import is_due
from bot.model.enquiry_parts import LineSent, Reason, Wrote
from bot.model.enquiry_states import ENDS, EVERY_TRANSITION, FORGOTTEN, LISTED, OPEN, EnquiryState, Way, in_the_way
from bot.model.handling import WROTE_AGAIN, Handled, How
from bot.model.looked_up import LookedUp
from bot.model.people import SYSTEM
from bot.model.permissions import BY_ITSELF, Role, permit
from bot.model.transitions import reached

MOST_AGAIN = 5
"""Earlier messages kept with an ordinary enquiry, the newest."""
PRESS = frozenset({"journalist", "blogger"})
"""Verdicts that belong to the media team (Guidance 2014, section 4)."""
UNCLEAR = "unclear"
SAID_PRESS, SAID_NOT_PRESS, SAID_UNSURE = "said_press", "said_not_press", "said_unsure"
"""Signals of the reasons that the colleague who checked gives, for the media team to read."""


@dataclass(frozen=True, slots=True)
class Enquiry:
    """A message from outside, and the verdict on its sender."""

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
    """The name of the agreed line that was the answer, or a note for colleagues."""
    lines_sent: tuple[LineSent, ...] = ()
    url: str = ""
    """The address of the message, where known."""
    deadline: datetime | None = None
    """By when an answer is wanted."""
    deadline_words: str = ""
    """The words that name the deadline."""
    again: tuple[Wrote, ...] = ()
    """Further messages while the referral is open: one card for each conversation."""
    reminded_at: datetime | None = None
    """When whoever has the referral was last reminded of the deadline."""
    joins: int = 0
    """The referral that has this message, too; 0 for an enquiry of its own."""
    calls: tuple[Call, ...] = ()
    """The people of the rota asked to take the referral, in order; of a life at risk the newest."""
    looked_up: LookedUp | None = None
    """What was looked up about the enquirer; None where nothing was."""
    handled: tuple[Handled, ...] = ()
    """What colleagues did with an enquiry that is not the media team's, in order."""
    account: str = ""
    """The account whose inbox the message came by; "" for an enquiry that a colleague passed on."""
    private: bool = False
    """Not written for everybody: answered there, and never by a post."""
    reply: int = 0
    """The proposal of a reply under way to an ordinary enquiry; 0 without."""
    deeds: tuple[Deed, ...] = ()

    @property
    def subject(self) -> str:
        """The enquiry's name in the audit trail."""
        return f"enquiry:{self.id}"

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
    def only_wants_a_look(self) -> bool:
        """Whether the media team is to say who asks, and nothing is in a hurry: a colleague looked and can't tell."""
        urgent = self.life_at_risk or self.deadline is not None or bool(self.again) or self.has_word(SAID_PRESS)
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
        return any(handled.how is How.PASSED_ON for handled in self.handled)

    @property
    def waits_for_an_outcome(self) -> bool:
        """Whether colleagues deal with the enquiry, and nobody has begun to."""
        ends = {How.ANSWERING, How.SIGNPOSTED, How.NO_REPLY, How.PASSED_ON}
        return self.may_be_handled and not any(handled.how in ends for handled in self.handled)

    def has_word(self, signal: str) -> bool:
        """Whether the colleague who checked has said `SAID_PRESS`, `SAID_NOT_PRESS` or `SAID_UNSURE`."""
        return any(reason.signal == signal for reason in self.evidence)

    def checked(self) -> Self:
        """Record that a person looked."""
        act = Act.REFER if self.refer else Act.CHECK_ENQUIRER
        return self._noted(act, self.asked_by, self.at, verdict=self.verdict, evidence=len(self.evidence))

    def taken(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """Let a member of the media team take the referral; a second taking by the same member changes no state."""
        permit(Act.TAKE_REFERRAL, roles)
        if self.state is EnquiryState.TAKEN and self.settled_by == by:
            return self
        return self._settled(EnquiryState.TAKEN, Act.TAKE_REFERRAL, by, at, was=self.state.value)

    def reopened(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """Let a member of the media team take an ended referral up again: nobody does by an old button."""
        permit(Act.REOPEN_REFERRAL, roles)
        if self.state is EnquiryState.TAKEN and self.settled_by == by:
            return self
        reopened = self._settled(EnquiryState.TAKEN, Act.REOPEN_REFERRAL, by, at, was=self.state.value)
        return replace(reopened, way=None, answered_with="")

    def handed_over(self, by: str, roles: Set[Role], to: str, at: datetime) -> Self:
        """Let a member of the media team give a taken referral to a colleague."""
        permit(Act.HAND_OVER_REFERRAL, roles)
        moved = self._noted(Act.HAND_OVER_REFERRAL, by, at, was=self.settled_by, to=to)
        taken = moved._to(EnquiryState.TAKEN, Act.HAND_OVER_REFERRAL)
        return replace(taken, settled_by=to, settled_at=at, reminded_at=None)

    def answered(self, by: str, roles: Set[Role], way: Way, answered_with: str, at: datetime) -> Self:
        """Record that a member of the media team answered, and how."""
        permit(Act.ANSWER_REFERRAL, roles)
        answered = self._settled(EnquiryState.ANSWERED, Act.ANSWER_REFERRAL, by, at, way=way.value)
        return replace(answered, way=way, answered_with=answered_with)

    def closed(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """Record that a member of the media team sees no need for an answer."""
        permit(Act.CLOSE_REFERRAL, roles)
        return self._settled(EnquiryState.NO_ANSWER, Act.CLOSE_REFERRAL, by, at)

    def not_press(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """Let a member of the media team say that the sender is no journalist or blogger."""
        permit(Act.CORRECT_VERDICT, roles)
        return self._settled(EnquiryState.NOT_PRESS, Act.CORRECT_VERDICT, by, at, was=self.verdict, now="public")

    def said_press(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """Refer to the media team on the word of the colleague who checked; a referral that stands gains their word."""
        self._may_say(Act.REFER, by, roles)
        if self.has_word(SAID_PRESS):
            return self
        moved = self if self.is_open else self._to(EnquiryState.WAITING, Act.REFER)
        who = "A colleague who looked" if self.account else "The colleague who checked"
        reason = Reason(SAID_PRESS, f"{who} says that they are press.", "a person's word", 0.9)
        referred = replace(moved, refer=True, evidence=(reason, *self.evidence))
        return referred._noted(Act.REFER, by, at, was=self.verdict, now="press")

    def said_unsure(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """Hand an enquirer whom a colleague looked at without an answer to the media team, who look."""
        self._may_say(Act.REFER, by, roles)
        if self.has_word(SAID_UNSURE):
            return self
        reason = Reason(SAID_UNSURE, "The colleague who looked can't tell who they are.", "a person's word", 0.3)
        referred = replace(self._to(EnquiryState.WAITING, Act.REFER), refer=True, evidence=(reason, *self.evidence))
        return referred._noted(Act.REFER, by, at, was=self.verdict, now=UNCLEAR)

    def handled_as(self, how: How, by: str, roles: Set[Role], at: datetime) -> Self:
        """Note what a colleague does with an enquiry that is not the media team's; the same twice is noted once."""
        permit(Act.HANDLE_ENQUIRY, roles)
        if self.is_forgotten:
            raise Superseded(FORGOTTEN)
        ends = ENDS.get(how) if self.is_listed else None
        if self.waits_for_a_look and ends is None:
            raise Superseded("Nobody knows yet who this is. Look at their profile, and say what you found first.")
        if self.account and self.joins:
            raise Superseded(WROTE_AGAIN)
        if self.state not in LISTED:
            if self.account and not self.refer:
                raise Superseded("This has been seen to already: it leaves the list.")
            who = f"<@{self.settled_by}>" if self.settled_by else "the media team"
            says = f"This is with {who} now." if self.is_open else f"This was with {who}, and is over."
            raise Superseded(f"{says} Please don't answer, or pass it on, yourself.")
        if any(handled.how is how and handled.by == by for handled in self.handled):
            return self
        noted = (
            self._noted(Act.HANDLE_ENQUIRY, by, at, how=how.value)
            if ends is None
            else self._ended(ends, Act.HANDLE_ENQUIRY, by, at, how=how.value)
        )
        return replace(noted, handled=(*self.handled, Handled(how, by, at)))

    def said_not_press(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """Record that the colleague who checked has looked, and says "not press".

        What the media team has stays with the team, who read the colleague's word on their card.
        """
        self._may_say(Act.CHECK_ENQUIRER, by, roles)
        if self.state is EnquiryState.NOT_PRESS or self.has_word(SAID_NOT_PRESS):
            return self
        if not self.is_open:
            return self._settled(EnquiryState.NOT_PRESS, Act.CHECK_ENQUIRER, by, at, was=self.verdict, says="not press")
        says = "The colleague who passed it on says that they are not press."
        heard = replace(self, evidence=(Reason(SAID_NOT_PRESS, says, "a person's word", 0.3), *self.evidence))
        return heard._noted(Act.CHECK_ENQUIRER, by, at, was=self.verdict, says="not press")

    def looked_at(self, by: str, at: datetime) -> Self:
        """Record that the author of a reply to somebody unclear has looked, and says "not press"."""
        return self._settled(EnquiryState.NOT_PRESS, Act.CHECK_ENQUIRER, by, at, was=self.verdict, says="not press")

    def _may_say(self, act: Act, by: str, roles: Set[Role]) -> None:
        permit(act, roles)
        if self.is_forgotten:
            raise Superseded(FORGOTTEN)
        passed_on_by = {self.asked_by, *(wrote.passed_on_by for wrote in self.again)}
        if by not in passed_on_by and SYSTEM not in passed_on_by and Role.MEDIA not in roles:
            raise NotAllowed("Only the colleague who checked them, or the media team, says that. Check them yourself.")

    def joined_by(self, later: Self) -> Self:
        """Take up a further message of the same enquirer: the nearest deadline counts.

        Only a message that would be referred by itself adds its evidence to the reasons for the verdict.
        A life that is at risk only now needs somebody again, whoever had the referral.
        """
        risen = later.life_at_risk and not self.life_at_risk
        state = self._to(EnquiryState.WAITING if risen else self.state, Act.JOIN_REFERRAL).state
        nearer = later.deadline is not None and (self.deadline is None or later.deadline < self.deadline)
        wrote = Wrote(later.message, later.url, later.at, later.asked_by)
        return replace(
            self._noted(Act.JOIN_REFERRAL, later.asked_by, later.at, risen=risen),
            again=(*self.again, wrote),
            refer=self.refer or later.refer,
            verdict=later.verdict if later.verdict in PRESS and self.verdict not in PRESS else self.verdict,
            evidence=tuple(dict.fromkeys((*self.evidence, *(later.evidence if later.is_open else ())))),
            life_at_risk=self.life_at_risk or later.life_at_risk,
            deadline=later.deadline if nearer else self.deadline,
            deadline_words=later.deadline_words if nearer else self.deadline_words,
            state=state,
            settled_by="" if risen else self.settled_by,
            settled_at=None if risen else self.settled_at,
            calls=() if risen else self.calls,
            reminded_at=None if nearer else self.reminded_at,
        )

    def is_to_be_reminded(self, now: datetime) -> bool:
        """Whether whoever has the referral is to be reminded of the deadline now."""
        if self.state is not EnquiryState.TAKEN or self.deadline is None or self.settled_at is None:
            return False
        return is_due(self.settled_at, self.deadline, self.reminded_at, now)

    def reminded(self, at: datetime) -> Self:
        """Note that whoever has the referral is reminded."""
        return replace(self, reminded_at=at)

    def after(self, earlier: Self) -> Self:
        """Take up what the same person wrote before to the same account: a person has one line."""
        wrote = Wrote(earlier.message, earlier.url, earlier.at, earlier.asked_by)
        return replace(self, again=(*earlier.again, wrote)[-MOST_AGAIN:])

    def taken_up_in(self, later: int) -> Self:
        """Leave the words to the enquiry of a later message."""
        return replace(self, joins=later, message="", again=())

    def reply_proposed(self, proposal: int, at: datetime) -> Self:
        """Note the proposal of a reply, or 0 when there is none any more."""
        permit(Act.NOTE_REPLY, BY_ITSELF)
        self._to(self.state, Act.NOTE_REPLY)
        return replace(self._noted(Act.NOTE_REPLY, SYSTEM, at, proposal=proposal), reply=proposal)

    def reply_published(self, proposal: int, at: datetime) -> Self:
        """Note that a reply to an ordinary enquiry is out."""
        permit(Act.RECORD_REPLY, BY_ITSELF)
        ended = self._ended(EnquiryState.ANSWERED, Act.RECORD_REPLY, SYSTEM, at, proposal=proposal)
        return replace(ended, way=Way.NETWORK, reply=proposal)

    def learned(self, judged: Self, at: datetime) -> Self:
        """Take in what was looked up after the answer; a standing referral, or a colleague's word, is never undone."""
        permit(Act.LEARN_OF_ENQUIRER, BY_ITSELF)
        if self.is_forgotten:
            raise Superseded(FORGOTTEN)
        noted = self._noted(Act.LEARN_OF_ENQUIRER, SYSTEM, at, was=self.verdict, now=judged.verdict)
        facts = replace(noted, name=self.name or judged.name, looked_up=judged.looked_up)
        if self.state is EnquiryState.CHECKED:
            moved = replace(facts._to(judged.state, Act.LEARN_OF_ENQUIRER), verdict=judged.verdict, refer=judged.refer)
            moved = replace(moved, handled=self.handled or judged.handled)
            return replace(moved, confidence=judged.confidence, evidence=judged.evidence)
        if not self.is_open:
            return facts
        verdict = judged.verdict if judged.verdict in PRESS and self.verdict not in PRESS else self.verdict
        return replace(facts, verdict=verdict, evidence=tuple(dict.fromkeys((*self.evidence, *judged.evidence))))

    def called(self, person: str, at: datetime) -> Self:
        """Note that a person of the rota is asked to take the referral."""
        permit(Act.CALL_ON_DUTY, BY_ITSELF)
        noted = self._noted(Act.CALL_ON_DUTY, SYSTEM, at, person=person)
        calls = (*self.calls, Call(person, at))
        kept = calls[-KEPT:] if self.life_at_risk else calls
        return replace(noted._to(EnquiryState.WAITING, Act.CALL_ON_DUTY), calls=kept)

    def line_sent(self, name: str, by: str, proposal: int, at: datetime) -> Self:
        """Note an agreed line sent to the enquirer; a holding line is no end of a referral."""
        noted = self._noted(Act.SEND_LINE, by, at, proposal=proposal)
        return replace(noted, lines_sent=(*self.lines_sent, LineSent(name, by, at)))

    def forgotten(self, at: datetime) -> Self:
        """Forget the person and their words, as they asked; a referral that is still open ends by that."""
        permit(Act.FORGET_ENQUIRY, BY_ITSELF)
        emptied = self._emptied()
        if self.is_open:
            state = self._to(EnquiryState.NO_ANSWER, Act.FORGET_ENQUIRY).state
            emptied = replace(emptied, state=state, settled_by=SYSTEM, settled_at=at)
        return emptied._noted(Act.FORGET_ENQUIRY, SYSTEM, at, was=self.state.value)

    def purged(self, at: datetime) -> Self:
        """Forget the person and their words after the time that the department keeps them."""
        permit(Act.PURGE_ENQUIRY, BY_ITSELF)
        if self.is_open:
            raise Superseded("This referral is open. Nothing of it was forgotten.")
        return self._emptied()._noted(Act.PURGE_ENQUIRY, SYSTEM, at)

    def _emptied(self) -> Self:
        """Keep what is counted: kind, times, end, and the colleagues who acted."""
        return replace(
            self,
            handle="",
            name="",
            message="",
            evidence=(),
            url="",
            looked_up=None,
            deadline_words="",
            answered_with=self.answered_with if self.way is Way.LINE else "",
            again=tuple(replace(wrote, message="", url="") for wrote in self.again),
        )

    def _ended(self, state: EnquiryState, act: Act, by: str, at: datetime, **details: Detail) -> Self:
        """End an ordinary enquiry: no words are kept."""
        return replace(self._settled(state, act, by, at, **details), message="", again=(), looked_up=None)

    def _settled(self, state: EnquiryState, act: Act, by: str, at: datetime, **details: Detail) -> Self:
        moved = replace(self._to(state, act), settled_by=by, settled_at=at, reminded_at=None)
        return moved._noted(act, by, at, **details)

    def _to(self, state: EnquiryState, act: Act) -> Self:
        if self.is_forgotten:
            raise Superseded(FORGOTTEN)
        says = in_the_way(self.settled_by, reopens=self.refer or not self.account)
        return replace(self, state=reached(state, act, self.state, EVERY_TRANSITION, says))

    def _noted(self, act: Act, by: str, at: datetime, **details: Detail) -> Self:
        return replace(self, deeds=(*self.deeds, Deed(act.value, by, self.subject, at, tuple(sorted(details.items())))))

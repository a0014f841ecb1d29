"""State machine of an enquiry: looked at, referred and taken or handled by colleagues, and ended.

No other module assigns an enquiry's state.
"""

from collections.abc import Set
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Self

from bot.errors import NotAllowed, Superseded
from bot.model.acts import Act
from bot.model.audit import Deed, Detail
from bot.model.call import KEPT, Call
from bot.model.enquiry_parts import LineSent, Reason, each_once
from bot.model.enquiry_record import SAID, SAID_NOT_PRESS, SAID_PRESS, SAID_UNSURE, UNCLEAR, EnquiryRecord
from bot.model.enquiry_states import EVERY_TRANSITION, FORGOTTEN, LISTED, EnquiryState, Way, in_the_way, with_others
from bot.model.handling import ENDS, PUT_BACK_WITHIN, TOO_LATE, WROTE_AGAIN, Before, Handled, How
from bot.model.people import SYSTEM
from bot.model.permissions import BY_ITSELF, Role, permit
from bot.model.transitions import reached

__all__ = ["PRESS", "SAID_NOT_PRESS", "SAID_PRESS", "SAID_UNSURE", "UNCLEAR", "Enquiry"]

MOST_AGAIN = 5
"""Earlier messages kept with an ordinary enquiry, the newest."""
WORD = "a person's word"
"""The source of a reason that a colleague gives."""
PRESS = frozenset({"journalist", "blogger"})
"""Verdicts that belong to the media team (Guidance 2014, section 4)."""


@dataclass(frozen=True, slots=True)
class Enquiry(EnquiryRecord):
    """A message from outside. Each method gives the enquiry after the act, most with a new deed."""

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
        if self.state is EnquiryState.NOT_PRESS and not self.refer:
            raise Superseded("This was never referred.")
        reopened = self._settled(EnquiryState.TAKEN, Act.REOPEN_REFERRAL, by, at, was=self.state.value)
        return replace(reopened, way=None, answered_with="", answer_note="")

    def handed_over(self, by: str, roles: Set[Role], to: str, at: datetime) -> Self:
        """Let a member of the media team give a taken referral to a colleague."""
        permit(Act.HAND_OVER_REFERRAL, roles)
        moved = self._noted(Act.HAND_OVER_REFERRAL, by, at, was=self.settled_by, to=to)
        taken = moved._to(EnquiryState.TAKEN, Act.HAND_OVER_REFERRAL)
        return replace(taken, settled_by=to, settled_at=at, reminded_at=None)

    def answered(self, by: str, roles: Set[Role], way: Way, at: datetime, *, line: str = "", note: str = "") -> Self:
        """Record that a member of the media team answered, and how; by a line, which."""
        permit(Act.ANSWER_REFERRAL, roles)
        answered = self._settled(EnquiryState.ANSWERED, Act.ANSWER_REFERRAL, by, at, way=way.value)
        return replace(answered, way=way, answered_with=line, answer_note=note)

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
        reason = Reason(SAID_PRESS, "They are press.", WORD, 0.9, by=by)
        referred = replace(moved, refer=True, evidence=(reason, *self.evidence))
        return referred._noted(Act.REFER, by, at, was=self.verdict, now="press")

    def said_unsure(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """Hand an enquirer whom a colleague looked at without an answer to the media team, who look."""
        self._may_say(Act.REFER, by, roles)
        if self.has_word(SAID_UNSURE) or self.is_open:
            return self
        reason = Reason(SAID_UNSURE, "I can't tell who they are.", WORD, 0.3, by=by)
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
            ordinary = bool(self.account) and not self.refer
            raise Superseded(with_others(self.settled_by, is_open=self.is_open, is_ordinary=ordinary))
        if any(handled.how is how and handled.by == by for handled in self.handled):
            if how is not How.ANSWERING:
                return self
            opened = tuple(replace(each, at=at) if (each.how, each.by) == (how, by) else each for each in self.handled)
            return replace(self, handled=opened)  # the form is opened again: answering since now
        if ends is None:
            noted, before = self._noted(Act.HANDLE_ENQUIRY, by, at, how=how.value), None
        else:
            noted = self._settled(ends, Act.HANDLE_ENQUIRY, by, at, how=how.value)
            before = Before(self.state, self.settled_by, self.settled_at)
        return replace(noted, handled=(*self.handled, Handled(how, by, at, before)))

    def is_answered_by(self, person: str) -> bool:
        """Whether a person has opened the form for a reply, and not closed it."""
        return any(handled.how is How.ANSWERING and handled.by == person for handled in self.handled)

    def left_by(self, person: str, at: datetime) -> Self:
        """Note that a person who had the form for a reply open has closed it: nobody waits for their answer."""
        if not self.is_answered_by(person):
            return self
        rest = tuple(each for each in self.handled if each.how is not How.ANSWERING or each.by != person)
        return replace(self._noted(Act.HANDLE_ENQUIRY, person, at, how="closed the form"), handled=rest)

    def for_everybody(self) -> Self:
        """The enquiry as shown to people who may not read private messages: colleagues' own words stay."""
        if not any(wrote.private for wrote in (self.first, *self.again)):
            return self
        said = tuple(reason for reason in self.evidence if reason.signal in SAID)
        hidden = (replace(wrote, message="") if wrote.private or self.private else wrote for wrote in self.again)
        message = "" if self.private else self.message
        return replace(self, message=message, again=tuple(hidden), deadline_words="", evidence=said)

    def put_back(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """Undo the act of a colleague that ended an ordinary enquiry; the act stays in the trail."""
        permit(Act.PUT_BACK, roles)
        if self.is_listed:
            return self
        before = self.before_the_end
        if before is None or self.settled_at is None or at > self.settled_at + PUT_BACK_WITHIN:
            raise Superseded(TOO_LATE)
        moved = replace(self._to(before.state, Act.PUT_BACK), handled=self.handled[:-1])
        as_before = replace(moved, settled_by=before.settled_by, settled_at=before.settled_at)
        return as_before._noted(Act.PUT_BACK, by, at, was=self.handled[-1].how.value)

    def without_words(self) -> Self:
        """Forget the words of an ordinary enquiry that is over."""
        handled = tuple(replace(done, before=None) for done in self.handled)
        return replace(self, message="", again=(), looked_up=None, look_at=None, handled=handled)

    def said_not_press(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """Record that the colleague who checked has looked, and says "not press".

        What the media team has stays with the team, who read the colleague's word on their card.
        """
        self._may_say(Act.CHECK_ENQUIRER, by, roles)
        if self.state is EnquiryState.NOT_PRESS or self.has_word(SAID_NOT_PRESS):
            return self
        if not self.is_open:
            return self._settled(EnquiryState.NOT_PRESS, Act.CHECK_ENQUIRER, by, at, was=self.verdict, says="not press")
        reason = Reason(SAID_NOT_PRESS, "They are not press.", WORD, 0.3, by=by)
        heard = replace(self, evidence=(reason, *self.evidence))
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

    def joined_by(self, later: Self, by: str, at: datetime) -> Self:
        """Take up a further message of the same enquirer, and what came before that: the nearest deadline counts.

        Only a message that would be referred by itself adds its evidence to the reasons for the verdict.
        A life that is at risk only now needs somebody again, whoever had the referral.
        """
        risen = later.life_at_risk and not self.life_at_risk
        state = self._to(EnquiryState.WAITING if risen else self.state, Act.JOIN_REFERRAL).state
        nearer = later.deadline is not None and (self.deadline is None or later.deadline < self.deadline)
        again = self.again
        for wrote in (*later.again, later.first):
            again = (*again, wrote.after((self.first, *again)))
        return replace(
            self._noted(Act.JOIN_REFERRAL, by, at, risen=risen),
            again=again,
            refer=self.refer or later.refer,
            verdict=later.verdict if later.verdict in PRESS and self.verdict not in PRESS else self.verdict,
            evidence=each_once((*self.evidence, *(later.evidence if later.is_open else ()))),
            life_at_risk=self.life_at_risk or later.life_at_risk,
            deadline=later.deadline if nearer else self.deadline,
            deadline_words=later.deadline_words if nearer else self.deadline_words,
            state=state,
            settled_by="" if risen else self.settled_by,
            settled_at=None if risen else self.settled_at,
            calls=() if risen else self.calls,
            reminded_at=None if nearer else self.reminded_at,
        )

    def reminded(self, at: datetime) -> Self:
        """Note that whoever has the referral is reminded."""
        return replace(self, reminded_at=at)

    def after(self, earlier: Self) -> Self:
        """Take up what the same person wrote before to the same account, as publicly: that is one line."""
        every = sorted((*earlier.again, earlier.first, *self.again), key=lambda each: each.at)
        return replace(self, again=tuple(every[-MOST_AGAIN:]))

    def taken_up_in(self, other: int) -> Self:
        """Leave the words to another enquiry of the same person: of a later message, or with the media team."""
        state = EnquiryState.CHECKED if self.is_open else self.state
        return replace(self, state=state, joins=other, message="", again=(), looked_up=None, look_at=None)

    def let_go_by(self, referral: Self) -> Self:
        """Stand among the ordinary enquiries of the account again, once the referral with the words was not press."""
        joined = (wrote.message for wrote in referral.again if (wrote.at, wrote.url) == (self.at, self.url))
        return replace(
            self,
            state=EnquiryState.NOT_PRESS,
            joins=0,
            message=self.message or next(joined, ""),
            settled_by=referral.settled_by,
            settled_at=referral.settled_at,
        )

    def reply_proposed(self, proposal: int, at: datetime) -> Self:
        """Note the proposal of a reply, or 0 when there is none any more."""
        permit(Act.NOTE_REPLY, BY_ITSELF)
        self._to(self.state, Act.NOTE_REPLY)
        return replace(self._noted(Act.NOTE_REPLY, SYSTEM, at, proposal=proposal), reply=proposal)

    def reply_published(self, proposal: int, at: datetime) -> Self:
        """Note that a reply to an ordinary enquiry is out."""
        permit(Act.RECORD_REPLY, BY_ITSELF)
        ended = self._settled(EnquiryState.ANSWERED, Act.RECORD_REPLY, SYSTEM, at, proposal=proposal)
        return replace(ended.without_words(), way=Way.NETWORK, reply=proposal)

    def earlier_answered(self, url: str, proposal: int, at: datetime) -> Self:
        """Note a reply that is out to an earlier message: that and what came before are answered, the newest waits."""
        permit(Act.RECORD_REPLY, BY_ITSELF)
        place = next(place for place, wrote in enumerate(self.again) if wrote.url == url)
        noted = self._noted(Act.RECORD_REPLY, SYSTEM, at, proposal=proposal, earlier=place + 1)
        return replace(noted, again=self.again[place + 1 :])

    def learned(self, judged: Self, at: datetime) -> Self:
        """Take in what was looked up after the answer; a standing referral, or a colleague's word, is never undone."""
        permit(Act.LEARN_OF_ENQUIRER, BY_ITSELF)
        if self.is_forgotten:
            raise Superseded(FORGOTTEN)
        noted = self._noted(Act.LEARN_OF_ENQUIRER, SYSTEM, at, was=self.verdict, now=judged.verdict)
        facts = replace(noted, name=self.name or judged.name, looked_up=judged.looked_up, look_at=None)
        if self.state is EnquiryState.CHECKED:
            moved = replace(facts._to(judged.state, Act.LEARN_OF_ENQUIRER), verdict=judged.verdict, refer=judged.refer)
            moved = replace(moved, handled=self.handled or judged.handled)
            return replace(moved, confidence=judged.confidence, evidence=judged.evidence)
        if not self.is_open:
            return facts
        tells = self.verdict == UNCLEAR and not self.refer
        verdict = judged.verdict if tells or (judged.verdict in PRESS and self.verdict not in PRESS) else self.verdict
        known = replace(facts, verdict=verdict, refer=self.refer or judged.refer)
        return replace(known, evidence=each_once((*self.evidence, *judged.evidence)))

    def with_card(self, at: datetime) -> Self:
        """Have a card of its own."""
        return replace(self, gathered=False, card_at=at)

    def among_others(self) -> Self:
        """Wait in the media team's list."""
        return replace(self, gathered=True)

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
        return replace(noted, lines_sent=(*self.lines_sent, LineSent(name, by, at, proposal)))

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
            look_at=None,
            deadline_words="",
            answer_note="",
            again=tuple(replace(wrote, message="", url="") for wrote in self.again),
        )

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

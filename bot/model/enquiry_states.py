"""Where enquiries stand, and the table of transitions.

A referral waits, is taken, and ends: answered, with no answer needed, or not press. An ordinary enquiry of an inbox
waits in the list of its account, and ends answered, or without a reply.
"""

from collections.abc import Mapping
from enum import StrEnum

from bot.model.acts import Act
from bot.model.people import SYSTEM
from bot.model.transitions import Transitions


class EnquiryState(StrEnum):
    """Where an enquiry stands."""

    CHECKED = "checked"
    """Looked at; no referral is needed."""
    WAITING = "waiting"
    """Referred; not yet taken by the media team."""
    TAKEN = "taken"
    ANSWERED = "answered"
    NO_ANSWER = "no_answer"
    """Closed by the media team: no answer is needed."""
    NOT_PRESS = "not_press"
    """Somebody has looked and says so: the media team of a referral, else the colleague who checked."""


class Way(StrEnum):
    """How a referral was answered."""

    PHONE = "phone"
    EMAIL = "email"
    NETWORK = "network"
    LINE = "line"


_S = EnquiryState
OPEN = frozenset({_S.WAITING, _S.TAKEN})
"""States in which a referral waits for its end."""
TRANSITIONS: Transitions[EnquiryState] = {
    Act.TAKE_REFERRAL: ({_S.WAITING}, {_S.TAKEN}),
    Act.REOPEN_REFERRAL: ({_S.ANSWERED, _S.NO_ANSWER, _S.NOT_PRESS}, {_S.TAKEN}),
    Act.HAND_OVER_REFERRAL: ({_S.TAKEN}, {_S.TAKEN}),
    Act.ANSWER_REFERRAL: (OPEN, {_S.ANSWERED}),
    Act.CLOSE_REFERRAL: (OPEN, {_S.NO_ANSWER}),
    Act.CORRECT_VERDICT: (OPEN, {_S.NOT_PRESS}),
    Act.JOIN_REFERRAL: (OPEN, OPEN),
    Act.CALL_ON_DUTY: ({_S.WAITING}, {_S.WAITING}),
    Act.FORGET_ENQUIRY: (OPEN, {_S.NO_ANSWER}),
}
"""What happens to a referral."""
BY_THEIR_WORD: Transitions[EnquiryState] = {
    Act.REFER: ({_S.CHECKED}, {_S.WAITING}),
    Act.CHECK_ENQUIRER: ({_S.CHECKED}, {_S.NOT_PRESS}),
    Act.LEARN_OF_ENQUIRER: ({_S.CHECKED}, {_S.CHECKED, _S.WAITING}),
}
"""What the colleague who checked settles by saying "press", "not press" or "I can't tell"."""
LISTED = frozenset({_S.CHECKED, _S.NOT_PRESS})
"""States in which an ordinary enquiry that came by an inbox waits for its end."""
BY_COLLEAGUES: Transitions[EnquiryState] = {
    Act.HANDLE_ENQUIRY: (LISTED, {*LISTED, _S.ANSWERED, _S.NO_ANSWER}),
    Act.PUT_BACK: ({_S.ANSWERED, _S.NO_ANSWER}, LISTED),
    Act.NOTE_REPLY: (LISTED, LISTED),
    Act.RECORD_REPLY: (LISTED, {_S.ANSWERED}),
}
"""What happens to an ordinary enquiry."""
EVERY_TRANSITION = {**TRANSITIONS, **BY_THEIR_WORD, **BY_COLLEAGUES}
FORGOTTEN = "The words of this enquiry are no longer kept. If they write again, check them anew."


def in_the_way(settled_by: str, *, reopens: bool) -> Mapping[EnquiryState, str]:
    """What is said to whoever comes too late, or too early; `reopens` where a card can open an enquiry again."""
    who = f"<@{settled_by}>" if settled_by not in {"", SYSTEM} else "Somebody"
    again = " Its card can open it again." if reopens else ""
    return {
        _S.CHECKED: "This was never referred.",
        _S.WAITING: "Nobody has taken this yet. Take it first.",
        _S.TAKEN: f"{who} has taken this already.",
        _S.ANSWERED: f"{who} has answered this already.{again}",
        _S.NO_ANSWER: f"{who} has said this needs no answer.{again}",
        _S.NOT_PRESS: f"{who} has said this is not press.",
    }


def with_others(settled_by: str, *, is_open: bool, is_ordinary: bool) -> str:
    """What is said to a colleague who would deal with an enquiry that is the media team's, or over."""
    if is_ordinary:
        return "This has been seen to already: it leaves the list."
    who = f"<@{settled_by}>" if settled_by else "the media team"
    says = f"This is with {who} now." if is_open else f"This was with {who}, and is over."
    return f"{says} Please don't answer, or pass it on, yourself."

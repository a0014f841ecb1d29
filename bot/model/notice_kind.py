"""Kinds of notices: what the outbox must know of a notice beside the ids."""

from dataclasses import dataclass
from enum import Enum, IntEnum, StrEnum, auto


class NoticeState(StrEnum):
    """The progress of a notice."""

    WAITING = "waiting"
    BLOCKED = "blocked"  # the place is closed to the bot: tried again now and then, and no other notice waits
    TOLD = "told"
    SKIPPED = "skipped"  # a later equal notice tells the same
    GIVEN_UP = "given_up"


class Urgency(IntEnum):
    """The order in which notices about different things are told; notices about the same thing keep their own order."""

    DECISION = 0
    REFRESH = 1
    LATER = 2


class Several(Enum):
    """What becomes of several notices about the same thing."""

    EACH = auto()  # each is told, in order
    LAST = auto()  # each shows how the thing stands now: of equal notices only the last is told
    TOGETHER = auto()  # all are told in one message, a bundle, once a few seconds have gathered them


EACH, LAST, TOGETHER = Several


@dataclass(frozen=True, slots=True)
class Kind:
    """What the outbox must know about a kind of notice. No field has a default: each kind answers every question."""

    about: str
    """The thing told of, as a pattern over the notice's fields: notices about the same thing are told in order."""
    urgency: Urgency
    asks: bool
    """Asks people to decide: the notice is never given up, however long the place is closed to the bot."""
    several: Several
    """What becomes of several notices about the same thing."""
    remembered: bool
    """The message is written down, to be found again: bot/notices/messages.py says where."""

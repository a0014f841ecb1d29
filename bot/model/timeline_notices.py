"""Notices about accounts' own timelines."""

from dataclasses import dataclass
from typing import ClassVar

from bot.model.notice_kind import EACH, LAST, Kind, Urgency


@dataclass(frozen=True, slots=True)
class AlarmRaised:
    """An approvers' channel hears that somebody posted on an account without Countersign, and is asked whose it is."""

    kind: ClassVar[Kind] = Kind("alarm:{alarm}", Urgency.DECISION, asks=True, several=EACH, remembered=True)
    alarm: int


@dataclass(frozen=True, slots=True)
class AlarmSettled:
    """It is known whose the posts of an alarm are, or that they are dealt with: the message says so."""

    kind: ClassVar[Kind] = Kind("alarm:{alarm}", Urgency.REFRESH, asks=False, several=LAST, remembered=False)
    alarm: int


@dataclass(frozen=True, slots=True)
class NotOurs:
    """An account's owner hears that somebody else posts on the account, and what to do."""

    kind: ClassVar[Kind] = Kind("person:{person}", Urgency.DECISION, asks=True, several=EACH, remembered=False)
    alarm: int
    person: str


@dataclass(frozen=True, slots=True)
class TimelineUnseen:
    """An account's owner hears that the account's timeline can't be watched, and why."""

    kind: ClassVar[Kind] = Kind("person:{person}", Urgency.LATER, asks=False, several=EACH, remembered=False)
    account: str
    person: str


AboutTimelines = AlarmRaised | AlarmSettled | NotOurs | TimelineUnseen

"""Notices about accounts' inboxes."""

from dataclasses import dataclass
from typing import ClassVar

from bot.model.notice_kind import EACH, LAST, Kind, Urgency


@dataclass(frozen=True, slots=True)
class EnquiriesListed:
    """The ordinary enquiries of an account have changed: the message that lists them follows."""

    kind: ClassVar[Kind] = Kind("inbox:{account}", Urgency.REFRESH, asks=False, several=LAST, remembered=True)
    account: str


@dataclass(frozen=True, slots=True)
class InboxUnread:
    """An account's owner hears that nobody reads what people write to the account, and why."""

    kind: ClassVar[Kind] = Kind("person:{person}", Urgency.LATER, asks=False, several=EACH, remembered=False)
    account: str
    person: str


AboutInboxes = EnquiriesListed | InboxUnread

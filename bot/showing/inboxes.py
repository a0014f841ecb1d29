"""The ordinary enquiries of an account as shown in their message, and how accounts' inboxes are read."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from bot.errors import still_here
from bot.model.account import Account
from bot.model.enquiry import Enquiry
from bot.model.handling import PUT_BACK_WITHIN
from bot.model.inbox import LISTED_FOR, READ_EVERY, InboxWatch
from bot.model.organisation import Organisation
from bot.model.people import Card
from bot.outbound.network import Network
from bot.showing.day_messages import DayMessage
from bot.store import Store, enquiries, inboxes
from bot.store.enquiries import handle_key

MOST_LISTED = 12
"""Enquiries in the message: Slack shows 50 blocks, and people read fewer."""
MOST_GONE = 3
"""Acts that can be undone from the message."""


@dataclass(frozen=True, slots=True)
class InboxState:
    """How an account's inbox is read."""

    account: Account
    watch: InboxWatch | None = None
    every: timedelta = READ_EVERY
    not_read: str = ""
    """Why nobody reads there, for people: the end of a sentence; "" where somebody does."""

    @property
    def in_trouble(self) -> bool:
        """Whether the network has not given the messages for a while."""
        return not self.not_read and self.watch is not None and self.watch.is_in_trouble


@dataclass(frozen=True, slots=True)
class ShownInbox:
    """The ordinary enquiries of an account that wait."""

    account: Account
    listed: tuple[Enquiry, ...]
    """Those in the message, the newest first."""
    waiting: int
    """How many there are."""
    people: int
    """How many people wrote them."""
    message: Card | None = None
    posted_at: datetime | None = None
    gone: tuple[tuple[Enquiry, ...], ...] = ()
    """Those that colleagues have just taken off the list, and that can be put back: the newest act first."""
    passed_on: tuple[tuple[str, Enquiry], ...] = ()
    """Those that wait with people who deal with an office, the newest first, and the channel of those people."""

    @property
    def day(self) -> DayMessage:
        """Where the message of the list is."""
        newest = self.listed[0].at if self.listed else None
        return DayMessage(self.account.enquiries_channel, self.account.zone, self.message, self.posted_at, newest)


@dataclass(frozen=True, slots=True)
class InboxViews:
    """Gathers ordinary enquiries for showing, as of now."""

    store: Store
    organisation: Organisation
    networks: Mapping[str, Network]

    def shown(self, key: str) -> ShownInbox | None:
        """Show the ordinary enquiries of an account; None for an account that is not set up here any more."""
        account = self.organisation.accounts.get(key)
        if account is None:
            return None
        now, read = self.organisation.clock(), self.store.read
        since = now - LISTED_FOR
        listed = read(inboxes.listed, key, since, most=MOST_LISTED)
        waiting, people = len(listed), len({handle_key(enquiry.handle) for enquiry in listed})
        if waiting == MOST_LISTED:
            waiting, people = read(inboxes.count_listed, key, since)
        message, posted_at = read(inboxes.card_of, key) or (None, None)
        seen_to = read(inboxes.seen_to, key, now - PUT_BACK_WITHIN, wrote_since=since, most=MOST_GONE * MOST_LISTED)
        acts = groupby(seen_to, key=lambda enquiry: (enquiry.settled_by, enquiry.settled_at))
        gone = tuple(tuple(of_an_act) for _, of_an_act in acts)
        offices = self.organisation.departments[account.department].offices
        passed_on = tuple((offices.get(each.verdict, ""), each) for each in read(inboxes.passed_on, key, since))
        return ShownInbox(account, listed, waiting, people, message, posted_at, gone[:MOST_GONE], passed_on)

    def enquiry(self, enquiry_id: int) -> Enquiry:
        """Give an enquiry. Raises Superseded when it is no longer here."""
        return still_here(self.store.read(enquiries.by_id, enquiry_id), "enquiry")

    def state(self, key: str) -> InboxState | None:
        """Show how an account's inbox is read; None for an account that is not set up here any more."""
        account = self.organisation.accounts.get(key)
        if account is None:
            return None
        (state,) = inbox_states([account], self.store.read(inboxes.watches), self.networks)
        return state


def why_unread(account: Account, network: Network) -> str:
    """Why an account's inbox is not read: the end of a sentence for people; "" where it is."""
    return network.why_unread if account.inbox_watched else "switched off in the configuration"


def inbox_states(
    accounts: Iterable[Account], watches: Iterable[InboxWatch], known: Mapping[str, Network]
) -> tuple[InboxState, ...]:
    """How the inboxes of accounts are read, in the accounts' order."""
    by_account = {watch.account: watch for watch in watches}
    return tuple(
        InboxState(
            account,
            by_account.get(account.key),
            account.inbox_every or known[account.network].inbox_every,
            why_unread(account, known[account.network]),
        )
        for account in accounts
    )

"""The intake of enquiries: what people write to accounts, read from the networks every few minutes.

A network is called outside any transaction. The cursor moves with the last messages of a page: a bot that is killed
between reading and writing reads the page again, and a message that is known makes no second enquiry.

While the time is in doubt reading goes on: when people wrote is then the network's word, and no new reading begins.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from bot.enquiries.enquiries import Enquiries
from bot.errors import ConfigError
from bot.model.account import Account
from bot.model.enquiry import Enquiry
from bot.model.enquiry_parts import Profile
from bot.model.inbox import LISTED_FOR, InboxWatch
from bot.model.inbox_look import LOOKS, to_be_looked_up, without_look
from bot.model.inbox_notices import EnquiriesListed, InboxUnread
from bot.model.organisation import Organisation
from bot.model.people import SYSTEM
from bot.model.post import Inbox, Received, storable
from bot.outbound.network import Connection, Network
from bot.scheduling.watches import Watches
from bot.store import Store, Tx, enquiries, inboxes
from bot.store.engines import one_at_a_time
from bot.store.inboxes import Reply
from policy.deadline import deadline_in
from policy.detectors import handles

PAGES = 15
"""Pages read at a time: the next reading goes on from there."""
AT_ONCE = 20
"""Messages written in one transaction: a surge must not keep a post from being claimed."""


@dataclass(frozen=True, slots=True)
class Intake:
    """Reads each account's inbox, and makes enquiries of what people write; each replica reads others."""

    store: Store
    enquiries: Enquiries
    organisation: Organisation
    networks: Mapping[str, Network]
    reach: Callable[[Account], Connection]
    is_sure: Callable[[], bool] = lambda: True
    """Whether the time is sure (bot/scheduling/anchored_time.py)."""

    def due(self) -> tuple[tuple[int, str], ...]:
        """The inboxes with a reading due, the longest due first: (id, account)."""
        read = {key: account for key, account in self.organisation.accounts.items() if self._is_read(account)}
        handles = {key: account.handle for key, account in read.items()}
        now = self.organisation.clock()
        return self._watches.due(
            handles, lambda watch: watch.at_pace(self._every(read[watch.account]), now), begins=self.is_sure()
        )

    def take_up(self, watch_id: int) -> bool:
        """Read an account's inbox, unless another replica does."""
        return self._watches.take_up(watch_id, self._read)

    def note_replies(self) -> int:
        """Note which ordinary enquiries have a reply under way, and end those whose reply is out; gives how many.

        A reply answers the message that it is to, and what the same person wrote before: what came after still waits.
        """
        since = self.organisation.clock() - LISTED_FOR
        found: dict[int, list[Reply]] = {}
        for reply in self.store.read(inboxes.replies, since):
            found.setdefault(reply.enquiry, []).append(reply)
        noted = {enquiry.id for enquiry in self.store.read(inboxes.with_replies, since)}
        count = 0
        for enquiry_id in sorted(found.keys() | noted):
            with self.store.begin() as tx:
                current = tx(enquiries.for_change, enquiry_id)
                if current is None or not current.is_listed:
                    continue
                after = _with_replies(current, found.get(enquiry_id, ()), tx.now)
                if after is not current:
                    tx.save_enquiry(after)
                    count += 1
        return count

    def forget(self) -> None:
        """Forget the words of ordinary enquiries that left the list without an end."""
        with self.store.begin() as tx:
            for account in tx(inboxes.too_old, tx.now - LISTED_FOR):
                tx.tell(EnquiriesListed(account))

    @property
    def _watches(self) -> Watches[InboxWatch]:
        return Watches(self.store, self.organisation, inboxes, InboxUnread, "inbox")

    def _every(self, account: Account) -> timedelta:
        return account.inbox_every or self.networks[account.network].inbox_every

    def _is_read(self, account: Account) -> bool:
        return account.inbox_watched and not self.networks[account.network].why_unread

    def _read(self, watch: InboxWatch, account: Account) -> bool:
        """Read page after page, and write each before the next is asked for."""
        inbox = self.networks[account.network].inbox
        if inbox is None:
            raise ConfigError(("This network lists nothing that people write.",))
        connection, began, current, looks = self.reach(account), self.organisation.clock(), watch, LOOKS
        for page in range(PAGES):
            found = inbox(connection, current.cursor)
            more = bool(current.cursor and found.messages and found.cursor != current.cursor and page + 1 < PAGES)
            written = self._write(current, account, found, began, looks, more=more)
            if written is None:
                return False  # we took too long: another replica has read since
            if not more:
                break
            current, looks = written
        return True

    def _write(
        self, watch: InboxWatch, account: Account, found: Inbox, began: datetime, looks: int, *, more: bool
    ) -> tuple[InboxWatch, int] | None:
        """Write a page; gives the watch after it, and how many of `looks` are left.

        None where another replica has read since.
        """
        written = dict(self._enquiries(watch, account, found.messages))
        several = sorted(written.items(), key=lambda item: (item[1].at, item[0]))
        for start in range(0, max(1, len(several)), AT_ONCE):
            batch, is_last = dict(several[start : start + AT_ONCE]), start + AT_ONCE >= len(several)
            with self.store.begin() as tx:
                current = tx(inboxes.for_change, watch.id)
                if current is None or current.fence != watch.fence:
                    return None
                looks = self._take_in(tx, account, batch, looks)
                if is_last:
                    after = current.read(found.cursor, began, tx.now, self._every(account), more=more)
                    tx(inboxes.write, after)
        return after, looks

    def _enquiries(
        self, watch: InboxWatch, account: Account, messages: Sequence[Received]
    ) -> Iterator[tuple[str, Enquiry]]:
        """What the messages come to, by the name of each; nothing is stored."""
        now, is_sure, profiles = self.organisation.clock(), self.is_sure(), self.enquiries.profiles
        looks_up = not profiles.why_not(account.department, account.network)
        for message in messages:
            wrote = min(message.at, now)
            if not watch.is_new(message.at) or self._is_ours(message, account):
                continue
            department = self.organisation.departments[account.department]
            said_at = wrote if is_sure else message.at  # “by five today” is of their day, whatever our clock says
            wanted = deadline_in(message.text, said_at.astimezone(department.zone))
            profile = _profile(message, account.network)
            known = profiles.known(account.department, account.network, profile.handle) if looks_up else None
            judged = self.enquiries.judged(profile, account.department, SYSTEM, wanted, known)
            enquiry = replace(judged, account=account.key, private=message.private, wrote_at=wrote)
            if looks_up and known is None and enquiry.waits_for_a_look:
                enquiry = to_be_looked_up(enquiry, now)
            else:
                enquiry = without_look(enquiry)
            yield f"inbox:{account.key}:{storable(message.id)}", enquiry

    def _is_ours(self, message: Received, account: Account) -> bool:
        """Whether one of our own accounts wrote a message; the same name on another server is somebody else."""
        name, _, server = handles.plain(message.handle).partition("@")
        for own in self.organisation.accounts.values():
            own_name, _, own_server = handles.plain(own.handle).partition("@")
            servers = {"", own_server, urlsplit(own.settings.get("instance", "")).hostname or ""}
            if own.network == account.network and own_name == name and server in servers:
                return True
        return False

    def _take_in(self, tx: Tx, account: Account, batch: Mapping[str, Enquiry], looks: int) -> int:
        """Write the enquiries that are new: part of what the same person wrote before as publicly, or of their own.

        The writers of `looks` of them may be looked up afterwards; gives how many more may.
        """
        known = tx(inboxes.known, list(batch))
        new = {name: enquiry for name, enquiry in batch.items() if name not in known}
        people = {f"enquirer:{each.department}:{enquiries.handle_key(each.handle)}" for each in new.values()}
        for person in sorted(people):  # in one order: two replicas read two accounts at once
            tx(one_at_a_time, person)
        for name, enquiry in new.items():
            before = tx(inboxes.listed_with, enquiry)
            for earlier in before:
                enquiry = enquiry.after(earlier)  # noqa: PLW2901 - grows by each
            if enquiry.look_at is not None and not looks:
                enquiry = without_look(enquiry)  # noqa: PLW2901 - a colleague looks
            kept = self.enquiries.take_in(tx, enquiry, name)
            looks -= kept.look_at is not None
            for earlier in before:
                tx.save_enquiry(earlier.taken_up_in(kept.id))
        if new:
            tx.tell(EnquiriesListed(account.key))
        return looks


def _with_replies(enquiry: Enquiry, several: Sequence[Reply], now: datetime) -> Enquiry:
    """An ordinary enquiry with what came of replies to its messages."""
    for reply in several:
        if reply.is_out and reply.url == enquiry.url:
            return enquiry.reply_published(reply.proposal, now)
        if reply.is_out and reply.url in {wrote.url for wrote in enquiry.again}:
            enquiry = enquiry.earlier_answered(reply.url, reply.proposal, now)
    there = {enquiry.url, *(wrote.url for wrote in enquiry.again)}
    under_way = [reply.proposal for reply in several if not reply.is_out and reply.url in there]
    proposal = under_way[-1] if under_way else 0
    return enquiry if enquiry.reply == proposal else enquiry.reply_proposed(proposal, now)


def _profile(message: Received, network: str) -> Profile:
    """What a network says of the writer of a message."""
    return Profile(
        network=network,
        handle=storable(message.handle),
        name=storable(message.name),
        bio=storable(message.about),
        links=tuple(replace(link, url=storable(link.url)) for link in message.links),
        message=storable(message.text),
        url=storable(message.url),
        automated=message.automated,
    )

"""Doubts about the time: noticed, told, and ended by evidence or by a person's word. Meanwhile no post is sent.

Evidence, in this order: the clock is back where the machine's own count of seconds says; two servers outside agree; the
database's time agrees, and did not move with the machine's. Each process looks after its own machine's clock.
"""

import logging
import threading
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.authority.roles import Authority
from bot.errors import still_here
from bot.holding.holds import a_hold, channels
from bot.holding.time_evidence import TimeEvidence
from bot.model.account import Account
from bot.model.acts import Act
from bot.model.hold import Range
from bot.model.notice import TimeInDoubt, TimeSure
from bot.model.organisation import Organisation
from bot.model.people import SYSTEM, Card, Person
from bot.model.permissions import BY_ITSELF
from bot.model.proposal_notices import RefreshCard
from bot.model.time_doubt import AHEAD, Doubt, Sure, TimeDoubt
from bot.scheduling.anchored_time import STEP, AnchoredTime
from bot.scheduling.deliveries import set_right
from bot.stopping.ahead import StopsAhead, WillStop
from bot.store import Store, Tx, deliveries, ledger, notices, time_doubts
from bot.store.engines import one_at_a_time

CORRECTION = timedelta(seconds=5)
"""Leap seconds and the like: a move of the clock that is followed once servers outside agree."""
LONGEST_LOOK = timedelta(minutes=15)
"""No look for a post is put off for longer."""
NEXT_DOUBT_AFTER = 60.0
"""Seconds until a clock that is set again makes a new message."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ShownDoubt:
    """A doubt with its message in a channel, and the approved posts of the channel's accounts that wait."""

    doubt: TimeDoubt
    message: Card | None
    account: Account
    """An account of the channel, for zone and wording."""
    waiting: tuple[WillStop, ...]


@dataclass(slots=True)
class TimeDoubts:
    """Looks after the time of this machine."""

    store: Store
    time: AnchoredTime
    authority: Authority
    stops_ahead: StopsAhead
    organisation: Organisation
    evidence: TimeEvidence
    boot: str
    machine: str
    _standing: int = 0
    """The id of the doubt about this machine's clock."""
    _came_up_at: float = 0.0
    _lock: threading.RLock = field(default_factory=threading.RLock)
    """Held while a doubt comes up or its end is followed: a look in between would find the clock in doubt without a
    doubt, and make another, against the word just given."""

    # While the bot runs

    def begin(self) -> None:
        """Compare the clock with what was known of the machine before, and with the trail: before the first claim."""
        known = self.store.read(time_doubts.anchor, self.boot)
        before = [doubt for doubt in self.store.read(time_doubts.standing) if self._is_ours(doubt)]
        last, now = self.store.read(ledger.last_at), self.organisation.clock()
        if here := next((doubt for doubt in before if doubt.boot == self.boot), None):
            self.time.suspect(here.why, anchor=here.expected)
            self._standing = here.id
        elif before:
            self.time.suspect(Doubt.UNSETTLED)
            with self.store.begin() as tx:
                for doubt in before:
                    self._replace(tx, doubt, Sure.SWITCHED_OFF)
        elif known is not None:
            self.time.believe(known)
        elif last is not None and last - now > STEP:
            self.time.suspect(Doubt.BEHIND, anchor=self.time.origin() + (last - now))
        else:
            with self.store.begin() as tx:
                tx(time_doubts.set_anchor, self.boot, self.time.anchor, tx.now)
        self.time.is_sure()

    def attend(self) -> None:
        """Look at the time: tell of a doubt, ask others, and end the doubt when the time is sure. May call networks."""
        with self._lock:
            doubt = self._now()
        if doubt is None:
            return
        ended = self._ended(doubt)
        if not ended and self.evidence.ask():
            ended = self._ended(doubt)
        if not ended and doubt.told_at is None:
            self._tell(doubt)

    # What people see and say

    def confirm(self, doubt_id: int, by: Person) -> TimeDoubt:
        """Take a person's word that the clock in doubt is right. Raises NotAllowed, NotNow, or Superseded."""
        accounts, departments = self.organisation.accounts, self.organisation.departments
        roles = self.authority.roles_somewhere(by.id, accounts, departments, Act.CONFIRM_TIME)
        with self.store.begin() as tx:
            doubt = still_here(tx(time_doubts.for_change, doubt_id), "message about the time")
            after = vouch(tx, doubt.vouched_for(by.id, roles, tx.now), self.organisation)
        with self._lock:
            if doubt_id == self._standing:
                self._follow(after)
        return after

    def shown(self, doubt_id: int, channel: str) -> ShownDoubt | None:
        """A doubt for a channel; None when unknown, or when no account has the channel any more."""
        doubt = self.store.read(time_doubts.by_id, doubt_id)
        here = [account for account in self.organisation.accounts.values() if account.channel == channel]
        if doubt is None or not here:
            return None
        waiting = self._waiting(channel) if doubt.stands else ()
        return ShownDoubt(doubt, self.message(doubt_id, channel), here[0], waiting)

    def message(self, doubt_id: int, channel: str) -> Card | None:
        """The message about a doubt in a channel."""
        return self.store.read(time_doubts.message, doubt_id, channel)

    def _waiting(self, channel: str) -> tuple[WillStop, ...]:
        everything = a_hold(Range(), "", SYSTEM, self.organisation.clock())
        until = self.organisation.clock() + AHEAD
        return tuple(
            replace(post, accounts=here)
            for post in self.stops_ahead.by_hold(everything)
            if post.is_approved and post.has_a_time and post.due <= until
            if (here := tuple(account for account in post.accounts if account.channel == channel))
        )

    # Coming up and ending

    def _follow_corrections(self) -> None:
        origin = self.time.origin()
        if self.evidence.keep() and abs(origin - self.time.anchor) > CORRECTION and self.time.agreeing():
            with self.store.begin() as tx:
                tx(time_doubts.set_anchor, self.boot, origin, tx.now)
            self.time.believe(origin)

    def _is_ours(self, doubt: TimeDoubt) -> bool:
        """Whether a doubt is about this machine: with SQLite, no other machine has any."""
        return self.store.engines.is_sqlite or doubt.machine == self.machine or doubt.boot == self.boot

    def _now(self) -> TimeDoubt | None:
        """The doubt about the clock as it is now, written down if new; None when sure, or when a doubt just ended."""
        if self.time.is_sure():
            if not self.time.is_contradicted():
                self._follow_corrections()
                return None
            self.time.suspect(Doubt.CONTRADICTED)
        origin = self.time.origin()
        doubt = self.store.read(time_doubts.by_id, self._standing) if self._standing else None
        if doubt is None:
            return self._came_up(origin)
        if not doubt.stands:
            self._follow(doubt)
            return None
        moved = abs(origin - doubt.seen) > STEP and not _is_back(doubt, origin)
        if moved and self.time.elapsed() - self._came_up_at >= NEXT_DOUBT_AFTER:
            return self._came_up(origin, instead_of=doubt)
        return doubt

    def _came_up(self, origin: datetime, *, instead_of: TimeDoubt | None = None) -> TimeDoubt:
        with self.store.begin() as tx:
            tx(one_at_a_time, "time")
            if instead_of is not None:
                self._replace(tx, instead_of, Sure.SET_AGAIN)
            doubt = self._shared(tx, origin) or self._add(tx, origin)
        self._standing, self._came_up_at = doubt.id, self.time.elapsed()
        return doubt

    def _shared(self, tx: Tx, origin: datetime) -> TimeDoubt | None:
        """The doubt that another process on this machine has written down."""
        every = tx(time_doubts.standing)
        return next((found for found in every if found.boot == self.boot and abs(found.seen - origin) <= STEP), None)

    def _add(self, tx: Tx, origin: datetime) -> TimeDoubt:
        why = self.time.doubt or Doubt.STEPPED
        doubt = TimeDoubt(0, self.boot, self.machine, why, self.time.anchor, origin, tx.now)
        kept = replace(doubt, id=tx(time_doubts.add, doubt))
        tx.record(kept.came_up().deeds)
        return kept

    def _replace(self, tx: Tx, doubt: TimeDoubt, how: Sure) -> None:
        current = tx(time_doubts.for_change, doubt.id)
        if current is not None and current.stands:
            _write(tx, current.ended(how, tx.now), self.organisation)

    def _follow(self, doubt: TimeDoubt) -> None:
        """Go by the end of a doubt, by whatever process it was ended; after SET_AGAIN the next look finds another."""
        self._standing = 0
        anchor = self.store.read(time_doubts.anchor, self.boot)
        if doubt.how not in {Sure.SET_AGAIN, Sure.SWITCHED_OFF} and anchor is not None:
            self.time.believe(anchor, vouched_for=doubt.how is Sure.VOUCHED_FOR)
            log.warning("the time is sure again (%s)", " ".join(filter(None, (doubt.how, *doubt.hosts))))

    def _ended(self, doubt: TimeDoubt) -> bool:
        """End a doubt if the time is sure; says whether it has ended."""
        origin = self.time.origin()
        found = (Sure.RETURNED, ()) if _is_back(doubt, origin) else self.evidence.for_time(origin)
        if found is None:
            return False
        how, hosts = found
        with self.store.begin() as tx:
            current = tx(time_doubts.for_change, doubt.id)
            if current is None or not current.stands:
                return True  # a person was quicker: the next look follows
            tx(time_doubts.set_anchor, self.boot, origin, tx.now)
            after = _write(tx, current.ended(how, tx.now, hosts), self.organisation)
        with self._lock:
            self._follow(after)
        return True

    def _tell(self, doubt: TimeDoubt) -> None:
        with self.store.begin() as tx:
            current = tx(time_doubts.for_change, doubt.id)
            if current is not None and current.stands and current.told_at is None:
                tx(time_doubts.write, current.told(tx.now))
                tx.tell(*(TimeInDoubt(current.id, channel) for channel in channels(Range(), self.organisation)))
                _draw_cards(tx, tx.now + AHEAD)


def _is_back(doubt: TimeDoubt, origin: datetime) -> bool:
    """Whether the clock is back where it was believed, or no longer before the trail's last deed."""
    if doubt.why is Doubt.BEHIND:
        return origin >= doubt.expected - STEP
    return doubt.why is Doubt.STEPPED and abs(origin - doubt.expected) <= STEP


def _write(tx: Tx, ended: TimeDoubt, organisation: Organisation) -> TimeDoubt:
    """Write a doubt that has ended, and tell; what waits by a clock that was set back waits no longer."""
    tx(time_doubts.write, ended)
    tx.record(ended.deeds)
    tx.tell(*(TimeSure(ended.id, channel) for channel in channels(Range(), organisation)))
    tx(notices.wait_no_longer, tx.now)
    tx(deliveries.look_no_later, tx.now + LONGEST_LOOK, tx.now)
    set_right(tx, organisation.accounts)
    if ended.told_at is not None:  # some cards may have been drawn by a clock that was ahead
        _draw_cards(tx, tx.now + abs(ended.ahead) + AHEAD)
    return replace(ended, deeds=())


def _draw_cards(tx: Tx, until: datetime) -> None:
    """Draw the cards of the posts due by a moment: they say that they wait for the time, as long as they do."""
    tx.tell(*(RefreshCard(*about) for about in tx(deliveries.revisions_due, until)))


def vouch(tx: Tx, vouched_for: TimeDoubt, organisation: Organisation) -> TimeDoubt:
    """Write a doubt ended by a person's word: the clock as it was seen is the anchor from now on."""
    tx(time_doubts.set_anchor, vouched_for.boot, vouched_for.seen, tx.now)
    return _write(tx, vouched_for, organisation)


def from_the_command_line(
    store: Store, organisation: Organisation, boot: str, origin: datetime
) -> tuple[TimeDoubt, ...]:
    """Take the word of this machine's operator that the clock, with its origin of now, is right.

    Gives the doubts that ended: other machines' stay.
    """
    with store.begin() as tx:
        ours = [doubt.id for doubt in tx(time_doubts.standing) if doubt.boot == boot]
        found = [doubt for doubt_id in ours if (doubt := tx(time_doubts.for_change, doubt_id)) and doubt.stands]
        seen = [replace(doubt, seen=origin) for doubt in found]
        return tuple(vouch(tx, doubt.vouched_for(SYSTEM, BY_ITSELF, tx.now), organisation) for doubt in seen)

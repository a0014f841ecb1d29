"""Publishing of due deliveries: check at the gate, claim, send, write the result.

The claim is one short transaction; the network is called outside any; a result is written only if no later claim was
made. A delivery not known to be unsent is never sent again from here: see look_up.py.
"""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.clock import elapsed
from bot.credentials.faults import note_refused, with_way_forward
from bot.errors import ConfigError, NotNow, Overtaken, Refused, Unattached, Unreached, Unsure
from bot.model.approval import Via
from bot.model.delivery import Delivery, DeliveryState, Why
from bot.model.event import Event
from bot.model.hold import Hold
from bot.model.organisation import Organisation
from bot.model.post import Attached, Outgoing, Receipt
from bot.model.proposal import Proposal
from bot.model.proposal_notices import Direct, RefreshCard, Story
from bot.model.restore import Gap
from bot.model.revision import Revision
from bot.outbound.client import TOTAL
from bot.outbound.network import Network
from bot.ports import Publisher
from bot.publishing.claims import Checked, Claims
from bot.publishing.gate import Gate
from bot.publishing.leases import LEASE
from bot.publishing.look_up import looked_up
from bot.publishing.replacement import Connect, Reach, publisher_of
from bot.publishing.results import ANOTHER, FencedOff, Out, Results, still_ours
from bot.scheduling.deliveries import (
    end_mandate,
    outgoing,
    record_ended,
    record_held,
    record_published,
    record_stopped,
    record_waiting_for_a_person,
    void,
)
from bot.stopping.stops import Stop
from bot.store import Store, Tx, attempts, deliveries, pictures, proposals, recorded_posts
from bot.store.engines import database_time
from policy.detectors import handles

TIME_TO_CALL = LEASE.total_seconds() / 2 - TOTAL / 2
"""Seconds after a claim in which a call may begin, by this machine's own count, which nobody sets."""
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=5), timedelta(minutes=5)
AT_ONCE = 200
"""Most deliveries of an account read at one waking: more than the first, as the first may rest."""

log = logging.getLogger(__name__)


class _InDoubt(Exception):
    """The time is in doubt, and no part is out."""


class _Held(Exception):
    """The delivery was put on hold while being sent."""

    def __init__(self, holds: tuple[Hold, ...]) -> None:
        super().__init__()
        self.holds = holds


@dataclass(frozen=True, slots=True)
class Publishing:
    """Sends due deliveries."""

    store: Store
    gate: Gate
    organisation: Organisation
    networks: Mapping[str, Network]
    connect: Connect
    reach: Reach
    claims: Claims
    results: Results
    monotonic: Callable[[], float] = elapsed
    is_sure: Callable[[], bool] = lambda: True
    """Whether the time is sure (bot/scheduling/anchored_time.py): in doubt, nothing is claimed and no post begun."""

    def due(self) -> tuple[tuple[int, str], ...]:
        """The deliveries that are due, no more of an account than fit one waking, soonest first: (id, account)."""
        now = self.organisation.clock()
        return self.store.read(deliveries.due, now, AT_ONCE) if self.is_sure() else ()

    def take_up(self, delivery_id: int) -> bool:
        """Send, hand over or hold back a due delivery; False when the delivery is unchanged."""
        try:
            return self._take_up(delivery_id)
        except NotNow as error:  # the database would not let us in, or another replica was quicker
            log.warning("delivery %s waits: %s", delivery_id, error)
            return False
        except Exception:  # one broken delivery must not hold up the rest; the gate stops a late one, visibly
            log.exception("delivery %s could not be taken up", delivery_id)
            return False

    def _take_up(self, delivery_id: int) -> bool:
        found_due = self.claims.read(delivery_id)
        if found_due is None or found_due[0].state is not DeliveryState.SCHEDULED:
            return False  # gone, or another replica was quicker: a delivery being sent there is not ours to hold back
        delivery, proposal = found_due
        try:
            found = self.gate.check(delivery, proposal)
            publisher = None if isinstance(found, Stop) else self._publisher(delivery, proposal)
        except NotNow:
            log.warning("delivery %s waits: we could not check who may approve", delivery.id)
            return False  # checked again at the next waking, until it is too late
        except (Refused, ConfigError) as error:
            found, publisher = Stop(Why.CREDENTIAL, str(error)), None
        if not self.is_sure():
            return False
        log.debug("delivery %s: the gate says %s", delivery.id, found.why if isinstance(found, Stop) else "go")
        if isinstance(found, Stop):
            return self._hold_back(delivery, proposal, found)
        began = self.monotonic()  # before the claim: a process frozen right after it must notice, too
        claimed = self.claims.claim(Checked(delivery, proposal, found, by_hand=publisher is None, is_sure=self.is_sure))
        if claimed.delivery is not None and publisher is not None:
            self._send(claimed.delivery, claimed.gap, proposal.revision, publisher, began)
        return claimed.delivery is not None

    def _publisher(self, delivery: Delivery, proposal: Proposal) -> Publisher | None:
        """The way in for a program; None for what a person sends by hand: an answer to a private message anywhere."""
        account = self.organisation.accounts[delivery.account]
        by_hand = self.networks[account.network].by_hand or proposal.revision.content.is_private
        if by_hand:
            return None
        return publisher_of(
            account, proposal.revision.content, connect=self.connect, reach=self.reach, networks=self.networks
        )

    def _hold_back(self, delivery: Delivery, proposal: Proposal, stop: Stop) -> bool:
        with self.store.begin() as tx:
            current = tx(deliveries.claimable, delivery.id)
            if current != delivery:
                return False
            if stop.holds:
                return record_held(tx, current, stop.holds)
            for person in stop.no_longer_approvers:
                void(tx, proposal.id, person)
            for person in stop.took_back:
                self._take_back(tx, proposal.id, person)
            if stop.mandate_over:
                end_mandate(tx, proposal.id, stop.why.value)
            if stop.asks_for_more:
                self._ask_for_more(tx, proposal.id)
            if stop.why is Why.CREDENTIAL and current.account in self.organisation.accounts:
                return self._record_no_entry(tx, current, stop.says)
            knows = bool(stop.no_longer_approvers or stop.took_back or stop.mandate_over)
            return record_stopped(tx, current, stop.why, stop.says, author_knows=knows)

    def _ask_for_more(self, tx: Tx, proposal_id: int) -> None:
        current = tx(proposals.for_change, proposal_id)
        if current is not None and not current.frozen:
            tx.save(self.gate.standing_authority.asking_today(current).asked_for_more(tx.now))

    def _take_back(self, tx: Tx, proposal_id: int, person: str) -> None:
        current = tx(proposals.for_change, proposal_id)
        if current is None or current.frozen:
            return
        after = tx.save(current.taken_back(person, tx.now, via=Via.REACTION))
        number = after.revision.number
        tx.tell(
            Story(after.id, number, Event.TAKEN_BACK, person),
            Direct(after.id, after.proposer, Event.TAKEN_BACK, person),
        )

    def _send(
        self, delivery: Delivery, gap: Gap | None, revision: Revision, publisher: Publisher, began: float
    ) -> None:
        """Send the parts not out yet, and write the result; with a gap in our records, look first."""
        parts = next(rendered.parts for rendered in revision.rendered if rendered.account == delivery.account)
        try:
            again = delivery.fence > 1  # tried before: parts may be out
            out = list(self.store.read(attempts.steps_of, delivery)) if again else []
            doubtful = again and self.store.read(attempts.was_in_doubt, delivery)
            if gap and delivery.epoch and delivery.due_at >= gap.found_at:
                gap = None  # a person has said since to post it again
            told_to_wait = again and self.store.read(attempts.told_to_wait, delivery)
            looks = len(parts) - len(out) if gap else int(told_to_wait)
            for _ in range(looks):
                self._in_time(began)
                found = looked_up(self.store, publisher, delivery, revision, out, gap)
                began = self.monotonic()
                if found is None:
                    delivery = self._renew(delivery, attempts.looked_after_waiting)
                    break
                delivery = self._note_part(delivery, len(out), found)
                out.append(found)
            if looks:
                self._not_held(delivery, revision)
            for place in range(len(out), len(parts)):
                part = outgoing(revision, delivery.account, out)
                if part.answers and not part.parent:
                    self._in_time(began)
                    part = _under(part, revision, publisher)
                    began = self.monotonic()
                    delivery = self._renew(delivery)
                uploaded: list[Attached] = []
                for picture in part.attached:
                    self._in_time(began)
                    uploaded.append(self._uploaded(picture, publisher))
                    began = self.monotonic()  # the lease is renewed with each call
                    delivery = self._renew(delivery)
                key = delivery.key(revision.salt, place)
                sending = replace(part.with_uploaded(uploaded), doubtful=doubtful)
                prepared = self.store.read(attempts.prepared_for, delivery, place) if again else ""
                if not prepared:
                    self._in_time(began)
                    prepared = publisher.prepare(sending, key)
                    if prepared:
                        began = self.monotonic()
                        delivery = self._renew(delivery, attempts.add_preparation, place, prepared)
                if out or part.attached or prepared:  # time has passed since the claim
                    self._not_held(delivery, revision)
                self._in_time(began)
                self._sure_of_the_time(out)
                receipt = publisher.publish(replace(sending, prepared=prepared), key)
                if place == len(parts) - 1:
                    self.results.published(Out(delivery, place, receipt))
                    return
                out.append(receipt)
                began = self.monotonic()
                delivery = self._note_part(delivery, place, receipt)
            self._settle_published(delivery)  # a look found the last part
        except FencedOff:
            self._out_of_time(delivery)
        except _InDoubt:
            self._settle_in_doubt(delivery)
        except _Held as held:
            self._settle_held(delivery, held.holds)
        except Refused as error:
            self._settle_refused(delivery, error)
        except Unreached as error:
            self._settle_unreached(delivery, error)
        except Unsure as error:
            self._settle_unsure(delivery, str(error), _kind(error), person=error.person)
        except Exception as error:  # after the claim any fault may mean that the post is out
            log.exception("delivery %s: sending failed in a way we did not foresee", delivery.id)
            says = "Something went wrong here while sending. It may be out; we're looking."
            self._settle_unsure(delivery, says, _kind(error))

    def _not_held(self, delivery: Delivery, revision: Revision) -> None:
        """Check for holds placed since the claim: parts already out stay, the rest stops. Raises _Held."""
        stop = self.gate.held(delivery, revision, self.organisation.accounts[delivery.account].department)
        if stop is not None:
            raise _Held(stop.holds)

    def _in_time(self, began: float) -> None:
        """Check that our lease holds for a call begun now. Raises FencedOff."""
        if self.monotonic() - began > TIME_TO_CALL:
            raise FencedOff

    def _sure_of_the_time(self, out: Sequence[Receipt]) -> None:
        """Check that the time is not in doubt when a post begins; a thread begun goes on. Raises _InDoubt."""
        if not out and not self.is_sure():
            raise _InDoubt

    def _uploaded(self, picture: Attached, publisher: Publisher) -> Attached:
        """A picture to go with the words: uploaded where the network takes pictures first, else with the bytes."""
        data = self.store.read(pictures.exact, picture.sha256)
        if data is None:  # the gate saw it a moment ago
            raise Refused("A picture is not what was approved any more. Nothing was sent.")
        there = publisher.upload(replace(picture, data=data))
        return replace(picture, id=there, data=b"" if there else data)

    def _renew(self, delivery: Delivery, record: Callable[..., object] | None = None, *values: object) -> Delivery:
        """Renew the lease, and record something about the delivery in the same transaction."""
        with self.store.begin() as tx:
            renewed = delivery.still_sending(tx(database_time) + LEASE)
            if not self._ours(tx, delivery) or not tx.save_delivery(renewed):
                raise FencedOff
            if record is not None:
                tx(record, renewed, *values)
        return renewed

    def _out_of_time(self, delivery: Delivery) -> None:
        log.warning("delivery %s: our claim ran out; whoever looks next decides", delivery.id)

    def _note_part(self, delivery: Delivery, place: int, receipt: Receipt) -> Delivery:
        with self.store.begin() as tx:
            noted = delivery.part_sent(receipt, tx(database_time) + LEASE)
            if not self._ours(tx, delivery) or not tx.save_delivery(noted):
                raise FencedOff
            if tx(recorded_posts.is_recorded, delivery.account, receipt.id):
                raise Unsure(ANOTHER)
            tx(attempts.add_step, noted, place, receipt, tx.now)
        return noted

    def _settle_published(self, delivery: Delivery) -> None:
        with self.store.begin() as tx:
            written = self._ours(tx, delivery) and record_published(tx, delivery.published(tx.now))
            self._ended(tx, delivery, "published", written)
        if written:
            log.info("delivery %s (%s) is out", delivery.id, delivery.account)

    def _settle_refused(self, delivery: Delivery, error: Refused) -> None:
        with self.store.begin() as tx:
            if not self._ours(tx, delivery):
                written = False
            elif tx(attempts.may_be_out, delivery):
                asked = delivery.asked(f"Part of it is out, or may be; this try was refused. {error}", tx.now)
                written = record_waiting_for_a_person(tx, asked)
                log.warning("delivery %s (%s) is unconfirmed: %s", delivery.id, delivery.account, _kind(error))
            elif isinstance(error, (Unattached, Overtaken)):
                why = Why.UNATTACHED if isinstance(error, Unattached) else Why.OVERTAKEN
                written = record_waiting_for_a_person(tx, delivery.held_back(why, str(error), tx.now))
            elif error.credential:
                written = self._record_no_entry(tx, delivery, str(error))
            else:
                written = record_ended(tx, delivery.refused(str(error), tx.now), Event.FAILED)
            self._ended(tx, delivery, "refused", written)

    def _record_no_entry(self, tx: Tx, delivery: Delivery, says: str) -> bool:
        """Stop a delivery whose network does not let us in: the account's owner hears; other accounts go on."""
        note_refused(tx, self.organisation.accounts[delivery.account], says)
        return record_stopped(tx, delivery, Why.CREDENTIAL, with_way_forward(says, delivery.account))

    def _settle_held(self, delivery: Delivery, held_by: tuple[Hold, ...]) -> None:
        with self.store.begin() as tx:
            tx(attempts.end, delivery, "held", tx.now)  # first, as the attempt left no outcome unknown
            written = self._ours(tx, delivery) and record_held(tx, delivery, held_by)
            self._ended(tx, delivery, "held", written)

    def _settle_in_doubt(self, delivery: Delivery) -> None:
        """Put back a delivery claimed right before the time came into doubt: no part is out."""
        says = "We stopped just before sending, to make sure of the time first."
        with self.store.begin() as tx:
            put_back = delivery.unreached(says, delivery.due_at, tx.now)
            written = self._ours(tx, delivery) and tx.save_delivery(put_back)
            self._ended(tx, delivery, "held", written)

    def _settle_unreached(self, delivery: Delivery, error: Unreached) -> None:
        with self.store.begin() as tx:
            pause = min(FIRST_PAUSE * 2 ** tx(attempts.failed_tries, delivery.id), LONGEST_PAUSE)
            not_before = max(tx.now + pause, error.not_before or tx.now)
            unreached = delivery.unreached(str(error), not_before, tx.now)
            written = self._ours(tx, delivery) and tx.save_delivery(unreached)
            if written:
                tx.tell(RefreshCard(delivery.proposal_id, delivery.revision))
            honours_keys = self.networks[self.organisation.accounts[delivery.account].network].repeat_is_harmless
            looks_first = error.answered and not honours_keys
            self._ended(tx, delivery, attempts.TOLD_TO_WAIT if looks_first else "unreached", written)

    def _settle_unsure(self, delivery: Delivery, says: str, kind: str, *, person: bool = False) -> None:
        log.warning("delivery %s (%s) is unconfirmed: %s", delivery.id, delivery.account, kind)
        with self.store.begin() as tx:
            ours = self._ours(tx, delivery)
            if ours and person:
                written = record_waiting_for_a_person(tx, delivery.asked(says, tx.now))
            else:
                written = ours and tx.save_delivery(delivery.unsure(says, tx.now))
            if written and not person:
                tx.tell(
                    RefreshCard(delivery.proposal_id, delivery.revision),
                    Story(delivery.proposal_id, delivery.revision, Event.LOOKING, delivery=delivery.id),
                )
            self._ended(tx, delivery, "unsure", written)

    def _ours(self, tx: Tx, delivery: Delivery) -> bool:
        return still_ours(tx(deliveries.for_change, delivery.id), delivery)

    def _ended(self, tx: Tx, delivery: Delivery, outcome: str, written: bool) -> None:
        tx(attempts.end, delivery, outcome if written else f"late: {outcome}", tx.now)


def _kind(error: Exception) -> str:
    """An error's kind for the log, and of the error behind; no words, as those may be a network's or a post's."""
    behind = error.__context__
    return type(error).__name__ if behind is None else f"{type(error).__name__}, {type(behind).__name__}"


def _under(part: Outgoing, revision: Revision, publisher: Publisher) -> Outgoing:
    """The part with the post replied to, of which the network said nothing before the approval. Raises Unattached."""
    found, whom = publisher.parent(part.answers), revision.content.answers
    if found is None:
        raise Unattached(f"The post that this replies to can't be found: {part.answers} Nothing was sent.")
    if found.closed:
        raise Unattached(f"A reply of ours isn't taken there: the link {found.closed} Nothing was sent.")
    if found.private or (whom and handles.of_another(whom.handle, found.author)):
        raise Unattached(
            f"The post that this replies to is not open to everybody, or by somebody else: {part.answers} Nothing was "
            "sent. Look at it; edit the reply, or drop it."
        )
    return replace(part, parent=found.id)

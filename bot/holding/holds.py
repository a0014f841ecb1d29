"""Holds: placing, lifting, and letting a single post through. Lifting a hold releases no post by itself."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from bot.authority.limits import HOLDS, see_room, take_turn
from bot.authority.roles import Authority
from bot.errors import CountersignError, Superseded, Unusable, still_here
from bot.model.account import Account
from bot.model.acts import Act
from bot.model.delivery import Delivery, DeliveryState, Why
from bot.model.event import Event
from bot.model.hold import Hold, NamedHold, Range, covering, named, phrases_in, says
from bot.model.notice import HoldMessage, StopsNews
from bot.model.organisation import Organisation
from bot.model.people import SYSTEM, Card, Person, as_read
from bot.model.permissions import BY_ITSELF, Role, permit
from bot.model.proposal_notices import Question, RefreshCard, RefreshQuestion
from bot.model.when import Choice, WhenKind, chosen
from bot.model.withheld import delivery_for_reading
from bot.scheduling.deliveries import record_held, record_put_back
from bot.stopping.ahead import StopsAhead, WillStop, people
from bot.store import Store, Tx, cards, deliveries, holds, proposals

EVERYTHING, DEPARTMENT, ACCOUNT = "everything", "department:", "account:"
"""How a form names the range of a hold; a department's or an account's key follows the colon."""
ON_A_PAGE = 12
"""Stopped posts in one message: each takes three of the fifty blocks that Slack allows."""
LONGEST_REASON = 300


@dataclass(frozen=True, slots=True)
class Wish:
    """A hold as filled in on the form, unchecked."""

    on: str
    reason: str
    words: str = ""
    """A phrase on each line; empty holds every post."""
    exempt: tuple[str, ...] = ()
    day: str = ""
    time: str = ""


@dataclass(frozen=True, slots=True)
class Stopped:
    """A post that a hold stopped, with the delivery's state now."""

    delivery: Delivery
    account: Account
    text: str
    """Empty for a restricted proposal."""
    proposer: str
    card: Card | None


@dataclass(frozen=True, slots=True)
class Holds:
    """People's acts on holds, and the lists of stopped posts."""

    store: Store
    authority: Authority
    stops_ahead: StopsAhead
    organisation: Organisation

    def place(self, wish: Wish, by: Person, request: str) -> Hold:
        """Place a hold, in force at once; a form sent twice (same `request`) makes one hold.

        Raises Unusable for a field, NotAllowed or NotNow.
        """
        hold = self._hold(wish, by.id)
        roles = self._permitted(by, hold.on)
        concerned = people(self.stops_ahead.by_hold(hold), but=by.id)
        return place(self.store, hold.placed(roles), self.organisation, request, concerned)

    def would_stop(self, wish: Wish, by: Person) -> tuple[WillStop, ...]:
        """The posts that a hold would stop, by a form filled in so far.

        Raises Unusable for a field, NotAllowed for a person who could not place the hold, or NotNow.
        """
        hold = self._hold(replace(wish, reason=wish.reason.strip() or "…"), by.id)
        self._permitted(by, hold.on)
        return self.stops_ahead.by_hold(hold, to=by.id)

    def will_stop(self, hold_id: int, *, to: str = "") -> tuple[WillStop, ...]:
        """The posts still to come due that a hold stops or, once lifted, would have stopped; soonest first.

        `to` is the only reader, by id.
        """
        hold = self.store.read(holds.by_id, hold_id)
        return self.stops_ahead.by_hold(hold, to=to) if hold else ()

    def lift(self, hold_id: int, by: Person) -> Hold:
        """Lift a hold, after stopping deliveries that fell due under the hold, for a person to decide on each."""
        hold = self._standing(hold_id)
        roles = self._roles(by, hold.on, Act.LIFT_EVERYTHING if hold.on.is_everything else Act.LIFT)
        return self._lift(hold_id, by.id, roles)

    def lift_due(self) -> int:
        """Lift the holds whose end has come, in the same way as `lift`; gives how many."""
        ending = self.store.read(holds.ending, self.organisation.clock())
        for hold_id in ending:
            self._lift(hold_id, SYSTEM, BY_ITSELF)
        return len(ending)

    def let_through(self, delivery_id: int, by: Person, reason: str) -> Delivery:
        """Let a stopped delivery through the holds in force, for a senior approver's reason.

        Raises Unusable without a reason or once the approval's time has passed, Superseded after the hold was lifted.
        """
        if not reason.strip():
            raise Unusable("Please say why this one goes out all the same: it stands in the record.", "reason")
        delivery = still_here(self.store.read(deliveries.by_id, delivery_id), "delivery")
        proposal = still_here(self.store.read(proposals.by_id, delivery.proposal_id), "delivery")
        account = still_here(self.organisation.accounts.get(delivery.account), "delivery")
        roles = self.authority.held(by.id, [delivery.account], Act.LET_THROUGH).roles_beside(proposal.contributors)
        permit(Act.LET_THROUGH, roles)
        with self.store.begin() as tx:
            tx(holds.stand_still)
            current = still_here(tx(deliveries.for_change, delivery_id), "delivery")
            now_proposal = still_here(tx(proposals.for_change, delivery.proposal_id), "delivery")
            after = current.let_through(tx.now + account.grace, by.id, roles, tx.now)
            what = says(now_proposal.revision, current.account, now_proposal.department, current.due_at)
            stopping = tx(holds.on_delivery, current.id, what)
            if not stopping:
                raise Superseded("The hold was lifted. Choose a new time instead.")
            if not now_proposal.keeps_approval_at(tx.now, account.later):
                raise Unusable("Its approval was for another time. Edit it and have it approved again.", "reason")
            record_put_back(tx, after, Event.LET_THROUGH, by.id)
            for hold in stopping:
                tx(holds.note_let_through, hold.id, current.id, by.id, reason.strip(), tx.now)
        return after

    def standing(self, department: str = "") -> tuple[NamedHold, ...]:
        """The holds in force, oldest first; with a department, only the holds that reach the department."""
        found = self.store.read(holds.standing, department)
        return tuple(named(hold, self.organisation) for hold in found)

    def shown(self, hold_id: int) -> NamedHold | None:
        """A hold with the names of departments and accounts; None when unknown."""
        hold = self.store.read(holds.by_id, hold_id)
        return named(hold, self.organisation) if hold else None

    def message(self, hold_id: int, channel: str, page: int) -> Card | None:
        """Find the message about a hold in a channel: page 0 is the announcement, 1 and up list stopped posts."""
        every = self.store.read(holds.messages, hold_id)
        return next((card for card, at in every if (card.channel, at) == (channel, page)), None)

    def lists_with(self, delivery_id: int) -> tuple[tuple[int, Card, int], ...]:
        """The list messages that may show a delivery: (hold id, message, page)."""
        return self.store.read(holds.lists_with, delivery_id)

    def listed(self, hold_id: int, channel: str, page: int) -> tuple[Stopped, ...]:
        """A page of the posts that a hold stopped on accounts with cards in a channel; pages begin at 1."""
        here = [
            delivery
            for delivery_id in self.store.read(holds.held_by, hold_id)
            if (delivery := self.store.read(deliveries.by_id, delivery_id))
            and self._channel(delivery.account) == channel
        ]
        return tuple(filter(None, map(self._stopped, here[(page - 1) * ON_A_PAGE : page * ON_A_PAGE])))

    def _stopped(self, delivery: Delivery) -> Stopped | None:
        proposal = self.store.read(proposals.by_id, delivery.proposal_id)
        revision = self.store.read(proposals.revision, delivery.proposal_id, delivery.revision)
        if proposal is None or revision is None:
            return None
        card = self.store.read(cards.of_revision, proposal.id, delivery.revision)
        text = "" if proposal.restricted_to else revision.content.text
        read = delivery_for_reading(delivery, proposal.withheld)
        proposer = as_read(proposal.proposer, proposal.withheld)
        return Stopped(read, self.organisation.accounts[delivery.account], text, proposer, card)

    def _channel(self, account: str) -> str:
        return self.organisation.accounts[account].channel if account in self.organisation.accounts else ""

    def _lift(self, hold_id: int, by: str, roles: frozenset[Role]) -> Hold:
        concerned = people(self.will_stop(hold_id), but=by)
        with self.store.begin() as tx:
            tx(holds.change)
            hold = still_here(tx(holds.by_id, hold_id), "hold")
            if not hold.stands and by == SYSTEM:
                return hold
            stopped = _stop_what_fell_due(tx, hold)
            after = hold.lifted(by, roles, tx.now, stopped=stopped)
            tx(holds.write, after)
            tx.record(after.deeds)
            tx.tell(*_refreshing(tx, hold), *self._lists(tx, hold))
            tx.tell(*(StopsNews(person, hold=hold_id) for person in concerned))
        return replace(after, deeds=())

    def _lists(self, tx: Tx, hold: Hold) -> Iterable[HoldMessage]:
        """A lifted hold's messages: in each channel the announcement and at least one page of stopped posts."""
        where = sorted(map(self._channel, tx(holds.accounts_held, hold.id)))
        counts = {channel: len(list(several)) for channel, several in groupby(where)}
        for channel in channels(hold.on, self.organisation):
            yield HoldMessage(hold.id, channel)
            for page in range(max(1, -(-counts.get(channel, 0) // ON_A_PAGE))):
                yield HoldMessage(hold.id, channel, page + 1)

    def _standing(self, hold_id: int) -> Hold:
        hold = self.store.read(holds.by_id, hold_id)
        if hold is None or not hold.stands:
            raise Superseded("That hold has been lifted already.")
        return hold

    def _permitted(self, by: Person, on: Range) -> frozenset[Role]:
        act = Act.HOLD_EVERYTHING if on.is_everything else Act.HOLD
        roles = self._roles(by, on, act)
        permit(act, roles)
        return roles

    def _roles(self, by: Person, on: Range, act: Act) -> frozenset[Role]:
        if on.is_everything:  # the safe direction, and minutes count: a lead of any department may stop every post
            return self.authority.roles_somewhere(by.id, self.organisation.accounts, self.organisation.departments, act)
        concerned = [key for key, account in self.organisation.accounts.items() if on.reaches(account.department, key)]
        return self.authority.roles_over(by.id, concerned, [on.department], act)

    def _hold(self, wish: Wish, by: str) -> Hold:
        reason = " ".join(wish.reason.split())[:LONGEST_REASON]
        if not reason:
            raise Unusable("Please say why, in a line: everybody whose post waits will ask.", "reason")
        on = range_of(wish.on, self.organisation)
        exempt = tuple(
            key for key in wish.exempt if key in self.organisation.accounts and on.reaches(self._home(key), key)
        )
        if on.account in wish.exempt:
            raise Unusable("That leaves nothing to hold: the account is the one that is to go on.", "exempt")
        on = replace(on, phrases=phrases_in(wish.words), exempt=exempt)
        return a_hold(on, reason, by, self.organisation.clock(), until=self._until(wish, on))

    def _home(self, account: str) -> str:
        return self.organisation.accounts[account].department

    def _until(self, wish: Wish, on: Range) -> datetime | None:
        if not (wish.day or wish.time):
            return None
        zone = self.organisation.departments[on.department or next(iter(self.organisation.departments))].zone
        try:
            return chosen(Choice(WhenKind.AT, wish.day, wish.time), zone, self.organisation.clock()).instant
        except CountersignError as error:
            raise Unusable(str(error), "until") from None


def range_of(on: str, organisation: Organisation) -> Range:
    """Read the range of a hold from a form's value. Raises Unusable for a department or account not set up here."""
    if on == EVERYTHING:
        return Range()
    department, account = on.removeprefix(DEPARTMENT), on.removeprefix(ACCOUNT)
    if on.startswith(DEPARTMENT) and department in organisation.departments:
        return Range(department)
    if on.startswith(ACCOUNT) and account in organisation.accounts:
        return Range(organisation.accounts[account].department, account)
    raise Unusable("That is no longer set up here. Choose another.", "on")


def a_hold(on: Range, reason: str, by: str, at: datetime, *, until: datetime | None = None) -> Hold:
    """A hold not stored yet: the id is 0 until the store gives one."""
    return Hold(0, on, reason, by, at, secrets.token_hex(16), until)


def place(store: Store, hold: Hold, organisation: Organisation, request: str, concerned: Iterable[str] = ()) -> Hold:
    """Write a placed hold, in force from the return on, also over deliveries due at the moment.

    `concerned`: people to hear which posts of theirs are stopped. Raises NotAllowed.
    """
    with store.begin() as tx:
        take_turn(tx, hold.by)  # before the lock on holds, as sending a post takes the two
        tx(holds.change)
        if (before := tx(holds.by_request, request)) is not None:
            return before
        if hold.by != SYSTEM:
            home = organisation.departments[hold.on.department or next(iter(organisation.departments))]
            see_room(tx, HOLDS, hold.by, home)
        kept = replace(hold, id=tx(holds.add, hold, request))
        tx.record(replace(deed, subject=kept.subject) for deed in kept.deeds)
        tx.tell(*(HoldMessage(kept.id, channel) for channel in channels(kept.on, organisation)), *_refreshing(tx, kept))
        tx.tell(*(StopsNews(person, hold=kept.id) for person in concerned))
    return replace(kept, deeds=())


def from_the_command_line(
    store: Store,
    organisation: Organisation,
    on: str,
    reason: str,
    *,
    exempt: tuple[str, ...] = (),
) -> Hold:
    """Place a hold as the machine's operator. Raises Unusable."""
    if unknown := [key for key in exempt if key not in organisation.accounts]:
        raise Unusable(f"There is no account {', '.join(unknown)} here.")
    if not reason.strip():
        raise Unusable("Say why: people read it on every card.")
    held = replace(range_of(on, organisation), exempt=exempt)
    hold = a_hold(held, " ".join(reason.split())[:LONGEST_REASON], SYSTEM, store.clock()).placed(BY_ITSELF)
    return place(store, hold, organisation, f"command:{hold.salt}")


def channels(on: Range, organisation: Organisation) -> tuple[str, ...]:
    """The channels told of a hold: each channel with cards of accounts within the range."""
    return tuple(
        dict.fromkeys(
            account.channel for key, account in organisation.accounts.items() if on.reaches(account.department, key)
        )
    )


def _refreshing(tx: Tx, hold: Hold) -> Iterable[RefreshCard | RefreshQuestion | Question]:
    """The live cards of held posts, and the questions about deliveries now with a person.

    Whoever is to post by hand is asked anew, by name: a message that is only changed tells nobody.
    """
    others = [other for other in tx(holds.standing) if other.id != hold.id]
    for proposal_id, revision, said in tx(holds.live):
        if any(hold.on.covers(words) for words in said):
            yield RefreshCard(proposal_id, revision)
            for delivery in tx(deliveries.of_proposal, proposal_id):
                if delivery.state is DeliveryState.HANDED_OVER or delivery.why is Why.HELD:
                    yield RefreshQuestion(proposal_id, delivery.id)
                here = [words for words in said if words.account == delivery.account]
                if delivery.state is DeliveryState.HANDED_OVER and any(
                    hold.on.covers(words) and not covering(others, words) for words in here
                ):
                    yield Question(proposal_id, delivery.id)


def _stop_what_fell_due(tx: Tx, hold: Hold) -> int:
    """Stop held deliveries that are due and not taken up: time passed under a hold always needs a person."""
    due = [(delivery_id, said) for delivery_id, said in tx(holds.fell_due, tx.now)]
    reached = [
        delivery_id
        for delivery_id, said in due
        if covering([hold], said) and hold.id not in tx(holds.let_through, delivery_id)
    ]
    # every lock first: the audit trail's comes with a write
    locked = [tx(deliveries.for_change, delivery_id) for delivery_id in reached]
    scheduled = [delivery for delivery in locked if delivery is not None and delivery.state is DeliveryState.SCHEDULED]
    return sum(record_held(tx, delivery, [hold]) for delivery in scheduled)

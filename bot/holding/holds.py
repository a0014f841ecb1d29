"""Holds: placing one, lifting it, and letting a single post through. Lifting releases nothing by itself."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from bot.authority.roles import Authority
from bot.errors import CountersignError, Superseded, Unusable, still_here
from bot.model.account import Account
from bot.model.delivery import Delivery, DeliveryState, Why
from bot.model.hold import Hold, NamedHold, Range, covering, named, phrases_in, says
from bot.model.notice import Event, HoldMessage, RefreshCard, RefreshQuestion
from bot.model.organisation import Organisation
from bot.model.people import SYSTEM, Card, Person
from bot.model.permissions import BY_ITSELF, Act, Role, permit
from bot.model.when import Choice, WhenKind, chosen
from bot.scheduling.deliveries import record_held, record_put_back
from bot.store import Store, Tx, cards, deliveries, holds, proposals

EVERYTHING, DEPARTMENT, ACCOUNT = "everything", "department:", "account:"
"""How a form names what is to be held; a department's or an account's key follows."""
ON_A_PAGE = 12
"""Stopped posts in one message: each takes three of the fifty blocks that Slack allows."""
LONGEST_REASON = 300


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody asked to be held, as they put it."""

    on: str
    reason: str
    words: str = ""
    """One phrase a line; nothing holds all of it."""
    exempt: tuple[str, ...] = ()
    day: str = ""
    time: str = ""


@dataclass(frozen=True, slots=True)
class Stopped:
    """A post that a hold stopped, as it is now."""

    delivery: Delivery
    account: Account
    text: str
    """Nothing where only some may know it."""
    proposer: str
    card: Card | None


@dataclass(frozen=True, slots=True)
class Holds:
    """What people can do with holds."""

    store: Store
    authority: Authority
    organisation: Organisation

    def place(self, wish: Wish, by: Person, request: str) -> Hold:
        """Put something on hold, at once. `request` names the form: sent twice it makes one hold.

        Raises Unusable for a field, NotAllowed or NotNow.
        """
        hold = self._hold(wish, by.id)
        roles = self._roles(by, hold.on, Act.HOLD_EVERYTHING if hold.on.is_everything else Act.HOLD)
        return place(self.store, hold.placed(roles), self.organisation, request)

    def lift(self, hold_id: int, by: Person) -> Hold:
        """Lift a hold: first, whatever fell due meanwhile is stopped for a person to decide about."""
        hold = self._standing(hold_id)
        roles = self._roles(by, hold.on, Act.LIFT_EVERYTHING if hold.on.is_everything else Act.LIFT)
        return self._lift(hold_id, by.id, roles)

    def lift_due(self) -> int:
        """Lift the holds whose end has come, in the same way; gives how many."""
        ending = self.store.read(holds.ending, self.organisation.clock())
        for hold_id in ending:
            self._lift(hold_id, SYSTEM, BY_ITSELF)
        return len(ending)

    def let_through(self, delivery_id: int, by: Person, reason: str) -> Delivery:
        """Let one stopped delivery through the holds that stand over it, because a senior approver says why."""
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
            what = says(now_proposal.revision, current.account, now_proposal.department)
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
        """The holds that stand, the oldest first; only those that reach a department, if one is named."""
        found = self.store.read(holds.standing, department)
        return tuple(named(hold, self.organisation) for hold in found)

    def shown(self, hold_id: int) -> NamedHold | None:
        """Show a hold."""
        hold = self.store.read(holds.by_id, hold_id)
        return named(hold, self.organisation) if hold else None

    def message(self, hold_id: int, channel: str, page: int) -> Card | None:
        """Find a message about a hold."""
        every = self.store.read(holds.messages, hold_id)
        return next((card for card, at in every if (card.channel, at) == (channel, page)), None)

    def lists_with(self, delivery_id: int) -> tuple[tuple[int, Card, int], ...]:
        """Find the lists that may show a delivery: the hold's id, the message, its page."""
        return self.store.read(holds.lists_with, delivery_id)

    def listed(self, hold_id: int, channel: str, page: int) -> tuple[Stopped, ...]:
        """One page of what a hold stopped, of the accounts whose cards stand in a channel; pages begin at 1."""
        here = [
            one
            for delivery_id in self.store.read(holds.held_by, hold_id)
            if (one := self.store.read(deliveries.by_id, delivery_id)) and self._channel(one.account) == channel
        ]
        return tuple(filter(None, map(self._stopped, here[(page - 1) * ON_A_PAGE : page * ON_A_PAGE])))

    def _stopped(self, delivery: Delivery) -> Stopped | None:
        proposal = self.store.read(proposals.by_id, delivery.proposal_id)
        revision = self.store.read(proposals.revision, delivery.proposal_id, delivery.revision)
        if proposal is None or revision is None:
            return None
        card = self.store.read(cards.of_revision, proposal.id, delivery.revision)
        text = "" if proposal.restricted_to else revision.content.text
        return Stopped(delivery, self.organisation.accounts[delivery.account], text, proposal.proposer, card)

    def _channel(self, account: str) -> str:
        return self.organisation.accounts[account].channel if account in self.organisation.accounts else ""

    def _lift(self, hold_id: int, by: str, roles: frozenset[Role]) -> Hold:
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
        return replace(after, deeds=())

    def _lists(self, tx: Tx, hold: Hold) -> Iterable[HoldMessage]:
        """The hold's own messages, and in each of its channels the list of what it stopped, at least one page."""
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

    def _roles(self, by: Person, on: Range, act: Act) -> frozenset[Role]:
        if on.is_everything:  # the safe direction, and minutes count: whoever leads anywhere may stop it all
            return self.authority.roles_somewhere(by.id, self.organisation.accounts, self.organisation.departments, act)
        concerned = [key for key, one in self.organisation.accounts.items() if on.reaches(one.department, key)]
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
    """Read what is to be held. Raises Unusable for what is not set up here."""
    if on == EVERYTHING:
        return Range()
    department, account = on.removeprefix(DEPARTMENT), on.removeprefix(ACCOUNT)
    if on.startswith(DEPARTMENT) and department in organisation.departments:
        return Range(department)
    if on.startswith(ACCOUNT) and account in organisation.accounts:
        return Range(organisation.accounts[account].department, account)
    raise Unusable("That is no longer set up here. Choose another.", "on")


def a_hold(on: Range, reason: str, by: str, at: datetime, *, until: datetime | None = None) -> Hold:
    """A hold before it is stored: the store gives it its id."""
    return Hold(0, on, reason, by, at, secrets.token_hex(16), until)


def place(store: Store, hold: Hold, organisation: Organisation, request: str) -> Hold:
    """Write a hold that was placed: it is in force when this returns, over what is due at this moment, too."""
    with store.begin() as tx:
        tx(holds.change)
        if (before := tx(holds.by_request, request)) is not None:
            return before
        kept = replace(hold, id=tx(holds.add, hold, request))
        tx.record(replace(deed, subject=kept.subject) for deed in kept.deeds)
        tx.tell(*(HoldMessage(kept.id, channel) for channel in channels(kept.on, organisation)), *_refreshing(tx, kept))
    return replace(kept, deeds=())


def from_the_command_line(
    store: Store,
    organisation: Organisation,
    on: str,
    reason: str,
    *,
    exempt: tuple[str, ...] = (),
) -> Hold:
    """Place a hold for whoever runs the machine. Raises Unusable."""
    if unknown := [key for key in exempt if key not in organisation.accounts]:
        raise Unusable(f"There is no account {', '.join(unknown)} here.")
    if not reason.strip():
        raise Unusable("Say why: people read it on every card.")
    held = replace(range_of(on, organisation), exempt=exempt)
    hold = a_hold(held, " ".join(reason.split())[:LONGEST_REASON], SYSTEM, store.clock()).placed(BY_ITSELF)
    return place(store, hold, organisation, f"command:{hold.salt}")


def channels(on: Range, organisation: Organisation) -> tuple[str, ...]:
    """Where people hear of a hold: each channel in which cards of the accounts it reaches stand."""
    return tuple(
        dict.fromkeys(one.channel for key, one in organisation.accounts.items() if on.reaches(one.department, key))
    )


def _refreshing(tx: Tx, hold: Hold) -> Iterable[RefreshCard | RefreshQuestion]:
    """The live cards that show it, and the questions of what is with a person now."""
    for proposal_id, revision, said in tx(holds.live):
        if any(hold.on.covers(one) for one in said):
            yield RefreshCard(proposal_id, revision)
            for one in tx(deliveries.of_proposal, proposal_id):
                if one.state is DeliveryState.HANDED_OVER or one.why is Why.HELD:
                    yield RefreshQuestion(proposal_id, one.id)


def _stop_what_fell_due(tx: Tx, hold: Hold) -> int:
    """Stop what is due and not taken up: time that passed under a hold always needs a person."""
    due = [(delivery_id, said) for delivery_id, said in tx(holds.fell_due, tx.now)]
    reached = [
        delivery_id
        for delivery_id, said in due
        if covering([hold], said) and hold.id not in tx(holds.let_through, delivery_id)
    ]
    # every lock first: the trail's comes with a write
    locked = [tx(deliveries.for_change, delivery_id) for delivery_id in reached]
    scheduled = [one for one in locked if one is not None and one.state is DeliveryState.SCHEDULED]
    return sum(record_held(tx, one, [hold]) for one in scheduled)

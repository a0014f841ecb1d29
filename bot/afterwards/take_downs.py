"""Taking published posts down: at once, on the word of one entitled person, and reviewed afterwards."""

import logging
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from bot.authority.restricted import RestrictedPosts
from bot.authority.roles import Authority
from bot.errors import ConfigError, Refused, Superseded, Unreached, Unsure, Unusable, still_here
from bot.model.account import Account
from bot.model.acts import Act
from bot.model.delivery import Delivery, DeliveryState, Why
from bot.model.event import Event
from bot.model.organisation import Organisation
from bot.model.people import Person
from bot.model.permissions import Role
from bot.model.proposal import ENDED, Proposal, ProposalState
from bot.model.proposal_notices import News, RefreshCard, RefreshQuestion, Story
from bot.model.take_down import TakeDown, TakeDownState
from bot.outbound.network import Connection, Network
from bot.scheduling.deliveries import record_stopped
from bot.store import Store, Tx, attempts, corrections, deliveries, proposals, take_downs

LONGEST_REASON = 500
NEVER_SENT = frozenset({ProposalState.DRAFT, ProposalState.WITHDRAWN, ProposalState.REJECTED, ProposalState.EXPIRED})
NOT_SET_UP = "This account is no longer set up here."
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Beside:
    """A post proposed by the same form as a post that was taken down, on an account with other approvers."""

    account: str
    """By its title."""
    proposal: ProposalState
    delivery: DeliveryState | None
    """None for a post that has no delivery to the account."""
    is_down: bool = False
    """Whether somebody asked to have the post taken down, too."""


@dataclass(frozen=True, slots=True)
class TakeDowns:
    """Takes posts off networks. The wish is recorded first: a process that dies leaves the rest to the next."""

    store: Store
    authority: Authority
    restricted_posts: RestrictedPosts
    organisation: Organisation
    networks: Mapping[str, Network]
    reach: Callable[[Account], Connection]

    def ask(self, proposal_id: int, accounts: Collection[str], reason: str, by: Person) -> tuple[TakeDown, ...]:
        """Have a published post taken down from some accounts, and whatever of it is not out yet stopped.

        Stopped are the linked posts' deliveries, and changes of the post, too; where such is not on its way yet, its
        thread is told. By the card of a change, the post itself is taken down.
        Raises Unusable at "reason" or "accounts" for an empty field, Superseded when nothing of it stands there.
        """
        if not reason.strip():
            raise Unusable("Say in a few words why: the people who look at it afterwards read this.", "reason")
        if not accounts:
            raise Unusable("Choose the account that it is to be taken down from.", "accounts")
        proposal = self._of_post(proposal_id)
        proposal_id = proposal.id
        self.restricted_posts.let_in(proposal_id, by)
        roles = {
            key: self.authority.held(by.id, (key,), Act.TAKE_DOWN).roles_beside(proposal.contributors)
            for key in accounts
        }
        linked = dict.fromkeys((other.id for other in self._linked(proposal)), "proposed with it")
        sent = self.store.read(deliveries.of_proposal, proposal_id)
        changes = self.store.read(corrections.open_of, [delivery.id for delivery in sent])
        linked |= dict.fromkeys(changes, "that this would change")
        with self.store.begin() as tx:
            locked = tx(proposals.by_ids, (proposal_id, *linked), lock=True)
            still_here(locked.get(proposal_id), "proposal")
            every = tx(deliveries.of_proposal, proposal_id)
            there = tx(take_downs.of_deliveries, [delivery.id for delivery in every])
            out = [
                delivery
                for delivery in every
                if delivery.state is DeliveryState.PUBLISHED and delivery.account in roles and delivery.id not in there
            ]
            if not out:
                raise Superseded("There is nothing left to take down there: the card says how it stands.")
            asked = tuple(self._asked(tx, delivery, by.id, reason.strip(), roles[delivery.account]) for delivery in out)
            why = f"“{reason.strip()[:LONGEST_REASON]}”"
            _stop(tx, every, f"<@{by.id}> took the post down elsewhere: {why}")
            for other, which in linked.items():
                says = f"<@{by.id}> took down the post {which}: {why}"
                _stop_linked(tx, locked[other], by.id, says, tell=not there)
            if proposal.proposer != by.id:
                tx.tell(News(proposal_id, proposal.proposer, Event.TAKING_DOWN, by.id, out[0].id))
        return asked

    def beside(self, proposal_id: int) -> tuple[Beside, ...]:
        """How the posts proposed with a post stand now, account by account; posts never sent aside."""
        proposal = self._of_post(proposal_id)
        found: list[Beside] = []
        for other in self._linked(proposal):
            every = self.store.read(deliveries.of_proposal, other.id)
            down = self.store.read(take_downs.of_deliveries, [delivery.id for delivery in every])
            newest = {delivery.account: delivery for delivery in every}
            for account in self.organisation.in_use(other.revision.accounts):
                delivery = newest.get(account.key)
                state, is_down = (delivery.state, delivery.id in down) if delivery else (None, False)
                found.append(Beside(account.title, other.state, state, is_down))
        return tuple(found)

    def due(self) -> tuple[tuple[int, str], ...]:
        """The take-downs to be called for now: (id, account)."""
        return self.store.read(take_downs.due, self.organisation.clock())

    def take_up(self, take_down_id: int) -> bool:
        """Call the network; False when the take-down is unchanged."""
        found = self.store.read(take_downs.by_id, take_down_id)
        delivery = self.store.read(deliveries.by_id, found.delivery) if found else None
        if found is None or delivery is None or found.state is not TakeDownState.ASKED:
            return False
        after = self._called(delivery)
        with self.store.begin() as tx:
            current = tx(take_downs.for_change, take_down_id)
            if current is None or current.state is not TakeDownState.ASKED:
                return False  # another replica was quicker
            changed = after(current)
            event = {TakeDownState.DOWN: Event.TAKEN_DOWN, TakeDownState.BY_HAND: Event.DOWN_BY_HAND}.get(changed.state)
            self._save(tx, changed, delivery, event)
            tx.due = True
        return True

    def confirm(self, take_down_id: int, by: Person) -> TakeDown:
        """Take a colleague's word that the post is down."""
        return self._by_a_person(take_down_id, by, Act.CONFIRM_DOWN, Event.TAKEN_DOWN)

    def review(self, take_down_id: int, by: Person) -> TakeDown:
        """Record that somebody other than whoever took the post down looked at it afterwards."""
        return self._by_a_person(take_down_id, by, Act.REVIEW_TAKE_DOWN, Event.TAKE_DOWN_REVIEWED)

    def _of_post(self, proposal_id: int) -> Proposal:
        """The proposal of a post, also by the proposal of a change of the post."""
        proposal = still_here(self.store.read(proposals.by_id, proposal_id), "proposal")
        if (post := proposal.revision.content.corrects) is None:
            return proposal
        delivery = still_here(self.store.read(deliveries.by_id, post.delivery), "post")
        return still_here(self.store.read(proposals.by_id, delivery.proposal_id), "post")

    def _linked(self, proposal: Proposal) -> tuple[Proposal, ...]:
        """The other proposals of the same form that were sent."""
        together = self.store.read(proposals.together_with, proposal.together) if proposal.together else ()
        return tuple(other for other in together if other.id != proposal.id and other.state not in NEVER_SENT)

    def _asked(self, tx: Tx, delivery: Delivery, by: str, reason: str, roles: frozenset[Role]) -> TakeDown:
        new = TakeDown(0, delivery.id, by, tx.now, reason[:LONGEST_REASON], try_at=tx.now)
        kept = replace(new, id=tx(take_downs.add, new)).asked_for(roles)
        if trouble := self._by_hand(tx, delivery):
            kept = kept.left(trouble, tx.now)
        event = Event.TAKING_DOWN if not trouble else Event.DOWN_BY_HAND
        self._save(tx, kept, delivery, event, by)
        tx.due = True
        return kept

    def _by_hand(self, tx: Tx, delivery: Delivery) -> str:
        """Why a person has to take a post down; "" if the network can be asked."""
        account = self.organisation.accounts.get(delivery.account)
        if account is None:
            return NOT_SET_UP
        network = self.networks[account.network]
        if network.take_down is None:
            return f"{network.called(account.settings)} can't be asked to from here."
        if not delivery.posts(tx(attempts.steps_of, delivery)):
            return "It was posted by hand, so we don't know it well enough to take it down."
        return ""

    def _called(self, delivery: Delivery) -> Callable[[TakeDown], TakeDown]:
        """Call the network; gives the change that its answer makes to the take-down."""
        try:
            self._call(delivery)
        except (Unreached, Unsure) as error:  # asked again: what is gone already is no fault
            now, says = self.organisation.clock(), str(error)
            not_before = error.not_before if isinstance(error, Unreached) else None
            return lambda still: still.put_off(says, not_before or now, now)
        except (Refused, ConfigError) as error:
            trouble = str(error)
        except Exception:  # tried again for ever, the fault would reach no person
            log.exception("a take-down failed in a way we did not foresee")
            trouble = "Something went wrong here."
        else:
            return lambda still: still.done(self.organisation.clock())
        return lambda still: still.left(trouble, self.organisation.clock())

    def _call(self, delivery: Delivery) -> None:
        """Take every part down, the last first, so that a thread never loses its beginning alone."""
        account = self.organisation.accounts.get(delivery.account)
        if account is None:
            raise Refused(NOT_SET_UP)
        take_down = self.networks[account.network].take_down
        if take_down is None:
            raise Refused("This network can't be asked to from here.")
        for post in reversed(delivery.posts(self.store.read(attempts.steps_of, delivery))):
            take_down(self.reach(account), post)

    def _by_a_person(self, take_down_id: int, by: Person, act: Act, event: Event) -> TakeDown:
        found = still_here(self.store.read(take_downs.by_id, take_down_id), "take-down")
        delivery = still_here(self.store.read(deliveries.by_id, found.delivery), "delivery")
        proposal = still_here(self.store.read(proposals.by_id, delivery.proposal_id), "proposal")
        self.restricted_posts.let_in(proposal.id, by)
        roles = self.authority.held(by.id, (delivery.account,), act).roles_beside(proposal.contributors)
        with self.store.begin() as tx:
            current = still_here(tx(take_downs.for_change, take_down_id), "take-down")
            if act is Act.CONFIRM_DOWN:
                after = current.confirmed(by.id, roles, tx.now)
            else:
                own = {Role.GIVER} if by.id == current.by else set()
                after = current.reviewed(by.id, roles | own, tx.now)
            self._save(tx, after, delivery, event, by.id)
        return after

    def _save(self, tx: Tx, take_down: TakeDown, delivery: Delivery, event: Event | None, by: str = "") -> None:
        tx(take_downs.write, take_down)
        tx.record(take_down.deeds)
        if event is not None:
            tx.tell(
                RefreshCard(delivery.proposal_id, delivery.revision),
                *(RefreshCard(*change) for change in tx(corrections.made_of, delivery.id)),
                Story(delivery.proposal_id, delivery.revision, event, by, delivery.id),
            )


def _stop(tx: Tx, every: Iterable[Delivery], says: str) -> bool:
    """Stop the deliveries that wait to be sent, or to be posted by hand; says whether there were any."""
    why = {DeliveryState.SCHEDULED: Why.BY_A_PERSON, DeliveryState.HANDED_OVER: Why.CALLED_BACK}
    waiting = [delivery for delivery in every if delivery.state in why]
    for delivery in waiting:
        if delivery.state is DeliveryState.HANDED_OVER:
            tx.tell(RefreshQuestion(delivery.proposal_id, delivery.id))
        record_stopped(tx, delivery, why[delivery.state], says)
    return bool(waiting)


def _stop_linked(tx: Tx, linked: Proposal, by: str, says: str, *, tell: bool) -> None:
    """Stop what is not out yet of a linked post; where nothing is on its way, its thread is told, if `tell`."""
    stopped = _stop(tx, tx(deliveries.of_proposal, linked.id), says)
    if tell and not stopped and linked.state not in ENDED:
        tx.tell(Story(linked.id, linked.revision.number, Event.LINKED_TAKEN_DOWN, by))

"""Resolutions: people's decisions about a delivery (stop, retime, confirm out, post again, let go, link by hand)."""

from collections.abc import Set
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit

from bot.authority.restricted import RestrictedPosts
from bot.authority.roles import Authority
from bot.checking.parents import Parents
from bot.errors import Superseded, Unusable, still_here
from bot.model.account import Account
from bot.model.acts import Act
from bot.model.content import Answers, Content
from bot.model.delivery import Delivery, DeliveryState
from bot.model.event import Event
from bot.model.organisation import Organisation
from bot.model.people import Person
from bot.model.permissions import Role
from bot.model.post import Receipt
from bot.model.proposal_notices import News, Question, RefreshCard, Story
from bot.model.when import Choice, When, WhenKind, put_back
from bot.outbound.links import of_another_place
from bot.scheduling.deliveries import (
    MAY_BE_OUT,
    drop_unsent,
    end_mandate,
    put_off,
    record_ended,
    record_published,
    record_put_back,
)
from bot.scheduling.timing import Timing
from bot.store import Store, attempts, deliveries, proposals, recorded_posts
from policy.detectors import handles
from policy.draft import Kind


@dataclass(frozen=True, slots=True)
class Resolutions:
    """People's answers to the questions about a delivery."""

    store: Store
    authority: Authority
    restricted_posts: RestrictedPosts
    timing: Timing
    organisation: Organisation
    parents: Parents
    """Finds a part of a thread at the link that a person brings."""

    def stop(self, proposal_id: int, by: Person) -> int:
        """Stop a proposal's deliveries not being sent yet; gives how many. Raises Superseded if none is left."""
        roles = self._roles(by, proposal_id, Act.STOP)
        with self.store.begin() as tx:
            proposal = tx(
                proposals.for_change, proposal_id
            )  # the locked row keeps deliveries from being claimed meanwhile
            waiting = [
                delivery
                for delivery in tx(deliveries.of_proposal, proposal_id)
                if delivery.state is DeliveryState.SCHEDULED
            ]
            if not waiting:
                raise Superseded("There is nothing left to stop: it is out, or being sent right now.")
            for delivery in waiting:
                stopped = delivery.stopped(by.id, roles, tx.now)
                if tx(attempts.may_be_out, delivery):
                    stopped = delivery.asked(f"<@{by.id}> stopped it. {MAY_BE_OUT}", tx.now, by=by.id)
                tx.save_delivery(stopped)
                tx.tell(
                    RefreshCard(proposal_id, stopped.revision),
                    Story(proposal_id, stopped.revision, Event.STOPPED_BY, by.id, stopped.id),
                    Question(proposal_id, stopped.id),
                )
            if proposal and proposal.proposer != by.id:
                tx.tell(News(proposal_id, proposal.proposer, Event.STOPPED_BY, by.id, waiting[0].id))
            if (
                proposal
                and proposal.mandate
                and proposal.mandate.by != by.id
                and end_mandate(tx, proposal_id, "stopped")
            ):
                drop_unsent(tx, proposal)  # a sender alone does not overrule a colleague alone
        return len(waiting)

    def retime(self, delivery_id: int, by: Person, day: str, clock_time: str, which: str = "") -> Delivery:
        """Give a stopped delivery a new time that its approvals cover.

        Raises Unusable for a time not covered, as a new proposal or an edit, and a new approval, are needed. Raises
        Twice for an hour that comes twice, unless `which` says first or second, and TooNear for a time too near to
        another post.
        """
        delivery = self._delivery(delivery_id)
        account = self.organisation.accounts[delivery.account]
        content = still_here(self.store.read(proposals.by_id, delivery.proposal_id), "proposal").revision.content
        choice = Choice(WhenKind.AT, day, clock_time, which)
        when = self.timing.when(choice, (account,), content, besides=delivery.proposal_id)
        return self._scheduled_again(delivery, by, when, account)

    def try_again(self, delivery_id: int, by: Person) -> Delivery:
        """Send a stopped delivery now, as the obstacle has been put right."""
        delivery = self._delivery(delivery_id)
        account = self.organisation.accounts[delivery.account]
        proposal = still_here(self.store.read(proposals.by_id, delivery.proposal_id), "proposal")
        when = put_back(proposal.when, self.organisation.clock())
        return self._scheduled_again(delivery, by, when, account)

    def confirm_out(self, delivery_id: int, by: Person, url: str) -> Delivery:
        """Take an approver's word that a delivery is out, with the link; of a thread, that the part not confirmed is.

        The rest of a thread goes on, in reply to the part at the link. Raises Unusable for a bad link.
        """
        found = self._delivery(delivery_id)
        roles, link = self._roles(by, found.proposal_id, Act.CONFIRM_OUT), self._link(found, url)
        out, parts = len(self.store.read(attempts.steps_of, found)), self._parts(found)
        if out + 1 < parts:
            return self._part_is_out(found, out, link, by, roles)
        with self.store.begin() as tx:
            delivery = still_here(tx(deliveries.for_change, delivery_id), "delivery")
            after = delivery.confirmed_out(link, by.id, roles, tx.now)
            record_published(tx, after)
        return after

    def _part_is_out(self, found: Delivery, out: int, link: str, by: Person, roles: Set[Role]) -> Delivery:
        account = self.organisation.accounts[found.account]
        part = self._part_at(link, account, out + 1)
        with self.store.begin() as tx:
            delivery = still_here(tx(deliveries.for_change, found.id), "delivery")
            if len(tx(attempts.steps_of, delivery)) != out:
                raise Superseded("We found that part meanwhile. Look at the card: the rest goes on.")
            if tx(recorded_posts.is_recorded, delivery.account, part.id):
                raise Unusable(f"We know that post: it is another part. Copy the link of part {out + 1} itself.", "url")
            after = delivery.part_confirmed_out(tx.now + account.grace, by.id, roles, tx.now)
            tx(attempts.add_step, after, out, part, tx.now)
            record_put_back(tx, after, Event.PART_IS_OUT, by.id)
        return after

    def _part_at(self, link: str, account: Account, number: int) -> Receipt:
        """Ask the network for the post at a link, which the next part is to follow. Raises Unusable."""
        network = self.parents.networks[account.network]
        if fault := network.link_fault(link, account.settings):
            raise Unusable(f"The link {fault}", "url")
        content = Content("", Kind.REPLY, Answers("", link))
        there = self.parents.of(content, [account]).get(account.key)
        where = network.called(account.settings)
        if there is None:
            raise Unusable(
                f"{where} doesn't answer just now, and the rest has to be attached to that part. Try it again in a "
                "minute.",
                "url",
            )
        if not there.id or handles.of_another(account.handle, there.author):
            raise Unusable(f"{where} finds no post of ours at that link. Copy the link of part {number} itself.", "url")
        return Receipt(there.id, link)

    def _link(self, delivery: Delivery, url: str) -> str:
        """Take the link of a delivery's post as typed. Raises Unusable for no link, and for another network's."""
        link, account = _link(url), self.organisation.accounts[delivery.account]
        where = self.parents.networks[account.network].called(account.settings)
        if there := of_another_place(link, where):
            raise Unusable(
                f"That is a link to a post on {there}, and this one is for {where}. Open the post on {where}, and copy "
                "its address from there.",
                "url",
            )
        return link

    def _parts(self, delivery: Delivery) -> int:
        """How many parts a delivery has."""
        sent = still_here(self.store.read(proposals.revision, delivery.proposal_id, delivery.revision), "delivery")
        return next(len(rendered.parts) for rendered in sent.rendered if rendered.account == delivery.account)

    def hand_in(self, delivery_id: int, by: Person, url: str) -> Delivery:
        """Take the link to a post that a colleague made by hand; a private message may have none.

        Raises Unusable for a bad link.
        """
        found = self._delivery(delivery_id)
        roles = self._roles(by, found.proposal_id, Act.HAND_IN)
        sent = still_here(self.store.read(proposals.revision, found.proposal_id, found.revision), "delivery")
        link = "" if sent.content.is_private and not url.strip() else self._link(found, url)
        with self.store.begin() as tx:
            delivery = still_here(tx(deliveries.for_change, delivery_id), "delivery")
            after = delivery.handed_in(link, by.id, roles, tx.now)
            record_published(tx, after)
        return after

    def post_again(self, delivery_id: int, by: Person) -> Delivery:
        """Send what is not out of a delivery, on the word of an approver, not an author, that it is not there."""
        delivery = self._delivery(delivery_id)
        roles = self._roles(by, delivery.proposal_id, Act.POST_AGAIN)
        grace = self.organisation.accounts[delivery.account].grace
        with self.store.begin() as tx:
            delivery = still_here(tx(deliveries.for_change, delivery_id), "delivery")
            after = delivery.posted_again(tx.now + grace, by.id, roles, tx.now)
            record_put_back(tx, after, Event.POST_AGAIN, by.id)
        return after

    def let_go(self, delivery_id: int, by: Person) -> Delivery:
        """Give a delivery up."""
        roles = self._roles(by, self._delivery(delivery_id).proposal_id, Act.LET_GO)
        with self.store.begin() as tx:
            delivery = still_here(tx(deliveries.for_change, delivery_id), "delivery")
            after = delivery.let_go(by.id, roles, tx.now)
            record_ended(tx, after, Event.LET_GO, by.id)
        return after

    def _scheduled_again(self, delivery: Delivery, by: Person, when: When, account: Account) -> Delivery:
        roles = self._roles(by, delivery.proposal_id, Act.RETIME)
        with self.store.begin() as tx:
            current = still_here(tx(deliveries.for_change, delivery.id), "delivery")
            proposal = tx(proposals.for_change, current.proposal_id)
            if proposal is None or not proposal.keeps_approval_at(when.instant, account.later):
                raise Unusable(
                    f"It was approved for {_hours(account.later)} from its first time at most, and not for earlier. "
                    "Choose a time within that, or edit the post and have it approved again.",
                    "when",
                )
            return put_off(tx, current, when.instant, account.grace, by, roles)

    def _roles(self, by: Person, proposal_id: int, act: Act) -> frozenset[Role]:
        proposal = still_here(self.store.read(proposals.by_id, proposal_id), "proposal")
        self.restricted_posts.let_in(proposal_id, by)
        return self.authority.held(by.id, proposal.revision.accounts, act).roles_beside(proposal.contributors)

    def _delivery(self, delivery_id: int) -> Delivery:
        found = self.store.read(deliveries.by_id, delivery_id)
        return still_here(found if found and found.account in self.organisation.accounts else None, "delivery")


def _link(url: str) -> str:
    """Take a link as typed. Raises Unusable unless http or https, with a host, and without spaces or angle brackets."""
    link = url.strip()
    parts = urlsplit(link)
    if parts.scheme not in {"http", "https"} or not parts.hostname or any(blank in link for blank in " \n\t<>"):
        raise Unusable("Paste the link of the post, beginning with https://", "url")
    return link


def _hours(span: timedelta) -> str:
    return f"{span.total_seconds() / 3600:g} hours"

"""What people are shown of a proposal: plain values, gathered in one place, for cards, threads and messages."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.authority import Authority
from bot.model.account import Account, Department
from bot.model.delivery import Delivery
from bot.model.enquiry import Enquiry
from bot.model.people import Card
from bot.model.proposal import Proposal
from bot.model.revision import Revision
from bot.network import Network
from bot.store import Store


@dataclass(frozen=True, slots=True)
class Place:
    """One account that a revision goes to, what will be sent there, and how far that is."""

    account: Account
    network: str
    """What people call the network."""
    parts: tuple[str, ...]
    counted: tuple[int, ...]
    limit: int
    delivery: Delivery | None


@dataclass(frozen=True, slots=True)
class ShownProposal:
    """A revision of a proposal as its card shows it."""

    proposal: Proposal
    revision: Revision
    places: tuple[Place, ...]
    department: Department
    approvers: tuple[str, ...]
    """Who could approve it: user ids, those who wrote it left out."""
    seniors: tuple[str, ...]
    on_duty: tuple[str, ...]
    channel: str
    card: Card | None

    @property
    def is_current(self) -> bool:
        """Whether this revision is the one that counts."""
        return self.revision.number == self.proposal.revision.number


@dataclass(frozen=True, slots=True)
class ShownEnquiry:
    """A referral as the media team sees it."""

    enquiry: Enquiry
    department: Department
    on_duty: tuple[str, ...]
    card: Card | None


@dataclass(frozen=True, slots=True)
class Showing:
    """Gathers what is shown, as it is now."""

    store: Store
    authority: Authority
    accounts: Mapping[str, Account]
    departments: Mapping[str, Department]
    networks: Mapping[str, Network]

    def proposal(self, proposal_id: int, number: int | None = None) -> ShownProposal | None:
        """Show one revision of a proposal; the current one when no number is given."""
        proposal = self.store.proposal(proposal_id)
        if proposal is None:
            return None
        wanted = proposal.revision.number if number is None else number
        revision = self.store.revision(proposal_id, wanted)
        if revision is None:
            return None
        deliveries = {one.account: one for one in self.store.deliveries(proposal_id) if one.revision == revision.number}
        accounts = [self.accounts[key] for key in revision.accounts if key in self.accounts]
        writers = proposal.contributors
        return ShownProposal(
            proposal=proposal,
            revision=revision,
            places=tuple(self._place(account, revision, deliveries.get(account.key)) for account in accounts),
            department=self.departments[proposal.department],
            approvers=self._others(writers, *(account.approvers for account in accounts[:1])),
            seniors=self._others(writers, *(account.seniors for account in accounts[:1])),
            on_duty=self._others(writers, *(account.rota for account in accounts)),
            channel=accounts[0].channel if accounts else "",
            card=self.store.card_of(proposal_id, revision.number),
        )

    def delivery(self, delivery_id: int) -> tuple[ShownProposal, Place] | None:
        """Show a delivery with the revision it sends."""
        delivery = self.store.delivery(delivery_id)
        shown = self.proposal(delivery.proposal_id, delivery.revision) if delivery else None
        if delivery is None or shown is None:
            return None
        place = next((one for one in shown.places if one.account.key == delivery.account), None)
        return (shown, replace(place, delivery=delivery)) if place else None

    def enquiry(self, enquiry_id: int) -> ShownEnquiry | None:
        """Show a referral."""
        enquiry = self.store.enquiry(enquiry_id)
        if enquiry is None:
            return None
        department = self.departments[enquiry.department]
        on_duty = self.authority.people(department.media_rota)
        return ShownEnquiry(enquiry, department, on_duty, self.store.referral_card(enquiry_id))

    def questions(self, delivery_id: int) -> tuple[Card, ...]:
        """Find the messages that asked about a delivery."""
        return self.store.questions_of(delivery_id)

    def _place(self, account: Account, revision: Revision, delivery: Delivery | None) -> Place:
        rendered = next(one for one in revision.rendered if one.account == account.key)
        network = self.networks[account.network].called(account.settings)
        return Place(account, network, rendered.parts, rendered.counted, rendered.limit, delivery)

    def _others(self, writers: frozenset[str], *principals: tuple[str, ...]) -> tuple[str, ...]:
        people = self.authority.people(one for group in principals for one in group)
        return tuple(person for person in people if person not in writers)

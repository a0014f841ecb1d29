"""Ends of proposals before anything is sent: withdrawn by a person, or expired without an approval."""

from dataclasses import dataclass
from datetime import timedelta

from bot.authority.restricted import RestrictedPosts
from bot.authority.roles import Authority
from bot.errors import still_here
from bot.model.acts import Act
from bot.model.event import Event
from bot.model.organisation import Organisation
from bot.model.people import Person
from bot.model.proposal import Proposal, ProposalState
from bot.model.proposal_notices import News, RefreshCard, Story
from bot.scheduling.deliveries import drop_unsent
from bot.store import Store, proposals


@dataclass(frozen=True, slots=True)
class ProposalEnds:
    """Withdraws proposals, and has them expire."""

    store: Store
    authority: Authority
    restricted_posts: RestrictedPosts
    organisation: Organisation

    def withdraw(self, proposal_id: int, by: Person) -> Proposal:
        """Take a proposal back before any part is sent."""
        proposal = still_here(self.store.read(proposals.by_id, proposal_id), "proposal")
        self.restricted_posts.let_in(proposal_id, by)
        roles = self.authority.roles(by.id, proposal.revision.accounts, Act.WITHDRAW)
        with self.store.begin() as tx:
            current = tx(proposals.for_change, proposal_id) or proposal
            gone = tx.save(current.withdrawn(by.id, roles, tx.now))
            drop_unsent(tx, gone)
            number = gone.revision.number
            tx.tell(RefreshCard(gone.id, number), Story(gone.id, number, Event.WITHDRAWN, by.id))
        return gone

    def expire(self) -> int:
        """Expire undecided proposals past their time and their accounts' limit; gives the number expired."""
        lapsed = 0
        undecided = (ProposalState.PENDING, ProposalState.NOT_YET)
        for waiting in self.store.read(proposals.in_states, undecided, before=self.organisation.clock()):
            known = self.organisation.in_use(waiting.revision.accounts)
            latest = waiting.latest(min((account.grace for account in known), default=timedelta()))
            if self.organisation.clock() <= latest:
                continue
            with self.store.begin() as tx:
                current = tx(proposals.for_change, waiting.id)
                if current is None or current.when != waiting.when or current.state is not waiting.state:
                    continue
                gone = tx.save(current.expired(tx.now))
                drop_unsent(tx, gone)
                number = gone.revision.number
                tx.tell(
                    RefreshCard(gone.id, number),
                    Story(gone.id, number, Event.EXPIRED),
                    News(gone.id, gone.proposer, Event.EXPIRED),
                )
                lapsed += 1
        return lapsed

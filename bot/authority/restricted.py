"""Restricted posts: market-sensitive words are for those who are named on them and those who approve them."""

from dataclasses import dataclass

from bot.authority.roles import Authority
from bot.errors import NotAllowed
from bot.model.audit import Deed
from bot.model.people import Person
from bot.model.permissions import Act, Role, permit
from bot.model.proposal import Proposal
from bot.store import Store, proposals


@dataclass(frozen=True, slots=True)
class RestrictedPosts:
    """Lets nobody else see, or act on, what is restricted; whoever tries is recorded."""

    store: Store
    authority: Authority

    def let_in(self, proposal_id: int, by: Person) -> None:
        """Let somebody on who may see a proposal, restricted or not. Raises NotAllowed, or NotNow."""
        proposal = self.store.read(proposals.by_id, proposal_id)
        if proposal is not None and proposal.restricted_to:
            self._let_in(proposal, by)

    def _let_in(self, proposal: Proposal, by: Person) -> None:
        named = by.id in proposal.restricted_to or by.id == proposal.when.releaser
        roles = self.authority.roles(by.id, proposal.revision.accounts, Act.SEE_RESTRICTED)
        try:
            permit(Act.SEE_RESTRICTED, roles | ({Role.NAMED} if named and Role.MEMBER in roles else set()))
        except NotAllowed:
            details = (("act", Act.SEE_RESTRICTED.value), ("revision", proposal.revision.number), ("why", "restricted"))
            with self.store.begin() as tx:
                tx.record([Deed(Act.REFUSE.value, by.id, proposal.subject, tx.now, details)])
            raise

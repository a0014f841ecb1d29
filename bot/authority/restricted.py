"""Access to restricted posts: market-sensitive words are for named people and approvers only."""

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
    """Refuses all other people the sight of a restricted post and acts on the post, and records the attempt."""

    store: Store
    authority: Authority

    def let_in(self, proposal_id: int, by: Person) -> None:
        """Check that a person may see a proposal, restricted or not. Raises NotAllowed, or NotNow."""
        proposal = self.store.read(proposals.by_id, proposal_id)
        if proposal is not None and proposal.restricted_to:
            self._let_in_restricted(proposal, by)

    def _let_in_restricted(self, proposal: Proposal, by: Person) -> None:
        named = by.id in proposal.restricted_to or by.id == proposal.when.releaser
        (roles,) = self.authority.roles_lately(by.id, [proposal.revision.accounts], Act.SEE_RESTRICTED)
        try:
            permit(Act.SEE_RESTRICTED, roles | ({Role.NAMED} if named and Role.MEMBER in roles else set()))
        except NotAllowed:
            details = (("act", Act.SEE_RESTRICTED.value), ("revision", proposal.revision.number), ("why", "restricted"))
            with self.store.begin() as tx:
                tx.record([Deed(Act.REFUSE.value, by.id, proposal.subject, tx.now, details)])
            raise

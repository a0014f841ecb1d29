"""Who may read: a post's words are for the department's people, market-sensitive words for named people only."""

from collections.abc import Set
from dataclasses import dataclass

from bot.authority.roles import Authority
from bot.errors import NotAllowed
from bot.model.acts import Act
from bot.model.audit import Deed
from bot.model.people import Person
from bot.model.permissions import Role, permit
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

    def let_read(self, proposal_id: int, by: Person) -> None:
        """Check that a person may read a proposal's words, by a look of the last minute. Raises NotAllowed, or NotNow.

        A press is no proof that a card was there to be pressed: whoever can reach the socket can make one.
        """
        proposal = self.store.read(proposals.by_id, proposal_id)
        if proposal is None:
            return
        if proposal.restricted_to:
            self._let_in_restricted(proposal, by)
        else:
            self._permit(Act.READ, self._roles_to_read(proposal, by), proposal, by, why="not_entitled")

    def _roles_to_read(self, proposal: Proposal, by: Person) -> frozenset[Role]:
        if not self.authority.is_member(by.id):
            return frozenset()
        has = {
            Role.IN_DEPARTMENT: self.authority.is_in_department(by.id, proposal.department),
            Role.CONTRIBUTOR: bool(self.authority.ids(by.id) & proposal.contributors),
            Role.RELEASER: by.id == proposal.when.releaser,
        }
        return frozenset(role for role, held in has.items() if held)

    def _let_in_restricted(self, proposal: Proposal, by: Person) -> None:
        named = by.id in proposal.restricted_to or by.id == proposal.when.releaser
        (roles,) = self.authority.roles_lately(by.id, [proposal.revision.accounts], Act.SEE_RESTRICTED)
        held = roles | ({Role.NAMED} if named and Role.MEMBER in roles else set())
        self._permit(Act.SEE_RESTRICTED, held, proposal, by, why="restricted")

    def _permit(self, act: Act, roles: Set[Role], proposal: Proposal, by: Person, *, why: str) -> None:
        """Let an act pass, or record the refusal. Raises NotAllowed."""
        try:
            permit(act, roles)
        except NotAllowed:
            details = (("act", act.value), ("revision", proposal.revision.number), ("why", why))
            with self.store.begin() as tx:
                tx.record([Deed(Act.REFUSE.value, by.id, proposal.subject, tx.now, details)])
            raise

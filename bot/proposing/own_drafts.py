"""A person's own drafts: deleted, some or all, and shared with a colleague."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.authority.restricted import RestrictedPosts
from bot.authority.roles import Authority
from bot.errors import NotAllowed, Superseded, still_here
from bot.model.acts import Act
from bot.model.event import Event
from bot.model.people import Person
from bot.model.permissions import Role, permit
from bot.model.proposal import Proposal, ProposalState
from bot.model.proposal_notices import Direct
from bot.store import Store, proposals

NO_DRAFT = "This is no draft of yours any more, so nothing was deleted."
ONESELF = "The draft is yours already. Choose a colleague."
NOT_IN_HERE = (
    "Only full members of this workspace can be shown a draft, and the person chosen is none. Nothing was shared."
)
NAME_FIRST = (
    "This draft is market-sensitive. Open it, name your colleague under “Who else needs to know?”, and then share it."
)


@dataclass(frozen=True, slots=True)
class OwnDrafts:
    """Deleting and sharing. A deleted draft is withdrawn: its words can be proposed again for a week."""

    store: Store
    authority: Authority
    restricted_posts: RestrictedPosts

    def delete(self, drafts: Sequence[int], by: Person) -> tuple[Proposal, ...]:
        """Delete some of a person's drafts. Raises Superseded when none of them is a draft of the person's."""
        gone = tuple(deleted for draft in drafts if (deleted := self._delete(draft, by)) is not None)
        if not gone:
            raise Superseded(NO_DRAFT)
        return gone

    def delete_all(self, by: Person) -> tuple[Proposal, ...]:
        """Delete all drafts that a person has begun, edits of submitted posts included."""
        every = self.store.read(proposals.in_states, (ProposalState.DRAFT,), proposer=by.id)
        return self.delete([draft.id for draft in every], by)

    def share(self, draft: int, person: str, by: Person) -> Proposal:
        """Let a colleague go on with a draft, and tell the colleague; the same twice tells once.

        Raises NotAllowed, Superseded, or NotNow when Slack cannot say who the colleague is.
        """
        found = still_here(self.store.read(proposals.by_id, draft), "draft")
        self.restricted_posts.let_in(draft, by)
        if person == by.id:
            raise NotAllowed(ONESELF)
        if Role.MEMBER not in self.authority.roles(person, found.revision.accounts, Act.DRAFT):
            raise NotAllowed(NOT_IN_HERE)
        permit(Act.DRAFT, self.authority.roles(by.id, found.revision.accounts, Act.DRAFT))
        with self.store.begin() as tx:
            current = still_here(tx(proposals.for_change, draft), "draft")
            if current.restricted_to and person not in current.restricted_to:
                raise NotAllowed(NAME_FIRST)
            shared = current.shared(person, by.id, tx.now)
            if shared is current:
                return current
            tx.tell(Direct(draft, person, Event.SHARED, by.id))
            return tx.save(shared)

    def _delete(self, draft: int, by: Person) -> Proposal | None:
        with self.store.begin() as tx:
            current = tx(proposals.for_change, draft)
            if current is None or current.state is not ProposalState.DRAFT or current.proposer != by.id:
                return None
            return tx.save(current.withdrawn(by.id, {Role.CONTRIBUTOR}, tx.now))

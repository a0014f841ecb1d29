"""Early questions: an author asks the approvers about a draft, which stays a draft, with no clock running."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.authority.limits import QUESTIONS, see_room, take_turn
from bot.authority.restricted import RestrictedPosts
from bot.authority.roles import Authority
from bot.errors import Superseded, Unusable
from bot.model.acts import Act
from bot.model.audit import Deed
from bot.model.early_question import EarlyQuestion
from bot.model.organisation import Organisation
from bot.model.people import Person
from bot.model.permissions import permit
from bot.model.proposal import ProposalState
from bot.model.proposal_notices import AskedFirst
from bot.store import Store, proposals, questions


@dataclass(frozen=True, slots=True)
class AskFirst:
    """Questions to approvers about drafts not yet sent for approval."""

    store: Store
    authority: Authority
    restricted_posts: RestrictedPosts
    organisation: Organisation

    def ask(self, drafts: Sequence[int], question: str, by: Person, request: str) -> int:
        """Put a question about drafts to the approvers of each; gives the number of drafts asked about.

        `request` names the form: sent twice, a form asks once. Raises Unusable at "question", NotAllowed, NotNow, or
        Superseded for a proposal that is no draft any more.
        """
        if not question.strip():
            raise Unusable("Write what you would like to know.", "question")
        stored = (self.store.read(proposals.by_id, proposal_id) for proposal_id in drafts)
        found = [proposal for proposal in stored if proposal is not None]
        if not found or any(proposal.state is not ProposalState.DRAFT for proposal in found):
            raise Superseded("This is no draft any more. Ask in the thread of its card instead.")
        for draft in found:
            self.restricted_posts.let_in(draft.id, by)
        for roles in self.authority.roles_of_each(by.id, [draft.revision.accounts for draft in found], Act.ASK_FIRST):
            permit(Act.ASK_FIRST, roles)
        with self.store.begin() as tx:
            take_turn(tx, by.id)
            if tx(questions.are_known, request):
                return 0  # the same form, sent twice
            see_room(tx, QUESTIONS, by.id, self.organisation.departments[found[0].department], more=len(found))
            for draft in found:
                number = draft.revision.number
                asking = tx(questions.add, EarlyQuestion(0, draft.id, number, by.id, question.strip(), tx.now), request)
                tx.record([Deed(Act.ASK_FIRST.value, by.id, draft.subject, tx.now, (("revision", number),))])
                tx.tell(AskedFirst(draft.id, asking.id))
        return len(found)

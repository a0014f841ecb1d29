"""Asking first: the author of a draft puts a question to its approvers; it stays a draft, and no clock runs."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.authority.restricted import RestrictedPosts
from bot.authority.roles import Authority
from bot.errors import Superseded, Unusable
from bot.model.audit import Deed
from bot.model.early_question import EarlyQuestion
from bot.model.notice import AskedFirst
from bot.model.people import Person
from bot.model.permissions import Act, permit
from bot.model.proposal import ProposalState
from bot.store import Store, proposals, questions


@dataclass(frozen=True, slots=True)
class AskFirst:
    """Questions about drafts."""

    store: Store
    authority: Authority
    restricted_posts: RestrictedPosts

    def ask(self, drafts: Sequence[int], question: str, by: Person, request: str) -> int:
        """Put a question about drafts to the approvers of each; gives how many were asked.

        `request` names the form: sent twice it asks once. Raises Unusable at "question", NotAllowed, NotNow, or
        Superseded for what is no draft any more.
        """
        if not question.strip():
            raise Unusable("Write what you would like to know.", "question")
        stored = (self.store.read(proposals.by_id, proposal_id) for proposal_id in drafts)
        found = [one for one in stored if one is not None]
        if not found or any(one.state is not ProposalState.DRAFT for one in found):
            raise Superseded("This is no draft any more. Ask in the thread of its card instead.")
        for one in found:
            self.restricted_posts.let_in(one.id, by)
        for roles in self.authority.roles_of_each(by.id, [one.revision.accounts for one in found], Act.ASK_FIRST):
            permit(Act.ASK_FIRST, roles)
        asked = 0
        with self.store.begin() as tx:
            for one in found:
                number = one.revision.number
                asking = tx(questions.add, EarlyQuestion(0, one.id, number, by.id, question.strip(), tx.now), request)
                if asking is not None:
                    tx.record([Deed(Act.ASK_FIRST.value, by.id, one.subject, tx.now, (("revision", number),))])
                    tx.tell(AskedFirst(one.id, asking.id))
                    asked += 1
        return asked

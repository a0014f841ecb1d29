"""Complaints that a check was wrong, from the people who met the finding, listed for mending rules."""

from collections import Counter
from dataclasses import dataclass

from bot.authority.roles import Authority
from bot.clock import Clock
from bot.errors import Superseded
from bot.model.acts import Act
from bot.model.audit import Deed
from bot.model.complaint import Complaint
from bot.model.people import Person
from bot.model.permissions import permit
from bot.store import Store, proposals


@dataclass(frozen=True, slots=True)
class Feedback:
    """Takes complaints about findings."""

    store: Store
    authority: Authority
    clock: Clock

    def say_wrong(self, proposal_id: int, number: int, key: str, by: Person) -> bool:
        """Note a person's complaint about a finding, False for a repeat; the proposal does not change.

        Raises Superseded for a finding not found, NotAllowed or NotNow.
        """
        proposal = self.store.read(proposals.by_id, proposal_id)
        revision = self.store.read(proposals.revision, proposal_id, number)
        remark = next((found for found in revision.judged.remarks if found.key == key), None) if revision else None
        if proposal is None or revision is None or remark is None:
            raise Superseded("That finding is no longer here.")
        permit(Act.SAY_WRONG, *self.authority.roles_lately(by.id, [revision.accounts], Act.SAY_WRONG))
        with self.store.begin() as tx:
            complaint = Complaint(
                proposal_id, number, key, by.id, remark.rule, remark.shown, revision.judged.settings, tx.now
            )
            if not tx(proposals.add_complaint, complaint):
                return False
            details = (("revision", number), ("rule", remark.rule))
            tx.record([Deed(Act.SAY_WRONG.value, by.id, proposal.subject, tx.now, details)])
        return True


def by_rule(complaints: tuple[Complaint, ...]) -> list[tuple[str, int]]:
    """Count complaints by rule, most first."""
    return Counter(complaint.rule for complaint in complaints).most_common()

"""Re-checks that a proposal's approvals or mandate still count: at publishing, hourly, and when a person leaves.

bot/deciding/entitlement.py acts on what no longer counts.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.authority.line_terms import LineTerms
from bot.authority.roles import LENT, Authority, Held
from bot.model.account import Account, asked_of
from bot.model.mandate import MandateKind
from bot.model.organisation import Organisation
from bot.model.permissions import Role
from bot.model.proposal import Proposal

Look = Callable[[str], Held]


@dataclass(frozen=True, slots=True)
class Upheld:
    """The authority still counts; `seen_at` is the moment of the oldest look behind the answer."""

    seen_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Fallen:
    """The authority no longer counts: `says` tells people of approvals void, or of a mandate over."""

    says: str
    people: tuple[str, ...] = ()
    mandate: bool = False
    asks_for_more: bool = False
    """All approvers may still approve, but the accounts ask for more approvals now."""


@dataclass(frozen=True, slots=True)
class StandingAuthority:
    """Checks approvals and mandates against today's lists, groups, covers, delegations and lines."""

    authority: Authority
    line_terms: LineTerms
    organisation: Organisation

    def at_publishing(self, proposal: Proposal, account: str) -> Upheld | Fallen:
        """Re-check for an account, if Slack is silent from snapshots up to 12 hours old. Raises NotNow."""
        if proposal.mandate is not None:
            return self._mandate(proposal, lately=True)
        return self._approvals(proposal, lambda person: self.authority.held_for_publishing(person, [account]))

    def afresh(self, proposal: Proposal, held: Callable[[str, tuple[str, ...]], Held]) -> Upheld | Fallen:
        """Re-check for all the proposal's accounts, with `held` to give each person's roles now. Raises NotNow."""
        if proposal.mandate is not None:
            return self._mandate(proposal, lately=False)
        accounts = proposal.revision.accounts
        return self._approvals(proposal, lambda person: held(person, accounts))

    def asking_today(self, proposal: Proposal) -> Proposal:
        """The proposal, asking for the approvals that the accounts ask for today."""
        return asking(proposal, self.organisation.in_use(proposal.revision.accounts))

    def _mandate(self, proposal: Proposal, *, lately: bool) -> Upheld | Fallen:
        mandate = proposal.mandate
        if mandate is not None and mandate.kind is MandateKind.LINE:
            sent = self.line_terms.sent(mandate, proposal.revision, lately=lately)
            return Fallen(sent, mandate=True) if isinstance(sent, str) else Upheld(sent)
        accounts, content = proposal.revision.accounts, proposal.revision.content
        found = self.authority.delegation(mandate.by, accounts, content, lately=lately) if mandate else None
        if found is None:
            return Fallen("The delegated authority that this was sent under no longer holds.", mandate=True)
        return Upheld(found[1])

    def _approvals(self, proposal: Proposal, look: Look) -> Upheld | Fallen:
        held = {approval.person: look(approval.person) for approval in proposal.approvals}
        standing = tuple(
            approval if Role.SENIOR in held[approval.person].roles else replace(approval, senior=False)
            for approval in proposal.approvals
            if LENT & held[approval.person].roles
        )
        now = replace(proposal, approvals=standing)
        if self.asking_today(now).is_enough():
            return Upheld(min((roles.seen_at for roles in held.values()), default=None))
        gone = tuple(approval.person for approval in proposal.approvals if approval not in standing)
        if not gone:
            return Fallen("Its account asks for more approvals now than it was given.", asks_for_more=True)
        names = " and ".join(f"<@{person}>" for person in gone)
        return Fallen(f"{names} approved it, and can no longer approve for this account.", gone)


def asking(proposal: Proposal, accounts: Iterable[Account]) -> Proposal:
    """The proposal, asking for the approvals that the accounts ask for."""
    needed, senior = asked_of(accounts)
    return proposal.asking(needed, senior=senior)

"""Upholding: whether the authority that something goes out under still holds, now and not when it was given."""

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
    """It holds; `seen_at` is how old the oldest look is that says so."""

    seen_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Fallen:
    """It does not, in words for people: whose yes no longer counts, or that the mandate is over."""

    says: str
    people: tuple[str, ...] = ()
    mandate: bool = False
    asks_for_more: bool = False
    """Everybody may still approve, and the accounts ask for more of them now."""


@dataclass(frozen=True, slots=True)
class StandingAuthority:
    """Holds approvals and mandates against today's lists, groups, covers, delegations and lines."""

    authority: Authority
    line_terms: LineTerms
    organisation: Organisation

    def at_publishing(self, proposal: Proposal, account: str) -> Upheld | Fallen:
        """Say whether it holds for one account, from what was seen within 12 hours if need be. Raises NotNow."""
        if proposal.mandate is not None:
            return self._mandate(proposal, lately=True)
        return self._approvals(proposal, lambda person: self.authority.held_for_publishing(person, account))

    def afresh(self, proposal: Proposal, held: Callable[[str, tuple[str, ...]], Held]) -> Upheld | Fallen:
        """Say whether it holds for all its accounts, by what `held` says of people now. Raises NotNow."""
        if proposal.mandate is not None:
            return self._mandate(proposal, lately=False)
        accounts = proposal.revision.accounts
        return self._approvals(proposal, lambda person: held(person, accounts))

    def asking_today(self, proposal: Proposal) -> Proposal:
        """The proposal, asking for what its accounts ask for today."""
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
        held = {one.person: look(one.person) for one in proposal.approvals}
        standing = tuple(
            one if Role.SENIOR in held[one.person].roles else replace(one, senior=False)
            for one in proposal.approvals
            if LENT & held[one.person].roles
        )
        now = replace(proposal, approvals=standing)
        if self.asking_today(now).is_enough():
            return Upheld(min((one.seen_at for one in held.values()), default=None))
        gone = tuple(one.person for one in proposal.approvals if one not in standing)
        if not gone:
            return Fallen("Its account asks for more approvals now than it was given.", asks_for_more=True)
        names = " and ".join(f"<@{person}>" for person in gone)
        return Fallen(f"{names} approved it, and can no longer approve for this account.", gone)


def asking(proposal: Proposal, accounts: Iterable[Account]) -> Proposal:
    """The proposal, asking for what these accounts ask for."""
    needed, senior = asked_of(accounts)
    return proposal.asking(needed, senior=senior)

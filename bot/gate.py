"""The gate: everything that must hold at the moment of publishing, checked before each claim, repeats included."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.answering import Answerings
from bot.authority import Authority
from bot.checking import Checking
from bot.clock import Clock
from bot.errors import NotNow
from bot.model.account import Account
from bot.model.approval import Approval, Via
from bot.model.delivery import Delivery, Why
from bot.model.permissions import Role
from bot.model.proposal import Proposal, ProposalState
from bot.model.when import WhenKind
from bot.ports import Directory
from bot.store import Store
from policy.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Stop:
    """Why a delivery must not go out now, in words for people; and whose approval no longer counts."""

    why: Why
    says: str
    no_longer_approvers: tuple[str, ...] = ()
    took_back: tuple[str, ...] = ()
    """Who took their 👍 away without our having heard of it."""


@dataclass(frozen=True, slots=True)
class Gate:
    """Holds a delivery against the words, the approvals, the policy and the clock as they are now."""

    store: Store
    authority: Authority
    checking: Checking
    answerings: Answerings
    directory: Directory
    accounts: Mapping[str, Account]
    clock: Clock

    def reason_to_stop(self, delivery: Delivery, proposal: Proposal) -> Stop | None:
        """Say what stands against sending a delivery now, or nothing. Raises NotNow when that can't be found out."""
        if self.clock() > delivery.latest_by:
            return Stop(Why.LATE, "Its time has passed, so it was kept back. Does it still make sense?")
        if delivery.account not in self.accounts:
            return Stop(Why.CREDENTIAL, "This account is no longer set up here.")
        return self._altered(delivery, proposal) or self._approval_gone(delivery, proposal) or self._policy(proposal)

    def _altered(self, delivery: Delivery, proposal: Proposal) -> Stop | None:
        digest = self.store.stored_digest(proposal.id, delivery.revision)
        same = (
            delivery.revision == proposal.revision.number
            and digest == proposal.revision.digest
            and all(approval.digest == digest for approval in proposal.approvals)
        )
        return None if same else Stop(Why.ALTERED, "What is stored is not what was approved, so it wasn't sent.")

    def _approval_gone(self, delivery: Delivery, proposal: Proposal) -> Stop | None:
        if proposal.state is not ProposalState.APPROVED or not proposal.is_enough():
            return Stop(Why.APPROVAL_GONE, "It no longer has the approval it needs.")
        if proposal.when.kind is WhenKind.AT and any(one.for_time > self.clock() for one in proposal.approvals):
            return Stop(Why.APPROVAL_GONE, "It was approved for a later time than this.")
        if (gone := self._taken_away(proposal)) and not self._is_enough_without(proposal, gone):
            names = " and ".join(f"<@{person}>" for person in gone)
            return Stop(Why.APPROVAL_GONE, f"{names} took their 👍 away.", took_back=gone)
        standing = tuple(now for one in proposal.approvals if (now := self._as_of_now(one, delivery.account)))
        if replace(proposal, approvals=standing).is_enough():
            return None
        gone = tuple(one.person for one in proposal.approvals if one not in standing)
        names = " and ".join(f"<@{person}>" for person in gone)
        return Stop(Why.APPROVAL_GONE, f"{names} approved it, and can no longer approve for this account.", gone)

    def _taken_away(self, proposal: Proposal) -> tuple[str, ...]:
        """Whose 👍 no longer stands on the card, as far as Slack answers: an event may have been lost."""
        given = [one.person for one in proposal.approvals if one.via is Via.REACTION]
        card = self.store.card_of(proposal.id, proposal.revision.number) if given else None
        if card is None or proposal.frozen:
            return ()
        try:
            thumbs = self.directory.thumbs(card)
        except NotNow:
            return ()  # Slack being down stops no publishing
        return () if thumbs is None else tuple(person for person in given if person not in thumbs)

    def _is_enough_without(self, proposal: Proposal, gone: tuple[str, ...]) -> bool:
        left = tuple(one for one in proposal.approvals if one.person not in gone)
        return replace(proposal, approvals=left).is_enough()

    def _as_of_now(self, approval: Approval, account: str) -> Approval | None:
        """What an approval is still worth: less without the senior's role it was given in, nothing without any."""
        roles, _ = self.authority.roles_for_publishing(approval.person, account)
        if not {Role.APPROVER, Role.SENIOR} & roles:
            return None
        return approval if Role.SENIOR in roles else replace(approval, senior=False)

    def _policy(self, proposal: Proposal) -> Stop | None:
        revision = proposal.revision
        answering = self.answerings.about(revision.content.answers, proposal.department)
        if answering is not None and (answering.press or not answering.checked):
            who = "is with the media team now" if answering.press else "has not been looked at yet"
            return Stop(Why.ENQUIRER, f"It answers {answering.handle}, who {who}.")
        for found in self.checking.again(revision, answering).waiving(proposal.waivers).unsettled:
            if found.outcome in {Outcome.SENIOR, Outcome.BLOCK}:
                return Stop(Why.POLICY, f"Something has changed since it was approved. {found.says}")
        return None

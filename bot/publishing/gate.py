"""The gate: the conditions at the moment of publishing, checked before each claim, repeats included."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.authority.standing import Fallen, StandingAuthority
from bot.checking.checking import Checking
from bot.enquiries.reply_check import ReplyChecks
from bot.errors import NotNow
from bot.model.approval import Via
from bot.model.delivery import Delivery, Why
from bot.model.hold import Hold, in_a_sentence, says
from bot.model.organisation import Organisation
from bot.model.proposal import Proposal, ProposalState
from bot.model.revision import Revision
from bot.model.when import WhenKind
from bot.ports import Directory
from bot.store import Store, cards, channels, holds, pictures, proposals
from policy.outcome import Outcome


@dataclass(frozen=True, slots=True)
class Stop:
    """Why a delivery must not go out now, in words for people; and the approvals no longer valid."""

    why: Why
    says: str
    no_longer_approvers: tuple[str, ...] = ()
    took_back: tuple[str, ...] = ()
    """People who took their 👍 away, unnoticed as the event was lost."""
    mandate_over: bool = False
    """The mandate is not enough any more: an approver is asked."""
    asks_for_more: bool = False
    """The accounts ask for more approvals now."""
    holds: tuple[Hold, ...] = ()


@dataclass(frozen=True, slots=True)
class Passed:
    """The delivery may go out; `seen_at` is the oldest look-up of the people by whose authority (UTC)."""

    seen_at: datetime | None


@dataclass(frozen=True, slots=True)
class Gate:
    """Checks a delivery against the words, the approvals, the policy and the clock as they are now."""

    store: Store
    standing_authority: StandingAuthority
    checking: Checking
    reply_checks: ReplyChecks
    directory: Directory
    organisation: Organisation

    def check(self, delivery: Delivery, proposal: Proposal) -> Stop | Passed:
        """Give the first reason not to send a delivery now, or Passed. Raises NotNow when Slack does not answer."""
        if held := self.held(delivery, proposal.revision, proposal.department):
            return held
        if self.organisation.clock() > delivery.latest_by:
            return Stop(Why.LATE, f"{_why_late(delivery)}, so it was kept back. Does it still make sense?")
        if delivery.account not in self.organisation.accounts:
            return Stop(Why.CREDENTIAL, "This account is no longer set up here.")
        if where := self.store.read(channels.exposed, self._channel(delivery, proposal)):
            return Stop(Why.CHANNEL, f"The channel where this was decided {where}, so nothing of it goes out for now.")
        if stop := self._altered(delivery, proposal) or self._not_approved(proposal):
            return stop
        found = self.standing_authority.at_publishing(proposal, delivery.account)
        if isinstance(found, Fallen):
            return Stop(Why.APPROVAL_GONE, found.says, found.people, (), found.mandate, found.asks_for_more)
        return self._policy(proposal) or Passed(found.seen_at)

    def _channel(self, delivery: Delivery, proposal: Proposal) -> str:
        return self.organisation.accounts[delivery.account].decided_in(restricted=bool(proposal.restricted_to))

    def held(self, delivery: Delivery, revision: Revision, department: str) -> Stop | None:
        """Give the Stop for holds on a delivery, if any: checked before all else, and again before each part."""
        found = self.store.read(holds.on_delivery, delivery.id, says(revision, delivery.account, department))
        return Stop(Why.HELD, in_a_sentence(found), holds=found) if found else None

    def _altered(self, delivery: Delivery, proposal: Proposal) -> Stop | None:
        digest = self.store.read(proposals.stored_digest, proposal.id, delivery.revision)
        same = (
            delivery.revision == proposal.revision.number
            and digest == proposal.revision.digest
            and all(yes.digest == digest for yes in (*proposal.approvals, proposal.mandate) if yes is not None)
        )
        if not same:
            return Stop(Why.ALTERED, "What is stored is not what was approved, so it wasn't sent.")
        if any(
            self.store.read(pictures.exact, picture.sha256) is None for picture in proposal.revision.content.pictures
        ):
            return Stop(Why.ALTERED, "A picture is not what was approved any more, so it wasn't sent.")
        return None

    def _not_approved(self, proposal: Proposal) -> Stop | None:
        if proposal.state is not ProposalState.APPROVED or not proposal.is_enough():
            return Stop(Why.APPROVAL_GONE, "It no longer has the approval it needs.")
        if proposal.when.kind is WhenKind.AT and any(
            approval.for_time > self.organisation.clock() for approval in proposal.approvals
        ):
            return Stop(Why.APPROVAL_GONE, "It was approved for a later time than this.")
        if (gone := self._taken_away(proposal)) and not self._is_enough_without(proposal, gone):
            names = " and ".join(f"<@{person}>" for person in gone)
            return Stop(Why.APPROVAL_GONE, f"{names} took their 👍 away.", took_back=gone)
        return None

    def _taken_away(self, proposal: Proposal) -> tuple[str, ...]:
        """The approvers whose 👍 is gone from the card, as far as Slack answers: an event may have been lost."""
        given = [approval.person for approval in proposal.approvals if approval.via is Via.REACTION]
        card = self.store.read(cards.of_revision, proposal.id, proposal.revision.number) if given else None
        if card is None or proposal.frozen:
            return ()
        try:
            thumbs = self.directory.thumbs(card)
        except NotNow:
            return ()  # Slack being down stops no publishing
        return () if thumbs is None else tuple(person for person in given if person not in thumbs)

    def _is_enough_without(self, proposal: Proposal, gone: tuple[str, ...]) -> bool:
        left = tuple(approval for approval in proposal.approvals if approval.person not in gone)
        return replace(proposal, approvals=left).is_enough()

    def _policy(self, proposal: Proposal) -> Stop | None:
        revision = proposal.revision
        agreed = self.standing_authority.line_terms.is_holding(proposal.mandate)
        answering = self.reply_checks.about(revision.content, proposal.department, agreed=agreed)
        for asking in answering:
            if (asking.press and not agreed) or not asking.checked:
                does = "names or links to" if asking.named else "answers"
                who = "is with the media team now" if asking.press else "has not been looked at yet"
                return Stop(Why.ENQUIRER, f"It {does} {asking.handle}, who {who}.")
        alone = proposal.mandate is not None
        stops = {Outcome.SENIOR, Outcome.BLOCK, *([Outcome.WARN] if alone else [])}  # nobody has looked at a warning
        for found in self.checking.again(revision, answering).waiving(proposal.waivers).unsettled:
            if found.outcome in stops:
                says = f"Something has changed since it was approved. {found.says}"
                return Stop(Why.POLICY, says, mandate_over=alone)
        return None


def _why_late(delivery: Delivery) -> str:
    if delivery.not_before is not None and delivery.not_before > delivery.latest_by:
        return "The network asked us to wait until after its latest time"
    return "Its time has passed"

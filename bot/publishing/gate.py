"""The gate: the conditions at the moment of publishing, checked before each claim, repeats included."""

import logging
from dataclasses import dataclass, replace
from datetime import datetime

from bot.authority.standing import Fallen, StandingAuthority
from bot.authority.trail import altered
from bot.checking.corrections import Corrections
from bot.errors import NotNow
from bot.model.approval import Via
from bot.model.delivery import Delivery, Why
from bot.model.hold import says
from bot.model.organisation import Organisation
from bot.model.proposal import Proposal, ProposalState
from bot.model.revision import Revision
from bot.model.when import WhenKind
from bot.ports import Directory
from bot.publishing.links_again import LinksAgain
from bot.stopping.stops import Stop, Stops
from bot.store import Store, Tx, cards, channels, pictures
from policy.draft import Kind

ALTERED = (
    "What is stored is not what was approved, so it wasn't sent. Please tell whoever looks after Countersign; the post "
    "can be proposed again."
)
BARE = (
    "It is a reply, and nobody has said which post it answers, so it wasn't sent by itself. Edit it, and put in the "
    "link of that post."
)
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Passed:
    """The delivery may go out; `seen_at` is the oldest look-up of the people by whose authority (UTC)."""

    seen_at: datetime | None


@dataclass(frozen=True, slots=True)
class Gate:
    """Checks a delivery against the words, the approvals, the policy and the clock as they are now."""

    store: Store
    standing_authority: StandingAuthority
    stops: Stops
    directory: Directory
    organisation: Organisation
    links: LinksAgain
    corrections: Corrections

    def check(self, delivery: Delivery, proposal: Proposal) -> Stop | Passed:
        """Give the first reason not to send a delivery now, or Passed. Raises NotNow when Slack does not answer."""
        if held := self.held(delivery, proposal.revision, proposal.department):
            return held
        if self.organisation.clock() > delivery.latest_by:
            return Stop(Why.LATE, f"{_why_late(delivery)}, so it was kept back. Does it still make sense?")
        if delivery.account not in self.organisation.accounts:
            return Stop(Why.CREDENTIAL, "This account is no longer set up here.")
        if where := self.store.read_together(channels.exposed, self._channel(delivery, proposal)):
            return Stop(Why.CHANNEL, f"The channel where this was decided {where}, so nothing of it goes out for now.")
        if stop := self._altered(delivery, proposal) or self._not_approved(proposal) or _bare(proposal.revision):
            return stop
        if (post := proposal.revision.content.corrects) and (overtaken := self.corrections.overtaken(post)):
            return Stop(Why.OVERTAKEN, overtaken)
        found = self.standing_authority.at_publishing(proposal, delivery.account)
        if isinstance(found, Fallen):
            return Stop(Why.APPROVAL_GONE, found.says, found.people, (), found.mandate, found.asks_for_more)
        return self._policy(proposal) or self.links.changed(proposal.revision) or Passed(found.seen_at)

    def _channel(self, delivery: Delivery, proposal: Proposal) -> str:
        return self.organisation.accounts[delivery.account].decided_in(restricted=bool(proposal.restricted_to))

    def held(self, delivery: Delivery, revision: Revision, department: str) -> Stop | None:
        """Give the Stop for holds on a delivery, if any: checked before all else, and again before each part."""
        return self.stops.held(delivery.id, says(revision, delivery.account, department, delivery.due_at))

    def altered(self, tx: Tx, proposal: Proposal) -> Stop | None:
        """Give the Stop for a proposal that is not what the audit trail has, if any: asked again as it is claimed."""
        if off := altered(tx, (proposal,)):
            log.error("proposal %s is not as the audit trail has it: %s", proposal.id, off[proposal.subject])
            return Stop(Why.ALTERED, ALTERED)
        return None

    def _altered(self, delivery: Delivery, proposal: Proposal) -> Stop | None:
        if proposal.revision.archived:
            return Stop(Why.ALTERED, ALTERED)
        digest = proposal.revision.digest
        given = (yes.digest for yes in (*proposal.approvals, proposal.mandate) if yes is not None)
        if delivery.revision != proposal.revision.number or any(of != digest for of in given):
            return Stop(Why.ALTERED, ALTERED)
        if any(self.store.read(pictures.exact, picture.sha256) is None for picture in proposal.revision.pictures):
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
        stop = self.stops.by_policy(proposal, self.organisation.clock())
        if stop is None or stop.why is not Why.POLICY:
            return stop
        return replace(stop, says=f"Something has changed since it was approved. {stop.says}")


def _bare(revision: Revision) -> Stop | None:
    """Give the Stop for a reply without the post that it answers."""
    answers = revision.content.answers
    if revision.content.kind is not Kind.REPLY or (answers and answers.url):
        return None
    return Stop(Why.UNATTACHED, BARE)


def _why_late(delivery: Delivery) -> str:
    if delivery.not_before is not None and delivery.not_before > delivery.latest_by:
        return "The network asked us to wait until after its latest time"
    return "Its time has passed"

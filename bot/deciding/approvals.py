"""Approvals: an approver's acts on a card (approve, take back, not yet, reject, give the reason), by button or 👍."""

import logging
from collections.abc import Callable, Iterator, Mapping, Set
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from bot.authority.roles import Authority
from bot.authority.standing import StandingAuthority
from bot.authority.trail import altered
from bot.checking.checking import Checking
from bot.checking.same_words import SameWords
from bot.enquiries.reply_check import ReplyChecks, barred, untold
from bot.errors import NOT_ENTITLED, CountersignError, NotAllowed, Superseded, ThumbNotEnough, Unusable, still_here
from bot.model.acts import Act
from bot.model.approval import Via
from bot.model.audit import Deed
from bot.model.event import Event
from bot.model.organisation import Organisation
from bot.model.people import Card, Person
from bot.model.proposal import NO_REASONS, NOT_SENIOR, Proposal, ProposalState
from bot.model.proposal_notices import Direct, News, RefreshCard, Story
from bot.model.revision import Remark
from bot.model.when import WhenKind
from bot.ports import Directory
from bot.scheduling.deliveries import drop_unsent, schedule
from bot.showing.proposal_view import RecordViews
from bot.store import Store, Tx, cards, channels, proposals, requests
from policy.outcome import Outcome

MOST_NAMED = 2
"""The people named to whoever may not approve."""
UNSEEN = (
    "Slack doesn't show the reactions on this card just now, so a 👍 on it can't be counted. The Approve button counts."
)
ALTERED = (
    "What is stored of this post is not what the audit trail has, so nothing was approved. Please tell whoever looks "
    "after Countersign; the post can be proposed again."
)
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Approvals:
    """Decisions on cards; a reaction counts as much as a button."""

    store: Store
    authority: Authority
    directory: Directory
    checking: Checking
    reply_checks: ReplyChecks
    same_words: SameWords
    standing_authority: StandingAuthority
    organisation: Organisation
    views: RecordViews

    def approve(
        self,
        proposal_id: int,
        shown: int,
        by: Person,
        *,
        via: Via = Via.BUTTON,
        reasons: Mapping[str, str] = NO_REASONS,
    ) -> Proposal:
        """Count a yes to revision number `shown`; `reasons` has, by a remark's key, why the remark is let go.

        Raises NotAllowed, Superseded, NotNow, or Unusable for a missing reason, in words for `by`; an approval that
        raises changes no record.
        """
        proposal = still_here(self.store.read(proposals.by_id, proposal_id), "proposal")
        held = self.authority.held(by.id, proposal.revision.accounts, Act.APPROVE)
        self._check_again(proposal)
        with self._noting_refusals(proposal, by, Act.APPROVE), self.store.begin() as tx:
            stored = still_here(tx(proposals.for_change, proposal_id), "proposal")
            if off := altered(tx, (stored,)):
                log.error("proposal %s is not as the audit trail has it: %s", proposal_id, off[stored.subject])
                raise Superseded(ALTERED)
            before = self.standing_authority.asking_today(stored)
            self._refuse_while_others_see_it(tx, before)
            after = before.approved(
                shown,
                by.id,
                held.roles,
                tx.now,
                via=via,
                latest=self._latest(before),
                reasons=reasons,
                also=held.ids,
                stand_in=held.stands_in(senior=before.asks_for_senior),
            )
            if after is before:
                return before  # the same yes, twice
            after = tx.save(after)
            number = after.revision.number
            tx.tell(RefreshCard(after.id, number))
            if after.state is ProposalState.APPROVED:
                schedule(tx, after, self.organisation.accounts)
                tx.tell(
                    Story(after.id, number, Event.APPROVED, by.id),
                    News(after.id, after.proposer, Event.APPROVED, by.id),
                )
            else:
                tx.tell(Story(after.id, number, Event.ONE_MORE_NEEDED, by.id))
        return after

    def asked_of(self, proposal_id: int, shown: int, by: Person) -> tuple[Remark, ...]:
        """The findings that a person gives reasons for letting go when approving; empty for a plain yes.

        Raises as `approve`, for whoever may not decide: before any form asks for a reason.
        """
        proposal = still_here(self.store.read(proposals.by_id, proposal_id), "proposal")
        held = self.authority.held(by.id, proposal.revision.accounts, Act.APPROVE)
        with self._noting_refusals(proposal, by, Act.APPROVE):
            today = self.standing_authority.asking_today(proposal)
            now = self.organisation.clock()
            return today.asked_of(shown, {by.id, *held.ids}, held.roles, now, self._latest(today))

    def thumb_added(self, card: Card, by: Person) -> Proposal | None:
        """Count a 👍 on a card; None for any other message, or a thumb taken away since.

        A refusal is remembered, so that no later look at the card counts the same thumb. Raises as `approve`, and
        ThumbNotEnough for a card whose reactions Slack does not show: an unseen thumb may have been taken back.
        """
        shown = self.store.read(cards.shown_on, card)
        if shown is None or self.store.read(cards.thumb_was_refused, card, by.id):
            return None
        thumbs = self.directory.thumbs(card)  # the thumbs of this moment decide, not the order events came in
        if thumbs is not None and by.id not in thumbs:
            return None
        try:
            if thumbs is None:
                raise ThumbNotEnough(UNSEEN, *shown)
            return self.approve(*shown, by, via=Via.REACTION)
        except (NotAllowed, Superseded):
            with self.store.begin() as tx:
                tx(cards.refuse_thumb, card, by.id)
            raise

    def refused_thumb_stands(self, proposal_id: int, number: int, by: Person) -> bool:
        """Whether a person's 👍, answered with a refusal, still stands on the card of a revision."""
        card = self.store.read(cards.of_revision, proposal_id, number)
        return card is not None and self.store.read(cards.thumb_was_refused, card, by.id)

    def thumb_removed(self, card: Card, by: Person) -> Proposal | None:
        """Take back only the approval given by a 👍; None for any other message, or while another thumb stands."""
        shown = self.store.read(cards.shown_on, card)
        if shown is None:
            return None
        thumbs = self.directory.thumbs(card)
        if thumbs is not None and by.id in thumbs:
            return None  # the same thumb in another skin tone still stands
        with self.store.begin() as tx:
            tx(cards.forget_refused_thumb, card, by.id)
        proposal_id, number = shown
        return self._taken_back(proposal_id, number, by, via=Via.REACTION)

    def take_back(self, proposal_id: int, shown: int, by: Person) -> Proposal | None:
        """Take back a person's own yes, by button or 👍; None when the person has none on the card."""
        return self._taken_back(proposal_id, shown, by, via=None)

    def not_yet(self, proposal_id: int, shown: int, by: Person) -> Proposal:
        """Say "not yet", in force at once; the reason can follow."""
        proposal = still_here(self.store.read(proposals.by_id, proposal_id), "proposal")
        roles = self.authority.roles(by.id, proposal.revision.accounts, Act.PUT_OFF)
        with self._noting_refusals(proposal, by, Act.PUT_OFF), self.store.begin() as tx:
            current = still_here(tx(proposals.for_change, proposal_id), "proposal")
            after = tx.save(current.put_off(shown, by.id, roles, tx.now))
            drop_unsent(tx, after)
            self._spend_thumbs(tx, current, {by.id, *(approval.person for approval in current.approvals)})
            self._tell_decided(tx, after, Event.NOT_YET, by)
        return after

    def labels(self, proposal_id: int) -> tuple[str, ...]:
        """The labels for the reason of a "not yet" or a "no", in the department's own words."""
        proposal = still_here(self.store.read(proposals.by_id, proposal_id), "proposal")
        return self.organisation.departments[proposal.department].reason_labels

    def reject(self, proposal_id: int, shown: int, by: Person, reason: str, label: str = "") -> Proposal:
        """Say no for good, with the reason: words, or one of the department's labels. Raises Unusable without any."""
        proposal = still_here(self.store.read(proposals.by_id, proposal_id), "proposal")
        self._require_reason(proposal, reason, label)
        roles = self.authority.roles(by.id, proposal.revision.accounts, Act.REJECT)
        with self._noting_refusals(proposal, by, Act.REJECT), self.store.begin() as tx:
            current = still_here(tx(proposals.for_change, proposal_id), "proposal")
            rejected = current.rejected(shown, by.id, roles, tx.now)
            after = tx.save(rejected.explained(reason.strip(), by.id, roles, tx.now, label=label))
            drop_unsent(tx, after)
            self._tell_decided(tx, after, Event.REJECTED, by)
        return after

    def explain(self, proposal_id: int, by: Person, reason: str, label: str = "", *, request: str = "") -> Proposal:
        """Give the reason of a "not yet": words, or one of the department's labels. Raises Unusable without any.

        `request` names the form: sent twice, a form gives its reason once.
        """
        proposal = still_here(self.store.read(proposals.by_id, proposal_id), "proposal")
        self._require_reason(proposal, reason, label)
        roles = self.authority.roles(by.id, proposal.revision.accounts, Act.EXPLAIN)
        with self._noting_refusals(proposal, by, Act.EXPLAIN), self.store.begin() as tx:
            current = still_here(tx(proposals.for_change, proposal_id), "proposal")
            if request and not tx(requests.is_first, request, tx.now):
                return current
            after = tx.save(current.explained(reason.strip(), by.id, roles, tx.now, label=label))
            self._tell_decided(tx, after, Event.REASON, by)
        return after

    def reconcile(self, card: Card) -> int | None:
        """Read a card's thumbs again for events that were lost; gives how many thumbs changed the proposal.

        None for a card no longer visible. Never counts a refused thumb, and never withdraws an approval given by
        button or on a card that is gone. Raises NotNow.
        """
        shown = self.store.read(cards.shown_on, card)
        thumbs = self.directory.thumbs(card)
        proposal = self.store.read(proposals.by_id, shown[0]) if shown else None
        if thumbs is None:
            return None
        if proposal is None:
            return 0
        by_thumb = {approval.person for approval in proposal.approvals if approval.via is Via.REACTION}
        approvers = {approval.person for approval in proposal.approvals}
        removed = sum(_quietly(self.thumb_removed, card, person) for person in sorted(by_thumb - thumbs))
        return removed + sum(_quietly(self.thumb_added, card, person) for person in sorted(thumbs - approvers))

    def _taken_back(self, proposal_id: int, number: int, by: Person, *, via: Via | None) -> Proposal | None:
        with self.store.begin() as tx:
            before = still_here(tx(proposals.for_change, proposal_id), "proposal")
            if before.revision.number != number:
                return None
            after = before.taken_back(by.id, tx.now, via=via)
            if after is before:
                return None
            after = tx.save(after)
            drop_unsent(tx, after)
            if via is None:
                self._spend_thumbs(tx, after, {by.id})
            tx.tell(
                RefreshCard(after.id, number),
                Story(after.id, number, Event.TAKEN_BACK, by.id),
                Direct(after.id, after.proposer, Event.TAKEN_BACK, by.id),
            )
        return after

    def _spend_thumbs(self, tx: Tx, proposal: Proposal, people: Set[str]) -> None:
        """Let thumbs still on the card count no more, as their owners or an approver said otherwise since.

        A thumb taken away and given again is counted anew.
        """
        card = tx(cards.of_revision, proposal.id, proposal.revision.number)
        if card is not None:
            for person in sorted(people):
                tx(cards.refuse_thumb, card, person)

    @contextmanager
    def _noting_refusals(self, proposal: Proposal, by: Person, act: Act) -> Iterator[None]:
        """Record a refused act in the audit trail; whoever may not approve hears who may."""
        try:
            yield
        except NotAllowed as error:
            details = (("act", act.value), ("revision", proposal.revision.number), ("why", error.why))
            with self.store.begin() as tx:
                tx.record((Deed(Act.REFUSE.value, by.id, proposal.subject, tx.now, details),))
            if act is Act.APPROVE and error.why in {NOT_ENTITLED, NOT_SENIOR}:
                raise NotAllowed(f"{self._who_may(proposal, error.why)}{error}", why=error.why) from None
            raise

    def _who_may(self, proposal: Proposal, why: str) -> str:
        """Name the people who can approve in place of a person refused, or nobody; two, and how many more."""
        shown = self.views.proposal(proposal.id)
        able = (shown.seniors if why == NOT_SENIOR else shown.approvers) if shown else ()
        names = [f"<@{person}>" for person in able]
        if len(names) > MOST_NAMED:
            names = [*names[:MOST_NAMED], f"{len(names) - MOST_NAMED} more"]
        listed = " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)
        return f"{listed} can approve this. " if listed else ""

    def _latest(self, proposal: Proposal) -> datetime:
        """Until when approving still makes sense: the chosen time, and the shortest grace of the accounts."""
        return proposal.latest(min(self.checking.account(key).grace for key in proposal.revision.accounts))

    def _refuse_while_others_see_it(self, tx: Tx, proposal: Proposal) -> None:
        """Refuse a decision in a channel opened to others since the bot was set up. Raises NotAllowed."""
        accounts = self.organisation.in_use(proposal.revision.accounts)
        for channel in {account.decided_in(restricted=bool(proposal.restricted_to)) for account in accounts}:
            if opened := tx(channels.exposed, channel):
                raise NotAllowed(
                    f"The channel where this is decided {opened}, so nothing can be approved there. The account's "
                    "owner was told how to put that right.",
                    why="channel_open",
                )

    def _require_reason(self, proposal: Proposal, reason: str, label: str) -> None:
        if not reason.strip() and not label:
            raise Unusable("Please say why, in a line: the person who wrote this will want to know.", "reason")
        if label and label not in self.organisation.departments[proposal.department].reason_labels:
            raise Unusable(
                "That label is no longer in use here. Choose another, or say why in your own words.", "label"
            )

    def _check_again(self, proposal: Proposal) -> None:
        """Check the words against today's policy: a word banned since the card was posted is not approved."""
        answering = self.reply_checks.about(proposal.revision.content, proposal.department)
        if why := barred(answering):
            raise Superseded(f"{why} So this can't be approved now; nothing is lost, and the card stays.")
        due = proposal.when.instant if proposal.when.kind is WhenKind.AT else None
        revision = proposal.revision
        said = self.same_words.told(
            revision.content, revision.rendered, at=due, besides={proposal.id}, before=proposal.id
        )
        report = self.checking.again(revision, answering, at=due, said_already=said)
        if why := untold(answering, report.unsettled):
            raise Superseded(f"{why} Its author says so by editing it; until then it can't be approved.")
        blocked = next((finding for finding in report.unsettled if finding.outcome is Outcome.BLOCK), None)
        if blocked is not None:
            raise Superseded(f"This can't be approved as it stands: {blocked.says} Its author can edit it.")

    def _tell_decided(self, tx: Tx, proposal: Proposal, event: Event, by: Person) -> None:
        number = proposal.revision.number
        tx.tell(
            RefreshCard(proposal.id, number),
            Story(proposal.id, number, event, by.id),
            Direct(proposal.id, proposal.proposer, event, by.id),
        )


def _quietly(act: Callable[[Card, Person], Proposal | None], card: Card, person: str) -> bool:
    """Whether an act changed the proposal; a refusal counts as no change, as no person waits for the answer."""
    try:
        return act(card, Person(person)) is not None
    except CountersignError:
        return False

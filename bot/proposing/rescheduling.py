"""Rescheduling: another time for a post that is pending, approved, or missed its time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.authority.restricted import RestrictedPosts
from bot.authority.roles import Authority
from bot.errors import Superseded, Unusable, still_here
from bot.model.account import Account
from bot.model.acts import Act
from bot.model.delivery import Delivery
from bot.model.event import Event
from bot.model.organisation import Organisation
from bot.model.people import Person
from bot.model.permissions import Role, permit
from bot.model.proposal import Proposal, ProposalState
from bot.model.proposal_notices import Direct, RefreshCard, Story
from bot.model.when import Choice, When, WhenKind, exactly
from bot.proposing.drafting import Drafted, Drafting
from bot.proposing.drafts import send_draft
from bot.scheduling.deliveries import drop_unsent, is_released, is_unsent, put_off
from bot.scheduling.timing import Timing
from bot.store import Store, Tx, deliveries, proposals
from policy.outcome import Outcome

OFFERED_FOR = timedelta(days=7)
"""How long after its time a post is offered other times: an older post is better looked at anew."""
NOT_COVERED = (
    "Some of this is out already, and what is left was approved for {later} from its first time at most, and not for "
    "earlier. Choose a time within that, or edit the post and have it approved again."
)
MOVABLE = frozenset({ProposalState.PENDING, ProposalState.NOT_YET, ProposalState.EXPIRED})


@dataclass(frozen=True, slots=True)
class Rescheduling:
    """Changes times of posts. An approval stands if the new time is later, and within the account's limit."""

    store: Store
    authority: Authority
    restricted_posts: RestrictedPosts
    drafting: Drafting
    timing: Timing
    organisation: Organisation

    def offers(self, proposal_id: int) -> tuple[When, ...]:
        """Three sensible times for a post that missed its time; none when the missed time was long ago."""
        proposal = still_here(self.store.read(proposals.by_id, proposal_id), "proposal")
        accounts = self._its_accounts(proposal)
        if self.organisation.clock() - proposal.when.instant > OFFERED_FOR:
            return ()
        kind, zone = self._kind(proposal), accounts[0].zone
        moments = self.timing.offers(accounts, proposal.when.instant, besides=proposal.id)
        return tuple(exactly(kind, moment, zone) for moment in moments)

    def change(self, proposal_id: int, shown: int, by: Person, choice: Choice) -> Proposal:
        """Give a post the time chosen in a form; `shown` is the revision that the person looked at.

        If the form asked until when the post may be released (`choice.kind`), a go-ahead since then stands. Gives the
        proposal: approved still, or pending under a new card. Raises Unusable for a field, Twice, TooNear,
        NotAllowed, NotNow, or Superseded when the proposal has moved on.
        """
        proposal = still_here(self.store.read(proposals.by_id, proposal_id), "proposal")
        proposal.still_has_words()
        accounts = self._its_accounts(proposal)
        wanted = replace(choice, kind=self._kind(proposal, asked=choice.kind), releaser=proposal.when.releaser)
        when = self.timing.when(wanted, accounts, proposal.revision.content, besides=proposal.id)
        return self._restate(proposal, shown, by, when)

    def move(self, proposal_id: int, shown: int, by: Person, instant: datetime) -> Proposal:
        """Give a post a time from its `offers`. Raises as `change`."""
        proposal = still_here(self.store.read(proposals.by_id, proposal_id), "proposal")
        zone = self._its_accounts(proposal)[0].zone
        local = instant.astimezone(ZoneInfo(zone.key))
        which = exactly(WhenKind.AT, instant, zone).which
        return self.change(proposal_id, shown, by, Choice(day=f"{local:%Y-%m-%d}", time=f"{local:%H:%M}", which=which))

    def _restate(self, proposal: Proposal, shown: int, by: Person, when: When) -> Proposal:
        self.restricted_posts.let_in(proposal.id, by)
        roles = self.authority.roles(by.id, proposal.revision.accounts, Act.RETIME)
        roles |= {Role.CONTRIBUTOR} if by.id in proposal.contributors else set()
        permit(Act.RETIME, roles)
        draft = self._checked(proposal, when, by)
        with self.store.begin() as tx:
            current = tx(proposals.for_change, proposal.id)
            if current is None or shown != current.revision.number or proposal.revision != current.revision:
                raise Superseded("These words have changed since. The newest card is further down; use that one.")
            every = tx(deliveries.of_proposal, current.id)
            waiting = [delivery for delivery in every if self._waits(tx, delivery, current)]
            if waiting and when.kind is WhenKind.RELEASE:
                raise Superseded(
                    "Somebody has given the go-ahead meanwhile, so there is no release to wait for any more."
                )
            if current.state is ProposalState.APPROVED and (current.frozen or self._is_covered(current, when)):
                return self._put_off(tx, current, waiting, when, by, roles)
            if current.state not in MOVABLE | {ProposalState.APPROVED}:
                raise Superseded("Its time can't be changed any more. Edit it to propose it again.")
            return self._anew(tx, current, draft, by, roles)

    def _put_off(
        self, tx: Tx, current: Proposal, waiting: Sequence[Delivery], when: When, by: Person, roles: frozenset[Role]
    ) -> Proposal:
        """Keep the approval, and give the unsent deliveries the later time. Raises Unusable or Superseded."""
        if not self._is_covered(current, when):
            later = min(self.organisation.accounts[key].later for key in current.revision.accounts)
            raise Unusable(NOT_COVERED.format(later=f"{later.total_seconds() / 3600:g} hours"), "when")
        if not waiting and (current.frozen or when.kind is not WhenKind.RELEASE):
            raise Superseded("There is nothing left whose time could be changed: it is out, or being sent right now.")
        for delivery in waiting:
            put_off(tx, delivery, when.instant, self.organisation.accounts[delivery.account].grace, by, roles)
        if current.when.kind is not WhenKind.SOON:
            current = tx.save(current.retimed(replace(when, kind=current.when.kind), by.id, roles, tx.now))
        number = current.revision.number
        if not waiting:
            tx.tell(RefreshCard(current.id, number), Story(current.id, number, Event.GO_LATER, by.id))
        return current

    def _anew(self, tx: Tx, current: Proposal, draft: Drafted, by: Person, roles: frozenset[Role]) -> Proposal:
        """Ask for approval of the same words at another time, on a new card."""
        before = current.revision
        revision = draft.revision(before.number + 1, before.author, tx.now)
        trusted = roles | {Role.PROPOSER}  # RETIME was permitted
        moved = current.revised(revision, draft.when, by.id, trusted, tx.now, needed=draft.needed, wrote=False)
        drop_unsent(tx, current)
        tx.tell(RefreshCard(current.id, before.number), Story(current.id, before.number, Event.RETIMED_ANEW, by.id))
        if by.id != current.proposer:
            tx.tell(Direct(current.id, current.proposer, Event.RETIMED_ANEW, by.id))
        return send_draft(tx, tx.save(moved), by, trusted, self.organisation.accounts)

    def _checked(self, proposal: Proposal, when: When, by: Person) -> Drafted:
        """Check the words against the rules for the new time. Raises Unusable where the rules forbid the post."""
        draft = self.drafting.retimed(proposal, when, by)
        for found in draft.report.unsettled:
            if found.outcome in {Outcome.BLOCK, Outcome.ATTEST}:
                raise Unusable(f"That time won't do as it is: {found.says} Edit the post to go on.", "when")
        return draft

    def _is_covered(self, proposal: Proposal, when: When) -> bool:
        return all(proposal.keeps_approval_at(when.instant, account.later) for account in self._its_accounts(proposal))

    def _waits(self, tx: Tx, delivery: Delivery, proposal: Proposal) -> bool:
        return delivery.revision == proposal.revision.number and is_unsent(tx, delivery)

    def _kind(self, proposal: Proposal, *, asked: WhenKind = WhenKind.AT) -> WhenKind:
        """The meaning of a post's new time: the last moment for a release, or the moment of going out.

        Whoever chose the last moment has not chosen a moment of going out: a later go-ahead does not change the answer.
        """
        if proposal.when.kind is not WhenKind.RELEASE:
            return WhenKind.AT
        if asked is WhenKind.RELEASE:
            return WhenKind.RELEASE
        every = self.store.read(deliveries.of_proposal, proposal.id)
        return WhenKind.AT if is_released(proposal, every) else WhenKind.RELEASE

    def _its_accounts(self, proposal: Proposal) -> tuple[Account, ...]:
        found = self.organisation.in_use(proposal.revision.accounts)
        if not found:
            raise Superseded("Its accounts are no longer set up here.")
        return found

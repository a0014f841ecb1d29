"""Releases: approved proposals that wait for a go-ahead, and go out on all of their accounts or on none."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.authority.restricted import RestrictedPosts
from bot.authority.roles import Authority
from bot.errors import Superseded, still_here
from bot.model.acts import Act
from bot.model.delivery import Delivery, scheduled
from bot.model.event import Event
from bot.model.organisation import Organisation
from bot.model.people import Person
from bot.model.permissions import Role, permit
from bot.model.proposal import ENDED, Proposal, ProposalState
from bot.model.proposal_notices import Direct, News, RefreshCard, Story
from bot.model.when import WhenKind
from bot.publishing.gate import Gate
from bot.scheduling.deliveries import is_released, release
from bot.stopping.stops import Stop
from bot.store import Store, deliveries, proposals


@dataclass(frozen=True, slots=True)
class Releases:
    """The go-ahead, and the lapse of proposals without a go-ahead in time."""

    store: Store
    authority: Authority
    restricted_posts: RestrictedPosts
    gate: Gate
    organisation: Organisation

    def go(self, proposal_id: int, shown: int, by: Person) -> tuple[Proposal, ...]:
        """Release all that was proposed in the same form: on all accounts, at once, or on none.

        Raises NotAllowed, NotNow, or Superseded, with the obstacle in words; no account is sent a post then.
        """
        asked = still_here(self.store.read(proposals.by_id, proposal_id), "proposal")
        if shown != asked.revision.number:
            raise Superseded("These words have changed since. The newest card is further down; use that one.")
        together = self._together(asked)
        roles = {proposal.id: self._permit(proposal, by) for proposal in together}
        self._none_is_gone((proposal, self.store.read(deliveries.of_proposal, proposal.id)) for proposal in together)
        self._all_are_ready(together)
        self._nothing_stands_against(together)
        with self.store.begin() as tx:
            # before any other read: two people may give the go-ahead at once
            locked = [tx(proposals.for_change, proposal.id) for proposal in together]
            self._none_is_gone((proposal, tx(deliveries.of_proposal, proposal.id)) for proposal in together)
            current = [self._same(now, checked) for now, checked in zip(locked, together, strict=True)]
            for proposal in current:
                if stop := self.gate.altered(tx, proposal):
                    raise Superseded(f"{self._named(proposal)} can't go: {stop.says} Nothing was sent.")
            done = tuple(tx.save(proposal.released(by.id, roles[proposal.id], tx.now)) for proposal in current)
            for proposal in done:
                release(tx, proposal)
                number = proposal.revision.number
                tx.tell(RefreshCard(proposal.id, number), Story(proposal.id, number, Event.RELEASED, by.id))
            told = {proposal.proposer for proposal in done} - {by.id}
            tx.tell(*(Direct(done[0].id, person, Event.RELEASED, by.id) for person in sorted(told)))
        return done

    def expire(self) -> int:
        """Let approved proposals lapse that were not released in time, and tell the people waiting; gives how many."""
        lapsed = 0
        for waiting in self.store.read(
            proposals.in_states, (ProposalState.APPROVED,), before=self.organisation.clock()
        ):
            if waiting.when.kind is not WhenKind.RELEASE or waiting.frozen:
                continue
            with self.store.begin() as tx:
                current = tx(proposals.for_change, waiting.id)
                if current != waiting or is_released(waiting, tx(deliveries.of_proposal, waiting.id)):
                    continue
                gone = tx.save(current.unreleased(tx.now))
                number = gone.revision.number
                tx.tell(RefreshCard(gone.id, number), Story(gone.id, number, Event.NOT_RELEASED))
                people = sorted({gone.proposer, gone.when.releaser})
                tx.tell(*(News(gone.id, person, Event.NOT_RELEASED) for person in people))
                lapsed += 1
        return lapsed

    def _together(self, asked: Proposal) -> tuple[Proposal, ...]:
        """The proposals of one form still to be released, ended proposals left out."""
        if asked.when.kind is not WhenKind.RELEASE:
            raise Superseded("This waits for nobody's go-ahead: its time is on its card.")
        linked = self.store.read(proposals.together_with, asked.together) if asked.together else (asked,)
        waits = tuple(
            proposal for proposal in linked if proposal.when.kind is WhenKind.RELEASE and proposal.state not in ENDED
        )
        return waits if asked.id in {proposal.id for proposal in waits} else (asked,)

    def _permit(self, proposal: Proposal, by: Person) -> frozenset[Role]:
        self.restricted_posts.let_in(proposal.id, by)
        roles = self.authority.roles(by.id, proposal.revision.accounts, Act.GO)
        if by.id == proposal.when.releaser and Role.MEMBER in roles:
            roles |= {Role.RELEASER}
        permit(Act.GO, roles)
        return roles

    def _all_are_ready(self, together: Iterable[Proposal]) -> None:
        missing = [proposal for proposal in together if proposal.state is not ProposalState.APPROVED]
        if missing:
            names = " and ".join(self._named(proposal) for proposal in missing)
            raise Superseded(f"Not yet: {names} is still to be approved. They go together, so nothing was sent.")
        late = [proposal for proposal in together if self.organisation.clock() > proposal.when.instant]
        if late:
            raise Superseded(
                "The last moment for the go-ahead has passed, so nothing was sent. Change that time, and it can go."
            )

    def _nothing_stands_against(self, together: Iterable[Proposal]) -> None:
        """Check each delivery-to-be at the gate, before the first is made. Raises Superseded."""
        for proposal in together:
            for key in proposal.revision.accounts:
                number, latest = proposal.revision.number, proposal.when.instant
                here = scheduled(proposal.id, number, key, due_at=self.organisation.clock(), latest_by=latest)
                found = self.gate.check(here, proposal)
                if isinstance(found, Stop):
                    raise Superseded(f"{self._named(proposal)} can't go: {found.says} Nothing was sent.")

    def _same(self, current: Proposal | None, checked: Proposal) -> Proposal:
        if current != checked:
            raise Superseded(
                "Something about this changed just now, so nothing was sent. Look again, then press it again."
            )
        return current

    def _none_is_gone(self, together: Iterable[tuple[Proposal, Iterable[Delivery]]]) -> None:
        if any(is_released(proposal, every) for proposal, every in together):
            raise Superseded("Somebody has given the go-ahead already. The card shows what came of it.")

    def _named(self, proposal: Proposal) -> str:
        return ", ".join(account.handle for account in self.organisation.in_use(proposal.revision.accounts))

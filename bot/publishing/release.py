"""Releasing: what is approved waits for its Go, and goes out on all of its accounts or on none."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.authority.restricted import RestrictedPosts
from bot.authority.roles import Authority
from bot.errors import Superseded, still_here
from bot.model.delivery import Delivery, scheduled
from bot.model.notice import Direct, Event, RefreshCard, Story
from bot.model.organisation import Organisation
from bot.model.people import Person
from bot.model.permissions import Act, Role, permit
from bot.model.proposal import ENDED, Proposal, ProposalState
from bot.model.when import WhenKind
from bot.publishing.gate import Gate, Stop
from bot.scheduling.deliveries import is_released, release
from bot.store import Store, deliveries, proposals


@dataclass(frozen=True, slots=True)
class Releases:
    """The Go, and what becomes of what never got one."""

    store: Store
    authority: Authority
    restricted_posts: RestrictedPosts
    gate: Gate
    organisation: Organisation

    def go(self, proposal_id: int, shown: int, by: Person) -> tuple[Proposal, ...]:
        """Let everything go that was proposed together: on all of its accounts, at once, or on none.

        Raises NotAllowed, NotNow, or Superseded, saying what stands against it; then nothing is sent.
        """
        asked = still_here(self.store.read(proposals.by_id, proposal_id), "proposal")
        if shown != asked.revision.number:
            raise Superseded("These words have changed since. The newest card is further down; use that one.")
        together = self._together(asked)
        roles = {one.id: self._permit(one, by) for one in together}
        self._none_is_gone((one, self.store.read(deliveries.of_proposal, one.id)) for one in together)
        self._all_are_ready(together)
        self._nothing_stands_against(together)
        with self.store.begin() as tx:
            # before anything else is read: two may say Go at once
            locked = [tx(proposals.for_change, one.id) for one in together]
            self._none_is_gone((one, tx(deliveries.of_proposal, one.id)) for one in together)
            current = [self._same(now, one) for now, one in zip(locked, together, strict=True)]
            done = tuple(tx.save(one.released(by.id, roles[one.id], tx.now)) for one in current)
            for one in done:
                release(tx, one)
                number = one.revision.number
                tx.tell(RefreshCard(one.id, number), Story(one.id, number, Event.RELEASED, by.id))
            told = {one.proposer for one in done} - {by.id}
            tx.tell(*(Direct(done[0].id, person, Event.RELEASED, by.id) for person in sorted(told)))
        return done

    def expire(self) -> int:
        """Let lapse what was approved and never released in time, and tell who waited; gives how many."""
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
                tx.tell(*(Direct(gone.id, person, Event.NOT_RELEASED) for person in people))
                lapsed += 1
        return lapsed

    def _together(self, asked: Proposal) -> tuple[Proposal, ...]:
        """What was proposed in one form and still is to be released; what has ended is no part of it any more."""
        if asked.when.kind is not WhenKind.RELEASE:
            raise Superseded("This waits for nobody's Go: its time is on its card.")
        linked = self.store.read(proposals.together_with, asked.together) if asked.together else (asked,)
        waits = tuple(one for one in linked if one.when.kind is WhenKind.RELEASE and one.state not in ENDED)
        return waits if asked.id in {one.id for one in waits} else (asked,)

    def _permit(self, proposal: Proposal, by: Person) -> frozenset[Role]:
        self.restricted_posts.let_in(proposal.id, by)
        roles = self.authority.roles(by.id, proposal.revision.accounts, Act.GO)
        if by.id == proposal.when.releaser and Role.MEMBER in roles:
            roles |= {Role.RELEASER}
        permit(Act.GO, roles)
        return roles

    def _all_are_ready(self, together: Iterable[Proposal]) -> None:
        missing = [one for one in together if one.state is not ProposalState.APPROVED]
        if missing:
            names = " and ".join(self._named(one) for one in missing)
            raise Superseded(f"Not yet: {names} is still to be approved. They go together, so nothing was sent.")
        late = [one for one in together if self.organisation.clock() > one.when.instant]
        if late:
            raise Superseded(
                "Until when it may be released has passed, so nothing was sent. Change that time, and it can go."
            )

    def _nothing_stands_against(self, together: Iterable[Proposal]) -> None:
        """Hold each delivery against everything that must hold when it is sent, before any of them comes into being."""
        for one in together:
            for key in one.revision.accounts:
                number, latest = one.revision.number, one.when.instant
                here = scheduled(one.id, number, key, due_at=self.organisation.clock(), latest_by=latest)
                found = self.gate.check(here, one)
                if isinstance(found, Stop):
                    raise Superseded(f"{self._named(one)} can't go: {found.says} Nothing was sent.")

    def _same(self, current: Proposal | None, checked: Proposal) -> Proposal:
        if current != checked:
            raise Superseded("Something about this changed just now, so nothing was sent. Look again, then say Go.")
        return current

    def _none_is_gone(self, together: Iterable[tuple[Proposal, Iterable[Delivery]]]) -> None:
        if any(is_released(proposal, every) for proposal, every in together):
            raise Superseded("Somebody has said Go already. The card shows what came of it.")

    def _named(self, proposal: Proposal) -> str:
        return ", ".join(one.handle for one in self.organisation.in_use(proposal.revision.accounts))

"""What a proposer can do: propose, edit, withdraw. And what becomes of a proposal that nobody approved in time."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.authority import Authority
from bot.checking import Checking, together
from bot.clock import Clock
from bot.consequences import UNSENT, drop_unsent, finish_if_over, is_unsent, latest_of_each
from bot.drafting import Drafted, Drafting, Wording
from bot.errors import Superseded
from bot.model.account import Account
from bot.model.delivery import TERMINAL, Delivery
from bot.model.notice import Direct, Event, PostCard, RefreshCard, Story
from bot.model.people import Person
from bot.model.permissions import Act, Role, permit
from bot.model.proposal import Proposal, ProposalState
from bot.model.revision import Revision
from bot.model.when import WhenKind
from bot.store import Store, Tx
from policy.outcome import Outcome
from policy.report import Report
from policy.rule import Finding


@dataclass(frozen=True, slots=True)
class Submission:
    """What became of a form: the proposals it is kept in, and what the checks say."""

    proposals: tuple[Proposal, ...]
    report: Report

    @property
    def blocked(self) -> tuple[Finding, ...]:
        """The findings that keep it a draft."""
        return tuple(found for found in self.report.unsettled if found.outcome is Outcome.BLOCK)

    @property
    def to_confirm(self) -> tuple[Finding, ...]:
        """The statements to confirm before it can go on; two at most."""
        return tuple(found for found in self.report.unsettled if found.outcome is Outcome.ATTEST)

    @property
    def can_go_on(self) -> bool:
        """Whether nothing keeps it from the approvers."""
        return not self.blocked and not self.to_confirm


@dataclass(frozen=True, slots=True)
class Proposals:
    """Proposing and editing. Whatever was typed is kept, even when it cannot go on yet."""

    store: Store
    authority: Authority
    checking: Checking
    drafting: Drafting
    clock: Clock

    def offered_to(self, person: Person) -> tuple[Account, ...]:
        """The accounts to offer somebody, at once; submitting asks afresh."""
        return self.authority.writable(person.id)

    def labels_for(self, accounts: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The tags and topics to offer for these accounts."""
        return self.checking.labels(accounts)

    def propose(self, wording: Wording, by: Person, request: str) -> Submission:
        """Keep what was typed, check it, and send it for approval if nothing stands against that.

        `request` names the form: sent twice it makes one proposal; mended and sent again it goes on with the same
        one. Raises Unusable for a field, NotAllowed or NotNow; then nothing is sent for approval.
        """
        drafts = [self.drafting.draft(wording, accounts, by) for accounts in self.drafting.by_approvers(wording)]
        submission = Submission((), together([draft.report for draft in drafts]))
        keys = [[one.key for one in draft.accounts] for draft in drafts]
        roles = self.authority.roles_of_each(by.id, keys, Act.SUBMIT)
        for one in roles:
            permit(Act.DRAFT, one)
        may = all(Role.PROPOSER in one for one in roles)
        with self.store.begin() as tx:
            known = tx.proposals_of(request)
            # A draft that a mended form no longer needs was withdrawn; the rest of that form still goes on.
            going = {proposal.state for proposal in known} - {ProposalState.WITHDRAWN}
            if known and going != {ProposalState.DRAFT}:
                return replace(submission, proposals=known)  # the same form, sent twice
            kept = []
            for place, (draft, one) in enumerate(zip(drafts, roles, strict=True)):
                before = known[place] if place < len(known) else None
                proposal = self._kept(tx, draft, by, one, request, place, before)
                kept.append(self._sent(tx, proposal, by, one) if may and submission.can_go_on else proposal)
            for spare in known[len(drafts) :]:
                if spare.state is ProposalState.DRAFT:
                    tx.save(spare.withdrawn(by.id, {Role.CONTRIBUTOR}, tx.now))
        for one in roles:
            permit(Act.SUBMIT, one)  # after keeping the words
        return replace(submission, proposals=tuple(kept))

    def edit(self, proposal_id: int, shown: int, wording: Wording, by: Person) -> Submission:
        """Put new words in place of those of revision `shown`, for the same accounts.

        What is partly out stays as it is: the rest goes on as a new proposal. Raises Unusable, NotAllowed, NotNow,
        or Superseded when the words have changed meanwhile.
        """
        proposal = self.store.proposal(proposal_id)
        if proposal is None:
            raise Superseded("That proposal is no longer here. Your words are kept in this form; propose them anew.")
        roles = self.authority.roles(by.id, proposal.revision.accounts, Act.REVISE)
        permit(Act.REVISE, roles)
        keys = _still_open(proposal, self.store.deliveries(proposal.id))
        draft = self.drafting.draft(
            replace(wording, accounts=keys), tuple(self.checking.account(key) for key in keys), by
        )
        submission = Submission((), draft.report)
        with self.store.begin() as tx:
            current = tx.proposal(proposal_id)
            if current is not None and shown != current.revision.number and _says_already(current, draft, by):
                return replace(submission, proposals=(current,))  # the same form, sent twice
            if current is None or (shown != current.revision.number and current.revision.author != by.id):
                raise Superseded(
                    "Somebody changed these words while you were writing. Copy yours from this form, look at the "
                    "newest card, and edit that one."
                )
            if (current.frozen or proposal.frozen) and keys != _still_open(current, tx.deliveries(current.id), tx):
                raise Superseded(
                    "This began to go out while you were writing. Your words are kept in this form: send it once more, "
                    "and it goes on for what is not out yet."
                )
            if current.frozen:
                drop_unsent(tx, current)
                finish_if_over(tx, current.id)
                kept = self._kept(tx, draft, by, roles, secrets.token_hex(8), 0, None)
            else:
                kept = self._revised(tx, current, draft, by, roles)
            if submission.can_go_on:
                kept = self._sent(tx, kept, by, roles | {Role.PROPOSER})  # REVISE was permitted above
        return replace(submission, proposals=(kept,))

    def withdraw(self, proposal_id: int, by: Person) -> Proposal:
        """Take a proposal back before anything of it is sent."""
        proposal = self.store.proposal(proposal_id)
        if proposal is None:
            raise Superseded("That proposal is no longer here.")
        roles = self.authority.roles(by.id, proposal.revision.accounts, Act.WITHDRAW)
        with self.store.begin() as tx:
            current = tx.proposal(proposal_id) or proposal
            gone = tx.save(current.withdrawn(by.id, roles, tx.now))
            drop_unsent(tx, gone)
            number = gone.revision.number
            tx.tell(RefreshCard(gone.id, number), Story(gone.id, number, Event.WITHDRAWN, by.id))
        return gone

    def expire(self) -> int:
        """Let lapse what passed its time, and its account's limit, unapproved; gives how many."""
        lapsed = 0
        for waiting in self.store.open_proposals(ProposalState.PENDING, ProposalState.NOT_YET, before=self.clock()):
            known = [self.checking.accounts[key] for key in waiting.revision.accounts if key in self.checking.accounts]
            latest = waiting.latest(min((account.grace for account in known), default=timedelta()))
            if self.clock() <= latest:
                continue
            with self.store.begin() as tx:
                current = tx.proposal(waiting.id)
                if current is None or current.when != waiting.when or current.state is not waiting.state:
                    continue
                gone = tx.save(current.expired(tx.now))
                drop_unsent(tx, gone)
                number = gone.revision.number
                tx.tell(
                    RefreshCard(gone.id, number),
                    Story(gone.id, number, Event.EXPIRED),
                    Direct(gone.id, gone.proposer, Event.EXPIRED),
                )
                lapsed += 1
        return lapsed

    def _kept(
        self,
        tx: Tx,
        draft: Drafted,
        by: Person,
        roles: frozenset[Role],
        request: str,
        place: int,
        before: Proposal | None,
    ) -> Proposal:
        if before is not None:
            moved = replace(before, department=draft.accounts[0].department)  # mended for other accounts, perhaps
            return self._revised(tx, moved, draft, by, roles | {Role.PROPOSER})
        fresh = Proposal(
            id=0,
            department=draft.accounts[0].department,
            state=ProposalState.DRAFT,
            proposer=by.id,
            when=draft.when,
            revision=draft.revision(1, by.id, tx.now),
            contributors=frozenset({by.id}),
            needed=draft.needed,
            created_at=tx.now,
            together=request,
        )
        return tx.add_proposal(fresh, f"{request}:{place}")

    def _revised(self, tx: Tx, current: Proposal, draft: Drafted, by: Person, roles: frozenset[Role]) -> Proposal:
        """A new revision in place of the old one, whose card is struck through."""
        before = current.revision
        new = draft.revision(before.number + 1, by.id, tx.now)
        wrote = _written(new) != _written(before)
        revised = current.revised(new, draft.when, by.id, roles, tx.now, needed=draft.needed, wrote=wrote)
        drop_unsent(tx, current)
        if current.state is not ProposalState.DRAFT:
            tx.tell(RefreshCard(current.id, before.number), Story(current.id, before.number, Event.REVISED, by.id))
        return tx.save(revised)

    def _sent(self, tx: Tx, proposal: Proposal, by: Person, roles: frozenset[Role]) -> Proposal:
        sent = tx.save(proposal.submitted(by.id, roles, tx.now))
        tx.tell(PostCard(sent.id, sent.revision.number))
        return sent


def _written(revision: Revision) -> tuple[object, ...]:
    """What an author writes, or vouches for: all but the time, and the note to the approvers."""
    return (replace(revision.content, note=""), frozenset(revision.attested))


def _still_open(proposal: Proposal, deliveries: Iterable[Delivery], tx: Tx | None = None) -> tuple[str, ...]:
    """The accounts an edit is for: all of them, or, once some are being sent, those of which nothing can be out.

    Without a transaction that is what can be offered; within one, what holds.
    """
    if not proposal.frozen:
        return proposal.revision.accounts
    standing = {one.account: one for one in latest_of_each(deliveries)}
    unsent = {key for key, one in standing.items() if (is_unsent(tx, one) if tx else one.state in UNSENT)}
    left = tuple(key for key in proposal.revision.accounts if key in unsent)
    if not left:
        over = all(one.state in TERMINAL for one in standing.values())
        says = "This is finished." if over else "This is going out right now, or may be out."
        raise Superseded(f"{says} Your words are kept in this form: propose them anew, as a correction.")
    return left


def _says_already(current: Proposal, draft: Drafted, by: Person) -> bool:
    """Whether somebody's last edit said just this: then this one is its echo."""
    last = current.revision
    same_time = current.when == draft.when or (current.when.kind is draft.when.kind is WhenKind.SOON)
    same_words = last.content == draft.content and frozenset(last.attested) == draft.attested
    return last.author == by.id and same_time and same_words and last.rendered == draft.rendered

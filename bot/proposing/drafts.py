"""Keeping: how drafts and edits are written down within a transaction, and what is said of them."""

import secrets
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace

from bot.errors import Superseded
from bot.model.account import Account
from bot.model.content import Picture
from bot.model.delivery import TERMINAL, Delivery
from bot.model.notice import Direct, Event, PostCard, RefreshCard, Story
from bot.model.people import Person
from bot.model.permissions import Role
from bot.model.proposal import Proposal, ProposalState
from bot.model.revision import Revision
from bot.model.when import WhenKind
from bot.proposing.drafting import Drafted
from bot.proposing.mandates import BY_DELEGATION, mandated
from bot.scheduling.deliveries import UNSENT, drop_unsent, finish_if_over, is_unsent, latest_of_each, schedule
from bot.store import Tx, cards, deliveries, proposals
from policy.department import Delegation
from policy.outcome import Outcome
from policy.report import Report
from policy.rule import Finding

EDITED_MEANWHILE = (
    "Somebody changed the post meanwhile, so nothing was sent. Your words are kept as a draft: copy them, open Edit on "
    "the newest card, and put them there."
)
BEGAN_MEANWHILE = (
    "Some of this began to go out meanwhile, so nothing was changed. Your words are kept as a draft: open Edit on its "
    "card, and they go on for what is not out yet."
)


@dataclass(frozen=True, slots=True)
class Submission:
    """What became of a form: the proposals it is kept in, and what the checks say."""

    proposals: tuple[Proposal, ...]
    report: Report
    seen: bool = True
    """Whether whoever sent it has seen what would go out; if not, they are shown it first."""

    @property
    def blocked(self) -> tuple[Finding, ...]:
        """The findings that keep it a draft."""
        return tuple(found for found in self.report.unsettled if found.outcome is Outcome.BLOCK)

    @property
    def to_confirm(self) -> tuple[Finding, ...]:
        """The statements to confirm before it can go on; two at most."""
        return tuple(found for found in self.report.unsettled if found.outcome is Outcome.ATTEST)

    @property
    def undescribed(self) -> tuple[Picture, ...]:
        """The pictures that still need their alt text."""
        every = (picture for one in self.proposals[:1] for picture in one.revision.content.pictures)
        return tuple(picture for picture in every if not picture.alt)

    @property
    def can_go_on(self) -> bool:
        """Whether nothing keeps it from the approvers."""
        return self.seen and not (self.blocked or self.to_confirm or self.undescribed)

    @property
    def is_draft(self) -> bool:
        """Whether it is still its author's: nothing of it has been sent for approval."""
        return any(one.state is ProposalState.DRAFT for one in self.proposals)


def add_draft(
    tx: Tx, draft: Drafted, by: Person, together: str, request: str, *, edits: tuple[int, int] | None = None
) -> Proposal:
    """Write a draft as a new proposal; one that `edits` another, as that edit."""
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
        together=together,
        restricted_to=draft.restricted_to or (),
        edits=edits,
    )
    return tx.add_proposal(fresh, request)


def keep_beside(tx: Tx, current: Proposal, draft: Drafted, by: Person, roles: Set[Role]) -> Proposal:
    """Keep an edit beside what it changes, which stands as it is, approvals and all, until the edit is sent.

    Somebody's edit of one revision is one draft, however often they keep it.
    """
    edits = current.id, current.revision.number
    closed = replace(draft, restricted_to=_still_restricted(current, draft))
    if (begun := tx(proposals.edit_begun, edits, by.id)) is not None:
        return revise(tx, begun, closed, by, roles)
    name = f"edit:{current.id}:{secrets.token_hex(8)}"
    return add_draft(tx, closed, by, name, f"{name}:0", edits=edits)


def take_up(tx: Tx, edit: Proposal, draft: Drafted, by: Person, roles: Set[Role]) -> Proposal:
    """Put an edit in place of what it changes, and give what is to be sent: that, or, of what has begun to go out, the
    rest of it as a proposal of its own. Approvals fall here and not before.

    Raises Superseded when the words, or what is still to go out, have changed since the edit began.
    """
    its, number = edit.edits or (0, 0)
    current = tx(proposals.for_change, its)
    if current is None or current.revision.number != number:
        raise Superseded(EDITED_MEANWHILE)
    keys = still_open(current, tx(deliveries.of_proposal, its), tx)
    others = current.contributors | (edit.contributors - {by.id})
    if keys != edit.revision.accounts:
        raise Superseded(BEGAN_MEANWHILE)
    if not current.frozen:
        tx.save(edit.taken_up(tx.now))
        draft = replace(draft, restricted_to=edit.restricted_to)
        return revise(tx, replace(current, contributors=others), draft, by, roles)
    drop_unsent(tx, current)
    finish_if_over(tx, its)
    rest = replace(edit, edits=None, contributors=edit.contributors | others, wants_approver=current.wants_approver)
    return tx.save(rest)


def revise(tx: Tx, current: Proposal, draft: Drafted, by: Person, roles: Set[Role]) -> Proposal:
    """Write a new revision in place of the old one, whose card is struck through; nothing when nothing changed."""
    before = current.revision
    new = draft.revision(before.number + 1, by.id, tx.now)
    restricted = current.restricted_to != _still_restricted(current, draft)
    if current.state is ProposalState.DRAFT and current.when == draft.when and _is_same(before, new) and not restricted:
        return current
    wrote = _written(new) != _written(before)
    kept = replace(
        current.revised(new, draft.when, by.id, roles, tx.now, needed=draft.needed, wrote=wrote),
        restricted_to=_still_restricted(current, draft),
    )
    drop_unsent(tx, current)
    if current.state is not ProposalState.DRAFT:
        tx.tell(RefreshCard(current.id, before.number), Story(current.id, before.number, Event.REVISED, by.id))
        if by.id != current.proposer:
            tx.tell(Direct(current.id, current.proposer, Event.REVISED, by.id))
    return tx.save(kept)


def _still_restricted(current: Proposal, draft: Drafted) -> tuple[str, ...]:
    """Who may see it: what approvers have been shown is never opened to others, only to more of those named."""
    if draft.restricted_to is None:
        return current.restricted_to
    if current.state is ProposalState.DRAFT and not current.edits:
        return draft.restricted_to
    return tuple(sorted({*current.restricted_to, *draft.restricted_to}))


def send_draft(
    tx: Tx,
    proposal: Proposal,
    by: Person,
    roles: Set[Role],
    accounts: Mapping[str, Account],
    delegated: Delegation | None = None,
) -> Proposal:
    """Send a draft to its approvers; or on its way, where authority was delegated and nothing asks for an approver."""
    if delegated is not None and proposal.may_go_under_mandate:
        mandate = mandated(proposal, delegated, by.id, tx.now)
        moved = tx.save(proposal.sent_under(mandate, BY_DELEGATION, tx.now))
        schedule(tx, moved, accounts)
    else:
        moved = tx.save(proposal.submitted(by.id, roles, tx.now))
    earlier = range(moved.revision.number - 1, 0, -1)
    before = next((number for number in earlier if tx(cards.of_revision, moved.id, number)), 0)
    tx.tell(*([RefreshCard(moved.id, before)] if before else []), PostCard(moved.id, moved.revision.number))
    return moved


def says_already(current: Proposal, draft: Drafted, by: Person) -> bool:
    """Whether somebody's last edit said just this: then this one is its echo."""
    last = current.revision
    same_time = current.when == draft.when or (current.when.kind is draft.when.kind is WhenKind.SOON)
    same_words = last.content == draft.content and frozenset(last.attested) == draft.attested
    return last.author == by.id and same_time and same_words and last.rendered == draft.rendered


def still_open(proposal: Proposal, every: Iterable[Delivery], tx: Tx | None = None) -> tuple[str, ...]:
    """The accounts an edit is for: all of them, or, once some are being sent, those of which nothing can be out.

    Without a transaction that is what can be offered; within one, what holds.
    """
    if not proposal.frozen:
        return proposal.revision.accounts
    standing = {one.account: one for one in latest_of_each(every)}
    unsent = {key for key, one in standing.items() if (is_unsent(tx, one) if tx else one.state in UNSENT)}
    left = tuple(key for key in proposal.revision.accounts if key in unsent)
    if not left:
        over = all(one.state in TERMINAL for one in standing.values())
        says = "This is finished." if over else "This is going out right now, or may be out."
        raise Superseded(f"{says} Your words are kept in this form: propose them anew, as a correction.")
    return left


def _is_same(before: Revision, new: Revision) -> bool:
    """Whether one revision says, and is judged, just as another."""
    return (
        before.content == new.content
        and before.rendered == new.rendered
        and before.author == new.author
        and frozenset(before.attested) == frozenset(new.attested)
        and before.judged == new.judged
    )


def _written(revision: Revision) -> tuple[object, ...]:
    """What an author writes, or vouches for: all but the time, and the note to the approvers."""
    return (replace(revision.content, note=""), frozenset(revision.attested))

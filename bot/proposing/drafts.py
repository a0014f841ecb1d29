"""Drafts and edits: written, revised and sent within a transaction, and the outcome of a form."""

import secrets
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace

from bot.enquiries.contacts import looked_at
from bot.enquiries.reply_check import WHO_IS_IT
from bot.errors import Superseded
from bot.model.account import Account
from bot.model.content import Picture
from bot.model.delivery import TERMINAL, Delivery
from bot.model.event import Event
from bot.model.link import alike
from bot.model.people import Person
from bot.model.permissions import Role
from bot.model.proposal import Proposal, ProposalState
from bot.model.proposal_notices import AuthorNamed, Direct, PostCard, RefreshCard, Story
from bot.model.revision import Revision, RevisionId
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
    """The outcome of a form: the proposals that keep its content, and the report of the checks."""

    proposals: tuple[Proposal, ...]
    report: Report
    seen: bool = True
    """Whether the sender has seen exactly the posts that would go out; if not, the sender is shown them first."""

    @property
    def blocked(self) -> tuple[Finding, ...]:
        """The findings that keep the proposals drafts."""
        return tuple(found for found in self.report.unsettled if found.outcome is Outcome.BLOCK)

    @property
    def to_confirm(self) -> tuple[Finding, ...]:
        """The statements to confirm before sending; two at most."""
        return tuple(found for found in self.report.unsettled if found.outcome is Outcome.ATTEST)

    @property
    def undescribed(self) -> tuple[Picture, ...]:
        """The pictures still without alt text."""
        every = (picture for proposal in self.proposals[:1] for picture in proposal.revision.content.pictures)
        return tuple(picture for picture in every if not picture.alt)

    @property
    def can_go_on(self) -> bool:
        """Whether the proposals can go to the approvers: seen as they are, and with no finding or alt text open."""
        return self.seen and not (self.blocked or self.to_confirm or self.undescribed)

    @property
    def is_draft(self) -> bool:
        """Whether any of the proposals is still a draft, not sent for approval."""
        return any(proposal.state is ProposalState.DRAFT for proposal in self.proposals)


def add_draft(
    tx: Tx, draft: Drafted, by: Person, together: str, request: str, *, edits: RevisionId | None = None
) -> Proposal:
    """Write a draft as a new proposal, or as an edit; `edits` is the edited revision."""
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
        withheld=frozenset({by.id} if draft.at_risk else ()),
    )
    return tx.add_proposal(fresh, request)


def keep_beside(tx: Tx, current: Proposal, draft: Drafted, by: Person, roles: Set[Role]) -> Proposal:
    """Keep an edit beside the edited proposal, which stands as it is, approvals and all, until the edit is sent.

    A person's edit of a revision is a single draft, however often the edit is kept.
    """
    edits = current.revision_id
    at_risk = draft.at_risk or by.id in current.withheld  # the deeds of an edit would give its author away
    closed = replace(draft, restricted_to=_still_restricted(current, draft), at_risk=at_risk)
    if (begun := tx(proposals.edit_begun, edits, by.id)) is not None:
        return revise(tx, begun, closed, by, roles)
    name = f"edit:{current.id}:{secrets.token_hex(8)}"
    return add_draft(tx, closed, by, name, f"{name}:0", edits=edits)


def take_up(tx: Tx, edit: Proposal, draft: Drafted, by: Person, roles: Set[Role]) -> Proposal:
    """Put an edit in place of the words it changes, and give the proposal to be sent. Approvals fall now, not before.

    When the edited proposal has begun to go out, the edit of the unsent rest becomes a separate proposal. Raises
    Superseded when the words, or the accounts still unsent, have changed since the edit began.
    """
    edited, number = edit.edits or (0, 0)
    current = tx(proposals.for_change, edited)
    if current is None or current.revision.number != number:
        raise Superseded(EDITED_MEANWHILE)
    keys = still_open(current, tx(deliveries.of_proposal, edited), tx)
    others = current.contributors | (edit.contributors - {by.id})
    if keys != edit.revision.accounts:
        raise Superseded(BEGAN_MEANWHILE)
    if not current.frozen:
        tx.save(edit.taken_up(tx.now))
        draft = replace(draft, restricted_to=edit.restricted_to)
        both = replace(current, contributors=others, withheld=current.withheld | edit.withheld)
        return revise(tx, both, draft, by, roles)
    drop_unsent(tx, current)
    finish_if_over(tx, edited)
    rest = replace(
        edit,
        edits=None,
        contributors=edit.contributors | others,
        withheld=edit.withheld | current.withheld,
        told=current.told,
        wants_approver=current.wants_approver,
    )
    return tx.save(rest)


def revise(tx: Tx, current: Proposal, draft: Drafted, by: Person, roles: Set[Role]) -> Proposal:
    """Write a new revision, and strike the old card through; without a change, give the proposal unchanged."""
    before = current.revision
    new = draft.revision(before.number + 1, by.id, tx.now)
    changed = replace(
        current, restricted_to=_still_restricted(current, draft), withheld=_still_withheld(current, draft, by)
    )
    drafted, same = current.state is ProposalState.DRAFT, current.when == draft.when and _is_same(before, new)
    if drafted and same and changed == current:
        return current
    wrote = _written(new) != _written(before)
    kept = changed.revised(new, draft.when, by.id, roles, tx.now, needed=draft.needed, wrote=wrote)
    drop_unsent(tx, current)
    if current.state is not ProposalState.DRAFT:
        tx.tell(RefreshCard(current.id, before.number), Story(current.id, before.number, Event.REVISED, by.id))
        if by.id != current.proposer:
            tx.tell(Direct(current.id, current.proposer, Event.REVISED, by.id))
    return tx.save(kept)


def _still_restricted(current: Proposal, draft: Drafted) -> tuple[str, ...]:
    """People named to see a proposal: once approvers were shown the post, names can be added, but never removed."""
    if draft.restricted_to is None:
        return current.restricted_to
    if current.state is ProposalState.DRAFT and not current.edits:
        return draft.restricted_to
    return tuple(sorted({*current.restricted_to, *draft.restricted_to}))


def _still_withheld(current: Proposal, draft: Drafted, by: Person) -> frozenset[str]:
    """People whose names are withheld: once approvers were shown the post, names can be added, but never removed."""
    if draft.at_risk:
        return current.withheld | {by.id}
    shown = current.state is not ProposalState.DRAFT or current.told
    return current.withheld if draft.at_risk is None or shown else current.withheld - {by.id}


def name_to_senior(tx: Tx, proposal: Proposal, told: str, names: Set[str]) -> Proposal:
    """Have withheld names of a proposal told to one senior approver; with an empty id, to nobody."""
    if not told:
        return proposal
    tx.tell(*(AuthorNamed(proposal.id, told, person) for person in sorted(names)))
    return tx.save(proposal.named_to(told, tx.now))


def send_draft(
    tx: Tx,
    proposal: Proposal,
    by: Person,
    roles: Set[Role],
    accounts: Mapping[str, Account],
    delegated: Delegation | None = None,
) -> Proposal:
    """Send a draft to its approvers, or schedule the draft where delegated authority makes an approver unnecessary."""
    if delegated is not None and proposal.may_go_under_mandate:
        mandate = mandated(proposal, delegated, by.id, tx.now)
        moved = tx.save(proposal.sent_under(mandate, BY_DELEGATION, tx.now))
        schedule(tx, moved, accounts)
    else:
        moved = tx.save(proposal.submitted(by.id, roles, tx.now))
    _remember_look(tx, moved, by)
    earlier = range(moved.revision.number - 1, 0, -1)
    before = next((number for number in earlier if tx(cards.of_revision, moved.id, number)), 0)
    tx.tell(*([RefreshCard(moved.id, before)] if before else []), PostCard(moved.id, moved.revision.number))
    return moved


def _remember_look(tx: Tx, proposal: Proposal, by: Person) -> None:
    """Remember that the author of a reply looked at whom it answers, and says "not press": nobody looks twice.

    Of an author whose name is withheld nothing is remembered.
    """
    revision = proposal.revision
    ticked = any(remark.rule == WHO_IS_IT for remark in revision.judged.remarks)
    if ticked and revision.content.answers and by.id not in proposal.withheld:
        looked_at(tx, proposal.department, revision.content.answers.handle, by.id)


def says_already(current: Proposal, draft: Drafted, by: Person) -> bool:
    """Whether a person's last edit says the same as a draft: then the form was sent twice."""
    last = current.revision
    same_time = current.when == draft.when or (current.when.kind is draft.when.kind is WhenKind.SOON)
    same_words = last.content == draft.content and frozenset(last.attested) == draft.attested
    return last.author == by.id and same_time and same_words and last.rendered == draft.rendered


def still_open(proposal: Proposal, every: Iterable[Delivery], tx: Tx | None = None) -> tuple[str, ...]:
    """The accounts that can be edited: all, or, once sending has begun, the accounts where no part can be out.

    Without a transaction, the accounts to offer; within a transaction, the accounts for certain. Raises Superseded.
    """
    proposal.still_has_words()
    if not proposal.frozen:
        return proposal.revision.accounts
    standing = {delivery.account: delivery for delivery in latest_of_each(every)}
    unsent = {
        key for key, delivery in standing.items() if (is_unsent(tx, delivery) if tx else delivery.state in UNSENT)
    }
    left = tuple(key for key in proposal.revision.accounts if key in unsent)
    if not left:
        over = all(delivery.state in TERMINAL for delivery in standing.values())
        says = "This is finished." if over else "This is going out right now, or may be out."
        raise Superseded(f"{says} Your words are kept in this form: propose them anew, as a correction.")
    return left


def _is_same(before: Revision, new: Revision) -> bool:
    """Whether two revisions have the same words, rendering, author, statements, judgement and links."""
    return (
        before.content == new.content
        and before.rendered == new.rendered
        and before.author == new.author
        and frozenset(before.attested) == frozenset(new.attested)
        and before.judged == new.judged
        and alike(before.links, new.links)
    )


def _written(revision: Revision) -> tuple[object, ...]:
    """The words and statements of an author, without the time and the note to the approvers."""
    return (replace(revision.content, note=""), frozenset(revision.attested))

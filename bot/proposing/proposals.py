"""Proposals: proposing and editing."""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from bot.authority.limits import DRAFTS, EDITS, OPEN_POSTS, POSTS, see_room, take_turn
from bot.authority.restricted import RestrictedPosts
from bot.authority.roles import Authority
from bot.checking.checking import Checking, together
from bot.checking.threads import PossibleThread
from bot.errors import NotAllowed, Superseded, still_here
from bot.model.account import Account, Department
from bot.model.acts import Act
from bot.model.organisation import Organisation
from bot.model.people import Person
from bot.model.permissions import Role, permit
from bot.model.proposal import Proposal, ProposalState
from bot.model.revision import Rendered, RevisionId
from bot.proposing.drafting import Drafted, Drafting, Mending, Wording
from bot.proposing.drafts import (
    Submission,
    add_draft,
    keep_beside,
    name_to_senior,
    revise,
    says_already,
    send_draft,
    still_open,
    take_up,
)
from bot.proposing.own_names import written_in
from bot.store import Store, Tx, deliveries, proposals
from policy.department import Delegation
from policy.report import Report

Shown = Sequence[RevisionId]
"""Drafts as a person sees them in a form."""
LooksAtEach = Callable[[str, Iterable[Iterable[str]], Act], list[frozenset[Role]]]
"""Gives a person's roles for an act on several sets of accounts: asked afresh to send, as seen lately to keep."""
WHILE_WRITING = (
    "Somebody changed these words while you were writing. Copy yours from this form, look at the newest card, and edit "
    "that one."
)
CHANGED_MEANWHILE = (
    "Somebody changed these words meanwhile, so nothing was sent. Open the newest ones and look at them."
)

NO_SENIOR = (
    "There is no senior approver here besides you who could be told that this is yours, so it wasn't sent, and nobody "
    "was told anything. Your words are kept as a draft. Ask the account's owner to name a senior approver (no need to "
    "say why), ask somebody else to propose it, or go back and take the tick away."
)


@dataclass(frozen=True, slots=True)
class Proposals:
    """Proposing and editing. All typed words are kept, even when they cannot be sent yet."""

    store: Store
    authority: Authority
    checking: Checking
    drafting: Drafting
    restricted_posts: RestrictedPosts
    organisation: Organisation

    def offered_to(self, person: Person) -> tuple[Account, ...]:
        """The accounts to offer a person, by remembered groups; submitting asks afresh."""
        return self.authority.writable(person.id)

    def labels_for(self, accounts: Iterable[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The tags and topics to offer for some accounts."""
        return self.checking.labels(accounts)

    def threads(self, draft: Proposal) -> Mapping[str, PossibleThread]:
        """The threads that a draft's words could be, by account."""
        return self.checking.threads(draft.revision.content, draft.revision.accounts)

    def drafts_with(self, proposal: Proposal, by: Person) -> tuple[Proposal, ...]:
        """All drafts of the form that a person's draft came from; none once any of the drafts has been sent."""
        own = proposal.may_go_on(by.id) and not proposal.edits
        every = self.store.read(proposals.together_with, proposal.together) if own else ()
        drafts = tuple(draft for draft in every if draft.state is ProposalState.DRAFT)
        unsent = {ProposalState.DRAFT, ProposalState.WITHDRAWN}
        return drafts if all(draft.state in unsent for draft in every) else ()

    def edit_begun(self, proposal: Proposal, by: Person) -> Proposal | None:
        """A person's unsent edit of the present revision of a proposal, if any."""
        return self.store.read(proposals.edit_begun, proposal.revision_id, by.id)

    def request_of(self, proposal_id: int) -> str:
        """The name of the form that a draft came from."""
        return self._known(proposal_id).together

    def propose(self, wording: Wording, by: Person, request: str) -> Submission:
        """Keep the typed words, and send them for approval at once if the checks allow.

        Raises Unusable for a field, NotAllowed or NotNow; then no proposal is sent for approval.
        """
        return self._send_if_ready(self.keep(wording, by, request), by)

    def edit(self, proposal_id: int, shown: int, wording: Wording, by: Person) -> Submission:
        """Keep an edit, and send the edit for approval at once if the checks allow. Raises as `keep_edit`."""
        return self._send_if_ready(self.keep_edit(proposal_id, shown, wording, by), by)

    def keep(self, wording: Wording, by: Person, request: str, shown: Shown = ()) -> Submission:
        """Keep the typed words as drafts, whatever the checks say.

        `request` names the form: sent twice, a form keeps the same drafts; mended and sent again, a form revises
        its drafts, but no proposal already sent for approval. `shown` are the drafts that the form goes on with:
        (proposal, revision number). Raises Unusable for a field, NotAllowed, NotNow, or Superseded for another
        person's words.
        """
        drafts = [self.drafting.draft(wording, accounts, by) for accounts in self.drafting.by_approvers(wording)]
        keys = [[account.key for account in draft.accounts] for draft in drafts]
        roles = self.authority.roles_lately(by.id, keys, Act.SUBMIT)
        for held in roles:
            permit(Act.DRAFT, held)
        with self.store.begin() as tx:
            take_turn(tx, by.id)
            known = tx(proposals.by_request, request)
            if any(_is_elses(proposal, dict(shown), by) for proposal in known):
                raise Superseded(WHILE_WRITING)
            # A draft that a mended form no longer needs was withdrawn; the rest of that form still goes on.
            going = {proposal.state for proposal in known} - {ProposalState.WITHDRAWN}
            if known and going != {ProposalState.DRAFT}:
                return Submission(known, together([draft.report for draft in drafts]))  # the same form, sent twice
            home = self.organisation.departments[drafts[0].accounts[0].department]
            if len(drafts) > len(known):
                see_room(tx, DRAFTS, by.id, home, more=len(drafts) - len(known))
            if known:
                see_room(tx, EDITS, by.id, home)
            kept = []
            for place, (draft, held) in enumerate(zip(drafts, roles, strict=True)):
                if place < len(known):
                    before = replace(known[place], department=draft.accounts[0].department)
                    kept.append(revise(tx, before, draft, by, held | {Role.PROPOSER}))
                else:
                    kept.append(add_draft(tx, draft, by, request, f"{request}:{place}"))
            for spare in known[len(drafts) :]:
                if spare.state is ProposalState.DRAFT:
                    tx.save(spare.withdrawn(by.id, {Role.CONTRIBUTOR}, tx.now))
        for held in roles:
            permit(Act.SUBMIT, held)  # after keeping the words
        return Submission(tuple(kept), together([draft.report for draft in drafts]))

    def keep_edit(self, proposal_id: int, shown: int, wording: Wording, by: Person) -> Submission:
        """Keep new words in place of revision `shown`, for the same accounts, as a draft beside the proposal.

        A proposal already sent stands as it is until the edit is sent, too; a proposal partly out stays so, and the
        rest goes on as a new proposal. Raises Unusable, NotAllowed, NotNow, or Superseded when the words have changed
        meanwhile.
        """
        proposal = self.store.read(proposals.by_id, proposal_id)
        if proposal is None:
            raise Superseded("That proposal is no longer here. Your words are kept in this form; propose them anew.")
        self.restricted_posts.let_in(proposal_id, by)
        (roles,) = self.authority.roles_lately(by.id, [proposal.revision.accounts], Act.REVISE)
        permit(Act.REVISE, roles)
        keys = still_open(proposal, self.store.read(deliveries.of_proposal, proposal.id))
        accounts = tuple(self.checking.account(key) for key in keys)
        draft = self.drafting.draft(replace(wording, accounts=keys), accounts, by, besides=_place(proposal))
        with self.store.begin() as tx:
            take_turn(tx, by.id)
            current = tx(proposals.for_change, proposal_id)
            if current is not None and shown != current.revision.number and says_already(current, draft, by):
                return Submission((current,), draft.report)  # the same form, sent twice
            if current is None or (shown != current.revision.number and current.revision.author != by.id):
                raise Superseded(WHILE_WRITING)
            begun = current.frozen or proposal.frozen
            if begun and keys != still_open(current, tx(deliveries.of_proposal, current.id), tx):
                raise Superseded(
                    "This began to go out while you were writing. Your words are kept in this form: send it once more, "
                    "and it goes on for what is not out yet."
                )
            see_room(tx, EDITS, by.id, self._home(current))
            write = revise if current.state is ProposalState.DRAFT else keep_beside
            kept = write(tx, current, draft, by, roles)
        return Submission((kept,), draft.report)

    def mend(self, shown: Shown, mending: Mending, by: Person) -> Submission:
        """Keep an author's changes to drafts under check; `shown` are the drafts as the author saw them.

        Raises NotAllowed, NotNow, or Superseded when another person has changed the drafts meanwhile.
        """
        before, roles = self._open(shown, by, self.authority.roles_lately)
        if not _all_drafts(before):
            return Submission(self._standing_for(before), Report(()))
        drafts = [self.drafting.mended(proposal, mending, by) for proposal in before]
        submission = self._checked(shown, before, drafts, by)
        with self.store.begin() as tx:
            take_turn(tx, by.id)
            current = _lock(tx, before)
            if not _all_drafts(current):
                return replace(submission, proposals=self._standing_for(current))  # the same form, sent twice
            see_room(tx, EDITS, by.id, self._home(before[0]))
            return replace(submission, proposals=_revise_each(tx, before, current, drafts, roles, by))

    def send(self, shown: Shown, mending: Mending, by: Person) -> Submission:
        """Keep changes as `mend` does, and send the drafts for approval if no finding stands against sending.

        A draft that would go out otherwise than as shown is only kept, for the author to look at first. The same form
        sent twice sends its drafts once. Raises as `mend`.
        """
        before, roles = self._open(shown, by, self.authority.roles_of_each)
        if not _all_drafts(before):
            return Submission(self._standing_for(before), Report(()))
        drafts = [self.drafting.mended(proposal, mending, by) for proposal in before]
        for proposal, draft in zip(before, drafts, strict=True):
            self.drafting.timing.still_good(draft.when, draft.accounts, draft.content, besides=_place(proposal))
        delegated = [self._delegated(draft, by) for draft in drafts]
        told = [self._to_be_told(proposal) for proposal in before]
        submission = self._checked(shown, before, drafts, by)
        with self.store.begin() as tx:
            take_turn(tx, by.id)
            current = _lock(tx, before)
            if not _all_drafts(current):
                return replace(submission, proposals=self._standing_for(current))  # the same form, sent twice
            if not submission.can_go_on:  # what goes to the approvers is limited as a post
                see_room(tx, EDITS, by.id, self._home(before[0]))
            kept = _revise_each(tx, before, current, drafts, roles, by)
            submission = replace(submission, proposals=kept)
            if not submission.can_go_on:
                return submission
            new = sum(not _waits_already(tx, proposal) for proposal in kept)
            for limit in (OPEN_POSTS, POSTS) if new else ():
                see_room(tx, limit, by.id, self._home(kept[0]), more=new)
            ready = [
                name_to_senior(tx, take_up(tx, proposal, draft, by, held) if proposal.edits else proposal, *senior)
                for proposal, draft, held, senior in zip(kept, drafts, roles, told, strict=True)
            ]
            moved = tuple(
                send_draft(tx, proposal, by, held | {Role.PROPOSER}, self.organisation.accounts, delegation)
                for proposal, held, delegation in zip(ready, roles, delegated, strict=True)
            )
            return replace(submission, proposals=moved)

    def _send_if_ready(self, kept: Submission, by: Person) -> Submission:
        if not (kept.is_draft and kept.can_go_on):
            return kept
        return self.send([proposal.revision_id for proposal in kept.proposals], Mending(), by)

    def _open(self, shown: Shown, by: Person, look: LooksAtEach) -> tuple[list[Proposal], Sequence[frozenset[Role]]]:
        """The stored drafts of a form, and a person's roles for each. Raises NotAllowed, NotNow or Superseded."""
        stored = [self._known(proposal_id) for proposal_id, _ in shown]
        for proposal_id, _ in shown:
            self.restricted_posts.let_in(proposal_id, by)
        roles = look(by.id, [proposal.revision.accounts for proposal in stored], Act.REVISE)
        for held in roles:
            permit(Act.REVISE, held)
        return stored, roles

    def _checked(self, shown: Shown, before: Sequence[Proposal], drafts: Sequence[Drafted], by: Person) -> Submission:
        """The report on mended drafts, not yet kept, and whether the author has seen all. Raises Superseded."""
        seen = all(
            self._has_seen(proposal, number, draft, by)
            for proposal, (_, number), draft in zip(before, shown, drafts, strict=True)
        )
        return Submission(tuple(before), together([draft.report for draft in drafts]), seen)

    def _delegated(self, draft: Drafted, by: Person) -> Delegation | None:
        """The delegated authority under which a person may send a draft alone, if any. Raises NotNow."""
        found = self.authority.delegation(by.id, tuple(account.key for account in draft.accounts), draft.content)
        return found[0] if found else None

    def _to_be_told(self, draft: Proposal) -> tuple[str, Set[str]]:
        """The senior approver to be told, and the withheld names of a draft not told before; ("", …) for nobody.

        Raises NotNow, or NotAllowed where there is no such senior approver.
        """
        edited = self._known(draft.edits[0]) if draft.edits else draft
        known = edited.withheld if edited.told else frozenset[str]()
        if not (names := draft.withheld - known):
            return "", names
        if edited.told and edited.told not in names:
            return edited.told, names
        if senior := self.authority.a_senior(draft.revision.accounts, draft.contributors | edited.contributors):
            return senior, names
        raise NotAllowed(NO_SENIOR)

    def _standing_for(self, drafts: Iterable[Proposal]) -> tuple[Proposal, ...]:
        """Drafts of a form, with the edited proposal in the place of an edit that was sent."""
        return tuple(
            self._known(draft.edits[0]) if draft.edits and draft.state is ProposalState.DONE else draft
            for draft in drafts
        )

    def _home(self, proposal: Proposal) -> Department:
        """The department of a proposal, whose limits count."""
        return self.organisation.departments[proposal.department]

    def _known(self, proposal_id: int) -> Proposal:
        return still_here(self.store.read(proposals.by_id, proposal_id), "draft")

    def _has_seen(self, proposal: Proposal, number: int, draft: Drafted, by: Person) -> bool:
        """Whether the revision shown to the author would send exactly the posts of the draft.

        Raises Superseded when another person has changed the words meanwhile.
        """
        if number != proposal.revision.number and proposal.revision.author != by.id:
            raise Superseded(CHANGED_MEANWHILE)
        shown = self.store.read(proposals.revision, proposal.id, number)
        return (
            shown is not None
            and _as_shown(shown.rendered) == _as_shown(draft.rendered)
            and (shown.content.answers, shown.content.corrects) == (draft.content.answers, draft.content.corrects)
            and (by.id not in proposal.withheld or list(written_in(shown.content)) == list(written_in(draft.content)))
            and [picture.sha256 for picture in shown.content.pictures]
            == [picture.sha256 for picture in draft.content.pictures]
        )


def _as_shown(every: Iterable[Rendered]) -> list[Rendered]:
    """What an author is shown of parts: not whether the network has said yet that the post answered is there."""
    return [replace(rendered, parent=None) for rendered in every]


def _all_drafts(found: Iterable[Proposal]) -> bool:
    return all(proposal.state is ProposalState.DRAFT for proposal in found)


def _lock(tx: Tx, before: Sequence[Proposal]) -> list[Proposal]:
    """Lock the drafts of a form until the end of the transaction, and give each as stored now."""
    for proposal in before:
        tx(proposals.for_change, _place(proposal))  # an edited proposal before its edit: each lock in the same order
    return [tx(proposals.for_change, proposal.id) or proposal for proposal in before]


def _revise_each(
    tx: Tx,
    before: Sequence[Proposal],
    current: Sequence[Proposal],
    drafts: Sequence[Drafted],
    roles: Sequence[Set[Role]],
    by: Person,
) -> tuple[Proposal, ...]:
    """Write the new words of each locked draft. Raises Superseded when a draft got a revision since it was read."""
    if [proposal.revision.number for proposal in current] != [proposal.revision.number for proposal in before]:
        raise Superseded(CHANGED_MEANWHILE)
    return tuple(
        revise(tx, proposal, draft, by, held) for proposal, draft, held in zip(current, drafts, roles, strict=True)
    )


def _place(proposal: Proposal) -> int:
    """The id of the proposal whose place in the schedule a draft takes: the edited proposal, or the draft itself."""
    return proposal.edits[0] if proposal.edits else proposal.id


def _waits_already(tx: Tx, draft: Proposal) -> bool:
    """Whether a draft is an edit of a proposal that waits for approval."""
    edited = tx(proposals.for_change, draft.edits[0]) if draft.edits else None
    return edited is not None and edited.state in {ProposalState.PENDING, ProposalState.NOT_YET}


def _is_elses(draft: Proposal, shown: dict[int, int], by: Person) -> bool:
    """Whether a draft, or its newest words since the draft was shown, are another person's."""
    newer = draft.revision.number != shown.get(draft.id, draft.revision.number)
    return not draft.may_go_on(by.id) or (newer and draft.revision.author != by.id)

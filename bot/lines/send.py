"""Sending of a line by a single person: blanks filled, words shown, and sent without an approver."""

from collections.abc import Mapping
from dataclasses import dataclass

from bot.authority.line_terms import ASKS_FOR_AN_APPROVER, BY_TERMS, LineTerms, must_ask_for_nobody, says_just
from bot.checking.checking import Checking
from bot.enquiries.outcomes import signposted
from bot.errors import Superseded, Unusable, still_here
from bot.model.account import Account
from bot.model.acts import Act
from bot.model.content import Answers, Content
from bot.model.line import Line, LineKind
from bot.model.mandate import Mandate, MandateKind
from bot.model.organisation import Organisation
from bot.model.people import Person
from bot.model.permissions import Role, permit
from bot.model.proposal import Proposal, ProposalState
from bot.model.proposal_notices import PostCard
from bot.model.referral_notices import ReferralChanged
from bot.model.revision import Revision, RevisionId
from bot.proposing.drafting import Drafted, Drafting
from bot.proposing.drafts import Submission, add_draft, revise
from bot.proposing.mandates import BY_DELEGATION
from bot.scheduling.deliveries import schedule
from bot.store import Store, enquiries, lines, proposals
from policy.draft import Kind
from policy.outcome import Outcome
from policy.rule import Finding


@dataclass(frozen=True, slots=True)
class Filling:
    """The values for a line's blanks, and the post to answer, as put into the form."""

    values: Mapping[str, str]
    accounts: tuple[str, ...]
    reply_to: str = ""
    reply_url: str = ""
    private: bool = False
    """Whether a private message is answered."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A line with blanks filled, kept as a draft before sending."""

    line: Line
    kept: Submission

    @property
    def proposal(self) -> Proposal:
        """The draft with the filled line."""
        return self.kept.proposals[0]

    @property
    def stops(self) -> tuple[Finding, ...]:
        """The findings that ask for an approver."""
        return tuple(finding for finding in self.kept.report.unsettled if finding.outcome in ASKS_FOR_AN_APPROVER)

    @property
    def confirms(self) -> tuple[Finding, ...]:
        """The statements confirmed by the sender with the sending."""
        return tuple(finding for finding in self.kept.report.unsettled if finding.outcome is Outcome.ATTEST)


@dataclass(frozen=True, slots=True)
class LineSending:
    """Fills lines and sends lines, within the terms."""

    store: Store
    checking: Checking
    drafting: Drafting
    line_terms: LineTerms
    organisation: Organisation

    def fill(self, line_id: int, filling: Filling, by: Person, request: str) -> Filled:
        """Fill the blanks and keep the words as a draft, to be shown before sending.

        `request` names the form. Raises Unusable for a field, NotAllowed, NotNow, or Superseded for a line no longer
        to be sent.
        """
        line = self._sendable(line_id)
        accounts = self._chosen(line, filling.accounts)
        permit(Act.SEND_LINE, self._roles(by, line, filling.accounts))
        handle, where = filling.reply_to.strip(), filling.reply_url.strip()
        if where and not handle:
            raise Unusable("Whose post is that? Put in their handle, or leave the address empty.", "reply_to")
        content = Content(
            text=line.filled(line.values(filling.values)),
            kind=Kind.DM if filling.private else Kind.REPLY if handle else Kind.POST,
            answers=Answers(handle, where) if handle else None,
            tags=line.terms.tags,
        )
        draft = self._drafted(line, content, accounts, by)
        blocked = (found for found in draft.report.unsettled if found.outcome is Outcome.BLOCK)
        if unattached := next((found for found in blocked if found.field in {"reply_to", "reply_url"}), None):
            raise Unusable(unattached.says, unattached.field)
        with self.store.begin() as tx:
            known = tx(proposals.by_request, request)
            if not known:
                kept = add_draft(tx, draft, by, request, f"{request}:0")
            elif known[0].state is ProposalState.DRAFT and known[0].proposer == known[0].revision.author == by.id:
                kept = revise(tx, known[0], draft, by, {Role.PROPOSER})
            else:
                kept = known[0]
        return Filled(line, Submission((kept,), draft.report))

    def send(self, line_id: int, shown: RevisionId, by: Person) -> Proposal:
        """Send a filled line on the way; `shown` is the revision that the sender saw.

        Sending confirms the statements that the checks ask for. A second send changes nothing. Raises NotAllowed,
        NotNow, Superseded, or Unusable for words that need an approver.
        """
        proposal = self.store.read(proposals.by_id, shown[0])
        if proposal is None or proposal.proposer != by.id:
            raise Superseded("That draft is no longer here. Fill the line in again.")
        if proposal.mandate is not None and proposal.mandate.line == line_id:
            return proposal
        line = self._sendable(line_id)
        roles = self._roles(by, line, proposal.revision.accounts)
        permit(Act.SEND_LINE, roles)
        revision = proposal.revision
        if not says_just(line, revision):
            raise Superseded("These words are no longer just the line. Send them for approval, as any other post.")
        accounts = self._chosen(line, revision.accounts)
        again = self._drafted(line, revision.content, accounts, by, shown=revision)
        filled = Filled(line, Submission((proposal,), again.report))
        attested = frozenset(finding.key for finding in filled.confirms)
        draft = self._drafted(line, revision.content, accounts, by, attested, shown=revision)
        must_ask_for_nobody(draft.report)
        with self.store.begin() as tx:
            current = still_here(tx(proposals.for_change, proposal.id), "line")
            if current.mandate is not None and current.mandate.line == line_id:
                return current
            still = still_here(tx(lines.for_change, line_id), "line")  # locked, so that no withdrawal comes between
            if why := self.line_terms.against(still):
                raise Superseded(why)
            as_shown = current.revision.number == shown[1] == revision.number and draft.rendered == revision.rendered
            if current.state is not ProposalState.DRAFT or not as_shown:
                raise Superseded("These words have changed since you saw them. Fill the line in again.")
            kept = revise(tx, current, draft, by, {Role.PROPOSER})
            mandate = Mandate(
                kind=MandateKind.LINE,
                by=by.id,
                about=line.name,
                given_by=" ".join(approval.person for approval in still.standing),
                until=line.terms.review_on,
                digest=kept.revision.digest,
                at=tx.now,
                line=line_id,
            )
            sent = tx.save(kept.sent_under(mandate, BY_DELEGATION, tx.now))
            tx.record(still.sent(by.id, roles, tx.now, proposal=sent.id).deeds)
            schedule(tx, sent, self.organisation.accounts)
            tx.tell(PostCard(sent.id, sent.revision.number))
            if sent.revision.content.answers:
                answered = sent.revision.content.answers.handle
                if line.kind is LineKind.SIGNPOST:
                    signposted(tx, sent.department, answered, by.id, {Role.MEMBER})
                for asked in tx(enquiries.open_for_change, sent.department, answered):
                    if any(account.is_on(asked.network) for account in accounts):
                        tx.save_enquiry(asked.line_sent(line.name, by.id, sent.id, tx.now))
                        tx.tell(ReferralChanged(asked.id))
        return sent

    def _chosen(self, line: Line, keys: tuple[str, ...]) -> tuple[Account, ...]:
        if not keys or not {*keys} <= {*line.terms.accounts}:
            raise Unusable("Choose from the accounts that this line was agreed for.", "accounts")
        return tuple(self.checking.account(key) for key in dict.fromkeys(keys))

    def _drafted(
        self,
        line: Line,
        content: Content,
        accounts: tuple[Account, ...],
        by: Person,
        attested: frozenset[str] = frozenset(),
        shown: Revision | None = None,
    ) -> Drafted:
        return self.drafting.lined(content, accounts, by, attested, holding=line.kind is LineKind.HOLDING, shown=shown)

    def _roles(self, by: Person, line: Line, accounts: tuple[str, ...]) -> frozenset[Role]:
        return BY_TERMS if self.line_terms.allows(by.id, line, accounts) else frozenset()

    def _sendable(self, line_id: int) -> Line:
        line = still_here(self.store.read(lines.by_id, line_id), "line")
        if why := self.line_terms.against(line):
            raise Superseded(why)
        return line

"""The record of a proposal: the fields, and what follows from them alone. The acts are in proposal.py."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from bot.model.approval import Approval
from bot.model.audit import Deed
from bot.model.mandate import Mandate
from bot.model.proposal_states import ProposalState
from bot.model.revision import Remark, Revision, RevisionId
from bot.model.seal import sealed
from bot.model.when import When, WhenKind
from policy.outcome import Outcome
from policy.waiver import Waiver

_UNSTORED = frozenset({"deeds", "before"})


@dataclass(frozen=True, slots=True)
class Record:
    """A post for one or more accounts as it stands, and answers to questions about it. Times are UTC."""

    id: int
    department: str
    state: ProposalState
    proposer: str
    when: When
    revision: Revision
    contributors: frozenset[str]
    needed: int
    created_at: datetime
    approvals: tuple[Approval, ...] = ()
    frozen: bool = False
    """A delivery has been claimed: the proposal changes no more."""
    together: str = ""
    """Shared by the linked proposals of one submission."""
    put_off_by: str = ""
    reason: str = ""
    reason_label: str = ""
    """The heading of the reason, out of the department's own labels."""
    senior_asked: bool = False
    """An account asks for a senior approver, whatever the findings are."""
    mandate: Mandate | None = None
    """The authority used in place of approvals."""
    wants_approver: bool = False
    """An approver stepped in, or a mandate lapsed: no mandate is enough any more."""
    restricted_to: tuple[str, ...] = ()
    """Market-sensitive: people who may see the proposal beside its approvers; empty means not restricted."""
    shared_with: tuple[str, ...] = ()
    """Colleagues who may go on with the draft; a contributor from the first words of their own."""
    edits: RevisionId | None = None
    """For a draft that edits a submitted proposal: the revision changed once the draft is sent."""
    withheld: frozenset[str] = frozenset()
    """The contributors whose names only one senior approver knows, as naming them would be a risk to them."""
    told: str = ""
    """The senior approver who was told the withheld names."""
    deeds: tuple[Deed, ...] = ()
    before: str = field(default="", compare=False)
    """The seal of the record as read for a change: the next deed says which record was changed."""

    @property
    def revision_id(self) -> RevisionId:
        """Which revision stands now."""
        return RevisionId(self.id, self.revision.number)

    @property
    def subject(self) -> str:
        """The proposal's name in the audit trail."""
        return f"proposal:{self.id}"

    @property
    def seal(self) -> str:
        """The salted digest of all that is stored of the proposal with the current revision, for the audit trail."""
        ordered = replace(self, approvals=tuple(sorted(self.approvals, key=lambda yes: yes.person)))
        return sealed(ordered, self.revision.salt, without=_UNSTORED)

    @property
    def asks_for_senior(self) -> bool:
        """Whether a finding or an account needs a senior approver."""
        return self.senior_asked or any(remark.outcome is Outcome.SENIOR for remark in self.revision.judged.remarks)

    @property
    def standing(self) -> tuple[Approval, ...]:
        """The approvals in force: of exactly these words, from people who wrote none of them."""
        digest = self.revision.digest
        return tuple(yes for yes in self.approvals if yes.digest == digest and yes.person not in self.contributors)

    @property
    def waivers(self) -> tuple[Waiver, ...]:
        """The findings that standing approvals let go."""
        return tuple(waiver for approval in self.standing for waiver in approval.let_go)

    @property
    def still_to_let_go(self) -> tuple[Remark, ...]:
        """The remarks not let go yet."""
        waivers = self.waivers
        remarks = self.revision.judged.to_let_go()
        return tuple(remark for remark in remarks if not any(waiver.settles(remark) for waiver in waivers))

    @property
    def thumb_is_enough(self) -> bool:
        """Whether 👍 counts: the findings ask no more of the approver, and the card shows every word."""
        return self.revision.is_shown_whole and not self.still_to_let_go

    def is_enough(self) -> bool:
        """Whether the standing approvals (with a senior's, if asked for) or the mandate suffice."""
        if self.mandate is not None and self.mandate.digest == self.revision.digest:
            return not self.asks_for_senior and not self.still_to_let_go
        standing = self.standing
        senior = not self.asks_for_senior or any(approval.senior for approval in standing)
        seats = {approval.seat for approval in standing}
        return senior and len(seats) >= self.needed and not self.still_to_let_go

    @property
    def may_go_under_mandate(self) -> bool:
        """Whether delegated authority can be enough, as no part of the proposal asks for an approver."""
        asks = self.wants_approver or self.asks_for_senior or self.needed > 1 or bool(self.still_to_let_go)
        return not asks and not self.restricted_to and self.when.kind is not WhenKind.RELEASE

    def keeps_approval_at(self, instant: datetime, later: timedelta) -> bool:
        """Whether the standing approvals cover another time: no earlier, and no more than `later` after.

        An approval for as soon as possible, or until release, has no "earlier".
        """
        given_for = max((approval.for_time for approval in self.approvals), default=self.when.instant)
        return (self.when.kind is not WhenKind.AT or given_for <= instant) and instant <= given_for + later

    def latest(self, grace: timedelta) -> datetime:
        """Until when the post may go out: the account's grace after a chosen time, none after "still true until"."""
        return self.when.instant + (grace if self.when.kind is WhenKind.AT else timedelta())

    def may_go_on(self, person: str) -> bool:
        """Whether the draft is a person's own to go on with: proposed by, or shared with, the person."""
        return person == self.proposer or person in self.shared_with

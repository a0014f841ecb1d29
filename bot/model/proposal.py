"""State machine of a proposal: draft → pending → approved → done, and the ways out.

No other module assigns a proposal's state.
"""

from collections.abc import Mapping, Set
from dataclasses import dataclass, replace
from datetime import datetime
from types import MappingProxyType
from typing import Self

from bot.errors import NotAllowed, Superseded
from bot.model.acts import Act
from bot.model.approval import Approval, Via, letting_go, refuse_borrowed, thumb_not_enough
from bot.model.audit import Deed, Detail
from bot.model.cover import StandIn
from bot.model.mandate import Mandate, MandateKind
from bot.model.people import SYSTEM, as_read, mentioned
from bot.model.permissions import BY_ITSELF, Role, permit
from bot.model.proposal_record import Record
from bot.model.proposal_states import ENDED, SAID, TRANSITIONS, ProposalState
from bot.model.revision import Remark, Revision
from bot.model.seal import salted
from bot.model.transitions import reached
from bot.model.when import TooLate, When
from policy.outcome import Outcome

__all__ = ["ENDED", "NO_REASONS", "TRANSITIONS", "Proposal", "ProposalState"]

_DRAFT, _PENDING = ProposalState.DRAFT, ProposalState.PENDING
_APPROVED, _DONE = ProposalState.APPROVED, ProposalState.DONE
_NOT_YET = ProposalState.NOT_YET
NO_REASONS: Mapping[str, str] = MappingProxyType({})
NOT_SENIOR = "not_senior"
"""The word in the audit trail for an approval refused to an approver who is no senior."""
LOOKED_UP = "Those who look after Countersign can look them up there. To say something like it again, propose it anew."
CHANGED = "These words have changed since. The newest card is further down; please look at that one."


@dataclass(frozen=True, slots=True)
class Proposal(Record):
    """A post for one or more accounts. Each method gives the proposal after the act, with a new deed."""

    def asking(self, needed: int, *, senior: bool) -> Self:
        """The proposal with today's number of approvals for its accounts, but no fewer than when submitted."""
        return replace(self, needed=max(self.needed, needed), senior_asked=self.senior_asked or senior)

    def drafted(self) -> Self:
        """Record that the draft was written."""
        return self._noted(Act.DRAFT, self.proposer, self.created_at, revision=1, content=self.revision.seal)

    def submitted(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """Send the draft for approval."""
        moved = self._to(_PENDING, Act.SUBMIT, roles)
        return moved._noted(Act.SUBMIT, by, at, revision=self.revision.number, content=self.revision.seal)

    def sent_under(self, mandate: Mandate, roles: Set[Role], at: datetime) -> Self:
        """Approve the draft by a mandate. Raises NotAllowed when an approver is asked for, or the words are others."""
        moved = replace(self._to(_APPROVED, Act.SEND_UNDER_MANDATE, roles), mandate=mandate)
        asks = self if mandate.kind is MandateKind.DELEGATION else replace(self, needed=1)  # a line was approved before
        if not asks.may_go_under_mandate or mandate.digest != self.revision.digest:
            raise NotAllowed("Something about this asks for an approver, so authority given beforehand is not enough.")
        return moved._noted(
            Act.SEND_UNDER_MANDATE,
            mandate.by,
            at,
            kind=mandate.kind.value,
            about=mandate.about,
            until=mandate.until.isoformat(),
            revision=self.revision.number,
            content=self.revision.seal,
            settings=self.revision.judged.settings,
            when=self.when.kind.value,
            **({"line": mandate.line} if mandate.line else {}),
        )

    def mandate_lapsed(self, why: str, at: datetime) -> Self:
        """Ask for an approver after all: the mandate no longer holds, or an approver stopped the proposal."""
        moved = replace(self, mandate=None, wants_approver=True)._to(_PENDING, Act.LAPSE_MANDATE)
        return moved._noted(Act.LAPSE_MANDATE, SYSTEM, at, why=why)

    def revised(
        self,
        revision: Revision,
        when: When,
        by: str,
        roles: Set[Role],
        at: datetime,
        *,
        needed: int,
        wrote: bool = True,
    ) -> Self:
        """Put a new revision in place of the old: all approvals void, back to a draft.

        With `wrote`, `by` becomes a contributor; restating a time is not writing.
        """
        holds = self._roles(by, roles)
        permit(Act.REVISE, holds)
        self.still_has_words()
        if self.frozen:
            raise Superseded("This is already going out, so its words stay as they are. Propose a correction instead.")
        moved = replace(
            self._to(_DRAFT, Act.REVISE, holds),
            revision=revision,
            when=when,
            needed=needed,
            contributors=self.contributors | ({by} if wrote else set()),
            approvals=(),
            mandate=None,
            put_off_by="",
            reason="",
            reason_label="",
        )
        return moved._noted(
            Act.REVISE,
            by,
            at,
            revision=revision.number,
            content=revision.seal,
            voided=len(self.approvals),
            wrote=wrote,
        )

    def asked_of(
        self, shown: int, ids: Set[str], roles: Set[Role], at: datetime, latest: datetime
    ) -> tuple[Remark, ...]:
        """The remarks that a person, by any of the `ids`, lets go for a reason when approving. Raises as `approved`."""
        permit(Act.APPROVE, roles | {Role.CONTRIBUTOR} if ids & self.contributors else roles)
        if shown != self.revision.number:
            raise Superseded(CHANGED)
        if any(approval.person in ids for approval in self.approvals):
            return ()
        if self.state is _NOT_YET and self.put_off_by not in ids:
            who = mentioned(as_read(self.put_off_by, self.withheld))
            raise Superseded(f"{who} said not yet to this. It can be sent again once that is settled.")
        if at > latest or self.state is ProposalState.EXPIRED:
            raise TooLate(self.id)
        senior = Role.SENIOR in roles
        if self.asks_for_senior and self.needed == 1 and not senior:
            what = "This account" if self.senior_asked else "A finding on this"
            raise NotAllowed(f"{what} asks for a senior approver, so your approval wasn't counted.", why=NOT_SENIOR)
        return tuple(left for left in self.still_to_let_go if senior or left.outcome is not Outcome.SENIOR)

    def approved(
        self,
        shown: int,
        by: str,
        roles: Set[Role],
        at: datetime,
        *,
        via: Via,
        latest: datetime,
        reasons: Mapping[str, str] = NO_REASONS,
        also: Set[str] = frozenset(),
        stand_in: StandIn | None = None,
    ) -> Self:
        """Count a yes to the revision shown; the same yes twice counts once.

        `latest` is until when approving still makes sense; `reasons` gives, by a remark's key, the reason for letting
        the remark go; `also` holds other ids of the same person; `stand_in` names the absent approver whose roles are
        used. Raises NotAllowed, Superseded, or Unusable for a missing reason, in words for `by`.
        """
        ids = {by, *also}
        holds = roles | {Role.CONTRIBUTOR} if ids & self.contributors else roles
        asked = self.asked_of(shown, ids, roles, at, latest)
        if any(approval.person in ids for approval in self.approvals):
            return self
        if via is Via.REACTION and not self.thumb_is_enough:
            raise thumb_not_enough(self.still_to_let_go, self.id, shown)
        refuse_borrowed(self.approvals, by, stand_in, self.when)
        let_go = letting_go(asked, reasons, by=by, senior=Role.SENIOR in roles, at=at)
        if let_go:
            permit(Act.LET_FINDING_GO, holds)
        given = Approval(
            person=by,
            revision=shown,
            digest=self.revision.digest,
            for_time=self.when.instant,
            via=via,
            senior=Role.SENIOR in roles,
            at=at,
            let_go=let_go,
            stands_in_for=stand_in.absent if stand_in else "",
        )
        counted = replace(self, approvals=(*self.approvals, given), put_off_by="", reason="", reason_label="")
        moved = counted._to(_APPROVED if counted.is_enough() else _PENDING, Act.APPROVE, holds)
        noted = moved._noted(
            Act.APPROVE,
            by,
            at,
            revision=shown,
            content=self.revision.seal,
            settings=self.revision.judged.settings,
            for_time=self.when.instant.isoformat(),
            when=self.when.kind.value,
            via=via.value,
            senior=given.senior,
            **({"stands_in_for": given.stands_in_for} if given.stands_in_for else {}),
        )
        rules = {remark.key: remark.rule for remark in self.revision.judged.remarks}
        for waiver in given.let_go:  # the reason is sealed like the words: the trail holds neither
            reason = salted(self.revision.salt, waiver.reason)
            rule = rules[waiver.key]
            noted = noted._noted(Act.LET_FINDING_GO, by, at, rule=rule, outcome=waiver.outcome.value, reason=reason)
        return noted

    def taken_back(self, by: str, at: datetime, *, via: Via | None = None) -> Self:
        """Withdraw a person's own yes; with `via`, only if given in that way."""
        ways = {None: set(Via), Via.REACTION: {Via.REACTION, Via.KEPT}}.get(via, {via})
        own = next((approval for approval in self.approvals if approval.person == by and approval.via in ways), None)
        if own is None:
            return self
        if self.frozen:
            raise Superseded("It is already going out, so taking back your approval no longer stops it.")
        kept = tuple(approval for approval in self.approvals if approval != own)
        moved = replace(self, approvals=kept)._to(_PENDING, Act.TAKE_BACK, {Role.GIVER})
        return moved._noted(Act.TAKE_BACK, by, at, revision=self.revision.number)

    def voided(self, person: str, why: str, at: datetime) -> Self:
        """Take away the yes of a person no longer entitled; the approvals left may still be enough."""
        left = replace(self, approvals=tuple(approval for approval in self.approvals if approval.person != person))
        moved = left._to(_APPROVED if self.state is _APPROVED and left.is_enough() else _PENDING, Act.VOID)
        return moved._noted(Act.VOID, SYSTEM, at, person=person, why=why)

    def asked_for_more(self, at: datetime) -> Self:
        """Wait for approvals again: the accounts now ask for more."""
        moved = self._to(_PENDING, Act.ASK_FOR_MORE)
        return moved._noted(Act.ASK_FOR_MORE, SYSTEM, at, needed=self.needed, senior=self.senior_asked)

    def put_off(self, shown: int, by: str, roles: Set[Role], at: datetime) -> Self:
        """Say "not yet": approvals fall away, and the author's answer is awaited."""
        holds = self._roles(by, roles)
        permit(Act.PUT_OFF, holds)
        self._still_shows(shown)
        moved = replace(self._without_say(), put_off_by=by, wants_approver=True)._to(_NOT_YET, Act.PUT_OFF, holds)
        return moved._noted(Act.PUT_OFF, by, at, revision=shown)

    def rejected(self, shown: int, by: str, roles: Set[Role], at: datetime) -> Self:
        """Say no to the proposal for good."""
        holds = self._roles(by, roles)
        permit(Act.REJECT, holds)
        self._still_shows(shown)
        moved = replace(self._without_say(), wants_approver=True)._to(ProposalState.REJECTED, Act.REJECT, holds)
        return moved._noted(Act.REJECT, by, at, revision=shown)

    def explained(self, reason: str, by: str, roles: Set[Role], at: datetime, *, label: str = "") -> Self:
        """Give the reason of a "not yet" or a rejection; the trail holds the label and the length, not the words."""
        moved = replace(self, reason=reason, reason_label=label)._to(self.state, Act.EXPLAIN, self._roles(by, roles))
        details = {"label": label, "of": self.state.value, "department": self.department} if label else {}
        return moved._noted(Act.EXPLAIN, by, at, length=len(reason), **details)

    def withdrawn(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """Take the proposal back altogether."""
        holds = self._roles(by, roles)
        permit(Act.WITHDRAW, holds)
        if self.frozen:
            raise Superseded("It is already going out. An approver can still stop what has not been sent.")
        moved = replace(self, approvals=(), mandate=None)._to(ProposalState.WITHDRAWN, Act.WITHDRAW, holds)
        return moved._noted(Act.WITHDRAW, by, at)

    def expired(self, at: datetime) -> Self:
        """Let the proposal lapse: the time and the account's limit passed without enough approvals."""
        return self._to(ProposalState.EXPIRED, Act.EXPIRE)._noted(Act.EXPIRE, SYSTEM, at)

    def claimed(self, at: datetime) -> Self:
        """Freeze the proposal: the first delivery is being sent."""
        if self.frozen:
            return self
        moved = replace(self, frozen=True)._to(_APPROVED, Act.FREEZE)
        return moved._noted(Act.FREEZE, SYSTEM, at, revision=self.revision.number)

    def finished(self, at: datetime) -> Self:
        """Close the proposal: each delivery has ended."""
        return self._to(_DONE, Act.FINISH)._noted(Act.FINISH, SYSTEM, at)

    def shared(self, person: str, by: str, at: datetime) -> Self:
        """Let a colleague go on with the draft; a colleague who may already changes nothing."""
        permit(Act.SHARE_DRAFT, self._roles(by, frozenset()))
        if self.state is not _DRAFT or self.edits:
            raise Superseded("Only a draft of a new post can be shared, and this is none any more.")
        if person in (self.proposer, *self.shared_with):
            return self
        moved = replace(self, shared_with=(*self.shared_with, person))
        return moved._noted(Act.SHARE_DRAFT, by, at, person=person)

    def taken_up(self, at: datetime) -> Self:
        """Close an edit: its words were sent, in place of the words to be changed."""
        return self._to(_DONE, Act.TAKE_UP)._noted(Act.TAKE_UP, SYSTEM, at, revision=self.revision.number)

    def retimed(self, when: When, by: str, roles: Set[Role], at: datetime) -> Self:
        """Put the proposal back to a time covered by its approvals."""
        moved = replace(self._to(self.state, Act.RETIME, self._roles(by, roles)), when=when)
        return moved._noted(Act.RETIME, by, at, instant=when.instant.isoformat())

    def followed_zone(self, when: When, at: datetime) -> Self:
        """Keep to the wall time that was chosen, by the zone's rules of today."""
        moved = replace(self._to(self.state, Act.FOLLOW_ZONE), when=when)
        instants = {"was": self.when.instant.isoformat(), "instant": when.instant.isoformat()}
        return moved._noted(Act.FOLLOW_ZONE, SYSTEM, at, **instants, wall=when.wall, zone=when.zone)

    def named_to(self, told: str, at: datetime) -> Self:
        """Note the senior approver who is told the withheld names."""
        permit(Act.NAME_TO_SENIOR, BY_ITSELF)
        return replace(self, told=told)._noted(Act.NAME_TO_SENIOR, SYSTEM, at, to=told)

    def reposted(self, channel: str, ts: str, at: datetime) -> Self:
        """Keep the approvals by 👍, though the thumbs are gone with the card, which is posted anew."""
        permit(Act.REPOST_CARD, BY_ITSELF)
        kept = tuple(replace(yes, via=Via.KEPT) if yes.via is Via.REACTION else yes for yes in self.approvals)
        moved = replace(self, approvals=kept)
        return moved._noted(Act.REPOST_CARD, SYSTEM, at, channel=channel, revision=self.revision.number, ts=ts)

    def released(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """Say Go: from now on the post is due."""
        return self._to(_APPROVED, Act.GO, roles)._noted(Act.GO, by, at, revision=self.revision.number)

    def unreleased(self, at: datetime) -> Self:
        """Let an approved proposal lapse: Go was not said in time."""
        moved = replace(self._to(ProposalState.EXPIRED, Act.EXPIRE_UNRELEASED), approvals=(), mandate=None)
        return moved._noted(Act.EXPIRE_UNRELEASED, SYSTEM, at)

    def archived(self, file: str, line: str, at: datetime) -> Self:
        """Take the words out of the ended proposal: they are in a file, on the line with the SHA-256 `line`, in hex."""
        self.still_has_words()
        moved = replace(self._to(self.state, Act.ARCHIVE), revision=self.revision.emptied(at, file))
        revision = self.revision
        return moved._noted(Act.ARCHIVE, SYSTEM, at, revision=revision.number, content=revision.seal, sha256=line)

    def still_has_words(self) -> None:
        """Raise Superseded when the words were archived: what stands in their place is for reading only."""
        if self.revision.archived:
            raise Superseded(f"{self.revision.archived.says} {LOOKED_UP}")

    def _roles(self, by: str, roles: Set[Role]) -> Set[Role]:
        return {*roles, Role.CONTRIBUTOR} if by in self.contributors else roles

    def _still_shows(self, shown: int) -> None:
        if shown != self.revision.number:
            raise Superseded(CHANGED)
        if self.frozen:
            raise Superseded("It is already going out. An approver can still stop what has not been sent.")

    def _without_say(self) -> Self:
        """The proposal without approvals, mandate and the reason of an earlier no."""
        return replace(self, approvals=(), mandate=None, reason="", reason_label="")

    def _to(self, state: ProposalState, act: Act, roles: Set[Role] = BY_ITSELF) -> Self:
        permit(act, roles)
        return replace(self, state=reached(state, act, self.state, TRANSITIONS, SAID))

    def _noted(self, act: Act, by: str, at: datetime, **details: Detail) -> Self:
        """Add a deed, with the state and the seal of the record after the act, and the seal before, if known."""
        seal = self.seal
        given = {
            **details,
            "state": self.state.value,
            "after": seal,
            **({"before": self.before} if self.before else {}),
        }
        deed = Deed(act.value, by, self.subject, at, tuple(sorted(given.items())))
        return replace(self, deeds=(*self.deeds, deed), before=seal)

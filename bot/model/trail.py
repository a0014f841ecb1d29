"""What the audit trail says must stand: stored proposals, deliveries, lines, holds and covers held against their deeds.

Each function gives the first disagreement, in words that go on from "proposal 7:", or "" when the record is as its
deeds left it. Deeds are given in the trail's order. Deeds of versions that wrote no seals of whole records are held
against what they do say: words, approvals, waivers, mandates, accounts, and the order of acts.
"""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import NamedTuple

from bot.model.acts import Act
from bot.model.approval import Approval, Via
from bot.model.audit import GENESIS, Deed, Detail, Entry, deed_of, link
from bot.model.cover import Cover, CoverState
from bot.model.delivery import TRANSITIONS as OF_DELIVERIES
from bot.model.delivery import Delivery, DeliveryState
from bot.model.hold import Hold
from bot.model.line import TRANSITIONS as OF_LINES
from bot.model.line import Line, LineState
from bot.model.mandate import Mandate
from bot.model.permissions import Role
from bot.model.proposal import TRANSITIONS as OF_PROPOSALS
from bot.model.proposal import Proposal, ProposalState
from bot.model.seal import salted
from bot.model.transitions import State, Transitions

Kept = Proposal | Delivery | Line | Hold | Cover
"""A stored record that is held against its deeds."""
NO_DEEDS = "the audit trail has no record of it"
MISFIT = "row {row} of the audit trail does not fit the rows beside it"
OUT_OF_ORDER = "the audit trail's “{act}” can't have happened to it"
ELSEWHERE = "it is stored as {state}, and the audit trail left it otherwise"
WORDS = "its words, or where they go, are not what the audit trail has"
CHANGED = "something about it was changed after its last act, “{act}”, by other means than an act"
CHANGED_BEFORE = "something about it was changed before “{act}”, by other means than an act"
NOT_GIVEN = "the approval by {person} is not in the audit trail as it is stored"
NOT_ARCHIVED = "its words are gone, and the audit trail has no record that they were archived"
NOT_EMPTIED = "its words were archived, and what is stored in their place was changed"
LOST = "the approval by {person} is in the audit trail, and no longer stored"
BY_AN_AUTHOR = "somebody approved it who wrote some of it"
NO_MANDATE = "the authority that it was sent under is not in the audit trail as it is stored"
LOST_MANDATE = "the authority that it was sent under is in the audit trail, and no longer stored"
OTHER_HOLD = "what it holds, why, by whom or until when is not what the audit trail has"
LIFTED = "whether, by whom or when it was lifted is not what the audit trail has"
OTHER_COVER = "who stands in for whom, where or until when is not what the audit trail has"
OVER = "whether it has ended is not what the audit trail has"
OTHER_DELIVERY = "its post, its account or its time is not what the audit trail has"


@dataclass(frozen=True, slots=True)
class Linked:
    """An entry between the rows beside it: the hash of the row before, and the "previous hash" of the row after."""

    subject: str
    entry: Entry
    before: str | None
    after: str | None

    @property
    def fits(self) -> bool:
        """Whether the entry's own bytes give its hash, and both rows beside it know the entry."""
        own = self.entry
        return (
            own.body.endswith(f'"seq":{own.seq},"subject":"{self.subject}"}}')
            and link(own.previous, own.body) == own.hash
            and own.previous == (GENESIS if own.seq == 1 else self.before)
            and self.after in (None, own.hash)
        )


_OF_PROPOSALS = frozenset({Act.DRAFT, Act.LET_FINDING_GO, *OF_PROPOSALS})
_EVERY_ROLE = frozenset(Role)
"""To write a deed again as somebody was permitted to write the deed."""
_FALLEN = frozenset({Act.REVISE, Act.PUT_OFF, Act.REJECT, Act.WITHDRAW, Act.EXPIRE_UNRELEASED})
"""The acts after which neither approvals nor a mandate stand."""


def disagreements(records: Iterable[Kept], rows: Iterable[Linked]) -> dict[str, str]:
    """How stored records differ from the rows of the trail about them, by the records' subjects."""
    about: dict[str, list[Linked]] = {}
    for row in rows:
        about.setdefault(row.subject, []).append(row)
    said = ((record.subject, _differs(record, about.get(record.subject, ()))) for record in records)
    return {subject: says for subject, says in said if says}


def _differs(record: Kept, rows: Sequence[Linked]) -> str:
    """How a stored record differs from its rows, each of which must fit into the trail."""
    off = next((row.entry.seq for row in rows if not row.fits), None)
    if off is not None:
        return MISFIT.format(row=off)
    return disagreement(record, [deed_of(row.entry.body) for row in rows])


def disagreement(record: Kept, deeds: Sequence[Deed]) -> str:
    """How a stored record differs from its deeds; "" if in nothing."""
    match record:
        case Proposal():
            return proposal_disagrees(record, deeds)
        case Delivery():
            return delivery_disagrees(record, deeds)
        case Line():
            return line_disagrees(record, deeds)
        case Hold():
            return hold_disagrees(record, deeds)
        case Cover():
            return cover_disagrees(record, deeds)


def proposal_disagrees(proposal: Proposal, deeds: Sequence[Deed]) -> str:
    """How a proposal, with its current revision and approvals, differs from its deeds; "" if in nothing."""
    own = [deed for deed in deeds if deed.act in _OF_PROPOSALS or _said(deed, "after")]
    if not own:
        return NO_DEEDS
    digest = proposal.revision.digest
    words = _Words(digest, salted(proposal.revision.salt, digest))
    return (
        _words(proposal, own, words.seal)
        or _archived(proposal, own)
        or _authority(proposal, own, words)
        or _path(own, Act.DRAFT, ProposalState.DRAFT, proposal.state, OF_PROPOSALS)
        or _seals(own, proposal.seal)
    )


def delivery_disagrees(delivery: Delivery, deeds: Sequence[Deed]) -> str:
    """How a delivery differs from its deeds: its post, account, state and times; "" if in nothing."""
    own = [deed for deed in deeds if deed.act == Act.SCHEDULE or deed.act in OF_DELIVERIES]
    if not own:
        return NO_DEEDS
    for deed in own:
        said = dict(deed.details)
        if (said["proposal"], said["account"], said["revision"]) != (
            delivery.proposal_id,
            delivery.account,
            delivery.revision,
        ):
            return OTHER_DELIVERY
    if off := _path(own, Act.SCHEDULE, DeliveryState.SCHEDULED, delivery.state, OF_DELIVERIES):
        return off
    now = {"epoch": delivery.epoch, "due": _moment(delivery.due_at), "latest": _moment(delivery.latest_by)}
    last = dict(own[-1].details)
    return OTHER_DELIVERY if any(last.get(name, value) != value for name, value in now.items()) else ""


def line_disagrees(line: Line, deeds: Sequence[Deed]) -> str:
    """How a version of a line differs from its deeds: words, terms, approvals and state; "" if in nothing."""
    own = [deed for deed in deeds if deed.act == Act.PROPOSE_LINE or deed.act in OF_LINES]
    if not own:
        return NO_DEEDS
    seal = line.seal
    if any(_said(deed, "content") != seal for deed in own):
        return WORDS
    given = {deed.by: (_said(deed, "senior"), deed.at) for deed in own if deed.act == Act.APPROVE_LINE}
    stored = {yes.person: (yes.senior, yes.at) for yes in line.approvals if yes.digest == line.digest}
    for yes in line.approvals:
        if stored.get(yes.person) is None or stored[yes.person] != given.get(yes.person):
            return NOT_GIVEN.format(person=yes.person)
    if lost := sorted(given.keys() - stored.keys()):
        return LOST.format(person=lost[0])
    path = _path(own, Act.PROPOSE_LINE, LineState.PROPOSED, line.state, OF_LINES)
    return path or _seals(own, line.record_seal)


def hold_disagrees(hold: Hold, deeds: Sequence[Deed]) -> str:
    """How a hold differs from its deeds: its range, words, end and lifting; "" if in nothing."""
    if not deeds:
        return NO_DEEDS
    if deeds[0] != replace(hold, deeds=()).placed(_EVERY_ROLE).deeds[0]:
        return OTHER_HOLD
    lifted = [(deed.by, deed.at) for deed in deeds if deed.act == Act.LIFT]
    return "" if lifted == ([(hold.lifted_by, hold.lifted_at)] if hold.lifted_at else []) else LIFTED


def cover_disagrees(cover: Cover, deeds: Sequence[Deed]) -> str:
    """How a cover differs from its deeds: people, accounts, end and state; "" if in nothing."""
    if not deeds:
        return NO_DEEDS
    if deeds[0] != replace(cover, deeds=()).set_up(_EVERY_ROLE).deeds[0]:
        return OTHER_COVER
    over = any(deed.act in {Act.END_COVER, Act.LAPSE_COVER} for deed in deeds)
    return "" if over == (cover.state is CoverState.ENDED) else OVER


class _Words(NamedTuple):
    """The digest of a revision's words as rendered and stored now, and the digest's seal: both take long."""

    digest: str
    seal: str


def _words(proposal: Proposal, own: Sequence[Deed], seal: str) -> str:
    """Hold the words, as rendered and stored now, against each deed about the current revision."""
    number = proposal.revision.number
    about = [deed for deed in own if _said(deed, "content") and _said(deed, "revision") == number]
    return "" if about and all(_said(deed, "content") == seal for deed in about) else WORDS


def _archived(proposal: Proposal, own: Sequence[Deed]) -> str:
    """Hold archived words against the deed that took them out, after which nothing but their place is stored."""
    deeds = [deed for deed in own if deed.act == Act.ARCHIVE]
    archived = proposal.revision.archived
    if archived is None:
        return NOT_EMPTIED if deeds else ""
    if len(deeds) != 1 or not all(_said(deeds[0], name) for name in ("sha256", "content", "after")):
        return NOT_ARCHIVED
    return "" if proposal.revision == proposal.revision.emptied(archived.at, archived.file) else NOT_EMPTIED


@dataclass(slots=True)
class _Given:
    """The approvals (each with the deeds of its waivers), the mandate and the authors, by the deeds so far."""

    approvals: dict[str, list[Deed]]
    authors: set[str]
    mandate: Deed | None = None

    def add(self, deed: Deed) -> None:
        """Take the next deed into account."""
        if deed.act in _FALLEN:
            self.approvals, self.mandate = {}, None
        if deed.act == Act.DRAFT or (deed.act == Act.REVISE and _said(deed, "wrote")):
            self.authors.add(deed.by)
        elif deed.act == Act.APPROVE:
            self.approvals[deed.by] = [deed]
        elif deed.act == Act.LET_FINDING_GO:
            self.approvals.get(deed.by, []).append(deed)
        elif deed.act == Act.TAKE_BACK:
            self.approvals.pop(deed.by, None)
        elif deed.act == Act.VOID:
            self.approvals.pop(str(_said(deed, "person")), None)
        elif deed.act == Act.SEND_UNDER_MANDATE:
            self.mandate = deed
        elif deed.act == Act.LAPSE_MANDATE:
            self.mandate = None


def _authority(proposal: Proposal, own: Sequence[Deed], words: _Words) -> str:
    """Hold approvals, waivers and the mandate against the deeds by which they were given."""
    given = _Given({}, set())
    for deed in own:
        given.add(deed)
    for yes in proposal.approvals:
        if not _is_given(yes, proposal, given.approvals.get(yes.person, ()), words):
            return NOT_GIVEN.format(person=yes.person)
        if yes.person in given.authors:
            return BY_AN_AUTHOR
    if lost := sorted(given.approvals.keys() - {yes.person for yes in proposal.approvals}):
        return LOST.format(person=lost[0])
    if proposal.mandate is None:
        return LOST_MANDATE if given.mandate else ""
    return "" if given.mandate and _is_behind(proposal.mandate, proposal, given.mandate, words) else NO_MANDATE


def _is_given(yes: Approval, proposal: Proposal, deeds: Sequence[Deed], words: _Words) -> bool:
    """Whether an approval, with its waivers, is just what a person's deeds say."""
    if not deeds:
        return False
    deed, *letting_go = deeds
    revision, said = proposal.revision, dict(deed.details)
    kept = yes.via is Via.KEPT and said["via"] == Via.REACTION
    rules = {remark.key: remark.rule for remark in revision.judged.remarks}
    waived = [
        (rules.get(waiver.key, ""), waiver.outcome.value, salted(revision.salt, waiver.reason)) for waiver in yes.let_go
    ]
    noted = [tuple(_said(waiver, name) for name in ("rule", "outcome", "reason")) for waiver in letting_go]
    return (
        (yes.revision, yes.digest, yes.at) == (said["revision"], words.digest, deed.at)
        and (said["content"], said["revision"]) == (words.seal, revision.number)
        and _moment(yes.for_time) == _moment(datetime.fromisoformat(str(said["for_time"])))
        and (kept or yes.via == said["via"])
        and yes.senior == said["senior"]
        and yes.stands_in_for == said.get("stands_in_for", "")
        and said.get("when", proposal.when.kind) == proposal.when.kind
        and sorted(waived) == sorted(noted)
    )


def _is_behind(mandate: Mandate, proposal: Proposal, deed: Deed, words: _Words) -> bool:
    """Whether a mandate is just what the deed of its use says."""
    revision, said = proposal.revision, dict(deed.details)
    told = (deed.by, deed.at, *(said.get(name) for name in ("kind", "about", "until", "revision", "content")))
    stored = (mandate.by, mandate.at, mandate.kind, mandate.about, mandate.until.isoformat(), revision.number)
    return (
        told == (*stored, words.seal)
        and mandate.digest == words.digest
        and mandate.line == said.get("line", 0)
        and said.get("when", proposal.when.kind) == proposal.when.kind
    )


def _path(own: Sequence[Deed], first: Act, begins: State, now: State, transitions: Transitions[State]) -> str:
    """Follow the acts through the table of transitions; the stored state must be where they end."""
    if own[0].act != first:
        return OUT_OF_ORDER.format(act=own[0].act)
    may_be: Set[str] = {begins}
    for deed in own[1:]:
        sources, targets = transitions.get(Act(deed.act), (frozenset(), frozenset()))
        if deed.act == first or (sources and may_be.isdisjoint(sources)):
            return OUT_OF_ORDER.format(act=deed.act)
        left = _said(deed, "state")
        if left:
            may_be = {str(left)}
        elif sources:
            may_be = targets
    return "" if now in may_be else ELSEWHERE.format(state=now.value)


def _seals(own: Sequence[Deed], seal: str) -> str:
    """Hold the seals of the whole record against one another, deed by deed, and the last against the record now."""
    last, act = "", ""
    for deed in own:
        before, after = _said(deed, "before"), _said(deed, "after")
        if last and before and before != last:
            return CHANGED_BEFORE.format(act=deed.act)
        last, act = str(after or ""), deed.act
    return "" if last in ("", seal) else CHANGED.format(act=act)


def _said(deed: Deed, name: str) -> Detail | None:
    return next((value for key, value in deed.details if key == name), None)


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()

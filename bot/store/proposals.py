"""Proposals, revisions, approvals and cards: rows to values and back."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, delete, insert, select, update

from bot.model.approval import Approval, Via
from bot.model.complaint import Complaint
from bot.model.mandate import Mandate, MandateKind
from bot.model.proposal import Proposal, ProposalState
from bot.model.revision import FORMAT, Judged, Remark, Rendered, Revision
from bot.store.contents import content_columns, read_content, read_when, when_columns
from bot.store.engines import one_at_a_time
from bot.store.list_rows import name_accounts
from bot.store.pictures import keep
from bot.store.tables import approvals, contributors, feedback, proposals, revisions
from bot.store.upserts import put_if_new, put_new
from policy.outcome import Outcome
from policy.waiver import Waiver


def by_id(connection: Connection, proposal_id: int, *, lock: bool = False) -> Proposal | None:
    """Read one proposal with its current revision."""
    query = select(proposals).where(proposals.c.id == proposal_id)
    row = connection.execute(query.with_for_update() if lock else query).mappings().first()
    return _proposal(connection, row) if row else None


def for_change(connection: Connection, proposal_id: int) -> Proposal | None:
    """Read a proposal for change: nobody else changes it until the end."""
    return by_id(connection, proposal_id, lock=True)


def by_request(connection: Connection, request: str) -> tuple[Proposal, ...]:
    """Read for change the proposals that one submission made, linked ones included; a second one like it waits."""
    one_at_a_time(connection, request)
    query = select(proposals).where(proposals.c.together == request).order_by(proposals.c.id).with_for_update()
    return _all(connection, connection.execute(query).mappings())


def together_with(connection: Connection, request: str) -> tuple[Proposal, ...]:
    """Read the proposals that one submission made, linked ones included."""
    query = select(proposals).where(proposals.c.together == request).order_by(proposals.c.id)
    return _all(connection, connection.execute(query).mappings())


def edit_begun(connection: Connection, edits: tuple[int, int], by: str) -> Proposal | None:
    """Read somebody's edit of a revision of a proposal, if they have begun one and not sent it."""
    its, number = edits
    here = (proposals.c.edits == its) & (proposals.c.edits_revision == number) & (proposals.c.proposer == by)
    query = select(proposals).where(here, proposals.c.state == ProposalState.DRAFT.value)
    row = connection.execute(query).mappings().first()
    return _proposal(connection, row) if row else None


def in_states(
    connection: Connection, states: Iterable[ProposalState], *, proposer: str = "", before: datetime | None = None
) -> tuple[Proposal, ...]:
    """Read the proposals in these states, soonest first; of one proposer, or whose time is before a moment."""
    query = select(proposals).where(proposals.c.state.in_([state.value for state in states]))
    if proposer:
        query = query.where(proposals.c.proposer == proposer)
    if before is not None:
        query = query.where(proposals.c.when_instant < before)
    return _all(connection, connection.execute(query.order_by(proposals.c.when_instant)).mappings())


def resting_on(connection: Connection, person: str) -> tuple[Proposal, ...]:
    """Read what has not begun to go out and rests on somebody's authority: their yes, one in their place, a mandate."""
    given = select(approvals.c.proposal_id).where(
        (approvals.c.person == person) | (approvals.c.stands_in_for == person)
    )
    return tuple(
        one
        for one in _resting(connection, proposals.c.id.in_(given) | proposals.c.mandate_at.is_not(None))
        if one.mandate is None or one.mandate.by == person
    )


def resting_on_anybody(connection: Connection) -> tuple[Proposal, ...]:
    """Read what has not begun to go out and rests on anybody's authority, soonest first."""
    given = select(approvals.c.proposal_id)
    return _resting(connection, proposals.c.id.in_(given) | proposals.c.mandate_at.is_not(None))


def _resting(connection: Connection, where: ColumnElement[bool]) -> tuple[Proposal, ...]:
    live = proposals.c.state.in_([ProposalState.PENDING.value, ProposalState.APPROVED.value])
    query = select(proposals).where(live, proposals.c.frozen.is_(False), where).order_by(proposals.c.when_instant)
    return _all(connection, connection.execute(query).mappings())


def add(connection: Connection, proposal: Proposal, request: str) -> int:
    """Insert a proposal with its first revision; gives its id."""
    new_id = put_new(connection, proposals, request=request, **_columns(proposal))
    _add_revision(connection, new_id, proposal.revision)
    connection.execute(
        insert(contributors), [{"proposal_id": new_id, "person": who} for who in sorted(proposal.contributors)]
    )
    return new_id


def write(connection: Connection, proposal: Proposal) -> None:
    """Write a changed proposal, its new revision if it has one, and its standing approvals."""
    connection.execute(update(proposals).where(proposals.c.id == proposal.id).values(**_columns(proposal)))
    number = proposal.revision.number
    here = (revisions.c.proposal_id == proposal.id) & (revisions.c.number == number)
    if connection.execute(select(revisions.c.number).where(here)).first() is None:
        _add_revision(connection, proposal.id, proposal.revision)
    known = set(connection.scalars(select(contributors.c.person).where(contributors.c.proposal_id == proposal.id)))
    if fresh := sorted(proposal.contributors - known):
        connection.execute(insert(contributors), [{"proposal_id": proposal.id, "person": who} for who in fresh])
    connection.execute(delete(approvals).where(approvals.c.proposal_id == proposal.id))
    if proposal.approvals:
        connection.execute(insert(approvals), [_approval_columns(proposal.id, one) for one in proposal.approvals])


def revision(connection: Connection, proposal_id: int, number: int) -> Revision | None:
    """Read any revision of a proposal."""
    here = (revisions.c.proposal_id == proposal_id) & (revisions.c.number == number)
    row = connection.execute(select(revisions).where(here)).mappings().first()
    return _revision(row) if row else None


def stored_digest(connection: Connection, proposal_id: int, number: int) -> str:
    """Read the digest that was stored with a revision, to hold the words against."""
    here = (revisions.c.proposal_id == proposal_id) & (revisions.c.number == number)
    return str(connection.scalar(select(revisions.c.digest).where(here)))


def _all(connection: Connection, rows: Iterable[RowMapping]) -> tuple[Proposal, ...]:
    return tuple(_proposal(connection, row) for row in list(rows))


def _proposal(connection: Connection, row: RowMapping) -> Proposal:
    current = revision(connection, row["id"], row["revision"])
    assert current is not None  # noqa: S101 - written in the same transaction
    people = connection.scalars(select(contributors.c.person).where(contributors.c.proposal_id == row["id"]))
    given = connection.execute(
        select(approvals).where(approvals.c.proposal_id == row["id"]).order_by(approvals.c.at)
    ).mappings()
    return Proposal(
        id=row["id"],
        department=row["department"],
        state=ProposalState(row["state"]),
        proposer=row["proposer"],
        when=read_when(row),
        revision=current,
        contributors=frozenset(people),
        needed=row["needed"],
        created_at=row["created_at"],
        approvals=tuple(_approval(one) for one in given),
        frozen=row["frozen"],
        together=row["together"],
        put_off_by=row["put_off_by"],
        restricted_to=tuple(row["restricted_to"]),
        reason=row["reason"],
        reason_label=row["reason_label"],
        senior_asked=row["senior_asked"],
        wants_approver=row["wants_approver"],
        mandate=_mandate(row["mandate"], row["mandate_at"]),
        edits=(row["edits"], row["edits_revision"]) if row["edits"] else None,
    )


def _approval(row: RowMapping) -> Approval:
    return Approval(
        person=row["person"],
        revision=row["revision"],
        digest=row["digest"],
        for_time=row["for_time"],
        via=Via(row["via"]),
        senior=row["senior"],
        at=row["at"],
        let_go=tuple(_waiver(one) for one in row["let_go"]),
        stands_in_for=row["stands_in_for"],
    )


def _waiver(stored: dict[str, str]) -> Waiver:
    return Waiver(
        key=stored["key"],
        who=stored["who"],
        reason=stored["reason"],
        at=datetime.fromisoformat(stored["at"]),
        outcome=Outcome(stored["outcome"]),
    )


def _mandate(stored: dict[str, str] | None, at: datetime | None) -> Mandate | None:
    if stored is None or at is None:
        return None
    return Mandate(
        kind=MandateKind(stored["kind"]),
        by=stored["by"],
        about=stored["about"],
        given_by=stored["given_by"],
        until=date.fromisoformat(stored["until"]),
        digest=stored["digest"],
        at=at,
        line=int(stored["line"]),
    )


def _mandate_columns(mandate: Mandate | None) -> dict[str, str] | None:
    if mandate is None:
        return None
    return {
        "kind": mandate.kind.value,
        "by": mandate.by,
        "about": mandate.about,
        "given_by": mandate.given_by,
        "until": mandate.until.isoformat(),
        "digest": mandate.digest,
        "line": str(mandate.line),
    }


def _approval_columns(proposal_id: int, approval: Approval) -> dict[str, object]:
    let_go = [{**asdict(one), "at": one.at.isoformat()} for one in approval.let_go]
    return {"proposal_id": proposal_id, **asdict(approval), "let_go": let_go}


def _columns(proposal: Proposal) -> dict[str, object]:
    return {
        "together": proposal.together,
        "department": proposal.department,
        "state": proposal.state.value,
        "proposer": proposal.proposer,
        "needed": proposal.needed,
        "revision": proposal.revision.number,
        **when_columns(proposal.when),
        "frozen": proposal.frozen,
        "put_off_by": proposal.put_off_by,
        "restricted_to": list(proposal.restricted_to),
        "reason": proposal.reason,
        "reason_label": proposal.reason_label,
        "senior_asked": proposal.senior_asked,
        "asks_for_senior": proposal.asks_for_senior,
        "wants_approver": proposal.wants_approver,
        "mandate": _mandate_columns(proposal.mandate),
        "mandate_at": proposal.mandate.at if proposal.mandate else None,
        "edits": proposal.edits[0] if proposal.edits else None,
        "edits_revision": proposal.edits[1] if proposal.edits else None,
        "created_at": proposal.created_at,
    }


def _add_revision(connection: Connection, proposal_id: int, new: Revision) -> None:
    name_accounts(connection, proposal_id, new)
    keep(connection, {picture.sha256 for picture in new.content.pictures})
    connection.execute(
        insert(revisions).values(
            proposal_id=proposal_id,
            number=new.number,
            **content_columns(new.content),
            rendered=[asdict(one) for one in new.rendered],
            digest=new.digest,
            format=FORMAT,
            salt=new.salt,
            author=new.author,
            at=new.at,
            attested=list(new.attested),
            judged=asdict(new.judged),
        )
    )


def _revision(row: RowMapping) -> Revision:
    judged = row["judged"]
    return Revision(
        number=row["number"],
        content=read_content(row),
        rendered=tuple(_rendered(one) for one in row["rendered"]),
        author=row["author"],
        at=row["at"],
        salt=row["salt"],
        attested=tuple(row["attested"]),
        judged=Judged(
            tuple(_remark(remark) for remark in judged["remarks"]), tuple(judged["fine"]), judged["settings"]
        ),
    )


def _remark(stored: dict[str, Any]) -> Remark:
    return Remark(**{**stored, "outcome": Outcome(stored["outcome"])})


def _rendered(stored: dict[str, Sequence[str]]) -> Rendered:
    return Rendered(
        account=str(stored["account"]),
        parts=tuple(stored["parts"]),
        counted=tuple(int(count) for count in stored["counted"]),
        limit=int(str(stored["limit"])),
    )


def add_complaint(connection: Connection, complaint: Complaint) -> bool:
    """Note that a finding was called wrong; says whether it is new."""
    values = asdict(complaint)
    return put_if_new(connection, feedback, proposal_id=values.pop("proposal"), **values)


def complaints(connection: Connection) -> tuple[Complaint, ...]:
    """Read what was called wrong, newest first."""
    rows = connection.execute(select(feedback).order_by(feedback.c.at.desc())).mappings()
    return tuple(Complaint(proposal=row["proposal_id"], **{name: row[name] for name in _COMPLAINT}) for row in rows)


_COMPLAINT = ("revision", "key", "person", "rule", "shown", "settings", "at")

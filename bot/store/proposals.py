"""Proposals with their revisions and approvals, and complaints about findings."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, RowMapping, Text, bindparam, cast, delete, insert, select, update

from bot.model.approval import Approval
from bot.model.complaint import Complaint
from bot.model.link import Link
from bot.model.mandate import Mandate
from bot.model.people import as_read
from bot.model.proposal import Proposal, ProposalState
from bot.model.revision import FORMAT, Revision, RevisionId
from bot.model.when import When
from bot.store.contents import CONTENT, WHEN
from bot.store.documents import document, read
from bot.store.engines import one_at_a_time
from bot.store.list_rows import name_accounts
from bot.store.mapping import Part, Rows, renamed
from bot.store.pictures import keep
from bot.store.tables import approvals, contributors, deliveries, feedback, proposals, revisions
from bot.store.upserts import put_if_new, put_new


def _mandate_columns(mandate: Mandate | None) -> tuple[dict[str, Any] | None, datetime | None]:
    """The document without the moment, kept in a column of its own for queries; the line's id is kept as text."""
    if mandate is None:
        return None, None
    stored = document(mandate)
    del stored["at"]
    return {**stored, "line": str(mandate.line)}, mandate.at


def _mandate(stored: dict[str, Any] | None, at: datetime | None) -> tuple[Mandate | None]:
    if stored is None or at is None:
        return (None,)
    return (read(Mandate, {**stored, "line": int(stored["line"]), "at": document(at)}),)


def _edits_columns(edits: RevisionId | None) -> tuple[int | None, int | None]:
    return edits or (None, None)


def _edits(proposal: int | None, number: int | None) -> tuple[RevisionId | None]:
    return (RevisionId(proposal, number) if proposal and number else None,)


AT_ONCE = 500
"""Most proposals read by a statement: databases take only so many values."""
PROPOSALS = Rows(
    Proposal,
    proposals,
    WHEN.within("when"),
    Part(("mandate",), ("mandate", "mandate_at"), _mandate_columns, _mandate),
    Part(("edits",), ("edits", "edits_revision"), _edits_columns, _edits),
    computed={
        "revision": lambda proposal: proposal.revision.number,
        "asks_for_senior": lambda proposal: proposal.asks_for_senior,
    },
    besides={"request"},
    elsewhere={"revision", "contributors", "approvals"},
    unkept={"deeds", "before"},
)
REVISIONS = Rows(
    Revision,
    revisions,
    CONTENT.within("content"),
    computed={
        "digest": lambda revision: revision.digest,
        "format": lambda _: FORMAT,
        "parts": lambda revision: revision.most_parts,
        "corrects_delivery": lambda revision: revision.content.corrects and revision.content.corrects.delivery,
    },
    besides={"proposal_id"},
)
APPROVALS = Rows(Approval, approvals, besides={"proposal_id"})
COMPLAINTS = Rows(Complaint, feedback, renamed("proposal", "proposal_id"))


# Built once: building a statement costs as much as asking it, and these are asked at every turn.
_IDS = bindparam("ids", type_=proposals.c.id.type, expanding=True)
_BY_ID = select(proposals).where(proposals.c.id == bindparam("of"))
_FOR_CHANGE = _BY_ID.with_for_update()
_BY_IDS = select(proposals).where(proposals.c.id.in_(_IDS)).order_by(proposals.c.id)
_ALL_FOR_CHANGE = _BY_IDS.with_for_update()
_REVISIONS = select(revisions).where(
    revisions.c.proposal_id.in_(_IDS),
    revisions.c.number.in_(bindparam("numbers", type_=revisions.c.number.type, expanding=True)),
)
_IS_WRITTEN = select(revisions.c.number).where(
    revisions.c.proposal_id == bindparam("of"), revisions.c.number == bindparam("number")
)
_CONTRIBUTORS = select(contributors.c.proposal_id, contributors.c.person).where(contributors.c.proposal_id.in_(_IDS))
_APPROVALS = select(approvals).where(approvals.c.proposal_id.in_(_IDS)).order_by(approvals.c.at)
_UPDATE = update(proposals).where(proposals.c.id == bindparam("the_id"))


def by_id(connection: Connection, proposal_id: int, *, lock: bool = False) -> Proposal | None:
    """Read a proposal with the current revision."""
    row = connection.execute(_FOR_CHANGE if lock else _BY_ID, {"of": proposal_id}).mappings().first()
    return _proposal(connection, row) if row else None


def by_ids(connection: Connection, ids: Collection[int], *, lock: bool = False) -> dict[int, Proposal]:
    """Read proposals with their current revisions, by id; with `lock`, for change, in an order that all share."""
    query = _ALL_FOR_CHANGE if lock else _BY_IDS
    found = _all(connection, connection.execute(query, {"ids": list(ids)}).mappings())
    return {proposal.id: _for_change(proposal) if lock else proposal for proposal in found}


def for_change(connection: Connection, proposal_id: int) -> Proposal | None:
    """Read a proposal for change, locked until the transaction ends."""
    found = by_id(connection, proposal_id, lock=True)
    return _for_change(found) if found else None


def by_request(connection: Connection, request: str) -> tuple[Proposal, ...]:
    """Read for change all the proposals made by a submission; a repeat of the submission waits until the end."""
    one_at_a_time(connection, request)
    query = select(proposals).where(proposals.c.together == request).order_by(proposals.c.id).with_for_update()
    found = _all(connection, connection.execute(query).mappings())
    return tuple(_for_change(proposal) for proposal in found)


def together_with(connection: Connection, request: str) -> tuple[Proposal, ...]:
    """Read all the proposals made by a submission, linked proposals included."""
    query = select(proposals).where(proposals.c.together == request).order_by(proposals.c.id)
    return _all(connection, connection.execute(query).mappings())


def edit_begun(connection: Connection, edits: RevisionId, by: str) -> Proposal | None:
    """Read a person's edit of a revision, if begun and not sent."""
    here = (
        (proposals.c.edits == edits.proposal)
        & (proposals.c.edits_revision == edits.number)
        & (proposals.c.proposer == by)
    )
    query = select(proposals).where(here, proposals.c.state == ProposalState.DRAFT.value)
    row = connection.execute(query).mappings().first()
    return _for_change(_proposal(connection, row)) if row else None


def in_states(
    connection: Connection, states: Iterable[ProposalState], *, proposer: str = "", before: datetime | None = None
) -> tuple[Proposal, ...]:
    """Read the proposals in some states, soonest first; if given, only of a proposer, or due before a moment."""
    query = select(proposals).where(proposals.c.state.in_([state.value for state in states]))
    if proposer:
        query = query.where(proposals.c.proposer == proposer)
    if before is not None:
        query = query.where(proposals.c.when_instant < before)
    return _all(connection, connection.execute(query.order_by(proposals.c.when_instant)).mappings())


def times_in(connection: Connection, states: Iterable[ProposalState]) -> tuple[tuple[int, When], ...]:
    """The ids and times of the proposals in some states, soonest first."""
    columns = [proposals.c[name] for name in WHEN.names]
    query = select(proposals.c.id, *columns).where(proposals.c.state.in_([state.value for state in states]))
    rows = connection.execute(query.order_by(proposals.c.when_instant, proposals.c.id)).mappings()
    return tuple((row["id"], WHEN.value(row)) for row in rows)


def after(connection: Connection, proposal_id: int) -> tuple[Proposal, ...]:
    """Read the next proposals by id, AT_ONCE at most."""
    query = select(proposals).where(proposals.c.id > proposal_id).order_by(proposals.c.id).limit(AT_ONCE)
    return _all(connection, connection.execute(query).mappings())


def withheld_by_subject(connection: Connection) -> dict[str, frozenset[str]]:
    """Read the people whose names are withheld, by the proposal's, or a delivery's, name in the audit trail."""
    rows = connection.execute(
        select(proposals.c.id, proposals.c.withheld, deliveries.c.id)
        .outerjoin(deliveries, deliveries.c.proposal_id == proposals.c.id)
        .where(cast(proposals.c.withheld, Text) != "[]")
    )
    found: dict[str, frozenset[str]] = {}
    for proposal, people, delivery in rows:
        found[f"proposal:{proposal}"] = people
        if delivery is not None:
            found[f"delivery:{delivery}"] = people
    return found


def resting_on(connection: Connection, person: str) -> tuple[Proposal, ...]:
    """Read the proposals not begun to go out that rest on a person: an approval, a stand-in's approval, a mandate."""
    given = select(approvals.c.proposal_id).where(
        (approvals.c.person == person) | (approvals.c.stands_in_for == person)
    )
    return tuple(
        proposal
        for proposal in _resting(connection, proposals.c.id.in_(given) | proposals.c.mandate_at.is_not(None))
        if proposal.mandate is None or proposal.mandate.by == person
    )


def resting_on_anybody(connection: Connection) -> tuple[Proposal, ...]:
    """Read the proposals not begun to go out that rest on any approval or mandate, soonest first."""
    given = select(approvals.c.proposal_id)
    return _resting(connection, proposals.c.id.in_(given) | proposals.c.mandate_at.is_not(None))


def _resting(connection: Connection, where: ColumnElement[bool]) -> tuple[Proposal, ...]:
    live = proposals.c.state.in_([ProposalState.PENDING.value, ProposalState.APPROVED.value])
    query = select(proposals).where(live, proposals.c.frozen.is_(False), where).order_by(proposals.c.when_instant)
    return _all(connection, connection.execute(query).mappings())


def add(connection: Connection, proposal: Proposal, request: str) -> int:
    """Insert a proposal with its first revision; gives the new id."""
    new_id = put_new(connection, proposals, request=request, **PROPOSALS.columns(proposal))
    _add_revision(connection, new_id, proposal.revision)
    connection.execute(
        insert(contributors), [{"proposal_id": new_id, "person": person} for person in sorted(proposal.contributors)]
    )
    return new_id


def write(connection: Connection, proposal: Proposal) -> None:
    """Write a changed proposal, with a new revision if any, and the standing approvals."""
    write_states(connection, (proposal,))
    number = proposal.revision.number
    if connection.execute(_IS_WRITTEN, {"of": proposal.id, "number": number}).first() is None:
        _add_revision(connection, proposal.id, proposal.revision)
    before = connection.execute(_CONTRIBUTORS, {"ids": [proposal.id]})
    fresh = proposal.contributors - {person for _, person in before}
    if fresh:
        rows = [{"proposal_id": proposal.id, "person": person} for person in sorted(fresh)]
        connection.execute(insert(contributors), rows)
    if proposal.approvals == _given(connection, [proposal.id])[proposal.id]:
        return
    connection.execute(delete(approvals).where(approvals.c.proposal_id == proposal.id))
    if rows := [{"proposal_id": proposal.id, **APPROVALS.columns(each)} for each in proposal.approvals]:
        connection.execute(insert(approvals), rows)


def write_states(connection: Connection, several: Sequence[Proposal]) -> None:
    """Write changed proposals whose revision, contributors and approvals are as read."""
    rows = [{"the_id": proposal.id, **PROPOSALS.columns(proposal)} for proposal in several]
    if rows:
        connection.execute(_UPDATE, rows)


def revision(connection: Connection, proposal_id: int, number: int) -> Revision | None:
    """Read any revision of a proposal."""
    here = (revisions.c.proposal_id == proposal_id) & (revisions.c.number == number)
    row = connection.execute(select(revisions).where(here)).mappings().first()
    return REVISIONS.value(row) if row else None


def links_of(connection: Connection, some: Collection[RevisionId]) -> dict[RevisionId, tuple[Link, ...]]:
    """The links of revisions, AT_ONCE at most; without those that have none."""
    columns = revisions.c
    query = select(columns.proposal_id, columns.number, columns.links).where(
        columns.proposal_id.in_([revision.proposal for revision in some]), cast(columns.links, Text) != "[]"
    )
    rows = (row for row in connection.execute(query) if RevisionId(row[0], row[1]) in some)
    return {RevisionId(row[0], row[1]): row[2] for row in rows}


def _for_change(proposal: Proposal) -> Proposal:
    """A proposal that may be changed: the next deed tells the seal of the record as read."""
    return replace(proposal, before=proposal.seal)


def _all(connection: Connection, rows: Iterable[RowMapping]) -> tuple[Proposal, ...]:
    return tuple(proposal for several in _batched(rows) for proposal in _several(connection, several))


def _batched(rows: Iterable[RowMapping]) -> Iterator[Sequence[RowMapping]]:
    every = list(rows)
    yield from (every[start : start + AT_ONCE] for start in range(0, len(every), AT_ONCE))


def _proposal(connection: Connection, row: RowMapping) -> Proposal:
    (found,) = _several(connection, (row,))
    return found


def _several(connection: Connection, rows: Sequence[RowMapping]) -> tuple[Proposal, ...]:
    """Proposals with their current revisions, contributors and approvals: three statements for all."""
    ids = [row["id"] for row in rows]
    current = {(row["id"], row["revision"]) for row in rows}
    numbers = sorted({number for _, number in current})
    written = {
        row["proposal_id"]: REVISIONS.value(row)
        for row in connection.execute(_REVISIONS, {"ids": ids, "numbers": numbers}).mappings()
        if (row["proposal_id"], row["number"]) in current
    }
    people: dict[int, list[str]] = {number: [] for number in ids}
    for number, person in connection.execute(_CONTRIBUTORS, {"ids": ids}):
        people[number].append(person)
    given = _given(connection, ids)
    return tuple(
        PROPOSALS.value(
            row,
            revision=written[row["id"]],
            contributors=frozenset(people[row["id"]]),
            approvals=given[row["id"]],
        )
        for row in rows
    )


def _given(connection: Connection, ids: Sequence[int]) -> dict[int, tuple[Approval, ...]]:
    """The standing approvals of each proposal, in the order given."""
    given: dict[int, list[Approval]] = {number: [] for number in ids}
    for row in connection.execute(_APPROVALS, {"ids": ids}).mappings():
        given[row["proposal_id"]].append(APPROVALS.value(row))
    return {number: tuple(every) for number, every in given.items()}


def _add_revision(connection: Connection, proposal_id: int, new: Revision) -> None:
    name_accounts(connection, proposal_id, new)
    keep(connection, {picture.sha256 for picture in new.pictures})
    connection.execute(insert(revisions), {"proposal_id": proposal_id, **REVISIONS.columns(new)})


def add_complaint(connection: Connection, complaint: Complaint) -> bool:
    """Note a complaint about a finding; says whether the complaint is new."""
    return put_if_new(connection, feedback, **COMPLAINTS.columns(complaint))


def complaints(connection: Connection) -> tuple[Complaint, ...]:
    """Read the complaints about findings, newest first, with the names of authors at risk withheld."""
    query = select(feedback, proposals.c.withheld).join(proposals, proposals.c.id == feedback.c.proposal_id)
    rows = list(connection.execute(query.order_by(feedback.c.at.desc())).mappings())
    found = [(COMPLAINTS.value(row), row["withheld"]) for row in rows]
    return tuple(replace(said, person=as_read(said.person, withheld)) for said, withheld in found)

"""What archiving reads of ended posts, and takes out of the database: words of revisions, and pictures."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Text, bindparam, cast, delete, or_, select, update

from bot.model.archived import Archived
from bot.model.proposal_states import ENDED, ProposalState
from bot.model.revision import Revision
from bot.store import published_words
from bot.store.documents import document
from bot.store.proposals import REVISIONS
from bot.store.tables import (
    attempts,
    deliveries,
    later_looks,
    pictures,
    preparations,
    proposal_accounts,
    proposals,
    revisions,
    steps,
    take_downs,
)

AT_ONCE = 200
"""Most pictures looked for in a statement."""
_CURRENT = (revisions.c.proposal_id == proposals.c.id) & (revisions.c.number == proposals.c.revision)
_ENDED = sorted(state.value for state in ENDED)


def ended_after(connection: Connection, proposal_id: int, before: datetime, most: int) -> tuple[int, ...]:
    """The next ids of proposals that were made before a moment, have ended, and still have words; `most` at most."""
    query = select(proposals.c.id).join(revisions, _CURRENT)
    query = query.where(proposals.c.state.in_(_ENDED), proposals.c.created_at < before, revisions.c.archived.is_(None))
    rows = connection.scalars(query.where(proposals.c.id > proposal_id).order_by(proposals.c.id).limit(most))
    return tuple(rows)


def begun(connection: Connection, ids: Collection[int]) -> frozenset[int]:
    """The proposals with a linked proposal that has not ended, or with an edit that is not sent yet."""
    linked = proposals.alias("linked")
    open_beside = select(proposals.c.id).join(linked, linked.c.together == proposals.c.together)
    open_beside = open_beside.where(
        proposals.c.id.in_(ids), linked.c.together != "", linked.c.state.not_in(_ENDED), linked.c.id != proposals.c.id
    )
    edited = select(proposals.c.edits).where(proposals.c.edits.in_(ids), proposals.c.state == ProposalState.DRAFT.value)
    return frozenset({*connection.scalars(open_beside), *connection.scalars(edited)})


def every_revision(connection: Connection, ids: Collection[int]) -> dict[int, tuple[Revision, ...]]:
    """Read all revisions of proposals, the first of each first."""
    found: dict[int, list[Revision]] = {number: [] for number in ids}
    query = select(revisions).where(revisions.c.proposal_id.in_(ids)).order_by(revisions.c.number)
    for row in connection.execute(query).mappings():
        found[row["proposal_id"]].append(REVISIONS.value(row))
    return {number: tuple(every) for number, every in found.items()}


def sent(connection: Connection, ids: Collection[int]) -> Mapping[int, Mapping[str, list[dict[str, Any]]]]:
    """The tries and the parts out of the deliveries of proposals, as documents, by delivery."""
    found: dict[int, dict[str, list[dict[str, Any]]]] = defaultdict(lambda: {"attempts": [], "parts": []})
    for name, table, order in (("attempts", attempts, "fence"), ("parts", steps, "part")):
        of = select(deliveries.c.id).where(deliveries.c.proposal_id.in_(ids))
        query = select(table).where(table.c.delivery_id.in_(of)).order_by(table.c.delivery_id, table.c[order])
        for row in connection.execute(query).mappings():
            told = {column: document(value) for column, value in row.items() if column != "delivery_id"}
            found[row["delivery_id"]][name].append(told)
    return found


def write_emptied(connection: Connection, several: Mapping[int, Sequence[Revision]]) -> None:
    """Write emptied revisions, by proposal, over the words.

    With them go the words in preparations and links, the words kept for searching, and the reasons of take-downs.
    """
    rows = [
        {"of": number, "the_number": revision.number, **REVISIONS.columns(revision)}
        for number, every in several.items()
        for revision in every
    ]
    here = (revisions.c.proposal_id == bindparam("of")) & (revisions.c.number == bindparam("the_number"))
    if rows:
        connection.execute(update(revisions).where(here), rows)
        of = select(deliveries.c.id).where(deliveries.c.proposal_id.in_(several.keys()))
        connection.execute(delete(preparations).where(preparations.c.delivery_id.in_(of)))
        connection.execute(delete(later_looks).where(later_looks.c.proposal_id.in_(several)))
        published_words.forget(connection, several)
        named = proposal_accounts.c.proposal_id.in_(several)
        connection.execute(update(proposal_accounts).where(named).values(words=""))
        says = next(revision.archived.says for every in several.values() for revision in every if revision.archived)
        taken_down = update(take_downs).where(take_downs.c.delivery.in_(of))
        connection.execute(taken_down.values(reason=says))


def release_pictures(connection: Connection, sha256s: Collection[str]) -> int:
    """Let pictures be forgotten that no revision with words holds; gives the number.

    Locks the pictures before the look for others: a revision that takes up a picture locks the picture first, too.
    """
    locked = select(pictures.c.sha256).where(pictures.c.sha256.in_(sha256s)).order_by(pictures.c.sha256)
    unused = {*connection.scalars(locked.with_for_update())}
    held, on_cards = cast(revisions.c.pictures, Text), cast(revisions.c.rendered, Text)
    query = select(held, on_cards).where(revisions.c.archived.is_(None), or_(held != "[]", on_cards.contains("sha256")))
    asked = sorted(unused)
    for some in (asked[start : start + AT_ONCE] for start in range(0, len(asked), AT_ONCE)):
        wanted = or_(*(place.contains(sha256) for sha256 in some for place in (held, on_cards)))
        for found in connection.execute(query.where(wanted)):
            unused -= {sha256 for sha256 in some if any(sha256 in place for place in found)}
    if unused:
        connection.execute(update(pictures).where(pictures.c.sha256.in_(unused)).values(kept=False))
    return len(unused)


def archived(connection: Connection, after: int, most: int) -> tuple[tuple[int, Archived], ...]:
    """The next archived proposals by id, each with the place of its words; `most` at most."""
    query = select(proposals.c.id, revisions.c.archived).join(revisions, _CURRENT)
    query = query.where(revisions.c.archived.is_not(None), proposals.c.id > after).order_by(proposals.c.id).limit(most)
    return tuple((row[0], row[1]) for row in connection.execute(query))

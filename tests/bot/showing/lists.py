"""Helpers for tests of lists: many rows at once, restricted posts, and the number of statements of a call."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, event, insert, select, update

from bot.model.delivery import DeliveryState, Why
from bot.model.proposal import Proposal
from bot.store import Store, tables
from tests.world import World


def restrict(world: World, proposal: Proposal, *named: str) -> None:
    """Restrict a proposal to named people."""
    with world.store.begin() as tx:
        here = tables.proposals.c.id == proposal.id
        tx(Connection.execute, update(tables.proposals).where(here).values(restricted_to=list(named)))


def copied(
    world: World, proposal: Proposal, number: int, state: DeliveryState = DeliveryState.STOPPED, **more: object
) -> None:
    """Copy a proposal so many times over, each with a delivery in a state; `more` are columns of the proposals."""
    copied_in(world.store, proposal.id, number, state, **more)


def copied_in(store: Store, proposal: int, number: int, state: DeliveryState, **more: object) -> None:
    """Copy a proposal, with a delivery's state, by SQL alone."""
    with store.begin() as tx:
        source = dict(tx(Connection.execute, select(tables.proposals).filter_by(id=proposal)).mappings().one())
        last = (
            tx(Connection.execute, select(tables.proposals.c.id).order_by(tables.proposals.c.id.desc()))
            .scalars()
            .first()
        )
        ids = range((last or 0) + 1, (last or 0) + 1 + number)
        tx(
            Connection.execute,
            insert(tables.proposals),
            [{**source, "id": new, "request": f"copy-{new}", **more} for new in ids],
        )
        for table in (tables.revisions, tables.contributors, tables.proposal_accounts):
            rows = tx(Connection.execute, select(table).filter_by(proposal_id=proposal)).mappings().all()
            tx(Connection.execute, insert(table), [{**row, "proposal_id": new} for new in ids for row in rows])
        rows = tx(Connection.execute, select(tables.deliveries).filter_by(proposal_id=proposal)).mappings().all()
        fresh = {"state": state.value, "why": Why.LATE.value}
        copies = [{**row, **fresh, "proposal_id": new} for new in ids for row in rows]
        for copy in copies:
            del copy["id"]
        if copies:
            tx(Connection.execute, insert(tables.deliveries), copies)


@contextmanager
def statements(store: Store) -> Iterator[list[str]]:
    """Gather the statements read in a block."""
    seen: list[str] = []

    def note(_: object, __: object, statement: str, *___: object) -> None:
        seen.append(statement)

    event.listen(store.engines.reader, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(store.engines.reader, "before_cursor_execute", note)

"""Questions about drafts: rows to values and back."""

from dataclasses import replace

from sqlalchemy import Connection, RowMapping, select

from bot.model.early_question import Asking
from bot.store.engines import one_at_a_time
from bot.store.tables import askings
from bot.store.upserts import put_new


def add(connection: Connection, asking: Asking, request: str) -> Asking | None:
    """Write a question down, once for each form and proposal; gives it with its id, or None for a repeat."""
    one_at_a_time(connection, f"asking:{request}")
    here = (askings.c.request == request) & (askings.c.proposal_id == asking.proposal)
    if connection.execute(select(askings.c.id).where(here)).first() is not None:
        return None
    values = {
        "request": request,
        "proposal_id": asking.proposal,
        "revision": asking.revision,
        "person": asking.person,
        "question": asking.question,
        "at": asking.at,
    }
    return replace(asking, id=put_new(connection, askings, **values))


def by_id(connection: Connection, asking_id: int) -> Asking | None:
    """Read a question."""
    row = connection.execute(select(askings).where(askings.c.id == asking_id)).mappings().first()
    return _asking(row) if row else None


def _asking(row: RowMapping) -> Asking:
    return Asking(row["id"], row["proposal_id"], row["revision"], row["person"], row["question"], row["at"])

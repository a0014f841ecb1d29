"""Questions about drafts, put to approvers beforehand."""

from dataclasses import replace

from sqlalchemy import Connection, select

from bot.model.early_question import EarlyQuestion
from bot.store.engines import one_at_a_time
from bot.store.mapping import Rows, renamed
from bot.store.tables import askings
from bot.store.upserts import put_new

ASKINGS = Rows(EarlyQuestion, askings, renamed("proposal", "proposal_id"), besides={"request"})


def add(connection: Connection, asking: EarlyQuestion, request: str) -> EarlyQuestion | None:
    """Write a question, once for each form and proposal; gives the question with the new id, None for a repeat."""
    one_at_a_time(connection, f"asking:{request}")
    here = (askings.c.request == request) & (askings.c.proposal_id == asking.proposal)
    if connection.execute(select(askings.c.id).where(here)).first() is not None:
        return None
    return replace(asking, id=put_new(connection, askings, request=request, **ASKINGS.columns(asking)))


def by_id(connection: Connection, asking_id: int) -> EarlyQuestion | None:
    """Read a question."""
    row = connection.execute(select(askings).where(askings.c.id == asking_id)).mappings().first()
    return ASKINGS.value(row) if row else None

"""Questions about drafts, put to approvers beforehand."""

from dataclasses import replace

from sqlalchemy import Connection, select

from bot.model.early_question import EarlyQuestion
from bot.store.engines import one_at_a_time
from bot.store.mapping import Rows, renamed
from bot.store.tables import askings
from bot.store.upserts import put_new

ASKINGS = Rows(EarlyQuestion, askings, renamed("proposal", "proposal_id"), besides={"request"})


def are_known(connection: Connection, request: str) -> bool:
    """Whether a form's questions were asked before; a repeat of the form waits until the transaction ends."""
    one_at_a_time(connection, f"asking:{request}")
    return connection.execute(select(askings.c.id).where(askings.c.request == request)).first() is not None


def add(connection: Connection, asking: EarlyQuestion, request: str) -> EarlyQuestion:
    """Write a question of a form; gives the question with the new id."""
    return replace(asking, id=put_new(connection, askings, request=request, **ASKINGS.columns(asking)))


def by_id(connection: Connection, asking_id: int) -> EarlyQuestion | None:
    """Read a question."""
    row = connection.execute(select(askings).where(askings.c.id == asking_id)).mappings().first()
    return ASKINGS.value(row) if row else None

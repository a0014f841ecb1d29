"""Links of revisions as seen just before the due time, where they had changed since the approval."""

from sqlalchemy import Connection, select

from bot.model.link import Link
from bot.model.revision import RevisionId
from bot.store.tables import later_looks
from bot.store.upserts import put


def of(connection: Connection, revision: RevisionId) -> tuple[Link, ...]:
    """Read the links of a revision that had changed."""
    here = (later_looks.c.proposal_id == revision.proposal) & (later_looks.c.revision == revision.number)
    found = connection.scalar(select(later_looks.c.links).where(here))
    return found or ()


def write(connection: Connection, revision: RevisionId, changed: tuple[Link, ...]) -> None:
    """Note the links of a revision that have changed, in place of those noted before."""
    put(connection, later_looks, proposal_id=revision.proposal, revision=revision.number, links=changed)

"""What was last seen of people: kept so that Slack being down stops no publishing."""

from datetime import datetime

from sqlalchemy import Connection, select

from bot.model.people import Seen, Standing
from bot.store.putting import put
from bot.store.tables import seen_people


def last_seen(connection: Connection, person: str) -> Seen | None:
    """Read the last snapshot of a person."""
    row = connection.execute(select(seen_people).where(seen_people.c.person == person)).mappings().first()
    if row is None:
        return None
    groups = {group: datetime.fromisoformat(at) for group, at in row["groups"].items()}
    return Seen(row["person"], Standing(row["standing"]), groups, row["at"])


def remember(connection: Connection, seen: Seen) -> None:
    """Keep a snapshot in place of the one before."""
    groups = {group: at.isoformat() for group, at in sorted(seen.groups.items())}
    put(connection, seen_people, person=seen.person, standing=seen.standing.value, groups=groups, at=seen.at)

"""What was last seen of people: kept so that Slack being down stops no publishing."""

from sqlalchemy import Connection, delete, insert, select

from bot.model.people import Seen, Standing
from bot.store.tables import seen_people


def last_seen(connection: Connection, person: str) -> Seen | None:
    """Read the last snapshot of a person."""
    row = connection.execute(select(seen_people).where(seen_people.c.person == person)).mappings().first()
    return Seen(row["person"], Standing(row["standing"]), frozenset(row["groups"]), row["at"]) if row else None


def remember(connection: Connection, seen: Seen) -> None:
    """Keep a snapshot in place of the one before."""
    connection.execute(delete(seen_people).where(seen_people.c.person == seen.person))
    connection.execute(
        insert(seen_people).values(
            person=seen.person, standing=seen.standing.value, groups=sorted(seen.groups), at=seen.at
        )
    )

"""What was last seen of people: kept so that Slack being down stops no publishing."""

from datetime import datetime

from sqlalchemy import Connection, select

from bot.model.people import Seen, Standing
from bot.store.tables import seen_people
from bot.store.upserts import put


def last_seen(connection: Connection, person: str) -> Seen | None:
    """Read the last snapshot of a person."""
    row = connection.execute(select(seen_people).where(seen_people.c.person == person)).mappings().first()
    if row is None:
        return None
    groups = frozenset(group for group, looked in row["groups"].items() if looked["in"])
    asked = {group: datetime.fromisoformat(looked["at"]) for group, looked in row["groups"].items()}
    return Seen(row["person"], Standing(row["standing"]), groups, asked, row["at"], row["identity"])


def remember(connection: Connection, seen: Seen) -> None:
    """Keep a snapshot in place of the one before."""
    groups = {group: {"in": group in seen.groups, "at": at.isoformat()} for group, at in sorted(seen.asked.items())}
    put(
        connection,
        seen_people,
        person=seen.person,
        standing=seen.standing.value,
        identity=seen.identity,
        groups=groups,
        at=seen.at,
    )


def ids_of(connection: Connection, identity: str) -> frozenset[str]:
    """Read every id under which one person was ever seen."""
    return frozenset(connection.scalars(select(seen_people.c.person).where(seen_people.c.identity == identity)))

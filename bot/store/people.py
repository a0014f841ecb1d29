"""Snapshots of people as last seen in Slack, kept so that publishing goes on while Slack is down."""

from collections.abc import Mapping, Set
from datetime import datetime

from sqlalchemy import Connection, select

from bot.model.people import Seen
from bot.store.mapping import Part, Rows
from bot.store.tables import seen_people
from bot.store.upserts import put

Looked = dict[str, dict[str, object]]
"""By group: whether the person was a member, and when Slack was asked."""


def _groups_columns(groups: Set[str], asked: Mapping[str, datetime]) -> tuple[Looked]:
    return ({group: {"in": group in groups, "at": at.isoformat()} for group, at in sorted(asked.items())},)


def _groups(looked: Looked) -> tuple[frozenset[str], Mapping[str, datetime]]:
    groups = frozenset(group for group, found in looked.items() if found["in"])
    return groups, {group: datetime.fromisoformat(str(found["at"])) for group, found in looked.items()}


SEEN = Rows(Seen, seen_people, Part(("groups", "asked"), ("groups",), _groups_columns, _groups))


def last_seen(connection: Connection, person: str) -> Seen | None:
    """Read the last snapshot of a person."""
    row = connection.execute(select(seen_people).where(seen_people.c.person == person)).mappings().first()
    return SEEN.value(row) if row else None


def remember(connection: Connection, seen: Seen) -> None:
    """Keep a snapshot in place of the last."""
    put(connection, seen_people, **SEEN.columns(seen))


def ids_of(connection: Connection, identity: str) -> frozenset[str]:
    """Read every id under which a person was ever seen."""
    return frozenset(connection.scalars(select(seen_people.c.person).where(seen_people.c.identity == identity)))

"""Rows that are put in place of an earlier one, or only if there is none: safe when two do it at once."""

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite


def put(connection: Connection, table: Table, **values: object) -> None:
    """Insert a row, or write it over the one with the same primary key."""
    key = [column.name for column in table.primary_key]
    fresh = _insert(connection, table, values)
    rest = {name: fresh.excluded[name] for name in values if name not in key}
    connection.execute(fresh.on_conflict_do_update(index_elements=key, set_=rest))


def put_if_new(connection: Connection, table: Table, **values: object) -> bool:
    """Insert a row unless there is one like it; says whether it was inserted."""
    fresh = _insert(connection, table, values).on_conflict_do_nothing()
    return connection.execute(fresh.returning(*table.primary_key)).first() is not None


def _insert(connection: Connection, table: Table, values: dict[str, object]) -> postgresql.Insert | sqlite.Insert:
    insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    return insert(table).values(**values)

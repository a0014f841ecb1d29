"""Insertion of rows: under a new id, over an earlier row, or only without an earlier row."""

from sqlalchemy import Connection, Table, insert
from sqlalchemy.dialects import postgresql, sqlite


def put_new(connection: Connection, table: Table, **values: object) -> int:
    """Insert a row; gives the id assigned by the database."""
    key = connection.execute(insert(table).values(**values)).inserted_primary_key
    return int(key[0]) if key else 0


def put(connection: Connection, table: Table, **values: object) -> None:
    """Insert a row, or overwrite the row with the same primary key; safe against concurrent calls."""
    key = [column.name for column in table.primary_key]
    fresh = _insert(connection, table, values)
    rest = {name: fresh.excluded[name] for name in values if name not in key}
    connection.execute(fresh.on_conflict_do_update(index_elements=key, set_=rest))


def put_if_new(connection: Connection, table: Table, **values: object) -> bool:
    """Insert a row unless a row conflicts; safe against concurrent calls; says whether the row was inserted."""
    fresh = _insert(connection, table, values).on_conflict_do_nothing()
    return connection.execute(fresh.returning(*table.primary_key)).first() is not None


def _insert(connection: Connection, table: Table, values: dict[str, object]) -> postgresql.Insert | sqlite.Insert:
    insert_into = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    return insert_into(table).values(**values)

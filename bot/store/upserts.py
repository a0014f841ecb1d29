"""Insertion of rows: under a new id, over an earlier row, or only without an earlier row."""

from functools import cache

from sqlalchemy import Connection, Insert, Table, insert
from sqlalchemy.dialects import postgresql, sqlite


def put_new(connection: Connection, table: Table, **values: object) -> int:
    """Insert a row; gives the id assigned by the database."""
    key = connection.execute(insert(table), values).inserted_primary_key
    return int(key[0]) if key else 0


def put(connection: Connection, table: Table, **values: object) -> None:
    """Insert a row, or overwrite the row with the same primary key; safe against concurrent calls."""
    connection.execute(_putting(connection.dialect.name, table, frozenset(values)), values)


def put_if_new(connection: Connection, table: Table, **values: object) -> bool:
    """Insert a row unless a row conflicts; safe against concurrent calls; says whether the row was inserted."""
    return connection.execute(_putting_if_new(connection.dialect.name, table), values).first() is not None


@cache
def _putting(dialect: str, table: Table, names: frozenset[str]) -> Insert:
    key = [column.name for column in table.primary_key]
    fresh = _insert(dialect, table)
    rest = {name: fresh.excluded[name] for name in sorted(names) if name not in key}
    return fresh.on_conflict_do_update(index_elements=key, set_=rest)


@cache
def _putting_if_new(dialect: str, table: Table) -> Insert:
    return _insert(dialect, table).on_conflict_do_nothing().returning(*table.primary_key)


def _insert(dialect: str, table: Table) -> postgresql.Insert | sqlite.Insert:
    return sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)

"""The table of credentials: a row for each account with a grant, or with a fault found."""

from sqlalchemy import Boolean, Column, Integer, Table, Text

from bot.store.tables.base import UtcDateTime, metadata

credentials = Table(
    "credentials",
    metadata,
    Column("account", Text, primary_key=True),
    Column("sealed", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("changed_at", UtcDateTime),
    Column("ends_at", UtcDateTime),
    Column("fence", Integer, nullable=False),
    Column("renewing_until", UtcDateTime),
    Column("in_doubt", Boolean, nullable=False),
    Column("fault", Text, nullable=False),
    Column("fault_at", UtcDateTime),
)

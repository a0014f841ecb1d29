"""The table of the reading of accounts' inboxes."""

from sqlalchemy import Column, Integer, Table, Text

from bot.store.tables.base import UtcDateTime, metadata

inbox_watches = Table(
    "inbox_watches",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("account", Text, nullable=False, unique=True),
    Column("read_at", UtcDateTime, nullable=False),
    Column("since", UtcDateTime, nullable=False),
    Column("handle", Text, nullable=False),
    Column("cursor", Text, nullable=False),
    Column("taken_until", UtcDateTime),
    Column("fence", Integer, nullable=False),
    Column("seen_at", UtcDateTime),
    Column("failed", Integer, nullable=False),
    Column("trouble", Text, nullable=False),
    Column("told_at", UtcDateTime),
    Column("card_channel", Text, nullable=False, server_default=""),
    Column("card_ts", Text, nullable=False, server_default=""),
    Column("card_at", UtcDateTime),
)

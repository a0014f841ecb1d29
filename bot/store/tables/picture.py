"""Table of pictures' bytes, by SHA-256."""

from sqlalchemy import Boolean, Column, Index, Integer, LargeBinary, Table, Text

from bot.store.tables.base import UtcDateTime, metadata

pictures = Table(
    "pictures",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("mime", Text, nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("size", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
    Column("slack_file", Text),  # the copy shown on cards
    Column("kept", Boolean, nullable=False, default=False),  # held by a revision
    Column("at", UtcDateTime, nullable=False),
    Index(None, "kept", "at"),
)

"""The table of words that went out, for searching."""

from sqlalchemy import Column, ForeignKey, Index, Table, Text, text

from bot.store.tables.base import UtcDateTime, metadata

published_words = Table(
    "published_words",
    metadata,
    Column("delivery_id", ForeignKey("deliveries.id"), primary_key=True),
    Column("department", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),  # when the post was published
    Column("words", Text, nullable=False),  # folded, a space before each; empty once the words were archived
    Index(None, "at", "delivery_id"),
    Index(
        "ix_published_words_archived",
        "department",
        sqlite_where=text("words = ''"),
        postgresql_where=text("words = ''"),
    ),
)

"""Lines: each version of each a row of its own."""

from sqlalchemy import JSON, Boolean, Column, Date, Index, Integer, Table, Text, UniqueConstraint

from bot.model.line import LineState
from bot.store.tables.base import UtcDateTime, metadata, one_of

lines = Table(
    "lines",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("request", Text, nullable=False, unique=True),
    Column("family", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("department", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("blanks", JSON, nullable=False),
    Column("terms", JSON, nullable=False),
    Column("review_on", Date, nullable=False),
    Column("review_told", Boolean, nullable=False),  # that its last day is near
    Column("state", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("contributors", JSON, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("salt", Text, nullable=False),
    Column("approvals", JSON, nullable=False),
    Column("withdrawn_by", Text, nullable=False),
    Column("card_channel", Text, nullable=False),
    Column("card_ts", Text, nullable=False),
    one_of("state", LineState),
    UniqueConstraint("family", "version"),
    Index(None, "state", "review_on"),
)

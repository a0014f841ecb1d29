"""Table of lines, a row for each version."""

from sqlalchemy import JSON, Boolean, Column, Date, Index, Integer, Table, Text, UniqueConstraint

from bot.model.line import LineApproval, LineKind, LineState
from bot.model.line_blanks import Blank
from bot.store.tables.base import Document, Member, UtcDateTime, metadata, one_of

lines = Table(
    "lines",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("request", Text, nullable=False, unique=True),
    Column("family", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("department", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("kind", Member(LineKind), nullable=False),
    Column("text", Text, nullable=False),
    Column("blanks", Document(tuple[Blank, ...]), nullable=False),
    Column("terms", JSON, nullable=False),
    Column("review_on", Date, nullable=False),
    Column("review_told", Boolean, nullable=False),  # whether people were told that the last day is near
    Column("state", Member(LineState), nullable=False),
    Column("author", Text, nullable=False),
    Column("contributors", Document(frozenset[str]), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("salt", Text, nullable=False),
    Column("approvals", Document(tuple[LineApproval, ...]), nullable=False),
    Column("withdrawn_by", Text, nullable=False),
    Column("card_channel", Text, nullable=False),
    Column("card_ts", Text, nullable=False),
    one_of("state", LineState),
    UniqueConstraint("family", "version"),
    Index(None, "state", "review_on"),
)

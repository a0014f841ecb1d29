"""Table of questions about drafts, put to approvers before the draft is sent."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint

from bot.store.tables.base import UtcDateTime, metadata

askings = Table(
    "askings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("request", Text, nullable=False),
    Column("proposal_id", ForeignKey("proposals.id"), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("person", Text, nullable=False),
    Column("question", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    UniqueConstraint("request", "proposal_id"),  # a form sent twice asks once
    Index(None, "proposal_id"),
    Index(None, "person", "at"),
)

"""Who stands in for whom, who is on duty, and what became of the approvers' channels."""

from sqlalchemy import Boolean, Column, Index, Integer, Table, Text

from bot.model.cover import CoverState
from bot.store.tables.base import Document, Member, UtcDateTime, metadata, one_of

covers = Table(
    "covers",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("department", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("absent", Text, nullable=False),
    Column("accounts", Document(tuple[str, ...]), nullable=False),
    Column("until", UtcDateTime, nullable=False),
    Column("set_by", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("state", Member(CoverState), nullable=False),
    one_of("state", CoverState),
    Index(None, "state", "until"),
)

channels = Table(
    "channels",
    metadata,
    Column("channel", Text, primary_key=True),
    Column("private", Boolean, nullable=False),  # as it was when it was first seen, or when its owner took it as it is
    Column("exposed", Text, nullable=False),  # how it was opened to others since; empty while it was not
    Column("at", UtcDateTime, nullable=False),
)

duties = Table(
    "duties",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("request", Text, nullable=False, unique=True),  # the form that handed it over: sent twice it is one
    Column("department", Text, nullable=False),
    Column("account", Text, nullable=False),  # none for the media team's
    Column("person", Text, nullable=False),
    Column("until", UtcDateTime, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Index(None, "department", "account"),
)

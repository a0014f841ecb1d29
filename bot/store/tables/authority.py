"""Tables of covers, of duty, and of the approvers' channels as first seen and opened since."""

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
    Column("private", Boolean, nullable=False),  # as first seen, or as last accepted by the owner
    Column("exposed", Text, nullable=False),  # how the channel was opened to others since; empty: not opened
    Column("at", UtcDateTime, nullable=False),
)

duties = Table(
    "duties",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("request", Text, nullable=False, unique=True),  # the form behind the duty: sent twice, it counts once
    Column("department", Text, nullable=False),
    Column("account", Text, nullable=False),  # none for the media team's
    Column("person", Text, nullable=False),
    Column("until", UtcDateTime, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Index(None, "department", "account"),
)

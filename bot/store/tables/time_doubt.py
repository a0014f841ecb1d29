"""Tables of the machines' time: the anchors, the doubts about them, and the messages about the doubts."""

from sqlalchemy import Column, ForeignKey, Index, Integer, PrimaryKeyConstraint, Table, Text, text

from bot.model.time_doubt import Doubt, Sure
from bot.store.tables.base import Document, Member, UtcDateTime, metadata, one_of

anchors = Table(
    "anchors",
    metadata,
    Column("boot", Text, primary_key=True),  # a machine's run from switching on to switching off
    Column("origin", UtcDateTime, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

time_doubts = Table(
    "time_doubts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("boot", Text, nullable=False),
    Column("machine", Text, nullable=False),
    Column("why", Member(Doubt), nullable=False),
    Column("expected", UtcDateTime, nullable=False),
    Column("seen", UtcDateTime, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("told_at", UtcDateTime),
    Column("ended_at", UtcDateTime),
    Column("how", Member(Sure)),
    Column("by", Text, nullable=False),
    Column("hosts", Document(tuple[str, ...]), nullable=False),
    one_of("why", Doubt),
    one_of("how", Sure),
    Index(
        "ix_time_doubts_standing",
        "id",
        sqlite_where=text("ended_at IS NULL"),
        postgresql_where=text("ended_at IS NULL"),
    ),
)

time_messages = Table(
    "time_messages",
    metadata,
    Column("channel", Text, nullable=False),
    Column("ts", Text, nullable=False),
    Column("doubt_id", ForeignKey("time_doubts.id"), nullable=False),
    PrimaryKeyConstraint("channel", "ts"),
    Index(None, "doubt_id"),
)

"""The table of take-downs."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text

from bot.model.take_down import TakeDownState
from bot.store.tables.base import Member, UtcDateTime, metadata, one_of

take_downs = Table(
    "take_downs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("delivery", ForeignKey("deliveries.id"), nullable=False, unique=True),
    Column("by", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("reason", Text, nullable=False),
    Column("state", Member(TakeDownState), nullable=False),
    Column("try_at", UtcDateTime),
    Column("trouble", Text, nullable=False),
    Column("down_by", Text, nullable=False),
    Column("down_at", UtcDateTime),
    Column("reviewed_by", Text, nullable=False),
    Column("reviewed_at", UtcDateTime),
    one_of("state", TakeDownState),
    Index(None, "state", "try_at"),
)

"""Tables of holds, stopped deliveries and messages about holds; and of settings agreed by two people."""

from sqlalchemy import JSON, Column, ForeignKey, Index, Integer, PrimaryKeyConstraint, Table, Text, text

from bot.model.setting import SettingState
from bot.store.tables.base import Document, Member, UtcDateTime, metadata, one_of

holds = Table(
    "holds",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("request", Text, nullable=False, unique=True),  # the form behind the hold: sent twice, it counts once
    Column("department", Text, nullable=False),
    Column("account", Text, nullable=False),
    Column("phrases", Document(tuple[str, ...]), nullable=False),
    Column("exempt", Document(tuple[str, ...]), nullable=False),
    Column("reason", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("salt", Text, nullable=False),
    Column("until", UtcDateTime),
    Column("lifted_by", Text, nullable=False),
    Column("lifted_at", UtcDateTime),
    Index(
        "ix_holds_standing",
        "id",
        sqlite_where=text("lifted_at IS NULL"),
        postgresql_where=text("lifted_at IS NULL"),
    ),
    Index(None, "by", "at"),
)

held = Table(
    "held",
    metadata,
    Column("hold_id", ForeignKey("holds.id"), nullable=False),
    Column("delivery_id", ForeignKey("deliveries.id"), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("through_by", Text, nullable=False),  # the senior approver who let the delivery through, if any
    Column("through_reason", Text, nullable=False),
    Column("through_at", UtcDateTime),
    PrimaryKeyConstraint("hold_id", "delivery_id"),
    Index(None, "delivery_id"),
)

hold_messages = Table(
    "hold_messages",
    metadata,
    Column("channel", Text, nullable=False),
    Column("ts", Text, nullable=False),
    Column("hold_id", ForeignKey("holds.id"), nullable=False),
    Column("page", Integer, nullable=False),  # 0 is the hold's own message; other pages list stopped posts
    PrimaryKeyConstraint("channel", "ts"),
    Index(None, "hold_id"),
)

settings = Table(
    "settings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("request", Text, nullable=False, unique=True),
    Column("department", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("value", JSON, nullable=False),
    Column("note", Text, nullable=False),
    Column("state", Member(SettingState), nullable=False),
    Column("asked_by", Text, nullable=False),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("salt", Text, nullable=False),
    Column("agreed_by", Text, nullable=False),
    Column("agreed_at", UtcDateTime),
    Column("end_asked_by", Text, nullable=False),
    Column("ended_by", Text, nullable=False),
    Column("ended_at", UtcDateTime),
    Column("card_channel", Text, nullable=False),
    Column("card_ts", Text, nullable=False),
    one_of("state", SettingState),
    Index(None, "department", "state"),
)

windows_told = Table(
    "windows_told",
    metadata,
    Column("department", Text, nullable=False),
    Column("window", Text, nullable=False),
    Column("begins", UtcDateTime, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("department", "window", "begins"),
)

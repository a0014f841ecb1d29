"""Tables of the last calls on the rota, and of call-outs: calls that go out beside Slack."""

from sqlalchemy import Column, Index, Integer, PrimaryKeyConstraint, Table, Text

from bot.model.call_out import CallOutState, CallOutWay
from bot.store.tables.base import Document, Member, UtcDateTime, metadata, one_of

call_outs = Table(
    "call_outs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("enquiry", Integer, nullable=False),
    Column("department", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("way", Member(CallOutWay), nullable=False),
    Column("reference", Text, nullable=False, unique=True),
    Column("at", UtcDateTime, nullable=False),
    Column("state", Member(CallOutState), nullable=False),
    Column("try_at", UtcDateTime),
    Column("tries", Integer, nullable=False),
    Column("trouble", Text, nullable=False),
    Column("others", Document(tuple[int, ...]), nullable=False, server_default="[]"),
    one_of("way", CallOutWay),
    one_of("state", CallOutState),
    Index(None, "try_at"),
    Index(None, "enquiry"),
    Index(None, "at"),
    Index(None, "state", "at"),
)

shared_calls = Table(
    "shared_calls",
    metadata,
    Column("department", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("department", "person"),
)

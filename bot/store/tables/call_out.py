"""The table of call-outs: calls on the rota that go out beside Slack."""

from sqlalchemy import Column, Index, Integer, Table, Text

from bot.model.call_out import CallOutState, CallOutWay
from bot.store.tables.base import Member, UtcDateTime, metadata, one_of

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
    one_of("way", CallOutWay),
    one_of("state", CallOutState),
    Index(None, "try_at"),
    Index(None, "enquiry"),
    Index(None, "state", "at"),
)

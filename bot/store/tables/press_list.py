"""Tables of press lists, the people on the lists in use, and the keys by which they are found."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    Table,
    Text,
)

from bot.model.press_list import PressListState, PressReport
from bot.store.tables.base import Document, Member, UtcDateTime, metadata, one_of
from policy.press_list import Handle

press_lists = Table(
    "press_lists",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("request", Text, nullable=False, unique=True),  # the file and the department: announced twice, taken once
    Column("department", Text, nullable=False),
    Column("source", Text, nullable=False),
    Column("source_key", Text, nullable=False),  # the source in plain letters: a newer list replaces the older
    Column("basis", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("data", LargeBinary, nullable=False),  # empty once settled
    Column("state", Member(PressListState), nullable=False),
    Column("person", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("until", UtcDateTime, nullable=False),
    Column("report", Document(PressReport | None)),
    Column("replaces", Integer, nullable=False),
    Column("end_said_at", UtcDateTime),
    Column("card_channel", Text, nullable=False),
    Column("card_ts", Text, nullable=False),
    one_of("state", PressListState),
    Index(None, "department", "state", "source_key"),
    Index(None, "person", "at"),
)

listed_people = Table(
    "listed_people",
    metadata,
    Column("list_id", ForeignKey("press_lists.id"), nullable=False),
    Column("row", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("outlet", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("emails", Document(tuple[str, ...]), nullable=False),
    Column("handles", Document(tuple[Handle, ...]), nullable=False),
    Column("has_left", Boolean, nullable=False),
    Column("seen", Text, nullable=False),
    PrimaryKeyConstraint("list_id", "row"),
)

listed_keys = Table(
    "listed_keys",
    metadata,
    Column("key", Text, nullable=False),  # a handle, an address, a domain or a name: policy/press_keys.py
    Column("list_id", Integer, nullable=False),
    Column("row", Integer, nullable=False),
    PrimaryKeyConstraint("key", "list_id", "row"),
    ForeignKeyConstraint(["list_id", "row"], ["listed_people.list_id", "listed_people.row"]),
    Index(None, "list_id", "row"),
)

"""Tables of tallies, what came of published deliveries, and of the messages with them."""

from sqlalchemy import Column, ForeignKey, Index, Integer, PrimaryKeyConstraint, Table, Text

from bot.model.tally import After, TallyState
from bot.store.tables.base import Member, UtcDateTime, metadata, one_of

tallies = Table(
    "tallies",
    metadata,
    Column("delivery", ForeignKey("deliveries.id"), nullable=False),
    Column("after", Member(After), nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("state", Member(TallyState), nullable=False),
    Column("tries", Integer, nullable=False),
    Column("try_at", UtcDateTime),
    Column("at", UtcDateTime),
    Column("replies", Integer),
    Column("reposts", Integer),
    Column("likes", Integer),
    Column("views", Integer),
    Column("parts", Integer, nullable=False),
    Column("gone", Integer, nullable=False),
    Column("trouble", Text, nullable=False),
    PrimaryKeyConstraint("delivery", "after"),
    one_of("after", After),
    one_of("state", TallyState),
    Index(None, "state", "try_at"),
)

tally_messages = Table(
    "tally_messages",
    metadata,
    Column("channel", Text, nullable=False),
    Column("ts", Text, nullable=False),
    Column("proposal_id", ForeignKey("proposals.id"), nullable=False),
    Column("after", Member(After), nullable=False),
    PrimaryKeyConstraint("channel", "ts"),
    one_of("after", After),
    Index(None, "proposal_id"),
)

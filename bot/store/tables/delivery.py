"""Tables of deliveries, their attempts, steps and preparations, and the messages asking about deliveries."""

from sqlalchemy import Column, ForeignKey, Index, Integer, PrimaryKeyConstraint, Table, Text, text

from bot.model.delivery import DeliveryState, Why
from bot.store.tables.base import Member, UtcDateTime, metadata, one_of

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("proposal_id", ForeignKey("proposals.id"), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("account", Text, nullable=False),
    Column("state", Member(DeliveryState), nullable=False),
    Column("due_at", UtcDateTime, nullable=False),
    Column("latest_by", UtcDateTime, nullable=False),
    Column("not_before", UtcDateTime),
    Column("wakes_at", UtcDateTime, nullable=False),
    Column("fence", Integer, nullable=False),
    Column("lease_until", UtcDateTime),
    Column("epoch", Integer, nullable=False),
    Column("sent_at", UtcDateTime),
    Column("looks", Integer, nullable=False),
    Column("look_at", UtcDateTime),
    Column("why", Member(Why)),
    Column("detail", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("remote_id", Text, nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
    one_of("state", DeliveryState),
    Index(None, "state", "wakes_at"),
    Index(None, "state", "changed_at"),
    Index(None, "due_at"),
    Index(None, "proposal_id"),
    Index(None, "url", postgresql_using="hash"),  # an address may be longer than a B-tree of PostgreSQL takes
    # One delivery of a proposal to an account that could be out or could go out.
    Index(
        "uq_deliveries_live",
        "proposal_id",
        "account",
        unique=True,
        sqlite_where=text("state NOT IN ('cancelled', 'failed')"),
        postgresql_where=text("state NOT IN ('cancelled', 'failed')"),
    ),
)

attempts = Table(
    "attempts",
    metadata,
    Column("delivery_id", ForeignKey("deliveries.id"), nullable=False),
    Column("fence", Integer, nullable=False),
    Column("key", Text, nullable=False),
    Column("began_at", UtcDateTime, nullable=False),
    Column("ended_at", UtcDateTime),
    Column("outcome", Text, nullable=False),
    PrimaryKeyConstraint("delivery_id", "fence"),
    Index(None, "began_at"),
)

steps = Table(
    "steps",
    metadata,
    Column("delivery_id", ForeignKey("deliveries.id"), nullable=False),
    Column("epoch", Integer, nullable=False),
    Column("part", Integer, nullable=False),
    Column("account", Text, nullable=False),
    Column("fence", Integer, nullable=False),
    Column("remote_id", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("delivery_id", "epoch", "part"),
    # No two deliveries share a post.
    Index(
        "uq_steps_remote_id",
        "account",
        "remote_id",
        unique=True,
        sqlite_where=text("remote_id <> ''"),
        postgresql_where=text("remote_id <> ''"),
    ),
    Index(None, "account", "at"),
    Index(None, "url", postgresql_using="hash"),
)

preparations = Table(
    "preparations",
    metadata,
    Column("delivery_id", ForeignKey("deliveries.id"), nullable=False),
    Column("epoch", Integer, nullable=False),
    Column("part", Integer, nullable=False),
    Column("prepared", Text, nullable=False),
    PrimaryKeyConstraint("delivery_id", "epoch", "part"),
)

questions = Table(
    "questions",
    metadata,
    Column("channel", Text, nullable=False),
    Column("ts", Text, nullable=False),
    Column("delivery_id", ForeignKey("deliveries.id"), nullable=False),
    PrimaryKeyConstraint("channel", "ts"),
    Index(None, "delivery_id"),
)

"""The tables, held against the migrations by a test."""

from datetime import UTC, datetime

from sqlalchemy import (
    JSON,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Dialect,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)

from bot.model.delivery import DeliveryState
from bot.model.enquiry import EnquiryState
from bot.model.proposal import ProposalState

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment. Naive ones are refused; what comes back is in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a naive time; SQLite, which has no zones, keeps UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive time reached the database")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give it back aware, in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


def _one_of(column: str, states: type[ProposalState] | type[DeliveryState] | type[EnquiryState]) -> CheckConstraint:
    names = ", ".join(f"'{state.value}'" for state in states)
    return CheckConstraint(f"{column} IN ({names})", name=column)


proposals = Table(
    "proposals",
    metadata,
    Column("id", Integer, primary_key=True),
    Column(
        "request", Text, nullable=False, unique=True
    ),  # the natural key of a submission: a repeat makes no second one
    Column("together", Text, nullable=False),
    Column("department", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("proposer", Text, nullable=False),
    Column("needed", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("when_kind", Text, nullable=False),
    Column("when_instant", UtcDateTime, nullable=False),
    Column("when_wall", Text, nullable=False),
    Column("when_zone", Text, nullable=False),
    Column("frozen", Boolean, nullable=False),
    Column("put_off_by", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    _one_of("state", ProposalState),
    Index(None, "state", "when_instant"),
    Index(None, "proposer", "state"),
)

revisions = Table(
    "revisions",
    metadata,
    Column("proposal_id", ForeignKey("proposals.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("rendered", JSON, nullable=False),
    Column("digest", Text, nullable=False),
    Column("format", Integer, nullable=False),
    Column("salt", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("answers_handle", Text, nullable=False),
    Column("answers_url", Text, nullable=False),
    Column("goes_with", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("attested", JSON, nullable=False),
    Column("tags", JSON, nullable=False),
    Column("topics", JSON, nullable=False),
    Column("judged", JSON, nullable=False),
    PrimaryKeyConstraint("proposal_id", "number"),
)

contributors = Table(
    "contributors",
    metadata,
    Column("proposal_id", ForeignKey("proposals.id"), nullable=False),
    Column("person", Text, nullable=False),
    PrimaryKeyConstraint("proposal_id", "person"),
)

approvals = Table(
    "approvals",
    metadata,
    Column("proposal_id", ForeignKey("proposals.id"), nullable=False),
    Column("person", Text, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("digest", Text, nullable=False),
    Column("for_time", UtcDateTime, nullable=False),
    Column("via", Text, nullable=False),
    Column("senior", Boolean, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("let_go", JSON, nullable=False),
    PrimaryKeyConstraint("proposal_id", "person"),  # one person, one yes; what was taken back is in the audit trail
)

cards = Table(
    "cards",
    metadata,
    Column("channel", Text, nullable=False),
    Column("ts", Text, nullable=False),
    Column("proposal_id", ForeignKey("proposals.id"), nullable=False),
    Column("revision", Integer, nullable=False),
    PrimaryKeyConstraint("channel", "ts"),
    UniqueConstraint("proposal_id", "revision"),
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

refused_thumbs = Table(
    "refused_thumbs",
    metadata,
    Column("channel", Text, nullable=False),
    Column("ts", Text, nullable=False),
    Column("person", Text, nullable=False),
    PrimaryKeyConstraint("channel", "ts", "person"),
)

deliveries = Table(
    "deliveries",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("proposal_id", ForeignKey("proposals.id"), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("account", Text, nullable=False),
    Column("state", Text, nullable=False),
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
    Column("why", Text),
    Column("detail", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("remote_id", Text, nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
    _one_of("state", DeliveryState),
    Index(None, "state", "wakes_at"),
    Index(None, "proposal_id"),
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
)

steps = Table(
    "steps",
    metadata,
    Column("delivery_id", ForeignKey("deliveries.id"), nullable=False),
    Column("epoch", Integer, nullable=False),
    Column("part", Integer, nullable=False),
    Column("fence", Integer, nullable=False),
    Column("remote_id", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("delivery_id", "epoch", "part"),
)

enquiries = Table(
    "enquiries",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("request", Text, nullable=False, unique=True),
    Column("department", Text, nullable=False),
    Column("network", Text, nullable=False),
    Column("handle", Text, nullable=False),
    Column("handle_key", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("message", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("refer", Boolean, nullable=False),
    Column("life_at_risk", Boolean, nullable=False),
    Column("evidence", JSON, nullable=False),
    Column("state", Text, nullable=False),
    Column("asked_by", Text, nullable=False),
    Column("settled_by", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("card_channel", Text, nullable=False),
    Column("card_ts", Text, nullable=False),
    _one_of("state", EnquiryState),
    Index(None, "department", "handle_key", "at"),
    Index(None, "department", "state"),
)

contacts = Table(
    "contacts",
    metadata,
    Column("department", Text, nullable=False),
    Column("network", Text, nullable=False),
    Column("handle_key", Text, nullable=False),
    Column("handle", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("until", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("department", "network", "handle_key"),
)

digests = Table(
    "digests",
    metadata,
    Column("department", Text, nullable=False),
    Column("date", Date, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("department", "date"),  # once per department and date, whatever restarts
)

seen_people = Table(
    "seen_people",
    metadata,
    Column("person", Text, primary_key=True),
    Column("standing", Text, nullable=False),
    Column("groups", JSON, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("about", Text, nullable=False),
    Column("payload", JSON, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("not_before", UtcDateTime, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("sent_at", UtcDateTime),
    Column("trouble", Text, nullable=False),
    Index(None, "sent_at", "not_before"),
    Index(None, "about", "sent_at"),
)

audit = Table(
    "audit",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("body", Text, nullable=False),  # the very bytes that were hashed
    Column("previous", Text, nullable=False),
    Column("hash", Text, nullable=False),
)

feedback = Table(
    "feedback",
    metadata,
    Column("proposal_id", ForeignKey("proposals.id"), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("key", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("rule", Text, nullable=False),
    Column("shown", Text, nullable=False),  # as it was shown: masked where it is personal, secret or a slur
    Column("settings", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("proposal_id", "revision", "key", "person"),
    Index(None, "rule", "at"),
)

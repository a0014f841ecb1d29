"""Tables of content calendars, the proposals made from their rows, and the messages about calendars."""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, PrimaryKeyConstraint, Table, Text

from bot.model.plan import PlanState
from bot.model.plan_report import PlanReport
from bot.store.tables.base import Document, Member, UtcDateTime, metadata, one_of

plans = Table(
    "plans",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("request", Text, nullable=False, unique=True),  # the file: announced twice by Slack, taken once
    Column("person", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("data", LargeBinary, nullable=False),  # empty once settled
    Column("state", Member(PlanState), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("by", Text, nullable=False),
    Column("report", Document(PlanReport | None)),
    Column("taken_until", UtcDateTime),  # by the database's clock: a replica works on the plan, or died doing so
    Column("takes", Integer, nullable=False, server_default="0"),  # a later take is another, and the earlier counts not
    one_of("state", PlanState),
    Index(None, "state", "at"),
    Index(None, "person", "at"),
)

plan_rows = Table(
    "plan_rows",
    metadata,
    Column("department", Text, nullable=False),
    Column("key", Text, nullable=False),  # the same row again makes no second proposal, from any bringer
    Column("plan_id", ForeignKey("plans.id"), nullable=False),
    Column("row", Integer, nullable=False),
    Column("proposal_id", ForeignKey("proposals.id"), nullable=False),
    PrimaryKeyConstraint("department", "key"),
    Index(None, "proposal_id"),
    Index(None, "plan_id"),
)

plan_messages = Table(
    "plan_messages",
    metadata,
    Column("plan_id", ForeignKey("plans.id"), nullable=False),
    Column("place", Text, nullable=False),  # an approvers' channel; empty for the message to the bringer
    Column("channel", Text, nullable=False),
    Column("ts", Text, nullable=False),
    PrimaryKeyConstraint("plan_id", "place"),
    Index(None, "channel", "ts"),
)

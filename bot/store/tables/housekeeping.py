"""Tables of the bot's own upkeep: digests made, requests answered, people seen, the outbox, the audit trail."""

from sqlalchemy import JSON, Column, Computed, Date, Index, Integer, PrimaryKeyConstraint, Table, Text

from bot.model.notice_kind import NoticeState
from bot.model.people import Standing
from bot.store.tables.base import Member, SubjectInBody, UtcDateTime, metadata, one_of

digests = Table(
    "digests",
    metadata,
    Column("department", Text, nullable=False),
    Column("date", Date, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("department", "date"),  # once per department and date, whatever restarts
)

requests = Table(
    "requests",
    metadata,
    Column("request", Text, primary_key=True),  # once, however often Slack brings the same
    Column("at", UtcDateTime, nullable=False),
)

unsent_input = Table(
    "unsent_input",
    metadata,
    Column("person", Text, primary_key=True),  # a person writes in a single form at a time
    Column("form", Text, nullable=False),
    Column("input", JSON, nullable=False),  # as Slack gives the state of a form
    Column("at", UtcDateTime, nullable=False),
)

seen_people = Table(
    "seen_people",
    metadata,
    Column("person", Text, primary_key=True),
    Column("standing", Member(Standing), nullable=False),
    Column("identity", Text, nullable=False),
    Column("groups", JSON, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Index(None, "identity"),
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
    Column("bundle", Integer),  # the first of the notices told in the same message, since the first try
    Column("urgency", Integer, nullable=False),
    Column("place", Text, nullable=False),  # the destination, once the notice had to wait for the destination
    Column("state", Member(NoticeState), nullable=False),
    Column("ended_at", UtcDateTime),
    Column("trouble", Text, nullable=False),
    one_of("state", NoticeState),
    Index(None, "state", "about"),
)

closed_channels = Table(
    "closed_channels",
    metadata,
    Column("channel", Text, primary_key=True),
    Column("why", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

restores = Table(
    "restores",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("since", UtcDateTime, nullable=False),
    Column("until", UtcDateTime, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("hold_id", Integer, nullable=False),
    Column("last_proposal", Integer, nullable=False),
)

audit = Table(
    "audit",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("body", Text, nullable=False),  # the very bytes hashed
    Column("previous", Text, nullable=False),
    Column("hash", Text, nullable=False),
    Column("subject", Text, Computed(SubjectInBody())),  # by the database, from the bytes: never another subject
    Index(None, "subject", "seq"),
)

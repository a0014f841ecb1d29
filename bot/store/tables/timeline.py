"""Tables of the watch over accounts' timelines: the watches, the posts seen, and the alarms."""

from sqlalchemy import Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint

from bot.model.timeline import SightingState
from bot.model.timeline_alarm import AlarmState
from bot.store.tables.base import Member, UtcDateTime, metadata, one_of

timeline_watches = Table(
    "timeline_watches",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("account", Text, nullable=False, unique=True),
    Column("look_at", UtcDateTime, nullable=False),
    Column("taken_until", UtcDateTime),
    Column("fence", Integer, nullable=False),
    Column("since", UtcDateTime),
    Column("looked_at", UtcDateTime),
    Column("looked_back_at", UtcDateTime),
    Column("unseen_since", UtcDateTime),
    Column("failed", Integer, nullable=False),
    Column("trouble", Text, nullable=False),
    Column("told_at", UtcDateTime),
    Column("handle", Text, nullable=False, server_default=""),
)

timeline_alarms = Table(
    "timeline_alarms",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("account", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("state", Member(AlarmState), nullable=False),
    Column("by", Text, nullable=False),
    Column("settled_at", UtcDateTime),
    Column("dealt_by", Text, nullable=False, server_default=""),
    Column("dealt_at", UtcDateTime),
    Column("how", Text, nullable=False, server_default=""),
    Column("card_channel", Text, nullable=False),
    Column("card_ts", Text, nullable=False),
    one_of("state", AlarmState),
    Index(None, "state", "account"),
)

sightings = Table(
    "sightings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("account", Text, nullable=False),
    Column("remote_id", Text, nullable=False),
    Column("url", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("seen_at", UtcDateTime, nullable=False),
    Column("state", Member(SightingState), nullable=False),
    Column("words", Text, nullable=False),
    Column("delivery", ForeignKey("deliveries.id")),
    Column("alarm", ForeignKey("timeline_alarms.id")),
    Column("missed", Integer, nullable=False),
    Column("gone_at", UtcDateTime),
    one_of("state", SightingState),
    UniqueConstraint("account", "remote_id"),  # people are told of a post once, however many replicas look
    Index(None, "account", "state", "at"),
    Index(None, "alarm"),
    Index(None, "delivery"),
)

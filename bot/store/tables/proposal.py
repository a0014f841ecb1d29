"""Proposals, their revisions, approvals and cards."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    Table,
    Text,
    false,
    text,
)

from bot.model.approval import Via
from bot.model.archived import Archived
from bot.model.content import Corrected, Picture, Thread
from bot.model.link import Link
from bot.model.proposal_states import ProposalState
from bot.model.revision import Judged, Rendered
from bot.model.when import WhenKind
from bot.store.tables.base import Document, Member, UtcDateTime, metadata, one_of
from policy.draft import Kind
from policy.waiver import Waiver

proposals = Table(
    "proposals",
    metadata,
    Column("id", Integer, primary_key=True),
    Column(
        "request", Text, nullable=False, unique=True
    ),  # the natural key of a submission: a repeat makes no second one
    Column("together", Text, nullable=False),
    Column("department", Text, nullable=False),
    Column("state", Member(ProposalState), nullable=False),
    Column("proposer", Text, nullable=False),
    Column("needed", Integer, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("when_kind", Member(WhenKind), nullable=False),
    Column("when_instant", UtcDateTime, nullable=False),
    Column("when_wall", Text, nullable=False),
    Column("when_zone", Text, nullable=False),
    Column("when_releaser", Text, nullable=False),
    Column("frozen", Boolean, nullable=False),
    Column("put_off_by", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("reason_label", Text, nullable=False),
    Column("senior_asked", Boolean, nullable=False),
    Column("asks_for_senior", Boolean, nullable=False),  # by an account or by a finding, for lists to filter by
    Column("wants_approver", Boolean, nullable=False),
    Column("mandate", JSON(none_as_null=True)),
    Column("mandate_at", UtcDateTime),
    Column("shared_with", Document(tuple[str, ...]), nullable=False, server_default="[]"),
    Column("restricted_to", Document(tuple[str, ...]), nullable=False),
    Column("edits", ForeignKey("proposals.id")),  # of an edit: the revision that the edit changes once sent
    Column("edits_revision", Integer),
    Column("withheld", Document(frozenset[str]), nullable=False, server_default="[]"),
    Column("told", Text, nullable=False, server_default=""),
    Column("created_at", UtcDateTime, nullable=False),
    one_of("state", ProposalState),
    Index(None, "together"),
    Index(None, "state", "when_instant"),
    Index(None, "proposer", "state", "when_instant"),
    Index(None, "mandate_at"),
    Index(None, "edits"),
)

proposal_accounts = Table(
    "proposal_accounts",
    metadata,
    Column("proposal_id", ForeignKey("proposals.id"), nullable=False),
    Column("account", Text, nullable=False),
    Column("words", Text, nullable=False, server_default=""),  # of posts of the same words alike; empty once archived
    PrimaryKeyConstraint("proposal_id", "account"),  # of the current revision, for lists
    Index(None, "account", "words"),
)

revisions = Table(
    "revisions",
    metadata,
    Column("proposal_id", ForeignKey("proposals.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("kind", Member(Kind), nullable=False),
    Column("rendered", Document(tuple[Rendered, ...]), nullable=False),
    Column("digest", Text, nullable=False),
    Column("format", Integer, nullable=False),
    Column("salt", Text, nullable=False),
    Column("author", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("answers_handle", Text, nullable=False),
    Column("answers_url", Text, nullable=False),
    Column("wordings", Document(tuple[tuple[str, str], ...]), nullable=False),
    Column("pictures", Document(tuple[Picture, ...]), nullable=False),
    Column("goes_with", Text, nullable=False),
    Column("cleared_by", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("attested", Document(tuple[str, ...]), nullable=False),
    Column("tags", Document(tuple[str, ...]), nullable=False),
    Column("topics", Document(tuple[str, ...]), nullable=False),
    Column("thread", Member(Thread), nullable=False, server_default=Thread.NO.value),
    Column("no_card", Boolean, nullable=False, server_default=false()),
    Column("parts", Integer, nullable=False, server_default="1"),  # of the longest thread, for lists
    Column("corrects", Document(Corrected | None)),
    Column("corrects_delivery", Integer),  # for lists: the post as its readers see it belongs to that delivery
    Column("judged", Document(Judged), nullable=False),
    Column("links", Document(tuple[Link, ...]), nullable=False, server_default="[]"),
    Column("archived", Document(Archived | None)),  # where the words are, once they left the database
    PrimaryKeyConstraint("proposal_id", "number"),
    Index(None, "author", "at"),
    Index(None, "corrects_delivery"),
    Index(
        "ix_revisions_answers_url",
        "answers_url",
        sqlite_where=text("answers_url <> ''"),
        postgresql_where=text("answers_url <> ''"),
    ),
)

later_looks = Table(
    "later_looks",
    metadata,
    Column("proposal_id", ForeignKey("proposals.id"), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("links", Document(tuple[Link, ...]), nullable=False),  # as seen just before the due time, where changed
    PrimaryKeyConstraint("proposal_id", "revision"),
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
    Column("via", Member(Via), nullable=False),
    Column("senior", Boolean, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("let_go", Document(tuple[Waiver, ...]), nullable=False),
    Column("stands_in_for", Text, nullable=False),
    PrimaryKeyConstraint("proposal_id", "person"),  # one yes a person; a yes taken back is in the audit trail
)

cards = Table(
    "cards",
    metadata,
    Column("channel", Text, nullable=False),
    Column("ts", Text, nullable=False),
    Column("proposal_id", ForeignKey("proposals.id"), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("gone_at", UtcDateTime),  # when Slack said that the card was deleted, or the channel closed for good
    PrimaryKeyConstraint("channel", "ts"),
    Index(
        "uq_cards_standing",
        "proposal_id",
        "revision",
        unique=True,
        sqlite_where=text("gone_at IS NULL"),
        postgresql_where=text("gone_at IS NULL"),
    ),
    Index(None, "proposal_id", "revision"),
)

nudges = Table(
    "nudges",
    metadata,
    Column("proposal_id", ForeignKey("proposals.id"), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("stage", Integer, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("proposal_id", "revision", "stage"),  # each stage once, across restarts
)

refused_thumbs = Table(
    "refused_thumbs",
    metadata,
    Column("channel", Text, nullable=False),
    Column("ts", Text, nullable=False),
    Column("person", Text, nullable=False),
    PrimaryKeyConstraint("channel", "ts", "person"),
)

feedback = Table(
    "feedback",
    metadata,
    Column("proposal_id", ForeignKey("proposals.id"), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("key", Text, nullable=False),
    Column("person", Text, nullable=False),
    Column("rule", Text, nullable=False),
    Column("shown", Text, nullable=False),  # as shown: masked if personal, secret or a slur
    Column("settings", Text, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("proposal_id", "revision", "key", "person"),
    Index(None, "rule", "at"),
)

"""The first tables: proposals, deliveries, enquiries, the outbox and the audit trail."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

SQLITE_APPEND_ONLY = """
CREATE TRIGGER audit_no_{act} BEFORE {act} ON audit
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END
"""
POSTGRESQL_APPEND_ONLY = """
CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the audit trail is append-only'; END $$;
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit
FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only();
"""


def upgrade() -> None:
    """Make every table, and keep the audit trail from being rewritten."""

    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("previous", sa.Text(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit")),
    )
    op.create_table(
        "contacts",
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("network", sa.Text(), nullable=False),
        sa.Column("handle_key", sa.Text(), nullable=False),
        sa.Column("handle", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("department", "network", "handle_key", name=op.f("pk_contacts")),
    )
    op.create_table(
        "digests",
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("date", sa.Date(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("department", "date", name=op.f("pk_digests")),
    )
    op.create_table(
        "enquiries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("request", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("network", sa.Text(), nullable=False),
        sa.Column("handle", sa.Text(), nullable=False),
        sa.Column("handle_key", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("verdict", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("refer", sa.Boolean(), nullable=False),
        sa.Column("life_at_risk", sa.Boolean(), nullable=False),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("asked_by", sa.Text(), nullable=False),
        sa.Column("settled_by", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("card_channel", sa.Text(), nullable=False),
        sa.Column("card_ts", sa.Text(), nullable=False),
        sa.CheckConstraint("state IN ('checked', 'waiting', 'taken', 'not_press')", name=op.f("ck_enquiries_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_enquiries")),
        sa.UniqueConstraint("request", name=op.f("uq_enquiries_request")),
    )
    op.create_index(
        op.f("ix_enquiries_department_handle_key_at"), "enquiries", ["department", "handle_key", "at"], unique=False
    )
    op.create_index(op.f("ix_enquiries_department_state"), "enquiries", ["department", "state"], unique=False)
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("payload", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("urgency", sa.Integer(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("trouble", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "state IN ('waiting', 'blocked', 'told', 'skipped', 'given_up')", name=op.f("ck_outbox_state")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
    )
    op.create_index(op.f("ix_outbox_state_about"), "outbox", ["state", "about"], unique=False)
    op.create_table(
        "closed_channels",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("channel", name=op.f("pk_closed_channels")),
    )
    op.create_table(
        "proposals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("request", sa.Text(), nullable=False),
        sa.Column("together", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("proposer", sa.Text(), nullable=False),
        sa.Column("needed", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("when_kind", sa.Text(), nullable=False),
        sa.Column("when_instant", sa.DateTime(timezone=True), nullable=False),
        sa.Column("when_wall", sa.Text(), nullable=False),
        sa.Column("when_zone", sa.Text(), nullable=False),
        sa.Column("when_releaser", sa.Text(), nullable=False),
        sa.Column("frozen", sa.Boolean(), nullable=False),
        sa.Column("put_off_by", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("reason_label", sa.Text(), nullable=False),
        sa.Column("senior_asked", sa.Boolean(), nullable=False),
        sa.Column("asks_for_senior", sa.Boolean(), nullable=False),
        sa.Column("wants_approver", sa.Boolean(), nullable=False),
        sa.Column("mandate", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("mandate_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("restricted_to", sa.JSON(), nullable=False),
        sa.Column("edits", sa.Integer(), nullable=True),
        sa.Column("edits_revision", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "state IN ('draft', 'pending', 'approved', 'done', 'not_yet', 'rejected', 'withdrawn', 'expired')",
            name=op.f("ck_proposals_state"),
        ),
        sa.ForeignKeyConstraint(["edits"], ["proposals.id"], name=op.f("fk_proposals_edits_proposals")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposals")),
        sa.UniqueConstraint("request", name=op.f("uq_proposals_request")),
    )
    op.create_index(op.f("ix_proposals_edits"), "proposals", ["edits"], unique=False)
    op.create_index(op.f("ix_proposals_mandate_at"), "proposals", ["mandate_at"], unique=False)
    op.create_index(
        op.f("ix_proposals_proposer_state_when_instant"),
        "proposals",
        ["proposer", "state", "when_instant"],
        unique=False,
    )
    op.create_index(op.f("ix_proposals_state_when_instant"), "proposals", ["state", "when_instant"], unique=False)
    op.create_index(op.f("ix_proposals_together"), "proposals", ["together"], unique=False)
    op.create_table(
        "refused_thumbs",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("ts", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("channel", "ts", "person", name=op.f("pk_refused_thumbs")),
    )
    op.create_table(
        "seen_people",
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("standing", sa.Text(), nullable=False),
        sa.Column("identity", sa.Text(), nullable=False),
        sa.Column("groups", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("person", name=op.f("pk_seen_people")),
    )
    op.create_index(op.f("ix_seen_people_identity"), "seen_people", ["identity"], unique=False)
    op.create_table(
        "approvals",
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("for_time", sa.DateTime(timezone=True), nullable=False),
        sa.Column("via", sa.Text(), nullable=False),
        sa.Column("senior", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("let_go", sa.JSON(), nullable=False),
        sa.Column("stands_in_for", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposals.id"], name=op.f("fk_approvals_proposal_id_proposals")),
        sa.PrimaryKeyConstraint("proposal_id", "person", name=op.f("pk_approvals")),
    )
    op.create_table(
        "cards",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("ts", sa.Text(), nullable=False),
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposals.id"], name=op.f("fk_cards_proposal_id_proposals")),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("gone_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("channel", "ts", name=op.f("pk_cards")),
    )
    op.create_index(op.f("ix_cards_proposal_id_revision"), "cards", ["proposal_id", "revision"], unique=False)
    op.create_index(
        "uq_cards_standing",
        "cards",
        ["proposal_id", "revision"],
        unique=True,
        sqlite_where=sa.text("gone_at IS NULL"),
        postgresql_where=sa.text("gone_at IS NULL"),
    )
    op.create_table(
        "nudges",
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("stage", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposals.id"], name=op.f("fk_nudges_proposal_id_proposals")),
        sa.PrimaryKeyConstraint("proposal_id", "revision", "stage", name=op.f("pk_nudges")),
    )
    op.create_table(
        "contributors",
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposals.id"], name=op.f("fk_contributors_proposal_id_proposals")),
        sa.PrimaryKeyConstraint("proposal_id", "person", name=op.f("pk_contributors")),
    )
    op.create_table(
        "deliveries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("latest_by", sa.DateTime(timezone=True), nullable=False),
        sa.Column("not_before", sa.DateTime(timezone=True), nullable=True),
        sa.Column("wakes_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("fence", sa.Integer(), nullable=False),
        sa.Column("lease_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("looks", sa.Integer(), nullable=False),
        sa.Column("look_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("why", sa.Text(), nullable=True),
        sa.Column("detail", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("remote_id", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "state IN ('scheduled', 'sending', 'handed_over', 'stopped', "
            "'unconfirmed', 'published', 'cancelled', 'failed')",
            name=op.f("ck_deliveries_state"),
        ),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposals.id"], name=op.f("fk_deliveries_proposal_id_proposals")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_deliveries")),
    )
    op.create_index(op.f("ix_deliveries_proposal_id"), "deliveries", ["proposal_id"], unique=False)
    op.create_index(op.f("ix_deliveries_state_wakes_at"), "deliveries", ["state", "wakes_at"], unique=False)
    op.create_index(
        "uq_deliveries_live",
        "deliveries",
        ["proposal_id", "account"],
        unique=True,
        sqlite_where=sa.text("state NOT IN ('cancelled', 'failed')"),
        postgresql_where=sa.text("state NOT IN ('cancelled', 'failed')"),
    )
    op.create_table(
        "revisions",
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("rendered", sa.JSON(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("format", sa.Integer(), nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answers_handle", sa.Text(), nullable=False),
        sa.Column("answers_url", sa.Text(), nullable=False),
        sa.Column("wordings", sa.JSON(), nullable=False),
        sa.Column("pictures", sa.JSON(), nullable=False),
        sa.Column("goes_with", sa.Text(), nullable=False),
        sa.Column("cleared_by", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("attested", sa.JSON(), nullable=False),
        sa.Column("tags", sa.JSON(), nullable=False),
        sa.Column("topics", sa.JSON(), nullable=False),
        sa.Column("judged", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposals.id"], name=op.f("fk_revisions_proposal_id_proposals")),
        sa.PrimaryKeyConstraint("proposal_id", "number", name=op.f("pk_revisions")),
    )
    op.create_table(
        "attempts",
        sa.Column("delivery_id", sa.Integer(), nullable=False),
        sa.Column("fence", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("began_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["delivery_id"], ["deliveries.id"], name=op.f("fk_attempts_delivery_id_deliveries")),
        sa.PrimaryKeyConstraint("delivery_id", "fence", name=op.f("pk_attempts")),
    )
    op.create_index(op.f("ix_attempts_began_at"), "attempts", ["began_at"], unique=False)
    op.create_table(
        "questions",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("ts", sa.Text(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["delivery_id"], ["deliveries.id"], name=op.f("fk_questions_delivery_id_deliveries")),
        sa.PrimaryKeyConstraint("channel", "ts", name=op.f("pk_questions")),
    )
    op.create_index(op.f("ix_questions_delivery_id"), "questions", ["delivery_id"], unique=False)
    op.create_table(
        "steps",
        sa.Column("delivery_id", sa.Integer(), nullable=False),
        sa.Column("epoch", sa.Integer(), nullable=False),
        sa.Column("part", sa.Integer(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("fence", sa.Integer(), nullable=False),
        sa.Column("remote_id", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["delivery_id"], ["deliveries.id"], name=op.f("fk_steps_delivery_id_deliveries")),
        sa.PrimaryKeyConstraint("delivery_id", "epoch", "part", name=op.f("pk_steps")),
    )
    op.create_index(
        "uq_steps_remote_id",
        "steps",
        ["account", "remote_id"],
        unique=True,
        sqlite_where=sa.text("remote_id <> ''"),
        postgresql_where=sa.text("remote_id <> ''"),
    )
    op.create_index(op.f("ix_steps_account_at"), "steps", ["account", "at"], unique=False)
    op.create_table(
        "feedback",
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("shown", sa.Text(), nullable=False),
        sa.Column("settings", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposals.id"], name=op.f("fk_feedback_proposal_id_proposals")),
        sa.PrimaryKeyConstraint("proposal_id", "revision", "key", "person", name=op.f("pk_feedback")),
    )
    op.create_index(op.f("ix_feedback_rule_at"), "feedback", ["rule", "at"], unique=False)
    op.create_table(
        "holds",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("request", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("phrases", sa.JSON(), nullable=False),
        sa.Column("exempt", sa.JSON(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("lifted_by", sa.Text(), nullable=False),
        sa.Column("lifted_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_holds")),
        sa.UniqueConstraint("request", name=op.f("uq_holds_request")),
    )
    op.create_index(
        "ix_holds_standing",
        "holds",
        ["id"],
        unique=False,
        sqlite_where=sa.text("lifted_at IS NULL"),
        postgresql_where=sa.text("lifted_at IS NULL"),
    )
    op.create_table(
        "settings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("request", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("value", sa.JSON(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("asked_by", sa.Text(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("agreed_by", sa.Text(), nullable=False),
        sa.Column("agreed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("end_asked_by", sa.Text(), nullable=False),
        sa.Column("ended_by", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("card_channel", sa.Text(), nullable=False),
        sa.Column("card_ts", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "state IN ('asked', 'settled', 'ending', 'ended', 'declined')", name=op.f("ck_settings_state")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_settings")),
        sa.UniqueConstraint("request", name=op.f("uq_settings_request")),
    )
    op.create_index(op.f("ix_settings_department_state"), "settings", ["department", "state"], unique=False)
    op.create_table(
        "windows_told",
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("window", sa.Text(), nullable=False),
        sa.Column("begins", sa.DateTime(timezone=True), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("department", "window", "begins", name=op.f("pk_windows_told")),
    )
    op.create_table(
        "hold_messages",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("ts", sa.Text(), nullable=False),
        sa.Column("hold_id", sa.Integer(), nullable=False),
        sa.Column("page", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["hold_id"], ["holds.id"], name=op.f("fk_hold_messages_hold_id_holds")),
        sa.PrimaryKeyConstraint("channel", "ts", name=op.f("pk_hold_messages")),
    )
    op.create_index(op.f("ix_hold_messages_hold_id"), "hold_messages", ["hold_id"], unique=False)
    op.create_table(
        "held",
        sa.Column("hold_id", sa.Integer(), nullable=False),
        sa.Column("delivery_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("through_by", sa.Text(), nullable=False),
        sa.Column("through_reason", sa.Text(), nullable=False),
        sa.Column("through_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["delivery_id"], ["deliveries.id"], name=op.f("fk_held_delivery_id_deliveries")),
        sa.ForeignKeyConstraint(["hold_id"], ["holds.id"], name=op.f("fk_held_hold_id_holds")),
        sa.PrimaryKeyConstraint("hold_id", "delivery_id", name=op.f("pk_held")),
    )
    op.create_index(op.f("ix_held_delivery_id"), "held", ["delivery_id"], unique=False)
    op.create_table(
        "pictures",
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("mime", sa.Text(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("slack_file", sa.Text(), nullable=True),
        sa.Column("kept", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_pictures")),
    )
    op.create_index(op.f("ix_pictures_kept_at"), "pictures", ["kept", "at"], unique=False)
    op.create_table(
        "covers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("absent", sa.Text(), nullable=False),
        sa.Column("accounts", sa.JSON(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("set_by", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.CheckConstraint("state IN ('standing', 'ended')", name=op.f("ck_covers_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_covers")),
    )
    op.create_index(op.f("ix_covers_state_until"), "covers", ["state", "until"], unique=False)
    op.create_table(
        "channels",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("private", sa.Boolean(), nullable=False),
        sa.Column("exposed", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("channel", name=op.f("pk_channels")),
    )
    op.create_index(op.f("ix_deliveries_state_changed_at"), "deliveries", ["state", "changed_at"], unique=False)
    op.create_index(op.f("ix_deliveries_due_at"), "deliveries", ["due_at"], unique=False)
    op.create_table(
        "proposal_accounts",
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["proposal_id"], ["proposals.id"], name=op.f("fk_proposal_accounts_proposal_id_proposals")
        ),
        sa.PrimaryKeyConstraint("proposal_id", "account", name=op.f("pk_proposal_accounts")),
    )
    op.create_table(
        "duties",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("request", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duties")),
        sa.UniqueConstraint("request", name=op.f("uq_duties_request")),
    )
    op.create_index(op.f("ix_duties_department_account"), "duties", ["department", "account"], unique=False)
    op.create_table(
        "askings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("request", sa.Text(), nullable=False),
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("question", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposals.id"], name=op.f("fk_askings_proposal_id_proposals")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_askings")),
        sa.UniqueConstraint("request", "proposal_id", name=op.f("uq_askings_request_proposal_id")),
    )
    op.create_index(op.f("ix_askings_proposal_id"), "askings", ["proposal_id"], unique=False)
    op.create_table(
        "plans",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("request", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.CheckConstraint("state IN ('waiting', 'proposed', 'cancelled')", name=op.f("ck_plans_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plans")),
        sa.UniqueConstraint("request", name=op.f("uq_plans_request")),
    )
    op.create_index(op.f("ix_plans_state_at"), "plans", ["state", "at"], unique=False)
    op.create_table(
        "plan_rows",
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["plans.id"], name=op.f("fk_plan_rows_plan_id_plans")),
        sa.ForeignKeyConstraint(["proposal_id"], ["proposals.id"], name=op.f("fk_plan_rows_proposal_id_proposals")),
        sa.PrimaryKeyConstraint("department", "key", name=op.f("pk_plan_rows")),
    )
    op.create_index(op.f("ix_plan_rows_proposal_id"), "plan_rows", ["proposal_id"], unique=False)
    op.create_index(op.f("ix_plan_rows_plan_id"), "plan_rows", ["plan_id"], unique=False)
    op.create_table(
        "plan_messages",
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("ts", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["plan_id"], ["plans.id"], name=op.f("fk_plan_messages_plan_id_plans")),
        sa.PrimaryKeyConstraint("plan_id", "place", name=op.f("pk_plan_messages")),
    )
    op.create_index(op.f("ix_plan_messages_channel_ts"), "plan_messages", ["channel", "ts"], unique=False)
    op.create_table(
        "lines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("request", sa.Text(), nullable=False),
        sa.Column("family", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("blanks", sa.JSON(), nullable=False),
        sa.Column("terms", sa.JSON(), nullable=False),
        sa.Column("review_on", sa.Date(), nullable=False),
        sa.Column("review_told", sa.Boolean(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("contributors", sa.JSON(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("approvals", sa.JSON(), nullable=False),
        sa.Column("withdrawn_by", sa.Text(), nullable=False),
        sa.Column("card_channel", sa.Text(), nullable=False),
        sa.Column("card_ts", sa.Text(), nullable=False),
        sa.CheckConstraint("state IN ('proposed', 'standing', 'withdrawn', 'replaced')", name=op.f("ck_lines_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lines")),
        sa.UniqueConstraint("request", name=op.f("uq_lines_request")),
        sa.UniqueConstraint("family", "version", name=op.f("uq_lines_family_version")),
    )
    op.create_index(op.f("ix_lines_state_review_on"), "lines", ["state", "review_on"], unique=False)
    if op.get_bind().dialect.name == "sqlite":
        op.execute(SQLITE_APPEND_ONLY.format(act="UPDATE"))
        op.execute(SQLITE_APPEND_ONLY.format(act="DELETE"))
    else:
        op.execute(POSTGRESQL_APPEND_ONLY)


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

"""The watch over accounts' own timelines: watches, posts seen, alarms."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables."""
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "timeline_watches",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("look_at", moment, nullable=False),
        sa.Column("taken_until", moment),
        sa.Column("fence", sa.Integer(), nullable=False),
        sa.Column("since", moment),
        sa.Column("looked_at", moment),
        sa.Column("looked_back_at", moment),
        sa.Column("unseen_since", moment),
        sa.Column("failed", sa.Integer(), nullable=False),
        sa.Column("trouble", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_timeline_watches")),
        sa.UniqueConstraint("account", name=op.f("uq_timeline_watches_account")),
    )
    op.create_table(
        "timeline_alarms",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("settled_at", moment),
        sa.Column("card_channel", sa.Text(), nullable=False),
        sa.Column("card_ts", sa.Text(), nullable=False),
        sa.CheckConstraint("state IN ('open', 'ours', 'not_ours')", name=op.f("ck_timeline_alarms_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_timeline_alarms")),
    )
    op.create_index(op.f("ix_timeline_alarms_state_account"), "timeline_alarms", ["state", "account"])
    op.create_table(
        "sightings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("remote_id", sa.Text(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("seen_at", moment, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("delivery", sa.Integer()),
        sa.Column("alarm", sa.Integer()),
        sa.Column("missed", sa.Integer(), nullable=False),
        sa.Column("gone_at", moment),
        sa.CheckConstraint("state IN ('before', 'ours', 'held', 'alarmed')", name=op.f("ck_sightings_state")),
        sa.ForeignKeyConstraint(["alarm"], ["timeline_alarms.id"], name=op.f("fk_sightings_alarm_timeline_alarms")),
        sa.ForeignKeyConstraint(["delivery"], ["deliveries.id"], name=op.f("fk_sightings_delivery_deliveries")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sightings")),
        sa.UniqueConstraint("account", "remote_id", name=op.f("uq_sightings_account_remote_id")),
    )
    op.create_index(op.f("ix_sightings_account_state_at"), "sightings", ["account", "state", "at"])
    op.create_index(op.f("ix_sightings_alarm"), "sightings", ["alarm"])
    op.create_index(op.f("ix_sightings_delivery"), "sightings", ["delivery"])


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

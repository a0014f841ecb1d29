"""What came of published posts, and the messages that say so."""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

AFTER = "after IN ('day', 'week')"
STATES = "'waiting', 'counted', 'gone', 'taken_down', 'not_offered', 'not_known', 'failed'"


def upgrade() -> None:
    """Add the tables."""
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "tallies",
        sa.Column("delivery", sa.Integer(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("due_at", moment, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("try_at", moment),
        sa.Column("at", moment),
        sa.Column("replies", sa.Integer()),
        sa.Column("reposts", sa.Integer()),
        sa.Column("likes", sa.Integer()),
        sa.Column("views", sa.Integer()),
        sa.Column("parts", sa.Integer(), nullable=False),
        sa.Column("gone", sa.Integer(), nullable=False),
        sa.Column("trouble", sa.Text(), nullable=False),
        sa.CheckConstraint(AFTER, name=op.f("ck_tallies_after")),
        sa.CheckConstraint(f"state IN ({STATES})", name=op.f("ck_tallies_state")),
        sa.ForeignKeyConstraint(["delivery"], ["deliveries.id"], name=op.f("fk_tallies_delivery_deliveries")),
        sa.PrimaryKeyConstraint("delivery", "after", name=op.f("pk_tallies")),
    )
    op.create_index(op.f("ix_tallies_state_try_at"), "tallies", ["state", "try_at"])
    op.create_table(
        "tally_messages",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("ts", sa.Text(), nullable=False),
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.CheckConstraint(AFTER, name=op.f("ck_tally_messages_after")),
        sa.ForeignKeyConstraint(
            ["proposal_id"], ["proposals.id"], name=op.f("fk_tally_messages_proposal_id_proposals")
        ),
        sa.PrimaryKeyConstraint("channel", "ts", name=op.f("pk_tally_messages")),
    )
    op.create_index(op.f("ix_tally_messages_proposal_id"), "tally_messages", ["proposal_id"])


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

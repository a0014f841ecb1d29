"""Take-downs of published posts."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table."""
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "take_downs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("delivery", sa.Integer(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("try_at", moment),
        sa.Column("trouble", sa.Text(), nullable=False),
        sa.Column("down_by", sa.Text(), nullable=False),
        sa.Column("down_at", moment),
        sa.Column("reviewed_by", sa.Text(), nullable=False),
        sa.Column("reviewed_at", moment),
        sa.CheckConstraint("state IN ('asked', 'by_hand', 'down')", name=op.f("ck_take_downs_state")),
        sa.ForeignKeyConstraint(["delivery"], ["deliveries.id"], name=op.f("fk_take_downs_delivery_deliveries")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_take_downs")),
        sa.UniqueConstraint("delivery", name=op.f("uq_take_downs_delivery")),
    )
    op.create_index(op.f("ix_take_downs_state_try_at"), "take_downs", ["state", "try_at"])


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

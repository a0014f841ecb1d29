"""Calls about several referrals at once, and the last such call on each person."""

import sqlalchemy as sa
from alembic import op

revision = "0042"
down_revision = "0041"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table and the column; a call made before was about one referral."""
    op.create_table(
        "shared_calls",
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("department", "person", name=op.f("pk_shared_calls")),
    )
    op.add_column("call_outs", sa.Column("others", sa.JSON(), nullable=False, server_default="[]"))
    op.create_index(op.f("ix_call_outs_at"), "call_outs", ["at"])


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

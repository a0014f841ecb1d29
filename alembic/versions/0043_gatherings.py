"""Referrals that share a message of the media team's channel while many ask, and that message."""

import sqlalchemy as sa
from alembic import op

revision = "0043"
down_revision = "0042"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns and the table; every referral from before has a card of its own."""
    op.add_column("enquiries", sa.Column("gathered", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("enquiries", sa.Column("card_at", sa.DateTime(timezone=True)))
    op.create_index(op.f("ix_enquiries_department_card_at"), "enquiries", ["department", "card_at"])
    op.create_table(
        "gatherings",
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("card_channel", sa.Text(), nullable=False),
        sa.Column("card_ts", sa.Text(), nullable=False),
        sa.Column("card_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("department", name=op.f("pk_gatherings")),
    )


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

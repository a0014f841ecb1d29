"""Ends of referrals: when the media team took or ended a referral, and how it was answered."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

AFTER = "state IN ('checked', 'waiting', 'taken', 'answered', 'no_answer', 'not_press')"


def upgrade() -> None:
    """Add the columns; of referrals taken or ended before, nobody knows when."""
    state = op.f("ck_enquiries_state")
    with op.batch_alter_table("enquiries") as table:
        table.add_column(sa.Column("settled_at", sa.DateTime(timezone=True)))
        table.add_column(sa.Column("way", sa.Text()))
        table.add_column(sa.Column("answered_with", sa.Text(), nullable=False, server_default=""))
        table.add_column(sa.Column("lines_sent", sa.JSON(), nullable=False, server_default="[]"))
        table.drop_constraint(state, type_="check")
        table.create_check_constraint(state, AFTER)
        table.create_check_constraint(op.f("ck_enquiries_way"), "way IN ('phone', 'email', 'network', 'line')")


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

"""When whoever has a referral was last reminded of the deadline."""

import sqlalchemy as sa
from alembic import op

revision = "0033"
down_revision = "0032"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; nobody was reminded before."""
    op.add_column("enquiries", sa.Column("reminded_at", sa.DateTime(timezone=True)))


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

"""What the check of a plan found, and which replica works on a plan. Plans that wait are checked once more."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns."""
    op.add_column("plans", sa.Column("report", sa.JSON()))
    op.add_column("plans", sa.Column("taken_until", sa.DateTime(timezone=True)))
    op.add_column("plans", sa.Column("takes", sa.Integer(), nullable=False, server_default="0"))


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

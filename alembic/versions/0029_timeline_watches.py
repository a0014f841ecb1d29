"""Whose timeline a watch looks at, and when the owner was told that nothing is seen there."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; the next look notes the handle, and an account in trouble now is told of once more."""
    op.add_column("timeline_watches", sa.Column("handle", sa.Text(), server_default="", nullable=False))
    op.add_column("timeline_watches", sa.Column("told_at", sa.DateTime(timezone=True)))


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

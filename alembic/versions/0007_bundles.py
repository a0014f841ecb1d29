"""The bundle that a notice is told in."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; every notice tried before is told by itself."""
    op.add_column("outbox", sa.Column("bundle", sa.Integer()))


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

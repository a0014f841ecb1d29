"""What was looked up about an enquirer."""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; about enquirers of before, nothing was looked up."""
    op.add_column("enquiries", sa.Column("looked_up", sa.JSON()))


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

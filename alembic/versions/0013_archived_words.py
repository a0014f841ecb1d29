"""Where the words of a revision are, once they left the database."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; every revision so far has its words."""
    op.add_column("revisions", sa.Column("archived", sa.JSON()))


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

"""The links of a revision: where they led when they were looked at."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; of the links in posts proposed before, nobody knows where they led."""
    op.add_column("revisions", sa.Column("links", sa.JSON(), nullable=False, server_default="[]"))


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

"""Whether words go out as a thread, and the parts of the longest, for lists."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; every revision so far is a single post."""
    op.add_column("revisions", sa.Column("thread", sa.Text(), nullable=False, server_default="no"))
    op.add_column("revisions", sa.Column("parts", sa.Integer(), nullable=False, server_default="1"))


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

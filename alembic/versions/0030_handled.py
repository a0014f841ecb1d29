"""What colleagues did with an enquiry that is not the media team's."""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; of enquiries before, nobody knows what became."""
    op.add_column("enquiries", sa.Column("handled", sa.JSON(), nullable=False, server_default="[]"))


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

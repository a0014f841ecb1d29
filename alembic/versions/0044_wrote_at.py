"""When people wrote what an inbox gave, by the network's clock."""

import sqlalchemy as sa
from alembic import op

revision = "0044"
down_revision = "0043"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; of messages read before, only the time of reading is known."""
    op.add_column("enquiries", sa.Column("wrote_at", sa.DateTime(timezone=True)))


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

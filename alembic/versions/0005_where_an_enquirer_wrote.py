"""Where an enquirer wrote."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the address of the message; of earlier enquiries, nobody knows."""
    op.add_column("enquiries", sa.Column("url", sa.Text(), nullable=False, server_default=""))


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

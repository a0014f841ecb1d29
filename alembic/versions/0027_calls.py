"""Calls on the rota about referrals."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; nobody was called before."""
    op.add_column("enquiries", sa.Column("calls", sa.JSON(), nullable=False, server_default="[]"))


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

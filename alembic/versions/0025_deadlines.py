"""Deadlines of enquiries."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; earlier enquiries have their deadlines in their words only."""
    op.add_column("enquiries", sa.Column("deadline", sa.DateTime(timezone=True)))
    op.add_column("enquiries", sa.Column("deadline_words", sa.Text(), nullable=False, server_default=""))


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

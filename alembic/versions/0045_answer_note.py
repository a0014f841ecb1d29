"""Notes on answers, apart from the name of the agreed line."""

import sqlalchemy as sa
from alembic import op

revision = "0045"
down_revision = "0044"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column, and move the notes that stood where lines are named."""
    op.add_column("enquiries", sa.Column("answer_note", sa.Text(), nullable=False, server_default=""))
    op.execute(
        "UPDATE enquiries SET answer_note = answered_with, answered_with = '' WHERE way IS NULL OR way <> 'line'"
    )


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

"""Whether an author left out the card of a link."""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; nobody has been asked so far."""
    op.add_column("revisions", sa.Column("no_card", sa.Boolean(), server_default=sa.false(), nullable=False))


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

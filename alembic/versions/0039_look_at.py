"""When somebody who wrote to an inbox is to be looked up."""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; whoever waits already is looked at by a colleague."""
    op.add_column("enquiries", sa.Column("look_at", sa.DateTime(timezone=True)))


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

"""When the media team was told that a press list's end is near."""

import sqlalchemy as sa
from alembic import op

revision = "0041"
down_revision = "0040"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; of the lists in use, nobody has been told."""
    op.add_column("press_lists", sa.Column("end_said_at", sa.DateTime(timezone=True)))


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

"""Who said that a post that is not ours is dealt with, when, and how."""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; alarms that were said to be not ours ended with that, and their messages have no button."""
    op.add_column("timeline_alarms", sa.Column("dealt_by", sa.Text(), nullable=False, server_default=""))
    op.add_column("timeline_alarms", sa.Column("dealt_at", sa.DateTime(timezone=True)))
    op.add_column("timeline_alarms", sa.Column("how", sa.Text(), nullable=False, server_default=""))
    alarms = sa.table("timeline_alarms", sa.column("state"), sa.column("settled_at"), sa.column("dealt_at"))
    op.execute(sa.update(alarms).where(alarms.c.state == "not_ours").values(dealt_at=alarms.c.settled_at))


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

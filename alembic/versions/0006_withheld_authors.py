"""Authors whose names are withheld for their safety, and who was told."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; nobody's name was withheld before."""
    op.add_column("proposals", sa.Column("withheld", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("proposals", sa.Column("told", sa.Text(), nullable=False, server_default=""))


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

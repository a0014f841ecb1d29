"""The post whose words a correction replaces."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; no post was changed before."""
    op.add_column("revisions", sa.Column("corrects", sa.JSON(none_as_null=True)))
    op.add_column("revisions", sa.Column("corrects_delivery", sa.Integer()))
    op.create_index("ix_revisions_corrects_delivery", "revisions", ["corrects_delivery"])


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

"""Further messages of an enquirer, on the referral that is open."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns; enquiries of before stay each by itself."""
    op.add_column("enquiries", sa.Column("again", sa.JSON(), nullable=False, server_default="[]"))
    op.add_column("enquiries", sa.Column("joins", sa.Integer(), nullable=False, server_default="0"))


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

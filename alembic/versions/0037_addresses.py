"""Indexes of the addresses of posts that are out."""

from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the indexes; of hashes on PostgreSQL, where a B-tree refuses addresses of more than some 2,700 bytes."""
    op.create_index(op.f("ix_deliveries_url"), "deliveries", ["url"], postgresql_using="hash")
    op.create_index(op.f("ix_steps_url"), "steps", ["url"], postgresql_using="hash")


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

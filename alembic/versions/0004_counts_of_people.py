"""Indexes for counting what a person has made lately, as the limits need."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the indexes."""
    for table, columns in (
        ("askings", ["person", "at"]),
        ("enquiries", ["asked_by", "at"]),
        ("holds", ["by", "at"]),
        ("plans", ["person", "at"]),
        ("revisions", ["author", "at"]),
    ):
        op.create_index(op.f(f"ix_{table}_{columns[0]}_{columns[1]}"), table, columns)


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

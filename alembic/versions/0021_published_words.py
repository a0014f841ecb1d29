"""Words that went out, for searching; the bot fills the table by itself, the newest posts first."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table."""
    op.create_table(
        "published_words",
        sa.Column("delivery_id", sa.Integer(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["delivery_id"], ["deliveries.id"], name=op.f("fk_published_words_delivery_id_deliveries")
        ),
        sa.PrimaryKeyConstraint("delivery_id", name=op.f("pk_published_words")),
    )
    op.create_index(op.f("ix_published_words_at_delivery_id"), "published_words", ["at", "delivery_id"])
    op.create_index(
        "ix_published_words_archived",
        "published_words",
        ["department"],
        sqlite_where=sa.text("words = ''"),
        postgresql_where=sa.text("words = ''"),
    )


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

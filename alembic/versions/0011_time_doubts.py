"""Anchors of the machines' time, doubts about the time, and the messages about doubts."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "anchors",
        sa.Column("boot", sa.Text(), nullable=False),
        sa.Column("origin", sa.DateTime(timezone=True), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("boot", name=op.f("pk_anchors")),
    )
    op.create_table(
        "time_doubts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("boot", sa.Text(), nullable=False),
        sa.Column("machine", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("expected", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen", sa.DateTime(timezone=True), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("how", sa.Text(), nullable=True),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("hosts", sa.JSON(), nullable=False),
        sa.CheckConstraint(
            "why IN ('stepped', 'behind', 'contradicted', 'unsettled')", name=op.f("ck_time_doubts_why")
        ),
        sa.CheckConstraint(
            "how IN ('returned', 'servers', 'database', 'vouched_for', 'set_again', 'switched_off')",
            name=op.f("ck_time_doubts_how"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_time_doubts")),
    )
    op.create_index(
        "ix_time_doubts_standing",
        "time_doubts",
        ["id"],
        sqlite_where=sa.text("ended_at IS NULL"),
        postgresql_where=sa.text("ended_at IS NULL"),
    )
    op.create_table(
        "time_messages",
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("ts", sa.Text(), nullable=False),
        sa.Column("doubt_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["doubt_id"], ["time_doubts.id"], name=op.f("fk_time_messages_doubt_id_time_doubts")),
        sa.PrimaryKeyConstraint("channel", "ts", name=op.f("pk_time_messages")),
    )
    op.create_index(op.f("ix_time_messages_doubt_id"), "time_messages", ["doubt_id"])


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

"""The reading of accounts' inboxes, and the ordinary enquiries that come by them."""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None

LISTED = "account <> '' AND joins = 0 AND handle_key <> '' AND state IN ('checked', 'not_press')"
IS_REPLY = "answers_url <> ''"


def upgrade() -> None:
    """Add the table and the columns: enquiries so far were passed on by colleagues."""
    op.create_table(
        "inbox_watches",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("account", sa.Text(), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("handle", sa.Text(), nullable=False),
        sa.Column("cursor", sa.Text(), nullable=False),
        sa.Column("taken_until", sa.DateTime(timezone=True)),
        sa.Column("fence", sa.Integer(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True)),
        sa.Column("failed", sa.Integer(), nullable=False),
        sa.Column("trouble", sa.Text(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True)),
        sa.Column("card_channel", sa.Text(), server_default="", nullable=False),
        sa.Column("card_ts", sa.Text(), server_default="", nullable=False),
        sa.Column("card_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_inbox_watches"),
        sa.UniqueConstraint("account", name="uq_inbox_watches_account"),
    )
    op.add_column("enquiries", sa.Column("account", sa.Text(), server_default="", nullable=False))
    op.add_column("enquiries", sa.Column("private", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("enquiries", sa.Column("reply", sa.Integer(), server_default="0", nullable=False))
    op.create_index(
        "ix_enquiries_listed",
        "enquiries",
        ["account", "at"],
        sqlite_where=sa.text(LISTED),
        postgresql_where=sa.text(LISTED),
    )
    op.create_index(
        "ix_revisions_answers_url",
        "revisions",
        ["answers_url"],
        sqlite_where=sa.text(IS_REPLY),
        postgresql_where=sa.text(IS_REPLY),
    )


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

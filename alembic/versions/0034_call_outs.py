"""Calls on the rota that go out beside Slack."""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0033"
branch_labels = None
depends_on = None

WAYS = "way IN ('webhook', 'sms', 'email')"
STATES = "state IN ('due', 'sent', 'arrived', 'failed', 'dropped')"


def upgrade() -> None:
    """Add the table."""
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "call_outs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("enquiry", sa.Integer(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("way", sa.Text(), nullable=False),
        sa.Column("reference", sa.Text(), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("try_at", moment),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("trouble", sa.Text(), nullable=False),
        sa.CheckConstraint(STATES, name=op.f("ck_call_outs_state")),
        sa.CheckConstraint(WAYS, name=op.f("ck_call_outs_way")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call_outs")),
        sa.UniqueConstraint("reference", name=op.f("uq_call_outs_reference")),
    )
    op.create_index(op.f("ix_call_outs_enquiry"), "call_outs", ["enquiry"])
    op.create_index(op.f("ix_call_outs_state_at"), "call_outs", ["state", "at"])
    op.create_index(op.f("ix_call_outs_try_at"), "call_outs", ["try_at"])


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

"""Ends of referrals: when the media team took or ended a referral, and how it was answered."""

from datetime import timedelta

import sqlalchemy as sa
from alembic import op

from bot.clock import system_clock

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

OLD = timedelta(days=90)
"""Taken referrals of that age have had their answer: before this revision, to take a referral was its only end."""
AFTER = "state IN ('checked', 'waiting', 'taken', 'answered', 'no_answer', 'not_press')"


def upgrade() -> None:
    """Add the columns; of referrals taken or ended before, nobody knows when. Old ones need no answer."""
    state = op.f("ck_enquiries_state")
    with op.batch_alter_table("enquiries") as table:
        table.add_column(sa.Column("settled_at", sa.DateTime(timezone=True)))
        table.add_column(sa.Column("way", sa.Text()))
        table.add_column(sa.Column("answered_with", sa.Text(), nullable=False, server_default=""))
        table.add_column(sa.Column("lines_sent", sa.JSON(), nullable=False, server_default="[]"))
        table.drop_constraint(state, type_="check")
        table.create_check_constraint(state, AFTER)
        table.create_check_constraint(op.f("ck_enquiries_way"), "way IN ('phone', 'email', 'network', 'line')")
    columns = (sa.column("state", sa.Text()), sa.column("settled_by", sa.Text()), sa.column("at", sa.DateTime(True)))
    enquiries = sa.table("enquiries", *columns)
    long_ago = (enquiries.c.state == "taken") & (enquiries.c.at < system_clock() - OLD)
    op.execute(sa.update(enquiries).where(long_ago).values(state="no_answer", settled_by=""))


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

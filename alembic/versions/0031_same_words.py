"""What posts of the same words on an account have in common."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column and its index; posts proposed before are not compared."""
    op.add_column("proposal_accounts", sa.Column("words", sa.Text(), server_default="", nullable=False))
    op.create_index(op.f("ix_proposal_accounts_account_words"), "proposal_accounts", ["account", "words"])


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

"""Answers to private messages, and replies with the post they answer: no table changes.

A version that knows neither would publish an answer to a private message: to such a version these tables are newer, so
it claims no post.
"""

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Leave the tables as they are."""


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

"""Press lists, the people on them, and the keys by which people are found."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

STATES = "'waiting', 'in_use', 'cancelled', 'replaced', 'removed', 'expired'"


def upgrade() -> None:
    """Add the tables."""
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "press_lists",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("request", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("source_key", sa.Text(), nullable=False),
        sa.Column("basis", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("until", moment, nullable=False),
        sa.Column("report", sa.JSON(none_as_null=True)),
        sa.Column("replaces", sa.Integer(), nullable=False),
        sa.Column("card_channel", sa.Text(), nullable=False),
        sa.Column("card_ts", sa.Text(), nullable=False),
        sa.CheckConstraint(f"state IN ({STATES})", name=op.f("ck_press_lists_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_press_lists")),
        sa.UniqueConstraint("request", name=op.f("uq_press_lists_request")),
    )
    of_source = ["department", "state", "source_key"]
    op.create_index(op.f("ix_press_lists_department_state_source_key"), "press_lists", of_source)
    op.create_index(op.f("ix_press_lists_person_at"), "press_lists", ["person", "at"])
    op.create_table(
        "listed_people",
        sa.Column("list_id", sa.Integer(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("outlet", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("emails", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("handles", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("has_left", sa.Boolean(), nullable=False),
        sa.Column("seen", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["list_id"], ["press_lists.id"], name=op.f("fk_listed_people_list_id_press_lists")),
        sa.PrimaryKeyConstraint("list_id", "row", name=op.f("pk_listed_people")),
    )
    op.create_table(
        "listed_keys",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("list_id", sa.Integer(), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["list_id", "row"],
            ["listed_people.list_id", "listed_people.row"],
            name=op.f("fk_listed_keys_list_id_row_listed_people"),
        ),
        sa.PrimaryKeyConstraint("key", "list_id", "row", name=op.f("pk_listed_keys")),
    )
    op.create_index(op.f("ix_listed_keys_list_id_row"), "listed_keys", ["list_id", "row"])


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

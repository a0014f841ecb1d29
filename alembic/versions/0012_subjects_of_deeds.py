"""The subject of each deed in the audit trail, for the gate to find a proposal's deeds among a million."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

IN_BODY = {
    "sqlite": """CASE WHEN instr(body, ',"subject":"') > 0
THEN substr(body, instr(body, ',"subject":"') + 12, length(body) - instr(body, ',"subject":"') - 13) END""",
    "postgresql": """"substring"(body, '"subject":"([^"]*)"[}]$'::text)""",
}


def upgrade() -> None:
    """Add the column, which the database itself computes from the bytes of a row: no row is rewritten by hand."""
    database = op.get_bind().dialect.name
    computed = sa.Computed(IN_BODY[database], persisted=database == "postgresql" or None)  # only so can both index it
    op.add_column("audit", sa.Column("subject", sa.Text(), computed))
    op.create_index(op.f("ix_audit_subject_seq"), "audit", ["subject", "seq"], unique=False)


def downgrade() -> None:
    """Countersign's records only go forward."""
    raise NotImplementedError("Restore a backup instead.")

"""The rights of roles on PostgreSQL: the bot's own role may add to the audit trail and read it, and nothing else."""

from sqlalchemy import Connection, text

from bot.store.tables import metadata

TRAIL, VERSION = "audit", "alembic_version"
EVERY, ADD, READ = "SELECT, INSERT, UPDATE, DELETE", "SELECT, INSERT", "SELECT"
TAMPERING = ("UPDATE", "DELETE", "TRUNCATE")


def grant(connection: Connection, role: str) -> None:
    """Give a role what the bot needs of the tables, and take the rest; by the owner of the tables."""
    quoted = connection.dialect.identifier_preparer.quote(role)
    rights = dict.fromkeys(metadata.tables, EVERY) | {TRAIL: ADD, VERSION: READ}
    for table, may in rights.items():
        connection.execute(text(f"REVOKE ALL ON {table} FROM {quoted}"))
        connection.execute(text(f"GRANT {may} ON {table} TO {quoted}"))
    connection.execute(text(f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA {_schema(connection)} TO {quoted}"))


def over_the_trail(connection: Connection) -> str:
    """What the connection's role could do to the trail's table beyond adding and reading, in words; "" for nothing."""
    if connection.dialect.name != "postgresql":
        return ""
    asked = text(
        "SELECT current_user, pg_has_role(current_user, relowner, 'USAGE') FROM pg_class WHERE oid = 'audit'::regclass"
    )
    role, owns = connection.execute(asked).one()
    if owns:
        return f"{role} owns the audit trail's table, and could switch off what keeps its rows"
    may = text("SELECT has_table_privilege(current_user, 'audit', :right)")
    found = [right for right in TAMPERING if connection.scalar(may, {"right": right})]
    return f"{role} has the right to {' and '.join(found)} the audit trail's rows" if found else ""


def _schema(connection: Connection) -> str:
    schema = str(connection.scalar(text("SELECT current_schema()")))
    return connection.dialect.identifier_preparer.quote(schema)

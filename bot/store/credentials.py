"""Credentials of accounts: sealed grants, leases of renewals, and faults."""

from sqlalchemy import Connection, select, update

from bot.model.credential import Credential
from bot.store.mapping import Rows
from bot.store.tables import credentials
from bot.store.upserts import put_if_new

CREDENTIALS = Rows(Credential, credentials)


def by_account(connection: Connection, account: str, *, lock: bool = False) -> Credential | None:
    """Read the record of an account's credential."""
    query = select(credentials).where(credentials.c.account == account)
    row = connection.execute(query.with_for_update() if lock else query).mappings().first()
    return CREDENTIALS.value(row) if row else None


def for_change(connection: Connection, account: str) -> Credential:
    """Read a record for change, locked until the transaction ends; an account without a record gets a new record."""
    put_if_new(connection, credentials, **CREDENTIALS.columns(Credential(account)))
    found = by_account(connection, account, lock=True)
    assert found is not None  # noqa: S101 - records are never deleted
    return found


def write(connection: Connection, credential: Credential) -> None:
    """Write a changed record."""
    where = credentials.c.account == credential.account
    connection.execute(update(credentials).where(where).values(**CREDENTIALS.columns(credential)))


def every(connection: Connection) -> tuple[Credential, ...]:
    """Read all records, by account."""
    rows = connection.execute(select(credentials).order_by(credentials.c.account)).mappings()
    return tuple(CREDENTIALS.value(row) for row in rows)

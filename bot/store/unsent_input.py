"""Unsent input of forms: the latest of each person, until the form is closed."""

from datetime import datetime

from sqlalchemy import Connection, delete, select

from bot.model.form_input import FormInput
from bot.store.tables import unsent_input
from bot.store.upserts import put


def write(connection: Connection, person: str, found: FormInput) -> None:
    """Write a person's latest input, over any earlier input."""
    put(connection, unsent_input, person=person, form=found.form, input=dict(found.values), at=found.at)


def of(connection: Connection, person: str) -> FormInput | None:
    """Read a person's latest input."""
    row = connection.execute(select(unsent_input).where(unsent_input.c.person == person)).mappings().first()
    return FormInput(row["form"], row["input"], row["at"]) if row else None


def drop(connection: Connection, person: str) -> None:
    """Delete a person's input."""
    connection.execute(delete(unsent_input).where(unsent_input.c.person == person))


def forget(connection: Connection, before: datetime) -> int:
    """Delete the input from before a moment; gives how many."""
    return connection.execute(delete(unsent_input).where(unsent_input.c.at < before)).rowcount

"""The metadata of all tables, and column types for moments, enumerations and documents."""

from collections.abc import Iterable
from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import JSON, CheckConstraint, ColumnElement, DateTime, Dialect, MetaData, Text, TypeDecorator
from sqlalchemy.ext.compiler import compiles

from bot.store.documents import document, read

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment: naive moments are refused, and moments come back in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a naive time; SQLite, which has no zones, keeps UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive time reached the database")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give an aware moment, in UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


class Member(TypeDecorator[StrEnum]):
    """A member of an enumeration, kept by value."""

    impl = Text
    cache_ok = True

    def __init__(self, of: type[StrEnum]) -> None:
        super().__init__()
        self.of = of

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Give a member's value; refuse any other object."""
        return None if value is None else self.of(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:  # noqa: ARG002
        """Give the member of the value."""
        return None if value is None else self.of(value)


class Document(TypeDecorator[object]):
    """A value of a declared type, such as `tuple[Picture, ...]`, kept as JSON."""

    impl = JSON
    cache_ok = True

    def __init__(self, of: object) -> None:
        super().__init__(none_as_null=True)
        self.of = of

    def process_bind_param(self, value: object, dialect: Dialect) -> object:  # noqa: ARG002
        """Write the value as a document."""
        return document(value)

    def process_result_value(self, value: object, dialect: Dialect) -> object:  # noqa: ARG002
        """Read the value from the document."""
        return read(self.of, value)


class SubjectInBody(ColumnElement[str]):
    """The subject of a deed, taken from the bytes of its row by the database itself; NULL if the bytes have none.

    In the canonical form the subject comes last. Functions for JSON won't do: SQLite calls them unsafe in a schema,
    and PostgreSQL's fail on other bytes.
    """

    inherit_cache = True


@compiles(SubjectInBody)
def _on_sqlite(element: SubjectInBody, compiler: object, **_: object) -> str:  # noqa: ARG001
    return """CASE WHEN instr(body, ',"subject":"') > 0
THEN substr(body, instr(body, ',"subject":"') + 12, length(body) - instr(body, ',"subject":"') - 13) END"""


@compiles(SubjectInBody, "postgresql")
def _on_postgresql(element: SubjectInBody, compiler: object, **_: object) -> str:  # noqa: ARG001
    return """"substring"(body, '"subject":"([^"]*)"[}]$'::text)"""


def one_of(column: str, states: Iterable[StrEnum]) -> CheckConstraint:
    """Hold a column to the values of an enumeration."""
    names = ", ".join(f"'{state.value}'" for state in states)
    return CheckConstraint(f"{column} IN ({names})", name=column)

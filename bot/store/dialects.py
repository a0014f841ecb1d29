"""SQLAlchemy's dialect of SQLite with transactions begun as ours are: no listener is called for each statement.

A listener for "begin" or "do_connect" makes SQLAlchemy look for listeners at every statement: 5% of the bot's work.
"""

from sqlalchemy.dialects import registry as known
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.engine import URL
from sqlalchemy.engine.interfaces import DBAPIConnection


class ReadingDialect(SQLiteDialect_pysqlite):
    """Begins to read: later statements see the database as the first did."""

    supports_statement_cache = True
    begins = "BEGIN"

    def do_begin(self, dbapi_connection: DBAPIConnection) -> None:
        dbapi_connection.cursor().execute(self.begins)


class WritingDialect(ReadingDialect):
    """Begins to write: a deferred BEGIN fails at the read→write upgrade and ignores busy_timeout."""

    supports_statement_cache = True
    begins = "BEGIN IMMEDIATE"


known.register("sqlite.reading", __name__, ReadingDialect.__name__)
known.register("sqlite.writing", __name__, WritingDialect.__name__)


def reading(path: str) -> URL:
    """The address of a file for an engine that reads."""
    return URL.create("sqlite+reading", database=path)


def writing(path: str) -> URL:
    """The address of a file for an engine that writes."""
    return URL.create("sqlite+writing", database=path)

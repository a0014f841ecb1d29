"""What the modules of watches over accounts have in common: `inboxes` and `timelines` are such modules."""

from datetime import datetime
from typing import Protocol, TypeVar

from sqlalchemy import Connection

W = TypeVar("W")


class WatchRows(Protocol[W]):
    """The queries of a kind of watch."""

    def watches(self, connection: Connection) -> tuple[W, ...]: ...
    def for_change(self, connection: Connection, watch_id: int) -> W | None: ...
    def begin(self, connection: Connection, account: str, at: datetime, handle: str) -> None: ...
    def write(self, connection: Connection, watch: W) -> None: ...

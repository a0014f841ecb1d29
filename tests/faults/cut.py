"""A way to a real PostgreSQL that can be cut at a commit."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from select import select
from tempfile import TemporaryDirectory
from urllib.parse import quote

from sqlalchemy import Connection, make_url

SOCKET = ".s.PGSQL.5432"


@dataclass
class Cut:
    """Passes bytes on between a client and the server, until a commit meets the planned cut."""

    server: Path
    folder: Path
    planned: str = ""
    """When to cut: "before" the commit reaches the server, or "after" it took effect; "" for no cut."""
    commits: int = 0
    """How many writing transactions are committed before the cut."""
    met: int = 0
    """How many writing transactions there were."""
    closed: bool = False
    """No new connection is let in, and a planned cut breaks off every connection."""
    made: int = 0
    _armed: bool = False
    _ends: list[socket.socket] = field(default_factory=list)
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def commits_now(self, connection: Connection) -> None:
        """Hear that a transaction is about to be committed."""
        if "isolation_level" in connection.get_execution_options():
            return  # a reader
        self.met += 1
        if not self.planned or self.made:
            return
        self._armed = self.commits == 0
        self.commits -= 1

    def shut(self) -> None:
        """Break off every connection, and let none in: a partition."""
        self.closed = True
        for end in [*self._ends]:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def opened(self) -> None:
        """Let connections in again."""
        self.closed = False

    def serve(self, door: socket.socket) -> None:
        with suppress(OSError):  # the door is shut
            while True:
                client, _ = door.accept()
                beyond = socket.socket(socket.AF_UNIX)
                threading.Thread(target=self._carry, args=(client, beyond), daemon=True).start()

    def _carry(self, client: socket.socket, beyond: socket.socket) -> None:
        with client, beyond, suppress(OSError):
            if self.closed:
                return
            beyond.connect(str(self.server / SOCKET))
            self._ends += (client, beyond)
            while True:
                ready, _, _ = select([client, beyond], [], [])
                for end, other in ((client, beyond), (beyond, client)):
                    if end not in ready:
                        continue
                    data = end.recv(65536)
                    planned = self._takes(data) if end is client else ""
                    if not data or planned == "before":
                        return
                    other.sendall(data)
                    if planned:
                        if self.closed:
                            self.shut()
                        return

    def _takes(self, data: bytes) -> str:
        """The planned cut, once, when the client commits."""
        with self._lock:
            if not self._armed or b"COMMIT" not in data:
                return ""
            self._armed = False
            self.made += 1
            return self.planned


@contextmanager
def cut_off(url: str) -> Iterator[tuple[Cut, str]]:
    """Open a way to a PostgreSQL database on a local socket; gives the way and the database's address by it."""
    parsed = make_url(url)
    with TemporaryDirectory(prefix="countersign-") as folder, socket.socket(socket.AF_UNIX) as door:
        cut = Cut(Path(str(parsed.query["host"])), Path(folder))
        door.bind(str(cut.folder / SOCKET))
        door.listen()
        threading.Thread(target=cut.serve, args=(door,), daemon=True).start()
        yield cut, f"postgresql://postgres:@/{parsed.database}?host={quote(folder)}"

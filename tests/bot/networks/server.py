"""A real HTTP server on loopback whose answers go wrong in every way known of networks."""

import json
import ssl
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit


@dataclass(frozen=True, slots=True)
class Asked:
    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    """Names in lower case."""
    body: bytes
    queries: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """The query with every value of names that come several times."""

    def form(self) -> dict[str, str]:
        return {name: values[0] for name, values in parse_qs(self.body.decode()).items()}


@dataclass(frozen=True, slots=True)
class Answer:
    status: int = 200
    body: bytes = b"{}"
    headers: Mapping[str, str] = field(default_factory=dict)


def said(data: object, status: int = 200, **headers: str) -> Answer:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(status, json.dumps(data).encode(), {"Content-Type": "application/json"} | named)


Commit = Callable[[], Answer]
Fault = Callable[["Line", Commit], None]
"""The fate of a request: committed or not, and answered or not."""


def _plainly(line: "Line", commit: Commit) -> None:
    line.answer(commit())


class Line:
    """The server's end of a request."""

    def __init__(self, handler: BaseHTTPRequestHandler, closing: Event) -> None:
        self._handler = handler
        self._closing = closing

    @property
    def heard(self) -> str:
        """The details quoted by a careless server: the path, and every secret-bearing header."""
        headers = self._handler.headers
        return f"{self._handler.path} {headers.get('Authorization', '')}"

    def answer(self, answer: Answer) -> None:
        if "Date" in answer.headers:  # a server with a clock of its own
            self._handler.send_response_only(answer.status)
        else:
            self._handler.send_response(answer.status)
        for name, value in {"Content-Length": str(len(answer.body)), **answer.headers}.items():
            self._handler.send_header(name, value)
        self._handler.end_headers()
        if self._handler.command != "HEAD":
            self._handler.wfile.write(answer.body)

    def raw(self, answer: bytes) -> None:
        self._handler.wfile.write(answer)

    def hang(self) -> None:
        self._closing.wait(30)

    def drip(self, first: bytes, drop: bytes) -> None:
        self._handler.wfile.write(first)
        while not self._closing.wait(0.01):
            self._handler.wfile.write(drop)


def answers(answer: Answer) -> Fault:
    """Commit no post; give only the answer."""
    return lambda line, _: line.answer(answer)


def commits_then_answers(answer: Answer) -> Fault:
    def fault(line: Line, commit: Commit) -> None:
        commit()
        line.answer(answer)

    return fault


def loses_the_answer(_: Line, commit: Commit) -> None:
    """Commits, then closes without a word."""
    commit()


def speaks_no_http(line: Line, commit: Commit) -> None:
    commit()
    line.raw(b"220 mail.example ESMTP\r\n\r\n")


def hangs(line: Line, commit: Commit) -> None:
    commit()
    line.hang()


def drips_its_headers(line: Line, commit: Commit) -> None:
    commit()
    line.drip(b"HTTP/1.1 200 OK\r\nX-Slow: ", b"s")


def drips_its_body(line: Line, commit: Commit) -> None:
    commit()
    line.drip(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", b" ")


def drips_for_ever(line: Line, commit: Commit) -> None:
    commit()
    line.drip(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n", b" ")


UNTIL_THE_DEADLINE = frozenset({hangs, drips_its_headers, drips_its_body, drips_for_ever})
"""Faults that last as long as the client has patience."""
HURRIED = Event()
"""Whether a server is to try its client's patience: then clients of the tests have little, and else enough."""


class Server:
    """Answers through `respond`, or through the method's next fault from `faults`."""

    def __init__(self, respond: Callable[[Asked], Answer]) -> None:
        self.respond = respond
        self.asked: list[Asked] = []
        self.connections = 0
        self._faults: dict[str, deque[Fault]] = {}
        self._faults_at: dict[tuple[str, str], deque[Fault]] = {}
        self._closing = Event()
        server = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True

            def setup(self) -> None:
                server.connections += 1
                super().setup()

            def handle_any(self) -> None:
                server._handle(self)

            def log_message(self, *_: Any) -> None: ...

        for method in ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"):
            setattr(Handler, f"do_{method}", Handler.handle_any)
        self._http = _Quiet(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._http.server_port}"

    def next(self, method: str, *faults: Fault, path: str = "") -> None:
        """The fate of the next requests of a method; with a path, of those to paths that end so."""
        waiting = (
            self._faults_at.setdefault((method, path), deque()) if path else self._faults.setdefault(method, deque())
        )
        waiting.extend(faults)
        if not UNTIL_THE_DEADLINE.isdisjoint(faults):
            HURRIED.set()

    def speak_tls(self, speaks: ssl.SSLContext) -> None:
        """Speak TLS from now on; to be called before running."""
        self._http.socket = speaks.wrap_socket(self._http.socket, server_side=True, do_handshake_on_connect=False)

    def forget_faults(self) -> None:
        """Answer plainly from now on."""
        self._faults.clear()
        self._faults_at.clear()

    def _handle(self, handler: BaseHTTPRequestHandler) -> None:
        at = urlsplit(handler.path)
        queries = parse_qs(at.query)
        asked = Asked(
            handler.command,
            at.path,
            {name: values[0] for name, values in queries.items()},
            {name.lower(): value for name, value in handler.headers.items()},
            handler.rfile.read(int(handler.headers.get("Content-Length", 0))),
            queries,
        )
        self.asked.append(asked)
        of_path = (
            several
            for (method, path), several in self._faults_at.items()
            if several and method == asked.method and asked.path.endswith(path)
        )
        waiting = next(of_path, self._faults.get(asked.method))
        fault = waiting.popleft() if waiting else _plainly
        handler.close_connection = fault is not _plainly  # a fault ends with the connection, a plain answer need not
        fault(Line(handler, self._closing), lambda: self.respond(asked))

    @contextmanager
    def running(self) -> Iterator["Server"]:
        thread = Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield self
        finally:
            HURRIED.clear()
            self._closing.set()
            self._http.shutdown()
            self._http.server_close()
            thread.join()


class _Quiet(ThreadingHTTPServer):
    request_queue_size = 128  # a burst of callers is not refused

    def handle_error(self, *_: Any) -> None:
        """Clients that hang up belong to the tests."""

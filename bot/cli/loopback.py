"""The address on this machine that a browser comes back to (RFC 8252 §7.3), heard until the right visitor came."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from html import escape
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import TypeVar
from urllib.parse import urlsplit

from bot.clock import elapsed
from bot.errors import CountersignError

HOST, PATH = "127.0.0.1", "/callback"
PATIENCE = 300.0
"""Seconds for the owner to agree in the browser."""
SLOWEST = 5.0
"""Seconds for a browser to say what it wants."""
PAGE = "<!doctype html><html lang=en><meta charset=utf-8><title>Countersign</title><p>{}</p></html>"
Found = TypeVar("Found")


class Listening:
    """A server on this machine alone."""

    def __init__(self, server: HTTPServer, path: str) -> None:
        self._server, self._path = server, path

    @property
    def redirect(self) -> str:
        """The address to come back to."""
        return f"http://{HOST}:{self._server.server_port}{self._path}"

    def wait(self, accepts: Callable[[str], Found], patience: float = PATIENCE) -> Found:
        """Wait for a visit that `accepts` takes by its address; the page tells others what `accepts` raises.

        Raises CountersignError when nobody came.
        """
        ends, last = elapsed() + patience, ""
        found: list[Found] = []

        def answer(address: str) -> tuple[HTTPStatus, str]:
            nonlocal last
            if urlsplit(address).path != self._path:
                return HTTPStatus.NOT_FOUND, "Nothing is here."
            try:
                found.append(accepts(address))
            except CountersignError as error:
                last = str(error)
                return HTTPStatus.BAD_REQUEST, last
            return HTTPStatus.OK, "Thank you. You can close this page and go back to Countersign."

        self._server.RequestHandlerClass = _handler(answer)
        while not found and (left := ends - elapsed()) > 0:
            self._server.timeout = left
            self._server.handle_request()
        if not found:
            raise CountersignError(
                f"Nobody came back from the browser within {patience:.0f} seconds, so nothing was connected. {last}"
            )
        return found[0]


@contextmanager
def listening(port: int = 0, path: str = PATH) -> Iterator[Listening]:
    """Listen on this machine, on any free port unless the network wants a certain one. Raises CountersignError."""
    try:
        server = HTTPServer((HOST, port), BaseHTTPRequestHandler)
    except OSError as error:
        raise CountersignError(
            f"Port {port} of this machine can't be listened on ({error.strerror}). Say --paste to do without."
        ) from None
    with server:
        yield Listening(server, path)


def _handler(answer: Callable[[str], tuple[HTTPStatus, str]]) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        timeout = SLOWEST

        def do_GET(self) -> None:
            status, says = answer(self.path)
            page = PAGE.format(escape(says)).encode()
            self.send_response(status)
            for name, value in (
                ("Content-Type", "text/html; charset=utf-8"),
                ("Content-Length", str(len(page))),
                ("Referrer-Policy", "no-referrer"),
                ("Cache-Control", "no-store"),
                ("Connection", "close"),
            ):
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(page)

        def log_message(self, *_: object) -> None:
            """Log nothing: the address holds a code."""

    return Handler

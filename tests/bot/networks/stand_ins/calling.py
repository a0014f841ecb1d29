"""Calls to a stand-in in the same process, without sockets."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from tests.bot.networks.server import Answer, Asked

BOUNDARY = "canary-boundary"


@dataclass
class Caller:
    """A client without opinions: a method, an address and a body in, the answer out."""

    respond: Callable[[Asked], Answer]
    headers: dict[str, str] = field(default_factory=dict)

    def get(self, url: str, **query: object) -> "Got":
        return self.call("GET", url, query)

    def delete(self, url: str, **query: object) -> "Got":
        return self.call("DELETE", url, query)

    def post(self, url: str, data: object, **query: object) -> "Got":
        """POST JSON."""
        return self.call("POST", url, query, json.dumps(data).encode(), {"content-type": "application/json"})

    def form(self, url: str, /, **fields: object) -> "Got":
        """POST a form."""
        kind = {"content-type": "application/x-www-form-urlencoded"}
        return self.call("POST", url, {}, urlencode(fields).encode(), kind)

    def upload(self, url: str, /, **fields: str | tuple[str, str, bytes]) -> "Got":
        """POST a multipart form; a file is its name, its kind and its bytes."""
        body = b""
        for name, value in fields.items():
            data = value.encode() if isinstance(value, str) else value[2]
            more = "" if isinstance(value, str) else f'; filename="{value[0]}"\r\nContent-Type: {value[1]}'
            head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"{more}\r\n\r\n'
            body += head.encode() + data + b"\r\n"
        kind = {"content-type": f"multipart/form-data; boundary={BOUNDARY}"}
        return self.call("POST", url, {}, body + f"--{BOUNDARY}--\r\n".encode(), kind)

    def call(
        self,
        method: str,
        url: str,
        query: Mapping[str, object] | None = None,
        body: bytes = b"",
        headers: Mapping[str, str] | None = None,
    ) -> "Got":
        at = urlsplit(url)
        said = {name: values[0] for name, values in parse_qs(at.query).items()}
        said |= {name.replace("__", "."): str(value) for name, value in (query or {}).items()}
        return Got(self.respond(Asked(method, at.path, said, self.headers | dict(headers or {}), body)))


@dataclass(frozen=True)
class Got:
    """An answer, with its JSON."""

    answer: Answer

    @property
    def status(self) -> int:
        return self.answer.status

    @property
    def headers(self) -> dict[str, str]:
        return {name.lower(): value for name, value in self.answer.headers.items()}

    @property
    def json(self) -> Any:
        return json.loads(self.answer.body)

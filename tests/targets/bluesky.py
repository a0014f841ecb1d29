"""Bluesky's data server: @atproto/pds, with a directory of names in memory, and without Bluesky's own service."""

import hashlib
import hmac
import json
import os
import shutil
import socket
import subprocess
from base64 import urlsafe_b64encode
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

HERE = Path(__file__).parent
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "countersign-targets"
PACKAGES = Path(os.environ.get("COUNTERSIGN_TARGETS") or CACHE) / "pds"
PATIENCE = 60
"""Seconds for the server to end."""
SECRET = "a-secret-of-tests-only-0123456789"


@dataclass(frozen=True)
class PdsAccount:
    handle: str
    did: str
    app_password: str


@dataclass(frozen=True)
class Pds:
    """A running server."""

    url: str

    def account(self, name: str) -> PdsAccount:
        """Make an account, with an app password."""
        given = {"handle": f"{name}.test", "email": f"{name}@x.example", "password": f"canary-{name}"}
        made = self._asked("com.atproto.server.createAccount", given)
        token = str(made["accessJwt"])
        password = self._asked("com.atproto.server.createAppPassword", {"name": "Countersign"}, token)["password"]
        return PdsAccount(f"{name}.test", str(made["did"]), str(password))

    def expired(self, account: PdsAccount) -> str:
        """A token as the server itself makes them, of two hours ago."""
        claims = {"scope": "com.atproto.appPass", "aud": "did:web:localhost", "sub": account.did, "iat": 1, "exp": 7201}
        head = {"typ": "at+jwt", "alg": "HS256"}
        signed = ".".join(_coded(json.dumps(part).encode()) for part in (head, claims))
        return f"{signed}.{_coded(hmac.new(SECRET.encode(), signed.encode(), hashlib.sha256).digest())}"

    def _asked(self, name: str, body: dict[str, str], token: str = "") -> dict[str, object]:
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        reply = httpx.post(f"{self.url}/xrpc/{name}", json=body, headers=headers, timeout=30, trust_env=False)
        assert reply.is_success, reply.text
        return dict(reply.json())


def _coded(data: bytes) -> str:
    return urlsafe_b64encode(data).decode().rstrip("=")


def _free_port() -> int:
    """A port of this computer that was free a moment ago."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


@contextmanager
def _started(command: Sequence[str], *, where: Path, with_env: Mapping[str, str]) -> Iterator[Mapping[str, object]]:
    """Run a server that writes a line of JSON when ready, and ends with its input, also when we are killed."""
    with (where / "server.log").open("wb") as log:
        process = subprocess.Popen(
            command,
            cwd=where,
            env={**os.environ, **with_env},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=log,
        )
        assert process.stdin
        assert process.stdout
        try:
            line = process.stdout.readline()
            assert line, f"the server ended: {(where / 'server.log').read_text()[-2000:]}"
            yield json.loads(line)
        finally:
            process.stdin.close()
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            process.stdout.close()


@contextmanager
def pds_or_skip(folder: Path, *, limits: bool = False) -> Iterator[Pds]:
    """Run a fresh server, or skip with the reason for its absence."""
    node = shutil.which("node")
    if node is None or subprocess.run([node, "--version"], capture_output=True, text=True).stdout < "v20":
        pytest.skip("no Node 20 on the PATH: nothing ran on a real Bluesky server")
    if not all((PACKAGES / "node_modules" / name).is_dir() for name in ("@atproto/pds", "@did-plc/server")):
        pytest.skip("no @atproto/pds (tests/targets/fetch-bluesky fetches it): nothing ran on a real Bluesky server")
    command = [node, str(HERE / "bluesky.mjs"), str(_free_port()), str(_free_port()), str(folder / "data")]
    env = {"PACKAGES": str(PACKAGES), "JWT_SECRET": SECRET, "LIMITS": "1" if limits else "0", "LOG_ENABLED": "false"}
    with _started(command, where=folder, with_env=env) as ready:
        yield Pds(str(ready["url"]))

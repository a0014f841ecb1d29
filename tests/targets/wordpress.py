"""A real WordPress 6.5.5 on loopback, with SQLite and PHP's own server, fetched by tests/targets/fetch-wordpress."""

import json
import os
import shutil
import socket
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from zipfile import ZipFile

import httpx
import pytest

HERE = Path(__file__).parent
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "countersign-targets"
FETCHED = Path(os.environ.get("COUNTERSIGN_TARGETS") or CACHE) / "wordpress"
MODULES = frozenset({"pdo_sqlite", "dom", "mbstring", "gd"})
SETTINGS = """
define('WP_ENVIRONMENT_TYPE', 'local'); // else application passwords are refused over http
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
"""
PATIENCE = 20
"""Seconds for the server to begin."""


@dataclass(frozen=True, slots=True)
class Site:
    """A running blog. `passwords` are the application passwords, by user: each is called like the role."""

    url: str
    passwords: Mapping[str, str]

    def client(self, user: str = "") -> httpx.Client:
        """Ask as a user, or as nobody."""
        auth = (user, self.passwords[user]) if user else None
        return httpx.Client(base_url=self.url, auth=auth, timeout=30, trust_env=False)


@contextmanager
def wordpress_or_skip(folder: Path) -> Iterator[Site]:
    """Start a blog of its own in a folder, or skip with the reason for its absence."""
    if not (FETCHED / "wordpress.zip").exists():
        pytest.skip("WordPress is not here (tests/targets/fetch-wordpress fetches it): nothing ran on a real WordPress")
    php = shutil.which("php")
    if php is None or not set(_run(php, "-m").casefold().split()) >= MODULES:
        pytest.skip("PHP with SQLite, XML, mbstring and GD is not installed: nothing ran on a real WordPress")
    site = _unpacked(folder / "site")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    passwords = json.loads(_run(php, "-d", "error_reporting=0", str(site / "begin.php"), port))
    command = [php, "-d", "display_errors=0", "-S", f"127.0.0.1:{port}", "-t", str(site), str(site / "router.php")]
    workers = {**os.environ, "PHP_CLI_SERVER_WORKERS": "4"}
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(command, env=workers, stdout=log, stderr=log, start_new_session=True)
        try:
            yield Site(_answering(f"http://127.0.0.1:{port}"), passwords)
        finally:
            os.killpg(server.pid, 15)  # the workers are its children
            server.wait(10)


def _unpacked(site: Path) -> Path:
    plugins = site / "wp-content" / "plugins"
    for name, where in (("wordpress.zip", site), ("sqlite.zip", plugins)):
        with ZipFile(FETCHED / name) as packed:
            packed.extractall(where)
    plugin = (plugins / "sqlite-database-integration-main").rename(plugins / "sqlite-database-integration")
    connector = (plugin / "db.copy").read_text(encoding="utf-8")
    places = {"{SQLITE_IMPLEMENTATION_FOLDER_PATH}": str(plugin), "{SQLITE_PLUGIN}": f"{plugin.name}/load.php"}
    for name, value in places.items():
        connector = connector.replace(name, value)
    (site / "wp-content" / "db.php").write_text(connector, encoding="utf-8")
    settings = site / "wp-config.php"
    before, mark, after = settings.read_text(encoding="utf-8").partition("/* That's all, stop editing")
    settings.write_text(f"{before}{SETTINGS}{mark}{after}", encoding="utf-8")
    for name in ("begin.php", "router.php"):
        shutil.copy(HERE / "wordpress_site" / name, site / name)
    return site


def _run(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=60).stdout


def _answering(url: str) -> str:
    """Wait until the server answers."""
    for _ in range(PATIENCE * 10):
        try:
            httpx.get(f"{url}/wp-json/", timeout=PATIENCE, trust_env=False)
        except httpx.TransportError:
            Event().wait(0.1)
        else:
            return url
    raise TimeoutError(f"no WordPress at {url} after {PATIENCE} seconds")

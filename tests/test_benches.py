"""Every bench runs as a module and as a script, from any folder, and ends with a line of JSON."""

import json
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import OperationalError

from bench import publish
from bot.store.engines import open_engines

ROOT = Path(__file__).resolve().parent.parent
BENCHES = sorted(path.stem for path in (ROOT / "bench").glob("*.py") if "__main__" in path.read_text(encoding="utf-8"))


def run(command: list[str], *, within: Path) -> str:
    done = subprocess.run([sys.executable, *command], cwd=within, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.slow
@pytest.mark.parametrize("bench", BENCHES)
def test_a_bench_starts_as_a_script_from_another_folder(bench: str, tmp_path: Path) -> None:
    assert "--brief" in run([str(ROOT / f"bench/{bench}.py"), "--help"], within=tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("bench", BENCHES)
def test_a_bench_starts_as_a_module(bench: str) -> None:
    assert "--brief" in run(["-m", f"bench.{bench}", "--help"], within=ROOT)


@pytest.mark.slow
@pytest.mark.parametrize("bench", BENCHES)
def test_a_brief_run_ends_with_one_json_object(bench: str) -> None:
    last = run([f"bench/{bench}.py", "--brief"], within=ROOT).splitlines()[-1]
    assert isinstance(json.loads(last), dict)


@pytest.mark.slow
def test_a_bench_that_fails_leaves_no_database_server_behind() -> None:
    with ExitStack() as open_until_the_end:

        def fails() -> None:
            with publish.postgresql() as running:
                reader = open_engines(running.url("postgres")).reader
                connections.append(open_until_the_end.enter_context(reader.connect()))
                raise KeyError

        connections: list[Connection] = []
        with pytest.raises(KeyError):
            fails()
        with pytest.raises(OperationalError):
            connections[0].execute(text("SELECT 1"))

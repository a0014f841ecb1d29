"""The command line used badly: a plain sentence, the right exit status, no traceback and no secret."""

import re
import shutil
import socket
import sqlite3
import stat
import subprocess
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.model.audit import Deed, body_of, link
from tests.programs import Done, Place, a_place, command

ROOT = Path(__file__).resolve().parent.parent

pytestmark = pytest.mark.slow

CANARY = "xoxb-canary-5f1e"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    with a_place(tmp_path_factory.mktemp("cli")) as place:
        assert place.configured("db", "upgrade").returncode == 0
        yield place


@pytest.fixture
def place(whole: Place) -> Iterator[Place]:
    before = whole.config.read_text()
    yield whole
    whole.config.write_text(before)


def sentence(done: Done, status: int = 2) -> str:
    """The output in place of the work."""
    assert "Traceback" not in done.stdout + done.stderr
    assert done.returncode == status, done.stderr
    return done.stderr.strip()


def tampered(place: Place, statement: str) -> None:
    """Point the configuration at a copy of the database, changed behind the bot's back."""
    copy = place.folder / "tampered.db"
    shutil.copy(place.folder / "countersign.db", copy)
    for end in (".heads", ".heads.newest"):
        shutil.copy(place.folder / f"countersign{end}", copy.with_suffix(end))
    with closing(sqlite3.connect(copy)) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(statement)
        connection.commit()
    place.change(str(place.folder / "countersign.db"), str(copy))


EVERY = (("run",), ("db", "upgrade"), ("digest", "--now"), ("audit", "verify"), ("audit", "export"))
NEEDS_TABLES = tuple(command for command in EVERY if command != ("db", "upgrade"))


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
def test_a_configuration_that_is_not_there_is_said(place: Place, words: tuple[str, ...]) -> None:
    assert "Copy countersign.example.toml" in sentence(place.countersign(*words, "--config", "nowhere.toml"))


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
def test_a_folder_that_is_not_there_is_said(place: Place, words: tuple[str, ...]) -> None:
    place.change("/countersign.db", "/nowhere/countersign.db")
    assert "doesn't exist. Create it." in sentence(place.configured(*words))


@pytest.mark.parametrize("words", NEEDS_TABLES, ids=" ".join)
def test_a_database_that_is_not_there_is_said_and_not_made(place: Place, words: tuple[str, ...]) -> None:
    place.change("/countersign.db", "/mistyped.db")
    assert "There is no database at" in sentence(place.configured(*words))
    assert not (place.folder / "mistyped.db").exists()


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
def test_a_file_that_is_no_database_is_said(place: Place, words: tuple[str, ...]) -> None:
    (place.folder / "junk.db").write_text("a shopping list\n" * 1000)
    place.change("/countersign.db", "/junk.db")
    says = sentence(place.configured(*words))
    assert "file is not a database" in says
    assert "Check that this is the right file" in says


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
def test_a_newer_database_is_left_alone(place: Place, words: tuple[str, ...]) -> None:
    tampered(place, "UPDATE alembic_version SET version_num = '9999'")
    assert "comes from a newer Countersign" in sentence(place.configured(*words))


@pytest.mark.parametrize("words", EVERY, ids=" ".join)
@pytest.mark.parametrize("server", ["127.0.0.1:9", "nowhere.invalid", "127.0.0.1:port"])
def test_a_server_that_is_away_is_said_without_its_password(place: Place, words: tuple[str, ...], server: str) -> None:
    place.change(f"sqlite:///{place.folder}/countersign.db", "env:DATABASE")
    done = place.configured(*words, environment={"DATABASE": f"postgresql://bot:{CANARY}@{server}/records"})
    assert "can't be reached" in sentence(done) or "address can't be read" in done.stderr
    assert CANARY not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("BOT_TOKEN", "", "COUNTERSIGN_DEMO_BOT_TOKEN is empty"),
        ("APP_TOKEN", "", "COUNTERSIGN_DEMO_APP_TOKEN is empty"),
        ("BOT_TOKEN", CANARY, "Slack doesn't know the bot token"),
        ("BOT_TOKEN", f"{CANARY}\nX: y", "is to hold one line, the secret alone"),
        ("BOT_TOKEN", f"{CANARY}’", "holds a character that no token has"),
    ],
)
def test_a_token_that_cannot_be_used_is_said_and_not_shown(place: Place, name: str, value: str, says: str) -> None:
    done = place.configured("run", environment={f"COUNTERSIGN_DEMO_{name}": value})
    assert says in sentence(done)
    assert CANARY not in done.stdout + done.stderr


def test_a_lock_that_cannot_be_kept_is_said(place: Place) -> None:
    shutil.copy(place.folder / "countersign.db", place.folder / "locked.db")
    (place.folder / "locked.db.lock").mkdir()
    place.change("/countersign.db", "/locked.db")
    assert "let it write in the folder of its database" in sentence(place.configured("run"))


def test_a_port_in_use_is_said(place: Place) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = str(taken.getsockname()[1])
        assert f"Port {port} on this computer is in use" in sentence(place.countersign("demo", "--port", port))


@pytest.mark.parametrize("port", ["99999", "-1", "http", "²"])
def test_a_port_that_is_none_is_said(place: Place, port: str) -> None:
    assert "a port is a number from 0 to 65535" in sentence(place.countersign("demo", f"--port={port}"))


WHOLE = ("audit", "verify", "--head")


@pytest.mark.parametrize("head", ["8", "x:y", "3:", "³:ab", "8:"])
def test_a_head_that_is_none_is_said(place: Place, head: str) -> None:
    assert "A head looks like 12:ab34…" in sentence(place.configured(*WHOLE, head))


def test_the_head_of_a_trail_that_was_empty_is_still_in_it(place: Place) -> None:
    assert place.configured(*WHOLE, "0:" + "0" * 64).returncode == 0


def test_a_trail_that_was_cut_is_known_by_its_head(place: Place) -> None:
    assert place.configured("digest", "--now").returncode == 0
    head = place.configured("audit", "verify").stdout.split()[-1]
    tampered(place, "DELETE FROM audit")
    assert "gone: the head of row" in sentence(place.configured("audit", "verify"), 1)
    for end in (".heads", ".heads.newest"):
        (place.folder / f"tampered{end}").unlink()
    assert place.configured("audit", "verify").returncode == 0  # nothing is known of an empty trail without heads
    assert "The trail is shorter than it was" in sentence(place.configured(*WHOLE, head), 1)


def test_a_changed_row_is_named_and_an_unreadable_one_exported_no_further(place: Place) -> None:
    place.configured("digest", "--now")
    tampered(place, "UPDATE audit SET body = 'nonsense' WHERE seq = 1")
    assert "row 1" in sentence(place.configured("audit", "verify"), 1)
    for form in ("csv", "jsonl"):
        assert "Row 1 was changed and can't be read" in sentence(place.configured("audit", "export", "--format", form))


def test_a_record_that_the_trail_has_and_the_tables_have_not_is_named(place: Place) -> None:
    whole = place.configured("audit", "verify").stdout
    assert "The records are as the trail has them: 0 posts, deliveries and lines." in whole
    last, _, previous = whole.split()[-1].partition(":")
    body = body_of(Deed("draft", "U0PRIYA", "proposal:7", datetime(2100, 1, 1, tzinfo=UTC)), int(last) + 1)
    row = f"{int(last) + 1}, '{body}', '{previous}', '{link(previous, body)}'"
    tampered(place, f"INSERT INTO audit (seq, body, previous, hash) VALUES ({row})")  # noqa: S608
    says = sentence(place.configured("audit", "verify"), 1)
    assert "A record differs from the audit trail. proposal 7: the audit trail has it, and it is no longer" in says


def test_a_backup_and_exports_are_made_for_their_owner_alone(place: Place) -> None:
    for words in (("db", "backup"), ("audit", "export", "--format", "csv", "--to"), ("export", "--to")):
        made = place.folder / f"{words[0]}-{words[-1].strip('-')}"
        done = place.configured(*words, str(made))
        assert (done.returncode, done.stderr) == (0, "")
        assert stat.filemode(made.stat().st_mode) == "-rw-------"
        assert "is there already" in sentence(place.configured(*words, str(made)))
    exported = place.configured("audit", "export", "--format", "csv").stdout
    assert (place.folder / "audit-to").read_bytes().decode().splitlines() == exported.splitlines()
    place.change("/countersign.db", "/db-backup")
    assert "are gone" in sentence(place.configured("audit", "verify"), 1)
    assert place.configured("audit", "verify", "--heads", str(place.folder / "countersign.heads")).returncode == 0


def test_a_plan_and_results_are_two_exports_each_with_flags_of_its_own(place: Place) -> None:
    assert "say --results, too" in sentence(place.configured("export", "--from", "2026-11-01"))
    assert "say --from and --until" in sentence(place.configured("export", "--results", "--week", "2026-W48"))
    assert "can't be read as a day" in sentence(place.configured("export", "--results", "--from", "yesterday"))
    assert place.configured("export", "--results", "--from", "1 Nov 2026").returncode == 0
    made = place.folder / "results.csv"
    done = place.configured("export", "--results", "--to", str(made))
    assert done.returncode == 0
    assert done.stderr.startswith("No post of these days has been out for a day yet")
    assert made.read_text(encoding="utf-8-sig").startswith("proposal,account,network,url,published_at,after,looked_at,")


def test_a_key_signs_the_heads_and_whoever_has_the_public_key_verifies(place: Place) -> None:
    key = place.folder / "audit.key"
    done = place.countersign("audit", "key", str(key))
    assert stat.filemode(key.stat().st_mode) == "-rw-------"
    secret = key.read_text().strip()
    assert secret not in done.stdout + done.stderr
    assert "is there already" in sentence(place.countersign("audit", "key", str(key)))
    (table,) = [line for line in done.stdout.splitlines() if line.startswith("key = ")]
    (public,) = re.findall(r"no secret: (\S+)", done.stdout)
    before = place.config.read_text()
    place.config.write_text(f"{before}\n[audit]\n{table}\n")
    place.change("/countersign.db", "/signed.db")
    assert place.configured("db", "upgrade").returncode == 0
    place.configured("hold", "--everything", "--reason", "a test")
    heads = (place.folder / "signed.heads").read_text()
    assert '"signature":""' not in heads
    assert secret not in heads
    assert "1 of them signed" in place.configured("audit", "verify").stdout
    key.unlink()
    assert "cannot be read" in sentence(place.configured("audit", "verify"))
    place.change(table, f'public_keys = ["{public}"]')
    assert "1 of them signed" in place.configured("audit", "verify").stdout
    place.change(public, f"{'A' * 43}=")
    assert "no key we know" in sentence(place.configured("audit", "verify"), 1)


def test_everything_is_held_from_the_command_line_and_listed(place: Place) -> None:
    assert place.configured("holds").stdout == "Nothing is on hold.\n"
    held = place.configured("hold", "--everything", "--reason", "restored from a backup", "--exempt", "floods")
    assert "Hold 1 stands" in held.stdout
    assert "everything, but for floods, since" in place.configured("holds").stdout
    assert "by countersign: restored from a backup" in place.configured("holds").stdout
    assert place.configured("audit", "verify").returncode == 0


def test_a_hold_on_nothing_that_is_there_is_refused(place: Place) -> None:
    assert "no longer set up here" in sentence(place.configured("hold", "--account", "gone", "--reason", "x"))
    assert "no account gone" in sentence(place.configured("hold", "--everything", "--reason", "x", "--exempt", "gone"))
    assert "Say why" in sentence(place.configured("hold", "--everything", "--reason", " "))


def test_a_configuration_is_checked_where_no_database_is_yet(place: Place) -> None:
    place.change(str(place.folder / "countersign.db"), str(place.folder / "elsewhere.db"))
    done = place.configured("check-config")
    assert (done.returncode, done.stderr) == (0, "")
    assert not (place.folder / "elsewhere.db").exists()


def test_the_digest_is_had_once_a_day_and_by_asking_for_it(place: Place) -> None:
    place.configured("digest", "--now")
    assert "has had today's digest already" in place.configured("digest", "--now").stdout
    assert "Say --now" in sentence(place.configured("digest"))


@pytest.mark.parametrize("words", [("rules",), ("manifest",), ("rules", "--json")], ids=" ".join)
def test_a_full_disk_is_said(place: Place, words: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command(*words), env=place.environment, stdout=full, stderr=subprocess.PIPE, text=True, timeout=60
        )
    assert "No space left on device" in done.stderr
    assert "Traceback" not in done.stderr
    assert done.returncode == 2


@pytest.mark.parametrize("words", [("rules",), ("manifest",), ("check-config",), ("audit", "verify")], ids=" ".join)
def test_a_reader_that_has_gone_is_no_trouble(place: Place, words: tuple[str, ...]) -> None:
    given = () if words[0] in {"rules", "manifest"} else ("--config", str(place.config))
    line = subprocess.Popen(
        command(*words, *given), env=place.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert line.stdout is not None
    assert line.stderr is not None
    line.stdout.close()
    with line.stderr as stderr:
        assert stderr.read() == ""
    assert line.wait(60) == 0

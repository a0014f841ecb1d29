"""The audit trail: no entry can be changed, and tampering shows."""

import csv
import io
import json
from collections.abc import Callable

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from bot.errors import CountersignError
from bot.model.audit import Deed, body_of, link
from bot.showing.auditing import Auditing
from bot.store import Store, ledger
from bot.store.tables import audit
from tests.fakes import FRIDAY_AT_NINE as NOW
from tests.world import World

pytestmark = pytest.mark.both_databases
REPLACE = "INSERT OR REPLACE INTO audit (seq, body, previous, hash) VALUES (3, 'x', 'y', 'z')"
APPEND_OR_EDIT = """
INSERT INTO audit (seq, body, previous, hash) VALUES (3, 'x', 'y', 'z') ON CONFLICT (seq) DO UPDATE SET body = 'x'
"""


@pytest.fixture
def trail(store: Store) -> Store:
    for number in range(1, 6):
        with store.begin() as tx:
            tx.record([Deed("approve", "U0SAM", f"proposal:{number}", NOW, (("revision", number),))])
    return store


def tampers(store: Store, *statements: str, **values: object) -> None:
    """Change the trail as a person with the keys to the database could."""
    with store.engines.writer.begin() as connection:
        if connection.dialect.name == "sqlite":
            connection.execute(text("DROP TRIGGER IF EXISTS audit_no_UPDATE"))
            connection.execute(text("DROP TRIGGER IF EXISTS audit_no_DELETE"))
            connection.execute(text("DROP TRIGGER IF EXISTS audit_in_order"))
        else:
            connection.execute(text("ALTER TABLE audit DISABLE TRIGGER audit_append_only"))
        for statement in statements:
            connection.execute(text(statement), values)


def head(store: Store) -> str:
    seq, digest = store.read(ledger.head)
    return f"{seq}:{digest}"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit SET body = 'x' WHERE seq = 2",
        "DELETE FROM audit WHERE seq = 5",
        "UPDATE audit SET hash = ''",
    ],
)
def test_the_trail_is_append_only(trail: Store, statement: str) -> None:
    with pytest.raises(DBAPIError, match="append-only"), trail.engines.writer.begin() as connection:
        connection.execute(text(statement))
    assert Auditing(trail).verify().problem == ""


def test_no_row_of_the_trail_is_replaced(trail: Store) -> None:
    statement = REPLACE if trail.engines.is_sqlite else APPEND_OR_EDIT
    with pytest.raises(DBAPIError, match="append-only"), trail.engines.writer.begin() as connection:
        connection.execute(text(statement))
    assert Auditing(trail).verify().problem == ""


def test_the_trail_cannot_be_emptied(trail: Store) -> None:
    statement = "DELETE FROM audit" if trail.engines.is_sqlite else "TRUNCATE audit"
    with pytest.raises(DBAPIError, match="append-only"), trail.engines.writer.begin() as connection:
        connection.execute(text(statement))


def test_a_whole_trail_is_whole(trail: Store) -> None:
    found = Auditing(trail).verify(head(trail))
    assert (found.rows, found.problem) == (5, "")


def test_an_edited_row_shows(trail: Store) -> None:
    tampers(trail, "UPDATE audit SET body = replace(body, 'U0SAM', 'U0EVE') WHERE seq = 3")
    assert "row 3 was changed" in Auditing(trail).verify().problem


def test_an_edited_row_with_its_hash_made_to_fit_shows(trail: Store) -> None:
    with trail.audit_entries() as entries:
        third = list(entries)[2]
    body = third.body.replace("U0SAM", "U0EVE")
    statement = "UPDATE audit SET body = :body, hash = :hash WHERE seq = 3"
    tampers(trail, statement, body=body, hash=link(third.previous, body))
    assert "row 3 is not the row that row 4 was written after" in Auditing(trail).verify().problem


def test_a_row_taken_out_shows(trail: Store) -> None:
    tampers(trail, "DELETE FROM audit WHERE seq = 2")
    assert "row 2 is missing" in Auditing(trail).verify().problem


def test_a_cut_tail_shows_against_a_head_that_left_the_database(trail: Store) -> None:
    before = head(trail)
    tampers(trail, "DELETE FROM audit WHERE seq >= 4")
    assert Auditing(trail).verify().problem == ""
    assert "row 5 is gone" in Auditing(trail).verify(before).problem


def rebuilt(store: Store, change: Callable[[str], str]) -> None:
    with store.audit_entries() as entries:
        bodies = [change(entry.body) for entry in entries]
    tampers(store, "DELETE FROM audit")
    previous = "0" * 64
    with store.engines.writer.begin() as connection:
        for seq, body in enumerate(bodies, start=1):
            digest = link(previous, body)
            connection.execute(audit.insert().values(seq=seq, body=body, previous=previous, hash=digest))
            previous = digest


def test_a_rebuilt_chain_shows_against_a_head_that_left_the_database(trail: Store) -> None:
    before = head(trail)
    rebuilt(trail, lambda body: body.replace("U0SAM", "U0EVE"))
    assert Auditing(trail).verify().problem == ""
    assert "the trail was rewritten" in Auditing(trail).verify(before).problem


def test_a_row_slipped_in_shows(trail: Store) -> None:
    tampers(trail, "UPDATE audit SET seq = seq + 10 WHERE seq > 3", "UPDATE audit SET seq = seq - 9 WHERE seq > 10")
    with trail.audit_entries() as entries:
        third = list(entries)[2]
    body = body_of(Deed("approve", "U0EVE", "proposal:9", NOW), 4)
    values = {"seq": 4, "body": body, "previous": third.hash, "hash": link(third.hash, body)}
    with trail.engines.writer.begin() as connection:
        connection.execute(audit.insert().values(**values))
    assert "row 4 was put in between" in Auditing(trail).verify().problem


@pytest.mark.parametrize(
    "nonsense", ["12", "abc:def", ":", "-1:ab", "5:", "5:a", f"5:{'a' * 15}", f"5:{'a' * 65}", f"5:{'G' * 20}"]
)
def test_a_head_that_is_none_is_said(trail: Store, nonsense: str) -> None:
    with pytest.raises(CountersignError, match=r"A head looks like .* 16 to 64 characters of its hash"):
        Auditing(trail).verify(nonsense)


def test_a_head_of_the_fewest_characters_is_held_against_the_trail(trail: Store) -> None:
    seq, digest = trail.read(ledger.head)
    assert Auditing(trail).verify(f"{seq}:{digest[:16]}").problem == ""
    assert "the trail was rewritten" in Auditing(trail).verify(f"{seq}:{'0' * 16}").problem


def test_an_empty_trail_is_whole(store: Store) -> None:
    assert Auditing(store).verify().problem == ""


def test_everything_that_people_do_is_chained(world: World) -> None:
    world.under_way()
    world.publishes()
    found = world.bot.auditing.verify()
    assert (found.rows, found.problem) == (8, "")


def test_the_trail_holds_no_words_and_no_names(world: World) -> None:
    world.under_way("A very particular sentence.")
    world.publishes()
    with world.store.audit_entries() as entries:
        bodies = "".join(entry.body for entry in entries)
    assert "particular" not in bodies
    assert "Reporter" not in bodies


def test_an_export_in_csv_runs_no_formula_and_in_json_says_all(trail: Store) -> None:
    with trail.begin() as tx:
        tx.record([Deed("=cmd|' /C calc'!A0", "+U0SAM", "@proposal", NOW)])
    out = io.StringIO()
    assert Auditing(trail).export(out, "csv") == 6
    rows = list(csv.DictReader(io.StringIO(out.getvalue())))
    assert (rows[5]["act"], rows[5]["by"], rows[5]["subject"]) == ("'=cmd|' /C calc'!A0", "'+U0SAM", "'@proposal")
    out = io.StringIO()
    Auditing(trail).export(out, "jsonl")
    records = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [record["seq"] for record in records] == [1, 2, 3, 4, 5, 6]
    assert records[0]["details"] == {"revision": 1}

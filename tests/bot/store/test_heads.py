"""The heads of the trail outside the database: noted after each act, kept daily, and used by whoever verifies."""

import stat
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.errors import CountersignError
from bot.model.audit import GENESIS, Deed
from bot.model.head import EACH_ROWS, Head
from bot.model.signing import key_from, new_key, signed_by
from bot.showing.auditing import Auditing
from bot.store import Store, ledger
from bot.store.head_file import HeadFile
from tests.bot.store.test_audit import rebuilt, tampers
from tests.fakes import FRIDAY_AT_NINE as NOW
from tests.fakes import FakeClock
from tests.world import World

KEY = key_from(new_key())
IS_GENUINE = signed_by([KEY.public])


@pytest.fixture
def heads(tmp_path: Path) -> HeadFile:
    return HeadFile(tmp_path / "countersign.heads", KEY.signed)


@pytest.fixture
def kept(store: Store, heads: HeadFile) -> Store:
    """A database with five rows, a day apart, and its heads."""
    store.heads = heads
    heads.begin(Head(0, GENESIS, store.clock()))
    for number in range(1, 6):
        acts(store, number)
    return store


def acts(store: Store, number: int = 1) -> None:
    clock = store.clock
    assert isinstance(clock, FakeClock)
    clock.moves(days=1)
    with store.begin() as tx:
        tx.record([Deed("approve", "U0SAM", f"proposal:{number}", tx.now)])


def problem(store: Store, head: str = "") -> str:
    return Auditing(store).verify(head, is_genuine=IS_GENUINE).problem


@pytest.mark.both_databases
def test_the_trail_is_held_against_its_heads_by_itself(kept: Store) -> None:
    found = Auditing(kept).verify(is_genuine=IS_GENUINE)
    assert (found.rows, found.problem) == (5, "")
    assert "Held against 7 heads" in found.notes[-1] or "Held against 6 heads" in found.notes[-1]
    assert "the newest is of row 5" in found.notes[-1]


@pytest.mark.both_databases
def test_a_trail_that_was_cut_or_rebuilt_shows_without_any_head_typed(kept: Store) -> None:
    tampers(kept, "DELETE FROM audit WHERE seq >= 4")
    assert "rows 4 to 5 are gone" in problem(kept)


@pytest.mark.both_databases
def test_a_trail_that_was_rebuilt_shows_where(kept: Store) -> None:
    rebuilt(kept, lambda body: body.replace("proposal:3", "proposal:9"))
    assert "row 3 was rewritten" in problem(kept)


def test_heads_that_are_gone_are_no_proof(kept: Store) -> None:
    assert kept.heads is not None
    kept.heads.path.unlink()
    kept.heads.newest_path.unlink()
    assert "the heads in" in problem(kept)
    assert "are gone" in problem(kept)


def test_a_trail_without_heads_says_what_that_means(store: Store) -> None:
    acts(store)
    found = Auditing(store).verify()
    assert found.problem == ""
    assert "a trail that was shortened" in found.notes[-1]


def test_a_head_that_was_changed_shows(kept: Store, heads: HeadFile) -> None:
    lines = heads.path.read_text().splitlines()
    forged = replace(heads.kept()[2], hash="0" * 64).line
    heads.path.write_text("\n".join([*lines[:2], forged, *lines[3:]]) + "\n")
    assert "has a signature that no key we know has made" in problem(kept)
    heads.path.write_text("\n".join([*lines[:2], "nonsense", *lines[3:]]) + "\n")
    with pytest.raises(CountersignError, match=r"Line 3 of .* is not a head of the audit trail"):
        problem(kept)


def test_the_key_of_somebody_else_signs_nothing(kept: Store) -> None:
    found = Auditing(kept).verify(is_genuine=signed_by([key_from(new_key()).public]))
    assert "no key we know" in found.problem


def test_a_head_is_kept_each_day_and_each_thousand_rows_and_the_newest_with_each_act(heads: HeadFile) -> None:
    heads.begin(Head(1, "a" * 64, NOW))
    heads.note(2, "b" * 64, NOW + timedelta(hours=23))
    assert [head.seq for head in heads.kept()] == [1]
    newest = heads.newest()
    assert newest is not None
    assert newest.seq == 2
    heads.note(3, "c" * 64, NOW + timedelta(days=1))
    heads.note(3, "c" * 64, NOW + timedelta(days=9))  # nothing was done since
    heads.note(2 + EACH_ROWS, "d" * 64, NOW + timedelta(days=1, minutes=1))
    heads.note(3 + EACH_ROWS, "e" * 64, NOW + timedelta(days=1, minutes=2))
    heads.note(3 + EACH_ROWS, "e" * 64, NOW + timedelta(days=2, minutes=2))
    assert [head.seq for head in heads.kept()] == [1, 3, 3 + EACH_ROWS]
    assert all(IS_GENUINE(head) for head in heads.kept())


def test_the_newest_head_never_goes_back(heads: HeadFile) -> None:
    heads.begin(Head(1, "a" * 64, NOW))
    heads.note(3, "c" * 64, NOW)
    heads.note(2, "b" * 64, NOW)  # committed before, noted after
    assert heads.newest() == Head(3, "c" * 64, NOW)


def test_a_process_that_keeps_none_only_notes(heads: HeadFile) -> None:
    heads.begin(Head(1, "a" * 64, NOW))
    other = HeadFile(heads.path)
    other.note(2, "b" * 64, NOW + timedelta(days=3))
    other.keep(2, "b" * 64, NOW)
    assert [head.seq for head in heads.kept()] == [1]
    assert heads.newest() == Head(2, "b" * 64, NOW + timedelta(days=3))


def test_no_head_is_noted_before_the_file_was_begun(heads: HeadFile) -> None:
    heads.note(2, "b" * 64, NOW)
    heads.keep(2, "b" * 64, NOW)
    assert not heads.is_there
    assert heads.newest() is None


def test_heads_are_their_owners_alone(heads: HeadFile) -> None:
    heads.begin(Head(1, "a" * 64, NOW))
    for path in (heads.path, heads.newest_path):
        assert stat.filemode(path.stat().st_mode) == "-rw-------"


def test_a_newest_head_that_was_torn_leaves_the_last_that_was_kept(heads: HeadFile) -> None:
    heads.begin(Head(1, "a" * 64, NOW))
    heads.newest_path.write_bytes(b"\0" * 100)
    newest = heads.newest()
    assert newest is not None
    assert newest.seq == 1
    heads.note(2, "b" * 64, NOW)
    assert heads.newest() == Head(2, "b" * 64, NOW)


def test_an_act_is_done_although_its_head_cannot_be_noted(
    kept: Store, heads: HeadFile, caplog: pytest.LogCaptureFixture
) -> None:
    heads.newest_path.unlink()
    heads.newest_path.mkdir()
    acts(kept, 6)
    assert kept.read(ledger.head)[0] == 6
    assert "could not be written" in caplog.text


def test_the_digest_keeps_a_head_and_says_it(world: World, heads: HeadFile) -> None:
    world.store.heads = heads
    heads.begin(Head(0, GENESIS, world.clock()))
    world.proposes()
    assert world.bot.digests.open_now("rivers")
    kept = heads.kept()[-1]
    assert (kept.seq, kept.hash) == world.store.read(ledger.head)
    assert kept.key == KEY.id
    world.proposes("Another.")
    assert world.bot.digests.digest("rivers").audit_head == kept

"""Tampering with the hash chain: whatever was done, the check names the first row at fault."""

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.audit import GENESIS, Deed, Entry, body_of, link
from bot.model.chain import first_fault
from bot.model.chain_dates import BACKWARDS
from bot.model.head import Head, read_head, trusted
from bot.model.signing import HeadKey, id_of, key_from, new_key, signed_by
from tests.fakes import FRIDAY_AT_NINE as NOW

ROWS = 12
Rows = list[Entry]


def bodies(rows: int = ROWS) -> list[str]:
    """The bytes of rows as they are written, a minute apart."""
    every = range(1, rows + 1)
    return [
        body_of(Deed("approve", "U0SAM", f"proposal:{seq}", NOW + timedelta(minutes=seq), (("revision", seq),)), seq)
        for seq in every
    ]


def chained(several: Sequence[str], previous: str = GENESIS, first: int = 1) -> Rows:
    rows: Rows = []
    for seq, body in enumerate(several, start=first):
        rows.append(Entry(seq, body, previous, link(previous, body)))
        previous = rows[-1].hash
    return rows


def other(body: str) -> str:
    """The same record by somebody else, as canonical as before."""
    return body.replace("U0SAM", "U0EVE")


def edited(rows: Rows, at: int) -> Rows:
    rows[at - 1] = replace(rows[at - 1], body=other(rows[at - 1].body))
    return rows


def edited_to_fit(rows: Rows, at: int) -> Rows:
    before = rows[at - 1]
    body = other(before.body)
    rows[at - 1] = replace(before, body=body, hash=link(before.previous, body))
    return rows


def cut(rows: Rows, at: int) -> Rows:
    del rows[at - 1]
    return rows


def cut_and_closed(rows: Rows, at: int) -> Rows:
    return [replace(row, seq=seq) for seq, row in enumerate(cut(rows, at), start=1)]


def inserted(rows: Rows, at: int) -> Rows:
    """A row of its own in between, rightly chained; the rest moves up."""
    new = body_of(Deed("approve", "U0EVE", "proposal:99", NOW + timedelta(minutes=at)), at)
    several = [*rows[: at - 1], *chained([new], rows[at - 1].previous, at), *rows[at - 1 :]]
    return [replace(row, seq=seq) for seq, row in enumerate(several, start=1)]


def reordered(rows: Rows, at: int) -> Rows:
    """A row and the next change places."""
    first, second = rows[at - 1], rows[at]
    rows[at - 1], rows[at] = replace(second, seq=at), replace(first, seq=at + 1)
    return rows


def reordered_within(rows: Rows, at: int) -> Rows:
    """The records of a row and the next change places, with numbers and hashes made to fit; later rows stay."""
    records = [json.loads(row.body) for row in rows[at - 1 : at + 1]]
    two = [
        body_of(Deed(str(r["act"]), str(r["by"]), str(r["subject"]), NOW + timedelta(minutes=at + 1)), at + place)
        for place, r in enumerate(reversed(records))
    ]
    rows[at - 1 : at + 1] = chained(two, rows[at - 1].previous, at)
    return rows


def back_dated(rows: Rows, at: int) -> Rows:
    """A row dated a day early, and the whole trail chained anew behind it."""
    several = [row.body for row in rows]
    several[at - 1] = body_of(Deed("approve", "U0SAM", f"proposal:{at}", NOW - timedelta(days=1)), at)
    return chained(several)


TAMPERS: dict[Callable[[Rows, int], Rows], int] = {
    edited: 0,
    edited_to_fit: 0,
    cut: 0,
    cut_and_closed: 0,
    inserted: 0,
    reordered: 0,
    reordered_within: 1,  # the last of the two is known to be at fault; heads tell how far back
    back_dated: 0,
}


@given(tamper=st.sampled_from(list(TAMPERS)), at=st.integers(2, ROWS - 2))
def test_each_kind_of_tampering_is_found_at_its_row(tamper: Callable[[Rows, int], Rows], at: int) -> None:
    assert first_fault(chained(bodies())) is None
    fault = first_fault(tamper(chained(bodies()), at))
    assert fault is not None
    assert fault.first == at + TAMPERS[tamper]
    assert f"row {fault.first} " in fault.says


@pytest.mark.parametrize(
    "change",
    [
        lambda body: body.replace(",", ", "),
        lambda body: body.replace('"act":"approve",', "") [:-1] + ',"act":"approve"}',
        lambda body: body.replace('"revision":3', '"revision":3.0'),
        lambda body: body.replace("+00:00", "Z"),
        lambda body: body.replace('"seq":3', '"seq":"3"'),
        lambda body: body.replace('"subject"', '"topic"'),
        lambda body: body.replace('"seq":3', '"more":1,"seq":3'),
        lambda body: body.replace('"seq":3', '"seq":3,"seq":3'),
        lambda body: body.replace("U0SAM", "U0\\u0053AM"),
        lambda _: '["seq":3]',
        lambda _: "[" * 100_000,
    ],
)  # fmt: skip
def test_a_row_in_any_other_form_is_at_fault_though_it_is_chained(change: Callable[[str], str]) -> None:
    several = bodies()
    assert change(several[2]) != several[2]
    several[2] = change(several[2])
    fault = first_fault(chained(several))
    assert fault is not None
    assert (fault.first, fault.says) == (3, "row 3 is not in the form in which rows are written")


@given(st.timedeltas(timedelta(), 3 * BACKWARDS))
def test_rows_may_be_dated_a_little_before_each_other_and_no_more(back: timedelta) -> None:
    several = bodies()
    newest = NOW + timedelta(minutes=ROWS)
    several.append(body_of(Deed("approve", "U0SAM", "proposal:13", newest - back), ROWS + 1))
    fault = first_fault(chained(several))
    assert (fault is None) == (back <= BACKWARDS)
    assert fault is None or fault.first == ROWS + 1


def dated(*rows: tuple[str, float]) -> Rows:
    """A trail of acts, each so many minutes from noon."""
    subjects = {"doubt_time": "time:1", "anchor_time": "time:1"}
    return chained(
        [
            body_of(Deed(act, "U0SAM", subjects.get(act, "proposal:13"), NOW + timedelta(minutes=minutes)), seq)
            for seq, (act, minutes) in enumerate(rows, start=1)
        ]
    )


@pytest.mark.parametrize(
    "rows",
    [
        (("approve", 0), ("doubt_time", -60), ("approve", -59), ("anchor_time", -50), ("approve", -40)),
        (("approve", 0), ("approve", 60), ("doubt_time", 60), ("approve", 1), ("anchor_time", 5), ("approve", 6)),
        (("approve", 0), ("approve", -60), ("doubt_time", -60), ("anchor_time", 1)),
        (("approve", 0), ("approve", 60), ("approve", 0.1), ("doubt_time", 0.2), ("anchor_time", 1), ("approve", 2)),
    ],
    ids=["set back", "set forward and put right", "an act before the doubt was noticed", "a replica beside"],
)
def test_a_clock_that_was_set_is_no_fault_where_the_doubt_was_noted(rows: tuple[tuple[str, float], ...]) -> None:
    assert first_fault(dated(*rows)) is None


@pytest.mark.parametrize(
    ("rows", "first"),
    [
        ((("doubt_time", 0), ("anchor_time", 1), ("approve", 20), ("approve", 2), ("approve", 21)), 4),
        ((("approve", 0), ("approve", -60), ("approve", 1), ("doubt_time", 2)), 2),
        ((("approve", 0), ("anchor_time", -60), ("approve", 1)), 2),
        ((("approve", 0), ("approve", -60)), 2),
    ],
    ids=["after the doubt", "the doubt is about another time", "an end without a doubt", "the last"],
)
def test_a_row_dated_back_is_at_fault_all_the_same(rows: tuple[tuple[str, float], ...], first: int) -> None:
    fault = first_fault(dated(*rows))
    assert fault is not None
    assert (fault.first, "no doubt about the time" in fault.says) == (first, True)


def test_a_beginning_cut_off_shows() -> None:
    rows = chained(bodies())
    fault = first_fault(replace(row, seq=seq) for seq, row in enumerate(rows[3:], start=1))
    assert fault is not None
    assert fault.first == 1


def head_of(rows: Rows, seq: int) -> Head:
    return Head(seq, rows[seq - 1].hash, NOW + timedelta(minutes=seq))


def rebuilt(rows: Rows, at: int) -> Rows:
    """The trail as it would be if a row had always been another: every hash is right."""
    return chained([other(row.body) if row.seq == at else row.body for row in rows])


def truncated(rows: Rows, at: int) -> Rows:
    return rows[: at - 1]


@given(
    tamper=st.sampled_from([rebuilt, truncated]),
    at=st.integers(1, ROWS),
    kept=st.sets(st.integers(1, ROWS)),
)
def test_what_a_chain_cannot_tell_its_heads_tell_as_narrowly_as_they_can(
    tamper: Callable[[Rows, int], Rows], at: int, kept: set[int]
) -> None:
    rows = chained(bodies())
    heads = [head_of(rows, seq) for seq in sorted(kept)]
    assert first_fault(rows, heads) is None
    fault = first_fault(tamper(chained(bodies()), at), heads)
    later = [seq for seq in sorted(kept) if seq >= at]
    if not later:
        assert fault is None, "no head of that row or a later one left the database"
        return
    assert fault is not None
    before = max((seq for seq in kept if seq < at), default=0)
    narrowest = (before + 1, later[0]) if tamper is rebuilt else (at, later[-1])
    assert (fault.first, fault.last) == narrowest
    assert str(fault.first) in fault.says
    assert str(fault.last) in fault.says


@given(tamper=st.sampled_from(list(TAMPERS)), at=st.integers(2, ROWS - 2), kept=st.sets(st.integers(1, ROWS)))
def test_heads_make_no_tampering_pass_and_name_rows_that_are_at_fault(
    tamper: Callable[[Rows, int], Rows], at: int, kept: set[int]
) -> None:
    rows = chained(bodies())
    fault = first_fault(tamper(chained(bodies()), at), [head_of(rows, seq) for seq in sorted(kept)])
    assert fault is not None
    assert fault.first <= at + TAMPERS[tamper]
    assert at <= fault.last


def signing(key: str) -> tuple[HeadKey, Callable[[Head], bool]]:
    made = key_from(key)
    return made, signed_by([made.public])


KEY, OTHER_KEY = new_key(), new_key()


def test_a_signed_head_is_read_back_and_genuine() -> None:
    key, is_genuine = signing(KEY)
    head = key.signed(Head(3, "ab" * 32, NOW))
    assert read_head(head.line) == head
    assert is_genuine(head)
    assert head.key == key.id == id_of(key.public)
    assert KEY not in repr(key)


@given(st.sampled_from(["seq", "hash", "at", "restored", "key", "signature"]))
def test_no_part_of_a_signed_head_can_be_changed(part: str) -> None:
    key, is_genuine = signing(KEY)
    head = key.signed(Head(3, "ab" * 32, NOW))
    other_signature = key_from(OTHER_KEY).signed(head).signature
    changed = {
        "seq": replace(head, seq=4),
        "hash": replace(head, hash="cd" * 32),
        "at": replace(head, at=NOW + timedelta(seconds=1)),
        "restored": replace(head, restored=True),
        "key": replace(head, key=key_from(OTHER_KEY).id),
        "signature": replace(head, signature=other_signature),
    }[part]
    assert not is_genuine(changed)


@pytest.mark.parametrize(
    "key",
    ["", "short", KEY[:-4], f"{KEY}{KEY}", "ä" * 44, "-" * 44],
    # Named, as the key is drawn anew in each worker, and workers must collect the same tests.
    ids=["nothing", "a word", "cut short", "twice over", "letters of another alphabet", "dashes alone"],
)
def test_a_key_that_is_none_is_refused_and_not_shown(key: str) -> None:
    with pytest.raises(ValueError, match="key") as caught:
        key_from(key)
    assert len(key) < 10 or key not in str(caught.value)


LINE = Head(3, "ab" * 32, NOW).line


@pytest.mark.parametrize(
    "line",
    ["", "{}", "[]", "x", LINE[:-1], f" {LINE}", LINE.replace("3", '"3"'), LINE.replace("false", "0"),
     LINE.replace("abab", "ABAB"), LINE.replace('"key":""', '"key":"","more":1'), LINE.replace("ab" * 32, "ab"),
     LINE.replace('"seq":3', '"seq":-3'), LINE.replace("+00:00", "Z"), "[" * 100_000],
)  # fmt: skip
def test_a_line_that_is_no_head_is_told(line: str) -> None:
    assert read_head(LINE) is not None
    assert read_head(line) is None


def unsure(_: Head) -> bool:
    return False


def test_a_forged_head_is_not_trusted_and_an_unsigned_one_only_before_the_first_signature() -> None:
    key, is_genuine = signing(KEY)
    rows = chained(bodies())
    early, signed, late = head_of(rows, 1), key.signed(head_of(rows, 2)), head_of(rows, 4)
    assert trusted([early, signed], None, is_genuine).heads == (early, signed)
    found = trusted([early, signed, late], None, is_genuine)
    assert found.heads == (early, signed)
    assert found.faults == ("the head of row 4 has no signature, and earlier heads have",)
    assert "no key we know" in trusted([signed], None, unsure).faults[0]
    forged = replace(signed, hash=rows[0].hash)
    assert (trusted([forged], None, is_genuine).heads, trusted([forged], None, is_genuine).signed) == ((), 0)


def test_the_newest_head_counts_without_a_signature_unless_an_older_one_is_put_in_its_place() -> None:
    rows = chained(bodies())
    kept, newest = head_of(rows, 5), head_of(rows, 9)
    assert trusted([kept], newest, unsure).heads == (kept, newest)
    assert trusted([kept], head_of(rows, 2), unsure).heads == (kept,)


def test_after_a_restore_heads_of_lost_rows_do_not_count_and_the_loss_is_said() -> None:
    rows = chained(bodies())
    went_on = [*rows[:5], *chained([other(row.body) for row in rows[5:]], rows[4].hash, 6)]
    restored = replace(head_of(rows, 5), restored=True)
    heads = [head_of(rows, 3), head_of(rows, 10), restored, head_of(went_on, 8)]
    found = trusted(heads, None, unsure)
    assert [head.seq for head in found.heads] == [3, 5, 8]
    assert first_fault(went_on, found.heads) is None
    (lost,) = found.lost
    assert lost.startswith("On 2026-11-20 09:05 UTC the database was found behind its heads, at row 5.")
    assert "Rows 6 to 10 of before are lost" in lost
    assert first_fault(rows, trusted([heads[0], heads[1]], None, unsure).heads) is None
    fault = first_fault(rows, found.heads)
    assert fault is not None
    assert (fault.first, fault.last) == (6, 8)

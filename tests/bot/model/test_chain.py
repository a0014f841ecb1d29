"""Tampering with the hash chain: whatever was done, the check names the first row at fault."""

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.audit import GENESIS, Deed, Entry, body_of, link
from bot.model.chain import BACKWARDS, first_fault
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


def test_a_beginning_cut_off_shows() -> None:
    rows = chained(bodies())
    fault = first_fault(replace(row, seq=seq) for seq, row in enumerate(rows[3:], start=1))
    assert fault is not None
    assert fault.first == 1

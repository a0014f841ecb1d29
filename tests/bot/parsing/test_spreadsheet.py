"""CSV as written by spreadsheets."""

import codecs
import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import Unusable
from bot.parsing.spreadsheet import LONGEST_CELL, as_meant, grid, harmless, sheet, written

ROWS = 'Date,Post text\n1 May 2026,"Café, £5:\nopen “now”"\n,\n2 May 2026,Plain\n'
WANTED = [(3, ("1 May 2026", "Café, £5:\nopen “now”")), (5, ("2 May 2026", "Plain"))]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"], ids=["commas", "semicolons", "tabs"])
def test_rows_are_read_however_they_were_saved(encoding: str, separator: str) -> None:
    text = ROWS if separator == "," else ROWS.replace('"Café, £5', '"Café; £5').replace(",", separator)
    with sheet(io.BytesIO(text.encode(encoding))) as found:
        assert found.header == ("Date", "Post text")
        assert [(line, tuple(cell.replace(";", ",") for cell in cells)) for line, cells in found.rows] == WANTED


def test_windows_line_ends_and_excel_s_own_note_count_as_lines() -> None:
    with sheet(io.BytesIO(b"sep=;\r\ntext;date\r\nHello;1/5/2026\r\n")) as found:
        assert found.header == ("text", "date")
        assert list(found.rows) == [(3, ("Hello", "1/5/2026"))]


def test_a_column_is_found_whatever_its_capitals_and_spaces() -> None:
    with sheet(io.BytesIO(b"Post_ID, Post Text ,date\na,b,c\n")) as found:
        assert found.column(["message", "post text"]) == 1
        assert found.column(["nothing"]) is None


@pytest.mark.parametrize("content", [b"", b"\n\n", b",,\n", b"\xef\xbb\xbf"])
def test_nothing_is_no_sheet(content: bytes) -> None:
    with pytest.raises(Unusable, match="nothing in it"), sheet(io.BytesIO(content)):
        pass


def test_a_cell_without_an_end_is_told() -> None:
    content = b'text\nfine\n"' + b"a" * (LONGEST_CELL + 10)
    with pytest.raises(Unusable, match="after line 2"), sheet(io.BytesIO(content)) as found:
        list(found.rows)


CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\x00\ufeff\ufffe"), max_size=30)
WESTERN = st.text(st.characters(codec="cp1252", exclude_characters="\x00"), max_size=30)


def a_file(rows: list[tuple[str, str]], separator: str, ends: str, quoting: int, *, noted: bool) -> str:
    out = io.StringIO(newline="")
    if noted:
        out.write(f"sep={separator}{ends}")
    writer = csv.writer(out, delimiter=separator, lineterminator=ends, quoting=quoting)  # type: ignore[arg-type]
    writer.writerows([("Name", "Words"), *rows])
    return out.getvalue()


@given(
    rows=st.lists(st.tuples(CELLS, CELLS), max_size=6),
    separator=st.sampled_from([",", ";", "\t"]),
    ends=st.sampled_from(["\n", "\r\n"]),
    quoting=st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    noted=st.booleans(),
)
def test_whatever_a_spreadsheet_writes_comes_back_under_its_own_row_numbers(
    rows: list[tuple[str, str]], separator: str, ends: str, quoting: int, encoding: str, *, noted: bool
) -> None:
    file = a_file(rows, separator, ends, quoting, noted=noted).encode(encoding)
    wanted = [(number, row) for number, row in enumerate(rows, 2) if any(cell.strip() for cell in row)]
    assert grid(io.BytesIO(file)) == [(1, ("Name", "Words")), *wanted]


@given(rows=st.lists(st.tuples(WESTERN, WESTERN), min_size=1, max_size=6), separator=st.sampled_from([",", ";", "\t"]))
def test_windows_letters_come_back_too(rows: list[tuple[str, str]], separator: str) -> None:
    file = a_file(rows, separator, "\r\n", csv.QUOTE_ALL, noted=False).encode("cp1252")
    try:
        file.decode("utf-8")
    except UnicodeDecodeError:
        assert [row for _, row in grid(io.BytesIO(file))[1:]] == [
            row for row in rows if any(cell.strip() for cell in row)
        ]


@given(rows=st.lists(st.lists(CELLS.filter(str.strip), min_size=2, max_size=4), min_size=1, max_size=6))
def test_what_we_write_runs_nothing_and_comes_back_as_it_was(rows: list[list[str]]) -> None:
    file = written([["one", "two"], *rows])
    assert file.startswith(codecs.BOM_UTF8)
    read = [cells for _, cells in grid(io.BytesIO(file))[1:]]
    assert [[as_meant(cell) for cell in cells] for cells in read] == rows
    for cells in read:
        assert not any(cell[0] in "=+-@\t\r\n" for cell in cells)


@pytest.mark.parametrize("cell", ["=1+1", "+44 20", "-5°", "@here", "'=1", "''@x", "'quoted'", "\t=1", "＝1", ""])
def test_an_apostrophe_keeps_a_cell_from_running_and_goes_again(cell: str) -> None:
    assert as_meant(harmless(cell)) == cell
    assert harmless(cell)[:1] not in {"=", "+", "-", "@", "\t", "＝"}


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_wide_letters_without_a_mark_are_read(encoding: str) -> None:
    assert grid(io.BytesIO("Name;Café\nEins;Zwei\n".encode(encoding))) == [(1, ("Name", "Café")), (2, ("Eins", "Zwei"))]


def test_a_separator_within_quotes_of_the_header_counts_for_nothing() -> None:
    assert grid(io.BytesIO(b'"Date, or day, or both";Text\n1;2\n'))[1] == (2, ("1", "2"))

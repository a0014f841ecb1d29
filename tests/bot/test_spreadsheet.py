"""CSV as spreadsheets write it."""

import io

import pytest

from bot.errors import Unusable
from bot.spreadsheet import LONGEST_CELL, sheet

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

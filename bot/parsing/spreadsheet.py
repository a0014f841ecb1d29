"""CSV as spreadsheets write it: in the usual encodings, with the usual separators, with or without a byte mark."""

import codecs
import csv
import io
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice
from typing import BinaryIO, TextIO

from bot.errors import Unusable

MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
SEPARATORS = (",", ";", "\t", "|")
LONGEST_CELL = 1_000_000
A_BLOCK = 1 << 16
QUOTED = re.compile(r'"[^"]*"?')
BEGINS_A_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
Row = tuple[int, tuple[str, ...]]
"""The line in the file on which a row ends, and the row's cells."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The names of the columns, and the rows as they are read."""

    header: tuple[str, ...]
    rows: Iterator[Row]

    def column(self, names: Iterable[str]) -> int | None:
        """The position of the first of these names in the header, ignoring capitals, spaces and underscores."""
        titles = [plain(title) for title in self.header]
        return next((titles.index(plain(name)) for name in names if plain(name) in titles), None)


@contextmanager
def sheet(source: BinaryIO) -> Iterator[Sheet]:
    """Read a sheet from a file in two passes: the first finds encoding and separator, the second reads the rows.

    Raises Unusable for a file other than a sheet, also while the rows are read.
    """
    with _text(source) as text:
        yield _sheet(text)


def grid(source: BinaryIO, most: int | None = None) -> list[Row]:
    """Read the rows that aren't empty, with the row number as spreadsheets show it, and the cells unchanged.

    Reads no further than `most` rows. Raises Unusable for a file other than a sheet.
    """
    with _text(source) as text:
        try:
            reader, _ = _reader(text)
            numbered = enumerate(reader, 1)
            filled = ((number, tuple(cells)) for number, cells in numbered if any(cell.strip() for cell in cells))
            return [*islice(filled, most)]
        except csv.Error as error:
            raise Unusable(f"It cannot be read as a CSV file ({error}).") from None


@contextmanager
def _text(source: BinaryIO) -> Iterator[TextIO]:
    """A file's text from the beginning; the file itself stays open."""
    encoding = encoding_of(source)
    source.seek(0)
    text = io.TextIOWrapper(source, encoding=encoding, errors="replace", newline="")
    try:
        yield text
    finally:
        text.detach()


def written(rows: Iterable[Iterable[str]]) -> bytes:
    """Write rows so that Excel opens them right: UTF-8 with a mark, commas, and no cell that runs as a formula."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows([harmless(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """Keep a spreadsheet from running a cell; `as_meant` undoes exactly this."""
    return f"'{cell}" if BEGINS_A_FORMULA.match(cell) else cell


def as_meant(cell: str) -> str:
    """Take away the apostrophe that keeps a spreadsheet from running a cell."""
    return cell[1:] if cell[:1] == "'" and BEGINS_A_FORMULA.match(cell) else cell


def plain(title: str) -> str:
    """A column's name without capitals, spaces and marks."""
    return "".join(letter for letter in title.casefold() if letter.isalnum())


def _sheet(text: TextIO) -> Sheet:
    reader, before = _reader(text)
    rows = _rows(reader, before)
    header = next(rows, (0, ()))[1]
    if not any(header):
        raise Unusable("There is nothing in it. The first line is to name the columns.")
    return Sheet(header, rows)


def _reader(text: TextIO) -> "tuple[Iterator[list[str]], int]":
    """A reader for the separator noted in the file, or the commonest in its first line; and the lines before."""
    first = text.readline()
    noted = first.lower().startswith("sep=") and len(first.strip("\r\n")) <= len("sep=,")  # a note of Excel's own
    separator = first[len("sep=") : len("sep=,")].strip("\r\n") if noted else ""
    if noted:
        first = text.readline()
    csv.field_size_limit(LONGEST_CELL)
    separator = separator or max(SEPARATORS, key=QUOTED.sub("", first).count)
    return csv.reader(chain([first] if first else [], text), delimiter=separator), 1 if noted else 0


def encoding_of(source: BinaryIO) -> str:
    """The encoding of a text: by byte order mark; else UTF-8 if valid; else Windows' for western Europe."""
    start = source.read(A_BLOCK)
    for mark, name in MARKS:
        if start.startswith(mark):
            return name
    if wide := _unmarked_utf16(start):
        return wide
    decoder = codecs.getincrementaldecoder("utf-8")()
    block = start
    try:
        while block:
            decoder.decode(block)
            block = source.read(A_BLOCK)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8"


def _unmarked_utf16(start: bytes) -> str:
    """The UTF-16 encoding of a text without a mark, or "": in western Europe every other byte is empty."""
    even, odd = start[0:200:2], start[1:200:2]
    if len(odd) > 3 and odd.count(0) > len(odd) * 0.8:
        return "utf-16-le"
    return "utf-16-be" if len(even) > 3 and even.count(0) > len(even) * 0.8 else ""


def _rows(reader: "Iterable[list[str]]", before: int) -> Iterator[Row]:
    """The rows that aren't empty. Raises Unusable where the file is no CSV."""
    line = before
    try:
        for cells in reader:
            line = before + reader.line_num  # type: ignore[attr-defined]
            if any(cell.strip() for cell in cells):
                yield line, tuple(cell.strip() for cell in cells)
    except csv.Error as error:
        raise Unusable(f"after line {line} it cannot be read as a CSV file ({error}).") from None

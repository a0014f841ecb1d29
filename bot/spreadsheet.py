"""CSV as spreadsheets write it: in the usual encodings, with the usual separators, with or without a mark in front."""

import codecs
import csv
import io
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from typing import BinaryIO, TextIO

from bot.errors import Unusable

MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
SEPARATORS = (",", ";", "\t", "|")
LONGEST_CELL = 1_000_000
A_BLOCK = 1 << 16
Row = tuple[int, tuple[str, ...]]
"""The line in the file on which a row ends, and its cells."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The names of the columns, and the rows as they are read."""

    header: tuple[str, ...]
    rows: Iterator[Row]

    def column(self, names: Iterable[str]) -> int | None:
        """Where the first of these names stands in the header, whatever its capitals, spaces and underscores."""
        plain = [_plain(title) for title in self.header]
        return next((plain.index(_plain(name)) for name in names if _plain(name) in plain), None)


@contextmanager
def sheet(source: BinaryIO) -> Iterator[Sheet]:
    """Read a sheet from a file that is read twice: once to see how it is written, and once for its rows.

    Raises Unusable for what is no sheet, also while the rows are read.
    """
    encoding = encoding_of(source)
    source.seek(0)
    text = io.TextIOWrapper(source, encoding=encoding, errors="replace", newline="")
    try:
        yield _sheet(text)
    finally:
        text.detach()


def _sheet(text: TextIO) -> Sheet:
    first = text.readline()
    noted = first.lower().startswith("sep=") and len(first.strip()) <= len("sep=,")  # a note Excel leaves for itself
    if noted:
        first = text.readline()
    csv.field_size_limit(LONGEST_CELL)
    separator = max(SEPARATORS, key=first.count)
    rows = _rows(csv.reader(chain([first], text), delimiter=separator), 1 if noted else 0)
    header = next(rows, (0, ()))[1]
    if not any(header):
        raise Unusable("There is nothing in it. The first line is to name the columns.")
    return Sheet(header, rows)


def encoding_of(source: BinaryIO) -> str:
    """How a text is written: by its mark; else UTF-8 if all of it is; else what Windows writes in western Europe."""
    start = source.read(A_BLOCK)
    for mark, name in MARKS:
        if start.startswith(mark):
            return name
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


def _rows(reader: "Iterable[list[str]]", before: int) -> Iterator[Row]:
    """The rows that have anything in them. Raises Unusable where the file is no CSV."""
    line = before
    try:
        for cells in reader:
            line = before + reader.line_num  # type: ignore[attr-defined]
            if any(cell.strip() for cell in cells):
                yield line, tuple(cell.strip() for cell in cells)
    except csv.Error as error:
        raise Unusable(f"after line {line} it cannot be read as a CSV file ({error}).") from None


def _plain(title: str) -> str:
    return "".join(one for one in title.casefold() if one.isalnum())

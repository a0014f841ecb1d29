"""Press lists as media databases export them: the people on the rows of a file, and the rows that can't be used."""

import io
import re
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from bot.errors import Unusable
from bot.model.press_list import Remark, identity
from bot.parsing.dates import day_in
from bot.parsing.spreadsheet import Row, as_meant, encoding_of, grid
from policy.press_list import Heading, Listing, heading, is_no_address, listing

MOST_ROWS, MOST_BYTES = 50_000, 10_000_000
HEADER_WITHIN = 10
"""First rows, searched for the names of columns, as databases put a title above."""
LONGEST = 300
"""Most characters of a name, an outlet or a role."""
MOST_OF_A_PERSON = 20
"""Most addresses, and most handles, of a person."""
ROWS_NAMED, TITLES_SHOWN, TITLE_SHOWN = 12, 12, 40
NO_TEXT = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF")
"""The first bytes of workbooks, pages and pictures."""
UNREADABLE = "\N{REPLACEMENT CHARACTER}"
PEOPLE = frozenset({"email", "outlet", "name", "first"})
"""Columns that no other sheet dropped here has."""
TYPED = re.compile(r"^[ \t]*(source|basis|until)[ \t]*[:=][ \t]*(.+)$", re.IGNORECASE | re.MULTILINE)
MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?=[\s.,-]*\d))"
)
YEAR = r"(?:19|20)\d{2}"
MARK = (
    rf"\(\d+\)|\bcopy\b|\bv\d+(?:\.\d+)*\b|\b\d{{4}}-?\d{{2}}-?\d{{2}}\b|"
    rf"\b\d{{1,2}}[-.]\d{{1,2}}[-.]\d{{2,4}}\b|\b{YEAR}[\s.-]?\d{{2}}\b|\b(?:\d{{1,2}}[\s.-])?{YEAR}\b|"
    rf"\b(?:\d{{1,2}}[\s.-]?)?{MONTH}[\s.,-]*(?:\d{{4}}|\d{{2}})?\b"
)
MARKS = re.compile(rf"[\s,.-]*(?:(?:{MARK})[\s,.-]*)+", re.IGNORECASE)
"""Parts of a file's name that differ from version to version of the same list."""
NEEDED = "a name with an outlet, an e-mail address, or a handle"


@dataclass(frozen=True, slots=True)
class PressFile:
    """A press list as read."""

    people: tuple[Listing, ...]
    left_out: tuple[Remark, ...] = ()
    notes: tuple[Remark, ...] = ()


def names_press(data: bytes) -> bool:
    """Whether the columns of a file speak of press: a column of handles alone may be of any other sheet."""
    with suppress(Unusable):
        _see_text(data)
        rows = grid(io.BytesIO(data), HEADER_WITHIN)
        return any(_is_header(cells) and not _meanings(cells).isdisjoint(PEOPLE) for _, cells in rows)
    return False


def read(data: bytes) -> PressFile:
    """Read a press list. Raises Unusable for a file that is none: too large, no rows, or no columns for people."""
    if len(data) > MOST_BYTES:
        raise Unusable("It is larger than 10 MB. Split it, and give each part a source of its own.")
    _see_text(data)
    rows = grid(io.BytesIO(data), HEADER_WITHIN + MOST_ROWS + 1)
    header, rest = _header(rows)
    if not rest:
        raise Unusable("It names its columns, but has no rows below them.")
    if len(rest) > MOST_ROWS:
        raise Unusable(
            f"It has more than {MOST_ROWS:,} rows, and that is the most of a list. Split it, and give each part a "
            "source of its own."
        )
    if 2 * sum(any(UNREADABLE in cell for cell in cells) for _, cells in rest) > len(rest):
        raise Unusable("Most of its rows have letters that can't be read. Save the list again as “CSV UTF-8”.")
    return _Reading(header).file(rest)


def beside(text: str, name: str, today: date) -> tuple[str, str, date | None]:
    """The source, the basis and the last day, as typed beside a file; the source may be in the file's name.

    Raises Unusable for a day that can't be read.
    """
    typed = {found[1].casefold(): found[2].strip() for found in TYPED.finditer(text)}
    called = MARKS.sub(" ", re.sub(r"[_\s]+", " ", name.rpartition(".")[0] or name))
    last = typed.get("until", "")
    return (
        typed.get("source", "") or " ".join(called.strip(" -").split()) or name,
        typed.get("basis", ""),
        day_in(last, today) if last else None,
    )


def _see_text(data: bytes) -> None:
    binary = b"\0" in data and not encoding_of(io.BytesIO(data)).startswith("utf-16")
    if binary or data.startswith(NO_TEXT):
        raise Unusable("It is no CSV file. In your spreadsheet, save the list as CSV (Excel: “CSV UTF-8”).")


def _is_header(cells: Sequence[str]) -> bool:
    found = _meanings(cells)
    named = "name" in found or found >= {"first", "last"}
    return bool({"email", "handle"} & found) or (named and "outlet" in found)


def _meanings(cells: Sequence[str]) -> frozenset[str]:
    return frozenset(heading(cell.strip()[:LONGEST]).meaning for cell in cells)


def _header(rows: Sequence[Row]) -> tuple[tuple[str, ...], Sequence[Row]]:
    """The names of the columns, and the rows below. Raises Unusable when the first rows name no columns of people."""
    if not rows:
        raise Unusable("There is nothing in it.")
    for place, (_, cells) in enumerate(rows[:HEADER_WITHIN]):
        if _is_header(cells):
            return tuple(cell.strip()[:LONGEST] for cell in cells), rows[place + 1 :]
    titles = [title[:TITLE_SHOWN] for cell in rows[0][1] if (title := cell.strip())]
    more = " and more" if len(titles) > TITLES_SHOWN else ""
    seen = ", ".join(f"“{title}”" for title in titles[:TITLES_SHOWN])
    raise Unusable(
        f"Its first row is to name the columns, in any order, with {NEEDED} for each person. I can see {seen}{more}."
    )


class _Reading:
    """The rows of a file read one by one, the same person taken together."""

    def __init__(self, header: Sequence[str]) -> None:
        self.header = header
        self.addresses = [place for place, title in enumerate(header) if heading(title) == Heading("email")]
        self.found: dict[tuple[str, ...], Listing] = {}
        self.left_out: dict[str, list[int]] = {}
        self.notes: dict[str, list[int]] = {}

    def file(self, rows: Sequence[Row]) -> PressFile:
        for number, cells in rows:
            self._row(number, [as_meant(cell).strip() for cell in cells])
        return PressFile(tuple(self.found.values()), _remarks(self.left_out), _remarks(self.notes))

    def _row(self, number: int, cells: Sequence[str]) -> None:
        read = listing(number, zip(self.header, cells, strict=False))
        no_address = any(is_no_address(cells[place]) for place in self.addresses if place < len(cells))
        if says := _problem(read, no_address=no_address):
            self.left_out.setdefault(says, []).append(number)
            return
        if no_address:
            self.notes.setdefault("The e-mail address isn't one, and is left out.", []).append(number)
        if any(UNREADABLE in cell for cell in cells):
            self.notes.setdefault("Some letters can't be read. Save the file as “CSV UTF-8”.", []).append(number)
        who = identity(read)
        if (before := self.found.get(who)) is not None:
            self.notes.setdefault("The same person as in an earlier row: taken together.", []).append(number)
            read = _together(before, read)
        self.found[who] = read


def _remarks(rows: Mapping[str, Sequence[int]]) -> tuple[Remark, ...]:
    return tuple(Remark(says, len(numbers), tuple(numbers[:ROWS_NAMED])) for says, numbers in rows.items())


def _problem(read: Listing, *, no_address: bool) -> str:
    if any(len(said) > LONGEST for said in (read.name, read.outlet, read.title)):
        return f"A name, an outlet or a role has more than {LONGEST} characters."
    if max(len(read.emails), len(read.handles)) > MOST_OF_A_PERSON:
        return f"It has more than {MOST_OF_A_PERSON} addresses or handles: is it one person?"
    if read.emails or read.handles or (read.name and read.outlet):
        return ""
    if no_address:
        return "The e-mail address isn't one, and nothing else says who it is."
    if read.name:
        return "A name alone is too little to know somebody by. Add the outlet, an e-mail address or a handle."
    return f"It has nobody: {NEEDED} is needed."


def _together(before: Listing, after: Listing) -> Listing:
    """A person on two rows: everything that either row says."""
    return replace(
        before,
        title=before.title or after.title,
        emails=tuple(dict.fromkeys((*before.emails, *after.emails)))[:MOST_OF_A_PERSON],
        handles=tuple(dict.fromkeys((*before.handles, *after.handles)))[:MOST_OF_A_PERSON],
        has_left=before.has_left and after.has_left,
        seen=before.seen or after.seen,
    )

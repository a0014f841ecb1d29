"""Posts from a spreadsheet: the contents of columns, and the rows as posts."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.errors import Unusable
from bot.parsing.nearest import did_you_mean
from bot.parsing.spreadsheet import Sheet

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "text": (
        "text", "post", "post text", "message", "body", "content", "copy", "caption", "status", "tweet", "tweet text",
        "full text", "post content", "post copy", "post message", "update", "title", "description", "words",
    ),
    "date": (
        "date", "created at", "created time", "created", "posted at", "posted", "published at", "published",
        "publish time", "publish date", "date posted", "post date", "posted date", "timestamp", "date time", "time",
    ),
    "account": (
        "account", "handle", "account username", "username", "profile", "page", "page name", "account name", "author",
    ),
    "network": ("network", "platform", "channel", "service", "social network"),
    "alt": ("alt", "alt text", "image description", "media alt"),
}  # fmt: skip
"""Column contents, each with names from known exports; the first name found in the sheet is taken."""
BRITISH = re.compile(
    r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4}|\d{2})(?:[ T,]+(?P<hour>\d{1,2}):(?P<minute>\d{2}))?"
)
IN_WORDS = (
    "%d %B %Y",
    "%d %b %Y",
    "%B %d, %Y",
    "%b %d, %Y",
    "%a %b %d %H:%M:%S %z %Y",
    "%d %B %Y %H:%M",
    "%d %b %Y %H:%M",
)
Cell = Callable[[tuple[str, ...], str], str | None]
"""Gives a row's cell by content name; `None` where the sheet has no such column."""


@dataclass(frozen=True, slots=True)
class Post:
    """A published post, and its line in the sheet."""

    line: int
    text: str
    at: datetime | date | None = None
    account: str = ""
    network: str = ""
    alt: str | None = None


def posts(sheet: Sheet, chosen: Mapping[str, str], zone: ZoneInfo) -> Iterator[Post]:
    """Give every post of a sheet as it is read; `chosen` gives column names by content, where names alone don't tell.

    Raises Unusable when no column holds the words, or a chosen column is missing.
    """
    places = {name: _place(sheet, name, chosen) for name in COLUMNS}
    if places["text"] is None:
        raise Unusable(
            f"no column looks like the words of a post. Say which one it is: --column text=NAME. {_there_is(sheet)}"
        )
    return _posts(sheet, _reader(places), zone)


def _posts(sheet: Sheet, cell: Cell, zone: ZoneInfo) -> Iterator[Post]:
    for line, cells in sheet.rows:
        if text := cell(cells, "text"):
            yield Post(
                line=line,
                text=text,
                at=moment(cell(cells, "date") or "", zone),
                account=cell(cells, "account") or "",
                network=cell(cells, "network") or "",
                alt=cell(cells, "alt"),
            )


def _reader(places: Mapping[str, int | None]) -> Cell:
    def cell(cells: tuple[str, ...], name: str) -> str | None:
        place = places[name]
        if place is None:
            return None
        return cells[place] if place < len(cells) else ""

    return cell


def _place(sheet: Sheet, name: str, chosen: Mapping[str, str]) -> int | None:
    if name not in chosen:
        return sheet.column(COLUMNS[name])
    place = sheet.column([chosen[name]])
    if place is None:
        near = did_you_mean(chosen[name], sheet.header)
        raise Unusable(f'there is no column "{chosen[name]}".{near or f" {_there_is(sheet)}"}')
    return place


def _there_is(sheet: Sheet) -> str:
    return f"There is {', '.join(title for title in sheet.header if title)}."


def moment(words: str, zone: ZoneInfo) -> datetime | date | None:
    """A date or a time as spreadsheets write it, day before month; None for other text."""
    words = " ".join(words.split())
    try:
        found = datetime.fromisoformat(words)
    except ValueError:
        return _british(words, zone) or _in_words(words, zone)
    if len(words) <= len("2026-01-05"):
        return found.date()
    return found if found.tzinfo else found.replace(tzinfo=zone)


def _british(words: str, zone: ZoneInfo) -> datetime | date | None:
    found = BRITISH.match(words)
    if not found:
        return None
    day, month, year = (int(found[name]) for name in ("day", "month", "year"))
    year += 2000 if year < 100 else 0
    try:
        if found["hour"]:
            return datetime(year, month, day, int(found["hour"]), int(found["minute"]), tzinfo=zone)
        return date(year, month, day)
    except ValueError:
        return None


def _in_words(words: str, zone: ZoneInfo) -> datetime | date | None:
    for form in IN_WORDS:
        try:
            found = datetime.strptime(words, form)  # noqa: DTZ007 — a zone is given below
        except ValueError:
            continue
        return (found if found.tzinfo else found.replace(tzinfo=zone)) if "%H" in form else found.date()
    return None

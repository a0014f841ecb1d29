"""Rows of a content calendar, read from a spreadsheet's cells in many spellings into the form's wordings."""

import io
import re
from collections.abc import Iterator, Mapping, Sequence, Set
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from bot.errors import Unusable
from bot.model.account import Account
from bot.model.content import Thread
from bot.model.plan_report import Problem
from bot.model.when import WhenKind
from bot.parsing.dates import both_in, day_in, month_comes_first, time_in
from bot.parsing.spreadsheet import Row, as_meant, grid, plain
from bot.proposing.drafting import Wording

MOST_ROWS, MOST_BYTES = 200, 1_000_000
MOST_OF_A_ROW = 10
"""Most problems told of a row."""
HEADER_WITHIN = 10
"""First rows, searched for the column names, as some people put a title above."""
OURS = "Countersign"
"""The beginning of names of columns written by an export, and left alone by an import."""
DATE, TIME, WHEN, ACCOUNTS, TEXT = "date", "time", "when", "accounts", "text"
GOES_WITH, CLEARED_BY, NOTE, TAGS, TOPICS = "goes with", "cleared by", "note", "tags", "topics"
REPLY_TO, REPLY_URL, PRIVATE, THREAD = "reply to", "reply to link", "private", "thread"
TEXT_FOR = "text for "
"""The beginning of the name of a column with an account's own words; the account's key follows."""
NAMES: Mapping[str, tuple[str, ...]] = {
    DATE: (
        "date",
        "day",
        "publish date",
        "publication date",
        "post date",
        "posting date",
        "scheduled date",
        "goes out on",
    ),
    TIME: ("time", "publish time", "publication time", "post time", "posting time", "scheduled time", "at", "hour"),
    WHEN: ("when", "date and time", "date/time", "date time", "publish at", "scheduled for", "goes out"),
    ACCOUNTS: (
        *("accounts", "account", "account(s)", "channel", "channels", "channel(s)", "platform", "platforms"),
        *("handle", "handles", "where", "goes to", "network", "networks"),
    ),
    TEXT: (
        "text",
        "post",
        "post text",
        "posts",
        "copy",
        "post copy",
        "message",
        "words",
        "wording",
        "content",
        "caption",
    ),
    GOES_WITH: ("goes with", "goes with offline", "announcement", "campaign"),
    CLEARED_BY: ("cleared by", "facts cleared by", "cleared", "facts checked by", "checked by"),
    NOTE: ("note", "notes", "note to approvers", "note to the approvers", "comment", "comments"),
    REPLY_TO: ("reply to", "in reply to", "replying to", "answers"),
    REPLY_URL: ("reply to link", "reply link", "link to what they wrote"),
    PRIVATE: ("private", "private message", "direct message", "dm"),
    THREAD: ("thread", "as a thread", "send as a thread"),
    TAGS: ("tags", "tag", "kind", "kind of post", "type of post"),
    TOPICS: ("topics", "topic", "subject"),
}
LONGEST = {TEXT: 3000, GOES_WITH: 500, CLEARED_BY: 200, NOTE: 1000, REPLY_TO: 200, REPLY_URL: 500}
"""Most characters of a cell, as in the form."""
AS_SOON = "as soon as it is approved"
ON_RELEASE = "on release"
_SOON = {
    plain(cell) for cell in (AS_SOON, "as soon as approved", "as soon as possible", "asap", "soon", "when approved")
}
_YES, _NO = {"yes", "y", "true", "x", "1"}, {"", "no", "n", "false", "0"}
_THREADS = {
    **dict.fromkeys(_NO, Thread.NO),
    **dict.fromkeys((*_YES, "plain"), Thread.PLAIN),
    **dict.fromkeys(("numbered", "with numbers"), Thread.NUMBERED),
}
_SPLIT = re.compile(r"[,;|\n/+]|\band\b")
_UNREADABLE = "\N{REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row with a filled cell, under the number shown by the spreadsheet."""

    number: int
    wording: Wording | None
    """None for a row that cannot be read; `problems` has the reasons."""
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A content calendar as read, unchecked."""

    rows: tuple[SheetRow, ...]
    notes: tuple[str, ...] = ()
    """Remarks for the plan's owner on the reading."""


def read(data: bytes, accounts: Mapping[str, Account], networks: Mapping[str, str], today: date) -> Sheet:
    """Read a content calendar; `networks` has the name of each account's network, by the account's key.

    Raises Unusable for a file that is no calendar: too large, no rows, or without columns for text, accounts and date.
    """
    if len(data) > MOST_BYTES:
        raise Unusable("It is larger than 1 MB. Split it, and bring the parts one after the other.")
    rows = grid(io.BytesIO(data))
    columns, unknown, rest = _columns(rows, accounts)
    if not rest:
        raise Unusable("It names its columns, but has no rows below them.")
    if len(rest) > MOST_ROWS:
        raise Unusable(f"It has {len(rest)} rows; {MOST_ROWS} at a time is the most. Split it into parts.")
    month_first = month_comes_first(both_in(cells.of(DATE) or cells.of(WHEN))[0] for cells in _cells_of(columns, rest))
    reader = _RowReader(_named(accounts, networks), today, month_first)
    notes = [f"Dates are read month first, as in America: {_SUCH_AS}"] if month_first else []
    if unknown:
        named = ", ".join(f"“{title}”" for title in unknown)
        notes.append(
            f"I don't know what to do with the column{'s' if len(unknown) > 1 else ''} {named}, and left it out."
        )
    return Sheet(tuple(reader.row(cells) for cells in _cells_of(columns, rest)), tuple(notes))


def is_calendar(data: bytes, accounts: Mapping[str, Account]) -> bool:
    """Whether the columns of a file are those of a content calendar, whatever is in the rows."""
    names = _names(accounts)
    with suppress(Unusable):
        rows = grid(io.BytesIO(data), HEADER_WITHIN)
        return any(_is_header({names.get(plain(cell), "") for cell in cells}) for _, cells in rows)
    return False


_SUCH_AS = "some of them can't be anything else. To be sure, write 2026-11-23."


@dataclass(frozen=True, slots=True)
class _Cells:
    """The cells of a row, by column name."""

    number: int
    by_name: Mapping[str, str]

    def of(self, column: str) -> str:
        return self.by_name.get(column, "")


def _cells_of(columns: Mapping[str, int], rows: Sequence[Row]) -> Iterator[_Cells]:
    for number, cells in rows:
        found = {name: as_meant(cells[place]) for name, place in columns.items() if place < len(cells)}
        yield _Cells(number, {name: cell.strip() for name, cell in found.items()})


def _columns(
    rows: Sequence[Row], accounts: Mapping[str, Account]
) -> tuple[Mapping[str, int], tuple[str, ...], Sequence[Row]]:
    """Find the row of column names; gives the columns by name, the unknown names, and the rows below.

    Raises Unusable when the first rows name no columns for text, accounts and date.
    """
    if not rows:
        raise Unusable("There is nothing in it.")
    best: dict[str, int] = {}
    for place, (_, cells) in enumerate(rows[:HEADER_WITHIN]):
        found, unknown = _known(cells, accounts)
        if _is_header(found.keys()):
            return found, unknown, rows[place + 1 :]
        best = max(best, found, key=len)
    missing = [name for name in (ACCOUNTS, TEXT) if name not in best] + ([] if {DATE, WHEN} & {*best} else [DATE])
    raise Unusable(
        "Its first row is to name the columns: date, time, accounts and text, in any order. "
        f"I can't find {' or '.join(missing)}."
    )


def _is_header(found: Set[str]) -> bool:
    return found >= {TEXT, ACCOUNTS} and not found.isdisjoint({DATE, WHEN})


def _names(accounts: Mapping[str, Account]) -> dict[str, str]:
    """The columns by all their names, in plain letters."""
    names = {plain(spelling): name for name, spellings in NAMES.items() for spelling in spellings}
    return names | {plain(TEXT_FOR + key): TEXT_FOR + key for key in accounts}


def _known(cells: Sequence[str], accounts: Mapping[str, Account]) -> tuple[dict[str, int], tuple[str, ...]]:
    names = _names(accounts)
    found: dict[str, int] = {}
    unknown = []
    for place, cell in enumerate(cells):
        title = cell.strip()
        name = names.get(plain(title))
        if name is not None and name in found:
            raise Unusable(f"Two of its columns say the {name}. Rename one of them.")
        if name is not None:
            found[name] = place
        elif title and not title.startswith(OURS):
            unknown.append(title)
    return found, tuple(unknown)


def _named(accounts: Mapping[str, Account], networks: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """The accounts' keys by all their names (key, handle, network), in plain letters."""
    found: dict[str, list[str]] = {}
    for key, account in accounts.items():
        for name in {key, account.handle, f"{account.handle} on {networks[key]}", networks[key]}:
            found.setdefault(plain(name), []).append(key)
    return {name: (key,) if (key := _own(name, keys)) else tuple(keys) for name, keys in found.items()}


def _own(name: str, keys: Sequence[str]) -> str:
    """The account key equal to a name; empty when none is."""
    return next((key for key in keys if plain(key) == name), "")


@dataclass(frozen=True, slots=True)
class _RowReader:
    """Reads rows, with the problems of each."""

    named: Mapping[str, tuple[str, ...]]
    today: date
    month_first: bool

    def row(self, cells: _Cells) -> SheetRow:
        problems: list[Problem] = []
        accounts = self._accounts(cells.of(ACCOUNTS), problems)
        kind, day, time, which = self._when(cells, problems)
        for column, longest in LONGEST.items():
            cell = cells.of(column)
            if len(cell) > longest:
                problems.append(Problem(column, f"It has {len(cell):,} characters; {longest:,} is the most."))
            if _UNREADABLE in cell:
                problems.append(Problem(column, "Some letters can't be read. Save the file as “CSV UTF-8”."))
        private = plain(cells.of(PRIVATE))
        if private not in _YES | _NO:
            problems.append(Problem(PRIVATE, "Say yes if it answers a private message; leave it empty if not."))
        thread = _THREADS.get(plain(cells.of(THREAD)))
        if thread is None:
            problems.append(
                Problem(THREAD, "Say yes, or numbered, if it may go out as a thread; leave it empty if not.")
            )
        if not cells.of(TEXT):
            problems.append(Problem(TEXT, "There are no words."))
        if problems or thread is None:
            return SheetRow(cells.number, None, tuple(problems[:MOST_OF_A_ROW]))
        own = tuple((key, _with_newlines(cells.of(TEXT_FOR + key))) for key in accounts)
        wording = Wording(
            accounts=accounts,
            text=_with_newlines(cells.of(TEXT)),
            when=kind,
            day=day,
            time=time,
            which=which,
            wordings=tuple((key, text) for key, text in own if text),
            goes_with=cells.of(GOES_WITH),
            cleared_by=cells.of(CLEARED_BY),
            note=_with_newlines(cells.of(NOTE)),
            reply_to=cells.of(REPLY_TO),
            reply_url=cells.of(REPLY_URL),
            private=private in _YES,
            tags=_listed(cells.of(TAGS)),
            topics=_listed(cells.of(TOPICS)),
            thread=thread,
        )
        return SheetRow(cells.number, wording)

    def _accounts(self, cell: str, problems: list[Problem]) -> tuple[str, ...]:
        whole = plain(cell) in self.named
        found: dict[str, None] = {}
        for name in [cell] if whole else _SPLIT.split(cell):
            keys = self.named.get(plain(name), ())
            if len(keys) == 1:
                found[keys[0]] = None
            elif keys:
                problems.append(Problem(ACCOUNTS, f"“{name.strip()}” is more than one account: {' or '.join(keys)}?"))
            elif name.strip():
                problems.append(Problem(ACCOUNTS, f"There is no account “{name.strip()}” here."))
        if not found and not problems:
            problems.append(Problem(ACCOUNTS, "There is no account."))
        return tuple(found)

    def _when(self, cells: _Cells, problems: list[Problem]) -> tuple[WhenKind, str, str, str]:
        kind, rest = _kind(cells)
        date_cell, time_cell = rest.get(DATE) or rest.get(WHEN) or "", rest.get(TIME) or ""
        if not time_cell:
            date_cell, time_cell = both_in(date_cell)
        if kind is not WhenKind.AT and not (date_cell or time_cell):
            return kind, "", "", ""
        day = time = which = ""
        for column, cell, missing in ((DATE, date_cell, "There is no date."), (TIME, time_cell, "There is no time.")):
            try:
                if not cell:
                    problems.append(Problem(column, missing))
                elif column == DATE:
                    day = day_in(cell, self.today, month_first=self.month_first).isoformat()
                else:
                    time, which = time_in(cell)
            except Unusable as error:
                problems.append(Problem(column, f"{error}."))
        return kind, day, time, which


def _kind(cells: _Cells) -> tuple[WhenKind, Mapping[str, str]]:
    """The kind of time given, and the cells that hold the time."""
    rest = {name: cells.of(name) for name in (DATE, TIME, WHEN)}
    for name, cell in rest.items():
        if plain(cell) in _SOON:
            return WhenKind.SOON, {**rest, name: ""}
        if plain(cell) == plain(ON_RELEASE):
            return WhenKind.RELEASE, {**rest, name: ""}
    return WhenKind.AT, rest


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(label for part in re.split(r"[,;\n]", cell) if (label := part.strip())))


def _with_newlines(text: str) -> str:
    """A text with the form's line ends (newlines only)."""
    return text.replace("\r\n", "\n").replace("\r", "\n")

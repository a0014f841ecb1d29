"""The line numbers of keys in a TOML file, because tomllib keeps only the values."""

import re
import tomllib
from bisect import bisect_right

Key = tuple[str | int, ...]
"""The path to a value: table and key names, and positions in arrays from 0."""

QUIET = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
SPACES = re.compile(r"[ \t]*")
BARE = re.compile(r"[A-Za-z0-9_-]+")
SCALAR = re.compile(r"[^,\]}#\n]*")
STRING = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"""(?:"{0,2})'
    r"|'''(?:[^']|'(?!''))*'''(?:'{0,2})"
    r'|"(?:[^"\\\n]|\\.)*"'
    r"|'[^'\n]*'",
    re.DOTALL,
)


def lines_of(source: str) -> dict[Key, int]:
    """Give the line, from 1, where each table, key and array element of a well-formed TOML text begins.

    Only for a text that tomllib has accepted: the scan finds keys, but checks no syntax.
    """
    return _Scan(source).run()


class _Scan:
    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.starts = [0, *(found.end() for found in re.finditer("\n", source))]
        self.lines: dict[Key, int] = {}
        self.rows: dict[Key, int] = {}  # how many [[tables]] each array of tables has so far

    def run(self) -> dict[Key, int]:
        table: Key = ()
        self.skip(QUIET)
        while self.at < len(self.source):
            table = self.header() if self.source[self.at] == "[" else self.pair(table)
            self.skip(QUIET)
        return self.lines

    def header(self) -> Key:
        """Read `[a.b]` or `[[a.b]]`, and give the table for the pairs below."""
        line, repeated = self.line(), self.source.startswith("[[", self.at)
        self.at += 2 if repeated else 1
        names = self.names()
        self.at += 2 if repeated else 1
        table: Key = ()
        for place, name in enumerate(names, start=1):
            table = (*table, name)
            self.lines.setdefault(table, line)
            if place == len(names) and repeated:
                self.rows[table] = self.rows.get(table, 0) + 1
            elif place == len(names):
                self.lines[table] = line  # an earlier [table.child] only implied the table
            if table in self.rows:
                table = (*table, self.rows[table] - 1)
                self.lines.setdefault(table, line)
        return table

    def pair(self, table: Key) -> Key:
        """Read `a.b = value` inside the current table, and give the same table."""
        line, path = self.line(), table
        for name in self.names():
            path = (*path, name)
            self.lines.setdefault(path, line)
        self.at += 1  # the equals sign
        self.skip(SPACES)
        self.value(path)
        return table

    def names(self) -> list[str]:
        """Read a dotted key with bare, "basic" and 'literal' names, and the spaces around it."""
        names = []
        while True:
            self.skip(SPACES)
            if self.source[self.at] in "\"'":
                names.append(str(tomllib.loads(f"key = {self.skip(STRING)}")["key"]))
            else:
                names.append(self.skip(BARE))
            self.skip(SPACES)
            if self.source[self.at] != ".":
                return names
            self.at += 1

    def value(self, path: Key) -> None:
        first = self.source[self.at]
        if first == "[":
            self.array(path)
        elif first == "{":
            self.inline(path)
        else:
            self.skip(STRING if first in "\"'" else SCALAR)

    def array(self, path: Key) -> None:
        self.at += 1
        self.skip(QUIET)
        place = 0
        while self.source[self.at] != "]":
            self.lines[*path, place] = self.line()
            self.value((*path, place))
            place += 1
            self.past_comma()
        self.at += 1

    def inline(self, path: Key) -> None:
        self.at += 1
        self.skip(QUIET)
        while self.source[self.at] != "}":
            self.pair(path)
            self.past_comma()
        self.at += 1

    def past_comma(self) -> None:
        self.skip(QUIET)
        if self.source[self.at] == ",":
            self.at += 1
            self.skip(QUIET)

    def skip(self, pattern: re.Pattern[str]) -> str:
        """Move past a pattern, and give back the text that matched."""
        found = pattern.match(self.source, self.at)
        if found is None:
            return ""
        self.at = found.end()
        return found[0]

    def line(self) -> int:
        return bisect_right(self.starts, self.at)

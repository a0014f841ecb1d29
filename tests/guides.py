"""The worked examples of docs/adding-*.md: the edits that a guide lists, the files that they touch, and the commands.

A section that begins with “## Worked example” has a table of files, then edits, then commands:

    | file | | why |
    |---|---|---|
    | `bot/a.py` | new | … |
    | `bot/b.py` | changed | … |
    | `docs/c.md` | written by `make docs` | … |

    New `bot/a.py`:                                     the fenced block is the file
    In `bot/b.py`, below `a whole line of the file`:    the fenced block goes there; also “above” and “instead of”
    Then run                                            the fenced block is for a shell
"""

import re
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
SECTION = re.compile(r"^## Worked example.*?(?=^## |\Z)", re.DOTALL | re.MULTILINE)
FENCED = re.compile(r"^(?P<says>[^\n]+)\n\n```\w*\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE)
NEW = re.compile(r"^New `([^`]+)`:$", re.MULTILINE)
CHANGED = re.compile(r"^In `(?P<path>[^`]+)`, (?P<where>below|above|instead of) `(?P<anchor>[^`]+)`:$")
RUN = "Then run"
ROW = re.compile(r"^\| `(?P<path>[^`]+)` \| (?P<how>[^|]+) \| [^|]+ \|$", re.MULTILINE)
KINDS = ("new", "changed", "written by `make docs`")


@dataclass(frozen=True, slots=True)
class Edit:
    """A block for a file: below, above or instead of a line, or the whole of a new file."""

    path: str
    text: str
    where: str = ""
    anchor: str = ""

    def apply(self, root: Path) -> None:
        """Change the file below a folder."""
        path = root / self.path
        if not self.anchor:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(self.text, encoding="utf-8")
            return
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        [at] = [number for number, line in enumerate(lines) if self.is_anchor(line)]
        start, end = {"below": (at + 1, at + 1), "above": (at, at), "instead of": (at, at + 1)}[self.where]
        lines[start:end] = self.text.splitlines(keepends=True)
        path.write_text("".join(lines), encoding="utf-8")

    def is_anchor(self, line: str) -> bool:
        """Whether a line is the line named by the guide, indentation aside."""
        return line.strip() == self.anchor.strip()


@dataclass(frozen=True, slots=True)
class Guide:
    """A page's worked example."""

    name: str
    files: tuple[tuple[str, str], ...]
    """Each path of the table, with the path's kind out of KINDS."""
    edits: tuple[Edit, ...]
    commands: str

    def paths(self, *kinds: str) -> list[str]:
        """The paths of the table, in order, of some kinds or of all."""
        return sorted(path for path, kind in self.files if not kinds or kind in kinds)


def pages() -> list[Path]:
    """The guides."""
    return sorted((ROOT / "docs").glob("adding-*.md"))


def announced(page: str) -> frozenset[str]:
    """The files that a page tells people to write, not here yet."""
    return frozenset(NEW.findall(page))


def parsed(name: str, page: str) -> Guide:
    """Read a page. Raises ValueError when the worked example has another form."""
    section = SECTION.search(page)
    if section is None:
        raise ValueError(f"{name} has no worked example.")
    blocks = [(found["says"], found["text"]) for found in FENCED.finditer(section[0])]
    if len(blocks) * 2 != section[0].count("\n```"):
        raise ValueError(f"{name}: each fenced block follows a line that says where the block goes.")
    *edits, (last, commands) = blocks
    if last != RUN:
        raise ValueError(f"{name} ends with “{RUN}” and the commands, not with “{last}”.")
    files = tuple((row["path"], row["how"]) for row in ROW.finditer(section[0]))
    return Guide(name, files, tuple(_edit(name, says, text) for says, text in edits), commands)


def _edit(name: str, says: str, text: str) -> Edit:
    if new := NEW.fullmatch(says):
        return Edit(new[1], text)
    if changed := CHANGED.fullmatch(says):
        return Edit(changed["path"], text, changed["where"], changed["anchor"])
    raise ValueError(f"{name}: “{says}” is no line that says where a block goes.")

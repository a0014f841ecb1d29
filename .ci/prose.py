"""Pronouns in docstrings and variables named `one`, counted for each package and held to a limit."""

import argparse
import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LISTED = """
    it its that this these those what which who whom whoever whatever one ones somebody anybody nobody something
    anything nothing everything such there
"""
PRONOUNS = frozenset(LISTED.split())
ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Limit:
    """The most pronouns in 1,000 docstring words, and the most variables named `one`, in a package."""

    pronouns: int
    named_one: int


LIMITS = {
    "bot": Limit(pronouns=60, named_one=0),
    "handlers": Limit(pronouns=60, named_one=0),
    "policy": Limit(pronouns=60, named_one=0),
    "rehearsal": Limit(pronouns=60, named_one=0),
}


@dataclass(frozen=True, slots=True)
class Docstring:
    """The size of the docstring of a module, a class or a function, and its pronouns."""

    path: Path
    line: int
    words: int
    pronouns: int


@dataclass(frozen=True, slots=True)
class Count:
    """The docstrings of a package, and the number of its variables named `one`."""

    docstrings: tuple[Docstring, ...]
    named_one: int

    @property
    def words(self) -> int:
        """Words in all docstrings."""
        return sum(docstring.words for docstring in self.docstrings)

    @property
    def pronouns(self) -> int:
        """Pronouns in all docstrings."""
        return sum(docstring.pronouns for docstring in self.docstrings)

    @property
    def share(self) -> float:
        """Pronouns in 1,000 words."""
        return 1000 * self.pronouns / self.words if self.words else 0.0

    def within(self, limit: Limit) -> bool:
        """Whether both figures keep to a limit."""
        return self.share <= limit.pronouns and self.named_one <= limit.named_one


def counted(package: Path) -> Count:
    """The docstrings and the variables of every module in a folder."""
    trees = [(path, ast.parse(path.read_text(encoding="utf-8"))) for path in sorted(package.rglob("*.py"))]
    return Count(
        docstrings=tuple(docstring for path, tree in trees for docstring in docstrings(path, tree)),
        named_one=sum(variable == "one" for _, tree in trees for variable in variables(tree)),
    )


def docstrings(path: Path, tree: ast.Module) -> Iterator[Docstring]:
    """The docstrings of a module, its classes and its functions; words are runs of letters and apostrophes."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            words = re.findall(r"[a-z']+", (ast.get_docstring(node) or "").lower())
            if words:
                yield Docstring(path, node.body[0].lineno, len(words), sum(word in PRONOUNS for word in words))


def variables(tree: ast.Module) -> Iterator[str]:
    """The names that are assigned to, looped over or taken as parameters."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.arg):
            yield node.arg


def main() -> int:
    """Print a line for each package and, if asked, the docstrings with most pronouns; 1 when a limit is broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="list the N docstrings with most pronouns")
    parser.add_argument("--root", type=Path, default=ROOT, help="the folder in which the packages are")
    given = parser.parse_args()
    counts = {package: counted(given.root / package) for package in LIMITS}
    for package, count in counts.items():
        limit = LIMITS[package]
        print(
            f"{package}: {count.words:,} words in docstrings, {count.pronouns:,} pronouns, "
            f"{count.share:.0f} in 1,000 (at most {limit.pronouns}); "
            f"{count.named_one} variables named `one` (at most {limit.named_one})"
            + ("" if count.within(limit) else " ← name the thing with a noun")
        )
    everywhere = [docstring for count in counts.values() for docstring in count.docstrings]
    for docstring in sorted(everywhere, key=lambda found: -found.pronouns)[: given.worst]:
        where = docstring.path.relative_to(given.root)
        print(f"{where}:{docstring.line}: {docstring.pronouns} pronouns in {docstring.words} words")
    return 0 if all(count.within(LIMITS[package]) for package, count in counts.items()) else 1


if __name__ == "__main__":
    sys.exit(main())

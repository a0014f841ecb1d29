"""Rows of the coverage page: a line of the guidance, with the ways of meeting the line."""

from dataclasses import dataclass, replace

RULES, PRODUCT, PEOPLE = "rules:", "in:", "people:"


@dataclass(frozen=True, slots=True)
class Row:
    """One line: rules, places in the product, and the part left to people."""

    id: str
    words: str
    """The demand in the words of the source; for newer guidance, a place to find the words."""
    rules: tuple[str, ...] = ()
    """Codes; `PERS-*` stands for every rule with the prefix."""
    product: tuple[tuple[str, str], ...] = ()
    """(a path in this repository, the contribution to the line)."""
    people: str = ""


def parsed(listed: str) -> tuple[Row, ...]:
    """Read rows in the format of the data files: `ID words`, then indented lines `rules:`, `in:` and `people:`."""
    found: list[Row] = []
    for line in filter(str.strip, listed.splitlines()):
        if not line.startswith(" "):
            name, _, words = line.partition(" ")
            found.append(Row(name, words))
            continue
        kind, _, rest = line.strip().partition(" ")
        found[-1] = _with(found[-1], kind, rest)
    return tuple(found)


def _with(row: Row, kind: str, rest: str) -> Row:
    if kind == RULES:
        return replace(row, rules=tuple(rest.split()))
    if kind == PRODUCT:
        path, _, does = rest.partition(": ")
        return replace(row, product=(*row.product, (path, does)))
    if kind == PEOPLE:
        return replace(row, people=rest)
    raise ValueError(f"{row.id}: {kind} is none of {RULES} {PRODUCT} {PEOPLE}")

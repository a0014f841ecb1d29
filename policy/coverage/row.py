"""A line of the guidance, and how it is met."""

from dataclasses import dataclass, replace

RULES, PRODUCT, PEOPLE = "rules:", "in:", "people:"


@dataclass(frozen=True, slots=True)
class Row:
    """One line: rules that look, places in the product that see to it, and what is left to people."""

    id: str
    words: str
    """What it asks, as the source has it; of the newer guidance, where to find it."""
    rules: tuple[str, ...] = ()
    """Codes; `PERS-*` is every rule whose code begins so."""
    product: tuple[tuple[str, str], ...] = ()
    """(a path in this repository, what it does about the line)."""
    people: str = ""

    @property
    def is_met(self) -> bool:
        """Whether anything at all sees to it."""
        return bool(self.rules or self.product or self.people)


def parsed(listed: str) -> tuple[Row, ...]:
    """Read rows as they are set below: `ID words`, then indented lines `rules:`, `in:` and `people:`."""
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

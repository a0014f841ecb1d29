"""The table of how the guidance is met, as a page for docs/coverage.md."""

from collections.abc import Iterator

from policy import catalogue
from policy.coverage import commentary, guidance, newer, principles
from policy.coverage.row import Row
from policy.outcome import Outcome
from policy.rule import Rule

PREFACE = """\
# How the guidance is met

Every line of the guidance, and what became of it: a check, something the product does, or a sentence that leaves it to
people. Written by `countersign docs` from `policy/coverage/`: change that, not this page. The checks are explained in
[rules.md](rules.md).

PR is the Principles of 2009 and SG the guidance of 2014: the two official texts. BL, DP and TF are commentary on them.
NG is newer public guidance.
"""
PARTS = (
    ("The Principles of 2009", principles.ROWS),
    ("The guidance of 2014", guidance.ROWS),
    ("Commentary", commentary.ROWS),
    ("Newer public guidance", newer.ROWS),
)


def rows() -> tuple[Row, ...]:
    """All rows of all parts."""
    return tuple(row for _, part in PARTS for row in part)


def coverage_page() -> str:
    """Write docs/coverage.md."""
    return "\n".join(_page())


def _page() -> Iterator[str]:
    yield PREFACE
    every = rows()
    by_rule = sum(bool(row.rules) for row in every)
    by_product = sum(not row.rules and bool(row.product) for row in every)
    left = len(every) - by_rule - by_product
    yield (
        f"Of {len(every)} lines, {by_rule} are looked at by checks, {by_product} are met by how the product works, and "
        f"{left} are left to people alone. A check never judges a line fully: the last column says what it leaves.\n"
    )
    for heading, part in PARTS:
        yield f"## {heading}\n"
        yield "| line | it asks | checks | the product | left to people |"
        yield "|---|---|---|---|---|"
        yield from map(_line, part)
        yield ""


def _line(row: Row) -> str:
    checks = "<br>".join(_check(rule) for rule in matching(row))
    product = "<br>".join(f"{does[:1].upper()}{does[1:]} (`{path}`)" for path, does in row.product)
    return f"| {row.id} | {_cell(row.words)} | {checks} | {product} | {_cell(row.people)} |"


def matching(row: Row) -> tuple[Rule, ...]:
    """The rules named in a row."""
    return tuple(rule for rule in catalogue.load() if any(named(rule.code, code) for code in row.rules))


def named(code: str, pattern: str) -> bool:
    """Whether an entry of a row, a code or `PERS-*`, names a rule."""
    return code.startswith(pattern[:-1]) if pattern.endswith("*") else code == pattern


def _check(rule: Rule) -> str:
    asked = " (confirmed by the proposer)" if rule.outcome is Outcome.ATTEST else ""
    return f"{rule.code} {rule.title}{asked}"


def _cell(words: str) -> str:
    return words.replace("|", "\\|")

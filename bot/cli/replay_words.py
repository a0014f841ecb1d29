"""A replay as a table on a terminal."""

from collections.abc import Iterator
from datetime import date

from bot.cli.replay import Seen, Tally
from bot.cli.words import SAID, visible
from policy.outcome import Outcome

SHOWN = 2
"""Examples of each rule on a terminal; the page has more."""
A_LINE = 100


def replay_in_words(tally: Tally, settings: str, *, colour: bool) -> str:
    """The table: posts by outcome, then each rule with findings, with a few examples."""
    return "\n".join([*_lines(tally, settings, colour=colour), ""])


def _lines(tally: Tally, settings: str, *, colour: bool) -> Iterator[str]:
    yield f"{headline(tally)}, under {settings}."
    if not tally.posts:
        return
    yield ""
    for name, word, count in outcomes(tally):
        label = f"{word:<30}"
        shade = SAID[Outcome(name)][2] if name != "clear" else "32"
        yield f"  {_in(shade, label) if colour else label} {count:>7,}  {share(count, tally):>6}"
    rules = tally.rules()
    if rules:
        yield ""
        yield f"  {'rule':<9} {'asks for':<8} {'posts':>7}  {'share':>6}  what it is about"
    for rule, outcome, count in rules:
        word = f"{outcome:<8}"
        asks = _in(SAID[outcome][2], word) if colour else word
        yield f"  {rule.code:<9} {asks} {count:>7,}  {share(count, tally):>6}  {rule.title}"
        yield from (f"      {_example(seen)}" for seen in tally.examples[rule.code][:SHOWN])
    yield ""
    yield f"  {len(tally.quiet())} of {len(tally.quiet()) + len(rules)} rules found nothing."


def headline(tally: Tally) -> str:
    """The number of posts, and their days."""
    count = "1 post" if tally.posts == 1 else f"{tally.posts:,} posts"
    if tally.first is None or tally.last is None:
        return count
    days = day(tally.first) if tally.first == tally.last else f"{day(tally.first)} to {day(tally.last)}"
    return f"{count}, {days}{f', {tally.undated:,} without a date' if tally.undated else ''}"


def outcomes(tally: Tally) -> Iterator[tuple[str, str, int]]:
    """Each outcome, gravest first, in words, with its number of posts; "clear" is the last."""
    for outcome in reversed(Outcome):
        yield str(outcome), SAID[outcome][1], tally.outcomes[str(outcome)]
    yield "clear", "Nothing found", tally.outcomes["clear"]


def share(count: int, tally: Tally) -> str:
    """A part of all posts, in per cent."""
    return f"{100 * count / tally.posts:.1f}%" if tally.posts else "–"


def day(when: date) -> str:
    """A day as people write it."""
    return f"{when.day} {when:%B %Y}"


def _example(seen: Seen) -> str:
    words = " ".join(visible(f"{seen.before}{seen.shown}{seen.after}".replace("\n", " ")).split())
    at = max(0, len(" ".join(seen.before.split())) - A_LINE // 2)
    cut = words[at : at + A_LINE]
    return f"line {seen.line}: {'…' if at else ''}{cut}{'…' if at + A_LINE < len(words) else ''}"


def _in(shade: str, words: str) -> str:
    return f"\x1b[{shade}m{words}\x1b[0m"

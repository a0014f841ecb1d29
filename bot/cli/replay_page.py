"""A replay as a self-contained HTML page: for a meeting, a mailbox, a printer."""

from collections.abc import Iterator
from html import escape

from bot.cli.replay import Seen, Tally
from bot.cli.replay_style import CLEAR, SHADES, STYLE
from bot.cli.replay_words import day, headline, outcomes, share
from bot.cli.words import SAID, visible
from policy.outcome import Outcome
from policy.report import NOTHING_FOUND
from policy.rule import Rule

POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def replay_page(tally: Tally, settings: str) -> str:
    """Write the page: the outcomes, each rule with findings and its examples, and the quiet rules."""
    return "\n".join(_page(tally, settings)) + "\n"


def _page(tally: Tally, settings: str) -> Iterator[str]:
    yield '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
    yield f"<title>What the checks would have said: {_text(headline(tally))}</title>"
    yield f"<style>{STYLE}</style>\n</head>\n<body>\n<main>"
    yield "<h1>What the checks would have said</h1>"
    yield f'<p class="soft">{_text(headline(tally))}, under {_text(settings)}.</p>'
    yield from _outcomes(tally)
    rules = tally.rules()
    yield f"<h2>{'What was found' if rules else 'Nothing was found'}</h2>"
    if not rules:
        yield f"<p>{_text(NOTHING_FOUND)}</p>"
    for rule, outcome, count in rules:
        yield from _rule(rule, outcome, count, tally)
    quiet = tally.quiet()
    if quiet:
        yield f"<details><summary>{len(quiet)} rules that found nothing</summary><ul>"
        yield from (f"<li>{_text(rule.code)} {_text(rule.title)}</li>" for rule in quiet)
        yield "</ul></details>"
    yield '<p class="soft">Personal data, secrets and slurs are masked. Other words are shown as they were published. '
    yield "Made by Countersign; nothing was sent anywhere.</p>"
    yield "</main>\n</body>\n</html>"


def _outcomes(tally: Tally) -> Iterator[str]:
    yield "<h2>Post by post</h2>\n<table>"
    yield "<caption>Each post by the gravest thing found in it.</caption>"
    yield '<thead><tr><th scope="col">It comes to</th><th scope="col" class="n">Posts</th>'
    yield '<th scope="col" class="n">Share</th><td class="bar"></td></tr></thead>\n<tbody>'
    for name, word, count in outcomes(tally):
        width = 100 * count / tally.posts if tally.posts else 0
        bar = f'<span style="width:{width:.2f}%;background:{SHADES.get(name, CLEAR)}"></span>' if count else ""
        yield f'<tr><th scope="row">{_text(word)}</th><td class="n">{count:,}</td>'
        yield f'<td class="n">{share(count, tally)}</td><td class="bar" aria-hidden="true">{bar}</td></tr>'
    yield "</tbody>\n</table>"


def _rule(rule: Rule, outcome: Outcome, count: int, tally: Tally) -> Iterator[str]:
    posts = "1 post" if count == 1 else f"{count:,} posts"
    yield f'<section class="rule" aria-labelledby="{_text(rule.code)}">\n<div class="head"><span>'
    yield f'<h3 id="{_text(rule.code)}">{_text(rule.title)}</h3> <span class="soft">{_text(rule.code)}</span></span>'
    yield f'<span><span class="tag" style="background:{SHADES[str(outcome)]}">{_text(SAID[outcome][1])}</span> '
    yield f"{posts}, {share(count, tally)}</span></div>"
    yield f'<p>{_text(rule.question)} <span class="soft">{_text(rule.explained)}</span></p>'
    first, *more = tally.examples[rule.code]
    yield _example(first)
    if more:
        yield f"<details><summary>{len(more)} more</summary>"
        yield from map(_example, more)
        yield "</details>"
    yield "</section>"


def _example(seen: Seen) -> str:
    where = f"Line {seen.line}{f', {day(seen.on)}' if seen.on else ''}"
    marked = f"<mark>{_text(seen.shown)}</mark>" if seen.shown else ""
    return (
        f"<blockquote>{_text(seen.before)}{marked}{_text(seen.after)}"
        f"<footer>{_text(where)} — {_text(seen.says)}</footer></blockquote>"
    )


def _text(words: str) -> str:
    """Words escaped for the page: no markup for a browser to obey, no hidden characters."""
    return escape("\n".join(visible(line) for line in words.split("\n")))

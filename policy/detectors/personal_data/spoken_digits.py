"""Digits spelled out in words: “zero seven seven double-oh, nine hundred one two three”."""

import re
from collections.abc import Iterator

from policy.sharing import shared
from policy.text import places_of

UNITS = {
    "zero": "0", "oh": "0", "o": "0", "nought": "0", "naught": "0", "nil": "0", "one": "1", "two": "2", "three": "3",
    "aught": "0", "niner": "9", "dim": "0", "sero": "0", "un": "1", "dau": "2", "dwy": "2", "tri": "3",
    "tair": "3", "pedwar": "4",
    "pedair": "4", "pump": "5", "chwech": "6", "chwe": "6", "saith": "7", "wyth": "8", "naw": "9",
    "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9",
}  # fmt: skip
TEENS = {
    "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15", "sixteen": "16",
    "seventeen": "17", "eighteen": "18", "nineteen": "19",
}  # fmt: skip
TENS = {
    "twenty": "2", "thirty": "3", "forty": "4", "fifty": "5", "sixty": "6", "seventy": "7", "eighty": "8",
    "ninety": "9",
}  # fmt: skip
ROUND = {"hundred": "00", "thousand": "000"}
TIMES = {"double": 2, "triple": 3, "treble": 3, "quadruple": 4}
SAID = "|".join(sorted((*UNITS, *TEENS, *TENS, *ROUND, *TIMES, "and", "dash", "space"), key=len, reverse=True))
RUN = re.compile(
    rf"(?<![\w.£$€])(?:\+|plus )?(?>{SAID}|\d{{1,6}})(?:[ \t,.\-–_/]{{0,3}}(?>{SAID}|\d{{1,6}})){{2,24}}(?![\w%])",
    re.IGNORECASE,
)
TOKEN = re.compile(rf"(?>{SAID})|\d+", re.IGNORECASE)
FEW = 3
"""The fewest words in a run: with fewer, the number is written in digits, or is no number."""


def spoken(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Runs of digits at least partly spelled out, as span and digits, from each nought on."""
    for run, tokens, pieces in _runs(text):
        plus_said = run[0][:1] == "+" or run[0][:5].casefold() == "plus "
        for n, piece in enumerate(pieces):
            plus = n == 0 and plus_said
            if plus or piece.startswith("0"):
                start = run.start() if plus else run.start() + tokens[n].start()
                yield (start, run.end()), ("+" if plus else "") + "".join(pieces[n:])


@shared
def how_many_said(text: str) -> int:
    """The number of digits spelled out in a text."""
    places = places_of(text)
    return sum(len(places[word]) for word in UNITS if word in places)


def spelled(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Runs of digits at least partly spelled out, whole."""
    for run, _, pieces in _runs(text):
        yield run.span(), "".join(pieces)


def _runs(text: str) -> Iterator[tuple[re.Match[str], list[re.Match[str]], list[str]]]:
    """Each run, with its words and digits, and the digits each contributes."""
    for run in RUN.finditer(text):
        tokens = list(TOKEN.finditer(run[0]))
        if sum(not token[0].isdigit() for token in tokens) >= FEW - tokens[0][0].startswith("0"):
            yield run, tokens, _pieces([token[0].casefold() for token in tokens])


def _pieces(tokens: list[str]) -> list[str]:
    """The digits each token adds, none where the next token carries them."""
    pieces, times = [], 1
    for n, token in enumerate(tokens):
        after = tokens[n + 1] if n + 1 < len(tokens) else ""
        piece = ""
        if token in TIMES:
            times = TIMES[token]
        elif token in TENS:
            piece = TENS[token] + ("" if UNITS.get(after, "0") != "0" else "0")
        else:
            piece = UNITS.get(token) or TEENS.get(token) or ROUND.get(token) or (token if token.isdigit() else "")
            piece, times = piece * times, 1
        pieces.append(piece)
    return pieces

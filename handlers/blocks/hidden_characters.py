"""Notes under exact words: letters that look like others, and characters unseen by readers."""

import unicodedata
from collections.abc import Iterator, Sequence

from slack_sdk.models.blocks import Block

from handlers.blocks.blocks import clipped, context, escaped, visible
from policy.detectors.credible.scripts import PHONETIC, mixed

MOST_NOTED = 5
LONGEST_WORD = 40


def noted(texts: Sequence[str]) -> Iterator[Block]:
    """Notes on words that mix alphabets, and on the numbers in brackets."""
    if found := lookalikes(texts):
        more = f"; and {len(found) - MOST_NOTED} more words like that" if len(found) > MOST_NOTED else ""
        yield context(clipped(f"⚠️ Not what it looks like: {'; '.join(found[:MOST_NOTED])}{more}.", 900))
    if any(visible(text) != text for text in texts):
        yield context("⚠️ A number in ⟦brackets⟧ stands for a character that readers don't see.")


def noted_by_hand(texts: Sequence[str]) -> Iterator[Block]:
    """Notes on words to copy, where hidden characters are not shown by number."""
    if found := lookalikes(texts):
        yield context(clipped(f"⚠️ Not what it looks like: {'; '.join(found[:MOST_NOTED])}.", 900))
    if hidden := dict.fromkeys(number for text in texts for number in unseen_in(text)):
        more = " and others" if len(hidden) > MOST_NOTED else ""
        which = ", ".join([*hidden][:MOST_NOTED])
        yield context(
            f"⚠️ There are characters in it that nobody sees ({which}{more}), as it was approved. "
            "Copy all of it rather than typing it again."
        )


def lookalikes(texts: Sequence[str]) -> list[str]:
    """Words that mix alphabets, each once, with the misleading letters."""
    spans = ((text, span) for text in texts for span in mixed(text))
    every = dict.fromkeys(text[start:end] for text, (start, end) in spans)
    return [f"“{escaped(word[:LONGEST_WORD])}” has {_letters(word)}" for word in every]


def unseen_in(text: str) -> Iterator[str]:
    """The numbers of a text's hidden characters."""
    shown, place = visible(text), 0
    for char in text:
        if shown[place] == char and char != "⟦":
            place += 1
            continue
        end = shown.index("⟧", place) + 1
        if char != "⟦":
            yield shown[place + 1 : end - 1]
        place = end


def _letters(word: str) -> str:
    odd = dict.fromkeys(letter for letter in word if _is_odd(letter))
    return ", ".join(f"{_alphabet(letter)} {letter} (U+{ord(letter):04X})" for letter in [*odd][:MOST_NOTED])


def _is_odd(letter: str) -> bool:
    name = unicodedata.name(letter, "")
    return letter.isalpha() and (letter in PHONETIC or not name.startswith("LATIN "))


def _alphabet(letter: str) -> str:
    name = unicodedata.name(letter, "").partition(" ")[0].capitalize()
    return "an unusual" if name == "Latin" else name or "an unknown"

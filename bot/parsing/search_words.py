"""Words as a search compares them: without case, accents and punctuation, in any script."""

import re
import unicodedata
from collections.abc import Iterator

_WORD = re.compile(r"\w+")


def folded(words: str) -> str:
    """Fold case and accents: "Straße" and "STRASSE", "Llŷn" and "llyn", "ﬁne" and "fine" come out alike."""
    if words.isascii():
        return words.lower()
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", words).casefold())
    return "".join(char for char in apart if not unicodedata.combining(char))


def words_in(text: str) -> tuple[str, ...]:
    """The folded words of a text, in order."""
    return tuple(_WORD.findall(folded(text)))


def searchable(*texts: str) -> str:
    """The words of texts in a line, a space before each: a word begins with "cat" where the line has " cat"."""
    return "".join(f" {word}" for text in texts for word in words_in(text)) or " "


def places_of(text: str, wanted: tuple[str, ...]) -> Iterator[int]:
    """Where words of a text as written begin with a wanted word."""
    for found in re.finditer(r"[^\W_]\S*", text):
        if any(word.startswith(wanted) for word in words_in(found[0])):
            yield found.start()

"""Names from a department's lists, found as whole words in any spelling."""

import re
from collections.abc import Iterator

from policy import text
from policy.sharing import kept

Names = tuple[str, ...]


def named(words: str, names: Names) -> Iterator[tuple[int, int]]:
    """The spans of names in the words as written."""
    if names:
        read = text.fold(words)
        yield from (read.original(found.span()) for found in _pattern(names).finditer(read.text))


@kept
def _pattern(names: Names) -> re.Pattern[str]:
    """A single pattern of all names, longest first; a space matches any white space."""
    folded = sorted({" ".join(text.fold(name).text.split()) for name in names} - {""}, key=len, reverse=True)
    found = "|".join(re.escape(name).replace(r"\ ", r"\s{1,4}") for name in folded)
    return re.compile(rf"(?<!\w)(?:{found or '(?!)'})(?!\w)")

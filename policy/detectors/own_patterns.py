"""A department's own patterns, run by RE2 in linear time whatever the pattern."""

import re
from collections.abc import Iterator
from functools import lru_cache

import re2

LONGEST = 500
"""The most characters of a pattern; longer patterns are unreadable."""
MEMORY = 1 << 20
SHOWN = 20
"""The most matches of one pattern to report."""
NOT_IN_UTF_8 = re.compile("[\ud800-\udfff]")


def fault(pattern: str) -> str | None:
    """The fault of a pattern, as the end of a sentence, or `None`."""
    if len(pattern) > LONGEST:
        return f"is {len(pattern)} characters long. {LONGEST} is the most; make two of it."
    try:
        compiled = _compiled(pattern)
    except re2.error as error:
        told = error.args[0] if error.args else ""
        return f"cannot be used: {told.decode() if isinstance(told, bytes) else told}."
    if compiled.search(""):
        return "matches nothing at all, so it would be found everywhere. Ask for one character at least."
    return None


def matches(pattern: str, words: str) -> Iterator[tuple[int, int]]:
    """The first few matches of a pattern, except empty matches."""
    left = SHOWN
    for found in _compiled(pattern).finditer(NOT_IN_UTF_8.sub("\ufffd", words)):
        start, end = found.span()
        if end > start:
            yield start, end
            left -= 1
        if not left:
            return


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> "re2._Regexp":
    options = re2.Options()
    options.log_errors = False
    options.max_mem = MEMORY
    return re2.compile(pattern, options)

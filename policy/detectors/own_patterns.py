"""A department's own patterns: RE2, which takes linear time whatever the pattern is."""

import re
from collections.abc import Iterator
from functools import lru_cache

import re2

LONGEST = 500
"""Characters of a pattern: longer ones cannot be read, so nobody can say what they do."""
MEMORY = 1 << 20
SHOWN = 20
"""Matches of one pattern that are told apart."""
NOT_IN_UTF_8 = re.compile("[\ud800-\udfff]")


def fault(pattern: str) -> str | None:
    """What is wrong with a pattern, as the end of a sentence."""
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
    """Where a pattern matches, the first few times; an empty match is none."""
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

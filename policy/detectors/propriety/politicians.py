"""Politicians named without an office."""

import re
from collections.abc import Iterator

from policy import text
from policy.detectors.named import named
from policy.detectors.phrases import Phrases
from policy.words.first_names import FIRST_NAMES
from policy.words.politicians import HANDLES, NICKNAMES, OFFICES, OPPONENTS, SURNAMES

FULL = Phrases("\n".join(OPPONENTS))
ALONE = Phrases("\n".join(SURNAMES))
NICKNAMED = Phrases("\n".join(NICKNAMES))
FIRST_NAME = re.compile(r"(?:^|(?P<before>\S)\s+|(?<=\W))(?P<name>[A-Z][\w'’-]+)[ \u00a0]$")
HANDLE = re.compile(rf"@(?:{'|'.join(HANDLES)})(?!\w)")
OFFICE = re.compile(OFFICES)
BEFORE, AFTER = 45, 40
LONGEST_NAME = 30


def politicians(words: str, listed: tuple[str, ...] = ()) -> Iterator[tuple[int, int]]:
    """Names of politicians without an office: well-known politicians, and names listed by the department."""
    read = text.fold(words)
    handles = [read.original(found.span()) for found in HANDLE.finditer(read.text)] if "@" in words else []
    full = (*FULL.within(words), *handles, *named(words, listed))
    alone = (span for span in ALONE.within(words) if not _a_place_or_a_full_name(words, span))
    for span in (*full, *alone, *NICKNAMED.within(words)):
        if not _in_office(words, span):
            yield span


def _in_office(words: str, span: tuple[int, int]) -> bool:
    start, end = span
    around = words[max(0, start - BEFORE) : start], words[end : end + AFTER]
    return any(OFFICE.search(part.casefold()) for part in around)


def _a_place_or_a_full_name(words: str, span: tuple[int, int]) -> bool:
    """Whether a surname is in lower case, or after another person's first name."""
    if not words[span[0]].isupper():
        return True
    found = FIRST_NAME.search(words[max(0, span[0] - LONGEST_NAME) : span[0]])
    if found is None or found["name"].casefold() in FIRST_NAMES:
        return found is not None
    begins = found["before"] is None or found["before"] in ".!?:;,\n"
    return not begins  # “Stop Farage” begins a sentence with a word that is no name

"""Words of a message or a bio, quoted as the source of evidence for people to recognise."""

from policy.enquirer import BIO, MESSAGE, Enquirer
from policy.text import plain

LONGEST = 20_000
"""The characters of a message that are read."""


def message_of(enquirer: Enquirer) -> str:
    """The message as read, capitals kept."""
    return plain(enquirer.message[:LONGEST]).text


def in_message(words: str, at: int, end: int) -> str:
    """The source of evidence in a message: a few words around a match."""
    return f"{MESSAGE}“{shown(words, at, end)}”"


def in_bio(words: str, at: int, end: int) -> str:
    """The source of evidence in a bio: a few words around a match."""
    return f"{BIO}“{shown(words, at, end)}”"


def shown(words: str, at: int, end: int, around: int = 30) -> str:
    """A few words around a match."""
    start = max(0, at - around)
    return f"{'…' if start else ''}{words[start : end + around].strip()}{'…' if end + around < len(words) else ''}"

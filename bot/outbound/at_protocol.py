"""Names in the AT Protocol: handles, DIDs, record keys, and the addresses of records (atproto.com/specs)."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_HANDLE = re.compile(rf"(?=.{{1,253}}\Z)(?:{_LABEL}\.)+[a-z](?:[a-z0-9-]{{0,61}}[a-z0-9])?", re.ASCII | re.IGNORECASE)
_DID = re.compile(r"(?=.{1,2048}\Z)did:[a-z]+:[a-zA-Z0-9._:%-]*[a-zA-Z0-9._-]", re.ASCII)
_NSID = re.compile(
    rf"(?=.{{1,317}}\Z)[a-z](?:[a-z0-9-]{{0,61}}[a-z0-9])?(?:\.{_LABEL})+\.[a-z][a-z0-9]{{0,62}}",
    re.ASCII | re.IGNORECASE,
)
_RECORD_KEY = re.compile(r"(?!\.{1,2}\Z)[A-Za-z0-9_~.:-]{1,512}", re.ASCII)
_DIGITS = "234567abcdefghijklmnopqrstuvwxyz"
_TID = re.compile(rf"[{_DIGITS[:16]}][{_DIGITS}]{{12}}", re.ASCII)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
CLOCKS = 1024
"""Ids that tell apart the writers of record keys of the same microsecond."""


def is_handle(text: str) -> bool:
    """Tell whether a text is a handle, without the @: a domain name."""
    return _HANDLE.fullmatch(text) is not None


def is_did(text: str) -> bool:
    """Tell whether a text is a DID, such as `did:plc:z72i7hdynmk6r22z27h6tvur`."""
    return _DID.fullmatch(text) is not None


def is_record_key(text: str) -> bool:
    """Tell whether a text is a record key."""
    return _RECORD_KEY.fullmatch(text) is not None


def is_tid(text: str) -> bool:
    """Tell whether a text is a TID: a record key made from a time."""
    return _TID.fullmatch(text) is not None


def tid(at: datetime, clock: int) -> str:
    """Make the TID of a moment, by a clock of 0 to CLOCKS - 1."""
    number = ((at - _EPOCH) // _MICROSECOND) * CLOCKS + clock % CLOCKS
    return "".join(_DIGITS[number >> 5 * place & 31] for place in range(12, -1, -1))


def tid_time(key: str) -> datetime | None:
    """Give the moment that a TID was made from; None for any other text, or a moment beyond all years."""
    if not is_tid(key):
        return None
    number = 0
    for digit in key:
        number = number * 32 + _DIGITS.index(digit)
    try:
        return _EPOCH + number // CLOCKS * _MICROSECOND
    except OverflowError:
        return None


@dataclass(frozen=True, slots=True)
class RecordAddress:
    """An `at://` address: of a repository, a collection in a repository, or a record."""

    repo: str
    """A DID or a handle."""
    collection: str = ""
    key: str = ""

    def __str__(self) -> str:
        return "at://" + "/".join(filter(None, (self.repo, self.collection, self.key)))


def record_address(text: str) -> RecordAddress | None:
    """Read an `at://` address; None for any other text."""
    if not text.startswith("at://") or len(text) > 8192:
        return None
    repo, *path = text.removeprefix("at://").split("/")
    if len(path) > 2 or not (is_did(repo) or is_handle(repo)):
        return None
    if path and not _NSID.fullmatch(path[0]):
        return None
    if len(path) > 1 and not is_record_key(path[1]):
        return None
    return RecordAddress(repo, *path)

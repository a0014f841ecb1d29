"""Deeds: what the audit trail records, and the hash chain that holds them."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

import rfc8785

GENESIS = "0" * 64
"""What the first row follows."""

Detail = str | int | bool
"""Ids, counts and salted digests only: never words, names or secrets."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One act by one person (or by the system) on one thing, as the audit trail keeps it."""

    act: str
    by: str
    subject: str
    at: datetime
    details: tuple[tuple[str, Detail], ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A deed in its place in the chain. `body` holds the exact bytes that were hashed."""

    seq: int
    body: str
    previous: str
    hash: str


def body_of(deed: Deed, seq: int) -> str:
    """Write a deed down in one way only: canonical JSON (RFC 8785), its place in the chain included."""
    record: dict[str, str | int | dict[str, Detail]] = {
        "act": deed.act,
        "at": deed.at.astimezone(UTC).isoformat(timespec="microseconds"),
        "by": deed.by,
        "details": dict(deed.details),
        "seq": seq,
        "subject": deed.subject,
    }
    return rfc8785.dumps(record).decode()


def link(previous: str, body: str) -> str:
    """Chain a row to the one before it: SHA-256 over the previous hash and this row's bytes, in hex."""
    return hashlib.sha256(f"{previous}\n{body}".encode()).hexdigest()


def first_break(entries: Iterable[Entry]) -> tuple[int, str] | None:
    """Find where a chain stops being what was written: the sequence number and what is wrong, or None.

    Recomputes every row from its bytes; a stored hash is never trusted.
    """
    previous, expected = GENESIS, 1
    for entry in entries:
        if entry.seq != expected:
            return expected, f"row {expected} is missing"
        if f'"seq":{entry.seq},' not in entry.body:
            return entry.seq, f"row {entry.seq} holds another row's record"
        if entry.previous != previous:
            return entry.seq, f"row {entry.seq} does not follow the row before it"
        if link(previous, entry.body) != entry.hash:
            return entry.seq, f"row {entry.seq} was changed after it was written"
        previous, expected = entry.hash, expected + 1
    return None

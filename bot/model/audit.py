"""Deeds, the records of the audit trail, and the hash chain over them."""

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime

import rfc8785

GENESIS = "0" * 64
"""The "previous hash" of the first row."""

Detail = str | int | bool
"""Ids, counts and salted digests only: never words, names or secrets."""


@dataclass(frozen=True, slots=True)
class Deed:
    """An act by a person (or by the system) on a subject, as recorded in the audit trail."""

    act: str
    by: str
    subject: str
    at: datetime
    details: tuple[tuple[str, Detail], ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """A deed in the chain at number `seq`. `body` holds the exact bytes that were hashed."""

    seq: int
    body: str
    previous: str
    hash: str


def stamp(at: datetime) -> str:
    """Write a moment as rows do: in UTC, to the microsecond."""
    return at.astimezone(UTC).isoformat(timespec="microseconds")


def body_of(deed: Deed, seq: int) -> str:
    """Write a deed with its place in the chain as canonical JSON (RFC 8785): equal deeds give equal bytes."""
    record: dict[str, str | int | dict[str, Detail]] = {
        "act": deed.act,
        "at": stamp(deed.at),
        "by": deed.by,
        "details": dict(deed.details),
        "seq": seq,
        "subject": deed.subject,
    }
    return rfc8785.dumps(record).decode()


def deed_of(body: str) -> Deed:
    """Read a deed back from a row's bytes. Raises ValueError for bytes that `body_of` never wrote."""
    try:
        record = json.loads(body)
        details = tuple(sorted(record["details"].items()))
        return Deed(record["act"], record["by"], record["subject"], datetime.fromisoformat(record["at"]), details)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError("not a deed") from error


def link(previous: str, body: str) -> str:
    """Chain a row to the row before: SHA-256 over the previous hash and the row's bytes, in hex."""
    return hashlib.sha256(f"{previous}\n{body}".encode()).hexdigest()

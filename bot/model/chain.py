"""The check of the hash chain over the audit trail: the first row at fault, and the fault in words."""

import json
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

import rfc8785

from bot.model.audit import GENESIS, Entry, link, stamp
from bot.model.chain_dates import Dated, Dates
from bot.model.head import Head
from policy.times import in_utc

FIELDS = frozenset({"act", "at", "by", "details", "seq", "subject"})


@dataclass(frozen=True, slots=True)
class Fault:
    """The first rows at fault, as narrow as can be told, and a sentence about them."""

    first: int
    last: int
    says: str


def first_fault(entries: Iterable[Entry], heads: Sequence[Head] = ()) -> Fault | None:
    """Find the first fault in the whole chain, or None. Every row is recomputed: no stored hash is trusted.

    `heads`, in the order of their rows, were kept outside the database: the chain must agree with each.
    """
    previous, expected, dates = GENESIS, 1, Dates()
    agreed, left = 0, deque(head for head in heads if head.seq)
    for entry in entries:
        found = _in_row(entry, expected, previous)
        if isinstance(found, Fault):
            return found
        if (back_dated := dates.fault(found)) is not None:
            return _row(*back_dated)
        while left and left[0].seq == expected:
            if left[0].hash != entry.hash:
                return _rewritten(agreed + 1, left[0])
            agreed = left.popleft().seq
        previous, expected = entry.hash, expected + 1
    if (back_dated := dates.left()) is not None:
        return _row(*back_dated)
    return _gone(expected, left[-1]) if left else None


def _in_row(entry: Entry, expected: int, previous: str) -> Fault | Dated:
    """The fault in a row after the row with the hash `previous`, or else the row's date."""
    if entry.seq != expected:
        return _row(expected, f"row {expected} is missing")
    if link(entry.previous, entry.body) != entry.hash:
        return _row(expected, f"row {expected} was changed after it was written")
    read = read_back(entry.body)
    if read is None:
        return _row(expected, f"row {expected} is not in the form in which rows are written")
    seq = read.seq
    if seq < expected:
        return _row(seq, f"row {seq} was put in between: the record of row {seq} stands in row {expected}")
    if seq > expected:
        return _row(expected, f"row {expected} holds the record of row {seq}")
    if entry.previous != previous:
        return _replaced(expected)
    return read


def read_back(body: str) -> Dated | None:
    """The number, moment and act in a row's bytes; None unless these are exactly the RFC 8785 form of a record."""
    try:
        record = json.loads(body)
        if not isinstance(record, dict) or record.keys() != FIELDS or rfc8785.dumps(record).decode() != body:
            return None
        seq, at = record["seq"], datetime.fromisoformat(record["at"])
        if type(seq) is not int or stamp(at) != record["at"]:
            return None
        return Dated(seq, at, record["act"], record["subject"])
    except (ValueError, TypeError, RecursionError):
        return None


def _replaced(seq: int) -> Fault:
    if seq == 1:
        return _row(1, "row 1 does not begin the trail: the rows before it are gone")
    return _row(seq - 1, f"row {seq - 1} is not the row that row {seq} was written after: it was replaced")


def _rewritten(first: int, head: Head) -> Fault:
    kept = f"the head of row {head.seq}, kept on {in_utc(head.at)}, is another"
    if first == head.seq:
        return Fault(first, first, f"row {first} was rewritten: {kept}")
    agrees = f", while that of row {first - 1} agrees" if first > 1 else ""
    return Fault(first, head.seq, f"rows {first} to {head.seq} were rewritten, or some of them: {kept}{agrees}")


def _gone(first: int, head: Head) -> Fault:
    rows = f"row {first} is" if first == head.seq else f"rows {first} to {head.seq} are"
    return Fault(first, head.seq, f"{rows} gone: the head of row {head.seq} was kept on {in_utc(head.at)}")


def _row(seq: int, says: str) -> Fault:
    return Fault(seq, seq, says)

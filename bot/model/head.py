"""Heads of the audit trail: how far the trail went at a moment, for keeping outside the database."""

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import rfc8785

from bot.model.audit import stamp
from policy.times import in_utc

EACH_ROWS, EACH_TIME = 1000, timedelta(days=1)
"""How many rows, or how much time, after a kept head the next is kept."""
HASH = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Head:
    """The number and the hash of the trail's last row at a moment (UTC), perhaps signed."""

    seq: int
    hash: str
    at: datetime
    restored: bool = False
    """Whether the database was found behind its newest head at that moment: heads of later rows no longer hold."""
    key: str = ""
    """The id of the key that signed the head; "" for an unsigned head."""
    signature: str = ""

    @property
    def line(self) -> str:
        """The head as canonical JSON (RFC 8785)."""
        return _canonical(self)

    @property
    def signed_bytes(self) -> bytes:
        """What a signature is over: the head without the signature, marked as a head of a trail."""
        return b"countersign audit head\n" + _canonical(replace(self, signature="")).encode()

    def asks_for_another(self, seq: int, at: datetime) -> bool:
        """Whether the trail has gone far enough since, or long enough ago, for the next head to be kept."""
        return seq > self.seq and (seq - self.seq >= EACH_ROWS or at - self.at >= EACH_TIME)


def _canonical(head: Head) -> str:
    record: dict[str, str | int | bool] = {
        "at": stamp(head.at),
        "hash": head.hash,
        "key": head.key,
        "restored": head.restored,
        "seq": head.seq,
        "signature": head.signature,
    }
    return rfc8785.dumps(record).decode()


def read_head(line: str) -> Head | None:
    """Read a line back; None unless the line is exactly a head's canonical form."""
    try:
        given = json.loads(line)
        head = Head(**(given | {"at": datetime.fromisoformat(given["at"])}))
        types = [type(value) for value in (head.seq, head.hash, head.restored, head.key, head.signature)]
        whole = (
            types == [int, str, bool, str, str] and head.seq >= 0 and HASH.fullmatch(head.hash) and head.line == line
        )
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return head if whole else None


@dataclass(frozen=True, slots=True)
class Trusted:
    """The heads to hold a trail against, by rows; the faults of the others; rows that restores have lost."""

    heads: tuple[Head, ...]
    faults: tuple[str, ...]
    lost: tuple[str, ...]
    signed: int


def trusted(kept: Sequence[Head], newest: Head | None, is_genuine: Callable[[Head], bool]) -> Trusted:
    """Sort out the heads kept in the order in which they were kept, and the newest, which nobody signs.

    A head with a signature that is not genuine is not trusted, nor is an unsigned head after a signed one.
    """
    good: list[Head] = []
    faults: list[str] = []
    lost: list[str] = []
    signed = 0
    for head in kept:
        if head.key and not is_genuine(head):
            faults.append(f"the head of row {head.seq} has a signature that no key we know has made (key {head.key})")
            continue
        if not head.key and signed:
            faults.append(f"the head of row {head.seq} has no signature, and earlier heads have")
            continue
        signed += bool(head.key)
        if head.restored:
            gone = [before.seq for before in good if before.seq > head.seq]
            good = [before for before in good if before.seq <= head.seq]
            lost.append(_lost(head, gone))
        good.append(head)
    if newest is not None and newest not in kept and (not good or newest.seq >= good[-1].seq):
        good.append(newest)
    return Trusted(tuple(sorted(good, key=lambda head: head.seq)), tuple(faults), tuple(lost), signed)


def _lost(head: Head, gone: Iterable[int]) -> str:
    rows = max(gone, default=0)
    upto = f" Rows {head.seq + 1} to {rows} of before are lost." if rows else ""
    return f"On {in_utc(head.at)} the database was found behind its heads, at row {head.seq}.{upto}"

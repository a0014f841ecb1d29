"""The audit trail for auditors: verified, exported, counted by reason."""

import csv
import json
import re
from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import TextIO

from bot.errors import CountersignError
from bot.model.audit import GENESIS, Entry
from bot.model.chain import first_fault
from bot.model.head import Head, Trusted, trusted
from bot.model.people import as_read
from bot.store import Store, ledger, proposals
from policy.times import in_utc

SHORTEST = 16
"""The fewest characters of a hash that a head is told by: fewer, and a trail could be made to fit."""
HASH = re.compile(rf"[0-9a-f]{{{SHORTEST},64}}")
COLUMNS = ("seq", "at", "by", "act", "subject", "details", "hash")


@dataclass(frozen=True, slots=True)
class Verified:
    """The result of a check of the chain: the number of rows, the newest hash, and the fault, or ""."""

    rows: int
    head: str
    problem: str = ""
    notes: tuple[str, ...] = ()
    """What the heads outside the database say, in sentences."""


def _no_signature(_: Head) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Auditing:
    """Verifies and exports the audit trail, with the database only: no bot needs to run."""

    store: Store

    def verify(self, head: str = "", *, is_genuine: Callable[[Head], bool] = _no_signature) -> Verified:
        """Recompute every row, and hold the trail against the heads kept outside the database.

        `head` ("12:ab34…", from an earlier digest) must still be in the chain unchanged. `is_genuine` tells whether the
        signature of a head is. Raises CountersignError for a head in another form, and for heads that can't be read.
        """
        known = self._trusted(is_genuine)  # before the database: rows added meanwhile are no fault
        rows, newest = self.store.read(ledger.head)
        with self.store.audit_entries() as entries:
            fault = first_fault(entries, known.heads)
        notes = (*known.lost, self._outside(known))
        if known.faults:
            problem = f"The heads kept outside the database were changed: {known.faults[0]}."
        elif fault is not None:
            problem = f"The trail is broken: {fault.says}."
        else:
            problem = self._missing(rows) or (self._against(head) if head else "")
        return Verified(rows, newest, problem, notes)

    def _trusted(self, is_genuine: Callable[[Head], bool]) -> Trusted:
        heads = self.store.heads
        return trusted(heads.kept(), heads.newest(), is_genuine) if heads else trusted((), None, is_genuine)

    def _missing(self, rows: int) -> str:
        heads = self.store.heads
        if heads is None or heads.is_there or not rows:
            return ""
        return (
            f"The rows fit each other, but the heads in {heads.path} are gone: a trail that was shortened, or "
            "rewritten from the beginning, would look the same. Verify it with --heads and a copy of them, or with "
            "--head and a head from a digest."
        )

    def _outside(self, known: Trusted) -> str:
        if self.store.heads is None:
            return (
                "No heads are kept outside the database, so a trail that was shortened, or rewritten from the "
                "beginning, would look whole. Name a file for them: `heads` under [audit]."
            )
        if not known.heads:
            return f"No head is kept in {self.store.heads.path} yet."
        last = known.heads[-1]
        return (
            f"Held against {len(known.heads)} heads in {self.store.heads.path}, {known.signed} of them signed; the "
            f"newest is of row {last.seq}, {in_utc(last.at)}."
        )

    def export(self, out: TextIO, form: str, *, with_names: bool = False) -> int:
        """Write every row as JSON lines or CSV ("csv"); gives the number. Cells of CSV are kept from being formulas.

        Unless `with_names`, the names of authors at risk are withheld; so are the hashes of rows with such a name, as a
        hash would give the name away to anybody who tries every colleague's id.
        """
        withheld = {} if with_names else self.store.read(proposals.withheld_by_subject)
        before_is_withheld = False
        writer = csv.writer(out) if form == "csv" else None
        if writer:
            writer.writerow(COLUMNS)
        rows = 0
        with self.store.audit_entries() as entries:
            for entry in entries:
                whole = _record(entry)
                record = _for_reading(whole, withheld.get(str(whole["subject"]), frozenset()))
                is_withheld = record != whole
                record["hash"] = "" if is_withheld else entry.hash
                record["previous"] = "" if before_is_withheld else entry.previous
                before_is_withheld = is_withheld
                if writer:
                    details = json.dumps(record["details"], ensure_ascii=False, sort_keys=True)
                    writer.writerow([_inert(details if name == "details" else record[name]) for name in COLUMNS])
                else:
                    out.write(json.dumps(record, ensure_ascii=False, sort_keys=True) + "\n")
                rows += 1
        return rows

    def reasons(self) -> Counter[tuple[str, str, str]]:
        """Count the reasons of every "not yet" and "no", by (department, label, the decision of the two)."""
        counted: Counter[tuple[str, str, str]] = Counter()
        with self.store.audit_entries() as entries:
            for entry in entries:
                details = _record(entry)["details"]
                if isinstance(details, dict) and "label" in details:
                    counted[(str(details["department"]), str(details["label"]), str(details["of"]))] += 1
        return counted

    def _against(self, head: str) -> str:
        seq, _, digest = head.partition(":")
        if not (seq.isascii() and seq.isdigit() and HASH.fullmatch(digest)):
            raise CountersignError(
                f"A head looks like 12:ab34…, as the digest gives it: a row's number, a colon, and {SHORTEST} to 64 "
                "characters of its hash (0 to 9, a to f)."
            )
        if int(seq) == 0 and GENESIS.startswith(digest):
            return ""  # the head of an empty trail
        with self.store.audit_entries() as entries:
            found = next((entry for entry in entries if entry.seq == int(seq)), None)
        if found is None:
            return f"The trail is shorter than it was: row {seq} is gone."
        return (
            ""
            if found.hash.startswith(digest)
            else f"Row {seq} is not the one that was there: the trail was rewritten."
        )


def _record(entry: Entry) -> dict[str, object]:
    try:
        record = json.loads(entry.body)
    except ValueError:
        record = None
    if not isinstance(record, dict) or not {*COLUMNS[:-1]} <= set(record):
        raise CountersignError(f"Row {entry.seq} was changed and can't be read. Run “countersign audit verify”.")
    return record


def _for_reading(record: dict[str, object], withheld: Collection[str]) -> dict[str, object]:
    """A row without withheld names."""
    details = record["details"]
    if isinstance(details, dict):
        details = {name: as_read(said, withheld) if isinstance(said, str) else said for name, said in details.items()}
    return record | {"by": as_read(str(record["by"]), withheld), "details": details}


def _inert(cell: object) -> str:
    """Keep a spreadsheet from running a cell: OWASP's advice on CSV injection."""
    text = str(cell)
    return f"'{text}" if text[:1] in {"=", "+", "-", "@", "\t", "\r"} else text

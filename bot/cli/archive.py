"""The command that moves words of posts long over into a file, and holds such a file against the audit trail."""

import argparse
import sys
from calendar import monthrange
from collections.abc import Collection
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from bot.cli import installation
from bot.cli.days import day_in
from bot.cli.heads import public_keys
from bot.clock import system_clock
from bot.errors import CountersignError

if TYPE_CHECKING:
    from bot.store import Store

MONTHS = 13
"""How long words stay at least: a whole year can be compared with the year before, with a month to do so."""
MOST_NAMED = 10
HOW = (
    "Say which posts, and where to: countersign archive --before 2027-01-01 --to archive-2026.jsonl. To hold a file "
    "against the audit trail: countersign archive --check archive-2026.jsonl."
)


def archive(asked: argparse.Namespace) -> int:
    """Archive posts, or check an archive; 1 for an archive that the trail does not have so."""
    checks = asked.check is not None
    if checks == bool(asked.before and asked.to) or (checks and (asked.before or asked.to)):
        raise CountersignError(HOW)
    config = installation.configured(asked)
    with installation.opened(config, system_clock) as store:
        try:
            if checks:
                return check(store, asked.check, sys.stdout, sys.stderr)
            before = day_before(asked.before, system_clock().date())
            require_whole(store, public_keys(config))
            return run(store, before, asked.to, sys.stdout)
        except OSError as error:
            raise CountersignError(f"{asked.check or asked.to} can't be read: {error.strerror}.") from None


def run(store: "Store", before: datetime, to: Path, out: TextIO) -> int:
    """Archive the posts that ended before a moment, or go on with those in a file that is there. Gives the status."""
    from bot.archiving.archives import Archives, Outcome

    archives, outcome = Archives(store), Outcome()
    if to.exists():
        out.write(f"{to} is there already; it goes on with the posts in it.\n")
    else:
        archives.write(before, to, outcome)
        if outcome.written:
            out.write(f"{_posts(outcome.written)} written to {to}, which is safely on the disk.\n")
        else:
            out.write(f"No post that can be archived was over before {before.date()}; no file was made.\n")
    if to.exists():
        archives.remove(before, to, outcome)
        earlier = f" ({outcome.before} had left before)" if outcome.before else ""
        out.write(
            f"The words of {_posts(outcome.removed)} have left the database{earlier}; forgotten: "
            f"{_number(outcome.pictures, 'picture')}, and {_number(outcome.notices, 'message')} told before "
            f"{before.date()}.\n"
        )
        out.write(f"Keep {to.name} with your records: nothing else has the words now.\n")
    out.writelines(f"Post {number} stays: {says}.\n" for number, says in [*outcome.left.items()][:MOST_NAMED])
    if (more := len(outcome.left) - MOST_NAMED) > 0:
        out.write(f"So do {more} more.\n")
    return 0


def check(store: "Store", file: Path, out: TextIO, errors: TextIO) -> int:
    """Hold an archive against the audit trail. Gives the exit status: 1 if anything does not fit."""
    from bot.archiving.proof import faults

    with file.open("rb") as lines:
        number = sum(1 for _ in lines)
    found = 0
    for says in faults(store, file):
        errors.write(f"{says}\n")
        found += 1
    if not found:
        out.write(f"{file} is as the audit trail has it: {_posts(number)}.\n")
    return 1 if found else 0


def day_before(text: str, today: date) -> datetime:
    """The beginning, in UTC, of a day written like 2027-01-01. Raises CountersignError for a later day than allowed."""
    day = day_in(text, today)
    months = today.year * 12 + today.month - 1 - MONTHS
    year, month = divmod(months, 12)
    latest = date(year, month + 1, min(today.day, monthrange(year, month + 1)[1]))
    if day > latest:
        raise CountersignError(
            f"Words stay for {MONTHS} months after a post was over, so that a whole year can be compared with the year "
            f"before. The latest day for --before is {latest}."
        )
    return datetime.combine(day, time(), UTC)


def require_whole(store: "Store", keys: Collection[str]) -> None:
    """Raise CountersignError unless the audit trail is whole: it is what vouches for words that are gone."""
    from bot.model.signing import signed_by
    from bot.showing.auditing import Auditing

    if problem := Auditing(store).verify(is_genuine=signed_by(keys)).problem:
        raise CountersignError(f"Nothing was archived, as the audit trail is to vouch for it. {problem}")


def _posts(number: int) -> str:
    return _number(number, "post")


def _number(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"

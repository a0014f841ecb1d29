"""The commands for press lists: a file brought, the lists in use, a list removed."""

import argparse
import sys
from collections.abc import Collection, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from bot.cli.days import day_in
from bot.cli.installation import configured, opened
from bot.cli.named_files import sheet_of
from bot.cli.question import goes_on
from bot.cli.streams import in_utf8
from bot.clock import system_clock
from bot.errors import CountersignError, Unusable

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from bot.enquiries.press_lists import Terms
    from bot.model.organisation import Organisation
    from bot.model.press_list import PressList, Remark
    from bot.store import Store


def import_list(asked: argparse.Namespace) -> int:
    """Read a press list, say what is in the file, and take the list into use at a word."""
    from bot.enquiries.press_list_file import MOST_BYTES
    from bot.enquiries.press_lists import Terms

    config = configured(asked)
    department = _one_of(config.departments, asked.department)
    terms = Terms(department, asked.source, asked.basis, _day(asked.until))
    name = Path(asked.list).name if asked.list != "-" else "the list"
    with opened(config, system_clock) as store, sheet_of(asked.list) as sheet:
        try:
            return bring(
                config.organisation(system_clock),
                store,
                terms,
                name,
                sheet.read(MOST_BYTES + 1),
                in_utf8(sys.stdout),
                yes=asked.yes,
            )
        except Unusable as error:
            raise CountersignError(f"{name}: {error}") from None


def bring(
    organisation: "Organisation", store: "Store", terms: "Terms", name: str, data: bytes, out: TextIO, *, yes: bool
) -> int:
    """Say what is in a file, and take the list into use, asking unless `yes`. Gives the exit status."""
    from bot.enquiries.kept_press_lists import keep
    from bot.enquiries.press_list_file import read
    from bot.enquiries.press_lists import as_brought, from_the_command_line
    from bot.model.people import SYSTEM

    file = read(data)
    brought = as_brought(store, organisation, terms, name, data, file, SYSTEM)
    zone = organisation.departments[terms.department].zone
    out.writelines(f"{line}\n" for line in _summed_up(brought, zone))
    if brought.report is not None and not brought.report.has_changes:
        changed = bool(terms.until or terms.basis) and keep(store, brought)
        out.write(f"{'The last day and the basis are changed' if changed else 'Nothing changes'}.\n")
        return 0
    if not file.people or not goes_on("Import?", out, yes=yes):
        return 1
    from_the_command_line(store, brought, file)
    out.write(f"Imported: {_people(len(file.people))} on the press list of {terms.department}.\n")
    return 0


def listed(asked: argparse.Namespace) -> int:
    """List the press lists in use."""
    config = configured(asked)
    with opened(config, system_clock) as store:
        return tell_of(config.organisation(system_clock), store, sys.stdout)


def tell_of(organisation: "Organisation", store: "Store", out: TextIO) -> int:
    """Write a line for each press list in use. Gives the exit status."""
    from bot.store import press_lists

    found = store.read(press_lists.in_use)
    if not found:
        department = next(iter(organisation.departments), "KEY")
        out.write(
            "No press list is in use. To bring one: countersign contacts import list.csv "
            f'--department {department} --source "Example Media"\n'
        )
    for in_use in found:
        people = _people(store.read(press_lists.count_people, in_use.id))
        here = organisation.departments.get(in_use.department)
        until = f", until {_last_day(in_use, here.zone)}" if here else ""
        out.write(
            f"{in_use.department}  {in_use.source}: {people}, brought on {in_use.at:%Y-%m-%d} by {in_use.person}{until}"
            f"; lawful basis: {in_use.basis}\n"
        )
    return 0


def remove(asked: argparse.Namespace) -> int:
    """Delete a press list, and everybody on the list."""
    with opened(configured(asked), system_clock) as store:
        return take_out(store, asked.source, asked.department, sys.stdout, yes=asked.yes)


def take_out(store: "Store", source: str, department: str, out: TextIO, *, yes: bool) -> int:
    """Delete the list from a source, asking unless `yes`. Gives the exit status. Raises CountersignError."""
    from bot.enquiries.kept_press_lists import remove as forget_list
    from bot.store import press_lists

    key = press_lists.source_key(source)
    found = [in_use for in_use in store.read(press_lists.in_use) if press_lists.source_key(in_use.source) == key]
    departments = sorted({in_use.department for in_use in found if department in ("", in_use.department)})
    if not departments:
        raise CountersignError(
            f"No press list from “{source}” is in use. countersign contacts list names those that are."
        )
    if len(departments) > 1:
        raise CountersignError(f"Several departments have that list. Say --department: {', '.join(departments)}.")
    if not goes_on(f"Delete “{source}” of {departments[0]}, and everybody on the list?", out, yes=yes):
        return 1
    out.write(f"Removed: {_people(forget_list(store, departments[0], source) or 0)} forgotten.\n")
    return 0


def _summed_up(brought: "PressList", zone: "ZoneInfo") -> Iterator[str]:
    report = brought.report
    if report is None:
        return
    yield (
        f"{brought.name}: {_people(report.people)} from “{brought.source}”: {report.new:,} new, "
        f"{report.changed:,} changed, {report.gone:,} gone."
    )
    yield from (f"{brought.name}: {_rows(remark)}, left out: {remark.says}" for remark in report.left_out)
    yield from (f"{brought.name}: {_rows(remark)}: {remark.says}" for remark in report.notes)
    yield f"To be kept until {_last_day(brought, zone)}, on the lawful basis “{brought.basis}”."


def _rows(remark: "Remark") -> str:
    more = f" and {remark.count - len(remark.rows):,} more" if remark.count > len(remark.rows) else ""
    return f"row{'s' if remark.count > 1 else ''} {', '.join(map(str, remark.rows))}{more}"


def _last_day(kept: "PressList", zone: "ZoneInfo") -> date:
    return (kept.until.astimezone(zone) - timedelta(seconds=1)).date()


def _people(count: int) -> str:
    return "1 person" if count == 1 else f"{count:,} people"


def _one_of(departments: Collection[str], key: str) -> str:
    if key not in departments:
        raise CountersignError(f"There is no department “{key}”. There is {', '.join(sorted(departments))}.")
    return key


def _day(text: str) -> date | None:
    return day_in(text, system_clock().date()) if text else None

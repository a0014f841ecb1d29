"""The report on enquiries on the command line: a table for people, or a spreadsheet."""

import argparse
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, time, timedelta
from itertools import zip_longest

from bot.cli import installation
from bot.cli.days import day_in
from bot.cli.named_files import export_for
from bot.clock import system_clock
from bot.errors import CountersignError
from bot.model.account import Department
from bot.model.organisation import Organisation
from bot.parsing.nearest import did_you_mean
from bot.parsing.spreadsheet import written
from bot.showing.enquiry_figures import Counted, Figures, Times, counted_between, figures
from bot.store import Store
from policy.enquirer import Verdict

COLUMNS = (
    "department", "from", "until", "kind", "asked", "referred", "life_at_risk", "further_messages", "acted_on",
    "first_act_median_minutes", "first_act_90th_minutes", "answered", "answer_median_minutes", "answer_90th_minutes",
    "corrected", "deadlines", "deadlines_missed",
)  # fmt: skip
EVERY = "all"
HEADINGS = ("", "asked", "referred", "somebody had it", "half within", "9 in 10 within", "answered", "half within",
            "9 in 10 within", "corrected", "deadlines", "missed")  # fmt: skip
LAST = timedelta(days=28)
"""The days reported where nobody says otherwise, today's included."""


def report(asked: argparse.Namespace) -> int:
    """Write figures about enquiries."""
    config = installation.configured(asked)
    with installation.opened(config, system_clock) as store:
        organisation = config.organisation(system_clock)
        departments = chosen(organisation, asked.department)
        if asked.csv or asked.to:
            with export_for(asked.to) as out:
                out.write(spreadsheet(organisation, store, departments, asked.since, asked.until))
        else:
            sys.stdout.write(table(organisation, store, departments, asked.since, asked.until))
    return 0


def chosen(organisation: Organisation, department: str) -> tuple[Department, ...]:
    """The department named, or every department. Raises CountersignError for a department that is not set up."""
    if department and department not in organisation.departments:
        near = did_you_mean(department, organisation.departments) or f" There is {', '.join(organisation.departments)}."
        raise CountersignError(f"There is no department “{department}”.{near}")
    return (organisation.departments[department],) if department else (*organisation.departments.values(),)


def spreadsheet(
    organisation: Organisation, store: Store, departments: Sequence[Department], since: str, until: str
) -> bytes:
    """Write a row for each department and kind, and for all kinds together; lengths of time in minutes.

    Raises CountersignError for a day that can't be read.
    """
    rows: list[tuple[str, ...]] = [COLUMNS]
    for here in departments:
        begins, ends = _days(organisation, here, since, until)
        days = (str(begins.astimezone(here.zone).date()), str(_last_day(ends, here)))
        for kind, found in _by_kind(counted_between(store, here.key, begins, ends)):
            rows.append((here.key, *days, kind, *_cells(found)))
    return written(rows)


def table(organisation: Organisation, store: Store, departments: Sequence[Department], since: str, until: str) -> str:
    """Write a table for each department. Raises CountersignError for a day that can't be read."""
    lines: list[str] = []
    for here in departments:
        begins, ends = _days(organisation, here, since, until)
        several = counted_between(store, here.key, begins, ends)
        first, last = begins.astimezone(here.zone).date(), _last_day(ends, here)
        lines += [f"{here.name} ({here.key}), {first} to {last}: {_asked(len(several))}", ""]
        if several:
            rows = [HEADINGS, *((kind, *_shown(found)) for kind, found in _by_kind(several))]
            lines += [*_aligned(rows), "", *_besides(figures(several)), ""]
    return "\n".join(lines)


def _days(organisation: Organisation, here: Department, since: str, until: str) -> tuple[datetime, datetime]:
    """The beginning of the first day and the end of the last, in the department's zone."""
    today = organisation.clock().astimezone(here.zone).date()
    last = day_in(until, today) if until else today
    first = day_in(since, today) if since else last - LAST + timedelta(days=1)
    if first > last:
        raise CountersignError("--from is after --until, so there is nothing between them.")
    begins = datetime.combine(first, time(), here.zone)
    ends = datetime.combine(last + timedelta(days=1), time(), here.zone)
    return begins.astimezone(UTC), ends.astimezone(UTC)


def _last_day(ends: datetime, here: Department) -> object:
    return (ends.astimezone(here.zone) - timedelta(seconds=1)).date()


def _by_kind(several: Sequence[Counted]) -> Iterator[tuple[str, Figures]]:
    """The figures of each kind that asked, the kinds of press first, and of all together."""
    for kind in Verdict:
        of_kind = [each for each in several if each.kind == kind.value]
        if of_kind:
            yield kind.value, figures(of_kind)
    yield EVERY, figures(several)


def _cells(found: Figures) -> Iterator[str]:
    yield from map(str, (found.asked, found.referred, found.at_risk, found.again))
    for times in (found.first_act, found.answered):
        yield str(times.count)
        yield from ("" if length is None else str(_minutes(length)) for length in (times.middle, times.slow))
    yield from map(str, (found.corrected, found.deadlines, found.missed))


def _shown(found: Figures) -> Iterator[str]:
    yield from map(str, (found.asked, found.referred))
    yield from _of_times(found.first_act)
    yield from _of_times(found.answered)
    yield from map(str, (found.corrected, found.deadlines, found.missed))


def _of_times(times: Times) -> Iterator[str]:
    yield str(times.count)
    yield from ("–" if length is None else _span(length) for length in (times.middle, times.slow))


def _besides(found: Figures) -> Iterator[str]:
    if found.at_risk:
        yield f"A life may have been at risk: {found.at_risk}."
    if found.again:
        yield f"Further messages that joined an open question: {found.again}."
    yield "Times run from the check; “somebody had it” is the first taking, answer, outcome or agreed line."


def _aligned(rows: Sequence[Sequence[str]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip_longest(*rows, fillvalue="")]
    for name, *cells in rows:
        line = [name.ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(cells, widths[1:], strict=True))]
        yield f"  {'  '.join(line)}".rstrip()


def _asked(count: int) -> str:
    return "nobody asked." if not count else "1 enquiry." if count == 1 else f"{count:,} enquiries."


def _minutes(length: timedelta) -> int:
    return round(length.total_seconds() / 60)


def _span(length: timedelta) -> str:
    """A length of time in two units at most: 8 min, 3 h 20 min, 2 d 4 h."""
    minutes = _minutes(length)
    days, hours = divmod(minutes // 60, 24)
    if days:
        return f"{days} d {hours} h"
    return f"{hours} h {minutes % 60} min" if hours else f"{minutes} min"

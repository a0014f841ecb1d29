"""Checks without Slack and without a database: `countersign check` and `replay`."""

import os
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, BinaryIO, TextIO
from zoneinfo import ZoneInfo

from bot.cli.jsonl import answered, shaped
from bot.cli.jsonl_input import Asked
from bot.cli.posts import posts
from bot.cli.replay import replayed, settings_of
from bot.cli.replay_page import replay_page
from bot.cli.replay_words import replay_in_words
from bot.cli.streams import unless_closed
from bot.cli.words import report_in_words, visible
from bot.errors import Unusable
from bot.parsing.nearest import did_you_mean
from bot.parsing.spreadsheet import sheet
from policy import catalogue
from policy.draft import AccountKind, Draft, Kind, Media
from policy.report import Report
from policy.situation import Situation

if TYPE_CHECKING:  # words that are for no network in particular are checked without the networks' code
    from bot.config import Config
    from bot.model.account import Account

GRAVE = {"senior", "block"}
NOTHING_GIVEN = "Give the words to check, or --file FILE, or --jsonl - to read them line by line."
EVERY = 500
"""Posts between two reports of progress."""


def check(
    texts: Sequence[str],
    *,
    files: Sequence[tuple[str, str]] = (),
    jsonl: TextIO | None,
    out: TextIO,
    today: date,
    config: "Config | None" = None,
    given: Mapping[str, object] | None = None,
    errors: TextIO | None = None,
) -> int:
    """Check texts against the rules, for people; or every line of `jsonl`, for programs.

    `files` are texts with names of their own. `given` holds the command line's options for all texts, under the keys of
    a line. The exit status is 0 from clear to warn, 1 when a finding asks for a senior approver or blocks, 2 when a
    text could not be read.
    """
    outcomes: set[str] = set()
    common = given or {}

    def answer(line: Mapping[str, object]) -> Mapping[str, object]:
        asked = shaped({**common, **line}, Asked)
        report, _ = _checked(asked, today, config)
        outcomes.add(report.outcome)
        return {**_in_json(report), "counts": counts(asked.text)}

    if jsonl is not None:
        from bot.cli.on_networks import counts

        fine = answered(jsonl, out, answer)
        return _status(outcomes) if fine else 2
    try:
        for place, (name, text) in enumerate((*(("", text) for text in texts), *files)):
            asked = shaped({**common, "text": text}, Asked)
            report, lengths = _checked(asked, today, config)
            outcomes.add(report.outcome)
            with unless_closed(out):
                heading = f"{visible(name)}:\n" if name and len(texts) + len(files) > 1 else ""
                words = report_in_words(report, lengths, colour=_in_colour(out))
                out.write(f"{chr(10) if place else ''}{heading}{words}")
    except Unusable as error:
        print(error, file=errors or out)
        return 2
    if not texts and not files:
        print(NOTHING_GIVEN, file=errors or out)
        return 2
    return _status(outcomes)


def _in_colour(out: TextIO) -> bool:
    return out.isatty() and not os.environ.get("NO_COLOR")


def _status(outcomes: set[str]) -> int:
    return 1 if outcomes & GRAVE else 0


def _checked(asked: Asked, today: date, config: "Config | None") -> tuple[Report, tuple[str, ...]]:
    """The report on a text, and its lengths on a network in words."""
    account = _account(asked.account, config)
    kind = Kind(asked.kind or (Kind.REPLY if asked.reply_to or asked.reply_url else Kind.POST))
    draft = Draft(
        text=asked.text,
        kind=kind,
        account_kind=AccountKind(asked.account_kind or (account.kind if account else AccountKind.CORPORATE)),
        media=tuple(Media(alt) for alt in asked.alt),
        links=tuple(asked.links),
        reply_to=asked.reply_to,
        reply_url=asked.reply_url,
        network=asked.network or (account.network if account else ""),
    )
    lengths: tuple[str, ...] = ()
    if draft.network:
        from bot.cli import on_networks

        draft = on_networks.drafted(draft, asked, account)
        lengths = tuple(on_networks.in_words(draft.lengths))
    zone = account.zone if account else ZoneInfo("Europe/London")
    situation = Situation(today=_day(asked.at, zone) if asked.at else today, settings=settings_of(account, config))
    return catalogue.check(draft, situation), lengths


def _account(key: str, config: "Config | None") -> "Account | None":
    if not key:
        return None
    if config is None:
        raise Unusable('"account" needs a configuration to be looked up in; name one with --config.')
    if key not in config.accounts:
        raise Unusable(f'there is no account "{key}".{did_you_mean(key, config.accounts)}')
    return config.accounts[key]


def _day(at: str, zone: ZoneInfo) -> date:
    moment = datetime.fromisoformat(at)
    return moment.astimezone(zone).date() if moment.tzinfo else moment.date()


def _in_json(report: Report) -> Mapping[str, object]:
    return {
        "outcome": str(report.outcome),
        "findings": [
            {
                "rule": found.rule, "outcome": str(found.outcome), "field": found.field, "start": found.start,
                "end": found.end, "shown": found.shown, "says": found.says, "why": found.why,
            }
            for found in report.findings
        ],
    }  # fmt: skip


def replay(
    source: BinaryIO,
    *,
    out: TextIO,
    today: date,
    config: "Config | None" = None,
    columns: Mapping[str, str] | None = None,
    page: TextIO | None = None,
    errors: TextIO | None = None,
) -> int:
    """Say how the rules would have judged posts in a spreadsheet, as a table and, if wanted, as a page.

    `columns` gives column names by content. Raises Unusable for a file that is no sheet of posts.
    """

    def counted(number: int) -> None:
        if errors and errors.isatty() and number % EVERY == 0:
            errors.write(f"\r{number:,} posts …\r")
            errors.flush()

    with sheet(source) as found:
        tally = replayed(posts(found, columns or {}, _zone(config)), config, today, counted)
    settings = f"the settings of {visible(config.name)}" if config else "the settings that everybody begins with"
    with unless_closed(out):
        out.write(replay_in_words(tally, settings, colour=_in_colour(out)))
    if page is not None:
        page.write(replay_page(tally, settings))
    return 0


def _zone(config: "Config | None") -> ZoneInfo:
    """The zone of times without a zone."""
    zones = {department.zone for department in config.departments.values()} if config else set()
    return zones.pop() if len(zones) == 1 else ZoneInfo("Europe/London")

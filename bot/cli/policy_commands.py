"""Commands without Slack and without a database: `countersign check`, `replay`, `enquirer` and `rules`."""

import json
import os
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import BinaryIO, TextIO
from zoneinfo import ZoneInfo

from bot.checking.threads import Destination
from bot.cli.jsonl import answered, shaped, unless_closed
from bot.cli.jsonl_input import Asked, AskedAbout
from bot.cli.posts import posts
from bot.cli.replay import replayed, settings_of
from bot.cli.replay_page import replay_page
from bot.cli.replay_words import replay_in_words
from bot.cli.rules_page import rules_page, rules_table
from bot.cli.words import report_in_words, visible
from bot.config import Config
from bot.config.values import did_you_mean
from bot.errors import Unusable
from bot.model.account import Account
from bot.model.content import Thread
from bot.networks import networks
from bot.parsing.spreadsheet import sheet
from policy import catalogue, pages, press_list
from policy.draft import AccountKind, Attachment, Draft, Kind, Length, Media
from policy.enquirer import Enquirer, ProfileLink, Verdict
from policy.report import Report
from policy.situation import Situation
from policy.verdict import judge

__all__ = ["check", "enquirer", "replay", "rules", "rules_page"]

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
    config: Config | None = None,
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
        return _in_json(report, asked.text)

    if jsonl is not None:
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


def _checked(asked: Asked, today: date, config: Config | None) -> tuple[Report, tuple[Length, ...]]:
    account = _account(asked.account, config)
    kind = Kind(asked.kind or (Kind.REPLY if asked.reply_to or asked.reply_url else Kind.POST))
    lengths = _lengths(asked, account, kind)
    draft = Draft(
        text=asked.text,
        kind=kind,
        account_kind=AccountKind(asked.account_kind or (account.kind if account else AccountKind.CORPORATE)),
        media=tuple(Media(alt) for alt in asked.alt),
        links=tuple(asked.links),
        lengths=lengths,
        reply_to=asked.reply_to,
        reply_url=asked.reply_url,
        attachments=_attachments(asked, account, kind),
        network=asked.network or (account.network if account else ""),
    )
    zone = account.zone if account else ZoneInfo("Europe/London")
    situation = Situation(today=_day(asked.at, zone) if asked.at else today, settings=settings_of(account, config))
    return catalogue.check(draft, situation), lengths


def _account(key: str, config: Config | None) -> Account | None:
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


def _lengths(asked: Asked, account: Account | None, kind: Kind) -> tuple[Length, ...]:
    """The length of each rendered part on the network asked for, if any."""
    name = asked.network or (account.network if account else "")
    if not name:
        return ()
    if name not in networks():
        raise Unusable(f'there is no network "{name}". There is {", ".join(networks())}.')
    network = networks()[name]
    settings = account.settings if account and account.network == name else {}
    there = Destination(network, settings)
    called = account.handle if account else network.called(settings)
    chosen = Thread(asked.thread or Thread.NO)
    rendering = there.rendered("", asked.text, Thread.NO if kind is Kind.DM else chosen)
    return tuple(there.lengths(rendering, called, name, asked.text, kind, chosen))


def _attachments(asked: Asked, account: Account | None, kind: Kind) -> tuple[Attachment, ...]:
    """Whether an answer can be attached, as far as an address or an account is given: no server is asked here."""
    name = asked.network or (account.network if account else "")
    if kind not in {Kind.REPLY, Kind.DM} or not name or not (account or asked.reply_url):
        return ()
    network = networks()[name]
    settings = account.settings if account and account.network == name else {}
    fault = network.link_fault(asked.reply_url, settings) if asked.reply_url and kind is Kind.REPLY else ""
    called = network.called(settings)
    return (Attachment(account.handle if account else f"an account on {called}", called, fault),)


def _in_json(report: Report, text: str) -> Mapping[str, object]:
    return {
        "outcome": str(report.outcome),
        "findings": [
            {
                "rule": found.rule, "outcome": str(found.outcome), "field": found.field, "start": found.start,
                "end": found.end, "shown": found.shown, "says": found.says, "why": found.why,
            }
            for found in report.findings
        ],
        "counts": {
            name: sum(network.count(part) for part in network.render(text)) for name, network in networks().items()
        },
    }  # fmt: skip


def enquirer(jsonl: TextIO, out: TextIO) -> int:
    """Say for each line who is probably asking, and why. The exit status is 2 when a line could not be read."""
    return 0 if answered(jsonl, out, _judged) else 2


def _judged(line: Mapping[str, object]) -> Mapping[str, object]:
    asked = shaped(line, AskedAbout)
    judgement = judge(
        Enquirer(
            network=asked.network,
            handle=asked.handle,
            name=asked.name,
            bio=asked.bio,
            links=tuple(ProfileLink(link.url, link.verified) for link in asked.links),
            message=asked.message,
            known=Verdict(asked.known) if asked.known else None,
            automated=asked.automated,
            press_list=press_list.read(asked.press_list),
            pages=pages.read(asked.pages),
        )
    )
    return {
        "verdict": str(judgement.verdict),
        "confidence": judgement.confidence,
        "refer": judgement.refer,
        "life_at_risk": judgement.life_at_risk,
        "evidence": [
            {"signal": evidence.signal, "says": evidence.says, "source": evidence.source, "weight": evidence.weight}
            for evidence in judgement.evidence
        ],
    }


def rules(*, as_json: bool, out: TextIO) -> int:
    """List every rule, for programs in full, for people as a table."""
    with unless_closed(out):
        if as_json:
            out.write(f"{json.dumps(catalogue.describe(), ensure_ascii=False, indent=2)}\n")
        else:
            out.write(rules_table())
    return 0


def replay(
    source: BinaryIO,
    *,
    out: TextIO,
    today: date,
    config: Config | None = None,
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


def _zone(config: Config | None) -> ZoneInfo:
    """The zone of times without a zone."""
    zones = {department.zone for department in config.departments.values()} if config else set()
    return zones.pop() if len(zones) == 1 else ZoneInfo("Europe/London")

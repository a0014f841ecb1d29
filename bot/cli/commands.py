"""Commands without Slack and without a running bot."""

import argparse
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.installation import configured, configured_if_any, opened
from bot.cli.named_files import export_for, lines_of, page_for, sheet_of, words_of
from bot.cli.streams import in_utf8
from bot.clock import system_clock
from bot.errors import CountersignError
from bot.parsing.nearest import did_you_mean
from policy.times import in_utc

if TYPE_CHECKING:  # each command imports its needs when run: `check` loads no database
    from bot.config import Config
    from bot.model.setting import Setting

PERSON = re.compile(r"[UW][A-Z0-9]+")


def db_upgrade(asked: argparse.Namespace) -> int:
    """Bring the database up to this version's tables."""
    from bot.store.engines import role_of
    from bot.store.migrations import HEADS_SINCE, upgrade

    config = configured(asked)
    grant_to = role_of(config.database().reveal()) if config.owner_url else ""
    if config.owner_url and not grant_to:
        raise CountersignError("The database's `url` names no role to give rights to: postgresql://ROLE@host/name.")
    with opened(config, system_clock, current=False, keeps=not config.owner_url, as_owner=True) as store:
        before, after = upgrade(store.engines, grant_to=grant_to)
        if before < HEADS_SINCE and store.engines.is_sqlite:  # a server's tables may have an owner on another machine
            store.begin_heads()
    if before == after:
        sys.stdout.write(f"The database is up to date (at {after}).\n")
    else:
        sys.stdout.write(f"The database is up to date now: from {before or 'nothing'} to {after}.\n")
    return 0


def db_backup(asked: argparse.Namespace) -> int:
    """Copy the database into a new file, whether or not the bot runs."""
    from bot.store.backups import back_up

    with opened(configured(asked), system_clock, current=False) as store:
        revision = back_up(store.engines, asked.file)
    sys.stdout.write(f"{asked.file} is a whole copy of the database (at {revision}).\n")
    return 0


def digest(asked: argparse.Namespace) -> int:
    """Leave today's digests to be sent now; the running bot sends them."""
    if not asked.now:
        raise CountersignError("Say --now: digests go out by themselves at each department's hour.")
    from bot.showing.digests import Digests

    config = configured(asked)
    with opened(config, system_clock) as store:
        digests = Digests(store, config.organisation(system_clock))
        for key in config.departments:
            done = digests.open_now(key)
            says = "goes out in a moment, if the bot is running" if done else "has had today's digest already"
            sys.stdout.write(f"{key}: {says}.\n")
    return 0


def hold(asked: argparse.Namespace) -> int:
    """Put posts on hold; people lift the hold in Slack."""
    from bot.holding.holds import ACCOUNT, DEPARTMENT, EVERYTHING, from_the_command_line

    config = configured(asked)
    on = (
        EVERYTHING
        if asked.everything
        else DEPARTMENT + asked.department
        if asked.department
        else ACCOUNT + asked.account
    )
    with opened(config, system_clock) as store:
        placed = from_the_command_line(
            store, config.organisation(system_clock), on, asked.reason, exempt=tuple(asked.exempt)
        )
    sys.stdout.write(
        f"Hold {placed.id} stands. Nothing of it goes out until somebody lifts it in Slack: /hold-posts.\n"
    )
    return 0


def holds(asked: argparse.Namespace) -> int:
    """List the holds that stand."""
    from bot.store import holds as stored

    with opened(configured(asked), system_clock) as store:
        found = store.read(stored.standing)
    if not found:
        sys.stdout.write("Nothing is on hold.\n")
    for placed in found:
        what = placed.on.account or placed.on.department or "everything"
        only = f", only what contains {' or '.join(placed.on.phrases)}" if placed.on.phrases else ""
        but = f", but for {', '.join(placed.on.exempt)}" if placed.on.exempt else ""
        until = f", until {in_utc(placed.until)}" if placed.until else ""
        since = f"since {in_utc(placed.at)}{until}"
        sys.stdout.write(f"{placed.id}  {what}{only}{but}, {since}, by {placed.by}: {placed.reason}\n")
    return 0


def import_plan(asked: argparse.Namespace) -> int:
    """Check a content plan; with a person named, leave it for them to confirm in Slack."""
    from bot.cli.plans import bring
    from bot.plans.rows import MOST_BYTES

    config, person = configured(asked), asked.person or ""
    if person and not PERSON.fullmatch(person):
        raise CountersignError(f"“{person}” is no Slack user id. It is in their profile, under “Copy member ID”.")
    name = Path(asked.plan).name if asked.plan != "-" else "the plan"
    with opened(config, system_clock) as store, sheet_of(asked.plan) as sheet:
        return bring(
            config.organisation(system_clock), store, name, sheet.read(MOST_BYTES + 1), person, in_utf8(sys.stdout)
        )


def export(asked: argparse.Namespace) -> int:
    """Write a week as a content plan, or what came of posts."""
    from bot.cli import tallies
    from bot.cli.plans import week

    if asked.results:
        return tallies.export(asked)
    if asked.since or asked.until or asked.account:
        raise CountersignError("--from, --until and --account are for what came of posts: say --results, too.")
    config = configured(asked)
    with opened(config, system_clock) as store, export_for(asked.to) as out:
        out.write(week(config.organisation(system_clock), store, asked.week, asked.department))
    return 0


def check_config(asked: argparse.Namespace) -> int:
    """Check the configuration, and say which settings are in force."""
    from bot.config.words import describe

    config = configured(asked)
    for warning in config.warnings:
        sys.stderr.write(f"{warning}\n")
    settled, unread = _settled(config)
    sys.stdout.write(describe(config, settled=settled))
    if unread:
        sys.stderr.write(f"What was settled in Slack can't be read: {unread}\n")
    return 0


def feedback(asked: argparse.Namespace) -> int:
    """List complaints about the checks."""
    from bot.showing.feedback import by_rule
    from bot.store import proposals

    with opened(configured(asked), system_clock) as store:
        complaints = store.read(proposals.complaints)
    if not complaints:
        sys.stdout.write("Nobody has called a check wrong.\n")
    for rule, count in by_rule(complaints):
        sys.stdout.write(f"{rule}  {count}\n")
    for complaint in complaints:
        about = f"“{complaint.shown}”" if complaint.shown else "a finding without words"
        by = f"by {complaint.person}, proposal {complaint.proposal}"
        sys.stdout.write(f"  {complaint.at:%Y-%m-%d}  {complaint.rule}  {about}  {by}\n")
    return 0


def docs(asked: argparse.Namespace) -> int:
    """Write the generated pages of the docs again."""
    from bot.cli.rules_page import rules_page
    from bot.networks import networks_page
    from policy.coverage import coverage_page

    pages = {"rules.md": rules_page, "coverage.md": coverage_page, "networks.md": networks_page}
    for name, page in pages.items():
        (asked.folder / name).write_text(page(), encoding="utf-8")
        sys.stdout.write(f"{asked.folder / name}\n")
    return 0


def check(asked: argparse.Namespace) -> int:
    """Check texts against the policy."""
    from bot.cli.policy_commands import check as checked

    config = configured_if_any(asked)
    given = {
        key: value
        for key in ("account", "account_kind", "network", "kind", "alt", "reply_to", "reply_url", "at", "thread")
        if (value := getattr(asked, key)) is not None
    }
    with lines_of(asked.jsonl) as lines:
        return checked(
            [" ".join(asked.text)] if asked.text else [],  # unquoted words are a single text, however many arguments
            files=[(name, words_of(name)) for name in asked.file],
            jsonl=lines,
            out=in_utf8(sys.stdout),
            today=system_clock().date(),
            config=config,
            given=given,
            errors=in_utf8(sys.stderr),
        )


def replay(asked: argparse.Namespace) -> int:
    """Say how the rules would have judged last month's posts."""
    from bot.cli.policy_commands import replay as replayed
    from bot.errors import Unusable

    config = configured_if_any(asked)
    columns = dict(_column(given) for given in asked.column)
    try:
        with sheet_of(asked.posts) as source, page_for(asked.page) as page:
            return replayed(
                source,
                out=in_utf8(sys.stdout),
                today=system_clock().date(),
                config=config,
                columns=columns,
                page=page,
                errors=sys.stderr,
            )
    except Unusable as error:
        raise CountersignError(f"{asked.posts}: {error}") from None


def enquirer(asked: argparse.Namespace) -> int:
    """Judge who enquirers are."""
    from bot.cli.who_is_asking import enquirer as judged

    with lines_of(asked.jsonl) as lines:
        if lines is None:
            raise CountersignError(
                "Give the profiles as JSON lines: countersign enquirer --jsonl FILE, or - for input."
            )
        return judged(lines, in_utf8(sys.stdout))


def count(asked: argparse.Namespace) -> int:
    """Count texts as networks do."""
    from bot.cli.lengths import lengths

    with lines_of(asked.jsonl) as lines:
        if lines is None:
            raise CountersignError("Give the texts as JSON lines: countersign count --jsonl FILE, or - for input.")
        return lengths(lines, in_utf8(sys.stdout))


def rules(asked: argparse.Namespace) -> int:
    """List the rules."""
    from bot.cli.rules_page import rules as listed

    return listed(as_json=asked.json, out=in_utf8(sys.stdout))


def _settled(config: "Config") -> "tuple[tuple[Setting, ...], str]":
    """The settings agreed in Slack, or a sentence if they can't be read; both empty without a database."""
    from bot.store import settings
    from bot.store.engines import is_there, open_engines

    try:
        engines = open_engines(config.database().reveal())
    except CountersignError as error:
        return (), str(error)
    there = is_there(engines)
    engines.dispose()
    if not there:
        return (), ""
    try:
        with opened(config, system_clock) as store:
            return store.read(settings.in_states), ""
    except CountersignError as error:
        return (), str(error)


def _column(given: str) -> tuple[str, str]:
    """Read `text=Message`: the content of a column, and the column's name."""
    from bot.cli.posts import COLUMNS

    what, equals, name = given.partition("=")
    if not equals or not name.strip():
        raise CountersignError(f"--column {given} is to be like text=NAME.")
    if what not in COLUMNS:
        near = did_you_mean(what, COLUMNS) or f" A column holds {', '.join(COLUMNS)}."
        raise CountersignError(f'--column cannot say where "{what}" is.{near}')
    return what, name.strip()

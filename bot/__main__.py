"""The command line, and the only module that imports both the bot and its Slack handlers."""

import argparse
import json
import logging
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli import installation, logs
from bot.cli.arguments import WithSlack, arguments
from bot.cli.ending import in_time, told_to_stop
from bot.cli.streams import to_nobody
from bot.clock import Clock, system_clock
from bot.errors import ConfigError, CountersignError

if TYPE_CHECKING:
    from bot.config import Config
    from bot.running.watch import Watch
    from bot.scheduling.anchored_time import AnchoredTime
    from bot.store import Store
    from bot.wiring import Bot

log = logging.getLogger("countersign")
PROXIES = tuple(form(f"{what}_PROXY") for what in ("HTTP", "HTTPS", "ALL") for form in (str.upper, str.lower))
CANNOT = 2
"""The exit status for wrong use, and for a program that cannot start."""
CHECKERS = 2
"""Plans checked side by side, of different people."""
ERRANDS = 4
"""Looks at timelines and at what came of posts side by side, of different accounts: nobody waits for these."""
CALLERS = 4
"""Calls that go out beside Slack side by side: of their own, so that no errand holds one up."""
TO_CHECK = 1.0
"""Seconds of a start for checking the database file; what is left of a large file is checked beside the work."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command; gives the exit status."""
    _speak_even_if_nobody_listens()
    for name in PROXIES:  # [outbound] names the proxy; a rehearsal's calls never use any
        os.environ.pop(name, None)
    asked = arguments(WITH_SLACK).parse_args(argv)
    logs.start(sys.stderr, asked.log_level, as_json=asked.log_format == "json")
    try:
        status = int(asked.run(asked))
        sys.stdout.flush()  # here, where an error can still be reported
    except ConfigError as error:
        sys.stderr.write("".join(f"{problem}\n" for problem in error.problems))
        return CANNOT
    except CountersignError as error:
        sys.stderr.write(f"{error}\n")
        return CANNOT
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:  # the reader has read enough
        to_nobody(sys.stdout)
        return 0
    except OSError as error:  # a full disk, a missing folder
        to_nobody(sys.stdout)
        sys.stderr.write(f"{error.filename or 'The output'} can't be used: {error.strerror or error}.\n")
        return CANNOT
    else:
        return status


# Running


def run(asked: argparse.Namespace) -> int:
    """Run the bot until told to stop."""
    config = installation.configured(asked)
    with installation.opened(config, system_clock, keeps=True) as store:
        from bot.store.owner import alone

        with alone(store.engines) as store.owner:
            store.check_file(within=TO_CHECK)
            told = told_to_stop()
            with running(config, store, system_clock) as at_work:
                _settle()
                log.info("running; stop with Ctrl-C")
                at_work.status = at_work.watch.until(told)
    log.info("stopped")
    return at_work.status


def demo(asked: argparse.Namespace) -> int:
    """Open a rehearsal workspace with the real bot in it."""
    from bot.cli.demo import LONDON, PLAYED_FROM, opening, play, welcome, workspace
    from bot.cli.demo_lines import agree
    from bot.store.migrations import upgrade
    from handlers.manifest import manifest

    port, starts = (0, PLAYED_FROM) if asked.play else (asked.port, opening(system_clock()))
    with (
        workspace(manifest(), port=port, starts=starts, policy_of=asked.policy, hurried=asked.play) as opened,
        installation.opened(opened.config, opened.clock, current=False, keeps=True) as store,
    ):
        upgrade(store.engines)
        told = told_to_stop()
        with running(opened.config, store, opened.clock, loopback_only=True, hurried=asked.play) as at_work:
            opened.clock.on_move.append(at_work.moved)
            _settle()
            if asked.play:
                return play(opened, as_json=asked.json)
            agree(at_work.bot)
            says = (
                json.dumps({"url": opened.url})
                if asked.json
                else welcome(opened.url, opened.clock().astimezone(LONDON))
            )
            sys.stdout.write(f"{says}\n")
            sys.stdout.flush()
            told.wait()
    return 0


@dataclass
class Running:
    """A bot at work."""

    bot: "Bot"
    moved: Callable[[], None]
    """To be called when the clock was moved."""
    watch: "Watch"
    status: int = 0
    """The exit status, where the end has to be forced."""


@contextmanager
def running(
    config: "Config",
    store: "Store",
    clock: Clock,
    *,
    loopback_only: bool = False,
    hurried: bool = False,
    time: "AnchoredTime | None" = None,
) -> Iterator[Running]:
    """Run the bot until the end of the block.

    `time` is the machine's own, which a rehearsal's clock is ahead of or behind; moving a rehearsal is no step of it.
    `hurried` is for a rehearsal whose Slack has no limits: notices need not wait their turn.
    """
    from bot.checking.links import Looks
    from bot.config.secrets import resolve, revealed
    from bot.credentials.credentials import Credentials
    from bot.credentials.upkeep import Upkeep
    from bot.networks import networks
    from bot.notices.pacing import Pacing
    from bot.outbound.call_outs import Caller
    from bot.outbound.client import client, way_out
    from bot.outbound.fetching import fetcher
    from bot.publishing.senders import Senders
    from bot.running.heartbeat import SignsOfLife
    from bot.running.jobs import scheduling
    from bot.running.watch import Watch
    from bot.scheduling.anchored_time import AnchoredTime
    from bot.store import threads_inside
    from bot.wiring import build, connecting, reaching, telling
    from handlers.workspace import workspace

    time = time or AnchoredTime(answers_needed=1 if loopback_only else 2)
    out = way_out(config.outbound.proxy, config.outbound.authorities)
    token = resolve(config.slack.bot_token).reveal()
    place = workspace(token, config.slack.api, clock, out, hurried=hurried, hears=time.hear)
    make_client = partial(client, proxy=out.proxy, trust=out.trust, loopback_only=loopback_only, hears=time.hear)
    kept = Credentials(store, config.sealing_keys)
    reach = reaching(clock, make_client, kept.of)
    connect = connecting(reach)
    organisation = config.organisation(clock)
    upkeep = Upkeep(kept, organisation, networks(), connect, reach)
    web = fetcher(out, loopback_only=loopback_only) if config.outbound.fetch_links else None
    bot = build(
        organisation,
        store=store,
        directory=place.directory,
        connect=connect,
        reach=reach,
        time=time,
        looks=Looks(web.fetch, clock) if web else None,
        fetch_picture=web.picture if web else None,
        caller=Caller(make_client, revealed, system_clock),
        link=place.archive.link,
    )
    app, notifier = place.open(bot)
    senders = Senders(organisation.network_of)
    checkers = ThreadPoolExecutor(CHECKERS, thread_name_prefix="checker")
    errands = ThreadPoolExecutor(ERRANDS, thread_name_prefix="errand")
    callers = ThreadPoolExecutor(CALLERS, thread_name_prefix="caller")
    outbox = telling(bot, store, notifier, Pacing(hurried=hurried))
    scheduler = scheduling(bot, store, senders, checkers, errands, callers, upkeep.look)
    life = SignsOfLife(threads_inside)
    scheduler.beat, outbox.beat = life.ticker.beat, life.outbox.beat
    app_token = resolve(config.slack.app_token).reveal()
    socket = place.socket(app, app_token, lambda: _reconcile(bot.reactions.begin), life.socket.beat)
    bot.restores.look()
    bot.time_doubts.begin()
    bot.zone_rules.follow()
    bot.authority.warm()
    outbox.start()
    scheduler.start()
    socket.start()

    def moved() -> None:
        scheduler.time_has_moved()
        outbox.wake()

    def rest() -> None:
        scheduler.stop()
        outbox.stop()

    at_work = Running(
        bot,
        moved,
        Watch(store, life, place.alarm, rest, config.accounts.values(), clock, lambda: bot.zone_rules.outdated),
    )
    try:
        yield at_work
    finally:
        with in_time(lambda: at_work.status):
            socket.close()
            scheduler.stop()
            bot.plan_checks.stop()
            upkeep.stop()
            senders.shutdown()  # posts being sent are finished; no new claims
            bot.links_again.stop()
            bot.link_cards.stop()
            for helpers in (checkers, errands, callers):
                helpers.shutdown(wait=True, cancel_futures=True)
            place.close()
            outbox.stop()


def _settle() -> None:
    from handlers.transport.acknowledge_first import spare_what_stays

    spare_what_stays()


def _reconcile(reconcile: Callable[[], int]) -> None:
    try:
        reconcile()
    except CountersignError as error:
        log.warning("reactions could not be read again: %s", error)


def doctor(asked: argparse.Namespace) -> int:
    """Look at all parts that the bot needs, and say how to mend each fault."""
    from bot.cli.doctor import Found, Health, report
    from bot.config.secrets import resolve
    from bot.outbound.client import way_out
    from handlers.checkup import checkup

    config = installation.configured(asked)
    slack = config.slack

    def look_at_slack() -> Iterator[Found]:
        try:
            bot_token, app_token = resolve(slack.bot_token), resolve(slack.app_token)
        except ConfigError as error:
            yield Found("Slack", Health.ILL, " ".join(error.problems))
            return
        yield from checkup(
            bot_token=bot_token,
            app_token=app_token,
            api=slack.api,
            out=way_out(config.outbound.proxy, config.outbound.authorities),
            accounts=config.accounts,
            departments=config.departments,
        )

    return report(config, look_at_slack, sys.stdout)


def manifest(_: argparse.Namespace) -> int:
    """Print the Slack app manifest."""
    from handlers.manifest import manifest as generated

    sys.stdout.write(json.dumps(generated(), indent=2) + "\n")
    return 0


WITH_SLACK = WithSlack(run, demo, doctor, manifest)


def _speak_even_if_nobody_listens() -> None:
    """Give a program started without an output a null device to write to."""
    if sys.stdout is None or sys.stderr is None:
        nobody = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - until the end
        sys.stdout, sys.stderr = sys.stdout or nobody, sys.stderr or nobody


if __name__ == "__main__":
    sys.exit(main())

"""The commands about the time: what this machine's clock reads, and an operator's word that the clock is right."""

import argparse
import sys
from typing import TYPE_CHECKING

from bot.cli import installation
from bot.clock import boot, system_clock
from policy.times import in_utc

if TYPE_CHECKING:
    from bot.model.time_doubt import TimeDoubt


def show(asked: argparse.Namespace) -> int:
    """Say what the clock reads, and which doubts about the time stand."""
    from bot.store import time_doubts

    with installation.opened(installation.configured(asked), system_clock) as store:
        found = store.read(time_doubts.standing)
    sys.stdout.write(_reads())
    if not found:
        sys.stdout.write("No clock is in doubt.\n")
    for doubt in found:
        sys.stdout.write(f"{_line(doubt)}\n")
    if found:
        sys.stdout.write("If the clock above is right, run “countersign time confirm” on the machine in doubt.\n")
    return 0


def confirm(asked: argparse.Namespace) -> int:
    """End the doubts about this machine's clock; 1 when another machine's is in doubt, and this machine's is not."""
    from bot.holding.time_doubts import from_the_command_line
    from bot.scheduling.anchored_time import AnchoredTime
    from bot.store import time_doubts

    config = installation.configured(asked)
    with installation.opened(config, system_clock) as store:
        origin = AnchoredTime().origin()
        ended = from_the_command_line(store, config.organisation(system_clock), boot(), origin)
        left = store.read(time_doubts.standing)
    sys.stdout.write(_reads())
    if ended:
        sys.stdout.write("It counts as right. Posts go on in a few seconds; the approvers' channels are told.\n")
    elif not left:
        sys.stdout.write("No clock is in doubt: nothing waits for this.\n")
    for doubt in left:
        sys.stdout.write(f"Not this machine: {_line(doubt)} Run this there, or press the button in Slack.\n")
    return 1 if left and not ended else 0


def _reads() -> str:
    return f"This machine's clock reads {system_clock():%A %d %B %Y, %H:%M:%S} UTC.\n"


def _line(doubt: "TimeDoubt") -> str:
    seconds = round(doubt.ahead.total_seconds())
    which = f"{doubt.machine}: in doubt since {in_utc(doubt.at)} by its own clock ({doubt.why})"
    return f"{which}, {abs(seconds)} seconds {'ahead of' if seconds > 0 else 'behind'} what was believed."

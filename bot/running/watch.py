"""The main thread's watch over a running bot: whether its threads live, and its records can be kept.

A dead or stuck thread ends the program, for its supervisor to start again. Records that can't be kept end all taking,
claiming and sending; people are told so, and go on being told, until a start would succeed.
"""

import logging
import os
import threading
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass

from bot.clock import Clock
from bot.errors import CountersignError
from bot.model.account import Account
from bot.ports import Alarm
from bot.running.heartbeat import SignsOfLife
from bot.store import Store
from bot.store.backups import save_what_is_open
from bot.store.database_file import Fault, Shape, Trouble

LOOK = 5.0
"""Seconds between looks."""
AGAIN = 3600.0
"""Seconds until people are told again of what is still so."""
UNHEARD = 60.0
"""Seconds until people are told anew when Slack took none of it."""
ENDED = 3
"""The exit status of a program that ended by itself, to be started again; the log's last lines say why."""
STOPPED = (
    ":warning: *Countersign has stopped.* Its records are out of order, so it records nothing and sends nothing: not "
    "even what is approved. Those who look after it find the reason in its log. Until then, please keep what you write "
    "elsewhere; if a post can't wait, somebody with the account's own log-in posts it by hand, and says so here."
)
STILL_STOPPED = ":warning: Countersign still records nothing and sends nothing: its records are out of order."
IS_FULL = (
    ":warning: *The disk with Countersign's records is full.* Until there is room, nothing is recorded and nothing "
    "goes out, not even what is approved. What was recorded is safe, and it goes on by itself once there is room."
)
HAS_ROOM = "There is room again on the disk with Countersign's records: it takes posts and sends them as before."

log = logging.getLogger("countersign")


@dataclass(slots=True)
class Watch:
    """Looks at threads and records every few seconds, and decides whether the program goes on."""

    store: Store
    life: SignsOfLife
    alarm: Alarm
    rest: Callable[[], object]
    """Stops whatever works by itself: the scheduler, the outbox."""
    accounts: Collection[Account]
    """Their approvers' channels are told, and told again; their owners at once."""
    clock: Clock
    outdated: Callable[[], str] = lambda: ""
    """Gives the reason, in words, why the program no longer goes by what the machine has; "" otherwise."""
    monotonic: Callable[[], float] = time.monotonic
    _closed: Trouble | None = None
    _heard: bool = False
    _tell_at: float = 0.0
    _before: Shape | None = None
    _refused: Shape | None = None

    def until(self, told: threading.Event) -> int:
        """Watch until told to stop, or until there is reason to end; gives the exit status."""
        while not told.wait(LOOK):
            if self.look():
                return ENDED
        return 0

    def look(self) -> bool:
        """Look at all; whether the program is to end."""
        if self._closed is not None:
            return self._is_over(self._closed)
        if ends := self.life.look() or self.outdated():
            log.error("%s: the program ends, to be started again", ends)
            return True
        if (found := self.store.look()) is not None:
            return self._close(found)
        self._say_whether_full()
        return False

    def _say_whether_full(self) -> None:
        if self.store.is_full:
            self._tell(IS_FULL, IS_FULL)
        elif self._tell_at:
            if self._heard:
                self.alarm(HAS_ROOM, self._channels())
            self._heard, self._tell_at = False, 0.0

    def _close(self, trouble: Trouble) -> bool:
        """Save what can be saved, tell people, end all work that goes on by itself; whether the program is to end."""
        self._closed = trouble
        if trouble.fault is Fault.OVERTAKEN:  # the other bot answers people
            log.error("the program ends, to be started again once it is the only one")
            return True
        if trouble.fault.leaves_records_without_a_name:
            self._save()
        if trouble.fault is Fault.PARTED:  # closing well writes all records into the file, which is in its place
            log.error("the program ends, to be started again")
            return True
        self._heard, self._tell_at = False, 0.0
        self._tell(STOPPED, STILL_STOPPED)
        self.rest()
        return False

    def _save(self) -> None:
        """Copy the records that only our open connections reach, and clear the name for another file."""
        file = self.store.engines.file
        if file is None:
            return
        ending = f"{self.clock():%Y%m%d-%H%M%S}"
        try:
            saved = save_what_is_open(file, self.store.engines, ending)
        except (CountersignError, OSError) as error:
            log.error("the records could not be saved (%s); /proc/%s/fd still has them", error, os.getpid())  # noqa: TRY400
        else:
            log.error("all records up to now are in %s: to go on with them, move it to %s", saved, file.path)
        try:
            for aside in file.put_aside(f".before-{ending}"):
                log.warning("%s belonged to the file that is gone", aside)
        except OSError as error:
            log.error("what belonged to the file that is gone could not be put aside: %s", error)  # noqa: TRY400

    def _is_over(self, trouble: Trouble) -> bool:
        """Whether a start would succeed by now, or another bot is at work; else people are told again."""
        owner, file = self.store.owner, self.store.engines.file
        if owner is not None and owner.lock.exists() and owner.trouble() is not None:
            log.error("another bot is at work: the program ends")
            return True
        if file is None:
            return True
        shape = file.shape()
        settled, self._before = shape == self._before, shape
        if shape is not None and shape != self._refused and settled:
            says = file.refusal()
            if not says:
                log.info("the database file is sound: the program ends, to be started again")
                return True
            log.error("the file that is now %s can't be used: %s", file.path, says)
            self._refused = shape
        if self._tell(STOPPED, STILL_STOPPED):
            log.error("%s Nothing is taken, claimed or sent.", trouble.says)
        return False

    def _tell(self, first: str, again: str) -> bool:
        """Tell people, at once and then every so often; whether they were told now."""
        now = self.monotonic()
        if now < self._tell_at:
            return False
        owners = dict.fromkeys(account.owner for account in self.accounts if account.owner)
        places = self._channels() if self._heard else (*self._channels(), *owners)
        heard = self.alarm(again if self._heard else first, places)
        self._heard |= heard
        self._tell_at = now + (AGAIN if heard else UNHEARD)
        return True

    def _channels(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(account.channel for account in self.accounts))

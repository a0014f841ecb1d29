"""Evidence for the machine's time from outside: servers that are asked, and a database that did not move with us."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.errors import CountersignError
from bot.model.account import Account
from bot.model.organisation import Organisation
from bot.model.time_doubt import Sure
from bot.outbound.network import Network
from bot.ports import Publisher
from bot.scheduling.anchored_time import AGREES, AnchoredTime
from bot.store import Store
from bot.store.engines import database_time

AT_ONCE = 3
"""Servers asked in a round; the next round asks the next."""
FIRST_PAUSE, LONGEST_PAUSE = 60.0, 900.0
"""Seconds between rounds: the pause doubles."""
KEEP_EVERY = 60.0
"""Seconds between looks at the database's time while the time is sure."""
MOVED = timedelta(seconds=5)
"""A database whose time moved against our count by more shares our clock, perhaps, and is no evidence."""

log = logging.getLogger(__name__)


@dataclass(slots=True)
class TimeEvidence:
    """Gathers evidence. Answers of servers reach the AnchoredTime by themselves, whenever any server is called."""

    store: Store
    time: AnchoredTime
    organisation: Organisation
    networks: Mapping[str, Network]
    connect: Callable[[Account], Publisher]
    _rounds: int = 0
    _asked_at: float = 0.0
    _kept_at: float | None = None
    _database: datetime | None = None
    """The origin by the database's time, while the time was sure."""

    def for_time(self, origin: datetime) -> tuple[Sure, tuple[str, ...]] | None:
        """The kind of evidence that agrees with the wall clock's origin, and the servers that do; None without any."""
        if hosts := self.time.agreeing():
            return Sure.SERVERS, hosts
        return (Sure.DATABASE, ()) if self._database_agrees(origin) else None

    def keep(self) -> bool:
        """Note the database's time, once a minute while the time is sure; says whether the minute is over."""
        now = self.time.elapsed()
        self._rounds = 0
        if self._kept_at is not None and now - self._kept_at < KEEP_EVERY:
            return False
        self._kept_at, self._database = now, self._database_origin()
        return True

    def ask(self) -> bool:
        """Ask a few accounts' servers, if the last round is long enough ago; says whether they were asked.

        The question is whose account the credential opens, which posts nothing. Only the `Date` of the answers counts.
        """
        now = self.time.elapsed()
        pause = min(FIRST_PAUSE * 2 ** min(max(0, self._rounds - 1), 10), LONGEST_PAUSE)
        if self._rounds and now - self._asked_at < pause:
            return False
        self._asked_at, self._rounds = now, self._rounds + 1
        for account in self._turn():
            try:
                self.connect(account).probe()
            except CountersignError as error:
                log.info("%s was asked for the time: %s", account.key, type(error).__name__)
            except Exception:
                log.exception("%s could not be asked for the time", account.key)
        return True

    def _turn(self) -> tuple[Account, ...]:
        """An account on each of the servers whose turn it is."""
        servers = {
            (account.network, tuple(sorted(account.settings.items()))): account
            for account in self.organisation.accounts.values()
            if not self.networks[account.network].by_hand
        }
        every, first = [*servers.values()], (self._rounds - 1) * AT_ONCE
        return tuple(every[(first + n) % len(every)] for n in range(min(AT_ONCE, len(every))))

    def _database_agrees(self, origin: datetime) -> bool:
        """Whether the database's time agrees, and went on by our count while our clock was set.

        A database on the same machine is set with our clock: its time is no evidence.
        """
        before, now = self._database, self._database_origin()
        return before is not None and now is not None and abs(now - before) <= MOVED and abs(now - origin) <= AGREES

    def _database_origin(self) -> datetime | None:
        if self.store.engines.is_sqlite:
            return None
        asked = self.time.elapsed()
        says = self.store.read(database_time)
        took = self.time.elapsed() - asked
        return says - timedelta(seconds=asked + took / 2) if took <= MOVED.total_seconds() else None

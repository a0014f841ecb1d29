"""Watches over accounts: which is due, who takes a watch up, and what an account's owner hears of failures."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, Protocol, Self, TypeVar

from bot.errors import ConfigError, CountersignError, Unreached
from bot.model.account import Account
from bot.model.notice import Notice
from bot.model.organisation import Organisation
from bot.model.post import storable
from bot.store import Store, credentials
from bot.store.watches import WatchRows

log = logging.getLogger(__name__)


class Watch(Protocol):
    """What the watches over timelines and those over inboxes have in common."""

    @property
    def id(self) -> int: ...
    @property
    def account(self) -> str: ...
    @property
    def handle(self) -> str: ...
    @property
    def fence(self) -> int: ...
    @property
    def failed(self) -> int: ...
    @property
    def told_at(self) -> datetime | None: ...
    @property
    def is_in_trouble(self) -> bool: ...
    def is_due(self, now: datetime) -> bool: ...
    def over(self, handle: str, at: datetime) -> Self: ...
    def taken(self, at: datetime) -> Self: ...
    def unanswered(self, says: str, at: datetime, not_before: datetime | None = None) -> Self: ...
    def told(self, at: datetime) -> Self: ...


W = TypeVar("W", bound=Watch)


@dataclass(frozen=True, slots=True)
class Watches(Generic[W]):
    """Takes up watches that are due, each in a single replica; networks are called outside any transaction."""

    store: Store
    organisation: Organisation
    rows: WatchRows[W]
    notice: Callable[[str, str], Notice]
    """Makes the notice of failures: (account, owner)."""
    subject: str
    """What is looked at, for the log and for people: timeline, inbox."""

    def due(
        self, handles: Mapping[str, str], at_pace: Callable[[W], W] = lambda watch: watch, *, begins: bool = True
    ) -> tuple[tuple[int, str], ...]:
        """The watches with a look due, the longest due first: (id, account). `handles` has every account watched.

        `at_pace` brings the next look of such a watch forward, where looks are wanted more often from now on. Where
        nothing `begins`, accounts not watched so far wait: from a wrong moment on, a watch would pass things over.
        """

        def as_wanted(watch: W, at: datetime) -> W:
            handle = handles.get(watch.account, "")
            if not begins and watch.handle != handle:
                return watch
            over = watch if watch.handle == handle else watch.over(handle, at)
            return at_pace(over) if watch.account in handles else over

        known = self.store.read(self.rows.watches)
        new = handles.keys() - {watch.account for watch in known} if begins else set()
        now = self.organisation.clock()
        changed = [watch.id for watch in known if as_wanted(watch, now) != watch]
        if new or changed:
            with self.store.begin() as tx:
                for key in sorted(new):
                    tx(self.rows.begin, key, tx.now, handles[key])
                for watch_id in sorted(changed):
                    if (watch := tx(self.rows.for_change, watch_id)) is not None:
                        tx(self.rows.write, as_wanted(watch, tx.now))
            known = self.store.read(self.rows.watches)
            now = self.organisation.clock()
        watched = (watch for watch in known if handles.get(watch.account) == watch.handle)
        return tuple((watch.id, watch.account) for watch in watched if watch.is_due(now))

    def take_up(self, watch_id: int, look: Callable[[W, Account], bool]) -> bool:
        """Look at an account, unless another replica does; a look that fails is noted, and told once."""
        with self.store.begin() as tx:
            watch = tx(self.rows.for_change, watch_id)
            account = self.organisation.accounts.get(watch.account) if watch else None
            if watch is None or account is None or not watch.is_due(tx.now):
                return False
            watch = watch.taken(tx.now)
            tx(self.rows.write, watch)
        try:
            return look(watch, account)
        except Unreached as error:
            return self._failed(watch, account, str(error), error.not_before)
        except ConfigError as error:
            return self._failed(watch, account, " ".join(error.problems), tells=False)
        except CountersignError as error:
            return self._failed(watch, account, str(error))
        except Exception:  # the account would be looked at for ever, and nobody would know that nothing comes of it
            log.exception("%s: the %s could not be read, in a way we did not foresee", account.key, self.subject)
            return self._failed(watch, account, f"Something went wrong here while reading the {self.subject}.")

    def _failed(
        self, watch: W, account: Account, says: str, not_before: datetime | None = None, *, tells: bool = True
    ) -> bool:
        with self.store.begin() as tx:
            current = tx(self.rows.for_change, watch.id)
            if current is None or current.fence != watch.fence:
                return False
            after = current.unanswered(storable(says), tx.now, not_before)
            known = tx(credentials.by_account, account.key)
            knows = known is not None and bool(known.fault)  # the owner has heard that the credential is refused
            if after.is_in_trouble and after.told_at is None and tells and account.owner and not knows:
                after = after.told(tx.now)
                tx.tell(self.notice(account.key, account.owner))
            tx(self.rows.write, after)
        log.info("%s: the %s could not be read (%s times in a row)", account.key, self.subject, after.failed)
        return True

"""Upkeep of credentials between posts: renewed before they end, and refused ones tried again now and then."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from threading import Event, Lock

from bot.credentials.credentials import Credentials
from bot.errors import ConfigError, CountersignError
from bot.model.account import Account
from bot.model.credential import Credential
from bot.model.organisation import Organisation
from bot.outbound.grants import Grant
from bot.outbound.network import Connection, Network
from bot.ports import Publisher
from bot.store import credentials

BEFORE = timedelta(days=30)
"""How long before its end a grant is renewed: Threads' tokens of 60 days half-way, by somebody who has time to mend."""
UNUSED = timedelta(days=30)
"""How long a grant may stay as it is: networks end refresh tokens that nobody uses, and not all say when."""
A_DAY = timedelta(days=1)
"""The least age of a grant that is renewed before its end: Threads refuses younger ones."""
PAUSE = timedelta(minutes=30)
"""The least time between two looks at an account: a server may lock out whoever asks too often."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Upkeep:
    """Looks after the credentials of all accounts."""

    kept: Credentials
    organisation: Organisation
    known: Mapping[str, Network]
    connect: Callable[[Account], Publisher]
    connection: Callable[[Account], Connection]
    _looked: dict[str, datetime] = field(default_factory=dict)
    _one_look: Lock = field(default_factory=Lock)
    _stopping: Event = field(default_factory=Event)

    def look(self) -> int:
        """Renew what is due, and try again what was refused; gives how many accounts were looked at."""
        if not self._one_look.acquire(blocking=False):
            return 0
        try:
            every = {found.account: found for found in self.kept.store.read(credentials.every)}
            due = [
                account for key, account in self.organisation.accounts.items() if self._is_due(every.get(key), account)
            ]
            for account in due:
                self._looked[account.key] = self.organisation.clock()
                self._look_at(account, every[account.key])
            return len(due)
        except CountersignError as error:
            log.warning("credentials could not be looked after: %s", error)
            return 0
        finally:
            self._one_look.release()

    def stop(self) -> None:
        """Begin no further account: the bot ends."""
        self._stopping.set()

    def _is_due(self, found: Credential | None, account: Account) -> bool:
        network, now = self.known[account.network], self.organisation.clock()
        if found is None or network.by_hand or now - self._looked.get(account.key, now - PAUSE) < PAUSE:
            return False
        return bool(found.fault) or (network.renew is not None and _ages(found, now))

    def _look_at(self, account: Account, found: Credential) -> None:
        try:
            if found.fault:
                self.connect(account).probe()
                self.kept.worked(account)
                log.info("%s: the credential is accepted again", account.key)
            else:
                self._renew(account)
        except ConfigError as error:
            log.warning("%s: %s", account.key, " ".join(error.problems))
        except CountersignError as error:
            log.warning("%s: %s", account.key, error)

    def _renew(self, account: Account) -> None:
        network, grants = self.known[account.network], self.kept.of(account)
        grant = grants.current()
        if grant is None or network.renew is None or not _is_renewable(grant, network):
            return
        grants.renewed(grant, partial(network.renew, self.connection(account)))
        log.info("%s: the credential was renewed", account.key)


def _ages(found: Credential, now: datetime) -> bool:
    """Whether a grant ends soon, or has been as it is for long."""
    if not found.sealed or found.changed_at is None or now - found.changed_at < A_DAY:
        return False
    return now - found.changed_at >= UNUSED or (found.ends_at is not None and found.ends_at - now <= BEFORE)


def _is_renewable(grant: Grant, network: Network) -> bool:
    """By RFC 6749 alone, a grant without a refresh token lasts as long as it lasts: LinkedIn's for most apps."""
    by_the_book = network.authorise is not None and network.authorise.exchange is None
    return bool(grant.refresh) or not by_the_book

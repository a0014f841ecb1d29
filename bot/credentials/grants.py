"""Grants in the database: sealed, and renewed by one process at a time over all replicas.

A renewal takes a lease in one transaction, asks the network outside any, and writes the new grant in another before
anybody uses that grant. A process that ends between the network's answer and the writing loses the new grant: the next
renewal tries the old one, which some networks still honour for a while, and says plainly when the network does not.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from threading import Event, Lock

from pydantic import TypeAdapter

from bot.clock import elapsed
from bot.credentials.faults import connect_again, note_refused
from bot.errors import NotNow, Refused, Unreached, Unsure
from bot.model.account import Account
from bot.model.credential import Credential
from bot.model.sealing import SealingKeys
from bot.outbound.grants import Grant, Renews
from bot.store import Store, Tx, credentials
from bot.store.engines import database_time

LEASE = timedelta(seconds=60)
"""How long a renewal may take: three times what all the calls of one client may."""
PATIENCE = 20.0
"""Seconds to wait for another process's renewal."""
PAUSE = 0.1
TRIES = 5
"""How often a new grant is written while the database does not let us in; afterwards this process remembers it."""

log = logging.getLogger(__name__)
_GRANT = TypeAdapter(Grant)


@dataclass(frozen=True, slots=True)
class Unwritten:
    """New grants that could not be written yet, with the version that each replaces, by account."""

    by_account: dict[str, tuple[int, Grant]] = field(default_factory=dict, repr=False)
    lock: Lock = field(default_factory=Lock)

    def put(self, account: str, version: int, grant: Grant) -> None:
        """Remember a grant."""
        with self.lock:
            self.by_account[account] = (version, grant)

    def of(self, credential: Credential) -> Grant | None:
        """The grant to be written over an account's, if there is one."""
        with self.lock:
            version, grant = self.by_account.get(credential.account, (-1, None))
        return grant if version == credential.version else None

    def forget(self, account: str) -> None:
        """Forget an account's grant, which is written."""
        with self.lock:
            self.by_account.pop(account, None)


@dataclass(frozen=True, slots=True)
class StoredGrants:
    """An account's grant, the same for all replicas."""

    account: Account
    store: Store
    keys: SealingKeys
    unwritten: Unwritten = field(default_factory=Unwritten)
    lease: timedelta = LEASE
    patience: float = PATIENCE
    elapsed: Callable[[], float] = elapsed

    @property
    def network(self) -> str:
        """The network's name for people."""
        return self.account.network_name or self.account.network

    def current(self) -> Grant | None:
        """The grant as kept now. Raises Refused when our keys do not open it, and Unreached without the database."""
        try:
            found = self.store.read(credentials.by_account, self.account.key)
        except NotNow as error:
            raise Unreached(f"{error} Nothing was sent.") from error
        return None if found is None else self._opened(found)

    def renewed(self, stale: Grant | None, renew: Renews) -> Grant:
        """Replace a stale grant: one process renews, and the others get the grant of the first.

        Raises Refused, with the way forward, and Unreached: no post was sent. A renewal whose answer was lost is no
        post that may be out.
        """
        since = self.elapsed()
        while True:
            try:
                found = self._begun(stale)
            except NotNow as error:
                raise Unreached(f"{error} Nothing was sent.") from error
            if isinstance(found, Grant):
                return found
            if found is not None:
                return self._renewed(found, renew)
            if self.elapsed() - since > self.patience:
                raise Unreached(
                    f"The credential for {self.network} is being renewed. Nothing was sent; we'll try again."
                )
            Event().wait(PAUSE)

    def connected(self, grant: Grant) -> None:
        """Keep a grant that the account's owner has just obtained, whatever was kept. Raises NotNow."""
        with self.store.begin() as tx:
            self._write(tx, tx(credentials.for_change, self.account.key), grant)
        self.unwritten.forget(self.account.key)

    def _begun(self, stale: Grant | None) -> Credential | Grant | None:
        """Take the lease: gives the record, or the grant that replaced the stale one; None while another renews."""
        with self.store.begin() as tx:
            current = tx(credentials.for_change, self.account.key)
            if (kept := self.unwritten.of(current)) is not None:
                self._write(tx, current, kept)
                return kept
            if (grant := self._opened(current)) is not None and grant != stale:
                return grant
            now = tx(database_time)
            if current.renewing_until is not None and current.renewing_until > now:
                return None
            begun = current.renewal_begun(now + self.lease)
            tx(credentials.write, begun)
        return begun

    def _renewed(self, begun: Credential, renew: Renews) -> Grant:
        try:
            grant = renew(self._opened(begun))
        except Refused as error:
            if not error.credential:
                self._ended(begun, in_doubt=begun.in_doubt)
                raise
            return self._refused(begun, error)
        except Unreached:
            self._ended(begun, in_doubt=begun.in_doubt)
            raise
        except Unsure:
            log.warning("%s: the answer to a renewal was lost", self.account.key)
            self._ended(begun, in_doubt=True)
            raise Unreached(
                f"{self.network} did not answer when we renewed the credential. Nothing was sent; we'll try again."
            ) from None
        return self._kept(begun, grant)

    def _kept(self, begun: Credential, grant: Grant) -> Grant:
        """Write the new grant; the grant of a quicker process stays, and is given instead."""
        self.unwritten.put(self.account.key, begun.version, grant)  # the network may have taken back the old one
        for tries_left in reversed(range(TRIES)):
            try:
                with self.store.begin() as tx:
                    current = tx(credentials.for_change, self.account.key)
                    if current.version == begun.version:
                        self._write(tx, current, grant)
                    else:
                        grant = self._opened(current) or grant
            except NotNow as error:
                log.warning("%s: a new grant could not be written: %s", self.account.key, error)
                if not tries_left:
                    raise Unreached(f"{error} Nothing was sent.") from error
                Event().wait(PAUSE)
            else:
                self.unwritten.forget(self.account.key)
                return grant
        raise AssertionError

    def _refused(self, begun: Credential, error: Refused) -> Grant:
        """Note that the network does not accept the grant, unless another process got a new grant meanwhile.

        Raises Refused, with the way forward.
        """
        why = f"{self.network} does not accept our credential any more. "
        if begun.in_doubt:
            why = (
                f"A renewal of our credential for {self.network} was cut off before the new one was written down, and "
                f"{self.network} does not accept the old one. "
            )
        says = f"{why}Nothing was sent. {connect_again(self.account.key)}"
        log.warning("%s: the renewal was refused: %s", self.account.key, error)
        try:
            with self.store.begin() as tx:
                current = tx(credentials.for_change, self.account.key)
                if current.version != begun.version and (grant := self._opened(current)) is not None:
                    return grant
                if current.fence == begun.fence:
                    tx(credentials.write, current.renewal_ended(in_doubt=begun.in_doubt))
                    note_refused(tx, self.account, says)
        except NotNow as unwritten:
            log.warning("%s: the refusal could not be noted: %s", self.account.key, unwritten)
        raise Refused(says, credential=True)

    def _ended(self, begun: Credential, *, in_doubt: bool) -> None:
        try:
            with self.store.begin() as tx:
                current = tx(credentials.for_change, self.account.key)
                if current.fence == begun.fence and current.renewing_until is not None:
                    tx(credentials.write, current.renewal_ended(in_doubt=in_doubt))
        except NotNow as error:  # the lease runs out by itself
            log.warning("%s: the end of a renewal could not be noted: %s", self.account.key, error)

    def _write(self, tx: Tx, current: Credential, grant: Grant) -> None:
        sealed = self.keys.seal(_GRANT.dump_json(grant), self.account.key)
        tx(credentials.write, current.granted(sealed, grant.ends_at, tx.now))

    def _opened(self, found: Credential) -> Grant | None:
        return opened(found, self.keys) if found.sealed else None


def opened(found: Credential, keys: SealingKeys) -> Grant:
    """Open the grant in a record. Raises Refused, with the way forward, when no key does."""
    words = keys.opened(found.sealed, found.account)
    if words is None:
        raise Refused(
            "The keys in [credentials] don't open what is kept of the credential. Put the earlier key back among "
            f"`earlier_keys`. If it is lost: {connect_again(found.account)}",
            credential=True,
        )
    return _GRANT.validate_json(words)

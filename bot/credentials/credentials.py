"""What is kept of the accounts' credentials, with the keys that open the grants."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from bot.credentials.faults import note_refused
from bot.credentials.grants import StoredGrants, Unwritten
from bot.credentials.states import CredentialState, states_of
from bot.model.account import Account
from bot.model.sealing import SealingKeys
from bot.outbound.network import Network
from bot.store import Store, credentials


@dataclass(frozen=True, slots=True)
class Credentials:
    """The grants of all accounts. `keys` fetches the keys for each errand and raises ConfigError without any."""

    store: Store
    keys: Callable[[], SealingKeys]
    unwritten: Unwritten = field(default_factory=Unwritten)

    def of(self, account: Account) -> StoredGrants:
        """Where an account's grant is kept. Raises ConfigError without a usable key."""
        return StoredGrants(account, self.store, self.keys(), self.unwritten)

    def refused(self, account: Account, says: str) -> None:
        """Note that a network does not accept an account's credential. Raises NotNow."""
        with self.store.begin() as tx:
            note_refused(tx, account, says)

    def worked(self, account: Account) -> None:
        """Note that a network accepts an account's credential. Raises NotNow."""
        found = self.store.read(credentials.by_account, account.key)
        if found is None or not found.fault:
            return
        with self.store.begin() as tx:
            tx(credentials.write, tx(credentials.for_change, account.key).worked())

    def states(self, accounts: Iterable[Account], known: Mapping[str, Network]) -> tuple[CredentialState, ...]:
        """How the accounts' credentials stand, but for accounts posted to by hand. Raises NotNow."""
        return states_of(accounts, self.store.read(credentials.every), known)

    def rekey(self) -> tuple[int, tuple[str, ...]]:
        """Seal each grant with the first key: gives how many were changed, and the accounts that no key opens.

        Raises ConfigError without a usable key, and NotNow.
        """
        keys, changed, closed = self.keys(), 0, []
        for found in self.store.read(credentials.every):
            if not found.sealed or keys.is_current(found.sealed):
                continue
            with self.store.begin() as tx:
                current = tx(credentials.for_change, found.account)
                words = keys.opened(current.sealed, current.account)
                if words is None:
                    closed.append(current.account)
                else:
                    tx(credentials.write, current.sealed_anew(keys.seal(words, current.account)))
                    changed += 1
        return changed, tuple(closed)

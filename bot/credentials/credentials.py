"""What is kept of the accounts' credentials, with the keys that open the grants."""

from collections.abc import Callable
from dataclasses import dataclass, field

from bot.credentials.grants import StoredGrants, Unwritten
from bot.model.account import Account
from bot.model.sealing import SealingKeys
from bot.store import Store, credentials


@dataclass(frozen=True, slots=True)
class Credentials:
    """The grants of all accounts. `keys` fetches the keys for each errand and raises ConfigError without any."""

    store: Store
    keys: Callable[[], SealingKeys]
    unwritten: Unwritten = field(default_factory=Unwritten)

    def of(self, account: Account) -> StoredGrants:
        """Where an account's grant is kept. Raises ConfigError without a usable key."""
        return StoredGrants(
            account.key, account.network_name or account.network, self.store, self.keys(), self.unwritten
        )

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

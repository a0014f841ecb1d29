"""The organisation that one deployment serves: its departments, their accounts, and the clock they go by."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.clock import Clock
from bot.model.account import Account, Department, in_use
from policy.detectors import handles


@dataclass(frozen=True, slots=True)
class Organisation:
    """The departments and accounts of the configuration, each by its key, and the clock of every use case."""

    accounts: Mapping[str, Account]
    departments: Mapping[str, Department]
    clock: Clock

    def in_use(self, keys: Iterable[str]) -> tuple[Account, ...]:
        """The accounts with these keys, as far as they are still configured."""
        return in_use(self.accounts, keys)

    def network_of(self, key: str) -> str:
        """The network of an account; "" for an account that is not configured any more."""
        return self.accounts[key].network if key in self.accounts else ""

    def with_handle(self, handle: str) -> tuple[str, ...]:
        """The keys of the accounts that may be meant by a handle, which may be without its server."""
        wanted = handles.plain(handle)
        return tuple(
            account.key
            for account in self.accounts.values()
            if handle and handles.same(handles.plain(account.handle), wanted)
        )

    def accounts_of(self, department: str) -> tuple[Account, ...]:
        """The accounts of a department."""
        return tuple(account for account in self.accounts.values() if account.department == department)

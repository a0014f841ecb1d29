"""How the accounts' credentials stand: refused, not connected, or good until a day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from bot.model.account import Account
from bot.model.credential import Credential
from bot.outbound.network import CLIENT_SECRET, Network

ENDS_WITHIN = 30
"""Days before a credential's last day in which people are reminded."""


@dataclass(frozen=True, slots=True)
class CredentialState:
    """How an account's credential stands."""

    account: Account
    fault: str = ""
    """The network's last no, for people."""
    is_missing: bool = False
    """Whether the account was never connected to a network that gives tokens for a time."""
    ends_on: date | None = None
    """The last day, in the account's zone; None where nobody knows of any."""

    def days_left(self, today: date) -> int | None:
        """Whole days until the last day; negative once over."""
        return None if self.ends_on is None else (self.ends_on - today).days

    def ends_soon(self, today: date) -> bool:
        """Whether somebody should see to the credential now."""
        left = self.days_left(today)
        return left is not None and left <= ENDS_WITHIN

    def ends(self, today: date) -> str:
        """The last day and the days left, or the way forward once over; "" where nobody knows of any."""
        left = self.days_left(today)
        if left is None:
            return ""
        if left < 0:
            return f"ended on {self.ends_on}: countersign accounts connect {self.account.key}"
        return f"{left} day{'' if left == 1 else 's'} left (until {self.ends_on})"


def state_of(account: Account, kept: Credential | None, network: Network | None = None) -> CredentialState:
    """The state of a credential by the records and the configuration; only with the `network` may it be missing."""
    ends = [account.credential_expires] if account.credential_expires else []
    if kept is not None and kept.ends_at is not None:
        ends.append(kept.ends_at.astimezone(account.zone).date())
    return CredentialState(
        account,
        kept.fault if kept is not None else "",
        network is not None
        and network.authorise is not None
        and not (kept and kept.sealed)
        and {*account.secrets} <= {CLIENT_SECRET.name},
        min(ends, default=None),
    )


def states_of(
    accounts: Iterable[Account], kept: Iterable[Credential], known: Mapping[str, Network]
) -> tuple[CredentialState, ...]:
    """The states of several accounts, in their order; of those posted to by hand, none."""
    by_account = {credential.account: credential for credential in kept}
    return tuple(
        state_of(account, by_account.get(account.key), known[account.network])
        for account in accounts
        if not known[account.network].by_hand
    )


def in_trouble(accounts: Iterable[Account], kept: Iterable[Credential], at: datetime) -> tuple[CredentialState, ...]:
    """The states of the accounts whose credential was refused, or ends soon, or ended."""
    by_account = {credential.account: credential for credential in kept}
    every = (state_of(account, by_account.get(account.key)) for account in accounts)
    return tuple(state for state in every if state.fault or state.ends_soon(at.astimezone(state.account.zone).date()))

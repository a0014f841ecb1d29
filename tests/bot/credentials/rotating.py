"""A network whose refresh tokens count once, and keys to seal with."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from threading import Lock

from bot.credentials.grants import StoredGrants
from bot.errors import Refused
from bot.model.account import Account
from bot.model.sealing import SealingKeys, keys_from, new_key
from bot.outbound.grants import Grant
from bot.store import Store
from policy.draft import AccountKind

KEY = new_key()
KEYS = keys_from([KEY])
ENDS = datetime(2027, 1, 20, 9, 0, tzinfo=UTC)
FIRST = Grant("canary-access-0", ENDS, "canary-refresh-0", ENDS.replace(month=6), "did:plc:example", ("write",))


@dataclass
class Rotating:
    """Ends all tokens when a refresh token is used a second time, as OAuth 2.0's best practice asks (RFC 9700)."""

    refresh: str = FIRST.refresh
    calls: int = 0
    grace: bool = False
    """Whether the refresh token before is good still."""
    before: str = ""
    once_renewed: Callable[[], None] = lambda: None
    """Called before the answer gets to the caller."""
    _lock: Lock = field(default_factory=Lock)

    def __call__(self, grant: Grant | None) -> Grant:
        with self._lock:
            self.calls += 1
            if grant is None or grant.refresh not in {self.refresh, self.before if self.grace else self.refresh}:
                self.refresh = ""
            if not self.refresh:
                raise Refused("The network does not know the refresh token.", credential=True)
            self.before, self.refresh = self.refresh, f"canary-refresh-{self.calls}"
            new = Grant(f"canary-access-{self.calls}", ENDS, self.refresh, ENDS.replace(month=6))
        self.once_renewed()
        return new


def grants_in(store: Store, keys: SealingKeys = KEYS, account: str = "news", owner: str = "") -> StoredGrants:
    """The grant of an account."""
    return StoredGrants(an_account(account, owner), store, keys, patience=30)


def an_account(key: str = "news", owner: str = "") -> Account:
    """An account on X."""
    return Account(
        key, "dept", "x", "@DeptExample", AccountKind.CORPORATE, ("U1",), ("U2",), "C1", owner=owner, network_name="X"
    )

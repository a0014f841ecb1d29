"""Credentials that a network does not accept: noted once, and told to the account's owner."""

from bot.model.account import Account
from bot.model.notice import CredentialRefused
from bot.store import Tx, credentials


def connect_again(account: str) -> str:
    """The way forward after a credential was lost."""
    return f"Whoever looks after the account runs “countersign accounts connect {account}” on the server."


def with_way_forward(says: str, account: str) -> str:
    """A network's no, with the way forward at its end."""
    return says if f"countersign accounts connect {account}" in says else f"{says} {connect_again(account)}"


def note_refused(tx: Tx, account: Account, says: str) -> None:
    """Note that a network does not accept a credential; the account's owner is told the first time."""
    current = tx(credentials.for_change, account.key)
    tx(credentials.write, current.refused(with_way_forward(says, account.key), tx.now))
    if account.owner and not current.fault:
        tx.tell(CredentialRefused(account.key, account.owner))

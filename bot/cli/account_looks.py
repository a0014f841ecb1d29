"""A look at an account's credential, without posting: does the network answer, and whose account does it open?"""

from collections.abc import Callable
from dataclasses import dataclass

from bot.credentials.faults import with_way_forward
from bot.errors import ConfigError, CountersignError, Refused, Unreached, Unsure
from bot.model.account import Account
from bot.outbound.network import Network
from bot.ports import Publisher


@dataclass(frozen=True, slots=True)
class Look:
    """What a look found."""

    is_well: bool
    says: str
    refused: bool = False
    """Whether the network does not accept the credential."""


def look(account: Account, network: Network, connect: Callable[[Account], Publisher]) -> Look:
    """Ask whose account a credential opens."""
    try:
        opens = connect(account).probe()
    except ConfigError as error:
        return Look(False, " ".join(error.problems))
    except CountersignError as error:
        return Look(False, _no_entry(error, network, account), isinstance(error, Refused) and error.credential)
    if opens.startswith("@") and not is_of(opens, account):
        says = f"its credential opens {opens}: posts would appear there. Put in the one for {account.handle}"
        return Look(False, says)
    return Look(True, opens)


def is_of(opens: str, account: Account) -> bool:
    """Whether a network's name for an account is the handle in the configuration."""
    return _bare(opens) == _bare(account.handle)


def _bare(handle: str) -> str:
    """The name alone: without a server, in lower case."""
    return handle.removeprefix("@").split("@")[0].split()[0].casefold()


def _no_entry(error: CountersignError, network: Network, account: Account) -> str:
    """Say how to mend an account after a failed look: no post was being sent, and no retry follows."""
    title, again = network.called(account.settings), f"countersign accounts connect {account.key}"
    if isinstance(error, Refused) and error.credential:
        if network.authorise is not None:
            return with_way_forward(str(error), account.key)
        kept = " and ".join(account.secrets.values())
        return (
            f"{title} does not accept what {kept} holds: ask the account's owner for a new one, put it there, restart, "
            f"and run “{again}” to prove it"
        )
    if isinstance(error, Unreached | Unsure):
        return f"{title} does not answer at the address in its settings: check it, and that this machine may go there"
    return f"what answers at the address in its settings is not {title} as we know it: check it"

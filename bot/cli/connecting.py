"""Getting and proving an account's credential: in a browser where the network has a page for that, else by a paste."""

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TextIO
from urllib.parse import urlsplit

from bot.cli.account_looks import is_of, look
from bot.cli.loopback import PATH, listening
from bot.clock import Clock
from bot.config.secrets import resolve
from bot.credentials.credentials import Credentials
from bot.credentials.states import state_of
from bot.errors import ConfigError, CountersignError, Refused, Unreached, Unsure
from bot.model.account import Account
from bot.outbound.client import is_loopback
from bot.outbound.grants import KeptInMemory
from bot.outbound.network import CLIENT_ID, REDIRECT, Code, Connection, MakesClient, Network, OAuth
from bot.outbound.oauth import Begun, begin, come_back, exchanged, lacks
from bot.parsing.nearest import did_you_mean
from bot.ports import Publisher
from bot.store import credentials
from bot.store.files import new_private
from bot.wiring import connection_to

PASTE = "Then paste the whole address that the browser ends at, even if the page there can't be opened: "


@dataclass(frozen=True, slots=True)
class Place:
    """The accounts, what is kept of their credentials, the way out, and where to speak with a person."""

    accounts: Mapping[str, Account]
    known: Mapping[str, Network]
    credentials: Credentials
    make_client: MakesClient
    clock: Clock
    out: TextIO
    ask: Callable[[str], str]
    """Asks for a secret, which is not shown."""

    def account(self, key: str) -> Account:
        """Find an account. Raises CountersignError."""
        if key not in self.accounts:
            near = did_you_mean(key, self.accounts) or " “countersign accounts list” names them."
            raise CountersignError(f"There is no account “{key}”.{near}")
        return self.accounts[key]

    def network(self, account: Account) -> Network:
        """The network of an account."""
        return self.known[account.network]

    def publisher(self, account: Account) -> Publisher:
        """An account's way in. Raises ConfigError."""
        network = self.network(account)
        assert network.connect is not None  # noqa: S101 - asked for accounts not posted to by hand
        return network.connect(connection_to(account, self.clock, self.make_client, self.credentials.of, self.known))

    def says(self, words: str) -> None:
        """Say something, at once."""
        self.out.write(f"{words}\n")
        self.out.flush()


def prove(place: Place, account: Account) -> int:
    """Prove a credential without posting, and keep in mind whether it works; 1 when it does not do."""
    network = place.network(account)
    name = f"{account.title} ({account.key})"
    if network.by_hand:
        place.says(f"✓ {name}: posted by hand")
        return 0
    found = look(account, network, place.publisher)
    before = place.credentials.store.read(credentials.by_account, account.key)
    if found.refused and not state_of(account, before, network).is_missing:
        place.credentials.refused(account, found.says)
    elif found.is_well:
        place.credentials.worked(account)
    kept = place.credentials.store.read(credentials.by_account, account.key)
    if found.is_well and network.authorise is not None and kept is not None and kept.sealed:
        grant = place.credentials.of(account).current()
        if missing := lacks(network.authorise, grant) if grant else ():
            place.says(
                f"✗ {name}: it may not do this: {', '.join(missing)}. Connect it again, and leave everything ticked: "
                f"countersign accounts connect {account.key}"
            )
            return 1
    ends = state_of(account, kept, network).ends(place.clock().astimezone(account.zone).date())
    place.says(f"{'✓' if found.is_well else '✗'} {name}: {found.says}{f'; {ends}' if ends and found.is_well else ''}")
    return 0 if found.is_well else 1


def connect(place: Place, account: Account, *, paste: bool) -> int:
    """Walk through getting a credential, and prove the credential; 1 when nothing was connected."""
    network = place.network(account)
    if network.by_hand:
        raise CountersignError(f"{account.title} is posted to by hand: there is nothing to connect.")
    if network.authorise is None:
        _from_their_pages(place, account, network)
    elif not _authorised(place, account, network, network.authorise, paste=paste):
        return 1
    return prove(place, account)


def _authorised(place: Place, account: Account, network: Network, oauth: OAuth, *, paste: bool) -> bool:
    """Get a grant by way of a browser, and keep it; False when the account that let us in is another."""
    title, memory = network.called(account.settings), KeptInMemory()
    grants = place.credentials.of(account)  # first: without a key, nobody goes to the network for nothing
    connection = connection_to(account, place.clock, place.make_client, lambda _: memory, place.known)
    code = _code(place, account, oauth, title, paste=paste)
    try:
        memory.grant = grant = exchanged(title, oauth, connection, code)
    except (Unreached, Unsure):
        says = f"{title} did not plainly answer, so nothing was connected. Please start again."
        raise CountersignError(says) from None
    opens = _opens(network, connection)
    if opens.startswith("@") and not is_of(opens, account):
        place.says(
            f"You were signed in to {title} as {opens}, so nothing was connected: posts for {account.handle} would "
            f"appear there. Sign in as {account.handle}, and start again."
        )
        return False
    grants.connected(memory.grant or grant)
    place.says("Connected. A running Countersign uses it from now on; stopped posts go on with “Try again”.")
    return True


def _code(place: Place, account: Account, oauth: OAuth, title: str, *, paste: bool) -> Code:
    """Have the owner agree in a browser, and read what comes back here, or what the owner pastes."""
    registered = account.settings.get(REDIRECT.name, "")
    at = urlsplit(registered)
    client_id = account.settings[CLIENT_ID.name]

    def show(begun: Begun) -> None:
        if oauth.keys_from:
            place.says(f"You need an app at {title}: its id and secret are at {oauth.keys_from}.")
        place.says(
            f"Open this address in a browser where you are signed in to {title} as {account.handle}, and agree:\n\n"
            f"{begun.address}\n"
        )

    if registered and (paste or not (at.scheme == "http" and is_loopback(at.hostname or ""))):
        show(begun := begin(oauth, client_id, registered))
        return come_back(begun, place.ask(PASTE))
    with listening(at.port or 0, at.path or PATH) as here:
        begun = begin(oauth, client_id, registered or here.redirect)
        show(begun)
        if paste:
            return come_back(begun, place.ask(PASTE))
        place.says(
            f"Waiting for the browser to come back to {begun.redirect} … Is the browser on another machine? Stop with "
            "Ctrl-C, and start again with --paste."
        )
        return here.wait(partial(come_back, begun))


def _opens(network: Network, connection: Connection) -> str:
    """The account that a new grant opens; "" if the network does not answer now. Raises CountersignError."""
    assert network.connect is not None  # noqa: S101 - a network that authorises an app lets the app in
    try:
        return network.connect(connection).probe()
    except (Unreached, Unsure):
        return ""
    except Refused as error:
        raise CountersignError(f"{network.title} gave a token, and does not accept it. {error}") from None


def _from_their_pages(place: Place, account: Account, network: Network) -> None:
    """Say where each secret comes from and where it is kept; a file is written for whoever pastes the secret here."""
    for wanted in network.secrets:
        reference = account.secrets.get(wanted.name)
        if reference is None:
            continue
        place.says(f"{wanted.name}: {wanted.says}\nIt is kept in {reference}. docs/networks.md says where to get it.")
        if reference.startswith("env:"):
            _set_elsewhere(place, reference)
        elif value := place.ask("Paste it here, or press Enter to leave the file as it is: ").strip():
            write_secret(Path(reference.removeprefix("file:")), value)
            place.says("Written.")


def _set_elsewhere(place: Place, reference: str) -> None:
    try:
        resolve(reference)
    except ConfigError as error:
        raise CountersignError(
            f"{error.problems[0]} Put the secret there (for a service: into its environment file), restart, and start "
            "again."
        ) from None
    place.says("That is set. To change it, change it there, and restart.")


def write_secret(path: Path, value: str) -> None:
    """Write a secret into a file, whole or not at all; a file keeps its owner and rights, a new file is private."""
    beside = path.with_name(f".{path.name}.new")
    with suppress(OSError):
        beside.unlink()
    with new_private(beside) as out:
        out.write(f"{value}\n".encode())
    if path.exists():
        was = path.stat()
        with suppress(PermissionError):
            os.chown(beside, was.st_uid, was.st_gid)
        beside.chmod(was.st_mode & 0o777)
    beside.replace(path)

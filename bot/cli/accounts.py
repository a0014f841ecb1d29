"""The commands about accounts' credentials: how they stand, whether they work, and how to get new ones."""

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from getpass import getpass
from typing import TYPE_CHECKING

from bot.cli import installation
from bot.clock import system_clock
from bot.errors import ConfigError

if TYPE_CHECKING:
    from bot.cli.connecting import Place
    from bot.credentials.states import CredentialState
    from bot.model.account import Account


@contextmanager
def _opened(asked: argparse.Namespace) -> "Iterator[Place]":
    from bot.cli.connecting import Place
    from bot.credentials.credentials import Credentials
    from bot.networks import networks
    from bot.outbound.client import client, way_out

    config = installation.configured(asked)
    out = way_out(config.outbound.proxy, config.outbound.authorities)
    make_client = partial(client, proxy=out.proxy, trust=out.trust)
    with installation.opened(config, system_clock) as store:
        credentials = Credentials(store, config.sealing_keys)
        yield Place(config.accounts, networks(), credentials, make_client, system_clock, sys.stdout, _hidden)


def listed(asked: argparse.Namespace) -> int:
    """List the accounts, with the state of each credential."""
    with _opened(asked) as place:
        show(place)
    return 0


def show(place: "Place") -> None:
    """Write a line for each account. References to secrets are followed: in this shell, as this user."""
    states = {state.account.key: state for state in place.credentials.states(place.accounts.values(), place.known)}
    rows = [("account", "handle", "network", "credential")]
    for key, account in place.accounts.items():
        today = place.clock().astimezone(account.zone).date()
        says = _standing(states[key], today) if key in states else "posted by hand"
        rows.append((key, account.handle, account.network_name, says))
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for row in rows:
        line = "  ".join(cell.ljust(width) for cell, width in zip(row, (*widths, 0), strict=True))
        place.out.write(f"{line.rstrip()}\n")


def test(asked: argparse.Namespace) -> int:
    """Prove credentials without posting; 1 when any does not do."""
    from bot.cli.connecting import prove

    with _opened(asked) as place:
        return max([prove(place, place.account(key)) for key in asked.name or place.accounts], default=0)


def connect(asked: argparse.Namespace) -> int:
    """Walk through getting an account's credential."""
    from bot.cli.connecting import connect as connected

    with _opened(asked) as place:
        return connected(place, place.account(asked.name), paste=asked.paste)


def key(asked: argparse.Namespace) -> int:
    """Make a key that encrypts credentials, in a new file."""
    from bot.model.sealing import new_key
    from bot.store.files import new_private

    with new_private(asked.file) as out:
        out.write(f"{new_key()}\n".encode())
    sys.stdout.write(
        f"{asked.file} has a new key that encrypts the tokens which networks renew. Keep it where the database is\n"
        f'not, and name it in the configuration:\n\n[credentials]\nkey = "file:{asked.file.resolve()}"\n\n'
        "If there is a key already, name that under earlier_keys, restart, and run “countersign accounts rekey”.\n"
        "Without the key, accounts have to be connected again; nothing else is lost.\n"
    )
    return 0


def rekey(asked: argparse.Namespace) -> int:
    """Encrypt everything with the first key; 1 when something is left that no key opens."""
    with _opened(asked) as place:
        changed, closed = place.credentials.rekey()
    sys.stdout.write(f"{changed} credential{'' if changed == 1 else 's'} moved to the key named as `key`.\n")
    for account in closed:
        sys.stdout.write(f"{account}: no key opens it. Connect it again: countersign accounts connect {account}\n")
    if not closed:
        sys.stdout.write("The keys under earlier_keys can go.\n")
    return 1 if closed else 0


def _standing(state: "CredentialState", today: date) -> str:
    if state.is_missing:
        return f"not connected: countersign accounts connect {state.account.key}"
    if state.fault:
        return f"refused: {state.fault}"
    if problems := " ".join(_unresolved(state.account)):
        return f"not to be had here: {problems}"
    return state.ends(today) or "in place; no known last day"


def _unresolved(account: "Account") -> "Iterator[str]":
    """What is wrong with the account's references to secrets, without any value."""
    from bot.config.secrets import resolve

    for reference in account.secrets.values():
        try:
            resolve(reference)
        except ConfigError as error:
            yield from error.problems


def _hidden(prompt: str) -> str:
    """Ask for a secret without showing it; from a pipe, read a line."""
    if sys.stdin is not None and sys.stdin.isatty():
        return getpass(prompt)
    sys.stdout.write(f"{prompt}\n")
    sys.stdout.flush()
    return sys.stdin.readline() if sys.stdin is not None else ""

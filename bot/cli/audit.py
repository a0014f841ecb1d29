"""Commands about the audit trail, and the file with the trail's heads."""

import argparse
import io
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli import commands
from bot.cli.named_files import export_for
from bot.clock import system_clock
from bot.errors import ConfigError

if TYPE_CHECKING:  # each command imports its needs when run
    from bot.config import Config
    from bot.model.head import Head
    from bot.model.signing import HeadKey
    from bot.store.head_file import HeadFile


def verify(asked: argparse.Namespace) -> int:
    """Recompute the whole audit trail, hold it against the heads kept outside, and the records against the trail."""
    from bot.model.signing import signed_by
    from bot.showing.auditing import Auditing
    from bot.showing.held_against import records_and_trail
    from bot.store.head_file import HeadFile

    config = commands.configured(asked)
    with commands.opened(config, system_clock) as store:
        if asked.heads is not None:
            store.heads = HeadFile(asked.heads)
        found = Auditing(store).verify(asked.head, is_genuine=signed_by(public_keys(config)))
        held = None if found.problem else records_and_trail(store)
    for note in found.notes:
        sys.stdout.write(f"{note}\n")
    if found.problem:
        sys.stderr.write(f"{found.problem}\n")
        return 1
    if held is not None and held.disagree:
        more = f" So do {held.disagree - 1} more." if held.disagree > 1 else ""
        sys.stderr.write(f"A record differs from the audit trail. {held.first}.{more}\n")
        return 1
    if held is not None:
        sys.stdout.write(f"The records are as the trail has them: {held.records} posts, deliveries and lines.\n")
    sys.stdout.write(f"The audit trail is whole: {found.rows} rows. Head {found.rows}:{found.head}\n")
    return 0


def export(asked: argparse.Namespace) -> int:
    """Write the audit trail."""
    from bot.showing.auditing import Auditing

    with commands.opened(commands.configured(asked), system_clock) as store, export_for(asked.to) as out:
        lines = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
        Auditing(store).export(lines, asked.format, with_names=asked.with_names)
        lines.detach()
    return 0


def reasons(asked: argparse.Namespace) -> int:
    """Count the labels of the reasons given for every "not yet" and "no"."""
    from bot.showing.auditing import Auditing

    with commands.opened(commands.configured(asked), system_clock) as store:
        counted = Auditing(store).reasons()
    if not counted:
        sys.stdout.write("No reason has come under a label yet.\n")
    for (department, label, of), number in sorted(counted.items(), key=lambda item: (item[0][0], -item[1], item[0])):
        which = {"not_yet": "not yet", "rejected": "no"}.get(of, of)
        sys.stdout.write(f"{department}  {number:>4}  {label} ({which})\n")
    return 0


def key(asked: argparse.Namespace) -> int:
    """Make a private key in a new file, and say how the configuration names the key."""
    from bot.model.signing import key_from, new_key
    from bot.store.files import new_private

    secret = new_key()
    with new_private(asked.file) as out:
        out.write(f"{secret}\n".encode())
    made = key_from(secret)
    sys.stdout.write(
        f"{asked.file} has a new key ({made.id}) that signs heads of the audit trail. Keep it where the database\n"
        "is not, and name it in the configuration:\n\n"
        f'[audit]\nkey = "file:{asked.file.resolve()}"\n\n'
        f"Whoever verifies the heads needs the public key, which is no secret: {made.public}\n"
        'Once you change to another key, list this one as well: public_keys = ["…"]\n'
    )
    return 0


def head_file(config: "Config", *, keeps: bool = False) -> "HeadFile | None":
    """The file with the trail's heads; None with PostgreSQL, unless the configuration names a file.

    `keeps` is for the process that keeps heads there, signed if there is a key; others only note how far the trail
    goes. Raises ConfigError for a key that can't be fetched or read.
    """
    from bot.store.engines import file_of
    from bot.store.head_file import HeadFile

    database = file_of(config.database().reveal())
    if config.audit.heads:
        heads = HeadFile(Path(config.audit.heads))
    elif database is not None:
        heads = HeadFile(database.with_suffix(".heads"))
    else:
        return None
    if keeps:
        heads.sign = _key(config).signed if config.audit.key else _unsigned
    return heads


def public_keys(config: "Config") -> tuple[str, ...]:
    """The public keys whose signatures count: those in the configuration, and the private key's."""
    try:
        own = (_key(config).public,) if config.audit.key else ()
    except ConfigError:
        if not config.audit.public_keys:
            raise
        own = ()  # an auditor's machine has no private key
    return (*config.audit.public_keys, *own)


def _key(config: "Config") -> "HeadKey":
    from bot.config.secrets import resolve
    from bot.model.signing import key_from

    try:
        return key_from(resolve(config.audit.key).reveal())
    except ValueError:
        says = f"{config.audit.key} holds no key for heads of the audit trail. “countersign audit key FILE” makes one."
        raise ConfigError((says,)) from None


def _unsigned(head: "Head") -> "Head":
    return head

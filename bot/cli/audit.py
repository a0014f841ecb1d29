"""Commands about the audit trail."""

import argparse
import io
import sys

from bot.cli import installation
from bot.cli.heads import public_keys
from bot.cli.named_files import export_for
from bot.clock import system_clock


def verify(asked: argparse.Namespace) -> int:
    """Recompute the whole audit trail, hold it against the heads kept outside, and the records against the trail."""
    from bot.model.signing import signed_by
    from bot.showing.auditing import Auditing
    from bot.showing.held_against import records_and_trail
    from bot.store.head_file import HeadFile

    config = installation.configured(asked)
    with installation.opened(config, system_clock) as store:
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

    with installation.opened(installation.configured(asked), system_clock) as store, export_for(asked.to) as out:
        lines = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
        Auditing(store).export(lines, asked.format, with_names=asked.with_names)
        lines.detach()
    return 0


def reasons(asked: argparse.Namespace) -> int:
    """Count the labels of the reasons given for every "not yet" and "no"."""
    from bot.showing.auditing import Auditing

    with installation.opened(installation.configured(asked), system_clock) as store:
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

"""The file with the audit trail's heads, and the keys that sign heads, by the configuration."""

from pathlib import Path
from typing import TYPE_CHECKING

from bot.errors import ConfigError

if TYPE_CHECKING:
    from bot.config import Config
    from bot.model.head import Head
    from bot.model.signing import HeadKey
    from bot.store.head_file import HeadFile


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

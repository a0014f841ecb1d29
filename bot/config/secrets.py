"""Secrets and references to them: the configuration only ever holds `env:NAME` or `file:/path`."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from bot.errors import ConfigError

REFERENCE = re.compile(r"env:(?P<name>[A-Za-z_][A-Za-z0-9_]*)|file:(?P<path>/.+)")
HOW = "Write env:NAME for an environment variable, or file:/path for a file."
TELLING = re.compile(r"xox[a-z]-|xapp-|eyJ|-----BEGIN|[A-Za-z0-9_+/=-]{24,}|://[^/@\s]*:[^/@\s]*@")


@dataclass(frozen=True, slots=True)
class Secret:
    """A value hidden from `repr`; only `reveal` shows it."""

    _value: str

    def reveal(self) -> str:
        """The secret itself, for the call in need of it."""
        return self._value

    def __repr__(self) -> str:
        return "Secret(…)"


def is_reference(text: str) -> bool:
    """Tell `env:NAME` and `file:/path` from other texts."""
    return REFERENCE.fullmatch(text) is not None


def resolve(reference: str) -> Secret:
    """Fetch the secret behind a reference, without the line end left in files by editors.

    Raises ConfigError with the name of the variable or file, never with a value.
    """
    found = REFERENCE.fullmatch(reference)
    if found is None:
        raise ConfigError((f"A secret is kept outside the configuration. {HOW}",))
    if found["name"]:
        return _from_environment(found["name"])
    return _from_file(Path(found["path"]))


def revealed(text: str) -> str:
    """The text behind a reference, or the text itself where it is none. Raises ConfigError as `resolve`."""
    return resolve(text).reveal() if is_reference(text) else text


def _from_environment(name: str) -> Secret:
    value = os.environ.get(name, "").strip()
    if not value:
        state = "empty" if name in os.environ else "not set"
        raise ConfigError((f"The environment variable {name} is {state}.",))
    return _one_line(value, f"The environment variable {name}")


def _from_file(path: Path) -> Secret:
    try:
        value = path.read_text(encoding="utf-8").strip()
    except UnicodeDecodeError:
        raise ConfigError((f"The secret file {path} is not text in UTF-8.",)) from None
    except OSError as error:
        raise ConfigError((f"The secret file {path} cannot be read: {error.strerror}.",)) from None
    if not value:
        raise ConfigError((f"The secret file {path} is empty.",))
    return _one_line(value, f"The secret file {path}")


def _one_line(value: str, where: str) -> Secret:
    """Refuse a secret that no header can carry: libraries quote it in their errors, token and all."""
    if not value.isprintable():
        raise ConfigError((f"{where} is to hold one line, the secret alone: it has a line break or the like in it.",))
    return Secret(value)


def shown(text: str) -> str:
    """Quote a text from the configuration, unless it could be a secret in the wrong place."""
    return "that value" if TELLING.search(text) or len(text) > 60 else f'"{text}"'

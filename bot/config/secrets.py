"""Secrets and where they are kept: the configuration only ever holds `env:NAME` or `file:/path`."""

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
    """A value that shows itself only when asked to by name."""

    _value: str

    def reveal(self) -> str:
        """The secret itself, for the one call that needs it."""
        return self._value

    def __repr__(self) -> str:
        return "Secret(…)"


def is_reference(text: str) -> bool:
    """Tell `env:NAME` and `file:/path` from everything else."""
    return REFERENCE.fullmatch(text) is not None


def resolve(reference: str) -> Secret:
    """Fetch what the reference points at, without the line end that editors leave in files.

    Raises ConfigError, which names the variable or the file and never holds a value.
    """
    found = REFERENCE.fullmatch(reference)
    if found is None:
        raise ConfigError((f"A secret is kept outside the configuration. {HOW}",))
    if found["name"]:
        return _from_environment(found["name"])
    return _from_file(Path(found["path"]))


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
    """Refuse what no header can carry: the libraries that refuse it quote it, token and all."""
    if not value.isprintable():
        raise ConfigError((f"{where} is to hold one line, the secret alone: it has a line break or the like in it.",))
    return Secret(value)


def shown(text: str) -> str:
    """Quote what somebody wrote in the configuration, unless it could be a secret in the wrong place."""
    return "that value" if TELLING.search(text) or len(text) > 60 else f'"{text}"'

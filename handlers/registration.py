"""A listener's declaration for the app manifest: commands, shortcuts, events and scopes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command."""

    name: str
    says: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A shortcut in a message's menu."""

    name: str
    callback_id: str
    says: str


@dataclass(frozen=True, slots=True)
class Surface:
    """A listener's needs from Slack."""

    commands: tuple[Command, ...] = ()
    shortcuts: tuple[Shortcut, ...] = ()
    events: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()
    comes_first: bool = False
    """Whether the listener is tried before others."""

"""What a listener shows of itself to Slack, for the manifest: its commands, shortcuts, events and scopes."""

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
    """All that one listener needs Slack to know."""

    commands: tuple[Command, ...] = ()
    shortcuts: tuple[Shortcut, ...] = ()
    events: tuple[str, ...] = ()
    scopes: tuple[str, ...] = ()
    comes_first: bool = False
    """Whether its listeners are tried before the others'."""

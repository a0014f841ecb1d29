"""Slack: listeners read a payload, call a use case and render; views are made from plain values."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from slack_bolt import App

from bot.wiring import Bot
from handlers import errors, listeners, out_of_order, people
from handlers.transport import acknowledging, answers_to_slack
from handlers.transport.acknowledge_first import Turns


def register(app: App, bot: Bot, turns: Turns | None = None) -> None:
    """Register all middleware and listeners; `turns` is shared with the transport that brings events."""
    acknowledging.register(app, turns or Turns())
    answers_to_slack.register(app)
    people.register(app)
    out_of_order.register(app, bot.out_of_order)
    errors.register(app, bot)
    for listener in every_listener():
        listener.register(app, bot)


@cache
def every_listener() -> tuple[ModuleType, ...]:
    """Every module in handlers/listeners, found by scanning.

    Bolt tries listeners one after another, so the listeners with the most urgent answers come first.
    """
    return tuple(sorted(_found(), key=lambda listener: not listener.SURFACE.comes_first))


def _found() -> Iterator[ModuleType]:
    for name in sorted(module.name for module in iter_modules(listeners.__path__)):
        yield import_module(f"{listeners.__name__}.{name}")

"""Ids and values that outlive a release: cards already posted and rows already written go on working.

The lists beside this file hold every id that Slack gives back to a listener, every kind of notice with its fields, and
every value of an enumeration in bot/model. An id that changes or goes is a button that no longer answers.
"""

import dataclasses
import re
from collections.abc import Iterator
from enum import Enum
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from slack_bolt import App
from slack_sdk import WebClient

import bot.model
from bot.model.notice import KINDS
from handlers import every_listener
from tests.world import World

HERE = Path(__file__).parent


class RecordingApp(App):
    """Bolt's App, with a record of the ids each listener listens to."""

    def __init__(self) -> None:
        super().__init__(client=WebClient(token="xoxb-none"), token_verification_enabled=False)
        self.ids: set[str] = set()

    def __getattribute__(self, name: str) -> Any:
        registering = super().__getattribute__(name)
        if name not in {"action", "command", "event", "shortcut", "view"}:
            return registering

        def recorded(matching: Any, *given: Any, **named: Any) -> Any:
            self.ids |= {f"{name} {identifier}" for identifier in identifiers(matching)}
            return registering(matching, *given, **named)

        return recorded


def identifiers(matching: Any) -> Iterator[str]:
    if isinstance(matching, re.Pattern):
        yield matching.pattern
    elif isinstance(matching, dict):
        yield " ".join(f"{key}={value}" for key, value in sorted(matching.items()))
    else:
        yield str(matching)


def slack_ids(world: World) -> set[str]:
    app = RecordingApp()
    for listener in every_listener():
        listener.register(app, world.bot)
    return app.ids


def stored_values() -> set[str]:
    modules = [import_module(f"bot.model.{found.name}") for found in iter_modules(bot.model.__path__)]
    kinds = {kind for module in modules for kind in vars(module).values() if isinstance(kind, type)}
    values = {
        f"{kind.__name__} {member.value}"
        for kind in kinds
        if issubclass(kind, Enum) and kind.__module__.startswith("bot.model.")
        for member in kind
    }
    notices = {
        f"notice {name}({', '.join(field.name for field in dataclasses.fields(kind))})" for name, kind in KINDS.items()
    }
    return values | notices


def listed(name: str) -> set[str]:
    return set((HERE / name).read_text(encoding="utf-8").splitlines())


def test_listeners_answer_every_id_that_slack_may_still_give_back(world: World) -> None:
    assert slack_ids(world) == listed("slack_ids.txt")


def test_stored_values_are_those_already_in_databases() -> None:
    assert stored_values() == listed("stored_values.txt")

"""The stages of networks with an API, a file for each, named like the network: found by scanning, never listed."""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from tests.bot.networks.stand_in import Stage


@cache
def stages() -> Mapping[str, Stage]:
    """Give the stages by the names of their networks."""
    found = {name: import_module(f"{__name__}.{name}").STAGE for _, name, _ in iter_modules(__path__)}
    for name, stage in found.items():
        assert isinstance(stage, Stage), f"STAGE in tests/bot/networks/stages/{name}.py is no Stage."
    return found

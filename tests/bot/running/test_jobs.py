"""The bot's own work: what is to be forgotten is forgotten by a job, for nobody else does it."""

import inspect
from dataclasses import fields

import pytest

from bot.running import jobs
from bot.wiring import Bot
from tests.world import World

FORGETS = ("forget", "purge")


def forgetting(world: World) -> list[str]:
    """The acts of the use cases that forget by themselves: without a person, and without a thing to be named."""
    every = ((field.name, getattr(world.bot, field.name)) for field in fields(Bot))
    return [
        f"bot.{name}.{act}"
        for name, case in every
        for act in dir(type(case))
        if act.startswith(FORGETS)
        and not [part for part in inspect.signature(getattr(type(case), act)).parameters if part != "self"]
    ]


@pytest.fixture
def source() -> str:
    return inspect.getsource(jobs.scheduling)


def test_everything_that_forgets_by_itself_is_a_job(world: World, source: str) -> None:
    acts = forgetting(world)
    assert "bot.retention.purge" in acts
    assert "bot.intake.forget" in acts
    assert [act for act in acts if act not in source] == []

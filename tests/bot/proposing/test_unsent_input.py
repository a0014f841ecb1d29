"""Input not sent yet: the latest of each person, across replicas, and not for long."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.model.form_input import FormInput
from bot.proposing.unsent_input import REMEMBERED_FOR, UnsentInput
from bot.store import unsent_input
from tests.world import PETE, PRIYA, World


def typed(world: World, text: str, form: str = "V1", **later: float) -> FormInput:
    return FormInput(form, {"text": {"input": {"value": text}}}, world.clock() + timedelta(**later))


@pytest.mark.both_databases
def test_another_replica_gives_the_input_back_once(world: World) -> None:
    here, there = (UnsentInput(world.store, world.clock) for _ in range(2))
    here.note(PRIYA, typed(world, "One"))
    here.note(PRIYA, typed(world, "One, two", seconds=2))
    assert there.take(PRIYA, "V1") == typed(world, "One, two").values
    assert there.take(PRIYA, "V1") is None


@pytest.mark.both_databases
def test_input_is_forgotten_after_a_day(world: World) -> None:
    world.bot.unsent_input.note(PRIYA, typed(world, "Left open."))
    world.clock.now += REMEMBERED_FOR + timedelta(minutes=1)
    assert world.bot.unsent_input.forget() == 1
    assert world.store.read(unsent_input.of, PRIYA.id) is None


def test_every_letter_counts_and_few_are_written_down(world: World) -> None:
    unsent = world.bot.unsent_input
    for number in range(10):
        unsent.note(PRIYA, typed(world, "x" * number, milliseconds=number * 100))
    stored = world.store.read(unsent_input.of, PRIYA.id)
    assert stored is not None
    assert stored.values["text"]["input"]["value"] == ""
    assert unsent.take(PRIYA, "V1") == typed(world, "x" * 9).values


def test_changes_heard_out_of_order_leave_the_latest(world: World) -> None:
    world.bot.unsent_input.note(PRIYA, typed(world, "Later", seconds=2))
    world.bot.unsent_input.note(PRIYA, typed(world, "Earlier", seconds=1))
    assert world.bot.unsent_input.take(PRIYA, "V1") == typed(world, "Later").values


def test_input_belongs_to_its_form_and_its_person(world: World) -> None:
    unsent = world.bot.unsent_input
    unsent.note(PRIYA, typed(world, "Priya's"))
    assert unsent.take(PETE, "V1") is None
    assert unsent.take(PRIYA, "V2") is None
    unsent.note(PRIYA, replace(typed(world, "Another form's"), form="V3"))
    assert unsent.take(PRIYA, "V1") is None

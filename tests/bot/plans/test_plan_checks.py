"""Checks of plans: once, by one replica, within a budget of time, and never lost."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Connection

from bot.errors import NotNow, Superseded
from bot.model.notice import PlanChecked, PlanSummary
from bot.model.plan import PlanState
from bot.plans.checked import CheckedPlan
from bot.plans.checks import PlanChecks
from bot.plans.preview import PlanPreview
from bot.store import plans, tables
from bot.store.engines import database_time
from handlers.plans import messages
from tests.bot.plans.test_plans import WEEK, a_plan, became, fine, looks, problems, report, there
from tests.bot.store.test_races import at_once
from tests.handlers.payloads import every_text
from tests.world import PETE, PRIYA, World

FIVE = a_plan(*(f"2{3 + day}/11/2026,09:00,news,The library opens at nine on day {day}." for day in range(5)))


def brought(world: World, data: bytes = WEEK, request: str = "file:F1") -> int:
    return world.bot.plans.bring("plan.csv", data, PRIYA, request)


def checks(world: World, **given: object) -> PlanChecks:
    made = PlanChecks(world.store, world.bot.authority, world.bot.plans.preview, world.bot.organisation)
    for name, value in given.items():
        setattr(made, name, value)
    return made


def waits(world: World, plan: int) -> bool:
    return plan in dict(world.bot.plan_checks.due())


def take_runs_out(world: World) -> None:
    """Let a minute pass by the database's own clock, beyond the reach of tests."""
    with world.store.begin() as tx:
        past = tx(database_time) - timedelta(seconds=1)
        tx(Connection.execute, tables.plans.update().values(taken_until=past))


class Ticking:
    """A monotonic clock that moves on whenever asked."""

    def __init__(self, by: float) -> None:
        self.now, self.by = 0.0, by

    def __call__(self) -> float:
        self.now += self.by
        return self.now


@pytest.mark.both_databases
def test_a_plan_is_checked_once_however_often_its_message_is_told(world: World) -> None:
    plan = brought(world)
    world.tells()
    assert world.notifier.of(PlanSummary) == [PlanSummary(plan)]
    assert waits(world, plan)
    assert world.checks_plans() == 1
    world.tells()
    assert world.notifier.of(PlanChecked) == [PlanChecked(plan)]
    before = looks(world, plan)
    world.directory.silent = True  # a check would ask who may write for the accounts
    for _ in range(3):
        assert looks(world, plan) == before
    assert not waits(world, plan)


def test_telling_of_a_plan_checks_no_row(world: World) -> None:
    plan = brought(world)
    world.directory.silent = True
    shown = world.bot.plans.shown(plan)
    assert shown is not None
    assert shown.plan.report is None
    says = " ".join(every_text([block.to_dict() for block in messages.message(shown)]))
    assert "is being checked" in says


def test_a_plan_that_takes_long_says_what_was_checked_and_goes_on_when_dropped_again(world: World) -> None:
    plan = brought(world, FIVE)
    slow = checks(world, monotonic=Ticking(by=10), budget=25.0)
    assert slow.take_up(plan)
    shown = looks(world, plan)
    assert fine(shown) == [2, 3]
    assert [row.number for row in report(shown).left] == [4, 5, 6]
    says = " ".join(every_text([block.to_dict() for block in messages.message(shown)]))
    assert "2 are fine; 3 were not checked yet" in says
    assert "3 rows, from row 4 on, are not checked yet" in says
    assert "Only the 2 that are fine" in says
    world.bot.plans.propose(plan, shown.stamp, PRIYA)
    assert len(became(world, plan)) == 2
    again = brought(world, FIVE, "file:F2")
    assert checks(world, monotonic=Ticking(by=10), budget=25.0).take_up(again)
    after = looks(world, again)
    assert (there(after), fine(after), [row.number for row in report(after).left]) == ([2, 3], [4, 5], [6])


def test_a_plan_of_which_nothing_could_be_checked_says_so(world: World) -> None:
    plan = brought(world, FIVE)
    assert checks(world, monotonic=Ticking(by=10), budget=0.0).take_up(plan)
    shown = looks(world, plan)
    says = " ".join(every_text([block.to_dict() for block in messages.message(shown)]))
    assert "5 were not checked yet" in says
    assert "Propose it" not in says


class Dies(BaseException):
    """The process ends."""


@pytest.mark.both_databases
def test_a_check_that_dies_half_way_is_taken_up_again(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    plan = brought(world)
    with monkeypatch.context() as dying:
        dying.setattr(PlanPreview, "check", raising(Dies()))
        dying.setattr(plans, "let_go", lambda *_: False)  # a dead process ends no take
        with pytest.raises(Dies):
            world.bot.plan_checks.take_up(plan)
    assert not waits(world, plan)  # its take has not run out
    take_runs_out(world)
    assert waits(world, plan)
    assert world.checks_plans() == 1
    assert fine(looks(world, plan)) == [2, 3, 4]


def raising(error: BaseException) -> Callable[..., CheckedPlan]:
    def check(*_: object, **__: object) -> CheckedPlan:
        raise error

    return check


def test_a_fault_in_the_checks_is_said_and_the_plan_is_not_tried_for_ever(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = brought(world)
    with monkeypatch.context() as broken:
        broken.setattr(PlanPreview, "check", raising(ZeroDivisionError()))
        assert world.bot.plan_checks.take_up(plan)
    shown = looks(world, plan)
    says = " ".join(every_text([block.to_dict() for block in messages.message(shown)]))
    assert "could not be checked" in says
    assert "fault of ours" in says


def test_a_fault_in_one_row_is_told_with_the_row(world: World) -> None:
    plan = brought(world)
    preview = world.bot.plans.preview
    broken = replace(preview, drafting=replace(preview.drafting, timing=None))  # type: ignore[arg-type]
    assert checks(world, preview=broken).take_up(plan)
    assert {says for _, _, says in problems(looks(world, plan))} == {
        "The checks of this row failed, through a fault of ours. Propose the post with /propose-post."
    }


def test_while_slack_is_silent_a_plan_waits_and_is_not_lost(world: World) -> None:
    plan = brought(world)
    world.directory.silent = True
    assert not world.bot.plan_checks.take_up(plan)
    assert waits(world, plan)
    world.directory.silent = False
    assert world.checks_plans() == 1


def test_a_bot_that_stops_leaves_the_plan_for_the_next_start(world: World) -> None:
    plan = brought(world)
    stopping = checks(world)
    stopping.stop()
    assert not stopping.take_up(plan)
    assert waits(world, plan)
    assert world.checks_plans() == 1


def test_a_plan_cancelled_while_it_is_checked_stays_cancelled(world: World) -> None:
    plan = brought(world)

    def cancels() -> Iterator[float]:
        yield 0.0
        world.bot.plans.cancel(plan, PRIYA)
        while True:
            yield 1.0

    times = cancels()
    assert checks(world, monotonic=lambda: next(times)).take_up(plan)
    after = looks(world, plan).plan
    assert (after.state, after.data, after.report) == (PlanState.CANCELLED, b"", None)


def test_what_is_still_being_checked_is_not_proposed(world: World) -> None:
    plan = brought(world)
    with pytest.raises(Superseded, match="still being checked"):
        world.bot.plans.propose(plan, 1, PRIYA)


def test_a_list_out_of_date_is_checked_anew(world: World) -> None:
    plan = brought(world)
    world.checks_plans()
    shown = looks(world, plan)
    world.directory.groups["S0WRITERS"].discard(PRIYA.id)
    with pytest.raises(Superseded, match="brought up to date"):
        world.bot.plans.propose(plan, shown.stamp, PRIYA)
    assert waits(world, plan)
    assert not fine(looks(world, plan))


@pytest.mark.both_databases
def test_two_replicas_check_a_plan_once(replicas: tuple[World, World]) -> None:
    first, second = replicas
    for n in range(5):
        plan = brought(first, FIVE, f"file:{n}")
        at_once(
            lambda plan=plan: first.bot.plan_checks.take_up(plan),  # type: ignore[misc]
            lambda plan=plan: second.bot.plan_checks.take_up(plan),  # type: ignore[misc]
        )
        first.tells()
        assert first.notifier.of(PlanChecked).count(PlanChecked(plan)) == 1


@pytest.mark.both_databases
def test_a_check_whose_take_ran_out_writes_nothing(world: World) -> None:
    plan = brought(world)

    def overtaken() -> Iterator[float]:
        yield 0.0
        take_runs_out(world)
        assert world.checks_plans() == 1
        while True:
            yield 1000.0

    times = overtaken()
    assert not checks(world, monotonic=lambda: next(times)).take_up(plan)
    world.tells()
    assert world.notifier.of(PlanChecked) == [PlanChecked(plan)]


def test_a_plan_in_use_is_not_proposed_twice(world: World) -> None:
    plan = brought(world)
    world.checks_plans()
    stamp = looks(world, plan).stamp
    with world.bot.plan_checks.taken(plan), pytest.raises(NotNow, match="worked on just now"):
        world.bot.plans.propose(plan, stamp, PRIYA)
    world.bot.plans.propose(plan, stamp, PRIYA)
    assert len(became(world, plan)) == 3


def test_a_take_made_before_the_clock_was_set_back_holds_up_no_plan(world: World) -> None:
    plan = brought(world)
    with world.store.begin() as tx:
        ahead = tx(database_time) + timedelta(hours=1)
        tx(Connection.execute, tables.plans.update().values(taken_until=ahead))
    assert waits(world, plan)
    assert world.bot.plan_checks.take_up(plan)


def test_people_wait_only_for_their_own_plans(world: World) -> None:
    for n in range(3):
        brought(world, request=f"file:{n}")
    other = world.bot.plans.bring("plan.csv", WEEK, PETE, "file:pete")
    assert [lane for _, lane in world.bot.plan_checks.due()] == [PRIYA.id] * 3 + [PETE.id]
    assert world.bot.plan_checks.take_up(other)

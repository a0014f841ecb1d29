"""Anchored time: steps are noticed, suspend is none, and nothing is due before its true time beyond the bound."""

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.clock import boot, elapsed
from bot.model.time_doubt import Doubt
from bot.scheduling.anchored_time import AGREES, FRESH, QUICK, STEP, AnchoredTime
from tests.fakes import FRIDAY_AT_NINE

HOUR = timedelta(hours=1)
A_SECOND = timedelta(seconds=1)


@dataclass
class Machine:
    """A machine with a true time, a wall clock that is off by some time, and a count."""

    true: datetime = FRIDAY_AT_NINE
    off: timedelta = timedelta()
    count: float = 5000.0
    monotonic: float = 5000.0
    """CLOCK_MONOTONIC, which stands still in suspend."""
    freezes: list[float] = field(default_factory=list)
    """Seconds for which the process is frozen between the next two lines."""

    def wall(self) -> datetime:
        if self.freezes:
            self.runs(self.freezes.pop())
        return self.true + self.off

    def elapsed(self) -> float:
        return self.count

    def runs(self, seconds: float) -> None:
        self.true += timedelta(seconds=seconds)
        self.count += seconds
        self.monotonic += seconds

    def sleeps(self, seconds: float) -> None:
        """Be suspended: wall clock and count go on, CLOCK_MONOTONIC does not."""
        self.true += timedelta(seconds=seconds)
        self.count += seconds

    def is_paused(self, seconds: float) -> None:
        """Be a virtual machine that its host stops: no clock in it goes on."""
        self.true += timedelta(seconds=seconds)
        self.off -= timedelta(seconds=seconds)

    def steps(self, by: timedelta) -> None:
        self.off += by

    def time(self) -> AnchoredTime:
        return AnchoredTime(self.wall, self.elapsed)

    def answers(self, time: AnchoredTime, *hosts: str, wrong: timedelta = timedelta(), took: float = 0.1) -> None:
        """Let servers answer with the true time."""
        for host in hosts:
            time.hear(host, format_datetime((self.true + wrong).astimezone(UTC), usegmt=True), took)


@pytest.fixture
def machine() -> Machine:
    return Machine()


def test_time_that_passes_is_no_step(machine: Machine) -> None:
    time = machine.time()
    for _ in range(100):
        machine.runs(3600)
        assert time.is_sure()


@pytest.mark.parametrize("by", [HOUR, -HOUR, STEP + A_SECOND, -STEP - A_SECOND, timedelta(days=365)])
def test_a_step_is_noticed_at_the_next_look(machine: Machine, by: timedelta) -> None:
    time = machine.time()
    machine.runs(10)
    machine.steps(by)
    assert not time.is_sure()
    assert time.doubt is Doubt.STEPPED


def test_small_corrections_pass_and_do_not_add_up_unheeded(machine: Machine) -> None:
    time = machine.time()
    machine.steps(STEP)
    assert time.is_sure()
    machine.steps(A_SECOND)
    assert not time.is_sure()


def test_suspend_is_no_step(machine: Machine) -> None:
    time = machine.time()
    machine.sleeps(3 * 3600)
    assert machine.monotonic < machine.count
    assert time.is_sure()


def test_with_a_count_that_stands_still_suspend_would_look_like_a_step(machine: Machine) -> None:
    time = AnchoredTime(machine.wall, lambda: machine.monotonic)
    machine.sleeps(3 * 3600)
    assert not time.is_sure(), "and servers outside agree at once with the clock"
    machine.answers(time, "a.example", "b.example")
    assert time.agreeing() == ("a.example", "b.example")


def test_the_count_is_the_machines_and_goes_on_in_suspend() -> None:
    assert 0 < elapsed() <= elapsed()
    assert boot()


def test_a_process_frozen_between_two_readings_sees_no_step(machine: Machine) -> None:
    time = machine.time()
    machine.freezes = [7200.0]
    assert time.is_sure()


def test_a_doubt_stays_until_the_time_is_believed_although_the_clock_returns(machine: Machine) -> None:
    time = machine.time()
    machine.steps(HOUR)
    assert not time.is_sure()
    machine.steps(-HOUR)
    assert not time.is_sure()
    time.believe(time.origin())
    assert time.is_sure()


def test_two_servers_that_agree_with_the_clock_are_evidence_and_a_server_alone_is_not(machine: Machine) -> None:
    time = machine.time()
    machine.answers(time, "a.example")
    machine.answers(time, "a.example")
    assert time.agreeing() == ()
    machine.answers(time, "b.example")
    assert time.agreeing() == ("a.example", "b.example")


@pytest.mark.parametrize("wrong", [AGREES + 2 * A_SECOND, -AGREES - 2 * A_SECOND, HOUR, -HOUR])
def test_servers_with_another_time_are_no_evidence(machine: Machine, wrong: timedelta) -> None:
    time = machine.time()
    machine.answers(time, "a.example")
    machine.answers(time, "b.example", wrong=wrong)
    assert time.agreeing() == ()


def test_slow_old_and_unreadable_answers_are_no_evidence(machine: Machine) -> None:
    time = machine.time()
    machine.answers(time, "a.example", "b.example", took=QUICK + 1)
    for date in ("", "yesterday", "Fri, 99 Nov 2026 25:00:00 GMT", "Fri, 20 Nov 99999 09:00:00 GMT"):
        time.hear("c.example", date, 0.1)
        time.hear("d.example", date, 0.1)
    assert time.agreeing() == ()
    machine.answers(time, "a.example", "b.example")
    assert time.agreeing()
    machine.runs(FRESH + 1)
    assert time.agreeing() == ()


def test_a_clock_wrong_from_the_start_is_contradicted_by_two_servers_that_agree(machine: Machine) -> None:
    machine.steps(HOUR)
    time = machine.time()
    assert time.is_sure(), "nobody has said otherwise yet"
    machine.answers(time, "a.example")
    assert not time.is_contradicted()
    machine.answers(time, "b.example", wrong=3 * HOUR)
    assert not time.is_contradicted(), "they do not agree with each other"
    machine.answers(time, "c.example")
    assert time.is_contradicted()


def test_servers_that_agree_with_the_clock_outweigh_others(machine: Machine) -> None:
    time = machine.time()
    machine.answers(time, "a.example", "b.example")
    machine.answers(time, "c.example", "d.example", wrong=HOUR)
    assert not time.is_contradicted()


def test_a_persons_word_outweighs_servers_until_the_clock_is_set_again(machine: Machine) -> None:
    machine.steps(HOUR)
    time = machine.time()
    machine.answers(time, "a.example", "b.example")
    assert time.is_contradicted()
    time.believe(time.origin(), vouched_for=True)
    assert not time.is_contradicted()
    machine.steps(HOUR)
    assert not time.is_sure()
    time.believe(time.origin())
    assert time.is_contradicted()


def test_what_servers_may_pile_up_is_bounded(machine: Machine) -> None:
    time = machine.time()
    for number in range(1000):
        machine.answers(time, f"{number}.example")
    assert len(time._heard) <= 50


Happening = st.one_of(
    st.tuples(st.just("runs"), st.floats(0, 4000)),
    st.tuples(st.just("sleeps"), st.floats(0, 100_000)),
    st.tuples(st.just("is_paused"), st.floats(0, 10_000)),
    st.tuples(st.just("steps"), st.floats(-10_000, 10_000)),
    st.tuples(st.just("nudges"), st.floats(-15, 15)),
    st.tuples(st.just("put right"), st.just(0.0)),
    st.tuples(st.just("answers"), st.floats(-1, 1)),
    st.tuples(st.just("lies"), st.floats(-10_000, 10_000)),
    st.tuples(st.just("looks"), st.just(0.0)),
)


@given(happenings=st.lists(Happening, max_size=40), due_after=st.floats(0, 20_000))
def test_nothing_is_ever_claimed_before_its_true_time_beyond_the_bound(
    happenings: list[tuple[str, float]], due_after: float
) -> None:
    """Whatever the clock does, and whatever a server alone says: the wall clock was right when the bot started."""
    machine = Machine()
    time = machine.time()
    due = machine.true + timedelta(seconds=due_after)
    for what, by in happenings:
        match what:
            case "steps" | "nudges":
                machine.steps(timedelta(seconds=by))
            case "put right":
                machine.off = timedelta()
            case "answers":
                machine.answers(time, "a.example", "b.example", wrong=timedelta(seconds=by))
            case "lies":
                machine.answers(time, "liar.example", wrong=timedelta(seconds=by))
            case "looks":
                if not time.is_sure() and time.agreeing():
                    time.believe(time.origin())
                elif time.is_sure() and time.is_contradicted():
                    time.suspect(Doubt.CONTRADICTED)
            case _:
                getattr(machine, what)(by)
        now = machine.wall()
        if now >= due and time.is_sure():
            early = due - machine.true
            assert early <= timedelta(seconds=33), f"{early} early"  # STEP, AGREES, and `Date` in whole seconds

"""Random schedules on real processes: the first twenty-five seeds; `python -m tests.faults.seeds` plays more."""

import pytest

from tests.faults.scene import an_empty_scene
from tests.faults.schedule import Step, schedule, shorter
from tests.faults.seeds import Run, played

SEEDS = range(1, 26)


@pytest.mark.slow
@pytest.mark.both_databases
@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_is_lost_or_doubled_whatever_the_schedule(url: str, seed: int) -> None:
    assert played(url, seed, schedule(seed)) == []


def test_a_seed_always_makes_the_same_schedule() -> None:
    assert [schedule(seed) for seed in SEEDS] == [schedule(seed) for seed in SEEDS]
    assert len({schedule(seed) for seed in SEEDS}) == len(SEEDS)


@pytest.mark.slow
def test_the_judge_of_a_schedule_sees_a_double_a_loss_and_what_nobody_approved(url: str) -> None:
    with an_empty_scene(url) as scene:
        run = Run(scene, 1)
        steps = [Step("propose", 0, 0), Step("approve", 0, 0), Step("time passes", 0, 2), Step("round", 0, 1)]
        assert run.play([*steps, Step("propose", 0, 1)]) == []
        wall = scene.outside.wall("news")
        wall.published(run.words[0].parts[0])
        run.words[1].is_approved = True
        wall.published("Nobody has read these words.")
        run._judge()
    assert [said.partition(":")[0] for said in run.wrong] == [
        "out 2 times",
        "out without an approval that stood",
        "lost, and nobody was asked",
    ]


def test_a_failing_schedule_is_made_as_short_as_can_be() -> None:
    steps = schedule(1)
    guilty = {steps[4], steps[20]}
    assert set(shorter(steps, lambda some: guilty <= set(some))) == guilty

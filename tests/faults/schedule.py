"""Schedules of people's acts and of faults, each made from a seed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from tests.bot.networks.server import Answer, Commit, Fault, Line, answers, commits_then_answers, loses_the_answer
from tests.faults.outside import HOOK
from tests.faults.scene import resets

ON = ("news", "floods", "long", "intranet")
LENGTH = 26
STEPS = {
    "propose": 5,
    "approve": 7,
    "edit": 2,
    "withdraw": 1,
    "take back": 1,
    "not yet": 1,
    "hold": 1,
    "lift": 1,
    "network fault": 4,
    "kill": 4,
    "freeze": 1,
    "wake": 1,
    "Slack goes": 1,
    "Slack comes": 1,
    "database cut": 1,
    "time passes": 6,
    "clock steps": 1,
    "restart": 1,
    "round": 5,
    "both at once": 3,
    "people answer": 1,
}


def takes_and_asks_to_wait(line: Line, commit: Commit) -> None:
    """Takes a post, and asks for a later try; a webhook's receiver, for which only 2xx means taken, does not take."""
    if f"/{HOOK}/" not in line.heard:
        commit()
    line.answer(Answer(429, headers={"Retry-After": "30"}))


FAULTS: tuple[Fault, ...] = (
    loses_the_answer,
    resets,
    commits_then_answers(Answer(500)),
    commits_then_answers(Answer(503)),
    takes_and_asks_to_wait,
    answers(Answer(429, headers={"Retry-After": "30"})),
    answers(Answer(500)),
)
KILLS = (
    "before the claim is committed",
    "after the claim",
    "before sending",
    "after sending",
    "before the result is committed",
    "after the result",
    "before telling",
    "after telling",
    "before any commit",
    "after any commit",
)
FREEZES = ("after the claim", "after sending")
"""Not between the last look at the clock and the call: there a person who posts again can double (reliability.md)."""


@dataclass(frozen=True, slots=True)
class Step:
    """An act or a fault; `which` and `how` choose among what there is."""

    name: str
    which: int
    how: int


def schedule(seed: int) -> tuple[Step, ...]:
    """The schedule of a seed."""
    chance = Random(seed)  # noqa: S311 - a schedule, no secret
    names = chance.choices(list(STEPS), weights=list(STEPS.values()), k=LENGTH)
    first = [Step("propose", 0, chance.randrange(4)), Step("approve", 1, 0), Step("time passes", 0, 2)]
    return (*first, *(Step(name, chance.randrange(1000), chance.randrange(1000)) for name in names))


def shorter(steps: tuple[Step, ...], fails: Callable[[Sequence[Step]], bool]) -> tuple[Step, ...]:
    """Leave steps out of a failing schedule for as long as it fails."""
    size = len(steps) // 2
    while size:
        at = 0
        while at < len(steps):
            without = steps[:at] + steps[at + size :]
            if fails(without):
                steps = without
            else:
                at += size
        size //= 2
    return steps

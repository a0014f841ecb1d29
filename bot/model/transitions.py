"""The check that every state machine makes before it gives a thing its next state."""

from collections.abc import Mapping, Set
from enum import StrEnum
from typing import TypeVar

from bot.errors import Superseded
from bot.model.permissions import Act

State = TypeVar("State", bound=StrEnum)
Transitions = Mapping[Act, tuple[Set[State], Set[State]]]
"""Each act: the states it may start from, the states it may lead to."""


def reached(state: State, act: Act, now: State, transitions: Transitions[State], said: Mapping[State, str]) -> State:
    """Give the state that the act leads to from the one it stands in now.

    Raises Superseded, with what is said of a state that the act does not start from.
    """
    sources, targets = transitions[act]
    if now not in sources:
        raise Superseded(said[now])
    if state not in targets:
        raise AssertionError(f"{act} never leads to {state}")
    return state

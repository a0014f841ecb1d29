"""The check of every state machine before a change of state."""

from collections.abc import Mapping, Set
from enum import StrEnum
from typing import TypeVar

from bot.errors import Superseded
from bot.model.acts import Act

State = TypeVar("State", bound=StrEnum)
Transitions = Mapping[Act, tuple[Set[State], Set[State]]]
"""For each act, the possible states before and after."""


def reached(state: State, act: Act, now: State, transitions: Transitions[State], said: Mapping[State, str]) -> State:
    """Give the state after an act that is done in state `now`.

    Raises Superseded, with the sentence for `now`, when the act does not start from there.
    """
    sources, targets = transitions[act]
    if now not in sources:
        raise Superseded(said[now])
    if state not in targets:
        raise AssertionError(f"{act} never leads to {state}")
    return state

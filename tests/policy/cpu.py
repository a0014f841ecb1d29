"""CPU time of a call, whatever else the machine and the other tests are doing."""

import gc
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from time import process_time

from policy.draft import Draft
from policy.rule import Rule
from policy.sharing import one_check
from policy.situation import Situation

TODAY = Situation(today=date(2026, 1, 5))


def seconds(act: Callable[[], object]) -> float:
    """The process's own seconds, without a collection of other tests' garbage."""
    gc.disable()
    try:
        started = process_time()
        act()
        return process_time() - started
    finally:
        gc.enable()


def of_each(rules: Iterable[Rule], unit: str, length: int) -> dict[str, float]:
    """The seconds of each rule within one check of a repeated text: what several rules need is the first one's."""
    draft = Draft((unit * (length // len(unit) + 1))[:length])
    with one_check():
        return {rule.code: seconds(partial(_run, rule, draft)) for rule in rules}


def _run(rule: Rule, draft: Draft) -> None:
    for _ in rule.check(draft, TODAY):
        pass

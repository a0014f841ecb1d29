"""Every shape of personal data is held in every sentence, and look-alikes are not."""

from datetime import date

from policy.catalogue import load
from policy.draft import Draft
from policy.outcome import Outcome
from policy.situation import Situation
from tests.policy.personal_variants import EVERY, LOOK_ALIKES

TODAY = Situation(today=date(2026, 1, 5))
PERSONAL = tuple(rule for rule in load() if rule.family == "personal data")


def held(text: str) -> bool:
    return any(found.outcome is Outcome.BLOCK for rule in PERSONAL for found in rule.findings(Draft(text), TODAY))


def test_each_shape_is_held_in_each_sentence() -> None:
    missed = [text for text in EVERY if not held(text)]
    assert len(EVERY) >= 650
    assert len(missed) <= len(EVERY) * 0.01, missed


def test_look_alikes_are_let_go() -> None:
    assert [text for text in LOOK_ALIKES if held(text)] == []

"""The third hostile set for offence, held to the later figures, kept with the texts."""

from datetime import date

from policy.catalogue import load
from policy.draft import Draft
from policy.situation import Situation
from tests.policy.redteam_three import INNOCENT, OFFENSIVE

TODAY = Situation(today=date(2026, 1, 5))
OFFENCE = next(rule for rule in load() if rule.code == "PROP-02")


def found(text: str) -> bool:
    return any(True for _ in OFFENCE.findings(Draft(text), TODAY))


def test_offence_is_found() -> None:
    missed = [text for text in OFFENSIVE if not found(text)]
    assert len(OFFENSIVE) == 80
    assert len(missed) <= 1, missed


def test_innocents_are_left_alone() -> None:
    false = [text for text in INNOCENT if found(text)]
    assert len(INNOCENT) == 80
    assert false == []

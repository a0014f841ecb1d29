"""The third hostile set for offence, held to what it measured and no more; its figures are with the texts."""

from datetime import date

from policy.catalogue import load
from policy.draft import Draft
from policy.situation import Situation
from tests.policy.redteam_three import INNOCENT, OFFENSIVE

TODAY = Situation(today=date(2026, 1, 5))
OFFENCE = next(rule for rule in load() if rule.code == "PROP-02")


def found(text: str) -> bool:
    return any(True for _ in OFFENCE.findings(Draft(text), TODAY))


def test_no_more_offence_passes_than_when_it_was_measured() -> None:
    missed = [text for text in OFFENSIVE if not found(text)]
    assert len(OFFENSIVE) == 80
    assert len(missed) <= 9, missed


def test_no_more_innocents_are_held_than_when_they_were_measured() -> None:
    false = [text for text in INNOCENT if found(text)]
    assert len(INNOCENT) == 80
    assert len(false) <= 7, false

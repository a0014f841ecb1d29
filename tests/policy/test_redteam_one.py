"""The hostile tester's first set, held to the product's promises; the figures are with the texts."""

from datetime import UTC, date, datetime

import pytest

from policy.catalogue import load
from policy.draft import Draft
from policy.outcome import Outcome
from policy.rule import Rule
from policy.situation import Situation
from tests.policy import redteam_one

TODAY = Situation(today=date(2026, 1, 5), at=datetime(2026, 1, 5, 10, tzinfo=UTC))
OFFENCE = tuple(rule for rule in load() if rule.code == "PROP-02")
PERSONAL = tuple(rule for rule in load() if rule.family == "personal data")
SEEN = tuple(rule for rule in load() if rule.code in {"CRED-11", "CRED-12", "CRED-13"})


def blocked(rules: tuple[Rule, ...], text: str) -> bool:
    return any(found.outcome is Outcome.BLOCK for rule in rules for found in rule.findings(Draft(text), TODAY))


def found(rules: tuple[Rule, ...], text: str) -> bool:
    return any(True for rule in rules for _ in rule.findings(Draft(text), TODAY))


def test_offence_in_disguise_is_found() -> None:
    missed = [text for text in redteam_one.OFFENSIVE if not found(OFFENCE, text)]
    assert len(missed) <= len(redteam_one.OFFENSIVE) * 0.05, missed


def test_what_only_looks_rude_is_left_alone() -> None:
    false = [text for text in redteam_one.INNOCENT if found(OFFENCE, text)]
    assert len(false) <= len(redteam_one.INNOCENT) * 0.02, false


def test_personal_data_is_found_and_its_look_alikes_are_left_alone() -> None:
    held = [text for text in redteam_one.PERSONAL if blocked(PERSONAL, text)]
    false = [text for text in redteam_one.IMPERSONAL if blocked(PERSONAL, text)]
    assert len(held) >= len(redteam_one.PERSONAL) * 0.95, {*redteam_one.PERSONAL} - {*held}
    assert len(held) / (len(held) + len(false)) >= 0.97, false


def test_nothing_hidden_passes() -> None:
    assert [ascii(text) for text in redteam_one.UNSEEABLE if not found(SEEN, text)] == []
    assert [ascii(text) for text in redteam_one.SEEABLE if found(SEEN, text)] == []


@pytest.mark.parametrize("text", ["what a c|_|nt!", "b*ll*cks to it", "sh-t, it rains", "oh f4cking hell"])
def test_what_is_found_is_the_word_and_no_more(text: str) -> None:
    (finding,) = OFFENCE[0].findings(Draft(text), TODAY)
    assert text[finding.start : finding.end] in {"c|_|nt", "b*ll*cks", "sh-t", "f4cking"}

"""Tone, reading and accuracy: each rule notices the texts written for the rule, and leaves ordinary posts in peace."""

from collections import Counter

import pytest

from policy.outcome import Outcome
from tests.policy.halves import codes, halves, held
from tests.policy.manner_texts import LEFT_ALONE, NOTICED
from tests.policy.ordinary_bodies import ORDINARY

ASKING = (Outcome.ATTEST, Outcome.WARN, Outcome.SENIOR, Outcome.BLOCK)
A_FAIR_QUESTION = "CRED-01"
"""Figures without a source: officials do give many, and a tick answers."""


@pytest.mark.parametrize("code", NOTICED)
def test_a_rule_notices_what_it_is_for(code: str) -> None:
    missed = [text for text in NOTICED[code] if code not in codes(text)]
    assert len(missed) <= max(2, len(NOTICED[code]) * 0.2), missed


@pytest.mark.parametrize(("half", "share"), [("tuning", 0.98), ("held out", 0.93)])
def test_nearly_all_is_noticed(half: str, share: float) -> None:
    missed = [
        (code, text) for code, texts in NOTICED.items() for text in halves(texts)[half] if code not in codes(text)
    ]
    count = sum(len(halves(texts)[half]) for texts in NOTICED.values())
    assert len(missed) <= count * (1 - share), missed


def test_what_only_looks_like_it_is_left_alone() -> None:
    disturbed = [(text, codes(text, *ASKING)) for text in LEFT_ALONE if codes(text, *ASKING)]
    assert len(disturbed) <= len(LEFT_ALONE) * 0.05, disturbed


def test_ordinary_posts_of_many_bodies_go_through() -> None:
    assert len(held(ORDINARY)) <= len(ORDINARY) * 0.02, held(ORDINARY)
    fired = Counter(code for text in ORDINARY for code in codes(text, Outcome.WARN))
    assert all(count <= len(ORDINARY) * 0.05 for count in fired.values()), fired
    asked = Counter(code for text in ORDINARY for code in codes(text, Outcome.ATTEST))
    assert all(count <= len(ORDINARY) * 0.12 for count in asked.values()), asked
    print("of", len(ORDINARY), "ordinary posts:", dict(fired + asked))

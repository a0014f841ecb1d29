"""How often the rules are right, on texts of our own."""

from datetime import date

import pytest

from policy.catalogue import check
from policy.draft import Draft
from policy.outcome import Outcome
from policy.situation import Situation
from tests.policy.texts import (
    ATTACKING,
    COMMITTING,
    INOFFENSIVE,
    NOT_ATTACKING,
    NOT_COMMITTING,
    NOT_PARTISAN,
    NOT_PERSONAL,
    OFFENSIVE,
    OFFICIAL_POSTS,
    PARTISAN,
    PERSONAL,
)

TODAY = Situation(today=date(2026, 1, 5))


def codes(text: str, *outcomes: Outcome) -> set[str]:
    return {found.rule for found in check(Draft(text), TODAY).findings if found.outcome in outcomes}


@pytest.mark.parametrize("text", OFFICIAL_POSTS)
def test_an_ordinary_official_post_goes_through(text: str) -> None:
    assert codes(text, Outcome.BLOCK, Outcome.SENIOR) == set()


def test_few_ordinary_posts_ask_the_proposer_anything() -> None:
    asked = [text for text in OFFICIAL_POSTS if codes(text, Outcome.ATTEST, Outcome.WARN)]
    assert len(asked) <= len(OFFICIAL_POSTS) * 0.05, asked


def personal(text: str) -> bool:
    return any(code.startswith("PERS-") for code in codes(text, Outcome.BLOCK))


def test_personal_data_is_found_and_its_look_alikes_are_left_alone() -> None:
    missed = [text for text in PERSONAL if not personal(text)]
    false = [text for text in NOT_PERSONAL if personal(text)]
    assert len(missed) <= len(PERSONAL) * 0.05, missed
    assert len(false) <= len(PERSONAL) * 0.03, false


def test_offence_is_found_in_disguise() -> None:
    missed = [text for text in OFFENSIVE if "PROP-02" not in codes(text, Outcome.BLOCK)]
    assert len(missed) <= len(OFFENSIVE) * 0.05, missed


@pytest.mark.parametrize("text", INOFFENSIVE)
def test_no_town_or_bird_offends(text: str) -> None:
    assert "PROP-02" not in codes(text, Outcome.BLOCK, Outcome.SENIOR)


@pytest.mark.parametrize(
    ("code", "texts", "look_alikes"),
    [
        ("CIV-01", COMMITTING, NOT_COMMITTING),
        ("PROP-01", PARTISAN, NOT_PARTISAN),
        ("PROP-03", ATTACKING, NOT_ATTACKING),
    ],
)
def test_what_a_rule_is_for_is_found_nine_times_in_ten(
    code: str, texts: tuple[str, ...], look_alikes: tuple[str, ...]
) -> None:
    grave = (Outcome.BLOCK, Outcome.SENIOR)
    missed = [text for text in texts if code not in codes(text, *grave)]
    false = [text for text in look_alikes if code in codes(text, *grave)]
    assert len(missed) <= len(texts) * 0.1, missed
    assert len(false) <= len(look_alikes) * 0.05, false

"""Commitments, judgements on policy, insider talk, allegations and trials, each apart from look-alikes."""

import pytest

from policy import AccountKind, Draft, Outcome, check
from tests.policy.authority_texts import (
    ACCUSING,
    COMMENTING,
    COMMITTING,
    INSIDE,
    NOT_ACCUSING,
    NOT_COMMENTING,
    NOT_COMMITTING,
    NOT_INSIDE,
    NOT_PREJUDICING,
    PREJUDICING,
)
from tests.policy.halves import MONDAY, halves, held, let_go

KINDS = [
    pytest.param(COMMITTING, NOT_COMMITTING, id="commitments"),
    pytest.param(COMMENTING, NOT_COMMENTING, id="comment on policy"),
    pytest.param(INSIDE, NOT_INSIDE, id="insider talk"),
    pytest.param(ACCUSING, NOT_ACCUSING, id="allegations"),
    pytest.param(PREJUDICING, NOT_PREJUDICING, id="trials"),
]


@pytest.mark.parametrize(("texts", "look_alikes"), KINDS)
@pytest.mark.parametrize(("half", "share"), [("tuning", 0.9), ("held out", 0.7)])
def test_what_needs_authority_is_held(
    half: str, share: float, texts: tuple[str, ...], look_alikes: tuple[str, ...]
) -> None:
    here, apart = halves(texts)[half], halves(look_alikes)[half]
    assert len(held(here)) >= len(here) * share, let_go(here)
    assert len(held(apart)) <= max(1, len(apart) * 0.04), held(apart)


def test_a_published_announcement_is_the_authority_for_a_commitment() -> None:
    words = "We will recruit 13,000 more neighbourhood police officers."
    assert check(Draft(words), MONDAY).outcome == Outcome.SENIOR
    assert check(Draft(words, links=("https://www.gov.uk/government/news/example",)), MONDAY).outcome == "clear"
    assert check(Draft(words, links=("https://www.gov.uk.example/news",)), MONDAY).outcome == Outcome.SENIOR


def test_police_and_courts_tell_of_charges_as_their_news() -> None:
    words = "Kevin Hall, 34, of Hull, has been charged with murder."
    assert check(Draft(words), MONDAY).outcome == Outcome.WARN
    assert check(Draft(words, account_kind=AccountKind.POLICE), MONDAY).outcome in {Outcome.ADVISE, "clear"}

"""Party politics is held for a senior approver or blocked; look-alikes, and advice on how to vote, are left alone."""

from dataclasses import replace

import pytest

from policy import Draft, Outcome, Settings, check
from policy.draft import Kind
from tests.policy.blind_texts import MORE_OFFICIAL, MORE_PARTY_POLITICAL, OFFICIAL, PARTY_POLITICAL
from tests.policy.halves import MONDAY, halves, held, let_go
from tests.policy.politics_texts import NOT_PARTISAN, PARTISAN


@pytest.mark.parametrize("half", ["tuning", "held out"])
def test_nine_party_texts_in_ten_are_held(half: str) -> None:
    texts = halves(PARTISAN)[half]
    assert len(held(texts)) >= len(texts) * 0.9, let_go(texts)


@pytest.mark.parametrize("half", ["tuning", "held out"])
def test_what_only_sounds_like_politics_is_left_alone(half: str) -> None:
    texts = halves(NOT_PARTISAN)[half]
    assert len(held(texts)) <= len(texts) * 0.03, held(texts)


def test_party_texts_of_other_hands_are_held_and_official_ones_are_not() -> None:
    party, official = (*PARTY_POLITICAL, *MORE_PARTY_POLITICAL), (*OFFICIAL, *MORE_OFFICIAL)
    assert len(held(party)) >= len(party) * 0.8, let_go(party)
    assert len(held(official)) <= len(official) * 0.02, held(official)


def test_history_may_name_a_party_when_an_approver_looks() -> None:
    report = check(Draft("In 1945 the Labour government of Clement Attlee set up the NHS."), MONDAY)
    assert report.outcome == Outcome.WARN


@pytest.mark.parametrize("handle", ["UKLabour", "@Conservatives", "reformparty_uk"])
def test_a_party_is_not_passed_on(handle: str) -> None:
    report = check(Draft("Worth a read.", kind=Kind.QUOTE, reply_to=handle), MONDAY)
    assert report.outcome == Outcome.BLOCK


def test_a_department_names_its_own_candidates() -> None:
    here = replace(MONDAY, settings=Settings(political_names=("Alex Example",)))
    assert check(Draft("Great to see Alex Example at our stand."), here).outcome == Outcome.SENIOR
    assert check(Draft("Alex Example, Minister for Rivers, opened the lock."), here).outcome == "clear"

"""Waivers: the findings a person may let go, and how long a waiver lasts."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from policy import CannotWaive, Draft, Finding, Outcome, Situation, check, load, may_waive, waived
from policy.settings import Override, Settings

TODAY = Situation(today=date(2026, 1, 5))
NOW = datetime(2026, 1, 5, 9, tzinfo=UTC)
WHY = "Announced in the Commons an hour ago."


def the_finding(text: str, outcome: Outcome = Outcome.SENIOR, code: str = "CIV-01") -> Finding:
    overridden = Situation(TODAY.today, Settings(outcomes=(Override(code, outcome),)))
    return next(found for found in check(Draft(text), overridden).findings if found.rule == code)


COMMITMENT = the_finding("We will cut waiting times.")
NUMBER = next(found for found in check(Draft("Ring Jo on 07700 900123."), TODAY).findings if found.rule == "PERS-01")


def test_an_approver_lets_a_warning_go_and_a_senior_one_what_asks_for_a_senior() -> None:
    warning = the_finding("We will cut waiting times.", Outcome.WARN)
    assert may_waive(warning, senior=False)
    assert may_waive(warning, senior=True)
    assert not may_waive(COMMITMENT, senior=False)
    assert may_waive(COMMITMENT, senior=True)
    waiver = waived(COMMITMENT, who="U0JO", senior=True, reason=WHY, at=NOW)
    assert (waiver.key, waiver.who, waiver.reason, waiver.at) == (COMMITMENT.key, "U0JO", WHY, NOW)


@pytest.mark.parametrize(
    ("found", "senior", "reason", "told"),
    [
        (COMMITMENT, False, WHY, "A senior approver can"),
        (COMMITMENT, True, "  ok \n", "Say why"),
        (replace(COMMITMENT, outcome=Outcome.BLOCK), True, WHY, "stops here"),
        (replace(COMMITMENT, outcome=Outcome.ADVISE), True, WHY, "asks nothing"),
        (NUMBER, True, WHY, "can't be set aside"),
    ],
    ids=["no senior", "no reason", "blocked", "only advice", "personal data"],
)
def test_what_cannot_be_let_go_is_told(found: Finding, senior: bool, reason: str, told: str) -> None:
    with pytest.raises(CannotWaive, match=told):
        waived(found, who="U0JO", senior=senior, reason=reason, at=NOW)


def test_an_offices_number_that_only_asks_for_a_look_can_be_let_go() -> None:
    text = "Ring 020 7946 0123 to book."
    office = next(found for found in check(Draft(text), TODAY).findings if found.rule == "PERS-01")
    assert office.outcome is Outcome.WARN
    waiver = waived(office, who="U0SAM", senior=False, reason="It is on our contact page.", at=NOW)
    assert waiver.settles(office)
    assert not waiver.settles(replace(office, outcome=Outcome.BLOCK))


def test_a_report_counts_what_was_let_go_as_settled() -> None:
    report = check(Draft("We will cut waiting times."), TODAY)
    assert report.outcome == "senior"
    waiver = waived(COMMITMENT, who="U0JO", senior=True, reason=WHY, at=NOW)
    assert COMMITMENT not in report.waiving((waiver,)).unsettled
    assert COMMITMENT in report.waiving((waiver,)).findings


def test_other_words_are_another_finding() -> None:
    waiver = waived(COMMITMENT, who="U0JO", senior=True, reason=WHY, at=NOW)
    same = check(Draft("Good news. We will cut waiting times."), TODAY).waiving((waiver,))
    other = check(Draft("We will abolish waiting times."), TODAY).waiving((waiver,))
    assert same.outcome != "senior"
    assert other.outcome == "senior"


def test_a_warning_that_was_let_go_comes_back_when_it_becomes_graver() -> None:
    warning = the_finding("We will cut waiting times.", Outcome.WARN)
    waiver = waived(warning, who="U0SAM", senior=False, reason=WHY, at=NOW)
    assert waiver.settles(warning)
    assert not waiver.settles(COMMITMENT)


def test_personal_data_and_secrets_are_never_let_go() -> None:
    grave = [rule for rule in load() if rule.family in {"personal data", "secrets"} or rule.code.startswith("SEC-")]
    assert grave
    assert [rule.code for rule in grave if rule.waivable and rule.outcome is Outcome.BLOCK] == []

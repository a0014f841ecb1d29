"""Ordinary posts of public bodies go through: 1% is blocked at most, 4% go to a senior approver."""

from collections import Counter
from datetime import date

from policy.catalogue import check
from policy.draft import Draft
from policy.outcome import Outcome
from policy.situation import Situation
from tests.policy.ordinary_posts import ORDINARY

TODAY = Situation(today=date(2026, 1, 5))


def test_ordinary_posts_go_through() -> None:
    reports = {text: check(Draft(text), TODAY) for text in ORDINARY}
    counted = Counter(report.outcome for report in reports.values())
    grave = [
        (found.rule, found.shown, text[:60])
        for text, report in reports.items()
        for found in report.findings
        if found.outcome in {Outcome.BLOCK, Outcome.SENIOR}
    ]
    assert len(ORDINARY) >= 250
    assert counted[Outcome.BLOCK] <= len(ORDINARY) * 0.01, grave
    assert counted[Outcome.SENIOR] <= len(ORDINARY) * 0.04, grave


def test_most_ordinary_posts_get_no_remark_and_no_advice_is_given_to_everybody() -> None:
    reports = [check(Draft(text), TODAY) for text in ORDINARY]
    remarked = [report for report in reports if report.findings]
    assert len(remarked) <= len(ORDINARY) * 0.25
    advised = Counter(
        code
        for report in reports
        for code in {found.rule for found in report.findings if found.outcome is Outcome.ADVISE}
    )
    assert [code for code, count in advised.items() if count > len(ORDINARY) * 0.03] == []

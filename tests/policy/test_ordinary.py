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

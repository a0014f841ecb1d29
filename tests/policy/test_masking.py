"""A number, a key or a slur masked in a finding is masked in every other."""

from datetime import date

import pytest

from policy import Draft, Situation, check

TODAY = Situation(today=date(2026, 1, 5))


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Ring Jo on 07700 900123. We will cut waiting times.", "07700 900123"),
        ("THE MINISTER LIED. RING 07400 123456 NOW AND VOTE THEM OUT!!!", "07400 123456"),
        ("We will fund it. Write to jane.smith@gmail.com and say what a disgrace they are.", "jane.smith@gmail.com"),
    ],
)
def test_no_finding_shows_or_says_what_another_masks(text: str, hidden: str) -> None:
    found = check(Draft(text), TODAY).findings
    assert len(found) > 1
    for finding in found:
        assert hidden not in finding.shown, finding.rule
        assert hidden not in finding.says, finding.rule


def test_where_nothing_is_masked_findings_show_what_they_saw() -> None:
    found = check(Draft("We will cut waiting times."), TODAY).findings
    assert "We will cut" in {finding.shown for finding in found}

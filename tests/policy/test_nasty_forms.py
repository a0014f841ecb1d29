"""The detectors of numbers, secrets, disguises and hidden characters take time that grows with the text, no faster."""

from datetime import date

import pytest

from policy.catalogue import load
from policy.draft import Draft
from policy.rule import Rule
from policy.situation import Situation
from tests.policy import cpu

TODAY = Situation(today=date(2026, 1, 5))
RULES = tuple(
    rule
    for rule in load()
    if rule.family == "personal data"
    or rule.code in {"PROP-02", "CRED-11", "CRED-12", "CRED-13", "LAW-01", "LAW-11", "LAW-12"}
)
NASTY = [
    "zero seven ", "double ", "07700 ", "AB 12 34 56 ", "reg A1 ", "passport a ", "4111-", "20-30-40 ", "GB57BARC20",
    "born on ", "a:b:", "Jo Aa, 3 ", "jo at a dot b", "a @ b", "\\\\a\\", "password: ", "eya.ey", "://a:b",
    "embargoed until ",
    "f-u_c*", "*", "#fu", "\u202e", "а", "gov.uk.", "https://a@", "lives at 1 Aa, ", "a\u0336", "\ufdfa", "A1 ",
]  # fmt: skip
SHORT, LONG = 3_000, 30_000
GENEROUS = 40
"""Ten times the text may take ten times as long; a hundred times as long would be a square."""


def seconds(rule: Rule, unit: str, length: int) -> float:
    words = (unit * (length // len(unit) + 1))[:length]
    return cpu.seconds(lambda: list(rule.check(Draft(words), TODAY)))


@pytest.mark.parametrize("unit", NASTY, ids=ascii)
def test_ten_times_the_text_takes_about_ten_times_as_long(unit: str) -> None:
    for rule in RULES:
        short = min(seconds(rule, unit, SHORT - n) for n in range(2))
        assert seconds(rule, unit, LONG) < GENEROUS * max(short, 0.003), rule.code

"""The detectors of numbers, secrets, disguises and hidden characters take time linear in the text."""

import pytest

from policy.catalogue import load
from tests.policy import cpu

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


@pytest.mark.parametrize("unit", NASTY, ids=ascii)
def test_ten_times_the_text_takes_about_ten_times_as_long(unit: str) -> None:
    short, again, long = (cpu.of_each(RULES, unit, length) for length in (SHORT, SHORT - 1, LONG))
    slow = {code for code in long if long[code] >= GENEROUS * max(min(short[code], again[code]), 0.003)}
    assert not slow

"""The department's own patterns: permitted patterns, and none slow."""

from time import perf_counter

import pytest

from policy.detectors.own_patterns import LONGEST, SHOWN, fault, matches


@pytest.mark.parametrize("pattern", [r"\bEX-\d{6}\b", "(?i)project falcon", "[A-Z]{2}[0-9]+", "(a|aa)+$"])
def test_a_plain_pattern_is_fine(pattern: str) -> None:
    assert fault(pattern) is None


@pytest.mark.parametrize(
    ("pattern", "told"),
    [
        ("(a", "missing )"),
        (r"(?=a)", "invalid perl operator"),
        (r"(a)\1", "invalid escape"),
        ("a{1001}", "repetition"),
        ("x*", "everywhere"),
        ("a" * (LONGEST + 1), "characters long"),
    ],
)
def test_what_cannot_be_a_pattern_is_told(pattern: str, told: str) -> None:
    assert told in str(fault(pattern))


def test_a_match_is_where_the_words_are() -> None:
    words = "é 😀 \ud800 EX-123456."
    assert [words[start:end] for start, end in matches(r"EX-\d{6}", words)] == ["EX-123456"]
    assert len(list(matches("a", "a" * 100))) == SHOWN


def test_a_pattern_made_to_backtrack_takes_no_time() -> None:
    started = perf_counter()
    assert list(matches("(a+)+b", "a" * 100_000)) == []
    assert perf_counter() - started < 5

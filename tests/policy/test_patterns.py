"""The quick patterns find all that the full patterns find."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy.catalogue import load
from policy.patterns import Quick, loosened


def quick_patterns() -> list[tuple[str, Quick]]:
    """Every quick pattern of the policy."""
    import sys

    load()
    return sorted(
        (f"{name}.{key}", value)
        for name, module in list(sys.modules.items())
        if name.startswith("policy.")
        for key, value in vars(module).items()
        if isinstance(value, Quick)
    )


@pytest.mark.parametrize(
    ("source", "loose"),
    [
        (r"(?<![\w@])we (?:will|shall)\b(?! not (?:ever|now))", r"we (?:will|shall)"),
        (r"(?P<amount>\d{2})[^\W\d] \w", r"(?:[\pN]{2})(?s:.) [\pL\pM\pN_]"),
        (r"a(?=[)(]x)\)b", r"a\)b"),
        (r"^[]a\d-]$", r"[]a\pN-]"),
        (r"[\u2018[]\u2019", r"[\x{2018}\[]\x{2019}"),
    ],
)
def test_a_pattern_is_loosened(source: str, loose: str) -> None:
    assert loosened(source) == loose


def test_there_are_some() -> None:
    assert quick_patterns()


@pytest.mark.parametrize(("name", "quick"), quick_patterns(), ids=[name for name, _ in quick_patterns()])
def test_wherever_the_full_one_is_found_it_is_worth_looking(name: str, quick: Quick) -> None:
    @settings(max_examples=200 if quick.cues else 40, deadline=None, derandomize=True)
    @given(st.from_regex(quick.full), st.text(max_size=5))
    def holds(found: str, around: str) -> None:
        text = around + found + around
        if quick.full.search(text):
            assert quick.may_be_in(text), text

    holds()


def test_a_pattern_with_cues_is_sought_where_one_of_them_stands_as_it_reads_or_as_it_is_written() -> None:
    quick = Quick(r"\bpiers?\b", re.IGNORECASE, cues="pier piers")
    assert quick.search("The PIER is open.")
    assert quick.search("Three piers")
    assert quick.search("℡pier"), "the sign is no letter, though it reads as three"
    assert not quick.may_be_in("A piercing wind")


def test_it_finds_what_the_full_one_finds() -> None:
    quick = Quick(r"(?<!\w)caf[eé] (?P<n>\d+)", re.IGNORECASE)
    text = "Café 12, xcafe 13, CAFE ٣"
    assert [found.span() for found in quick.finditer(text)] == [found.span() for found in quick.full.finditer(text)]
    assert [found["n"] for found in quick.finditer(text)] == ["12", "٣"]
    assert quick.search("tea 12") is None
    assert quick.search("\ud800 café 1") is not None

"""The quick patterns find all that the full patterns find."""

import gc
import re

import pytest

from policy.catalogue import load
from policy.cues import Cues
from policy.patterns import Quick, loosened
from policy.required_words import required_words
from tests.policy.pattern_texts import texts

load()
EVERY = sorted(
    {(quick.source, int(quick.flags)): quick for quick in gc.get_objects() if isinstance(quick, Quick)}.items()
)
"""Every quick pattern that any module has made, wherever it is kept."""


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
    assert len(EVERY) > 400


@pytest.mark.slow
@pytest.mark.parametrize("quick", [quick for _, quick in EVERY], ids=[source[:40] for (source, _), _ in EVERY])
def test_wherever_the_full_one_is_found_it_is_worth_looking(quick: Quick) -> None:
    found = list(texts(quick.source, quick.flags, count=6, most_tries=300))
    assert found, "no text was made in which this pattern has a match"
    assert [text for text in found if not quick.may_be_in(text)] == []


@pytest.mark.parametrize("text", ["The p\u0131er", "The p\u0130er", "lon\u212a \u0131s", "mi\u017fs x"])
def test_letters_that_python_folds_and_re2_does_not_are_no_way_round(text: str) -> None:
    quick = Quick(r"\bpier\b|lonk is|miss x", re.IGNORECASE)
    assert quick.full.search(text)
    assert quick.search(text)


def test_a_pattern_with_cues_is_sought_where_one_of_them_stands_as_it_reads_or_as_it_is_written() -> None:
    quick = Quick(r"\bpiers?\b", re.IGNORECASE)
    quick.cues = Cues(required_words(quick.source, quick.flags))
    assert quick.cues.sets == ({"pier", "piers"},)
    assert quick.search("The PIER is open.")
    assert quick.search("Three piers")
    assert quick.search("℡pier"), "the sign is no letter, though it reads as three"
    assert quick.search("p\u0130er\u0301s"), "a mark ends the word as written, and is nothing as read"
    assert not quick.may_be_in("A piercing wind")


def test_it_finds_what_the_full_one_finds() -> None:
    quick = Quick(r"(?<!\w)caf[eé] (?P<n>\d+)", re.IGNORECASE)
    text = "Café 12, xcafe 13, CAFE ٣"
    assert [found.span() for found in quick.finditer(text)] == [found.span() for found in quick.full.finditer(text)]
    assert [found["n"] for found in quick.finditer(text)] == ["12", "٣"]
    assert quick.search("tea 12") is None
    assert quick.search("\ud800 café 1") is not None

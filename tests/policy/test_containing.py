"""Whether a text contains given words, however disguised the spelling."""

import string
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from policy.containing import contained

thorough = settings(max_examples=300, deadline=None)
LETTERS = string.ascii_lowercase.replace("q", "")
phrases = st.lists(st.text(LETTERS, min_size=4, max_size=9), min_size=1, max_size=3).map(" ".join)
around = st.sampled_from(("", "Today: ", "“", "(", "The ", "\n", "🎉 "))
after = st.sampled_from(("", ".", "!", "’s", "s", "\n", " is open", "”", "?"))
APART = ("", "", " ", ".", "-", "_", "*", " · ", "|")
LEET = {"o": "0", "i": "1", "e": "3", "a": "@", "s": "$", "t": "7", "l": "1"}


SPELLINGS: dict[str, Callable[[str], str]] = {
    "shouted": str.upper,
    "wide": lambda letter: chr(ord(letter) + 0xFEE0) if letter.isalpha() else letter,
    "leet": lambda letter: LEET.get(letter, letter),
    "accented": lambda letter: f"{letter}\u0301" if letter in "aeiou" else letter,
    "hidden": lambda letter: f"{letter}\u200b\u00ad\u2060\ufe0f",
}


@st.composite
def disguised(draw: st.DrawFn) -> tuple[str, str]:
    """A phrase, and the same phrase in a person's spelling."""
    phrase, apart = draw(phrases), draw(st.sampled_from(APART))
    respelt = SPELLINGS[draw(st.sampled_from(sorted(SPELLINGS)))]
    written = [respelt(letter) if draw(st.booleans()) else letter for letter in phrase]
    return phrase, draw(around) + apart.join(written) + draw(after)


@given(disguised())
@thorough
def test_no_spelling_hides_a_phrase(case: tuple[str, str]) -> None:
    phrase, written = case
    assert contained(written, ("nothing of the kind", phrase)) == phrase


@given(st.text(max_size=300), phrases)
@thorough
def test_what_has_none_of_its_letters_does_not_contain_it(words: str, phrase: str) -> None:
    assert contained(words.translate({ord(letter): "—" for letter in words if letter.isalnum()}), (phrase,)) == ""


@given(phrases)
@thorough
def test_a_word_that_begins_or_ends_otherwise_is_another_word(phrase: str) -> None:
    assert contained(f"q{phrase} q {phrase}q", (phrase,)) == ""


@pytest.mark.parametrize(
    ("words", "phrase", "found"),
    [
        ("The R i v e r Example is rising", "river example", True),
        ("THE RIVER\nEXAMPLE", "River  Example", True),
        ("R1v3r levels", "river", True),
        ("Two rivers meet", "river", True),
        ("The river’s mouth", "river", True),
        ("Thank the driver", "river", False),
        ("Flooding is likely", "flood", False),
        ("Flooding is likely", "flood*", True),
        ("#SaveRiverExample", "river example", True),
        ("https://www.gov.uk/river-example", "river example", True),
        ("50 people came", "so", False),
        ("So it goes", "so", True),
        ("Hooray 🎉", "🎉", True),
        ("Nothing", "", False),
    ],
)
def test_words_are_found_whole(words: str, phrase: str, *, found: bool) -> None:
    assert bool(contained(words, (phrase,))) is found


def test_a_long_row_of_signs_takes_no_time() -> None:
    assert contained("!" * 200_000 + "1|" * 50_000, ("i" * 59 + "q", "l1" * 29 + "q")) == ""

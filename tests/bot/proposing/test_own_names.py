"""An author at risk who writes their own name hears so before anybody else reads a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.content import Content, Picture
from bot.model.people import Person
from bot.proposing.own_names import OwnNames, find, forms_of, written_in
from policy.text import fold
from tests.fakes import FakeDirectory

PRIYA = Person("U0PRIYA", "T1")
NAMES = ("Priya Shah", "priya.s", "Zoë (she/her)")


def found(text: str, names: tuple[str, ...] = NAMES) -> list[str]:
    return [name.name for name in find(tuple(forms_of(names)), "the words", text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Priya Shah, at the shelter.", ["Priya Shah"]),
        ("PRIYA SHAH says", ["PRIYA SHAH"]),
        ("Ask Ms Shah's team", ["Shah"]),
        ("@priya.s is there", ["priya.s"]),
        ("#PriyaShah and priya_shah", ["PriyaShah", "priya_shah"]),
        ("Рriya Shаh in Cyrillic letters", ["Рriya Shаh"]),
        ("Zoe opens it, and Zoë shuts it", ["Zoe", "Zoë"]),
        ("Priya\nShah", ["Priya\nShah"]),
        ("Shahs, Shahrazad and ashah are others", []),
        ("Priya alone is many people's name", []),
        ("Nothing here", []),
        ("", []),
    ],
    ids=[
        "whole",
        "capitals",
        "surname",
        "handle",
        "run together",
        "lookalikes",
        "accents",
        "two lines",
        "parts of words",
        "first name",
        "none",
        "empty",
    ],
)
def test_an_own_name_is_found_as_a_whole_word_however_written(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Priya Shah - Press Office", {"priya shah", "shah"}),
        ("Shah, Priya", {"priya shah", "shah"}),
        ("Priya K. Shah | DfE", {"priya k. shah", "priya shah", "shah"}),
        ("X", set()),
        ("Jo", {"jo"}),
        ("Mary O’Neil", {fold("Mary O’Neil").text, fold("O’Neil").text}),
        ("  ", set()),
    ],
    ids=["a team", "surname first", "a middle name", "a letter", "two letters", "an apostrophe", "blank"],
)
def test_what_people_add_to_their_name_in_slack_is_no_part_of_it(name: str, forms: set[str]) -> None:
    assert set(forms_of([name])) == forms


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_name_is_found_in_any_words_around_it(before: str, after: str) -> None:
    assert any("shah" in name.casefold() for name in found(f"{before} Shah {after}"))


def test_everything_that_the_author_typed_is_searched_and_nothing_is_asked_of_anybody_else() -> None:
    content = Content(
        text="words by Shah",
        wordings=(("dept", "own words by Shah"),),
        pictures=(Picture("0" * 64, "image/png", 1, 1, 1, alt="Shah at a desk"),),
        note="Shah wrote this",
        cleared_by="Shah",
        goes_with="Shah's announcement",
    )
    names = OwnNames(FakeDirectory(names={PRIYA.id: {"Priya Shah"}, "U0SAM": {"Sam Okoro"}}))
    within = names.within(written_in(content), PRIYA)
    assert within is not None
    assert [name.where for name in within] == [where for where, _ in written_in(content)]
    assert names.within(written_in(content), Person("U0SAM", "T1")) == ()


def test_without_slacks_answer_nobody_says_that_the_name_is_not_there() -> None:
    assert OwnNames(FakeDirectory(silent=True)).within([("the words", "Shah")], PRIYA) is None

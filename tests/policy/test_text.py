"""Reading text as a reader does, and finding the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from policy.text import Folded, fold, plain, quotations, quoted


def spans(folded: Folded, length: int) -> bool:
    return all(0 <= at < length for at in folded.origins) and list(folded.origins) == sorted(folded.origins)


@given(st.text(max_size=3000))
def test_every_folded_character_comes_from_the_original(text: str) -> None:
    for folded in (plain(text), fold(text)):
        assert len(folded.text) == len(folded.origins)
        assert spans(folded, len(text))


@given(st.text(max_size=300), st.data())
def test_a_span_leads_back_inside_the_original(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    first, last = folded.original((start, end))
    assert 0 <= first <= last <= len(text)


@pytest.mark.parametrize(
    ("written", "read"),
    [("ＡＢＣ", "abc"), ("раураl", "paypal"), ("f\u200bl\u00ado\ufeffod", "flood"), ("Zͫ͗aͤlgo", "zalgo"), ("ﬁnd", "find"),
     ("𝐁𝐨𝐥𝐝", "bold"), ("🅰🅱", "ab"), ("Straße", "strase"), ("Féin", "fein")],
)  # fmt: skip
def test_disguises_are_read_as_they_look(written: str, read: str) -> None:
    assert fold(written).text == read


def test_a_span_takes_in_what_was_hidden_inside_it() -> None:
    written = "a f\u200bl\u200bood b"
    at = fold(written).text.index("flood")
    assert written[slice(*fold(written).original((at, at + 5)))] == "f\u200bl\u200bood"


@pytest.mark.parametrize(
    "text", ['She said "we are open" today', "She said “we are open” today", "She said ‘we are open’"]
)
def test_quotation_marks_quote(text: str) -> None:
    at = text.index("open")
    assert quoted(text, at, at + 4)


def test_apostrophes_do_not_quote() -> None:
    assert quotations("It's the people's choice, isn't it") == ()

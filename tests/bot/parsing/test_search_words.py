"""Words as a search compares them, in any script."""

import pytest

from bot.parsing.search_words import places_of, searchable, words_in


@pytest.mark.parametrize(
    ("written", "asked"),
    [("Llŷn", "llyn"), ("LLYN", "Llŷn"), ("ΟΔΌΣ", "οδος"), ("ﬁne", "fine"), ("Ǆ", "ǆ"), ("don’t", "don't"),
     ("STRASSE", "straße"), ("snake_case", "snake_c"), ("#FloodAware", "floodaware"), ("100,000", "100,000")],
    ids=["accent", "capitals", "sigma", "ligature", "digraph", "apostrophe", "sharp s", "line", "tag", "figure"],
)  # fmt: skip
def test_neither_case_nor_accent_nor_script_parts_words_that_are_alike(written: str, asked: str) -> None:
    text = f"So {written} it is"
    assert all(f" {word}" in searchable(text) for word in words_in(asked))
    assert text[next(places_of(text, words_in(asked))) :].lstrip("#").startswith(written.lstrip("#"))


def test_a_text_without_a_word_is_no_archived_text() -> None:
    assert searchable("🎉", "…") == " "

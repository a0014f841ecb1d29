"""Beginnings of texts: enough to know a post by, and cut between words."""

import pytest

from handlers.blocks import words

LONG_LINK = "https://www.gov.uk/" + "a" * 80


@pytest.mark.parametrize(
    ("text", "most", "shown"),
    [
        ("Our office is open.", 30, "Our office is open."),
        ("Our new office opens its doors next week.", 30, "Our new office opens its…"),
        ("The Example Bridge is closed. Please use the Old Bridge.", 31, "The Example Bridge is closed…"),
        ("Flood warnings: how to get them. https://www.gov.uk/sign-up", 40, "Flood warnings: how to get them…"),
        (LONG_LINK, 30, f"{LONG_LINK[:29]}…"),
        (f"See {LONG_LINK}", 30, f"See {LONG_LINK[:25]}…"),
        ("One\n\n  line", 30, "One line"),
    ],
    ids=["whole", "words", "a sentence's end", "a link", "only a link", "a short word and a link", "lines"],
)
def test_the_beginning_of_a_text_ends_with_a_whole_word(text: str, most: int, shown: str) -> None:
    assert words.shortened(text, most) == shown
    assert len(shown) <= most

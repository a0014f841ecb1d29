"""A message's words as people see them."""

from typing import Any

import pytest

from handlers.proposing.message_text import words_of


def called(person: str) -> str:
    return {"U0SAM": "Sam"}.get(person, "somebody")


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Fish &amp; &lt;b&gt;chips&lt;/b&gt;", "Fish & <b>chips</b>"),
        ("Ask <@U0SAM> or <@U0JO|jo>", "Ask @Sam or @jo"),
        ("See <#C0GENERAL|general>", "See #general"),
        ("<!here> and <!subteam^S0A|@writers>", "@here and @writers"),
        ("<https://www.gov.uk/weir>", "https://www.gov.uk/weir"),
        ("<https://www.gov.uk|www.gov.uk>", "https://www.gov.uk"),
        ("<https://www.gov.uk/weir|our page>", "our page (https://www.gov.uk/weir)"),
        ("<mailto:press@dept.example|press@dept.example>", "press@dept.example"),
    ],
)
def test_the_marks_of_a_text_are_read(text: str, seen: str) -> None:
    assert words_of({"text": text}, called) == seen


def test_rich_text_is_read_without_its_formatting() -> None:
    line = [
        {"type": "text", "text": "The weir is ", "style": {"bold": True}},
        {"type": "link", "url": "https://www.gov.uk/weir", "text": "mended"},
        {"type": "text", "text": " "},
        {"type": "emoji", "name": "tada", "unicode": "1f389"},
        {"type": "emoji", "name": "our-own"},
        {"type": "text", "text": ", says "},
        {"type": "user", "user_id": "U0SAM"},
    ]
    items = [{"type": "rich_text_section", "elements": [{"type": "text", "text": words}]} for words in ("one", "two")]
    parts = [
        {"type": "rich_text_section", "elements": [*line, {"type": "text", "text": "\n"}]},
        {"type": "rich_text_list", "style": "bullet", "elements": items},
        {"type": "rich_text_quote", "elements": [{"type": "text", "text": "so it is"}]},
    ]
    message: dict[str, Any] = {"text": "*other*", "blocks": [{"type": "rich_text", "elements": parts}]}
    seen = "The weir is mended (https://www.gov.uk/weir) 🎉:our-own:, says @Sam\n• one\n• two\nso it is"
    assert words_of(message, called) == seen


def test_a_message_without_words_gives_none() -> None:
    assert words_of({}, called) == ""

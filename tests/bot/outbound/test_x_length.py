"""X's way of counting, held against the vectors that X publishes."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.outbound.x_length import length, links
from bot.outbound.x_words import same_words
from tests.bot.networks.stand_ins.x_tweets import wrapped

VECTORS: dict[str, list[dict[str, Any]]] = json.loads(
    (Path(__file__).parent / "vectors" / "twitter_text.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("place", range(24))
def test_lengths_are_those_that_x_publishes(place: int) -> None:
    vector = VECTORS["lengths"][place]
    assert length(vector["text"]) == vector["length"]


def test_links_are_those_that_x_publishes() -> None:
    found = [[text[begins:ends] for begins, ends in links(text)] for text in (v["text"] for v in VECTORS["links"])]
    assert found == [vector["links"] for vector in VECTORS["links"]]
    assert len(found) == 108


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("See gov.uk/find for more.", 4 + 23 + 10),
        ("It opens at 3.30pm.", 19),
        ("Ysgol: cymru.example", 20),
        ("👩🏽‍🚒🏴󠁧󠁢󠁷󠁬󠁳󠁿☎️©", 8),
        ("e\u0301", 1),
        ("日本", 4),
    ],
    ids=["bare host", "time of day", "no such ending", "emoji", "decomposed", "wide"],
)
def test_lengths_of_our_own(text: str, counted: int) -> None:
    assert length(text) == counted


@pytest.mark.parametrize(
    "text", ["a-" * 1500 + ".com", "x.y.z/" * 500, "http://a.com/" + "(a" * 1500, "a.com/" + "a!" * 9]
)
def test_odd_texts_are_counted_at_once(text: str) -> None:
    assert length(text) > 0


@given(
    st.lists(
        st.sampled_from(["a", " ", "gov.uk", "https://example.org/?a=1&b=(2)", "<b>", "&amp;", "👍", "\n", "@sam"])
    )
)
def test_words_that_x_wrapped_are_known(pieces: list[str]) -> None:
    text = "".join(pieces)
    theirs, urls = wrapped(text)
    there = {str(url["url"]): str(url["expanded_url"]) for url in urls}
    assert same_words(text, theirs, there, pictures=False, reply=False)
    assert same_words(text, f"{theirs} https://t.co/picture", there, pictures=True, reply=False)
    assert same_words(f"{text} b", f"@sam @jo {theirs} b", there, pictures=False, reply=True)
    assert not same_words(f"{text} No.", theirs, there, pictures=False, reply=False)


def test_another_link_makes_another_post() -> None:
    assert not same_words(
        "See gov.uk/a", "See https://t.co/1", {"https://t.co/1": "http://gov.uk/b"}, pictures=False, reply=False
    )
    assert same_words(
        "See gov.uk/a", "See https://t.co/1", {"https://t.co/1": "http://gov.uk/a"}, pictures=False, reply=False
    )
    assert not same_words("See gov.uk/a", "See", {}, pictures=False, reply=False)

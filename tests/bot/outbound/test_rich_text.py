"""Facets: links, mentions and hashtags, by the bytes where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.outbound.rich_text import facets, facets_of_records

FAMILY = "👨‍👩‍👧‍👦"
CASES: dict[str, list[tuple[str, str]]] = {
    "Nothing to open, e.g. this": [],
    "start https://middle.com/foo?baz=bux#hash end": [
        ("https://middle.com/foo?baz=bux#hash", "https://middle.com/foo?baz=bux#hash")
    ],
    "https://a.com/1, https://b.com/2; https://c.com/3.": [
        ("https://a.com/1", "https://a.com/1"),
        ("https://b.com/2", "https://b.com/2"),
        ("https://c.com/3", "https://c.com/3"),
    ],
    "(see https://foo.com/x)": [("https://foo.com/x", "https://foo.com/x")],
    "https://foo.com/thing_(cool)": [("https://foo.com/thing_(cool)", "https://foo.com/thing_(cool)")],
    "“https://www.gov.uk/check”": [("https://www.gov.uk/check", "https://www.gov.uk/check")],
    "HTTPS://Foo.com/A": [("HTTPS://Foo.com/A", "https://Foo.com/A")],
    "Look at gov.uk/floods, or GOV.UK.": [("gov.uk/floods", "https://gov.uk/floods"), ("GOV.UK", "https://GOV.UK")],
    "a file.jpg, website.com.jpg, e.g./foo and not.. a..url": [],
    "https://localhost and https:// alone": [],
    "write to press@dept.gov.uk": [],
    "@dept.gov.uk opens": [("@dept.gov.uk", "dept.gov.uk")],
    "(@Sam.Bsky.Social!) and .@sam.bsky.social": [("@Sam.Bsky.Social", "sam.bsky.social")],
    "@sam alone, @sam@social.example, and a@b.com": [],
    f"{FAMILY} @dept.gov.uk {FAMILY}": [("@dept.gov.uk", "dept.gov.uk")],
    "#a #b": [("#a", "a"), ("#b", "b")],
    "#1 #12 ##x # alone": [],
    "#FloodAware, #Cymru2026! #a_b_": [("#FloodAware", "FloodAware"), ("#Cymru2026", "Cymru2026"), ("#a_b", "a_b")],
    "＃ⓗ #🦋 #Llŷn": [("＃ⓗ", "ⓗ"), ("#🦋", "🦋"), ("#Llŷn", "Llŷn")],
    "no#tag https://x.com/#tag": [("https://x.com/#tag", "https://x.com/#tag")],
    f"#{'a' * 64} #{'b' * 65}": [(f"#{'a' * 64}", "a" * 64)],
}


@pytest.mark.parametrize("text", CASES, ids=range(len(CASES)))
def test_what_readers_can_open_is_found_where_it_stands(text: str) -> None:
    raw = text.encode()
    assert [(raw[facet.start : facet.end].decode(), facet.value) for facet in facets(text)] == CASES[text]


@given(
    st.lists(
        st.sampled_from(["https://a.com/é", "@sam.com", "#Tag", FAMILY, " ", "(", ")", ".", "é", "\n", "x.uk"])
    ).map("".join)
)
def test_facets_stand_within_the_text_in_order_and_apart(text: str) -> None:
    raw, end = text.encode(), 0
    for facet in facets(text):
        assert end <= facet.start < facet.end <= len(raw)
        raw[facet.start : facet.end].decode()
        end = facet.end


def test_a_mention_of_nobody_stays_text() -> None:
    found = facets("@a.com @b.com")
    (mention,) = facets_of_records(found, {"b.com": "did:plc:b"})
    assert mention == {
        "index": {"byteStart": 7, "byteEnd": 13},
        "features": [{"$type": "app.bsky.richtext.facet#mention", "did": "did:plc:b"}],
    }

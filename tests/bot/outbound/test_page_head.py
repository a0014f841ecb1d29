"""The head of a web page: what networks show beside a link."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.outbound.page_head import LONGEST_DESCRIPTION, LONGEST_TITLE, Head, head_of

HTML = "text/html; charset=utf-8"
LARGEST = 128 * 1024


@pytest.mark.parametrize(
    ("page", "head"),
    [
        ("<title>Flood &amp; storm\n  warnings</title>", Head("Flood & storm warnings")),
        ("<title>GOV.UK</title><meta property='og:title' content='Check for flooding'>", Head("Check for flooding")),
        ("<meta name=description content='Where to look'>", Head("", "Where to look")),
        ("<meta property='og:image' content='/a.png'><title>A</title>", Head("A", image="/a.png")),
        ("<meta property='og:image' content=''>", Head()),
        ("<head></head><title>Too late</title>", Head()),
        ("<body><svg><title>An icon</title></svg>", Head()),
        ("<title>One</title><title>Two</title>", Head("One")),
        ("<script>document.write('<title>No</title>')</script><title>Yes</title>", Head("Yes")),
        ("<!-- <title>No</title> --><TITLE>Yes</TITLE>", Head("Yes")),
        ("<title>\u202egnp.exe\0\x1b[31m</title>", Head("gnp.exe [31m")),
        ("<![if x]><title>After what no parser knows</title>", Head("After what no parser knows")),
        ("", Head()),
    ],
)
def test_a_page_says_what_it_is(page: str, head: Head) -> None:
    assert head_of(page.encode(), HTML) == head


@pytest.mark.parametrize(
    ("page", "kind"),
    [
        ("<title>Café</title>".encode("cp1252"), "text/html; charset=ISO-8859-1"),
        ("<meta charset=windows-1252><title>Café</title>".encode("cp1252"), "text/html"),
        ("<title>Café</title>".encode("utf-16"), "text/html;charset=UTF-16"),
        ("<title>Café</title>".encode(), "text/html; charset=unicode_escape"),
        ("<title>Café</title>".encode(), "text/html; charset=iso-8859-12"),
    ],
    ids=["by its answer", "by itself", "in two bytes", "by no charset", "never made"],
)
def test_a_page_is_read_in_its_own_charset(page: bytes, kind: str) -> None:
    assert head_of(page, kind).title == "Café"


def test_long_words_are_cut_short() -> None:
    page = f"<title>{'t ' * 9000}</title><meta name=description content='{'d' * 5000}'>"
    head = head_of(page.encode(), HTML)
    assert (len(head.title), len(head.description)) == (LONGEST_TITLE, LONGEST_DESCRIPTION)
    assert head.title.endswith("t…")


PIECES = ("<", ">", "</", "<!", "<!--", "-->", "<![", "<?", "<title", "<meta ", "content=", "'", '"', "&", "&#x", "=",
          "</title>", "<script>", "</script", "og:title", "\0", " ", "a", "]]>", "<body", "é", "<a ")  # fmt: skip


@settings(max_examples=50)
@given(st.lists(st.sampled_from(PIECES), max_size=40), st.integers(1, 300))
def test_no_page_breaks_the_reader(pieces: list[str], times: int) -> None:
    head = head_of(("".join(pieces) * times)[:LARGEST].encode(), HTML)
    assert len(head.title) <= LONGEST_TITLE
    assert all(char.isprintable() for char in head.title + head.description)


@settings(max_examples=50)
@given(st.binary(max_size=200), st.text(max_size=60))
def test_no_bytes_break_the_reader(page: bytes, kind: str) -> None:
    assert isinstance(head_of(page, kind), Head)


@pytest.mark.parametrize("piece", ["<a ", "<!--", "</", "<?", "<", "<a b='c'd='e", "<script></scrip", "<title>"])
def test_a_page_made_to_be_slow_is_read_in_a_moment(piece: str) -> None:
    began = process_time()
    head_of((piece * LARGEST)[:LARGEST].encode(), HTML)
    assert process_time() - began < 2.0

"""By whom a page is: authors, the owner's own addresses, structured data and first words, whatever the page."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.outbound.page_facts import LONGEST_NAME, MOST_WORDS, facts_of
from policy.pages import Page, read

HTML = "text/html; charset=utf-8"
LARGEST = 128 * 1024


def page_of(html: str) -> Page:
    (page,) = read((facts_of(html.encode(), HTML),))
    return page


@pytest.mark.parametrize(
    ("html", "authors"),
    [
        ("<meta name=author content='Rosa Lane'>", ("Rosa Lane",)),
        ("<meta property='article:author' content='By Rosa Lane'>", ("Rosa Lane",)),
        ("<meta property='article:author' content='https://www.facebook.com/rosa'>", ()),
        ("<body><a rel='author' href=/rosa>Rosa <b>Lane</b></a> and Sam", ("Rosa Lane",)),
        ('<script type=\'application/ld+json\'>{"author": {"name": "Rosa Lane"}}</script>', ("Rosa Lane",)),
        (
            '<script type="application/ld+json">{"@graph": [{"@type": "Person", "name": "Rosa Lane"}]}</script>',
            ("Rosa Lane",),
        ),
        ('<script>{"author": "Nobody"}</script>', ()),
        ("<script type='application/ld+json'>{not json</script><meta name=author content=Rosa>", ("Rosa",)),
    ],
    ids=["meta", "article", "an address", "a link", "JSON-LD", "a graph", "a script", "broken data"],
)
def test_a_page_says_by_whom_it_is(html: str, authors: tuple[str, ...]) -> None:
    assert page_of(html).authors == authors


def test_a_page_says_what_is_its_owners_own_and_what_the_site_is() -> None:
    html = """<head><title>Rosa Lane</title><meta property="og:site_name" content="Example Times">
    <link rel="me" href="https://thread.example/@rosa"></head><body><svg><title>Icon</title></svg>
    <a rel="nofollow me" href="https://wall.example/@rosa">Wall</a> <a rel="home" href="/">Home</a>"""
    page = page_of(html)
    assert (page.title, page.site) == ("Rosa Lane", "Example Times")
    assert page.rel_me == ("https://thread.example/@rosa", "https://wall.example/@rosa")


def test_the_first_words_are_those_that_readers_see() -> None:
    html = """<style>p{}</style><body><nav>Menu</nav><script>var a = "<p>no</p>"</script><h1>Rosa  Lane</h1>
    <p>Reporter at the <b>Example</b> Times.</p><footer>Cookies</footer><noscript>Turn it on</noscript></body>"""
    assert page_of(html).text == "Rosa Lane Reporter at the Example Times.".replace("Lane ", "Lane\n")


def test_no_more_than_a_few_words_are_taken() -> None:
    page = page_of(f"<title>{'t' * 9000}</title><body><p>{'word ' * 20_000}</p><meta name=author content=Late>")
    assert (len(page.title), len(page.text), page.authors) == (LONGEST_NAME, MOST_WORDS, ())


PIECES = ("<", ">", "</", "<!--", "-->", "<![", "<title", "<meta ", "content=", "'", '"', "&#x", "=", "</title>",
          "<script type=application/ld+json>", "</script", "{", "[", "\0", " ", "a", "<body>", "<a rel=author>", "</a>",
          "<a rel=me href=x>", "<nav>", "</nav>", "\ud83d")  # fmt: skip


@settings(max_examples=50)
@given(st.lists(st.sampled_from(PIECES), max_size=40), st.integers(1, 300))
def test_no_page_breaks_the_reader(pieces: list[str], times: int) -> None:
    html = ("".join(pieces) * times)[:LARGEST].encode("utf-8", "surrogatepass")
    facts = facts_of(html, HTML)
    assert len(str(facts["text"])) <= MOST_WORDS


@pytest.mark.parametrize("piece", ["<a ", "<a rel=author>", "<nav>", "[", "<script type='application/ld+json'>["])
def test_no_page_holds_the_reader_up(piece: str) -> None:
    html = (piece * LARGEST)[:LARGEST].encode()
    began = process_time()
    facts_of(html, HTML)
    assert process_time() - began < 2

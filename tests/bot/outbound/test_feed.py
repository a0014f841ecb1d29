"""Where feeds fold texts, which links have cards, and how pictures are cut."""

from dataclasses import replace
from fractions import Fraction

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from bot.model.content import Answers, Content, Picture
from bot.model.link import Link
from bot.model.link_card import LinkCard
from bot.networks import networks
from bot.outbound.feed import Cards, Crop, Feed, Fold, Look, NoCard, look
from policy.draft import Kind
from tests.fakes import FRIDAY_AT_NINE as NOW

FEEDS = {name: network.feed for name, network in networks().items() if network.feed}
PAGE, OTHER = "https://www.gov.uk/flood-warnings", "https://www.gov.uk/weather"
OPENED = tuple(Link(page, NOW, page, 200, "Flood warnings", has_image=True) for page in (PAGE, OTHER))
SENTENCE = "The River Example is expected to peak at six. "
PIECES = ("a", "é", "e\u0301", "\u0301", " ", "\n", "👩🏽‍🚀", "\u200d", "#tag", "िक", "river", PAGE)
texts = st.lists(st.sampled_from(PIECES) | st.characters(codec="utf-8", exclude_characters="\r"), max_size=60).map(
    "".join
)
folds = st.builds(
    Fold,
    characters=st.integers(0, 30),
    lines=st.integers(0, 4),
    across=st.integers(0, 9),
    words=st.integers(0, 12),
    opens=st.just("more"),
)


def picture(width: int, height: int) -> Picture:
    return Picture("0" * 64, "image/png", width, height, 12, "A weir.")


def seen(
    network: str,
    *parts: str,
    links: tuple[Link, ...] = OPENED,
    pictures: int = 0,
    size: tuple[int, int] = (1200, 800),
    kind: Kind = Kind.POST,
    card: LinkCard | None = None,
) -> Look:
    answers = None if kind is Kind.POST else Answers("@kim", "https://example.com/1")
    content = Content(parts[0], kind, answers, pictures=(picture(*size),) * pictures)
    return look(FEEDS[network], parts, links, content, card)


@given(texts, folds)
def test_a_fold_loses_no_character_and_cuts_none(text: str, fold: Fold) -> None:
    before, behind = fold.cut(text)
    assert before + behind == text
    assert len(before) in {0, *(found.end() for found in regex.finditer(r"\X", text))}
    assert behind == "" or behind.strip()


@pytest.mark.parametrize(
    ("fold", "text", "before"),
    [
        (Fold(characters=20, opens="more"), "The river rises at noon.", "The river rises at"),
        (Fold(characters=24, opens="more"), "The river rises at noon.", "The river rises at noon."),
        (Fold(characters=4, opens="more"), "👩🏽‍🚀" * 6, "👩🏽‍🚀" * 4),
        (Fold(lines=2, opens="more"), "One\nTwo\nThree", "One\nTwo"),
        (Fold(lines=2, opens="more"), "One\nTwo\n\n ", "One\nTwo\n\n "),
        (Fold(lines=2, across=9, opens="more"), "The river rises at noon.", "The river rises at"),
        (Fold(words=3, opens="more"), "A title of four\nThe river rises at noon.", "A title of four\nThe river rises"),
    ],
    ids=["characters", "whole", "emoji", "lines", "blank rest", "wrapped lines", "words below a title"],
)
def test_a_fold_falls_between_words_where_a_limit_ends(fold: Fold, text: str, before: str) -> None:
    assert fold.cut(text)[0] == before


def test_linkedin_hides_what_comes_after_three_lines() -> None:
    found = seen("linkedin", f"{SENTENCE * 6}{PAGE} #Floods")
    assert found.folded
    assert found.folded.until == "…to peak at six. The River Example is"
    assert (found.folded.links, found.folded.all_links, found.folded.tags, found.folded.all_tags) == (1, True, 1, True)
    short = seen("linkedin", f"The flood warning.\n\n{PAGE}\n#Floods")
    assert short.folded
    assert short.folded.until.endswith(PAGE[-10:])
    assert (short.folded.links, short.folded.tags) == (0, 1)


def test_the_first_link_has_the_card_unless_pictures_stand_in_its_place() -> None:
    text = f"The river rises. {PAGE} {OTHER}"
    for network in ("x", "mastodon", "threads", "facebook"):
        found = seen(network, text)
        assert (found.carded, found.links, found.no_card) == ((PAGE,), 2, None), network
    for network in ("x", "mastodon", "facebook", "bluesky", "linkedin"):
        found = seen(network, text, pictures=2)
        assert (found.carded, found.pictures_instead) == ((), 2), network
    assert seen("wordpress", f"Title\n{text}") == Look()


def test_a_page_without_a_title_is_promised_no_card() -> None:
    untitled = (replace(OPENED[0], title=""),)
    assert seen("x", f"The river rises. {PAGE}", links=untitled) == Look()
    assert seen("x", f"The river rises. {PAGE}", links=()) == Look()


def test_each_part_of_a_thread_has_the_card_of_its_first_link() -> None:
    parts = (f"The river rises. {PAGE}", f"So does the sea. {OTHER}")
    assert seen("mastodon", *parts).carded == (PAGE, OTHER)
    found = seen("mastodon", *parts, pictures=1)
    assert (found.carded, found.pictures_instead) == ((OTHER,), 1)


def test_a_card_that_a_post_brings_is_of_its_first_link_alone() -> None:
    parts = (f"The river rises. {PAGE}", f"So does the sea. {OTHER}")
    card = LinkCard(PAGE, "Flood warnings")
    found = seen("bluesky", *parts, card=card)
    assert (found.carded, found.links, found.no_card) == ((PAGE,), 2, None)
    found = seen("bluesky", "The river rises.", f"So does the sea. {OTHER}", card=replace(card, part=1), pictures=1)
    assert (found.carded, found.pictures_instead) == ((OTHER,), 0)
    assert seen("bluesky", f"The river rises. {PAGE}", links=()).no_card is NoCard.UNOPENED


def test_an_address_that_is_no_link_on_a_network_is_told() -> None:
    assert seen("mastodon", "See www.gov.uk/flood-warnings").no_links == ("www.gov.uk/flood-warnings",)
    assert seen("x", "See www.gov.uk/flood-warnings").no_links == ()


@pytest.mark.parametrize(
    ("shortens", "address", "shown"),
    [
        ("x", "https://www.youtube.com/watch?v=oHg5SJYRHA0", "youtube.com/watch?v=oHg5SJ…"),
        ("x", "https://developer.x.com/en/use-cases/some", "developer.x.com/en/use-cases/s…"),
        ("x", "https://bit.ly/18gECvy", "bit.ly/18gECvy"),
        ("mastodon", "https://www.gov.uk/government/publications/flood-warnings", "gov.uk/government/publications…"),
        ("mastodon", "https://www.gov.uk/government/publications1", "gov.uk/government/publications1"),
        ("mastodon", "http://gov.uk", "gov.uk"),
    ],
)
def test_an_address_is_shortened_as_the_network_does(shortens: str, address: str, shown: str) -> None:
    shortening = FEEDS[shortens].shortens
    assert shortening
    assert shortening(address) == shown


def test_a_link_without_a_card_is_told_as_readers_see_the_address() -> None:
    text = f"The river rises. {PAGE}-for-the-north and {OTHER}/for-the-north"
    assert seen("x", text).shortened == ("gov.uk/weather/for-th…",)
    assert seen("x", text, pictures=1).shortened == ("gov.uk/flood-warnings…", "gov.uk/weather/for-th…")
    assert seen("bluesky", text).shortened == ()
    assert seen("mastodon", "www.gov.uk/government/publications/flood-warnings").shortened == ()


@pytest.mark.parametrize(
    ("network", "size", "crop"),
    [
        ("x", (900, 1600), Crop(75, sides=False)),
        ("x", (1600, 900), None),
        ("x", (3000, 1000), Crop(66, sides=True)),
        ("linkedin", (900, 1600), Crop(70, sides=False)),
        ("linkedin", (1080, 1355), None),
        ("bluesky", (500, 2000), Crop(50, sides=False)),
        ("bluesky", (4000, 500), None),
        ("mastodon", (500, 2000), None),
        ("facebook", (0, 0), None),
    ],
)
def test_a_single_picture_of_an_unusual_shape_is_cut(network: str, size: tuple[int, int], crop: Crop | None) -> None:
    assert seen(network, "A weir.", pictures=1, size=size).crop == crop


def test_replies_that_are_comments_and_private_messages_have_no_look() -> None:
    long = f"{SENTENCE * 20}{PAGE}"
    assert seen("linkedin", long, kind=Kind.REPLY) == Look()
    assert seen("linkedin", long, kind=Kind.DM) == Look()
    assert seen("x", f"Yes. {PAGE}", kind=Kind.REPLY).carded == (PAGE,)


@pytest.mark.parametrize("name", FEEDS)
def test_every_feed_has_a_source_and_a_sound_shape(name: str) -> None:
    feed = FEEDS[name]
    assert isinstance(feed, Feed)
    assert len(feed.source) > 20
    assert (feed.narrowest or Fraction(0)) < (feed.widest or Fraction(100))
    assert feed.cards in {*Cards, None}

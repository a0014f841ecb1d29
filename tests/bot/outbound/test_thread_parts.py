"""Threads: where a long text is divided, that no word is lost or torn, and that each part fits."""

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress

import pytest
import regex
from hypothesis import example, given
from hypothesis import strategies as st

from bot.networks import networks
from bot.outbound.network import Network
from bot.outbound.thread_parts import MOST, NoThread, divided, parts_of

LINK = "https://www.gov.uk/check-if-you-are-at-risk-of-flooding?area=14.2&lang=en"
TAKERS = {name: network for name, network in networks().items() if network.threads}
every_taker = pytest.mark.parametrize("network", TAKERS.values(), ids=TAKERS.keys())
NUMBER = re.compile(r"\n\n(\d+)/(\d+)$")


def divides(text: str, limit: int = 60, *, numbered: bool = False) -> tuple[str, ...]:
    return parts_of(text, lambda part: len(part) <= limit, numbered=numbered)


PIECES = st.one_of(
    st.sampled_from(
        [
            *(
                "The",
                "river",
                "Example",
                "is",
                "expected",
                "to",
                "peak",
                "at",
                "6pm.",
                "Stay",
                "safe!",
                "Why?",
                "e.g.",
                "Mr.",
            ),
            *("3.5", "metres", "£40", "million", "#FloodAlert", "@DeptExample@social.example.gov.uk", "gov.uk/floods"),
            *("👩‍👩‍👧‍👦", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "Llanfairpwllgwyngyll", "n’est-ce", "水位が上がっています。", "نهر", LINK),
        ]
    ),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12),
)
GAPS = st.sampled_from([" ", " ", " ", " ", "\n", "\n\n", "\u00a0", "\n---\n", "  "])
TEXTS = st.lists(st.tuples(PIECES, GAPS), min_size=1, max_size=120).map(lambda pairs: "".join(a + b for a, b in pairs))


def letters(text: str) -> str:
    """A text without blanks and without its author's lines of `---`."""
    return "".join("".join(divided(text)).split())


def characters(texts: Iterable[str]) -> list[str]:
    """All characters as readers count them, without blanks."""
    return [letter for text in texts for letter in regex.findall(r"\X", text) if not letter.isspace()]


def threaded(network: Network, text: str, settings: Mapping[str, str], *, numbered: bool) -> tuple[str, ...]:
    """The parts; none for a text that a person is told can be no thread."""
    with suppress(NoThread):
        return network.thread(text, settings, numbered=numbered)
    return ()


@every_taker
@given(text=TEXTS, numbered=st.booleans(), limit=st.integers(90, 500))
@example(text="水" * 600, numbered=True, limit=90)
@example(text=f"{'word ' * 300}---\nend", numbered=True, limit=200)
def test_nothing_is_lost_or_torn_and_every_part_fits(network: Network, text: str, numbered: bool, limit: int) -> None:
    settings = {"characters": str(limit)}
    parts = threaded(network, text, settings, numbered=numbered)
    if not parts:
        return
    assert len(parts) <= MOST
    assert all(network.count(part) <= limit for part in parts)
    assert all(part == part.strip() for part in parts)
    assert tuple(rendered for part in parts for rendered in network.render(part)) == parts
    if numbered and len(parts) > 1:
        assert [NUMBER.search(part).groups() for part in parts] == [  # type: ignore[union-attr]
            (str(number), str(len(parts))) for number in range(1, len(parts) + 1)
        ]
        parts = tuple(NUMBER.sub("", part) for part in parts)
    (whole,) = network.render(text)
    assert "".join(letters(part) for part in parts) == letters(whole)
    assert characters(parts) == characters(divided(whole))
    for word in whole.split():
        if word.startswith(("https://", "#", "@")) and word.isascii():
            assert any(word in part for part in parts), word
    for part in parts:
        assert network.thread(part, settings, numbered=numbered) == (part,)
    assert network.thread("\n---\n".join(parts), settings, numbered=False) == parts


def test_a_text_that_fits_is_one_post_without_a_number() -> None:
    assert divides("It is open.\n\nCome in.", numbered=True) == ("It is open.\n\nCome in.",)


def test_the_authors_own_lines_come_first_and_do_not_go_out() -> None:
    text = "One thing.\n---\nAnother.\n\n  ----  \n\nA third, which is a good deal longer than the others are. Really."
    assert divides(text) == (
        "One thing.",
        "Another.",
        "A third, which is a good deal longer than the others are.",
        "Really.",
    )
    assert divides("---\nAll of it.\n---") == ("All of it.",)
    assert divides("Two.\n—-\nParts.") == ("Two.", "Parts.")
    assert divides("A -- b --- c.") == ("A -- b --- c.",)
    assert divides("---") == ("---",)


def test_paragraphs_come_before_sentences_and_sentences_before_words() -> None:
    assert divides("The river is high. It will rise.\n\nMove your car now. Check on others, please.") == (
        "The river is high. It will rise.",
        "Move your car now. Check on others, please.",
    )
    assert divides("The river is high, and still rising. Move your car to higher ground now.") == (
        "The river is high, and still rising.",
        "Move your car to higher ground now.",
    )
    assert divides("the river is high and still rising so move your car to higher ground now please") == (
        "the river is high and still rising so move your car to",
        "higher ground now please",
    )


def test_a_short_paragraph_does_not_take_a_part_for_itself_where_sentences_fill_it() -> None:
    assert divides("Flood warning.\n\nThe river is high. It will rise at once. Move your car today.") == (
        "Flood warning.\n\nThe river is high. It will rise at once.",
        "Move your car today.",
    )


@pytest.mark.parametrize(
    "stays",
    [
        "the team of Mr. Smith",
        "Acme Ltd. Leeds",
        "animals, e.g. Cats",
        "animals, i.e. Cats",
        "10 Downing St. London",
        "by J. R. Hartley",
        "in the U.K. Government",
        "at 9 a.m. Monday",
        "read No. 10",
        "see p. 4 of Fig. 2",
        "at 3.5 metres",
        "from www.gov.uk/a.b?c=d. e",
        "Really? yes",
        "on 3 Jan. Monday",
        "ask Prof. Lee or Dr. Ray",
    ],
)
def test_abbreviations_decimals_and_addresses_end_no_sentence(stays: str) -> None:
    before = "All is well here."
    text = f"{before} This is {stays} and no more of it than that."
    parts = divides(text, limit=len(text) - 1)
    assert parts[0] == before
    assert parts[1].startswith(f"This is {stays}")


def test_the_number_of_a_lists_entry_ends_no_sentence() -> None:
    assert divides("What to do now:\n1. Move your car.\n2. Check on your neighbours and stay") == (
        "What to do now:\n1. Move your car.",
        "2. Check on your neighbours and stay",
    )


@pytest.mark.parametrize(
    "ends",
    [
        "It is open.",
        "Is it open?",
        "“It is open.”",
        "(It is open.)",
        "It opens at 9am…",
        "It is 2026.",
        "Open? No.",
        "So do I.",
    ],
)
def test_sentences_end_where_readers_say(ends: str) -> None:
    text = f"All is well here. {ends} Nobody knows how much longer than that it is going to be"
    assert divides(text, limit=len(text) - 3)[0].endswith(ends)


def test_hashtags_and_emoji_stay_with_their_sentence() -> None:
    text = "The barrier is closed tonight. #ExampleBarrier 🌊 Stay away from the river, please, all of you."
    assert divides(text, limit=70)[0].startswith("The barrier is closed tonight. #ExampleBarrier 🌊")


def test_what_introduces_a_list_is_not_parted_from_it() -> None:
    text = "The river is high, and it is rising. What to do:\n\nMove your car. Check on your neighbours."
    assert divides(text, limit=60) == (
        "The river is high, and it is rising.",
        "What to do:\n\nMove your car. Check on your neighbours.",
    )


def test_the_room_of_the_numbers_is_counted() -> None:
    text = "The river is high. " * 6
    plain, numbered = divides(text.strip(), limit=57), divides(text.strip(), limit=57, numbered=True)
    assert len(plain) == 2
    assert len(numbered) == 3
    assert numbered[0] == "The river is high. The river is high.\n\n1/3"
    ten = divides("\n---\n".join(["Word."] * 10), limit=12, numbered=True)
    assert ten[9] == "Word.\n\n10/10"


def test_a_script_without_blanks_is_divided_at_its_full_stops_or_between_characters() -> None:
    assert (
        divides("川の水位が上がっています。気をつけてください。" * 3, limit=24)
        == ("川の水位が上がっています。気をつけてください。",) * 3
    )
    families = "👩‍👩‍👧‍👦" * 9
    assert "".join(divides(families, limit=30)) == families
    assert all(len(part) % len("👩‍👩‍👧‍👦") == 0 for part in divides(families, limit=30))


@pytest.mark.parametrize("word", [LINK, "#" + "Long" * 20, "@" + "someone" * 10, "www.example.gov.uk/" + "a/" * 30])
def test_what_cannot_be_divided_is_said_kindly(word: str) -> None:
    with pytest.raises(NoThread, match=r"can't be divided\. Shorten it\."):
        divides(f"Read {word} now", limit=50)


def test_a_thread_too_long_to_be_read_is_not_offered() -> None:
    with pytest.raises(
        NoThread, match=r"would have 12 parts, and 10 is the most.*on a page of its own, and link to it"
    ):
        divides("\n---\n".join(["Word."] * 12))


def test_dividing_a_long_text_takes_no_time() -> None:
    asked = 0

    def fits(part: str) -> bool:
        nonlocal asked
        asked += 1
        return len(part) <= 500

    parts = parts_of("The river is high, and it is going to rise. " * 110, fits, numbered=True)
    assert len(parts) == 10
    assert asked < 500

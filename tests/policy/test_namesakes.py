"""Names, trades, beasts and foreign words that are spelled like an offensive one, and the same words thrown at people.

At the first look 155 of 393 such sentences were held, and 71 of 80 insults were found. 25 sentences that named the
word for its own sake are not kept. When it had been mended for the rest, 16 of 40 sentences written after that were
held at their first look, and 17 of 18 insults found; it was mended for those too, and 8 are not kept. What is asserted
below is of mended texts, less a margin: the lists had seen them, so the figure flatters.
"""

import pytest

from policy.detectors.propriety.offence import offences
from policy.text import fold
from tests.policy.halves import codes
from tests.policy.namesake_texts import INNOCENT, LATER, THROWN


def offends(text: str) -> bool:
    return bool(offences(fold(text), text))


def test_hardly_a_namesake_offends() -> None:
    texts = INNOCENT + LATER
    held = [text for text in texts if offends(text)]
    assert len(held) <= len(texts) * 0.035, held


def test_a_word_thrown_at_people_offends_whatever_it_is_the_name_of() -> None:
    assert [text for text in THROWN if not offends(text)] == []


@pytest.mark.parametrize(
    ("words", "offensive"),
    [
        ("Hikers on Wank should carry warm clothes.", False),
        ("Hikers on the summit had a wank.", True),
        ("What a load of Wank about the mountain.", True),
        ("Fucking, in Upper Austria, is now Fugging.", False),
        ("Fucking Austrian mountain roads.", True),
        ("SLUT stands for Single Lens Ultraviolet Telescope.", False),
        ("SLUT stands for what she is.", True),
        ("Flights to FUK leave at noon.", False),
        ("FUK YOU and your airport", True),
        ("Caber tossers gather at noon.", False),
        ("The tossers at the caber gather at noon.", True),
        ("b u g g e r  o f f", True),
        ("p i s s o f f", True),
    ],
)
def test_a_capital_and_a_cue_tell_a_name_from_an_insult(words: str, *, offensive: bool) -> None:
    assert offends(words) is offensive


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("Please have your candidate number ready.", ()),
        ("Come and meet your candidate.", ("PROP-05",)),
        ("HM Passport Office: +44 (0)300 222 0000", ()),
        ("NHS number 300 222 0000? Hers is 658 073 0218", ("PERS-04",)),
        ("Your licence number is on the front: MORGA753116SM9IJ", ()),
        ("His licence is MORGA753116SM9IJ", ("PERS-04",)),
    ],
)
def test_what_a_guide_says_is_no_one_persons(words: str, said: tuple[str, ...]) -> None:
    assert tuple(code for code in codes(words) if code in ("PROP-05", "PERS-01", "PERS-04")) == said

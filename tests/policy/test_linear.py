"""The time a check takes grows with the text and no faster."""

from time import perf_counter

import pytest

from policy.catalogue import load
from policy.enquirer import Enquirer
from policy.verdict import judge
from tests.policy import cpu

NASTY = [
    "a",
    "a ",
    "0",
    "0 7",
    "07700 900 ",
    "+",
    "a@",
    "a.",
    "@a.b ",
    "#a",
    "f ",
    "f*",
    "f.u ",
    "1!",
    "1 a ",
    "14 Acacia ",
    "LS6 ",
    "we will ",
    "The report says ministers will cut. ",
    "We will not ",
    "“",
    '"a ',
    "'a ",
    "I think ",
    "www.",
    "a.uk/",
    "£1",
    "1,000",
    "you are a ",
    "@a is ",
    "Aa Bb is a ",
    "EMBARGOED until ",
    "1 in ",
    "not ",
    "the ",
    "\u200b",
    "e\u0301",
    "Labour ",
    "arrested the ",
    "remember who ",
    "only one candidate ",
    "If Serco had ",
    "Kemi at the ",
    "every school ",
    "tell us your first ",
    "the video has a ",
    "over 10 ",
    "-",
    '"a" I think ',
    "www.a.uk 12% ",
    "1 Acacia Road LS6 3AB ",
    "“f**k” ",
    "  ",
    "John Smith lied. ",
    "The elite want tax. ",
    "ministers must ",
    "send us your ",
]
SHORT, LONG = 10_000, 100_000
GENEROUS = 60
"""Ten times the text may take ten times as long; a hundred times as long would be a square."""


@pytest.mark.parametrize("unit", NASTY, ids=repr)
def test_ten_times_the_text_takes_about_ten_times_as_long(unit: str) -> None:
    short, again, long = (cpu.of_each(load(), unit, length) for length in (SHORT, SHORT - 1, LONG))
    slow = {code for code in long if long[code] >= GENEROUS * max(min(short[code], again[code]), 0.005)}
    assert not slow


def test_a_long_message_is_judged_in_bounded_time() -> None:
    started = perf_counter()
    judge(Enquirer("mastodon", "a" * 1000, "b" * 1000, "reporter, " * 500, (), "can you comment on the " * 4000))
    assert perf_counter() - started < 20

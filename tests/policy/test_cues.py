"""A pattern runs wherever it has a match: cue words are derived from the patterns, and lose nothing."""

import gc
import re
import runpy
from functools import cache
from pathlib import Path

import pytest

from policy.catalogue import check, load
from policy.cues import SOUGHT, cues_of, key_of
from policy.detectors.allegations import COURT_CUES, NAMED_BEFORE_COURT
from policy.detectors.civil_servant.comment import GOVERNED, GOVERNED_CUES, JUDGED_THING, THING_CUES
from policy.detectors.claims import PLAINER, long_words
from policy.detectors.constructions import Construction
from policy.detectors.phrases import Phrases
from policy.detectors.propriety.insults import SAID_OF, SAID_OF_A_BODY, SAID_TO, TOLD, TOLD_CUES, _may_insult
from policy.detectors.responsive.asking import ALSO, ALSO_CUES, ASKED, ASKED_CUES
from policy.draft import Draft
from policy.patterns import Quick
from policy.required_words import required_words
from policy.text import WORD, fold, plain, words_of
from tests.policy.cpu import TODAY
from tests.policy.pattern_texts import texts

ROOT = Path(__file__).resolve().parents[2]
load()
CONSTRUCTIONS = sorted(
    (made for made in gc.get_objects() if isinstance(made, Construction)), key=lambda made: made.pattern.source
)
LISTS = sorted((made for made in gc.get_objects() if isinstance(made, Phrases)), key=lambda made: -len(made.at_a_head))
BESIDE = {
    "asked": (ASKED, ASKED_CUES),
    "also asked": (ALSO, ALSO_CUES),
    "governed": (GOVERNED, GOVERNED_CUES),
    "a thing judged": (JUDGED_THING, THING_CUES),
    "told": (TOLD, TOLD_CUES),
    "before a court": (NAMED_BEFORE_COURT, COURT_CUES),
}
"""Patterns whose cues are looked up outside the pattern."""


def phrases_of(listed: Phrases) -> list[str]:
    return [*listed.floating, *dict.fromkeys(phrase for at_a_head in listed.at_a_head.values() for phrase in at_a_head)]


@pytest.mark.slow
def test_the_list_is_what_the_patterns_give() -> None:
    made = runpy.run_path(str(ROOT / ".ci/cues.py"))
    assert made["LIST"].read_text(encoding="utf-8") == made["page"](), (
        "run `make docs`, and commit policy/words/cues.py"
    )


@pytest.mark.slow
@pytest.mark.parametrize("made", CONSTRUCTIONS, ids=lambda made: made.pattern.source[18:50])
def test_a_construction_is_called_wherever_it_has_a_match(made: Construction) -> None:
    found = [plain(text).text for text in texts(made.pattern.source, made.pattern.flags, count=8, most_tries=300)]
    matching = [text for text in found if made.pattern.full.search(text)]
    assert matching
    assert [text for text in matching if not made.cues.among(words_of(text))] == []


@pytest.mark.slow
@pytest.mark.parametrize("listed", LISTS, ids=lambda listed: phrases_of(listed)[0][:30])
def test_a_phrase_is_seen_wherever_it_stands(listed: Phrases) -> None:
    unseen = []
    for phrase in phrases_of(listed):
        source = listed.source_of([phrase])
        made = [fold(text).text for text in texts(source, 0, count=4, most_tries=100)]
        matching = [text for text in made if re.search(source, text)]
        assert matching, phrase
        unseen += [(phrase, text) for text in matching if not listed.seen_in(text)]
    assert unseen == []


@pytest.mark.parametrize("beside", BESIDE)
def test_a_pattern_is_looked_for_wherever_it_has_a_match(beside: str) -> None:
    quick, cues = BESIDE[beside]
    found = [plain(text).text for text in texts(quick.source, quick.flags, count=40, most_tries=1000)]
    matching = [text for text in found if quick.full.search(text)]
    assert matching
    assert [text for text in matching if not cues.among(words_of(text))] == []


@pytest.mark.parametrize("quick", [SAID_OF, SAID_TO, SAID_OF_A_BODY], ids=["a person", "to somebody", "a body"])
def test_an_insult_is_looked_for_wherever_it_stands(quick: Quick) -> None:
    found = [plain(text).text for text in texts(quick.source, quick.flags, count=150, most_tries=2000)]
    assert [text for text in found if quick.full.search(text) and not _may_insult(text)] == []


def test_a_long_word_is_found_wherever_it_stands() -> None:
    lost = []
    for pattern, _ in PLAINER:
        found = [fold(text).text for text in texts(pattern.pattern, 0, count=5, most_tries=100)]
        lost += [text for text in found if pattern.search(text) and not list(long_words(text))]
    assert lost == []


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("CIV-12", "Just try Airbnb."),
        ("CIV-12", "Just sign up for Airbnb."),
        ("LAW-07", "The court must be joking."),
        ("LAW-07", "The court must be mad."),
    ],
)
def test_what_the_lists_by_hand_did_not_let_through_is_found(code: str, words: str) -> None:
    found = {finding.rule for finding in check(Draft(words), TODAY).findings}
    assert code in found, found


@pytest.mark.parametrize(
    ("source", "sets"),
    [
        (r"(?<!\w)just saying(?!\w)", ({"saying"}, {"just"})),
        (r"\b(?:strikes?|walk-?outs?)\b", ({"strike", "strikes", "walk", "walkout", "walkouts"},)),
        (r"\bstrik(?:es?|ing) \w+ (?i:SOON)\b", ({"strike", "strikes", "striking"}, {"soon"})),
        (r"strikes?", ()),
        (r"\bstrike\w*", ()),
        (r"\b(?:strike|\d+)\b", ()),
        (r"\b(?:strike)?(?= day)", ()),
        (r"(?<![\w@])(?:(?:a|the) )?strike['’]?s(?= |[.!]|$)", ({"strike", "strikes"},)),
        (r"\b(?:no )?vote(?!\w)", ({"vote"},)),
        (r"(?:^|\s)vote(?! now)(?:,|\s|$)", ({"vote"},)),
        (r"\b(?:vote )+now\b", ({"vote"}, {"now"})),
        (r"\bmrs?\.? [A-Z]", ({"mr", "mrs"},)),
    ],
)
def test_words_are_required_where_every_way_through_has_one(source: str, sets: tuple[set[str], ...]) -> None:
    assert set(map(frozenset, required_words(source))) >= set(map(frozenset, sets))
    assert bool(required_words(source)) is bool(sets)


def test_a_pattern_that_is_not_in_the_list_runs_on_every_text() -> None:
    source = r"\bnot yet derived\b"
    assert cues_of(source).sets == ()
    assert cues_of(source).among(frozenset())
    del SOUGHT[key_of(source, 0)]


@cache
def every_reading() -> str:
    """Every character in which any character reads."""
    return "".join(sorted({part for code in range(0x110000) for part in plain(chr(code)).text}))


@pytest.mark.slow
def test_words_of_a_text_as_read_are_words_of_the_text_folded() -> None:
    """Constructions run on a text as read, capitals kept, and phrases on a text folded: both have the same words."""
    for character in every_reading():
        folded = fold(character).text
        alike = all(bool(WORD.match(part)) is bool(WORD.match(character)) for part in folded)
        stable = plain(character).text == character and fold(folded).text == folded
        assert (bool(folded), alike, stable) == (True, True, True), hex(ord(character))


def test_cherokee_small_letters_read_as_small_latin_ones() -> None:
    assert fold("\uabaa\uab72").text == "st"

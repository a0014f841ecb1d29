"""Requests for personal data, promised reply times, consultations and their dates, and sites open to any writer."""

import re
from collections.abc import Iterator
from datetime import date

from policy import text
from policy.cues import cues_of
from policy.detectors import links
from policy.detectors.constructions import built, constructions
from policy.detectors.days import dates
from policy.detectors.phrases import Phrases
from policy.detectors.sentences import sentences
from policy.patterns import Quick
from policy.text import words_of
from policy.words.asking_words import ASKS, CLOSED, DATA, PROMISES, SAFELY, VIEWS

ASKED = Quick(rf"(?<![\w-]){ASKS} (?:(?:your|the|a|an|his|her|their|full|and|us|with|me|home) ){{0,3}}{DATA}(?!\w)")
ALSO = Quick(
    rf"(?<![\w-])(?:send us|tell us|give us|share|we need|confirm|reply with)\b[^.!?\n]{{0,60}}?\b{DATA}(?!\w)"
)
ASKED_CUES, ALSO_CUES = cues_of(ASKED.source), cues_of(ALSO.source)
FOR_FUN = constructions(
    r"(?i:(?:what(?: was| is|['’]?s| were)|which|who was|tell us|share|comment|reply|name (?:is|=)|"
    r"guess)[^.!?\n]{0,60} "
    r"(?:(?:first|childhood|favourite) (?:pet|teacher|school|car|street|concert)|(?:first )?pet['’]?s name|"
    r"maiden name|"
    r"(?:street|road) (?:that |where )?(?:you|we) (?:grew up|lived|were born)|(?:street|road) (?:did|were) you|"
    r"(?:did )?you gr[eo]w up (?:on|in)))",
)
"""Questions by which banks identify a customer, asked in jest."""
SAFE = Quick(SAFELY)
PROMISED, VIEW = Phrases(PROMISES), Phrases(VIEWS)
OVER = Quick(CLOSED)
ENDS = re.compile(
    r"(?i:\b(?:closes?|closed|closing|ends?|ended|ending|by|until|till|before|deadline|respond|expires?|runs to|"
    r"to)\b[^.!?\n]{0,25}$)"
)
CONSULTING = Quick(
    r"(?i:\b(?:consultations?|consult(?:ing)?|survey|call for evidence|have your say|your views)\b)",
    cued=True,
)
EDITABLE = (
    "wikipedia.org", "wikimedia.org", "wikidata.org", "wiktionary.org", "fandom.com", "wikihow.com", "reddit.com",
    "quora.com", "stackexchange.com", "stackoverflow.com", "mumsnet.com", "moneysavingexpert.com", "openstreetmap.org",
    "change.org", "38degrees.org.uk", "thestudentroom.co.uk", "pistonheads.com",
)  # fmt: skip
"""Sites that any visitor can edit."""


def requests(words: str) -> Iterator[tuple[int, int]]:
    """Requests for data about the reader; warnings, forms and private ways are left out."""
    read, present = text.fold(words), words_of(words)
    for span in built(words, FOR_FUN):
        if not SAFE.search(read.text):
            yield span
    asked = ASKED_CUES.among(present) and ASKED.may_be_in(read.text)
    also = ALSO_CUES.among(present) and ALSO.may_be_in(read.text)
    if not (asked or also):
        return
    for start, end in sentences(read.text):
        sentence = read.text[start:end]
        found = (asked and ASKED.search(sentence)) or (also and ALSO.search(sentence))
        if found and not SAFE.search(sentence):
            yield read.original((start + found.start(), start + found.end()))


def promised_times(words: str) -> Iterator[tuple[int, int]]:
    """Promises of a reply by a certain time."""
    yield from PROMISED.within(words)


def past_closing(words: str, today: date) -> Iterator[tuple[tuple[int, int], date]]:
    """Closing dates of calls for views, when already past."""
    if not CONSULTING.search(words) or OVER.search(words):
        return
    for (start, end), day in dates(words, today):
        if day < today and ENDS.search(words[max(0, start - 60) : start]):
            yield (start, end), day


def asks_for_views(words: str) -> tuple[int, int] | None:
    """The first request for people's views."""
    found = next(VIEW.within(words), None)
    return None if found and OVER.search(words) else found


def editable(words: str) -> Iterator[tuple[int, int]]:
    """Links to sites that any visitor can edit."""
    for start, end in links.spans(words):
        if links.within(links.host(words[start:end]), EDITABLE):
            yield start, end

"""Judgements on a government, its policies and its laws."""

import re
from collections.abc import Iterator

from policy import text
from policy.cues import cues_of
from policy.detectors.phrases import Phrases, unquoted
from policy.detectors.sentences import sentences
from policy.patterns import Quick
from policy.text import words_of
from policy.words.comment_words import JUDGED, JUDGING, REPORTED, SAID, THING, VERDICT, WHO

GOVERNED = Quick(rf"(?<![\w-]){WHO}(?:['’]s)? {JUDGED}(?!\w)")
JUDGED_THING = Quick(rf"(?<![\w-]){THING}(?: |(?=['’])){VERDICT}(?!\w)")
JUDGING_PHRASES = Phrases(JUDGING)
REPORTING, SAYING = re.compile(REPORTED), re.compile(SAID)
GOVERNED_CUES, THING_CUES = cues_of(GOVERNED.source), cues_of(JUDGED_THING.source)


def comments(words: str) -> Iterator[tuple[int, int]]:
    """Judgements on a government or its work, except quoted and reported judgements."""
    for span in unquoted(words, _judgements(words)):
        if not text.quotations(words[slice(*span)]):
            yield span


def _judgements(words: str) -> Iterator[tuple[int, int]]:
    yield from JUDGING_PHRASES.within(words)
    present = words_of(words)
    read = text.fold(words)
    subjects = GOVERNED_CUES.among(present) and GOVERNED.may_be_in(read.text)
    things = THING_CUES.among(present) and JUDGED_THING.may_be_in(read.text)
    if not (subjects or things):
        return
    for start, end in sentences(read.text):
        sentence = read.text[start:end]
        found = (subjects and GOVERNED.search(sentence)) or (things and JUDGED_THING.search(sentence))
        if found and not (REPORTING.search(sentence, 0, found.start()) or SAYING.search(sentence, found.start())):
            yield read.original((start + found.start(), start + found.end()))

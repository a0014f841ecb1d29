"""Campaigns for votes: what they ask, what they call their opponents, what they say of governments before and after."""

import re
from collections.abc import Iterator

from policy import text
from policy.detectors.phrases import Phrases
from policy.patterns import Quick
from policy.words.campaign_words import ASKS, GOVERNMENTS, OPPOSITION, TAGS

ASKED, EARLIER_OR_LATER, OPPOSED = Phrases(ASKS), Phrases(GOVERNMENTS), Phrases(OPPOSITION)
TAGGED = re.compile(rf"{TAGS}(?!\w)")
NEUTRAL = re.compile(r"#(?:ge20\d\d|generalelection(?:20\d\d)?|le20\d\d|localelections?20\d\d)$")
"""Tags that name an election, whoever stands in it."""
NOTICE = re.compile(r"(?:elect (?:a|our)|candidate for|before (?:they|you)|who to vote)\b")
"""What a notice of an election says as well."""
RUNNING_IT = Quick(
    r"(?i:\b(?:polling (?:stations?|cards?|place)|poll cards?|returning officer|postal votes?|proxy votes?|"
    r"regist(?:er|ered|ration) to vote|(?:photo|voter) id|(?:the|our) counts?|counting|ballot (?:papers?|boxes)|"
    r"declar(?:e|es|ed|ation)|turnout|nominat(?:ed|ions?)|electoral services|count centre)\b)"
)
"""What those who run an election write about."""
ABROAD = Quick(r"\b(?:travel advice|british nationals|embassy|consul\w*|high commission)\b", re.IGNORECASE)
PAST = Quick(
    r"\b(?:1[0-8]\d\d|19[0-8]\d)\b|(?i:#onthisday|\bon this day\b|\bnational archives\b|\bmuseum\b|\bhistorian\w*)"
)
"""A year that is history, or a place where history is kept."""


def campaigning(words: str) -> Iterator[tuple[int, int]]:
    """Where a text campaigns for votes or for a party."""
    asked = tuple(ASKED.within(words))
    runs_it = bool((asked or "#" in words) and RUNNING_IT.search(words))
    yield from (span for span in asked if not (runs_it and NOTICE.match(text.fold(words[slice(*span)]).text)))
    if "#" in words:
        read = text.fold(words)
        for found in TAGGED.finditer(read.text):
            if not (runs_it and NEUTRAL.match(found[0])):
                yield read.original(found.span())


def other_governments(words: str) -> Iterator[tuple[int, int]]:
    """Where a text compares governments, or speaks of one that an election may bring; abroad, that is advice."""
    found = tuple(EARLIER_OR_LATER.within(words))
    if found and not ABROAD.search(words):
        yield from found


def opposition(words: str) -> Iterator[tuple[int, int]]:
    """Where a text speaks of the opposition in Parliament."""
    yield from OPPOSED.within(words)


def historical(words: str) -> bool:
    """Whether a text tells history: it may name what today's posts leave out."""
    return bool(PAST.search(words))

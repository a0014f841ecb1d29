"""Campaigns for votes: appeals, names for opponents, talk of governments before and after."""

import re
from collections.abc import Iterator

from policy import text
from policy.detectors.phrases import Phrases
from policy.patterns import Quick
from policy.words.campaign_words import ASKS, GOVERNMENTS, OPPOSITION, TAGS

ASKED, EARLIER_OR_LATER, OPPOSED = Phrases(ASKS), Phrases(GOVERNMENTS), Phrases(OPPOSITION)
TAGGED = re.compile(rf"{TAGS}(?!\w)")
NEUTRAL = re.compile(r"#(?:ge20\d\d|generalelection(?:20\d\d)?|le20\d\d|localelections?20\d\d)$")
"""Tags for an election itself, neutral between candidates."""
NOTICE = re.compile(r"(?:elect (?:a|our)|candidate for|before (?:they|you)|who to vote)\b")
"""Campaign wording that notices of an election share."""
RUNNING_IT = Quick(
    r"(?i:\b(?:polling (?:stations?|cards?|place)|poll cards?|returning officer|postal votes?|proxy votes?|"
    r"regist(?:er|ered|ration) to vote|(?:photo|voter) id|(?:the|our) counts?|counting|ballot (?:papers?|boxes)|"
    r"declar(?:e|es|ed|ation)|turnout|nominat(?:ed|ions?)|electoral services|count centre)\b)"
)
"""Subjects of the officials running an election."""
ABROAD = Quick(r"\b(?:travel advice|british nationals|embassy|consul(?:s|ar|ates?)?|high commission)\b", re.IGNORECASE)
PAST = Quick(
    r"\b(?:1[0-8]\d\d|19[0-8]\d)\b|(?i:#onthisday|\bon this day\b|\bnational archives\b|\bmuseum\b|\bhistorian\w*)"
)
"""A year long past, or a place of historical records."""


def campaigning(words: str) -> Iterator[tuple[int, int]]:
    """Appeals for votes or for a party."""
    asked = tuple(ASKED.within(words))
    runs_it = bool((asked or "#" in words) and RUNNING_IT.search(words))
    yield from (span for span in asked if not (runs_it and NOTICE.match(text.fold(words[slice(*span)]).text)))
    if "#" in words:
        read = text.fold(words)
        for found in TAGGED.finditer(read.text):
            if not (runs_it and NEUTRAL.match(found[0])):
                yield read.original(found.span())


def other_governments(words: str) -> Iterator[tuple[int, int]]:
    """Comparisons of governments and talk of a future government; travel advice is left out."""
    found = tuple(EARLIER_OR_LATER.within(words))
    if found and not ABROAD.search(words):
        yield from found


def opposition(words: str) -> Iterator[tuple[int, int]]:
    """Mentions of the opposition in Parliament."""
    yield from OPPOSED.within(words)


def historical(words: str) -> bool:
    """Whether a text tells history, and so may name subjects closed to other posts."""
    return bool(PAST.search(words))

"""Dates of birth of living people."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policy.patterns import Quick
from policy.text import digits_in
from policy.words.first_names import FIRST_NAMES

MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    "nov(?:ember)?|dec(?:ember)?"
)
DATE = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)?[ -]?(?:{MONTH})\.?,?[ -]?(?P<a>(?:19|20)\d\d|\d\d)|"
    rf"(?:{MONTH})\.? \d{{1,2}}(?:st|nd|rd|th)?,? (?P<b>(?:19|20)\d\d)|(?P<c>(?:19|20)\d\d)-\d\d-\d\d|"
    r"\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?(?P<d>(?:19|20)\d\d|\d\d)|\d{1,2} \d{1,2} (?P<e>(?:19|20)\d\d))(?!\w)"
)
FEWEST_DIGITS = 3
STATED = Quick(
    r"\b(?:d\.? ?o\.? ?b\.?|date of birth|birth ?date|dyddiad geni|birth ?day)"
    r"(?: \([^)\n]{1,20}\))?(?:['’]s|,? (?:is|was|as|of))?(?: the)?(?: "
    r"given as)?"
    rf"[\s:,=–-]{{0,4}}(?P<date>{DATE})",
    re.IGNORECASE,
)
BORN = Quick(
    rf"\b(?P<cue>born|birthday|ganwyd|ganed|(?<=\()b\.?(?= ?[\dA-Z])|(?<=[a-z,] )b\.(?= ?\d))"
    rf"(?: is| was|['’]s)?[:,]?(?: on)?(?: the)? (?P<date>{DATE.replace('<', '<n')})",
    re.IGNORECASE,
    cued=True,
)
ONE_PERSON = re.compile(
    r"\b(?:he|she|i|who|my|his|her|him|was|son|daughter|baby|mr|mrs|ms|miss)\b|\(|[A-Z][a-z]+ "
    r"[A-Z][a-z]+,? ?\(?$"
)
ONE_NAMED = re.compile(r"[A-Z][a-z'’-]+ [A-Z][a-z'’-]+,? ?\(?$")
"""A person's name right before: the birth is theirs, whoever else is mentioned."""
ANYBODY = re.compile(r"\b(?:if|anyone|anybody|everyone|people|children|those|babies|all|you|were|are)\b", re.IGNORECASE)
NOBODY = re.compile(
    r"\b(?:scheme|trust|nhs|service|programme|"
    r"king|queen|prince|princess|duke|duchess|sir|dame|lord|lady|majesty|president|league|idea|library|museum|school|college|company|agency|charity|centre|hospital|line|network|website|"
    r"union|club|team|festival|railway|twins|triplets|movement|tradition|project|brand|band)\b",
    re.IGNORECASE,
)
"""Bodies, ideas, and people whose dates of birth are common knowledge."""
NAMED = re.compile(r"(?:, | \()([A-Z][a-z'’-]{1,20}) [A-Z][A-Za-z'’-]{1,20}\b")
CALLED = re.compile(r"\b([A-Z][a-z'’-]{1,20}),? ?(?:was )?\(?$")
FAMOUS = re.compile(
    r"\b(?:would have|onthisday|pioneer|inventor|scientist|author|composer|artist|singer|became)\b", re.IGNORECASE
)
LONG_AGO = 1930
"""People born earlier appear in history books more often than at home."""


@dataclass(frozen=True, slots=True)
class Birth:
    """A date of birth in a text."""

    span: tuple[int, int]
    stated: bool
    """Whether words such as "date of birth" say so, rather than "born"."""


def _named(text: str, at: int) -> bool:
    """Whether a first name and a surname follow a date."""
    found = NAMED.match(text, at)
    return found is not None and found[1].casefold() in FIRST_NAMES and not FAMOUS.search(text, at, at + 80)


def _called(before: str) -> bool:
    """Whether a first name ends the words before a date: our clerk Meg, born …"""
    found = CALLED.search(before)
    return found is not None and found[1].casefold() in FIRST_NAMES


def births(text: str) -> Iterator[Birth]:
    """The dates of birth in a text, except of the long dead, the famous and whole groups."""
    if digits_in(text) < FEWEST_DIGITS:
        return
    done = set()
    for found in STATED.finditer(text):
        done.add(found.start("date"))
        yield Birth(found.span("date"), stated=True)
    for found in BORN.finditer(text):
        year = next((found[f"n{name}"] for name in "abcde" if found[f"n{name}"]), "")
        modern = len(year) == 2 or int(year or 0) >= LONG_AGO
        before = text[max(0, found.start("cue") - 40) : found.start("cue")]
        personal = found["cue"].casefold() == "birthday" or found["nd"] or ONE_PERSON.search(before)
        personal = personal or _named(text, found.end()) or _called(before)
        general = ANYBODY.search(before) and not ONE_NAMED.search(before)
        if found.start("date") not in done and modern and personal and not (general or NOBODY.search(before)):
            yield Birth(found.span("date"), stated=False)

"""Protective markings, words that hold a text back, and embargoes with the moment of their end."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from policy.detectors.days import month_named
from policy.patterns import Quick
from policy.text import fold

MARKING = Quick(
    r"\b(?:OFFICIAL[- –:]{1,3}SENSITIVE|Official ?[- –] ?Sensitive|official-sensitive|UK (?:OFFICIAL|SECRET|"
    r"EYES ONLY|TOP SECRET)|TOP SECRET|NOFORN|RESTRICTED ?[-–:] ?\w+|TLP ?: ?(?:AMBER(?:\+STRICT)?|RED)|EYES ONLY|"
    r"O-S\b(?=[: ])|"
    r"(?i:(?:marking|classification|handling|caveat): (?:official|secret|top secret|restricted|confidential)\b|"
    r"(?:not|never) (?:for|to be) (?:publication|published|attribution|onward (?:sharing|distribution)|(?:wider |"
    r"general )?(?:circulation|release|distribution))|"
    r"do not (?:circulate|forward (?:outside|externally|beyond|this)|share (?:externally|before|outside the|"
    r"(?:outside|beyond) (?:department|team|government|gov|this group))|"
    r"(?:publish|distribute|release)(?: this)?(?: (?:before|until|yet|externally|further)|(?=[ ]?[.!:\])])|$))|"
    r"(?:for )?internal (?:use|eyes|distribution|circulation) only|internal only(?! wir)|"
    r"commercial(?:ly)?[- ]in[- ]confidence|strictly (?:private and )?confidential|legally privileged|"
    r"legal professional privilege|(?:awaiting|pending|subject to|needs) (?:clearance|sign[- ]?off|approval) "
    r"(?:from|by)|"
    r"(?:awaiting|pending|needs) sign[- ]?off|for (?:clearance|sign[- ]?off):|hold for release|"
    r"not before \d\d[:.]?\d\d (?:hours |hrs )?on|lines to take\b|if pressed[:,]|leaked to us|"
    r"not yet (?:cleared|announced|in the public domain|public(?! transport)|approved for (?:release|publication))|"
    r"pre-decisional|off the record))(?!\w)",
    re.MULTILINE,
)
STANDING_ALONE = re.compile(
    r"(?m)^[\[(* ]{0,4}(?:OFFICIAL|SECRET|CONFIDENTIAL|RESTRICTED|DRAFT(?: ?(?:v|V)?\d[\d.]{0,4})?|"
    r"PRIVATE AND CONFIDENTIAL)"
    r"[\])* ]{0,4}(?:[:–—|-]|$)|\*\*(?:OFFICIAL|SECRET|CONFIDENTIAL|RESTRICTED|DRAFT)\*\*|[\[(](?:OFFICIAL|"
    r"SECRET|CONFIDENTIAL|RESTRICTED|DRAFT|draft)[\])]"
)
"""Ordinary words that are markings in a marking's place: alone, at the head of a line, or in brackets."""
MAY_STAND_ALONE = ("OFFICIAL", "SECRET", "CONFIDENTIAL", "RESTRICTED", "DRAFT", "draft")
EMBARGO = Quick(
    r"\b(?<!arms )(?<!trade )(?<!oil )(?:strictly embargoed|under (?:a |strict )?embargo|embargo(?:ed)?(?= "
    r"(?:until|till|to|for)\b| ?\d|:))"
    r"(?:(?: (?:until|till|to|for)|:|(?= ?\d))(?P<until>[^\n]{0,60}))?",
    re.IGNORECASE,
)
SHOWN_OFF = Quick(
    r"\b(?:exhibition|museum|gallery|santa|recipes?|escape room|film|game|show|archives?|declassified|wartime|"
    r"history)\b",
    re.IGNORECASE,
)
DAY = re.compile(
    r"\b(?P<day>\d{1,2})(?:st|nd|rd|th)? (?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|"
    r"dec)[a-z]{0,6}(?:,? (?P<year>\d{4}))?"
    r"|\b(?P<d>\d{1,2})[/.](?P<m>\d{1,2})[/.](?P<y>\d{4}|\d\d)\b|\b(?P<iso>\d{4}-\d\d-\d\d)\b",
    re.IGNORECASE,
)
HOUR = Quick(
    r"\b(?:(?P<h>\d{1,2})[:.](?P<min>\d\d)(?!\d|[/.]) ?(?P<half>[ap]m)?|(?P<bare>\d{1,2}) ?(?P<ap>[ap]m)|"
    r"(?P<four>[0-2]\d[0-5]\d)(?= ?(?:hours|hrs|on|,|$))"
    r"|(?P<named>midnight|noon|midday))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Embargo:
    """Words that hold a text back until a moment, as far as day and hour can be read."""

    span: tuple[int, int]
    day: date | None
    hour: time | None


def markings(text: str) -> Iterator[tuple[int, int]]:
    """The markings in a text, except "secret" in a text about an exhibition or a film."""
    for found in (*MARKING.finditer(text), *_standing_alone(text)):
        if not ("SECRET" in found[0] and SHOWN_OFF.search(text)):
            yield found.span()


def _standing_alone(text: str) -> Iterator[re.Match[str]]:
    if any(word in text for word in MAY_STAND_ALONE):
        yield from STANDING_ALONE.finditer(text)


def embargoes(text: str, today: date) -> Iterator[Embargo]:
    """The embargoes in a text; a day without a year belongs to this year."""
    for found in EMBARGO.finditer(text) if "embargo" in fold(text).text else ():
        until = found["until"] or ""
        end = found.start("until") if found["until"] is not None else found.end()
        yield Embargo((found.start(), end), _day(until, today), _hour(until))


def _day(words: str, today: date) -> date | None:
    found = DAY.search(words)
    if found is None:
        return None
    try:
        if found["iso"]:
            return date.fromisoformat(found["iso"])
        if found["day"]:
            return date(int(found["year"] or today.year), month_named(found["month"]), int(found["day"]))
        return date(int(found["y"]) + (2000 if len(found["y"]) == 2 else 0), int(found["m"]), int(found["d"]))
    except ValueError:
        return None


def _hour(words: str) -> time | None:
    found = HOUR.search(words)
    if found is None:
        return None
    if found["named"]:
        return time(0) if found["named"].casefold() == "midnight" else time(12)
    if found["four"]:
        return time(int(found["four"][:2]), int(found["four"][2:]))
    hour, minute = int(found["h"] or found["bare"]), int(found["min"] or 0)
    half = (found["half"] or found["ap"] or "").casefold()
    hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
    return time(hour, minute) if hour < 24 and minute < 60 else None

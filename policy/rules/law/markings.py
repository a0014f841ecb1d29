"""Protective markings and embargoes."""

import re
from collections.abc import Iterator
from datetime import date

from policy import text
from policy.draft import Draft
from policy.guidance import PRINCIPLES_2009
from policy.outcome import Outcome
from policy.rule import Mark, rule
from policy.situation import Situation

MARKING = re.compile(
    r"\b(?:OFFICIAL[- –:]{1,3}SENSITIVE|Official[- –]Sensitive|official-sensitive|UK (?:OFFICIAL|SECRET|"
    r"EYES ONLY|TOP SECRET)|"
    r"TOP SECRET|NOFORN|RESTRICTED ?[-–:] ?\w+|TLP ?: ?(?:AMBER(?:\+STRICT)?|RED)|EYES ONLY|O-S\b(?=[: ])|"
    r"(?i:(?:not|never) (?:for|to be) (?:publication|published|onward (?:sharing|distribution)|(?:wider |"
    r"general )?(?:circulation|release|distribution))|"
    r"do not (?:publish|circulate|forward (?:outside|externally|beyond)|share (?:outside|externally|"
    r"beyond) (?:the )?(?:department|team|government|gov|this group)|"
    r"distribute|release)(?: (?:before|until|yet))?|(?:for )?internal (?:use|eyes|distribution) only|internal only|"
    r"commercial(?:ly)?[- ]in[- ]confidence|strictly (?:private and )?confidential|legally privileged|"
    r"legal professional privilege|"
    r"not yet (?:cleared|announced|in the public domain|public|approved for (?:release|publication))|pre-decisional|"
    r"strictly embargoed|under (?:strict )?embargo|off the record))(?!\w)"
)
STANDING_ALONE = re.compile(
    r"(?m)^[\[(* ]{0,4}(?:OFFICIAL|SECRET|CONFIDENTIAL|RESTRICTED|DRAFT(?: ?(?:v|V)?\d[\d.]{0,4})?|"
    r"PRIVATE AND CONFIDENTIAL)"
    r"[\])* ]{0,4}(?:[:–—|-]|$)|[\[(](?:OFFICIAL|SECRET|CONFIDENTIAL|RESTRICTED|DRAFT|draft)[\])]"
)
"""Words that are markings when they stand where markings stand: alone, at the head of a line, or in brackets."""
EMBARGO = re.compile(
    r"(?i:\b(?<!arms )(?<!trade )(?<!oil )embargo(?:ed)?(?: (?:until|till|to)|:)(?P<until>[^\n]{0,60}))",
)
DAY = re.compile(
    r"(?i:\b(\d{1,2})(?:st|nd|rd|th)? (january|february|march|april|may|june|july|august|september|october|november|"
    r"december)(?: (\d{4}))?)"
)
MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
SHOWN_OFF = re.compile(
    r"(?i:\b(?:exhibition|museum|gallery|santa|recipe|escape room|film|game|show|archives?|declassified|wartime|"
    r"history)\b)"
)


@rule(
    "LAW-01",
    title="Protective marking",
    question="Does it carry a marking that says it is not for publication, or not yet?",
    outcome=Outcome.BLOCK,
    floor=Outcome.SENIOR,
    cites=PRINCIPLES_2009.says("you should not disclose information", section="How the Code applies"),
    passes=(
        "The official statistics are out. The Official Secrets Act turns 30.",
        "Our Secret Santa raised £200.",
        "See the Top Secret exhibition at the museum.",
        "Calls are free and confidential.",
        "The draft Bill is open for comment. The arms embargo stays until May.",
        "Embargoed until 3 January 2026: it is out now.",
    ),
    fails=(
        "OFFICIAL-SENSITIVE: the closure list",
        "Not for publication. The minister will resign.",
        "[DRAFT] Our new service",
        "EMBARGOED until 00:01 on 9 February 2026",
        "For internal use only: rota",
        "OFFICIAL\nThe rota for Monday",
    ),
)
def protective_marking(draft: Draft, situation: Situation) -> Iterator[Mark]:
    """A marking says that somebody has not cleared it yet; the person who marked it can."""
    for field, words in draft.worded():
        read = text.plain(words)
        shown_off = bool(SHOWN_OFF.search(read.text))
        for found in (match for pattern in (MARKING, STANDING_ALONE) for match in pattern.finditer(read.text)):
            if not (shown_off and "SECRET" in found[0]):
                start, end = read.original(found.span())
                seen = words[start:end].strip()
                says = f"“{seen}” marks it as not for publication. Ask whoever marked it, or take it out."
                yield Mark(says, (start, end), field)
        for found in EMBARGO.finditer(read.text):
            lifted = _first_day(found["until"], situation.today)
            if lifted is None or lifted > situation.today:
                start, end = read.original((found.start(), found.start("until")))
                says = "This is under embargo. Take the line out and set the time to when the embargo ends."
                yield Mark(says, (start, end), field)


def _first_day(words: str, today: date) -> date | None:
    found = DAY.search(words)
    if found is None:
        return None
    day, month, year = found.groups()
    try:
        return date(int(year or today.year), MONTHS.index(month.casefold()) + 1, int(day))
    except ValueError:
        return None

"""Party politics."""

import re
from collections.abc import Iterator

from policy import text
from policy.detectors.propriety.campaigning import historical
from policy.detectors.propriety.parties import parties
from policy.draft import Draft, Kind
from policy.guidance import GUIDANCE_2014
from policy.outcome import Outcome
from policy.patterns import Quick
from policy.rule import Mark, rule
from policy.situation import Situation

ETHICS = "3. Propriety and ethics"
SEVERAL = re.compile(
    r"\b(?:Labour|Conservatives?|Liberal Democrats?|Green|Reform|SNP|Plaid|DUP|Sinn|UUP|SDLP|Alliance)\b"
)
"""Parties, by the distinguishing word of their names."""
ASKS_FOR_VOTES = re.compile(
    r"(?<!\w)(?:(?i:vot(?:e|es|ing))(?=[A-Z ])|(?i:elect|back|support|cefnogwch|pleidleisiwch) )"
)
BEFORE = 14
"""The most characters before a party's name to search."""
EVEN_HANDED = Quick(
    r"(?i:\bturnout\b|\breturning officer\b|\b\d votes\b|\b(?:duly |are |is )elected\b|\bno overall control\b|"
    r"\bgroup leaders\b|\bcross-party\b|\ball[- ]party\b|\bleaders of all\b|\bstatement of persons nominated\b)"
)
"""Words about several parties alike: a result, a list of candidates, an agreement of all."""


@rule(
    "PROP-01",
    title="Party politics",
    question="Does it name a political party?",
    outcome=Outcome.BLOCK,
    floor=Outcome.SENIOR,
    cites=GUIDANCE_2014.says("not to take part in any political or other public activity", section=ETHICS),
    passes=(
        "The latest labour market figures are out.",
        "A conservative estimate is 5 years.",
        "Green energy projects reform how third party suppliers work.",
        "The birthday party of the Labour Relations Agency",
        "An SNP in this gene was sequenced. BNP Paribas attended.",
        "Check the Party Wall etc. Act before you build.",
        "Mae'r farchnad lafur yn tyfu. #ToryglenLibrary #LabourMarket #History",
    ),
    fails=(
        "The Labour Party has a plan.",
        "Tory MPs voted against it.",
        "The Conservatives left a mess.",
        "Vote Green on Thursday.",
        "Thanks to @LibDems for coming. #VoteLabour",
        "Read more at www.reformparty.uk",
        "Diolch i Blaid Cymru. Cefnogwch Lafur.",
        "A Conservative council did what a Labour woman could not.",
        "The baths that Labour closed are open. #TypicalTories #LabourFail",
        "The S\u200bNP conference opens today.",
        Draft("Worth a read.", kind=Kind.QUOTE, reply_to="UKLabour"),
    ),
)
def party(draft: Draft, _: Situation) -> Iterator[Mark]:
    """Official accounts serve the government of the day and any other: they name ministers, not parties."""
    if draft.kind is Kind.QUOTE and any(parties(f"@{draft.reply_to.removeprefix('@')}")):
        yield Mark(f"{draft.reply_to} speaks for a party. Say it in the department's own words.", about=draft.reply_to)
    for field, words in draft.worded():
        read = text.plain(words)
        found = parties(read.text)
        history = bool(found) and historical(read.text)
        even = bool(found and EVEN_HANDED.search(read.text)) and len(set(SEVERAL.findall(read.text))) > 1
        for span in found:
            start, end = read.original(span)
            if history:
                says = f"“{words[start:end]}” names a party, in history it seems: please look whether it is needed."
                yield Mark(says, (start, end), field, outcome=Outcome.WARN)
            elif even:
                says = f"“{words[start:end]}” names a party, among others it seems: is it a result, or what all agreed?"
                yield Mark(says, (start, end), field, outcome=Outcome.SENIOR)
            elif ASKS_FOR_VOTES.search(words, max(0, start - BEFORE), end):
                says = f"“{words[start:end]}” asks for votes or backing. Official accounts take no side: leave it out."
                yield Mark(says, (start, end), field)
            else:
                says = f"“{words[start:end]}” brings in party politics. Use the minister's title, without the party."
                yield Mark(says, (start, end), field)

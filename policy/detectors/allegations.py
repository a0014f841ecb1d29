"""Allegations of wrongdoing against named people, and words that could sway a trial."""

import re
from collections.abc import Iterator

from policy import text
from policy.cues import cues_of
from policy.detectors.phrases import Phrases, unquoted
from policy.detectors.sentences import sentences
from policy.patterns import Quick
from policy.text import words_of

TITLE = r"(?i:mr|mrs|ms|miss|dr|sir|dame|lord|lady|baroness|cllr|councillor|minister|professor|prof|judge)\.? "
NAME = rf"(?:{TITLE}(?:[A-Z][\w'’-]{{1,30}} ?){{1,3}}|(?:[A-Z][\w'’&-]{{1,30}} ){{1,3}}[A-Z][\w'’&-]{{1,30}})"
HOW = (
    r"(?:(?:has|have|had|is|was|were|been|be|also|knowingly|repeatedly|just|then|clearly|simply|a|an|the|total|"
    r"complete|known|proven|in) ){0,5}"
)
DEED = (
    r"(?:lied|lies|lying|liar|defraud(?:ed|s|ing)|bribed|took (?:a )?bribes?|taken bribes|fraudster|"
    r"stole(?! the show| a march|n)|"
    r"steals|stealing|guilty(?! of nothing)|scamm(?:ed|ing)|scams|cover(?:ed|ing)[- ]up|falsified|falsifies|perjur\w+|"
    r"committed (?:fraud|a crime|theft|murder|perjury|treason|an offence)|corrupt|crook(?:ed)?|misled|launder(?:ed|"
    r"s|ing)|"
    r"abused(?! by)|abuses|embezzl\w+|ripp(?:ed|ing) off|harassed(?! by)|fabricat(?:ed|es|ing)|cheat(?:ed|s|ing)?|"
    r"rigg(?:ed|ing)|blackmail(?:ed|s|ing)|criminal|con(?= |$|[.!,])|con ?man|thief|groom(?:ed|ing)|"
    r"assaulted(?! by)|raped|"
    r"grop(?:ed|ing)|plagiari[sz]ed|forged(?! ahead| a| links)|fiddl(?:ed|ing) (?:his|her|their|the|expenses)|"
    r"dodg(?:ed|ing) tax|"
    r"evad(?:ed|ing) tax|terrorist|racist|paedophile|murderer|rapist|fraud(?=[.!,]|$))"
)
LIKENED = (
    r"(?:[Ff]raudsters?|[Ss]cammers?|[Cc]rooks?|[Cc]onmen|[Cc]owboys|[Rr]ogues?|[Tt]hieves|[Cc]ow-?boy builders|"
    r"[Rr]ogue (?:traders?|builders?|landlords?)) (?:like|such as|called|named) (?:[A-Z][\w'’&-]{1,30} ?){1,4}"
)
ALLEGED = re.compile(rf"(?<![\w@#]){LIKENED}|(?<![\w@#]){NAME}(?:, [^,.!?\n]{{2,60}},)? ?{HOW}{DEED}(?!\w)")
DEED_CUES = Quick(
    "(?i:fraudster|scammer|crook|conmen|cowboy|rogue|thieves)|"
    + DEED.replace("(?= |$|[.!,])", "").replace("(?=[.!,]|$)", "")
)
ON_RECORD = Quick(
    r"(?i:\b(?:jailed|convicted|sentenced|found guilty|pleaded guilty|pleads guilty|admitted|fined|banned|disqualified|"
    r"magistrates|crown court|tribunal|the judge|struck off|inquiry (?:found|concluded)|denies|deny|denied|"
    r"acquitted|cleared)\b)"
)
"""A court or another authority has ruled, or the allegation is denied."""
BEFORE_COURT = Quick(
    r"(?i:\b(?:charged with|on trial|stands? trial|awaiting trial|accused|defendant|suspects?|jur(?:y|ors?)|"
    r"arrested|the trial (?:of|starts|begins|opens|continues)|back in court|police have|the court|"
    r"appears? in court|appear(?:s|ed)? before)\b)"
)
OVER = Quick(
    r"(?i:\b(?:jailed for|sentenced|sentence (?:of|from|was|has been)|court of appeal|found guilty|pleaded guilty|"
    r"convicted of|locked up for)\b)"
)
STILL_ON = Quick(
    r"(?i:\b(?:on trial|stands? trial|awaiting (?:trial|sentence)|charged with|defendant|suspects?|accused|jur(?:y|"
    r"ors?)|"
    r"the trial (?:starts|begins|opens|continues)|back in court|before the trial)\b)"
)
PREJUDICE = Phrases(r"""
    (?:previous|past|spent|string of|earlier|numerous) (?:previous )?convictions
    string of previous
    criminal record
    known to (?:the )?police
    (?:confessed|confesses|confession)
    (?:clearly|obviously|undoubtedly|surely|definitely) guilty
    (?:he|she|they) (?:did it|is lying|are lying|is guilty|are guilty|is obviously)
    (?:right|guilty) (?:man|woman|person|one)
    (?:will|should|must) (?:go down|rot|hang|pay for this|be convicted|be jailed|be locked up)
    (?:jury|jurors|judge|court|magistrates) (?:should|must|will surely|had better) (?:convict|jail|lock|throw|find)
    throws? the book
    (?:the )?killer,?(?= (?:[a-z]+ [a-z]+,? (?:appears|is|was|will|has)))
    (?:jailed|convicted|imprisoned|locked up|sent down) in (?:19|20)\d\d for
    something to hide
    justice for the (?:victim|family)
    (?:the )?(?:man|woman|thug|person|monster) who (?:attacked|killed|murdered|raped|stole|robbed|did)
    whatever the jury
    (?:lock|locked) (?:him|her|them) up
    throw away the key
    bang to rights
    caught red-handed
    we (?:all )?know (?:who|that he|that she|he|she|they) (?:did it|is guilty|are guilty)
    no doubt (?:that )?(?:he|she|they)(?: did|'s| is|'re| are)
    before the trial
    (?:let's|we|i) (?:all )?hopes? (?:that )?(?:he|she|they) (?:gets?|goes?|rots?|pays?|is|are)
    everybody knows (?:that )?(?:he|she|they)
""")


def allegations(words: str) -> Iterator[tuple[int, int]]:
    """Allegations against a named person, except those on a court's record."""
    read = text.plain(words)
    if DEED_CUES.may_be_in(read.text):
        yield from (read.original(span) for span in unquoted(read.text, _alleged(read.text)))


def _alleged(words: str) -> Iterator[tuple[int, int]]:
    for start, end in sentences(words):
        sentence = words[start:end]
        found = ALLEGED.search(sentence) if DEED_CUES.may_be_in(sentence) else None
        if found and not ON_RECORD.search(sentence):
            yield start + found.start(), start + found.end()


IDENTIFYING = Phrases(r"""
    victim,? who (?:can't|cannot|can not) be (?:named|identified)(?: for legal reasons)?,? (?:is|was|lives|works|attends|goes|teaches|plays)
    (?:teenager|boy|girl|youth|child|\d+-year-old)s? (?:\w+ ){0,2}(?:charged|arrested|accused|convicted|in court)(?: \w+){0,4}? (?:is|are|was) (?:the |a )?(?:son|daughter|brother|sister|nephew|niece|grandson|granddaughter|pupil|student|child)s? (?:of|at)
    (?:boy|girl|teenager|youth),? (?:who )?(?:can't|cannot) be named,? (?:is|was|lives|attends|goes)
""")  # noqa: E501 — one phrase a line reads best
"""Hints by which readers work out a name that a court has withheld."""


def identifying(words: str) -> Iterator[tuple[int, int]]:
    """Details by which readers would know a victim, or a child before a court."""
    yield from unquoted(words, IDENTIFYING.within(words))


def prejudice(words: str) -> Iterator[tuple[int, int]]:
    """Facts that a jury should not hear, in a text about a pending case; a case already over is free."""
    found = tuple(PREJUDICE.within(words))
    if found and BEFORE_COURT.search(words) and not (OVER.search(words) and not STILL_ON.search(words)):
        yield from found


NAMED_BEFORE_COURT = Quick(
    rf"(?<![\w@#])(?:{NAME}|[A-Z][a-z'’-]{{1,30}} [A-Z][a-z'’-]{{1,30}}),? (?:\(?\d{{2}}\)?,? )?(?:[^.!?\n]{{0,40}}?)"
    r"(?:has been|was|is|were|have been)? ?\b(?:charged with|on trial for|accused of|arrested (?:on|for|over))\b"
)
COURT_CUES = cues_of(NAMED_BEFORE_COURT.source)


def named_before_court(words: str) -> Iterator[tuple[int, int]]:
    """Names of people charged, arrested or on trial."""
    if COURT_CUES.among(words_of(words)):
        read = text.plain(words)
        yield from (read.original(found.span()) for found in NAMED_BEFORE_COURT.finditer(read.text))

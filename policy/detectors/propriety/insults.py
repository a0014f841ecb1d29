"""Insults aimed at people and bodies."""

import re
from collections.abc import Iterator

from policy.cues import cues_of
from policy.patterns import Quick
from policy.text import A_BEGINNING, beginnings_of, plain, quoted, words, words_of

FOOL = (
    r"(?:idiots?|morons?|liars?|fools?|clowns?|cowards?|losers?|hypocrites?|scum|imbeciles?|cretins?|muppets?|"
    r"snowflakes?|"
    r"dimwits?|numpty|numpties|halfwits?|half-wits?|buffoons?|charlatans?|nutters?|lunatics?|psychos?|weirdos?|"
    r"creeps?|"
    r"plonkers?|twits?|prats?|pillocks?|gits?|wallies|wally|dunces?|ignoramus|airheads?|bimbos?|oafs?|vermin|"
    r"traitors?|"
    r"waste of space)"
)
NOUN = (
    rf"(?:{FOOL}|crooks?|trolls?|bigots?|racists?|parasites?|scroungers?|cheats?|frauds?|fraudsters?|con ?(?:man|"
    rf"artist)|"
    r"thugs?|bull(?:y|ies)|disgrace|embarrassment|joke|laughing stock|pathetic excuse|donkeys?|fantasists?|shambles|"
    r"drama queen)"
)
ADJECTIVE = (
    r"(?:pathetic|stupid|incompetent|clueless|dishonest|moronic|idiotic|thick|dumb|ignorant|useless|worthless|"
    r"spineless|"
    r"gutless|cowardly|corrupt|deluded|delusional|brainless|disgusting|vile|hypocritical|two-faced|lazy|crooked|"
    r"unhinged|"
    r"contemptible|despicable|shameless|slimy|gormless|a disgrace|full of (?:it|lies|hot air)|not fit to\b|"
    r"unfit (?:for|to)|lying|off (?:his|her|their|your) (?:head|rocker)|talking (?:rubbish|nonsense))"
)
HOW = (
    r"(?:(?:just|such|really|so|very|too|clearly|simply|plainly|obviously|truly|always|still|all|nothing but|"
    r"little more than|"
    r"an?|the|complete(?:ly)?|total(?:ly)?|absolute(?:ly)?|utter(?:ly)?|bloody|proper|real|massive|proven|known|"
    r"serial|lying|"
    r"biggest|most|sad|little|old|stupid|pathetic|deluded|ignorant|bunch of|pack of|load of|national|"
    r"complete and utter) ){0,5}"
)
SOMEBODY = (
    r"(?:@[\w.-]{2,60}|(?:(?i:mr|mrs|ms|miss|dr|sir|dame|lord|lady|baroness|cllr|councillor|minister|professor|"
    r"prof)\.? )"
    r"[A-Z][\w'’-]{1,30}(?: [A-Z][\w'’-]{1,30})?|[A-Z][a-z'’-]{1,30} [A-Z][\w'’-]{1,30}|(?i:you|he|she|they|"
    r"you lot|you people|you guys|you all|"
    r"(?:this|that|the|your|our|these|those|his|her|their) (?:local |union )?(?:mp|mps|leader|mayor|councillors?|"
    r"journalists?|reporters?|"
    r"critics?|protesters?|minister|politicians?|author|presenter|editor|blogger|man|woman|guy|bloke|"
    r"leader of the opposition|opposition leader|prime minister|shadow minister|campaigners?|columnist|"
    r"spokes(?:man|woman|person|people)|union leaders?|boss(?:es)?)|"
    r"critics|protesters|journalists|campaigners|activists|strikers|opponents|politicians))"
)
IS = r"(?:(?:['’]re|['’]s| (?i:is|are|was|were|must be|has become|looks|sounds|seems|remains)) )"
SAID_OF = Quick(rf"(?<![\w@/]){SOMEBODY}{IS}(?i:{HOW}(?:{NOUN}|{ADJECTIVE}))(?!\w)")
SAID_TO = Quick(
    rf"\b(?:you|ya|these|those|what an?|such an?|@[\w.-]{{2,60}},?) (?:(?:absolute|complete|total|stupid|utter|"
    rf"pathetic|little|"
    rf"bunch of|sad|old|lying|bloody|massive|silly|ignorant) ){{0,3}}{FOOL}(?: like (?:you|him|her|them|"
    rf"@[\w.-]{{2,60}}))?(?!\w)",
    re.IGNORECASE,
)
TOLD = Quick(
    r"\b(?:shut (?:up|your (?:mouth|face|gob|trap))(?=[ ,!.@]|$)|get a (?:life|grip|clue|real job)(?=[ ,!.@]|$)|"
    r"grow up(?=[,!.]? @)|"
    r"nobody (?:likes|cares what) you|crawl back (?:to|under|into)|go back to (?:your hole|where you came from)|"
    r"(?:idiots?|morons?|liars?|fools?|clowns?|scum) like (?:you|him|her|them|@\w+)|"
    r"so-called (?:journalist|expert|reporter|leader)|(?:has|have|had) (?:no brain|no shame|the brains? of)|"
    r"you (?:people )?(?:disgust me|make me sick)|couldn['’]?t (?:organise|run) a (?:bath|party|whelk stall)|"
    r"@\w[\w.-]{0,60},? (?:just )?grow up|"
    r"(?:sir|dame|lord|lady|mr|mrs|ms|dr|minister|mp) [\w’'-]{2,30}(?: [\w’'-]{2,30})? (?:lied|lies) (?:to|about)|"
    r"you,? (?:(?:silly|stupid|pathetic|horrible|nasty|sad|little|old) ){1,3}(?:man|woman|girl|boy|person|people)|"
    r"you(?: \w+)? (?:lied|lie|are lying) (?:to|about|again|through)|(?:you|he|she)[\'’](?:re|s) (?:a )?lying)",
    re.IGNORECASE,
)
A_BODY = (
    r"(?:[A-Z]{2,6}|(?i:the|this|that|these|those|our) (?i:company|companies|firms?|banks?|unions?|charit(?:y|ies)|"
    r"councils?|newspapers?|papers?|suppliers?|contractors?|broadcasters?|employers?|airlines?|trust|board|authority))"
)
SAID_OF_A_BODY = Quick(rf"(?<![\w@/]){A_BODY}{IS}(?i:{HOW}(?:{NOUN}|{ADJECTIVE}))(?!\w)")
ABOUT_INSULTS = Quick(
    r"\b(?:anti-?bully\w*|bull(?:ying|ied)|online abuse|cyber-?bull\w+|hate (?:crime|speech)|trolling|name-?calling|"
    r"(?:call(?:ed|ing|s)?|tell(?:ing|s)?|told) (?:someone|somebody|people|them|her|him|me|a child|children|others)|"
    r"never (?:ok|okay|acceptable|banter)|not banter|words (?:hurt|matter)|if (?:you think|someone|anyone|"
    r"you[’']re told))\b",
    re.IGNORECASE,
)
DENIED = re.compile(
    r"\b(?:not|no|never|n['’]t|isn|aren|nobody|doubt|whether|if|in case|think(?:s|ing)?)\b", re.IGNORECASE
)


BEGINNING = re.compile(r"(?:^|\|)([a-z]{2,})(\??)")
OFTEN_HARMLESS = frozenset({"con", "cont", "full", "not", "off", "talk", "two"})
INSULTING = (
    frozenset(
        form[:A_BEGINNING]
        for listed in (FOOL, NOUN.replace(FOOL, ""), ADJECTIVE)
        for letters, optional in BEGINNING.findall(re.sub(r"\(\?:[^()]*\)", "", listed[3:-1]))
        for form in (letters[:-1] if optional else letters, letters)
    )
    - OFTEN_HARMLESS
)
"""The first letters of the insulting words: a text without any needs no search."""
GIVEN_AWAY_BY = words("con conartist conartists conman contemptible faced fit full head nonsense rocker rubbish")
"""Words by which insults with an often harmless beginning are recognised."""
TOLD_CUES = cues_of(TOLD.source, TOLD.flags)


def _may_insult(text: str) -> bool:
    return not (INSULTING.isdisjoint(beginnings_of(text)) and GIVEN_AWAY_BY.isdisjoint(words_of(text)))


def attacks(text: str) -> Iterator[tuple[int, int]]:
    """Insults to people, except quoted or denied insults, and texts that speak against insults."""
    insulting = _may_insult(text)
    patterns = ((SAID_OF, SAID_TO) if insulting else ()) + ((TOLD,) if TOLD_CUES.among(words_of(text)) else ())
    read = plain(text)
    if not patterns or ABOUT_INSULTS.search(read.text):
        return
    for pattern in patterns:
        for found in pattern.finditer(read.text):
            denied = pattern is not TOLD and DENIED.search(found[0])
            if not denied and not _only_told(read.text, *found.span()):
                yield read.original(found.span())


def attacks_on_bodies(text: str) -> Iterator[tuple[int, int]]:
    """Insults to organisations, except quoted or denied insults."""
    read = plain(text)
    if not _may_insult(text):
        return
    for found in SAID_OF_A_BODY.finditer(read.text):
        if not DENIED.search(found[0]) and not _only_told(read.text, *found.span()):
            yield read.original(found.span())


def _only_told(text: str, start: int, end: int) -> bool:
    before = text[max(0, start - 12) : start].casefold()
    if text.startswith((" if ", "?", "-", ", says", " says", ", said"), end):
        return True
    return quoted(text, start, end) or before.endswith(("if ", "whether ", "not ", "because ", "feel ", "felt "))

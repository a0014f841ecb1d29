"""Names and abbreviations spelled like an offensive word, recognised by a capital and a word nearby."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from policy.detectors.propriety.disguises import WORD
from policy.patterns import Quick
from policy.text import Folded, words
from policy.words.offensive_words import OFFENSIVE

Span = tuple[int, int]

NAMED = words("""
    slutt fuk kunt kunts kike kikes prat prats pratt mong fagot fagots homo crapper coon coons heeb jap slutz wanky
    minger mingers shat kuntz
    negro negros quim scrote hymie polack sambo yid mings dago dagos crapo dildo fuks fucks fukk
    shitole schizo gook gooks boong twatt twatts fook fooks fock focks focken fokker fokkers munter
""")
"""Words that are a name beside another word with a capital."""
OPENERS = words(
    "A The You What Total Absolute Such Complete Utter Those These That This Some Another Right Proper Stupid"
)
INITIAL = re.compile(r"[A-Z]\.")


def is_surname(read: Folded, written: str, span: Span) -> bool:
    """Whether a word has a capital beside another word with a capital: Kim Fuk Leung."""
    start, end = read.original(span)
    if not written[start:end].istitle():
        return False
    before = written[max(0, start - 24) : start].rpartition(" ")[0].rpartition(" ")[2]
    after = written[end : end + 24].lstrip().partition(" ")[0]
    named = before.isalpha() and before.istitle() and before not in OPENERS
    return (written[start - 1 : start] == " " and (named or INITIAL.fullmatch(before) is not None)) or (
        written[end : end + 1] == " "
        and after.rstrip(".,;:!?’'s").isalpha()
        and after[:1].isupper()
        and after[1:2].islower()
    )


KNOWN = tuple(
    (frozenset(said.split()), words(around))
    for said, around in (
        ("fucking fugging", "fugging austria austrian salzburg petting tarsdorf"),
        ("wank", """
            mountain mountains summit peak cable gondola garmisch partenkirchen bavaria bavarian alps alpine hikers
            hiking skiers skiing climbers
        """),
        ("bastard", """
            peak kitley architect architects blandford yealmpton burgundy jousted dartmouth
            rebuilt baronet
        """),
        ("dildo", "whale whales fishing bay harbour trips newfoundland"),
        ("feck", "burn loch river ford glen"),
        ("kike", "spanish enrique nickname basque midfielder striker goalkeeper footballer nigeria yoruba"),
        ("dago", "hiiumaa estonia estonian"),
        ("prat", "barcelona llobregat catalan"),
        ("jakey", "dog puppy pony horse therapy"),
    )
)  # fmt: skip
AROUND = {word: around for said, around in KNOWN for word in said}
"""For each name, the words in its company."""
BEGINNING = re.compile(r"(?:^|[.!?…\n:“\"'‘#@])\s*$")
A_SUBJECT = re.compile(r",| (?:is|was|lies|has|had|became|changed|family|brothers|and)\b")
"""Text after a name, but not after a shouted word, at the start of a sentence."""
THROWN = re.compile(
    r"\b(?:an?|you|u|your|this|that|those|these|such|what|some|total|absolute|utter|complete|stupid|bloody|lazy|lying|"
    r"useless|no|for|right|proper|old|so|how|(?:load|bit|pile|bunch|pack) of) $"
)
NEAR = 18
"""The number of words to search on either side."""
LANGUAGE = (
    r"(?:dutch|german|swedish|danish|norwegian|icelandic|finnish|estonian|welsh|breton|cornish|gaelic|irish|polish|czech|"
    r"hungarian|romanian|vietnamese|thai|chinese|cantonese|mandarin|japanese|korean|turkish|latin|greek|yiddish|hebrew|"
    r"french|italian|spanish|portuguese|catalan|basque)"
)
TRANSLATED = Quick(
    rf"\b([a-z]{{3,12}})[”\"'’]? (?:is|means) (?:the |an? )?(?:[a-z]+ and )?{LANGUAGE} (?:words? )?for\b"
)
"""A foreign word with its meaning."""
INTRODUCED = Quick(
    r"\bthe ([a-z]{4,11}) (?:family|dynasty|collection|foundation|bequest|baronets|brothers founded)\b|"
    r"\b([a-z]{4,11}) (?:is|was) an? (?:[a-z]{3,12} ){0,2}(?:town|village|hamlet|municipality|commune|river|district|"
    r"suburb|parish|mountain|banker|merchant|botanist|sculptor|painter|composer|chemist|explorer|surname)\b"
    r"(?! (?:hall|council|idiot))|"
    r"\b(?:town|village|hamlet|municipality|commune|suburb|parish|mountain|summit|port|river|baths|surname|barque|brig|"
    r"yacht|steamship|trawler|lightship|steamer|schooner)(?: of| at)? ([a-z]{4,11})\b(?! of an?\b)"
)
"""A family, a place, a trade or a ship with its name, when the name has a capital and its introduction has none."""
STANDS_FOR = Quick(r"\b([a-z]{3,8})(?:,? (?:stands|is short|was short|short) for) ((?:[a-z]+[ ,]{1,2}){1,9}[a-z]+)")
"""An abbreviation, and the words in full."""
NEVER_A_NAME = ("fuck", "cunt", "shit", "wank", "twat")
INTRODUCIBLE = NAMED | words("fugger fuggers titz tossa jakey thot pissa")
"""Possible names of a family, a place or a ship."""
AN_AIRPORT = Quick(r"\b(?:airports?|fukuoka|flights?|fly|flying|iata|terminal)\b")
GENE = "fucK"
"""The gene of a sugar, in biologists' spelling."""
GENES = Quick(r"\b(?:genes?|operon|encod(?:es|ed|ing)|coli|kinase)\b")


def namesakes(read: Folded, written: str, every: list[re.Match[str]]) -> Iterator[Span]:
    """Names recognised by a capital and the words around, among all the words of a text."""
    typed = partial(read.typed, written)
    said = [found[0] for found in every]
    for n, found in enumerate(every):
        around = AROUND.get(said[n])
        if around is not None:
            near = {*said[max(0, n - NEAR) : n], *said[n + 1 : n + NEAR]}
            if not around.isdisjoint(near) and _is_called(read, written, found.span(), typed):
                yield found.span()
        elif said[n] in ("fuck", "fuk") and _is_code(read, written, found.span(), typed):
            yield found.span()
    if not INTRODUCIBLE.isdisjoint(said):
        yield from _introduced(read.text, typed)
    if "for" in said:
        yield from _said_to_mean(read.text, typed)


def _introduced(folded: str, typed: Callable[[Span], str]) -> Iterator[Span]:
    """Capitalised names before or after words in small letters that introduce them."""
    for found in INTRODUCED.finditer(folded):
        span = next(found.span(n) for n in (1, 2, 3) if found[n])
        introduction = typed(found.span()).replace(typed(span), "").removeprefix("The")
        if typed(span).istitle() and introduction.islower() and folded[slice(*span)] in INTRODUCIBLE:
            yield span


def _said_to_mean(folded: str, typed: Callable[[Span], str]) -> Iterator[Span]:
    """Foreign words with their translation, and abbreviations with their words in full."""
    for found in TRANSLATED.finditer(folded):
        if found[1] in OFFENSIVE and not found[1].startswith(NEVER_A_NAME):
            yield found.span(1)
    for found in STANDS_FOR.finditer(folded):
        spelled_out = _initials(WORD.findall(typed(found.span(2)))).startswith(found[1])
        if spelled_out and typed(found.span(1)).isupper() and not found[1].startswith(NEVER_A_NAME):
            yield found.span(1)


THROWN_AFTER = re.compile(r" (?:you|off|it|this|that|the|them|me|all|sake|u)\b")


def _is_code(read: Folded, written: str, span: Span, typed: Callable[[Span], str]) -> bool:
    """Whether a word is a gene's name, or an airport's code in a text not shouted."""
    if THROWN_AFTER.match(read.text, span[1]):
        return False
    word = typed(span)
    airport = word == "FUK" and not written.isupper() and AN_AIRPORT.search(read.text) is not None
    return airport or (word == GENE and GENES.search(read.text) is not None)


def _initials(long: list[str]) -> str:
    """The first letters of the words with capitals."""
    return "".join(word[0] for word in long if word[0].isupper()).lower()


def _is_called(read: Folded, written: str, span: Span, typed: Callable[[Span], str]) -> bool:
    """Whether a word has a name's capital and is not used as an insult."""
    start, _ = read.original(span)
    if not typed(span).istitle() or THROWN.search(read.text, max(0, span[0] - 14), span[0]):
        return False
    return not BEGINNING.search(written, max(0, start - 6), start) or bool(A_SUBJECT.match(read.text, span[1]))

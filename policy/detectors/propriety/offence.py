"""Offensive words in a text, disguised or not, except inside innocent phrases."""

import re
from collections.abc import Iterator
from functools import lru_cache, partial

from policy.detectors.links import spans as links
from policy.detectors.propriety.disguises import (
    SAID_A_NUMBER,
    WORD,
    Span,
    anywhere,
    drawn_out,
    headless,
    in_code,
    in_leet,
    spaced,
    starred,
    torn,
)
from policy.detectors.propriety.misspellings import LONGEST, bent
from policy.detectors.propriety.namesakes import BEGINNING, NAMED, NEVER_A_NAME, is_surname, namesakes
from policy.detectors.propriety.readings import readings
from policy.detectors.propriety.run_together import tagged
from policy.detectors.propriety.senses import harmless
from policy.patterns import Quick
from policy.text import Folded, words
from policy.words.offensive_words import INNOCENT, OFFENSIVE, OFFENSIVE_IN_DISGUISE, OFFENSIVE_PHRASES

PHRASE = Quick(rf"\b(?:{'|'.join(OFFENSIVE_PHRASES)})\b")
IN_PHRASES = words("""
    dick dicks cock cocks prick pricks knob knobs tit tits ass slag slags fag fags poof poofs suck fanny flap flaps
    nog nogs caste castes batty licker lickers bubble sod bugger git prat slapper pillock plonker bell jungle porch
    niggers nigger camel cnt cnts fudge piss pisstake pissing head heads towel end ends knobend knobends gimp gimps
    bender benders bint bints gits prats dobber hoor fud radge bloody sods bag cow hag mare trout tart boot screw
    yours balls naff kiss kill hang neck queer queers dyke dykes cripple cripples jap japs spade spades chink chinks
    mongols mongol gypsy gypsies ching chong muncher munchers monkeys killer killers bandit bandits gardener gardeners
    kay tee tuesday
    lifter lifters nancy chi biter biters fiddler fiddlers shagger shaggers jockeys burglar burglars boy boys noser
    nosers slant coloureds breed breeds wet tar spear negro negroes tranny coc twll pen gont ffwcin geg bitsh hoe hoes
    fks fark farq fak pssd yourself sket skank twt twts wnk dck dcks prck slg f fk fck fuk tf af asf bs mf mfs mfer
    mfers b bellend slappers hell he eff dirty thieving filthy stinking fucking erse stupid scummy smelly scrounging
    greasy lying packers bat sow
""")
"""Words of which every phrase has at least one."""
INNOCENTLY = Quick(rf"\b(?:{'|'.join(INNOCENT)})")


def offences(read: Folded, written: str) -> tuple[Span, ...]:
    """The offensive spans of a folded text, in order; each pass reads every character a fixed number of times."""
    if not _found(read, written, read.text):
        return ()
    innocent = [found.span() for found in INNOCENTLY.finditer(read.text)]
    every = list(WORD.finditer(read.text))
    innocent += [*links(read.text), *_names(read, written, every)]
    innocent += [*harmless(read.text, every), *namesakes(read, written, every)]
    return _merged(_found(read, written, _without(read.text, innocent)))


PLACED = Quick(
    r"\b([a-z]{3,14})['’]?s?(?: [a-z]{3,10})? (?:lane|bottom|hall|mount|tor|mill|house|heath|"
    r"castle|law|meadow|valley|hollow|corner|cross|fields?|park|copse|barn|manor|allotments|pond|spinney|"
    r"street|road|close|hill|end|farm|brook|wood|green|moor|bank|beck|bay|point|beach|"
    r"lake|island|creek|river|gate|row|yard|drive|avenue|bridge|cottages?|common|fell|burn|loch|rocks?|crags?|station)\b"
)
"""A street, a farm or a brook, when both its words have capitals."""
LOCATED = Quick(
    r"\b(?:in|near|at|from|around|outside|towards|of|to) (wanky|wankie|twatty|twatts?|bitche|bastardo|minger|pissos)\b"
)
"""A place, when capitalised."""
MENTION = Quick(r"(?<![\w@])@(?=([a-z]{3,30}))")
"""The sign before a handle: no letter, when the handle begins with a capital."""
WHOLE_NAME = Quick(
    r"\b[a-z]{2,5} [a-z]{2,5} (?:lee|li|wong|wang|chan|chen|cheung|lam|ng|ho|leung|lau|chow|tang|yip|yeung|kwok|"
    r"cheng|fung|tsang|hui|choi|kim|park|tran|nguyen|pham|lim|tan|teo|goh|koh|ong|chong|loke|mak|poon|siu|tse|yuen)\b"
)
"""Two given names and a family name, when all have capitals."""
EXPLAINED = Quick(r"\b([a-z]{3,4})(?: is| means| stands for| =|:| \(|,) ?(?:for |the )?([a-z]{4,20})\b")
"""An abbreviation in capitals, and the word abbreviated."""
ABBREVIATED = re.compile(r"(?<!\w)[a-z](?:\.?[a-z]){2,5}(?!\w)")
CAPITALISED = re.compile(r"(?<!\w)[A-Z][a-z]")
"""The start of a capitalised word: an abbreviation may be made of such initials."""
LOUD = re.compile(r"\w*[AEIOU]")
"""A word with vowels in capitals, rather than an abbreviation."""
VOWELLESS = re.compile(
    r"(?<![^\W_])(?<![*#@%$&])(?!wtf|f|ph|kys)(?:[bcdghjklmnpqrstvwxyz]{3,4}|wog|jap|spic|mong|fuk|heeb|fml|jfc|fubar|pedo|milf|piss|abos|"
    r"fckn?s?)(?![^\W_]|[*#@%$&])"
)
THE_BASTARD = Quick(r"\b[a-z]+,? the (bastard)\b")
"""A king's or a knight's by-name, when capitalised: Philip the Bastard."""


def _names(read: Folded, written: str, every: list[re.Match[str]]) -> Iterator[Span]:
    """Names of places and people, and abbreviations in capitals that are not shouted."""
    typed = partial(read.typed, written)
    for found in PLACED.finditer(read.text):
        if all(part[0].isupper() for part in typed(found.span()).split()) and not found[1].startswith(NEVER_A_NAME):
            yield found.span()
    for found in LOCATED.finditer(read.text):
        if typed(found.span(1)).istitle():
            yield found.span(1)
    yield from (found.span() for found in MENTION.finditer(read.text) if typed(found.span(1))[:1].isupper())
    for found in WHOLE_NAME.finditer(read.text):
        if all(part.istitle() for part in typed(found.span()).split()):
            yield found.span()
    for found in EXPLAINED.finditer(read.text):
        if typed(found.span(1)).isupper() and typed(found.span(2)).istitle() and found[2].startswith(found[1]):
            yield found.span(1)
    for found in every:
        if found[0] in NAMED and is_surname(read, written, found.span()):
            yield found.span()
    initials = "".join(word[0][0] for word in CAPITALISED.finditer(written))
    for found in ABBREVIATED.finditer(read.text):
        capitals = typed(found.span()).replace(".", "")
        if capitals.isupper() and (capitals in initials or _explained(read.text, *found.span())):
            yield found.span()
    for found in THE_BASTARD.finditer(read.text):
        if typed(found.span()).istitle() or typed(found.span(1)).istitle():
            yield found.span(1)
    for found in VOWELLESS.finditer(read.text):
        capitals = typed(found.span())
        if capitals.isascii() and capitals.isupper() and not _shouted(read, written, found.span()):
            yield found.span()


def _explained(text: str, start: int, end: int) -> bool:
    """Whether an abbreviation stands in brackets after the words in full: fee-for-service (FFS)."""
    letters = text[start:end].replace(".", "")
    said = WORD.findall(text[max(0, start - 80) : start - 1])[-len(letters) :]
    return text[start - 1 : start] == "(" and "".join(word[0] for word in said) == letters


def _shouted(read: Folded, written: str, span: Span) -> bool:
    """Whether capitals stand among other words in capitals, or alone."""
    start, end = read.original(span)
    near = [*written[max(0, start - 30) : start].split()[-1:], *written[end : end + 30].split()[:1]]
    return not near or any(len(word) > 2 and word.isupper() and LOUD.search(word) for word in near)


def masked(word: str) -> str:
    """A word masked for display: its first letter and stars."""
    return word[:1] + "*" * max(len(word) - 1, 2)


DRAWN = {
    "(_)": "u",
    "[_]": "u",
    "|3": "b",
    "|_|": "u",
    "|-|": "h",
    "|<": "k",
    "\\/\\/": "w",
    "[]": "o",
    "()": "o",
    "><": "x",
    "/-\\": "a",
    "/\\": "a",
    "|\\|": "n",
    "|)": "d",
}
"""Letters drawn with several signs."""
TWINS_OF_VOWELS = frozenset("уаеоиіυοειѵӏύόάέ")
"""Letters of other alphabets that pass for a vowel, and stand in for another: fуck."""
SHORTEST_CROSSED = 3
DRAWING = re.compile("|".join(map(re.escape, sorted(DRAWN, key=len, reverse=True))))


def _found(read: Folded, written: str, text: str) -> tuple[Span, ...]:
    said, typed = WORD.findall(text), partial(read.typed, written)
    return (
        *_plainly(read, written, text, said), *in_leet(text, typed), *readings(text, typed, in_code), *starred(text),
        *headless(text), *spaced(text), *torn(text, said), *_drawn(text), *_crossed(read, written, text),
        *tagged(read, written, text, _plainly_offends, PHRASE.search), *_phrases(text, said),
    )  # fmt: skip


def _crossed(read: Folded, written: str, text: str) -> Iterator[Span]:
    """Words with letters of another alphabet, each taken for any letter."""
    if not written.isascii() and not TWINS_OF_VOWELS.isdisjoint(written):
        signs = zip(text, read.origins, strict=True)
        masked = "".join("*" if written[at] in TWINS_OF_VOWELS else sign for sign, at in signs)
        yield from (span for span in starred(masked) if span[1] - span[0] > SHORTEST_CROSSED)


def _drawn(text: str) -> Iterator[Span]:
    """Words with a letter drawn with several signs: the letter is put in place, and spans are mapped back."""
    if not DRAWING.search(text):
        return
    pieces, origins, at = [], list[int](), 0
    for found in DRAWING.finditer(text):
        pieces += [text[at : found.start()], DRAWN[found[0]]]
        origins += [*range(at, found.start()), found.start()]
        at = found.end()
    origins += [*range(at, len(text)), len(text)]
    for word in WORD.finditer("".join((*pieces, text[at:]))):
        start, end = origins[word.start()], origins[word.end()]
        if end - start > len(word[0]) and (anywhere(word[0]) or word[0] in OFFENSIVE):
            yield start, end


def _phrases(text: str, said: list[str]) -> Iterator[Span]:
    if not IN_PHRASES.isdisjoint(said):
        yield from (found.span() for found in PHRASE.finditer(text))


INSIDE = re.compile(r"I(?<=[a-z]I)[a-z]")
"""A capital I inside small letters."""


def _plainly(read: Folded, written: str, text: str, said: list[str]) -> Iterator[Span]:
    capital_i = INSIDE.search(written) is not None
    for found in WORD.finditer(text) if capital_i or any(map(_may_offend, said)) else ():
        word = found[0]
        plain = _may_offend(word) and (anywhere(word) or _is_offensive(word, read, written, found.span()))
        if plain or (capital_i and "i" in word and _has_capital_i(read, written, found.span())):
            yield found.span()


@lru_cache(maxsize=16384)
def _may_offend(word: str) -> bool:
    """Whether a word offends in any possible spelling."""
    if anywhere(word):
        return True
    known = word in OFFENSIVE or word in OFFENSIVE_IN_DISGUISE or word.removesuffix("s") in OFFENSIVE
    return len(word) <= LONGEST and (known or drawn_out(word) or bent(word))


def _plainly_offends(word: str) -> bool:
    return anywhere(word) or (len(word) > 3 and drawn_out(word))


def _is_offensive(word: str, read: Folded, written: str, span: Span) -> bool:
    if len(word) < 5 and _is_numbered(read, written, span) and not word.startswith(NEVER_A_NAME):
        return False
    if word in OFFENSIVE or (len(word) > 6 and word.endswith("s") and word[:-1] in OFFENSIVE):
        return True
    if word in OFFENSIVE_IN_DISGUISE:  # innocent as typed, offensive when folded out of other signs
        return read.typed(written, span).casefold() != word
    return drawn_out(word) or (bent(word) and not _is_name(word, read, written, span))


def _is_numbered(read: Folded, written: str, span: Span) -> bool:
    """Whether a word in capitals has digits at either end, as a form has, or is called a number: FCK1."""
    start, end = read.original(span)
    if not written[start:end].isupper():
        return False
    beside = written[max(0, start - 1) : start] + written[end : end + 1]
    return any(map(str.isdigit, beside)) or bool(SAID_A_NUMBER.search(read.text, max(0, span[0] - 44), span[0]))


def _has_capital_i(read: Folded, written: str, span: Span) -> bool:
    """Whether a capital I stands for an l in small letters: sIut."""
    typed = read.typed(written, span)
    if "I" not in typed[1:] or not typed.replace("I", "l")[1:].islower():
        return False
    meant = typed.replace("I", "l").casefold()
    return meant in OFFENSIVE or drawn_out(meant)


NAMES = words("cnut tossa wanka wankie cnuts pratz paik")
"""Names wherever capitalised: King Cnut, Tossa de Mar."""


def _is_name(word: str, read: Folded, written: str, span: Span) -> bool:
    """Whether a word is capitalised as a name: inside a sentence, or a known name."""
    start, end = read.original(span)
    if not written[start:end].istitle():
        return False
    return word in NAMES or not BEGINNING.search(written, max(0, start - 6), start)


def _without(folded: str, spans: list[Span]) -> str:
    """The text with spans blanked, and all other characters in place."""
    pieces, at = [], 0
    for start, end in sorted(spans):
        if start >= at:
            pieces += [folded[at:start], " " * (end - start)]
            at = end
    return "".join((*pieces, folded[at:]))


def _merged(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return tuple(merged)

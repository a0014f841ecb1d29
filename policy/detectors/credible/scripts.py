"""Words of mixed alphabets, in which a letter passes for another."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from policy.text import unusual_in
from policy.words.lookalikes import TWINS

WORD = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*")
MIXABLE = ("CYRILLIC", "GREEK", "ARMENIAN", "CHEROKEE", "COPTIC", "LISU", "CANADIAN", "DESERET", "TIFINAGH", "GEORGIAN")
"""Alphabets with letters that look Latin; scripts of East and South Asia rightly stand beside Latin words."""
SCIENCE = frozenset("αβγδεθκλμπρσφχψωΓΔΘΛΞΠΣΦΨΩµΩ")
"""Greek letters beside Latin letters in units, proteins and sums."""
PHONETIC = frozenset("ɡɑℓⅼⅰⅴⅹⅽⅾⅿᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢʍɩʋʃ")
"""Letters of phonetics and of numbering, absent from the words of all languages."""
TRANSCRIBED = frozenset("ˈˌːɬŋəɔʊʒæɒʌɾɹɜɪʔχʁθð")
"""Phonetic signs unlike any letter, found in a name's pronunciation."""
TURKISH = frozenset("şğçŞĞÇİöüÖÜâ")
AN_ABBREVIATION = range(3, 6)
"""The lengths of a body's abbreviation in capitals: ΝΗΣ for NHS."""
HYPHENS = re.compile(r"[.'’-]")


def mixed(text: str) -> Iterator[tuple[int, int]]:
    """The words in which letters of another alphabet pass for Latin letters."""
    if not any(map(str.isalnum, unusual_in(text))):
        return
    latin = len(re.findall("[A-Za-z]", text))
    for found in WORD.finditer(text):
        if not found[0].isascii():
            yield from ((found.start() + a, found.start() + b) for a, b in _mixed(found[0], latin, text))


def _mixed(word: str, latin: int, text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for part in HYPHENS.split(word):
        if not part.isascii() and _deceives(part, latin, text):
            yield at, at + len(part)
        at += len(part) + 1


def _deceives(word: str, latin: int, text: str) -> bool:
    scripts = {_script(letter) for letter in word}
    transcribed = not TRANSCRIBED.isdisjoint(word)
    foreign = scripts & set(MIXABLE) - ({"GREEK"} if transcribed else set())
    if "ı" in word and word.islower() and sum(not letter.isascii() for letter in word) == 1:
        return not any(sign in TURKISH for sign in text)  # a small word, without another sign of Turkish around
    if "LATIN" in scripts and foreign:
        return foreign != {"GREEK"} or not _scientific(word)
    if "LATIN" in scripts or "WIDE" in scripts:
        odd = 0 if transcribed else sum(letter in PHONETIC for letter in word)
        return 0 < odd < len(word) or {"LATIN", "WIDE"} <= scripts
    if foreign and scripts <= set(MIXABLE):
        odd = sum(letter not in TWINS for letter in word)
        if odd == 1 and word.isupper() and len(word) in AN_ABBREVIATION:
            return latin > len(word) and not any(_script(letter) in MIXABLE for letter in text.replace(word, ""))
        return len(word) > 1 and latin > 1 and not odd and _alone(text)
    return False


def _scientific(word: str) -> bool:
    """Whether Greek letters stand in scientific places: `μg` and `ΔT`, `TNFα`, not `gοv`."""
    greek = [n for n, letter in enumerate(word) if _script(letter) == "GREEK"]
    if not all(word[n] in SCIENCE for n in greek):
        return False
    return (greek == [0] and len(word) <= 4) or (greek == [len(word) - 1] and (word[:-1].isupper() or len(word) <= 3))


@lru_cache(maxsize=8)
def _alone(text: str) -> bool:
    """Whether a text has no distinct letter of another alphabet, and so no foreign sentence."""
    return not any(_script(letter) in MIXABLE and letter not in TWINS for letter in text)


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    """The first word of a letter's Unicode name, its alphabet; "WIDE" for Latin letters in full width."""
    if letter.isascii():
        return "LATIN"
    name = unicodedata.name(letter, "")
    if letter == "\u00b5":
        return "GREEK"
    if name.startswith("FULLWIDTH LATIN"):
        return "WIDE"
    return name.partition(" ")[0]

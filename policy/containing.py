"""Whether a text contains given words, however somebody spelt them: for holding back what touches on something."""

import re
from collections.abc import Iterable
from functools import lru_cache

import re2

from policy.text import fold

ALIKE = ("o0", "il1!|¡", "e3€£", "a4@", "s5$§", "t7†+", "b8", "g69", "z2", "c¢©")
"""Signs that stand for one another when somebody writes a word in digits and symbols."""
LETTERS_FOR_THAT = 4
"""In a shorter word digits are digits: "so" is not 50."""
APART = r"[^\pL\pN]{0,4}"
"""What may stand between two letters of a word that is spelt out, or between two words."""
BEFORE, AFTER = r"(?:^|[^\pL\pN])", r"(?:['’]?s|es)?(?:$|[^\pL\pN])"
RUN_TOGETHER = re.compile(r"[#@]\w+|https?://\S+|www\.\S+")
"""Hashtags, handles and addresses: words in them have no end of their own."""
LONGEST_PHRASE = 60
MEMORY = 1 << 23
NOT_IN_UTF_8 = re.compile("[\ud800-\udfff]")


def contained(words: str, phrases: Iterable[str]) -> str:
    """Give the first of some phrases that a text contains, or nothing.

    Whole words in any case, with their plural, spelt out, torn apart, in other alphabets' letters or in digits; with a
    `*` at its end a phrase is the beginning of a word. In a hashtag, a handle or an address it may stand anywhere.
    """
    read = NOT_IN_UTF_8.sub("\ufffd", fold(words).text)
    return next((phrase for phrase in phrases if _is_in(read, phrase)), "")


def _is_in(read: str, phrase: str) -> bool:
    letters = "".join(filter(str.isalnum, fold(phrase).text))
    if not letters:
        sign = phrase.strip()
        return bool(sign) and sign in read
    whole, within = _patterns(letters, begins=phrase.rstrip().endswith("*"))
    if whole.search(read):
        return True
    return len(letters) >= LETTERS_FOR_THAT and any(within.search(run[0]) for run in RUN_TOGETHER.finditer(read))


@lru_cache(maxsize=512)
def _patterns(letters: str, *, begins: bool) -> "tuple[re2._Regexp, re2._Regexp]":
    """RE2's, whose time is linear in the text: a hold is looked at before every single post."""
    options = re2.Options()
    options.log_errors = False
    options.max_mem = MEMORY
    spelt = APART.join(map(_sign, letters) if len(letters) >= LETTERS_FOR_THAT else map(re2.escape, letters))
    return re2.compile(BEFORE + spelt + ("" if begins else AFTER), options), re2.compile(spelt, options)


def _sign(letter: str) -> str:
    alike = {sign for signs in ALIKE if letter in signs for sign in signs} | {letter}
    return f"[{''.join(map(re2.escape, sorted(alike)))}]"

"""Abbreviations, after which a full stop ends no sentence."""

import regex

_TITLES = "mr mrs ms mx dr prof rev hon rt sgt cpl capt lt col gen maj cllr insp supt messrs st mt ft"
_LATIN = "eg ie etc vs cf al ca approx est incl excl esp viz"
_BODIES = "inc ltd plc co corp dept dep gov govt bros assn"
_TIMES = "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat"
_REFERENCES = "no nos p pp para paras fig figs art arts ch s ss sec vol ed tel ext ref"

ANYWHERE = frozenset(f"{_TITLES} {_LATIN} {_BODIES} {_TIMES}".split())
BEFORE_FIGURES = frozenset(_REFERENCES.split())
"""Short for something only before a figure: "No. 10", but "Is it open? No. Come on Monday"."""

LONGEST = 40
"""Characters before a full stop, enough for an abbreviation and for the number of a list's entry."""

_LAST_WORD = regex.compile(r"[\p{L}\p{N}](?:[\p{L}\p{N}.’']*[\p{L}\p{N}])?$")
_INITIALS = regex.compile(r"\p{L}(?:\.\p{L})*")
"""J. or U.K. or p.m."""
_LIST_NUMBER = regex.compile(r"(?:^|\n)[^\S\n]*\d{1,2}$")


def is_abbreviated(text: str, stop: int, following: str) -> bool:
    """Whether the full stop at an index of a text belongs to an abbreviation, or to the number of a list's entry.

    `following` is the first character of the next word.
    """
    near = text[max(0, stop - LONGEST) : stop]
    if _LIST_NUMBER.search(near):
        return True
    found = _LAST_WORD.search(near)
    if found is None:
        return False
    word = found[0].casefold()
    if word in BEFORE_FIGURES:
        return following.isdigit()
    return word in ANYWHERE or bool(_INITIALS.fullmatch(word) and word != "i")

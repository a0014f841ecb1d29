"""Personal numbers and dates announced in words, in any notation: spread out, dotted or spelled out.

The detectors of each kind know the usual shapes of numbers. Here the search is the other way about: after words that
announce a number, the text is read as a person would read aloud, and checked against the format of the kind.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from policy.detectors.days import month_named
from policy.detectors.personal_data.bank import PUBLISHED
from policy.detectors.personal_data.checksums import luhn, mod_11, mod_97
from policy.detectors.personal_data.identifiers import INSURANCE, LICENCE
from policy.detectors.personal_data.plates import CURRENT, WITH_A_LETTER
from policy.detectors.personal_data.postal import POSTCODE
from policy.detectors.personal_data.spoken_digits import UNITS, how_many_said
from policy.detectors.personal_data.telephones import personal_number
from policy.patterns import Quick
from policy.text import digits_in, words

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Stated:
    """A number or date announced as a person's, and its span."""

    span: Span
    kind: str
    compact: str
    """The letters and digits, in capitals, without separators."""


NUMBER = r"(?: (?:number|no\.?|num))"
WHOSE, TELEPHONE = r"(?:my|his|her|their|\w{2,20}['’]s)", "mobile|mob|cell|phone|whatsapp|landline|telephone"
CUES: Mapping[str, tuple[str, str]] = {
    "NI": (
        rf"(?:n\.?i\.?|nino|nat(?:ional)? ins(?:urance)?|yswiriant gwladol){NUMBER}?",
        "National Insurance number",
    ),
    "NHS": (rf"(?:nhs|gig|chi){NUMBER}", "NHS number"),
    "PASS": (rf"passport{NUMBER}", "passport number"),
    "DRIVE": (rf"(?:driving |driver['’]?s? )?licen[cs]e{NUMBER}?", "driving licence number"),
    "CARD": (rf"(?:(?:bank|credit|debit) )?card{NUMBER}", "card number"),
    "IBAN": (rf"iban{NUMBER}?", "bank account"),
    "SORT": (r"sort ?code", "bank account"),
    "ACCT": (rf"account{NUMBER}", "bank account"),
    "REG": (r"(?:car |van )?(?:reg(?:istration)?(?: (?:number|no\.?|plate|mark))?|number ?plates?)", "registration"),
    "BORN": (r"d\.?o\.?b\.?|date of birth|birth ?date|dyddiad geni|birthday", "date of birth"),
    "POST": (r"(?:my|his|her|their|home)(?: home)? post ?code", "postcode"),
    "TEL": (
        rf"{WHOSE}(?: (?:own|new|home|private|personal|{TELEPHONE}))* (?:number(?! ?plate)|{TELEPHONE}){NUMBER}?",
        "telephone number",
    ),
}  # fmt: skip
"""For each kind, the words announcing a number, and the name of the kind."""
SAID = Quick(
    rf"(?<![\w@#])(?:{'|'.join(f'(?P<{name}>{cue})' for name, (cue, _) in CUES.items())})"
    r"(?:['’]s|,? (?:is|was))?(?: now)?(?=[^\w]{1,6}\w)",
    re.IGNORECASE,
    cued=True,
)
PART = re.compile(r"[^\W_]+")
BETWEEN = re.compile(r"[\W_]{0,6}")
LONG_AS_A_LICENCE = 16
MOST_PARTS, LONGEST_WORD, FEWEST_DIGITS = 26, 11, 2
LETTERS = str.maketrans("OIL", "011")
SPELLING = words(
    "alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa "
    "quebec romeo sierra tango uniform victor whiskey whisky xray yankee zulu"
)
ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]
SPOKEN = (
    {word: digit for word, digit in UNITS.items() if len(word) > 1}
    | {word: word[0] for word in SPELLING}
    | {word: str(n) for n, word in enumerate(ORDINALS, 1)}
    | {"twenty": "2", "thirty": "3", "thirtieth": "30"}
    | dict.fromkeys(("dash", "dot", "space", "hyphen", "then", "and", "stroke", "for", "the"), "")
)
"""The digits and letters for the words of a number spelled out."""
COUNTED = ("123456789", "012345678", "000000000")
SAMPLE = re.compile(r"\b(?:for example|e\.?g|such as|looks? like|format|sample|example)\W{0,3}$", re.IGNORECASE)


def stated(text: str) -> Iterator[Stated]:
    """The numbers and dates announced as a person's, each once."""
    if digits_in(text) + how_many_said(text) < FEWEST_DIGITS:
        return
    done = 0
    for found in SAID.finditer(text):
        if found.start() < done or SAMPLE.search(text[max(0, found.start() - 24) : found.start()]):
            continue
        name = str(found.lastgroup)
        read = _read(text, found.end(), FITS[name])
        if read:
            done = read[0][1]
            yield Stated(read[0], CUES[name][1], read[1])


def _read(text: str, at: int, fits: Callable[[str], bool]) -> tuple[Span, str] | None:
    """The longest run of parts from an offset in the format of the kind; `None` when further digits follow digits."""
    parts, best = "", None
    begins = None
    for _ in range(MOST_PARTS):
        at = BETWEEN.match(text, at).end()  # type: ignore[union-attr]  # always matches
        found = PART.match(text, at)
        if found is None or (found[0].isalpha() and len(found[0]) > LONGEST_WORD):
            break
        begins = found.start() if begins is None else begins
        meant = SPOKEN.get(found[0].casefold(), found[0]).upper()
        parts, at = parts + meant, found.end()
        if meant and fits(parts):
            best = (begins, at), parts
        elif best and found[0][0].isdigit():
            return None if best[1].isdigit() else best
    return best


def _insured(parts: str) -> bool:
    read = parts[:2] + parts[2:8].translate(LETTERS) + parts[8:]
    return INSURANCE.full.fullmatch(read) is not None and not read.startswith("QQ")  # QQ is for samples


def _licensed(parts: str) -> bool:
    read = parts[:5] + parts[5:11].translate(LETTERS) + parts[11:]
    return len(parts) == LONG_AS_A_LICENCE and LICENCE.full.fullmatch(read) is not None


def _born(parts: str) -> bool:
    """Whether the parts are a date: day, month and year, the month in figures or in letters."""
    found = DATE.fullmatch(parts)
    if found is None:
        return False
    month = month_named(found["name"]) if found["name"] else int(found["month"])
    try:
        date(int(found["year"]), month, int(found["day"]))
    except ValueError:
        return False
    return True


def _digits(parts: str, *lengths: int) -> str:
    """The digits, lookalike letters included, or an empty string for another length."""
    digits = parts.translate(LETTERS)
    return digits if digits.isdigit() and digits.isascii() and len(digits) in lengths else ""


DATE = re.compile(
    r"(?P<day>\d\d?)(?:ST|ND|RD|TH)?(?:OF)?(?:(?P<month>\d\d)|(?P<name>JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|"
    r"DEC|JANUARY|FEBRUARY|MARCH|APRIL|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER))(?P<year>(?:19|20)\d\d)"
)
FITS: Mapping[str, Callable[[str], bool]] = {
    "NI": _insured,
    "NHS": lambda parts: bool(digits := _digits(parts, 10)) and mod_11(digits),
    "PASS": lambda parts: bool(digits := _digits(parts, 9)) and digits not in COUNTED,
    "DRIVE": _licensed,
    "CARD": lambda parts: bool(digits := _digits(parts, 15, 16)) and luhn(digits),
    "IBAN": lambda parts: bool(re.fullmatch(r"[A-Z]{2}\d\d[A-Z0-9]{11,28}", parts)) and mod_97(parts),
    "SORT": lambda parts: (
        bool(digits := _digits(parts, 6)) and not any(number.startswith(digits) for number in PUBLISHED)
    ),
    "ACCT": lambda parts: (
        bool(digits := _digits(parts, 8)) and not any(number.endswith(digits) for number in PUBLISHED)
    ),
    "REG": lambda parts: bool(CURRENT.full.fullmatch(parts) or re.fullmatch(WITH_A_LETTER, parts)),
    "BORN": _born,
    "POST": lambda parts: POSTCODE.full.fullmatch(parts) is not None,
    "TEL": lambda parts: (
        bool(digits := _digits(parts, 10, 11, 12)) and digits[0] == "0" and bool(personal_number(digits))
    ),
}

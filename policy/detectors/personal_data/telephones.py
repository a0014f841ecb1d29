"""Telephone numbers of people, in British text."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberType, ValidationResult

from policy.detectors.personal_data.spoken_digits import spoken
from policy.patterns import Quick
from policy.sharing import shared
from policy.text import digits_in
from policy.words.first_names import FIRST_NAMES

CANDIDATE = Quick(
    r"(?:(?<![\w/.,£$€+=&?-])(?<!97[89][ -])|(?<=mob)|(?<=tel)|(?<=text)|(?<=call)|(?<=wa\.me/))"
    r"\(?(?:\+|0|o(?=[ \t]?7\d)|44(?=[ \t]?7))(?:[ \t()\[\]{}•·./_\-–—‐−*|~]{0,3}\d){6,16}(?!\d)",
    re.IGNORECASE,
)
"""A plus or a leading nought, then digits as people group them; each run is bounded, so the search is linear."""
LETTERED = Quick(r"(?<![\w/])[0o][ \t]?7(?:[ \t\-.]{0,2}[\doil]){9}(?!\w)", re.IGNORECASE)
"""A mobile number with letters for its noughts and ones."""
SHORTENED = Quick(
    r"\b(?:mob(?:ile)?|cell|phone|text|call|ring|whatsapp|number)(?:['’]s| is| (?:me|him|her|us)(?: on)?| on)?[: ]{1,2}"
    r"(?P<number>7\d{3}[ \-.]?\d{3}[ \-.]?\d{3})(?![\d\w])",
    re.IGNORECASE,
    cued=True,
)
"""A mobile number without its nought, after words that announce a number."""
FEWEST_DIGITS = 6
NOT_A_NUMBER = re.compile(
    r"0\d?\.\d{3,}(?![.\d])"  # a decimal
    r"|0\d[-./–]\d\d[-./–](?:19|20)?\d\d(?!\d)"  # a date
    r"|\d\d\.?\d\d[ \t]*[-–][ \t]*\d\d\.?\d\d(?!\d)"  # opening hours
)
SAID = (
    "zero",
    "oh",
    "nought",
    "hundred",
    "double",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "dim",
    "sero",
    "saith",
    "naw",
    "wyth",
    "pump",
    "pedwar",
)
SPELLED = 2
"""The fewest such words in a number spelled out."""
A_REFERENCE = Quick(
    r"\b(?:ref(?:erence)?|isbn|utr|urn|order|invoice|account|case|application|tender|contract|batch|serial|barcode|"
    r"licen[cs]e|passport|nhs|company|charity|crime|incident|log|job|form|claim|vat|s/n|imei)"
    r"(?: ?(?:no\.?|number|id|code|ref(?:erence)?))?[ :#]{0,3}(?:(?:is|was) )?$",
    re.IGNORECASE,
)
AS_A_REFERENCE = re.compile(
    r" (?:as|for) (?:your|the|an?|our) (?:\w{1,12} )?(?:ref(?:erence)?|number|code)\b", re.IGNORECASE
)
AN_OFFICE = Quick(
    r"\b(?:switchboard|help ?line|hot ?line|incident room|press office|news ?desk|control room|box office|reception|"
    r"(?:the|our|school|main|parish|church|head|site|ward|registry|electoral) (?:office|secretary)|clerk|"
    r"(?:public )?enquir(?:y|ies)|customer services?|advice line|information line|"
    r"out[- ]of[- ]hours|duty press officer|embassy|consulate|high commission)\b",
    re.IGNORECASE,
)
ANNOUNCED = Quick(
    r"\b(?:switchboard|press office|news ?desk|incident room|control room|embassy|consulate|high commission|call us|"
    r"consular|"
    r"contact us|ring us|phone us|contact (?:the )?(?:police|embassy|council)|(?:police|council|court|hospital|library|"
    r"museum|rescue|coastguard) (?:station |office )?on)\b",
    re.IGNORECASE,
)
"""Words that invite the public to ring."""
SOMEBODYS = re.compile(
    r"\b(?:my|his|her|hers|him|she|he|mum|mam|dad|nan|gran|grandad|home|private|personal|neighbour|landlord|"
    r"wife|husband|son|daughter|mr|mrs|ms|miss|lives?|direct line|me)\b",
    re.IGNORECASE,
)
FOR_THE_PUBLIC = re.compile(
    r"\b(?:us|our|team|council|offices?|service|book(?:ings?)?|report|register|information|info|details|"
    r"advice|advis\w+|"
    r"help|support|line|surgery|library|museum|hospital|school|clinic|practice|pharmacy|department|tickets?|"
    r"venue|hotel|"
    r"centre|customer|enquir(?:y|ies)|appointment|order|apply|minicom|fax|textphone|"
    r"rescue|lifeboat|coastguard|contact us|crimestoppers|rspca|witness(?:es)?|consular|freephone|"
    r"visit|online|pay|paid|by phone|by post|lines?|open|opening|society|trust|station|court|tribunal|college|"
    r"university|police|nhs|gp|hub|hall|theatre|"
    r"charity|residents|public|government|parliament|senedd|assembly|ministry|commission|regulator|ombudsman|registry|"
    r"switchboard|agency|authority)\b",
    re.IGNORECASE,
)
AT_HOME = re.compile(r" ?\((?:home|mob|personal|private|evenings)", re.IGNORECASE)
CAPITALISED = re.compile(r"\b[A-Z][a-z]+\b")
FOR_EVERYBODY = frozenset(
    {PhoneNumberType.TOLL_FREE, PhoneNumberType.UAN, PhoneNumberType.SHARED_COST, PhoneNumberType.PREMIUM_RATE}
)
"""Kinds of number reserved for organisations."""
PUBLISHED = frozenset({"+442070085000", "+441355359022", "+441912187777"})
"""Lines on GOV.UK's own contact pages: the Foreign Office, tax from abroad, the International Pension Centre."""
LENGTHS: Mapping[str, Collection[int]] = {
    "+44": range(12, 17), "+00": range(8, 28), "+0": (), "+": range(6, 26),
    "0044": range(13, 18), "000": (), "00": range(7, 27),
    "01": (10, 11), "02": (11,), "07": (11,), "0": (),
    "44": range(11, 16), "1": (9, 10), "2": (10,), "7": (10,), "": (),
}  # fmt: skip
"""The lengths of what the library may take for a person's number, by the first beginning that fits.

British numbers that reach people start with 1, 2 or 7 and have nine or ten digits (Ofcom's numbering plan). The ranges
are generous: noughts after a country's code are ignored by the library.
"""
GROUP, NOT_DIGITS = re.compile(r"\d+"), re.compile(r"\D+")
A_BEGINNING = 20
"""The most characters of a candidate with the digits by which its lengths are known: four, and what stands between."""
LETTERS = str.maketrans("oOiIlL", "001111")
AROUND = 80
"""The most characters on either side of a landline to search for an invitation to the public."""
COUNTING = 4
"""The fewest groups, each greater by one than the last, that are a count and no number."""
BEFORE = 48
"""The most characters before a number to search."""


@dataclass(frozen=True, slots=True)
class Telephone:
    """A telephone number in a text."""

    span: tuple[int, int]
    number: str
    """In E.164: a plus, the country, the number."""
    office: bool
    """Whether the words around announce an office's landline."""
    announced: bool = False
    """Whether the words say so outright: a switchboard, an embassy, a press office."""


def telephones(text: str) -> Iterator[Telephone]:
    """The telephone numbers in a text that may reach a person, except helplines and references."""
    yield from in_figures(text)
    yield from _disguised(text)


def in_figures(text: str) -> Iterator[Telephone]:
    """The same, of numbers written in figures."""
    at = 0 if digits_in(text) >= FEWEST_DIGITS and CANDIDATE.may_be_in(text) else len(text)
    while found := CANDIDATE.full.search(text, at):
        before = text[max(0, found.start() - BEFORE) : found.start()]
        reference = A_REFERENCE.search(before) or AS_A_REFERENCE.match(text, found.end())
        longest = None if reference else _longest(found[0])
        if longest is None:
            at = found.start() + len(re.match(r"\D*\d*", found[0])[0])  # type: ignore[index]  # always matches
            continue
        length, number = longest
        at = found.start() + length
        office = _an_offices(text, found.start(), at, number)
        yield Telephone((found.start(), at), number, office, announced=office and bool(ANNOUNCED.search(before)))


def _disguised(text: str) -> Iterator[Telephone]:
    """Numbers with letters for digits, without their nought, or spelled out in words."""
    digits = digits_in(text)
    for lettered in LETTERED.finditer(text) if "7" in text else ():
        meant = re.sub(r"\W", "", lettered[0]).translate(LETTERS)
        if not re.sub(r"[\s.-]", "", lettered[0]).isdigit() and (number := personal_number(meant)):
            yield Telephone(lettered.span(), number, office=False)
    for shortened in SHORTENED.finditer(text) if digits >= FEWEST_DIGITS else ():
        if number := personal_number(f"0{shortened['number']}"):
            yield Telephone(shortened.span("number"), number, office=False)
    done = 0
    lowered = text.lower()
    for (start, end), spelled in spoken(text) if sum(word in lowered for word in SAID) >= SPELLED else ():
        if start >= done and (number := personal_number(spelled)):
            done = end
            yield Telephone((start, end), number, office=_an_offices(text, start, end, number))


def _an_offices(text: str, start: int, end: int, number: str) -> bool:
    """Whether a landline seems to be an organisation's, by the words around: words about a person weigh more."""
    before = text[max(0, start - BEFORE) : start]
    if number.startswith("+447"):
        return False
    if AN_OFFICE.search(before):
        return True
    if AT_HOME.match(text[end : end + 12]):
        return False
    if SOMEBODYS.search(before) or any(word.casefold() in FIRST_NAMES for word in CAPITALISED.findall(before[-24:])):
        return False
    around = text[max(0, start - AROUND) : start] + " " + text[end : end + AROUND]
    return bool(FOR_THE_PUBLIC.search(around))


def e164(written: str) -> str:
    """A telephone number in any notation as E.164; an empty string for any other text."""
    try:
        parsed = phonenumbers.parse(written, "GB")
    except phonenumbers.NumberParseException:
        return ""
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def _longest(candidate: str) -> tuple[int, str] | None:
    """The longest run of whole groups that is a number, as its length and its E.164 form."""
    for end, digits in reversed(_runs(candidate)):
        if number := _parsed(digits):
            return None if NOT_A_NUMBER.match(candidate) or _counts_on(candidate) else (end, number)
    return None


def _runs(candidate: str) -> list[tuple[int, str]]:
    """The runs of whole groups, from the candidate's beginning, with a number's length: the end, and the digits."""
    dialled = candidate.replace("(0)", "") if candidate[0] == "+" else candidate  # +44 (0)20 is dialled without it
    plus = "+" if candidate.startswith(("+", "44")) else ""
    digits = plus + ("0" if candidate.lstrip("(")[0] in "oO" else "")
    lengths = _lengths(digits + NOT_DIGITS.sub("", dialled[:A_BEGINNING]))
    found = []
    for group in GROUP.finditer(candidate) if lengths else ():
        before, digits = digits, digits + group[0]
        if len(digits) in lengths:
            found.append((group.end(), digits))
        if dialled != candidate and candidate[group.start() - 1 : group.end() + 1] == "(0)":
            digits = before
    return found


def _counts_on(candidate: str) -> bool:
    """Whether the groups only count: 00 01 02 03 04 05."""
    groups = [int(group) for group in re.findall(r"\d+", candidate)]
    return len(groups) >= COUNTING and all(after - before == 1 for before, after in pairwise(groups))


def personal_number(written: str) -> str:
    """A number that may reach a person, as E.164; an empty string for a public line or no number.

    `written` is all digits, perhaps after a plus.
    """
    return _parsed(written) if len(written) in _lengths(written) else ""


def _lengths(written: str) -> Collection[int]:
    """The lengths of a person's number with the beginning of some digits: most digits are told by these alone."""
    return next(lengths for beginning, lengths in LENGTHS.items() if written.startswith(beginning))


@shared
def _parsed(written: str) -> str:
    """The same by the library alone, at some 30 µs a number; repeated digits are parsed once in a check."""
    try:
        parsed = phonenumbers.parse(written, "GB")
    except phonenumbers.NumberParseException:
        return ""
    # Drama numbers (01632 960xxx, 07700 900xxx) are possible but not valid: a test of validity would let them pass.
    if phonenumbers.is_possible_number_with_reason(parsed) != ValidationResult.IS_POSSIBLE:
        return ""
    if not _could_be_a_persons(parsed) or phonenumbers.number_type(parsed) in FOR_EVERYBODY:
        return ""
    number = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return "" if number in PUBLISHED else number


def _could_be_a_persons(parsed: PhoneNumber) -> bool:
    """British numbers that reach people start with 1, 2 or 7 and have nine or ten digits (Ofcom's numbering plan)."""
    national = str(parsed.national_number)
    if parsed.country_code != 44:
        return True
    return (national[0] in "127" and len(national) == 10) or (national[0] == "1" and len(national) == 9)

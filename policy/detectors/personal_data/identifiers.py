"""The state's numbers for a person: National Insurance, NHS, passport, driving licence, tax."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from policy.detectors.personal_data.checksums import mod_11
from policy.detectors.personal_data.spoken_digits import how_many_said, spelled
from policy.patterns import Quick
from policy.sharing import shared
from policy.text import digits_in, words, words_of

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Identifier:
    """A number of a single person."""

    span: Span
    kind: str


FEWEST_DIGITS = 4
SIX = Quick(r"\d(?:\W{0,3}\d){5}|[A-Za-z]\d{4}[A-Za-z]{2}(?!\w)")
"""Six digits in a row, as in every number here but a prisoner's, and the form of a prisoner's number."""
INSURANCE = Quick(
    r"(?<![A-Z0-9])(?!BG|GB|KN|NK|NT|TN|ZZ)(?:[A-CEGHJ-PR-TW-Z](?P<parted>[ .\-/])?[A-CEGHJ-NPR-TW-Z]|"
    r"QQ)(?:[ .\-/]{0,2}\d\d[ .\-/]{0,2}\d\d[ .\-/]{0,2}\d\d|[ .\-/]{0,2}(?P<odd>\d{3}[ .\-/]\d{3}|"
    r"\d[ ]\d\d[ ]\d{3}|\d(?:[ .\-/]{1,2}\d){5}))"
    r"(?P<end>[ .\-/]{0,2}[A-D])?(?![A-Z0-9])",
    re.IGNORECASE,
)
INSURANCE_CUE = re.compile(
    r"\b(?:national insurance|yswiriant gwladol|n\.?i\.?(?![a-z0-9])(?: ?(?:number|no\b|#))?|nino)\W{0,3}",
    re.IGNORECASE,
)
COMPANY = re.compile(
    r"\b(?:compan(?:y|ies)|llps?|partnerships?|societ(?:y|ies)|charit(?:y|ies)|registered)\b", re.IGNORECASE
)
COMPANIES = ("SC", "NI", "OC", "SO", "NC", "NO", "SL", "LP", "CE", "CS", "IP", "SP", "RC", "AC", "ZC", "GE", "GS")
"""The prefixes of Companies House's numbers."""
GROUPED = Quick(r"(?<![\d.,+£$€/-])\d{3}([ -])\d{3}\1\d{4}(?![\d/-])")
TEN = Quick(r"(?<![\d.,+£$€/-])(?:\d[ .-]?){9}\d(?![\d/-])")
HEALTH_CUE = re.compile(
    r"\b(?:nhs|gig|chi|patient|hospital)(?:['’]s)? ?(?:number|num|no\b|id|#)?[^\d.!?\n]{0,30}$", re.IGNORECASE
)
HEALTH_WORDS, TENTH = words("nhs gig chi patient hospital"), 10
FROM_ABROAD = re.compile(r"\+44[ -]?(?:\(0\)[ -]?)?$")
"""The beginning of a telephone number."""
HEALTH_AFTER = re.compile(r"^\W{0,3}(?:is |was )?(?:\w+ ){0,2}(?:nhs|chi) (?:number|no)\b", re.IGNORECASE)
PASSPORT = Quick(
    r"\b(?:passports?|pasbort)\b(?P<between>[^\d\n]{0,30}?)(?P<number>(?<![A-Z0-9])(?:[A-Z]{1,2}\d{6,9}|"
    r"\d{3}([ .-])\d{3}\3\d{3}|\d{9})(?![\dA-Z]))",
    re.IGNORECASE,
)
NOT_A_PASSPORTS = re.compile(r"\b(?:application|reference|ref|form|fee|call|line|issued|we|over|more)\b", re.IGNORECASE)
LICENCE = Quick(
    r"(?<![A-Z0-9])[A-Z][A-Z9]{4}[ -]?\d(?:[05][1-9]|[16][0-2])(?:0[1-9]|[12]\d|3[01])\d[ -]?[A-Z9]{2}[\dA-Z] ?[A-Z]{2}"
    r"(?: ?\d\d)?(?![A-Z0-9])",
    re.IGNORECASE,
)
"""DVLA's format: surname (five), year's tens, month (women's from 51), day, year's last digit, initials, checks."""
SPECIMENS = ("MORGA753116SM9IJ",)
"""The number of the example licence in GOV.UK's guide."""
SOMEBODYS = re.compile(r"\b(?:my|his|her|their|(?!it['’])\w+['’]s)\b[^.!?\n]*$", re.IGNORECASE)
NORTHERN_LICENCE = Quick(
    r"\b(?:driving|driver['’]?s?) licen[cs]e (?:number|no\.?)(?: is| "
    r"was)?[: ]{1,3}(?P<number>\d{8})(?!\d)",
    re.IGNORECASE,
)
MACHINE_READ = Quick(
    r"(?<![A-Z0-9<])(?:P[A-Z<][A-Z]{3}[A-Z]{1,36}<<[A-Z<]{2,38}|[A-Z0-9]{9}\d[A-Z]{3}\d{7}[MFX<]\d{7}[A-Z0-9<]{0,16})"
)
"""A line of a passport's machine-readable zone (ICAO Doc 9303)."""
TAXPAYER = Quick(
    r"\b(?P<whose>(?:my|his|her|their|\w+['’]s) (?:self[- ]assessment )?)?"
    r"(?:utr|unique taxpayer reference|unique tax reference)(?: (?:number|no\.?))?(?:['’]s| is| was)?[:,# ]{1,3}"
    r"(?P<number>\d{5} ?\d{5}K?)(?!\w)",
    re.IGNORECASE,
)
COUNTED = ("1234567890", "0123456789", "0000000000")
"""Sample numbers in letters, ignored unless said to be a person's."""
PRISONER = Quick(
    r"\b(?:prison(?:er)?|inmate|nomis|noms)(?:['’]s)?(?: (?:number|no\.?|id))?(?:['’]s| is| was)?[:,# ]{1,3}"
    r"(?P<number>[A-Z]\d{4}[A-Z]{2})(?!\w)",
    re.IGNORECASE,
)
HOSPITAL = Quick(
    r"\b(?:hospital|patient|mrn|medical record)(?:['’]s)? ?(?:number|no\.?|id|#)(?:['’]s| is| was)?[:,# ]{1,3}"
    r"(?P<number>[A-Z]{0,3}\d{6,8})(?![\w-])",
    re.IGNORECASE,
)
PERMIT = Quick(
    r"\b(?:brp|biometric residence permit|residence permit)(?: (?:number|no\.?|card))?(?:['’]s| is| was)?[:,# ]{1,3}"
    r"(?P<number>[A-Z]{2}[A-Z\d]\d{6})(?!\w)",
    re.IGNORECASE,
)
SAMPLE = re.compile(
    r"\b(?:for example|e\.?g|such as|like|example|sample|looks?|made[- ]up|format|batch|lot|product|model|"
    r"form|reference|"
    r"ref|order|invoice|serial|use)\b[^\d]{0,20}$",
    re.IGNORECASE,
)
BEFORE = 40


@shared
def has_a_number(text: str) -> bool:
    """Whether a text has enough digits in a row, with or without signs between, for any personal number."""
    return digits_in(text) >= FEWEST_DIGITS and SIX.may_be_in(text)


def identifiers(text: str) -> Iterator[Identifier]:
    """The state's numbers for a person in a text, except samples and references."""
    yield from (Identifier(span, "NHS number") for span in _health_in_words(text))
    if "<" in text:
        yield from (Identifier(found.span(), "passport number") for found in MACHINE_READ.finditer(text))
    if not has_a_number(text):
        return
    yield from (Identifier(span, "National Insurance number") for span in _insurance(text))
    yield from (Identifier(span, "NHS number") for span in _health(text))
    for found in PASSPORT.finditer(text):
        if not NOT_A_PASSPORTS.search(found["between"]) and not SAMPLE.search(_before(text, found.start("number"))):
            yield Identifier(found.span("number"), "passport number")
    for found in LICENCE.finditer(text):
        specimen = re.sub(r"[ -]", "", found[0]).upper().startswith(SPECIMENS)
        if specimen and not SOMEBODYS.search(_before(text, found.start())):
            continue
        yield Identifier(found.span(), "driving licence number")
    yield from (Identifier(found.span("number"), "driving licence number") for found in NORTHERN_LICENCE.finditer(text))
    for found in TAXPAYER.finditer(text):
        number = found["number"].replace(" ", "")
        if found["whose"] or not (number in COUNTED or SAMPLE.search(_before(text, found.start()))):
            yield Identifier(found.span("number"), "taxpayer reference")
    for pattern, kind in ((PRISONER, "prison number"), (HOSPITAL, "hospital number"), (PERMIT, "permit number")):
        for found in pattern.finditer(text):
            if not SAMPLE.search(_before(text, found.start("number"))):
                yield Identifier(found.span("number"), kind)


def _insurance(text: str) -> Iterator[Span]:
    for found in INSURANCE.finditer(text):
        before = _before(text, found.start())
        cued = bool(INSURANCE_CUE.search(before))
        if found[0][:2].upper() in COMPANIES and not found["end"] and COMPANY.search(before):
            continue
        odd = found["odd"] or found["parted"] or found[0][:1] in "Qq"  # QQ is for samples
        if not SAMPLE.search(before) and (cued or (found["end"] and not odd)):
            yield found.span()


def _health(text: str) -> Iterator[Span]:
    done: set[int] = set()
    for pattern in (GROUPED, TEN):
        for found in pattern.finditer(text):
            digits = re.sub(r"\D", "", found[0])
            if found.start() in done or not mod_11(digits):
                continue
            before = _before(text, found.start())
            if FROM_ABROAD.search(before):
                continue
            cued = HEALTH_CUE.search(before) or HEALTH_AFTER.search(text[found.end() : found.end() + BEFORE])
            if not SAMPLE.search(before) and (cued or (pattern is GROUPED and digits[0] != "0")):
                done.add(found.start())
                yield found.span()


def _health_in_words(text: str) -> Iterator[Span]:
    """NHS numbers spelled out in words, after words that name them."""
    if HEALTH_WORDS.isdisjoint(words_of(text)) or how_many_said(text) < FEWEST_DIGITS:
        return
    for span, digits in spelled(text):
        if len(digits) == TENTH and mod_11(digits) and HEALTH_CUE.search(_before(text, span[0])):
            yield span


def _before(text: str, at: int) -> str:
    return text[max(0, at - BEFORE) : at]

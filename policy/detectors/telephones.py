"""Telephone numbers that reach a person, found in British text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberType, ValidationResult

CANDIDATE = re.compile(
    r"(?:(?<![\w/.,£$€+=&?-])|(?<=mob)|(?<=tel)|(?<=text)|(?<=call)|(?<=wa\.me/))"
    r"\(?(?:\+|0|o(?=[ \t]?7\d)|44(?=[ \t]?7))(?:[ \t()•·./_\-–‐]{0,3}\d){6,16}(?!\d)",
    re.IGNORECASE,
)
"""A plus or a leading nought, then digits a person would group; each run is bounded, so the search is linear."""
NOT_A_NUMBER = re.compile(
    r"0\d?\.\d{3,}"  # a decimal
    r"|0\d[-./–]\d\d[-./–](?:19|20)?\d\d(?!\d)"  # a date
    r"|\d\d\.?\d\d[ \t]*[-–][ \t]*\d\d\.?\d\d(?!\d)"  # opening hours
)
A_REFERENCE = re.compile(
    r"\b(?:ref(?:erence)?|isbn|utr|urn|order|invoice|account|case|application|tender|contract|batch|serial|barcode|"
    r"licen[cs]e|passport|nhs|company|charity|crime|incident|log|job|form|claim|vat)"
    r"(?: ?(?:no\.?|number|id|code|ref(?:erence)?))?[ :#]{0,3}(?:(?:is|was) )?$",
    re.IGNORECASE,
)
AN_OFFICE = re.compile(
    r"\b(?:switchboard|help ?line|hot ?line|incident room|press office|news ?desk|control room|box office|reception|"
    r"(?:public )?enquir(?:y|ies)|customer services?|advice line|information line|"
    r"out[- ]of[- ]hours|duty press officer)\b",
    re.IGNORECASE,
)
FOR_EVERYBODY = frozenset(
    {PhoneNumberType.TOLL_FREE, PhoneNumberType.UAN, PhoneNumberType.SHARED_COST, PhoneNumberType.PREMIUM_RATE}
)
"""Kinds of number that only organisations have."""
PUBLISHED = frozenset({"+442070085000", "+441355359022", "+441912187777"})
"""Lines on GOV.UK's own contact pages: the Foreign Office, tax from abroad, the International Pension Centre."""
BEFORE = 48
"""How many characters before a number say what it is."""


@dataclass(frozen=True, slots=True)
class Telephone:
    """A telephone number in a text."""

    span: tuple[int, int]
    number: str
    """In E.164: a plus, the country, the number."""
    office: bool
    """A landline that the words before it announce as an office's."""


def telephones(text: str) -> Iterator[Telephone]:
    """The telephone numbers in a text that may reach a person; helplines and references are none."""
    at = 0
    while found := CANDIDATE.search(text, at):
        before = text[max(0, found.start() - BEFORE) : found.start()]
        one = None if A_REFERENCE.search(before) else _longest(found[0])
        if one is None:
            at = found.start() + len(re.match(r"\D*\d*", found[0])[0])  # type: ignore[index]  # matches anything
            continue
        length, number = one
        at = found.start() + length
        mobile = number.startswith("+447") or not number.startswith("+44")
        yield Telephone((found.start(), at), number, office=not mobile and bool(AN_OFFICE.search(before)))


def e164(written: str) -> str:
    """A telephone number however it is written, as E.164; nothing when it is none."""
    try:
        parsed = phonenumbers.parse(written, "GB")
    except phonenumbers.NumberParseException:
        return ""
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def _longest(candidate: str) -> tuple[int, str] | None:
    """The longest run of whole groups that is a number, as its length and its E.164 form."""
    if NOT_A_NUMBER.match(candidate):
        return None
    for group in reversed(list(re.finditer(r"\d+", candidate))):
        written = candidate[: group.end()].lower().replace("o", "0")
        number = _personal(f"+{written}" if written.startswith("44") else written)
        if number:
            return group.end(), number
    return None


def _personal(written: str) -> str:
    try:
        parsed = phonenumbers.parse(written, "GB")
    except phonenumbers.NumberParseException:
        return ""
    # Drama numbers (01632 960xxx, 07700 900xxx) are possible but not valid: validity would let them pass.
    if phonenumbers.is_possible_number_with_reason(parsed) != ValidationResult.IS_POSSIBLE:
        return ""
    if phonenumbers.number_type(parsed) in FOR_EVERYBODY or not _could_be_a_persons(parsed):
        return ""
    number = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
    return "" if number in PUBLISHED else number


def _could_be_a_persons(parsed: PhoneNumber) -> bool:
    """British numbers that reach people start with 1, 2 or 7 and have nine or ten digits (Ofcom's numbering plan)."""
    national = str(parsed.national_number)
    return parsed.country_code != 44 or (national[0] in "127" and len(national) in {9, 10})

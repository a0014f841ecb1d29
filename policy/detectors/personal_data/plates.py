"""Vehicle registrations: the current style anywhere, older styles where the words around speak of a registration."""

import re
from collections.abc import Iterator

from policy.patterns import Quick
from policy.text import digits_in, words, words_in_or_of

CURRENT = Quick(
    r"(?<![A-Z0-9£$€.-])(?P<area>[A-HJ-PR-Y][A-HJ-PR-Y])(?P<age>0[2-9]|[12]\d|30|5[1-9]|[67]\d|80)"
    r"(?P<gap> ?)(?P<mark>[A-HJ-PR-Z]{3})(?![A-Z0-9])",
    re.IGNORECASE,
)
SPREAD = Quick(
    r"(?<![A-Z0-9£$€.-])[A-HJ-PR-Y][ .-]?[A-HJ-PR-Y][ .-]{0,2}(?:0[ .-]?[2-9]|[12][ .-]?\d|3[ .-]?0|5[ .-]?[1-9]|"
    r"[67][ .-]?\d|8[ .-]?0)[ .-]{0,2}[A-HJ-PR-Z][ .-]?[A-HJ-PR-Z][ .-]?[A-HJ-PR-Z](?![A-Z0-9])",
    re.IGNORECASE,
)
"""The current style with blanks, dots or dashes inside, beside the mention of a vehicle."""
WITH_A_LETTER = r"[A-HJ-NPR-TV-Y]\d{1,3} ?[A-HJ-PR-Y]{3}"
OLDER = Quick(
    rf"(?<![A-Z0-9£$€.-])(?:{WITH_A_LETTER}|"
    r"[A-HJ-PR-Y]{3} ?\d{1,3}[A-HJ-NPR-TV-Y]|"
    r"[A-Z]{1,2}[IZ][A-Z]? ?\d{1,4}|[A-Z]{1,3} ?\d{1,4}|\d{1,4} ?[A-Z]{1,3})(?![\w-])"
)
"""A letter or a suffix for the year, Northern Ireland's style, and styles without a year."""
OF_A_YEAR = re.compile(r"[A-Z]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Z]")
STATED = re.compile(
    r"\b(?:reg(?:istrations?)?(?: (?:number|no\.?|mark|plate))?|(?:number|licen[cs]e) plates?|plates?|vrm|vrn|"
    r"index(?: number)?|cofrestru)\b(?:[ ,:;(“\"'–-]|is|was|of|no\b\.?|number|mark|['’]s){0,6}$",
    re.IGNORECASE,
)
ANOTHER_REGISTER = Quick(
    r"\b(?:vat|company|charity|business|voter|electoral|trade ?mark|design|gp|school|eori) reg\w*[^\d\n]{0,14}$",
    re.IGNORECASE,
)
A_REGULATION = re.compile(r"\bregs?\.? $", re.IGNORECASE)
KINDS = "car|van|vehicle|lorry|truck|taxi|motorbike|motorcycle|moped|minibus"
MAKES = (
    "ford|vauxhall|volkswagen|vw|audi|toyota|nissan|peugeot|renault|fiat|honda|kia|hyundai|skoda|golf|fiesta|focus|corsa|"
    "astra|transit|tesla|volvo|citroen|mazda|suzuki|jaguar|lexus|bmw|mercedes"
)
VEHICLE = Quick(
    rf"\b(?:{KINDS}|motor|bike|driv(?:es?|en|ing|er)|{MAKES}|mini|seat|land rover|range rover|pcn|"
    r"parking (?:ticket|fine|charge)|penalty charge|clamped|towed|parked)\b",
    re.IGNORECASE,
)
THE_VEHICLE = re.compile(rf"\b(?:{KINDS}|trailer|caravan|tractor|cerbyd)s?[ ,:(]{{1,2}}$", re.IGNORECASE)
"""The name of a vehicle directly before a registration."""
THE_MAKE = re.compile(rf"\b(?:{MAKES})[ ,:(]{{1,2}}$", re.IGNORECASE)
IRISH = re.compile(r"[A-Z]{1,2}[IZ][A-Z]? ?\d{4}")
NORTHERN = re.compile(r"[A-Z]{1,2}[IZ][A-Z]? ?(?!(?:19|20)\d\d)\d{3,4}|[A-Z]{3} ?\d{2,3}")
SAMPLE = re.compile(
    r"\b(?:such as|like|for example|e\.?g|example|sample|product|code|model|"
    r"ref\w*)\b[^\d\n]{0,12}$",
    re.IGNORECASE,
)
A_WORD = frozenset("THE AND FOR NOW OUT ALL NEW TOP DAY WIN GET SET JOB CAR VAN BUS RUN EAT END ICY WET".split())  # noqa: SIM905
THEMSELVES = words(f"{KINDS}|trailer|caravan|tractor|cerbyd".replace("|", " "))
SPOKEN_OF = (
    THEMSELVES
    | {f"{vehicle}s" for vehicle in THEMSELVES}
    | words(MAKES.replace("|", " "))
    | words("""
    motor bike drive drives driven driving driver mini seat rover pcn parking penalty clamped towed parked
    reg registration registrations plate plates vrm vrn index cofrestru
""")
)
"""Words of which a text has at least one before styles other than the current are searched for."""
BEFORE, AFTER = 60, 30


def _of_a_vehicle(text: str, start: int, end: int) -> bool:
    """Whether the words around a span speak of a registration or a vehicle."""
    before = text[max(0, start - BEFORE) : start]
    return bool(STATED.search(before) or VEHICLE.search(before) or VEHICLE.search(text[end : end + AFTER]))


def plates(text: str) -> Iterator[tuple[int, int]]:
    """The vehicle registrations in a text."""
    if not digits_in(text):
        return
    done = 0
    for found in CURRENT.finditer(text):
        before = text[max(0, found.start() - BEFORE) : found.start()]
        capital = found["area"].isupper() and found["mark"].isupper()
        stated = _of_a_vehicle(text, *found.span())
        odd = SAMPLE.search(before) or found["mark"].upper() in A_WORD
        if (capital or stated) and (stated or not odd) and not SAMPLE.search(before):
            done = found.end()
            yield found.span()
    if words_in_or_of(text).isdisjoint(SPOKEN_OF):
        return
    for found in SPREAD.finditer(text):
        before = text[max(0, found.start() - BEFORE) : found.start()]
        if found.start() >= done and _of_a_vehicle(text, *found.span()) and not SAMPLE.search(before):
            done = found.end()
            yield found.span()
    for found in OLDER.finditer(text):
        before = text[max(0, found.start() - BEFORE) : found.start()]
        if ANOTHER_REGISTER.search(before) or (len(found[0]) < 4 and A_REGULATION.search(before)):
            continue
        driven = OF_A_YEAR.fullmatch(found[0]) and found[0][-3:] not in A_WORD and VEHICLE.search(before)
        driven = (
            driven
            or (THE_MAKE.search(before) and IRISH.fullmatch(found[0]))
            or (NORTHERN.fullmatch(found[0]) and found[0][:3] not in A_WORD and THE_VEHICLE.search(before))
        )
        if (driven or STATED.search(before)) and found.start() >= done:
            yield found.span()

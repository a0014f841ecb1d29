"""Postal addresses in British text, and whether people live there."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from policy.patterns import Quick
from policy.text import digits_in, words_in_or_of
from policy.words.first_names import FIRST_NAMES

STREETS = (
    "street|str?|road|rd|lane|ln|avenue|ave?|drive|dr|close|crescent|cres|court|ct|gardens|gdns|grove|hill|"
    "mews|place|pl|"
    "row|square|sq|terrace|ter|way|walk|park|rise|view|green|parade|yard|wharf|vale|mount|croft|meadows?|fields?|bank|"
    "drove|wynd|brae|heol|ffordd|stryd|crescent|circus|quay|path|lawn|end|loan"
)
STREET = Quick(
    r"(?<![\w£$€./-])(?:(?:flat|apartment|apt|unit) \w{1,4},? )?"
    r"\d{1,4}[a-z]?(?:[-–/]\d{1,4}[a-z]?)?,? "
    rf"(?:[\w'’-]{{1,20}}\.? ){{1,3}}(?:{STREETS})\b\.?",
    re.IGNORECASE,
)
COTTAGE = Quick(
    r"\b[A-Z][\w'’-]{1,20} (?:[A-Z][\w'’-]{1,20} )?(?:Cottage|Farmhouse|Villa|Bungalow|Barn|Lodge)\b"
    r"|\b(?:The )?Old (?:Rectory|Vicarage|Manse|School ?[Hh]ouse|Bakery|Forge|Mill|Post Office|Coach House|Dairy|"
    r"Stables?|Chapel|Granary|Smithy|Parsonage|Brewery|Creamery|Malthouse|Toll House|Farm|Schoolroom|Court House|"
    r"Station House|Inn|Barn|Byre|Oast)\b",
    cued=True,
)
NUMBERED = Quick(
    r"(?<![\w£$€./-])\d{1,4}[a-z]?,? [A-Z][a-z'’]{2,20}(?: [A-Z][a-z'’]{2,20}){0,2}(?=, "
    r"(?:[A-Z][a-z]{2,20}[, ]{1,2}){0,2}[A-Z]{1,2}\d)"
)
"""A number and a name before a town and a postcode: a street without "street" in its name."""
WELSH = Quick(
    r"(?<![\w£$€./-])\d{1,4}[a-z]?,? (?:Heol|Ffordd|Stryd|L[oô]n|Maes|Clos|Rhodfa|Bryn|Cae|Llys|Parc|Gerddi|Cwrt|"
    r"Rhiw|Allt|Bro|Cefn|Tan|Pen|Trem|Rhes|Teras)(?: [\w'’-]{1,20}){1,3}",
    cued=True,
)
"""A street with the Welsh word for "street" first."""
HOUSE = re.compile(r"\d{1,4}[a-z]?,? [A-Z][\w'’]{2,20}")
POSTCODE = Quick(r"(?<![a-z0-9])[a-z]{1,2}\d[a-z0-9]? {0,2}\d[abd-hjlnp-uw-z]{2}(?![a-z0-9])", re.IGNORECASE)
NO_NAME_OF_A_STREET = re.compile(
    r"\b(?:people|lanes|cars?|vehicles?|on|in|at|to|from|of|near|by|for|and|with|along|hours?|minutes?|mins?|"
    r"miles?|am|"
    r"pm|days?|weeks?|years?|homes|houses|families|crews?|officers|more|metres?|is|are|was|were|our|your|this|"
    r"that)\b",
    re.IGNORECASE,
)
HOME = re.compile(
    r"\b(?:liv(?:es?|ed|ing)|resid(?:es?|ing|ent)|(?<!new )(?<!our )home(?! office)|staying|moved|called to|warrant|"
    r"addresse?s? (?:is|was|at|:)|"
    r"(?:my|her|his|their) (?:new |old )?(?:address|postcode|place|house|flat|parents|mum|dad|family)|"
    r"\w+['’]s (?:new |old )?(?:house|home|flat|place|address)|"
    r"(?:applicant|tenant|landlord|objector|claimant|complainant|witness|victim|carer|pensioner|householder|occupant|"
    r"homeowner|evacuee|foster (?:carer|parents?))\b[^.\n]{0,24}|yn byw|cyfeiriad|"
    r"(?:officer|engineer|inspector|surveyor|nurse|contractor|plumber|electrician|crew|team)s? (?:will|can|is|are|"
    r"going|coming|to) (?:\w+ ){0,2}(?:visit|call at|come to)|"
    r"visit (?:him|her|them)|(?:send|post) it to (?:him|her|them|me))\b",
    re.IGNORECASE,
)
AT_HOME = Quick(
    r"\b(?:(?:liv(?:es?|ed|ing)|resid(?:es?|ing)|staying|home|house|flat)(?: is)? (?:at|on)|home is|resident of|"
    r"(?:home )?address(?:es)?(?: is| was)?:?|address(?: \w{1,10}){1,5} as|moved (?:in)?to|find (?:him|her|them) at|"
    r"(?:my|our|her|his|their|\w+['’]s) (?:house|home|place|flat) is(?: at| on)?)[ :]{0,2}$",
    re.IGNORECASE,
)
YOURS = Quick(
    r"\byour (?:\w{1,14} ){0,2}(?:home|house|flat|property|boiler|bins?|drive|driveway|garden|roof|fence|hedge|wall|"
    r"kitchen|bathroom|heating|gas|water|supply|meter|repairs?|extension|application|delivery|parcel)(?: is| was)? "
    r"(?:at|to|for|on|outside) $",
    re.IGNORECASE,
)
"""Words in a reply about the enquirer's own home."""
LIVES_AT = Quick(
    r"\b(?:(?:liv(?:es?|ed|ing)|resid(?:es?|ing)|staying|home(?: is)?|house is) at|(?:home|my|her|his) "
    r"address(?: is)?:?) ",
    re.IGNORECASE,
    cued=True,
)
BY_POSTCODE = re.compile(
    r"\b(?:my|her|his|their (?:home|house|address|postcode)|li(?:ves?|ving)|home address|resid(?:es?|ing|ent))\b",
    re.IGNORECASE,
)
ADDRESSEE = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx)\.? (?:[A-Z][\w'’-]{0,20} ){0,2}[A-Z][\w'’-]{0,20}, "
    r"(?:[A-Z][\w'’-]{1,20}(?:,? )){1,4}$"
)
"""A person's name and the name of a house, before a postcode."""
PERSON = re.compile(
    r"\b(?:(?:Mr|Mrs|Ms|Miss|Mx)\.? (?:[A-Z][\w'’.-]{0,20} ){0,2}[A-Z][\w'’-]{1,20}|[A-Z]\.? [A-Z][a-z'’-]{2,20}|"
    r"(?P<first>[A-Z][a-z'’-]{1,20}) [A-Z][\w'’-]{1,20})(?:,|:| of| at| \(| -| –) ?$"
)
"""A person's name right before a house."""
REMEMBERED = re.compile(r"\b(?:plaque|statue|birthplace|museum|exhibition|archive)\b", re.IGNORECASE)
IN_OFFICE = re.compile(
    r"\b(?:minister|secretary|director|mayor|cllr|councillor|commissioner|judge|justice|prof(?:essor)?|sir|"
    r"dame|lord|lady|"
    r"ambassador|mp|chair|chief executive|officer) $",
    re.IGNORECASE,
)
"""Titles and posts of people who get letters at work."""
PREMISES = re.compile(
    r"\b(?:offices?|centre|center|library|museum|hall|hospital|surgery|station|school|college|university|church|"
    r"mosque|"
    r"temple|theatre|cinema|jobcentre|venue|hotel|hub|clinic|pharmacy|site|court|tribunal|embassy|consulate|"
    r"commission|"
    r"stadium|arena|depot|shop|store|gallery|headquarters|hq|department|ministry|council|agency|ltd|plc|limited|box|"
    r"freepost|send your|visit(?! to\b| him| her| them)|plaque|entry|entries|competition|correspondence|"
    r"return to|visit us|write to|find us|join us|"
    r"come along|come to|drop[- ]?in|event|tickets|doors|building|tower|"
    r"hmp|hmyoi|prison|barracks|raf|roadworks|planning|notice|application|premises|care home|nursing|nursery|warehouse|"
    r"factory|industrial|estate|junction|between|salon|restaurant|takeaway|bakery|practice|dentist|optician|"
        r"bank|branch|"
    r"rest cent\w+|evacuation|collection point|recycling|sandbags?|meeting point|inn|arms|abbey|cathedral|"
        r"castle|chapel|"
    r"team|foundation|trust|charity|club|caf[eé]|pub|gym|pool|market|exhibition|roadshow|polling|unit|house),?",
    re.IGNORECASE,
)  # fmt: skip
SHOP = re.compile(r"\b(?:from|at) [A-Z][\w&'’-]{1,20}(?: [A-Z&][\w&'’-]{0,20}){0,2}, $")
"""The name of a business before its address."""
NAMED_AFTER = re.compile(r"\b[\w'’-]{1,20} (?:lane|road|street|avenue|close|way|drive)\b", re.IGNORECASE)
"""Streets named after premises: Church Lane and Station Road are no church and no station."""
SOMEBODYS_HOUSE = re.compile(r"\b(my|her|his|their) (?:house|home|flat|place)\b", re.IGNORECASE)
WHITEHALL = re.compile(r"sw1a", re.IGNORECASE)
"""Downing Street, the Houses of Parliament and the ministries between them."""
BEFORE, BETWEEN = 48, 64
"""The most characters to search for the resident before an address, and between a street and its postcode."""


def _has_a_code(text: str) -> bool:
    """Whether any word mixes letters and digits, like the first half of a postcode."""
    return not all(word.isalpha() or word.isdigit() for word in words_in_or_of(text))


def homes(text: str) -> Iterator[tuple[int, int]]:
    """Homes in a text: a street with its postcode, or either with words of home."""
    if not digits_in(text) and not COTTAGE.search(text):
        return
    flat = re.sub(r"[\n\r\t]", " ", text)
    postcodes = [found.span() for found in POSTCODE.finditer(flat)] if _has_a_code(text) else []
    used: set[int] = set()
    for start, end in _houses(flat):
        n = bisect_left(postcodes, (end, end))
        after = postcodes[n] if n < len(postcodes) and postcodes[n][0] <= end + BETWEEN else None
        if after is not None:
            used.add(after[0])
        if _lived_in(flat, start, end, after):
            yield start, after[1] if after else end
    for start, end in postcodes:
        before = flat[max(0, start - BEFORE) : start]
        theirs = start not in used and (BY_POSTCODE.search(before) or ADDRESSEE.search(before))
        if theirs and not PREMISES.search(SOMEBODYS_HOUSE.sub("", before)):
            yield start, end


def _houses(text: str) -> Iterator[tuple[int, int]]:
    every = [found.span() for found in STREET.finditer(text) if not NO_NAME_OF_A_STREET.search(found[0])]
    every += [found.span() for pattern in (COTTAGE, NUMBERED, WELSH) for found in pattern.finditer(text)]
    for cue in LIVES_AT.finditer(text):
        house = HOUSE.match(text, cue.end())
        every += [house.span()] if house else []
    done = 0
    for start, end in sorted(every, key=lambda span: (span[0], -span[1])):
        if start >= done:
            done = end
            yield start, end


def _lived_in(text: str, start: int, end: int, postcode: tuple[int, int] | None) -> bool:
    before = text[max(0, start - BEFORE) : start]
    if AT_HOME.search(before) or (YOURS.search(before) and not PREMISES.search(before)):
        return True
    named = PERSON.search(before)
    if named and IN_OFFICE.search(before, 0, named.start()):
        return False
    a_name = named is not None and (named["first"] is None or named["first"].casefold() in FIRST_NAMES)
    if a_name and postcode and not REMEMBERED.search(before):
        return True
    if postcode is None or WHITEHALL.match(text, postcode[0]):
        return False
    around = NAMED_AFTER.sub("", before + text[end : postcode[0]])
    return bool(HOME.search(before)) or not (PREMISES.search(around) or SHOP.search(before))

"""Web addresses disguised as a public body's."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from policy.detectors.links import GOVERNMENT, within
from policy.patterns import Quick
from policy.text import fold

DOTS = re.compile("[。．｡]")
"""Characters treated by browsers as a dot in a name."""
RUN = re.compile(r"[^\s<>\"“”«»,;]+")
DOTTED = re.compile(r"[.。．｡/:](?:(?<=[.。．｡]).|(?<=/)/|(?<=:)[/\\].*[.。．｡])")
"""Part of every address: a dot inside, or the slashes of the scheme."""
WITHIN = re.compile(r"[.。．｡/:][^\s<>\"“”«»,;]")
"""Part of every text with an address."""
NEXT_SENTENCE = re.compile(r"(?i:\.uk)\.[A-Z][a-z]*$")
"""A full stop with the space after it forgotten: `GOV.UK.Then`."""
SCHEME = re.compile(r"^[^\w]*(?:(https?):[/\\]{1,3})?", re.IGNORECASE)
AUTHORITY = re.compile(r"[^/?#]*")
NAME = re.compile(r"^[^\s:@]+\.[^\s:@.]{2,63}$")
FALSE_ENDING = Quick(
    r"(?:^|[.-])(?:gov|g0v)[.-]?uk(?=[.-])|(?:^|\.)(?:gov|g0v)[.-]uk-|(?:^|[.-])uk-?gov(?=[.-])|^govuk-|"
    r"^www-?gov\.|^wwwgov\.|"
    r"(?:^|[.-])llyw[.-]cymru(?=[.-])|-gov\.uk$|(?:^|\.)gov\.(?:co|org)\.uk$|(?:^|\.)(?:gov|nhs)\.uk(?!raine)[a-z]|(?:^|[.-])(?:nhs|police|"
    r"parliament|mod|judiciary)[.-]uk(?=[.-])|(?:^|\.)gov[.-](?:scot|wales)[.-]"
)
"""A public ending in the middle of a name."""
BRANDED = Quick(
    r"(?:^|\.)(?:hmrc|dvla|dwp|ukvi|hmcts|hmpo|tvlicensing|ofgem|dvsa)-(?:gov|uk|tax|refund|rebate|vehicle|claim|"
    r"pay|payment|"
    r"login|secure|online|support|verify|fine|account|update|help|grant|licen[cs]e|passport)"
    r"|(?:^|\.)(?:hmrc|dvla|dwp|ukvi|hmcts)\.(?:com|co\.uk|net|org|org\.uk|info|uk|support|online)$"
)
STANDING_IN = re.compile(r"[a-z\d.-]*[a-hj-z]I[a-z\d.-][a-z\d.I-]*")
"""A name in lower case but for a capital I, which reads as an l."""
SWAPPED = str.maketrans({"0": "o", "1": "l", "5": "s", "3": "e"})
IMITATED = (
    "electoralcommission.org.uk", "ico.org.uk", "ofcom.org.uk", "fca.org.uk", "acas.org.uk", "royal.uk", "bbc.co.uk",
    "citizensadvice.org.uk", "crimestoppers-uk.org", "nationalrail.co.uk", "networkrail.co.uk", "royalmail.com",
    "tvlicensing.co.uk", "bankofengland.co.uk", "tfl.gov.uk",
)  # fmt: skip
"""Trusted names, often imitated, of bodies outside the public endings."""
FALSE_SLASHES = frozenset("\u2044\u2215\u29f8\u29f9\uff0f\u3033\u2571\u27cb")
"""Signs drawn like a slash: the part of a name before them looks whole, but is only the beginning."""
HOSTED = ("github.io", "readthedocs.io", "blog.gov.uk")
"""Hosts of public bodies' own projects under the bodies' names."""
NEIGHBOURS = frozenset(
    {
        "qov.uk",
        "gouv.uk",
        "gov.ukk",
        "gow.uk",
        "govv.uk",
        "goov.uk",
        "gob.uk",
        "gvo.uk",
        "gov.uc",
        "gov.vk",
        "goverment.uk",
        "government.uk",
    }
)
"""Names one slip away from gov.uk."""


@dataclass(frozen=True, slots=True)
class Lookalike:
    """A web address that passes for another, and its real destination."""

    span: tuple[int, int]
    really: str
    """The host a browser would open, with hidden parts shown."""
    certain: bool


def lookalikes(text: str, trusted: Iterable[str] = ()) -> Iterator[Lookalike]:
    """The addresses in a text that look like a public body's or a trusted domain's, and lead elsewhere."""
    if not WITHIN.search(text):
        return
    known = (*GOVERNMENT, *IMITATED, *trusted)
    for found in RUN.finditer(text):
        written = found[0][:2000]
        if not DOTTED.search(written):
            continue
        start = SCHEME.match(written)
        begins = start.end() if start else 0
        authority = AUTHORITY.match(written, begins)
        words = (authority[0] if authority else "").rstrip(".,:!?)]}'’…")
        if not words:
            continue
        judged = _judged(words, bool(start and start[1]), known)
        if judged is not None:
            at = found.start() + begins
            yield Lookalike((at, at + len(words)), *judged)


def _judged(words: str, linked: bool, known: tuple[str, ...]) -> tuple[str, bool] | None:
    """The real host and whether the deception is certain, or `None` for an honest address."""
    if linked and "%" in words:
        return _seen(words.rpartition("@")[2]), True
    user, at, host = words.rpartition("@")
    if at:
        return (_seen(host), True) if linked and user else None
    if not FALSE_SLASHES.isdisjoint(host):
        return _seen(host), True
    cased = DOTS.sub(".", re.sub(r":\d{0,5}$", "", host))
    raw = cased.casefold()
    if not linked and (not NAME.match(raw) or NEXT_SENTENCE.search(host)):
        return None
    name = fold(raw).text.strip(".")
    ascii_name = raw.strip(".")
    if within(ascii_name, known) and not DOTS.search(host):
        return None
    if DOTS.search(host) and linked | within(name, known):
        return _seen(host), True
    if not ascii_name.isascii() and _passes(name, known):
        return _seen(host), True
    if "xn--" in ascii_name:
        return _seen(host), _passes(fold(_decoded(ascii_name)).text, known)
    if name in NEIGHBOURS or any(name.endswith(f".{neighbour}") for neighbour in NEIGHBOURS):
        return name, True
    if _passes(name, known) or (FALSE_ENDING.search(name) and not within(name, HOSTED)):
        return name, True
    if STANDING_IN.fullmatch(cased):  # royaImail.com: browsers go to royaimail.com
        return name, _passes(cased.replace("I", "l").casefold(), known)
    return (name, False) if BRANDED.search(name) else None


def _passes(name: str, known: tuple[str, ...]) -> bool:
    """Whether a name, itself unknown, reads as a known name once its digits are letters."""
    swapped = name.translate(SWAPPED).replace("rn", "m").replace("vv", "w")
    with_i = name.replace("1", "i").replace("0", "o")
    return any(within(reading, known) for reading in (name, swapped, with_i))


def _decoded(name: str) -> str:
    return ".".join(map(_label, name.split(".")))


def _label(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:67].encode("ascii").decode("punycode")
    except UnicodeError:
        return label


def _seen(host: str) -> str:
    """A host in printable form: other alphabets as code points."""
    return "".join(
        sign if sign.isascii() and sign.isprintable() else f"[{unicodedata.name(sign, f'U+{ord(sign):04X}').lower()}]"
        for sign in host[:80]
    )

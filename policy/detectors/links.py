"""Web addresses in a text, and their owners."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from policy.patterns import Quick
from policy.sharing import shared
from policy.text import words

GOVERNMENT = ("gov.uk", "gov.scot", "gov.wales", "llyw.cymru", "nhs.uk", "nhs.scot", "nhs.wales", "police.uk",
              "parliament.uk", "parliament.scot", "senedd.wales", "mod.uk", "judiciary.uk")  # fmt: skip
"""Domain endings reserved for public bodies."""

ADDRESS = re.compile(
    r"(?<![\w@.-])(?:https?://|www\.|(?=[\w.-]{1,80}\.(?:uk|scot|wales|cymru|org|com)/))[^\s<>\"“”]{3,2000}",
    re.IGNORECASE,
)
LINKED = Quick(r"https?://|www\.|\.(?:uk|scot|wales|cymru|org|com)/", re.IGNORECASE)
"""Parts of which every address has at least one."""


SHORTENERS = words("""
    bit.ly tinyurl.com goo.gl ow.ly buff.ly is.gd t.ly rb.gy cutt.ly rebrand.ly tiny.cc shorturl.at
    bl.ink s.id v.gd dlvr.it ift.tt trib.al wp.me amzn.to j.mp soo.gd clck.ru qr.ae snip.ly short.io tr.im
    db.tt tiny.one
""")
NETWORKS_OWN = words("t.co lnkd.in fb.me")
"""Shorteners that a network adds by itself: whoever writes the full address finds the short one in its place."""
SHORTENED = Quick(
    rf"(?<![\w@.-])(?:https?://)?(?:www\.)?(?:{'|'.join(map(re.escape, sorted(SHORTENERS)))})/[\w~/+-]{{1,200}}",
    re.IGNORECASE,
)


def shortened(text: str) -> tuple[tuple[int, int], ...]:
    """Shortened links, which hide their destination."""
    return tuple(found.span() for found in SHORTENED.finditer(text)) if "/" in text else ()


def addresses(text: str) -> tuple[str, ...]:
    """Every web address in a text, as written, without the full stop that ends its sentence."""
    return tuple(text[slice(*span)] for span in spans(text))


@shared
def spans(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of the web addresses in a text."""
    if not LINKED.may_be_in(text):
        return ()
    return tuple((found.start(), found.start() + len(found[0].rstrip(".,;:!?)'’"))) for found in ADDRESS.finditer(text))


def host(address: str) -> str:
    """The host of an address in lower case; an empty string for an unreadable host."""
    try:
        return (urlsplit(address if "//" in address else f"//{address}").hostname or "").rstrip(".")
    except ValueError:
        return ""


def within(name: str, domains: Iterable[str]) -> bool:
    """Whether a host is a given domain or under one: `www.gov.uk` is within `gov.uk`, `gov.uk.example` is not."""
    return any(name == domain or name.endswith(f".{domain}") for domain in map(str.casefold, domains))


def trusted(address: str, domains: Iterable[str] = ()) -> bool:
    """Whether an address belongs to a public body or to a domain trusted by the department."""
    return within(host(address), (*GOVERNMENT, *domains))

"""Posts of the same words: how words are compared, and a post of the same words as a fact for the rules."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from policy.detectors import links
from policy.text import fold, words

TRACKING = words("""
    fbclid gclid dclid gbraid wbraid msclkid twclid ttclid li_fat_id mc_cid mc_eid igsh igshid yclid _hsenc _hsmi
    mkt_tok ref_src ref_url
""")
"""Parameters that networks, newsletters and advertisements put into links to follow readers; beside all `utm_…`."""
ENDING = " .,;:!?…'’\"”"
"""Signs at the end of words that change nothing of what is said."""


class Stands(StrEnum):
    """How far a post of the same words has come."""

    WAITING = "waiting"
    SCHEDULED = "scheduled"
    OUT = "out"
    TAKEN_DOWN = "taken_down"


@dataclass(frozen=True, slots=True)
class SaidAlready:
    """Another post of the same words on an account of the draft."""

    name: str
    """The same for as long as the other post is there, however far it has come."""
    account: str
    """The account with its network, for people."""
    stands: Stands
    at: datetime
    """When the other post went out, was taken down, or is to go out as things stand; in the account's zone."""
    timed: bool = True
    """Whether the moment was chosen or is past; if not, the post goes out once it is approved."""
    refused_for: timedelta | None = None
    """For how long the network refuses the very same words; None where the network takes them, or they differ."""
    because: str = ""
    """Why the other post was taken down, in the words of whoever asked for it; "" where those are for few."""


def essence(text: str) -> str:
    """The words of a text as compared: capitals, spaces, signs at the end and what tracks readers of links left out."""
    pieces, last = [], 0
    for start, end in links.spans(text):
        pieces += [text[last:start], untracked(text[start:end])]
        last = end
    read = fold("".join([*pieces, text[last:]])).text
    return " ".join(read.split()).rstrip(ENDING)


def untracked(address: str) -> str:
    """An address without the parameters that follow readers."""
    if "?" not in address:
        return address
    try:
        parts = urlsplit(address)
    except ValueError:
        return address
    kept = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if not _tracks(name)]
    return urlunsplit((parts.scheme, parts.netloc, parts.path, urlencode(kept), parts.fragment))


def key_of(text: str, answers: str = "") -> str:
    """SHA-256 in hex of the words of a post as compared; `answers` is the address of the post answered, if any."""
    said = f"{essence(text)}\x1f{answers.strip()}"
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()


def _tracks(name: str) -> bool:
    return name.casefold().startswith("utm_") or name.casefold() in TRACKING

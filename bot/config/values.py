"""Types of single values in the configuration file, with the check of each."""

import re
from base64 import b64decode
from collections.abc import Callable, Iterable
from datetime import time
from typing import Annotated
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from bot.config.secrets import HOW, is_reference, shown
from bot.outbound.network import address_fault
from bot.parsing.nearest import did_you_mean

PUBLIC_KEY = 32
"""Bytes of a public key that verifies heads of the audit trail (Ed25519)."""
TEMPLATE_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
# A real Slack id has nine characters or more. A shorter id, made up for a rehearsal, has a digit in it, to keep
# "COMMS" out.
SLACK_ID = re.compile(r"(?P<kind>[A-Z])(?:[A-Z0-9]{8,}|(?=[A-Z]*[0-9])[A-Z0-9]{1,7})")


def one_of(known: Iterable[str]) -> Callable[[str], str]:
    """Make a check for a word among those known."""
    words = tuple(map(str, known))

    def checked(word: str) -> str:
        if word not in words:
            near = did_you_mean(word, words) or f" There is {', '.join(words)}."
            raise ValueError(f"has {shown(word)}, which it cannot be.{near}")
        return word

    return checked


def https(address: str) -> str:
    """Refuse all but https addresses; plain http is for this machine only."""
    if fault := address_fault(address):
        raise ValueError(fault)
    return address


def proxy(address: str) -> str:
    """Refuse all but addresses of a proxy, and an address with a password, which does not belong in the file."""
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.password:
        raise ValueError('is to be like "http://proxy.example.gov.uk:8080", without a password.')
    return address


def in_words(value: object) -> object:
    """Take `characters = 5000` as text: a network's settings are text."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _filled(text: str) -> str:
    if not text.strip():
        raise ValueError("is empty.")
    return text


def _label(text: str) -> str:
    if len(_filled(text)) > 75:
        raise ValueError("is longer than the 75 characters that Slack shows of a choice.")
    return text.strip()


def all_different(labels: list[str]) -> list[str]:
    """Refuse a list with a repeated label."""
    if len({label.casefold() for label in labels}) < len(labels):
        raise ValueError("has a label twice.")
    return labels


def _slack_id(kinds: str, what: str, where: str) -> Callable[[str], str]:
    def checked(text: str) -> str:
        found = SLACK_ID.fullmatch(text)
        if found and found["kind"] in kinds:
            return text
        if text.startswith(("#", "@")):
            raise ValueError(f"has the name {shown(text)}. Use {what} id instead: {where}.")
        raise ValueError(f"has {shown(text)}, which is not {what} id. You find it {where}.")

    return checked


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, LookupError):  # missing, not a plausible name, or a folder of names
        near = did_you_mean(name, available_timezones())
        example = ' Write one such as "Europe/London".'
        raise ValueError(f"has {shown(name)}, which is no time zone.{near or example}") from None
    return name


def clock_time(value: object) -> object:
    if isinstance(value, str):
        if not re.fullmatch(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]", value):
            raise ValueError(f'has {shown(value)}. Write the time as "09:00", from 00:00 to 23:59.')
        return time.fromisoformat(value)
    return value


def _reference(text: str) -> str:
    if not is_reference(text):
        raise ValueError(f"is to say where the secret is kept, not the secret itself. {HOW}")
    return text


def _https_or_reference(address: str) -> str:
    return address if is_reference(address) else https(address)


def _template_id(text: str) -> str:
    if not TEMPLATE_ID.fullmatch(text):
        raise ValueError("is to be a template's id, as GOV.UK Notify shows it under “Copy template ID”.")
    return text


def database(url: str) -> str:
    if is_reference(url) or (url.startswith("sqlite:///") and len(url) > len("sqlite:///")):
        return url
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme.partition("+")[0] not in {"postgresql", "postgres"} or not parts.netloc + parts.path:
        raise ValueError('is to begin with "sqlite:///" or "postgresql://", or to be env:NAME or file:/path.')
    if parts.password is not None or "password" in parse_qs(parts.query):
        raise ValueError(f"holds a password, which is to be kept outside this file. {HOW}")
    return url


def absolute(path: str) -> str:
    """Refuse a path that means another file in another folder."""
    if path and not path.startswith("/"):
        raise ValueError(f'has {shown(path)}. Write the whole path, from "/" on.')
    return path


def _public_key(text: str) -> str:
    try:
        length = len(b64decode(text, validate=True))
    except ValueError:
        length = 0
    if length != PUBLIC_KEY:
        raise ValueError(
            "has what is no public key. “countersign audit key” says the public key of a key that it makes."
        )
    return text


Text = Annotated[str, AfterValidator(_filled)]
PublicKey = Annotated[str, AfterValidator(_public_key)]
Label = Annotated[str, AfterValidator(_label)]
Https = Annotated[str, AfterValidator(https)]
HttpsOrReference = Annotated[str, AfterValidator(_https_or_reference)]
TemplateId = Annotated[str, AfterValidator(_template_id)]
Proxy = Annotated[str, AfterValidator(proxy)]
Zone = Annotated[str, AfterValidator(_zone)]
Reference = Annotated[str, AfterValidator(_reference)]
Channel = Annotated[str, AfterValidator(_slack_id("CG", "the channel's", "in Slack under About"))]
Weekday = Annotated[str, AfterValidator(one_of(WEEKDAYS))]
Principal = Annotated[
    str, AfterValidator(_slack_id("UWS", "a person's or a user group's", "in Slack behind the three dots"))
]
Person = Annotated[str, AfterValidator(_slack_id("UW", "a person's", "in Slack behind the three dots"))]
Somebody = Annotated[list[Principal], Field(min_length=1)]


class Table(BaseModel):
    """A table without unknown keys."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

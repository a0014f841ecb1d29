"""Tags for sorts of post that rules cannot tell from the words."""

from collections.abc import Mapping
from types import MappingProxyType

TAGS: Mapping[str, str] = MappingProxyType(
    {
        "safety": "Safety information",
        "emergency": "An emergency",
        "service-outage": "A service notice",
        "statistics": "Official statistics",
        "parliament-first": "New policy that Parliament hears first",
        "again": "Said again on purpose",
    }
)
"""Each tag known to rules, with its name for people."""

AGAIN = "again"
"""The same words went out before, and are meant to be said again."""
AT_RISK = "personal-security"
"""Naming the author would be a risk to them. Never kept with the words nor shown, as the tag gives the reason away."""

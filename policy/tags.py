"""What kind of post something is, where the rules want to know and words alone don't tell."""

from collections.abc import Mapping
from types import MappingProxyType

TAGS: Mapping[str, str] = MappingProxyType(
    {
        "safety": "Safety information",
        "emergency": "An emergency",
        "service-outage": "A service notice",
        "statistics": "Official statistics",
        "parliament-first": "New policy that Parliament hears first",
        "personal-security": "Naming its author would be a risk to them",
    }
)
"""Each tag that a rule knows, and how people say it."""

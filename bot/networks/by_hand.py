"""A place without an API that we may use: a person posts the approved words there and brings back the address.

LinkedIn and Facebook do not say what they count, so the cautious unit is taken.
"""

from collections.abc import Mapping

from bot.outbound.counting import utf16_units
from bot.outbound.links import place_called, place_of, post_fault
from bot.outbound.network import CHARACTERS, Network, Setting


def _place_fault(value: str) -> str:
    return "" if value.strip() else "must name the place, such as LinkedIn."


def link_fault(url: str, settings: Mapping[str, str]) -> str:
    """Say how an address cannot be of a post at the place; of a place not known here, any address may be."""
    place = place_called(settings.get("place", ""))
    if fault := post_fault(url, settings):
        return fault
    return f"is not of a post on {place}." if place and place_of(url) != place else ""


NETWORK = Network(
    name="by_hand",
    title="By hand",
    limit=3000,
    counts="UTF-16 units, so most emoji count 2",
    count=utf16_units,
    settings=(
        Setting("place", "What people call the place, such as LinkedIn.", fault=_place_fault),
        CHARACTERS,
    ),
    by_hand=True,
    replies="posted by hand, with the link of the post they answer",
    link_fault=link_fault,
    threads=True,
    pictures=4,
    alt_limit=1000,
)

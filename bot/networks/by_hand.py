"""A place without an API that we may use: a person posts the approved words there and brings back the address.

LinkedIn and Facebook do not say what they count, so the cautious unit is taken.
"""

from bot.outbound.counting import utf16_units
from bot.outbound.network import CHARACTERS, Network, Setting


def _place_fault(value: str) -> str:
    return "" if value.strip() else "must name the place, such as LinkedIn."


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
    pictures=4,
    alt_limit=1000,
)

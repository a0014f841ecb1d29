"""Words about an author's own name, for authors who asked for their name to be withheld."""

from collections.abc import Sequence

from bot.proposing.own_names import OwnName
from handlers.blocks import words
from handlers.blocks.blocks import clipped, escaped

FOUND = "*Your own name is in what you wrote.* You asked for it to be withheld, and colleagues would read it here:"
ONLY_YOU = "Nobody but you sees this. Take it out first; if it only looks like your name, send it as it is."
UNSEARCHED = (
    "*Please look for your own name in what you wrote.* Slack couldn't say just now what you are called, so we haven't "
    "looked."
)
MOST, LONGEST = 8, 1500
LONGEST_AROUND = 120


def says(named: Sequence[OwnName] | None) -> str:
    """Where an author's own name stands, in mrkdwn; empty for no names. None asks the author to look."""
    if named is None:
        return UNSEARCHED
    if not named:
        return ""
    places = [f"• In {found.where}: “{_around(found)}”" for found in named[:MOST]]
    more = [f"• and in {words.counted(len(named) - MOST, 'other place')}"] if len(named) > MOST else []
    return clipped("\n".join([FOUND, *places, *more]), LONGEST)


def _around(found: OwnName) -> str:
    return escaped(f"{found.before}{found.name}{found.after}", LONGEST_AROUND)

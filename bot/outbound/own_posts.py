"""An account's own posts, looked through for a post that may be out: clocks, sameness of words, lists that end."""

import unicodedata
from datetime import timedelta
from typing import NoReturn

from bot.errors import Unsure

SKEW = timedelta(minutes=1)
"""How far a network's clock may be behind ours."""


def folded(text: str) -> str:
    """Fold differences without meaning: blanks, and the encoding of accented letters."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def more_than_listed(network: str, where: str = "account") -> NoReturn:
    """Say that a list ended before the moment from which posts were looked for. Raises Unsure."""
    raise Unsure(f"{network} has more posts since then than it lists. Look on the {where} itself.")

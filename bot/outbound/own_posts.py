"""An account's own posts, looked through for a post that may be out: clocks, sameness of words, lists that end."""

import re
import unicodedata
from datetime import timedelta
from typing import NoReturn
from urllib.parse import urlsplit

from bot.errors import Unsure

SKEW = timedelta(minutes=1)
"""How far a network's clock may be behind ours."""


def folded(text: str) -> str:
    """Fold differences without meaning: blanks, and the encoding of accented letters."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def more_than_listed(network: str, where: str = "account") -> NoReturn:
    """Say that a list ended before the moment from which posts were looked for. Raises Unsure."""
    raise Unsure(f"{network} has more posts since then than it lists. Look on the {where} itself.")


SHORTEST_ID = 6
"""Characters of an id that stand in an address by no accident."""


def names_post(address: str, post_id: str, url: str) -> bool:
    """Whether an address that a person copied is a post's: the address in another form, or another with the id.

    People copy addresses with "www.", a question about where they came from, or the network's older name.
    """
    found, known = urlsplit(address), urlsplit(url)
    if not found.hostname:
        return False
    if known.hostname and (_host(found.hostname), found.path.rstrip("/")) == (
        _host(known.hostname),
        known.path.rstrip("/"),
    ):
        return known.query == "" or known.query == found.query
    last = re.split(r"[:/_]", post_id)[-1]
    return len(last) >= SHORTEST_ID and last in re.split(r"[^A-Za-z0-9-]+", f"{found.path} {found.query}")


def _host(name: str) -> str:
    return re.sub(r"^(www|m|mobile)\.", "", name.lower())

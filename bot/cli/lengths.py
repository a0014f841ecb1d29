"""`countersign count`: the length of texts as each network counts, for programs."""

from collections.abc import Mapping
from contextlib import suppress
from typing import TextIO

from bot.cli.jsonl import Line, answered, shaped
from bot.errors import Unusable
from bot.networks import networks
from bot.outbound.thread_parts import NoThread


class AskedLength(Line):
    """A text, and the network that it is for."""

    network: str
    text: str


def lengths(jsonl: TextIO, out: TextIO) -> int:
    """Count the text of each line. The exit status is 2 when a line could not be used."""
    return 0 if answered(jsonl, out, _counted) else 2


def _counted(line: Mapping[str, object]) -> Mapping[str, object]:
    """The length of a text as sent, and the posts that would be sent: several where only a thread has room."""
    asked = shaped(line, AskedLength)
    if asked.network not in networks():
        raise Unusable(f'"network" is to be one of {", ".join(networks())}.')
    network = networks()[asked.network]
    parts = network.render(asked.text)
    used = sum(network.count(part) for part in parts)
    fits = all(network.count(part) <= network.limit for part in parts)
    if not fits and network.threads:
        with suppress(NoThread):
            parts = network.thread(asked.text, {}, numbered=False)
    return {
        "network": asked.network,
        "used": used,
        "limit": network.limit,
        "unit": network.counts,
        "fits": fits,
        "parts": list(parts),
    }

"""What goes to a network, one call at a time, and what comes back."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One call's worth of a post: a rendered part, byte for byte as approved.

    `answers` is the address of the outside post it replies to; `follows` the id, on the network, of the part
    before it in the same thread.
    """

    text: str
    answers: str = ""
    follows: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """A network's word that a part is out. Either may be empty where a network gives none."""

    id: str
    url: str

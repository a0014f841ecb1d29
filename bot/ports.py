"""What the use cases need from the world outside, in our words."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


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


class Publisher(Protocol):
    """One account on one network, ready to publish."""

    def publish(self, part: Outgoing, key: str) -> Receipt:
        """Publish the part; `key` is stored before the call and the same for every try of the same part.

        Raises Refused, Unreached or Unsure, never anything else.
        """
        ...

    def look_up(self, part: Outgoing, key: str, since: datetime) -> Receipt | None:
        """Find a part that may be out already; None when it is not to be seen.

        Raises Unreached, or Unsure when the network cannot tell.
        """
        ...

    def probe(self) -> str:
        """Say in a few words which account the credential opens; publishes nothing.

        Raises Refused or Unreached.
        """
        ...

"""What the use cases need from the world outside, in our words."""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol

from bot.model.notice import Notice
from bot.model.people import Card, Openness, Who
from bot.model.post import Attached, Outgoing, Receipt


class Publisher(Protocol):
    """One account on one network, ready to publish."""

    def upload(self, picture: Attached) -> str:
        """Give the network a picture before the part that it goes with; gives its id there.

        Nothing is out yet, whatever becomes of it. A network that takes pictures with the words gives "". Raises
        Refused or Unreached.
        """
        ...

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


class Directory(Protocol):
    """The workspace's word on who people are. Each call leaves the machine: never inside a transaction."""

    def who(self, person: str) -> Who:
        """Say what somebody is, now; whoever is unknown is a STRANGER. Raises NotNow when nobody answers."""
        ...

    def members(self, group: str) -> frozenset[str]:
        """Give the people in a user group, now; of an unknown group, nobody. Raises NotNow when nobody answers."""
        ...

    def thumbs(self, card: Card) -> frozenset[str] | None:
        """Give the people whose 👍 stands on a message, now; None when the message is gone. Raises NotNow."""
        ...

    def openness(self, channel: str) -> Openness | None:
        """Say who can see a channel, now; None when it can't be seen from here. Raises NotNow."""
        ...


EDITS = "edits"
"""The place of a notice that changes messages which are there: how often that may be has a limit of its own."""


class Notifier(Protocol):
    """Tells people. It renders the state as it is when it tells, so an old notice never shows an old truth."""

    def place(self, notice: Notice) -> str:
        """Say where a notice goes, as things stand: a channel, a person, EDITS, or "" for nowhere. Calls nobody."""
        ...

    def tell(self, notice: Notice, mark: str, *, again: bool) -> Mapping[str, Card]:
        """Tell one notice; gives what must be remembered: the "message" it made, a "gone" one that it did not find.

        `mark` names the notice for ever; `again` says that an earlier try may have got through, so it looks for a
        message that bears the mark before it posts. Raises NotNow (with `not_before` where Slack gave one) to be
        asked again, CannotTell when the place is closed to us, or Unsayable when the message itself is refused.
        """
        ...

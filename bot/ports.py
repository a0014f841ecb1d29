"""Ports: the parts of Slack and of networks that the use cases call, in our own words."""

from collections.abc import Mapping, Sequence, Set
from datetime import datetime
from typing import Protocol

from bot.model.notice import Notice
from bot.model.people import Card, Openness, Who
from bot.model.post import Attached, Outgoing, Parent, Receipt


class Publisher(Protocol):
    """An account on a network, ready to publish."""

    def upload(self, picture: Attached) -> str:
        """Give the network a picture before the part that the picture goes with; gives the picture's id there.

        No post is out yet, whatever the outcome. A network that takes pictures together with words gives "". Raises
        Refused or Unreached.
        """
        ...

    def parent(self, url: str) -> Parent | None:
        """Find the post at an address, to reply to; None when the network knows no such post.

        Raises Refused or Unreached.
        """
        ...

    def prepare(self, part: Outgoing, key: str) -> str:
        """Give what must be kept before the part is published; "" where a network needs nothing kept.

        Asked once for a part, after the uploads, until a person says "post it again"; given back as `part.prepared` to
        each `publish` and `look_up`. No post is out yet, whatever the outcome. Raises Refused or Unreached.
        """
        ...

    def publish(self, part: Outgoing, key: str) -> Receipt:
        """Publish the part; `key` is stored before the call and the same for every try of the same part.

        A part that answers a post is published as a reply to that post, or not at all. Raises only Refused (Unattached,
        when there is no such post), Unreached or Unsure.
        """
        ...

    def look_up(self, part: Outgoing, key: str, since: datetime, known: Set[str]) -> Receipt | None:
        """Find a part that may be out already; None when not found.

        `known` are the ids and addresses of posts recorded already: none of these is found. Raises Unreached, or
        Unsure when the network cannot tell.
        """
        ...

    def probe(self) -> str:
        """Name in a few words the account that the credential opens, without publishing.

        Raises Refused or Unreached.
        """
        ...


class Directory(Protocol):
    """The workspace's word on its people. Each call leaves the machine: never inside a transaction.

    A `spare` question is for reading, and is asked only while the workspace's rate leaves enough for decisions; NotNow
    otherwise.
    """

    def who(self, person: str, *, spare: bool = False) -> Who:
        """Look up a person's standing, now; an unknown person is a STRANGER. Raises NotNow without an answer."""
        ...

    def members(self, group: str, *, spare: bool = False) -> frozenset[str]:
        """Give the people in a user group, now; an unknown group is empty. Raises NotNow without an answer."""
        ...

    def thumbs(self, card: Card) -> frozenset[str] | None:
        """Give the people whose 👍 stands on a message, now; None when the message is gone. Raises NotNow."""
        ...

    def openness(self, channel: str) -> Openness | None:
        """Say who can see a channel, now; None when the bot can't see the channel. Raises NotNow."""
        ...


EDITS = "edits"
"""The place of a notice that changes posted messages: Slack has a separate rate limit for edits."""


class Notifier(Protocol):
    """Tells people of notices. The state is rendered when told, so an old notice never shows an old state."""

    def place(self, notice: Notice) -> str:
        """Give the place of a notice as things stand: a channel, a person, EDITS, or "" for nowhere. Makes no call."""
        ...

    def tell(self, bundle: Sequence[Notice], mark: str, *, again: bool) -> Mapping[str, Card]:
        """Tell notices in one message; gives messages to be remembered: the new "message", or a "gone" card.

        Several notices are of a single kind, a kind told together. `mark` names the bundle for ever; `again` says that
        an earlier try may have got through, so a message with the mark is looked for before posting. Raises NotNow
        (with `not_before` if Slack gave a time) to be asked again, CannotTell when the place is closed to us, or
        Unsayable when the message itself is refused.
        """
        ...


class Alarm(Protocol):
    """Tells people at once, without the outbox: for when our records can't be kept. Raises nothing."""

    def __call__(self, words: str, places: Sequence[str]) -> bool:
        """Tell channels and people, by their ids; whether any of them was told."""
        ...

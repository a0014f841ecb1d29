"""Changes of posts that are out: made only where the words there are still those that were approved to be replaced."""

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from datetime import datetime

from bot.errors import Overtaken, Refused, SendingError, Unsure
from bot.model.account import Account
from bot.model.content import Content, Corrected
from bot.model.post import Attached, Outgoing, Parent, Receipt
from bot.outbound.network import Connection, Network
from bot.ports import Publisher

Connect = Callable[[Account], Publisher]
Reach = Callable[[Account], Connection]


@dataclass(frozen=True, slots=True)
class Replacement:
    """A post of our own that is out, ready for its words to be replaced: a publisher that makes no new post.

    Its receipts have an address and no id: the post stays the one of the delivery that put it out.
    """

    network: Network
    connection: Connection
    post: Corrected

    def upload(self, picture: Attached) -> str:  # noqa: ARG002 (the port says so)
        """Upload nothing: the pictures of the post stay."""
        return ""

    def parent(self, url: str) -> Parent | None:  # noqa: ARG002 (the port says so)
        """Find nothing: a reply stays attached where it is."""
        return None

    def prepare(self, part: Outgoing, key: str) -> str:  # noqa: ARG002 (the port says so)
        """Keep nothing: the post has its id already."""
        return ""

    def publish(self, part: Outgoing, key: str) -> Receipt:  # noqa: ARG002 (the port says so)
        """Replace the words, if the post still has those before. Made already, a change is not made again.

        Raises Overtaken for a post that is gone, or has other words; else as the port says.
        """
        before = self._says(self.post.words)
        if before is None:
            raise Overtaken(f"The post isn't there any more, so its words weren't changed: {self.post.url}")
        if not before:
            if self._says(part.text):
                return self._receipt
            raise Overtaken(
                f"Somebody changed the post meanwhile: its words aren't those we published. Look at it: {self.post.url}"
                " Nothing was changed from here."
            )
        edit = self.network.edit
        if edit is None:
            raise Refused("This network doesn't let apps change a post. Nothing was changed.")
        edit(self.connection, Receipt(self.post.id, self.post.url), part)
        try:
            after = self._says(part.text)
        except SendingError:  # the network has said yes
            return self._receipt
        if not after:
            raise Unsure(f"The change was taken, and the post doesn't show it yet: {self.post.url}")
        return self._receipt

    def look_up(self, part: Outgoing, key: str, since: datetime, known: Set[str]) -> Receipt | None:  # noqa: ARG002
        """Read the post, and compare its words. Raises Unsure for words that are neither those before nor those after.

        Where a network shows both alike, nobody can tell but a person.
        """
        try:
            after, before = self._says(part.text), self._says(self.post.words)
        except Refused:
            raise Unsure(f"We aren't let in to see whether the post was changed. Look at it: {self.post.url}") from None
        if after is None or before is None:
            raise Unsure(f"The post isn't there any more: {self.post.url}")
        if after is before:
            how = "has neither the words before nor those after" if not after else "reads alike before and after"
            raise Unsure(f"The post {how}, as far as we can see. Look at it: {self.post.url}")
        return self._receipt if after else None

    def probe(self) -> str:
        """Name the post."""
        return self.post.url

    @property
    def _receipt(self) -> Receipt:
        return Receipt("", self.post.url)

    def _says(self, text: str) -> bool | None:
        """Whether the post has these words; None for a post that is gone. Raises Refused or Unreached."""
        if self.network.says is None:
            raise Refused("This network doesn't let apps read a post, so nothing was changed.")
        return self.network.says(self.connection, Receipt(self.post.id, self.post.url), text)


def publisher_of(
    account: Account, content: Content, *, connect: Connect, reach: Reach, networks: Mapping[str, Network]
) -> Publisher:
    """The way to publish a content: as a post, or by replacing the words of a post. Raises ConfigError."""
    if content.corrects is None:
        return connect(account)
    return Replacement(networks[account.network], reach(account), content.corrects)

"""An account of a revision as shown on a card: what goes there, and how that stands."""

from dataclasses import dataclass

from bot.model.account import Account
from bot.model.content import Corrected
from bot.model.delivery import Delivery
from bot.model.hold import Hold
from bot.model.link_card import LinkCard
from bot.model.published_post import Change
from bot.model.take_down import TakeDown
from bot.outbound.feed import Feed


@dataclass(frozen=True, slots=True)
class Place:
    """An account of a revision, with the parts to send there, the delivery and the holds."""

    account: Account
    network: str
    """The network's name for people."""
    parts: tuple[str, ...]
    counted: tuple[int, ...]
    limit: int
    delivery: Delivery | None
    holds: tuple[Hold, ...] = ()
    """Holds that stop the delivery, or would."""
    private: bool = False
    """Whether a private message is answered, by hand."""
    by_hand: bool = False
    """Whether a person is asked to send it, as nothing goes there by itself."""
    out: int = 0
    """The parts of a thread known to be out, where a question about the delivery is shown."""
    take_down: TakeDown | None = None
    changes: Corrected | None = None
    """The post that is out, whose words are to be replaced."""
    changed: Change | None = None
    """The last change of the words, once the post is out."""
    card: LinkCard | None = None
    """The card of a link that the post brings."""
    feed: Feed | None = None
    """How the network shows posts in its feed, as far as known."""


@dataclass(frozen=True, slots=True)
class Also:
    """A proposal made by the same form as another: the places, and the channel of the card."""

    places: tuple[Place, ...]
    channel: str

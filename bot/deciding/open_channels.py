"""Open channels: approvers' channels made public or shared since they were set up, where no decision counts."""

from dataclasses import dataclass

from bot.model.notice import AboutChannel
from bot.model.organisation import Organisation
from bot.model.people import Openness
from bot.ports import Directory
from bot.store import Store, channels

SHARED = "is shared with another organisation"
PUBLIC = "was made public"


@dataclass(frozen=True, slots=True)
class OpenChannels:
    """Looks after the channels where approvers decide."""

    store: Store
    directory: Directory
    organisation: Organisation

    def look(self) -> int:
        """Look at every approvers' channel; gives how many were opened to others or closed again."""
        every = dict.fromkeys(
            channel for account in self.organisation.accounts.values() for channel in account.channels
        )
        return sum(self.look_at(channel) for channel in every)

    def look_at(self, channel: str) -> bool:
        """Look at a channel; whether its openness changed. Raises NotNow."""
        accounts = [account for account in self.organisation.accounts.values() if channel in account.channels]
        owners = dict.fromkeys(account.owner for account in accounts if account.owner)
        if not accounts:
            return False
        found = self.directory.openness(channel)
        if found is None:
            return False  # archived, or closed to the bot: noticed where cards are posted
        with self.store.begin() as tx:
            before = tx(channels.known, channel)
            private = found.private if before is None else before[0]
            opened = _opened(found, was_private=private)
            if before == (private, opened):
                return False
            tx(channels.remember, channel, private=private, exposed=opened, at=tx.now)
            if before is None and not opened:
                return False
            tx.tell(*(AboutChannel(channel, owner) for owner in owners))
        return True


def _opened(found: Openness, *, was_private: bool) -> str:
    if found.shared:
        return SHARED
    return PUBLIC if was_private and not found.private else ""

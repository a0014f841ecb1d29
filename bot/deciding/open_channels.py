"""Watching the approvers' channels: one that is opened to others since it was set up stops what is decided in it."""

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
    """Notices what becomes of the channels where approvers decide."""

    store: Store
    directory: Directory
    organisation: Organisation

    def look(self) -> int:
        """Look at every approvers' channel; gives how many were opened to others, or are as they were again."""
        every = dict.fromkeys(channel for one in self.organisation.accounts.values() for channel in one.channels)
        return sum(self.look_at(channel) for channel in every)

    def look_at(self, channel: str) -> bool:
        """Look at one channel; says whether something about it changed. Raises NotNow."""
        its = [one for one in self.organisation.accounts.values() if channel in one.channels]
        owners = dict.fromkeys(one.owner for one in its if one.owner)
        if not its:
            return False
        found = self.directory.openness(channel)
        if found is None:
            return False  # archived, or closed to us: that is noticed where cards are posted
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

"""How the accounts' own timelines are watched: since when, last looked when, not at all and why; and open alarms."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.model.account import Account
from bot.model.timeline import LOOK_EVERY, TimelineWatch
from bot.model.timeline_alarm import AlarmsOpen
from bot.outbound.network import Network
from bot.showing.inboxes import InboxState, inbox_states
from bot.store import Store, inboxes, timelines

LATE = 4 * LOOK_EVERY
"""How long after a look that was due somebody should ask whether the bot is running."""
SPOKEN_OF = timedelta(days=7)
"""How long posts that may have been passed over are spoken of."""


@dataclass(frozen=True, slots=True)
class TimelineState:
    """How an account's own timeline is watched."""

    account: Account
    watch: TimelineWatch | None = None
    not_watched: str = ""
    """Why nobody looks there, for people: the end of a sentence; "" where somebody does."""
    alarms: tuple[AlarmsOpen, ...] = ()
    """Alarms that have not ended, where they are shown: those that nobody has answered, and those not dealt with."""
    inbox: InboxState | None = None
    """How what people write to the account is read, where that is shown."""

    @property
    def in_trouble(self) -> bool:
        """Whether the network has not shown the account's posts for a while."""
        return not self.not_watched and self.watch is not None and self.watch.is_in_trouble

    def passed_over(self, now: datetime) -> datetime | None:
        """From when on posts may have been passed over lately, as there were more than the network lists."""
        since = self.watch.unseen_since if self.watch else None
        return since if since is not None and now - since < SPOKEN_OF else None


def why_not(account: Account, network: Network) -> str:
    """Why an account's timeline is not watched: the end of a sentence for people; "" where it is."""
    if not account.watched:
        return "switched off in the configuration"
    if network.by_hand:
        return "posted to by hand, so nothing is read from there"
    if network.timeline is None:
        return f"not offered there: {network.not_offered or 'it lists no posts'}"
    return ""


def timeline_states(
    accounts: Iterable[Account],
    watches: Iterable[TimelineWatch],
    known: Mapping[str, Network],
) -> tuple[TimelineState, ...]:
    """How the timelines of accounts are watched, in the accounts' order."""
    by_account = {watch.account: watch for watch in watches}
    return tuple(
        TimelineState(account, by_account.get(account.key), why_not(account, known[account.network]))
        for account in accounts
    )


def states_with_alarms(
    store: Store, accounts: Sequence[Account], known: Mapping[str, Network]
) -> tuple[TimelineState, ...]:
    """How the timelines of accounts are watched as of now, with the alarms that have not ended. Raises NotNow."""
    found = store.read(timelines.watches_with_alarms, [account.key for account in accounts])
    states = timeline_states(accounts, (watch for watch, _ in found), known)
    read = inbox_states(accounts, store.read(inboxes.watches), known)
    return tuple(
        replace(
            state,
            inbox=inbox,
            alarms=tuple(several for watch, several in found if several and watch.account == state.account.key),
        )
        for state, inbox in zip(states, read, strict=True)
    )

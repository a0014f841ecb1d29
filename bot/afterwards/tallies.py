"""What came of posts: each account's network asked for its numbers a day and a week after publishing, and people told.

The database says which looks are due, and a look is begun by one replica. Calls are made outside transactions, several
posts of an account in a call; an account that gives no answer rests, and holds up no other.
"""

import logging
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.afterwards.take_downs import NOT_SET_UP
from bot.errors import ConfigError, Refused, Unreached
from bot.model.account import Account
from bot.model.delivery import Delivery
from bot.model.organisation import Organisation
from bot.model.people import Card
from bot.model.post import Receipt
from bot.model.proposal_notices import Tallied
from bot.model.take_down import TakeDown, TakeDownState
from bot.model.tally import PAUSES, After, PostTally, TallyState
from bot.outbound.network import Connection, Network
from bot.store import Store, Tx, attempts, deliveries, take_downs, tallies

AT_ONCE = 8
"""The most posts in a call: a network may be asked for each, one after another, within the deadline of a call."""
MOST_DUE = 500
PAGE = 50
"""The most looks of an account taken up together: those that no network is asked for end, and of others a call's."""
DOWN = frozenset({TakeDownState.ASKED, TakeDownState.DOWN})
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Look:
    """A look that is due: as it is stored, or new; with the delivery, and the parts for the network to count."""

    tally: PostTally
    delivery: Delivery
    posts: tuple[Receipt, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """What came of a post on an account."""

    account: str
    tally: PostTally


@dataclass(frozen=True, slots=True)
class Tallies:
    """Takes the looks that are due, and gives what came of a post to those who tell."""

    store: Store
    organisation: Organisation
    networks: Mapping[str, Network]
    reach: Callable[[Account], Connection]
    _resting: dict[str, datetime] = field(default_factory=dict)
    """When each account that gave no answer is asked again, as far as known here."""
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def due(self) -> tuple[tuple[int, str], ...]:
        """A delivery with a look due for each account: (id, account)."""
        now, first = self.organisation.clock(), dict[str, int]()
        for account, tally in self._due(now, MOST_DUE):
            first.setdefault(account, tally.delivery)
        with self._lock:
            return tuple((number, key) for key, number in first.items() if self._resting.get(key, now) <= now)

    def take_up(self, delivery_id: int) -> bool:
        """Take the first looks due for a delivery's account, as many as go in a call; False when nothing is due."""
        delivery = self.store.read(deliveries.by_id, delivery_id)
        if delivery is None:
            return False
        key, now = delivery.account, self.organisation.clock()
        due = self._looks([tally for _, tally in self._due(now, PAGE, key)[:PAGE]])
        ends = self._ends(due, now)
        with self.store.begin() as tx:
            for look, after in zip(due, ends, strict=True):
                if after is not None and self._took(tx, look.tally, after):
                    tx.tell(Tallied(look.delivery.proposal_id, look.delivery.revision, after.after))
        open_looks = [look for look, after in zip(due, ends, strict=True) if after is None]
        tries = max((look.tally.tries for look in open_looks), default=0)
        taken = self._taken(open_looks[: max(1, AT_ONCE >> tries)])
        if taken:
            account = self.organisation.accounts[key]
            self._write(taken, self._asked(account, taken))
        return bool(due)

    def of_post(self, proposal_id: int, revision: int, after: After) -> tuple[Line, ...]:
        """What came of a post's deliveries, as far as looked at; empty when nothing of it is news to anybody.

        What has no number is said after a day, and again after a week only beside numbers.
        """
        out = [found for found in self.store.read(deliveries.of_proposal, proposal_id) if found.revision == revision]
        found = self.store.read(tallies.of_deliveries, [delivery.id for delivery in out])
        lines = [Line(each.account, found[each.id, after]) for each in out if (each.id, after) in found]
        news = {TallyState.COUNTED, TallyState.FAILED}
        news |= {TallyState.GONE, TallyState.NOT_OFFERED, TallyState.NOT_KNOWN} if after is After.DAY else set()
        gone_since = any(
            line.tally.state is TallyState.GONE and not _was_gone(found.get((line.tally.delivery, After.DAY)))
            for line in lines
        )
        return tuple(lines) if gone_since or any(line.tally.state in news for line in lines) else ()

    def message(self, proposal_id: int, after: After) -> Card | None:
        """Find the message that says what came of a post."""
        return self.store.read(tallies.message, proposal_id, after)

    def _due(self, now: datetime, most: int, account: str = "") -> list[tuple[str, PostTally]]:
        """The looks due (on an account), with their accounts: first those to be tried again; of each kind, `most`."""
        again = self.store.read(tallies.waiting, now, most, account=account)
        of = self.store.read(deliveries.by_ids, [tally.delivery for tally in again])
        found = [(of[tally.delivery].account, tally) for tally in again]
        for after in After:
            fresh = self.store.read(tallies.fresh, after, now, most, account=account)
            found += [(post.account, PostTally(post.delivery, after, post.at + after.length)) for post in fresh]
        return found

    def _looks(self, due: Sequence[PostTally]) -> list[_Look]:
        of = self.store.read(deliveries.by_ids, [tally.delivery for tally in due])
        found = ((tally, of[tally.delivery]) for tally in due)
        return [_Look(tally, each, each.posts(self.store.read(attempts.steps_of, each))) for tally, each in found]

    def _ends(self, looks: Sequence[_Look], now: datetime) -> list[PostTally | None]:
        """The ends of the looks that no network is asked for; None for each when the network is asked."""
        ids = [look.delivery.id for look in looks]
        down = self.store.read(take_downs.of_deliveries, ids)
        before = self.store.read(tallies.of_deliveries, ids)
        return [
            self._without_asking(look, now, down.get(look.delivery.id), before.get((look.delivery.id, After.DAY)))
            for look in looks
        ]

    def _without_asking(
        self, look: _Look, now: datetime, take_down: TakeDown | None, before: PostTally | None
    ) -> PostTally | None:
        account = self.organisation.accounts.get(look.delivery.account)
        if take_down is not None and take_down.state in DOWN:
            return look.tally.ended(TallyState.TAKEN_DOWN, now)
        if account is None:
            return look.tally.ended(TallyState.FAILED, now, NOT_SET_UP)
        if self.networks[account.network].tallies is None:
            return look.tally.ended(TallyState.NOT_OFFERED, now)
        if not look.posts:
            return look.tally.ended(TallyState.NOT_KNOWN, now)
        return look.tally.ended(TallyState.GONE, now) if _was_gone(before) else None

    def _took(self, tx: Tx, before: PostTally, after: PostTally) -> bool:
        """Write the next state of a look, unless another replica was quicker."""
        if before.tries or before.try_at is not None:
            return tx(tallies.take_again, before, after)
        return tx(tallies.begin, after)

    def _taken(self, looks: Sequence[_Look]) -> list[_Look]:
        """Take looks for this replica, without those that another took a moment ago."""
        with self.store.begin() as tx:
            wanted = [(look, look.tally.taken(tx.now)) for look in looks]
            return [replace(look, tally=after) for look, after in wanted if self._took(tx, look.tally, after)]

    def _asked(self, account: Account, looks: Sequence[_Look]) -> list[PostTally]:
        """Ask the network; what it refuses for several posts together is asked for each by itself."""
        ask = self.networks[account.network].tallies
        assert ask is not None  # noqa: S101 - a network without numbers is not asked
        try:
            found = ask(self.reach(account), [post for look in looks for post in look.posts])
        except Unreached as error:
            return self._put_off(account, looks, str(error), error.not_before)
        except ConfigError as error:
            return self._put_off(account, looks, str(error))
        except Refused as error:
            if error.credential:
                return self._put_off(account, looks, str(error))
            if len(looks) == 1:
                return [looks[0].tally.ended(TallyState.FAILED, self.organisation.clock(), str(error))]
        except Exception:
            log.exception("%s: what came of its posts could not be asked for", account.key)
            if len(looks) == 1:
                return self._put_off(account, looks, "Something went wrong here.")
        else:
            now = self.organisation.clock()
            return [look.tally.counted([found.get(post.id) for post in look.posts], now) for look in looks]
        return [tally for look in looks for tally in self._asked(account, (look,))]

    def _put_off(
        self, account: Account, looks: Sequence[_Look], trouble: str, not_before: datetime | None = None
    ) -> list[PostTally]:
        now = self.organisation.clock()
        with self._lock:
            self._resting[account.key] = max(now + PAUSES[0], not_before or now)
        return [look.tally.put_off(trouble, not_before, now) for look in looks]

    def _write(self, looks: Sequence[_Look], after: Sequence[PostTally]) -> None:
        """Write what came of looks, unless another replica took them since; and have it told."""
        with self.store.begin() as tx:
            for look, tally in zip(looks, after, strict=True):
                delivery = look.delivery
                if tx(tallies.for_change, delivery.id, tally.after) == look.tally:
                    tx(tallies.write, tally)
                    tx.tell(Tallied(delivery.proposal_id, delivery.revision, tally.after))


def _was_gone(tally: PostTally | None) -> bool:
    return tally is not None and tally.state is TallyState.GONE

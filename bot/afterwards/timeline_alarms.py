"""What people say of posts that appeared on an account without Countersign: ours after all, not ours, dealt with."""

from collections.abc import Callable, Set
from dataclasses import dataclass
from datetime import datetime

from bot.authority.roles import Authority
from bot.errors import still_here
from bot.model.account import Account
from bot.model.acts import Act
from bot.model.delivery import DeliveryState
from bot.model.organisation import Organisation
from bot.model.people import Card, Person
from bot.model.permissions import Role
from bot.model.post import storable
from bot.model.restore import Restore
from bot.model.timeline import Sighting
from bot.model.timeline_alarm import TimelineAlarm
from bot.model.timeline_notices import AlarmSettled, NotOurs
from bot.showing.timelines import TimelineState
from bot.store import Store, recorded_posts, restores, timeline_alarms, timelines

LONGEST_HOW = 300
"""Characters of what was done about a post."""


@dataclass(frozen=True, slots=True)
class ShownAlarm:
    """An alarm with its posts, as shown to the account's approvers."""

    alarm: TimelineAlarm
    account: Account
    posts: tuple[Sighting, ...]
    message: Card | None
    awaited: int
    """Deliveries of the account that a person was given to post, or of which nobody knows whether they are out."""
    restored: Restore | None = None
    """The restore from a backup, if the posts may be of the time that the records have lost."""


@dataclass(frozen=True, slots=True)
class TimelineAlarms:
    """Settles alarms, and gathers them for showing."""

    store: Store
    authority: Authority
    organisation: Organisation

    def say_ours(self, alarm_id: int, by: Person) -> TimelineAlarm:
        """Take a colleague's word that the posts are ours. Raises NotAllowed, NotNow or Superseded."""
        return self._settle(alarm_id, by, Act.SAY_OURS, TimelineAlarm.ours)

    def say_not_ours(self, alarm_id: int, by: Person) -> TimelineAlarm:
        """Take a colleague's word that the posts are not ours: the account's owner hears at once.

        Raises NotAllowed, NotNow or Superseded.
        """
        return self._settle(alarm_id, by, Act.SAY_NOT_OURS, TimelineAlarm.not_ours)

    def say_dealt_with(self, alarm_id: int, by: Person, how: str = "") -> TimelineAlarm:
        """Take a colleague's word that posts that are not ours are dealt with, and in a few words how: the alarm ends.

        Raises NotAllowed, NotNow or Superseded.
        """
        words = " ".join(storable(how).split())[:LONGEST_HOW]

        def dealt_with(alarm: TimelineAlarm, who: str, roles: Set[Role], at: datetime) -> TimelineAlarm:
            return alarm.dealt_with(who, words, roles, at)

        return self._settle(alarm_id, by, Act.SAY_DEALT_WITH, dealt_with)

    def shown(self, alarm_id: int) -> ShownAlarm | None:
        """Show an alarm; None when unknown, or when the account is not set up here any more."""
        read = self.store.read
        alarm = read(timeline_alarms.by_id, alarm_id)
        account = self.organisation.accounts.get(alarm.account) if alarm else None
        if alarm is None or account is None:
            return None
        posts = read(timelines.of_alarms, [alarm_id])
        waits = {DeliveryState.HANDED_OVER, DeliveryState.UNCONFIRMED}
        awaited = sum(delivery.state in waits for delivery in read(recorded_posts.perhaps_there, account.key))
        restore = read(restores.latest)
        lost = restore is not None and any(restore.since <= post.at <= restore.at for post in posts)
        message = read(timeline_alarms.message, alarm_id)
        return ShownAlarm(alarm, account, posts, message, awaited, restore if lost else None)

    def state(self, key: str) -> TimelineState | None:
        """Show how an account is watched; None for an account that is not set up here any more."""
        account = self.organisation.accounts.get(key)
        watch = next((found for found in self.store.read(timelines.watches) if found.account == key), None)
        return TimelineState(account, watch) if account else None

    def _settle(
        self,
        alarm_id: int,
        by: Person,
        act: Act,
        settled: Callable[[TimelineAlarm, str, Set[Role], datetime], TimelineAlarm],
    ) -> TimelineAlarm:
        found = still_here(self.store.read(timeline_alarms.by_id, alarm_id), "message")
        account = still_here(self.organisation.accounts.get(found.account), "account")
        roles = self.authority.roles_somewhere(by.id, [account.key], [account.department], act)
        with self.store.begin() as tx:
            alarm = still_here(tx(timeline_alarms.for_change, alarm_id), "message")
            after = settled(alarm, by.id, roles, tx.now)
            tx.tell(AlarmSettled(alarm_id))
            if after == alarm:  # a colleague was quicker
                return alarm
            tx(timeline_alarms.write, after)
            tx.record(after.deeds)
            if act is Act.SAY_NOT_OURS and account.owner:
                tx.tell(NotOurs(alarm_id, account.owner))
        return after

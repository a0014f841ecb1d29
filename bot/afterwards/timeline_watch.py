"""The watch over accounts' own timelines: what somebody posts without Countersign, and what has disappeared.

A network is called outside any transaction. A post is unknown only if no delivery is recorded with it *after* the list
was made, and no delivery of the account was under way before that was read.
"""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.errors import ConfigError
from bot.model.account import Account
from bot.model.acts import Act
from bot.model.audit import Deed
from bot.model.delivery import Delivery, DeliveryState
from bot.model.event import Event
from bot.model.organisation import Organisation
from bot.model.people import SYSTEM
from bot.model.permissions import BY_ITSELF, permit
from bot.model.post import Seen, Timeline
from bot.model.proposal_notices import Direct, Story
from bot.model.timeline import (
    A_DAY,
    BACK,
    MOST_WORDS,
    OVERLAP,
    Sighting,
    SightingState,
    TimelineWatch,
)
from bot.model.timeline_alarm import AlarmState, TimelineAlarm
from bot.model.timeline_notices import AlarmRaised, AlarmSettled, TimelineUnseen
from bot.outbound.network import Connection, Network
from bot.outbound.own_posts import names_post
from bot.scheduling.watches import Watches
from bot.showing.timelines import why_not
from bot.store import Store, Tx, deliveries, recorded_posts, take_downs, timeline_alarms, timelines

PATIENCE = timedelta(minutes=15)
"""How long an unknown post may be a delivery that waits for a person's word, before people are told of the post."""
ROUND = timedelta(days=30)
"""How far back posts are remembered that people were told of and that may yet turn out to be ours."""
REMEMBERED_FOR = timedelta(days=90)
"""How long posts seen are kept."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Listed:
    """A look's list: the posts since a moment."""

    began: datetime
    timeline: Timeline
    since: datetime
    back_to: datetime | None
    """From when on the list is whole enough to tell which posts have gone; None if not."""


@dataclass(frozen=True, slots=True)
class TimelineWatches:
    """Looks at each account's own timeline every few minutes, each replica at others."""

    store: Store
    organisation: Organisation
    networks: Mapping[str, Network]
    reach: Callable[[Account], Connection]

    def due(self) -> tuple[tuple[int, str], ...]:
        """The watches with a look due, the longest due first: (id, account)."""
        accounts = self.organisation.accounts
        return self._watches.due({key: each.handle for key, each in accounts.items() if not self._why_not(each)})

    def take_up(self, watch_id: int) -> bool:
        """Look at an account's timeline, unless another replica does."""
        return self._watches.take_up(
            watch_id, lambda watch, account: self._write(watch, account, self._list(watch, account))
        )

    def forget(self) -> int:
        """Forget posts seen long ago, with the words of those that were not ours; gives how many.

        What the next look may list again is kept, however long the bot was down.
        """
        with self.store.begin() as tx:
            long_ago = tx.now - REMEMBERED_FOR
            return sum(
                tx(timelines.forget, watch.account, min(long_ago, watch.covered_from(tx.now) - A_DAY))
                for watch in tx(timelines.watches)
            )

    @property
    def _watches(self) -> Watches[TimelineWatch]:
        return Watches(self.store, self.organisation, timelines, TimelineUnseen, "timeline")

    def _why_not(self, account: Account) -> str:
        return why_not(account, self.networks[account.network])

    def _list(self, watch: TimelineWatch, account: Account) -> _Listed:
        """Ask the network; where a week has more posts than are listed, a day may do to find out which have gone."""
        lists = self.networks[account.network].timeline
        if lists is None:
            raise ConfigError(("This network lists no posts.",))
        connection, began = self.reach(account), self.organisation.clock()

        def timeline(since: datetime) -> Timeline:
            posts, now = lists(connection, since), self.organisation.clock()
            return replace(posts, posts=tuple(post.taken_in(now) for post in posts.posts))

        needed = watch.covered_from(began)
        if not watch.looks_back(began):
            return _Listed(began, timeline(needed), needed, None)
        since = min(needed, began - BACK)
        listed = timeline(since)
        if listed.whole:
            return _Listed(began, listed, needed, since)
        nearer = timeline(min(needed, began - A_DAY))
        return _Listed(began, nearer, needed, began - A_DAY if nearer.whole else None)

    # What came of a look

    def _write(self, watch: TimelineWatch, account: Account, listed: _Listed) -> bool:
        with self.store.begin() as tx:
            current = tx(timelines.for_change, watch.id)
            if current is None or current.fence != watch.fence:
                return False  # we took too long: another replica has looked since
            posts = {post.id: post for post in listed.timeline.posts}
            self._note(tx, current, account, posts)
            after = current.looked(listed.began, tx.now)
            if listed.back_to is not None:
                missing = self._note_gone(tx, current, account, posts, listed.back_to)
                after = after.looked_back(listed.began, again=missing)
            more = not listed.timeline.whole and all(post.at > listed.since for post in posts.values())
            if more and current.since is not None:
                after = after.passed_over(listed.since)
            tx(timelines.write, after)
        return True

    def _note(self, tx: Tx, watch: TimelineWatch, account: Account, posts: Mapping[str, Seen]) -> None:
        """Note posts seen for the first time, and look again at those that were unknown so far."""
        doubtful = tx(recorded_posts.perhaps_there, account.key)  # first: a delivery that ends meanwhile is recorded
        known = tx(timelines.seen, account.key, list(posts))
        dated = [(seen, seen.dated(posts[seen.remote_id].at)) for seen in known.values()]
        tx(timelines.change, [now for was, now in dated if now != was])
        fresh = [_first_seen(watch, post, tx.now) for post in reversed([*posts.values()]) if post.id not in known]
        held = tx(timelines.in_state, account.key, SightingState.HELD, tx.now - ROUND, tx.now + ROUND)
        told = self._still_unsettled(tx, account)
        every = sorted((*held, *fresh), key=lambda sighting: sighting.at)
        if not every and not told:
            return
        recorded = tx(recorded_posts.recorded_as, account.key, min(seen.at for seen in (*every, *told)) - A_DAY)
        kept, unknown = [], []
        for sighting in every:
            delivery = _delivery_of(sighting, recorded)
            if delivery is not None:
                kept.append(sighting.is_ours(delivery))
            elif sighting.state is SightingState.BEFORE or any(_may_be(sighting, doubt, tx.now) for doubt in doubtful):
                kept.append(sighting)
            else:
                unknown.append(sighting)
        _keep(tx, kept)
        if unknown:
            self._raise(tx, account, unknown)
        self._settle(tx, told, recorded)

    def _raise(self, tx: Tx, account: Account, unknown: Sequence[Sighting]) -> None:
        alarm = TimelineAlarm(0, account.key, tx.now)
        alarm = replace(alarm, id=tx(timeline_alarms.add, alarm)).raised(len(unknown))
        _keep(tx, [sighting.told(alarm.id) for sighting in unknown])
        tx.record(alarm.deeds)
        tx.tell(AlarmRaised(alarm.id))
        log.warning("%s: %s posts are there that were not sent from here", account.key, len(unknown))

    def _still_unsettled(self, tx: Tx, account: Account) -> tuple[Sighting, ...]:
        alarms = tx(timeline_alarms.unsettled, account.key, tx.now - ROUND)
        return tx(timelines.of_alarms, [alarm.id for alarm in alarms])

    def _settle(self, tx: Tx, told: Sequence[Sighting], recorded: Mapping[str, int]) -> None:
        """Settle the alarms of which every post has turned out to be ours: a link was brought, a look has found it."""
        after = [
            sighting.is_ours(delivery)
            if sighting.delivery is None and (delivery := _delivery_of(sighting, recorded)) is not None
            else sighting
            for sighting in told
        ]
        tx(timelines.change, [now for was, now in zip(told, after, strict=True) if now != was])
        for alarm_id in sorted({sighting.alarm for sighting in after if sighting.alarm is not None}):
            if all(sighting.delivery is not None for sighting in after if sighting.alarm == alarm_id):
                alarm = tx(timeline_alarms.for_change, alarm_id)
                if alarm is not None and alarm.state is not AlarmState.OURS:  # else a colleague said so meanwhile
                    settled = alarm.found_ours(tx.now)
                    tx(timeline_alarms.write, settled)
                    tx.record(settled.deeds)
                    tx.tell(AlarmSettled(alarm_id))

    def _note_gone(
        self, tx: Tx, watch: TimelineWatch, account: Account, posts: Mapping[str, Seen], back_to: datetime
    ) -> bool:
        """Note which posts of ours, seen there by this watch, are not listed any more; whether to make sure soon."""
        known = tx(timelines.in_state, account.key, SightingState.OURS, back_to + OVERLAP, tx.now + ROUND)
        ours = [was for was in known if watch.since is not None and was.seen_at >= watch.since]  # not another account's
        looked = [(was, was.listed() if was.remote_id in posts else was.not_listed(tx.now)) for was in ours]
        changed = {was.id: (was, after) for was, after in looked if was != after}
        tx(timelines.change, [after for _, after in changed.values()])
        before = {was.id: was.gone_at for was, _ in changed.values()}
        for delivery in sorted({was.delivery for was, _ in changed.values() if was.delivery is not None}):
            self._tell_gone(tx, account, delivery, before)
        return any(after.missed and after.gone_at is None for _, after in changed.values())

    def _tell_gone(self, tx: Tx, account: Account, delivery_id: int, before: Mapping[int, datetime | None]) -> None:
        """Tell, once for a delivery, that a part has gone, or that all are there again."""
        delivery = tx(deliveries.by_ids, [delivery_id]).get(delivery_id)
        parts = tx(timelines.of_delivery, delivery_id)
        was_gone = any(before.get(part.id, part.gone_at) for part in parts)
        is_gone = any(part.gone_at for part in parts)
        if delivery is None or was_gone == is_gone or tx(take_downs.of_delivery, delivery_id) is not None:
            return
        event = Event.GONE if is_gone else Event.THERE_AGAIN
        if event is Event.GONE:
            permit(Act.FIND_GONE, BY_ITSELF)
            tx.record((Deed(Act.FIND_GONE.value, SYSTEM, delivery.subject, tx.now, _about(delivery)),))
        tx.tell(Story(delivery.proposal_id, delivery.revision, event, delivery=delivery.id))
        if account.owner:
            tx.tell(Direct(delivery.proposal_id, account.owner, event, delivery=delivery.id))


def _about(delivery: Delivery) -> tuple[tuple[str, int | str], ...]:
    return (("account", delivery.account), ("proposal", delivery.proposal_id))


def _first_seen(watch: TimelineWatch, post: Seen, now: datetime) -> Sighting:
    """A post not seen before: of before the watch began, or held until it is known whose."""
    sighting = Sighting(0, watch.account, post.id, post.url, post.at, now, SightingState.BEFORE)
    return (
        replace(sighting, state=SightingState.HELD, words=post.text[:MOST_WORDS]) if watch.is_new(post.at) else sighting
    )


def _keep(tx: Tx, several: Sequence[Sighting]) -> None:
    """Write sightings, new or known."""
    tx(timelines.add, [sighting for sighting in several if not sighting.id])
    tx(timelines.change, [sighting for sighting in several if sighting.id])


def _delivery_of(sighting: Sighting, recorded: Mapping[str, int]) -> int | None:
    """The delivery recorded with a post: by its id, its address, or an address that a person copied elsewhere."""
    exact = recorded.get(sighting.remote_id) or recorded.get(sighting.url)
    if exact is not None:
        return exact
    return next((found for name, found in recorded.items() if names_post(name, sighting.remote_id, sighting.url)), None)


def _may_be(sighting: Sighting, delivery: Delivery, now: datetime) -> bool:
    """Whether an unknown post may be a delivery's: for long only where we shall find out by ourselves."""
    match delivery.state:
        case DeliveryState.SENDING:
            settles_itself = True
        case DeliveryState.UNCONFIRMED:
            settles_itself = delivery.look_at is not None
        case _:
            settles_itself = delivery.state is DeliveryState.SCHEDULED and delivery.wakes_at <= now + PATIENCE
    return settles_itself or now - sighting.seen_at < PATIENCE

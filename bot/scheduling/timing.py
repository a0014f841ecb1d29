"""Times to go out: read from a person's choice, kept apart from other posts, and offered anew."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.errors import Unusable
from bot.model.account import Account
from bot.model.content import Content
from bot.model.when import Choice, TooNear, When, WhenKind, chosen, exactly, soon
from bot.model.working_days import is_working_day, working_days_after
from bot.scheduling.spacing import apart, is_spaced
from bot.store import Store, account_times
from policy.times import clock_time

TO_APPROVE = timedelta(minutes=30)
"""The least time left to approvers before the next free slot."""
RELEASABLE_FOR = timedelta(hours=24)
"""How long an approved post waits for the go-ahead, if no end was chosen."""
SLOTS_WITHIN = 60
"""Days searched for a free slot."""
STEP = timedelta(minutes=5)
"""Offered times are round ones."""
OFFERED = 3
OFFICE_HOURS = (time(9), time(17, 30))
"""The hours of offered times, unless a person chose another hour."""
_PERSON = re.compile(r"[UW][A-Z0-9]+")

Moments = Mapping[str, Sequence[datetime]]
"""By account, the moments taken by posts."""


@dataclass(frozen=True, slots=True)
class Timing:
    """Reads choices, finds free times and offers times; reads taken moments from the store, and never writes."""

    store: Store
    clock: Clock

    def when(
        self,
        choice: Choice,
        accounts: Sequence[Account],
        content: Content,
        *,
        every: Sequence[Account] = (),
        besides: int = 0,
    ) -> When:
        """Make a time of a choice, for the accounts of a proposal.

        A slot must suit `every` account of the form, if given; `besides` is the proposal to be timed. Raises Unusable
        for a field: Twice for an hour that comes twice, TooNear for a time too near to another post's.
        """
        now, zone = self.clock(), accounts[0].zone
        match choice.kind:
            case WhenKind.SLOT:
                return exactly(WhenKind.AT, self.next_slot(every or accounts, besides=besides), zone)
            case WhenKind.RELEASE:
                return _releasable(choice, zone, now)
            case WhenKind.SOON if not (choice.day or choice.time):
                return soon(now, min(account.fresh_for for account in accounts), zone)
        found = chosen(choice, zone, now)
        if found.kind is WhenKind.AT and is_spaced(content):
            self._keep_apart(found.instant, accounts, besides)
        return found

    def still_good(self, when: When, accounts: Sequence[Account], content: Content, *, besides: int) -> None:
        """Check that the time of a draft, at sending, is still to come and free. Raises Unusable if not."""
        if when.instant <= self.clock():
            raise Unusable(
                "Its time has passed while this was a draft. Go back, and choose when it should go out.", "when"
            )
        if when.kind is WhenKind.AT and is_spaced(content):
            self._keep_apart(when.instant, accounts, besides)

    def next_slot(self, accounts: Sequence[Account], *, besides: int = 0) -> datetime:
        """The next posting time shared by all the accounts and free on each (UTC).

        Raises Unusable, for the field `when`, if none is found.
        """
        for account in accounts:
            if not account.posting_times:
                says = f"{account.handle} has no posting times here, so there is no next slot. Choose a date and time."
                raise Unusable(says, "when")
        after = self.clock() + TO_APPROVE
        shared = frozenset.intersection(*(frozenset(_slots(account, after)) for account in accounts))
        taken = self._taken(accounts, after, after + timedelta(days=SLOTS_WITHIN + 1), besides)
        free = next((slot for slot in sorted(shared) if _is_free(slot, accounts, taken)), None)
        if free is None:
            problem = "These accounts share no free slot" if len(accounts) > 1 else "There is no free slot"
            raise Unusable(f"{problem} in the next two months. Choose a date and time.", "when")
        return free

    def offers(self, accounts: Sequence[Account], was: datetime, *, besides: int = 0) -> tuple[datetime, ...]:
        """Three sensible times for a post that missed the chosen time `was`, the soonest first (UTC)."""
        now, zone = self.clock(), accounts[0].zone
        until = now + timedelta(days=SLOTS_WITHIN)
        taken = self._taken(accounts, now, until, besides)
        found: list[datetime] = []
        for wish in self._wishes(accounts, was.astimezone(zone).time(), now, besides):
            moment = next(moment for moment in _from(wish) if _is_free(moment, accounts, taken))
            if all(abs(moment - other) >= TO_APPROVE for other in found):
                found.append(moment)
            if len(found) == OFFERED:
                break
        return tuple(sorted(found))

    def _wishes(self, accounts: Sequence[Account], was: time, now: datetime, besides: int) -> Iterator[datetime]:
        zone = accounts[0].zone
        if all(account.posting_times for account in accounts):
            with suppress(Unusable):  # the accounts may share no slot
                yield self.next_slot(accounts, besides=besides)
        yield _in_office_hours(_round(now + timedelta(hours=1)), zone)
        day = working_days_after(now.astimezone(zone).date(), 1)
        yield _instant(day, was, zone)
        while True:
            for hour in (9, 12, 15):
                yield _instant(day, time(hour), zone)
            day = working_days_after(day, 1)

    def _keep_apart(self, instant: datetime, accounts: Sequence[Account], besides: int) -> None:
        spaced = [account for account in accounts if account.spacing]
        if not spaced:
            return
        taken = self._taken(spaced, instant, instant + timedelta(days=2), besides)
        for account in spaced:
            near = [other for other in taken[account.key] if abs(other - instant) < account.spacing]
            if near:
                free = tuple(_first(_from(_round(instant)), spaced, taken))
                busy, *offered = _named((near[0], *free), accounts[0].zone, instant)
                raise TooNear(
                    f"{account.handle} has a post at {busy} already, and leaves {_minutes(account.spacing)} between "
                    f"two. Free next: {', '.join(offered[:-1])} or {offered[-1]}.",
                    free,
                )

    def _taken(self, accounts: Sequence[Account], since: datetime, until: datetime, besides: int) -> Moments:
        widest = max(apart(account) for account in accounts)
        keys = [account.key for account in accounts]
        found = self.store.read(account_times.between, keys, since - widest, until + widest, besides=besides)
        return {key: [moment for account, moment in found if account == key] for key in keys}


def _releasable(choice: Choice, zone: ZoneInfo, now: datetime) -> When:
    if not _PERSON.fullmatch(choice.releaser):
        raise Unusable("Choose whose go-ahead it waits for.", "releaser")
    if choice.day or choice.time:
        return chosen(choice, zone, now)
    return replace(exactly(WhenKind.RELEASE, now + RELEASABLE_FOR, zone), releaser=choice.releaser)


def _slots(account: Account, after: datetime) -> Iterator[datetime]:
    """The posting times of an account after a moment, in order (UTC)."""
    first = after.astimezone(account.zone).date()
    for ahead in range(SLOTS_WITHIN + 1):
        day = first + timedelta(days=ahead)
        if day.weekday() in account.posting_days if account.posting_days else is_working_day(day):
            for slot in account.posting_times:
                instant = _instant(day, slot, account.zone)
                # On the day the clocks go forward, a slot in the missing hour is left out.
                if instant > after and instant.astimezone(account.zone).time() == slot:
                    yield instant


def _is_free(moment: datetime, accounts: Iterable[Account], taken: Moments) -> bool:
    return all(abs(moment - other) >= apart(account) for account in accounts for other in taken[account.key])


def _from(moment: datetime) -> Iterator[datetime]:
    while True:
        yield moment
        moment += STEP


def _first(moments: Iterator[datetime], accounts: Sequence[Account], taken: Moments) -> Iterator[datetime]:
    """The first few free moments, far enough from each other to be a choice."""
    found: list[datetime] = []
    for moment in moments:
        if _is_free(moment, accounts, taken) and all(moment - other >= 3 * STEP for other in found):
            found.append(moment)
            yield moment
        if len(found) == OFFERED:
            return


def _round(moment: datetime) -> datetime:
    """The next time on a whole five minutes."""
    whole = moment.replace(second=0, microsecond=0)
    past = timedelta(minutes=whole.minute % 5) + (moment - whole)
    return moment + (STEP - past) if past else moment


def _in_office_hours(moment: datetime, zone: ZoneInfo) -> datetime:
    local = moment.astimezone(zone)
    opens, closes = OFFICE_HOURS
    if is_working_day(local.date()) and local.time() <= closes:
        return max(moment, _instant(local.date(), opens, zone))
    return _instant(working_days_after(local.date(), 1), opens, zone)


def _instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    """A wall clock's time in UTC: the first of two, and moved on out of an hour left out by the clocks."""
    return datetime.combine(day, at, zone).astimezone(UTC)


def _minutes(span: timedelta) -> str:
    minutes = round(span.total_seconds() / 60)
    return f"{minutes} minute{'' if minutes == 1 else 's'}"


def _named(moments: Iterable[datetime], zone: ZoneInfo, about: datetime) -> list[str]:
    """Moments by time of day, with the weekday if the day is not that of `about`."""
    local, day = [moment.astimezone(zone) for moment in moments], about.astimezone(zone).date()
    return [clock_time(moment) + (f" on {moment:%A}" if moment.date() != day else "") for moment in local]

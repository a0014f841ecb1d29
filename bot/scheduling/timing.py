"""Timing: what somebody chose becomes a time to go out, kept apart from what else the accounts say about then."""

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
from bot.model.when import Choice, TooNear, When, WhenKind, chosen, clock_time, exactly, soon
from bot.model.working_days import is_working_day, working_days_after
from bot.scheduling.spacing import apart, is_spaced
from bot.store import Store, account_times

TO_APPROVE = timedelta(minutes=30)
"""What the next free slot leaves the approvers at least."""
RELEASABLE_FOR = timedelta(hours=24)
"""How long an approved post waits for its Go when nobody said until when."""
SLOTS_WITHIN = 60
"""Days that are searched for a free slot."""
STEP = timedelta(minutes=5)
"""Offered times are round ones."""
OFFERED = 3
OFFICE_HOURS = (time(9), time(17, 30))
"""When offered times are, unless somebody chose that hour themselves."""
_PERSON = re.compile(r"[UW][A-Z0-9]+")

Moments = Mapping[str, Sequence[datetime]]
"""By account, when it is spoken for."""


@dataclass(frozen=True, slots=True)
class Timing:
    """Reads choices, finds free times, offers others. Looks into the store for what is spoken for; writes nothing."""

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
        """Make a time of a choice, for the accounts of one proposal.

        `every` account of the form counts for a slot, which is one for them all; `besides` is the proposal that the
        time is for. Raises Unusable for a field: Twice for an hour that comes twice, TooNear for one that is too near
        to another post's.
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
        """See that the time of a draft that is sent only now is still to come, and free. Raises Unusable."""
        if when.instant <= self.clock():
            raise Unusable(
                "Its time has passed while this was a draft. Go back, and choose when it should go out.", "when"
            )
        if when.kind is WhenKind.AT and is_spaced(content):
            self._keep_apart(when.instant, accounts, besides)

    def next_slot(self, accounts: Sequence[Account], *, besides: int = 0) -> datetime:
        """The next posting time that all of these accounts share and none of them has taken (UTC).

        Raises Unusable, for the field `when`, where there is none.
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
            these = "These accounts share no free slot" if len(accounts) > 1 else "There is no free slot"
            raise Unusable(f"{these} in the next two months. Choose a date and time.", "when")
        return free

    def offers(self, accounts: Sequence[Account], was: datetime, *, besides: int = 0) -> tuple[datetime, ...]:
        """Three sensible times for what has missed the time that it had, the soonest first (UTC)."""
        now, zone = self.clock(), accounts[0].zone
        until = now + timedelta(days=SLOTS_WITHIN)
        taken = self._taken(accounts, now, until, besides)
        found: list[datetime] = []
        for wish in self._wishes(accounts, was.astimezone(zone).time(), now, besides):
            moment = next(one for one in _from(wish) if _is_free(one, accounts, taken))
            if all(abs(moment - other) >= TO_APPROVE for other in found):
                found.append(moment)
            if len(found) == OFFERED:
                break
        return tuple(sorted(found))

    def _wishes(self, accounts: Sequence[Account], was: time, now: datetime, besides: int) -> Iterator[datetime]:
        zone = accounts[0].zone
        if all(account.posting_times for account in accounts):
            with suppress(Unusable):  # they may share none
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
            near = [one for one in taken[account.key] if abs(one - instant) < account.spacing]
            if near:
                free = tuple(_first(_from(_round(instant)), spaced, taken))
                there, *next_ones = _named((near[0], *free), accounts[0].zone, instant)
                raise TooNear(
                    f"{account.handle} has a post at {there} already, and leaves {_minutes(account.spacing)} between "
                    f"two. Free next: {', '.join(next_ones[:-1])} or {next_ones[-1]}.",
                    free,
                )

    def _taken(self, accounts: Sequence[Account], since: datetime, until: datetime, besides: int) -> Moments:
        widest = max(apart(account) for account in accounts)
        keys = [account.key for account in accounts]
        found = self.store.read(account_times.between, keys, since - widest, until + widest, besides=besides)
        return {key: [moment for account, moment in found if account == key] for key in keys}


def _releasable(choice: Choice, zone: ZoneInfo, now: datetime) -> When:
    if not _PERSON.fullmatch(choice.releaser):
        raise Unusable("Choose who says Go.", "releaser")
    if choice.day or choice.time:
        return chosen(choice, zone, now)
    return replace(exactly(WhenKind.RELEASE, now + RELEASABLE_FOR, zone), releaser=choice.releaser)


def _slots(account: Account, after: datetime) -> Iterator[datetime]:
    """The posting times of an account, in their order, after a moment."""
    first = after.astimezone(account.zone).date()
    for ahead in range(SLOTS_WITHIN + 1):
        day = first + timedelta(days=ahead)
        if day.weekday() in account.posting_days if account.posting_days else is_working_day(day):
            for slot in account.posting_times:
                instant = _instant(day, slot, account.zone)
                # On the day the clocks go forward, a slot in the hour that is left out is left out with it.
                if instant > after and instant.astimezone(account.zone).time() == slot:
                    yield instant


def _is_free(moment: datetime, accounts: Iterable[Account], taken: Moments) -> bool:
    return all(abs(moment - one) >= apart(account) for account in accounts for one in taken[account.key])


def _from(moment: datetime) -> Iterator[datetime]:
    while True:
        yield moment
        moment += STEP


def _first(moments: Iterator[datetime], accounts: Sequence[Account], taken: Moments) -> Iterator[datetime]:
    """The first few free ones, far enough from each other for there to be a choice."""
    found: list[datetime] = []
    for moment in moments:
        if _is_free(moment, accounts, taken) and all(moment - one >= 3 * STEP for one in found):
            found.append(moment)
            yield moment
        if len(found) == OFFERED:
            return


def _round(moment: datetime) -> datetime:
    """The next round time."""
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
    """A wall clock's time in UTC: the first of two, and moved on out of an hour that the clocks leave out."""
    return datetime.combine(day, at, zone).astimezone(UTC)


def _minutes(span: timedelta) -> str:
    minutes = round(span.total_seconds() / 60)
    return f"{minutes} minute{'' if minutes == 1 else 's'}"


def _named(moments: Iterable[datetime], zone: ZoneInfo, about: datetime) -> list[str]:
    """Moments by their time of day, and by their day where it is another than that of `about`."""
    local, day = [one.astimezone(zone) for one in moments], about.astimezone(zone).date()
    return [clock_time(one) + (f" on {one:%A}" if one.date() != day else "") for one in local]

"""Posts that a sensitive day, an election window or a hold will stop when they come due: the gate asked beforehand."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, time

from bot.checking.settings_in_force import SettingsInForce
from bot.errors import Unusable
from bot.model.account import Account
from bot.model.delivery import Why
from bot.model.hold import Hold
from bot.model.organisation import Organisation
from bot.model.proposal import Proposal, ProposalState
from bot.model.setting import PublishedContact, Setting, SettingState
from bot.model.when import WhenKind
from bot.model.withheld import proposal_for_reading
from bot.stopping.queue import Queued, queue, queued
from bot.stopping.stops import Stop, Stops
from bot.store import Store, holds
from bot.store import settings as stored
from policy.department import SensitiveDay, Window
from policy.settings import Settings

Period = SensitiveDay | Window


@dataclass(frozen=True, slots=True)
class WillStop:
    """A post that will be stopped on some accounts, and why."""

    proposal: Proposal
    """The proposal for reading: withheld names are withheld, but for the reader's own."""
    accounts: tuple[Account, ...]
    due: datetime
    """When the post goes out (UTC); without a time of its own: until when."""
    has_a_time: bool
    stop: Stop
    by_hand: bool = False
    """Whether a person is asked already to post by hand, and may at any moment."""
    people: frozenset[str] = frozenset()
    """The proposer, the approvers, and the sender under a mandate: for telling them, and never for showing."""

    @property
    def is_approved(self) -> bool:
        """Whether the post is approved, and not only proposed."""
        return self.proposal.state is ProposalState.APPROVED

    @property
    def awaits_go(self) -> bool:
        """Whether the post waits for a person's Go."""
        return not self.has_a_time and self.proposal.when.kind is WhenKind.RELEASE


@dataclass(frozen=True, slots=True)
class StopsAhead:
    """Asks the gate's checks about each post that waits to go out, for the moment when the post is due.

    `to` is the only reader, by id, as in a private form: authors read their own names, withheld from other readers.
    """

    store: Store
    stops: Stops
    settings_in_force: SettingsInForce
    organisation: Organisation

    def by_setting(self, setting: Setting, *, to: str = "") -> tuple[WillStop, ...]:
        """The posts stopped by a setting in force, or by a setting asked for or ended if it were; soonest first."""
        if isinstance(setting.value, PublishedContact):
            return ()
        return self.by_period(setting.department, setting.value, in_force=setting.is_in_force, to=to)

    def by_period(self, department: str, period: Period, *, in_force: bool, to: str = "") -> tuple[WillStop, ...]:
        """The posts stopped by a department's day or window, and by nothing else in the policy; soonest first."""
        today = self.settings_in_force.of(department)
        under, without = (today, _without(today, period)) if in_force else (_with(today, period), today)
        return self._together(self._by_period(queue(self.store, department), period, under, without), to)

    def by_hold(self, hold: Hold, *, to: str = "") -> tuple[WillStop, ...]:
        """The posts that a hold stops, would stop, or stopped until lifted, and no other hold does; soonest first.

        Before all others come the posts that a person is asked to post by hand.
        """
        others = tuple(other for other in self.store.read(holds.standing) if other.id != hold.id)
        found = (
            (waiting, stop)
            for waiting in queue(self.store, hold.on.department, by_hand=True)
            if (stop := self._held(waiting, replace(hold, lifted_at=None))) is not None
            and not self.stops.held(_id(waiting), waiting.words, others)
        )
        return self._together(found, to)

    def on_card(self, proposal: Proposal, *, to: str = "") -> tuple[WillStop, ...]:
        """How the policy will stop a post; before an approval, by findings that the card doesn't have already."""
        pending = proposal.state is ProposalState.PENDING
        known = frozenset(remark.key for remark in proposal.revision.judged.remarks) if pending else frozenset()
        stops: dict[datetime, Stop | None] = {}
        found = []
        for waiting in queued(self.store, proposal):
            for at in self._moments(waiting):
                if at not in stops:
                    stops[at] = self._by_policy(waiting, at, known=known)
                if (stop := stops[at]) is not None and (stop.why is Why.POLICY or not pending):
                    found.append((waiting, stop))
                    break
        return self._together(found, to)

    def called_off(self, proposal: Proposal) -> Setting | Hold | None:
        """The latest setting ended, or hold lifted, since an approval, that would have stopped the approved post."""
        if proposal.state is not ProposalState.APPROVED:
            return None
        since = max((approval.at for approval in proposal.approvals), default=proposal.created_at)
        found = [gone for waiting in queued(self.store, proposal) for gone in self._called_off(waiting, since)]
        return max(found, key=lambda gone: gone[0])[1] if found else None

    def _called_off(self, waiting: Queued, since: datetime) -> Iterator[tuple[datetime, Setting | Hold]]:
        department = waiting.proposal.department
        for hold in self.store.read(holds.lifted_since, since, department):
            if hold.lifted_at and self._held(waiting, replace(hold, lifted_at=None)):
                yield hold.lifted_at, hold
        today = self.settings_in_force.of(department)
        for setting in self.store.read(stored.in_states, department, (SettingState.ENDED,)):
            period = setting.value
            if setting.ended_at is None or setting.ended_at < since or isinstance(period, PublishedContact):
                continue
            if any(self._by_period((waiting,), period, _with(today, period), today)):
                yield setting.ended_at, setting

    def _by_period(
        self, waiting: Iterable[Queued], period: Period, under: Settings, without: Settings
    ) -> Iterator[tuple[Queued, Stop]]:
        asked: dict[tuple[int, datetime], Stop | None] = {}  # the policy's answer is for all accounts of a proposal
        for post in waiting:
            at = self._moment(post, period)
            if at is None:
                continue
            key = (post.proposal.id, at)
            if key not in asked:
                stop = self._by_policy(post, at, under)
                asked[key] = stop if stop and self._by_policy(post, at, without) is None else None
            if (found := asked[key]) is not None:
                yield post, found

    def _held(self, waiting: Queued, hold: Hold) -> Stop | None:
        return self.stops.held(_id(waiting), waiting.words, (hold,))

    def _by_policy(
        self, waiting: Queued, at: datetime, under: Settings | None = None, *, known: frozenset[str] = frozenset()
    ) -> Stop | None:
        """The Stop at a moment to come, in the words of today."""
        try:
            stop = self.stops.by_policy(waiting.proposal, at, under, known=known)
            now = min(at, self.organisation.clock())
            return stop and (self.stops.by_policy(waiting.proposal, at, under, known=known, said=now) or stop)
        except Unusable:  # none of the accounts is set up any more
            return None

    def _moments(self, waiting: Queued) -> Iterator[datetime]:
        """When the gate will be asked about a post; without a time of its own, wherever the answer may change."""
        if waiting.has_a_time:
            yield waiting.due
            return
        today = self.settings_in_force.of(waiting.proposal.department)
        periods: tuple[Period, ...] = (*today.sensitive_days, *today.windows)
        for period in periods:
            if (at := self._moment(waiting, period)) is not None:
                yield at

    def _moment(self, waiting: Queued, period: Period) -> datetime | None:
        """When a post and a period meet; the first such moment for a post without a time of its own."""
        zone = self.organisation.departments[waiting.proposal.department].zone
        begins = datetime.combine(period.start, time(), zone) if isinstance(period, SensitiveDay) else period.start
        at = waiting.due if waiting.has_a_time else max(self.organisation.clock(), begins)
        meets = period.covers(at.astimezone(zone).date()) if isinstance(period, SensitiveDay) else period.open_at(at)
        return at if meets and at <= waiting.due else None

    def _together(self, found: Iterable[tuple[Queued, Stop]], to: str) -> tuple[WillStop, ...]:
        """The accounts of a proposal that are due together, as one post; soonest first."""
        posts: dict[tuple[bool, datetime, int], WillStop] = {}
        for waiting, stop in found:
            key = (not waiting.by_hand, waiting.due, waiting.proposal.id)
            accounts = self.organisation.in_use((waiting.account,))
            before = posts.get(key) or _will_stop(waiting, stop, to)
            posts[key] = replace(before, accounts=(*before.accounts, *accounts))
        return tuple(post for _, post in sorted(posts.items(), key=lambda item: item[0]) if post.accounts)


def people(stopped: Iterable[WillStop], *, but: str) -> tuple[str, ...]:
    """The proposers and approvers of posts, without the person who acts."""
    return tuple(sorted({person for post in stopped for person in post.people} - {but}))


def _will_stop(waiting: Queued, stop: Stop, to: str) -> WillStop:
    """A post to be stopped, on no account yet, for a reader."""
    proposal = waiting.proposal
    by = {proposal.mandate.by} if proposal.mandate else set()
    return WillStop(
        proposal_for_reading(proposal, proposal.withheld - {to}),
        (),
        waiting.due,
        waiting.has_a_time,
        stop,
        by_hand=waiting.by_hand,
        people=frozenset({proposal.proposer, *by, *(approval.person for approval in proposal.approvals)}),
    )


def _id(waiting: Queued) -> int:
    return waiting.delivery.id if waiting.delivery else 0


def _with(settings: Settings, period: Period) -> Settings:
    if isinstance(period, SensitiveDay):
        return replace(settings, sensitive_days=(*settings.sensitive_days, period))
    return replace(settings, windows=(*settings.windows, period))


def _without(settings: Settings, period: Period) -> Settings:
    """The settings without a period; an equal period settled as well stays."""
    days, windows = [*settings.sensitive_days], [*settings.windows]
    if isinstance(period, SensitiveDay) and period in days:
        days.remove(period)
    if isinstance(period, Window) and period in windows:
        windows.remove(period)
    return replace(settings, sensitive_days=tuple(days), windows=tuple(windows))

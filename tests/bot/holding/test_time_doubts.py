"""A clock that can't be believed holds up every post, is told of, and is anchored again by evidence or a word."""

import json
import random
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from bot.clock import elapsed, system_clock
from bot.errors import NotAllowed, Superseded
from bot.holding.holds import EVERYTHING, Wish
from bot.holding.time_doubts import TimeDoubts, from_the_command_line
from bot.model.account import Account
from bot.model.acts import Act
from bot.model.delivery import DeliveryState
from bot.model.notice import TimeInDoubt, TimeSure
from bot.model.people import SYSTEM, Person
from bot.model.proposal import ProposalState
from bot.model.proposal_notices import RefreshCard
from bot.model.time_doubt import Doubt, Sure, TimeDoubt
from bot.model.when import WhenKind
from bot.ports import Publisher
from bot.publishing.leases import LEASE, Leases
from bot.running.jobs import scheduling
from bot.scheduling.anchored_time import AnchoredTime
from bot.showing.home import Tab, Where
from bot.store import Store, holds, inboxes, notices, time_doubts
from tests.bot.enquiries.inbox import referrals, watching
from tests.fakes import FRIDAY_AT_NINE, FakeClock, Killed, Seconds, dies_after_sending
from tests.world import DANA, GUEST, HEAD, JO, MINA, NURSE, PLAIN, PRIYA, SAM, World, a_world, look_up_due

CHANNELS = {"C0APPROVE", "C0MINISTER", "C0HEALTH"}
HOUR = timedelta(hours=1)


@dataclass
class Machine:
    """The bot on a machine whose clock may be set, and the true time."""

    world: World
    clock: FakeClock
    seconds: Seconds
    time: AnchoredTime
    true: datetime
    answering: list[str] = field(default_factory=list)
    """Servers that give the true time when asked."""
    asked: list[str] = field(default_factory=list)

    @property
    def doubts(self) -> TimeDoubts:
        return self.world.bot.time_doubts

    def runs(self, **by: float) -> None:
        """Let time pass; suspend is no different to these two clocks."""
        self.clock.moves(**by)
        self.seconds.pass_by(timedelta(**by).total_seconds())
        self.true += timedelta(**by)

    def steps(self, by: timedelta) -> None:
        self.clock.now += by

    def looks(self, times: int = 1) -> None:
        """Let the few seconds pass after which the bot looks at the time, and look."""
        for _ in range(times):
            self.runs(seconds=5)
            self.doubts.attend()
        self.world.tells()

    def waits_for(self, sight: Callable[[], bool]) -> None:
        """Wait for another thread, ten seconds at most."""
        ends = elapsed() + 10
        while not sight():
            assert elapsed() < ends

    def hears(self, *hosts: str) -> None:
        for host in hosts:
            self.time.hear(host, format_datetime(self.true.astimezone(UTC), usegmt=True), 0.1)

    def standing(self) -> list[TimeDoubt]:
        return [*self.world.store.read(time_doubts.standing)]

    def ended(self, number: int = 1) -> TimeDoubt:
        found = self.world.store.read(time_doubts.by_id, number)
        assert found is not None
        return found

    def told(self, kind: type) -> list[object]:
        self.world.tells()
        return [*self.world.notifier.of(kind)]

    def restarts(self, *, reboots: bool = False) -> "Machine":
        """The program starts again, on the same machine, switched off and on in between or not."""
        boot = f"{self.doubts.boot} again" if reboots else self.doubts.boot
        if reboots:
            self.seconds.now = 7.0
        return started(self.world.store, self.clock, self.seconds, self.true, boot)

    def deeds(self) -> list[tuple[str, str]]:
        with self.world.store.audit_entries() as entries:
            every = [json.loads(entry.body) for entry in entries]
        return [(deed["act"], deed["by"]) for deed in every if deed["subject"].startswith("time:")]


def started(store: Store, clock: FakeClock, seconds: Seconds, true: datetime, boot: str = "first") -> Machine:
    machine: list[Machine] = []
    time = AnchoredTime(clock, seconds)

    def connect(account: Account) -> Publisher:
        return Asked(machine[0], account)  # type: ignore[return-value]

    world = a_world(store, clock, time=time)
    doubts = world.bot.time_doubts
    doubts.boot, doubts.machine, doubts.evidence.connect = boot, "web-1", connect
    machine.append(Machine(world, clock, seconds, time, true))
    doubts.begin()
    return machine[0]


@dataclass
class Asked:
    """An account's server, asked whose account the credential opens."""

    machine: Machine
    account: Account

    def probe(self) -> str:
        self.machine.asked.append(self.account.network)
        if self.account.network in self.machine.answering:
            self.machine.hears(f"{self.account.network}.example")
        return self.account.handle


@pytest.fixture
def machine(store: Store, clock: FakeClock, seconds: Seconds) -> Machine:
    return started(store, clock, seconds, FRIDAY_AT_NINE)


def for_half_past_ten(machine: Machine, *on: str) -> Callable[[], DeliveryState]:
    """A post approved for half past ten; gives a function for its state."""
    proposal = machine.world.approved(PLAIN, *(on or ("news",)), when=WhenKind.AT, day="2026-11-20", time="10:30")
    return lambda: machine.world.delivery(proposal).state


@pytest.mark.both_databases
def test_a_clock_set_forward_sends_no_post_early_and_the_post_goes_out_once_at_its_time(machine: Machine) -> None:
    state = for_half_past_ten(machine)
    machine.steps(2 * HOUR)
    for _ in range(6):
        assert machine.world.publishes() == 0
        machine.looks()
    assert machine.world.networks.calls == []
    machine.steps(-2 * HOUR)
    machine.looks()
    assert machine.standing() == []
    assert machine.world.publishes() == 0, "sure, and half past ten has not come"
    machine.runs(minutes=90)
    assert machine.world.publishes() == 1
    assert state() is DeliveryState.PUBLISHED
    machine.runs(hours=1)
    assert machine.world.publishes() == 0
    assert len(machine.world.networks.out) == 1


@pytest.mark.both_databases
def test_a_clock_set_back_posts_nothing_twice_and_leaves_no_lease(machine: Machine) -> None:
    state = for_half_past_ten(machine)
    machine.runs(minutes=90, seconds=1)
    machine.world.networks.next(dies_after_sending)
    with pytest.raises(Killed):
        machine.world.publishes()
    machine.steps(-HOUR)
    look_ups = replace(machine.world.bot.look_ups, leases=Leases(machine.seconds))
    look_ups.sweep()
    machine.runs(seconds=LEASE.total_seconds())
    assert look_ups.sweep() == 1
    machine.looks()
    assert (machine.world.publishes(), look_up_due(look_ups)) == (0, 0), "nobody looks by a clock in doubt"
    machine.steps(HOUR)
    machine.looks(4)
    assert look_up_due(look_ups) == 1, "the look was for a quarter of a minute after the lease, by the clock set back"
    assert state() is DeliveryState.PUBLISHED
    assert len(machine.world.networks.out) == 1


def test_a_look_set_by_a_clock_that_was_ahead_is_brought_forward(machine: Machine) -> None:
    state = for_half_past_ten(machine)
    machine.runs(minutes=90, seconds=1)
    machine.world.networks.next(dies_after_sending)
    with pytest.raises(Killed):
        machine.world.publishes()
    machine.steps(3 * HOUR)
    look_ups = replace(machine.world.bot.look_ups, leases=Leases(machine.seconds))
    look_ups.sweep()
    machine.runs(seconds=LEASE.total_seconds())
    assert look_ups.sweep() == 1
    machine.looks()
    machine.steps(-3 * HOUR)
    machine.looks()
    assert look_up_due(look_ups) == 1
    assert state() is DeliveryState.PUBLISHED


def test_suspend_is_no_step_and_what_is_late_afterwards_asks(machine: Machine) -> None:
    state = for_half_past_ten(machine)
    machine.runs(hours=9)
    machine.looks()
    assert machine.standing() == []
    machine.world.publishes()
    assert state() is DeliveryState.STOPPED


@pytest.mark.both_databases
def test_each_approvers_channel_is_told_once_and_again_when_the_time_is_sure(machine: Machine) -> None:
    machine.steps(HOUR)
    machine.looks(30)
    assert {notice.channel for notice in machine.told(TimeInDoubt)} == CHANNELS  # type: ignore[attr-defined]
    assert len(machine.told(TimeInDoubt)) == len(CHANNELS)
    assert machine.told(TimeSure) == []
    machine.steps(-HOUR)
    machine.looks(30)
    assert len(machine.told(TimeInDoubt)) == len(CHANNELS)
    assert {notice.channel for notice in machine.told(TimeSure)} == CHANNELS  # type: ignore[attr-defined]
    assert machine.ended().how is Sure.RETURNED
    assert machine.deeds() == [(Act.DOUBT_TIME.value, SYSTEM), (Act.ANCHOR_TIME.value, SYSTEM)]
    assert machine.world.bot.auditing.verify().problem == ""


def test_the_message_names_the_approved_posts_that_wait_and_their_channel_alone(machine: Machine) -> None:
    for_half_past_ten(machine)
    machine.world.proposes("Not approved yet.", "news")
    machine.steps(HOUR)
    machine.looks()
    shown = machine.doubts.shown(1, "C0APPROVE")
    assert shown is not None
    assert [post.proposal.revision.content.text for post in shown.waiting] == [PLAIN]
    assert shown.doubt.ahead == HOUR
    assert shown.doubt.machine == "web-1"
    elsewhere = machine.doubts.shown(1, "C0HEALTH")
    assert elsewhere is not None
    assert elsewhere.waiting == ()
    assert machine.doubts.shown(1, "C0NOWHERE") is None
    assert machine.doubts.shown(99, "C0APPROVE") is None


@pytest.mark.both_databases
def test_the_card_and_the_home_say_that_a_post_waits_for_the_time_until_it_is_sure(machine: Machine) -> None:
    world = machine.world
    soon = world.approved(PLAIN, "news", when=WhenKind.AT, day="2026-11-20", time="10:30")
    later = world.approved("In a week.", "news", when=WhenKind.AT, day="2026-11-27", time="10:30")
    pending = world.proposes("Not approved yet.", "news")
    mine = Where(Tab.MINE)

    def says() -> list[bool]:
        shown = [world.bot.views.proposal(post.id) for post in (soon, later, pending)]
        return [post.time_in_doubt for post in shown if post]

    def drawn() -> int:
        return sum(notice == RefreshCard(soon.id, 1) for notice in machine.told(RefreshCard))

    assert says() == [False, False, False]
    assert world.bot.home.page(MINA, mine).doubted_in == ()
    before = drawn()
    machine.steps(HOUR)
    machine.looks()
    assert says() == [True, False, False]
    assert drawn() == before + 1
    assert world.bot.home.page(MINA, mine).doubted_in
    machine.steps(-HOUR)
    machine.looks()
    assert says() == [False, False, False]
    assert drawn() == before + 2
    assert world.bot.home.page(MINA, mine).doubted_in == ()


# Anchored again


def test_two_servers_that_are_asked_and_agree_make_the_time_sure(machine: Machine) -> None:
    state = for_half_past_ten(machine)
    machine.steps(-HOUR)  # it was wrong before, it seems
    machine.true -= HOUR
    machine.answering = ["wall", "thread", "hook"]
    machine.looks()
    ended = machine.ended()
    assert (ended.how, ended.hosts) == (Sure.SERVERS, ("hook.example", "thread.example", "wall.example"))
    assert "hand" not in machine.asked, "where a person posts by hand nobody can be asked"
    assert [notice.doubt for notice in machine.told(TimeSure)] == [1] * len(CHANNELS)  # type: ignore[attr-defined]
    assert state() is DeliveryState.SCHEDULED


def test_answers_that_are_heard_in_passing_count_and_a_server_alone_does_not(machine: Machine) -> None:
    machine.steps(HOUR)
    machine.true += HOUR
    machine.answering = ["wall"]
    machine.looks(3)
    assert machine.standing()
    machine.hears("slack.com")
    machine.looks()
    assert machine.ended().hosts == ("slack.com", "wall.example")


def test_servers_that_give_another_time_leave_the_doubt(machine: Machine) -> None:
    machine.steps(HOUR)
    machine.answering = ["wall", "thread", "hook"]
    machine.looks(100)
    assert [doubt.why for doubt in machine.standing()] == [Doubt.STEPPED]
    assert machine.world.publishes() == 0


def test_servers_are_asked_at_longer_and_longer_pauses(machine: Machine) -> None:
    machine.steps(HOUR)
    machine.looks(12 * 60)
    rounds = len(machine.asked) / 3
    assert 6 <= rounds <= 8, "at once, after 1, 3, 7, 15, 30, 45 minutes"


def test_a_server_that_fails_in_a_new_way_keeps_nobody_from_asking_the_next(machine: Machine) -> None:
    def broken(account: Account) -> Publisher:
        machine.asked.append(account.network)
        raise ZeroDivisionError

    machine.doubts.evidence.connect = broken
    machine.steps(HOUR)
    machine.looks()
    assert len(machine.asked) == 3
    assert machine.told(TimeInDoubt)


@pytest.mark.parametrize("by", [HEAD, DANA, Person("U0OWNER")])
@pytest.mark.both_databases
def test_a_senior_approver_an_owner_or_a_digital_lead_may_say_that_the_time_is_right(
    machine: Machine, by: Person
) -> None:
    machine.world.directory.standings[by.id] = machine.world.directory.standings[HEAD.id]
    state = for_half_past_ten(machine)
    machine.steps(HOUR * 1.5)
    machine.looks()
    machine.doubts.confirm(1, by)
    machine.looks()
    assert machine.standing() == []
    assert (machine.ended().how, machine.ended().by) == (Sure.VOUCHED_FOR, by.id)
    assert machine.world.publishes() == 1
    assert state() is DeliveryState.PUBLISHED
    assert machine.deeds()[-1] == (Act.CONFIRM_TIME.value, by.id)
    with pytest.raises(Superseded, match="settled already"):
        machine.doubts.confirm(1, by)


@pytest.mark.parametrize("by", [PRIYA, SAM, NURSE, GUEST])
def test_others_may_not_and_are_told_who_may(machine: Machine, by: Person) -> None:
    machine.steps(HOUR)
    machine.looks()
    with pytest.raises(NotAllowed, match="senior approver"):
        machine.doubts.confirm(1, by)
    assert machine.standing()


def test_a_word_given_in_another_process_counts_here(machine: Machine) -> None:
    """Slack brings a press to any replica."""
    machine.steps(HOUR)
    machine.looks()
    other = a_world(machine.world.store, machine.clock, time=AnchoredTime(machine.clock, machine.seconds))
    other.bot.time_doubts.confirm(1, HEAD)
    assert not machine.time.is_sure()
    machine.looks()
    assert machine.time.is_sure()


def test_a_word_given_while_the_bot_looks_at_the_time_is_the_last_word(machine: Machine) -> None:
    """A look between the word and its following found the clock in doubt, and made another doubt of it."""
    over = threading.Event()

    def looks_on() -> None:
        while not over.is_set():
            machine.doubts.attend()

    with ThreadPoolExecutor(1) as look:
        looking = look.submit(looks_on)
        try:
            for number in range(1, 31):
                machine.steps(HOUR)
                machine.waits_for(lambda: bool(machine.standing()))
                (doubt,) = machine.standing()
                assert doubt.id == number
                machine.doubts.confirm(number, HEAD)
                machine.waits_for(machine.time.is_sure)
                assert machine.standing() == []
        finally:
            over.set()
        looking.result(10)
    assert [machine.ended(number).how for number in range(1, 31)] == [Sure.VOUCHED_FOR] * 30


@pytest.mark.both_databases
def test_the_word_of_the_operator_counts_for_this_machine_alone(
    machine: Machine, caplog: pytest.LogCaptureFixture
) -> None:
    machine.steps(-HOUR)
    machine.looks()
    assert "the clock is in doubt (stepped), by -1:00:00: nothing is sent" in caplog.messages
    organisation = machine.world.bot.organisation
    elsewhere = from_the_command_line(machine.world.store, organisation, "another machine", machine.time.origin())
    assert elsewhere == ()
    (ended,) = from_the_command_line(machine.world.store, organisation, "first", machine.time.origin())
    assert (ended.how, ended.by) == (Sure.VOUCHED_FOR, SYSTEM)
    machine.looks()
    assert machine.time.is_sure()
    assert caplog.messages[-1] == "the time is sure again (vouched_for)"


def test_a_word_about_an_earlier_time_does_not_anchor_a_clock_that_was_set_again(machine: Machine) -> None:
    machine.steps(HOUR)
    machine.looks()
    machine.steps(HOUR)
    machine.doubts.confirm(1, HEAD)
    machine.looks()
    (doubt,) = machine.standing()
    assert doubt.id == 2
    assert machine.world.publishes() == 0


def test_a_clock_set_again_makes_a_new_message_a_minute_later_at_most(machine: Machine) -> None:
    machine.steps(HOUR)
    machine.looks()
    for _ in range(12):
        machine.steps(HOUR)
        machine.looks()
    assert len(machine.told(TimeInDoubt)) == 2 * len(CHANNELS)
    assert machine.ended(1).how is Sure.SET_AGAIN
    assert [doubt.id for doubt in machine.standing()] == [2]


@pytest.fixture
def beside_real_time(store: Store, clock: FakeClock, seconds: Seconds) -> tuple[Machine, FakeClock]:
    """A machine whose wall clock and count go beside the database's own time, and how far the wall clock is off."""
    began, off = system_clock(), FakeClock(datetime(2000, 1, 1, tzinfo=UTC))

    def wall() -> datetime:
        return system_clock() + (off.now - datetime(2000, 1, 1, tzinfo=UTC))

    time = AnchoredTime(wall, lambda: (system_clock() - began).total_seconds() + seconds.now)
    world = a_world(store, clock, time=time)
    world.bot.time_doubts.evidence.connect = world.networks.connect
    return Machine(world, clock, seconds, time, FRIDAY_AT_NINE), off


@pytest.mark.both_databases
def test_the_databases_time_anchors_a_clock_that_was_put_right(
    beside_real_time: tuple[Machine, FakeClock], database: str
) -> None:
    machine, off = beside_real_time
    off.moves(hours=1)
    machine.time.believe(machine.time.origin())
    machine.doubts.begin()
    machine.doubts.attend()
    off.moves(hours=-1)
    machine.doubts.attend()
    assert [doubt.how for doubt in [machine.ended()]] == [Sure.DATABASE if database == "postgresql" else None]


@pytest.mark.both_databases
def test_a_database_whose_time_moved_with_ours_is_no_evidence(beside_real_time: tuple[Machine, FakeClock]) -> None:
    machine, _ = beside_real_time
    machine.doubts.begin()
    machine.doubts.attend()
    machine.seconds.pass_by(-3600)  # by the count, wall clock and database have moved an hour forward together
    machine.doubts.attend()
    assert machine.ended().how is None
    assert machine.ended().why is Doubt.STEPPED


@pytest.mark.both_databases
def test_a_database_that_gives_another_time_is_no_evidence(beside_real_time: tuple[Machine, FakeClock]) -> None:
    machine, off = beside_real_time
    machine.doubts.begin()
    machine.doubts.attend()
    off.moves(hours=1)
    machine.doubts.attend()
    assert machine.ended().how is None


# At the start


@pytest.mark.both_databases
def test_a_start_before_the_last_deed_of_the_trail_is_in_doubt_until_the_clock_is_past_it(machine: Machine) -> None:
    state = for_half_past_ten(machine)
    machine.steps(-timedelta(days=30))
    machine = machine.restarts(reboots=True)
    machine.world.publishes()
    machine.looks()
    (doubt,) = machine.standing()
    assert (doubt.why, doubt.ahead.days) == (Doubt.BEHIND, -30)
    machine.steps(timedelta(days=30))
    machine.looks()
    assert machine.ended().how is Sure.RETURNED
    machine.runs(minutes=90)
    assert machine.world.publishes() == 1
    assert state() is DeliveryState.PUBLISHED


def test_a_start_long_after_the_last_deed_is_ordinary(machine: Machine) -> None:
    for_half_past_ten(machine)
    machine.runs(days=200)
    machine = machine.restarts(reboots=True)
    machine.looks()
    assert machine.standing() == []


def test_a_step_while_the_program_was_off_is_noticed_at_its_start(machine: Machine) -> None:
    for_half_past_ten(machine)
    machine.runs(minutes=5)
    machine.steps(2 * HOUR)
    machine = machine.restarts()
    assert machine.world.publishes() == 0
    machine.looks()
    assert [doubt.why for doubt in machine.standing()] == [Doubt.STEPPED]


def test_a_doubt_outlives_the_program_and_the_machine(machine: Machine) -> None:
    machine.steps(HOUR)
    machine.looks()
    machine = machine.restarts()
    assert machine.world.publishes() == 0
    machine.looks()
    assert [(doubt.id, doubt.why) for doubt in machine.standing()] == [(1, Doubt.STEPPED)]
    machine = machine.restarts(reboots=True)
    machine.looks()
    assert machine.ended(1).how is Sure.SWITCHED_OFF
    assert [(doubt.id, doubt.why) for doubt in machine.standing()] == [(2, Doubt.UNSETTLED)]
    machine.doubts.confirm(2, HEAD)
    machine.looks()
    assert machine.time.is_sure()


def test_another_replicas_doubt_is_its_own(machine: Machine) -> None:
    """Each replica on PostgreSQL has a clock of its own; two processes on a machine share a doubt."""
    machine.steps(HOUR)
    machine.looks()
    beside = a_world(machine.world.store, machine.clock, time=AnchoredTime(machine.clock, machine.seconds))
    doubts = beside.bot.time_doubts
    doubts.boot, doubts.machine = "first", "web-1"
    doubts.begin()
    doubts.attend()
    assert len(machine.standing()) == 1


def test_a_clock_wrong_from_the_start_is_in_doubt_once_two_servers_say_so(machine: Machine) -> None:
    for_half_past_ten(machine)
    machine.true -= HOUR
    machine.hears("slack.com", "wall.example")
    machine.looks()
    assert [doubt.why for doubt in machine.standing()] == [Doubt.CONTRADICTED]
    machine.runs(minutes=91)
    assert machine.world.publishes() == 0


def test_leap_seconds_and_the_like_are_followed_when_servers_agree(machine: Machine) -> None:
    for _ in range(10):
        machine.steps(timedelta(seconds=8))
        machine.true += timedelta(seconds=8)
        machine.hears("slack.com", "wall.example")
        machine.looks(13)
    assert machine.standing() == []
    assert machine.time.is_sure()


# What stands still meanwhile


def test_nothing_that_cannot_be_undone_is_done_meanwhile(machine: Machine) -> None:
    world = machine.world
    pending = world.proposes("Approve me.", "news")
    world.bot.holds.place(Wish(EVERYTHING, "A rehearsal.", day="2026-11-20", time="12:00"), HEAD, "hold")
    cover = world.covers(MINA, JO, by=DANA)
    with ThreadPoolExecutor(1) as pool:
        scheduler = scheduling(world.bot, world.store, pool, pool, pool, pool)
        before = world.store.read(notices.untold)
        machine.steps(timedelta(days=40))
        for job in (*scheduler.every_minute, *scheduler.every_five_minutes):
            job()
        assert world.now(pending).state is ProposalState.PENDING
        assert len(world.store.read(holds.standing)) == 1
        assert world.bot.authority.organisation.clock() > cover.until
        assert world.store.read(notices.untold) == before
        machine.doubts.attend()
        machine.doubts.confirm(1, HEAD)
        for job in scheduler.every_minute:
            job()
    assert world.now(pending).state is ProposalState.EXPIRED
    assert world.store.read(holds.standing) == ()


@pytest.mark.parametrize("by", [HOUR, -timedelta(days=2)], ids=["an hour ahead", "two days back"])
def test_inboxes_are_read_and_a_life_at_risk_is_called_about_meanwhile(machine: Machine, by: timedelta) -> None:
    world = watching(machine.world)
    machine.runs(minutes=1)
    machine.steps(by)
    machine.looks()
    assert machine.standing() != []
    world.sets("floods", inbox_watched=True)
    world.networks.writes_in("news", "My father is trapped, he cannot breathe. Send help.", "ana", at=machine.true)
    world.networks.writes_in("news", "For the Example Times: a statement by 4pm today?", "rosa", at=machine.true)
    for _ in range(4):
        with ThreadPoolExecutor(1) as pool:
            for job in scheduling(world.bot, world.store, pool, pool, pool, pool).every_minute:
                job()
        machine.runs(minutes=1)
    urgent, press = sorted(referrals(world), key=lambda enquiry: enquiry.urgency)
    assert urgent.life_at_risk
    assert urgent.calls != ()
    assert press.deadline is not None
    assert press.deadline == FRIDAY_AT_NINE.replace(hour=16), "of their day, not of our clock's"
    assert {watch.account for watch in world.store.read(inboxes.watches) if watch.handle} == {"news"}
    machine.steps(-by)
    machine.looks()
    world.networks.writes_in("news", "She has collapsed, send an ambulance.", "bea", at=machine.true)
    machine.runs(minutes=2)
    world.reads_inboxes()
    machine.runs(minutes=2)
    world.reads_inboxes()
    assert len(referrals(world)) == 3, "read again within minutes of the clock being put right"


def test_a_notice_put_off_by_a_clock_that_was_ahead_waits_no_longer(machine: Machine) -> None:
    machine.steps(2 * HOUR)
    machine.looks()
    machine.world.proposes("Approve me.", "news")
    machine.world.notifier.silent = True
    machine.world.submits("And me.", "news")
    machine.world.tells()
    machine.world.notifier.silent = False
    machine.steps(-2 * HOUR)
    assert machine.world.tells() == 0, "put off, by a clock two hours ahead"
    machine.looks()
    assert machine.world.store.read(notices.untold) == 0


@pytest.mark.both_databases
def test_what_is_approved_by_a_clock_that_is_ahead_waits_no_longer_than_by_a_right_clock(machine: Machine) -> None:
    world = machine.world
    at_half_past = world.proposes("At half past ten.", when=WhenKind.AT, day="2026-11-20", time="10:30")
    put_off = world.approved("Put off.")
    awaited = world.approved("On a Go.", when=WhenKind.RELEASE, releaser=PRIYA.id)
    machine.steps(3 * HOUR)
    machine.looks()
    soon = world.approved("As soon as it is approved.")
    world.bot.resolutions.retime(world.delivery(put_off).id, SAM, "2026-11-20", "16:00")
    with pytest.raises(Superseded):
        world.approves(at_half_past)
    assert world.bot.releases.go(awaited.id, 1, PRIYA)
    machine.steps(-3 * HOUR)
    machine.looks()
    due = {name: world.delivery(of).due_at for name, of in {"soon": soon, "off": put_off, "go": awaited}.items()}
    assert due["soon"] - machine.clock() == timedelta(seconds=60), "the window to undo the approval stays"
    assert due["go"] == machine.clock()
    assert due["off"] == FRIDAY_AT_NINE + 7 * HOUR, "chosen by a person"
    machine.runs(seconds=61)
    world.publishes()
    assert sorted(world.networks.texts("news")) == ["As soon as it is approved.", "On a Go."]


# Whatever happens


@pytest.mark.parametrize("seed", range(6))
def test_no_post_goes_out_before_its_true_time_whatever_the_clock_does(machine: Machine, seed: int) -> None:
    chance, out = random.Random(seed), 0  # noqa: S311
    due = [FRIDAY_AT_NINE + timedelta(minutes=minutes) for minutes in (20, 45, 70)]
    for at in due:
        machine.world.approved(f"Due at {at:%H:%M}.", "news", when=WhenKind.AT, day="2026-11-20", time=f"{at:%H:%M}")
    right = machine.clock.now - machine.true
    for _ in range(60):
        match chance.choice(["runs", "runs", "looks", "step", "nudge", "right", "hears", "lies"]):
            case "runs":
                machine.runs(seconds=chance.uniform(1, 400))
            case "looks":
                machine.looks()
            case "step":
                machine.steps(timedelta(seconds=chance.uniform(-7200, 7200)))
            case "nudge":
                machine.steps(timedelta(seconds=chance.uniform(-3, 3)))
            case "right":
                machine.clock.now = machine.true + right
            case "hears":
                machine.hears("slack.com", "wall.example")
            case "lies":
                machine.time.hear("liar.example", "Fri, 20 Nov 2026 12:00:00 GMT", 0.1)
        machine.world.publishes()
        for post in machine.world.networks.out[out:]:
            at = next(at for at in due if f"{at:%H:%M}" in post.part.text)
            assert at - machine.true <= timedelta(seconds=33), "half a minute, and `Date` in whole seconds"
        out = len(machine.world.networks.out)
    assert len({post.part.text for post in machine.world.networks.out}) == out, "and nothing twice"

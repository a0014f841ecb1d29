"""The digest: once per department and working day, whatever restarts."""

import threading
from datetime import UTC, datetime

import pytest

from bot.digests import Digests
from bot.enquiries import Profile
from bot.model.notice import DigestDue
from bot.model.when import WhenKind
from bot.store import Store
from bot.store.engines import open_engines
from tests.fakes import FakeClock, hears_nothing, refuses
from tests.world import PLAIN, PRIYA, SAM, World, departments


def opened(world: World) -> list[str]:
    return sorted(world.bot.digests.open_due())


def test_each_department_has_its_digest_once_a_day(world: World) -> None:
    assert opened(world) == ["health", "rivers"]
    assert opened(world) == []
    world.tells()
    assert world.notifier.told == [DigestDue("rivers", "2026-11-20"), DigestDue("health", "2026-11-20")]
    world.clock.moves(days=3)
    assert opened(world) == ["health", "rivers"]


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2026, 11, 20, 8, 59, tzinfo=UTC),
        datetime(2026, 11, 20, 18, 0, tzinfo=UTC),
        datetime(2026, 11, 21, 9, 0, tzinfo=UTC),
        datetime(2026, 11, 22, 9, 0, tzinfo=UTC),
        datetime(2026, 12, 25, 9, 0, tzinfo=UTC),
        datetime(2026, 12, 28, 9, 0, tzinfo=UTC),
        datetime(2027, 3, 26, 9, 0, tzinfo=UTC),
        datetime(2027, 5, 3, 9, 0, tzinfo=UTC),
    ],
    ids=["before nine", "evening", "Saturday", "Sunday", "Christmas", "Boxing Day's substitute", "Good Friday", "May"],
)
def test_there_is_none_then(world: World, moment: datetime) -> None:
    world.clock.now = moment
    assert opened(world) == []


def test_nine_is_nine_in_london_in_summer_too(world: World) -> None:
    world.clock.now = datetime(2027, 7, 1, 7, 59, tzinfo=UTC)
    assert opened(world) == []
    world.clock.now = datetime(2027, 7, 1, 8, 0, tzinfo=UTC)
    assert opened(world) == ["health", "rivers"]


def test_a_restart_late_in_the_day_makes_good_what_was_missed_and_no_more(world: World) -> None:
    world.clock.moves(hours=6)
    assert opened(world) == ["health", "rivers"]
    again = Digests(world.store, world.accounts, world.departments, world.clock)
    assert again.open_due() == ()


def test_two_replicas_at_once_make_one_digest(url: str) -> None:
    stores = [Store(open_engines(url), FakeClock()) for _ in range(4)]
    barrier = threading.Barrier(4)
    opened: list[str] = []

    def open_at_once(store: Store) -> None:
        digests = Digests(store, {}, departments(), store.clock)
        barrier.wait()
        opened.extend(digests.open_due())

    threads = [threading.Thread(target=open_at_once, args=(store,)) for store in stores]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    untold = stores[0].untold()
    for store in stores:
        store.engines.dispose()
    assert sorted(opened) == ["health", "rivers"]
    assert untold == 2


def test_somebody_can_ask_for_today_s_at_once_but_not_twice(world: World) -> None:
    world.clock.now = datetime(2026, 11, 21, 23, 0, tzinfo=UTC)
    assert world.bot.digests.open_now("rivers")
    assert not world.bot.digests.open_now("rivers")


def test_it_says_what_needs_a_person_what_is_pending_and_what_goes_out_today(world: World) -> None:
    asking = world.under_way("Is this out?")
    world.networks.next(hears_nothing)
    world.publishes()
    world.looks_until_told()
    failed = world.under_way("Too rude.")
    world.networks.next(refuses)
    world.publishes()
    today = world.approved("Today.", when=WhenKind.AT, day="2026-11-20", time="17:00")
    world.approved("Tomorrow.", when=WhenKind.AT, day="2026-11-21", time="17:00")
    pending = world.proposes("Pending.")
    (minister,) = world.submits(PLAIN, "minister").proposals
    enquiry = world.bot.enquiries.check(
        Profile("wall", "@rosa", message="A statement by 4pm for my story, please."), PRIYA, "form", "rivers"
    )

    digest = world.bot.digests.digest("rivers")
    assert [item.delivery.id for item in digest.needs_a_person] == [asking.id]
    assert [item.delivery.id for item in digest.failed] == [failed.id]
    assert [item.proposal.id for item in digest.today] == [today.id]
    assert {one.id for one in digest.pending} == {pending.id, minister.id}
    assert [one.id for one in digest.referrals] == [enquiry.id]
    assert digest.audit_head == world.store.audit_head()

    assert world.bot.digests.digest("health").needs_a_person == ()
    assert world.bot.digests.digest("rivers", of=SAM.id).pending == ()
    assert world.bot.digests.digest("rivers", of=SAM.id).referrals == ()
    assert len(world.bot.digests.digest("rivers", of=PRIYA.id).pending) == 2


def test_what_failed_yesterday_is_no_longer_news(world: World) -> None:
    world.under_way()
    world.networks.next(refuses)
    world.publishes()
    world.clock.moves(days=1, seconds=1)
    assert world.bot.digests.digest("rivers").failed == ()

"""The digest: once per department and working day, restarts included."""

import threading
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import Connection

from bot.holding.holds import Wish
from bot.model.cover import Cover
from bot.model.delivery import DeliveryState
from bot.model.enquiry_parts import Profile
from bot.model.enquiry_states import EnquiryState
from bot.model.notice import DigestDue
from bot.model.organisation import Organisation
from bot.model.people import Card
from bot.model.when import WhenKind
from bot.showing.digests import Digests, Some
from bot.store import Store, covers, enquiries, ledger, notices, tables
from bot.store.engines import open_engines
from policy.department import SensitiveDay, Window, WindowKind
from tests.bot.showing.lists import copied, restrict, statements
from tests.fakes import FakeClock, hears_nothing, refuses
from tests.world import HEAD, MEDIA, PETE, PLAIN, PRIYA, SAM, World, departments


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
    again = Digests(world.store, world.bot.organisation)
    assert again.open_due() == ()


@pytest.mark.both_databases
def test_two_replicas_at_once_make_one_digest(url: str) -> None:
    stores = [Store(open_engines(url), FakeClock()) for _ in range(4)]
    barrier = threading.Barrier(4)
    opened: list[str] = []

    def open_at_once(store: Store) -> None:
        digests = Digests(store, Organisation({}, departments(), store.clock))
        barrier.wait()
        opened.extend(digests.open_due())

    threads = [threading.Thread(target=open_at_once, args=(store,)) for store in stores]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    untold = stores[0].read(notices.untold)
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
    assert [item.id for item in digest.needs_a_person.rows] == [asking.id, failed.id]
    assert [item.of.id for item in digest.today.rows] == [today.id]
    assert {row.id for row in digest.pending.rows} == {pending.id, minister.id}
    assert [referral.enquiry.id for referral in digest.referrals] == [enquiry.id]
    assert (digest.audit_head.seq, digest.audit_head.hash) == world.store.read(ledger.head)

    assert world.bot.digests.digest("health").needs_a_person == Some((), 0)
    assert world.bot.digests.digest("rivers", of=SAM.id).pending == Some((), 0)
    assert world.bot.digests.digest("rivers", of=SAM.id).referrals == ()
    assert world.bot.digests.digest("rivers", of=PRIYA.id).pending.total == 2


def test_an_approved_post_past_its_latest_time_is_never_nothing_waiting(world: World) -> None:
    delivery = world.under_way()
    world.clock.now = delivery.latest_by + timedelta(seconds=1)
    (overdue,) = world.bot.digests.digest("rivers").needs_a_person.rows
    assert (overdue.id, overdue.state) == (delivery.id, DeliveryState.SCHEDULED)
    assert world.bot.digests.digest("rivers", of=PRIYA.id).needs_a_person.total == 1


def test_a_referral_stays_in_the_digest_until_its_end(world: World) -> None:
    profile = Profile("wall", "@rosa", message="A statement by 4pm for my story, please.")
    enquiry = world.bot.enquiries.check(profile, PRIYA, "form", "rivers")
    card = Card("C0MEDIA", "1.2")
    with world.store.begin() as tx:
        tx(enquiries.set_card, enquiry.id, card)
    world.bot.referrals.take(enquiry.id, MEDIA)
    (referral,) = world.bot.digests.digest("rivers").referrals
    assert (referral.enquiry.state, referral.enquiry.settled_by) == (EnquiryState.TAKEN, MEDIA.id)
    assert referral.card == card
    world.clock.moves(days=40)
    assert world.bot.digests.digest("rivers").referrals == (referral,)
    world.bot.referrals.close(enquiry.id, MEDIA)
    assert world.bot.digests.digest("rivers").referrals == ()


def test_what_failed_yesterday_is_no_longer_news(world: World) -> None:
    world.under_way()
    world.networks.next(refuses)
    world.publishes()
    world.clock.moves(days=1, seconds=1)
    assert world.bot.digests.digest("rivers").needs_a_person == Some((), 0)


def test_linked_proposals_are_told_apart_by_their_accounts(world: World) -> None:
    linked = world.submits(PLAIN, "news", "minister").proposals
    pending = world.bot.digests.digest("rivers").pending
    assert {(row.id, row.accounts) for row in pending.rows} == {
        (linked[0].id, ("news",)),
        (linked[1].id, ("minister",)),
    }


def test_of_what_is_restricted_the_channel_reads_only_that_it_is(world: World) -> None:
    secret = world.proposes("Results: profits doubled.")
    restrict(world, secret, SAM.id)
    (row,) = world.bot.digests.digest("rivers").pending.rows
    assert (row.id, row.first, row.proposer, row.card, row.hidden) == (secret.id, "", "", None, True)
    (own,) = world.bot.digests.digest("rivers", of=PRIYA.id).pending.rows
    assert own.first == "Results: profits doubled."


def test_it_names_what_ends_soon(world: World) -> None:
    world.sets("news", credential_expires=date(2026, 12, 20))
    world.sets("floods", credential_expires=date(2026, 12, 21))
    with world.store.begin() as tx:
        for until in (datetime(2026, 11, 24, 23, tzinfo=UTC), datetime(2026, 11, 25, 9, tzinfo=UTC)):
            cover = Cover(0, "rivers", PETE.id, SAM.id, ("news",), until, HEAD.id, tx.now)
            tx(covers.add, cover)
    digest = world.bot.digests.digest("rivers")
    assert [state.account.key for state in digest.credentials] == ["news"]
    assert [cover.until.day for cover in digest.covers] == [24], "two working days after a Friday is the Tuesday"


def test_it_names_holds_and_the_windows_and_sensitive_days_ahead_with_what_is_queued_in_them(world: World) -> None:
    world.approved("On Monday.", when=WhenKind.AT, day="2026-11-23", time="12:00")
    settings = replace(
        world.departments["rivers"].settings,
        windows=(
            Window("w1", WindowKind.LOCAL, datetime(2026, 11, 23, tzinfo=UTC), datetime(2026, 12, 4, tzinfo=UTC)),
        ),
        sensitive_days=(SensitiveDay(date(2026, 12, 25), date(2026, 12, 25), "Christmas"),),
    )
    world.departments["rivers"] = replace(world.departments["rivers"], settings=settings)
    world.bot.holds.place(Wish("account:news", "An incident at the weir."), HEAD, "hold-1")
    digest = world.bot.digests.digest("rivers")
    assert [(ahead.what.id, ahead.queued) for ahead in digest.ahead if isinstance(ahead.what, Window)] == [("w1", 1)]
    assert len(digest.ahead) == 1, "Christmas is more than a week away"
    assert [named.hold.reason for named in digest.holds] == ["An incident at the weir."]


@pytest.mark.both_databases
def test_what_delegated_authority_sent_yesterday_is_listed_to_be_looked_over(world: World) -> None:
    sent = world.approved("A reply.")
    with world.store.begin() as tx:
        tx(
            Connection.execute,
            tables.proposals.update().where(tables.proposals.c.id == sent.id).values(mandate_at=tx.now),
        )
    assert world.bot.digests.digest("rivers").under_mandate == Some((), 0), "it is told with the next day's"
    world.clock.moves(days=3)
    assert [row.id for row in world.bot.digests.digest("rivers").under_mandate.rows] == [sent.id]


def test_it_takes_as_many_statements_at_five_hundred_as_at_five(world: World) -> None:
    first = world.approved(when=WhenKind.AT, day="2026-11-20", time="17:00")
    counted = []
    for number in (5, 500):
        copied(world, first, number)
        with statements(world.store) as seen:
            digest = world.bot.digests.digest("rivers")
        assert digest.needs_a_person.total >= number
        counted.append(len(seen))
    assert counted[0] == counted[1] <= 44

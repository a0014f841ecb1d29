"""The watch over accounts' own timelines: alarms told once, posts of ours never among them, and what has gone."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import event

from bot.credentials.faults import note_refused
from bot.errors import ConfigError, NotAllowed, Refused, Superseded, Unreached
from bot.model.account import Account
from bot.model.delivery import Delivery, DeliveryState
from bot.model.event import Event
from bot.model.people import SYSTEM
from bot.model.post import Outgoing, Receipt, Seen
from bot.model.proposal_notices import Direct
from bot.model.timeline import BACK, FAILURES_TOLD, LEASE, LOOK_EVERY, TimelineWatch
from bot.model.timeline_alarm import AlarmsOpen, AlarmState, TimelineAlarm
from bot.model.timeline_notices import AlarmRaised, AlarmSettled, NotOurs, TimelineUnseen
from bot.outbound.own_posts import names_post
from bot.showing.home import Tab, Where
from bot.store import credentials, deliveries, timeline_alarms, timelines, trail
from tests.fakes import FakeNetworks, Killed, hears_nothing, loses_the_answer
from tests.world import DANA, MINA, PRIYA, SAM, THREAD, World

STRANGE = "Free parking everywhere, for ever!"
OWNER = "U0OWNER"
WHERE = Where(Tab.WRONG)


@pytest.fixture
def world(world: World) -> World:
    """Accounts of which a few are watched: a look at each takes time."""
    for key in ("strict", "minister", "nhs"):
        world.sets(key, watched=False)
    return world


def later(world: World, hours: int = 3) -> None:
    """Let hours pass, with the looks of the first minutes of each: now and then they go back far."""
    for _ in range(hours):
        looks(world, 3)
        world.clock.moves(minutes=45)


def looks(world: World, times: int = 1) -> None:
    """Look at every account, as the scheduler does every few minutes."""
    for _ in range(times):
        world.watches()
        world.clock.moves(seconds=LOOK_EVERY.total_seconds())


def alarms(world: World) -> list[int]:
    """The alarms told, in order."""
    world.tells()
    return [notice.alarm for notice in world.notifier.told if isinstance(notice, AlarmRaised)]


def shown_words(world: World, alarm: int) -> list[str]:
    shown = world.bot.timeline_alarms.shown(alarm)
    assert shown is not None
    return [post.words for post in shown.posts]


def watch_of(world: World, account: str = "news") -> TimelineWatch:
    return next(watch for watch in world.store.read(timelines.watches) if watch.account == account)


def now(world: World, alarm: int) -> TimelineAlarm:
    found = world.store.read(timeline_alarms.by_id, alarm)
    assert found is not None
    return found


def intrudes(world: World, text: str = STRANGE, on: str = "news") -> Receipt:
    return world.networks.posted_there(world.accounts[on], text)


@pytest.mark.both_databases
def test_a_post_that_is_not_ours_is_told_once_and_settled_by_a_colleague(world: World) -> None:
    looks(world)
    intrudes(world)
    looks(world, 3)
    (alarm,) = alarms(world)
    assert shown_words(world, alarm) == [STRANGE]
    assert world.bot.home.page(SAM, WHERE).timelines
    with pytest.raises(NotAllowed, match="Those who write or approve for this account"):
        world.bot.timeline_alarms.say_ours(alarm, MINA)
    assert world.bot.timeline_alarms.say_ours(alarm, PRIYA).state is AlarmState.OURS
    with pytest.raises(Superseded, match="it is ours"):
        world.bot.timeline_alarms.say_not_ours(alarm, SAM)
    world.tells()
    assert world.notifier.of(AlarmSettled) == [AlarmSettled(alarm)]
    subject = now(world, alarm).subject
    deeds = world.store.read(trail.deeds_about, [subject])[subject]
    assert [(deed.act, deed.by) for deed in deeds] == [
        ("raise_timeline_alarm", SYSTEM),
        ("say_post_is_ours", PRIYA.id),
    ]
    looks(world, 2)
    assert alarms(world) == [alarm]


@pytest.mark.both_databases
def test_the_owner_is_paged_about_a_post_that_is_not_ours(world: World) -> None:
    looks(world)
    intrudes(world)
    looks(world)
    (alarm,) = alarms(world)
    world.bot.timeline_alarms.say_not_ours(alarm, DANA)
    world.tells()
    assert world.notifier.of(NotOurs) == [NotOurs(alarm, OWNER)]
    assert world.bot.timeline_alarms.say_ours(alarm, SAM).state is AlarmState.OURS, "a colleague remembers better"


def says_not_ours(world: World) -> int:
    """An alarm about a post that a colleague says is not ours."""
    looks(world)
    intrudes(world)
    looks(world)
    (alarm,) = alarms(world)
    world.bot.timeline_alarms.say_not_ours(alarm, DANA)
    return alarm


def deeds_of(world: World, alarm: int) -> list[tuple[str, str]]:
    subject = now(world, alarm).subject
    return [(deed.act, deed.by) for deed in world.store.read(trail.deeds_about, [subject])[subject]]


@pytest.mark.both_databases
def test_a_post_that_is_not_ours_stays_an_open_alarm_until_somebody_says_that_it_is_dealt_with(world: World) -> None:
    alarm = says_not_ours(world)
    with pytest.raises(NotAllowed, match="Those who write or approve for this account"):
        world.bot.timeline_alarms.say_dealt_with(alarm, MINA)
    (listed,) = world.bot.digests.digest("rivers").alarms
    assert (listed.alarm.id, listed.alarm.state) == (alarm, AlarmState.NOT_OURS)
    open_since = AlarmsOpen(AlarmState.NOT_OURS, 1, listed.alarm.at)
    assert [found for state in world.bot.home.page(SAM, WHERE).timelines for found in state.alarms] == [open_since]
    after = world.bot.timeline_alarms.say_dealt_with(alarm, SAM, " New password,\n post deleted. \0")
    assert (after.dealt_by, after.how, after.by) == (SAM.id, "New password, post deleted.", DANA.id)
    assert not world.bot.digests.digest("rivers").alarms
    assert not any(state.alarms for state in world.bot.home.page(SAM, WHERE).timelines)
    assert deeds_of(world, alarm)[1:] == [("say_post_is_not_ours", DANA.id), ("say_post_is_dealt_with", SAM.id)]


def test_only_a_post_that_is_not_ours_is_dealt_with(world: World) -> None:
    looks(world)
    intrudes(world)
    looks(world)
    (alarm,) = alarms(world)
    with pytest.raises(Superseded, match="Nobody has said yet whose this is"):
        world.bot.timeline_alarms.say_dealt_with(alarm, SAM)
    world.bot.timeline_alarms.say_ours(alarm, SAM)
    with pytest.raises(Superseded, match="it is ours"):
        world.bot.timeline_alarms.say_dealt_with(alarm, SAM)


@pytest.mark.both_databases
def test_two_colleagues_who_press_the_same_button_do_one_deed(world: World) -> None:
    alarm = says_not_ours(world)
    world.tells()
    done = world.bot.timeline_alarms
    colleagues = (SAM, PRIYA)
    with ThreadPoolExecutor(2) as at_once:
        list(at_once.map(lambda person: done.say_not_ours(alarm, person), colleagues))
        ends = list(at_once.map(lambda person: done.say_dealt_with(alarm, person, f"By {person.id}."), colleagues))
    assert ends[0] == replace(ends[1], deeds=ends[0].deeds)
    assert (now(world, alarm).by, now(world, alarm).how) == (DANA.id, f"By {ends[0].dealt_by}.")
    assert deeds_of(world, alarm)[1:] == [
        ("say_post_is_not_ours", DANA.id),
        ("say_post_is_dealt_with", ends[0].dealt_by),
    ]
    world.tells()
    assert world.notifier.of(NotOurs) == [NotOurs(alarm, OWNER)], "the owner hears once"


def test_what_stood_there_before_the_watch_began_is_nobodys_alarm(world: World) -> None:
    intrudes(world, "An old post.")
    world.clock.moves(minutes=20)
    intrudes(world, "A post of right before.")
    looks(world, 14)
    assert alarms(world) == []
    intrudes(world)
    looks(world)
    assert [shown_words(world, alarm) for alarm in alarms(world)] == [[STRANGE]]


def test_a_thread_of_ten_by_somebody_else_is_a_single_alarm_that_lists_them(world: World) -> None:
    looks(world)
    for number in range(10):
        intrudes(world, f"Part {number}")
    looks(world, 2)
    (alarm,) = alarms(world)
    assert shown_words(world, alarm) == [f"Part {number}" for number in range(10)]


def test_what_appeared_while_the_bot_was_down_is_found_and_more_than_is_listed_is_said(world: World) -> None:
    looks(world)
    world.clock.moves(days=2)
    for number in range(world.networks.listed):
        intrudes(world, f"Part {number}")
    world.clock.moves(days=2)
    looks(world)
    (alarm,) = alarms(world)
    assert len(shown_words(world, alarm)) == world.networks.listed
    assert watch_of(world).unseen_since is not None
    assert passed_over(world) is not None


def test_the_latest_posts_passed_over_are_spoken_of_however_long_ago_the_first_were(world: World) -> None:
    looks(world)
    for _ in range(2):
        world.clock.moves(days=10)
        looks(world)
        for number in range(world.networks.listed):
            intrudes(world, f"Part {number}")
        looks(world)
        assert passed_over(world) is not None
    world.clock.moves(days=8)
    assert passed_over(world) is None


def passed_over(world: World) -> datetime | None:
    """From when on App Home says that posts may have been passed over."""
    (state,) = [state for state in world.bot.home.page(SAM, WHERE).timelines if state.account.key == "news"]
    return state.passed_over(world.clock())


@pytest.mark.both_databases
def test_posts_seen_long_ago_are_forgotten_and_told_no_second_time(world: World) -> None:
    looks(world)
    intrudes(world)
    looks(world)
    (alarm,) = alarms(world)
    assert world.bot.timeline_watches.forget() == 0
    world.clock.moves(days=91)
    assert world.bot.timeline_watches.forget() == 0, "the bot was down: the next look lists it again"
    looks(world)
    assert world.bot.timeline_watches.forget() == 1
    looks(world, 2)
    assert alarms(world) == [alarm]
    assert shown_words(world, alarm) == []


# Posts of ours


def a_look_while_being_sent(world: World) -> None:
    def sees_then_answers(networks: FakeNetworks, account: Account, part: Outgoing, key: str) -> Receipt:
        receipt = networks.put_out(account, part, key)
        looks_at(world)
        return receipt

    world.networks.next(sees_then_answers)
    world.publishes()


def looks_at(world: World) -> None:
    """Look at the account of the test alone."""
    watch = watch_of(world)
    assert world.bot.timeline_watches.take_up(watch.id)


def published_during_the_listing(world: World) -> None:
    world.networks.listing_faults["news"].append(world.publishes)
    looks_at(world)


def recorded_between_list_and_writing(world: World) -> None:
    """The list has the post; the delivery is recorded before the look writes."""
    is_out, go_on = threading.Event(), threading.Event()

    def waits(networks: FakeNetworks, account: Account, part: Outgoing, key: str) -> Receipt:
        receipt = networks.put_out(account, part, key)
        is_out.set()
        assert go_on.wait(10)
        return receipt

    world.networks.next(waits)
    sender = threading.Thread(target=world.publishes)
    sender.start()
    assert is_out.wait(10)

    def is_recorded() -> None:
        go_on.set()
        sender.join(10)

    world.networks.listing_faults["news"].append(is_recorded)
    looks_at(world)


def answer_lost(world: World) -> None:
    world.networks.next(loses_the_answer)
    world.publishes()
    looks_at(world)
    world.looks_until_told()


def listed_late(world: World) -> None:
    """The network lists the post only after we gave up looking, and a person brings the link."""
    world.networks.hidden = True
    world.networks.next(loses_the_answer)
    world.publishes()
    world.looks_until_told()
    looks_at(world)
    (delivery,) = [found for found in every_delivery(world) if found.state is DeliveryState.UNCONFIRMED]
    world.bot.resolutions.confirm_out(delivery.id, SAM, world.networks.out[-1].receipt.url)


def killed_after_sending(world: World) -> None:
    def dies(networks: FakeNetworks, account: Account, part: Outgoing, key: str) -> Receipt:
        networks.put_out(account, part, key)
        raise Killed

    world.networks.next(dies)
    with pytest.raises(Killed):
        world.publishes()
    looks_at(world)
    world.lease_runs_out()
    world.bot.look_ups.sweep()
    world.looks_until_told()


def told_to_wait(world: World) -> None:
    def takes_it(networks: FakeNetworks, account: Account, part: Outgoing, key: str) -> Receipt:
        networks.put_out(account, part, key)
        raise Unreached("Please wait.", not_before=world.clock() + timedelta(minutes=25), answered=True)

    world.networks.next(takes_it)
    world.publishes()
    looks(world, 5)
    assert alarms(world) == []
    world.clock.moves(minutes=1)
    world.publishes()


def every_delivery(world: World) -> list[Delivery]:
    return list(world.store.read(deliveries.in_states, DeliveryState))


INTERLEAVINGS = (
    a_look_while_being_sent,
    published_during_the_listing,
    recorded_between_list_and_writing,
    answer_lost,
    listed_late,
    killed_after_sending,
    told_to_wait,
)


AS_NAMED = pytest.mark.parametrize("happens", INTERLEAVINGS, ids=[case.__name__ for case in INTERLEAVINGS])


@AS_NAMED
def test_a_post_of_ours_never_raises_an_alarm_whenever_we_look(
    world: World, happens: Callable[[World], object]
) -> None:
    looks(world)
    delivery = world.under_way()
    world.clock.moves(minutes=4)
    happens(world)
    looks(world, 3)
    assert world.state(delivery) is DeliveryState.PUBLISHED
    assert world.networks.texts("news") == ["Our offices are open as usual on Monday."]
    assert alarms(world) == []
    intrudes(world)
    looks(world, 2)
    assert [shown_words(world, alarm) for alarm in alarms(world)] == [[STRANGE]], "the watch is awake"


@pytest.mark.slow
@pytest.mark.both_databases
@AS_NAMED
def test_on_either_database_a_post_of_ours_never_raises_an_alarm(
    world: World, happens: Callable[[World], object]
) -> None:
    test_a_post_of_ours_never_raises_an_alarm_whenever_we_look(world, happens)


def test_every_part_of_a_thread_of_ours_is_known(world: World) -> None:
    looks(world)
    world.under_way(THREAD, "long")
    world.publishes()
    assert len(world.networks.texts("long")) == 3
    looks(world, 3)
    assert alarms(world) == []


@pytest.mark.both_databases
def test_a_post_that_may_be_ours_waits_a_while_and_settles_itself_when_the_link_is_brought(world: World) -> None:
    alarm = told_then_recorded(world)
    looks(world)
    assert (now(world, alarm).state, now(world, alarm).by) == (AlarmState.OURS, SYSTEM)
    assert alarms(world) == [alarm]


def told_then_recorded(world: World) -> int:
    """An alarm about a post of ours, of which the link is brought after people were told."""
    looks(world)
    world.networks.hidden = True
    delivery = world.under_way()
    world.networks.next(hears_nothing)
    world.publishes()
    world.looks_until_told()
    assert world.again(delivery).asks_a_person
    receipt = intrudes(world, "Our offices are open as usual on Monday!")
    looks(world, 3)
    assert alarms(world) == [], "somebody is asked whether it is out"
    looks(world, 2)
    (alarm,) = alarms(world)
    shown = world.bot.timeline_alarms.shown(alarm)
    assert shown is not None
    assert shown.awaited == 1
    world.bot.resolutions.confirm_out(delivery.id, SAM, f"{receipt.url}?from=app")
    return alarm


@pytest.mark.parametrize(
    ("address", "is_it"),
    [
        ("https://x.com/dept/status/1857000000000000001", True),
        ("https://twitter.com/dept/status/1857000000000000001?s=20", True),
        ("https://www.x.com/dept/status/1857000000000000001/", True),
        ("https://x.com/dept/status/1857000000000000002", False),
        ("https://x.com/dept", False),
        ("1857000000000000002", False),
        ("", False),
    ],
)
def test_an_address_copied_by_a_person_is_recognised(address: str, is_it: bool) -> None:
    post, url = "1857000000000000001", "https://x.com/dept/status/1857000000000000001"
    assert names_post(address, post, url) is is_it


def test_posts_with_a_question_in_their_address_are_told_apart() -> None:
    url = "https://facebook.com/permalink.php?story_fbid=22&id=1"
    assert names_post("https://www.facebook.com/permalink.php?story_fbid=22&id=1", "1_22", url)
    assert not names_post("https://www.facebook.com/permalink.php?story_fbid=23&id=1", "1_22", url)


# Replicas, kills, networks that do not answer


@pytest.mark.both_databases
def test_an_alarm_goes_on_after_a_restart(replicas: tuple[World, World]) -> None:
    first, second = replicas
    for step in (looks, intrudes, looks):
        step(first)
    (alarm,) = alarms(first)
    first.bot.timeline_alarms.say_not_ours(alarm, DANA)  # and ends before anybody is told
    second.clock.moves(seconds=(first.clock() - second.clock()).total_seconds())
    second.tells()
    assert second.notifier.of(NotOurs) == [NotOurs(alarm, OWNER)]
    assert [listed.alarm.id for listed in second.bot.digests.digest("rivers").alarms] == [alarm]
    assert second.bot.timeline_alarms.say_dealt_with(alarm, SAM).dealt_by == SAM.id


@pytest.mark.both_databases
def test_two_replicas_tell_of_a_post_once(replicas: tuple[World, World]) -> None:
    first, second = replicas
    second.networks.clock = first.networks.clock
    looks(first)
    intrudes(first)
    listed = first.networks.posted_there(first.accounts["floods"], "Another one.")
    second.networks.out = first.networks.out
    assert listed.id

    def is_overtaken() -> None:
        """The first replica froze for longer than its lease, with the list in hand."""
        first.clock.moves(seconds=LEASE.total_seconds() + 1)
        looks_at(second)

    first.networks.listing_faults["news"].append(is_overtaken)
    assert not first.bot.timeline_watches.take_up(watch_of(first).id), "its list is old"
    assert not second.bot.timeline_watches.take_up(watch_of(second).id), "looked at a moment ago"
    looks(second)
    looks(first)
    assert len(first.store.read(timeline_alarms.not_ended, ["news", "floods"])) == 2
    told = [*alarms(first), *alarms(second)]
    assert len(told) == len(set(told)) == 2


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)  # SQLite lets in a single writer
def test_a_colleague_who_says_ours_during_a_look_does_not_undo_the_look(world: World) -> None:
    alarm = told_then_recorded(world)
    intrudes(world, "Another one.")
    said: list[int] = []

    def says_ours(*given: Any) -> None:
        if "FROM timeline_alarms" in given[2] and "FOR UPDATE" in given[2] and not said:
            said.append(alarm)
            colleague = threading.Thread(target=world.bot.timeline_alarms.say_ours, args=(alarm, PRIYA))
            colleague.start()
            colleague.join(10)

    event.listen(world.store.engines.writer, "before_cursor_execute", says_ours)
    looks(world)
    assert said == [alarm]
    assert (now(world, alarm).state, now(world, alarm).by) == (AlarmState.OURS, PRIYA.id)
    assert watch_of(world).failed == 0
    assert len(alarms(world)) == 2, "the look's own alarm is told"


def test_a_kill_between_the_list_and_the_writing_repeats_nothing(world: World) -> None:
    looks(world)
    intrudes(world)
    world.networks.listing_faults["news"].append(Killed())
    with pytest.raises(Killed):
        looks_at(world)
    assert not world.bot.timeline_watches.take_up(watch_of(world).id), "leased"
    world.clock.moves(seconds=LEASE.total_seconds() + 1)
    looks(world, 2)
    assert len(alarms(world)) == 1


def test_a_network_that_refuses_is_asked_ever_less_and_the_owner_hears_once(world: World) -> None:
    looks(world)
    world.networks.listing_faults["news"].extend([Refused("Wall did not let us list posts.")] * 4 * FAILURES_TOLD)
    began = len(world.networks.listings)
    for _ in range(24):
        world.watches()
        world.clock.moves(seconds=LOOK_EVERY.total_seconds())
    asked = [handle for handle, _ in world.networks.listings[began:]].count("@news")
    assert asked < 10, "two hours"
    world.tells()
    told = [notice for notice in world.notifier.told if isinstance(notice, TimelineUnseen) and notice.account == "news"]
    assert told == [TimelineUnseen("news", OWNER)]


@pytest.mark.both_databases
def test_a_post_with_a_time_or_words_that_no_database_takes_raises_an_alarm_once(world: World) -> None:
    looks(world)
    dated(world, "Free park\0ing\ud800 everywhere!", "9999-12-31T23:59:59-12:00")
    dated(world, "Next year.", "2027-11-20T09:00:00Z")
    looks(world, 2)
    (alarm,) = alarms(world)
    assert sorted(shown_words(world, alarm)) == ["Free parking everywhere!", "Next year."]
    shown = world.bot.timeline_alarms.shown(alarm)
    assert shown is not None
    assert all(post.at <= shown.alarm.at for post in shown.posts)
    assert watch_of(world).failed == 0
    for _ in range(4):
        world.clock.moves(days=40)
        looks(world)
        world.bot.timeline_watches.forget()
    assert alarms(world) == [alarm], "still listed, as a network goes by the time that a client chose"


def dated(world: World, text: str, at: str) -> None:
    """Somebody posts with a client that dates the post as it likes."""
    intrudes(world, text)
    world.networks.out[-1] = replace(world.networks.out[-1], at=datetime.fromisoformat(at))


def test_a_time_before_all_networks_is_kept_as_an_early_time() -> None:
    begun = datetime.fromisoformat("2026-11-20T09:00:00Z")
    seen = Seen("1", "", datetime.fromisoformat("0001-01-01T00:00:00+12:00")).taken_in(begun)
    assert seen.at.astimezone(UTC) < begun - BACK
    assert replace(seen, at=begun).taken_in(begun).at == begun


def test_a_look_whose_result_cannot_be_written_is_repeated_ever_less_and_the_owner_hears_once(world: World) -> None:
    looks(world)
    intrudes(world)

    def refuses(*given: Any) -> None:
        if str(given[2]).startswith("INSERT INTO sightings"):
            raise ValueError("a value that no database takes")

    writer = world.store.engines.writer
    event.listen(writer, "before_cursor_execute", refuses)
    looks(world, 10)
    assert FAILURES_TOLD <= watch_of(world).failed < 10
    world.tells()
    assert world.notifier.of(TimelineUnseen) == [TimelineUnseen("news", OWNER)]
    event.remove(writer, "before_cursor_execute", refuses)
    looks(world, 9)
    assert len(alarms(world)) == 1
    assert watch_of(world).failed == 0


def test_a_rate_limit_is_waited_for_and_other_accounts_are_looked_at(world: World) -> None:
    looks(world)
    until = world.clock() + timedelta(minutes=30)
    world.networks.listing_faults["news"].append(Unreached("Please wait.", not_before=until))
    intrudes(world, on="floods")
    looks(world)
    assert len(alarms(world)) == 1, "the other account"
    (waiting,) = [watch for watch in world.store.read(timelines.watches) if watch.failed]
    assert waiting.look_at == until


def fails(world: World, *errors: Exception) -> int:
    """Let looks at the account fail, each when due; gives how often its owner has heard so far that nothing is seen."""
    for error in errors:
        before = watch_of(world).failed
        world.networks.listing_faults["news"].append(error)
        for _ in range(10):
            if watch_of(world).failed == before:
                looks(world)
        assert watch_of(world).failed == before + 1
    world.tells()
    return len(world.notifier.of(TimelineUnseen))


REFUSED = Refused("Wall did not let us list posts.")


@pytest.mark.both_databases
def test_the_owner_hears_at_the_first_failure_that_may_be_told_once_until_a_look_works(world: World) -> None:
    looks(world)
    assert fails(world, REFUSED, REFUSED, ConfigError(("No token is set.",))) == 0, "told to whoever configures"
    assert fails(world, REFUSED) == 1
    assert fails(world, ConfigError(("No token is set.",)), REFUSED, REFUSED) == 1
    looks(world, 9)
    assert watch_of(world).failed == 0
    assert fails(world, *[REFUSED] * FAILURES_TOLD) == 2


def test_the_owner_hears_that_nothing_is_seen_once_the_credential_is_accepted_again(world: World) -> None:
    looks(world)
    with world.store.begin() as tx:
        note_refused(tx, world.accounts["news"], "The token is not accepted.")
    assert fails(world, *[REFUSED] * FAILURES_TOLD) == 0, "the owner has heard of the credential"
    with world.store.begin() as tx:
        tx(credentials.write, replace(tx(credentials.for_change, "news"), fault=""))
    assert fails(world, REFUSED, REFUSED) == 1


@pytest.mark.both_databases
def test_a_watch_switched_off_and_on_begins_anew(world: World) -> None:
    looks(world)
    fails(world, REFUSED)
    world.sets("news", watched=False)
    looks(world)
    world.clock.moves(days=60)
    intrudes(world, "Made while nobody watched, with leave.")
    world.clock.moves(minutes=10)
    world.sets("news", watched=True)
    looks(world)
    assert watch_of(world).failed == 0
    looks(world, 13)
    assert alarms(world) == []
    intrudes(world)
    looks(world)
    assert [shown_words(world, alarm) for alarm in alarms(world)] == [[STRANGE]]


@pytest.mark.both_databases
def test_a_watch_of_another_handle_begins_anew(world: World) -> None:
    world.sets("floods", watched=False)
    looks(world)
    delivery = world.under_way()
    world.publishes()
    looks(world, 2)
    intrudes(world, "Made on the other account before.", on="floods")
    world.clock.moves(minutes=10)
    world.sets("news", handle="@floods")
    later(world)
    assert alarms(world) == []
    assert gone(world, delivery) == [], "the old account has the post still"
    intrudes(world, on="floods")
    looks(world)
    assert [shown_words(world, alarm) for alarm in alarms(world)] == [[STRANGE]]


def test_accounts_without_a_list_are_not_looked_at_and_say_why(world: World) -> None:
    world.sets("floods", watched=False)
    looks(world)
    assert {watch.account for watch in world.store.read(timelines.watches)} == {
        "news",
        "long",
    }
    said = {state.account.key: state.not_watched for state in world.bot.home.page(SAM, WHERE).timelines}
    assert said["news"] == ""
    assert said["intranet"] == "not offered there: it lists no posts"
    assert said["forum"] == "posted to by hand, so nothing is read from there"
    assert said["floods"] == "switched off in the configuration"


# Posts of ours that have gone


def gone(world: World, delivery: Delivery) -> list[Event]:
    world.tells()
    told = [notice for notice in world.notifier.told if isinstance(notice, Direct) and notice.delivery == delivery.id]
    return [notice.event for notice in told if notice.person == OWNER and notice.event in SEEN_THERE]


SEEN_THERE = {Event.GONE, Event.THERE_AGAIN}


@pytest.mark.both_databases
def test_a_post_of_ours_that_disappears_is_told_in_its_thread_and_to_the_owner_once(world: World) -> None:
    looks(world)
    delivery = world.under_way()
    world.publishes()
    looks(world)
    (post,) = [post for post in world.networks.out if post.account == "news"]
    world.networks.vanishes(post.receipt)
    later(world, 2)
    assert gone(world, delivery) == [Event.GONE]
    proposal = world.bot.views.proposal(delivery.proposal_id)
    assert proposal is not None
    assert Event.GONE in world.stories(proposal.proposal)
    later(world, 1)
    assert gone(world, delivery) == [Event.GONE]
    world.networks.out.append(post)
    later(world, 1)
    assert gone(world, delivery) == [Event.GONE, Event.THERE_AGAIN]
    assert alarms(world) == []


def test_a_list_that_once_leaves_a_post_out_proves_nothing(world: World) -> None:
    looks(world)
    delivery = world.under_way()
    world.publishes()
    looks(world)
    world.clock.moves(hours=1)
    out = world.networks.out
    world.networks.out = []
    world.watches()
    assert [part.missed for part in world.store.read(timelines.of_delivery, delivery.id)] == [1]
    world.networks.out = out
    world.clock.moves(seconds=LOOK_EVERY.total_seconds())
    later(world)
    assert gone(world, delivery) == []


def test_a_post_that_was_taken_down_through_countersign_is_not_told_as_gone(world: World) -> None:
    looks(world)
    delivery = world.under_way()
    world.publishes()
    looks(world, 2)
    world.bot.take_downs.ask(delivery.proposal_id, ["news"], "The date is wrong.", SAM)
    for number, _ in world.bot.take_downs.due():
        world.bot.take_downs.take_up(number)
    assert world.networks.out == []
    later(world)
    assert gone(world, delivery) == []


def test_a_post_beyond_what_is_listed_has_not_gone(world: World) -> None:
    looks(world)
    delivery = world.under_way()
    world.publishes()
    looks(world, 2)
    for number in range(world.networks.listed + 1):
        intrudes(world, f"Part {number}")
    later(world)
    world.clock.moves(seconds=BACK.total_seconds())
    later(world)
    assert gone(world, delivery) == []


def test_a_thread_that_disappears_is_told_once(world: World) -> None:
    looks(world)
    delivery = world.under_way(THREAD, "long")
    world.publishes()
    looks(world, 2)
    world.networks.out = []
    later(world)
    assert gone(world, delivery) == [Event.GONE]


@pytest.mark.both_databases
def test_an_alarm_stands_in_the_digest_with_its_message_until_somebody_says_whose_it_is(world: World) -> None:
    looks(world)
    intrudes(world)
    looks(world, 3)
    (alarm,) = alarms(world)
    (listed,) = world.bot.digests.digest("rivers").alarms
    assert (listed.alarm.id, listed.alarm.account) == (alarm, "news")
    assert listed.message == world.store.read(timeline_alarms.message, alarm) is not None
    assert not world.bot.digests.digest("health").alarms
    world.bot.timeline_alarms.say_ours(alarm, PRIYA)
    assert not world.bot.digests.digest("rivers").alarms


def test_alarms_of_months_ago_are_not_read_at_each_look(world: World) -> None:
    looks(world)
    intrudes(world)
    looks(world, 3)
    (alarm,) = alarms(world)
    world.bot.timeline_alarms.say_not_ours(alarm, PRIYA)
    (found,) = world.store.read(timeline_alarms.unsettled, "news", now(world, alarm).at - timedelta(days=30))
    assert found.id == alarm
    assert not world.store.read(timeline_alarms.unsettled, "news", now(world, alarm).at)

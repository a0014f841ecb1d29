"""What came of posts: looked at after a day and a week, each account by itself, once; nothing given is said, too."""

import threading
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection

from bot.afterwards.tallies import PAGE
from bot.errors import ConfigError, Refused, Unreached
from bot.model.delivery import Delivery, DeliveryState
from bot.model.post import Tally
from bot.model.proposal import Proposal
from bot.model.proposal_notices import Tallied
from bot.model.tally import After, PostTally, TallyState, summed
from bot.store import tables, tallies
from policy.draft import Kind
from tests.bot.showing.lists import copied, statements
from tests.fakes import hears_nothing, loses_the_answer, refuses
from tests.world import JO, PRIYA, SAM, THREAD, World

DAY, WEEK = After.DAY, After.WEEK
TEXT = "The pool opens on Monday."


def out(world: World, text: str = TEXT, *on: str) -> Proposal:
    """A post that is out."""
    proposal = world.approved(text, *on)
    world.clock.moves(seconds=61)
    world.publishes()
    return proposal


def looked(world: World) -> int:
    """Take every look that is due, an account after another; gives how many calls to take up changed something."""
    taken = 0
    while due := world.bot.tallies.due():
        taken += sum(world.bot.tallies.take_up(number) for number, _ in due)
    return taken


def tally(world: World, delivery: Delivery, after: After = DAY) -> PostTally:
    found = world.store.read(tallies.by_id, delivery.id, after)
    assert found is not None
    return found


def told(world: World, proposal: Proposal) -> list[Tallied]:
    world.tells()
    every = (notice for notice in world.notifier.told if isinstance(notice, Tallied))
    return [notice for notice in every if notice.proposal == proposal.id]


def states(world: World, proposal: Proposal, after: After = DAY) -> dict[str, TallyState]:
    return {line.account: line.tally.state for line in world.bot.tallies.of_post(proposal.id, 1, after)}


@pytest.mark.both_databases
def test_a_post_is_looked_at_after_a_day_and_after_a_week_and_told_once_each(world: World) -> None:
    proposal = out(world)
    world.networks.numbers["news-1"] = Tally(12, 40, 230)
    world.clock.moves(hours=23, minutes=59)
    assert world.bot.tallies.due() == ()
    world.clock.moves(minutes=1)
    assert looked(world) == 1
    found = tally(world, world.delivery(proposal))
    assert (found.state, found.numbers, found.at) == (TallyState.COUNTED, Tally(12, 40, 230), world.clock())
    assert not found.is_late
    assert looked(world) == 0
    assert told(world, proposal) == [Tallied(proposal.id, 1, DAY)]
    world.networks.numbers["news-1"] = Tally(15, 41, 300)
    world.clock.moves(days=6)
    looked(world)
    assert tally(world, world.delivery(proposal), WEEK).numbers == Tally(15, 41, 300)
    assert tally(world, world.delivery(proposal)).numbers == Tally(12, 40, 230)
    assert told(world, proposal) == [Tallied(proposal.id, 1, DAY), Tallied(proposal.id, 1, WEEK)]


@pytest.mark.both_databases
def test_several_posts_of_an_account_are_one_call(world: World) -> None:
    for number in range(3):
        out(world, f"{TEXT} Lane {number} is free.")
    world.clock.moves(days=1)
    looked(world)
    assert world.networks.counted == [("news-1", "news-2", "news-3")]


@pytest.mark.both_databases
def test_a_look_reads_as_little_at_five_hundred_posts_due_as_at_fifty(world: World) -> None:
    post = out(world)
    read = []
    for number in (PAGE, 500 - PAGE):
        copied(world, post, number, DeliveryState.PUBLISHED)
        world.clock.moves(days=1)
        (due,) = (number for number, account in world.bot.tallies.due() if account == "news")
        with statements(world.store) as seen:
            assert world.bot.tallies.take_up(due)
        read.append(len(seen))
    assert read[0] == read[1]


def test_the_parts_of_a_thread_are_added_up_and_our_own_parts_are_no_replies(world: World) -> None:
    proposal = out(world, THREAD, "long")
    numbers = (Tally(5, 3, 9, 100), Tally(1, 0, 4, 80), Tally(2, 1, 1, 50))
    world.networks.numbers |= {f"long-{part}": tally for part, tally in enumerate(numbers, 1)}
    world.clock.moves(days=1)
    looked(world)
    found = tally(world, world.delivery(proposal))
    assert (found.numbers, found.parts, found.gone) == (Tally(6, 4, 14, 100), 3, 0)
    world.networks.out = [post for post in world.networks.out if post.receipt.id != "long-2"]
    world.clock.moves(days=6)
    looked(world)
    found = tally(world, world.delivery(proposal), WEEK)
    assert (found.numbers, found.parts, found.gone) == (Tally(7, 4, 10, 100), 3, 1)


def test_a_number_that_no_part_has_stays_unknown() -> None:
    assert summed([Tally(1, None, 2), Tally(0, None, 3)]) == Tally(0, None, 5)
    assert summed([Tally(2**40)]) == Tally(2**31 - 1)


def test_accounts_of_a_post_are_told_in_one_message_each_as_it_is(world: World) -> None:
    proposal = out(world, TEXT, "news", "intranet", "floods")
    world.clock.moves(days=1)
    looked(world)
    expected = {"news": TallyState.COUNTED, "intranet": TallyState.NOT_OFFERED, "floods": TallyState.COUNTED}
    assert states(world, proposal) == expected
    assert set(told(world, proposal)) == {Tallied(proposal.id, 1, DAY)}


def test_where_nothing_is_offered_it_is_said_once_and_not_again_after_a_week(world: World) -> None:
    proposal = out(world, TEXT, "intranet")
    world.clock.moves(days=1)
    looked(world)
    assert states(world, proposal) == {"intranet": TallyState.NOT_OFFERED}
    world.clock.moves(days=6)
    looked(world)
    assert states(world, proposal, WEEK) == {}
    assert tally(world, world.delivery(proposal), WEEK).state is TallyState.NOT_OFFERED
    assert world.networks.counted == []


def test_numbers_that_are_none_of_them_given_are_not_offered(world: World) -> None:
    proposal = out(world)
    world.networks.numbers["news-1"] = Tally()
    world.clock.moves(days=1)
    looked(world)
    assert states(world, proposal) == {"news": TallyState.NOT_OFFERED}


@pytest.mark.parametrize(
    "trouble",
    [
        Unreached("Wall could not be reached."),
        Refused("Wall did not accept our credential.", credential=True),
        ConfigError(("env:WALL is not set.",)),
        ZeroDivisionError(),
    ],
    ids=["unreached", "credential", "configuration", "a fault"],
)
def test_an_account_without_an_answer_holds_up_no_other_and_is_asked_again(world: World, trouble: Exception) -> None:
    proposal = out(world, TEXT, "news", "floods")

    def counting(handle: str, _ids: Sequence[str]) -> None:
        if handle == "@news":
            raise trouble

    world.networks.counting = counting
    world.clock.moves(days=1)
    looked(world)
    assert states(world, proposal) == {"news": TallyState.WAITING, "floods": TallyState.COUNTED}
    assert told(world, proposal)
    world.networks.counting = lambda _handle, _ids: None
    assert looked(world) == 0
    world.clock.moves(minutes=5)
    assert looked(world) == 1
    assert states(world, proposal) == {"news": TallyState.COUNTED, "floods": TallyState.COUNTED}
    assert not tally(world, world.delivery(proposal, "news")).is_late


def test_a_network_that_has_us_wait_is_asked_when_it_says_and_no_try_is_used_up(world: World) -> None:
    first = out(world)
    world.clock.moves(minutes=30)
    out(world, "Another post about the pool.")  # due while the network has us wait
    world.clock.moves(hours=23, minutes=30)
    again = world.clock() + timedelta(hours=2)

    def counting(_handle: str, _ids: Sequence[str]) -> None:
        if world.clock() < again:
            raise Unreached("Wall asks us to wait.", not_before=again)

    world.networks.counting = counting
    for _ in range(24):
        looked(world)
        world.clock.moves(minutes=5)
    assert world.networks.counted == [("news-1",)]
    looked(world)
    assert world.networks.counted == [("news-1",), ("news-1", "news-2")]
    assert tally(world, world.delivery(first)).tries == 1


def test_a_look_without_an_answer_is_given_up_and_the_reason_told(world: World) -> None:
    proposal, beside = out(world), out(world, TEXT, "floods")
    world.networks.counting = raising(Unreached("Wall could not be reached."))
    world.clock.moves(days=1)
    for _ in range(24 * 4):
        looked(world)
        world.clock.moves(minutes=15)
    found = tally(world, world.delivery(proposal))
    assert (found.state, found.trouble) == (TallyState.FAILED, "Wall could not be reached.")
    assert len(world.networks.counted) == 14, "seven tries for each account"
    assert states(world, beside) == {"floods": TallyState.FAILED}


def test_a_wait_beyond_the_time_of_the_look_is_told_at_once(world: World) -> None:
    proposal = out(world)
    next_month = world.clock() + timedelta(days=20)
    world.networks.counting = raising(Unreached("The plan's reads are used up.", not_before=next_month))
    world.clock.moves(days=1)
    looked(world)
    assert states(world, proposal) == {"news": TallyState.FAILED}


def test_what_a_network_refuses_for_one_post_is_asked_for_each(world: World) -> None:
    first, second = out(world), out(world, "Another post about the pool.")

    def counting(_handle: str, ids: Sequence[str]) -> None:
        if "news-1" in ids:
            raise Refused("This one can't be shown.")

    world.networks.counting = counting
    world.clock.moves(days=1)
    looked(world)
    assert states(world, first) == {"news": TallyState.FAILED}
    assert states(world, second) == {"news": TallyState.COUNTED}


def test_a_server_too_slow_for_several_is_asked_for_fewer(world: World) -> None:
    posts = [out(world, f"{TEXT} Lane {number} is free.") for number in range(3)]

    def counting(_handle: str, ids: Sequence[str]) -> None:
        if len(ids) > 1:
            raise Unreached("Wall did not answer in time.")

    world.networks.counting = counting
    world.clock.moves(days=1)
    for _ in range(12 * 6):
        looked(world)
        world.clock.moves(minutes=5)
    assert [states(world, post) for post in posts] == [{"news": TallyState.COUNTED}] * 3


def test_a_post_that_is_gone_is_said_and_not_asked_for_again(world: World) -> None:
    proposal = out(world)
    world.networks.out.clear()
    world.clock.moves(days=1)
    looked(world)
    assert states(world, proposal) == {"news": TallyState.GONE}
    world.clock.moves(days=6)
    looked(world)
    assert len(world.networks.counted) == 1
    assert states(world, proposal, WEEK) == {}, "told already"


def test_a_post_gone_since_is_news_after_a_week(world: World) -> None:
    proposal = out(world)
    world.clock.moves(days=1)
    looked(world)
    world.networks.out.clear()
    world.clock.moves(days=6)
    looked(world)
    assert states(world, proposal, WEEK) == {"news": TallyState.GONE}


def test_a_post_that_was_taken_down_is_not_asked_for(world: World) -> None:
    proposal = out(world, TEXT, "news", "floods")
    world.bot.take_downs.ask(proposal.id, ["news"], "The date is wrong.", SAM)
    world.clock.moves(days=1)
    looked(world)
    assert states(world, proposal) == {"news": TallyState.TAKEN_DOWN, "floods": TallyState.COUNTED}
    assert world.networks.counted == [("floods-2",)]
    whole = out(world, "A post that comes down whole.")
    world.bot.take_downs.ask(whole.id, ["news"], "The date is wrong.", SAM)
    world.clock.moves(days=1)
    looked(world)
    assert states(world, whole) == {}, "the thread has said it"


def test_two_looks_that_are_due_together_end_each_by_itself(world: World) -> None:
    proposal = out(world)
    world.networks.counting = raising(Unreached("Wall could not be reached."))
    world.clock.moves(days=1)
    looked(world)
    world.clock.moves(days=6)
    world.bot.take_downs.ask(proposal.id, ["news"], "The date is wrong.", SAM)
    looked(world)
    ended = world.store.read(tallies.of_deliveries, [world.delivery(proposal).id])
    assert {after: found.state for (_, after), found in ended.items()} == dict.fromkeys(After, TallyState.TAKEN_DOWN)
    assert set(told(world, proposal)) == {Tallied(proposal.id, 1, DAY), Tallied(proposal.id, 1, WEEK)}


@pytest.mark.parametrize(
    ("later", "after", "late"),
    [
        (timedelta(days=2, hours=20), DAY, True),
        (timedelta(days=3, minutes=5), None, False),
        (timedelta(days=7, hours=3), WEEK, False),
        (timedelta(days=13, hours=23), WEEK, True),
        (timedelta(days=15), None, False),
    ],
    ids=["a day late", "too late for a day", "a week", "six days late", "too late"],
)
def test_a_look_that_was_missed_is_taken_late_and_says_so(
    world: World, later: timedelta, after: After | None, *, late: bool
) -> None:
    proposal = out(world)
    world.clock.moves(seconds=later.total_seconds())
    looked(world)
    found = world.store.read(tallies.of_deliveries, [world.delivery(proposal).id])
    assert [(key[1], value.is_late) for key, value in found.items()] == ([(after, late)] if after else [])


def test_a_post_by_hand_is_not_known_well_enough(world: World) -> None:
    proposal = out(world, TEXT, "forum")
    delivery = world.delivery(proposal)
    world.bot.resolutions.hand_in(delivery.id, PRIYA, "https://forum.example/7")
    unsure = world.approved("Another post about the pool.", "news")
    world.networks.next(hears_nothing)
    world.clock.moves(seconds=61)
    world.publishes()
    world.looks_until_told()
    world.bot.resolutions.confirm_out(world.delivery(unsure).id, JO, "https://wall.example/77")
    world.clock.moves(days=1)
    looked(world)
    assert states(world, proposal) == {"forum": TallyState.NOT_OFFERED}
    assert states(world, unsure) == {"news": TallyState.NOT_KNOWN}


def test_an_account_that_is_no_longer_set_up_is_said(world: World) -> None:
    proposal = out(world)
    del world.accounts["news"]
    world.clock.moves(days=1)
    looked(world)
    assert tally(world, world.delivery(proposal)).state is TallyState.FAILED


def test_a_post_found_after_a_lost_answer_is_counted_like_any_other(world: World) -> None:
    proposal = world.approved(TEXT)
    world.networks.next(loses_the_answer)
    world.clock.moves(seconds=61)
    world.publishes()
    world.looks_until_told()
    world.clock.moves(days=1)
    looked(world)
    assert states(world, proposal) == {"news": TallyState.COUNTED}


def test_what_never_went_out_is_not_looked_at(world: World) -> None:
    world.networks.next(refuses)
    refused = out(world)
    stopped = world.approved(TEXT, "floods")
    world.bot.resolutions.stop(stopped.id, SAM)
    pending = world.proposes("Another post about the pool.")
    world.clock.moves(days=1)
    assert (looked(world), world.networks.counted) == (0, [])
    assert [states(world, post) for post in (refused, stopped, pending)] == [{}, {}, {}]


def test_a_private_message_is_nobody_elses_and_not_looked_at(world: World) -> None:
    out(world)
    with world.store.begin() as tx:
        tx(Connection.execute, tables.revisions.update().values(kind=Kind.DM.value))
    world.clock.moves(days=1)
    assert world.bot.tallies.due() == ()


@pytest.mark.parametrize(
    "moment",
    [
        datetime(2027, 10, 30, 12, 0, tzinfo=UTC),
        datetime(2027, 3, 27, 12, 0, tzinfo=UTC),
        datetime(2028, 2, 28, 12, 0, tzinfo=UTC),
    ],
    ids=["clocks go back", "clocks go forward", "29 February"],
)
def test_a_day_has_twenty_four_hours(world: World, moment: datetime) -> None:
    world.clock.now = moment
    proposal = out(world)
    world.clock.moves(hours=23, minutes=59)
    assert looked(world) == 0
    world.clock.moves(minutes=1)
    looked(world)
    assert tally(world, world.delivery(proposal)).due_at == world.clock()


@pytest.mark.both_databases
def test_a_replica_that_died_over_a_look_leaves_it_to_the_next(world: World) -> None:
    class Killed(BaseException):
        """The process ends here."""

    proposal = out(world)
    world.networks.counting = raising(Killed())
    world.clock.moves(days=1)
    with pytest.raises(Killed):
        looked(world)
    world.networks.counting = lambda _handle, _ids: None
    assert looked(world) == 0
    world.clock.moves(minutes=5)
    looked(world)
    assert states(world, proposal) == {"news": TallyState.COUNTED}


@pytest.mark.both_databases
def test_two_replicas_ask_and_tell_once(replicas: tuple[World, World]) -> None:
    first, second = replicas
    second.networks.counted = first.networks.counted
    for number in range(2):
        proposal = out(first, f"{TEXT} Lane {number} is free.", "news", "intranet")
        first.clock.moves(days=1)
        due = [which for which, _ in first.bot.tallies.due()]
        at_once(takes_up(due), first, second)
        assert len(first.networks.counted) == number + 1
        assert len(told(first, proposal)) + len(told(second, proposal)) <= 2, "a message, perhaps brought up to date"
        assert states(first, proposal) == {"news": TallyState.COUNTED, "intranet": TallyState.NOT_OFFERED}


def test_a_late_answer_after_another_replicas_changes_nothing(replicas: tuple[World, World]) -> None:
    first, second = replicas
    proposal = out(first)
    first.clock.moves(days=1)

    def counting(_handle: str, _ids: Sequence[str]) -> None:
        first.networks.counting = lambda _handle, _ids: None
        first.clock.moves(minutes=6)
        looked(second)

    first.networks.counting = counting
    first.networks.numbers["news-1"] = Tally(99, 99, 99)
    looked(first)
    assert tally(first, first.delivery(proposal)).numbers == Tally(2, 3, 5)


def takes_up(due: Sequence[int]) -> Callable[[World], object]:
    return lambda world: [world.bot.tallies.take_up(which) for which in due]


def raising(trouble: BaseException) -> Callable[[str, Sequence[str]], None]:
    def counting(_handle: str, _ids: Sequence[str]) -> None:
        raise trouble

    return counting


def at_once(act: Callable[[World], object], *worlds: World) -> None:
    threads = [threading.Thread(target=act, args=(world,)) for world in worlds]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

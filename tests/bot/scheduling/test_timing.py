"""Times of posts: slots, spacing on an account, and offered times."""

from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.errors import Unusable
from bot.model.delivery import DeliveryState, Why
from bot.model.proposal import Proposal, ProposalState
from bot.model.revision import RevisionId
from bot.model.when import TooNear, Twice, WhenKind
from bot.proposing.drafting import Mending, Wording
from bot.scheduling.timing import Timing
from bot.store import proposals
from tests.world import PLAIN, PRIYA, World, an_account

SLOTS = (time(9), time(12, 30), time(17))
"""Nine o'clock on Friday, when every test begins, is too soon to be approved in time."""


def on_friday(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 20, hour, minute, tzinfo=UTC)


def timing(world: World) -> Timing:
    return world.bot.proposals.drafting.timing


def at(world: World, hour: str, text: str = PLAIN, *on: str, day: str = "2026-11-20") -> Proposal:
    return world.proposes(text, *on, when=WhenKind.AT, day=day, time=hour)


# The two hours of a clock change


def test_a69_the_hour_that_comes_twice_is_kept_as_it_was_meant(world: World) -> None:
    chosen: dict[str, Any] = {"when": WhenKind.AT, "day": "2027-10-31", "time": "01:30"}
    with pytest.raises(Twice):
        world.submits(**chosen)
    first = world.proposes(**chosen, which="first")
    second = world.proposes("Other words.", **chosen, which="second")
    assert second.when.instant - first.when.instant == timedelta(hours=1)
    assert [world.now(proposal).when.which for proposal in (first, second)] == ["first", "second"]


# Slots


def test_the_next_free_slot_becomes_a_time(world: World) -> None:
    world.sets("news", posting_times=SLOTS)
    first = world.proposes(when=WhenKind.SLOT)
    assert (first.when.kind, first.when.instant) == (WhenKind.AT, on_friday(12, 30))
    assert first.when.wall == "2026-11-20T12:30"


def test_a_slot_that_is_pending_approved_or_on_its_way_is_taken(world: World) -> None:
    world.sets("news", posting_times=SLOTS)
    world.approved(when=WhenKind.SLOT)
    pending = world.proposes("Second words.", when=WhenKind.SLOT)
    third = world.proposes("Third words.", when=WhenKind.SLOT)
    assert pending.when.instant == on_friday(17)
    assert third.when.instant == on_friday(9) + timedelta(days=3)  # Monday
    world.bot.proposal_ends.withdraw(pending.id, PRIYA)
    assert world.proposes("Fourth words.", when=WhenKind.SLOT).when.instant == on_friday(17)


def test_slots_of_a_draft_and_of_another_account_are_free(world: World) -> None:
    world.sets("news", posting_times=SLOTS)
    world.sets("floods", posting_times=SLOTS)
    world.proposes(PLAIN, "floods", when=WhenKind.SLOT)
    assert world.proposes(when=WhenKind.SLOT).when.instant == on_friday(12, 30)


def test_several_accounts_go_out_in_a_slot_that_is_free_on_all_of_them(world: World) -> None:
    world.sets("news", posting_times=(time(9), time(12), time(17)))
    world.sets("floods", posting_times=(time(9), time(12), time(15)))
    assert world.proposes(PLAIN, "news", "floods", when=WhenKind.SLOT).when.instant == on_friday(12)
    again = world.proposes("Other words.", "news", "floods", when=WhenKind.SLOT)
    assert again.when.instant == on_friday(9) + timedelta(days=3)


def test_linked_proposals_get_one_slot(world: World) -> None:
    world.sets("news", posting_times=(time(12), time(15)))
    world.sets("minister", posting_times=(time(15), time(17)))
    both = world.submits(PLAIN, "news", "minister", when=WhenKind.SLOT).proposals
    assert {proposal.when.instant for proposal in both} == {on_friday(15)}


def test_accounts_without_a_common_slot_ask_for_a_time(world: World) -> None:
    world.sets("news", posting_times=(time(12),))
    with pytest.raises(Unusable, match="@floods has no posting times") as none:
        world.submits(PLAIN, "news", "floods", when=WhenKind.SLOT)
    world.sets("floods", posting_times=(time(15),))
    with pytest.raises(Unusable, match="share no free slot"):
        world.submits(PLAIN, "news", "floods", when=WhenKind.SLOT)
    assert none.value.field == "when"


def test_slots_keep_to_the_account_s_days_and_otherwise_to_working_days(world: World) -> None:
    world.sets("news", posting_times=(time(9),), posting_days=(5,))
    assert world.proposes(when=WhenKind.SLOT).when.instant == on_friday(9) + timedelta(days=1)
    world.clock.now = datetime(2026, 12, 24, 12, tzinfo=UTC)
    world.sets("floods", posting_times=(time(9),))
    after_christmas = world.proposes(PLAIN, "floods", when=WhenKind.SLOT).when
    assert after_christmas.wall == "2026-12-29T09:00"  # the 28th is a bank holiday, for the 26th is a Saturday


def test_a_slot_that_the_clocks_leave_out_is_left_out(world: World) -> None:
    world.clock.now = datetime(2027, 3, 27, 12, tzinfo=UTC)
    world.sets("news", posting_times=(time(1, 30),), posting_days=(6, 0))
    assert world.proposes(when=WhenKind.SLOT).when.wall == "2027-03-29T01:30"


def test_a_slot_keeps_the_account_s_distance_too(world: World) -> None:
    world.sets("news", posting_times=(time(12), time(15)), spacing=timedelta(minutes=30))
    at(world, "11:45")
    assert world.proposes("Other words.", when=WhenKind.SLOT).when.instant == on_friday(15)


# The distance between two posts, asked about when they are proposed


def test_a_time_too_near_to_another_post_is_asked_about_with_the_next_free_ones(world: World) -> None:
    world.sets("news", spacing=timedelta(minutes=15))
    at(world, "10:00")
    for hour in ("10:00", "10:14", "09:46"):
        with pytest.raises(TooNear, match=r"@news has a post at 10am already, and leaves 15 minutes") as asked:
            at(world, hour, "Other words.")
        assert asked.value.field == "when"
        assert all(abs(moment - on_friday(10)) >= timedelta(minutes=15) for moment in asked.value.free)
        assert all(moment.minute % 5 == 0 for moment in asked.value.free)
    assert asked.value.free == (on_friday(10, 15), on_friday(10, 30), on_friday(10, 45))
    assert "Free next: 10.15am, 10.30am or 10.45am." in str(asked.value)
    assert at(world, "10:15", "Other words.")
    assert at(world, "10:00", "On another account.", "floods")


def test_posts_without_a_distance_may_share_a_minute(world: World) -> None:
    at(world, "10:00")
    assert at(world, "10:00", "Other words.")


def test_an_edit_is_not_too_near_to_itself(world: World) -> None:
    world.sets("news", spacing=timedelta(minutes=15))
    proposal = at(world, "10:00")
    edited = world.edits(proposal, "Better words.", when=WhenKind.AT, day="2026-11-20", time="10:05")
    assert edited.when.instant == on_friday(10, 5)


def test_safety_information_and_replies_may_come_at_any_time(world: World) -> None:
    world.sets("news", spacing=timedelta(minutes=15))
    at(world, "10:00")
    chosen: dict[str, Any] = {"when": WhenKind.AT, "day": "2026-11-20", "time": "10:00"}
    assert world.proposes("Keep away from the river.", tags=("safety",), **chosen)


def test_the_free_times_say_their_day_where_it_is_another(world: World) -> None:
    world.sets("news", spacing=timedelta(minutes=30))
    at(world, "23:45")
    with pytest.raises(TooNear, match=r"12\.15am on Saturday"):
        at(world, "23:50", "Other words.")


def test_a_draft_that_is_sent_only_now_is_asked_about_again(world: World) -> None:
    world.sets("news", spacing=timedelta(minutes=15))
    chosen: dict[str, Any] = {"when": WhenKind.AT, "day": "2026-11-20", "time": "10:00"}
    (draft,) = world.bot.proposals.keep(Wording(accounts=("news",), text=PLAIN, **chosen), PRIYA, "mine").proposals
    other = at(world, "10:05", "Other words.")
    with pytest.raises(TooNear):
        world.bot.proposals.send([RevisionId(draft.id, 1)], Mending(), PRIYA)
    world.bot.proposal_ends.withdraw(other.id, PRIYA)
    world.clock.moves(hours=1)
    with pytest.raises(Unusable, match="has passed while this was a draft") as refused:
        world.bot.proposals.send([RevisionId(draft.id, 1)], Mending(), PRIYA)
    assert refused.value.field == "when"
    assert world.now(draft).state is ProposalState.DRAFT


# And kept when they are sent


def test_two_posts_that_come_due_together_are_spread(world: World) -> None:
    world.sets("news", spacing=timedelta(minutes=10))
    first, second = world.approved(PLAIN), world.approved("Other words.")
    world.clock.moves(minutes=2)
    world.publishes()
    assert world.networks.texts("news") == [PLAIN]
    waits = world.delivery(second)
    assert (waits.state, waits.not_before) == (DeliveryState.SCHEDULED, world.clock.now + timedelta(minutes=10))
    assert waits.detail == "It waits until 9.12am, because another post went out at 9.02am."
    world.clock.moves(minutes=9, seconds=59)
    assert world.publishes() == 0
    world.clock.moves(seconds=1)
    assert world.publishes() == 1
    assert world.networks.texts("news") == [PLAIN, "Other words."]
    assert world.delivery(first).state is world.delivery(second).state is DeliveryState.PUBLISHED
    assert world.delivery(second).detail == ""


def test_another_account_does_not_wait(world: World) -> None:
    world.sets("news", spacing=timedelta(minutes=10))
    world.sets("floods", spacing=timedelta(minutes=10))
    world.approved(PLAIN, "news", "floods")
    world.clock.moves(minutes=2)
    assert world.publishes() == 2


def test_safety_information_does_not_wait(world: World) -> None:
    world.sets("news", spacing=timedelta(minutes=10))
    world.approved(PLAIN)
    world.approved("Keep away from the river.", tags=("safety",))
    world.clock.moves(minutes=2)
    world.publishes()
    assert len(world.networks.out) == 2


@pytest.mark.slow
def test_a67_fifty_posts_for_one_minute_go_out_one_after_another_or_ask(world: World) -> None:
    made = [world.approved(f"Words number {number}.") for number in range(50)]  # before there was any distance
    world.sets("news", spacing=timedelta(minutes=10))
    went: list[datetime] = []
    for _ in range(60 * 6):
        world.clock.moves(minutes=1)
        before = len(world.networks.out)
        world.publishes()
        went += [world.clock.now] * (len(world.networks.out) - before)
    assert all(later - earlier >= timedelta(minutes=10) for earlier, later in pairwise(went))
    states = [world.delivery(delivery_id) for delivery_id in made]
    published = [delivery for delivery in states if delivery.state is DeliveryState.PUBLISHED]
    stopped = [delivery for delivery in states if delivery.state is DeliveryState.STOPPED]
    assert len(published) == len(went) == 24  # four hours is how long they stay true
    assert len(stopped) == 26
    assert {delivery.why for delivery in stopped} == {Why.LATE}
    assert all("comes too late for it" in delivery.detail for delivery in stopped)


def test_the_distance_leaves_the_moment_that_sending_takes(world: World) -> None:
    world.sets("news", spacing=timedelta(minutes=10))
    for hour in ("10:00", "10:10"):
        world.approves(at(world, hour, f"At {hour}."))
    world.clock.now = on_friday(10) + timedelta(seconds=2)
    world.publishes()
    world.clock.now = on_friday(10, 10)
    world.publishes()
    assert len(world.networks.out) == 2


def test_what_waits_makes_way_for_what_has_its_time(world: World) -> None:
    world.sets("news", spacing=timedelta(minutes=10))
    world.approved("One."), world.approved("Two."), world.approves(at(world, "09:15", "At its time."))
    world.clock.moves(minutes=2)
    world.publishes()
    world.clock.now = on_friday(9, 15)
    world.publishes()
    assert world.networks.texts("news") == ["One.", "At its time."]
    world.clock.now = on_friday(9, 25)
    world.publishes()
    assert world.networks.texts("news")[-1] == "Two."


# Times that are offered


def offered(world: World, was: datetime, **given: Any) -> list[str]:
    account = an_account("news", **given)
    return [f"{offer:%a %H:%M}" for offer in timing(world).offers((account,), was)]


def test_three_times_are_offered_in_an_hour_tomorrow_and_the_next_slot(world: World) -> None:
    world.clock.now = on_friday(10, 7)
    assert offered(world, on_friday(9, 30)) == ["Fri 11:10", "Mon 09:00", "Mon 09:30"]
    assert offered(world, on_friday(9, 30), posting_times=(time(17),)) == ["Fri 11:10", "Fri 17:00", "Mon 09:30"]


def test_at_night_the_offered_times_are_of_the_next_working_day(world: World) -> None:
    world.clock.now = on_friday(22, 40)
    assert offered(world, on_friday(22)) == ["Mon 09:00", "Mon 12:00", "Mon 22:00"]
    world.clock.now = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
    assert offered(world, on_friday(15))[0] == "Mon 09:00"


def test_offered_times_are_free(world: World) -> None:
    world.clock.now = on_friday(10)
    at(world, "11:00", "Taken.")
    assert offered(world, on_friday(9, 30), spacing=timedelta(minutes=20))[0] == "Fri 11:20"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
@given(
    now=st.timedeltas(timedelta(), timedelta(days=700)).map(lambda span: on_friday(9) + span),
    ago=st.timedeltas(timedelta(), timedelta(days=7)),
    zone=st.sampled_from(("Europe/London", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia")),
    slots=st.lists(st.times().map(lambda slot: slot.replace(second=0, microsecond=0)), max_size=3, unique=True),
)
def test_three_different_times_to_come_are_always_offered(
    world: World, now: datetime, ago: timedelta, zone: str, slots: list[time]
) -> None:
    world.clock.now = now
    account = an_account("news", zone=ZoneInfo(zone), posting_times=tuple(sorted(slots)))
    found = timing(world).offers((account,), world.clock.now - ago)
    assert len(found) == 3
    assert all(later - earlier >= timedelta(minutes=30) for earlier, later in pairwise((world.clock.now, *found)))


# Abuse: times that are none


@pytest.mark.parametrize(
    "given",
    [
        {"when": WhenKind.AT, "day": "9999-12-31", "time": "23:59"},
        {"when": WhenKind.AT, "day": "2026-11-19", "time": "09:00"},
        {"when": WhenKind.AT, "day": "2027-02-29", "time": "09:00"},
        {"when": WhenKind.AT, "day": "2026-11-21", "time": "24:00"},
        {"when": WhenKind.SOON, "day": "9999-12-31", "time": "23:59"},
        {"when": WhenKind.RELEASE, "releaser": "U0SAM", "day": "9999-12-31", "time": "23:59"},
    ],
    ids=str,
)
def test_a68_what_is_no_time_is_refused_and_proposes_nothing(world: World, given: dict[str, Any]) -> None:
    world.sets("news", zone=ZoneInfo("America/New_York"))
    with pytest.raises(Unusable) as refused:
        world.submits(**given)
    assert refused.value.field == "when"
    assert world.store.read(proposals.by_id, 1) is None


@pytest.mark.parametrize("releaser", ["", "S0APPROVERS", "sam", "<@U0SAM>"])
def test_a_release_names_one_person(world: World, releaser: str) -> None:
    with pytest.raises(Unusable, match="whose go-ahead") as refused:
        world.submits(when=WhenKind.RELEASE, releaser=releaser)
    assert refused.value.field == "releaser"

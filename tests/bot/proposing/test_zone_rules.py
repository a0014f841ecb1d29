"""A zone's rules change after posts were given their times: a new file of the zone, and a start of the bot."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.model.acts import Act
from bot.model.delivery import DeliveryState, Why
from bot.model.event import Event
from bot.model.proposal import Proposal, ProposalState
from bot.model.proposal_notices import PostCard, Question
from bot.model.when import WhenKind
from bot.showing.auditing import Auditing
from bot.showing.held_against import records_and_trail
from bot.store import trail
from tests.world import PLAIN, PRIYA, SAM, World
from tests.zone_files import looked_for_in, read_anew, write

ZONE = "Example/River"
AT_NINE: dict[str, Any] = {"when": WhenKind.AT, "day": "2026-11-21", "time": "09:00"}
AT_HALF_PAST_ONE = {**AT_NINE, "time": "01:30"}
AS_BEFORE, HOUR_LATER, HOUR_EARLIER = "OLD0", "NEW1", "NEW-1"
"""POSIX rules: with a zone behind UTC, a time of day comes later."""
FORWARD = "A0B,M11.3.6/1,M12.1.0/2"
"""On Saturday 21 November, one o'clock is followed by two o'clock."""
BACK = "A0B,M3.5.0/1,M11.3.6/2"
"""On Saturday 21 November, the hour from one o'clock comes twice."""

Starts = Callable[[str], int]


def instant(hour: int, minute: int = 0, day: int = 21) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=UTC)


@pytest.fixture
def starts(world: World, tmp_path: Path) -> Iterator[Starts]:
    """Start by a rule of the zone; gives how many posts followed."""

    def start(rule: str) -> int:
        write(tmp_path, ZONE, rule)
        zone = read_anew(ZONE)
        for account in ("news", "floods"):
            world.sets(account, zone=zone)
        return world.bot.zone_rules.follow()

    with looked_for_in(tmp_path, ZONE):
        assert start(AS_BEFORE) == 0
        yield start


def acts(world: World, subject: str) -> list[str]:
    return [deed.act for deed in world.store.read(trail.deeds_about, [subject])[subject]]


def is_whole(world: World) -> bool:
    return Auditing(world.store).verify().problem == "" and records_and_trail(world.store).disagree == 0


@pytest.mark.both_databases
def test_a_later_instant_within_the_limit_is_followed_and_the_approval_stands(world: World, starts: Starts) -> None:
    proposal = world.approved(PLAIN, "news", "floods", **AT_NINE)
    assert starts(HOUR_LATER) == 1
    after, delivery = world.now(proposal), world.delivery(proposal)
    assert (after.when.wall, after.when.instant, after.revision.number) == ("2026-11-21T09:00", instant(10), 1)
    assert (after.state, after.approvals) == (ProposalState.APPROVED, proposal.approvals)
    assert (delivery.due_at, delivery.latest_by) == (instant(10), instant(10, 30))
    assert world.stories(proposal)[-1] is Event.ZONE_CHANGED
    assert world.heard(PRIYA)[-1] is Event.ZONE_CHANGED
    assert acts(world, after.subject)[-1] == acts(world, delivery.subject)[-1] == Act.FOLLOW_ZONE
    assert is_whole(world)
    assert world.bot.zone_rules.follow() == 0, "a second start finds nothing to do"
    for now, out in ((instant(9), 0), (instant(9, 59), 0), (instant(10), 2), (instant(11), 0)):
        world.clock.now = now
        assert world.publishes() == out
    assert is_whole(world)


@pytest.mark.both_databases
@pytest.mark.parametrize(
    ("rule", "due"), [(HOUR_EARLIER, instant(8)), (HOUR_LATER, instant(10))], ids=["earlier", "beyond"]
)
def test_an_earlier_instant_or_one_beyond_the_limit_needs_a_new_approval(
    world: World, starts: Starts, rule: str, due: datetime
) -> None:
    world.sets("news", later=timedelta(minutes=30))
    proposal = world.approved(**AT_NINE)
    before, card = world.delivery(proposal), world.card(proposal)
    assert starts(rule) == 1
    after = world.now(proposal)
    assert (after.state, after.approvals, after.revision.number) == (ProposalState.PENDING, (), 2)
    assert (after.when.wall, after.when.instant, after.contributors) == (
        "2026-11-21T09:00",
        due,
        frozenset({PRIYA.id}),
    )
    assert world.state(before) is DeliveryState.CANCELLED
    assert world.stories(proposal)[-1] is world.heard(PRIYA)[-1] is Event.ZONE_CHANGED
    assert world.card(after) != card
    assert is_whole(world)
    world.approves(after)
    for now, out in ((due - timedelta(seconds=1), 0), (due, 1), (due + timedelta(hours=1), 0)):
        world.clock.now = now
        assert world.publishes() == out
    assert is_whole(world)


def test_an_earlier_instant_that_nobody_approves_never_goes_out(world: World, starts: Starts) -> None:
    proposal = world.approved(**AT_NINE)
    starts(HOUR_EARLIER)
    for hour in (8, 9, 10):
        world.clock.now = instant(hour)
        assert world.publishes() == 0
        world.bot.proposal_ends.expire()
    assert world.now(proposal).state is ProposalState.EXPIRED
    assert Event.EXPIRED in world.heard(PRIYA)


@pytest.mark.parametrize(
    ("before", "rule", "wall", "found", "which"),
    [
        (AS_BEFORE, FORWARD, "2026-11-21T02:30", instant(1, 30), ""),
        ("OLD-3", BACK, "2026-11-21T01:30", instant(1, 30), "second"),
    ],
    ids=["never", "twice"],
)
def test_a_time_of_day_that_now_never_comes_or_comes_twice_is_put_to_the_approvers(
    world: World, starts: Starts, before: str, rule: str, wall: str, found: datetime, which: str
) -> None:
    starts(before)
    approved = world.approved(**AT_HALF_PAST_ONE)
    pending = world.proposes("Other words.", "floods", **AT_HALF_PAST_ONE)
    assert starts(rule) == 2
    for proposal in (approved, pending):
        after = world.now(proposal)
        assert (after.state, after.revision.number, after.approvals) == (ProposalState.PENDING, 2, ())
        assert (after.when.wall, after.when.instant, after.when.which) == (wall, found, which)
    world.tells()
    assert PostCard(approved.id, 2) in world.notifier.told
    world.clock.now = found
    assert world.publishes() == 0
    assert starts(rule) == 0


@pytest.mark.both_databases
def test_what_nobody_has_approved_keeps_its_card(world: World, starts: Starts) -> None:
    pending = world.proposes(**AT_NINE)
    put_off = world.proposes("Other words.", **AT_NINE)
    world.approvals.not_yet(put_off.id, 1, SAM)
    card = world.card(pending)
    assert starts(HOUR_EARLIER) == 2
    for proposal, state in ((pending, ProposalState.PENDING), (put_off, ProposalState.NOT_YET)):
        after = world.now(proposal)
        assert (after.state, after.revision.number, after.when.instant) == (state, 1, instant(8))
        assert world.stories(proposal)[-1] is Event.ZONE_CHANGED
    assert world.card(pending) == card
    world.approves(pending)
    world.clock.now = instant(8)
    assert world.publishes() == 1
    assert is_whole(world)


def test_a_start_by_a_clock_that_is_years_ahead_leaves_no_post_behind(world: World, starts: Starts) -> None:
    proposal = world.approved(**AT_NINE)
    right, world.clock.now = world.clock.now, datetime(2036, 1, 1, tzinfo=UTC)
    assert starts(HOUR_LATER) == 1
    world.clock.now = right
    assert world.now(proposal).when.instant == instant(10)
    world.clock.now = instant(9)
    assert world.publishes() == 0


def test_a_draft_follows_without_a_word(world: World, starts: Starts) -> None:
    draft = world.submits("£40 million for Example Lock. Call 07700 900123.", "news", **AT_NINE).proposals[0]
    assert draft.state is ProposalState.DRAFT
    assert starts(HOUR_LATER) == 1
    assert world.now(draft).when.instant == instant(10)
    assert world.tells() == 0
    assert is_whole(world)


def test_as_soon_as_approved_stays_true_until_the_same_time_of_day(world: World, starts: Starts) -> None:
    world.sets("news", fresh_for=timedelta(hours=3, seconds=20))
    delivery = world.under_way(PLAIN)
    assert delivery.latest_by == instant(12, day=20) + timedelta(seconds=20), "to the second, reckoned from now"
    assert starts(HOUR_EARLIER) == 1
    after = world.again(delivery)
    assert (after.due_at, after.latest_by) == (delivery.due_at, instant(11, day=20))
    assert world.publishes() == 1
    assert is_whole(world)


def test_a_go_is_awaited_until_the_same_time_of_day(world: World, starts: Starts) -> None:
    proposal = world.approved(when=WhenKind.RELEASE, day="2026-11-21", time="12:00", releaser=PRIYA.id)
    assert starts(HOUR_EARLIER) == 1
    after = world.now(proposal)
    assert (after.state, after.when.instant, after.when.releaser) == (ProposalState.APPROVED, instant(11), PRIYA.id)
    world.bot.releases.go(proposal.id, 1, PRIYA)
    assert world.publishes() == 1


def is_asked_about(world: World, proposal: Proposal, account: str) -> None:
    delivery = world.delivery(proposal, account)
    assert (delivery.state, delivery.why) == (DeliveryState.STOPPED, Why.ZONE)
    world.tells()
    assert Question(proposal.id, delivery.id) in world.notifier.told
    assert Event.WAITS_FOR_A_PERSON in world.heard(PRIYA)


def test_a_delivery_with_a_time_of_its_own_asks_a_person(world: World, starts: Starts) -> None:
    proposal = world.approved(PLAIN, "news", "floods", **AT_NINE)
    world.bot.resolutions.stop(proposal.id, SAM)
    for account, hour in (("news", "15:00"), ("floods", "09:00")):
        world.bot.resolutions.retime(world.delivery(proposal, account).id, SAM, "2026-11-21", hour)
    assert starts(HOUR_LATER) == 1
    is_asked_about(world, proposal, "news")
    assert world.delivery(proposal, "floods").due_at == instant(10)
    assert is_whole(world)


def test_what_a_person_stopped_stays_stopped_and_the_rest_asks(world: World, starts: Starts) -> None:
    proposal = world.approved(PLAIN, "news", "floods", **AT_NINE)
    world.bot.resolutions.stop(proposal.id, SAM)
    world.bot.resolutions.retime(world.delivery(proposal, "floods").id, SAM, "2026-11-21", "09:00")
    assert starts(HOUR_EARLIER) == 1
    is_asked_about(world, proposal, "floods")
    stopped = world.delivery(proposal, "news")
    assert (stopped.state, stopped.why) == (DeliveryState.STOPPED, Why.BY_A_PERSON)
    assert world.now(proposal).revision.number == 1
    world.clock.now = instant(9)
    assert world.publishes() == 0
    assert is_whole(world)


def test_what_is_left_of_a_post_that_began_to_go_out_asks_a_person(world: World, starts: Starts) -> None:
    proposal = world.approved(PLAIN, "news", "floods", **AT_NINE)
    world.clock.now = instant(9)
    world.bot.resolutions.stop(proposal.id, SAM)
    world.bot.resolutions.retime(world.delivery(proposal, "news").id, SAM, "2026-11-21", "09:05")
    world.bot.resolutions.retime(world.delivery(proposal, "floods").id, SAM, "2026-11-21", "15:00")
    world.clock.now = instant(9, 5)
    assert world.publishes() == 1
    assert starts(HOUR_EARLIER) == 1
    is_asked_about(world, proposal, "floods")
    assert world.state(world.delivery(proposal, "news")) is DeliveryState.PUBLISHED
    assert is_whole(world)


def test_what_was_approved_after_its_time_waits_for_the_time_of_day_all_the_same(world: World, starts: Starts) -> None:
    proposal = world.proposes(**AT_NINE)
    world.clock.now = instant(9, 10)
    world.approves(proposal)
    assert world.delivery(proposal).due_at == instant(9, 11)
    assert starts(HOUR_LATER) == 1
    world.clock.now = instant(9, 30)
    assert world.publishes() == 0
    world.clock.now = instant(10)
    assert world.publishes() == 1


def test_a_zone_that_is_gone_is_left_alone(
    world: World, starts: Starts, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    proposal = world.proposes(**AT_NINE)
    (tmp_path / ZONE).unlink()
    with looked_for_in(tmp_path, ZONE):
        pass  # forgets the zone
    assert world.bot.zone_rules.follow() == 0
    assert "Example/River is not known" in caplog.text
    assert world.now(proposal).when == proposal.when


def test_a_running_bot_whose_posts_would_move_has_a_reason_to_be_started_anew(
    world: World, starts: Starts, tmp_path: Path
) -> None:
    world.bot.zone_rules.look()
    write(tmp_path, ZONE, HOUR_LATER)
    world.bot.zone_rules.look()
    assert world.bot.zone_rules.outdated == "", "no post is concerned"
    world.approved(**AT_NINE)
    (tmp_path / ZONE).write_bytes(b"TZif, half")
    world.bot.zone_rules.look()
    assert world.bot.zone_rules.outdated == "", "a file that is being written"
    write(tmp_path, ZONE, HOUR_LATER)
    world.bot.zone_rules.look()
    assert world.bot.zone_rules.outdated == "the rules of Example/River have changed on this machine"

"""Limits: what a script piles up is stopped kindly, and what people need at the worst moment always finds room."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.authority import limits
from bot.config.shape import LimitsTable
from bot.errors import NotAllowed
from bot.holding.holds import EVERYTHING, Wish
from bot.model.enquiry_parts import Profile
from bot.model.enquiry_states import EnquiryState
from bot.model.people import Person
from bot.model.proposal import Proposal, ProposalState
from bot.proposing.drafting import Mending, Wording
from bot.store import proposals
from policy.outcome import Outcome
from tests.bot.enquiries.test_enquiries import PRESS, PUBLIC
from tests.bot.lines.lines import TEMPLATE
from tests.bot.plans.test_plans import WEEK
from tests.bot.store.test_races import at_once
from tests.world import DANA, JO, MEDIA, PETE, PLAIN, PRIYA, REMARKABLE, SAM, World

ROOT = Path(__file__).resolve().parents[3]
AT_RISK = Profile("wall", "@anna", message="I can't go on. I am going to kill myself tonight.")


def draft(world: World, request: str = "draft", by: Person = PRIYA) -> Proposal:
    """A draft that stays a draft: the checks block it."""
    world.finds(Outcome.BLOCK)
    (kept,) = world.submits(f"{REMARKABLE} {request}", by=by, request=request).proposals
    assert kept.state is ProposalState.DRAFT
    return kept


def asks(world: World) -> Callable[[int], object]:
    about = draft(world)
    return lambda n: world.bot.ask_first.ask([about.id], "Is that right?", PRIYA, f"ask:{n}")


def checks(world: World) -> Callable[[int], object]:
    return lambda n: world.bot.enquiries.check(PUBLIC, PRIYA, f"check:{n}", "rivers")


def reports_a_life_at_risk(world: World) -> Callable[[int], object]:
    return lambda n: world.bot.enquiries.check(AT_RISK, PRIYA, f"risk:{n}", "rivers")


def holds(world: World) -> Callable[[int], object]:
    return lambda n: world.bot.holds.place(Wish(on=EVERYTHING, reason="A terrible day."), DANA, f"hold:{n}")


def asks_for_settings(world: World) -> Callable[[int], object]:
    days = ("2026-12-01", "")
    return lambda n: world.bot.agreed_settings.sensitive_day("rivers", days, "A day", "ask", "", SAM, f"setting:{n}")


def writes_lines(world: World) -> Callable[[int], object]:
    return lambda n: world.bot.lines.propose(TEMPLATE, PRIYA, f"line:{n}")


def brings(world: World) -> Callable[[int], object]:
    def bring(n: int) -> int:
        plan = world.bot.plans.bring("plan.csv", WEEK, PRIYA, f"file:{n}")
        world.checks_plans()
        return plan

    return bring


def drafts(world: World) -> Callable[[int], object]:
    return lambda n: draft(world, f"draft:{n}")


def edits(world: World) -> Callable[[int], object]:
    post = world.proposes()
    return lambda n: world.bot.proposals.keep_edit(post.id, 1, Wording((), f"{PLAIN} {n}"), PRIYA)


def mends(world: World) -> Callable[[int], object]:
    kept = draft(world)

    def mend(n: int) -> object:
        now = world.now(kept)
        return world.bot.proposals.mend([now.revision_id], Mending(wordings=(("news", f"{REMARKABLE} {n}"),)), PRIYA)

    return mend


@pytest.mark.both_databases
@pytest.mark.parametrize(
    ("begins", "limit", "says"),
    [
        (asks, limits.QUESTIONS, "You've asked 20 questions in the last hour"),
        pytest.param(checks, limits.ENQUIRIES, "You've checked 120 people in the last hour", marks=pytest.mark.slow),
        pytest.param(holds, limits.HOLDS, "You've placed 120 holds in the last hour", marks=pytest.mark.slow),
        (asks_for_settings, limits.SETTINGS, "You've asked for 60 settings in the last hour"),
        (writes_lines, limits.LINES, "You've written 60 agreed lines in the last hour"),
        (brings, limits.PLANS, "You've brought 20 plans in the last hour"),
    ],
    ids=["questions", "enquiries", "holds", "settings", "lines", "plans"],
)
def test_a_script_is_stopped_and_told_when_there_is_room_again(
    world: World, begins: Callable[[World], Callable[[int], object]], limit: limits.Limit, says: str
) -> None:
    act = begins(world)
    for n in range(limit.most):
        act(n)
    world.clock.moves(minutes=20)
    with pytest.raises(NotAllowed, match=f"{says}, and {limit.most} is the most for one person.* after 10am"):
        act(limit.most)
    act(limit.most - 1)  # a repeat of what was taken is no further one
    world.clock.moves(minutes=41)
    act(limit.most + 1)


@pytest.mark.both_databases
@pytest.mark.parametrize(
    ("begins", "name", "says", "hours"),
    [
        (drafts, "drafts", "You've begun 5 drafts in the last day, and sent none of them", 25),
        (edits, "edits", "You've changed posts 5 times in the last hour", 2),
        (mends, "edits", "You've changed posts 5 times in the last hour", 2),
    ],
    ids=["drafts", "edits", "mended drafts"],
)
def test_a_departments_own_limit_counts(
    world: World, begins: Callable[[World], Callable[[int], object]], name: str, says: str, hours: int
) -> None:
    act = begins(world)
    world.departments["rivers"] = replace(world.departments["rivers"], limits={name: 5})
    for n in range(5):
        act(n)
    with pytest.raises(NotAllowed, match=says):
        act(5)
    world.clock.moves(hours=hours)
    act(6)


@pytest.mark.both_databases
def test_covers_are_limited_too(world: World) -> None:
    for _ in range(limits.COVERS.most):
        world.covers(JO, SAM, by=DANA)
    with pytest.raises(NotAllowed, match="You've set 60 covers in the last hour"):
        world.covers(JO, SAM, by=DANA)


def test_drafts_that_were_sent_are_none(world: World) -> None:
    world.limits(drafts=5)
    for n in range(8):
        world.proposes(f"{PLAIN} {n}")


def test_the_day_is_said_where_room_comes_only_tomorrow(world: World) -> None:
    world.limits(drafts=5)
    world.clock.moves(hours=8, minutes=3, seconds=30)
    for n in range(5):
        draft(world, f"draft:{n}")
    with pytest.raises(NotAllowed, match=r"after 5\.04pm tomorrow"):
        draft(world, "another")


def test_three_plans_of_a_person_wait_for_their_check_at_once(world: World) -> None:
    for n in range(3):
        assert world.bot.plans.bring("plan.csv", WEEK, PRIYA, f"file:{n}")
    with pytest.raises(NotAllowed, match="3 of your plans are still being checked"):
        world.bot.plans.bring("plan.csv", WEEK, PRIYA, "file:3")
    assert world.bot.plans.bring("plan.csv", WEEK, PRIYA, "file:2") == 0  # the same file again
    assert world.bot.plans.bring("plan.csv", WEEK, PETE, "file:pete")
    world.checks_plans()
    assert world.bot.plans.bring("plan.csv", WEEK, PRIYA, "file:3")


def test_a_life_at_risk_finds_room_when_nothing_else_does(world: World) -> None:
    world.limits(enquiries=5)
    for n in range(5):
        checks(world)(n)
    with pytest.raises(NotAllowed, match="write to the media team"):
        world.bot.enquiries.check(PRESS, PRIYA, "press", "rivers")
    for n in range(20):
        assert reports_a_life_at_risk(world)(n)
    assert world.bot.enquiries.check(PRESS, PETE, "press", "rivers").state is EnquiryState.WAITING


@pytest.mark.slow
def test_deciding_taking_and_lifting_have_no_limit(world: World) -> None:
    waiting = [world.proposes(f"{PLAIN} {n}") for n in range(20)]
    taken = [world.bot.enquiries.check(PRESS, PRIYA, f"press:{n}", "rivers") for n in range(20)]
    for n in range(20):
        holds(world)(n)
    world.limits(posts=5, open_posts=5, drafts=5, edits=5, questions=5, enquiries=5)
    assert {world.approves(post, SAM).state for post in waiting} == {ProposalState.APPROVED}
    assert {world.bot.referrals.take(enquiry.id, MEDIA).settled_by for enquiry in taken} == {MEDIA.id}
    for hold in world.bot.holds.standing():
        world.bot.holds.lift(hold.hold.id, DANA)
    assert not world.bot.holds.standing()


@pytest.mark.both_databases
def test_two_replicas_count_alike(replicas: tuple[World, World]) -> None:
    for world in replicas:
        world.limits(questions=10)
    about = draft(replicas[0])
    for n in range(8):
        replicas[n % 2].bot.ask_first.ask([about.id], "Is that right?", PRIYA, f"ask:{n}")
    results = at_once(
        *(
            lambda n=n, world=world: world.bot.ask_first.ask([about.id], "Is that right?", PRIYA, f"ask:{n}")
            for n, world in ((8, replicas[0]), (9, replicas[1]), (10, replicas[0]), (11, replicas[1]))
        )
    )
    refused = [result for (result,) in results if isinstance(result, NotAllowed)]
    assert len(refused) == 2


def test_words_that_were_not_kept_for_want_of_room_are_refused_before_anything_is_written(world: World) -> None:
    world.limits(drafts=5)
    for n in range(5):
        draft(world, f"draft:{n}")
    with pytest.raises(NotAllowed, match="Your words are kept here"):
        draft(world, "one too many")
    assert world.store.read(proposals.together_with, "one too many") == ()


EVERY = [value for value in vars(limits).values() if isinstance(value, limits.Limit)]


@pytest.mark.parametrize("limit", EVERY, ids=lambda limit: limit.name)
def test_the_docs_have_every_limit_as_it_is(limit: limits.Limit) -> None:
    span = {timedelta(hours=1): "an hour", timedelta(days=1): "a day", None: "at once"}[limit.within]
    settable = f"`{limit.name}`" if limit in limits.SETTLED_BY_DEPARTMENTS else ""
    rows = [row for row in (ROOT / "docs/running.md").read_text().splitlines() if f"| {limit.most} {span} |" in row]
    assert [row for row in rows if row.endswith(f"| {settable} |" if settable else "| |")]


def test_a_department_sets_the_limits_that_it_may_and_no_other() -> None:
    assert LimitsTable.model_fields.keys() == {limit.name for limit in limits.SETTLED_BY_DEPARTMENTS}


def test_an_ordinary_day_meets_no_limit() -> None:
    """A press officer's busiest hour, doubled: none of the limits is near."""
    busiest = {"posts": 30, "drafts": 60, "edits": 60, "questions": 8, "enquiries": 40, "holds": 10, "plans": 6}
    every = (limits.POSTS, limits.DRAFTS, limits.EDITS, limits.QUESTIONS, limits.ENQUIRIES, limits.HOLDS, limits.PLANS)
    assert {limit.name: limit.most >= 2 * busiest[limit.name] for limit in every} == dict.fromkeys(busiest, True)
    assert all(limit.within in (timedelta(hours=1), timedelta(days=1)) for limit in every)

"""F13–F19, F29, F34: events twice, late, out of order or never, people acting at once, and Slack away."""

from collections.abc import Callable
from itertools import permutations

import pytest

from bot.errors import Superseded
from bot.model.event import Event
from bot.model.people import Card, Person
from bot.model.proposal import Proposal, ProposalState
from bot.store import deliveries, proposals
from tests.faults.process import WAIT, BotProcess, Refusal
from tests.faults.scene import OUT, Scene, goes_round, prepares
from tests.world import JO, PETE, PLAIN, PRIYA, SAM, World

pytestmark = [pytest.mark.both_databases, pytest.mark.slow]

ROUNDS = 12
WRITERS = (PRIYA, PETE)


# Acts, done by a process


def proposes(world: World, text: str = PLAIN, on: str = "news", by: Person = PRIYA) -> tuple[Proposal, Card]:
    """A proposal whose card stands."""
    proposal = world.proposes(text, on, by=by)
    return proposal, world.card(proposal)


def thumb_comes(world: World, card: Card, by: Person) -> bool:
    """The event of a 👍 arrives; whether the thumb counted."""
    return world.approvals.thumb_added(card, by) is not None


def thumb_goes(world: World, card: Card, by: Person) -> bool:
    """The event of a 👍 taken away arrives; whether an approval fell."""
    return world.approvals.thumb_removed(card, by) is not None


def presses_approve(world: World, proposal: int, by: Person) -> ProposalState:
    return world.approvals.approve(proposal, 1, by).state


def withdraws(world: World, proposal: int) -> None:
    world.bot.proposal_ends.withdraw(proposal, PRIYA)


def edits(world: World, proposal: Proposal, text: str, by: Person) -> None:
    world.edits(proposal, text, by)


def opens_digests(world: World) -> tuple[str, ...]:
    return world.bot.digests.open_due()


def at_once(*acts: tuple[BotProcess, Callable[..., object], tuple[object, ...]]) -> list[object]:
    """Processes act at the same moment; gives what came of each act."""
    for bot, act, given in acts:
        bot.begins(act, *given)
    return [bot.came() for bot, _, _ in acts]


def now(scene: Scene, proposal: Proposal) -> Proposal:
    found = scene.store.read(proposals.by_id, proposal.id)
    assert found is not None
    return found


def goes_out(scene: Scene, bot: BotProcess) -> None:
    scene.clock.moves(seconds=61)
    bot.done(goes_round)


# Events


def test_f13_an_event_that_comes_twice_and_to_two_replicas_at_once_counts_once(empty: Scene) -> None:
    left, right = empty.bot(), empty.bot()
    for number in range(4):
        proposal, card = left.done(proposes, f"We are open on day {number}.")
        empty.outside.thumbs[card] = {SAM.id}
        at_once((left, thumb_comes, (card, SAM)), (right, thumb_comes, (card, SAM)))
        left.does(thumb_comes, card, SAM)
        assert [approval.person for approval in now(empty, proposal).approvals] == [SAM.id]
        assert len(empty.store.read(deliveries.of_proposal, proposal.id)) == 1
    at_once((left, goes_round, ()), (right, goes_round, ()))
    goes_out(empty, right)
    left.done(World.tells)
    assert empty.posts() == 4
    stories = [told for told in empty.outside.of("Story") if told.fields["event"] == Event.APPROVED.value]
    assert len(stories) == 4
    assert empty.outside.told_twice() == []


@pytest.mark.parametrize("stands", [True, False])
def test_f14_whatever_order_events_come_in_the_thumb_that_stands_decides(empty: Scene, stands: bool) -> None:
    bot = empty.bot()
    comes, goes = thumb_comes, thumb_goes
    for number, order in enumerate(permutations((comes, goes, comes))):
        text = f"We are open on day {number}."
        proposal, card = bot.done(proposes, text, "news", WRITERS[number % 2])
        empty.outside.thumbs[card] = {SAM.id} if stands else set()
        for act in order:
            bot.does(act, card, SAM)
        assert bool(now(empty, proposal).approvals) is stands
    goes_out(empty, bot)
    goes_out(empty, bot)
    assert bool(empty.posts()) is stands


def test_f15_a_thumb_given_while_no_bot_ran_is_read_at_the_start(empty: Scene) -> None:
    first = empty.bot()
    _, card = first.done(proposes)
    first.kill()
    empty.outside.thumbs[card] = {JO.id}
    second = empty.bot()
    assert second.done(World.reconciles) == 1
    goes_out(empty, second)
    assert empty.outside.texts() == [PLAIN]


@pytest.mark.parametrize("point", ["before the claim is committed", "after the claim", "before sending"])
def test_f16_a_thumb_taken_back_once_the_post_is_claimed_comes_too_late_and_says_so(empty: Scene, point: str) -> None:
    bot, other = empty.bot(), empty.bot()
    _, card = bot.done(proposes)
    empty.outside.thumbs[card] = {SAM.id}
    bot.done(thumb_comes, card, SAM)
    empty.clock.moves(seconds=61)
    bot.plans(point, how=WAIT).begins(goes_round)
    bot.is_there()
    empty.outside.thumbs[card] = set()
    other.begins(thumb_goes, card, SAM)
    bot.goes_on()
    came = other.came()
    bot.came()
    assert isinstance(came, Refusal)
    assert came.kind == Superseded.__name__
    assert empty.outside.texts() == [PLAIN]


def test_f16_a_thumb_taken_back_before_the_claim_keeps_the_post_in(empty: Scene) -> None:
    bot = empty.bot()
    proposal, card = bot.done(proposes)
    empty.outside.thumbs[card] = {SAM.id}
    bot.done(thumb_comes, card, SAM)
    empty.outside.thumbs[card] = set()
    assert bot.done(thumb_goes, card, SAM)
    goes_out(empty, bot)
    assert empty.posts() == 0
    assert now(empty, proposal).state is ProposalState.PENDING


# People at once


def test_f17_an_approval_of_old_words_never_lets_new_words_out(empty: Scene) -> None:
    left, right = empty.bot(), empty.bot()
    edited = approved = 0
    for number in range(ROUNDS):
        proposal, _ = left.done(proposes, f"We are open on day {number}.", "news", WRITERS[number % 2])
        writer = proposal.proposer
        edit, yes = at_once(
            (left, edits, (proposal, f"Other words for day {number}.", Person(writer))),
            (right, presses_approve, (proposal.id, SAM)),
        )
        edited += not isinstance(edit, Refusal)
        approved += not isinstance(yes, Refusal)
        after = now(empty, proposal)
        assert not isinstance(edit, Refusal)
        assert (after.revision.number, after.approvals, after.state) == (2, (), ProposalState.PENDING)
    goes_out(empty, left)
    goes_out(empty, right)
    assert (empty.posts(), edited) == (0, ROUNDS)


def test_f18_two_approvers_at_once_are_two_people_and_one_change(empty: Scene) -> None:
    left, right = empty.bot(), empty.bot()
    for number in range(ROUNDS):
        on = ("strict", "news")[number % 2]
        proposal, _ = left.done(proposes, f"We are open on day {number}.", on, WRITERS[number // 2 % 2])
        came = at_once(
            (left, presses_approve, (proposal.id, SAM)),
            (right, presses_approve, (proposal.id, JO)),
        )
        refused = [answer for answer in came if isinstance(answer, Refusal)]
        assert len(refused) == (on == "news"), came
        after = now(empty, proposal)
        assert after.state is ProposalState.APPROVED
        assert len({approval.person for approval in after.approvals}) == (2 if on == "strict" else 1)
        assert len(empty.store.read(deliveries.of_proposal, proposal.id)) == 1


@pytest.mark.parametrize("point", ["before the claim is committed", "after the claim"])
def test_f19_a_withdrawal_that_meets_the_claim_comes_too_late(wall: Scene, point: str) -> None:
    bot, other = wall.bot(), wall.bot()
    bot.plans(point, how=WAIT).begins(goes_round)
    bot.is_there()
    other.begins(withdraws, wall.again().proposal_id)
    bot.goes_on()
    came = other.came()
    bot.came()
    assert isinstance(came, Refusal)
    wall.ends(1, OUT)


def test_f19_of_a_withdrawal_and_a_claim_at_once_one_wins(empty: Scene) -> None:
    left, right = empty.bot(), empty.bot()
    for number in range(ROUNDS):
        text = f"We are open on day {number}."
        delivery = left.done(prepares, text, "news")
        came, _ = at_once((left, withdraws, (delivery.proposal_id,)), (right, goes_round, ()))
        goes_out(empty, right)
        assert empty.outside.texts().count(text) == isinstance(came, Refusal)


# Telling


def test_f29_two_replicas_and_a_kill_after_the_telling_make_one_digest(empty: Scene) -> None:
    left, right = empty.bot(), empty.bot()
    came = at_once((left, opens_digests, ()), (right, opens_digests, ()))
    assert sorted(key for keys in came for key in keys) == ["health", "rivers"]  # type: ignore[attr-defined]
    left.plans("after telling").begins(World.tells)
    left.dies()
    for _ in range(3):
        right.done(opens_digests)
        right.done(World.tells)
        empty.clock.moves(minutes=3)
    assert sorted(str(told.fields["department"]) for told in empty.outside.of("DigestDue")) == ["health", "rivers"]


def test_f29_a_digest_whose_window_was_slept_through_is_left_to_the_next_day(empty: Scene) -> None:
    empty.clock.moves(hours=10)
    bot = empty.bot()
    assert bot.done(opens_digests) == ()
    empty.clock.moves(days=2, hours=14)
    assert sorted(bot.done(opens_digests)) == ["health", "rivers"]


def test_f34_slack_away_publishing_goes_on_and_people_hear_afterwards_once(wall: Scene) -> None:
    bot = wall.bot()
    wall.outside.slack_is_away = True
    told = len(wall.outside.told)
    bot.done(goes_round)
    assert (wall.posts(), wall.state()) == (1, OUT)
    wall.clock.moves(hours=1)
    bot.done(goes_round)
    assert len(wall.outside.told) == told
    wall.outside.slack_is_away = False
    wall.clock.moves(minutes=6)
    bot.done(goes_round)
    wall.ends(1, OUT)

"""Groups: claims and results asked for at the same time are made together, and each is what it would be alone."""

import threading
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import Connection, event

from bot.errors import NotNow
from bot.holding.holds import Wish
from bot.model.delivery import Delivery, DeliveryState, Why
from bot.model.people import Standing
from bot.model.proposal import ProposalState
from bot.store import ledger, proposals, tables
from bot.together import MOST, Together
from tests.world import DIVIDED, HEAD, PLAIN, PRIYA, SAM, THREAD, World

pytestmark = pytest.mark.both_databases


def together(group: "Together[Any, Any]", acts: Sequence[Callable[[], object]], *before: Callable[[], object]) -> None:
    """Run acts in threads until each waits to be done; after what comes `before`, let them be done as one group."""
    threads = [threading.Thread(target=act) for act in acts]
    with group._turn:
        for thread in threads:
            thread.start()
        while len(group._waiting) < len(acts):
            assert any(thread.is_alive() for thread in threads)
            threading.Event().wait(0.001)
        for act in before:
            act()
    for thread in threads:
        thread.join()


def takes_up(world: World, *several: Delivery) -> list[Callable[[], object]]:
    def taking(delivery: Delivery) -> Callable[[], object]:
        return lambda: world.bot.publishing.take_up(delivery.id)

    return [taking(delivery) for delivery in several]


def due(world: World, *on: str) -> list[Delivery]:
    """Deliveries of different posts to several accounts, all due."""
    texts = {"long": THREAD}
    every = [world.approved(texts.get(account, f"{PLAIN} {account}"), account) for account in on]
    world.clock.moves(seconds=61)
    return [world.delivery(proposal) for proposal in every]


def counted(world: World) -> Counter[str]:
    """The statements that begin and end tries, as they come."""
    asked: Counter[str] = Counter()

    def note(*given: Any) -> None:
        asked[" ".join(str(given[2]).split()[:3])] += 1

    event.listen(world.store.engines.writer, "before_cursor_execute", note)
    return asked


def test_claims_of_several_accounts_are_one_transaction_and_each_is_as_alone(world: World) -> None:
    several = due(world, "news", "floods", "intranet", "long", "forum")
    asked = counted(world)
    together(world.bot.publishing.claims._together, takes_up(world, *several))
    assert asked["INSERT INTO attempts"] == 1
    sent, by_hand = several[:-1], several[-1]
    assert {world.state(delivery) for delivery in sent} == {DeliveryState.PUBLISHED}
    assert world.state(by_hand) is DeliveryState.HANDED_OVER
    assert len(world.networks.calls) == len(set(world.networks.calls)) == 3 + len(THREAD.split(DIVIDED))
    assert [seq.seq for seq in entries(world)] == list(range(1, world.store.read(ledger.head)[0] + 1))


def test_posts_checked_at_the_same_time_share_the_look_at_their_approver(world: World) -> None:
    first, *several = due(world, "news", "floods", "intranet", "long")
    world.bot.publishing.take_up(first.id)
    (looks,) = world.bot.authority.publishing._by_key.values()
    before = world.directory.asked
    together(looks, takes_up(world, *several))
    assert world.directory.asked == before + 2, "the approver and the group, for all three"
    assert {world.state(delivery) for delivery in several} == {DeliveryState.PUBLISHED}


def test_a_shared_look_begins_after_everybody_has_asked(world: World) -> None:
    first, *several = due(world, "news", "floods", "intranet")
    world.bot.publishing.take_up(first.id)
    (looks,) = world.bot.authority.publishing._by_key.values()
    together(looks, takes_up(world, *several), lambda: world.directory.standings.update({SAM.id: Standing.GONE}))
    assert {world.state(delivery) for delivery in several} == {DeliveryState.STOPPED}


def test_results_of_several_accounts_are_one_transaction(world: World) -> None:
    several = due(world, "news", "floods", "intranet")
    asked = counted(world)
    together(world.bot.publishing.results._together, takes_up(world, *several))
    assert asked["UPDATE attempts SET"] == 1
    for delivery in several:
        assert world.state(delivery) is DeliveryState.PUBLISHED
        assert proposal_of(world, delivery) is ProposalState.DONE
    assert world.publishes() == 0


def test_two_accounts_of_one_post_in_a_group_freeze_and_finish_it_once(world: World) -> None:
    proposal = world.approved(PLAIN, "news", "floods")
    world.clock.moves(seconds=61)
    pair = [world.delivery(proposal, account) for account in ("news", "floods")]
    together(world.bot.publishing.claims._together, takes_up(world, *pair))
    acts = Counter(entry.body.partition('"act":"')[2].partition('"')[0] for entry in entries(world))
    assert world.now(proposal).state is ProposalState.DONE
    assert (acts["freeze"], acts["finish"], acts["claim"], acts["record_published"]) == (1, 1, 2, 2)


def test_a_hold_and_a_withdrawal_come_in_between_the_gate_and_the_claim(world: World) -> None:
    held, withdrawn, sent = several = due(world, "news", "floods", "intranet")
    together(
        world.bot.publishing.claims._together,
        takes_up(world, *several),
        lambda: world.bot.holds.place(Wish("account:news", "A day of mourning."), HEAD, "hold"),
        lambda: world.bot.proposal_ends.withdraw(withdrawn.proposal_id, PRIYA),
    )
    assert world.again(held).why is Why.HELD
    assert world.state(withdrawn) is DeliveryState.CANCELLED
    assert world.state(sent) is DeliveryState.PUBLISHED
    assert [account for account, _ in world.networks.calls] == ["intranet"]


def test_a_proposal_that_another_transaction_holds_delays_no_other_post(world: World) -> None:
    if world.store.engines.is_sqlite:
        pytest.skip("SQLite has a single writer")
    held, *others = several = due(world, "news", "floods", "intranet")
    out = threading.Event()
    world.store.on_told.append(lambda: out.set() if len(world.networks.out) == len(others) else None)
    threads = [threading.Thread(target=act) for act in takes_up(world, *several)]
    group = world.bot.publishing.claims._together
    with world.store.begin() as tx:
        tx(proposals.for_change, held.proposal_id)
        with group._turn:
            for thread in threads:
                thread.start()
            while len(group._waiting) < len(several):
                threading.Event().wait(0.001)
        assert out.wait(8), "the others are out while the transaction is open"
        assert world.state(held) is DeliveryState.SCHEDULED
    for thread in threads:
        thread.join()
    assert world.state(held) is DeliveryState.PUBLISHED


def test_posts_of_an_account_that_keeps_apart_are_apart_in_groups_too(world: World) -> None:
    world.sets("news", spacing=timedelta(minutes=5))
    first, second, other = several = [*due(world, "news", "news"), *due(world, "floods")]
    together(world.bot.publishing.claims._together, takes_up(world, *several))
    states = Counter(world.state(delivery) for delivery in (first, second))
    assert world.state(other) is DeliveryState.PUBLISHED
    assert states == {DeliveryState.PUBLISHED: 1, DeliveryState.SCHEDULED: 1}


# The groups themselves


def test_an_item_that_cannot_be_done_leaves_the_others_of_its_group_done() -> None:
    groups: list[int] = []

    def act(group: Sequence[int]) -> list[int]:
        groups.append(len(group))
        if 3 in group:
            raise ZeroDivisionError
        return [2 * item for item in group]

    came: dict[int, object] = {}
    doubles: Together[int, int] = Together(act)

    def asks(item: int) -> Callable[[], None]:
        def ask() -> None:
            try:
                came[item] = doubles(item)
            except ZeroDivisionError:
                came[item] = "not done"

        return ask

    together(doubles, [asks(item) for item in range(5)])
    assert came == {0: 0, 1: 2, 2: 4, 3: "not done", 4: 8}
    assert groups == [5, 1, 1, 1, 1, 1]


def test_while_the_database_lets_nobody_in_a_group_is_not_tried_one_by_one() -> None:
    groups: list[int] = []

    def act(group: Sequence[int]) -> list[int]:
        groups.append(len(group))
        raise NotNow("Our records can't be reached just now.")

    came: list[str] = []
    refused: Together[int, int] = Together(act)

    def ask() -> None:
        with pytest.raises(NotNow):
            refused(1)
        came.append("told")

    together(refused, [ask] * 4)
    assert (came, groups) == (["told"] * 4, [4])


def test_a_group_is_no_larger_than_its_bound() -> None:
    groups: list[int] = []

    def act(group: Sequence[int]) -> Sequence[int]:
        groups.append(len(group))
        return group

    same: Together[int, int] = Together(act)
    together(same, [lambda: same(1)] * (MOST + 5))
    assert groups == [MOST, 5]


def entries(world: World) -> list[Any]:
    with world.store.audit_entries() as every:
        return list(every)


def proposal_of(world: World, delivery: Delivery) -> ProposalState:
    found = world.store.read(proposals.by_id, delivery.proposal_id)
    assert found is not None
    return found.state


def test_a_post_altered_by_hand_is_stopped_and_the_rest_of_its_group_goes_out(world: World) -> None:
    altered, *others = due(world, "news", "floods", "intranet")
    with world.store.begin() as tx:
        its_own = tables.deliveries.c.id == altered.id
        longer = altered.latest_by + timedelta(days=1)
        tx(Connection.execute, tables.deliveries.update().where(its_own).values(latest_by=longer))
    together(world.bot.publishing.claims._together, takes_up(world, altered, *others))
    assert world.again(altered).why is Why.ALTERED
    assert {world.state(delivery) for delivery in others} == {DeliveryState.PUBLISHED}

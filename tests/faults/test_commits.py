"""PostgreSQL falling silent: a commit with a lost answer, and a replica gone in the middle of a transaction."""

from collections.abc import Iterator

import pytest
from sqlalchemy import event, text

from bot.errors import NotNow
from bot.model.audit import Deed
from bot.model.delivery import DeliveryState
from bot.model.proposal import Proposal, ProposalState
from bot.store import Store, ledger
from bot.store.engines import open_engines
from tests.fakes import FRIDAY_AT_NINE, FakeClock
from tests.faults.cut import Cut, cut_off
from tests.world import PLAIN, World, a_world

pytestmark = pytest.mark.parametrize("database", ["postgresql"], indirect=True)
A_DEED = Deed("approve", "U0SAM", "proposal:1", FRIDAY_AT_NINE, ())


@pytest.fixture
def far(url: str, clock: FakeClock) -> Iterator[tuple[Cut, World]]:
    """The world, with its database at the end of a way that can be cut."""
    with cut_off(url) as (cut, address):
        engines = open_engines(address)
        event.listen(engines.writer, "commit", cut.commits_now)
        yield cut, a_world(Store(engines, clock), clock)
        engines.dispose()


def about_to_be_approved(cut: Cut, world: World) -> Proposal:
    """A proposal whose approval is to meet the cut: the last commit of the act, after those of its look-ups."""
    for words in ("One.", "Another."):  # the first time, people are looked up who are known afterwards
        proposal = world.proposes(words)
        met = cut.met
        world.approves(proposal)
    cut.commits = cut.met - met - 1
    return world.proposes(PLAIN)


def test_f12_an_act_whose_commit_took_effect_is_not_called_undone(far: tuple[Cut, World]) -> None:
    cut, world = far
    proposal = about_to_be_approved(cut, world)
    cut.planned = "after"
    approved = world.approves(proposal)
    assert (cut.made, approved.state) == (1, ProposalState.APPROVED)
    assert world.now(proposal).state is ProposalState.APPROVED
    world.tells()
    world.clock.moves(seconds=61)
    world.publishes()
    assert world.networks.texts("news").count(PLAIN) == 1


def test_f12_an_act_whose_commit_never_arrived_has_changed_nothing(far: tuple[Cut, World]) -> None:
    cut, world = far
    proposal = about_to_be_approved(cut, world)
    cut.planned = "before"
    with pytest.raises(NotNow, match="nothing has changed"):
        world.approves(proposal)
    assert cut.made == 1
    assert world.now(proposal).state is ProposalState.PENDING
    assert world.approves(proposal).state is ProposalState.APPROVED


def test_f12_an_outcome_that_nobody_can_find_out_is_said_so(
    far: tuple[Cut, World], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.store.LOOKS", 2)
    cut, world = far
    proposal = about_to_be_approved(cut, world)
    cut.planned, cut.closed = "after", True
    with pytest.raises(NotNow, match="can't tell whether this has been done"):
        world.approves(proposal)
    cut.closed = False
    assert world.now(proposal).state is ProposalState.APPROVED


@pytest.mark.parametrize("planned", ["before", "after"])
@pytest.mark.parametrize("commits", range(3))
def test_f12_a_post_goes_out_once_whichever_commit_is_cut(far: tuple[Cut, World], planned: str, commits: int) -> None:
    cut, world = far
    delivery = world.under_way()
    cut.planned, cut.commits = planned, commits
    world.publishes()
    assert cut.made == 1
    for _ in range(6):
        world.clock.moves(seconds=61)
        world.lease_runs_out()
        world.bot.look_ups.sweep()
        for look_up, _account in world.bot.look_ups.due():
            world.bot.look_ups.look_for(look_up)
        world.publishes()
    assert world.networks.texts("news") == [PLAIN]
    assert world.state(delivery) is DeliveryState.PUBLISHED


def test_a_replica_gone_in_the_middle_of_a_transaction_gives_its_locks_back(url: str) -> None:
    mine = Store(open_engines(url), FakeClock())
    theirs = open_engines(url)
    with theirs.writer.connect() as gone:
        gone.begin()
        ledger.append(gone, [A_DEED])
        gone.execute(text("SET idle_in_transaction_session_timeout = '300ms'"))  # from here on never heard of again
        with mine.begin() as tx:
            tx.record([A_DEED])
        gone.invalidate()
    assert mine.read(ledger.head)[0] == 1
    theirs.dispose()
    mine.engines.dispose()


def test_a_wait_for_a_lock_ends_and_is_told_and_counted(url: str) -> None:
    store = Store(open_engines(f"{url}&options=-c%20lock_timeout=100ms"), FakeClock())
    others = open_engines(url)
    with others.writer.begin() as busy:
        ledger.append(busy, [A_DEED])
        with pytest.raises(NotNow, match="busy just now, so nothing has changed"), store.begin() as tx:
            tx.record([A_DEED])
    assert store.refusals == 1
    with store.begin() as tx:
        tx.record([A_DEED])
    others.dispose()
    store.engines.dispose()


def test_no_wait_is_without_an_end(url: str) -> None:
    engines = open_engines(url)
    with engines.reader.connect() as connection:
        for name in ("lock_timeout", "idle_in_transaction_session_timeout", "statement_timeout"):
            assert connection.scalar(text(f"SELECT current_setting('{name}')")) != "0"
    engines.dispose()


def test_a_commit_is_kept_through_a_crash_of_the_server_whatever_the_server_is_set_to(url: str) -> None:
    import psycopg

    setting = "SELECT current_setting('synchronous_commit')"
    with psycopg.connect(url) as somebody:
        assert somebody.execute(setting).fetchone() == ("off",)
    engines = open_engines(url)
    for engine in (engines.writer, engines.reader):
        with engine.connect() as connection:
            assert connection.scalar(text(setting)) == "on"
    engines.dispose()


def test_the_trail_is_kept_from_others_only_at_the_very_end(url: str) -> None:
    store, others = Store(open_engines(url), FakeClock()), Store(open_engines(url), FakeClock())
    with store.begin() as tx:
        tx.record([A_DEED])
        with others.begin() as second:  # not kept waiting by a transaction that has a deed to record
            second.record([A_DEED])
    assert store.read(ledger.head)[0] == 2
    for either in (store, others):
        either.engines.dispose()

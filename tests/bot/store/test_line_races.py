"""Two replicas at once on a line: the withdrawal wins, two people agree once, the same form makes a single version."""

from collections.abc import Iterator

import pytest

from bot.lines.send import Filling
from bot.model.line import Line, LineState
from bot.model.proposal import Proposal
from bot.model.revision import RevisionId
from bot.store import Store, lines
from bot.store.engines import open_engines
from tests.bot.lines.lines import FILLED, TEMPLATE, VALUES, agreed
from tests.bot.store.test_races import at_once
from tests.fakes import FakeClock
from tests.world import HEAD, PRIYA, SAM, World, a_world

pytestmark = pytest.mark.both_databases


@pytest.fixture
def pair(url: str) -> Iterator[tuple[World, World]]:
    """Two bots on the same database, with the same networks and the same clock."""
    clock = FakeClock()
    engines = [open_engines(url), open_engines(url)]
    first, second = (a_world(Store(engine, clock), clock) for engine in engines)
    second.networks.out = first.networks.out
    for world in (first, second):
        world.sets("news", approvers=("S0APPROVERS", HEAD.id))
    yield first, second
    for each in engines:
        each.dispose()


def test_a_line_is_withdrawn_or_sent_and_what_was_withdrawn_is_never_out(
    pair: tuple[World, World], rounds: int
) -> None:
    first, other = pair
    for _ in range(rounds):
        line = agreed(first)
        kept = first.bot.line_sending.fill(line.id, Filling(VALUES, ("news",)), PRIYA, f"fill-{line.id}").proposal
        (sends,), (gone,) = at_once(
            lambda kept=kept, line=line: first.bot.line_sending.send(line.id, RevisionId(kept.id, 1), PRIYA),  # type: ignore[misc]
            lambda line=line: other.bot.lines.withdraw(line.id, SAM),  # type: ignore[misc]
        )
        assert isinstance(gone, Line)
        first.clock.moves(seconds=61)
        first.publishes()
        assert first.networks.texts("news") == [], sends


def test_what_is_withdrawn_as_it_falls_due_is_out_whole_or_not_at_all(pair: tuple[World, World], rounds: int) -> None:
    first, other = pair
    for _ in range(rounds):
        line = agreed(first)
        kept = first.bot.line_sending.fill(line.id, Filling(VALUES, ("news",)), PRIYA, f"fill-{line.id}").proposal
        proposal = first.bot.line_sending.send(line.id, RevisionId(kept.id, 1), PRIYA)
        first.clock.moves(seconds=61)
        at_once(first.publishes, lambda line=line: other.bot.lines.withdraw(line.id, SAM))  # type: ignore[misc]
        first.publishes()
        out = first.networks.texts("news")
        assert out in ([], [FILLED])
        assert first.now(proposal).frozen == bool(out)
        first.networks.out.clear()


def test_two_who_agree_at_once_are_two(pair: tuple[World, World], rounds: int) -> None:
    first, other = pair
    for number in range(rounds):
        line = first.bot.lines.propose(TEMPLATE, PRIYA, f"form-{number}")
        at_once(
            lambda line=line: first.bot.lines.approve(line.id, SAM),  # type: ignore[misc]
            lambda line=line: other.bot.lines.approve(line.id, HEAD),  # type: ignore[misc]
        )
        now = first.store.read(lines.by_id, line.id)
        assert now is not None
        assert (now.state, {given.person for given in now.approvals}) == (LineState.STANDING, {SAM.id, HEAD.id})


def test_one_form_on_two_replicas_is_one_version_and_one_post(pair: tuple[World, World]) -> None:
    first, other = pair
    made = at_once(*(lambda world=world: world.bot.lines.propose(TEMPLATE, PRIYA, "form") for world in pair))
    assert len({found.id for (found,) in made if isinstance(found, Line)}) == 1
    line = agreed(first)
    sending = [world.bot.line_sending for world in (first, other)]
    filled = at_once(
        *(
            lambda sender=sender: sender.fill(line.id, Filling(VALUES, ("news",)), PRIYA, "fill").proposal
            for sender in sending
        )
    )
    (kept,) = {found.revision_id for (found,) in filled if isinstance(found, Proposal)}
    at_once(*(lambda sender=sender: sender.send(line.id, kept, PRIYA) for sender in sending))
    first.clock.moves(seconds=61)
    first.publishes()
    assert first.networks.texts("news") == [FILLED]

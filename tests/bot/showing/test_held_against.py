"""Holds and covers held against the audit trail, for an auditor."""

import pytest
from sqlalchemy import Connection

from bot.holding.holds import EVERYTHING, Wish, from_the_command_line
from bot.model.cover import CoverState
from bot.model.people import Person, Standing
from bot.showing.held_against import records_and_trail
from bot.store import tables
from tests.fakes import FRIDAY_AT_NINE
from tests.world import DANA, JO, MINA, SAM, World

LEAD = Person("U0LEAD")


@pytest.fixture
def led(world: World) -> World:
    """A department with a digital lead, a hold and a cover."""
    world.directory.standings[LEAD.id] = Standing.MEMBER
    world.leads(LEAD, DANA)
    wish = Wish(EVERYTHING, "Something terrible has happened.", "party\nfestival", ("floods",), "2026-11-20", "12:00")
    world.bot.holds.place(wish, DANA, "form:V1")
    world.covers(MINA, SAM, by=LEAD)
    return world


@pytest.mark.both_databases
def test_holds_and_covers_agree_whichever_way_they_began_and_ended(led: World) -> None:
    by_person = led.bot.holds.place(Wish("account:news", "A mistake."), JO, "form:V2")
    led.bot.holds.lift(by_person.id, JO)
    from_the_command_line(led.store, led.bot.organisation, EVERYTHING, "restored from a backup")
    led.bot.covers.end(led.covers(MINA, JO, by=LEAD).id, LEAD)
    led.clock.moves(hours=9)
    assert led.bot.covers.lapse() == 1
    assert led.bot.holds.lift_due() == 1
    found = records_and_trail(led.store)
    assert (found.records, found.disagree, found.first) == (5, 0, "")


@pytest.mark.parametrize(
    "change",
    [{"reason": "Another."}, {"phrases": ("party",)}, {"exempt": ()}, {"account": "news"}, {"until": None},
     {"by": JO.id}, {"at": FRIDAY_AT_NINE.replace(hour=1)}, {"salt": "other"}],
)  # fmt: skip
def test_a_hold_that_was_changed_is_named(led: World, change: dict[str, object]) -> None:
    by_hand(led, tables.holds.update().values(**change))
    assert records_and_trail(led.store).first.startswith("hold 1: what it holds, why, by whom or until when")


@pytest.mark.both_databases
def test_a_hold_that_was_lifted_or_taken_out_by_hand_is_named(led: World) -> None:
    by_hand(led, tables.holds.update().values(lifted_by=DANA.id, lifted_at=FRIDAY_AT_NINE))
    assert records_and_trail(led.store).first.startswith("hold 1: whether, by whom or when it was lifted")
    by_hand(led, tables.holds.delete())
    assert records_and_trail(led.store).first == "hold 1: the audit trail has it, and it is no longer stored"


@pytest.mark.parametrize(
    "change", [{"person": JO.id}, {"absent": JO.id}, {"accounts": ("news", "strict")}, {"set_by": JO.id},
               {"until": FRIDAY_AT_NINE.replace(year=2027)}],
)  # fmt: skip
def test_a_cover_that_was_changed_is_named(led: World, change: dict[str, object]) -> None:
    by_hand(led, tables.covers.update().values(**change))
    assert records_and_trail(led.store).first.startswith("cover 1: who stands in for whom, where or until when")


def test_a_cover_that_was_ended_or_made_by_hand_is_named(led: World) -> None:
    by_hand(led, tables.covers.update().values(state=CoverState.ENDED))
    assert records_and_trail(led.store).first == "cover 1: whether it has ended is not what the audit trail has"
    by_hand(led, tables.covers.update().values(id=7))
    assert records_and_trail(led.store).first == "cover 7: the audit trail has no record of it"


def by_hand(world: World, statement: object) -> None:
    """Change rows as a person with the keys to the database could."""
    with world.store.begin() as tx:
        tx(Connection.execute, statement)  # type: ignore[arg-type]

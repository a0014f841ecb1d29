"""Figures about enquiries: counted from rows and deeds, the same after everybody is forgotten; in Monday's digest."""

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.cli.enquiry_report import COLUMNS, chosen, spreadsheet, table
from bot.errors import CountersignError
from bot.model.enquiry_parts import Profile
from bot.model.enquiry_states import Way
from bot.showing.enquiry_figures import Figures, Times, counted_between, figures
from handlers.home.digest import digest
from handlers.slack.archive import Archive
from tests.world import MEDIA, PRIYA, World

PRESS = Profile("x", "@rosa", bio="Reporter at the Example Times", message="A statement for my story, please.")
PUBLIC = Profile("x", "@ken", bio="Plumber in Leeds", message="When is my passport coming? I applied in May.")
RISK = Profile("x", "@kim", message="I can't go on, I want to end it all tonight.")
SINCE, UNTIL = datetime(2026, 11, 1, tzinfo=UTC), datetime(2027, 6, 1, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def asks(world: World, profile: Profile, request: str) -> int:
    return world.bot.enquiries.check(profile, PRIYA, request, "rivers").id


def happens(world: World) -> int:
    """Ten journalists: nine answered, later each time, one not press; a plumber; a life at risk, whose id is given."""
    for number in range(10):
        wanted = replace(PRESS, handle=f"@rosa{number}", deadline="11am today" if number < 3 else "")
        asked = asks(world, wanted, f"press-{number}")
        asks(world, replace(wanted, message="And who paid?"), f"again-{number}") if number < 2 else None
        world.clock.moves(minutes=number + 1)
        world.bot.referrals.take(asked, MEDIA)
        world.clock.moves(minutes=1)
        if number == 9:
            world.bot.referrals.not_press(asked, MEDIA)
        else:
            world.bot.referrals.answer(asked, Way.EMAIL, MEDIA, note="Sent")
    said = asks(world, PUBLIC, "public")
    world.clock.moves(minutes=30)
    world.bot.outcomes.no_reply(said, PRIYA)
    asks(world, replace(PUBLIC, handle="@lee"), "public-2")
    return asks(world, RISK, "risk")


def read(world: World) -> Figures:
    return figures(counted_between(world.store, "rivers", SINCE, UNTIL))


@pytest.mark.both_databases
def test_figures_count_who_asked_how_soon_somebody_had_it_and_the_answer(world: World) -> None:
    happens(world)
    minutes = [*range(1, 11), 30]
    assert read(world) == Figures(
        asked=13,
        referred=10,
        at_risk=1,
        again=2,
        first_act=Times(11, sorted(minutes)[5] * MINUTE, 10 * MINUTE),
        answered=Times(9, 6 * MINUTE, 10 * MINUTE),
        corrected=1,
        deadlines=3,
        missed=0,
    )
    assert counted_between(world.store, "health", SINCE, UNTIL) == ()
    assert counted_between(world.store, "rivers", world.clock() + MINUTE, UNTIL) == ()


@pytest.mark.both_databases
def test_figures_are_the_same_once_everybody_is_forgotten(world: World) -> None:
    world.bot.referrals.close(happens(world), MEDIA)
    before = read(world)
    world.clock.moves(days=91)
    assert world.bot.retention.purge() == 15
    assert read(world) == before


def test_a_deadline_is_missed_by_a_later_answer_and_by_none(world: World) -> None:
    late, never, soon = (
        asks(world, replace(PRESS, handle=f"@{name}", deadline="11am today"), name)
        for name in ("late", "never", "soon")
    )
    world.bot.referrals.answer(soon, Way.PHONE, MEDIA)
    world.bot.referrals.take(late, MEDIA)
    assert read(world).missed == 0, "before the deadline"
    world.clock.moves(hours=3)
    world.bot.referrals.answer(late, Way.PHONE, MEDIA)
    assert (read(world).deadlines, read(world).missed) == (3, 2)
    world.bot.referrals.reopen(late, MEDIA)
    world.bot.referrals.close(never, MEDIA)
    assert (read(world).answered.count, read(world).missed) == (1, 1), "opened again, and without an answer by now"


def test_a_colleague_s_word_sets_a_verdict_right_and_a_look_at_somebody_unclear_does_not(world: World) -> None:
    unclear = asks(world, Profile("x", "@who", message="Any comment?"), "unclear")
    world.bot.enquiries.say_not_press(unclear, PRIYA)
    assert read(world).corrected == 0
    world.bot.enquiries.say_press(asks(world, PUBLIC, "public"), PRIYA)
    assert (read(world).corrected, read(world).referred) == (1, 1)


def test_not_press_sets_a_verdict_right_unless_somebody_takes_it_back(world: World) -> None:
    asked = asks(world, PRESS, "press")
    for act, corrected in (
        (world.bot.referrals.not_press, 1),
        (world.bot.referrals.reopen, 0),
        (world.bot.referrals.not_press, 1),
    ):
        act(asked, MEDIA)
        assert read(world).corrected == corrected


def test_the_report_is_a_table_and_a_spreadsheet(world: World) -> None:
    happens(world)
    organisation, departments = world.bot.organisation, chosen(world.bot.organisation, "rivers")
    says = table(organisation, world.store, departments, "2026-11-01", "").splitlines()
    assert says[0] == "Department of rivers (rivers), 2026-11-01 to 2026-11-20: 13 enquiries."
    assert [line.split()[0] for line in says[3:7]] == ["journalist", "public", "unclear", "all"]
    assert says[3].split()[1:4] == ["10", "10", "10"]
    assert " ".join(says[6].split()) == "all 13 10 11 6 min 10 min 9 6 min 10 min 1 3 0"
    assert "A life may have been at risk: 1." in says
    rows = [*csv.reader(io.StringIO(spreadsheet(organisation, world.store, departments, "", "").decode("utf-8-sig")))]
    assert rows[0] == [*COLUMNS]
    assert ",".join(rows[-1]) == "rivers,2026-10-24,2026-11-20,all,13,10,1,2,11,6,10,9,6,10,1,3,0"
    assert table(organisation, world.store, departments, "2026-10-01", "2026-10-31") == (
        "Department of rivers (rivers), 2026-10-01 to 2026-10-31: nobody asked.\n"
    )
    with pytest.raises(CountersignError, match="--from is after --until"):
        table(organisation, world.store, departments, "2026-11-02", "2026-11-01")
    with pytest.raises(CountersignError, match="Did you mean"):
        chosen(organisation, "river")


def test_the_week_s_first_digest_says_who_asked_last_week(world: World) -> None:
    happens(world)
    world.clock.now = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    found = world.bot.digests.digest("rivers")
    world.bot.digests.open_due()
    says = json.dumps([block.to_dict() for block in digest(found, Archive(None))], ensure_ascii=False)  # type: ignore[arg-type]
    assert (
        "*Who asked last week*\\n13 questions from outside, 10 for the media team. Half had somebody within 6 minutes. "
        "9 answered, half within 6 minutes. 3 deadlines, none missed."
    ) in says
    world.clock.moves(days=1)
    assert world.bot.digests.digest("rivers").asked is None, "once a week"
    assert world.bot.digests.digest("health").asked is None

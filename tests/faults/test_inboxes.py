"""What people write to an account, read by processes that are killed: nothing is missed, and nothing told twice.

In a surge of press, too: each reporter has a card or a line, and each is named in a call.
"""

import pytest

from bot.enquiries.gathering import MOST_CARDS
from bot.enquiries.intake import AT_ONCE
from bot.model.enquiry import Enquiry
from bot.model.inbox import LISTED_FOR
from bot.model.people import SYSTEM
from bot.showing.auditing import Auditing
from bot.store import enquiries, inboxes, notices
from tests.faults.outside import Outside
from tests.faults.process import CURSOR
from tests.faults.scene import Scene
from tests.world import World

pytestmark = [pytest.mark.both_databases, pytest.mark.slow]

PASSPORT = "My passport application has been stuck for six weeks. When is mine coming?"
STORY = "I'm writing a story for the Example Times. Could I have a statement by 4pm?"
ANY = "I'm writing a story for the Example Times. Could I have a statement?"
WHY = "Why was the pilot stopped?"
MANY = AT_ONCE + 5
"""People who write: more than are written in a transaction."""


# Acts, done by a process


def goes_round(world: World) -> None:
    """What a running bot does about an inbox, unasked, at one moment."""
    for key in world.accounts:
        world.sets(key, inbox_watched=key == "news")
    world.reads_inboxes()
    world.looks_people_up()
    world.tells()


# What people write, and what came of it


def writes(outside: Outside, text: str, by: str, note: str = "Gardener.") -> None:
    wall = outside.wall("news")
    wall.author = f"{by}@elsewhere.example"
    wall.mentioned(text)
    account = wall.mentions[-1]["account"]
    assert isinstance(account, dict)
    account["note"] = note


def begins(scene: Scene) -> None:
    """A bot has read the inbox once, and is gone."""
    bot = scene.bot()
    bot.done(goes_round)
    scene.clock.moves(minutes=2)
    writes(scene.outside, PASSPORT, "first")
    bot.done(goes_round)
    scene.clock.moves(minutes=2)
    bot.kill()
    scene.outside.told.clear()


def dies(scene: Scene, point: str, turn: int = 1, off: frozenset[str] = frozenset()) -> None:
    """Read in a process that is killed at a point."""
    bot = scene.bot(off).plans(point, turn)
    bot.begins(goes_round)
    bot.dies()


def recovers(scene: Scene) -> None:
    """Start again: what a running bot does in the next minutes."""
    bot = scene.bot()
    for _ in range(4):
        scene.clock.moves(minutes=2)
        bot.done(goes_round)
    bot.kill()


def lines(scene: Scene) -> list[Enquiry]:
    return list(scene.store.read(inboxes.listed, "news", scene.clock() - LISTED_FOR, most=1000))


def goes_round_and_calls(world: World) -> None:
    """What a running bot does about an inbox, and about press that nobody has taken."""
    goes_round(world)
    world.bot.referrals.calls.ask_due()
    world.tells()


def referrals(scene: Scene) -> list[Enquiry]:
    return [row.enquiry for row in scene.store.read(enquiries.unanswered, "rivers")]


def ends(scene: Scene, waiting: int) -> None:
    """The oracle: each person has a line or a card, the card was told once, and the trail holds."""
    assert sorted(line.handle for line in lines(scene)) == sorted(
        ["first@elsewhere.example", *(f"person{number}@elsewhere.example" for number in range(waiting))]
    )
    (referral,) = referrals(scene)
    assert (referral.handle, referral.asked_by, referral.again) == ("rosa@elsewhere.example", SYSTEM, ())
    assert [told.fields["enquiry"] for told in scene.outside.of("ReferralRaised")] == [referral.id]
    assert scene.outside.of("EnquiriesListed"), "the list was told of, too"
    assert scene.outside.told_twice() == []
    assert scene.store.read(notices.untold) == 0
    assert Auditing(scene.store).verify().problem == ""


KILLS = [
    ("before reading an inbox", 1),
    ("after reading an inbox", 1),
    ("before any commit", 2),
    ("after any commit", 2),
    ("before any commit", 3),
    ("after any commit", 3),
    ("after reading an inbox", 2),
    ("before telling", 1),
    ("after telling", 1),
    ("before telling", 2),
    ("after telling", 2),
]
"""The first commit takes the inbox up, the second writes the first messages, the third the others with the cursor."""


@pytest.mark.parametrize(("point", "turn"), KILLS, ids=[f"{point}, {turn}" for point, turn in KILLS])
def test_a_kill_over_an_inbox_misses_nothing_and_tells_nothing_twice(empty: Scene, point: str, turn: int) -> None:
    begins(empty)
    for number in range(MANY):
        writes(empty.outside, f"{PASSPORT} {number}", f"person{number}")
    writes(empty.outside, STORY, "rosa")
    dies(empty, point, turn)
    recovers(empty)
    ends(empty, MANY)


def test_the_control_that_writes_the_cursor_first_misses_what_people_wrote(empty: Scene) -> None:
    begins(empty)
    writes(empty.outside, STORY, "rosa")
    dies(empty, "after any commit", 2, frozenset({CURSOR}))
    recovers(empty)
    assert referrals(empty) == []


@pytest.mark.parametrize("point", ["before looking a profile up", "after looking a profile up"])
def test_a_kill_over_a_look_at_who_wrote_leaves_the_look_to_be_made(empty: Scene, point: str) -> None:
    begins(empty)
    wall = empty.outside.wall("news")
    wall.met.append({"id": "9", "acct": "rosa@elsewhere.example", "note": "<p>Senior reporter, The Guardian.</p>"})
    writes(empty.outside, WHY, "rosa", note="")
    dies(empty, point)
    assert len(lines(empty)) == 2, "the line is there, and nobody is referred"
    assert referrals(empty) == []
    recovers(empty)
    ends(empty, 0)
    assert sum("/accounts/lookup" in asked.path for asked in empty.outside.server.asked) <= 2


# A surge


SURGE = [
    ("before any commit", 4),
    ("after any commit", 4),
    ("after telling", 3),
    ("before the call is committed", 1),
    ("after the call", 1),
]


@pytest.mark.parametrize(("point", "turn"), SURGE, ids=[f"{point}, {turn}" for point, turn in SURGE])
def test_a_kill_in_a_surge_leaves_each_reporter_with_a_place_and_a_call(empty: Scene, point: str, turn: int) -> None:
    begins(empty)
    reporters = [f"reporter{number}" for number in range(MOST_CARDS + 3)]
    for name in reporters:
        writes(empty.outside, ANY, name, "Reporter, Example Times.")
    bot = empty.bot().plans(point, turn)
    bot.begins(goes_round_and_calls)
    bot.dies()
    bot = empty.bot()
    for _ in range(6):
        empty.clock.moves(minutes=4)
        bot.done(goes_round_and_calls)
    bot.kill()
    found = referrals(empty)
    assert sorted(each.handle for each in found) == sorted(f"{name}@elsewhere.example" for name in reporters)
    cards = [told.fields["enquiry"] for told in empty.outside.of("ReferralRaised")]
    assert sorted(map(str, cards)) == sorted(str(each.id) for each in found if not each.gathered)
    assert len(cards) == MOST_CARDS
    assert empty.outside.of("ReferralsGathered")
    assert all(each.calls for each in found)
    calls = [told.fields for told in empty.outside.of("ReferralCall")]
    named = {enquiry for call in calls for enquiry in (call["enquiry"], *call["others"])}  # type: ignore[misc]
    assert named == {each.id for each in found}
    assert len(calls) < len(found), "several share a call"
    assert empty.outside.told_twice() == []
    assert empty.store.read(notices.untold) == 0
    assert Auditing(empty.store).verify().problem == ""

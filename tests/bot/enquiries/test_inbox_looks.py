"""Looks at people who wrote to an inbox and of whom the check could not tell."""

import logging
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.enquiries.profiles import AT_ONCE
from bot.errors import Unreached
from bot.model.enquiry_parts import Profile
from bot.model.enquiry_states import EnquiryState
from bot.model.inbox import LISTED_FOR, MOST_WORDS
from bot.model.inbox_look import LEASE, LOOKS, PAUSE, WORTH_A_LOOK
from bot.model.inbox_notices import EnquiriesListed
from bot.model.people import SYSTEM
from bot.model.public_profile import PublicProfile
from bot.model.referral_notices import OfficeAsked, ReferralChanged, ReferralRaised
from bot.store import in_transaction, trail
from policy.enquirer import ProfileLink
from tests.bot.enquiries.inbox import PASSPORT, STORY, again, lines, reads, referrals, watching
from tests.fakes import Killed
from tests.world import PRIYA, World

WHY = "Why was the pilot stopped?"
ROSA = PublicProfile("rosa", "https://wall.example/@rosa", "Rosa Lane", "Senior reporter, The Guardian.")
GARDENER = PublicProfile("rosa", "https://wall.example/@rosa", "Rosa", "Happily married. Gardener and grandmother.")


@pytest.fixture
def world(world: World) -> World:
    """One account on a network that shows profiles, whose inbox is read."""
    world.sets("news", network="thread")
    return watching(world)


def told(world: World) -> list[object]:
    world.notifier.told.clear()
    world.tells()
    return list(world.notifier.told)


@pytest.mark.both_databases
def test_whom_the_look_finds_to_be_press_has_a_card_and_no_line(world: World) -> None:
    world.networks.profiles["rosa"] = ROSA
    world.networks.writes_in("news", WHY)
    reads(world)
    (line,) = lines(world)
    assert (line.verdict, world.networks.shown) == ("unclear", []), "the line is there before anybody is asked"
    assert told(world) == [EnquiriesListed("news")]
    assert world.looks_people_up() == 1
    (referral,) = referrals(world)
    assert (referral.id, referral.verdict, referral.account) == (line.id, "journalist", "news")
    assert (referral.look_at, referral.message) == (None, WHY)
    assert referral.looked_up is not None
    assert referral.looked_up.profile == ROSA
    assert lines(world) == []
    assert told(world) == [ReferralRaised(line.id), EnquiriesListed("news")]
    deeds = world.store.read(trail.deeds_about, [line.subject])[line.subject]
    assert [(deed.act, deed.by) for deed in deeds] == [("check_enquirer", SYSTEM), ("learn_of_enquirer", SYSTEM)]


@pytest.mark.both_databases
def test_whom_the_look_finds_to_be_one_of_the_public_waits_for_no_look(world: World) -> None:
    world.networks.profiles["rosa"] = GARDENER
    world.networks.writes_in("news", WHY)
    reads(world)
    world.tells()
    world.looks_people_up()
    (line,) = lines(world)
    assert line.verdict == "public"
    assert not line.waits_for_a_look
    assert told(world) == [EnquiriesListed("news")]


def test_a_councillor_is_passed_on_as_if_known_at_once(world: World) -> None:
    world.departments["rivers"] = replace(world.departments["rivers"], offices={"elected": "C0OFFICE"})
    world.networks.profiles["rosa"] = replace(ROSA, about="Councillor for Leeds North, Labour.")
    world.networks.writes_in("news", WHY)
    reads(world)
    (line,) = lines(world)
    world.looks_people_up()
    after = again(world, line)
    assert (after.verdict, after.is_passed_on, lines(world)) == ("elected", True, [])
    assert OfficeAsked(line.id) in told(world)


def test_only_those_whom_the_check_could_not_tell_are_looked_up(world: World) -> None:
    world.networks.writes_in("news", STORY, "kim", about="Reporter at the Example Times")
    world.networks.writes_in("news", PASSPORT, "ana")
    world.networks.writes_in("news", "Why was the scheme cut? I need to know by 5pm today.", "bo")
    reads(world)
    assert len(referrals(world)) == 2, "a deadline has a card although nobody can tell who asks"
    assert world.bot.inbox_looks.due() == ()
    assert world.networks.shown == []


def test_linked_pages_count_where_the_department_opens_them(world: World) -> None:
    world.departments["rivers"] = replace(world.departments["rivers"], reads_pages=True)
    link = ProfileLink("https://www.theguardian.com/profile/rosa-lane")
    world.networks.profiles["rosa"] = replace(ROSA, about="", links=(link,))
    world.web.has(link.url, "<title>Rosa Lane | The Guardian</title><p>Rosa Lane is a senior reporter.</p>")
    world.networks.writes_in("news", WHY)
    reads(world)
    world.looks_people_up()
    assert world.web.opened == [link.url]
    assert [referral.verdict for referral in referrals(world)] == ["journalist"]


@pytest.mark.parametrize(
    "why", ["the department looks nobody up", "the network shows no profiles", "switched off since"]
)
def test_nobody_is_looked_up_where_that_is_not_offered(world: World, why: str) -> None:
    quiet = replace(world.departments["rivers"], reads_profiles=False)
    if why == "the network shows no profiles":
        world.sets("news", network="wall")
    elif why == "the department looks nobody up":
        world.departments["rivers"] = quiet
    world.networks.writes_in("news", WHY + " please" * 100)
    reads(world)
    if why == "switched off since":
        world.departments["rivers"] = quiet
    world.looks_people_up()
    assert world.networks.shown == []
    (line,) = lines(world)
    assert (line.verdict, line.look_at, len(line.message)) == ("unclear", None, MOST_WORDS)


def test_the_whole_words_count_and_only_the_first_are_kept_afterwards(world: World) -> None:
    world.networks.profiles["rosa"] = GARDENER
    long = f"{WHY} {'Really. ' * 60}"
    world.networks.writes_in("news", long)
    world.networks.writes_in("news", long, "ana")
    reads(world)
    assert {line.message for line in lines(world)} == {long}
    world.looks_people_up()
    assert {line.message for line in lines(world)} == {long[:MOST_WORDS]}, "also of whom nobody there knows"
    assert world.bot.inbox_looks.due() == ()


@pytest.mark.both_databases
def test_a_network_without_an_answer_leaves_the_lines_and_is_not_asked_about_others(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for name in ("rosa", "kim", "ana"):
        world.networks.profiles[name] = Unreached(f"@{name} did not answer")
        world.networks.writes_in("news", WHY, name)
    reads(world)
    world.tells()
    before = lines(world)
    world.looks_people_up()
    assert world.networks.shown == ["rosa"], "the network is asked once, and then left alone"
    assert [replace(line, look_at=None) for line in lines(world)] == [replace(line, look_at=None) for line in before]
    assert told(world) == []
    assert world.bot.inbox_looks.due() == ()
    assert not any(name in caplog.text for name in ("rosa", "kim", "ana"))
    world.networks.profiles["rosa"] = ROSA
    world.clock.moves(seconds=PAUSE.total_seconds())
    world.looks_people_up()
    assert [referral.handle for referral in referrals(world)] == ["rosa"]


def test_a_network_that_asks_us_to_wait_is_not_asked_before(world: World) -> None:
    wait = world.clock() + timedelta(hours=2)
    world.networks.profiles["rosa"] = Unreached("Too fast.", not_before=wait)
    world.networks.writes_in("news", WHY)
    reads(world)
    world.looks_people_up()
    world.clock.moves(hours=1)
    assert world.bot.inbox_looks.due() == ()
    assert lines(world)[0].look_at == wait


def test_a_look_is_given_up_after_a_day(world: World) -> None:
    world.networks.profiles["rosa"] = Unreached("Away.")
    world.networks.writes_in("news", WHY)
    reads(world)
    world.looks_people_up()
    world.clock.moves(seconds=WORTH_A_LOOK.total_seconds())
    world.looks_people_up()
    assert world.networks.shown == ["rosa"]
    assert lines(world)[0].look_at is None


def test_colleagues_who_look_people_up_go_first(world: World) -> None:
    world.networks.profiles["rosa"] = ROSA
    for _ in range(AT_ONCE):
        world.bot.profiles.slots.acquire(blocking=False)
    world.networks.writes_in("news", WHY)
    reads(world)
    world.looks_people_up()
    assert world.networks.shown == []
    world.bot.profiles.slots.release()
    world.clock.moves(seconds=PAUSE.total_seconds())
    world.looks_people_up()
    assert len(referrals(world)) == 1


@pytest.mark.both_databases
def test_of_a_surge_a_few_are_looked_up(world: World) -> None:
    for number in range(4 * LOOKS):
        world.networks.writes_in("news", WHY, f"person{number}")
    world.networks.inbox_page = LOOKS // 2
    reads(world)
    assert told(world) == [EnquiriesListed("news")], "one message, however many write"
    world.looks_people_up()
    assert sorted(world.networks.shown) == sorted(f"person{number}" for number in range(LOOKS))
    assert world.bot.inbox_looks.due() == ()


@pytest.mark.both_databases
def test_who_was_looked_up_within_a_day_is_not_asked_about_again(world: World) -> None:
    world.networks.profiles["rosa"] = PublicProfile("rosa")
    world.networks.writes_in("news", WHY)
    reads(world)
    world.looks_people_up()
    (first,) = lines(world)
    assert first.verdict == "unclear"
    world.networks.writes_in("news", "And who decided that?")
    reads(world)
    world.looks_people_up()
    assert world.networks.shown == ["rosa"]
    (second,) = lines(world)
    assert second.looked_up == first.looked_up
    assert again(world, first).looked_up is None, "what was read stands once, with the line"
    world.clock.moves(days=1)
    world.networks.writes_in("news", "Still nobody?")
    reads(world)
    world.looks_people_up()
    assert world.networks.shown == ["rosa", "rosa"]


@pytest.mark.both_databases
def test_two_replicas_ask_once_and_a_late_answer_changes_nothing(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.networks.profiles["rosa"] = ROSA
    world.networks.writes_in("news", WHY)
    reads(world)
    ((due, _),) = world.bot.inbox_looks.due()
    profiles = type(world.bot.profiles)
    look_up = profiles.look_up
    late: list[int] = []

    def slow(self: object, *given: object, **named: object) -> object:
        if not late:
            late.append(due)
            assert not in_transaction()
            assert not world.bot.inbox_looks.take_up(due), "another replica looks"
            world.clock.moves(seconds=LEASE.total_seconds())
            assert world.bot.inbox_looks.take_up(due), "the lease has run out"
        return look_up(self, *given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(profiles, "look_up", slow)
    world.bot.inbox_looks.take_up(due)
    (referral,) = referrals(world)
    deeds = world.store.read(trail.deeds_about, [referral.subject])[referral.subject]
    assert [deed.act for deed in deeds] == ["check_enquirer", "learn_of_enquirer"]
    assert told(world).count(ReferralRaised(referral.id)) == 1


@pytest.mark.both_databases
def test_a_look_that_a_kill_broke_off_is_made_later(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    def dies(*_: object, **__: object) -> None:
        raise Killed

    world.networks.profiles["rosa"] = ROSA
    world.networks.writes_in("news", WHY)
    reads(world)
    monkeypatch.setattr(type(world.bot.profiles), "look_up", dies)
    with pytest.raises(Killed):
        world.looks_people_up()
    monkeypatch.undo()
    assert world.looks_people_up() == 0
    world.clock.moves(seconds=LEASE.total_seconds())
    assert world.looks_people_up() == 1
    assert len(referrals(world)) == 1


@pytest.mark.both_databases
def test_who_is_referred_while_looked_up_becomes_part_of_that_referral(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.networks.profiles["rosa"] = ROSA
    world.networks.writes_in("news", WHY)
    reads(world)
    (line,) = lines(world)
    profiles = type(world.bot.profiles)
    look_up = profiles.look_up

    def meanwhile(self: object, *given: object, **named: object) -> object:
        asked = Profile("thread", "@rosa", bio="Reporter, Example Times", message=STORY)
        world.bot.enquiries.check(asked, PRIYA, "form", "rivers")
        return look_up(self, *given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(profiles, "look_up", meanwhile)
    world.looks_people_up()
    (referral,) = referrals(world)
    assert referral.id != line.id
    assert [wrote.message for wrote in referral.again] == [WHY]
    assert (again(world, line).joins, lines(world)) == (referral.id, [])
    after = told(world)
    assert [notice for notice in after if isinstance(notice, ReferralRaised)] == [ReferralRaised(referral.id)]
    assert ReferralChanged(referral.id) in after


@pytest.mark.both_databases
def test_a_colleague_who_was_quicker_has_the_word(world: World) -> None:
    world.networks.profiles["rosa"] = ROSA
    world.networks.writes_in("news", WHY + " please" * 100)
    reads(world)
    (line,) = lines(world)
    world.bot.enquiries.say_not_press(line.id, PRIYA)
    world.looks_people_up()
    after = again(world, line)
    assert (after.state, after.look_at, len(after.message)) == (EnquiryState.NOT_PRESS, None, MOST_WORDS)
    assert world.networks.shown == []


@pytest.mark.both_databases
def test_a_profile_goes_with_the_line(world: World) -> None:
    world.networks.profiles["rosa"] = GARDENER
    world.networks.writes_in("news", WHY)
    reads(world)
    world.looks_people_up()
    (line,) = lines(world)
    assert line.looked_up is not None
    world.clock.moves(seconds=(LISTED_FOR + timedelta(minutes=1)).total_seconds())
    world.bot.intake.forget()
    assert (again(world, line).looked_up, again(world, line).message) == (None, "")

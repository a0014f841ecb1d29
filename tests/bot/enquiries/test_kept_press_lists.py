"""Press lists in use: seen, kept longer and removed by the media team alone; the end is said beforehand, once."""

import json
from datetime import timedelta

import pytest

from bot.errors import NotAllowed, Superseded, Unusable
from bot.model.acts import Act
from bot.model.notice import PressListEnds, PressListMessage
from bot.model.people import Person
from bot.model.press_list import PressList, PressListState
from bot.store import press_lists
from policy.enquirer import Enquirer
from tests.bot.enquiries.test_press_lists import KOFI, ROSA, a_list, deeds, finds, from_file, imports, media
from tests.world import MEDIA, PRIYA, SAM, World

__all__ = ["media"]
ELSEWHERE = "Rosa Lane,Example Times,,r.lane@example.com,"


def now_of(world: World, made: PressList) -> PressList:
    found = world.store.read(press_lists.by_id, made.id)
    assert found is not None
    return found


@pytest.mark.both_databases
def test_a_list_is_removed_whole_by_the_media_team_and_the_trail_says_who_and_how_many(media: World) -> None:
    other = imports(media, ELSEWHERE, "Al Fen,Other,,al@other.example,", typed="source: Second")
    made = imports(media, ROSA, KOFI, request="file:2")
    lists = media.bot.kept_press_lists
    assert [(shown.kept.source, shown.people) for shown in lists.of(MEDIA)] == [("Example Media", 2), ("Second", 2)]
    assert lists.known_otherwise(made) == 1, "Rosa, by name and outlet"
    media.tells()
    assert lists.remove(made.id, MEDIA).people == 2
    media.tells()
    assert media.notifier.of(PressListMessage)[-1] == PressListMessage(made.id), "its message says so"
    assert (now_of(media, made).state, now_of(media, other).state) == (PressListState.REMOVED, PressListState.IN_USE)
    assert finds(media, Enquirer("wall", "@x", name="Kofi Bay")) == []
    with media.store.audit_entries() as entries:
        last = [json.loads(entry.body) for entry in entries if "press_list" in entry.body][-1]
    assert (last["act"], last["by"], last["details"]["people"]) == ("remove_press_list", MEDIA.id, 2)
    with pytest.raises(Superseded, match="no longer in use"):
        lists.remove(made.id, MEDIA)
    assert deeds(media).count("remove_press_list") == 1


@pytest.mark.parametrize("other", [PRIYA, SAM], ids=["a writer", "an approver"])
def test_nobody_else_sees_keeps_or_removes_a_list(media: World, other: Person) -> None:
    made = imports(media, ROSA)
    lists = media.bot.kept_press_lists
    for tries in (
        lambda: lists.of(other),
        lambda: lists.shown(made.id, other, Act.REMOVE_PRESS_LIST),
        lambda: lists.remove(made.id, other),
        lambda: lists.keep(made.id, "2027-01-31", "consent", other),
    ):
        with pytest.raises(NotAllowed, match="the media team's to see"):
            tries()
    assert now_of(media, made).state is PressListState.IN_USE


@pytest.mark.both_databases
def test_a_list_that_ends_is_said_two_weeks_ahead_once_and_again_after_it_was_kept_longer(media: World) -> None:
    made = imports(media, ROSA, typed="source: Example Media\nuntil: 31/12/2026")
    lists = media.bot.kept_press_lists
    assert (lists.say_ends(), lists.ending(made.id)) == (0, None)
    media.clock.moves(days=28)
    assert (lists.say_ends(), lists.say_ends()) == (1, 0)
    media.tells()
    assert media.notifier.of(PressListEnds) == [PressListEnds(made.id)]
    assert lists.ending(made.id) is not None
    longer = lists.keep(made.id, "2027-06-30", "legitimate interests", MEDIA).kept
    assert (longer.basis, longer.until - made.until) == ("legitimate interests", timedelta(days=181, hours=-1))
    assert now_of(media, made).until == longer.until
    assert lists.ending(made.id) is None, "a message that waited for Slack says nothing"
    assert lists.say_ends() == 0
    media.clock.moves(days=181)
    assert lists.say_ends() == 1
    lists.keep(made.id, "2027-07-02", "legitimate interests", MEDIA)
    assert lists.say_ends() == 0, "whoever chose a day so near knows it"
    for last in ("2026-01-01", "2040-01-01", "soon"):
        with pytest.raises(Unusable):
            lists.keep(made.id, last, "consent", MEDIA)


def test_a_list_brought_for_a_few_days_is_not_said_to_end(media: World) -> None:
    made = from_file(media, a_list(ROSA))
    assert made.end_said_at is None
    imports(media, ROSA, KOFI, typed="source: Few days\nuntil: 25/11/2026")
    assert media.bot.kept_press_lists.say_ends() == 0


def test_the_bringer_sees_when_a_list_was_replaced_or_is_over(media: World) -> None:
    first = imports(media, ROSA)
    second = imports(media, KOFI, request="file:2", typed="source: Example Media\nuntil: 01/12/2026")
    media.tells()
    told = media.notifier.of(PressListMessage)
    assert told.count(PressListMessage(first.id)) == 3
    media.clock.moves(days=20)
    media.bot.press_lists.forget()
    media.tells()
    assert media.notifier.of(PressListMessage)[len(told) :] == [PressListMessage(second.id)]

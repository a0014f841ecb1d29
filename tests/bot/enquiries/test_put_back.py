"""Lines that somebody took off an account's list: put back as they were for an hour, and forgotten then."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.enquiries import personal_data
from bot.errors import NotAllowed, Superseded
from bot.model.enquiry import Enquiry
from bot.model.enquiry_states import EnquiryState
from bot.model.handling import PUT_BACK_WITHIN
from bot.model.inbox_notices import EnquiriesListed
from bot.showing.inboxes import MOST_GONE
from bot.store import trail
from bot.store.enquirers import Whose
from tests.bot.enquiries.inbox import PASSPORT, again, inbox, reads, watching
from tests.world import GUEST, MEDIA, PRIYA, SAM, STRANGER, World

pytestmark = pytest.mark.both_databases


@pytest.fixture
def world(world: World) -> World:
    """One account whose inbox is read."""
    return watching(world)


def written(world: World, *people: str, text: str = PASSPORT) -> list[Enquiry]:
    """Have people write in; gives their lines, in that order."""
    for person in people:
        world.networks.writes_in("news", f"{text} {person}", person)
    reads(world)
    lines = {enquiry.handle: enquiry for enquiry in inbox(world).listed}
    return [lines[person] for person in people]


@pytest.mark.parametrize("how", ["no_reply", "replied"])
def test_a_line_taken_off_by_mistake_is_put_back_as_it_was(world: World, how: str) -> None:
    (line,) = written(world, "ana")
    world.bot.outcomes.answer(line.id, PRIYA)
    world.bot.enquiries.say_not_press(line.id, SAM)
    before = again(world, line)
    assert before.state is EnquiryState.NOT_PRESS
    getattr(world.bot.outcomes, how)(line.id, PRIYA)
    assert inbox(world).listed == ()
    assert [[enquiry.id for enquiry in act] for act in inbox(world).gone] == [[line.id]]
    for nobody in (GUEST, STRANGER):
        with pytest.raises(NotAllowed):
            world.bot.outcomes.put_back([line.id], nobody)
    assert world.bot.outcomes.put_back([line.id], MEDIA) == (before,)
    assert again(world, line) == before
    assert inbox(world).listed == (before,)
    assert inbox(world).gone == ()
    assert world.bot.outcomes.put_back([line.id], PRIYA) == (before,), "who presses second sees the line, too"
    deeds = world.store.read(trail.deeds_about, [line.subject])[line.subject]
    assert [(deed.act, deed.by, deed.details) for deed in deeds][-2:] == [
        ("handle_enquiry", PRIYA.id, (("how", how),)),
        ("put_back_enquiry", MEDIA.id, (("was", how),)),
    ]
    world.bot.outcomes.no_reply(line.id, PRIYA)
    assert again(world, line).state is EnquiryState.NO_ANSWER, "and taken off again"


def test_several_taken_off_at_once_are_one_act_and_come_back_together(world: World) -> None:
    lines = written(world, "ana", "bea", "cat")
    assert world.bot.outcomes.none_needs_a_reply([line.id for line in lines], SAM) == 3
    (act,) = inbox(world).gone
    assert {enquiry.id for enquiry in act} == {line.id for line in lines}
    assert len(world.bot.outcomes.put_back([line.id for line in lines], SAM)) == 3
    assert {enquiry.id for enquiry in inbox(world).listed} == {line.id for line in lines}
    for line in lines:
        world.clock.moves(seconds=1)
        world.bot.outcomes.no_reply(line.id, PRIYA)
    assert [enquiry.handle for act in inbox(world).gone for enquiry in act] == ["cat", "bea", "ana"][:MOST_GONE]


def test_the_words_go_after_an_hour_and_then_it_is_too_late(world: World) -> None:
    (line,) = written(world, "ana")
    world.bot.outcomes.no_reply(line.id, PRIYA)
    world.clock.moves(seconds=PUT_BACK_WITHIN.total_seconds() - 1)
    assert world.bot.retention.forget_seen_to() == 0
    assert again(world, line).message
    world.clock.moves(seconds=2)
    assert inbox(world).gone == ()
    with pytest.raises(Superseded, match="no longer kept"):
        world.bot.outcomes.put_back([line.id], PRIYA)
    world.tells()
    assert world.bot.retention.forget_seen_to() == 1
    gone = again(world, line)
    assert (gone.message, gone.again, gone.looked_up, gone.before_the_end) == ("", (), None, None)
    assert [done.how.value for done in gone.handled] == ["no_reply"]
    told = len(world.notifier.of(EnquiriesListed))
    world.tells()
    assert len(world.notifier.of(EnquiriesListed)) == told + 1, "the way back leaves the message"
    assert world.bot.retention.forget_seen_to() == 0


def test_words_of_a_referral_that_is_over_are_kept_as_long_as_the_department_says(world: World) -> None:
    (line,) = written(world, "ana")
    referral = world.bot.enquiries.say_press(line.id, PRIYA)
    world.bot.referrals.close(referral.id, MEDIA)
    world.clock.moves(seconds=timedelta(days=1).total_seconds())
    assert world.bot.retention.forget_seen_to() == 0
    assert again(world, line).message == line.message
    with pytest.raises(Superseded):
        world.bot.outcomes.put_back([line.id], PRIYA)


def test_who_wrote_again_meanwhile_has_one_line_with_all_the_words(world: World) -> None:
    (line,) = written(world, "ana")
    world.bot.outcomes.no_reply(line.id, PRIYA)
    (newer,) = written(world, "ana", text="And the one for my daughter?")
    assert newer.again == ()
    (back,) = world.bot.outcomes.put_back([line.id], PRIYA)
    assert back.id == newer.id
    (listed,) = inbox(world).listed
    assert (listed.message, [wrote.message for wrote in listed.again]) == (newer.message, [line.message])
    assert again(world, line).joins == newer.id


def test_what_was_forgotten_meanwhile_is_not_put_back_and_the_others_are(world: World) -> None:
    ana, bea = written(world, "ana", "bea")
    world.bot.outcomes.none_needs_a_reply([ana.id, bea.id], SAM)
    personal_data.forget(world.store, Whose("ana", ("rivers",)))
    assert [enquiry.handle for act in inbox(world).gone for enquiry in act] == ["bea"]
    assert [enquiry.id for enquiry in world.bot.outcomes.put_back([ana.id, bea.id], SAM)] == [bea.id]
    with pytest.raises(Superseded, match="no longer kept"):
        world.bot.outcomes.put_back([ana.id], SAM)
    assert replace(again(world, ana), handle="") == again(world, ana)

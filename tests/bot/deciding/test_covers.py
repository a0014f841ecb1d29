"""Covers: permitted stand-ins, the worth of a stand-in's approval, and the end of a cover."""

import json
from dataclasses import replace

import pytest

from bot.errors import NotAllowed, NotNow, Superseded, Unusable
from bot.model.cover import CoverState
from bot.model.delivery import DeliveryState, Why
from bot.model.event import Event
from bot.model.notice import AboutCover
from bot.model.people import Person, Standing
from bot.model.proposal import ProposalState
from bot.model.when import WhenKind
from policy.outcome import Outcome
from tests.world import GUEST, HEAD, JO, MINA, NOBODY, NURSE, PETE, PLAIN, PRIYA, REMARKABLE, SAM, World

LEAD, OTHER_LEAD = Person("U0LEAD"), Person("U0LEADTWO")


@pytest.fixture
def led(world: World) -> World:
    """A department with a digital lead."""
    for lead in (LEAD, OTHER_LEAD):
        world.directory.standings[lead.id] = Standing.MEMBER
    world.leads(LEAD)
    return world


def test_whoever_stands_in_approves_in_anothers_place_and_the_record_says_so(led: World) -> None:
    led.covers(MINA, SAM, by=LEAD)
    proposal = led.approves(led.proposes(), MINA)
    assert proposal.state is ProposalState.APPROVED
    (given,) = led.now(proposal).approvals
    assert (given.person, given.stands_in_for) == (MINA.id, SAM.id)
    led.clock.moves(seconds=61)
    led.publishes()
    assert led.networks.texts("news") == [PLAIN]
    with led.store.audit_entries() as entries:
        records = [json.loads(entry.body) for entry in entries]
    approved = next(record for record in records if record["act"] == "approve")
    assert approved["details"]["stands_in_for"] == SAM.id
    assert [record["act"] for record in records if record["subject"].startswith("cover:")] == ["set_cover"]


def test_a_card_names_who_stands_in_for_whom_until_when(led: World) -> None:
    cover = led.covers(MINA, JO, by=LEAD)
    shown = led.bot.views.proposal(led.proposes().id)
    assert shown is not None
    assert shown.covers == (replace(cover, deeds=()),)


def test_a_card_names_nobody_who_wrote_it_as_standing_in(led: World) -> None:
    led.departments["rivers"] = replace(led.departments["rivers"], may_cover=(PRIYA.id,))
    led.covers(PRIYA, SAM, by=LEAD)
    shown = led.bot.views.proposal(led.proposes(by=PRIYA).id)
    assert shown is not None
    assert shown.covers == ()
    with pytest.raises(NotAllowed, match="You wrote some of these words"):
        led.approves(shown.proposal, PRIYA)


def test_cover_lends_nothing_on_other_accounts(led: World) -> None:
    led.covers(MINA, SAM, "floods", by=LEAD)
    with pytest.raises(NotAllowed, match="Only this account's approvers"):
        led.approves(led.proposes(), MINA)
    assert led.approves(led.proposes(PLAIN, "floods"), MINA).state is ProposalState.APPROVED


def test_cover_lends_no_right_to_write(led: World) -> None:
    led.covers(MINA, JO, by=LEAD)
    with pytest.raises(NotAllowed, match="list of people who write"):
        led.submits(by=MINA)


def test_cover_lends_a_seniors_say(led: World) -> None:
    led.finds(Outcome.SENIOR)
    led.covers(SAM, HEAD, by=LEAD)
    proposal = led.approves(led.proposes(REMARKABLE), SAM)
    assert proposal.state is ProposalState.APPROVED
    (given,) = led.now(proposal).approvals
    assert (given.senior, given.stands_in_for) == (True, HEAD.id)


def test_whoever_approves_in_their_own_right_stands_in_for_nobody(led: World) -> None:
    led.covers(SAM, HEAD, by=LEAD)
    (given,) = led.approved().approvals
    assert (given.person, given.stands_in_for) == (SAM.id, "")


def test_somebody_and_their_stand_in_have_one_say_between_them(led: World) -> None:
    led.covers(MINA, SAM, "strict", by=LEAD)
    proposal = led.proposes(PLAIN, "strict")
    led.approves(proposal, MINA)
    with pytest.raises(NotAllowed, match="the same authority as yours"):
        led.approves(proposal, SAM)
    assert led.approves(proposal, JO).state is ProposalState.APPROVED
    other = led.approves(led.proposes("Other words.", "strict"), SAM)
    with pytest.raises(NotAllowed, match="the same authority as yours"):
        led.approves(other, MINA)


def test_cover_ends_by_itself_and_everybody_concerned_is_told(led: World) -> None:
    cover = led.covers(MINA, SAM, by=LEAD)
    led.clock.moves(hours=7, minutes=59)
    assert led.bot.covers.lapse() == 0
    led.clock.moves(minutes=1)
    with pytest.raises(NotAllowed):  # to the minute, whether or not its end was noticed yet
        led.approves(led.proposes(), MINA)
    assert led.bot.covers.lapse() == 1
    assert led.bot.covers.lapse() == 0
    led.tells()
    told = [AboutCover(cover.id, person.id) for person in (MINA, SAM, LEAD)]
    assert led.notifier.of(AboutCover) == [*told, *told]
    assert led.bot.covers.standing("rivers") == ()


def test_what_was_approved_by_a_cover_waits_again_when_that_ends(led: World) -> None:
    """Authority must hold at the moment of publishing: a cover that has ended lends none."""
    cover = led.covers(MINA, SAM, by=LEAD)
    proposal = led.approved(by=MINA, when=WhenKind.AT, day="2026-11-20", time="16:00")
    ended = led.bot.covers.end(cover.id, LEAD)
    assert ended.state is CoverState.ENDED
    assert (led.now(proposal).state, led.now(proposal).approvals) == (ProposalState.PENDING, ())
    assert led.delivery(proposal).state is DeliveryState.CANCELLED
    assert led.heard(PRIYA) == [Event.APPROVED, Event.VOIDED]
    assert led.approves(proposal, SAM).state is ProposalState.APPROVED


def test_what_its_end_was_not_noticed_for_does_not_go_out(led: World) -> None:
    led.covers(MINA, SAM, by=LEAD)
    proposal = led.approved(by=MINA, when=WhenKind.AT, day="2026-11-20", time="16:59")
    led.clock.moves(hours=8, seconds=1)  # the bot was away until two minutes late, within the grace
    led.publishes()
    assert led.delivery(proposal).why is Why.APPROVAL_GONE
    assert led.networks.out == []


def test_nobody_approves_by_a_cover_what_goes_out_after_it(led: World) -> None:
    led.covers(MINA, SAM, by=LEAD)
    proposal = led.proposes(when=WhenKind.AT, day="2026-11-21", time="09:00")
    with pytest.raises(NotAllowed, match="cover ends before this goes out"):
        led.approves(proposal, MINA)
    assert led.approves(proposal, SAM).state is ProposalState.APPROVED


def test_their_own_yes_survives_the_end_of_a_cover(led: World) -> None:
    cover = led.covers(SAM, HEAD, by=LEAD)
    proposal = led.approved()
    led.bot.covers.end(cover.id, LEAD)
    assert led.now(proposal).state is ProposalState.APPROVED


@pytest.mark.parametrize("who", [MINA, SAM], ids=["the stand-in", "who is away"])
def test_cover_lends_nothing_once_either_has_left(led: World, who: Person) -> None:
    led.covers(MINA, SAM, by=LEAD)
    delivery = led.delivery(led.approved(by=MINA))
    led.directory.standings[who.id] = Standing.GONE
    assert led.bot.entitlement.look_again(who.id) == 1
    assert led.state(delivery) is DeliveryState.CANCELLED
    assert led.heard(PRIYA) == [Event.APPROVED, Event.VOIDED]


def test_cover_lends_nothing_once_the_stand_in_is_no_longer_listed_for_it(led: World) -> None:
    led.covers(MINA, SAM, by=LEAD)
    led.sets("minister", approvers=(JO.id,))
    with pytest.raises(NotAllowed):
        led.approves(led.proposes(), MINA)


def test_at_publishing_a_recent_look_at_both_is_enough(led: World) -> None:
    led.covers(MINA, SAM, by=LEAD)
    led.approved(by=MINA)
    led.clock.moves(seconds=61)
    led.directory.silent = True
    led.publishes()
    assert led.networks.texts("news") == [PLAIN]


@pytest.mark.parametrize("by", [SAM, HEAD, NOBODY, OTHER_LEAD])
def test_only_a_lead_of_the_department_sets_a_cover_or_ends_it(led: World, by: Person) -> None:
    with pytest.raises(NotAllowed, match="digital lead"):
        led.covers(MINA, JO, by=by)
    cover = led.covers(MINA, JO, by=LEAD)
    with pytest.raises(NotAllowed, match="digital lead"):
        led.bot.covers.end(cover.id, by)
    assert led.bot.covers.led_by(by) == ()
    assert {cover.department for cover in led.bot.covers.led_by(LEAD)} == {"rivers"}


@pytest.mark.parametrize(
    ("person", "absent", "field", "says"),
    [
        (GUEST, SAM, "person", "can't stand in"),
        (NOBODY, SAM, "person", "can't stand in"),
        (NURSE, SAM, "person", "can't stand in"),
        (MINA, NOBODY, "absent", "nothing to cover"),
        (MINA, PETE, "absent", "nothing to cover"),
        (SAM, SAM, "person", "for themselves"),
        (Person(""), SAM, "person", "who stands in"),
        (MINA, Person(""), "absent", "for whom"),
    ],
)
def test_only_somebody_eligible_stands_in_for_somebody_who_approves(
    led: World, person: Person, absent: Person, field: str, says: str
) -> None:
    with pytest.raises(Unusable, match=says) as told:
        led.covers(person, absent, by=LEAD)
    assert told.value.field == field
    assert led.bot.covers.standing("rivers") == ()


def test_a_department_can_list_who_may_stand_in(led: World) -> None:
    led.departments["rivers"] = replace(led.departments["rivers"], may_cover=(NOBODY.id,))
    led.covers(NOBODY, SAM, by=LEAD)
    assert led.approved(by=NOBODY).state is ProposalState.APPROVED


@pytest.mark.parametrize(
    ("day", "time", "says"),
    [
        ("2026-11-20", "08:59", "still to come"),
        ("2026-11-20", "", "still to come"),
        ("", "", "still to come"),
        ("2027-06-01", "09:00", "three months"),
    ],
)
def test_a_cover_has_an_end(led: World, day: str, time: str, says: str) -> None:
    with pytest.raises(Unusable, match=says) as told:
        led.covers(MINA, SAM, by=LEAD, day=day, time=time)
    assert told.value.field == "when"


def test_no_cover_is_set_while_slack_is_silent(led: World) -> None:
    led.directory.silent = True
    with pytest.raises(NotNow):
        led.covers(MINA, SAM, by=LEAD)
    assert led.bot.covers.standing("rivers") == ()


def test_a_cover_that_is_over_is_not_ended_again(led: World) -> None:
    cover = led.covers(MINA, SAM, by=LEAD)
    led.bot.covers.end(cover.id, LEAD)
    with pytest.raises(Superseded, match="ended already"):
        led.bot.covers.end(cover.id, LEAD)


def test_nobody_stands_in_for_themselves_by_another_id(led: World) -> None:
    led.directory.identities |= {MINA.id: "W0MINA", SAM.id: "W0MINA"}
    with pytest.raises(Unusable, match="stand in for themselves"):
        led.covers(MINA, SAM, by=LEAD)


def test_a_lead_makes_no_other_id_of_their_own_a_stand_in(led: World) -> None:
    led.directory.identities |= {MINA.id: "W0LEAD", LEAD.id: "W0LEAD"}
    with pytest.raises(NotAllowed, match="make yourself"):
        led.covers(MINA, SAM, by=LEAD)

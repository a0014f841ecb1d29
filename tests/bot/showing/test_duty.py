"""Duty: the first on the rota is on duty until a handover; then cards and referrals name the new person."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.errors import NotAllowed, Unusable
from bot.model.duty import Desk, Duty
from bot.model.enquiry_parts import Profile
from bot.model.notice import AboutDuty
from bot.model.people import Person, Standing
from bot.model.proposal_notices import RefreshCard
from bot.model.referral_notices import ReferralChanged
from bot.store import ledger
from tests.world import GUEST, HEAD, JO, MEDIA, PETE, PLAIN, PRIYA, SAM, World

NEWS, TEAM = Desk("rivers", "news"), Desk("rivers")
OWNER = Person("U0OWNER")


@pytest.fixture
def manned(world: World) -> World:
    """A world with a rota: Sam first, then Jo; the media team's begins with a group."""
    world.sets("news", rota=(SAM.id, JO.id, GUEST.id))
    rivers = world.departments["rivers"]
    world.departments["rivers"] = replace(rivers, media_rota=("S0MEDIA", SAM.id), digital_leads=(HEAD.id,))
    world.directory.standings[OWNER.id] = Standing.MEMBER
    return world


def hands_over(
    world: World, to: Person, by: Person = SAM, desk: Desk = NEWS, day: str = "2026-11-20", time: str = "18:00"
) -> Duty:
    return world.bot.duties.hand_over(desk, to.id, day, time, by, f"form-{world.store.read(ledger.head)[0]}")


def on_duty(world: World, desk: Desk = NEWS) -> tuple[str, ...]:
    return next(duty for duty in world.bot.duties.shown() if duty.desk == desk).on_duty


def test_the_first_on_the_rota_is_on_duty_and_a_group_is_all_of_it(manned: World) -> None:
    assert on_duty(manned) == (SAM.id,)
    assert on_duty(manned, TEAM) == tuple(sorted({MEDIA.id, GUEST.id}))
    assert [duty.desk for duty in manned.bot.duties.shown()] == [TEAM, NEWS], "only what has a rota"


def test_whoever_takes_over_is_on_duty_until_then_and_is_told(manned: World) -> None:
    duty = hands_over(manned, JO)
    assert on_duty(manned) == (JO.id,)
    manned.tells()
    assert manned.notifier.of(AboutDuty) == [AboutDuty(duty.id, JO.id)]
    manned.clock.now = datetime(2026, 11, 20, 17, 59, tzinfo=UTC)
    assert on_duty(manned) == (JO.id,)
    manned.clock.now = datetime(2026, 11, 20, 18, 0, tzinfo=UTC)
    assert on_duty(manned) == (SAM.id,)


def test_the_last_handing_over_counts_even_once_it_is_over(manned: World) -> None:
    hands_over(manned, JO, day="2026-11-25")
    hands_over(manned, SAM, by=JO, time="12:00")
    assert on_duty(manned) == (SAM.id,)
    manned.clock.moves(hours=4)
    hands_over(manned, JO, time="14:00")
    manned.clock.moves(hours=2)
    assert on_duty(manned) == (SAM.id,), "not Jo by her first, longer one"


@pytest.mark.parametrize("by", [SAM, OWNER, HEAD], ids=["on duty", "owner", "digital lead"])
def test_these_hand_over(manned: World, by: Person) -> None:
    assert hands_over(manned, JO, by).person == JO.id


@pytest.mark.parametrize("by", [JO, PETE, GUEST, MEDIA])
def test_nobody_else_does_not_even_the_next_on_the_rota(manned: World, by: Person) -> None:
    with pytest.raises(NotAllowed, match="Whoever is on duty hands over"):
        hands_over(manned, JO, by)
    assert on_duty(manned) == (SAM.id,)


@pytest.mark.both_databases
def test_whoever_has_handed_over_is_no_longer_on_duty(manned: World) -> None:
    hands_over(manned, JO)
    with pytest.raises(NotAllowed):
        hands_over(manned, SAM, by=SAM)


def test_whoever_has_left_hands_over_nothing_though_the_rota_still_names_them(manned: World) -> None:
    manned.directory.standings[SAM.id] = Standing.GONE
    with pytest.raises(NotAllowed):
        hands_over(manned, JO)


@pytest.mark.parametrize(
    ("to", "says"), [(PETE, "on this rota"), (Person(""), "on this rota"), (GUEST, "no longer a full member")]
)
def test_it_goes_to_a_colleague_on_the_rota(manned: World, to: Person, says: str) -> None:
    with pytest.raises(Unusable, match=says):
        hands_over(manned, to)


@pytest.mark.parametrize(("day", "time"), [("", ""), ("2026-11-20", "08:00"), ("2026-12-25", "09:00")])
def test_it_has_an_end_that_is_to_come_and_not_far_off(manned: World, day: str, time: str) -> None:
    with pytest.raises(Unusable):
        hands_over(manned, JO, day=day, time=time)


def test_only_who_may_stand_on_the_rota_is_offered(manned: World) -> None:
    def offered(desk: Desk = NEWS) -> tuple[str, ...]:
        shown = next(shown for shown in manned.bot.duties.shown() if shown.desk == desk)
        return manned.bot.duties.may_take_over(shown)

    manned.bot.authority.see_again(GUEST.id)
    assert offered() == (JO.id,), "neither Sam, who is on duty anyway, nor a guest"
    hands_over(manned, JO)
    assert offered() == (SAM.id, JO.id), "Jo may stay longer"
    assert offered(TEAM) == (MEDIA.id, SAM.id), "one of the group alone, too"
    manned.sets("news", rota=(SAM.id,))
    manned.clock.moves(days=1)
    assert offered() == ()


def test_a_form_sent_twice_hands_over_once(manned: World) -> None:
    twice = [manned.bot.duties.hand_over(NEWS, JO.id, "2026-11-20", "18:00", SAM, "form") for _ in range(2)]
    assert twice[0].id == twice[1].id
    manned.tells()
    assert len(manned.notifier.of(AboutDuty)) == 1


def test_cards_of_the_desk_are_drawn_anew_for_they_name_who_is_on_duty(manned: World) -> None:
    proposal = manned.proposes(PLAIN)
    profile = Profile("wall", "@rosa", bio="Reporter, Example Times", message="A statement for my story, please.")
    enquiry = manned.bot.enquiries.check(profile, PRIYA, "form of hers", "rivers")
    manned.tells()
    manned.notifier.told.clear()
    hands_over(manned, JO)
    manned.bot.duties.hand_over(TEAM, SAM.id, "2026-11-20", "18:00", MEDIA, "form of the team")
    manned.tells()
    assert manned.notifier.of(RefreshCard) == [RefreshCard(proposal.id, 1)]
    assert manned.notifier.of(ReferralChanged) == [ReferralChanged(enquiry.id)]


def test_it_is_in_the_audit_trail(manned: World) -> None:
    hands_over(manned, JO)
    with manned.store.audit_entries() as entries:
        last = json.loads(list(entries)[-1].body)
    assert (last["act"], last["by"], last["subject"]) == ("hand_over_duty", SAM.id, "duty:news")
    assert last["details"] == {"person": JO.id, "until": "2026-11-20T18:00:00+00:00"}


def test_cards_and_referrals_name_who_is_on_duty_now(manned: World) -> None:
    proposal = manned.proposes(PLAIN)

    def named() -> tuple[str, ...]:
        shown = manned.bot.views.proposal(proposal.id)
        assert shown is not None
        return shown.on_duty

    assert named() == (SAM.id,)
    hands_over(manned, JO)
    assert named() == (JO.id,)
    hands_over(manned, SAM, by=HEAD, desk=TEAM)
    assert on_duty(manned, TEAM) == (SAM.id,)


def test_a_card_does_not_name_its_own_author_but_the_next_on_the_rota(manned: World) -> None:
    hands_over(manned, JO)
    proposal = manned.proposes(PLAIN, by=JO)
    shown = manned.bot.views.proposal(proposal.id)
    assert shown is not None
    assert shown.on_duty == (SAM.id,)

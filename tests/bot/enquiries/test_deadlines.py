"""Deadlines of referrals: read or put in, kept, and what orders every list of open referrals."""

from datetime import datetime, timedelta

import pytest

from bot.errors import Unusable
from bot.model.enquiry import Enquiry
from bot.model.enquiry_parts import Profile
from bot.model.enquiry_states import EnquiryState
from bot.model.public_profile import PublicProfile
from bot.model.referral_notices import ReferralRaised
from bot.showing.home import Tab, Where
from bot.store import enquiries
from tests.world import MEDIA, PRIYA, SAM, World


def asks(world: World, message: str, handle: str = "@rosa", deadline: str = "") -> Enquiry:
    profile = Profile("wall", handle, bio="Reporter, Example Times", message=message, deadline=deadline)
    return world.bot.enquiries.check(profile, PRIYA, f"{handle} {message}", "rivers")


def at(world: World, hour: int, days: int = 0) -> datetime:
    zone = world.bot.organisation.departments["rivers"].zone
    local = world.clock().astimezone(zone) + timedelta(days=days)
    return local.replace(hour=hour, minute=0, second=0, microsecond=0)


def test_a_deadline_is_read_in_the_message_and_what_a_colleague_puts_in_goes_before(world: World) -> None:
    read = asks(world, "A statement by 4pm, please.")
    assert (read.deadline, read.deadline_words) == (at(world, 16), "4pm")
    put = asks(world, "A statement by 4pm, please.", "@kim", "tomorrow 9am")
    assert (put.deadline, put.deadline_words) == (at(world, 9, days=1), "tomorrow 9am")
    assert asks(world, "A statement, please.", "@lee").deadline is None
    assert world.store.read(enquiries.by_id, read.id) == read
    with pytest.raises(Unusable, match="Write it like 5pm today") as said:
        asks(world, "A statement, please.", "@lee", "soon")
    assert said.value.field == "deadline"


@pytest.mark.both_databases
def test_lists_have_a_life_at_risk_first_then_the_nearest_deadline_taken_or_not(world: World) -> None:
    plain = asks(world, "Any comment?", "@none")
    monday = asks(world, "A reply by Monday 9am, please.", "@monday")
    today = asks(world, "A statement by 5pm today, please.", "@today")
    world.bot.referrals.take(today.id, MEDIA)
    risk = asks(world, "I can't go on, I want to end it all tonight.", "@kim")
    wanted = [risk.id, today.id, monday.id, plain.id]
    assert [row.enquiry.id for row in world.bot.digests.digest("rivers").referrals] == wanted
    page = world.bot.home.page(MEDIA, Where(Tab.REFERRALS))
    assert [row.enquiry.id for row, _ in page.asked] == wanted
    assert Tab.REFERRALS in page.tabs
    world.bot.referrals.take(risk.id, MEDIA)
    first, *_ = world.bot.digests.digest("rivers").referrals
    assert first.enquiry.id == today.id
    assert Tab.REFERRALS not in world.bot.home.page(SAM, Where()).tabs
    assert world.bot.home.page(SAM, Where()).asked == ()


def test_a_deadline_that_passed_is_overdue_until_the_end(world: World) -> None:
    enquiry = asks(world, "A statement by 4pm, please.")
    assert not enquiry.is_overdue(at(world, 15))
    assert enquiry.is_overdue(at(world, 17))
    assert not world.bot.referrals.close(enquiry.id, MEDIA).is_overdue(at(world, 17))


SPOKESPERSON = "Could you provide a spokesperson?"


def unclear(world: World, deadline: str = "", network: str = "email") -> Enquiry:
    profile = Profile(network, "sam.hill@example.com", message=SPOKESPERSON, deadline=deadline)
    return world.bot.enquiries.check(profile, PRIYA, f"{network} {deadline}", "rivers")


@pytest.mark.both_databases
def test_a_deadline_of_somebody_unclear_has_a_card_at_once_and_a_reply_still_asks_who_it_is(world: World) -> None:
    assert unclear(world).waits_for_a_look
    hurry = unclear(world, "5pm today")
    assert (hurry.verdict, hurry.refer, hurry.state) == ("unclear", False, EnquiryState.WAITING)
    world.tells()
    assert world.notifier.of(ReferralRaised) == [ReferralRaised(hurry.id)]
    assert [row.enquiry.id for row in world.bot.digests.digest("rivers").referrals] == [hurry.id]
    assert [row.enquiry.id for row, _ in world.bot.home.page(MEDIA, Where(Tab.REFERRALS)).asked] == [hurry.id]
    asked = world.submits("It opens at nine.", reply_to="sam.hill@example.com")
    assert [found.rule for found in asked.to_confirm] == ["RESP-03"]


@pytest.mark.parametrize(
    ("about", "verdict", "refer"),
    [("Senior reporter, The Guardian.", "journalist", True), ("Gardener and grandmother.", "public", False)],
)
def test_the_look_afterwards_says_who_has_the_deadline_and_the_media_team_keeps_the_question(
    world: World, about: str, verdict: str, *, refer: bool
) -> None:
    world.sets("news", network="thread")
    world.networks.profiles["sam.hill@example.com"] = PublicProfile("sam.hill@example.com", about=about)
    hurry = unclear(world, "5pm today", "thread")
    assert hurry.is_open
    after = world.bot.enquiries.look_up(hurry.id, Profile("thread", hurry.handle, message=SPOKESPERSON))
    assert (after.verdict, after.refer, after.state) == (verdict, refer, EnquiryState.WAITING)

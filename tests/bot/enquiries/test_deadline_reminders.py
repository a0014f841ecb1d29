"""Reminders of deadlines: whoever has a referral hears once before, and once after, and nobody else does."""

from datetime import timedelta

import pytest

from bot.model.deadline_reminder import STALE
from bot.model.enquiry import Enquiry
from bot.model.enquiry_parts import Profile
from bot.model.enquiry_states import Way
from bot.model.referral_notices import ReferralDue
from tests.world import MEDIA, NOBODY, PRIYA, World


def asks(world: World, message: str = "A statement by 1pm, please.") -> Enquiry:
    profile = Profile("wall", "@rosa", bio="Reporter, Example Times", message=message)
    return world.bot.enquiries.check(profile, PRIYA, message, "rivers")


def reminders(world: World, minutes: int) -> list[tuple[str, bool, str]]:
    """Let time go by, five minutes at a time: who was reminded, whether of a deadline past, and when."""
    found = []
    for _ in range(0, minutes, 5):
        world.clock.moves(minutes=5)
        world.bot.referrals.calls.remind_due()
        world.tells()
        at, told = f"{world.clock():%H:%M}", [due for due in world.notifier.told if isinstance(due, ReferralDue)]
        found += [(due.person, due.passed, at) for due in told]
        world.notifier.told.clear()
    return found


@pytest.mark.both_databases
def test_whoever_has_a_referral_is_reminded_once_before_the_deadline_and_once_after(world: World) -> None:
    enquiry = asks(world)
    assert reminders(world, 15) == [], "nobody has it: the rota is asked"
    world.bot.referrals.take(enquiry.id, MEDIA)
    assert reminders(world, 8 * 60) == [(MEDIA.id, False, "12:05"), (MEDIA.id, True, "13:00")]


def test_a_short_time_is_reminded_of_ten_minutes_before(world: World) -> None:
    world.bot.referrals.take(asks(world, "A statement by 9.30am, please.").id, MEDIA)
    assert reminders(world, 60) == [(MEDIA.id, False, "09:20"), (MEDIA.id, True, "09:30")]


def test_an_answer_or_a_colleague_ends_the_reminders(world: World) -> None:
    enquiry = asks(world)
    world.bot.referrals.take(enquiry.id, MEDIA)
    world.clock.moves(hours=3)
    assert reminders(world, 10) == [(MEDIA.id, False, "12:05")]
    world.directory.groups["S0MEDIA"].add(NOBODY.id)
    world.bot.referrals.hand_over(enquiry.id, NOBODY.id, MEDIA)
    assert reminders(world, 45) == [(NOBODY.id, False, "12:50")], "with the time that is left to them"
    world.bot.referrals.answer(enquiry.id, Way.PHONE, NOBODY)
    assert reminders(world, 60) == []


def test_nobody_is_reminded_of_what_passed_before_they_took_it_or_long_ago(world: World) -> None:
    late = asks(world, "A statement by 9.10am, please.")
    world.clock.moves(minutes=20)
    world.bot.referrals.take(late.id, MEDIA)
    assert reminders(world, 60) == []
    world.clock.moves(hours=1)
    old = asks(world, "My deadline is 1pm tomorrow.")
    assert old.id == late.id
    world.clock.now += timedelta(days=2) + STALE
    assert reminders(world, 10) == []

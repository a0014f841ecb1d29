"""Questions that are not the media team's: answered, signposted, shared, left alone; and the look at who asks."""

from dataclasses import replace
from typing import Any

import pytest

from bot.enquiries.contacts import REMEMBERED_FOR
from bot.errors import NotAllowed, Superseded, Unusable
from bot.lines.lines import LineWish
from bot.model.enquiry import SAID_UNSURE, Enquiry
from bot.model.enquiry_parts import Profile
from bot.model.enquiry_states import EnquiryState
from bot.model.handling import How
from bot.model.proposal import ProposalState
from bot.model.referral_notices import EnquirerKnown, OfficeAsked, QuestionShared, ReferralCall, ReferralRaised
from bot.store import enquiries
from tests.bot.lines.lines import agreed, sent
from tests.world import GUEST, JO, MEDIA, PETE, PRIYA, SAM, World

BUS = Profile("wall", "@rosa", message="When is my bus pass coming?", url="https://wall.example/9")
UNKNOWN = Profile("wall", "@kit", message="Why was the pilot stopped?")
PRESS = Profile("wall", "@rosa", bio="Reporter, Example Times", message="A statement for my story, please.")
PASSES = LineWish(
    name="Bus passes",
    kind="signpost",
    text="You can see where a bus pass is, and ask about it, at the council's office.",
    blanks="",
    accounts=("news",),
    groups=("writers",),
    purpose="Where people ask about their own pass",
    review_on="2027-03-31",
)


@pytest.fixture
def shares(world: World) -> World:
    """A world whose policy team reads what is asked."""
    world.departments["rivers"] = replace(world.departments["rivers"], policy_channel="C0POLICY")
    return world


def asks(world: World, profile: Profile = BUS) -> Enquiry:
    return world.bot.enquiries.check(profile, PRIYA, f"{profile.handle} {profile.message}", "rivers")


@pytest.mark.both_databases
def test_what_became_of_a_question_is_kept_with_who_and_when_and_once(world: World) -> None:
    enquiry = asks(world)
    assert enquiry.waits_for_an_outcome
    answered, where = world.bot.outcomes.answer(enquiry.id, PRIYA)
    world.bot.outcomes.answer(enquiry.id, PRIYA)
    world.bot.outcomes.no_reply(enquiry.id, PETE)
    now = world.store.read(enquiries.by_id, enquiry.id)
    assert now is not None
    assert [(handled.how, handled.by) for handled in now.handled] == [
        (How.ANSWERING, PRIYA.id),
        (How.NO_REPLY, PETE.id),
    ]
    assert now.handled[0].at == world.clock()
    assert not answered.waits_for_an_outcome
    assert where == (), "several accounts on that network: the colleague chooses"
    world.tells()
    assert world.notifier.told == []


def test_whoever_opens_the_form_a_second_time_is_answering_from_then(world: World) -> None:
    enquiry = asks(world)
    world.bot.outcomes.answer(enquiry.id, PRIYA)
    world.clock.moves(hours=3)
    again, _ = world.bot.outcomes.answer(enquiry.id, PRIYA)
    assert [(handled.how, handled.at) for handled in again.handled] == [(How.ANSWERING, world.clock())]


def test_the_form_for_a_reply_shows_the_question_to_those_who_write_there(world: World) -> None:
    enquiry = asks(world)
    for url in (enquiry.url, ""):
        shown = world.bot.outcomes.asked("rosa", url, PETE)
        assert shown is not None
        assert shown.message == BUS.message
    assert world.bot.outcomes.asked("@rosa", "https://wall.example/10", PETE) is None, "another message of theirs"
    assert world.bot.outcomes.asked("@rosa", enquiry.url, MEDIA) is None, "who writes for no account here"
    asks(world, PRESS)
    assert world.bot.outcomes.asked("@rosa", "", PETE) is None, "the media team's"


def test_what_is_the_media_teams_or_waits_for_a_look_has_no_outcome_of_a_colleagues(world: World) -> None:
    press, unknown = asks(world, PRESS), asks(world, UNKNOWN)
    with pytest.raises(Superseded, match="This is with the media team now"):
        world.bot.outcomes.answer(press.id, PRIYA)
    with pytest.raises(Superseded, match="Nobody knows yet who this is"):
        world.bot.outcomes.no_reply(unknown.id, PRIYA)
    with pytest.raises(NotAllowed, match="guests"):
        world.bot.outcomes.no_reply(asks(world, replace(BUS, handle="@lee")).id, GUEST)


@pytest.mark.both_databases
def test_a_question_is_shared_with_the_policy_team_once_whoever_shares_it(shares: World) -> None:
    enquiry = asks(shares)
    for person in (PRIYA, PETE):
        shares.bot.outcomes.share(enquiry.id, person)
    shares.tells()
    assert shares.notifier.told == [QuestionShared(enquiry.id, PRIYA.id)]
    after = shares.bot.outcomes.answer(enquiry.id, JO)[0]
    assert [handled.how for handled in after.handled] == [How.SHARED, How.SHARED, How.ANSWERING]


def test_without_a_channel_of_the_policy_team_nothing_is_shared(world: World) -> None:
    enquiry = asks(world)
    with pytest.raises(Unusable, match="no channel here"):
        world.bot.outcomes.share(enquiry.id, PRIYA)


@pytest.mark.both_databases
def test_signposts_come_with_those_about_the_question_first_and_sending_is_noted(world: World) -> None:
    for name, text, purpose in (
        ("Debt advice", "Free debt advice is at the council's office.", "Where people get help with money"),
        ("Housing", "A shelter is open every night in the town hall.", "Where people find a bed"),
    ):
        agreed(world, replace(PASSES, name=name, text=text, purpose=purpose))
    line = agreed(world, PASSES)
    enquiry = asks(world)

    def offered(question: str, department: str = "rivers") -> list[str]:
        return [row.line.name for row in world.bot.lines.signposts(PRIYA, department, question)]

    assert offered(enquiry.message)[0] == "Bus passes"
    assert offered("I am in debts and can't pay")[0] == "Debt advice"
    assert offered("where are shelters tonight?")[0] == "Housing"
    assert offered(enquiry.message, "health") == []
    sent(world, line, reply_to="@rosa")
    now = world.store.read(enquiries.by_id, enquiry.id)
    assert now is not None
    assert [(handled.how, handled.by) for handled in now.handled] == [(How.SIGNPOSTED, PRIYA.id)]


def test_a_colleague_who_cannot_tell_has_the_media_team_look_and_hears_what_they_found(world: World) -> None:
    enquiry = asks(world, UNKNOWN)
    with pytest.raises(NotAllowed, match="Only the colleague who checked them"):
        world.bot.enquiries.say_unsure(enquiry.id, SAM)
    after = world.bot.enquiries.say_unsure(enquiry.id, PRIYA)
    assert (after.state, after.refer, after.has_word(SAID_UNSURE)) == (EnquiryState.WAITING, True, True)
    assert world.bot.enquiries.say_unsure(enquiry.id, PRIYA).evidence == after.evidence
    blocked = world.submits("It opens at nine.", reply_to="@kit").blocked
    assert [found.rule for found in blocked] == ["RESP-01"], "nobody answers before it is known who asks"
    world.bot.referrals.not_press(enquiry.id, MEDIA)
    world.tells()
    assert world.notifier.of(ReferralRaised) == [ReferralRaised(enquiry.id)]
    assert world.notifier.of(EnquirerKnown) == [EnquirerKnown(enquiry.id, PRIYA.id)]
    assert asks(world, replace(UNKNOWN, message="And why now?")).verdict == "public", "nobody looks twice"


def test_an_elected_persons_question_goes_to_those_who_deal_with_it_where_that_is_configured(world: World) -> None:
    member = Profile("wall", "@anna", bio="Member of Parliament for Ashby.", message="When does the ferry run?")
    before = asks(world, member)
    assert (before.verdict, before.is_passed_on) == ("elected", False)
    world.departments["rivers"] = replace(world.departments["rivers"], offices={"elected": "C0PRIVATE"})
    after = asks(world, replace(member, message="And when on Sundays?"))
    assert [(handled.how, handled.by) for handled in after.handled] == [(How.PASSED_ON, PRIYA.id)]
    assert not after.waits_for_an_outcome
    press = asks(world, replace(member, message="I'm writing a story. A statement by 4pm, please."))
    assert (press.is_open, press.is_passed_on) == (True, False), "a press question is the media team's, whoever asks"
    world.tells()
    assert [told for told in world.notifier.told if isinstance(told, OfficeAsked)] == [OfficeAsked(after.id)]
    answered, _ = world.bot.outcomes.answer(after.id, PETE)
    assert [handled.how for handled in answered.handled] == [How.PASSED_ON, How.ANSWERING]


@pytest.mark.both_databases
def test_a_look_ticked_in_the_reply_form_is_remembered_so_that_nobody_looks_twice(world: World) -> None:
    enquiry = asks(world, UNKNOWN)
    asked = world.submits("It opens at nine.", reply_to="@kit", request="form-1", by=PETE)
    looked = frozenset({asked.to_confirm[0].key})
    before = world.store.read(enquiries.by_id, enquiry.id)
    assert before is not None
    assert before.waits_for_a_look, "a draft is no word yet"
    sent_on = world.submits("It opens at nine.", reply_to="@kit", request="form-1", by=PETE, attested=looked)
    assert sent_on.proposals[0].state is ProposalState.PENDING
    after = world.store.read(enquiries.by_id, enquiry.id)
    assert after is not None
    assert (after.state, after.settled_by) == (EnquiryState.NOT_PRESS, PETE.id)
    contact = world.store.read(enquiries.contact, "rivers", "wall", "kit", world.clock())
    assert contact is not None
    assert (contact.verdict, contact.by, contact.until) == ("public", PETE.id, world.clock() + REMEMBERED_FOR)
    assert world.submits("It closes at six.", reply_to="@kit").to_confirm == ()
    assert asks(world, replace(UNKNOWN, message="And why now?")).verdict == "public"
    world.clock.moves(days=REMEMBERED_FOR.days)
    assert asks(world, replace(UNKNOWN, message="And what then?")).verdict == "unclear"


def test_the_look_of_an_author_at_risk_leaves_no_name(world: World) -> None:
    enquiry = asks(world, UNKNOWN)
    asked = world.submits("It opens at nine.", reply_to="@kit", request="form-1", at_risk=True)
    looked = frozenset({asked.to_confirm[0].key})
    given: dict[str, Any] = {"reply_to": "@kit", "request": "form-1", "at_risk": True, "attested": looked}
    assert world.submits("It opens at nine.", **given).proposals[0].state is ProposalState.PENDING
    after = world.store.read(enquiries.by_id, enquiry.id)
    assert after is not None
    assert after.waits_for_a_look


def called(world: World) -> list[int]:
    return [told.enquiry for told in world.notifier.told if isinstance(told, ReferralCall)]


def test_who_only_wants_a_look_wakes_nobody_until_something_is_in_a_hurry(world: World) -> None:
    world.departments["rivers"] = replace(world.departments["rivers"], media_rota=(SAM.id, JO.id))
    quiet = world.bot.enquiries.say_unsure(asks(world, UNKNOWN).id, PRIYA)
    hurried = world.bot.enquiries.say_unsure(
        asks(world, replace(UNKNOWN, handle="@sal", deadline="today 5pm")).id, PRIYA
    )
    world.bot.referrals.calls.ask_due()
    world.tells()
    assert called(world) == [hurried.id]
    assert [row.enquiry.id for row in world.bot.digests.digest("rivers").referrals] == [hurried.id, quiet.id]
    world.bot.enquiries.say_press(quiet.id, PRIYA)
    world.clock.moves(minutes=10)  # nobody is called twice sooner
    world.bot.referrals.calls.ask_due()
    world.tells()
    assert called(world) == [hurried.id, quiet.id]

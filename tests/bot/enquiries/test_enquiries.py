"""Enquiries: the check of an enquirer, the referral to the media team, and the replies barred by a referral."""

from dataclasses import replace

import pytest

from bot.errors import NotAllowed, Superseded, Unusable
from bot.model.content import Answers, Content
from bot.model.enquiry import SAID_NOT_PRESS, SAID_PRESS
from bot.model.enquiry_parts import Profile
from bot.model.enquiry_states import EnquiryState
from bot.model.proposal import ProposalState
from bot.model.public_profile import PublicProfile
from bot.model.referral_notices import ReferralChanged, ReferralGrew, ReferralRaised
from bot.store import enquiries, proposals
from handlers.blocks.words import LONGEST_REMARK
from policy.draft import Kind
from tests.world import GUEST, MEDIA, NOBODY, PRIYA, SAM, World

PRESS = Profile(
    "wall", "@Rosa", bio="Reporter at the Example Times", message="I'm writing a story. A statement by 4pm, please."
)
PUBLIC = Profile("wall", "@rosa", message="When is my bus pass coming?")
UNKNOWN = Profile("wall", "@rosa", message="Why was the pilot stopped?")


def check(world: World, profile: Profile, request: str = "form"):  # type: ignore[no-untyped-def]
    return world.bot.enquiries.check(profile, PRIYA, request, "rivers")


def test_press_is_referred_to_the_media_team_once(world: World) -> None:
    enquiry = check(world, PRESS)
    assert (enquiry.verdict, enquiry.state) == ("journalist", EnquiryState.WAITING)
    assert enquiry.evidence
    assert check(world, PRESS).id == enquiry.id
    world.tells()
    assert world.notifier.told == [ReferralRaised(enquiry.id)]
    assert world.store.read(enquiries.card_of, enquiry.id) is not None


def test_an_ordinary_question_bothers_nobody(world: World) -> None:
    assert check(world, PUBLIC).state is EnquiryState.CHECKED
    world.tells()
    assert world.notifier.told == []


def test_nobody_is_no_enquirer(world: World) -> None:
    with pytest.raises(Unusable) as said:
        check(world, Profile("wall", " "))
    assert said.value.field == "handle"


def test_guests_check_nobody(world: World) -> None:
    with pytest.raises(NotAllowed, match="guests"):
        world.bot.enquiries.check(PRESS, GUEST, "form", "rivers")


def test_the_media_team_takes_a_referral_and_nobody_else_does(world: World) -> None:
    enquiry = check(world, PRESS)
    for somebody in (PRIYA, SAM, GUEST):
        with pytest.raises(NotAllowed, match="The media team does that"):
            world.bot.referrals.take(enquiry.id, somebody)
    assert world.bot.referrals.take(enquiry.id, MEDIA).settled_by == MEDIA.id
    assert world.bot.referrals.take(enquiry.id, MEDIA).state is EnquiryState.TAKEN
    world.directory.groups["S0MEDIA"].add(NOBODY.id)
    with pytest.raises(Superseded, match="has taken this already"):
        world.bot.referrals.take(enquiry.id, NOBODY)
    world.tells()
    assert ReferralChanged(enquiry.id) in world.notifier.told


def test_not_press_is_remembered_for_half_a_year_and_not_longer(world: World) -> None:
    plain = Profile("wall", "@rosa", bio="Reporter at the Example Times", message="When does the tip open?")
    enquiry = check(world, plain)
    assert enquiry.refer
    world.bot.referrals.not_press(enquiry.id, MEDIA)
    assert not check(world, plain, "second").refer
    world.clock.moves(days=180)
    assert check(world, plain, "third").refer


def test_a_confirmed_contact_never_outranks_press_wording(world: World) -> None:
    enquiry = check(world, PRESS)
    world.bot.referrals.not_press(enquiry.id, MEDIA)
    assert world.store.read(enquiries.contact, "rivers", "wall", "rosa", world.clock()) is not None
    assert check(world, PRESS, "second").refer


@pytest.mark.both_databases
def test_a_contact_of_one_department_is_not_anothers(world: World) -> None:
    enquiry = check(world, PRESS)
    world.bot.referrals.not_press(enquiry.id, MEDIA)
    assert world.store.read(enquiries.contact, "health", "wall", "@rosa", world.clock()) is None


def test_a_colleague_who_has_looked_says_not_press_and_is_remembered(world: World) -> None:
    enquiry = check(world, UNKNOWN)
    assert (enquiry.verdict, enquiry.waits_for_a_look) == ("unclear", True)
    with pytest.raises(NotAllowed, match="Only the colleague who checked them"):
        world.bot.enquiries.say_not_press(enquiry.id, SAM)
    after = world.bot.enquiries.say_not_press(enquiry.id, PRIYA)
    assert (after.state, after.settled_by, after.waits_for_a_look) == (EnquiryState.NOT_PRESS, PRIYA.id, False)
    assert world.bot.enquiries.say_not_press(enquiry.id, PRIYA).state is EnquiryState.NOT_PRESS
    again = check(world, UNKNOWN, "second")
    assert again.verdict == "public"
    assert again.evidence[0].source == "contact: @rosa, confirmed on 20 November 2026"
    world.tells()
    assert world.notifier.told == []
    with pytest.raises(Superseded, match="has said this is not press"):
        world.bot.enquiries.say_press(enquiry.id, PRIYA)


def test_a_colleague_who_has_looked_says_press_and_the_media_team_has_it_once(world: World) -> None:
    enquiry = check(world, UNKNOWN)
    after = world.bot.enquiries.say_press(enquiry.id, PRIYA)
    assert (after.state, after.refer) == (EnquiryState.WAITING, True)
    assert after.has_word(SAID_PRESS)
    assert world.bot.enquiries.say_press(enquiry.id, PRIYA).deeds == ()
    world.tells()
    assert world.notifier.told == [ReferralRaised(enquiry.id)]
    assert check(world, UNKNOWN, "second").verdict == "journalist"
    assert [found.rule for found in world.submits("It opens at nine.", reply_to="rosa").blocked] == ["RESP-01"]


def test_the_word_of_a_colleague_for_a_referral_stands_on_its_card(world: World) -> None:
    enquiry = check(world, PRESS)
    after = world.bot.enquiries.say_press(enquiry.id, PRIYA)
    assert (after.state, after.has_word(SAID_PRESS)) == (EnquiryState.WAITING, True)
    assert world.bot.enquiries.say_press(enquiry.id, PRIYA).evidence == after.evidence
    world.tells()
    assert world.notifier.told == [ReferralRaised(enquiry.id), ReferralChanged(enquiry.id)]


def test_the_word_of_a_colleague_against_a_referral_is_for_the_media_team_to_read(world: World) -> None:
    enquiry = check(world, PRESS)
    after = world.bot.enquiries.say_not_press(enquiry.id, PRIYA)
    assert after.state is EnquiryState.WAITING
    assert after.has_word(SAID_NOT_PRESS)
    assert world.store.read(enquiries.contact, "rivers", "wall", "rosa", world.clock()) is None
    world.tells()
    assert ReferralChanged(enquiry.id) in world.notifier.told
    assert world.bot.referrals.not_press(enquiry.id, MEDIA).state is EnquiryState.NOT_PRESS


def test_a_reply_to_somebody_unclear_asks_its_author_to_have_looked(world: World) -> None:
    check(world, replace(UNKNOWN, bio="Words, mostly", message="Why was this cut?"))
    asked = world.submits("It opens at nine.", reply_to="@rosa", request="form-1")
    assert [found.rule for found in asked.to_confirm] == ["RESP-03"]
    says = asked.to_confirm[0].says
    assert "couldn't tell who @rosa is" in says
    assert "“Words, mostly" in says
    assert asked.proposals[0].state is ProposalState.DRAFT
    looked = frozenset({asked.to_confirm[0].key})
    done = world.submits("It opens at nine.", reply_to="@rosa", request="form-1", attested=looked)
    assert done.proposals[0].state is ProposalState.PENDING


def test_the_tick_shows_what_a_look_read_or_says_that_nothing_is_kept_and_the_way_on_for_press(world: World) -> None:
    world.sets("news", network="thread")
    shown = PublicProfile("kit", "https://wall.example/@kit", "Kit Moss", "Words, mostly. " + "and more " * 40)
    world.networks.profiles["kit"] = shown
    kit = Profile("thread", "@kit", message="Why was this cut?")
    looked = world.bot.enquiries.look_up(check(world, kit, "kit").id, kit)
    assert looked.waits_for_a_look
    check(world, UNKNOWN, "rosa")
    says = {
        handle: world.submits("It opens at nine.", reply_to=handle).to_confirm[0].says for handle in ("kit", "rosa")
    }
    for said in says.values():
        assert "If they are, press “They are press” in /check-enquirer" in said
        assert len(said) <= LONGEST_REMARK
    assert "At https://wall.example/@kit we read the name “Kit Moss”; the bio “Words, mostly." in says["kit"]
    assert "No name or bio of theirs is kept" in says["rosa"]


def test_a_reply_to_press_stays_a_draft(world: World) -> None:
    check(world, PRESS)
    blocked = world.submits("It opens at nine.", reply_to="rosa")
    assert [found.rule for found in blocked.blocked] == ["RESP-01"]
    assert blocked.proposals[0].state is ProposalState.DRAFT


def test_a_reply_to_somebody_nobody_looked_at_stays_a_draft_until_they_are(world: World) -> None:
    blocked = world.submits("It opens at nine.", reply_to="@rosa", request="form-1")
    assert [found.rule for found in blocked.blocked] == ["RESP-02"]
    check(world, PUBLIC)
    done = world.submits("It opens at nine.", reply_to="@rosa", request="form-1")
    assert done.proposals[0].state is ProposalState.PENDING


def test_a_reply_goes_on_once_the_media_team_said_not_press(world: World) -> None:
    enquiry = check(world, PRESS)
    world.bot.referrals.not_press(enquiry.id, MEDIA)
    assert world.submits("It opens at nine.", reply_to="@ROSA").proposals[0].state is ProposalState.PENDING


def test_a73_an_enquiry_never_becomes_a_post(world: World) -> None:
    check(world, Profile("wall", "@rosa", message="Post this: buy my book. Statement by 4pm for a story."))
    world.clock.moves(hours=1)
    world.publishes()
    assert world.store.read(proposals.by_id, 1) is None
    assert world.networks.out == []


def test_what_the_media_team_has_already_gains_the_word_and_the_words_of_a_second_check(world: World) -> None:
    first = check(world, UNKNOWN)
    second = world.bot.enquiries.check(replace(UNKNOWN, message="And when was that?"), SAM, "sam", "rivers")
    referral = world.bot.enquiries.say_press(first.id, PRIYA)
    world.bot.referrals.take(referral.id, MEDIA)
    says = world.bot.enquiries.say_unsure(second.id, SAM)
    assert (says.id, says.settled_by, [wrote.message for wrote in says.again]) == (
        referral.id,
        MEDIA.id,
        ["And when was that?"],
    )
    assert world.bot.enquiries.say_unsure(second.id, SAM) == says, "said again, nothing changes"
    world.tells()
    assert world.notifier.of(ReferralRaised) == [ReferralRaised(referral.id)]
    assert world.notifier.of(ReferralGrew) == [ReferralGrew(referral.id, MEDIA.id, 1)]


def test_what_was_never_referred_is_not_taken(world: World) -> None:
    enquiry = check(world, PUBLIC)
    with pytest.raises(Superseded, match="never referred"):
        world.bot.referrals.take(enquiry.id, MEDIA)
    with pytest.raises(Superseded, match="no longer here"):
        world.bot.referrals.take(99, MEDIA)


def test_a_check_is_made_again_after_three_months(world: World) -> None:
    world.bot.enquiries.check(Profile("wall", "@alex", message="When does the tip open?"), NOBODY, "once", "rivers")
    reply = Content("Thanks.", kind=Kind.REPLY, answers=Answers("@alex"))
    reply_checks = world.bot.proposals.drafting.reply_checks
    assert [who.checked for who in reply_checks.about(reply, "rivers")] == [True]
    world.clock.moves(seconds=91 * 86400)
    assert [who.checked for who in reply_checks.about(reply, "rivers")] == [False]

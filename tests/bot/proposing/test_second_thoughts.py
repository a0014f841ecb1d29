"""Second thoughts: a yes taken back stays back, and a second pair of eyes stays a second pair."""

from dataclasses import replace

import pytest

from bot.errors import NotAllowed, Unusable
from bot.model.content import Answers, Content
from bot.model.enquiry_parts import Profile
from bot.model.proposal import ProposalState
from bot.proposing.drafting import Wording
from policy.outcome import Outcome
from tests.world import JO, MEDIA, NOBODY, PLAIN, PRIYA, REMARKABLE, SAM, World


def test_a_thumb_that_was_overruled_is_not_revived_by_reading_reactions_again(world: World) -> None:
    proposal = world.proposes()
    card = world.card(proposal)
    world.thumbs(card, SAM)
    world.approvals.take_back(proposal.id, 1, SAM)  # a 👎, with the 👍 left standing
    world.reconciles()
    assert world.now(proposal).state is ProposalState.PENDING


def test_a_not_yet_overrules_every_thumb_that_stands(world: World) -> None:
    proposal = world.proposes(PLAIN, "strict")
    card = world.card(proposal)
    world.thumbs(card, SAM)
    world.approvals.not_yet(proposal.id, 1, JO)
    world.approvals.approve(proposal.id, 1, JO)
    world.reconciles()
    assert [approval.person for approval in world.now(proposal).approvals] == [JO.id]


def test_a_thumb_given_anew_after_second_thoughts_counts(world: World) -> None:
    proposal = world.proposes()
    card = world.card(proposal)
    world.thumbs(card, SAM)
    world.approvals.take_back(proposal.id, 1, SAM)
    world.unthumbs(card, SAM)
    world.thumbs(card, SAM)
    assert world.now(proposal).state is ProposalState.APPROVED


def test_a_thumb_taken_away_while_we_were_away_publishes_nothing(world: World) -> None:
    proposal = world.proposes()
    card = world.card(proposal)
    world.thumbs(card, SAM)
    world.directory.reactions[card].discard(SAM.id)  # and no event of it ever came
    world.clock.moves(seconds=61)
    world.publishes()
    assert world.networks.texts("news") == []
    assert world.now(proposal).state is ProposalState.PENDING


@pytest.mark.parametrize("change", [{"tags": ("safety",)}, {"goes_with": "https://www.gov.uk/a"}, {"topics": ("x",)}])
def test_whoever_changes_what_the_checks_go_by_cannot_approve_it(world: World, change: dict[str, object]) -> None:
    proposal = world.proposes()
    wording = replace(Wording(proposal.revision.accounts, PLAIN), **change)  # type: ignore[arg-type]
    (edited,) = world.bot.proposals.edit(proposal.id, 1, wording, JO).proposals
    assert JO.id in edited.contributors
    with pytest.raises(NotAllowed, match="You wrote some"):
        world.approves(edited, JO)


def test_restating_the_time_is_not_writing(world: World) -> None:
    proposal = world.proposes()
    edited = world.edits(proposal, PLAIN, by=JO)
    assert JO.id not in edited.contributors


def test_a_thinner_check_lifts_no_referral(world: World) -> None:
    press = Profile("wall", "@rosa", bio="Reporter, Example Times", message="My deadline is 4pm. A statement?")
    referred = world.bot.enquiries.check(press, NOBODY, "one", "rivers")
    world.clock.moves(seconds=60)
    world.bot.enquiries.check(Profile("wall", "@rosa", message="When does the tip open?"), SAM, "two", "rivers")
    reply, reply_checks = Content("Thanks.", answers=Answers("@rosa")), world.bot.proposals.drafting.reply_checks
    assert [who.press for who in reply_checks.about(reply, "rivers")] == [True]
    world.bot.referrals.not_press(referred.id, MEDIA)
    assert [who.press for who in reply_checks.about(reply, "rivers")] == [False]


def test_a_handle_alone_is_no_check(world: World) -> None:
    with pytest.raises(Unusable, match="Copy in what their profile says") as told:
        world.bot.enquiries.check(Profile("wall", "@rosa"), NOBODY, "bare", "rivers")
    assert told.value.field == "bio"


def test_a_form_mended_for_another_department_goes_to_that_department(world: World) -> None:
    world.finds(Outcome.BLOCK)
    world.submits(REMARKABLE, "news", request="form")
    elsewhere = next(key for key, account in world.accounts.items() if account.department != "rivers")
    world.sets(elsewhere, proposers=(PRIYA.id,))
    done = world.submits(PLAIN, elsewhere, request="form")
    assert {proposal.department for proposal in done.proposals} == {world.accounts[elsewhere].department}


@pytest.mark.both_databases
def test_whoever_asks_sees_their_own_drafts(world: World) -> None:
    world.finds(Outcome.BLOCK)
    (draft,) = world.submits(REMARKABLE).proposals
    assert [row.id for row in world.bot.digests.digest("rivers", of=PRIYA.id).drafts.rows] == [draft.id]
    assert world.bot.digests.digest("rivers").drafts.rows == ()

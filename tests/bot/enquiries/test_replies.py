"""Replies by any name: words that begin with a handle, name an enquirer or link to what an enquirer wrote."""

from dataclasses import replace

import pytest

from bot.errors import Superseded
from bot.model.delivery import DeliveryState, Why
from bot.model.enquiry_parts import Profile
from bot.model.proposal import ProposalState
from bot.proposing.drafts import Submission
from tests.world import MEDIA, PRIYA, SAM, World

WRITTEN_AT = "https://network.example/permalink/77?story=5"
ASKING = Profile(
    "wall",
    "@Rosa.Lane@news.example",
    bio="Reporter at the Example Times",
    message="A statement by 4pm, please.",
    url=WRITTEN_AT,
)


def asks(world: World, profile: Profile = ASKING, request: str = "question") -> int:
    return world.bot.enquiries.check(profile, PRIYA, request, "rivers").id


def rules(kept: Submission) -> list[str]:
    return [found.rule for found in kept.blocked]


ANSWERS = (
    "@rosa.lane@news.example We opened at nine.",
    ".@Rosa.Lane@news.example We opened at nine.",
    "\u200b👋 “＠ｒｏｓａ.lane, we opened at nine.",
    "@sam @rosa.lane We opened at nine.",
    "We opened at nine, as @Rosa.Lane@News.Example was told.",
    "We opened at nine (@rosa.lane).",
    "We opened at nine: https://news.example/@rosa.lane",
    "We opened at nine: https://news.example/@rosa.lane/112233?lang=en",
    "We opened at nine: https://other.example/@rosa.lane@news.example",
    "We opened at nine: https://www.network.example/permalink/77/?story=5&from=app#top",
)


@pytest.mark.both_databases
@pytest.mark.parametrize("text", ANSWERS[:1])
def test_a_post_that_begins_with_the_handle_of_somebody_with_an_open_question_does_not_go_out(
    world: World, text: str
) -> None:
    asks(world)
    (kept,) = world.submits(text).proposals
    assert kept.state is ProposalState.DRAFT
    assert world.publishes() == 0


@pytest.mark.parametrize("text", ANSWERS)
def test_naming_or_linking_somebody_with_an_open_question_is_answering_them(world: World, text: str) -> None:
    asks(world)
    assert "RESP-01" in rules(world.submits(text))


def test_words_for_one_account_and_a_pictures_description_are_read_as_well(world: World) -> None:
    asks(world)
    own = world.submits(
        "We opened at nine.", "news", "floods", wordings=(("floods", f"For {ASKING.handle}: at nine."),)
    )
    assert rules(own) == ["RESP-01"]


def test_a_reply_to_somebody_else_that_links_to_a_journalists_question_is_held(world: World) -> None:
    asks(world)
    asks(world, Profile("wall", "@sam", message="When does the tip open?"), "other")
    linked = world.submits("We opened at nine.", reply_to="@sam", reply_url=WRITTEN_AT)
    assert rules(linked) == ["RESP-01"]
    named = world.submits("@rosa.lane We opened at nine.", reply_to="@sam")
    assert rules(named) == ["RESP-01"]


def test_a_question_that_comes_after_approval_stops_the_post(world: World) -> None:
    world.sets("news", approvals=1)
    delivery = world.under_way("We opened at nine, as @rosa.lane@news.example reported.")
    enquiry = asks(world)
    world.publishes()
    stopped = world.again(delivery)
    assert (stopped.state, stopped.why) == (DeliveryState.STOPPED, Why.ENQUIRER)
    assert "with the media team" in stopped.detail
    assert world.networks.out == []
    world.bot.referrals.not_press(enquiry, MEDIA)


def test_a_question_that_comes_before_the_thumb_stops_the_approval(world: World) -> None:
    proposal = world.proposes("We opened at nine, as @rosa.lane@news.example reported.")
    asks(world)
    with pytest.raises(Superseded, match="media team"):
        world.approves(proposal, SAM)


def test_a_question_that_is_settled_holds_nothing(world: World) -> None:
    enquiry = asks(world)
    world.bot.referrals.not_press(enquiry, MEDIA)
    assert world.proposes("We opened at nine, as @rosa.lane@news.example reported.")


def test_words_that_begin_with_a_handle_ask_whom_they_answer(world: World) -> None:
    kept = world.submits("@kim Thanks, it opens at nine.", request="form-1")
    assert [(found.rule, found.field) for found in kept.blocked] == [("RESP-12", "reply_to")]
    assert "reply" in kept.blocked[0].says
    unchecked = world.submits("@kim Thanks, it opens at nine.", reply_to="@kim", request="form-1")
    assert rules(unchecked) == ["RESP-02"]
    asks(world, Profile("wall", "@kim", message="When is my bus pass coming?"))
    done = world.submits("@kim Thanks, it opens at nine.", reply_to="@kim", request="form-1")
    assert done.proposals[0].state is ProposalState.PENDING


def test_a_reply_that_begins_with_somebody_else_asks_who_that_is(world: World) -> None:
    asks(world, Profile("wall", "@kim", message="When does the tip open?"))
    assert rules(world.submits("@lee It opens at nine.", reply_to="@kim")) == ["RESP-02"]


def test_a_link_to_what_somebody_wrote_asks_for_their_handle_and_is_kept(world: World) -> None:
    kept = world.submits("It opens at nine.", reply_url="https://wall.example/9")
    assert rules(kept) == ["RESP-12"]
    stored = world.now(kept.proposals[0]).revision.content.answers
    assert stored is not None
    assert stored.url == "https://wall.example/9"


@pytest.mark.parametrize(
    "text",
    [
        "Watch our chief engineer on BBC News tonight, with @BBCNews.",
        "Great to see @kim at the show.",
        "@news is where we tell you of floods.",
        "Write to press@rivers.example.gov.uk.",
        "Read https://www.gov.uk/rosa.lane",
        "See https://other.example/@rosa.lane@elsewhere.example",
        "Our friend @rosa.lane@elsewhere.example came by.",
        "See https://network.example/permalink/78?story=5",
    ],
)
def test_naming_an_outlet_or_somebody_without_an_open_question_is_no_reply(world: World, text: str) -> None:
    asks(world)
    assert world.proposes(text)


def test_a_question_to_another_department_holds_nothing_here(world: World) -> None:
    world.bot.enquiries.check(ASKING, PRIYA, "elsewhere", "health")
    assert world.proposes(f"We opened at nine, as {ASKING.handle} reported.")


def test_a_check_without_a_referral_leaves_a_mention_a_mention(world: World) -> None:
    asks(world, replace(ASKING, bio="I like trains.", message="When does the tip open?"))
    assert world.proposes(f"We opened at nine, as {ASKING.handle} reported.")

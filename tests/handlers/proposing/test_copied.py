"""The top of the form for a post proposed again: where the post is, or that it was taken down, by whom, and why."""

from handlers.proposing import copied
from rehearsal.player import words_of
from tests.bot.afterwards.test_take_downs import out, taken_up
from tests.world import PRIYA, SAM, World

WHY = "The <day> is wrong."


def says(world: World, number: int) -> str:
    shown = world.bot.views.proposal(number, to=PRIYA.id)
    assert shown
    return words_of([block.to_dict() for block in copied.blocks(shown)])


def test_a_post_that_was_taken_down_does_not_stay_as_it_is(world: World) -> None:
    proposal = out(world)
    assert "That post stays as it is; this is a new proposal" in says(world, proposal.id)
    world.bot.take_downs.ask(proposal.id, ["news"], WHY, SAM)
    assert f"<@{SAM.id}> asked on Friday 20 November" in says(world, proposal.id)
    taken_up(world)
    said = says(world, proposal.id)
    assert "stays as it is" not in said
    assert "This is a new proposal, for you to change." in said
    assert f"<@{SAM.id}> had it taken down from @news on Wall on Friday 20 November" in said
    assert "Why: “The &lt;day&gt; is wrong.”" in said


def test_of_several_posts_only_those_taken_down_are_told_of(world: World) -> None:
    proposal = out(world, "Both are open.", "news", "floods")
    world.bot.take_downs.ask(proposal.id, ["news"], WHY, SAM)
    taken_up(world)
    said = says(world, proposal.id)
    assert "Where that post is still out, it stays as it is; this is a new proposal" in said
    assert "@floods" not in said.partition("had it taken down")[2]

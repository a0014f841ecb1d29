"""Changing a post that is out: exactly the words approved, in place of exactly the words before, and no second post."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.errors import Refused, Superseded, Unreached, Unsure, Unusable
from bot.model.content import Corrected
from bot.model.delivery import Delivery, DeliveryState, Why
from bot.model.event import Event
from bot.model.people import Person
from bot.model.proposal import Proposal, ProposalState
from bot.model.revision import WITH_CORRECTED
from bot.model.take_down import TakeDownState
from bot.model.tally import After
from bot.proposing.drafting import Wording
from bot.store import corrections, proposals, recorded_posts, take_downs, tallies, timelines
from tests.bot.afterwards.test_take_downs import now as take_down_now
from tests.bot.afterwards.test_take_downs import out, taken_up
from tests.world import JO, PETE, PRIYA, SAM, THREAD, World, look_up_due

BEFORE, AFTER = "The pool opens on Monday.", "The pool opens on Tuesday."
Change = Callable[[], None]


def post(world: World, text: str = BEFORE, **given: object) -> Delivery:
    """A post that is out."""
    delivery = world.under_way(text, "news", **given)
    world.publishes()
    return world.again(delivery)


def wording(world: World, of: Delivery, text: str = AFTER, **given: object) -> Wording:
    facts: dict[str, object] = {
        "accounts": (of.account,),
        "text": text,
        "corrects": world.bot.corrections.to_change(of.id),
    }
    return Wording(**{**facts, **given})  # type: ignore[arg-type]


def proposes(world: World, of: Delivery, text: str = AFTER, by: Person = PRIYA, **given: object) -> Proposal:
    (proposal,) = world.bot.proposals.propose(wording(world, of, text, **given), by, f"change-{text}-{by.id}").proposals
    assert proposal.state is ProposalState.PENDING
    world.tells()
    return proposal


def approved(world: World, of: Delivery, text: str = AFTER, by: Person = PRIYA, **given: object) -> Delivery:
    """The delivery of an approved change, due now."""
    proposal = world.approves(proposes(world, of, text, by, **given))
    world.clock.moves(seconds=61)
    return world.delivery(proposal)


def lost(after: bool) -> Callable[[Change], None]:
    """The answer to a change is lost, after the change was made or before."""

    def fault(change: Change) -> None:
        if after:
            change()
        raise Unsure("Wall took too long. It may be out; we're looking.")

    return fault


def refusing(error: Exception) -> Callable[[Change], None]:
    def fault(_: Change) -> None:
        raise error

    return fault


@pytest.mark.both_databases
def test_a_change_is_made_with_the_words_approved_and_makes_no_second_post(world: World) -> None:
    of = post(world)
    change = approved(world, of)
    assert world.networks.texts("news") == [BEFORE]
    world.publishes()
    assert world.networks.texts("news") == [AFTER]
    assert world.networks.edits == [(world.again(of).remote_id, AFTER)]
    made = world.again(change)
    assert (made.state, made.remote_id, made.url) == (DeliveryState.PUBLISHED, "", world.again(of).url)
    (proposal,) = world.store.read(proposals.by_ids, [made.proposal_id]).values()
    assert proposal.state is ProposalState.DONE
    (last,) = world.store.read(corrections.last_of, [of.id]).values()
    assert (last.words, last.by.proposal) == (AFTER, made.proposal_id)


def test_what_is_approved_covers_the_words_before_and_the_post(world: World) -> None:
    of = post(world)
    revision = proposes(world, of).revision
    assert revision.content.corrects == Corrected(of.id, "news", world.again(of).remote_id, world.again(of).url, BEFORE)
    digests, post_ = {revision.digest}, revision.content.corrects
    for corrects in (
        replace(post_, words="Other words."),
        replace(post_, id="news-99"),
        replace(post_, url="https://wall.example/99"),
    ):
        digests.add(replace(revision, content=replace(revision.content, corrects=corrects)).digest)
    digests.add(replace(revision, content=replace(revision.content, corrects=None)).digest)
    assert len(digests) == 5
    assert WITH_CORRECTED == 4


def test_people_who_know_the_post_are_told_that_its_words_were_changed(world: World) -> None:
    proposal = out(world)
    of = world.delivery(proposal)
    approved(world, of, by=PETE)
    world.publishes()
    assert world.stories(proposal)[-1] is Event.CORRECTED
    assert world.heard(PRIYA)[-1] is Event.CORRECTED


@pytest.mark.both_databases
def test_a_post_changed_by_somebody_else_meanwhile_is_left_alone_and_a_person_is_asked(world: World) -> None:
    of = post(world)
    change = approved(world, of)
    world.networks.changed_there(world.networks.out[0].receipt, "The pool stays closed.")
    world.publishes()
    stopped = world.again(change)
    assert (stopped.state, stopped.why) == (DeliveryState.STOPPED, Why.OVERTAKEN)
    assert "Somebody changed the post meanwhile" in stopped.detail
    assert world.networks.texts("news") == ["The pool stays closed."]
    assert world.networks.edits == []


def test_a_post_that_is_gone_is_not_changed_and_a_person_is_asked(world: World) -> None:
    of = post(world)
    change = approved(world, of)
    world.networks.vanishes(world.networks.out[0].receipt)
    world.publishes()
    stopped = world.again(change)
    assert (stopped.state, stopped.why) == (DeliveryState.STOPPED, Why.OVERTAKEN)
    assert "isn't there any more" in stopped.detail


@pytest.mark.both_databases
@pytest.mark.parametrize("after", [True, False], ids=["made", "not made"])
def test_after_a_lost_answer_the_post_itself_is_read(world: World, after: bool) -> None:
    of = post(world)
    change = approved(world, of)
    world.networks.edit_faults.append(lost(after=after))
    world.publishes()
    assert world.state(change) is DeliveryState.UNCONFIRMED
    world.looks_until_told()
    found = world.again(change)
    if after:
        assert (found.state, found.remote_id) == (DeliveryState.PUBLISHED, "")
    else:
        assert found.asks_a_person
        world.bot.resolutions.post_again(change.id, SAM)
        world.publishes()
        assert world.state(change) is DeliveryState.PUBLISHED
    assert world.networks.texts("news") == [AFTER]
    assert len(world.networks.out) == 1


def test_a_change_that_was_made_by_a_try_of_unknown_outcome_is_not_made_twice(world: World) -> None:
    of = post(world)
    change = approved(world, of)
    world.networks.edit_faults.append(lost(after=True))
    world.publishes()
    world.networks.unreadable = Unreached("Wall did not answer.")
    world.clock.moves(minutes=16)
    look_up_due(world.bot.look_ups)
    assert world.again(change).asks_a_person
    world.networks.unreadable = None
    world.bot.resolutions.post_again(change.id, SAM)
    world.publishes()
    assert world.state(change) is DeliveryState.PUBLISHED
    assert len(world.networks.edits) == 1


def test_words_that_are_neither_before_nor_after_are_for_a_person(world: World) -> None:
    of = post(world)
    change = approved(world, of)
    world.networks.edit_faults.append(lost(after=False))
    world.publishes()
    world.networks.changed_there(world.networks.out[0].receipt, "The pool stays closed.")
    world.clock.moves(seconds=15)
    look_up_due(world.bot.look_ups)
    asked = world.again(change)
    assert asked.asks_a_person
    assert "neither the words before nor those after" in asked.detail


@pytest.mark.both_databases
def test_a_claimer_that_died_while_changing_leaves_the_post_to_be_looked_at(world: World) -> None:
    of = post(world)
    change = approved(world, of)

    def dies(make: Change) -> None:
        make()
        raise KeyboardInterrupt

    world.networks.edit_faults.append(dies)
    with pytest.raises(KeyboardInterrupt):
        world.publishes()
    assert world.state(change) is DeliveryState.SENDING
    world.lease_runs_out()
    assert world.bot.look_ups.sweep() == 1
    world.clock.moves(seconds=16)
    look_up_due(world.bot.look_ups)
    assert world.state(change) is DeliveryState.PUBLISHED
    assert world.networks.texts("news") == [AFTER]


def test_a_network_that_refuses_a_change_says_so_and_the_post_stays(world: World) -> None:
    of = post(world)
    change = approved(world, of)
    world.networks.edit_faults.append(refusing(Refused("Wall does not let our app change this post.")))
    world.publishes()
    refused = world.again(change)
    assert (refused.state, refused.detail) == (DeliveryState.FAILED, "Wall does not let our app change this post.")
    assert world.networks.texts("news") == [BEFORE]


@pytest.mark.both_databases
def test_a_second_change_waits_for_the_first_and_then_begins_with_its_words(world: World) -> None:
    of = post(world)
    first = proposes(world, of)
    with pytest.raises(Unusable, match="Another change of this post is on its way"):
        world.bot.corrections.to_change(of.id)
    world.approves(first)
    world.clock.moves(seconds=61)
    world.publishes()
    again = world.bot.corrections.to_change(world.delivery(first).id)
    assert (again.delivery, again.words) == (of.id, AFTER), "the card of the change leads to the post itself"
    approved(world, of, "The pool opens on Wednesday.")
    world.publishes()
    assert world.networks.texts("news") == ["The pool opens on Wednesday."]


@pytest.mark.both_databases
def test_two_changes_approved_at_the_same_time_do_not_undo_each_other(world: World) -> None:
    of = post(world)
    meanwhile = wording(world, of, "The pool opens on Friday.")
    drafted = world.bot.proposals.keep(meanwhile, PETE, "second")
    first = approved(world, of)
    with pytest.raises(Unusable, match="Another change"):
        world.bot.proposals.propose(meanwhile, PETE, "second")
    assert drafted.is_draft, "the words stay as a draft"
    world.publishes()
    assert world.state(first) is DeliveryState.PUBLISHED
    (late,) = world.bot.proposals.propose(meanwhile, PETE, "second").proposals
    assert late.revision.content.corrects
    assert late.revision.content.corrects.words == AFTER, "the words before are read anew"


def test_while_a_change_may_have_been_made_no_other_of_the_post_is_claimed(world: World) -> None:
    of = post(world)
    first = approved(world, of)
    world.networks.edit_faults.append(lost(after=False))
    world.publishes()
    with world.store.begin() as tx:
        assert tx(corrections.under_way, of.id, besides=0)
        assert not tx(corrections.under_way, of.id, besides=first.id)


def test_a_change_approved_before_the_post_was_taken_down_is_stopped(world: World) -> None:
    proposal = out(world)
    of = world.delivery(proposal)
    change = approved(world, of)
    world.bot.take_downs.ask(proposal.id, ["news"], "The date is wrong.", JO)
    stopped = world.again(change)
    assert (stopped.state, stopped.why) == (DeliveryState.STOPPED, Why.BY_A_PERSON)
    assert "took down the post that this would change" in stopped.detail
    world.bot.resolutions.try_again(change.id, JO)
    world.publishes()
    assert world.again(change).why is Why.OVERTAKEN
    assert world.networks.edits == []
    with pytest.raises(Unusable, match="taken down"):
        world.bot.corrections.to_change(of.id)


def test_a_change_that_waits_for_approval_is_told_of_the_take_down(world: World) -> None:
    proposal = out(world)
    waiting = proposes(world, world.delivery(proposal))
    world.bot.take_downs.ask(proposal.id, ["news"], "The date is wrong.", JO)
    assert Event.LINKED_TAKEN_DOWN in world.stories(waiting)


@pytest.mark.both_databases
def test_by_the_card_of_a_change_the_post_itself_is_taken_down(world: World) -> None:
    of = post(world)
    change = approved(world, of)
    world.publishes()
    (asked,) = world.bot.take_downs.ask(world.again(change).proposal_id, ["news"], "The date is wrong.", JO)
    taken_up(world)
    assert (asked.delivery, take_down_now(world, asked).state) == (of.id, TakeDownState.DOWN)
    assert world.networks.out == []
    shown = world.bot.views.delivery(change.id)
    assert shown
    assert shown[1].take_down, "the card of the change shows it, too"
    with pytest.raises(Superseded):
        world.bot.take_downs.ask(world.again(of).proposal_id, ["news"], "Again.", JO)
    assert world.store.read(take_downs.of_delivery, change.id) is None


@pytest.mark.parametrize(
    ("text", "on", "why"),
    [
        (THREAD, "long", "doesn't let apps change a post"),
        (BEFORE, "intranet", "doesn't let apps change a post: not offered there"),
    ],
    ids=["a thread", "no edits there"],
)
def test_what_can_not_be_changed_is_said_with_the_way_forward(world: World, text: str, on: str, why: str) -> None:
    delivery = world.under_way(text, on)
    world.publishes()
    with pytest.raises(Unusable, match=why) as raised:
        world.bot.corrections.to_change(delivery.id)
    assert "Correct it by a reply." in str(raised.value)


def test_a_post_made_by_hand_can_not_be_changed_as_it_was_made_by_hand(world: World) -> None:
    delivery = world.under_way(BEFORE, "forum")
    world.publishes()
    world.bot.resolutions.hand_in(delivery.id, SAM, "https://www.linkedin.com/posts/7")
    with pytest.raises(Unusable, match=r"It was posted by hand, .* Correct it by a reply") as raised:
        world.bot.corrections.to_change(delivery.id)
    assert "doesn't let apps" not in str(raised.value)
    account, _ = world.bot.corrections.answered("@forum", "https://www.linkedin.com/posts/7", PRIYA) or (None, None)
    assert account
    assert world.bot.corrections.are_by_hand(account), "the form says that a person is asked to post the reply"


def test_the_same_words_are_no_change(world: World) -> None:
    of = post(world)
    with pytest.raises(Unusable, match="out already"):
        world.bot.proposals.propose(wording(world, of, f" {BEFORE}"), PRIYA, "same")


def test_a_change_is_of_its_own_account_alone(world: World) -> None:
    of = post(world)
    with pytest.raises(Unusable) as raised:
        world.bot.proposals.propose(wording(world, of, accounts=("floods",)), PRIYA, "elsewhere")
    assert raised.value.field == "accounts"


def test_a_reply_stays_attached_where_it_is_and_only_its_words_go(world: World) -> None:
    first = post(world, "The pool opens soon.")
    asked = world.submits(BEFORE, "news", reply_to="@news", reply_url=first.url)
    looked = frozenset(finding.key for finding in asked.to_confirm)
    of = post(world, reply_to="@news", reply_url=first.url, attested=looked)
    approved(world, of, reply_to="@news", reply_url=first.url, attested=looked)
    world.publishes()
    assert [post.part.text for post in world.networks.out] == ["The pool opens soon.", AFTER]
    assert world.networks.out[1].part.answers == first.url


@pytest.mark.both_databases
def test_a_post_is_counted_and_watched_and_found_as_one(world: World) -> None:
    world.watches()
    of = post(world)
    approved(world, of)
    world.publishes()
    world.clock.moves(minutes=6)
    world.watches()
    with world.store.begin() as tx:
        seen = tx(timelines.seen, "news", [world.again(of).remote_id])
    assert [sighting.delivery for sighting in seen.values()] == [of.id]
    for asked in ("Tuesday", "Monday"):
        (found,) = world.bot.search.find(asked, SAM).posts
        assert (found.row.id, found.parts) == (of.id, (AFTER,)), "found by its words then and now, shown as it is now"
        assert found.worded_in.proposal != world.again(of).proposal_id
    assert world.bot.search.find("Monday Tuesday", SAM).posts == ()
    world.clock.moves(days=1)
    fresh = world.store.read(tallies.fresh, After.DAY, world.clock(), 9)
    assert [published.delivery for published in fresh] == [of.id]
    with world.store.begin() as tx:
        names = tx(recorded_posts.recorded_as, "news", world.clock().replace(year=2000))
    assert set(names.values()) == {of.id}

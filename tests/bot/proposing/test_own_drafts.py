"""One's own drafts at the use case: whose they are, and who may go on with them."""

from dataclasses import replace

import pytest

from bot.errors import CountersignError, NotAllowed, Superseded
from bot.model.event import Event
from bot.model.people import Person
from bot.model.proposal import Proposal, ProposalState
from bot.model.proposal_notices import Direct
from bot.proposing.drafting import Wording
from bot.store import proposals
from tests.world import GUEST, HEAD, JO, NOBODY, PETE, PLAIN, PRIYA, SAM, World


def kept(world: World, text: str = PLAIN, by: Person = PRIYA, request: str = "form") -> Proposal:
    (draft,) = world.bot.proposals.keep(Wording(accounts=("news",), text=text), by, request).proposals
    return draft


def goes_on(world: World, draft: Proposal, text: str, by: Person) -> Proposal:
    """Send the form of a draft with other words."""
    wording = Wording(accounts=("news",), text=text)
    (after,) = world.bot.proposals.keep(wording, by, draft.together, [draft.revision_id]).proposals
    return after


@pytest.mark.both_databases
def test_a_deleted_draft_keeps_its_words(world: World) -> None:
    draft = kept(world)
    (gone,) = world.bot.own_drafts.delete([draft.id], PRIYA)
    assert (gone.state, gone.revision.content.text) == (ProposalState.WITHDRAWN, PLAIN)
    with pytest.raises(Superseded):
        world.bot.own_drafts.delete([draft.id], PRIYA)


def test_nobody_deletes_a_colleague_s_draft_or_a_post_that_was_sent(world: World) -> None:
    draft, sent = kept(world), world.proposes("Sent.")
    for proposal, by in ((draft, PETE), (draft, HEAD), (sent, PRIYA)):
        with pytest.raises(Superseded):
            world.bot.own_drafts.delete([proposal.id], by)
    assert world.bot.own_drafts.delete_all(PRIYA) != ()
    still = world.store.read(proposals.by_id, sent.id)
    assert still is not None
    assert still.state is ProposalState.PENDING


@pytest.mark.both_databases
def test_a_colleague_goes_on_with_a_shared_draft_and_does_not_approve_it(world: World) -> None:
    draft = kept(world)
    with pytest.raises(Superseded):
        goes_on(world, draft, "Jo's words.", JO)
    shared = world.bot.own_drafts.share(draft.id, JO.id, PRIYA)
    assert shared.contributors == {PRIYA.id}
    after = goes_on(world, shared, "Jo's words.", JO)
    assert (after.id, after.contributors, after.proposer) == (draft.id, frozenset({PRIYA.id, JO.id}), PRIYA.id)


def test_sharing_tells_the_colleague_once(world: World) -> None:
    draft = kept(world)
    for _ in range(2):
        world.bot.own_drafts.share(draft.id, PETE.id, PRIYA)
    world.tells()
    assert world.notifier.of(Direct) == [Direct(draft.id, PETE.id, Event.SHARED, PRIYA.id)]


@pytest.mark.parametrize(
    ("person", "by"),
    [(GUEST, PRIYA), (Person("U0UNKNOWN"), PRIYA), (PRIYA, PRIYA), (PETE, SAM), (GUEST, GUEST)],
    ids=["a guest", "a stranger", "oneself", "by a colleague", "by a guest"],
)
def test_a_draft_is_shared_by_its_writers_with_full_members_only(world: World, person: Person, by: Person) -> None:
    draft = kept(world)
    with pytest.raises(CountersignError):
        world.bot.own_drafts.share(draft.id, person.id, by)
    assert world.bot.proposals.drafts_with(draft, person) == (() if person != PRIYA else (draft,))


def test_a_post_that_was_sent_is_not_shared(world: World) -> None:
    with pytest.raises(Superseded):
        world.bot.own_drafts.share(world.proposes().id, PETE.id, PRIYA)


def test_a_member_who_writes_for_no_account_can_change_words_and_not_send_them(world: World) -> None:
    draft = world.bot.own_drafts.share(kept(world).id, NOBODY.id, PRIYA)
    with pytest.raises(NotAllowed):
        goes_on(world, draft, "Checked by a specialist.", NOBODY)
    after = world.store.read(proposals.by_id, draft.id)
    assert after is not None
    assert (after.state, after.revision.content.text) == (ProposalState.DRAFT, "Checked by a specialist.")
    assert NOBODY.id in after.contributors


def test_a_market_sensitive_draft_is_shared_with_named_people_only(world: World) -> None:
    draft = kept(world)
    with world.store.begin() as tx:
        tx.save(replace(draft, restricted_to=(PRIYA.id,)))
    with pytest.raises(NotAllowed, match="Who else needs to know"):
        world.bot.own_drafts.share(draft.id, PETE.id, PRIYA)

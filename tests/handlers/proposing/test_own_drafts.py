"""One's own drafts: deleted with their words kept for a week, and shared with a colleague, never with a guest."""

from typing import Any

from bot.model.proposal import Proposal, ProposalState
from bot.store import proposals
from rehearsal.player import words_of
from rehearsal.story.scene import labels
from tests.handlers.office import APPROVALS, GIL, PRIYA, SAM, TOM, Office
from tests.handlers.proposing.test_proposing import CHECK, step_two

Json = dict[str, Any]


def left(here: Office, text: str) -> Proposal:
    """Priya checks some words, and leaves them as a draft."""
    player, _ = step_two(here, text)
    player.close()
    player.is_told("Kept as your draft", text)
    found = here.store.read(proposals.in_states, (ProposalState.DRAFT,), proposer=PRIYA)
    return next(draft for draft in found if draft.revision.content.text == text)


def row(home: Json, words: str) -> Json:
    at = next(place for place, block in enumerate(home["blocks"]) if words in words_of(block))
    return {**home, "blocks": [home["blocks"][at + 1]]}


def shares(here: Office, draft: Proposal, person: str) -> Json:
    """Priya shares a draft from her Home; gives the answer."""
    text = draft.revision.content.text
    priya = here.be(PRIYA)
    priya.press(row(priya.opens_home(text), text), "Share")
    return priya.fill_in(priya.form("Share a draft"), person=person)


def test_a_deleted_draft_is_gone_from_the_drafts_and_can_be_brought_back(here: Office) -> None:
    draft = left(here, "Delete me, please.")
    priya = here.be(PRIYA)
    priya.press(row(priya.opens_home("Delete me, please."), "Delete me, please."), "Delete")
    priya.is_told("Deleted", "Delete me, please.")
    gone = here.store.read(proposals.by_id, draft.id)
    assert gone is not None
    assert gone.state is ProposalState.WITHDRAWN
    priya.press(row(priya.sees_at_home("Out, or ended"), "Delete me, please."), "Propose again with these words")
    assert "Delete me, please." in str(priya.state()["modal"] or priya.form("Edit a post"))


def test_all_drafts_are_deleted_with_one_button(here: Office) -> None:
    for text in ("One of many.", "Two of many."):
        left(here, text)
    priya = here.be(PRIYA)
    home = priya.opens_home("One of many.", "Two of many.")
    assert "Delete all drafts" in labels(home)
    priya.press(home, "Delete all drafts")
    priya.is_told("drafts deleted", "for a week")
    assert not here.store.read(proposals.in_states, (ProposalState.DRAFT,), proposer=PRIYA)


def test_a_colleague_goes_on_with_a_shared_draft_and_becomes_a_contributor(here: Office) -> None:
    draft = left(here, "Shared with Tom.")
    assert shares(here, draft, TOM)["result"] == "open"
    tom = here.be(TOM)
    tom.is_told("shares a draft with you", "Shared with Tom.")
    message = next(
        found
        for talk in tom.state()["conversations"]
        if talk["kind"] == "im"
        for found in reversed(talk["messages"])
        if "Shared with Tom." in words_of(found)
    )
    tom.click(message, "Open the draft")
    tom.fill_in(tom.form("Propose a post"), text="Shared with Tom, who added this.")
    tom.fill_in(tom.form(CHECK))
    card = here.remembered(here.stage.be(SAM).sees(APPROVALS, "Shared with Tom, who added this."))
    assert f"<@{PRIYA}>" in words_of(card)
    sent = here.store.read(proposals.by_id, draft.id)
    assert sent is not None
    assert (sent.contributors, sent.proposer) == (frozenset({PRIYA, TOM}), PRIYA)


def test_a_draft_is_not_shared_with_a_guest(here: Office) -> None:
    draft = left(here, "Not for guests.")
    came = shares(here, draft, GIL)
    assert "full members" in came["errors"]["person"]
    assert not here.stage.be(GIL).direct_messages()

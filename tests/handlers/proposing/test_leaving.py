"""Closing the form: typed words are a draft, or come back, and the person is told where they are."""

import pytest

from rehearsal.player import Player
from rehearsal.story.scene import changed
from tests.handlers.office import APPROVALS, GENERAL, JO, PRIYA, SAM, SOON, TOM, Office
from tests.handlers.proposing.test_proposing import CHECK, cards, confirmations, field, step_two


def writing(here: Office, text: str, by: str = PRIYA, **more: object) -> Player:
    """Open the form and type, without sending."""
    player = here.be(by)
    player.command("/propose-post")
    form = player.form("Propose a post")
    player.choose(form, "text", text, **more)
    return player


def draft_found(player: Player, words: str) -> str:
    """The message about a draft, and the words of the draft once it is opened from there."""
    told = player.is_told("Kept as your draft", words)
    conversation = next(talk for talk in player.state()["conversations"] if talk["kind"] == "im")
    message = next(one for one in reversed(conversation["messages"]) if words in str(one))
    player.click(message, "Go on writing")
    assert player.form("Propose a post")["values"]["text"]["input"] == words
    return told


def test_words_typed_in_a_form_that_is_closed_are_a_draft(here: Office) -> None:
    player = writing(here, "Typed, then cancelled.", accounts=["dept"])
    player.close()
    told = draft_found(player, "Typed, then cancelled.")
    assert "Home tab" in told
    assert "Nothing has been sent" in told
    assert not cards(here, "Typed, then cancelled.")


def test_the_last_change_is_kept_and_not_the_first(here: Office) -> None:
    player = writing(here, "First.", accounts=["dept"])
    form = player.form("Propose a post")
    player.choose(form, "text", "First, and second.")
    player.choose(form, "cleared_by", "Rivers", text="First, and second.", accounts=["dept", "linkedin"])
    player.close()
    player.is_told("Kept as your draft", "First, and second.", "LinkedIn")


def test_words_for_no_account_yet_come_back(here: Office) -> None:
    player = writing(here, "Nowhere to go yet.")
    player.close()
    player.is_told("before it could be kept", "Choose at least one account", "Nowhere to go yet.")


def test_words_typed_after_the_command_come_back(here: Office) -> None:
    player = here.be(PRIYA)
    player.command("/propose-post Typed after the command")
    player.form("Propose a post")
    player.close()
    player.is_told("before it could be kept", "Typed after the command")


def test_half_a_date_loses_no_words(here: Office) -> None:
    player = writing(here, "On some day.", accounts=["dept"], when="at")
    player.close()
    player.is_told("Kept as your draft", "On some day.")


def test_a_form_that_was_only_looked_at_leaves_nothing(here: Office) -> None:
    player = here.be(SAM)
    before = len(player.direct_messages())
    player.command("/propose-post")
    if player.state()["modal"]:
        player.close()
    writing(here, "Something of Tom's.", by=TOM, accounts=["dept"]).close()
    here.be(TOM).is_told("Kept as your draft", "Something of Tom's.")
    assert len(here.stage.be(SAM).direct_messages()) == before


def test_what_was_checked_is_kept_and_told_when_the_check_is_closed(here: Office) -> None:
    player, _ = step_two(here, "Looked at, and left.")
    player.close()
    draft_found(player, "Looked at, and left.")


def test_what_was_written_and_ticked_in_the_check_is_kept(here: Office) -> None:
    player, form = step_two(here, "We have mended 31% of the weirs.", accounts=("dept", "linkedin"))
    say = next(
        str(button["text"]["text"])
        for block in form["blocks"]
        for button in [*block.get("elements", ())]
        if "LinkedIn" in str(button.get("text"))
    )
    player.press(form, say, confirm=confirmations(form))
    wider = here.stage.until(lambda: changed(player, form), "the field")
    own = field(wider, "say:")
    player.choose(wider, own, "On LinkedIn: 31% of the weirs.", confirm=confirmations(wider))
    player.close()
    player.is_told("Kept as your draft", "We have mended 31% of the weirs.")
    player.command("/pending-posts")
    player.click(player.sees(GENERAL, "31% of the weirs", private=True), "Go on writing")
    player.fill_in(player.form("Propose a post"))
    again = player.form(CHECK)
    assert "On LinkedIn: 31% of the weirs." in str(again["blocks"])
    assert again["values"]["confirm"]["input"] == confirmations(again)


def test_an_edit_that_was_typed_and_closed_is_kept_beside_its_card(here: Office) -> None:
    card = here.propose("To be edited by Priya.")
    player = here.be(PRIYA)
    player.click(card, "Edit")
    player.choose(player.form("Edit a post"), "text", "To be edited by Priya, at length.", when=SOON)
    player.close()
    player.is_told("Kept as your draft", "at length", "What stands on its card stands")
    here.shows(card, "Needs one approval")


@pytest.mark.parametrize("closed", [True, False], ids=["closed", "sent"])
def test_a_form_sent_after_typing_leaves_no_second_draft(here: Office, closed: bool) -> None:
    text = f"Typed and {'closed' if closed else 'sent'}, once."
    player = writing(here, text, accounts=["dept"])
    player.fill_in(player.form("Propose a post"), text=text, accounts=["dept"])
    form = player.form(CHECK)
    player.close() if closed else player.fill_in(form)
    if not closed:
        here.stage.be(JO).sees(APPROVALS, text)
        return
    player.is_told("Kept as your draft", text)
    player.command("/pending-posts")
    assert str(player.sees(GENERAL, text, private=True)).count(text) == 1

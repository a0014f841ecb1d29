"""Proposing in two steps, as people live it: no word lost on the way back, no word sent unseen."""

import base64
from typing import Any

import pytest

from bot.model.permissions import Role
from bot.model.proposal import ProposalState
from bot.store import proposals
from rehearsal.player import NotSeen, Player, buttons_of, words_of
from rehearsal.story.scene import changed
from tests.handlers.office import APPROVALS, FLOODS, GENERAL, JO, MO, PRIYA, SAM, TOM, Office

Json = dict[str, Any]
CHECK, SEND, CHANGE, ASK = "Check before you send", "Send for approval", "Change the words", "Not sure? Ask first"
# One red pixel.
PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC"


def step_two(here: Office, text: str, by: str = PRIYA, **more: Any) -> tuple[Player, Json]:
    """Fill in step one; gives the person and step two."""
    came = here.check(text, by=by, **more)
    assert came["result"] == "open", came
    player = here.stage.be(by)
    return player, player.form(CHECK)


def pressed(here: Office, player: Player, form: Json, label: str, **values: Any) -> Json:
    """Press a button of a form, and wait for the form's answer."""
    player.press(form, label, **values)
    return here.stage.until(lambda: changed(player, form), f"what “{label}” does")


def labels(form: Json) -> list[str]:
    return [str(button["text"]["text"]) for button in buttons_of(form)]


def field(form: Json, prefix: str) -> str:
    return next(str(block["block_id"]) for block in form["blocks"] if str(block.get("block_id")).startswith(prefix))


def confirmations(form: Json) -> list[str]:
    """The values of the boxes to tick."""
    boxes = next(block for block in form["blocks"] if block.get("block_id") == "confirm")
    return [str(option["value"]) for option in boxes["element"]["options"]]


def cards(here: Office, text: str, channel: str = APPROVALS) -> list[Json]:
    """The cards with given words."""
    return [
        card
        for card in here.stage.be(SAM).messages(channel)
        if text in words_of(card) and "Needs one" in words_of(card)
    ]


def test_step_two_shows_exactly_what_goes_out_and_where(here: Office) -> None:
    _, form = step_two(here, "The library opens at nine.", accounts=("dept", "linkedin"))
    shown = words_of(form["blocks"])
    assert "@DeptExample on Mastodon*: 26 of 500 characters" in shown
    assert "The library opens at nine." in shown
    assert "Nothing has been sent yet" in shown
    assert "<@U0SAM> (on duty)" in shown
    assert form["submit"] == SEND


def test_nothing_is_sent_by_looking(here: Office) -> None:
    player, _ = step_two(here, "Only looked at.")
    player.close()
    here.propose("Sent after only looking.")
    assert not cards(here, "Only looked at.")


def test_what_was_left_is_found_again_and_goes_on(here: Office) -> None:
    player, _ = step_two(here, "Left for lunch.", note="Is this the right day?")
    player.close()
    player.command("/pending-posts")
    drafts = player.sees(GENERAL, "Left for lunch.", private=True)
    player.click(drafts, "Go on writing")
    form = player.form("Propose a post")
    assert form["values"]["text"]["input"] == "Left for lunch."
    assert form["values"]["note"]["input"] == "Is this the right day?"
    assert player.fill_in(form, accounts=["floods"])["result"] == "open"
    player.fill_in(player.form(CHECK))
    here.stage.be(JO).sees(FLOODS, "Left for lunch.", "Needs one approval")


def test_back_loses_nothing(here: Office) -> None:
    given: dict[str, Any] = {
        "goes_with": "https://www.gov.uk/weir",
        "cleared_by": "Rivers",
        "note": "By noon.",
        "labels": ["tag:safety"],
    }
    player, form = step_two(here, "The weir is mended.", **given)
    again = pressed(here, player, form, "Back")
    assert again["title"] == "Propose a post"
    kept = {name: again["values"][name]["input"] for name in (*given, "text", "accounts")}
    assert kept == {**given, "text": "The weir is mended.", "accounts": ["dept"]}
    player.fill_in(again)
    player.fill_in(player.form(CHECK))
    here.stage.be(SAM).sees(APPROVALS, "The weir is mended.", "Rivers")
    assert len(cards(here, "The weir is mended.")) == 1


def test_more_shows_more_and_keeps_what_was_typed(here: Office) -> None:
    player = here.be(PRIYA)
    player.command("/propose-post Half a thought")
    form = player.form("Propose a post")
    more = next(label for label in labels(form) if label.startswith("More"))
    wider = pressed(here, player, form, more, cleared_by="Rivers")
    assert wider["values"]["text"]["input"] == "Half a thought"
    assert wider["values"]["cleared_by"]["input"] == "Rivers"
    assert "reply_to" in wider["values"]


@pytest.mark.parametrize(
    ("text", "says"), [("Call Bob on 07400 123456.", "personal telephone number"), ("river " * 400, "500")],
    ids=["a number", "too long"],
)  # fmt: skip
def test_what_must_change_stands_beside_the_words_with_the_way_forward(here: Office, text: str, says: str) -> None:
    player, form = step_two(here, text)
    assert says in words_of(form["blocks"])
    assert form["submit"] == CHANGE
    player.fill_in(form)
    again = player.form("Propose a post")
    assert again["values"]["text"]["input"] == text
    assert says in words_of(again["blocks"])
    player.fill_in(again, text="Call us.")
    assert player.form(CHECK)["submit"] == SEND


def test_words_that_begin_with_a_handle_ask_whom_they_answer(here: Office) -> None:
    words = "@kim@elsewhere.example Thanks, it opens at nine."
    player, form = step_two(here, words)
    assert "It begins with @kim@elsewhere.example, so it is a reply" in words_of(form["blocks"])
    assert form["submit"] == CHANGE
    player.fill_in(form)
    again = player.form("Propose a post")
    assert again["values"]["text"]["input"] == words
    assert again["values"]["reply_to"]["input"] == "@kim@elsewhere.example"
    assert "so it is a reply" in words_of(again["blocks"])
    player.fill_in(again)
    assert "Nobody has looked at who @kim@elsewhere.example is yet" in words_of(player.form(CHECK)["blocks"])


def test_a_suggested_edit_is_taken_with_one_button(here: Office) -> None:
    player, form = step_two(here, "We will utilise the new bridge from Monday.")
    use = next(label for label in labels(form) if label.startswith("Use “use"))
    again = pressed(here, player, form, use)
    assert "We will use the new bridge" in words_of(again["blocks"])
    assert use not in labels(again)
    player.fill_in(again)
    assert cards(here, "We will use the new bridge from Monday.") or here.stage.be(SAM).sees(APPROVALS, "We will use")


def test_one_account_says_it_differently_and_is_shown_before_it_is_sent(here: Office) -> None:
    player, form = step_two(here, "The ferry sails.", accounts=("dept", "linkedin"))
    say = next(label for label in labels(form) if label.startswith("Say it differently") and "LinkedIn" in label)
    open_for_it = pressed(here, player, form, say)
    own = field(open_for_it, "say:")
    assert own.endswith(":linkedin")
    player.fill_in(open_for_it, **{own: "We are pleased to say that the ferry sails."})
    again = player.form(CHECK)
    assert "what goes out now" in words_of(again["blocks"])
    assert not cards(here, "The ferry sails.")
    player.fill_in(again)
    card = here.stage.be(SAM).sees(APPROVALS, "The ferry sails.", "We are pleased to say that the ferry sails.")
    assert "Needs one approval" in words_of(card)


def test_a_statement_is_confirmed_and_stays_confirmed_on_the_way_back(here: Office) -> None:
    player, form = step_two(here, "We have mended 40% of the locks.")
    assert "40%" in words_of(form["blocks"])
    player.fill_in(form)
    form = player.form(CHECK)
    assert not cards(here, "We have mended 40% of the locks.")
    boxes = confirmations(form)
    again = pressed(here, player, form, "Back", confirm=boxes)
    player.fill_in(again)
    form = player.form(CHECK)
    assert form["values"]["confirm"]["input"] == boxes
    player.fill_in(form)
    here.stage.be(SAM).sees(APPROVALS, "We have mended 40% of the locks.", "Confirmed by")


def test_a_statement_that_is_not_confirmed_is_asked_for_at_its_box(here: Office) -> None:
    player, form = step_two(here, "We have mended 30% of the gates.")
    box = next(block for block in form["blocks"] if block.get("block_id") == "confirm")
    assert not box.get("optional")  # Slack writes "(optional)" beside such a label
    came = player.fill_in(form)
    assert set(came["errors"]) == {"confirm"}
    assert player.form(CHECK)["id"] == form["id"]


def test_one_of_two_statements_left_unticked_is_asked_for_at_the_boxes(here: Office) -> None:
    quote = "“This scheme has changed everything for my family and I would recommend it to anybody at all.”"
    player, form = step_two(here, f"We have mended 30% of the gates.\n\n{quote}")
    boxes = confirmations(form)
    assert len(boxes) == 2, words_of(form["blocks"])
    came = player.fill_in(form, confirm=boxes[:1])
    assert "Tick each one" in came["errors"]["confirm"]
    assert player.fill_in(form, confirm=boxes)["result"] == "open"
    player.form("Sent for approval")


def test_an_alt_text_of_spaces_is_asked_for_at_its_box(here: Office) -> None:
    picture = {"name": "weir.png", "content": PNG}
    player, form = step_two(here, "This is the other weir.", pictures=[picture])
    alt = field(form, "alt:")
    assert "can't see it" in player.fill_in(form, **{alt: "   "})["errors"][alt]


def test_words_to_change_first_ask_for_no_confirmation(here: Office) -> None:
    _, form = step_two(here, "We have mended 30% of the gates. Call Bob on 07400 123456.")
    assert form["submit"] == CHANGE
    assert "confirm" not in {block.get("block_id") for block in form["blocks"]}


def test_a_picture_needs_its_words_before_it_goes(here: Office) -> None:
    picture = {"name": "weir.png", "content": PNG}
    player, form = step_two(here, "This is the weir.", pictures=[picture])
    alt = field(form, "alt:")
    came = player.fill_in(form)
    assert came["errors"] == {alt: "Please complete this required field."}
    again = pressed(here, player, form, "Back", **{alt: "A red square where the weir will be."})
    assert "A red square where the weir will be." in words_of(again["blocks"])
    player.fill_in(again)
    form = player.form(CHECK)
    assert form["values"][alt]["input"] == "A red square where the weir will be."
    player.fill_in(form)
    here.stage.be(SAM).sees(APPROVALS, "This is the weir.", "A red square where the weir will be.")


def test_a_picture_that_cannot_be_read_is_said_and_the_words_are_kept(here: Office) -> None:
    broken = {"name": "weir.png", "content": base64.b64encode(b"not a picture").decode()}
    came = here.check("This is no picture.", pictures=[broken])
    assert "no picture that can go out" in came["errors"]["pictures"]
    player = here.stage.be(PRIYA)
    assert player.state()["modal"]["values"]["text"]["input"] == "This is no picture."
    player.close()
    player.command("/pending-posts")
    player.sees(GENERAL, "This is no picture.", private=True)


def test_asking_first_starts_no_clock_and_approves_nothing(here: Office) -> None:
    player, form = step_two(here, "We open <!channel> the lock.")
    player.press(form, ASK)
    question = player.form("Ask first")
    player.fill_in(question, question="Is it *this* lock, <@U0DEE>?")
    player.form("Asked")
    asked = here.stage.be(SAM).sees(APPROVALS, "asks first", "Is it *this* lock", "the lock.")
    assert "no clock is running" in words_of(asked)
    here.be(SAM).react(asked)
    player = here.stage.be(PRIYA)
    player.stage.post(f"/people/{PRIYA}/close", {"view_id": player.state()["modal"]["id"]})
    form = player.form(CHECK)
    assert not cards(here, "the lock.")
    player.fill_in(form)
    here.stage.be(SAM).sees(APPROVALS, "the lock.", "Needs one approval")


def test_the_shortcut_takes_a_message_as_people_see_it(here: Office) -> None:
    said = here.stage.post(
        f"/people/{TOM}/message", {"channel": GENERAL, "text": "Fish & <b>chips</b> for @sam, says Tom"}
    )
    player = here.be(PRIYA)
    body = {"callback_id": "propose_message", "channel": GENERAL, "ts": said["ts"]}
    here.stage.post(f"/people/{PRIYA}/shortcut", body)
    text = player.form("Propose a post")["values"]["text"]["input"]
    assert text.startswith("Fish & <b>chips</b> for @")
    assert "U0SAM" not in text


def test_the_shortcut_gives_the_words_back_to_whoever_writes_for_nobody(here: Office) -> None:
    said = here.stage.post(f"/people/{TOM}/message", {"channel": GENERAL, "text": "Words to keep"})
    mo = here.be(MO)
    body = {"callback_id": "propose_message", "channel": GENERAL, "ts": said["ts"]}
    here.stage.post(f"/people/{MO}/shortcut", body)
    mo.sees(GENERAL, "not on the list", private=True)


def test_the_hour_that_comes_twice_is_asked_about(here: Office) -> None:
    player, form = step_two(here, "The clocks go back.", when="at", day="2027-10-31", time="01:30")
    assert "Which 1.30am?" in words_of(form["blocks"])
    came = player.fill_in(form)
    assert came["errors"] == {"which": "Please complete this required field."}
    player.fill_in(form, which="second")
    here.stage.be(SAM).sees(APPROVALS, "The clocks go back.", "Needs one approval")


def test_somebody_elses_newer_words_stop_a_stale_check(here: Office) -> None:
    card = here.propose("The first of two.")
    tom, priya = here.be(TOM), here.be(PRIYA)
    tom.click(card, "Edit")
    tom.fill_in(tom.form("Edit a post"), text="Tom's words, looked at.")
    stale = tom.form(CHECK)
    priya.click(card, "Edit")
    priya.fill_in(priya.form("Edit a post"), text="Priya's words, newer.")
    priya.fill_in(priya.form(CHECK))
    here.stage.be(SAM).sees(APPROVALS, "Priya's words, newer.")
    came = tom.fill_in(stale)
    assert came["result"] == "open"
    assert not cards(here, "Tom's words, looked at.")


def test_an_edit_goes_through_the_same_two_steps(here: Office) -> None:
    card = here.propose("We have mended a lock.")
    priya = here.be(PRIYA)
    priya.click(card, "Edit")
    priya.fill_in(priya.form("Edit a post"), text="We have mended 40% of the locks, at last.")
    form = priya.form(CHECK)
    here.shows(card, "Needs one approval")  # until it is sent, what stands there stands
    priya.fill_in(form, confirm=confirmations(form))
    here.stage.be(SAM).sees(APPROVALS, "We have mended 40% of the locks, at last.", "Needs one approval")


def test_there_is_nothing_to_go_back_to_where_the_words_must_change(here: Office) -> None:
    player, form = step_two(here, "Call Bob on 07400 123456, please.")
    with pytest.raises(NotSeen, match="Back"):
        player.press(form, "Back")


def test_a_check_of_what_was_withdrawn_meanwhile_says_so(here: Office) -> None:
    card = here.propose("Edited, then withdrawn.")
    priya = here.be(PRIYA)
    priya.click(card, "Edit")
    priya.fill_in(priya.form("Edit a post"), text="Edited, then withdrawn, and checked.")
    form = priya.form(CHECK)
    shown = here.store.read(proposals.in_states, (ProposalState.DRAFT,), proposer=PRIYA)
    draft = next(draft for draft in shown if draft.revision.content.text.startswith("Edited, then withdrawn, and"))
    with here.store.begin() as tx:
        tx.save(draft.withdrawn(PRIYA, frozenset({Role.CONTRIBUTOR}), tx.now))
    priya.fill_in(form)
    assert "nothing was sent" in words_of(priya.form("Not sent")["blocks"])


def test_an_edit_that_is_left_changes_nothing_and_is_found_again(here: Office) -> None:
    card = here.propose("We have opened a lock-keeper's cottage.")
    tom = here.be(TOM)
    tom.click(card, "Edit")
    tom.fill_in(tom.form("Edit a post"), text="We have opened two cottages.")
    assert "what stands on its card stands" in words_of(tom.form(CHECK)["blocks"])
    here.shows(card, "Needs one approval")
    tom.click(card, "Edit")
    again = tom.form("Edit a post")
    assert "We have opened two cottages." in str(again["blocks"])
    tom.fill_in(again)
    tom.command("/pending-posts")
    tom.click(tom.sees(GENERAL, "We have opened two cottages.", private=True), "Go on writing")
    tom.fill_in(tom.form("Edit a post"))
    tom.fill_in(tom.form(CHECK))
    here.stage.be(SAM).sees(APPROVALS, "We have opened two cottages.", "Needs one approval")
    here.shows(card, "These words were changed")

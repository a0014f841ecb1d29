"""Taking a post down and correcting it from its card, and what came of it in the thread, through the real parts."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.afterwards.take_downs import Beside
from bot.model.delivery import DeliveryState
from bot.model.people import Card
from bot.model.post import Tally
from bot.model.proposal import ProposalState
from bot.model.proposal_notices import Tallied
from bot.model.published_post import PublishedPost
from bot.model.tally import After
from bot.proposing.drafting import Wording
from bot.store import cards, deliveries, tallies
from handlers.listeners import take_down
from handlers.proposing import step_one
from handlers.proposing.correcting import OwnPost
from rehearsal.player import buttons_of, words_of
from rehearsal.shapes import Json
from tests.handlers import showings
from tests.handlers.lists import published
from tests.handlers.office import APPROVALS, FLOODS, GENERAL, JO, PRIYA, SAM, Office
from tests.handlers.payloads import checked_modal, mentioned

TEXT = "The library opens at ten on Monday."
FORM = "Take it down"
A_DAY = 86_400
NOW, THEN = "The library opens at ten on Monday morning.", "The library opens at eleven on Monday morning."
ANOTHER = "The museum is free on Sundays."


def labels(message: dict[str, object]) -> set[str]:
    return {str(button["text"]["text"]) for button in buttons_of(message)}


@pytest.mark.slow
def test_a_post_is_corrected_or_taken_down_from_its_card_and_a_colleague_looks_at_it(here: Office) -> None:
    card = here.propose(TEXT)
    here.be(SAM).react(card)
    here.shows(card, "Approved by")
    here.stage.move_clock(advance_seconds=61)
    here.stage.until(lambda: here.stage.live(TEXT), "the post on the timeline")
    card = here.shows(card, "Live on Mastodon")
    assert {"Correct it", FORM} <= labels(card)

    priya = here.be(PRIYA)
    priya.click(card, "Correct it")
    form = priya.form("Correct a post")
    assert "Correction: " in str(form["blocks"])
    assert TEXT in words_of(form["blocks"]), "the post that is corrected"
    assert "What happens next" in words_of(form["blocks"])
    assert here.stage.live(TEXT)[0]["url"] in str(form["blocks"])
    checked = priya.fill_in(form, text="Correction: the library opens at eleven on Monday.")
    assert checked["result"] == "open", checked
    assert priya.state()["modal"]["submit"] == "Send for approval"
    priya.press(priya.state()["modal"], "Back")
    assert TEXT in words_of(priya.form("Correct a post")["blocks"])

    sam = here.be(SAM)
    sam.click(card, FORM)
    refused = sam.fill_in(sam.form(FORM), why=" ")
    assert "Say in a few words why" in str(refused["errors"]), refused
    asked = sam.fill_in(sam.form(FORM), why="The day is wrong.")
    assert asked["result"] != "errors", asked
    here.stage.until(lambda: not here.stage.live(TEXT), "the post gone from the timeline")
    card = here.shows(card, "Taken down from")
    here.stage.until(
        lambda: any("The day is wrong." in said for said in here.replies(card)), "the reason in the thread"
    )
    here.stage.until(lambda: FORM not in labels(here.again(card)), "the card without the button")

    card = here.shows(card, "Taken down from")
    jo = here.be(JO)
    jo.click(card, "I’ve looked at it")
    here.stage.until(lambda: "I’ve looked at it" not in labels(here.again(card)), "the card without the button")


def test_a_post_is_corrected_taken_down_and_looked_at_from_app_home(here: Office) -> None:
    text = "The museum opens at noon on Sunday."
    card = here.propose(text)
    here.be(SAM).react(card)
    here.shows(card, "Approved by")
    here.stage.move_clock(advance_seconds=61)
    here.stage.until(lambda: here.stage.live(text), "the post on the timeline")
    here.shows(card, "Live on Mastodon")

    priya = here.be(PRIYA)
    opened = priya.opens_home("The museum opens at noon", "Finished: <", "live")
    priya.turns_to(opened, "Out lately")
    home = priya.sees_at_home("The museum opens at noon", "live", since=opened)
    assert "Take it down" not in labels(home), "a writer corrects"
    priya.press(home, "Correct it")
    assert here.stage.live(text)[0]["url"] in str(priya.form("Correct a post")["blocks"])

    sam = here.be(SAM)
    sam.turns_to(sam.opens_home(), "Out lately")
    home = sam.sees_at_home("The museum opens at noon", "live")
    assert "Correct it" not in labels(home), "Sam writes for no account"
    sam.press(home, "Take it down")
    sam.fill_in(sam.form("Take it down"), why="The hour is wrong.")
    here.stage.until(lambda: not here.stage.live(text), "the post gone from the timeline")
    card = here.shows(card, f"Somebody other than <@{SAM}>")
    here.stage.until(
        lambda: any(f"Somebody other than <@{SAM}>, please" in said for said in here.replies(card)), "whom it is for"
    )

    priya = here.be(PRIYA)
    priya.turns_to(priya.opens_home(), "This week")
    priya.turns_to(priya.sees_at_home("The museum opens at noon", "taken down"), "My proposals")
    priya.sees_at_home("The museum opens at noon", "Finished: taken down")

    jo = here.be(JO)
    home = jo.opens_home("There is more in", "Out lately")
    jo.turns_to(home, "Out lately (1)")
    home = jo.sees_at_home("these wait for you", "The hour is wrong.")
    jo.press(home, "I’ve looked at it")
    jo.sees_at_home("taken down", since=home)
    here.stage.until(
        lambda: "these wait for you" not in words_of(jo.state()["home"]["blocks"]), "nothing left that waits for Jo"
    )


def proposal_of(here: Office, card: Json) -> int:
    """The id of the proposal on a card."""
    shown = here.store.read(cards.shown_on, Card(card["channel"], card["ts"]))
    assert shown is not None
    return shown.proposal


@pytest.mark.slow
def test_the_thread_says_what_came_of_a_post_after_a_day_and_after_a_week(here: Office) -> None:
    card = here.propose(ANOTHER)
    here.be(SAM).react(card)
    here.shows(card, "Approved by")
    here.stage.move_clock(advance_seconds=61)
    here.stage.until(lambda: here.stage.live(ANOTHER), "the post on the timeline")
    here.shows(card, "Live on Mastodon")
    here.stage.move_clock(advance_seconds=A_DAY)
    said = here.stage.be(SAM).sees(APPROVALS, "What came of it, after a day", reply=True)
    assert said["thread_ts"] == card["ts"]
    assert "0 replies · 0 reposts · 0 likes · views not offered there" in words_of(said)
    number = proposal_of(here, card)
    with here.store.begin() as tx:  # as when an account that gave no answer at first has given an answer
        (delivery,) = tx(deliveries.of_proposal, number)
        tally = tx(tallies.for_change, delivery.id, After.DAY)
        assert tally is not None
        tx(tallies.write, replace(tally, numbers=Tally(7, 8, 9)))
        tx.tell(Tallied(number, 1, After.DAY))
    here.stage.be(SAM).sees(APPROVALS, "7 replies · 8 reposts · 9 likes", reply=True)
    here.stage.move_clock(advance_seconds=6 * A_DAY)
    here.stage.be(SAM).sees(APPROVALS, "What came of it, after a week", reply=True)
    assert len([words for words in here.replies(card) if "What came of it" in words]) == 2


@given(number=st.sampled_from((1, 12, 40)), title=showings.short, proposal=st.sampled_from(ProposalState))
@settings(showings.thorough, max_examples=10)
def test_what_became_of_linked_posts_is_what_slack_takes_and_names_nobody(
    number: int, title: str, proposal: ProposalState
) -> None:
    every = [Beside(title, proposal, state, is_down) for state in (None, *DeliveryState) for is_down in (True, False)]
    said = [line for other in every if (line := take_down.of_linked(other))]
    assert not mentioned(checked_modal(take_down.told((said * 40)[:number]))["blocks"])


def test_whoever_takes_a_post_down_is_told_of_the_posts_that_were_proposed_with_it(here: Office) -> None:
    text = "The river path is open again."
    here.fill_in(text, accounts=("dept", "floods"))
    here.be(PRIYA)
    card = here.remembered(here.stage.be(SAM).sees(APPROVALS, text))
    here.be(SAM).react(card)
    here.shows(card, "Approved by")
    here.stage.move_clock(advance_seconds=61)
    card = here.shows(card, "Live on Mastodon")
    sam = here.be(SAM)
    sam.click(card, FORM)
    sam.fill_in(sam.form(FORM), why="It floods again tonight.")
    told = sam.form("Being taken down")
    assert "@FloodsExample" in words_of(told["blocks"])
    assert "not on its way yet" in words_of(told["blocks"])
    here.stage.be(JO).sees(FLOODS, "took down the post that was proposed with this", reply=True)


@given(
    text=showings.words,
    post=published,
    title=showings.short,
    cannot=showings.short,
    how=st.tuples(*[st.booleans()] * 4),
)
@settings(showings.thorough, max_examples=20)
def test_the_form_of_a_correction_is_what_slack_takes_and_names_nobody(
    text: str, post: PublishedPost, title: str, cannot: str, how: tuple[bool, bool, bool, bool]
) -> None:
    (account,) = showings.accounts(1, title)
    changes, choosing, edits, by_hand = how
    own = OwnPost(account, post, changes, choosing, "" if changes else cannot, by_hand)
    accounts = {} if edits and changes else {"account0": "An account"}
    offered = step_one.Offered(accounts, {"tag:x": "A tag"}, "Europe/London", answers=own)
    form = checked_modal(step_one.form(offered, Wording(("account0",), text[:3000]), more=True))
    assert not mentioned(form["blocks"])
    goes_out, asked = ("Then it goes out" in str(form), "somebody is asked to post it" in str(form))
    assert (goes_out, asked) == ((False, False) if changes or post.take_down else (not by_hand, by_hand))
    assert form["title"]["text"] in {"Correct a post", "Reply to our own post", "Edit a change"}


def test_a_post_itself_is_changed_from_its_card_with_the_words_before_and_after_on_the_card(here: Office) -> None:
    card = here.propose(NOW)
    here.be(SAM).react(card)
    here.shows(card, "Approved by")
    here.stage.move_clock(advance_seconds=61)
    card = here.shows(card, "Live on Mastodon")
    (out,) = here.stage.live(NOW)

    priya = here.be(PRIYA)
    priya.click(card, "Correct it")
    form = priya.form("Correct a post")
    assert "preferred: readers see that it was corrected" in str(form["blocks"])
    priya.choose(form, "correct_how", "change")
    here.stage.until(lambda: "new_text" in str(priya.state()["modal"]["blocks"]), "the form for a change")
    form = priya.form("Correct a post")
    assert NOW in str(form["blocks"])
    assert "the post itself is changed" in words_of(form["blocks"]).replace(
        "post itself is changed", "post itself is changed"
    )
    same = priya.fill_in(form, new_text=NOW)
    assert "out already" in str(same["errors"]), same
    checked = priya.fill_in(form, new_text=THEN)
    assert checked["result"] == "open", checked
    modal = priya.state()["modal"]
    assert "exactly how the post will read" in words_of(modal["blocks"])
    assert NOW in words_of(modal["blocks"])
    assert THEN in words_of(modal["blocks"])
    assert priya.fill_in(modal)["result"] != "errors"
    change = here.stage.be(SAM).sees(APPROVALS, "This changes")
    assert NOW in words_of(change["blocks"])
    assert THEN in words_of(change["blocks"])
    here.be(SAM).react(change)
    here.shows(change, "Approved by")
    here.stage.move_clock(advance_seconds=61)
    change = here.shows(change, "Changed on Mastodon")
    (now,) = here.stage.live(THEN)
    assert now["id"] == out["id"], "the same post"
    assert here.stage.live(NOW) == []
    here.shows(card, "Its words were changed")
    here.stage.until(lambda: any("words of this post" in said for said in here.replies(card)), "the thread is told")

    sam = here.be(SAM)
    sam.click(here.again(change), FORM)
    sam.fill_in(sam.form(FORM), why="It stays closed.")
    here.stage.until(lambda: not here.stage.live(THEN), "the post itself gone from the timeline")
    here.shows(card, "Taken down from")
    here.shows(change, "Taken down from")


def inputs(form: Json) -> list[str]:
    """The names of a form's inputs."""
    return [str(block["block_id"]) for block in form["blocks"] if block["type"] == "input"]


@pytest.mark.slow
def test_words_of_a_correction_come_back_when_the_post_was_taken_down_meanwhile(here: Office) -> None:
    card = here.propose("The weir opens at ten on Friday.")
    here.be(SAM).react(card)
    here.shows(card, "Approved by")
    here.stage.move_clock(advance_seconds=61)
    card = here.shows(card, "Live on Mastodon")
    priya = here.be(PRIYA)
    priya.click(card, "Correct it")
    assert priya.fill_in(priya.form("Correct a post"), text="Correction: it opens at eleven.")["result"] == "open"
    priya.press(priya.form("Check before you send"), "Back")
    priya.choose(priya.form("Correct a post"), "correct_how", "change")
    here.stage.until(lambda: "new_text" in inputs(priya.form("Correct a post")), "the form for a change")
    priya.choose(priya.form("Correct a post"), "new_text", "The weir opens at noon, and these words are new.")
    here.be(SAM).click(here.again(card), FORM)
    here.be(SAM).fill_in(here.be(SAM).form(FORM), why="It stays closed.")
    here.shows(card, "Taken down from")
    priya = here.be(PRIYA)
    priya.close()
    here.stage.until(lambda: "these words are new" in str(priya.direct_messages()), "the words, given back")


def test_a_correction_asks_little_and_keeps_how_to_correct_when_it_is_closed(here: Office) -> None:
    text = "The mill opens at ten on Friday."
    card = here.propose(text)
    here.be(SAM).react(card)
    here.shows(card, "Approved by")
    here.stage.move_clock(advance_seconds=61)
    card = here.shows(card, "Live on Mastodon")
    priya = here.be(PRIYA)
    priya.click(card, "Correct it")
    form = priya.form("Correct a post")
    asked = [name for name in inputs(form) if name not in {"correct_how", "reply_to", "reply_url"}]
    assert asked == ["accounts", "text", "pictures", "when", "goes_with", "cleared_by"], "as few as any post's form"
    priya.press(form, "More: until when, the kind of post, a note")
    here.stage.until(lambda: "note" in inputs(priya.form("Correct a post")), "the fields that are seldom used")
    priya.choose(priya.form("Correct a post"), "correct_how", "change")
    here.stage.until(lambda: "new_text" in inputs(priya.form("Correct a post")), "the form for a change")
    priya.choose(priya.form("Correct a post"), "new_text", "The mill opens at eleven on Friday.")
    priya.close()
    here.stage.until(lambda: "mill opens at eleven" in str(priya.direct_messages()), "the message about the draft")
    priya.command("/pending-posts")
    priya.click(priya.sees(GENERAL, "mill opens at eleven", private=True), "Go on writing")
    form = priya.form("Correct a post")
    assert form["values"]["correct_how"]["input"] == "change"
    assert form["values"]["new_text"]["input"] == "The mill opens at eleven on Friday."
    priya.choose(form, "correct_how", "reply")
    here.stage.until(lambda: "text" in inputs(priya.form("Correct a post")), "the form for a reply")
    form = priya.form("Correct a post")
    assert form["values"]["text"]["input"] == "Correction: The mill opens at eleven on Friday."
    came = priya.fill_in(form)
    assert came["result"] == "open", came
    checked = priya.form("Check before you send")
    assert "Before" not in words_of(checked["blocks"])
    priya.press(checked, "Back")
    priya.choose(priya.form("Correct a post"), "correct_how", "change")
    here.stage.until(lambda: "new_text" in inputs(priya.form("Correct a post")), "the form for a change")
    assert priya.fill_in(priya.form("Correct a post"), new_text="The mill opens at noon on Friday.")["result"] == "open"
    assert "exactly how the post will read" in words_of(priya.form("Check before you send")["blocks"])
    priya.close()

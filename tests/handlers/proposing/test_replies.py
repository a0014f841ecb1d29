"""Replies in a rehearsal: attached to the post they answer, or not sent; private messages answered by hand."""

from typing import Any

import pytest

from rehearsal.player import words_of
from rehearsal.shapes import Json
from tests.handlers.office import APPROVALS, PRIYA, SAM, TOM, Office

CHECK, CHANGE, SEND = "Check before you send", "Change the words", "Send for approval"
GONE = "can't be found any more"


@pytest.fixture(autouse=True, scope="module")
def alex_is_looked_at(here: Office) -> None:
    """Somebody has checked who Alex is."""
    looked_at(here, "@alexw")


def looked_at(here: Office, handle: str, **more: str) -> None:
    tom = here.be(TOM)
    tom.command(f"/check-enquirer {handle}")
    bio = "Allotments, dogs, the number 14 bus."
    asked = {"name": "Alex", "bio": bio, "message": "When is my bus pass coming? It is a month now.", **more}
    tom.fill_in(tom.form("Who is asking?"), **asked)
    tom.form("Who is asking")
    tom.close()


def writes(here: Office, text: str, *, by: str = "alexw", to: str = "DeptExample", **more: str) -> Json:
    """Somebody outside writes in; gives their post."""
    status: Json = here.stage.post("/timeline/outside", {"from": by, "to": to, "text": text, **more})["status"]
    return status


def step_two(here: Office, text: str, **more: Any) -> Json:
    came = here.check(text, **more)
    assert came["result"] == "open", came
    return here.stage.be(PRIYA).form(CHECK)


def sent(here: Office, text: str, **more: Any) -> Json:
    """A reply on its way to the approvers; gives the card."""
    came = here.fill_in(text, **more)
    assert came["result"] == "open", came
    here.be(PRIYA)
    return here.remembered(here.stage.be(SAM).sees(APPROVALS, text, "Needs one"))


def approved(here: Office, card: Json) -> None:
    here.stage.be(SAM).react(card)
    here.shows(card, "Approved by")
    here.stage.move_clock(advance_seconds=61)


def test_a_reply_without_the_post_it_answers_goes_nowhere(here: Office) -> None:
    came = here.check("It is in the post today.", reply_to="@alexw")
    assert came["result"] == "errors", came
    assert "A reply needs the post it answers" in came["errors"]["reply_url"]
    player = here.stage.be(PRIYA)
    player.fill_in(player.form("Propose a post"), reply_url=writes(here, "When is my pass coming?")["url"])
    assert player.form(CHECK)["submit"] == SEND


def test_words_found_to_be_a_reply_ask_for_the_link_too(here: Office) -> None:
    form = step_two(here, "@alexw It is in the post today.")
    assert "put in the link of what they wrote" in words_of(form["blocks"])
    assert form["submit"] == CHANGE
    player = here.stage.be(PRIYA)
    player.fill_in(form)
    again = player.form("Propose a post")
    assert again["values"]["reply_to"]["input"] == "@alexw"
    player.fill_in(again, reply_url=writes(here, "Any news?")["url"])
    assert player.form(CHECK)["submit"] == SEND


def test_a_reply_is_attached_to_the_post_it_answers_which_everybody_sees_beforehand(here: Office) -> None:
    asked, text = writes(here, "Is the bus pass late?"), "The passes of this week go out on Friday."
    form = step_two(here, text, reply_to="@alexw", reply_url=asked["url"])
    assert f"A reply to @alexw (<{asked['url']}|what they wrote>)" in words_of(form["blocks"])
    card = sent(here, text, reply_to="@alexw", reply_url=asked["url"])
    assert f"A reply to @alexw (<{asked['url']}|what they wrote>)" in words_of(card)
    here.stage.be(PRIYA).opens_home(f"“{text}” to @alexw")
    approved(here, card)
    (live,) = here.stage.until(lambda: here.stage.live(text), "the reply on the timeline")
    assert (live["in_reply_to_id"], live["answers"], live["visibility"]) == (asked["id"], "alexw", "public")


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("https://www.linkedin.com/posts/alexw-1", "is of LinkedIn, not of a post on Mastodon"),
        ("alexw wrote it yesterday", "is not a web address"),
        ("https://social.example/@alexw", "leads to a profile"),
        ("{url}/timeline/@alexw/1", "finds no post at that link"),
    ],
    ids=["another network", "no address", "a profile", "no post there"],
)
def test_a_link_that_no_reply_can_be_attached_to_is_refused_where_it_was_typed(
    here: Office, url: str, says: str
) -> None:
    address = url.format(url=str(here.stage.client.base_url).rstrip("/"))
    came = here.check("It is in the post.", reply_to="@alexw", reply_url=address)
    assert came["result"] == "errors", came
    assert says in came["errors"]["reply_url"]
    player = here.stage.be(PRIYA)
    form = player.form("Propose a post")
    assert form["values"]["text"]["input"] == "It is in the post."
    player.fill_in(form, reply_url=writes(here, "And now?")["url"])
    assert player.form(CHECK)["submit"] == SEND


def test_the_post_of_somebody_else_is_not_what_was_meant(here: Office) -> None:
    asked = writes(here, "Any news of the barrier?", by="rosalane")
    came = here.check("It is in the post.", reply_to="@alexw", reply_url=asked["url"])
    assert "is by @rosalane, and “In reply to” says @alexw" in came["errors"]["reply_url"]


def test_a_reply_whose_post_is_deleted_after_the_approval_is_stopped_and_a_person_asked(here: Office) -> None:
    asked, text = writes(here, "Which desk is it?"), "It is desk four on the ground floor."
    card = sent(here, text, reply_to="@alexw", reply_url=asked["url"])
    assert here.stage.client.delete(f"/timeline/outside/{asked['id']}").is_success
    approved(here, card)
    asked_again = ("@DeptExample on Mastodon is stopped", GONE, "Try again", "Drop it")
    question = here.stage.be(SAM).sees(APPROVALS, *asked_again, reply=True)
    assert not here.stage.live(text)
    here.stage.move_clock(advance_seconds=600)
    asks = [said for said in here.replies(card) if all(word in said for word in asked_again)]
    assert len(asks) == 1
    here.stage.be(SAM).click(question, "Drop it")
    here.shows(card, "Cancelled")
    assert not here.stage.live(text)


def test_a_reply_by_hand_is_handed_over_with_the_post_to_answer(here: Office) -> None:
    text, url = "The form is on our page from Monday.", "https://www.linkedin.com/posts/alexw-7"
    card = sent(here, text, accounts=("linkedin",), reply_to="@alexw", reply_url=url)
    approved(here, card)
    asks = here.stage.be(SAM).sees(APPROVALS, "as a reply", reply=True, after=card["ts"])
    assert "to @alexw" in words_of(asks)
    assert url in words_of(asks)


def test_a_private_message_is_answered_privately_by_hand_and_never_published(here: Office) -> None:
    text = "Thank you for writing: your pass is on its way."
    form = step_two(here, text, reply_to="@alexw", private=["yes"])
    assert "never as a post" in words_of(form["blocks"])
    card = sent(here, text, reply_to="@alexw", private=["yes"])
    assert "*A private message* to @alexw" in words_of(card)
    approved(here, card)
    sam = here.stage.be(SAM)
    asks = sam.sees(APPROVALS, "as a private message", "to nobody else", reply=True, after=card["ts"])
    assert not here.stage.live(text)
    sam.click(asks, "I've sent it")
    sam.fill_in(sam.form("Sent privately"))
    here.shows(card, "Sent privately from @DeptExample on Mastodon")
    here.stage.be(PRIYA).is_told("was sent privately")
    assert not here.stage.live(text)


def test_a_private_message_is_not_answered_in_public(here: Office) -> None:
    asked = writes(here, "Between us: where is my pass?", visibility="direct")
    came = here.check("It is on its way.", reply_to="@alexw", reply_url=asked["url"])
    assert "isn't open to everybody" in came["errors"]["reply_url"]
    player = here.stage.be(PRIYA)
    player.fill_in(player.form("Propose a post"), private=["yes"])
    form = player.form(CHECK)
    assert form["submit"] == SEND
    assert "*A private message* to @alexw" in words_of(form["blocks"])


def test_the_link_of_a_known_enquiry_is_filled_in(here: Office) -> None:
    asked = writes(here, "How long does it take?")
    looked_at(here, "@alexw", url=asked["url"])
    form = step_two(here, "It takes four weeks.", reply_to="@alexw")
    assert asked["url"] in words_of(form["blocks"])
    player = here.stage.be(PRIYA)
    player.fill_in(form)
    again = player.form("Reply to a question")
    assert again["values"]["reply_url"]["input"] == asked["url"]
    player.fill_in(again)
    assert player.form(CHECK)["submit"] == SEND

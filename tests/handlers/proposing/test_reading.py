"""Cards in the rehearsal: linked proposals say so, and the whole of a long text can be opened."""

from handlers.proposing.whole_text import LATER
from rehearsal.player import words_of
from tests.handlers.office import APPROVALS, FLOODS, JO, PRIYA, SAM, Office
from tests.handlers.payloads import quotes, sent_as

LONG = " ".join(f"Part {number}\tof the river plan begins in spring." for number in range(1, 64))
"""More than a card shows: each tab takes as much room as the tab's number."""


def test_what_was_proposed_together_says_where_else_it_goes(here: Office) -> None:
    assert here.fill_in("Sandbags are in Mill Lane.", accounts=("dept", "floods"))["result"] == "open"
    here.be(PRIYA)
    card = here.stage.be(SAM).sees(APPROVALS, "Sandbags are in Mill Lane.", "Also goes to @FloodsExample on Mastodon")
    assert f"as a card of its own in <#{FLOODS}>" in words_of(card)
    other = here.stage.be(JO).sees(FLOODS, "Sandbags are in Mill Lane.", "Also goes to @DeptExample on Mastodon")
    assert f"as a card of its own in <#{APPROVALS}>" in words_of(other)


def test_a_post_that_goes_alone_says_nothing_of_others(here: Office) -> None:
    assert "Also goes to" not in words_of(here.propose("The weir is mended, alone."))


def test_a_thumb_on_a_folded_card_is_answered_with_the_whole_and_the_button(here: Office) -> None:
    assert here.fill_in(LONG, accounts=("linkedin",))["result"] == "open"
    here.be(PRIYA)
    card = here.remembered(here.stage.be(SAM).sees(APPROVALS, "of the river plan", "more characters"))
    sam = here.be(SAM)
    sam.react(card)
    answer = sam.sees(APPROVALS, "Open the whole text", private=True)
    assert here.approvals(card) == 0
    sam.click(answer, "Open the whole text")
    view = sam.form("The whole text")
    assert sent_as("".join(quotes(view["blocks"]))) == LONG
    assert LATER not in str(view)
    sam.close()
    sam.click(answer, "Approve")
    here.shows(card, "Approved by")

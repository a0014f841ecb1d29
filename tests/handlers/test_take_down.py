"""Taking a post down and correcting it from its card, through the real parts."""

from rehearsal.player import buttons_of
from tests.handlers.office import JO, PRIYA, SAM, Office

TEXT = "The library opens at ten on Monday."
FORM = "Take it down"


def labels(message: dict[str, object]) -> set[str]:
    return {str(button["text"]["text"]) for button in buttons_of(message)}


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
    form = priya.form("Propose a post")
    assert "Correction: " in str(form["blocks"])
    assert here.stage.live(TEXT)[0]["url"] in str(form["blocks"])
    checked = priya.fill_in(form, text="Correction: the library opens at eleven on Monday.")
    assert checked["result"] == "open", checked
    assert priya.state()["modal"]["submit"] == "Send for approval"

    sam = here.be(SAM)
    sam.click(card, FORM)
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

"""What a day or a hold will stop is shown in its form, in the answer, on the cards and to the posts' people."""

from datetime import timedelta

import pytest

from handlers.holding import holds, settings
from rehearsal.player import Player, words_of
from rehearsal.shapes import Json
from tests.handlers.office import APPROVALS, DEE, JO, PRIYA, SAM, Office

MOURNING = "a day of mourning"


def tomorrow(here: Office) -> str:
    return (here.clock() + timedelta(days=1)).date().isoformat()


def approved_for_tomorrow(here: Office, text: str) -> Json:
    """A post for nine o'clock tomorrow, approved by Sam today; gives the card."""
    came = here.fill_in(text, when="at", day=tomorrow(here), time="09:00")
    assert came["result"] == "open", came
    here.be(PRIYA)
    card = here.remembered(here.stage.be(SAM).sees(APPROVALS, text))
    here.be(SAM).react(card)
    return here.shows(card, "Approved by")


def shows(player: Player, here: Office, *words: str) -> str:
    """Wait until the open form has some words; gives all of its words."""

    def look() -> str | None:
        modal = player.state()["modal"]
        found = words_of(modal) if modal else ""
        return found if all(word in found for word in words) else None

    return here.stage.until(look, f"a form with {', '.join(words)}")


def two_agree(here: Office, asked: Json, says: str) -> None:
    here.be(JO).click(here.again(asked), "Agree")
    here.stage.until(lambda: says in words_of(here.again(asked)), f"the setting {says}")


def test_a_sensitive_day_tells_beforehand_whom_it_stops_and_afterwards_that_it_no_longer_does(here: Office) -> None:
    text = "The Example Gallery opens its doors."
    card = approved_for_tomorrow(here, text)
    sam = here.be(SAM)
    sam.command("/sensitive-day")
    form = sam.form("Sensitive day")
    sam.choose(form, settings.START, tomorrow(here), name=MOURNING)
    shows(sam, here, "As filled in, this stops 1 queued post", text)
    sam.choose(sam.form("Sensitive day"), settings.MODE, "ask")
    shows(sam, here, "this stops none of the posts")
    sam.choose(sam.form("Sensitive day"), settings.MODE, "hold")
    shows(sam, here, text)
    came = sam.fill_in(sam.form("Sensitive day"), start=tomorrow(here), name=MOURNING, mode="hold")
    assert came["result"] == "open", came
    shows(sam, here, "Once agreed, it stops 1 queued post", text)
    sam.close()
    assert "As things stand" not in words_of(here.again(card)), "one person alone changes nothing"

    asked = here.be(JO).sees(APPROVALS, "Needs a second person", MOURNING)
    assert text in words_of(asked)
    two_agree(here, asked, "In force")
    shown = words_of(here.shows(card, "As things stand, this will be stopped"))
    assert f"is {MOURNING}" in shown
    assert "Today is" not in shown
    here.stage.be(PRIYA).is_told("It will stop, of yours", text, MOURNING)
    here.stage.be(SAM).is_told("It will stop, of yours", text)
    here.be(JO).sees(APPROVALS, "It will stop 1 queued post", reply=True)

    here.be(JO).click(here.again(asked), "End it")
    here.stage.until(lambda: "asks to end" in words_of(here.again(asked)), "the request to end the day")
    here.be(SAM).click(here.again(asked), "Agree to end it")
    here.shows(card, f"“{MOURNING}” was called off")
    assert "As things stand" not in words_of(here.again(card))
    here.stage.be(PRIYA).is_told("Of yours, these go out as planned again", text)


def test_a_hold_tells_beforehand_whom_it_stops_and_afterwards_that_it_no_longer_does(here: Office) -> None:
    text = "The Example Weir is a fine sight."
    card = approved_for_tomorrow(here, text)
    dee = here.be(DEE)
    dee.command("/hold-posts")
    dee.choose(dee.form("Put posts on hold"), holds.ON, "account:dept", words="weir", reason="The weir broke")
    shows(dee, here, "As filled in, this stops 1 queued post", text)
    dee.choose(dee.form("Put posts on hold"), holds.ON, "account:floods")
    shows(dee, here, "this stops none of the posts")
    came = dee.fill_in(dee.form("Put posts on hold"), on="account:dept", words="weir", reason="The weir broke")
    assert came["result"] == "open", came
    shows(dee, here, "It will stop 1 queued post", text)
    dee.close()
    here.shows(card, "On hold: nothing goes out")
    here.stage.be(PRIYA).is_told("It will stop, of yours", text, "The weir broke")
    announced = here.be(SAM).sees(APPROVALS, "The weir broke", "It will stop 1 queued post")
    here.be(DEE).click(announced, "Lift the hold")
    here.shows(card, "was lifted by")
    here.stage.be(PRIYA).is_told("Of yours, these go out as planned again", text)


def test_a_hold_on_everything_shows_no_words_in_its_form_and_who_may_not_hold_sees_no_posts(here: Office) -> None:
    text = "The Example Tower is lit tonight."
    approved_for_tomorrow(here, text)
    dee = here.be(DEE)
    dee.command("/hold-posts")
    dee.choose(dee.form("Put posts on hold"), holds.ON, "everything")
    assert text not in shows(dee, here, "As filled in, this stops", "@DeptExample")
    dee.close()
    priya = here.be(PRIYA)
    priya.command("/hold-posts")
    priya.press(priya.form("Put posts on hold"), "What would this stop?", on="account:dept")
    assert text not in shows(priya, here, "That is for those who approve for every account concerned")
    priya.close()


def test_posts_that_nobody_has_approved_yet_are_counted_in_plain_words(here: Office) -> None:
    here.fill_in("The Example Sluice is new.")
    dee = here.be(DEE)
    dee.command("/hold-posts")
    dee.choose(dee.form("Put posts on hold"), holds.ON, "account:dept", words="sluice", reason="It broke")
    shows(
        dee, here, "As filled in, this stops 1 queued post, not approved yet:", "as soon as it is approved; approve by"
    )
    dee.close()


@pytest.mark.parametrize("field", [settings.START, settings.START_TIME, settings.UNTIL])
def test_a_half_filled_election_period_shows_nothing_yet_and_loses_nothing(here: Office, field: str) -> None:
    sam = here.be(SAM)
    sam.command("/election-period")
    value = "09:00" if field == settings.START_TIME else tomorrow(here)
    sam.choose(sam.form("Election period"), field, value, name="The election of the year")
    here.stage.until(lambda: "The election of the year" in str(sam.state()["modal"]), "the typed name")
    assert "As filled in" not in words_of(sam.form("Election period")["blocks"])
    sam.close()

"""App Home, the digest's buttons and the rota, through the real parts: a rehearsal and the real bot on SQLite."""

from datetime import timedelta
from typing import Any

from bot.model.delivery import DeliveryState
from bot.model.people import Card
from bot.model.working_days import is_working_day
from bot.store import cards
from rehearsal.player import Player, buttons_of, words_of
from tests.bot.showing.lists import copied_in
from tests.handlers.office import DEE, DIGEST, GENERAL, GIL, JO, PRIYA, SAM, Office

Json = dict[str, Any]


def home_of(player: Player) -> str:
    """The words of a person's App Home."""
    return words_of(player.state()["home"]["blocks"])


def stopped(here: Office, text: str) -> Json:
    """A post approved and stopped: a person has to act."""
    card = here.propose(text)
    sam = here.stage.be(SAM)
    sam.click(card, "Approve")
    sam.click(here.shows(card, "Approved by"), "Stop")
    here.shows(card, "stopped")
    return card


def labelled(blocks: list[Json], words: str) -> Json:
    """The row of buttons under the line with given words."""
    at = next(place for place, block in enumerate(blocks) if words in words_of(block))
    return blocks[at + 1]


def test_a_guest_reads_no_list(here: Office) -> None:
    here.propose("Only colleagues read this.")
    gil = here.stage.be(GIL)
    home = gil.opens_home("full members")
    assert "Only colleagues" not in words_of(home["blocks"])
    assert buttons_of({"blocks": home["blocks"]}) == []
    gil.command("/pending-posts")
    told = gil.sees(GENERAL, "full members", private=True)
    assert buttons_of(told) == []


def test_one_s_own_act_shows_at_home_without_opening_it_again(here: Office) -> None:
    card = here.propose("The weir is being painted.")
    sam = here.stage.be(SAM)
    sam.opens_home("The weir is being painted.")
    sam.click(card, "Not yet")
    here.stage.until(lambda: "The weir is being painted." not in home_of(sam), "it to be gone from Sam's home")


def test_a_list_stays_where_it_was_when_home_is_opened_again(here: Office) -> None:
    priya = here.stage.be(PRIYA)
    priya.turns_to(priya.opens_home(), "Cover")
    priya.sees_at_home("Nobody stands in for anybody.")
    priya.opens_home("Nobody stands in for anybody.")


def test_a_click_counts_though_home_has_been_drawn_anew_meanwhile(here: Office) -> None:
    sam = here.stage.be(SAM)
    before = sam.opens_home("Waiting for me")
    sam.opens_home()
    sam.turns_to(before, "Holds")
    sam.sees_at_home("Nothing is on hold.")


def test_a_row_s_button_counts_though_home_has_been_drawn_anew_meanwhile(here: Office) -> None:
    stopped(here, "The ford is flooded.")
    sam = here.stage.be(SAM)
    sam.turns_to(sam.opens_home(), "What went wrong")
    before = sam.sees_at_home("The ford is flooded.", "Drop it")
    sam.opens_home()
    sam.press({**before, "blocks": [labelled(before["blocks"], "The ford is flooded.")]}, "Drop it")
    here.stage.until(lambda: "The ford is flooded." not in home_of(sam), "it to be gone from Sam's home")


def test_whoever_goes_on_before_home_has_opened_stays_where_they_went(here: Office) -> None:
    jo = here.stage.be(JO)
    before = jo.opens_home("Waiting for me")
    here.fault(web={"next": "hold", "method": "views.publish"})
    here.stage.post(f"/people/{JO}/home", {})
    here.stage.until(lambda: not here.stage.get("/rehearsal/faults")["web"], "the bot about to show the old page")
    jo.turns_to(before, "Cover")
    chosen = jo.sees_at_home("Nobody stands in")
    here.fault(web={"release": True})
    here.stage.until(lambda: jo.state()["home"]["hash"] != chosen["hash"], "the home drawn once more")
    assert "Nobody stands in" in home_of(jo)


def test_what_is_answered_in_the_digest_leaves_it(here: Office) -> None:
    stopped(here, "The sluice gate is stuck.")
    day = here.clock() + timedelta(days=1)
    while not is_working_day(day.date()):
        day += timedelta(days=1)
    here.stage.move_clock(to=day.replace(hour=9, minute=30).isoformat())
    found = here.stage.be(DEE).sees(DIGEST, "Audit trail", "The sluice gate is stuck.")
    row = labelled(found["blocks"], "The sluice gate is stuck.")
    assert {button["text"]["text"] for button in buttons_of({"blocks": [row]})} >= {"Drop it", "Open"}
    sam = here.stage.be(SAM)
    sam.click({**found, "blocks": [row]}, "Drop it")
    here.stage.until(
        lambda: "The sluice gate is stuck." not in words_of(here.again(found)["blocks"]),
        "it to be gone from the digest",
    )


def test_what_is_answered_in_one_s_own_list_leaves_it(here: Office) -> None:
    stopped(here, "The lock keeper is on holiday.")
    priya = here.be(PRIYA)
    priya.command("/pending-posts")
    found = priya.sees(GENERAL, "The lock keeper is on holiday.", private=True)
    priya.click({**found, "blocks": [labelled(found["blocks"], "The lock keeper")]}, "Drop it")

    def gone() -> bool:
        mine = [message for message in priya.messages(GENERAL) if message["ephemeral"] and message["ts"] == found["ts"]]
        return all("The lock keeper" not in words_of(message["blocks"]) for message in mine)

    here.stage.until(gone, "it to be gone from the private list")


def test_what_a_digest_has_no_room_for_is_a_button_away(here: Office) -> None:
    card = stopped(here, "One of very many.")
    _many_like(here, card, 60)
    priya = here.be(PRIYA)
    priya.command("/pending-posts")
    found = priya.sees(GENERAL, "things need a person", "more.", private=True)
    priya.click(found, next(button["text"]["text"] for button in buttons_of(found) if button["action_id"] == "see_all"))
    window = priya.form("What went wrong")
    assert words_of(window["blocks"]).count("is stopped.") == 20
    priya.press(window, "Further down the list →")
    further = here.stage.until(
        lambda: now if (now := priya.state()["modal"])["hash"] != window["hash"] else None, "the next page"
    )
    assert "← Earlier in the list" in words_of(further["blocks"])
    priya.close()
    priya.sees_at_home("What went wrong (6")


def _many_like(here: Office, card: Json, number: int) -> None:
    found = here.store.read(cards.shown_on, Card(card["channel"], card["ts"]))
    assert found is not None
    copied_in(here.store, found[0], number, DeliveryState.STOPPED)


def test_the_rota_hands_over_by_a_form_that_says_what_is_wrong(here: Office) -> None:
    sam = here.be(SAM)
    sam.command("/on-duty dept")
    sam.click(sam.sees(GENERAL, "@DeptExample", "Also on the rota", private=True), "Hand over")
    came = sam.fill_in(sam.form("Hand over"), person=JO, day="2099-01-01", time="08:00")
    assert set(came["errors"]) == {"day"}

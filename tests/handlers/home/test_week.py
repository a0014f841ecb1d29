"""App Home by role, and the calendar: a grid, the choice of an account, and approving from a row."""

from datetime import timedelta
from typing import Any

from rehearsal.player import NotSeen, Player, buttons_of, words_of
from rehearsal.story.scene import labels
from tests.handlers.home.test_home import home_of, labelled
from tests.handlers.office import APPROVALS, PRIYA, SAM, Office

Json = dict[str, Any]
MOST_PAGES = 12


def test_a_writer_sees_first_what_is_hers_and_an_approver_what_waits_for_them(here: Office) -> None:
    here.propose("The ferry is late.")
    priya = here.stage.be(PRIYA).opens_home("My proposals", "The ferry is late.", "Waiting, or on their way")
    assert tabs(priya)[:2] == ["My proposals", "This week"]
    sam = here.stage.be(SAM).opens_home("Waiting for me", "The ferry is late.")
    assert tabs(sam)[0].startswith("Waiting for me (")
    (menu,) = row(sam, "home:lists")["elements"]
    assert menu["initial_option"]["text"]["text"] == tabs(sam)[0]
    sam_ = here.stage.be(SAM)
    sam_.turns_to(sam, "This week")
    (menu,) = row(sam_.sees_at_home("London time.", "There is more in *Waiting for me* ("), "home:lists")["elements"]
    assert menu["initial_option"]["text"]["text"] == "This week"


def test_a_post_is_approved_from_its_row_once_all_its_words_were_shown(here: Office) -> None:
    words = "The towpath reopens. " + "Please keep to the left of it. " * 4 + "Mind the swans."
    tomorrow = (here.clock() + timedelta(days=1)).date().isoformat()
    assert here.fill_in(words, when="at", day=tomorrow, time="23:45")["result"] == "open"
    here.be(PRIYA)
    card = here.remembered(here.stage.be(SAM).sees(APPROVALS, "The towpath reopens."))
    sam = here.stage.be(SAM)
    shown = week_of(sam, "The towpath reopens.")
    sam.press({**shown, "blocks": [labelled(shown["blocks"], "The towpath reopens.")]}, "Approve")
    window = sam.form("Approve this?")
    assert "Mind the swans." in words_of(window["blocks"])
    assert here.approvals(card) == 0
    assert not buttons_of({"blocks": window["blocks"]})
    sam.fill_in(window)
    here.shows(card, "Approved by")
    assert here.approvals(card) == 1
    assert sam.state()["modal"] is None


def test_a_post_whose_findings_ask_something_is_decided_on_its_card(here: Office) -> None:
    tomorrow = (here.clock() + timedelta(days=1)).date().isoformat()
    text = "I think the new bridge looks splendid in the snow."
    came = here.fill_in(text, when="at", day=tomorrow, time="22:15")
    assert came["result"] == "open", came
    here.be(PRIYA)
    card = here.remembered(here.stage.be(SAM).sees(APPROVALS, text))
    assert "A 👍 is not enough" in words_of(card)
    sam = here.stage.be(SAM)
    shown = week_of(sam, "I think the new bridge")
    sam.press({**shown, "blocks": [labelled(shown["blocks"], "I think the new bridge")]}, "Approve")
    window = sam.form("Look at the card")
    assert not window["submit"]
    assert [button["text"]["text"] for button in buttons_of(window)] == ["Open the card"]
    assert here.approvals(card) == 0


def test_the_week_has_a_line_for_each_account_and_shows_the_posts_of_the_chosen(here: Office) -> None:
    tomorrow = (here.clock() + timedelta(days=1)).date().isoformat()
    assert here.fill_in("The eel pass opens.", when="at", day=tomorrow, time="21:05")["result"] == "open"
    here.be(PRIYA)
    sam = here.stage.be(SAM)
    shown = week_of(sam, "The eel pass opens.")
    grid = next(str(block["text"]["text"]) for block in shown["blocks"] if "```" in str(block.get("text")))
    lines = grid.strip("`").splitlines()
    assert {len(line) for line in lines} == {36}  # every column stands below its day, and a telephone shows them all
    assert lines[2].startswith("@DeptExample")
    assert "nothing" in words_of(shown["blocks"])
    (choice,) = row(shown, "home:only")["elements"]
    other = next(option for option in choice["options"] if "floods" in option["text"]["text"])
    sam.choose_at_home(shown, "home:only", "home_only", other["value"])
    here.stage.until(lambda: "The eel pass opens." not in home_of(sam), "only the other account's posts")


def tabs(home: Json) -> list[str]:
    return [str(option["text"]["text"]) for option in row(home, "home:lists")["elements"][0]["options"]]


def row(home: Json, name: str) -> Json:
    return next(block for block in home["blocks"] if str(block.get("block_id")).startswith(name))


def week_of(player: Player, words: str) -> Json:
    """The page of the calendar with given words: this week's pages, and then the next week's."""
    player.turns_to(player.opens_home(), "This week")
    home = player.sees_at_home("London time.")
    for _ in range(MOST_PAGES):
        if words in words_of(home["blocks"]):
            return home
        player.press(home, next(turn for turn in ("Further down the list →", "Week after →") if turn in labels(home)))
        home = player.sees_at_home("London time.", since=home)
    raise NotSeen(f"{words} stands on none of {MOST_PAGES} pages")

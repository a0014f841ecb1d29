"""Times in Slack: the form from the card, the two hours of the same name, offers, and the Go."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from handlers.blocks import times
from rehearsal.player import buttons_of, words_of
from rehearsal.shapes import Json
from rehearsal.story.scene import changed
from tests.handlers.office import APPROVALS, JO, MO, PRIYA, SAM, TOM, Office

LONDON = ZoneInfo("Europe/London")
SENSITIVE = "C0SENSITIVE"


def labels(message: Json) -> list[str]:
    return [str(button["text"]["text"]) for button in buttons_of(message)]


def tomorrow(here: Office) -> str:
    return (here.clock().astimezone(LONDON) + timedelta(days=1)).date().isoformat()


def at(here: Office, text: str, hour: str, day: str = "") -> Json:
    """A card for a time tomorrow."""
    came = here.fill_in(text, when="at", day=day or tomorrow(here), time=hour)
    assert came["result"] == "open", came
    return here.remembered(here.stage.be(SAM).sees(APPROVALS, text))


def change_form(here: Office, card: Json, by: str = PRIYA) -> Json:
    player = here.be(by)
    player.click(here.again(card), "Change the time")
    return player.form("Change the time")


def test_the_form_holds_the_time_as_it_is_and_the_new_one_makes_a_new_card(here: Office) -> None:
    card = at(here, "The clock tower is lit.", "15:00")
    form = change_form(here, card)
    assert form["values"]["time"]["input"] == "15:00"
    assert here.stage.be(PRIYA).fill_in(form, time="16:00")["result"] == "open"
    says = words_of(here.stage.be(PRIYA).form("The time is changed")["blocks"])
    assert "4pm, London time. A new card in" in says
    assert here.shows(card, "Its time was changed")
    assert here.stage.be(SAM).sees(APPROVALS, "The clock tower is lit.", "4pm", "Needs one approval")


def test_a_time_that_is_none_is_said_at_its_field(here: Office) -> None:
    form = change_form(here, at(here, "The clock tower is dark.", "15:00"))
    came = here.stage.be(PRIYA).fill_in(form, day="2020-01-01")
    assert "too far off" in came["errors"]["day"]


def test_a69_the_hour_that_comes_twice_is_asked_about_in_the_same_form(here: Office) -> None:
    card = at(here, "The night bus turns.", "15:00")
    priya, form = here.stage.be(PRIYA), change_form(here, card)
    assert priya.fill_in(form, day="2027-10-31", time="01:30")["result"] == "open"
    asked = here.stage.until(lambda: changed(priya, form), "the question")
    assert "The second 1.30am, after the clocks go back" in words_of(asked["blocks"])
    assert asked["values"]["time"]["input"] == "01:30"
    assert priya.fill_in(asked, which="second")["result"] == "open"
    assert "(the second, after the clocks go back)" in words_of(priya.form("The time is changed")["blocks"])


def test_whoever_may_not_change_it_is_told_so_in_the_form(here: Office) -> None:
    card = at(here, "The clock tower chimes.", "15:00")
    form = change_form(here, card, MO)
    came = here.stage.be(MO).fill_in(form, time="16:00")
    assert "Only the people who wrote this" in came["errors"]["day"]
    here.be(MO)


def test_a_stopped_post_is_given_a_time_and_asked_which_hour_is_meant(here: Office) -> None:
    card, sam = at(here, "The stopped clock.", "15:00"), here.stage.be(SAM)
    sam.react(card)
    here.shows(card, "Approved by")
    sam.click(here.again(card), "Stop")
    question = sam.sees(APPROVALS, "What now?", reply=True)
    sam.click(question, "Choose a new time")
    form = sam.form("Change the time")
    came = sam.fill_in(form, day=tomorrow(here), time="15:30")
    assert came["result"] != "errors", came
    here.shows(card, "3.30pm")


def test_an_approval_that_comes_too_late_is_answered_with_times_to_press(here: Office) -> None:
    soon = here.clock().astimezone(LONDON) + timedelta(minutes=3)
    text = "The ferry leaves soon."
    card = at(here, text, f"{soon:%H:%M}", soon.date().isoformat())
    here.stage.move_clock(advance_seconds=45 * 60)
    sam = here.stage.be(SAM)
    here.shows(card, "passed without an approval")
    sam.react(card)
    answer = sam.sees(APPROVALS, "your approval wasn't counted", private=True)
    offers = labels(answer)
    assert len(offers) == 4
    assert offers[-1] == "Another time"
    sam.click(answer, offers[1])
    new = sam.sees(APPROVALS, text, "Needs one approval")
    assert new["ts"] != card["ts"]
    assert sam.sees(APPROVALS, "a new card follows", private=True)
    sam.click(answer, offers[0])
    assert sam.sees(APPROVALS, "These words have changed since", private=True)


def test_the_person_named_gets_the_go_in_a_direct_message(here: Office) -> None:
    text = "The results are out."
    came = here.fill_in(text, when="on_release", releaser=MO)
    assert came["result"] == "open", came
    card = here.remembered(here.stage.be(SAM).sees(APPROVALS, text, "gives the go-ahead"))
    here.stage.be(SAM).react(card)
    mo = here.stage.be(MO)
    mo.is_told(text, "the go-ahead from")
    assert here.stage.be(SAM).sees(APPROVALS, "the go-ahead from", reply=True)
    assert times.GO_AHEAD in labels(here.shows(card, "It waits for"))
    assert not here.stage.live(text)
    message = next(
        message
        for there in mo.state()["conversations"]
        if there["kind"] == "im"
        for message in there["messages"]
        if times.GO_AHEAD in labels(message)
    )
    here.be(TOM).click(here.again(card), times.GO_AHEAD)
    assert here.stage.be(TOM).sees(APPROVALS, "named for the go-ahead", private=True)
    here.be(MO).click(message, times.GO_AHEAD)
    here.stage.until(lambda: here.stage.live(text), "the post on the timeline")
    here.shows(card, "Live on Mastodon")
    here.be(MO).click(message, times.GO_AHEAD)
    here.stage.until(
        lambda: "given the go-ahead already" in str(mo.state()["conversations"]), "the answer to a second Go"
    )
    assert len(here.stage.live(text)) == 1


def test_a_restricted_card_is_for_its_channel_and_its_words_for_nobody_else(here: Office) -> None:
    text = "Example Power plc is to be sold."
    came = here.fill_in(text, restricted=["yes"], need_to_know=[JO])
    assert came["result"] == "open", came
    card = here.remembered(here.stage.be(SAM).sees(SENSITIVE, text, "Market-sensitive"))
    mo = here.be(MO)
    shown = words_of([there["messages"] for there in mo.state()["conversations"]])
    assert "Example Power" not in shown
    here.changes(channels={SENSITIVE: {"members": [PRIYA, SAM, JO, MO, "U0BOT"]}})
    try:
        mo.click(card, "Edit")
        assert mo.sees(SENSITIVE, "This is a restricted post", private=True)
        assert mo.state()["modal"] is None
    finally:
        here.changes(channels={SENSITIVE: {"members": [PRIYA, SAM, JO, "U0DEE", "U0BOT"]}})

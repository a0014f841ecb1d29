"""Deciders, through Slack: cover, delegated authority, reasons' labels, and people who leave."""

from datetime import timedelta

import pytest

from rehearsal.player import words_of
from rehearsal.shapes import Json
from tests.handlers.office import APPROVALS, DEE, FLOODS, GENERAL, JO, MO, PRIYA, SAM, Office


def errors(came: dict[str, object]) -> dict[str, str]:
    found = came["errors"]
    assert came["result"] == "errors", came
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("by", [SAM, PRIYA, MO])
def test_whoever_leads_nothing_is_told_who_sets_a_cover(here: Office, by: str) -> None:
    player = here.be(by)
    player.command("/cover")
    player.sees(GENERAL, "A digital lead of the department does that", private=True)
    assert player.state()["modal"] is None


@pytest.mark.parametrize(
    ("given", "field", "says"),
    [
        ({"person": "U0GIL"}, "person", "can't stand in"),
        ({"person": PRIYA}, "person", "can't stand in"),
        ({"person": DEE}, "person", "can't make yourself"),
        ({"absent": PRIYA}, "absent", "nothing to cover"),
        ({"absent": MO}, "person", "for themselves"),
        ({"day": "2020-01-01"}, "day", "still to come"),
        ({"day": "2099-01-01"}, "day", "too far off"),
    ],
)
def test_what_is_wrong_with_a_cover_is_said_at_its_field(
    here: Office, given: dict[str, str], field: str, says: str
) -> None:
    dee = here.be(DEE)
    dee.command("/cover")
    tomorrow = (here.clock() + timedelta(days=1)).date().isoformat()
    values = {"person": MO, "absent": JO, "accounts": ["floods"], "day": tomorrow, "time": "17:00", **given}
    came = dee.fill_in(dee.form("Cover"), **values)
    assert says in errors(came)[field]


def approved_for_tomorrow(here: Office, text: str) -> Json:
    """A post for eleven o'clock tomorrow, approved by Sam today; gives the card."""
    day = (here.clock() + timedelta(days=1)).date().isoformat()
    came = here.fill_in(text, when="at", day=day, time="11:00")
    assert came["result"] == "open", came
    here.be(PRIYA)
    card = here.remembered(here.stage.be(SAM).sees(APPROVALS, text))
    here.be(SAM).react(card)
    return here.shows(card, "Approved by")


@pytest.mark.parametrize(
    "how",
    [
        {"groups": {"S0APPROVE": [JO]}},
        {"people": {SAM: {"deleted": True}}},
        {"people": {SAM: {"is_restricted": True}}},
    ],
    ids=["the group", "the organisation", "full membership"],
)
def test_whoever_leaves_takes_their_approval_with_them_at_once(here: Office, how: Json) -> None:
    text = f"The gate closes for the day, whoever leaves {len(str(how))}."
    card = approved_for_tomorrow(here, text)
    here.changes(**how)
    try:
        here.stage.until(lambda: here.approvals(card) == 0, "the approval falling")
        here.stage.be(PRIYA).is_told(text, "can no longer approve for this account")
        here.stage.until(lambda: any("can no longer approve" in message for message in here.replies(card)), "the story")
    finally:
        here.changes(groups={"S0APPROVE": [SAM, JO]}, people={SAM: {"deleted": False, "is_restricted": False}})


def test_a_change_of_title_is_no_leaving(here: Office) -> None:
    card = approved_for_tomorrow(here, "The gate opens again in the evening.")
    here.changes(people={SAM: {"title": "On holiday"}})
    here.propose("Something after it, so that the event has arrived.")
    assert here.approvals(card) == 1


def test_a_reason_needs_a_label_or_words_and_either_is_enough(here: Office) -> None:
    card = here.propose("Either will do.", accounts=("floods",), channel=FLOODS)
    jo = here.be(JO)
    jo.click(card, "Not yet")
    form = jo.form("Not yet")
    assert "say why" in errors(jo.fill_in(form))["reason"]
    assert jo.fill_in(form, label="The timing")["result"] != "errors"
    here.stage.be(PRIYA).is_told("Either will do.", "says: The timing")
    here.stage.until(lambda: any("The timing" in message for message in here.replies(card)), "the label in the thread")


def test_the_buttons_of_a_private_answer_open_the_whole_text_and_approve(here: Office) -> None:
    card = here.propose("I think the old mill looks splendid in the snow.", channel=APPROVALS)
    sam = here.be(SAM)
    sam.react(card)
    answer = sam.sees(APPROVALS, "isn't counted here", private=True)
    sam.click(answer, "Open the whole text")
    assert "splendid in the snow" in words_of(sam.form("The whole text")["blocks"])
    sam.close()
    sam.click(answer, "Approve")
    form = sam.form("Before you approve")
    field = next(str(block["block_id"]) for block in form["blocks"] if block["type"] == "input")
    sam.fill_in(form, **{field: "It quotes the miller, by agreement."})
    here.shows(card, "Approved by")


def test_a_private_answers_button_is_worn_out_once_the_thumb_is_gone(here: Office) -> None:
    card = here.propose("I think the new mill looks splendid.", accounts=("floods",), channel=FLOODS)
    jo = here.be(JO)
    jo.react(card)
    answer = jo.sees(FLOODS, "isn't counted here", private=True)
    jo.unreact(card)
    here.propose("So that the event has arrived.")
    jo.click(answer, "Approve")
    jo.sees(FLOODS, "use the button on the card", private=True)
    assert here.approvals(card) == 0


def test_whoever_may_not_decide_on_a_senior_finding_hears_so_before_a_form_asks_for_reasons(here: Office) -> None:
    card = here.propose("The Government is right to scrap this tax.")
    assert "Needs one senior approval" in words_of(card)
    sam = here.be(SAM)
    sam.click(card, "Approve")
    sam.sees(APPROVALS, "<@U0DEE> can approve this", "senior approver", private=True, after=card["ts"])
    assert sam.state()["modal"] is None
    sam.react(card)
    here.stage.until(
        lambda: sum("can approve this" in words_of(told) for told in sam.messages(APPROVALS)) == 2, "the second answer"
    )
    dee = here.be(DEE)
    dee.click(card, "Approve")
    assert "judges policy" in words_of(dee.form("Before you approve")["blocks"])

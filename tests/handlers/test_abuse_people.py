"""The abuse cases about people, as sent through Slack: forged, doubled, stale, and without permission."""

import json
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from handlers.people import is_news
from rehearsal.player import buttons_of, words_of
from rehearsal.shapes import Json
from tests.handlers.office import (
    APPROVALS,
    FLOODS,
    GENERAL,
    GIL,
    JO,
    MO,
    PRIYA,
    SAM,
    SOON,
    TOM,
    Office,
)

DEE = "U0DEE"


def labels(message: Json) -> set[str]:
    return {str(button["text"]["text"]) for button in buttons_of(message)}


def errors(came: Json) -> dict[str, str]:
    assert came["result"] == "errors", came
    found: dict[str, str] = came["errors"]
    return found


def value_of(card: Json, label: str) -> str:
    """The value carried by a card's button."""
    return next(str(button["value"]) for button in buttons_of(card) if button["text"]["text"] == label)


def forged(here: Office, by: str, action: str, value: str, **container: object) -> None:
    """Press a button never shown, or with another value."""
    place = {"type": "message", "channel_id": APPROVALS, "message_ts": "1.1", "is_ephemeral": False, **container}
    here.stage.post(
        "/rehearsal/envelope",
        {
            "type": "interactive",
            "payload": {
                "type": "block_actions",
                "user": {"id": by, "username": by, "name": by, "team_id": "T0REHEARSE"},
                "team": {"id": "T0REHEARSE", "domain": "rehearsal"},
                "api_app_id": "A0BOT",
                "trigger_id": "none",
                "container": place,
                "channel": {"id": place["channel_id"], "name": "approvals"},
                "actions": [{"type": "button", "action_id": action, "block_id": "b", "value": value, "action_ts": "1"}],
            },
        },
    )


def forged_form(here: Office, by: str, callback: str, about: str, values: Json) -> Json:
    """Send a form with an altered hidden part; gives the bot's answer."""
    blocks = [{"type": "input", "block_id": name, "element": {}} for name in values]
    view = {
        "id": "V0FORGED",
        "root_view_id": "V0FORGED",
        "type": "modal",
        "callback_id": callback,
        "private_metadata": about,
        "blocks": blocks,
        "state": {"values": {name: {"input": {"type": "plain_text_input", "value": v}} for name, v in values.items()}},
    }
    came = here.stage.post(
        "/rehearsal/envelope",
        {
            "type": "interactive",
            "payload": {
                "type": "view_submission",
                "user": {"id": by, "username": by, "name": by, "team_id": "T0REHEARSE"},
                "team": {"id": "T0REHEARSE", "domain": "rehearsal"},
                "api_app_id": "A0BOT",
                "trigger_id": "none",
                "view": view,
            },
        },
    )
    answer: Json = came["answer"] or {}
    return answer


def proposal_of(here: Office, card: Json) -> int:
    return int(json.loads(value_of(card, "Approve"))[0])


@contextmanager
def open_to_others(here: Office, channel: str) -> Iterator[None]:
    here.changes(channels={channel: {"shared": True}})
    try:
        yield
    finally:
        here.changes(channels={channel: {"shared": False}})


def test_a04_somebody_who_is_no_approver_gets_one_private_hint(here: Office) -> None:
    card = here.propose("Only approvers approve.")
    mo = here.be(MO)
    mo.react(card)
    mo.sees(APPROVALS, "didn't count", private=True)
    assert here.approvals(card) == 0


def test_a05_a_guest_does_not_count_even_when_listed(here: Office) -> None:
    card = here.propose("Guests are welcome to look.")
    gil = here.be(GIL)
    gil.react(card)
    gil.sees(APPROVALS, "didn't count", private=True)
    assert here.approvals(card) == 0


def test_a06_somebody_of_another_organisation_does_not_count(here: Office) -> None:
    card = here.propose("Strangers are welcome to look.")
    here.changes(people={"U0JO": {"is_stranger": True, "team_id": "T0OTHER"}})
    try:
        here.be(JO).react(card)
        here.be(JO).sees(APPROVALS, "didn't count", private=True)
        assert here.approvals(card) == 0
    finally:
        here.changes(people={"U0JO": {"is_stranger": False, "team_id": ""}})


def test_a10_a_bot_does_not_count(here: Office) -> None:
    card = here.propose("Robots are welcome to look.")
    here.changes(people={"U0JO": {"is_bot": True}})
    try:
        here.be(JO).react(card)
        here.be(JO).sees(APPROVALS, "didn't count", private=True)
        assert here.approvals(card) == 0
    finally:
        here.changes(people={"U0JO": {"is_bot": False}})


def test_a02_a_writer_who_also_approves_does_not_approve_their_own_words(here: Office) -> None:
    came = here.fill_in("Tom wrote this.", by=TOM)
    assert came["result"] == "open"
    tom = here.be(TOM)
    card = here.remembered(here.stage.be(SAM).sees(APPROVALS, "Tom wrote this."))
    tom.click(card, "Approve")
    tom.sees(APPROVALS, "wrote some of these words", private=True)
    assert here.approvals(card) == 0


@pytest.mark.parametrize("name", ["+1", "thumbsup", "+1::skin-tone-3", "thumbsup::skin-tone-6"])
def test_a13_a_thumb_counts_in_any_skin_and_by_either_name(here: Office, name: str) -> None:
    card = here.propose(f"Thumbs called {name.replace(':', ' ')} count.")
    here.be(SAM).react(card, name)
    here.shows(card, "Approved by")


@pytest.mark.parametrize("name", ["heart", "white_check_mark", "ok_hand"])
def test_a13_another_emoji_does_not_count(here: Office, name: str) -> None:
    card = here.propose(f"No {name.replace('_', ' ')} counts.")
    sam = here.be(SAM)
    sam.react(card, name)
    sam.react(card, "+1")
    here.shows(card, "Approved by")
    sam.unreact(card, "+1")
    here.shows(card, "Needs one approval")


def test_a14_a_thumb_on_old_words_does_not_approve_new_ones(here: Office) -> None:
    old = here.propose("The old words stand.")
    priya = here.be(PRIYA)
    priya.click(old, "Edit")
    priya.fill_in(priya.form("Edit a post"), text="The new words stand.")
    priya.fill_in(priya.form("Check before you send"))
    new = here.stage.be(SAM).sees(APPROVALS, "The new words stand.")
    here.shows(old, "These words were changed")
    sam = here.be(SAM)
    sam.react(old)
    sam.sees(APPROVALS, "words have changed since", private=True)
    assert here.approvals(new) == 0
    assert "Edit" not in labels(here.again(old))


def test_a15_a_thumb_on_a_reply_is_no_approval(here: Office) -> None:
    card = here.propose("Replies are for talking.")
    tom = here.be(TOM)
    said = here.stage.post(
        "/people/U0TOM/message", {"channel": APPROVALS, "text": "Replies are for talking.", "thread_ts": card["ts"]}
    )
    here.be(SAM).react({"channel": APPROVALS, "ts": said["ts"]})
    here.be(SAM).react({"channel": GENERAL, "ts": tom_says(here)})
    here.be(JO).react(card, "eyes")
    assert here.approvals(card) == 0
    assert tom.messages(APPROVALS)


def tom_says(here: Office) -> str:
    """A16: a message in a channel without approvers."""
    return str(here.stage.post("/people/U0TOM/message", {"channel": GENERAL, "text": "Look at this."})["ts"])


def test_a18_the_latest_stand_of_a_person_counts(here: Office) -> None:
    card = here.propose("Minds may change.")
    sam = here.be(SAM)
    sam.react(card)
    here.shows(card, "Approved by")
    sam.react(card, "-1::skin-tone-2")
    here.shows(card, "Needs one approval")
    assert here.approvals(card) == 0


def test_a_refused_thumb_stays_refused_when_reactions_are_read_again(here: Office) -> None:
    card = here.propose("Refused is refused.")
    mo = here.be(MO)
    mo.react(card)
    mo.sees(APPROVALS, "didn't count", private=True)
    here.fault(socket="drop")
    here.stage.until(lambda: here.stage.get("/rehearsal")["connections"], "a new connection")
    here.changes(groups={"S0APPROVE": ["U0SAM", "U0JO", "U0MO"]})
    try:
        here.stage.move_clock(advance_seconds=400)
        assert here.approvals(card) == 0
    finally:
        here.changes(groups={"S0APPROVE": ["U0SAM", "U0JO"]})


def sent_twice(here: Office, form: dict[str, Any], values: dict[str, Any]) -> None:
    """Send a form twice at once, as a double click would."""

    def send() -> None:
        with httpx.Client(base_url=here.stage.url, timeout=30) as client:
            client.post(f"/people/{PRIYA}/submit", json={"view_id": form["id"], "values": values})

    both = [threading.Thread(target=send) for _ in range(2)]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()


def test_a29_a_double_click_is_one_approval(here: Office) -> None:
    card = here.propose("Twice is once.")
    both = [threading.Thread(target=here.stage.be(SAM).click, args=(card, "Approve")) for _ in range(2)]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()
    here.shows(card, "Approved by")
    here.stage.until(lambda: any("Approved by" in message for message in here.replies(card)), "the story")
    assert sum("Approved by" in message for message in here.replies(card)) == 1


def test_a29_a_form_sent_twice_makes_one_proposal(here: Office) -> None:
    priya = here.be(PRIYA)
    priya.command("/propose-post")
    form = priya.form("Propose a post")
    sent_twice(here, form, {"accounts": {"input": ["dept"]}, "text": {"input": "Sent twice."}, "when": {"input": SOON}})
    sent_twice(here, priya.form("Check before you send"), {})
    here.stage.be(SAM).sees(APPROVALS, "Sent twice.")
    here.propose("Sent after it.")
    assert sum("Sent twice." in words_of(message) for message in here.be(SAM).messages(APPROVALS)) == 1


def test_a28_a_form_opened_before_an_edit_keeps_its_words(here: Office) -> None:
    card = here.propose("The first words.")
    priya, tom = here.be(PRIYA), here.be(TOM)
    tom.click(card, "Edit")
    stale = tom.form("Edit a post")
    priya.click(card, "Edit")
    priya.fill_in(priya.form("Edit a post"), text="The second words.")
    priya.fill_in(priya.form("Check before you send"))
    here.stage.be(SAM).sees(APPROVALS, "The second words.")
    came = tom.fill_in(stale, text="The third words.")
    assert "Somebody changed these words" in errors(came)["text"]
    assert tom.state()["modal"]["values"]["text"]["input"] == "The third words."


def test_a06_a_thumb_in_a_channel_shared_with_others_does_not_count(here: Office) -> None:
    card = here.propose("Others may be looking on.")
    with open_to_others(here, APPROVALS):
        here.stage.be(DEE).is_told("is shared with another organisation")
        here.be(SAM).react(card)
        here.be(SAM).sees(APPROVALS, "nothing can be approved there", private=True)
        assert here.approvals(card) == 0
    here.stage.be(DEE).is_told("is as it was")


def test_a11_a_reaction_of_the_bots_own_counts_for_nothing(here: Office) -> None:
    card = here.propose("The bot may look, too.")
    event = {
        "type": "reaction_added",
        "user": "U0BOT",
        "reaction": "+1",
        "item": {"type": "message", "channel": card["channel"], "ts": card["ts"]},
        "item_user": "U0BOT",
        "event_ts": "1.1",
    }
    body = {"team_id": "T0REHEARSE", "api_app_id": "A0BOT", "event": event, "type": "event_callback", "event_id": "Ev1"}
    here.stage.post("/rehearsal/envelope", {"type": "events_api", "payload": body})
    here.be(SAM).react(card)
    here.shows(card, "Approved by <@U0SAM>.")


@pytest.mark.parametrize("name", ["thumbsup_all", "gov_thumbsup", "+1_gov"])
def test_a13_a_custom_emoji_called_nearly_so_does_not_count(here: Office, name: str) -> None:
    card = here.propose(f"An emoji called {name} is another.")
    here.be(SAM).react(card, name)
    here.be(JO).react(card)
    here.shows(card, "Approved by <@U0JO>.")


def test_a26_a_button_that_says_it_is_about_another_post_is_refused(here: Office) -> None:
    shown, other = here.propose("This is the card that is shown."), here.propose("This is another post.")
    forged(here, SAM, "card_approve", value_of(other, "Approve"), message_ts=shown["ts"])
    here.be(SAM).sees(APPROVALS, "That button no longer works", private=True)
    assert (here.approvals(shown), here.approvals(other)) == (0, 0)


@pytest.mark.parametrize("value", ["", "[]", "null", "[1]", '["1", "2"]', "[-1, 1]", "[1e3, 1]", "[1, 1, 1]", "{}"])
def test_a26_a_button_that_says_something_odd_is_refused(here: Office, value: str) -> None:
    card = here.propose(f"Odd buttons, such as {len(value)}.")
    forged(here, SAM, "card_approve", value, message_ts=card["ts"])
    here.be(SAM).sees(APPROVALS, "That button no longer works", private=True)
    assert here.approvals(card) == 0


def test_a26_a_button_on_a_message_that_is_no_card_is_refused(here: Office) -> None:
    card = here.propose("No card, no say.")
    forged(here, SAM, "card_approve", value_of(card, "Approve"), message_ts="1234.5678")
    here.be(SAM).sees(APPROVALS, "isn't in our records", private=True)
    assert here.approvals(card) == 0


def test_a26_the_button_of_a_private_answer_is_for_nobody_else(here: Office) -> None:
    card = here.propose("I think the weir looks lovely in the rain.")
    value = value_of(card, "Approve")
    forged(here, JO, "answer_approve", value, is_ephemeral=True)
    here.be(JO).sees(APPROVALS, "a 👍 that isn't there any more", private=True)
    here.be(SAM).react(card)
    answer = here.be(SAM).sees(APPROVALS, "isn't counted here", private=True)
    assert "Approve" in labels(answer)
    forged(here, JO, "answer_approve", value, is_ephemeral=True, message_ts=answer["ts"])
    assert here.approvals(card) == 0


def test_a26_an_answer_about_another_post_than_the_thumbs_is_refused(here: Office) -> None:
    card, other = here.propose("I think the lock looks lovely in the sun."), here.propose("Somebody else's business.")
    here.be(SAM).react(card)
    answer = here.be(SAM).sees(APPROVALS, "isn't counted here", private=True)
    forged(here, SAM, "answer_approve", value_of(other, "Approve"), is_ephemeral=True, message_ts=answer["ts"])
    here.be(SAM).sees(APPROVALS, "a 👍 that isn't there any more", private=True)
    assert here.approvals(other) == 0


@pytest.mark.slow
def test_a27_a_form_whose_hidden_part_is_odd_is_refused(here: Office) -> None:
    card = here.propose("Hidden parts may lie.")
    odd = ["", "[]", "[1]", "nonsense", '["1; DROP TABLE proposals", 1]']
    with ThreadPoolExecutor(len(odd)) as people:  # Slack waits three seconds for each answer
        came = people.map(lambda about: forged_form(here, SAM, "reason_reject", about, {"reason": "Because."}), odd)
    assert [*came] == [{}] * len(odd)
    assert "Needs one approval" in words_of(here.again(card))


def test_a27_a_form_made_to_be_about_another_post_gives_no_right_to_it(here: Office) -> None:
    """A form's hidden part holds ids only: permissions, and the newest revision, are looked up."""
    theirs = here.propose("Only Jo and Dee approve this.", accounts=("floods",), channel=FLOODS)
    proposal = proposal_of(here, theirs)
    came = forged_form(here, SAM, "reason_reject", json.dumps([proposal, 1]), {"reason": "Because."})
    assert "approvers decide" in came["errors"]["reason"]
    came = forged_form(here, SAM, "letting_go", json.dumps([proposal, 1]), {"x": "Fine."})
    assert "approvers can approve" in came["errors"]["x"]
    came = forged_form(here, JO, "letting_go", json.dumps([proposal, 9]), {"x": "Fine."})
    assert "words have changed" in came["errors"]["x"]
    assert here.approvals(theirs) == 0


def test_a29_a_not_yet_sent_twice_is_one(here: Office) -> None:
    card = here.propose("Not yet, and not yet again.")
    both = [threading.Thread(target=here.stage.be(SAM).click, args=(card, "Not yet")) for _ in range(2)]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()
    here.shows(card, "Not yet")
    here.stage.until(lambda: any("says not yet" in message for message in here.replies(card)), "the story")
    assert sum("says not yet" in message for message in here.replies(card)) == 1


def test_a31_what_comes_from_another_workspace_is_refused(here: Office) -> None:
    priya = here.be(PRIYA)
    payload = {
        "token": "rehearsal",
        "team_id": "T0OTHER",
        "enterprise_id": "E0OTHER",
        "channel_id": GENERAL,
        "channel_name": "general",
        "user_id": PRIYA,
        "user_name": "priya",
        "command": "/propose-post",
        "text": "From somewhere else.",
        "api_app_id": "A0BOT",
        "response_url": "",
        "trigger_id": "none",
    }
    here.stage.post("/rehearsal/envelope", {"type": "slash_commands", "payload": payload})
    priya.sees(GENERAL, "came from another workspace", private=True)
    assert priya.state()["modal"] is None


def test_a31_a_press_in_another_workspace_is_refused(here: Office) -> None:
    card = here.propose("Approved from elsewhere?")
    value = value_of(card, "Approve")
    place = {"type": "message", "channel_id": APPROVALS, "message_ts": card["ts"], "is_ephemeral": False}
    payload: dict[str, Any] = {
        "type": "block_actions",
        "user": {"id": SAM, "name": "sam", "team_id": "T0OTHER"},
        "team": {"id": "T0OTHER", "domain": "other"},
        "api_app_id": "A0BOT",
        "trigger_id": "none",
        "container": place,
        "actions": [{"type": "button", "action_id": "card_approve", "block_id": "b", "value": value, "action_ts": "1"}],
    }
    here.stage.post("/rehearsal/envelope", {"type": "interactive", "payload": payload})
    here.be(SAM).sees(APPROVALS, "came from another workspace", private=True)
    assert here.approvals(card) == 0


def of_their_workspace(event: dict[str, Any]) -> dict[str, Any]:
    """An event in a shared channel as Slack sends an event of the other workspace: theirs outside, ours authorised."""
    return {
        "token": "rehearsal",
        "team_id": "T0OTHER",
        "context_team_id": "T0OTHER",
        "api_app_id": "A0BOT",
        "event": event,
        "type": "event_callback",
        "event_id": f"Ev{event['event_ts']}",
        "authorizations": [{"team_id": "T0REHEARSE", "user_id": "U0BOT", "is_bot": True}],
        "is_ext_shared_channel": True,
    }


def test_a31_an_event_of_another_workspace_is_no_act_and_gets_no_answer(here: Office) -> None:
    card = here.propose("A thumb from the other side of a shared channel.")
    event = {
        "type": "reaction_added",
        "user": SAM,
        "reaction": "+1",
        "item": {"type": "message", "channel": card["channel"], "ts": card["ts"]},
        "item_user": "U0BOT",
        "event_ts": "31.1",
    }
    heard = len(here.be(SAM).direct_messages())
    here.stage.post("/rehearsal/envelope", {"type": "events_api", "payload": of_their_workspace(event)})
    here.stage.post(
        "/rehearsal/envelope", {"type": "events_api", "payload": of_their_workspace({**event, "event_ts": "31.2"})}
    )
    here.be(SAM).react(card)
    here.shows(card, "Approved by <@U0SAM>.")
    sam = here.stage.be(SAM)
    told = [words_of(message) for message in sam.messages(APPROVALS) if message["ts"] > card["ts"]]
    assert not [words for words in (*told, *sam.direct_messages()[heard:]) if "another workspace" in words]


def test_a31_that_somebody_left_a_shared_channel_is_heard_whoever_tells() -> None:
    for event in ({"type": "member_left_channel"}, {"type": "message", "subtype": "message_deleted"}):
        assert is_news(of_their_workspace({**event, "event_ts": "31.3"}))
    for event in ({"type": "message"}, {"type": "reaction_removed"}, {"type": "app_home_opened"}):
        assert not is_news(of_their_workspace({**event, "event_ts": "31.4"}))


READING = {
    "show whole": ("card_show_all", "[{0},1]"),
    "copy": ("delivery_copy_all", "[{0},1]"),
    "turn a page": ("whole_later", "[{0},1,1,1]"),
    "edit": ("card_edit", "[{0},1]"),
    "change the time": ("card_change_time", "[{0},1]"),
}


@pytest.mark.parametrize(("action", "value"), READING.values(), ids=READING)
def test_a_forged_press_of_a_guest_opens_no_words(here: Office, action: str, value: str) -> None:
    card = here.propose(f"Not for guests, by {action}.")
    opened = sum(call["method"].startswith("views.") for call in here.calls())
    forged(here, GIL, action, value.format(proposal_of(here, card)), message_ts=card["ts"])
    here.be(GIL).sees(APPROVALS, "for the department's own people", private=True)
    assert sum(call["method"].startswith("views.") for call in here.calls()) <= opened
    assert here.stage.be(GIL).state()["modal"] is None


@pytest.mark.slow
def test_a_forged_form_of_a_guest_is_filled_with_no_words(here: Office) -> None:
    card = here.propose("Not for guests, by the form for an edit.")
    about = json.dumps([proposal_of(here, card), 1])
    came = forged_form(here, GIL, "edit_form", about, {"text": "Anything."})
    assert "Not for guests" not in str(came)
    assert "for the department's own people" in str(here.be(GIL).direct_messages())


def test_show_whole_on_a_card_is_about_that_card(here: Office) -> None:
    shown, other = here.propose("The card that stands here."), here.propose("Another card, which stands elsewhere.")
    forged(here, JO, "card_show_all", value_of(other, "Approve"), message_ts=shown["ts"])
    here.be(JO).sees(APPROVALS, "That button no longer works", private=True)

"""What people do in Slack, through the real parts: a rehearsal, the real bot on SQLite, the real publisher."""

import threading
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import httpx
import pytest

from rehearsal.player import NotSeen, buttons_of, words_of
from tests.handlers.office import (
    APPROVALS,
    DIGEST,
    FLOODS,
    GENERAL,
    GIL,
    JO,
    MEDIA,
    MO,
    PRIYA,
    SAM,
    SOON,
    TOM,
    Office,
)

LONDON = ZoneInfo("Europe/London")


def labels(message: dict[str, object]) -> set[str]:
    return {str(one["text"]["text"]) for one in buttons_of(message)}


def errors(came: dict[str, object]) -> dict[str, str]:
    found = came["errors"]
    assert came["result"] == "errors", came
    assert isinstance(found, dict)
    assert not any("<@" in says for says in found.values())
    return found


# Commands


def test_whoever_writes_for_no_account_is_told_who_can_help(here: Office) -> None:
    mo = here.be(MO)
    mo.command("/propose-post Hello")
    assert "An account's owner can add you" in words_of(mo.sees(GENERAL, "not on the list", private=True))


def test_the_words_after_the_command_are_in_the_form(here: Office) -> None:
    priya = here.be(PRIYA)
    priya.command("/propose-post The library & café open at 9am.")
    form = priya.form("Propose a post")
    assert form["values"]["text"]["input"] == "The library & café open at 9am."
    offered = words_of(form["blocks"])
    assert "@DeptExample on Mastodon" in offered
    assert "Department for Examples on LinkedIn, posted by hand" in offered


def test_a_text_that_no_form_holds_is_given_back_whole(here: Office) -> None:
    priya = here.be(PRIYA)
    text = "The river rises. " * 1200
    priya.command(f"/propose-post {text}")
    assert priya.form("Propose a post")["values"]["text"]["input"] == text[:3000]
    priya.sees(GENERAL, "Here is all of it", private=True)

    def given_back() -> bool:
        every = [one for one in priya.messages(GENERAL) if one["ephemeral"] and "The river rises" in words_of(one)]
        return sum(words_of(one["blocks"]).count("The river rises.") for one in every) >= 1190

    here.stage.until(given_back, "all of the text")


def test_what_is_pending_is_told_to_whoever_asks_alone(here: Office) -> None:
    here.propose("The pending pier is painted.")
    priya = here.be(PRIYA)
    priya.command("/pending-posts")
    priya.sees(GENERAL, "Waiting for approval", "pending pier", private=True)
    assert not any("pending pier" in words_of(one) for one in here.be(SAM).messages(GENERAL))


# Bad input: said where the person is, and nothing typed is lost


@pytest.mark.parametrize(
    ("given", "field", "says"),
    [
        ({"text": "  \n "}, "text", "no words yet"),
        ({"when": "at", "day": "2020-01-01", "time": "09:00"}, "day", "too far off"),
        ({"when": "at", "day": "9999-12-31", "time": "23:59"}, "day", "check the year"),
        ({"when": "at", "time": "09:00"}, "day", "complete this required field"),
        ({"when": "at", "day": "2027-03-28"}, "time", "complete this required field"),
        ({"day": "2027-03-28"}, "day", "both a date and a time"),
        ({"when": "at", "day": "2027-03-28", "time": "01:30"}, "day", "Choose 12.30am or 2.30am"),
    ],
    ids=["empty", "past", "year 9999", "no date", "no time", "half a time", "no such hour"],
)
def test_bad_input_is_said_at_its_field(here: Office, given: dict[str, Any], field: str, says: str) -> None:
    came = here.fill_in(**{"text": "The bad weather is over.", **given})
    assert says in errors(came)[field]
    kept = here.stage.be(PRIYA).state()["modal"]["values"]
    assert kept["text"]["input"] == {"text": "The bad weather is over.", **given}["text"]


def test_a_time_that_has_passed_is_said_at_the_date(here: Office) -> None:
    local = here.clock().astimezone(LONDON) - timedelta(minutes=5)
    came = here.fill_in("Too late.", when="at", day=local.date().isoformat(), time=f"{local:%H:%M}")
    assert "has passed" in errors(came)["day"]


def test_whoever_leaves_the_group_while_the_form_is_open_is_told_and_keeps_their_words(here: Office) -> None:
    priya = here.be(PRIYA)
    priya.command("/propose-post")
    form = priya.form("Propose a post")
    here.changes(groups={"S0PROPOSE": ["U0TOM"]})
    try:
        came = priya.fill_in(form, accounts=["dept"], text="Kept all the same.", when=SOON)
        assert errors(came)["accounts"]
        assert priya.state()["modal"]["values"]["text"]["input"] == "Kept all the same."
    finally:
        here.changes(groups={"S0PROPOSE": ["U0PRIYA", "U0TOM"]})
    assert priya.fill_in(form, accounts=["dept"], text="Kept all the same.", when=SOON)["result"] == "open"


def test_slack_silent_during_a_submission_asks_to_send_it_again(here: Office) -> None:
    priya = here.be(PRIYA)
    priya.command("/propose-post")
    form = priya.form("Propose a post")
    here.fault(web={"next": "hold", "method": "users.info"})
    came = priya.fill_in(form, accounts=["dept"], text="Nobody answers.", when=SOON)
    assert "try again in a minute" in errors(came)["accounts"]
    here.fault(web={"release": True})
    assert priya.fill_in(form, accounts=["dept"], text="Nobody answers.", when=SOON)["result"] == "open"


def test_a_page_instead_of_an_answer_is_looked_into_and_not_posted_twice(here: Office) -> None:
    text = "The sign-in page is no answer."
    card = here.propose(text, accounts=("floods",), channel=FLOODS)
    here.fault(timeline={"next": "html", "count": 1})
    here.be(JO).react(card)
    here.shows(card, "looking whether it is out")
    assert len(here.stage.live(text)) <= 1


def test_a_reason_is_asked_for_in_the_form(here: Office) -> None:
    card = here.propose("Reasons are good.")
    sam = here.be(SAM)
    sam.click(card, "Reject")
    came = sam.fill_in(sam.form("Reject"), reason="   ")
    assert "say why" in errors(came)["reason"]
    sam.fill_in(sam.form("Reject"), reason="Not <!channel> for us, <@U0DEE>.")
    here.shows(card, "Rejected.")
    here.stage.be(PRIYA).is_told("&lt;!channel&gt;")


def test_a_link_is_asked_for_in_the_form(here: Office) -> None:
    card = here.propose("By hand, please.", accounts=("linkedin",))
    sam = here.be(SAM)
    sam.react(card)
    question = sam.sees(APPROVALS, "Please post these words there", "By hand, please.", reply=True)
    sam.click(question, "I've posted it")
    came = sam.fill_in(sam.form("Posted by hand"), url="on LinkedIn")
    assert "https://" in errors(came)["url"]
    sam.fill_in(sam.form("Posted by hand"), url="https://www.linkedin.com/posts/1")
    here.shows(card, "Live on LinkedIn")
    here.stage.until(lambda: not buttons_of(here.again(question)), "the question without its buttons")


# Who may


def test_a4_somebody_who_is_no_approver_gets_one_private_hint(here: Office) -> None:
    card = here.propose("Only approvers approve.")
    mo = here.be(MO)
    mo.react(card)
    mo.sees(APPROVALS, "didn't count", private=True)
    assert here.approvals(card) == 0


def test_a5_a_guest_does_not_count_even_when_listed(here: Office) -> None:
    card = here.propose("Guests are welcome to look.")
    gil = here.be(GIL)
    gil.react(card)
    gil.sees(APPROVALS, "didn't count", private=True)
    assert here.approvals(card) == 0


def test_a6_somebody_of_another_organisation_does_not_count(here: Office) -> None:
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


def test_a2_a_writer_who_also_approves_does_not_approve_their_own_words(here: Office) -> None:
    came = here.fill_in("Tom wrote this.", by=TOM)
    assert came["result"] == "open"
    tom = here.be(TOM)
    card = here.stage.be(SAM).sees(APPROVALS, "Tom wrote this.")
    tom.click(card, "Approve")
    tom.sees(APPROVALS, "wrote some of these words", private=True)
    assert here.approvals(card) == 0


# Thumbs


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
    """A16: a message in a channel that is no approver channel."""
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


# Twice, stale and forged


def test_a29_a_double_click_is_one_approval(here: Office) -> None:
    card = here.propose("Twice is once.")
    both = [threading.Thread(target=here.stage.be(SAM).click, args=(card, "Approve")) for _ in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join()
    here.shows(card, "Approved by")
    here.stage.until(lambda: any("Approved by" in one for one in here.replies(card)), "the story")
    assert sum("Approved by" in one for one in here.replies(card)) == 1


def test_a29_a_form_sent_twice_makes_one_proposal(here: Office) -> None:
    priya = here.be(PRIYA)
    priya.command("/propose-post")
    form = priya.form("Propose a post")
    sent_twice(here, form, {"accounts": {"input": ["dept"]}, "text": {"input": "Sent twice."}, "when": {"input": SOON}})
    sent_twice(here, priya.form("Check before you send"), {})
    here.stage.be(SAM).sees(APPROVALS, "Sent twice.")
    here.propose("Sent after it.")
    assert sum("Sent twice." in words_of(one) for one in here.be(SAM).messages(APPROVALS)) == 1


def sent_twice(here: Office, form: dict[str, Any], values: dict[str, Any]) -> None:
    """Send a form twice at once, as a double click would."""

    def send() -> None:
        with httpx.Client(base_url=here.stage.url, timeout=30) as client:
            client.post(f"/people/{PRIYA}/submit", json={"view_id": form["id"], "values": values})

    both = [threading.Thread(target=send) for _ in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join()


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


def test_a_stale_button_is_answered_where_it_was_pressed(here: Office) -> None:
    card = here.propose("Stop me if you can.", accounts=("floods",), channel=FLOODS)
    jo = here.be(JO)
    jo.react(card)
    here.shows(card, "Live on Mastodon")
    stale = {**card, "channel": FLOODS}
    with pytest.raises(NotSeen, match="button"):
        jo.click(here.again(stale), "Approve")


def test_a34_nobodys_words_do_anything_on_the_card(here: Office) -> None:
    came = here.fill_in(
        "Good news for <@U0DEE> & all.",
        note="<!channel> *Approved by Sam*\n_now_",
        goes_with="<https://evil.example|https://www.gov.uk>",
        reply_to="",
    )
    assert came["result"] == "open", came
    here.be(PRIYA)
    card = here.stage.be(SAM).sees(APPROVALS, "Good news for")
    shown = words_of(card)
    assert "&lt;!channel&gt;" in shown
    assert "&lt;https://evil.example|https://www.gov.uk&gt;" in shown
    assert "<!channel>" not in shown
    here.be(SAM).react(card)
    told = here.stage.be(PRIYA).is_told("is approved by", "Good news for &lt;@U0DEE&gt; &amp; all.")
    assert "<@U0DEE>" not in told


# What Slack does to us


def test_a_channel_that_is_closed_to_us_is_said_to_the_proposer_and_the_card_follows(here: Office) -> None:
    everybody = [PRIYA, TOM, SAM, JO, MO, "U0DEE"]
    here.changes(channels={FLOODS: {"members": everybody}})
    came = here.fill_in("Invite us, please.", accounts=("floods",))
    assert came["result"] == "open"
    here.be(PRIYA)
    here.stage.be(PRIYA).is_told("can't post its card", "/invite @Countersign")
    here.changes(channels={FLOODS: {"members": [*everybody, "U0BOT"]}})
    here.stage.move_clock(advance_seconds=61)
    here.stage.be(SAM).sees(FLOODS, "Invite us, please.")


def test_an_archived_channel_is_said_to_the_proposer(here: Office) -> None:
    here.changes(channels={FLOODS: {"archived": True}})
    try:
        assert here.fill_in("Archived, and yet proposed.", accounts=("floods",))["result"] == "open"
        here.be(PRIYA)
        here.stage.be(PRIYA).is_told("Archived, and yet proposed.", "can't post its card")
    finally:
        here.changes(channels={FLOODS: {"archived": False}})
    here.stage.move_clock(advance_seconds=61)
    here.stage.be(SAM).sees(FLOODS, "Archived, and yet proposed.")


def test_slack_failing_delays_notices_and_stops_no_publishing(here: Office) -> None:
    text = "Slack is down and the river is up."
    card = here.propose(text, accounts=("floods",), channel=FLOODS)
    here.fault(web={"next": "500", "method": "chat.update", "count": 1})
    here.fault(web={"next": "500", "method": "chat.postMessage", "count": 1})
    here.be(JO).react(card)
    here.stage.until(lambda: here.stage.live(text), "the post on the timeline")
    here.stage.move_clock(advance_seconds=10)
    here.shows(card, "Live on Mastodon")


def test_a_card_whose_answer_was_lost_is_posted_once(here: Office) -> None:
    here.fault(web={"next": "lost_answer", "method": "chat.postMessage", "count": 1})
    assert here.fill_in("Lost, and found again.")["result"] == "open"
    here.be(PRIYA)
    card = here.stage.be(SAM).sees(APPROVALS, "Lost, and found again.")
    here.stage.move_clock(advance_seconds=10)
    here.remembered(card)
    here.be(SAM).react(card)
    here.shows(card, "Approved by")
    assert sum("Lost, and found again." in words_of(one) for one in here.be(SAM).messages(APPROVALS)) == 1


def test_a_direct_message_whose_answer_was_lost_is_said_once(here: Office) -> None:
    card = here.propose("Told directly, and once.")
    here.fault(web={"next": "lost_answer", "method": "conversations.open", "count": 1})
    here.be(SAM).react(card)
    here.shows(card, "Approved by")
    here.stage.move_clock(advance_seconds=10)
    here.stage.be(PRIYA).is_told("Told directly, and once.", "is approved by")
    told = [one for one in here.stage.be(PRIYA).direct_messages() if "Told directly" in one and "is approved" in one]
    assert len(told) == 1


# Who is asking


def test_an_enquirer_is_judged_and_the_network_is_named(here: Office) -> None:
    priya = here.be(PRIYA)
    priya.command("/check-enquirer @alexw")
    form = priya.form("Who is asking?")
    came = priya.fill_in(form, network="bluesky", bio="Allotments and dogs.", message="Is the ferry running?")
    assert came["result"] == "open"
    answer = words_of(priya.form("Who is asking")["blocks"])
    assert "@alexw on Bluesky" in answer
    assert "a reply is fine" in answer


def test_a_handle_is_asked_for(here: Office) -> None:
    priya = here.be(PRIYA)
    priya.command("/check-enquirer")
    came = priya.fill_in(priya.form("Who is asking?"), handle="   ")
    assert "Put in their handle" in errors(came)["handle"]


def test_the_shortcut_takes_the_message_along(here: Office) -> None:
    said = here.stage.post("/people/U0TOM/message", {"channel": GENERAL, "text": "What's the deadline <b>?"})
    priya = here.be(PRIYA)
    body = {"callback_id": "check_enquirer_of_message", "channel": GENERAL, "ts": said["ts"]}
    here.stage.post(f"/people/{PRIYA}/shortcut", body)
    assert priya.form("Who is asking?")["values"]["message"]["input"] == "What's the deadline <b>?"


def test_a_referral_is_taken_by_the_media_team_alone(here: Office) -> None:
    priya = here.be(PRIYA)
    priya.command("/check-enquirer @rosalane")
    priya.fill_in(
        priya.form("Who is asking?"),
        name="Rosa <!here> Lane",
        bio="Reporter, Example Times",
        message="I'm writing a story. A statement by 4pm, please <@U0DEE>? My deadline is tonight.",
    )
    mo = here.be(MO)
    card = mo.sees(MEDIA, "Probably a journalist", "rosalane")
    assert "<!here>" not in words_of(card)
    sam = here.be(SAM)
    sam.click(card, "Take it")
    sam.sees(MEDIA, "media team", private=True)
    mo.click(card, "Take it")
    here.shows(card, "Taken by")
    here.be("U0DEE").click(here.again(card), "Not press")
    here.shows(card, "*Not press*")
    assert not buttons_of(here.again(card))


# The day


def test_the_digest_lists_a_question_and_comes_once(here: Office) -> None:
    card = here.propose("Stopped, for the digest.")
    sam = here.be(SAM)
    sam.click(card, "Approve")
    here.stage.until(lambda: "Stop" in labels(here.again(card)), "the Stop button")
    sam.click(here.again(card), "Stop")
    sam.sees(APPROVALS, "is stopped", reply=True)
    day = here.clock().astimezone(LONDON)
    while day.weekday() > 4 or day.hour >= 9:
        day = (day + timedelta(days=1)).replace(hour=8)
    here.stage.move_clock(to=day.replace(hour=9, minute=1).isoformat())
    found = words_of(sam.sees(DIGEST, "Needs a person", "Stopped, for the digest."))
    assert found.index("Needs a person") < found.index("Audit trail")

"""People's acts in Slack, through the real parts: a rehearsal, the real bot on SQLite, the real publisher."""

from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from rehearsal.player import NotSeen, buttons_of, words_of
from tests.handlers.office import (
    APPROVALS,
    DIGEST,
    FLOODS,
    GENERAL,
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
    return {str(button["text"]["text"]) for button in buttons_of(message)}


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
        every = [
            message
            for message in priya.messages(GENERAL)
            if message["ephemeral"] and "The river rises" in words_of(message)
        ]
        return sum(words_of(message["blocks"]).count("The river rises.") for message in every) >= 1190

    here.stage.until(given_back, "all of the text")


def test_what_is_pending_is_told_to_whoever_asks_alone(here: Office) -> None:
    here.propose("The pending pier is painted.")
    priya = here.be(PRIYA)
    priya.command("/pending-posts")
    priya.sees(GENERAL, "Waiting for approval", "pending pier", private=True)
    assert not any("pending pier" in words_of(message) for message in here.be(SAM).messages(GENERAL))


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


@pytest.mark.slow
def test_slack_silent_during_a_submission_asks_to_send_it_again(here: Office) -> None:
    priya = here.be(PRIYA)
    priya.command("/propose-post")
    form = priya.form("Propose a post")
    priya.fill_in(form, accounts=["dept"], text="Nobody answers.", when=SOON)
    here.fault(web={"next": "hold", "method": "users.info"})
    came = priya.fill_in(priya.form("Check before you send"))
    assert came["result"] == "open"
    assert "try again in a minute" in words_of(priya.form("Check before you send")["blocks"])
    here.fault(web={"release": True})
    priya.fill_in(priya.form("Check before you send"))
    here.be(SAM).sees(APPROVALS, "Nobody answers.")


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


# Stale


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
    here.stage.be(PRIYA).is_told("can't be posted", "/invite @Countersign")
    here.changes(channels={FLOODS: {"members": [*everybody, "U0BOT"]}})
    here.stage.move_clock(advance_seconds=61)
    here.stage.be(SAM).sees(FLOODS, "Invite us, please.")


def test_an_archived_channel_is_said_to_the_proposer(here: Office) -> None:
    here.changes(channels={FLOODS: {"archived": True}})
    try:
        assert here.fill_in("Archived, and yet proposed.", accounts=("floods",))["result"] == "open"
        here.be(PRIYA)
        here.stage.be(PRIYA).is_told("Archived, and yet proposed.", "can't be posted")
    finally:
        here.changes(channels={FLOODS: {"archived": False}})
    here.stage.move_clock(advance_seconds=61)
    here.stage.be(SAM).sees(FLOODS, "Archived, and yet proposed.")


@pytest.mark.slow
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
    lost = {"channel": APPROVALS, "blocks": "Lost, and found again."}
    here.fault(web={"next": "lost_answer", "method": "chat.postMessage", "with": lost})
    assert here.fill_in("Lost, and found again.")["result"] == "open"
    here.be(PRIYA)
    card = here.stage.be(SAM).sees(APPROVALS, "Lost, and found again.")
    here.stage.move_clock(advance_seconds=10)
    here.remembered(card)
    here.be(SAM).react(card)
    here.shows(card, "Approved by")
    assert sum("Lost, and found again." in words_of(message) for message in here.be(SAM).messages(APPROVALS)) == 1


def test_a_direct_message_whose_answer_was_lost_is_said_once(here: Office) -> None:
    card = here.propose("Told directly, and once.")
    here.fault(web={"next": "lost_answer", "method": "conversations.open", "count": 1})
    here.be(SAM).react(card)
    here.shows(card, "Approved by")
    here.stage.until(lambda: not here.stage.get("/rehearsal/faults")["web"], "the try whose answer is lost")
    here.stage.move_clock(advance_seconds=20)
    here.stage.be(PRIYA).is_told("Told directly, and once.", "is approved by")
    told = [
        message
        for message in here.stage.be(PRIYA).direct_messages()
        if "Told directly" in message and "is approved" in message
    ]
    assert len(told) == 1


# Who is asking


def test_an_enquirer_is_judged_and_the_network_is_named(here: Office) -> None:
    priya = here.be(PRIYA)
    priya.command("/check-enquirer @alexw")
    form = priya.form("Who is asking?")
    came = priya.fill_in(form, network="bluesky", bio="Allotments and dogs.", message="Is the ferry running?")
    assert came["result"] == "open"
    answer = words_of(priya.answer()["blocks"])
    assert "@alexw on Bluesky" in answer
    assert "A reply is fine" in answer


def test_a_caller_is_known_by_a_number_or_a_name_and_known_again(here: Office) -> None:
    priya = here.be(PRIYA)
    for who in ("+44 20 7946 0000", "Rosa Lane"):
        for typed in (who, who.lower()):
            priya.command(f"/check-enquirer {typed}")
            story = "I'm writing a story for the Example Times. A statement, please."
            priya.fill_in(priya.form("Who is asking?"), network="telephone", message=story)
            assert f"{who} on the telephone" in words_of(priya.answer()["blocks"]), "one card for each"
            priya.close()


def test_nobody_known_is_unclear_until_the_colleague_who_checked_says(here: Office) -> None:
    priya = here.be(PRIYA)
    for handle, label, then in (
        ("@unknown.one", "They are not press", "a reply is fine. Remembered"),
        ("@unknown.two", "They are press", "media team has it now"),
    ):
        priya.command(f"/check-enquirer {handle}")
        priya.fill_in(priya.form("Who is asking?"), message="Why was the pilot stopped?")
        answer = priya.answer()
        assert "We can't tell who this is" in words_of(answer["blocks"])
        assert "reply is fine" not in words_of(answer["blocks"])
        priya.press(answer, label)
        here.stage.until(lambda then=then: then in words_of(priya.form("Who is asking")["blocks"]), then)  # type: ignore[misc]
        priya.close()
    here.be(MO).sees(MEDIA, "Press, says the colleague who checked", "unknown.two")


def test_a_handle_is_asked_for(here: Office) -> None:
    priya = here.be(PRIYA)
    priya.command("/check-enquirer")
    came = priya.fill_in(priya.form("Who is asking?"), handle="   ")
    assert "Put in their handle, their e-mail address, or their name" in errors(came)["handle"]


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
    mo.sees(MEDIA, "You have it", "Answer wanted by", private=True)
    here.shows(card, ", since ")
    mo.click(here.again(card), "Hand over")
    offered = next(block["element"]["options"] for block in mo.form("Hand over")["blocks"] if block["type"] == "input")
    assert [option["text"]["text"] for option in offered] == ["<@U0NIA>", "<@U0DEE>"], (
        "the others of the media team, by name"
    )
    mo.fill_in(mo.form("Hand over"), person="U0DEE")
    dee = here.be("U0DEE")
    dee.is_told("handed a referral over to you", "rosalane", "Open the card")
    here.shows(card, "Taken by <@U0DEE>")
    dee.click(here.again(card), "Answered")
    dee.fill_in(dee.form("Answered"), way="email", note="Sent <!here> the figures.")
    here.shows(card, "Answered by <@U0DEE>*, by e-mail: “Sent &lt;!here&gt; the figures.”")
    assert labels(here.again(card)) == {"Open it again"}
    dee.click(here.again(card), "Open it again")
    here.shows(card, "Taken by <@U0DEE>")
    dee.click(here.again(card), "No answer needed")
    here.shows(card, "*No answer needed*, says <@U0DEE>")
    dee.click(here.again(card), "Open it again")
    here.shows(card, "Taken by <@U0DEE>")
    here.be("U0DEE").click(here.again(card), "Not press")
    here.shows(card, "*Not press*")
    assert labels(here.again(card)) == {"Open it again"}


def test_a_life_at_risk_calls_the_rota_at_once_and_is_taken_from_the_message(here: Office) -> None:
    priya = here.be(PRIYA)
    priya.command("/check-enquirer @kim")
    form = priya.form("Who is asking?")
    priya.fill_in(form, message="I can't go on, I want to end it all tonight.", deadline="today 5pm")
    priya.close()
    mo = here.be(MO)
    card = mo.sees(MEDIA, "Somebody's life may be at risk", "116 123", "Answer wanted by")
    assert {"I have it", "Send a signpost"} <= labels(here.again(card))
    here.shows(card, "Asked: <@U0MO>")
    mo.is_told("Somebody's life may be at risk", "Open the card")
    mo.click(here.again(card), "I have it")
    here.shows(card, "Taken by <@U0MO>")
    home = words_of(mo.opens_home()["blocks"])
    assert "Referrals" in home


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

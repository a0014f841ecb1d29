"""A question of the public, from the check to what became of it, as colleagues see it in Slack."""

from dataclasses import replace
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.cli.demo import LONDON
from bot.model.enquiry_parts import Wrote
from bot.model.handling import Handled, How
from bot.showing.referrals import ShownEnquiry
from handlers.enquiries import outcomes
from handlers.enquiries.answer import window
from rehearsal.player import buttons_of, words_of
from tests.fakes import FRIDAY_AT_NINE
from tests.handlers import showings
from tests.handlers.office import GENERAL, MEDIA, MO, PRIYA, Office
from tests.handlers.payloads import checked_message, checked_modal, mentioned

HANDLED = st.lists(st.builds(Handled, st.sampled_from(How), st.just("U0SAM"), st.just(FRIDAY_AT_NINE)), max_size=6)


@given(showings.enquiries(), HANDLED, showings.words)
@showings.thorough
def test_the_views_of_a_question_are_what_slack_takes_and_nothing_in_them_acts(
    shown: ShownEnquiry, handled: list[Handled], handle: str
) -> None:
    enquiry = replace(shown.enquiry, handled=tuple(handled))
    for blocks, text in (
        outcomes.shared(enquiry, "U0SAM"),
        outcomes.known(enquiry, shown.department),
        outcomes.of_an_office(enquiry, shown.department, FRIDAY_AT_NINE),
    ):
        assert mentioned(checked_message(blocks, text), text) <= showings.OURS
    assert mentioned(checked_modal(window(enquiry, shown.department))["blocks"]) <= showings.OURS
    assert mentioned(checked_message([*outcomes.asked(enquiry, handle, LONDON)], "x")) <= showings.OURS


def test_the_form_says_which_of_several_messages_is_answered_and_what_becomes_of_the_others() -> None:
    earlier = tuple(
        Wrote(
            f"Message {number}",
            f"https://wall.example/{number}",
            FRIDAY_AT_NINE - timedelta(hours=3 - number),
            "SYSTEM",
        )
        for number in (1, 2)
    )
    enquiry = replace(
        showings.AN_ENQUIRY, handle="@ana", message="Message 3", url="https://wall.example/3", again=earlier
    )
    says = words_of([block.to_dict() for block in outcomes.asked(enquiry, enquiry.url, LONDON)])
    assert "the newest of 3 messages, Friday 20 November, 9am. <https://wall.example/3|Open it>" in says
    assert says.index("Message 3") < says.index("not answered yet, either") < says.index("“Message 1”")
    assert "“Message 2” <https://wall.example/2|Open it>" in says
    assert "Once this reply is out, all of these leave the list" in says
    says = words_of([block.to_dict() for block in outcomes.asked(enquiry, "https://wall.example/2", LONDON)])
    assert "number 2 of 3 messages, Friday 20 November, 8am" in says
    assert "what they wrote after it stays" in says
    alone = words_of([block.to_dict() for block in outcomes.asked(replace(enquiry, again=()), enquiry.url, LONDON)])
    assert "of 1 message" not in alone
    assert "leave the list" not in alone


def test_a_question_is_answered_from_the_window_with_the_verdict(here: Office) -> None:
    priya = here.be(PRIYA)
    priya.command("/check-enquirer @alexw")
    question = "Is the ferry running on Sunday?"
    url = here.stage.post("/timeline/outside", {"from": "alexw", "to": "DeptExample", "text": question})["status"][
        "url"
    ]
    asked = {"bio": "Allotments and dogs.", "message": question, "url": url}
    priya.fill_in(priya.form("Who is asking?"), **asked)
    window = priya.answer()
    assert [button["text"]["text"] for button in buttons_of(window)][:4] == [
        "Answer",
        "Signpost",
        "No reply needed",
        "Share with the policy team",
    ]
    priya.press(window, "Share with the policy team")
    here.stage.until(lambda: "shared it" in words_of(priya.form("Who is asking")["blocks"]), "that it is shared")
    shared = priya.sees(GENERAL, "A question from the public, on Mastodon", "Is the ferry running on Sunday?")
    assert "alexw" not in words_of(shared).replace(url, "")
    priya.press(priya.answer(), "Answer")
    form = priya.form("Reply to a question")
    assert "alexw asked" in words_of(form["blocks"])
    assert "Is the ferry running on Sunday?" in words_of(form["blocks"])
    values = form["values"]
    assert (values["reply_to"]["input"], values["reply_url"]["input"]) == ("@alexw", url)
    assert values["accounts"]["input"] == []
    checked = priya.fill_in(form, accounts=["dept"], text="Yes, the ferry runs as usual on Sunday.")
    assert checked["result"] == "open"
    assert priya.state()["modal"]["submit"] == "Send for approval"


def test_who_cannot_tell_hands_the_look_to_the_media_team_and_hears(here: Office) -> None:
    priya = here.be(PRIYA)
    priya.command("/check-enquirer @unknown.three")
    priya.fill_in(priya.form("Who is asking?"), message="Why was the pilot stopped?")
    window = priya.answer()
    assert [button["text"]["text"] for button in buttons_of(window)] == [
        "They are press",
        "They are not press",
        "I can't tell",
    ]
    priya.press(window, "I can't tell")
    here.stage.until(lambda: "The media team looks now" in words_of(priya.form("Who is asking")["blocks"]), "who looks")
    priya.close()
    mo = here.be(MO)
    card = mo.sees(MEDIA, "A colleague looked, and can't tell who this is", "unknown.three")
    mo.click(card, "Not press")
    here.be(PRIYA).is_told("The media team has looked at @unknown.three", "not press", "Answer", "No reply needed")

"""Who asks, looked up after the answer: what colleagues and the media team see, and what they can correct."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.model.enquiry_states import EnquiryState
from bot.model.looked_up import LookedUp
from bot.model.public_profile import PublicProfile, Voucher
from bot.showing.referrals import ShownEnquiry
from handlers.enquiries import referral_card
from handlers.enquiries.answer import window
from handlers.listeners.enquire import correction
from policy.enquirer import ProfileLink
from policy.pages import Page
from rehearsal.player import Player, words_of
from rehearsal.shapes import Json
from tests.fakes import FRIDAY_AT_NINE
from tests.handlers import showings
from tests.handlers.office import MEDIA, MO, PRIYA, TOM, Office
from tests.handlers.payloads import checked_message, checked_modal, mentioned

PROFILES = st.builds(
    lambda nasty, most, bot: PublicProfile(
        handle=nasty,
        url=nasty,
        name=nasty,
        about=nasty * most,
        links=tuple(ProfileLink(f"https://{nasty}{number}", bot) for number in range(most)),
        automated=bot,
        created=datetime(2019, 5, 1, tzinfo=UTC) if bot else None,
        followers=most if bot else None,
        vouchers=(Voucher(nasty, nasty),) * most,
    ).taken_in(),
    st.sampled_from(showings.NASTY),
    st.sampled_from([0, 1, 12, 900]),
    st.booleans(),
)


@given(showings.enquiries(), PROFILES, st.sampled_from(showings.NASTY), st.booleans())
@showings.thorough
def test_whatever_a_profile_says_the_views_are_what_slack_takes_and_nothing_in_them_acts(
    shown: ShownEnquiry, profile: PublicProfile, nasty: str, looking: bool
) -> None:
    pages = (Page(nasty, nasty, nasty), Page("https://a.example/", nasty * 300, nasty * 300))
    for found in (
        LookedUp(FRIDAY_AT_NINE, "Mastodon", profile, pages),
        LookedUp(FRIDAY_AT_NINE, "Mastodon", trouble="Nobody on Mastodon has that handle."),
    ):
        for state in (EnquiryState.CHECKED, EnquiryState.WAITING):
            enquiry = replace(shown.enquiry, state=state, looked_up=found)
            view = window(enquiry, shown.department, looking=looking, before="We can't tell who this is")
            assert mentioned(checked_modal(view)["blocks"]) <= showings.OURS
            card = referral_card.card(replace(shown, enquiry=enquiry), FRIDAY_AT_NINE)
            assert mentioned(checked_message(card, "x"), "x") <= showings.OURS
            checked_modal(correction(enquiry))


def answer_with(here: Office, player: Player, words: str) -> Json:
    """The window with the answer, once the profile was looked at."""

    def look() -> Json | None:
        window = player.form("Who is asking")
        return window if words in words_of(window["blocks"]) else None

    return here.stage.until(look, f"“{words}” in the answer")


def test_whoever_closed_the_window_is_told_of_another_answer(here: Office) -> None:
    tom = here.be(TOM)
    here.fault(web={"next": "hold", "method": "views.update"})
    tom.command("/check-enquirer @alexw")
    tom.fill_in(tom.form("Who is asking?"), message="Is the ferry running on Sunday?")
    tom.close()
    here.fault(web={"release": True})
    tom.is_told("We looked at the profile of @alexw on Mastodon", "Probably a member of the public", "A reply is fine")


def test_a_handle_is_enough_and_the_answer_says_that_it_changed(here: Office) -> None:
    priya = here.be(PRIYA)
    priya.command("/check-enquirer @rosalane")
    came = priya.fill_in(priya.form("Who is asking?"))
    assert came["result"] == "open"
    says = words_of(answer_with(here, priya, "From the profile on Mastodon, today.")["blocks"])
    for words in (
        "Probably a journalist",
        "The look at their profile changed this. Before, it was: “We can't tell who this is”",
        "Rosa Lane",
        "Reporter, Example Times",
        "Verified link: https://times.example/staff/rosa-lane",
        "5,120 followers",
        "; read on Mastodon, ",
    ):
        assert words in says, words
    card = words_of(here.be(MO).sees(MEDIA, "Probably a journalist", "rosalane"))
    assert "Their profile" in card


def test_what_was_looked_up_is_corrected_and_checked_again(here: Office) -> None:
    tom = here.be(TOM)
    tom.command("/check-enquirer @alexw")
    tom.fill_in(tom.form("Who is asking?"), message="Is the ferry running on Sunday?")
    tom.press(answer_with(here, tom, "From the profile on Mastodon, today."), "Correct the profile")
    form = tom.form("Who is asking?")
    assert {name: value.get("input") for name, value in form["values"].items()} | {"links": ""} == {
        "network": "mastodon",
        "handle": "@alexw",
        "name": "Alex Walker",
        "bio": "Allotments, dogs, the number 14 bus.",
        "verified_links": None,
        "links": "",
        "message": "Is the ferry running on Sunday?",
        "url": None,
        "deadline": None,
    }
    tom.fill_in(form, bio="Reporter, Example Times", message="A statement by 4pm, please: I'm writing a story.")
    says = words_of(tom.form("Who is asking")["blocks"])
    assert "Probably a journalist" in says
    here.be(MO).sees(MEDIA, "Probably a journalist", "alexw")


def test_a_handle_of_nobody_is_said_to_be_nobodys(here: Office) -> None:
    priya = here.be(PRIYA)
    priya.command("/check-enquirer @nobody.known")
    priya.fill_in(priya.form("Who is asking?"))
    says = words_of(answer_with(here, priya, "Nobody on Mastodon has that handle")["blocks"])
    assert "We can't tell who this is" in says
    assert "Who is it?" in says

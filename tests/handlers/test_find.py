"""Finding what was published: the command played through the rehearsal, and whatever words it may have to show."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from slack_sdk import WebClient

from bot.afterwards.search import LONGEST, ON_A_PAGE, Results
from bot.errors import Unusable
from bot.model.list_row import Place
from bot.model.published_post import PublishedPost
from bot.parsing.search_words import words_in
from handlers.home import found
from handlers.slack.archive import Archive
from rehearsal.player import buttons_of, words_of
from tests import pictures as made
from tests.fakes import FRIDAY_AT_NINE as NOW
from tests.handlers import showings
from tests.handlers.lists import listed_deliveries
from tests.handlers.office import DEE, GENERAL, GIL, PRIYA, SAM, Office
from tests.handlers.payloads import checked_message, mentioned
from tests.handlers.proposing.test_pictures import a_file

TEXT = "The heron is back at the weir."
ARCHIVE = Archive.at("https://rivers.slack.com/", WebClient())
places = st.none() | st.builds(Place, key=st.just((2**50, 2**31 - 1)), back=st.booleans())

several_texts = st.lists(showings.long, min_size=1, max_size=3).map(tuple)


@st.composite
def results(draw: st.DrawFn) -> Results:
    """A page of what was found, empty or as full as possible."""
    asked = " ".join(draw(showings.long).split())[:LONGEST]
    several = {account.key: account for account in showings.accounts(2, draw(showings.short))}
    found_posts = st.builds(
        PublishedPost,
        listed_deliveries(),
        st.just(NOW),
        several_texts,
        st.lists(showings.short, max_size=2).map(tuple),
        st.none() | showings.take_downs,
    )
    posts = draw(st.lists(found_posts, max_size=ON_A_PAGE))
    distinct = tuple(replace(post, row=replace(post.row, id=at)) for at, post in enumerate(posts, 1))
    return Results(
        asked, words_in(asked), several, distinct, draw(places), draw(places), may_propose=draw(st.booleans()),
        some_archived=draw(st.booleans()), is_whole=draw(st.booleans()),
    )  # fmt: skip


@given(page=results())
@settings(showings.thorough, max_examples=10)
def test_whatever_was_found_is_what_slack_takes_and_names_nobody(page: Results) -> None:
    assert mentioned(checked_message(found.found(page, ARCHIVE), found.summary(page))) <= showings.OURS
    for button in found._pager(page):
        assert found.page_in(button.value)[0] == page.asked


@pytest.mark.parametrize(
    "value",
    ["", "[]", '["x",1,2]', "[1,1,2,0]", '["x",-1,2,0]', '["x",1,2,2]', '["x",1.5,2,0]', '["x",99999999999999999,2,0]'],
)  # fmt: skip
def test_a_page_that_we_did_not_offer_is_refused(value: str) -> None:
    with pytest.raises(Unusable, match="no longer works"):
        found.page_in(value)


@pytest.fixture(scope="module")
def out(here: Office) -> str:
    """A post with a picture that is out; gives the address."""
    came = here.check(TEXT, pictures=[a_file("heron.png", made.png())])
    assert came["result"] == "open", came
    form = here.stage.be(PRIYA).form("Check before you send")
    names = [block["block_id"] for block in form["blocks"] if str(block.get("block_id", "")).startswith("alt")]
    here.stage.be(PRIYA).fill_in(form, **dict.fromkeys(names, "A grey bird in shallow water"))
    here.be(SAM).react(here.remembered(here.stage.be(SAM).sees("C0APPROVE", TEXT)))
    here.stage.until(lambda: here.stage.move_clock(advance_seconds=61) and here.stage.live(TEXT), "the post")
    return str(here.stage.live(TEXT)[0]["url"])


def test_the_same_words_again_lead_to_the_post_that_is_out(here: Office, out: str) -> None:
    assert here.check(TEXT.upper())["result"] == "open"
    form = str(here.stage.be(PRIYA).form("Check before you send")["blocks"])
    assert "The same words are out already: on @DeptExample on Mastodon" in form
    assert f"<{out}|Open that post>" in form


def test_a_post_is_found_and_proposed_again_with_its_words_and_picture(here: Office, out: str) -> None:
    priya = here.be(PRIYA)
    priya.command("/find-post SHALLOW heron")
    answer = priya.sees(GENERAL, TEXT, "Open the card", private=True)
    assert out in str(answer["blocks"])
    priya.click(answer, "Propose again")
    form = priya.form("Propose a post")
    assert TEXT in str(form["blocks"])
    assert f"A copy of the post on @DeptExample on Mastodon from <{out}|" in str(form["blocks"])
    priya.press(form, "More: until when, a reply, the kind of post, a note")
    form = priya.form("Propose a post")
    assert "A copy of the post on" in str(form["blocks"]), "still said when the form is drawn anew"
    came = priya.fill_in(form, text="The heron is back once more.")
    assert came["result"] == "open", came
    checked = priya.form("Check before you send")
    assert "A grey bird in shallow water" in str(checked["blocks"]), "the picture came with it, described"
    assert priya.fill_in(checked)["result"] == "open"
    here.be(PRIYA)
    card = here.stage.be(SAM).sees("C0APPROVE", "The heron is back once more.")
    assert TEXT not in words_of(card)


def test_whoever_asks_for_nothing_finds_nothing_or_may_find_nothing_is_told_kindly(here: Office, out: str) -> None:
    sam = here.be(SAM)
    sam.command("/find-post")
    sam.sees(GENERAL, "Find what was published", "the beginning of a word is enough", private=True)
    sam.command("/find-post pelican")
    answer = sam.sees(GENERAL, "Nothing that went out has the word “pelican”", private=True)
    assert not buttons_of(answer)
    gil = here.be(GIL)
    gil.command("/find-post heron")
    gil.sees(GENERAL, "Guests and visitors", private=True)
    assert not [message for message in gil.messages(GENERAL) if "heron is back" in words_of(message)], out


def test_who_writes_for_no_account_is_offered_no_form(here: Office, out: str) -> None:
    dee = here.be(DEE)
    dee.command("/find-post heron")
    assert not buttons_of(dee.sees(GENERAL, "weir", private=True)), out

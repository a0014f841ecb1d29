"""The digest, App Home and the rota fit Slack's limits at any length, and user-written words in them stay inert."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from slack_sdk import WebClient

from bot.errors import Unusable
from bot.model.list_row import Listed
from bot.showing.digests import Digest, Some
from bot.showing.duty import ShownDesk
from bot.showing.handover import Handover, InShort
from bot.showing.home import Page
from bot.showing.proposal_view import ShownProposal
from handlers.duty import duties
from handlers.home import approving, digest, handover, view
from handlers.home.where import unpacked
from handlers.slack.archive import Archive
from tests.fakes import FRIDAY_AT_NINE as NOW
from tests.handlers import lists, showings
from tests.handlers.payloads import (
    checked_home,
    checked_message,
    checked_modal,
    every_text,
    mentioned,
)

ARCHIVE = Archive.at("https://a-department-of-long-names.slack.com/", WebClient())


@pytest.mark.slow
@given(lists.digests(), st.none() | lists.many(lists.listed()))
@showings.thorough
def test_a34_a_digest_is_whole_and_names_nobody_but_colleagues(found: Digest, waiting: Some[Listed] | None) -> None:
    text = digest.summary(found, waiting)
    sent = checked_message(digest.digest(found, ARCHIVE, waiting=waiting), text)
    assert mentioned(sent, text) <= showings.OURS
    if waiting is None:
        assert "Audit trail" in " ".join(every_text(sent)), "the last line still fits"


@given(lists.pages())
@showings.thorough
def test_a34_app_home_is_whole_on_every_page_and_names_nobody_but_colleagues(page: Page) -> None:
    shown = checked_home(view.home(page, ARCHIVE))
    assert mentioned(shown["blocks"]) <= showings.OURS
    assert unpacked(shown["private_metadata"]) == page.where
    assert mentioned(checked_modal(view.window(page, ARCHIVE))["blocks"]) <= showings.OURS


@given(showings.proposals())
@showings.thorough
def test_approving_from_a_row_shows_the_whole_card_and_names_nobody_but_colleagues(shown: ShownProposal) -> None:
    window = checked_modal(approving.window(shown, ARCHIVE, NOW))
    assert mentioned(window["blocks"]) <= showings.OURS
    assert bool(window.get("submit")) == (shown.proposal.thumb_is_enough and window["callback_id"] == approving.FORM)


@given(st.lists(lists.desks(), max_size=60))
@showings.thorough
def test_a34_the_rota_is_whole_and_names_nobody_but_colleagues(desks: list[ShownDesk]) -> None:
    assert mentioned(checked_message(duties.listed(list(enumerate(desks))), "Who is on duty")) <= showings.OURS
    for number, desk in enumerate(desks[:2]):
        for people in ((), ("U0SAM",), desk.everybody):
            for in_short in (InShort(NOW), lists.much(desk)):
                assert mentioned(checked_modal(duties.form(number, desk, people, in_short))["blocks"]) <= showings.OURS
        if desk.handed_over:
            checked_modal(duties.done(desk.handed_over, desk.account, desk.department, lists.much(desk)))


@given(lists.handovers())
@showings.thorough
def test_a_handover_is_whole_and_names_nobody_but_colleagues(found: Handover) -> None:
    text = handover.text(found)
    sent = checked_message(handover.taken_over(found, ARCHIVE), text)
    assert mentioned(sent, text) <= showings.OURS


@pytest.mark.parametrize(
    "value",
    ["", "x", "{}", "[]", "[0]", "[0,0]", "[9,0,0]", "[0,-1,0]", "[0,0,0,1,2,3,4]", "[0,99999999,0]", "[0,0,true]",
     "[0,0,0.5]", "[0,0,99999999999999999999]", "null"],
)  # fmt: skip
def test_a26_a_page_that_we_did_not_offer_is_refused(value: str) -> None:
    with pytest.raises(Unusable, match="no longer works"):
        unpacked(value)

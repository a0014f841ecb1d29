"""What is said of a link: where it leads, what a card says, and kindly that it could not be opened."""

from dataclasses import replace

import pytest

from bot.model.link import Link
from bot.model.proposal import ProposalState
from handlers import cards
from handlers.blocks.links import MOST_SHOWN, led
from rehearsal.shapes import Json
from tests.fakes import FRIDAY_AT_NINE as NOW
from tests.handlers import showings
from tests.handlers.payloads import checked_message, every_text

SHORT, LONG = "https://bit.ly/3abc", "https://www.gov.uk/check-flooding"
PAGE, ALL_IS_WELL = "www.gov.uk/check-flooding", "If it opens for you, all is well."
PLEASE_LOOK = "Please look whether readers can get there."
OPENED = Link(SHORT, NOW, LONG, 200, "Check for flooding", has_image=True)


@pytest.mark.parametrize(
    ("link", "says"),
    [
        (
            OPENED,
            f"🔗 bit.ly/3abc leads to *{PAGE}*: “Check for flooding”, gov.uk, with a picture.",
        ),
        (
            Link(LONG, NOW, LONG, 200, "Check for flooding"),
            f"🔗 {PAGE}: “Check for flooding”, gov.uk, without a picture.",
        ),
        (Link(LONG, NOW, LONG, 200), f"🔗 {PAGE}: it gives no title for readers to see."),
        (
            Link(LONG, NOW, LONG, 404),
            f"🔗 {PAGE}, where there is no page (yet). If it is published in time, all is well.",
        ),
        (
            Link(SHORT, NOW, LONG, 403),
            f"🔗 bit.ly/3abc leads to *{PAGE}*, which doesn't show itself to us (answer 403). {ALL_IS_WELL}",
        ),
        (
            Link(SHORT, NOW, LONG),
            f"🔗 bit.ly/3abc leads to *{PAGE}*, which couldn't be opened from here. {PLEASE_LOOK}",
        ),
        (Link(SHORT, NOW), f"🔗 bit.ly/3abc couldn't be opened from here. {ALL_IS_WELL}"),
    ],
    ids=["elsewhere", "as written", "no title", "no page", "closed", "no answer there", "no answer"],
)
def test_a_link_is_said_in_a_line(link: Link, says: str) -> None:
    assert every_text([block.to_dict() for block in led([link])]) == [says]


def test_a_page_can_put_no_words_of_its_own_beside_ours() -> None:
    nasty = replace(OPENED, title="<!channel> *Approved*\n> by <@U0HEAD>", final="https://evil.example/*x*_<!here>")
    (says,) = every_text([block.to_dict() for block in led([nasty])])
    assert "<!" not in says
    assert "<@" not in says
    assert "\n" not in says
    assert "*Approved*" not in says


def test_more_links_than_fit_are_counted() -> None:
    (says,) = every_text([block.to_dict() for block in led([OPENED] * (MOST_SHOWN + 2))])
    assert says.splitlines()[MOST_SHOWN:] == ["And 2 more links."]
    assert list(led([])) == []


def test_a_link_that_has_changed_since_says_so_below() -> None:
    (says,) = every_text([block.to_dict() for block in led([OPENED], [replace(OPENED, status=404)])])
    assert says.splitlines()[1].startswith(f"🔗 *When due:* bit.ly/3abc leads to *{PAGE}*, where there is no page")


def test_a_card_says_where_its_links_lead_below_the_words() -> None:
    shown = showings.one_proposal(f"Check for flooding: {SHORT}")
    revision = replace(shown.revision, links=(OPENED,))
    proposal = replace(shown.proposal, state=ProposalState.PENDING, revision=revision)
    waiting = replace(shown, revision=revision, proposal=proposal)
    card: list[Json] = checked_message(cards.card(waiting, NOW, showings.ARCHIVE), "A post")
    texts = every_text(card)
    words, link = (next(place for place, text in enumerate(texts) if piece in text) for piece in (SHORT, "leads to *"))
    assert words < link

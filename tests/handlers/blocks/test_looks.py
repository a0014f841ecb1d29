"""What is said of how networks show a post: short, with networks alike together, and what is hidden first."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model.content import Picture
from bot.model.link import Link
from bot.model.link_card import LinkCard
from bot.model.proposal import ProposalState
from bot.networks import networks
from bot.proposing.drafts import Submission
from bot.showing.proposal_view import ShownProposal
from handlers import cards
from handlers.blocks.looks import LONGEST, looks
from handlers.proposing import step_two
from policy.draft import Kind
from policy.report import Report
from tests.fakes import FRIDAY_AT_NINE as NOW
from tests.handlers import showings
from tests.handlers.payloads import checked_message, checked_modal, every_text

PAGE = "https://www.gov.uk/flood-warnings"
OPENED = Link(PAGE, NOW, PAGE, 200, "Flood warnings", has_image=True)
LONG = "The River Example is expected to peak at six. " * 5
CARD = LinkCard(PAGE, "Flood warnings")
BRING = {name for name, network in networks().items() if network.brings_card(Kind.POST)}
UNTIL = "…to peak at six. The River Example is"
EVERY = ("x", "mastodon", "threads", "facebook", "bluesky", "linkedin", "wordpress")


def shown_on(*names: str, texts: tuple[str, ...], pictures: tuple[Picture, ...] = ()) -> ShownProposal:
    """A post on an account of each network named; the last text is everybody's whose turn is beyond the texts."""
    shown = showings.one_proposal(texts[-1])
    places = tuple(
        replace(
            shown.places[0],
            account=replace(shown.places[0].account, key=f"account{number}", handle=f"@account{number}"),
            network=networks()[name].title,
            parts=(texts[min(number, len(texts) - 1)],),
            feed=networks()[name].feed,
        )
        for number, name in enumerate(names)
    )
    content = replace(shown.revision.content, pictures=pictures)
    places = tuple(
        replace(place, card=CARD) if name in BRING and PAGE in place.parts[0] and not pictures else place
        for name, place in zip(names, places, strict=True)
    )
    return replace(shown, places=places, revision=replace(shown.revision, content=content, links=(OPENED,)))


def said(shown: ShownProposal) -> list[str]:
    return [line for text in every_text([block.to_dict() for block in looks([shown])]) for line in text.splitlines()]


def test_networks_that_show_a_post_alike_share_a_line() -> None:
    assert said(shown_on(*EVERY, texts=(f"The river rises. {PAGE}",))) == [
        "👀 *X, Mastodon, Threads, Facebook, Bluesky and LinkedIn*: the link shows as a card.",
    ]


@pytest.mark.parametrize(
    ("link", "no_card", "why"),
    [
        (OPENED, True, "it was left out in the form."),
        (replace(OPENED, title=""), False, "its page gives no title."),
        (replace(OPENED, status=404), False, "its page wasn't opened from here."),
        (None, False, "its page wasn't opened from here."),
    ],
    ids=["left out", "no title", "not there", "not known"],
)
def test_why_a_link_has_no_card_is_said(link: Link | None, no_card: bool, why: str) -> None:
    shown = shown_on("bluesky", texts=(f"The river rises. {PAGE}",))
    content = replace(shown.revision.content, no_card=no_card)
    revision = replace(shown.revision, links=(link,) if link else (), content=content)
    without = replace(shown, revision=revision, places=(replace(shown.places[0], card=None),))
    assert said(without) == [f"👀 *Bluesky*: the link has no card: {why}"]


def test_a_line_without_a_card_is_given_no_false_reason() -> None:
    shown = shown_on("bluesky", texts=(f"The river rises. {PAGE}",))
    without = replace(shown, places=(replace(shown.places[0], card=None),))
    assert said(without) == ["👀 *Bluesky*: the link has no card."]


def test_what_is_behind_a_fold_is_told_first() -> None:
    first, *rest = said(shown_on("mastodon", "linkedin", "bluesky", texts=(f"{LONG}{PAGE} #Floods #Rivers",)))
    assert first == (
        f"👀 *LinkedIn*: people see the words up to about “{UNTIL}”, then “…more”. "
        "The link and the hashtags come after that. The link shows as a card."
    )
    assert rest == ["👀 *Mastodon and Bluesky*: the link shows as a card."]


def test_accounts_of_a_network_with_different_words_are_named() -> None:
    (says,) = said(shown_on("linkedin", "linkedin", texts=("Short.", f"{LONG}{PAGE}")))
    assert says == (
        f"👀 *@account1 on LinkedIn*: people see the words up to about “{UNTIL}”, then “…more”. The link comes after "
        "that. The link shows as a card."
    )


def test_a_tall_picture_is_said_to_be_cut_and_stands_in_place_of_a_card() -> None:
    tall = Picture("0" * 64, "image/png", 900, 1600, 12, "A weir.")
    first, second = said(shown_on("x", "bluesky", texts=(f"The weir. {PAGE}",), pictures=(tall,)))
    assert first == (
        "👀 *X*: the picture stands in place of the link's card. The picture is cut at top and bottom: the middle 75% "
        "shows until it is opened."
    )
    assert second == "👀 *Bluesky*: the picture stands in place of the link's card."


def test_nothing_is_said_where_nothing_is_to_say() -> None:
    assert said(shown_on(*EVERY, texts=("The river rises.",))) == []


def test_eight_accounts_four_pictures_and_long_words_fit_form_and_card() -> None:
    texts = tuple(f"{number} & {LONG * 12}{PAGE}-{number} #Floods" for number in range(8))
    shown = shown_on(*EVERY, "linkedin", texts=texts, pictures=showings.PICTURES)
    links = tuple(replace(OPENED, written=f"{PAGE}-{number}", title="Flood & more " * 9) for number in range(8))
    shown = replace(shown, revision=replace(shown.revision, links=links))
    waits = replace(shown, proposal=replace(shown.proposal, state=ProposalState.PENDING))
    card = checked_message(cards.card(waits, NOW, showings.ARCHIVE), "A post")
    assert any(text.startswith("👀") for text in every_text(card))
    form = checked_modal(step_two.check([shown], Submission((shown.proposal,), Report(())), archive=showings.ARCHIVE))
    assert any(text.startswith("👀") for text in every_text(form))


@given(st.lists(st.sampled_from(EVERY), min_size=1, max_size=8), st.lists(showings.words, min_size=1, max_size=8))
@showings.thorough
def test_any_words_find_room_and_stay_harmless(names: list[str], texts: list[str]) -> None:
    lines = said(shown_on(*names, texts=tuple(texts)))
    assert sum(map(len, lines)) <= LONGEST + 150
    assert not any("<!" in line or "<@" in line for line in lines)

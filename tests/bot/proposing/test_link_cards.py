"""Cards of links that posts bring: what is on them, that they are approved, and that they go out as approved."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection

from bot.errors import Unreached
from bot.model.content import Content
from bot.model.delivery import DeliveryState, Why
from bot.model.link_card import LinkCard
from bot.model.proposal import Proposal
from bot.model.when import WhenKind
from bot.outbound.fetching import Page
from bot.proposing.drafting import Mending, Wording
from bot.proposing.link_cards import LONGEST_DESCRIPTION, LONGEST_TITLE
from bot.store.tables import pictures as table
from tests import pictures as made
from tests.bot.archiving.archive import a_year_later, archived
from tests.bot.holding.test_holds import holds
from tests.world import DIVIDED, PLAIN, PRIYA, World

SHORT, PAGE, OTHER = "https://bit.ly/3abc", "https://www.gov.uk/check-flooding", "https://www.gov.uk/rivers"
IMAGE = "https://www.gov.uk/a.png"
SAYS = f"Check for flooding where you live: {SHORT}"
CARD = LinkCard(SHORT, "Check for flooding", "Where, and for how long.")
HEAD = "<title>{}</title><meta name=description content='{}'><meta property='og:image' content='/a.png'>"


def opens(world: World, address: str = SHORT, title: str = CARD.title, description: str = CARD.description) -> None:
    """Set up a page behind an address."""
    world.web.pages[address] = Page(PAGE, 200, "text/html", HEAD.format(title, description).encode(), (address,))


def cards_of(proposal: Proposal) -> list[LinkCard | None]:
    return [there.card for there in proposal.revision.rendered]


@pytest.mark.both_databases
def test_a_post_brings_the_card_of_its_first_link_where_the_network_makes_none(world: World) -> None:
    opens(world)
    opens(world, OTHER, "Rivers")
    pending = world.now(world.proposes(f"{SAYS} and {OTHER}", "news", "long"))
    assert cards_of(pending) == [None, CARD]


def test_a_card_is_part_of_what_is_approved(world: World) -> None:
    opens(world)
    revision = world.proposes(SAYS, "long").revision
    (there,) = revision.rendered
    others = [
        None,
        replace(CARD, title="Check for floods"),
        replace(CARD, description=""),
        replace(CARD, address=PAGE),
        replace(CARD, part=1),
        replace(CARD, picture=world.bot.pictures.take_in(made.png(), for_card=True)),
    ]
    digests = {replace(revision, rendered=(replace(there, card=card),)).digest for card in (CARD, *others)}
    assert len(digests) == 1 + len(others)


def test_what_was_approved_goes_out_whatever_the_page_says_now(world: World) -> None:
    opens(world)
    approved = world.approved(SAYS, "long")
    opens(world, title="Nobody has seen this")
    world.clock.moves(seconds=61)
    world.publishes()
    (post,) = world.networks.out
    assert (post.part.card, post.part.card_picture) == (CARD, None)
    assert world.state(world.delivery(approved)) is DeliveryState.PUBLISHED


def test_a_card_that_was_changed_by_hand_is_not_sent(world: World) -> None:
    opens(world)
    approved = world.approved(SAYS, "long")
    forged = tuple(replace(there, card=replace(CARD, title="Buy my book")) for there in approved.revision.rendered)
    revision = replace(approved.revision, rendered=forged)
    world.clock.moves(seconds=61)
    stop = world.bot.publishing.gate.check(world.delivery(approved), replace(approved, revision=revision))
    assert getattr(stop, "why", None) is Why.ALTERED


@pytest.mark.parametrize(
    "page",
    [
        Unreached("The page did not answer."),
        Page(PAGE, 404, "text/html", HEAD.format("Not found", "").encode()),
        Page(PAGE, 200, "text/html", b"<body>Hello"),
        Page(PAGE, 200, "application/pdf"),
    ],
    ids=["no answer", "not there", "no title", "no page"],
)
def test_a_page_that_gives_no_title_makes_no_card_and_keeps_nobody_from_posting(
    world: World, page: Page | Unreached
) -> None:
    world.web.pages[SHORT] = page
    assert cards_of(world.proposes(SAYS, "long")) == [None]


def test_a_card_is_on_the_part_of_a_thread_that_has_the_link(world: World) -> None:
    opens(world)
    world.under_way(DIVIDED.join((PLAIN, SAYS, PLAIN)), "long")
    world.publishes()
    assert [post.part.card for post in world.networks.out] == [None, replace(CARD, part=1), None]


def test_pictures_stand_in_place_of_a_card_and_only_there(world: World) -> None:
    opens(world)
    picture = replace(world.bot.pictures.take_in(made.png()), alt="The river at six.")
    assert cards_of(world.proposes(SAYS, "long", pictures=(picture,))) == [None]
    thread = world.proposes(DIVIDED.join((PLAIN, SAYS)), "long", pictures=(picture,))
    assert cards_of(thread) == [replace(CARD, part=1)]


def test_a_reply_brings_a_card_and_a_private_message_none(world: World) -> None:
    opens(world)
    assert cards_of(world.submits(SAYS, "long", reply_to="@alex").proposals[0]) == [CARD]
    assert cards_of(world.submits(SAYS, "long", reply_to="@alex", private=True).proposals[0]) == [None]


def test_an_address_without_a_scheme_has_one_on_the_card(world: World) -> None:
    opens(world, PAGE)
    assert cards_of(world.proposes("See www.gov.uk/check-flooding today.", "long")) == [replace(CARD, address=PAGE)]


def test_titles_are_cut_short_and_on_one_line(world: World) -> None:
    opens(world, title="Check\u202e\u200b for\n\x07floods " * 30, description="Where. " * 90)
    (card,) = cards_of(world.proposes(SAYS, "long"))
    assert card is not None
    assert card.title.startswith("Check for floods Check")
    assert (len(card.title) <= LONGEST_TITLE, len(card.description) <= LONGEST_DESCRIPTION) == (True, True)
    assert card.title.endswith("…")
    assert card.description.endswith("…")


def drafted(world: World, form: str = "form-1") -> Proposal:
    """A draft with everything there that its card waits for."""
    kept = world.bot.proposals.keep(Wording(("long",), SAYS), PRIYA, form).proposals
    for arrives in world.bot.link_cards.arriving(kept):
        arrives()
    (mended,) = world.bot.proposals.mend([kept[0].revision_id], Mending(), PRIYA).proposals
    assert not world.bot.link_cards.arriving([mended])
    return mended


def sent(world: World) -> Proposal:
    (proposal,) = world.bot.proposals.send([drafted(world).revision_id], Mending(), PRIYA).proposals
    world.tells()
    return proposal


@pytest.mark.both_databases
def test_the_pages_picture_is_on_the_card_and_goes_out_as_approved(world: World) -> None:
    opens(world)
    world.web.pictures[IMAGE] = made.png((300, 200))
    approved = world.approves(sent(world))
    (card,) = cards_of(approved)
    assert card is not None
    assert card.picture is not None
    assert (card.picture.mime, card.picture.width, card.picture.height) == ("image/jpeg", 300, 200)
    world.web.pictures[IMAGE] = made.png((100, 100))
    world.clock.moves(seconds=61)
    world.publishes()
    (post,) = world.networks.out
    assert post.part.card == card
    assert post.part.card_picture is not None
    assert (post.part.card_picture.sha256, post.part.card_picture.id) == (card.picture.sha256, "media-1")


def test_the_picture_of_a_kept_card_is_not_forgotten(world: World) -> None:
    opens(world)
    world.web.pictures[IMAGE] = made.png()
    (card,) = cards_of(drafted(world))
    world.clock.moves(days=8)
    assert world.bot.pictures.forget_unused() == 0
    assert card is not None
    assert card.picture is not None
    assert world.bot.pictures.data(card.picture.sha256)


def test_a_picture_that_is_not_what_was_approved_is_not_sent(world: World) -> None:
    opens(world)
    world.web.pictures[IMAGE] = made.png()
    approved = world.approves(sent(world))
    with world.store.begin() as tx:
        tx(Connection.execute, table.update().values(data=made.jpeg()))
    world.clock.moves(seconds=61)
    world.publishes()
    assert world.delivery(approved).why is Why.ALTERED
    assert not world.networks.out


@pytest.mark.slow
@pytest.mark.parametrize("raw", [b"<svg>", made.jpeg()[:-300]], ids=["a drawing", "broken off"])
def test_a_card_goes_without_a_picture_that_is_none(world: World, raw: bytes) -> None:
    opens(world)
    world.web.pictures[IMAGE] = raw
    assert cards_of(drafted(world)) == [CARD]


def test_a_card_that_was_shown_is_sent_as_shown(world: World) -> None:
    opens(world)
    shown = drafted(world)
    opens(world, title="Another title")
    world.clock.moves(hours=2)
    done = world.bot.proposals.send([shown.revision_id], Mending(), PRIYA)
    assert [cards_of(proposal) for proposal in done.proposals] == [[CARD]]
    assert not done.is_draft


def test_a_page_that_answers_late_is_shown_before_anything_is_sent(world: World) -> None:
    kept = world.bot.proposals.keep(Wording(("long",), SAYS), PRIYA, "form-1").proposals[0]
    assert cards_of(kept) == [None]
    drafting = world.bot.proposals.drafting
    assert drafting.links.looks is not None
    drafting.links.looks.forget(SHORT)
    opens(world)
    done = world.bot.proposals.send([kept.revision_id], Mending(), PRIYA)
    assert (done.is_draft, done.seen, [cards_of(proposal) for proposal in done.proposals]) == (True, False, [[CARD]])


def test_another_link_brings_another_card(world: World) -> None:
    opens(world)
    opens(world, OTHER, "Rivers")
    edited = world.edits(world.proposes(SAYS, "long"), f"Look at {OTHER}")
    assert cards_of(edited) == [replace(CARD, address=OTHER, title="Rivers")]


def test_a_new_time_keeps_the_card(world: World) -> None:
    opens(world)
    monday: dict[str, Any] = {"when": WhenKind.AT, "day": "2026-11-23", "time": "10:00"}
    pending = world.proposes(SAYS, "long", **monday)
    opens(world, title="Another title")
    again = world.bot.proposals.drafting.retimed(pending, pending.when, PRIYA)
    assert again.rendered == pending.revision.rendered


def test_the_page_of_a_market_sensitive_post_is_not_waited_for(world: World) -> None:
    world.sets("long", restricted_channel="C0SECRET")
    opens(world)
    (kept,) = world.submits(SAYS, "long", restricted=True).proposals
    assert cards_of(kept) == [None]
    assert not world.bot.link_cards.arriving([kept])
    assert not world.web.opened


def test_a_hold_by_words_looks_at_the_card_too(world: World) -> None:
    opens(world, title="Rates rise at noon")
    delivery = world.under_way(SAYS, "long")
    holds(world, words="rates rise")
    world.publishes()
    assert world.again(delivery).why is Why.HELD


def test_a_card_counts_into_what_can_be_shown_whole(world: World) -> None:
    opens(world)
    revision = world.proposes(SAYS, "long").revision
    assert revision.is_shown_whole
    (there,) = revision.rendered
    long = replace(there, card=replace(CARD, description="x" * 5000))
    assert not replace(revision, rendered=(long,)).is_shown_whole


def test_an_archived_post_keeps_no_card(world: World) -> None:
    opens(world)
    assert world.proposes(SAYS, "long").revision.emptied(world.clock(), "a.jsonl").cards == ()


@pytest.mark.slow
def test_a_cards_picture_stays_in_the_database_while_a_post_with_words_has_it(world: World, tmp_path: Path) -> None:
    opens(world)
    world.web.pictures[IMAGE] = made.png()
    for form in ("form-1", "form-2"):
        draft = drafted(world, form)
        world.bot.proposals.send([draft.revision_id], Mending(), PRIYA)
        world.bot.proposal_ends.withdraw(draft.id, PRIYA)
        before = a_year_later(world)
        if form == "form-1":
            old, between = draft, before
    (card,) = old.revision.cards
    assert card.picture is not None
    assert archived(world, tmp_path / "first.jsonl", between).pictures == 0
    assert world.now(old).revision.archived
    assert world.bot.pictures.data(card.picture.sha256)
    assert archived(world, tmp_path / "second.jsonl").pictures == 1


def test_a_line_brings_no_card(world: World) -> None:
    opens(world)
    drafting, accounts = world.bot.proposals.drafting, (world.accounts["long"],)
    line = drafting.lined(Content(SAYS), accounts, PRIYA, frozenset(), holding=False)
    assert line.links
    assert [there.card for there in line.rendered] == [None]

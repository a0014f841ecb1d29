"""Where the links of a post lead: looked at before approval, and kept with the revision."""

from dataclasses import replace
from threading import Event
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.checking.links import FRESH, FRESH_TROUBLE, MOST_LINKS, MOST_WAITING, SIDE_BY_SIDE, Links, Looks, links_in
from bot.cli.plans import plan_preview
from bot.errors import Unreached
from bot.model.content import Content
from bot.model.link import Link, alike
from bot.model.proposal import Proposal
from bot.model.when import WhenKind
from bot.outbound.fetching import Page
from policy.outcome import Outcome
from tests.fakes import FakeClock, FakePages, Seconds
from tests.world import PETE, REMARKABLE, World, an_account

SHORT, LONG = "https://bit.ly/3abc", "https://www.gov.uk/check-flooding"
SAYS = f"Check for flooding where you live: {SHORT}"
NEWS = [an_account("news")]


def links_of(world: World, proposal: Proposal) -> tuple[Link, ...]:
    """The links of a proposal's current revision, as stored."""
    return world.now(proposal).revision.links


def counts(world: World, seconds: Seconds) -> None:
    """Have what is known of links grow old by a clock of the test's."""
    drafting = replace(world.bot.proposals.drafting, links=Links(Looks(world.web.fetch, world.clock, 60.0, seconds)))
    world.bot = replace(world.bot, proposals=replace(world.bot.proposals, drafting=drafting))


@pytest.mark.both_databases
def test_where_a_link_leads_is_kept_with_the_revision(world: World) -> None:
    world.web.leads(SHORT, LONG, title="Check for flooding")
    (link,) = links_of(world, world.proposes(SAYS))
    page = Link(SHORT, world.clock(), LONG, 200, "Check for flooding", has_image=True, hosts=("bit.ly",))
    assert link == replace(page, image="https://www.gov.uk/a.png")
    assert (link.host, link.leads_elsewhere, link.is_open) == ("gov.uk", True, True)


def test_what_a_link_shows_is_no_part_of_what_is_approved(world: World) -> None:
    world.web.leads(SHORT, LONG)
    pending = world.proposes(SAYS)
    assert replace(pending.revision, links=()).digest == pending.revision.digest


def test_an_archived_post_keeps_no_links(world: World) -> None:
    world.web.leads(SHORT, LONG)
    assert world.proposes(SAYS).revision.emptied(world.clock(), "a.jsonl").links == ()


def test_a_link_that_does_not_open_keeps_nobody_from_writing_and_is_looked_at_again(
    world: World, seconds: Seconds
) -> None:
    world.finds(Outcome.BLOCK)
    counts(world, seconds)
    world.web.pages[SHORT] = Unreached("The page did not answer.")
    kept = world.submits(f"{REMARKABLE} {SHORT}", request="form-1").proposals[0]
    assert links_of(world, kept) == (Link(SHORT, world.clock()),)
    world.web.leads(SHORT, LONG)
    seconds.pass_by(FRESH_TROUBLE)
    again = world.submits(f"{REMARKABLE} {SHORT}", request="form-1").proposals[0]
    assert [link.final for link in links_of(world, again)] == [LONG]


def test_a_link_that_opened_is_not_opened_again_for_the_same_post(world: World) -> None:
    world.web.leads(SHORT, LONG)
    seen = Link(SHORT, world.clock(), LONG, 200)
    links = Links(Looks(world.web.fetch, world.clock, 60.0))
    assert links.begin(Content(SAYS), NEWS, [seen])() == (seen,)
    assert not world.web.opened


def test_the_same_words_again_are_no_new_revision(world: World, seconds: Seconds) -> None:
    counts(world, seconds)
    world.web.leads(SHORT, LONG)
    world.finds(Outcome.BLOCK)
    monday: dict[str, Any] = {"request": "form-1", "when": WhenKind.AT, "day": "2026-11-23", "time": "10:00"}
    first = world.submits(f"{REMARKABLE} {SHORT}", **monday).proposals[0]
    world.clock.moves(minutes=10)
    seconds.pass_by(FRESH)
    assert world.submits(f"{REMARKABLE} {SHORT}", **monday).proposals[0].revision == first.revision
    assert len(world.web.opened) == 2


def test_another_time_keeps_what_was_found(world: World) -> None:
    world.web.leads(SHORT, LONG)
    approved = world.approved(SAYS)
    world.web.leads(SHORT, "https://evil.example/")
    edited = world.edits(approved, SAYS, by=PETE, note="A note.")
    assert [link.final for link in links_of(world, edited)] == [LONG], "looked at a moment ago"


def test_links_of_a_market_sensitive_post_are_left_alone(world: World) -> None:
    world.sets("news", restricted_channel="C0SECRET")
    world.web.leads(SHORT, LONG)
    (kept,) = world.submits(SAYS, restricted=True).proposals
    assert links_of(world, kept) == ()
    assert not world.web.opened


def test_a_slow_page_is_not_waited_for_and_is_there_a_little_later(clock: FakeClock, seconds: Seconds) -> None:
    answers, opened = Event(), []

    def fetch(address: str) -> Page:
        opened.append(address)
        answers.wait(10)
        return Page(address, 200)

    links = Links(Looks(fetch, clock, 60.0, seconds), waits=False)
    assert links.begin(Content(SAYS), NEWS)() == ()
    answers.set()
    patient = replace(links, waits=True)
    assert [link.final for link in patient.begin(Content(SAYS), NEWS)()] == [SHORT]
    assert opened == [SHORT]


def test_a_page_is_opened_once_for_all_who_ask_in_the_same_minutes(clock: FakeClock, seconds: Seconds) -> None:
    web = FakePages()
    web.leads(SHORT, LONG)
    links = Links(Looks(web.fetch, clock, 60.0, seconds))
    for _ in range(3):
        assert links.begin(Content(SAYS), NEWS)()
    assert web.opened == [SHORT]
    seconds.pass_by(FRESH)
    assert links.begin(Content(SAYS), NEWS)()
    assert web.opened == [SHORT, SHORT]


def test_links_of_many_texts_are_known_once_they_are_warm(clock: FakeClock, seconds: Seconds) -> None:
    answers, opened = Event(), []

    def fetch(address: str) -> Page:
        opened.append(address)
        if len(opened) == 2:
            answers.set()
        answers.wait(10)
        return Page(address, 200)

    links = Links(Looks(fetch, clock, 60.0, seconds), waits=False)
    links.warm([SAYS, f"And {LONG}."], within=10.0)
    assert [link.final for text in (SAYS, LONG) for link in links.begin(Content(text), NEWS)()] == [SHORT, LONG]
    Links(None).warm([SAYS], within=10.0)


def test_too_many_looks_are_not_begun(clock: FakeClock, seconds: Seconds) -> None:
    answers = Event()
    looks = Looks(lambda address: Page(address, 200) if answers.wait(10) else Page("", 0), clock, 60.0, seconds)
    begun = [looks.look(f"https://www.gov.uk/{number}") for number in range(MOST_WAITING + 1)]
    answers.set()
    assert begun[-1] is None
    assert None not in begun[:-1]


def test_a_bot_that_stops_begins_no_more_looks(clock: FakeClock, seconds: Seconds) -> None:
    answers, opened = Event(), []

    def fetch(address: str) -> Page:
        opened.append(address)
        answers.wait(10)
        return Page(address, 200)

    looks = Looks(fetch, clock, 60.0, seconds)
    begun = [looks.look(f"https://www.gov.uk/{number}") for number in range(3 * SIDE_BY_SIDE)]
    looks.stop()
    assert looks.look(SHORT) is None
    assert Links(looks, waits=False).begin(Content("See https://www.gov.uk/23"), NEWS)() == ()
    answers.set()
    looks.pool.shutdown()
    assert looks.look(SHORT) is None
    assert len(opened) <= SIDE_BY_SIDE
    assert sum(look is not None and look.cancelled() for look in begun) == len(begun) - len(opened)


@pytest.mark.parametrize("fault", [ZeroDivisionError("odd"), ValueError("odd")])
def test_a_look_that_breaks_keeps_nobody_from_writing(clock: FakeClock, fault: Exception) -> None:
    def fetch(_: str) -> Page:
        raise fault

    assert Links(Looks(fetch, clock, 60.0)).begin(Content(SAYS), NEWS)() == ()


def test_on_the_command_line_no_link_is_opened(world: World) -> None:
    preview = plan_preview(world.bot.organisation, world.store)
    assert preview.drafting.links.begin(Content(SAYS), NEWS)() == ()


def test_the_links_of_a_text_are_each_opened_once() -> None:
    assert links_in([f"{SAYS}. And www.gov.uk/floods, gov.uk/more!", SAYS]) == (
        SHORT,
        "www.gov.uk/floods",
        "gov.uk/more",
    )
    assert len(links_in([" ".join(f"https://www.gov.uk/{n}" for n in range(99))])) == MOST_LINKS
    web = FakePages()
    Links(Looks(web.fetch, FakeClock(), 60.0)).begin(Content("See gov.uk/more."), NEWS)()
    assert web.opened == ["https://gov.uk/more"]


@pytest.mark.parametrize(
    ("written", "final", "elsewhere"),
    [
        ("https://www.gov.uk/a", "https://www.gov.uk/a", False),
        ("http://gov.uk/a/", "https://www.gov.uk/a", False),
        ("gov.uk/a#part", "https://www.gov.uk/a", False),
        ("https://WWW.GOV.UK/é", "https://www.gov.uk/%C3%A9", False),
        ("https://www.gov.uk/a", "https://www.gov.uk/b", True),
        ("https://www.gov.uk/a?x=1", "https://www.gov.uk/a?x=2", True),
        ("https://www.gov.uk/a", "https://www.gov.uk.example/a", True),
        ("https://gоv.uk/a", "https://xn--gv-fmc.uk/a", True),
        ("https://www.gov.uk/a", "", False),
    ],
)
def test_another_page_is_told_from_another_spelling(
    written: str, final: str, elsewhere: bool, clock: FakeClock
) -> None:
    assert Link(written, clock(), final).leads_elsewhere is elsewhere


@settings(max_examples=30)
@given(st.text(max_size=50), st.text(max_size=50))
def test_no_address_is_too_odd_for_a_link(written: str, final: str) -> None:
    link = Link(written, FakeClock()(), final)
    assert isinstance((link.host, link.leads_elsewhere, link.address), tuple)


def test_two_looks_that_found_the_same_are_alike(clock: FakeClock) -> None:
    before = Link(SHORT, clock(), LONG, 200)
    clock.moves(hours=1)
    assert alike((before,), (replace(before, seen_at=clock(), description="Longer."),))
    assert not alike((before,), (replace(before, status=404),))
    assert not alike((before,), ())


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("/a.png", "https://www.gov.uk/a.png"),
        ("//cdn.example/a.png", "https://cdn.example/a.png"),
        ("http://cdn.example/a.png", "http://cdn.example/a.png"),
        ("data:image/png;base64,AA==", ""),
        ("http://[", ""),
    ],
)
def test_a_pages_picture_has_a_whole_address(clock: FakeClock, given: str, found: str) -> None:
    head = f"<title>A</title><meta property='og:image' content='{given}'>".encode()
    looks = Looks(lambda _: Page(LONG, 200, "text/html", head), clock, 60.0)
    assert [link.image for link in Links(looks).begin(Content(SAYS), NEWS)()] == [found]

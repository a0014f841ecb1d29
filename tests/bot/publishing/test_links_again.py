"""Links looked at again before publishing: another host than approved stops the post, and nothing else does."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Event
from typing import Any

import pytest

from bot.checking.links import FRESH, SIDE_BY_SIDE, Looks
from bot.errors import Refused, Superseded, Unreached
from bot.model.delivery import Delivery, DeliveryState, Why
from bot.model.proposal_notices import RefreshCard
from bot.model.revision import RevisionId
from bot.model.when import WhenKind
from bot.outbound.fetching import Page
from bot.publishing.links_again import AHEAD
from bot.running.jobs import scheduling
from bot.store import archives, later_looks, proposals
from tests.fakes import Seconds
from tests.world import JO, PLAIN, SAM, World

SHORT, LONG, EVIL = "https://bit.ly/3abc", "https://www.gov.uk/check-flooding", "https://evil.example/"
SAYS = f"Check for flooding where you live: {SHORT}"
AT_TEN: dict[str, Any] = {"when": WhenKind.AT, "day": "2026-11-23", "time": "10:00"}


@pytest.fixture
def looks(world: World, seconds: Seconds) -> Looks:
    """The looks at links, which grow old by a clock of the test's."""
    looks = world.bot.links_again.looks
    assert looks is not None
    looks.monotonic = seconds
    world.web.leads(SHORT, LONG, title="Check for flooding")
    return looks


def settle(looks: Looks) -> None:
    """Let all looks begun come to their end."""
    looks.pool.shutdown()
    looks.pool = ThreadPoolExecutor(1)


def under_way(world: World, seconds: Seconds) -> Delivery:
    """A post with a link, approved, due now, and looked at too long ago."""
    delivery = world.under_way(SAYS)
    seconds.pass_by(FRESH)
    return delivery


def test_a_link_that_leads_to_another_host_stops_its_post(world: World, looks: Looks, seconds: Seconds) -> None:
    delivery = under_way(world, seconds)
    world.web.leads(SHORT, EVIL)
    world.publishes()
    stopped = world.again(delivery)
    assert (stopped.state, stopped.why) == (DeliveryState.STOPPED, Why.LINK)
    assert f"The link {SHORT} led to gov.uk when this was approved, and leads to evil.example now" in stopped.detail
    assert not world.networks.calls
    world.web.leads(SHORT, LONG)
    world.bot.resolutions.try_again(delivery.id, SAM)
    world.publishes()
    assert world.state(delivery) is DeliveryState.PUBLISHED


@pytest.mark.parametrize(
    "now",
    [
        Page("https://evil.example/", 404),
        Page("https://evil.example:8443/", 0, via=(SHORT,)),
        Page("http://10.0.0.1/", 0, via=(SHORT,)),
        Page(SHORT, 200),
        Page("https://evil.gov.uk/", 200),
    ],
    ids=["no page", "not to be asked", "inside", "no longer led on", "a subdomain"],
)
def test_another_host_stops_a_post_whatever_it_answers(world: World, looks: Looks, seconds: Seconds, now: Page) -> None:
    delivery = under_way(world, seconds)
    world.web.pages[SHORT] = now
    world.publishes()
    assert world.again(delivery).why is Why.LINK


def test_the_new_place_can_be_approved_with_the_same_words(world: World, looks: Looks, seconds: Seconds) -> None:
    delivery = under_way(world, seconds)
    world.web.leads(SHORT, EVIL)
    world.publishes()
    stopped = world.store.read(proposals.by_id, delivery.proposal_id)
    assert stopped is not None
    seconds.pass_by(FRESH)
    edited = world.edits(stopped, SAYS)
    assert [link.host for link in edited.revision.links] == ["evil.example"]
    world.tells()
    again = world.approves(edited)
    world.clock.moves(seconds=61)
    world.publishes()
    assert world.state(world.delivery(again)) is DeliveryState.PUBLISHED


@pytest.mark.parametrize(
    "now",
    [
        Page("https://gov.uk/elsewhere", 200),
        Page(LONG, 404),
        Page(LONG, 503),
        Page(LONG, 0, via=(SHORT,)),
        Page(SHORT, 429),
        Page(SHORT, 404),
        Page("https://t.example/x", 0, via=(SHORT,)),
        Page(LONG, 200, "text/html", b"<title>Another title</title>"),
        Unreached("The page did not answer."),
        Refused("The address is not of the public internet."),
        ZeroDivisionError(),
    ],
    ids=[
        "another page",
        "no page",
        "out of order",
        "no answer there",
        "no answer here",
        "gone",
        "no answer between",
        "another title",
        "no answer",
        "inside",
        "a fault",
    ],
)
def test_nothing_else_stops_a_post(world: World, looks: Looks, seconds: Seconds, now: object) -> None:
    world.web.leads(SHORT, LONG, via="https://t.example/x")
    delivery = under_way(world, seconds)
    world.web.pages[SHORT] = now  # type: ignore[assignment]
    world.publishes()
    assert world.state(delivery) is DeliveryState.PUBLISHED
    assert len(world.web.opened) == 2


def test_what_lies_behind_a_host_that_did_not_answer_is_no_other_host(
    world: World, looks: Looks, seconds: Seconds
) -> None:
    world.web.pages[SHORT] = Page("https://t.example/x", 0, via=(SHORT,))
    delivery = under_way(world, seconds)
    world.web.leads(SHORT, LONG, via="https://t.example/x")
    world.publishes()
    assert world.state(delivery) is DeliveryState.PUBLISHED


def test_a_link_of_which_nothing_was_known_is_not_compared(world: World, looks: Looks, seconds: Seconds) -> None:
    world.web.pages[SHORT] = Unreached("The page did not answer.")
    delivery = under_way(world, seconds)
    world.web.leads(SHORT, EVIL)
    world.publishes()
    assert world.state(delivery) is DeliveryState.PUBLISHED


@pytest.mark.both_databases
def test_links_are_opened_minutes_before_the_time_once_and_not_at_the_time(
    world: World, looks: Looks, seconds: Seconds
) -> None:
    approved, _ = world.approved(SAYS, **AT_TEN), world.approved(PLAIN, **AT_TEN)
    seconds.pass_by(FRESH)
    due = world.delivery(approved).due_at
    opened = []
    for before in (AHEAD + timedelta(seconds=1), AHEAD, timedelta(seconds=5)):
        world.clock.now = due - before
        world.bot.links_again.look_ahead()
        settle(looks)
        opened.append(len(world.web.opened))
    assert opened == [1, 2, 2]
    found = world.store.read(proposals.links_of, [approved.revision_id, RevisionId(99, 1)])
    assert found == {approved.revision_id: approved.revision.links}
    seconds.pass_by(AHEAD.total_seconds())
    world.clock.now = due
    world.publishes()
    assert len(world.web.opened) == 2
    assert world.networks.texts("news")[0] == SAYS


@pytest.mark.both_databases
def test_what_has_changed_short_of_the_host_is_shown_on_the_card(world: World, looks: Looks, seconds: Seconds) -> None:
    approved = world.approved(SAYS, **AT_TEN)
    world.tells()
    seconds.pass_by(FRESH)
    world.web.leads(SHORT, LONG, status=404)
    world.clock.now = world.delivery(approved).due_at
    for _ in range(2):
        world.bot.links_again.look_ahead()
        settle(looks)
    told = len(world.notifier.told)
    world.tells()
    assert world.notifier.told[told:] == [RefreshCard(*approved.revision_id)], "and the same news is told once"
    shown = world.bot.views.proposal(approved.id)
    assert shown is not None
    assert [(link.written, link.status) for link in shown.links_now] == [(SHORT, 404)]


def test_a_link_as_it_was_is_no_news(world: World, looks: Looks, seconds: Seconds) -> None:
    approved = world.approved(SAYS, **AT_TEN)
    world.tells()
    seconds.pass_by(FRESH)
    world.clock.now = world.delivery(approved).due_at
    for _ in range(2):
        world.bot.links_again.look_ahead()
        settle(looks)
    told = len(world.notifier.told)
    world.tells()
    assert world.notifier.told[told:] == []


def test_an_archived_post_keeps_no_later_look(world: World, looks: Looks) -> None:
    approved = world.approved(SAYS)
    with world.store.begin() as tx:
        tx(later_looks.write, approved.revision_id, approved.revision.links)
        tx(archives.write_emptied, {approved.id: [approved.revision.emptied(world.clock(), "a.jsonl")]})
    assert world.store.read(later_looks.of, approved.revision_id) == ()


def test_the_scheduler_opens_links_ahead(world: World, looks: Looks, seconds: Seconds) -> None:
    under_way(world, seconds)
    with ThreadPoolExecutor(1) as pool:
        for job in scheduling(world.bot, world.store, pool, pool, pool, pool).every_look:
            job()
    settle(looks)
    assert len(world.web.opened) == 2


def holding(world: World, answers: Event, patience: float, waiting: int = 0) -> Looks:
    """Put pages that answer only when told in front of the gate."""

    def fetch(address: str) -> Page:
        answers.wait(10)
        return Page(EVIL, 200)

    slow = Looks(fetch, world.clock, patience, waiting=waiting)
    world.bot.links_again.looks = slow
    return slow


@pytest.mark.parametrize(("patience", "waiting"), [(0.0, 0), (60.0, SIDE_BY_SIDE)], ids=["slow", "a crowd"])
def test_no_post_is_late_for_a_page(world: World, looks: Looks, patience: float, waiting: int) -> None:
    delivery, answers = world.under_way(SAYS), Event()
    holding(world, answers, patience, waiting)
    world.publishes()
    answers.set()
    assert world.state(delivery) is DeliveryState.PUBLISHED


def test_too_many_links_are_opened_as_soon_as_there_is_room(world: World, looks: Looks, seconds: Seconds) -> None:
    under_way(world, seconds)
    looks.waiting = 10_000
    world.bot.links_again.look_ahead()
    assert len(world.web.opened) == 1
    looks.waiting = 0
    world.bot.links_again.look_ahead()
    settle(looks)
    assert len(world.web.opened) == 2


def test_a_go_is_refused_where_a_link_leads_elsewhere(world: World, looks: Looks, seconds: Seconds) -> None:
    waiting = world.approved(SAYS, when=WhenKind.RELEASE, day="2026-11-20", time="17:00", releaser=JO.id)
    seconds.pass_by(FRESH)
    world.web.leads(SHORT, EVIL)
    with pytest.raises(Superseded, match="leads to evil"):
        world.bot.releases.go(waiting.id, waiting.revision.number, JO)


def test_without_opening_links_nothing_is_compared(world: World, looks: Looks, seconds: Seconds) -> None:
    delivery = under_way(world, seconds)
    world.web.leads(SHORT, EVIL)
    world.bot.links_again.looks = None
    world.bot.links_again.look_ahead()
    world.publishes()
    assert world.state(delivery) is DeliveryState.PUBLISHED

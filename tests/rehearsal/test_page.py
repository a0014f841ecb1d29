"""The page in a real browser: a person proposes, a second person approves, and no file is fetched from elsewhere."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from bot.model.proposal import ProposalState
from bot.model.revision import Judged, Remark
from handlers import cards
from handlers.blocks.blocks import as_dicts
from policy.outcome import Outcome
from tests.fakes import FRIDAY_AT_NINE
from tests.handlers import showings
from tests.rehearsal.conftest import Place
from tests.rehearsal.looking import SIZES, chromium, is_for_everybody, scrolling
from tests.rehearsal.tiny import connected, tiny_app

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def browser(place: Place) -> Iterator[Browser]:
    """A real Chromium, with the tiny app connected."""
    with connected(place.url, tiny_app(place.client)), chromium() as browser:
        yield browser


@pytest.fixture
def page(browser: Browser, place: Place) -> Iterator[Page]:
    """The page as Priya, held to no errors and no fetches from elsewhere."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    wrong: list[str] = []
    own = (place.url, "data:")
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: None if request.url.startswith(own) else wrong.append(request.url))
    page.goto(f"{place.url}/?as=U0PRIYA")
    yield page
    page.close()
    assert not wrong


def test_a_post_is_proposed_and_approved_through_the_page(page: Page) -> None:
    expect(page.get_by_text("Nothing here leaves this computer.")).to_be_visible()
    page.get_by_role("button", name="# approvals-example").click()
    box = page.get_by_label("Write a message")
    box.fill("/pro")
    expect(page.get_by_role("option", name="/propose-post")).to_be_visible()
    box.press("Tab")
    expect(box).to_have_value("/propose-post ")
    box.press("Enter")

    form = page.get_by_role("dialog", name="Propose a post")
    words = form.get_by_label("What to say")
    expect(words).to_be_focused()
    form.get_by_role("button", name="Send for approval").click()
    expect(form.get_by_text("Please complete this required field.")).to_be_visible()
    words.fill("We guarantee <b>it</b>")
    form.get_by_role("button", name="Send for approval").click()
    expect(form.get_by_text("We can't promise that.")).to_be_visible()
    expect(words).to_have_value("We guarantee <b>it</b>")
    words.fill("Warm spaces open at <b>9</b> & 5")
    form.get_by_role("button", name="Send for approval").click()
    expect(form).to_be_hidden()

    page.get_by_label("Be this person").select_option("U0SAM")
    card = page.get_by_role("list", name="Messages").get_by_role("listitem").filter(has_text="For approval")
    expect(card).to_contain_text("Warm spaces open at <b>9</b> & 5")
    card.hover()
    card.get_by_role("button", name="React with +1").first.click()
    expect(card.get_by_role("button", name=re.compile(r"\+1, 1: Sam Okoro"))).to_be_visible()
    card.get_by_role("button", name="1 reply").click()
    expect(page.get_by_role("list", name="Thread")).to_contain_text("@Sam Okoro gave 👍")
    card.get_by_role("button", name="Approve").click()
    expect(page.get_by_label("Messages", exact=True)).to_contain_text("Approved by @Sam Okoro")
    expect(page.get_by_text("Only visible to you")).to_be_visible()


def test_escape_closes_a_form_and_keeps_nothing_open(page: Page) -> None:
    box = page.get_by_label("Write a message")
    box.fill("/propose-post Typed already")
    box.press("Enter")
    form = page.get_by_role("dialog", name="Propose a post")
    expect(form.get_by_label("What to say")).to_have_value("Typed already")
    page.keyboard.press("Escape")
    expect(form).to_be_hidden()


def test_the_timeline_shows_posts_and_takes_letters_from_outside(page: Page, place: Place) -> None:
    page.get_by_role("button", name="Timeline", exact=True).click()
    place.http.post(
        "/timeline/api/v1/statuses",
        data={"status": "Peak at <6pm> & falling"},
        headers={"Authorization": "Bearer timeline-floods"},
    )
    posts = page.get_by_label("Posts, newest first")
    expect(posts).to_contain_text("Peak at <6pm> & falling")
    page.get_by_label("What they write").fill("How many homes?")
    page.get_by_role("button", name="Write in").click()
    expect(posts).to_contain_text("@DeptExample How many homes?")


def test_a_timeline_opened_before_anything_has_come_shows_then(page: Page, place: Place) -> None:
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/people/*/state?**", hold)
    page.goto(f"{place.url}/?as=U0PRIYA")
    page.get_by_role("button", name="Timeline", exact=True).click()
    expect(page.get_by_role("button", name="Close the timeline")).to_have_count(0)
    for route in held:
        route.continue_()
    page.unroute("**/people/*/state?**")
    expect(page.get_by_role("button", name="Close the timeline")).to_be_visible()


@SIZES
def test_every_screen_is_for_everybody(page: Page, size: tuple[int, int]) -> None:
    width, height = size
    page.set_viewport_size({"width": width, "height": height})
    expect(page.locator("#place-name")).not_to_be_empty()
    is_for_everybody(page)
    if width < 820:
        page.get_by_role("button", name="Open the menu").click()
        is_for_everybody(page)
        page.keyboard.press("Escape")
    page.get_by_label("Write a message").fill("/")
    expect(page.get_by_role("listbox", name="Commands")).to_be_visible()
    is_for_everybody(page)
    page.get_by_label("Write a message").fill("")
    page.get_by_role("button", name="Timeline", exact=True).click()
    is_for_everybody(page)
    page.get_by_role("button", name="Close the timeline").click()
    expect(page.get_by_role("button", name="Timeline", exact=True)).to_be_focused()


@SIZES
def test_only_what_is_long_scrolls(page: Page, size: tuple[int, int]) -> None:
    width, height = size
    page.set_viewport_size({"width": width, "height": height})
    if width < 820:
        page.get_by_role("button", name="Open the menu").click()
    page.get_by_role("button", name="# approvals-example").click()
    expect(page.locator("#place-name")).to_have_text("# approvals-example")
    assert set(scrolling(page)) <= {"scroll"}
    box = page.get_by_label("Write a message")
    box.fill("A long line that goes on and on for longer than the box is wide, for a person to see whole. " * 2)
    assert set(scrolling(page)) <= {"scroll"}
    box.fill("")


def test_the_commands_are_chosen_with_the_keyboard(page: Page) -> None:
    page.set_viewport_size({"width": 390, "height": 260})
    box = page.get_by_label("Write a message")
    box.fill("/")
    commands = page.get_by_role("listbox", name="Commands")
    last = commands.get_by_role("option").last
    box.press("ArrowUp")
    expect(last).to_have_attribute("aria-selected", "true")
    expect(last).to_be_in_viewport()
    assert box.get_attribute("aria-activedescendant") == last.get_attribute("id")
    box.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    expect(commands).to_be_focused()
    page.keyboard.press("Enter")
    expect(box).to_be_focused()
    expect(box).to_have_value(re.compile(r"^/\S+ $"))
    expect(commands).to_be_hidden()


def test_a_profile_on_the_timeline_is_opened_and_copied(page: Page, place: Place) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Timeline", exact=True).click()
    place.http.post("/timeline/outside", json={"from": "rosalane", "to": "DeptExample", "text": "Who decided?"})
    letter = page.get_by_label("Posts, newest first").get_by_role("listitem").filter(has_text="Who decided?").first
    letter.get_by_text("Profile of Rosa Lane").click()
    expect(letter).to_contain_text("Staff page: times.example/staff/rosa-lane (verified)")
    for button, words in (
        ("Copy the handle", "@rosalane"),
        ("Copy the profile", "Reporter, Example Times. Tips: rosa.lane@times.example\nStaff page: times.example/staff"),
        ("Copy the words", "@DeptExample Who decided?"),
    ):
        letter.get_by_role("button", name=button).click()
        expect(page.get_by_text("Copied.").first).to_be_visible()
        assert str(page.evaluate("navigator.clipboard.readText()")).startswith(words)
        page.get_by_role("button", name="Dismiss").first.click()
    is_for_everybody(page)


def test_the_clock_moves_to_tomorrow(page: Page) -> None:
    page.get_by_role("button", name="Tomorrow 09:00").click()
    expect(page.locator("#clock-now")).to_have_text(re.compile("09:0[01]"))


def test_home_says_when_there_is_none_and_then_shows_it(page: Page) -> None:
    page.get_by_role("button", name="Tiny: Home").click()
    expect(page.get_by_role("heading", name="Your proposals")).to_be_visible()


@pytest.mark.parametrize("width", [390, 800, 1280])
def test_nothing_runs_off_the_side(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    expect(page.locator("#place-name")).not_to_be_empty()
    assert page.evaluate("document.documentElement.scrollWidth") <= width


WORDS = (
    "The River Example is expected to peak at 6pm this evening. Check your area and sign up for warnings by telephone, "
    "text or email: https://www.gov.uk/sign-up-for-flood-warnings. If you live beside the river, move cars and "
    "valuables to higher ground now, and help neighbours who may need it. #RiverExample"
)


def test_on_a_telephone_the_words_and_approve_are_seen_together(page: Page, place: Place) -> None:
    says = "“the longest words that a check can quote” has no source. " * 7
    outcomes = (Outcome.SENIOR, Outcome.WARN, Outcome.WARN, Outcome.ADVISE)
    found = tuple(
        Remark(f"{n}", "CRED-01", outcome, "text", "x", says[:350], says) for n, outcome in enumerate(outcomes)
    )
    shown = showings.one_proposal(WORDS)
    revision = replace(shown.revision, judged=Judged(found, ("link",), ""))
    proposal = replace(shown.proposal, revision=revision, state=ProposalState.PENDING)
    blocks = as_dicts(
        cards.card(replace(shown, revision=revision, proposal=proposal), FRIDAY_AT_NINE, showings.ARCHIVE)
    )
    place.client.chat_postMessage(channel="C0APPROVE", text="A post", blocks=blocks)

    page.set_viewport_size({"width": 390, "height": 844})
    page.get_by_role("button", name="Open the menu").click()
    page.get_by_role("button", name="# approvals-example").click()
    card = page.get_by_role("list", name="Messages").get_by_role("listitem").filter(has_text="The River Example")
    words, approve = card.locator("blockquote"), card.get_by_role("button", name="Approve")
    words.evaluate("quote => quote.scrollIntoView({block: 'start'})")
    expect(words).to_be_in_viewport(ratio=1)
    expect(approve).to_be_in_viewport(ratio=1)
    expect(card.get_by_text("has no source")).to_have_count(1)
    expect(card.get_by_role("link")).to_have_count(0)

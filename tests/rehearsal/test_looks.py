"""The timeline in a real browser, as readers of four networks see it: folds, cards, crops, threads, answers."""

import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from rehearsal.server import Options
from tests import pictures as made
from tests.rehearsal.looking import NARROW, WIDE, chromium, is_for_everybody
from tests.rehearsal.running import running

pytestmark = [pytest.mark.slow, pytest.mark.browser]

LONG = "The River Example is expected to peak at 6pm. " * 10 + "Stay away from the towpath."
LINK = "https://www.gov.uk/footbridge"
NETWORKS = ("mastodon", "bluesky", "facebook", "linkedin")
TOKEN = {"Authorization": "Bearer timeline-dept"}
OVERFLOWS = "node => node.scrollWidth > node.clientWidth"


@pytest.fixture(scope="module")
def there() -> Iterator[httpx.Client]:
    """A timeline with a thread, a long post, a tall picture, a changed post and an answer."""
    with running(Options(rate_limits=False)) as url, httpx.Client(base_url=url, timeout=35) as http:
        before = ""
        for words in ("One. The bridge closes.", "Two. Buses turn.", f"Three. All of it: {LINK}"):
            before = post(http, words, in_reply_to_id=before)["id"]
        letter = {"from": "rosalane", "to": "DeptExample", "text": "Who decided?"}
        asked = http.post("/timeline/outside", json=letter).json()["status"]["id"]
        post(http, "@rosalane Ask our press team.", in_reply_to_id=asked)
        post(http, LONG)
        files = {"file": ("tall.png", made.png((40, 160)), "image/png")}
        picture = http.post("/timeline/api/v2/media", headers=TOKEN, files=files, data={"description": "A tower"})
        post(http, f"The tower is open. {LINK}", **{"media_ids[]": picture.json()["id"]})
        wrong = post(http, "We open at nein.")
        http.put(f"/timeline/api/v1/statuses/{wrong['id']}", data={"status": "We open at nine."}, headers=TOKEN)
        yield http


def post(http: httpx.Client, text: str, **more: Any) -> dict[str, Any]:
    found: dict[str, Any] = http.post("/timeline/api/v1/statuses", data={"status": text, **more}, headers=TOKEN).json()
    return found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def page(browser: Browser, there: httpx.Client) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": WIDE[0], "height": WIDE[1]})
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.goto(f"{there.base_url}/?as=U0PRIYA")
    page.get_by_role("button", name="Timeline", exact=True).click()
    yield page
    page.close()
    assert not wrong


def posts(page: Page) -> Locator:
    return page.get_by_label("Posts, newest first").locator("> li")


def test_the_parts_of_a_thread_stand_together_in_their_order(page: Page) -> None:
    thread = posts(page).filter(has_text="The bridge closes.")
    expect(thread.get_by_role("listitem")).to_have_text(
        [re.compile(f"{number}[.]") for number in ("One", "Two", "Three")]
    )
    expect(posts(page)).to_have_count(6)


def test_a_long_post_is_folded_as_on_each_network_and_opened_with_the_keyboard(page: Page) -> None:
    long = posts(page).filter(has_text="Stay away")
    for network, more in (("linkedin", "…more"), ("facebook", "See more")):
        page.get_by_label("Seen on").select_option(network)
        button = long.get_by_role("button", name=more)
        expect(button).to_have_attribute("aria-expanded", "false")
        folded = long.bounding_box()
        button.press("Enter")
        less = long.get_by_role("button", name="Show less")
        expect(less).to_be_focused()
        expect(long).to_contain_text("Stay away from the towpath.", use_inner_text=True)
        opened = long.bounding_box()
        assert folded
        assert opened
        assert opened["height"] > folded["height"]
        less.press("Enter")
        expect(long.get_by_role("button", name=more)).to_be_focused()
    page.get_by_label("Seen on").select_option("mastodon")
    expect(long.get_by_role("button", name="Read more")).to_be_hidden()


def test_cards_crops_and_marks_are_those_of_the_network(page: Page) -> None:
    linking, tower = posts(page).filter(has_text="Three."), posts(page).filter(has_text="The tower")
    for network, has_card, crop, edited in (
        ("mastodon", 1, "", "Edited"),
        ("bluesky", 0, "50 % of the picture", "Bluesky itself lets nobody change"),
        ("facebook", 1, "31 % of the picture", "Edited"),
        ("linkedin", 0, "31 % of the picture", "Edited"),
    ):
        page.get_by_label("Seen on").select_option(network)
        expect(linking.locator(".link-card")).to_have_count(has_card)
        expect(tower.locator(".link-card")).to_have_count(0)
        expect(tower.get_by_role("img", name="A tower")).to_be_visible()
        expect(tower).to_contain_text("Alt text: A tower")
        expect(tower).to_contain_text(crop)
        expect(posts(page).filter(has_text="We open at nine.")).to_contain_text(edited)
    page.get_by_label("Seen on").select_option("sent")
    expect(linking.get_by_text(f"Three. All of it: {LINK}", exact=True)).to_be_visible()


def test_an_answer_says_whom_it_answers_and_what_is_taken_down_is_gone(page: Page, there: httpx.Client) -> None:
    answer = posts(page).filter(has_text="Ask our press team.")
    expect(answer).to_contain_text("Replying to @rosalane: “@DeptExample Who decided?”")
    page.get_by_label("Seen on").select_option("facebook")
    expect(answer).to_contain_text("Comment under the post of Rosa Lane")
    gone = post(there, "Here for a moment.")["id"]
    expect(posts(page).filter(has_text="Here for a moment.")).to_have_count(1)
    there.delete(f"/timeline/api/v1/statuses/{gone}", headers=TOKEN)
    expect(posts(page).filter(has_text="Here for a moment.")).to_have_count(0)


def test_every_look_is_for_everybody_and_fits_a_phone(page: Page) -> None:
    for width, height in (WIDE, NARROW):
        page.set_viewport_size({"width": width, "height": height})
        for network in NETWORKS:
            page.get_by_label("Seen on").select_option(network)
            expect(page.get_by_label("Posts, newest first")).to_have_class(f"tl-list on-{network}")
            is_for_everybody(page)
            assert not page.locator(".panel-scroll").evaluate(OVERFLOWS)

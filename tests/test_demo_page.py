"""The steps of the README's demonstration, walked in a real browser with the real bot, wide and narrow."""

import json
import re
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.programs import a_program
from tests.rehearsal.looking import SIZES, chromium, goes, is_for_everybody

pytestmark = [pytest.mark.slow, pytest.mark.browser]

WORDS = "Warm spaces are open in every library this winter."
TOP = "document.querySelector('.modal-body').scrollTop"


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    """A demonstration of its own for a test."""
    line = [sys.executable, "-m", "bot", "demo", "--port", "0", "--json"]
    with a_program(line, {}, Path(__file__).parent.parent) as demo:
        yield json.loads(demo.says('"url"'))["url"]
        demo.told(signal.SIGTERM)  # a killed demonstration would leave its workspace running
        demo.ends()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


def is_at_its_top(form: Locator) -> None:
    """The title is in hand, or the first field; nothing is scrolled away; axe finds no fault."""
    expect(form).to_be_visible()
    assert form.page.evaluate(TOP) == 0
    is_for_everybody(form.page)


@SIZES
@pytest.mark.timeout(240)
def test_the_steps_of_the_readme_can_be_walked(browser: Browser, url: str, size: tuple[int, int]) -> None:
    page = browser.new_page(viewport={"width": size[0], "height": size[1]})
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(url)
    box = page.get_by_label("Write a message")

    box.fill("/propose-post")
    box.press("Enter")
    form = page.get_by_role("dialog", name="Propose a post")
    is_at_its_top(form)
    form.get_by_label("@DeptExample").check()
    form.get_by_label("What should it say?").fill(f"{WORDS} £40 million.")
    form.get_by_role("button", name="Check it").click()
    step = page.get_by_role("dialog", name="Check before you send")
    expect(step).to_contain_text("£40 million")
    is_at_its_top(step)
    expect(step.get_by_role("heading", name="Check before you send")).to_be_focused()
    step.get_by_role("button", name="Back").click()
    is_at_its_top(form)
    expect(form.get_by_role("heading", name="Propose a post")).to_be_focused()
    form.get_by_label("What should it say?").fill(WORDS)
    form.get_by_role("button", name="Check it").click()
    step.get_by_role("button", name="Send for approval").click()
    is_at_its_top(page.get_by_role("dialog", name="Sent for approval"))
    expect(page.locator(".toasts")).to_be_empty()  # a press right after typing is no mistake
    page.keyboard.press("Escape")

    goes(page, "U0SAM", "# approvals-example")
    card = page.get_by_role("list", name="Messages").get_by_role("listitem").filter(has_text=WORDS)
    is_for_everybody(page)
    card.hover()
    card.get_by_role("button", name="React with +1").first.click()

    page.get_by_role("button", name="Timeline", exact=True).click()
    posts = page.get_by_label("Posts, newest first")
    expect(posts).to_contain_text(WORDS, timeout=30_000)
    page.get_by_label("What they write").fill("How many homes flooded? I need an answer by 4pm for a story.")
    page.get_by_role("button", name="Write in").click()
    letter = posts.get_by_role("listitem").filter(has_text="How many homes flooded?")
    letter.get_by_text("Profile of Rosa Lane").click()
    copied = {}
    for what in ("handle", "profile", "words"):
        letter.get_by_role("button", name=f"Copy the {what}").click()
        expect(page.get_by_text("Copied.")).to_be_visible()
        copied[what] = str(page.evaluate("navigator.clipboard.readText()"))
        page.get_by_role("button", name="Dismiss").click()
    is_for_everybody(page)
    page.get_by_role("button", name="Close the timeline").click()

    goes(page, "U0PRIYA", "# general")
    box.fill("/check-enquirer")
    box.press("Enter")
    asking = page.get_by_role("dialog", name="Who is asking?")
    is_at_its_top(asking)
    asking.get_by_label("Their handle").fill(copied["handle"])
    asking.get_by_label("What their profile says").fill(copied["profile"])
    asking.get_by_role("textbox", name=re.compile("^What they wrote")).fill(copied["words"])
    asking.get_by_role("button", name="Check").click()
    expect(asking).to_be_hidden()
    page.keyboard.press("Escape")

    goes(page, "U0MO", "# media-team")
    expect(page.get_by_role("list", name="Messages")).to_contain_text("Probably a journalist")
    is_for_everybody(page)
    goes(page, place="Countersign: Home")
    expect(page.locator("#home")).to_be_visible()
    is_for_everybody(page)
    page.close()

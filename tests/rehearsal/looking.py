"""A real Chromium for tests, and what a page must be at every width."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
WIDE, NARROW = (1280, 800), (390, 844)
SIZES = pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
OUTLINE = """() => [...document.querySelectorAll("h1, h2, h3, h4")]
    .filter((heading) => heading.checkVisibility() && !heading.closest("[inert]")).map((heading) => heading.tagName)"""
SCROLLING = """() => [...document.querySelectorAll("*")].filter((node) => {
    const style = getComputedStyle(node);
    return node.checkVisibility() && (/auto|scroll/.test(style.overflowY) && node.scrollHeight > node.clientHeight
        || /auto|scroll/.test(style.overflowX) && node.scrollWidth > node.clientWidth);
}).map((node) => node.id || node.className)"""


@contextmanager
def chromium() -> Iterator[Browser]:
    """A Chromium that shows its scroll bars; a skip says where to get the browser."""
    found = shutil.which("chromium")
    if found is None:
        pytest.skip("no chromium on the PATH: on Debian or Ubuntu, apt install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=found,
            args=[*QUIET, "--disable-sync", "--no-first-run"],
            ignore_default_args=["--hide-scrollbars"],
        )
        yield browser
        browser.close()


def goes(page: Page, person: str = "", place: str = "") -> None:
    """Be a person, in a place; on a narrow screen both are in the menu."""
    menu = page.get_by_role("button", name="Open the menu")
    if menu.is_visible():
        menu.click()
    if person:
        page.get_by_label("Be this person").select_option(person)
    if place:
        page.get_by_role("button", name=place).click()


def scrolling(page: Page) -> list[str]:
    """The parts of a page that hold more than they show, by id or class."""
    found: list[str] = page.evaluate(SCROLLING)
    return found


def is_for_everybody(page: Page) -> None:
    """Hold a screen to one h1, and to axe-core's rules."""
    outline: list[str] = page.evaluate(OUTLINE)
    assert outline.count("H1") == 1, outline
    found = Axe().run(page).response["violations"]
    assert [(wrong["id"], wrong["impact"], [node["html"] for node in wrong["nodes"]]) for wrong in found] == []

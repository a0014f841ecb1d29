"""The frame of App Home: the line about holds, the tabs, the chosen list, and the buttons to other pages.

Each row of buttons keeps its name: a page is often drawn anew just as a button is pressed, and an unnamed row counts as
another row each time.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from slack_sdk.models.blocks import Block, HeaderBlock, PlainTextObject
from slack_sdk.models.views import View

from bot.authority.members import FOR_MEMBERS
from bot.showing.home import Page, Tab, Where
from handlers.blocks import forms
from handlers.blocks.blocks import Button, actions, clipped, context, divider, section
from handlers.blocks.guidance import whom_to_ask
from handlers.cards.top import in_doubt
from handlers.holding.holds import what
from handlers.holding.time_doubts import IN_DOUBT
from handlers.home import lists
from handlers.home.where import TABS, packed
from handlers.lines.lines import OPEN_LIST
from handlers.slack.archive import Archive

GO, PROPOSE = "home_go", "home_propose"
"""`GO` is followed by a number, for each button of a row needs a distinct id."""
CALLBACK = "home"
TITLES = {
    Tab.WAITING: "Waiting for me",
    Tab.MINE: "My proposals",
    Tab.WEEK: "This week",
    Tab.HOLDS: "Holds",
    Tab.COVER: "Cover",
    Tab.WRONG: "What went wrong",
}
SHORT = {
    Tab.WAITING: "To approve",
    Tab.MINE: "Mine",
    Tab.WEEK: "Week",
    Tab.HOLDS: "Holds",
    Tab.COVER: "Cover",
    Tab.WRONG: "Trouble",
}
"""Labels of the tabs: all of them in a row, on a telephone too."""
MOST_COUNTED = 99
MOST_NAMED = 3


def home(page: Page, archive: Archive) -> View:
    """Somebody's App Home."""
    view = View(
        type="home",
        callback_id=CALLBACK,
        private_metadata=packed(page.where),
        blocks=[*_above(page), *_shown(page, archive)],
    )
    view.validate_json()
    return view


def window(page: Page, archive: Archive) -> View:
    """The same list in a window, opened from a message."""
    blocks = [*_shown(page, archive), context("The same list, always up to date, is in Countersign's Home tab.")]
    return forms.modal(CALLBACK, _title(page), blocks, about=packed(page.where))


def _title(page: Page) -> str:
    return TITLES[page.where.tab or page.tabs[0]]


def _above(page: Page) -> Iterator[Block]:
    if not page.is_member:
        return
    yield from _banner(page)
    propose = [Button(PROPOSE, "Propose a post", "new")] if page.may_propose else []
    yield from actions([*propose, Button(OPEN_LIST, "Agreed lines", "all")], named="home:acts")
    yield from actions([_tab(page, tab) for tab in page.tabs], named="home:lists")
    yield divider()


def _banner(page: Page) -> Iterator[Block]:
    """The line about a clock in doubt, and the line about holds, on every list but the holds."""
    if page.doubted_in:
        yield context(f"⏱️ *{IN_DOUBT}.* {in_doubt(page.doubted_in)}")
    if page.holds and page.where.tab is not Tab.HOLDS:
        names = "; ".join(what(named).rstrip(",") for named in page.holds[:MOST_NAMED])
        more = f"; and {len(page.holds) - MOST_NAMED} more" if len(page.holds) > MOST_NAMED else ""
        yield context(clipped(f"⏸️ *On hold:* {names}{more}. Nothing of it goes out.", 1000))


def _tab(page: Page, tab: Tab) -> Button:
    """A tab: the chosen tab is the only coloured button."""
    counts = {Tab.WAITING: page.waiting, Tab.WRONG: page.wrong, Tab.HOLDS: len(page.holds)}
    count = counts.get(tab, 0)
    shown = f" ({count if count <= MOST_COUNTED else f'{MOST_COUNTED}+'})" if count else ""
    style = "primary" if tab is page.where.tab else ""
    return Button(f"{GO}:{TABS.index(tab)}", f"{SHORT[tab]}{shown}", packed(Where(tab)), style=style)


def _shown(page: Page, archive: Archive) -> Iterator[Block]:
    if not page.is_member:
        yield section(FOR_MEMBERS)
        return
    yield HeaderBlock(text=PlainTextObject(text=_title(page)))
    yield from lists.blocks(page, archive)
    yield from actions(_pager(page), named="home:pages")
    yield from whom_to_ask([page.department])


def _pager(page: Page) -> Iterator[Button]:
    here = page.where
    if page.monday:
        week = timedelta(days=7)
        yield Button(f"{GO}:20", "← Week before", packed(replace(here, place=None, monday=page.monday - week)))
        if here.monday:
            yield Button(f"{GO}:21", "This week", packed(replace(here, place=None, monday=None)))
        later = replace(here, place=None, monday=page.monday + week)
        yield Button(f"{GO}:22", "Week after →", packed(later))
    if page.before:
        yield Button(f"{GO}:30", "← Earlier in the list", packed(replace(here, place=page.before)))
    if page.after:
        yield Button(f"{GO}:31", "Further down the list →", packed(replace(here, place=page.after)))

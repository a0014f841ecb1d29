"""The frame of App Home: the line about holds, the tabs, the chosen list, and the buttons to other pages.

Each row of buttons keeps its name: a page is often drawn anew just as a button is pressed, and an unnamed row counts as
another row each time.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from slack_sdk.models.blocks import ActionsBlock, Block, Option, PlainTextObject, StaticSelectElement
from slack_sdk.models.views import View

from bot.authority.members import FOR_MEMBERS
from bot.showing.home import Page, Tab, Where
from handlers.blocks import forms, words
from handlers.blocks.blocks import Button, actions, clipped, context, divider, section
from handlers.blocks.guidance import whom_to_ask
from handlers.cards.top import in_doubt
from handlers.duty import credentials
from handlers.holding.holds import what
from handlers.holding.time_doubts import IN_DOUBT
from handlers.home import lists
from handlers.home.where import packed
from handlers.lines.lines import OPEN_LIST
from handlers.press_lists.messages import OPEN_PRESS_LISTS
from handlers.slack.archive import Archive
from handlers.timelines import states

GO, LISTS, PROPOSE = "home_go", "home_lists", "home_propose"
"""`GO` is followed by a number, for each button of a row needs a distinct id."""
ROW = "home:lists:"
"""The row of the menu, named after the list: under the same name, Slack would go on showing what was chosen last."""
CALLBACK = "home"
TITLES = {
    Tab.WAITING: "Waiting for me",
    Tab.REFERRALS: "Referrals",
    Tab.MINE: "My proposals",
    Tab.WEEK: "This week",
    Tab.HOLDS: "Holds",
    Tab.COVER: "Cover",
    Tab.WRONG: "What went wrong",
    Tab.OUT: "Out lately",
}
NEED_SOMEBODY = (Tab.WAITING, Tab.REFERRALS, Tab.WRONG, Tab.OUT)
"""The lists whose posts wait for a person."""
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
    press = [Button(OPEN_PRESS_LISTS, "Press lists", "all")] if page.keeps_press_lists else []
    yield from actions([*propose, Button(OPEN_LIST, "Agreed lines", "all"), *press], named="home:acts")
    yield ActionsBlock(block_id=f"{ROW}{page.where.tab}", elements=[_lists(page)])
    yield from _elsewhere(page)
    yield divider()


def _banner(page: Page) -> Iterator[Block]:
    """The lines about a clock in doubt, credentials, alarms, and, on every list but the holds, about holds."""
    if page.doubted_in:
        yield context(f"⏱️ *{IN_DOUBT}.* {in_doubt(page.doubted_in)}")
    if page.credentials:
        shown = [credentials.line(state, page.at) for state in page.credentials[:MOST_NAMED]]
        more = f" And {len(page.credentials) - MOST_NAMED} more." if len(page.credentials) > MOST_NAMED else ""
        yield context(clipped(f"🔑 {' '.join(shown)}{more}", 1000))
    if found := states.urgent(page.timelines, page.at):
        yield context(clipped(f"🚨 {found}", 1000))
    if page.holds and page.where.tab is not Tab.HOLDS:
        names = "; ".join(what(named).rstrip(",") for named in page.holds[:MOST_NAMED])
        more = f"; and {len(page.holds) - MOST_NAMED} more" if len(page.holds) > MOST_NAMED else ""
        yield context(clipped(f"⏸️ *On hold:* {names}{more}. Nothing of it goes out.", 1000))


def _lists(page: Page) -> StaticSelectElement:
    """The way between the lists: a menu that shows the chosen list, a row on any screen, where six tabs took three."""
    options = [
        Option(value=packed(Where(tab)), text=PlainTextObject(text=f"{TITLES[tab]}{_count(page, tab)}"))
        for tab in page.tabs
    ]
    chosen = options[page.tabs.index(page.where.tab or page.tabs[0])]
    return StaticSelectElement(action_id=LISTS, options=options, initial_option=chosen)


def _elsewhere(page: Page) -> Iterator[Block]:
    """What needs the person in lists other than the chosen list."""
    counted = {tab: _count(page, tab) for tab in NEED_SOMEBODY if tab is not page.where.tab}
    if says := [f"*{TITLES[tab]}*{count}" for tab, count in counted.items() if count]:
        yield context(f"There is more in {words.listed(says)}.")


def _count(page: Page, tab: Tab) -> str:
    counts = {
        Tab.WAITING: page.waiting,
        Tab.REFERRALS: page.referrals,
        Tab.WRONG: page.wrong,
        Tab.HOLDS: len(page.holds),
        Tab.OUT: len(page.take_downs),
    }
    count = counts.get(tab, 0)
    return f" ({count if count <= MOST_COUNTED else f'{MOST_COUNTED}+'})" if count else ""


def _shown(page: Page, archive: Archive) -> Iterator[Block]:
    if not page.is_member:
        yield section(FOR_MEMBERS)
        return
    yield from lists.blocks(page, archive)
    yield from actions(_pager(page), named="home:pages")
    if page.where.tab is Tab.WRONG and (found := states.in_short(page.timelines, page.at)):
        yield context(clipped(f"👁️ {found}", 1500))
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

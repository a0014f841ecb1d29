"""Posts that are out lately: corrected or taken down from App Home with the buttons of their cards."""

from collections.abc import Iterator

from slack_sdk.models.blocks import Block

from bot.model.published_post import PublishedPost
from bot.model.take_down import TakeDownState
from bot.showing.home import Page
from handlers.blocks import list_rows, words
from handlers.blocks.blocks import Button, actions, clipped, escaped, section
from handlers.cards import correct_button, seen_to_button, take_down_button
from handlers.home.digest import opening
from handlers.slack.archive import Archive

LINE = 700
REASON = 300
BY_HAND = f"{list_rows.DOWN[TakeDownState.BY_HAND]}, and then press “It is down”"
DOWN = list_rows.DOWN | {TakeDownState.BY_HAND: BY_HAND}


def blocks(page: Page, archive: Archive) -> Iterator[Block]:
    """First the take-downs that wait for the reader, then what is out, the newest first."""
    waiting = {post.row.id for post in page.take_downs}
    if page.take_downs:
        yield section("*Taken down: these wait for you*")
    for post in page.take_downs:
        yield section(clipped(f"{_headed(page, post)}.{_reason(post)}", LINE))
        yield from actions(_see_to(post, archive), named=f"down:{post.row.id}")
    others = [post for post in page.out if post.row.id not in waiting]
    if page.take_downs and others:
        yield section("*Out in the last seven days*")
    for post in others:
        yield section(clipped(f"{_headed(page, post)}.", LINE))
        yield from actions(_acts(page, post, archive), named=f"out:{post.row.id}")


def _headed(page: Page, post: PublishedPost) -> str:
    account = page.accounts.get(post.row.account)
    when = words.at(post.at, account.zone if account else page.department.zone, page.at)
    live = list_rows.CHANGED_SINCE if post.changed else "live"
    stands = DOWN[post.take_down.state] if post.take_down else words.link(post.row.url, live)
    return f"{list_rows.named(post.row.of)}, *{list_rows.account(post.row.account, page.accounts)}*, {when}: {stands}"


def _reason(post: PublishedPost) -> str:
    reason = post.take_down.reason if post.take_down else ""
    return f" Why: “{escaped(reason, REASON)}”" if reason else ""


def _see_to(post: PublishedPost, archive: Archive) -> Iterator[Button]:
    if post.take_down:
        yield seen_to_button(post.row.account, post.take_down)
    yield from opening(archive.link(post.row.of.card), "Open the card")


def _acts(page: Page, post: PublishedPost, archive: Archive) -> Iterator[Button]:
    if post.row.of.hidden:
        return
    if post.take_down is None:
        if post.row.url and post.row.account in page.corrects:
            yield correct_button(post.row.account, post.row.id)
        if post.row.account in page.takes_down:
            yield take_down_button(post.row.of.id, post.row.of.revision)
    yield from opening(archive.link(post.row.of.card), "Open the card")

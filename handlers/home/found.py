"""What a search found: a line for each post that went out, with its words, its links and "Propose again"."""

import json
from collections.abc import Iterator
from datetime import UTC
from itertools import groupby

from slack_sdk.models.blocks import Block

from bot.afterwards.search import LONGEST, Results
from bot.errors import Unusable
from bot.model.list_row import Place
from bot.model.published_post import PublishedPost
from bot.model.take_down import TakeDownState
from bot.parsing.search_words import places_of
from handlers.blocks import list_rows, words
from handlers.blocks.blocks import WORN_OUT, Button, actions, clipped, context, escaped, ids, section
from handlers.slack.archive import Archive

AGAIN = "find_propose_again"
PAGE = "find_page"
"""Followed by a number, as each button of a row needs a distinct id."""
MOST_PLACES = 4
SHOWN, BEFORE = 240, 60
"""Characters shown of a post's words, and of those the most before the first word that was searched for."""
FARTHEST = 2**53
"""More than any moment in microseconds."""
HELP = (
    "*Find what was published.* Write the words after the command, such as `/find-post pension rates`. It finds the "
    "posts that went out with all of these words, also in what their pictures show. Capitals and accents don't "
    "matter, and the beginning of a word is enough: `pension` finds pensions, too."
)
NOTHING = "Nothing that went out has {all} “{asked}”. Fewer words, or only the beginning of a word, find more."
ARCHIVED = (
    "Words of the oldest posts were moved into an archive, and are not searched. Whoever runs Countersign has the file."
)
STILL_READING = "Older posts are still being taken up for searching. Try again in some minutes to find them, too."


def found(results: Results, archive: Archive) -> list[Block]:
    """A page of what was found; help for a search without a word."""
    if not results.wanted:
        return [section(HELP)]
    return [*_posts(results, archive), *_asides(results)]


def summary(results: Results) -> str:
    """What a notification shows: none of anybody's words."""
    return "What was published" if results.posts else "Nothing was found" if results.wanted else "Find a post"


def page_in(value: str) -> tuple[str, Place]:
    """Unpack the words and the place of another page. Raises Unusable for a value that we did not write."""
    try:
        unpacked = json.loads(value)
    except ValueError:
        unpacked = None
    match unpacked:
        case [str() as asked, int() as at, int() as delivery, 0 | 1 as back] if 0 <= at < FARTHEST > delivery >= 0:
            return asked[:LONGEST], Place((at, delivery), back=bool(back))
    raise Unusable(WORN_OUT)


def _posts(results: Results, archive: Archive) -> Iterator[Block]:
    asked = escaped(results.asked, 2 * LONGEST)
    if not results.posts:
        every = "all of" if len(results.wanted) > 1 else "the word"
        yield section(NOTHING.format(all=every, asked=asked))
        return
    yield section(f"*Published with “{asked}”*, the newest first:")
    for _, several in groupby(results.posts, lambda post: (post.row.of.id, post.row.of.revision, post.parts)):
        together = tuple(several)
        again = Button(AGAIN, "Propose again", ids(*together[0].worded_in)) if results.may_propose else None
        yield section(_says(results, together, archive), again, named=f"found:{together[0].row.id}")
    yield from actions(_pager(results), named="found:pages")


def _says(results: Results, together: tuple[PublishedPost, ...], archive: Archive) -> str:
    """A post with its words: a line for each account where the same words stand."""
    card = words.link(archive.link(together[0].row.of.card), "Open the card") if together[0].row.of.card else ""
    heads = [_head(results, post) for post in together[:MOST_PLACES]]
    if len(together) > MOST_PLACES:
        heads.append(f"and {len(together) - MOST_PLACES} more")
    heads[0] = " · ".join(part for part in (heads[0], card) if part)
    return clipped("\n".join([*heads, _excerpt(together[0], results.wanted)]), 2500)


def _head(results: Results, post: PublishedPost) -> str:
    account = results.accounts.get(post.row.account)
    zone = account.zone if account else UTC
    name = words.title(account) if account else list_rows.account(post.row.account, results.accounts)
    day = words.date(post.at.astimezone(zone).date())
    changed = f"_words changed on {words.date(post.changed.at.astimezone(zone).date())}_" if post.changed else ""
    return " · ".join(part for part in (f"*{name}*", day, _there(post), changed) if part)


def _there(post: PublishedPost) -> str:
    if post.take_down is not None:
        return "_taken down since_" if post.take_down.state is TakeDownState.DOWN else "_being taken down_"
    return words.link(post.row.url, "Open the post") if post.row.url else ""


def _excerpt(post: PublishedPost, wanted: tuple[str, ...]) -> str:
    """The words around the first word that was searched for; of a picture's description, where the word is there."""
    pieces = [("", part) for part in post.parts] + [("Picture: ", alt) for alt in post.alts]
    for label, text in pieces:
        place = next(places_of(text, wanted), None)
        if place is not None:
            return f"{label}“{_around(text, place)}”"
    return f"“{_around(next(iter(post.parts), ''), 0)}”"


def _around(text: str, place: int) -> str:
    start = 0 if place <= BEFORE else text.find(" ", place - BEFORE, place) + 1 or place
    return ("… " if start else "") + escaped(words.shortened(text[start:], SHOWN), 3 * SHOWN)


def _pager(results: Results) -> Iterator[Button]:
    for number, (place, label) in enumerate(((results.newer, "← Newer"), (results.older, "Older →"))):
        if place is not None:
            value = json.dumps([results.asked, *place.key, int(place.back)], separators=(",", ":"))
            yield Button(f"{PAGE}:{number}", label, value)


def _asides(results: Results) -> Iterator[Block]:
    says = ([] if results.is_whole else [STILL_READING]) + ([ARCHIVED] if results.some_archived else [])
    if says and results.older is None:
        yield context(*says)

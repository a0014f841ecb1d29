"""The top of the form for a correction: the post that it answers, and what happens next."""

from collections.abc import Iterator

from slack_sdk.models.blocks import Block

from bot.model.account import Account
from bot.model.published_post import PublishedPost
from handlers.blocks import words
from handlers.blocks.blocks import context, quoted, section

BEGINS = "Correction: "
CORRECTS, ANSWERS = "Correct a post", "Reply to our own post"
SHOWN = 700
"""Characters shown of the post."""
NEXT = (
    "What happens next: this goes through the checks, and an approver looks at it. Then it goes out as a reply below "
    "that post, for those who saw it. The post itself stays as it is."
)
WRONG_ALTOGETHER = "If it should not be out at all, “Take it down” on its card is quicker."
IS_DOWN = "It was taken down meanwhile, so a reply can't be put below it. A new post can say what was wrong."

OwnPost = tuple[Account, PublishedPost]
"""A post of our own that a reply answers, with its account."""


def is_correction(text: str) -> bool:
    """Whether the words of a reply to our own post call themselves a correction."""
    return text.lstrip().casefold().startswith("correct")


def title(text: str) -> str:
    """The title of the form for a reply to our own post."""
    return CORRECTS if is_correction(text) else ANSWERS


def blocks(own: OwnPost, text: str) -> Iterator[Block]:
    """The post that is answered, and what becomes of the form."""
    account, post = own
    there = words.link(post.row.url, "Open it") if post.row.url else ""
    heading = "The post that you correct" if is_correction(text) else "The post that you reply to"
    yield section(f"*{heading}*: {words.title(account)}, {words.on(post.at, account.zone)}. {there}".strip())
    yield quoted(words.shortened(" ".join(post.parts), SHOWN))
    yield context(*([IS_DOWN] if post.take_down else [NEXT, WRONG_ALTOGETHER]))

"""The top of the form for a correction: the post, the choice between a reply and a change, and what happens next."""

from collections.abc import Iterator
from dataclasses import dataclass

from slack_sdk.models.blocks import Block

from bot.model.account import Account
from bot.model.published_post import PublishedPost
from handlers.blocks import forms, words
from handlers.blocks.blocks import context, quoted, section

BEGINS = "Correction: "
CORRECTS, ANSWERS = "Correct a post", "Reply to our own post"
SHOWN = 700
"""Characters shown of the post."""
NEXT = (
    "What happens next: this goes through the checks, and an approver looks at it. Then it goes out as a reply below "
    "that post, for those who saw it. The post itself stays as it is."
)
NEXT_BY_HAND = (
    "What happens next: this goes through the checks, and an approver looks at it. Then somebody is asked to post it "
    "by hand, as a reply below that post, for those who saw it. The post itself stays as it is."
)
WRONG_ALTOGETHER = "If it should not be out at all, “Take it down” on its card is quicker."
IS_DOWN = "It was taken down meanwhile, so a reply can't be put below it. A new post can say what was wrong."

HOW, REPLY, CHANGE = "correct_how", "reply", "change"
"""How to correct: the input, and its choices."""
WAYS = {
    REPLY: "By a reply (preferred: readers see that it was corrected)",
    CHANGE: "Change the post itself",
}
NEXT_CHANGE = (
    "What happens next: this goes through the checks, and an approver sees the words before and after. Then the post "
    "itself is changed; its pictures and its address stay. Those who have read it are not told."
)


@dataclass(frozen=True, slots=True)
class OwnPost:
    """A post of our own that a form corrects or answers, with its account."""

    account: Account
    post: PublishedPost
    changes: bool = False
    """Whether the words of the post are replaced."""
    choosing: bool = False
    """Whether a person still chooses how to correct."""
    cannot: str = ""
    """Why the post can't be changed; empty if it can."""
    by_hand: bool = False
    """Whether a person posts the reply."""


def is_correction(text: str) -> bool:
    """Whether the words of a reply to our own post call themselves a correction."""
    return text.lstrip().casefold().startswith("correct")


def called_so(text: str) -> str:
    """The words of a reply that calls itself a correction."""
    return text if is_correction(text) else f"{BEGINS}{text}"


def begun(text: str) -> bool:
    """Whether the words of a reply are more than those that the form began with."""
    return text.strip() not in {"", BEGINS.strip()}


def title(own: OwnPost, text: str) -> str:
    """The title of the form for a post of our own."""
    return CORRECTS if own.changes or is_correction(text) else ANSWERS


def blocks(own: OwnPost, text: str) -> Iterator[Block]:
    """The post, the choice how to correct it, and what becomes of the form."""
    post = own.post
    there = words.link(post.row.url, "Open it") if post.row.url else ""
    corrects = own.changes or is_correction(text)
    heading = "The post that you correct" if corrects else "The post that you reply to"
    since = f" Its words were changed on {words.on(post.changed.at, own.account.zone)}." if post.changed else ""
    yield section(
        f"*{heading}*: {words.title(own.account)}, {words.on(post.at, own.account.zone)}. {there}{since}".strip()
    )
    yield quoted(words.shortened(" ".join(post.parts), SHOWN))
    if post.take_down:
        yield context(IS_DOWN)
        return
    if own.choosing and not own.cannot:
        yield forms.radio(HOW, "How should it be corrected?", WAYS, chosen=CHANGE if own.changes else REPLY)
    elif own.choosing:
        yield context(own.cannot)
    by_reply = NEXT_BY_HAND if own.by_hand else NEXT
    yield context(NEXT_CHANGE if own.changes else by_reply, WRONG_ALTOGETHER)

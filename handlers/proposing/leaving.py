"""Leaving a form: the private message about the words that were kept as a draft, or given back."""

from collections.abc import Sequence

from slack_sdk.models.blocks import Block

from bot.showing.proposal_view import ShownProposal
from handlers.blocks import words
from handlers.blocks.blocks import actions, clipped, escaped, section
from handlers.proposing.own_drafts import buttons
from handlers.proposing.whole_text import all_of

WHERE = "It is under *My proposals* in my Home tab, and in `/pending-posts`."
BEGINNING = 80

Message = tuple[str, list[Block]]
"""A message's line for notifications, and the blocks."""


def kept(shown: Sequence[ShownProposal]) -> Message:
    """The message about drafts."""
    first = shown[0]
    beginning = escaped(clipped(first.revision.content.text, BEGINNING))
    places = words.listed([words.where(place) for post in shown for place in post.places])
    stands = " What stands on its card stands until you send this." if first.proposal.edits else ""
    draft = "draft of a change of a post" if first.revision.content.corrects else "draft"
    says = f"Kept as your {draft}, for {clipped(places, 400)}: “{beginning}” Nothing has been sent.{stands} {WHERE}"
    choices = buttons(first.proposal.id, first.revision.number, edits=bool(first.proposal.edits))
    return "Your words are kept as a draft.", [section(says), *actions(choices)]


def given_back(text: str, why: str, *, pictures: bool) -> list[Message]:
    """The messages with words that could not become a draft."""
    lost = " The pictures are to be added again." if pictures else ""
    says = f"You closed the form before it could be kept as a draft. ({escaped(why, 300)})"
    every = all_of(text, f"{says} Here are your words; nothing has been sent.{lost}")
    return [("Here are your words.", blocks) for blocks in every]

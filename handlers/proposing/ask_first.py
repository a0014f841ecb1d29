"""Asking first: the form for a question about a draft, and the message to the approvers."""

from collections.abc import Iterator, Sequence

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.model.early_question import EarlyQuestion
from bot.showing.proposal_view import ShownProposal
from handlers.blocks import forms, words
from handlers.blocks.blocks import Fold, actions, clipped, context, quoted, section
from handlers.blocks.guidance import whom_to_ask
from handlers.blocks.hidden_characters import noted
from handlers.cards import show_all

FORM = "ask_first_form"
QUESTION = "question"
LONGEST_QUESTION = 1000


def form(shown: Sequence[ShownProposal], about: str) -> View:
    """The form for the question."""
    channels = words.listed(list(dict.fromkeys(f"<#{post.channel}>" for post in shown)))
    blocks = [
        section(
            f"Your question goes to {channels}, with the words as they stand. "
            "It stays your draft: nothing is sent for approval, and no clock runs."
        ),
        forms.text(QUESTION, "What would you like to know?", multiline=True, longest=LONGEST_QUESTION),
        *whom_to_ask(post.department for post in shown),
    ]
    return forms.modal(FORM, "Ask first", blocks, submit="Ask", close="Back", about=about)


def asked(shown: Sequence[ShownProposal]) -> View:
    """The view after a question was sent."""
    channels = words.listed(list(dict.fromkeys(f"<#{post.channel}>" for post in shown)))
    says = f"Your question is on its way to {channels}. Answers come in its thread; your draft is kept meanwhile."
    return forms.modal("asked_first", "Asked", [section(says)], close="Back to the draft")


def message(shown: ShownProposal, asking: EarlyQuestion) -> list[Block]:
    """The question as the approvers see it, with the words as they stand."""
    return list(_message(shown, asking))


def summary(asking: EarlyQuestion) -> str:
    """The line for notifications, without anyone's own words."""
    return f"A question from {words.mention(asking.person)} about a draft"


def _message(shown: ShownProposal, asking: EarlyQuestion) -> Iterator[Block]:
    places = words.listed([words.where(place) for place in shown.places])
    who = words.mention(asking.person)
    on_duty = words.listed([words.mention(person) for person in shown.on_duty[:4]])
    duty = f" {on_duty}, you are on duty." if on_duty else ""
    yield section(clipped(f"*{who} asks first*, about a draft for {places}.{duty}", 1200))
    question = Fold()
    yield quoted(*question.of((asking.question,)))
    if question.folded:  # a thousand hidden characters take ten thousand to show
        yield context(f"… and {question.folded:,} more characters.")
    yield context("The words as they stand:")
    fold = Fold()
    for parts in shown.variants:
        fits = fold.of(parts)
        if fits:
            yield quoted(*fits, of=len(parts))
    if fold.folded:
        yield context(f"… and {fold.folded:,} more characters.")
        yield from actions([show_all(shown)])
    yield from noted([part for place in shown.places for part in place.parts])
    yield context(
        "Nothing has been sent for approval and no clock is running, so a 👍 here approves nothing. "
        "Please answer in the thread."
    )

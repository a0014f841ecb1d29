"""Approving from a row of App Home: the whole card in a window first, or the way to the card."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from slack_sdk.models.blocks import ActionsBlock, Block, SectionBlock
from slack_sdk.models.views import View

from bot.showing.proposal_view import ShownProposal
from handlers import cards
from handlers.blocks import forms, words
from handlers.blocks.blocks import actions, ids, section
from handlers.home.digest import opening
from handlers.slack.archive import Archive

FORM = "home_approving"
ON_ITS_CARD = "This is decided on its card, where all of it can be seen."


def window(shown: ShownProposal, archive: Archive, now: datetime) -> View:
    """The words as on the card, with *Approve*; with the card's address alone where a 👍 would not be enough."""
    url = archive.link(shown.card)
    if not shown.proposal.thumb_is_enough or shown.revision.pictures or not url:
        found = [section(words.finding(remark)) for remark in shown.proposal.still_to_let_go[: words.MOST_SHOWN]]
        return forms.modal("home_to_the_card", "Look at the card", [section(ON_ITS_CARD), *found, *_to(url)])
    about = ids(shown.proposal.id, shown.revision.number)
    blocks = list(_without_buttons(cards.card(shown, now, archive)))
    return forms.modal(FORM, "Approve this?", blocks, submit="Approve", close="Not now", about=about)


def _to(url: str) -> list[Block]:
    return actions(opening(url, "Open the card"))


def _without_buttons(blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, ActionsBlock):
            continue
        if isinstance(block, SectionBlock):
            block.accessory = None
        yield block

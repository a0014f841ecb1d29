"""The order of a card."""

from datetime import datetime

from slack_sdk.models.blocks import Block

from bot.showing.proposal_view import ShownProposal
from handlers.blocks import words
from handlers.blocks.blocks import clipped
from handlers.blocks.guidance import whom_to_ask
from handlers.blocks.links import led
from handlers.blocks.looks import looks
from handlers.cards.buttons import decisions, further
from handlers.cards.judged import findings
from handlers.cards.said import question, said_there
from handlers.cards.small_print import small_print
from handlers.cards.status import is_stopped, status
from handlers.cards.top import banner, restricted
from handlers.cards.twins import twins
from handlers.slack.archive import Archive


def card(shown: ShownProposal, now: datetime, archive: Archive) -> list[Block]:
    """All blocks of a card, top to bottom, for the present state; `archive` links to other cards."""
    return [
        *banner(shown),
        *restricted(shown),
        *status(shown, now),
        *question(shown),
        *said_there(shown),
        *led(shown.revision.links, shown.links_now),
        *looks([shown]),
        *findings(shown),
        *twins(shown, archive),
        *decisions(shown),
        *small_print(shown),
        *(whom_to_ask([shown.department]) if is_stopped(shown) else ()),
        *further(shown),
    ]


def summary(shown: ShownProposal) -> str:
    """The line for notifications, without any of the post's own words."""
    where = words.listed([words.where(place) for place in shown.places])
    return clipped(f"A post for {where} from {words.mention(shown.proposal.proposer)}", 1000)

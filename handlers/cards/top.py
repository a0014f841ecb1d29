"""The top of a card: holds, and the readers of a restricted post."""

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import Block

from bot.model.hold import Hold
from bot.model.people import SYSTEM
from bot.showing.proposal_view import ShownProposal
from handlers.blocks import words
from handlers.blocks.blocks import clipped, context, escaped, section


def banner(shown: ShownProposal) -> Iterator[Block]:
    """The line about a hold, above all else: while a hold stands, no post goes out."""
    held = [place for place in shown.places if place.holds]
    if not held:
        return
    which = "" if len(held) == len(shown.places) else f" for {words.listed([words.where(place) for place in held])}"
    why = hold_in_short(shown.holds[0], shown.places[0].account.zone)
    yield section(clipped(f"⏸️ *On hold{which}: nothing goes out.* {why}", 900))


def hold_in_short(hold: Hold, zone: ZoneInfo) -> str:
    """A hold in a sentence: start, end, author and reason."""
    since = f"since {words.on(hold.at, zone)}"
    until = f", until {words.on(hold.until, zone)}" if hold.until else ""
    who = "" if hold.by == SYSTEM else f", by {words.mention(hold.by)}"
    return f"{since[0].upper()}{since[1:]}{until}{who}: “{escaped(hold.reason, 300)}”"


def restricted(shown: ShownProposal) -> Iterator[Block]:
    """The named readers of a market-sensitive post, shown before the words."""
    if named := shown.proposal.restricted_to:
        who = words.listed([words.mention(person) for person in named])
        yield context(clipped(f"🔒 *Market-sensitive.* For {who} and those who approve it only.", 900))

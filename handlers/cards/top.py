"""The top of a card: holds, and the readers of a restricted post."""

from collections.abc import Iterator, Sequence
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import Block

from bot.model.hold import Hold
from bot.model.people import SYSTEM
from bot.model.setting import Setting
from bot.showing.proposal_view import ShownProposal
from handlers.blocks import words
from handlers.blocks.blocks import clipped, context, escaped, said, section
from policy.department import SensitiveDay, Window

MOST_AHEAD = 3
WAITS_FOR_THE_TIME = "Waits while we make sure of the time"


def banner(shown: ShownProposal) -> Iterator[Block]:
    """The lines about the time and about a hold, above all else: with either, no post goes out."""
    if shown.time_in_doubt and shown.places:
        yield section(f"⏱️ *{WAITS_FOR_THE_TIME}.* {in_doubt([shown.places[0].account.channel])}")
    yield from _ahead(shown)
    held = [place for place in shown.places if place.holds]
    if not held:
        return
    which = "" if len(held) == len(shown.places) else f" for {words.listed([words.where(place) for place in held])}"
    why = hold_in_short(shown.holds[0], shown.places[0].account.zone)
    yield section(clipped(f"⏸️ *On hold{which}: nothing goes out.* {why}", 900))


def in_doubt(channels: Sequence[str]) -> str:
    """What is to be known while a clock is in doubt, and the channels with the message about it."""
    where = words.listed([f"<#{channel}>" for channel in channels[:MOST_AHEAD]])
    return f"A clock can't be believed just now; once we are sure, it goes on by itself. See the message in {where}."


def _ahead(shown: ShownProposal) -> Iterator[Block]:
    """What will stop the post when it comes due, as things stand; or what would have, and was called off."""
    zone = shown.places[0].account.zone if shown.places else shown.department.zone
    for post in shown.will_stop[:MOST_AHEAD]:
        some = len(post.accounts) < len(shown.places)
        which = f" for {words.listed([words.handle(account) for account in post.accounts])}" if some else ""
        when = f"when it comes due, {words.on(post.due, zone)}" if post.has_a_time else "if it is sent then"
        yield section(clipped(f"⚠️ *As things stand, this will be stopped{which} {when}.* {said(post.stop.says)}", 900))
    if shown.called_off is not None and not shown.will_stop and not any(place.holds for place in shown.places):
        yield context(clipped(f"▶️ {_called_off(shown.called_off, zone)} This goes out as planned.", 600))


def _called_off(gone: Setting | Hold, zone: ZoneInfo) -> str:
    if isinstance(gone, Hold):
        who = "" if gone.lifted_by == SYSTEM else f" by {words.mention(gone.lifted_by)}"
        when = f", {words.on(gone.lifted_at, zone)}" if gone.lifted_at else ""
        return f"The hold “{escaped(gone.reason, 300)}” was lifted{who}{when}."
    match gone.value:
        case SensitiveDay(reason=name) | Window(id=name):
            which = f"“{escaped(name, 200)}”"
        case _:
            which = "What stood against it"
    when = f", {words.on(gone.ended_at, zone)}" if gone.ended_at else ""
    return f"{which} was called off by {words.mention(gone.ended_by)}{when}."


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

"""The top of the form for a post proposed again: the post that the words are copied from."""

from collections.abc import Iterator

from slack_sdk.models.blocks import Block

from bot.model.delivery import DeliveryState
from bot.model.take_down import TakeDownState
from bot.showing.proposal_view import ShownProposal
from bot.showing.shown_places import Place
from handlers.blocks import words
from handlers.blocks.blocks import context, escaped

MOST = 4
"""The most take-downs told of."""
REASON = 300


def blocks(shown: ShownProposal) -> Iterator[Block]:
    """Which post the words are copied from, where that post is, and where and why it was taken down."""
    out = [place for place in shown.places if place.delivery and place.delivery.state is DeliveryState.PUBLISHED]
    heads = [f"A copy of the post on {words.where(place)}{_since(place)}" for place in out[:1]] or ["A copy of a post"]
    others = f", and on {words.counted(len(out) - 1, 'other account')}" if len(out) > 1 else ""
    downs = [says for place in out for says in _down(shown, place)]
    stays = "" if out and len(downs) == len(out) else " That post stays as it is;"
    if downs and stays:
        stays = " Where that post is still out, it stays as it is;"
    new = "this is a new proposal, for you to change."
    yield context(f"*{heads[0]}*{others}.{stays} {new if stays else new.capitalize()}", *downs[:MOST])


def _since(place: Place) -> str:
    """The day on which a post went out, and the way there."""
    sent = place.delivery
    if sent is None:
        return ""
    day = (sent.sent_at or sent.due_at).astimezone(place.account.zone)
    says = f"{day.day} {day:%B %Y}"
    return f" from {words.link(sent.url, says) if sent.url else says}"


def _down(shown: ShownProposal, place: Place) -> Iterator[str]:
    """The take-down of a post: from when, by whom, and why."""
    down = place.take_down
    if down is None:
        return
    who, at = words.mention(shown.by(down.by)), words.on(down.down_at or down.at, place.account.zone)
    why = f" Why: “{escaped(down.reason, REASON)}”" if down.reason else ""
    if down.state is TakeDownState.DOWN:
        yield f"🗑️ {who} had it taken down from {words.where(place)} on {at}.{why}"
    else:
        yield f"🗑️ {who} asked on {at} for it to be taken down from {words.where(place)}.{why}"

"""Other posts of the same words on the same account: where each is, and a link to it."""

from collections.abc import Iterator

from slack_sdk.models.blocks import Block

from bot.showing.proposal_view import ShownProposal
from handlers.blocks import words
from handlers.blocks.blocks import clipped, context, escaped
from handlers.slack.archive import Archive
from policy.same_words import Stands

MOST = 4
REASON = 150
SAYS = {
    Stands.OUT: "out since",
    Stands.SCHEDULED: "scheduled for",
    Stands.WAITING: "waiting for approval, for",
    Stands.TAKEN_DOWN: "taken down on",
}


def twins(shown: ShownProposal, archive: Archive, *, told: bool = False) -> Iterator[Block]:
    """A line for each other post of the same words, with the way there; where findings stand whole, the way alone."""
    accounts = {place.account.key: place.account for place in shown.places}
    lines = []
    for twin in [twin for twin in shown.twins if twin.account in accounts][:MOST]:
        account = accounts[twin.account]
        when = f"{SAYS[twin.stands]} {words.on(twin.at, account.zone)}" if twin.at else "waiting for approval"
        when += f", because: “{escaped(twin.because, REASON)}”" if twin.because else ""
        out = words.link(twin.url, "Open that post") if twin.url else ""
        card = archive.link(twin.card)
        there = out or (words.link(card, "Open its card") if card else "")
        if not told:
            there = f"{when}. {there}".strip()
        if there:
            lines.append(f"👥 The other one, on {words.title(account)}: {there}")
    if lines:
        yield context(clipped("\n".join(lines), 700))

"""News about cards and channels out of the bot's reach, and about their return."""

from collections.abc import Sequence

from bot.model.account import Account
from bot.showing.proposal_view import ShownProposal
from handlers.blocks import words
from handlers.slack.refusals import UNSAYABLE, because, what_to_do

OURS = UNSAYABLE | {"a_fault_of_ours"}


def card_told(shown: ShownProposal, person: str, why: str) -> str:
    """News of a card that Slack does not take, with the remedy; an empty `why` means the card is posted now."""
    proposal, where = shown.proposal, f"<#{shown.channel}>"
    if person == proposal.proposer:
        which = f"Your post {words.beginning(proposal)}"
    else:
        places = words.listed([words.where(place) for place in shown.places])
        which = f"The post {words.beginning(proposal)} by {words.mention(proposal.proposer)} for {places}"
    if not why:
        return f"{which}: its card is in {where} now."
    if why in OURS:
        return (
            f"{which} is kept, and nothing of it goes out. Its card can't be shown in Slack: that is a fault of ours, "
            f"and nothing in the words is wrong. Whoever runs Countersign has the details in its log ({why})."
        )
    if why == "deleted_again":
        return (
            f"{which} is kept. Its card was deleted from {where} again and again, so it isn't posted there any more. "
            "Ask who deletes it; editing the post makes a new card."
        )
    todo = what_to_do(why, shown.channel)
    return f"{which} is kept, but its card can't be posted in {where}: {because(why)}. {todo} The card then follows."


def channel_told(channel: str, why: str, accounts: Sequence[Account]) -> str:
    """News of a channel closed to the bot, with the remedy; an empty `why` means the channel is open again."""
    handles = words.listed([*dict.fromkeys(words.handle(account) for account in accounts)]) or "an account here"
    if not why:
        return f"<#{channel}> is open to me again: what waited for it follows by itself."
    return (
        f"What was approved still goes out, but nothing for {handles} can be decided in <#{channel}> just now: "
        f"{because(why)}. {what_to_do(why, channel)} Cards that wait for approval there are kept, and follow."
    )

"""The message that lists referrals without a card, changed in place as people ask and questions are taken."""

from collections.abc import Iterator
from datetime import datetime

from slack_sdk.models.blocks import Block

from bot.model.enquiry import Enquiry
from bot.showing.gatherings import ShownGathering
from handlers.blocks import words
from handlers.blocks.blocks import actions, context, escaped, section
from handlers.enquiries.inbox_message import FIRST_WORDS, fitting
from handlers.enquiries.referral_card import take
from handlers.enquiries.verdict import headline, network, who

WHY = 120
"""Characters of the reason why we think so."""
HOW = (
    "So many ask at once that they share a message. *Take it* makes a question yours, and gives it a card with "
    "*Answered*, *Hand over* and the rest. Lives at risk and deadlines have their own cards."
)

HOLDS = "Journalists who wait are"
"""What the message lists, as the beginning of a sentence."""


def message(shown: ShownGathering, now: datetime) -> list[Block]:
    """The message as the referrals stand."""
    if not shown.listed:
        return [section(f"✅ *{summary(shown)}*")]
    blocks: list[Block] = [section(f"📣 *{summary(shown)}*"), context(HOW)]
    rows = fitting((enquiry, _row(enquiry, shown, now)) for enquiry in shown.listed)
    for enquiry, row in rows:
        blocks.append(section(row))
        blocks += actions([take(enquiry)], named=f"gathered:{enquiry.id}")
    if (more := shown.waiting - len(rows)) > 0:
        blocks.append(
            context(f"And {more:,} more, who come up as these are taken; all are in *Referrals* in the Home tab.")
        )
    return [*blocks, *_asked(shown, now)]


def summary(shown: ShownGathering) -> str:
    """The message in a line."""
    if not shown.waiting:
        return "Nobody waits in this list any more."
    are = "journalist waits" if shown.waiting == 1 else "journalists wait"
    return f"{shown.waiting:,} {are} for somebody of the media team."


def _row(enquiry: Enquiry, shown: ShownGathering, now: datetime) -> str:
    """Who asks, why we think so, what, and since when; of a private message without its words."""
    private, enquiry = enquiry.private, enquiry.for_everybody()
    asks = who(enquiry)
    facts = [f"🔒 A private message from {asks}" if private else asks, f"{headline(enquiry)}, on {network(enquiry)}"]
    facts += [escaped(words.shortened(reason.says, WHY)) for reason in enquiry.evidence[:1]]
    facts.append(f"since {words.at(enquiry.wrote_at or enquiry.at, shown.department.zone, now)}")
    if enquiry.url:
        facts.append(words.link(enquiry.url, "What they wrote"))
    lines = [" · ".join(facts)]
    if enquiry.message.strip():
        lines.append(f"> {escaped(words.shortened(enquiry.message, FIRST_WORDS))}")
    if again := len(enquiry.wrote_again):
        lines.append(f"_Wrote again, {words.counted(again, 'time')}._")
    return "\n".join(lines)


def _asked(shown: ShownGathering, now: datetime) -> Iterator[Block]:
    """Who of the rota was asked last."""
    calls = [call for enquiry in shown.listed for call in enquiry.calls]
    if calls:
        last = max(calls, key=lambda call: call.at)
        yield context(f"Asked last: {words.mention(last.person)}, {words.at(last.at, shown.department.zone, now)}.")

"""The message that asks a person of the rota to take what waits: one referral, or several in one call."""

from collections.abc import Callable, Sequence
from datetime import datetime

from slack_sdk.models.blocks import Block

from bot.model.account import Department
from bot.model.listed_referral import ListedReferral
from bot.model.people import Card
from handlers.blocks.blocks import context, escaped, section
from handlers.enquiries.referral_card import LIFE_AT_RISK, SIGNPOST, deadline, summary, to_card, to_take
from handlers.enquiries.verdict import headline, network

MOST_NAMED = 6
"""Referrals with a line and a button of their own in a call."""


def message(
    several: Sequence[ListedReferral], department: Department, now: datetime, link: Callable[[Card | None], str]
) -> tuple[list[Block], str]:
    """Ask for referrals to be taken: the message, and the line for notifications. `link` gives a card's address."""
    lines = [_line(referral, department, now, link(referral.card)) for referral in several[:MOST_NAMED]]
    first = several[0].enquiry
    if len(several) == 1:
        life = f"{LIFE_AT_RISK} {SIGNPOST}\n" if first.life_at_risk else ""
        says = f"{life}Nobody of the media team has this yet. {lines[0]}"
        return [section(says), *to_take(first)], f"Please look: {summary(first)}"
    are = "journalists" if all(referral.enquiry.refer for referral in several) else "people"
    waits = f"{len(several):,} {are} wait"
    blocks: list[Block] = [section(f"*{waits}.* Nobody of the media team has their questions yet.")]
    for referral, says in zip(several, lines, strict=False):
        blocks += [section(says), *to_take(referral.enquiry)]
    if (more := len(several) - len(lines)) > 0:
        blocks.append(context(f"And {more:,} more, in <#{department.media_channel}>."))
    return blocks, f"Please look: {waits}"


def _line(referral: ListedReferral, department: Department, now: datetime, url: str) -> str:
    """Who asks, by when an answer is wanted, and the way to the card."""
    enquiry = referral.enquiry
    by = deadline(enquiry, department.zone, now)
    who = f"*{headline(enquiry)}:* {escaped(enquiry.handle, 200)} on {network(enquiry)}."
    return f"{who}{f' {by}' if by else ''} {to_card(department, url)}."

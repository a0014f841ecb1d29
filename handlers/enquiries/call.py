"""The message that asks a person of the rota to take what waits: one referral, or several in one call."""

from collections.abc import Callable, Sequence
from datetime import datetime

from slack_sdk.models.blocks import Block

from bot.model.account import Department
from bot.model.listed_referral import ListedReferral
from bot.model.people import Card
from handlers.blocks import words
from handlers.blocks.blocks import context, escaped, section
from handlers.enquiries.referral_card import LIFE_AT_RISK, SIGNPOST, deadline, summary, to_card, to_take
from handlers.enquiries.verdict import headline, network, who

MOST_NAMED = 6
"""Referrals with a line and a button of their own in a call."""
FIRST_WORDS, LONGEST_WORDS = 120, 500
"""Characters of a question's beginning, as written and made harmless."""
WHERE = "all are in *Referrals* in the Home tab"


def message(
    several: Sequence[ListedReferral],
    department: Department,
    now: datetime,
    link: Callable[[Card | None], str],
    waiting: int,
) -> tuple[list[Block], str]:
    """Ask a person to take referrals: the message, and the line for notifications.

    `link` gives a card's address; `waiting` counts all that nobody has, as other calls ask others at the same time.
    """
    in_all = f"{waiting:,} wait in all" if waiting > len(several) else ""
    lines = [_line(referral, department, now, link(referral.card)) for referral in several[:MOST_NAMED]]
    first = several[0].enquiry
    if len(several) == 1:
        life = f"{LIFE_AT_RISK} {SIGNPOST}\n" if first.life_at_risk else ""
        says = f"{life}Nobody of the media team has this yet. {lines[0]}"
        more = [context(f"{in_all}: {WHERE}.")] if in_all and not first.life_at_risk else []
        return [section(says), *to_take(first), *more], f"Please look: {summary(first)}"
    are = "journalists" if all(referral.enquiry.refer for referral in several) else "people"
    waits = f"{len(several):,} {are} wait for you to take their questions{f'; {in_all}' if in_all else ''}"
    blocks: list[Block] = [section(f"*{waits}.* Nobody of the media team has their questions yet.")]
    for referral, says in zip(several, lines, strict=False):
        blocks += [section(says), *to_take(referral.enquiry)]
    if (left := len(several) - len(lines)) > 0:
        blocks.append(context(f"And {left:,} more for you: {WHERE}."))
    return blocks, f"Please look: {waits}"


def _line(referral: ListedReferral, department: Department, now: datetime, url: str) -> str:
    """Who asks, by when an answer is wanted, the way to the card, and the first words, but of no private message."""
    private, enquiry = referral.enquiry.private, referral.enquiry.for_everybody()
    by = deadline(enquiry, department.zone, now)
    asks = f"🔒 A private message from {who(enquiry)}" if private else who(enquiry)
    says = f"{asks} on {network(enquiry)}: {headline(enquiry)}.{f' {by}' if by else ''} {to_card(department, url)}."
    wrote = escaped(words.shortened(enquiry.message, FIRST_WORDS), LONGEST_WORDS)
    return f"{says}\n> {wrote}" if wrote else says

"""The card: the message that shows one revision for ever. Its status changes; its words never do.

It is read in ten seconds, on a phone, from the top: what is on hold; what it needs, and of whom; where it goes, and
when; the exact words; the pictures; what the checks found; who wrote it; the buttons.
"""

from handlers.cards.buttons import (
    ANSWERED,
    APPROVE,
    EDIT,
    NOT_YET,
    REJECT,
    SETTLE_CONTACT,
    SHOW_ALL,
    STOP,
    WITHDRAW,
    WRONG,
    show_all,
)
from handlers.cards.layout import card, summary
from handlers.cards.top import hold_in_short

__all__ = [
    "ANSWERED",
    "APPROVE",
    "EDIT",
    "NOT_YET",
    "REJECT",
    "SETTLE_CONTACT",
    "SHOW_ALL",
    "STOP",
    "WITHDRAW",
    "WRONG",
    "card",
    "hold_in_short",
    "show_all",
    "summary",
]

"""The card: the message that shows one revision for ever; only the status on a card changes, never the words.

Read in ten seconds, on a phone, from the top: holds; approvals still needed, and from whom; accounts and times; the
exact words; the pictures; findings; authors; the buttons.
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

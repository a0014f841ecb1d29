"""The card: the message that shows one revision for ever; only the status on a card changes, never the words.

Read in ten seconds, on a phone, from the top: holds; approvals still needed, and from whom; accounts and times; the
exact words; the pictures; a line for each finding; the decisions. Below, in small print and quiet buttons: the rest.
"""

from handlers.cards.buttons import (
    ANSWERED,
    APPROVE,
    CHECKS,
    CORRECT,
    EDIT,
    IS_DOWN,
    NOT_YET,
    REJECT,
    REVIEWED,
    SETTLE_CONTACT,
    SHOW_ALL,
    STOP,
    TAKE_DOWN,
    WITHDRAW,
    correct_button,
    seen_to_button,
    show_all,
    stands,
    take_down_button,
)
from handlers.cards.judged import WRONG, in_full
from handlers.cards.layout import card, summary
from handlers.cards.top import hold_in_short

__all__ = [
    "ANSWERED",
    "APPROVE",
    "CHECKS",
    "CORRECT",
    "EDIT",
    "IS_DOWN",
    "NOT_YET",
    "REJECT",
    "REVIEWED",
    "SETTLE_CONTACT",
    "SHOW_ALL",
    "STOP",
    "TAKE_DOWN",
    "WITHDRAW",
    "WRONG",
    "card",
    "correct_button",
    "hold_in_short",
    "in_full",
    "seen_to_button",
    "show_all",
    "stands",
    "summary",
    "take_down_button",
]

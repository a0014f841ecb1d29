"""Referrals in lists, with the messages that are their cards."""

from dataclasses import dataclass

from bot.model.enquiry import Enquiry
from bot.model.people import Card


@dataclass(frozen=True, slots=True)
class ListedReferral:
    """A referral in a list, with its card, or the message that lists it with others."""

    enquiry: Enquiry
    card: Card | None

"""Contacts: verdicts that a person confirmed, remembered for a while."""

from datetime import timedelta

from bot.model.enquiry import Enquiry
from bot.model.enquiry_parts import Contact
from bot.store import Tx, enquiries
from policy.enquirer import Verdict

REMEMBERED_FOR = timedelta(days=180)
"""How long a confirmed contact is remembered: people change jobs."""


def remember(tx: Tx, enquiry: Enquiry, verdict: Verdict, by: str) -> None:
    """Remember a verdict on an enquirer that a person confirmed, in place of any earlier."""
    contact = Contact(
        network=enquiry.network,
        handle=enquiry.handle,
        verdict=verdict.value,
        by=by,
        at=tx.now,
        until=tx.now + REMEMBERED_FOR,
    )
    tx(enquiries.remember, enquiry.department, contact)

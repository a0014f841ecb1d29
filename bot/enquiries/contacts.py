"""Contacts: verdicts that a person confirmed, remembered for a while."""

from datetime import timedelta

from bot.model.enquiry import Enquiry
from bot.model.enquiry_parts import Contact
from bot.store import Tx, enquirers, enquiries
from bot.store.enquirers import Whose
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


def forgets(tx: Tx, enquiry: Enquiry) -> None:
    """Forget what was remembered of an enquirer: somebody has seen a mistake."""
    whose = Whose(enquiry.handle, (enquiry.department,), (enquiry.network,))
    tx(enquirers.forget_contacts, whose, enquiry.department)


def looked_at(tx: Tx, department: str, handle: str, by: str) -> None:
    """Remember "not press" of somebody unclear, on the word of a colleague who looked before replying."""
    newest = tx(enquiries.newest_for_change, department, handle)
    if newest is not None and newest.waits_for_a_look:
        remember(tx, tx.save_enquiry(newest.looked_at(by, tx.now)), Verdict.PUBLIC, by)

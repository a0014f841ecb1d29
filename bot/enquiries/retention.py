"""Retention: what enquirers wrote is forgotten some time after an enquiry is over, and its counts are kept."""

from dataclasses import dataclass
from datetime import datetime

from bot.model.acts import Act
from bot.model.audit import Deed
from bot.model.organisation import Organisation
from bot.model.people import SYSTEM
from bot.model.permissions import BY_ITSELF, permit
from bot.model.referral_notices import ReferralChanged
from bot.store import Store, call_outs, enquiries

AT_ONCE = 200
"""Enquiries in a transaction."""


@dataclass(frozen=True, slots=True)
class Retention:
    """Purges enquiries that were over for as long as their department keeps them."""

    store: Store
    organisation: Organisation

    def purge(self) -> int:
        """Forget everybody whose enquiry has been over for long enough; gives how many enquiries."""
        now = self.organisation.clock()
        return sum(self._purge(key, now - here.retention) for key, here in self.organisation.departments.items())

    def forget_contacts(self) -> int:
        """Delete the verdicts on people that are remembered no longer; gives how many."""
        return sum(map(self._forget_contacts, self.organisation.departments))

    def _forget_contacts(self, department: str) -> int:
        with self.store.begin() as tx:
            gone = tx(enquiries.forget_contacts, department, tx.now)
            if gone:
                permit(Act.FORGET_CONTACT, BY_ITSELF)
                details = (("contacts", gone),)
                tx.record([Deed(Act.FORGET_CONTACT.value, SYSTEM, f"contacts:{department}", tx.now, details)])
        return gone

    def _purge(self, department: str, before: datetime) -> int:
        purged, some = 0, AT_ONCE
        while some:
            with self.store.begin() as tx:
                found = tx(enquiries.over_for_change, department, before, AT_ONCE)
                for enquiry in found:
                    tx.save_enquiry(enquiry.purged(tx.now))
                tx(call_outs.forget)
                cards = [enquiry.id for enquiry in found if tx(enquiries.card_of, enquiry.id)]
                tx.tell(*map(ReferralChanged, cards))
            some = len(found)
            purged += some
        return purged

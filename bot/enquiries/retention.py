"""Retention: what enquirers wrote is forgotten some time after an enquiry is over, and its counts are kept."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.model.acts import Act
from bot.model.audit import Deed
from bot.model.handling import PUT_BACK_WITHIN
from bot.model.organisation import Organisation
from bot.model.people import SYSTEM
from bot.model.permissions import BY_ITSELF, permit
from bot.model.referral_notices import ReferralChanged
from bot.store import Store, call_outs, enquiries, inboxes

AT_ONCE = 200
"""Enquiries in a transaction."""
LOOKED_BACK = timedelta(days=30)
"""Age of the messages looked through for words to forget; what a bot left over that was off for longer is purged."""


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

    def forget_seen_to(self) -> int:
        """Forget the words of lines that colleagues took off a list, once no line can be put back; gives how many."""
        now = self.organisation.clock()
        found = self.store.read(inboxes.seen_to_before, now - PUT_BACK_WITHIN, wrote_since=now - LOOKED_BACK)
        return sum(map(self._forget_seen_to, found))

    def _forget_seen_to(self, enquiry_id: int) -> bool:
        with self.store.begin() as tx:
            current = tx(enquiries.for_change, enquiry_id)
            if current is None or current.is_listed or current.before_the_end is None:
                return False
            tx.save_enquiry(current.without_words())
        return True

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

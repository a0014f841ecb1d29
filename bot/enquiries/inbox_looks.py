"""Looks at people who wrote to an inbox and of whom the check could not tell: so that fewer wait for a colleague.

Their line is there before a network is asked, and stays as it is where the network says nothing. Press and lives at
risk have their card by then: nobody waits for a look.
"""

import logging
from dataclasses import dataclass
from datetime import datetime

from bot.enquiries.enquiries import Enquiries
from bot.errors import NotNow, Superseded
from bot.model.enquiry import Enquiry
from bot.model.enquiry_parts import Profile
from bot.model.inbox_look import LEASE, PAUSE, is_due, is_worth_a_look, to_be_looked_up, without_look
from bot.model.organisation import Organisation
from bot.store import Store, enquiries, inboxes

LANE = "looks"
"""A single lane: networks that are silent hold up no reading of an inbox."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class InboxLooks:
    """Looks people up, one after another, each in a single replica; networks are called outside any transaction."""

    store: Store
    organisation: Organisation
    enquiries: Enquiries

    def due(self) -> tuple[tuple[int, str], ...]:
        """The enquiries whose writers are to be looked up, the longest due first: (id, lane)."""
        return tuple((found, LANE) for found in self.store.read(inboxes.looks_due, self.organisation.clock()))

    def take_up(self, enquiry_id: int) -> bool:
        """Look the writer of an enquiry up, unless another replica does."""
        with self.store.begin() as tx:
            enquiry = tx(enquiries.for_change, enquiry_id)
            if enquiry is None or not is_due(enquiry, tx.now):
                return False
            goes_on = is_worth_a_look(enquiry, tx.now) and self._is_asked(enquiry)
            enquiry = to_be_looked_up(enquiry, tx.now + LEASE) if goes_on else without_look(enquiry)
            tx(enquiries.write, enquiry)
        if goes_on:
            self._look(enquiry)
        return True

    def _is_asked(self, enquiry: Enquiry) -> bool:
        here = enquiry.department in self.organisation.departments
        return here and not self.enquiries.profiles.why_not(enquiry.department, enquiry.network)

    def _look(self, enquiry: Enquiry) -> None:
        profile = Profile(enquiry.network, enquiry.handle, enquiry.name, message=enquiry.message, url=enquiry.url)
        profiles = self.enquiries.profiles
        try:
            found = profiles.look_up(enquiry.department, enquiry.network, enquiry.handle, may_wait=True)
            if found is None or found.profile is None:
                self._leave(enquiry)
            else:
                self.enquiries.learn(enquiry, profile, found)
        except NotNow as error:
            self._put_off(enquiry, error.not_before)
        except Superseded:
            log.info("enquiry %s has gone on while its writer was looked up", enquiry.id)

    def _put_off(self, enquiry: Enquiry, not_before: datetime | None) -> None:
        """Ask about nobody else who wrote to the account for a while: the network gave no answer."""
        with self.store.begin() as tx:
            until = max(tx.now + PAUSE, not_before or tx.now)
            tx(inboxes.put_looks_off, enquiry.account, until)
        log.info("%s: nobody is looked up for a while, as the network gave no answer", enquiry.account)

    def _leave(self, enquiry: Enquiry) -> None:
        with self.store.begin() as tx:
            current = tx(enquiries.for_change, enquiry.id)
            if current is not None and current.look_at == enquiry.look_at:
                tx(enquiries.write, without_look(current))

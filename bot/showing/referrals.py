"""Referrals as shown to the media team: the enquiry, the people on duty, the card."""

from dataclasses import dataclass
from datetime import datetime

from bot.authority.rota import Rota
from bot.enquiries.calls import Calls
from bot.model.account import Department
from bot.model.duty import Desk
from bot.model.enquiry import Enquiry
from bot.model.organisation import Organisation
from bot.model.people import Card
from bot.store import Store, enquiries


@dataclass(frozen=True, slots=True)
class ShownEnquiry:
    """A referral as shown to the media team."""

    enquiry: Enquiry
    department: Department
    on_duty: tuple[str, ...]
    card: Card | None
    called_next: tuple[str, datetime] | None = None
    """The next person of the rota to be asked, and when, while nobody has the referral."""
    team: tuple[str, ...] = ()
    """Everybody who may take the referral, whoever is on duty first."""


@dataclass(frozen=True, slots=True)
class ReferralViews:
    """Gathers referrals for showing, as of now."""

    store: Store
    rota: Rota
    organisation: Organisation

    def shown(self, enquiry_id: int) -> ShownEnquiry | None:
        """Show a referral."""
        enquiry = self.store.read(enquiries.by_id, enquiry_id)
        if enquiry is None:
            return None
        department = self.organisation.departments[enquiry.department]
        calls = Calls(self.store, self.rota, self.organisation)
        return ShownEnquiry(
            enquiry,
            department,
            self.rota.on_duty(Desk(department.key)),
            self.store.read(enquiries.card_of, enquiry_id),
            calls.coming(enquiry, people := calls.people(department)),
            tuple(dict.fromkeys((*people, *self.rota.authority.people(department.media_team)))),
        )

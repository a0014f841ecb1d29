"""Referrals as shown to the media team: the enquiry, the people on duty, the card."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.authority.rota import Rota
from bot.enquiries.calls import Calls
from bot.model.account import Account, Department
from bot.model.call_out import CallOut
from bot.model.delivery import Delivery, DeliveryState
from bot.model.duty import Desk
from bot.model.enquiry import Enquiry
from bot.model.organisation import Organisation
from bot.model.people import Card
from bot.store import Store, call_outs, deliveries, enquiries


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
    call_outs: tuple[CallOut, ...] = ()
    """The calls that went out beside Slack."""
    account: Account | None = None
    """The account whose inbox the enquiry came by, if so, and if it is still set up."""
    lines: Mapping[int, Delivery] = field(default_factory=dict)
    """What became of the agreed lines that were sent: by proposal, a delivery that is out, or else the newest."""


@dataclass(frozen=True, slots=True)
class ReferralViews:
    """Gathers referrals for showing, as of now."""

    store: Store
    rota: Rota
    organisation: Organisation

    def of_call_out(self, call_out_id: int) -> tuple[CallOut, ShownEnquiry] | None:
        """Show a call that went out beside Slack, with the referral."""
        call_out = self.store.read(call_outs.by_id, call_out_id)
        shown = self.shown(call_out.enquiry) if call_out else None
        return (call_out, shown) if call_out and shown else None

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
            self.store.read(call_outs.of_enquiry, enquiry_id) if enquiry.calls else (),
            self.organisation.accounts.get(enquiry.account),
            self._lines(enquiry),
        )

    def _lines(self, enquiry: Enquiry) -> dict[int, Delivery]:
        sent = {line.proposal for line in enquiry.lines_sent if line.proposal}
        found = self.store.read(deliveries.of_proposals, sent) if sent else {}
        return {
            proposal: max(several, key=lambda each: (each.state is DeliveryState.PUBLISHED, each.id))
            for proposal, several in found.items()
            if several
        }

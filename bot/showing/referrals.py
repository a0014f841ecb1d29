"""Referrals as shown to the media team: the enquiry, the people on duty, the card."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.authority.rota import Rota
from bot.enquiries.calls import Calls
from bot.model.account import Account, Department
from bot.model.call_out import CallOut
from bot.model.delivery import Delivery, DeliveryState
from bot.model.duty import Desk
from bot.model.enquiry import Enquiry
from bot.model.listed_referral import ListedReferral
from bot.model.organisation import Organisation
from bot.model.people import Card
from bot.model.referral_notices import ReferralCall
from bot.store import Store, call_outs, deliveries, enquiries, gatherings

LATELY = timedelta(days=30)
"""How long an earlier referral of the same person is said on the card of a later one."""


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
    listed_in: Card | None = None
    """The message that lists the referral with others, while it has no card."""
    before: Enquiry | None = None
    """The enquirer's last referral that has ended, if not long ago."""

    @property
    def place(self) -> Card | None:
        """Where the media team finds the referral."""
        return self.card or self.listed_in


@dataclass(frozen=True, slots=True)
class ReferralViews:
    """Gathers referrals for showing, as of now."""

    store: Store
    rota: Rota
    organisation: Organisation

    def of_call_out(self, call_out_id: int) -> tuple[CallOut, ShownEnquiry] | None:
        """Show a call that went out beside Slack, with the most urgent of the referrals that still wait."""
        call_out = self.store.read(call_outs.by_id, call_out_id)
        if call_out is None:
            return None
        waiting = self.store.read(enquiries.still_waiting, call_out.enquiries)
        shown = self.shown(waiting[0].enquiry.id if waiting else call_out.enquiry)
        return (call_out, shown) if shown else None

    def called(self, notice: ReferralCall) -> tuple[ListedReferral, ...]:
        """Show those referrals of a call that still wait, the most urgent first.

        Without those that the same person was called about since, or that became a life at risk.
        """
        first = self.store.read(enquiries.by_id, notice.enquiry)
        if first is None:
            return ()
        waiting = self.store.read(enquiries.still_waiting, (notice.enquiry, *notice.others))
        found = []
        for referral in waiting:
            calls = [call for call in referral.enquiry.calls if call.person == notice.person]
            is_named = bool(calls) and calls[-1].number(first.at) == notice.number
            if is_named and (referral.enquiry.id == first.id or not referral.enquiry.life_at_risk):
                found.append(referral)
        return tuple(found)

    def waiting(self, department: Department) -> int:
        """Count the referrals of a department that nobody has, whoever was asked to take them."""
        return self.store.read(enquiries.count_waiting, department.key)

    def has_card(self, enquiry_id: int) -> bool:
        """Whether a referral has a card of its own by now."""
        return self.store.read(enquiries.card_of, enquiry_id) is not None

    def department(self, enquiry: Enquiry) -> Department:
        """The department of an enquiry."""
        return self.organisation.departments[enquiry.department]

    def _call_outs(self, enquiry: Enquiry) -> tuple[CallOut, ...]:
        moments = {call.at for call in enquiry.calls}
        return self.store.read(call_outs.of_enquiry, enquiry.id, moments) if moments else ()

    def shown(self, enquiry_id: int) -> ShownEnquiry | None:
        """Show a referral."""
        enquiry = self.store.read(enquiries.by_id, enquiry_id)
        if enquiry is None:
            return None
        department = self.organisation.departments[enquiry.department]
        message = self.store.read(gatherings.card_of, department.key) if enquiry.gathered else None
        calls = Calls(self.store, self.rota, self.organisation)
        return ShownEnquiry(
            enquiry,
            department,
            self.rota.on_duty(Desk(department.key)),
            self.store.read(enquiries.card_of, enquiry_id),
            calls.coming(enquiry, people := calls.people(department)),
            tuple(dict.fromkeys((*people, *self.rota.authority.people(department.media_team)))),
            self._call_outs(enquiry),
            self.organisation.accounts.get(enquiry.account),
            self._lines(enquiry),
            message[0] if message else None,
            self._before(enquiry),
        )

    def _before(self, enquiry: Enquiry) -> Enquiry | None:
        if not enquiry.handle:
            return None
        since = enquiry.at - LATELY
        earlier = self.store.read(enquiries.of_handle, enquiry.department, enquiry.handle, since)
        return next((each for each in earlier if each.id < enquiry.id and each.is_seen_to_on(enquiry.network)), None)

    def _lines(self, enquiry: Enquiry) -> dict[int, Delivery]:
        sent = {line.proposal for line in enquiry.lines_sent if line.proposal}
        found = self.store.read(deliveries.of_proposals, sent) if sent else {}
        return {
            proposal: max(several, key=lambda each: (each.state is DeliveryState.PUBLISHED, each.id))
            for proposal, several in found.items()
            if several
        }

"""Referrals: enquiries with the media team, taken, handed over and ended by its members."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from bot.authority.roles import Authority
from bot.authority.rota import Rota
from bot.enquiries.calls import Calls
from bot.enquiries.contacts import remember
from bot.errors import Unusable, still_here
from bot.model.enquiry import SAID_UNSURE, Enquiry
from bot.model.enquiry_states import Way
from bot.model.organisation import Organisation
from bot.model.people import SYSTEM, Person
from bot.model.permissions import Role
from bot.model.referral_notices import EnquirerKnown, ReferralChanged, ReferralHandedOver
from bot.store import Store, Tx, enquiries
from policy.enquirer import Verdict

LONGEST_NOTE = 200

Step = Callable[[Enquiry, frozenset[Role], datetime], Enquiry]
"""A transition: of the referral, for the roles of the person who acts, at a moment."""


@dataclass(frozen=True, slots=True)
class Referrals:
    """What the media team does with a referral. Each act raises NotAllowed, NotNow or Superseded."""

    store: Store
    authority: Authority
    rota: Rota
    organisation: Organisation

    @property
    def calls(self) -> Calls:
        """The calls on the rota about referrals that nobody has."""
        return Calls(self.store, self.rota, self.organisation)

    def take(self, enquiry_id: int, by: Person) -> Enquiry:
        """Take a referral."""
        return self._move(enquiry_id, by, lambda now, roles, at: now.taken(by.id, roles, at))

    def reopen(self, enquiry_id: int, by: Person) -> Enquiry:
        """Take up an ended referral again."""
        return self._move(enquiry_id, by, lambda now, roles, at: now.reopened(by.id, roles, at))

    def hand_over(self, enquiry_id: int, to: str, by: Person) -> Enquiry:
        """Give a taken referral to a colleague of the media team, who hears of it. Raises Unusable at "person"."""
        if not to:
            raise Unusable("Who takes it over? Choose a colleague of the media team.", "person")
        department = self._department(enquiry_id)
        if Role.MEDIA not in self.authority.roles_in_media_team(to, department):
            raise Unusable(
                "The colleague you chose isn't in the media team, so they couldn't answer. Choose somebody who is.",
                "person",
            )

        def step(now: Enquiry, roles: frozenset[Role], at: datetime) -> Enquiry:
            if now.settled_by == to:
                raise Unusable(
                    "The colleague you chose has this already. Choose somebody else, or leave it with them.", "person"
                )
            return now.handed_over(by.id, roles, to, at)

        return self._move(enquiry_id, by, step, lambda tx, _: tx.tell(ReferralHandedOver(enquiry_id, to, by.id)))

    def answer(self, enquiry_id: int, way: Way, by: Person, *, line: str = "", note: str = "") -> Enquiry:
        """Record that a referral was answered, and how. Raises Unusable at "line"."""
        if way is Way.LINE and not line:
            raise Unusable("Which line was it? Choose it from the list.", "line")
        answered_with = line if way is Way.LINE else note.strip()[:LONGEST_NOTE]
        return self._move(enquiry_id, by, lambda now, roles, at: now.answered(by.id, roles, way, answered_with, at))

    def close(self, enquiry_id: int, by: Person) -> Enquiry:
        """Record that a referral needs no answer."""
        return self._move(enquiry_id, by, lambda now, roles, at: now.closed(by.id, roles, at))

    def not_press(self, enquiry_id: int, by: Person) -> Enquiry:
        """Record that the enquirer is not press; remembered as a contact."""

        def remembered(tx: Tx, after: Enquiry) -> None:
            remember(tx, after, Verdict.PUBLIC, by.id)
            if after.has_word(SAID_UNSURE) and after.asked_by not in {by.id, SYSTEM}:
                tx.tell(EnquirerKnown(after.id, after.asked_by))

        return self._move(enquiry_id, by, lambda now, roles, at: now.not_press(by.id, roles, at), remembered)

    def _move(
        self, enquiry_id: int, by: Person, step: Step, besides: Callable[[Tx, Enquiry], None] = lambda _tx, _after: None
    ) -> Enquiry:
        """Do an act of the media team, with `besides` in the same transaction, and bring the card up to date."""
        roles = self.authority.roles_in_media_team(by.id, self._department(enquiry_id))
        with self.store.begin() as tx:
            current = still_here(tx(enquiries.for_change, enquiry_id), "enquiry")
            after = tx.save_enquiry(step(current, roles, tx.now))
            besides(tx, after)
            tx.tell(ReferralChanged(enquiry_id))
        return after

    def _department(self, enquiry_id: int) -> str:
        return still_here(self.store.read(enquiries.by_id, enquiry_id), "enquiry").department

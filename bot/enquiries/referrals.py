"""Referrals: enquiries with the media team, taken, handed over and ended by its members."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.authority.roles import Authority
from bot.authority.rota import Rota
from bot.enquiries.calls import Calls
from bot.enquiries.contacts import forgets, remember
from bot.errors import Unusable, still_here
from bot.model.enquiry import Enquiry
from bot.model.enquiry_states import EnquiryState, Way
from bot.model.inbox import LISTED_FOR
from bot.model.organisation import Organisation
from bot.model.people import Person
from bot.model.permissions import Role
from bot.model.referral_notices import EnquirerKnown, ReferralChanged, ReferralHandedOver
from bot.store import Store, Tx, enquiries
from policy.enquirer import Verdict

LONGEST_NOTE = 200

Step = Callable[[Enquiry, frozenset[Role], datetime], Enquiry]
"""A transition: of the referral, for the roles of the person who acts, at a moment."""
Besides = Callable[[Tx, Enquiry, Enquiry], None]
"""What else an act writes: of the referral before, and after."""


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
        """Take up an ended referral again; of "not press" nothing is remembered then, and no line stays."""

        def taken_up(tx: Tx, before: Enquiry, after: Enquiry) -> None:
            if before.state is EnquiryState.NOT_PRESS:
                forgets(tx, after)
                for line in self._lines(tx, before):
                    if line.is_listed and line.settled_at == before.settled_at:
                        tx.save_enquiry(replace(line, joins=after.id))

        return self._move(enquiry_id, by, lambda now, roles, at: now.reopened(by.id, roles, at), taken_up)

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

        return self._move(enquiry_id, by, step, lambda tx, *_: tx.tell(ReferralHandedOver(enquiry_id, to, by.id)))

    def answer(self, enquiry_id: int, way: Way, by: Person, *, line: str = "", note: str = "") -> Enquiry:
        """Record that a referral was answered, and how. Raises Unusable at "line"."""
        if way is Way.LINE and not line:
            raise Unusable("Which line was it? Choose it from the list.", "line")
        with_line, noted = line if way is Way.LINE else "", note.strip()[:LONGEST_NOTE]
        return self._move(
            enquiry_id, by, lambda now, roles, at: now.answered(by.id, roles, way, at, line=with_line, note=noted)
        )

    def close(self, enquiry_id: int, by: Person) -> Enquiry:
        """Record that a referral needs no answer."""
        return self._move(enquiry_id, by, lambda now, roles, at: now.closed(by.id, roles, at))

    def not_press(self, enquiry_id: int, by: Person) -> Enquiry:
        """Record that the enquirer is not press; remembered as a contact.

        What came by an inbox is a line of its account again, and the colleagues who checked by hand hear.
        """

        def remembered(tx: Tx, _: Enquiry, after: Enquiry) -> None:
            remember(tx, after, Verdict.PUBLIC, by.id)
            tx.tell(*(EnquirerKnown(after.id, person) for person in sorted(after.passed_on_by - {by.id})))
            for line in self._let_go(self._lines(tx, after), after, since=tx.now - LISTED_FOR):
                tx.save_enquiry(line)

        return self._move(enquiry_id, by, lambda now, roles, at: now.not_press(by.id, roles, at), remembered)

    def _lines(self, tx: Tx, referral: Enquiry) -> tuple[Enquiry, ...]:
        """What a referral's enquirer wrote to accounts' inboxes, read for change, the oldest first."""
        since = tx.now - LISTED_FOR
        found = tx(enquiries.of_handle, referral.department, referral.handle, since)
        own = (
            each.id for each in found if each.account and each.network == referral.network and each.id != referral.id
        )
        read = (tx(enquiries.for_change, each) for each in sorted(own))
        return tuple(each for each in read if each is not None)

    @staticmethod
    def _let_go(written: tuple[Enquiry, ...], referral: Enquiry, since: datetime) -> Iterable[Enquiry]:
        """The lines that come back from a referral: a public and a private for each account, where none is shown."""
        lines: dict[tuple[str, bool], Enquiry] = {}
        shown = (each for each in (referral, *written) if each.is_listed and each.at >= since)
        there = {(each.account, each.private) for each in shown}
        for each in written:
            place = (each.account, each.private)
            if each.joins == referral.id and place not in there:
                line, earlier = each.let_go_by(referral), lines.get(place)
                lines[place] = line.after(earlier) if earlier else line
        return lines.values()

    def _move(self, enquiry_id: int, by: Person, step: Step, besides: Besides = lambda *_: None) -> Enquiry:
        """Do an act of the media team, with `besides` in the same transaction, and bring the card up to date."""
        enquiry = still_here(self.store.read(enquiries.by_id, enquiry_id), "enquiry")
        roles = self.authority.roles_in_media_team(by.id, enquiry.department)
        with self.store.begin() as tx:
            tx(enquiries.alone_with, enquiry)
            current = still_here(tx(enquiries.for_change, enquiry_id), "enquiry")
            after = tx.save_enquiry(step(current, roles, tx.now))
            besides(tx, current, after)
            tx.tell(ReferralChanged(enquiry_id))
        return after

    def _department(self, enquiry_id: int) -> str:
        return still_here(self.store.read(enquiries.by_id, enquiry_id), "enquiry").department

"""Outcomes of enquiries that are not the media team's: answered, signposted, shared, or left without a reply."""

from collections.abc import Iterable, Set
from dataclasses import dataclass

from bot.authority.roles import Authority
from bot.errors import Superseded, Unusable, still_here
from bot.model.account import Account
from bot.model.acts import Act
from bot.model.enquiry import Enquiry
from bot.model.handling import How
from bot.model.inbox import SHOWN_FOR
from bot.model.organisation import Organisation
from bot.model.people import Person
from bot.model.permissions import PERMISSIONS, Role
from bot.model.referral_notices import QuestionShared
from bot.store import Store, Tx, enquiries, inboxes


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What colleagues do with a question of the public. Each act raises NotAllowed, NotNow or Superseded."""

    store: Store
    authority: Authority
    organisation: Organisation

    def answer(self, enquiry_id: int, by: Person) -> tuple[Enquiry, tuple[Account, ...]]:
        """Note that a colleague answers; gives the enquiry, and the colleague's accounts where the reply may go."""
        enquiry = self._handle(enquiry_id, How.ANSWERING, by)
        here = [account for account in self.authority.writable(by.id) if account.department == enquiry.department]
        if enquiry.account:
            return enquiry, tuple(account for account in here if account.key == enquiry.account)
        there = tuple(account for account in here if account.is_on(enquiry.network))
        return enquiry, there if len(there) == 1 else ()

    def leave(self, handle: str, url: str, by: Person) -> None:
        """Note that a colleague has closed the form for a reply to a handle's message at an address."""
        since = self.organisation.clock() - SHOWN_FOR
        for department in dict.fromkeys(account.department for account in self.authority.writable(by.id)):
            for enquiry in self.store.read(enquiries.of_handle, department, handle, since=since):
                if enquiry.is_answered_by(by.id) and enquiry.message_at(url) is not None:
                    with self.store.begin() as tx:
                        current = tx(enquiries.for_change, enquiry.id)
                        if current is not None and current.is_answered_by(by.id):
                            tx.save_enquiry(current.left_by(by.id, tx.now))

    def no_reply(self, enquiry_id: int, by: Person) -> Enquiry:
        """Record that no reply is needed."""
        return self._handle(enquiry_id, How.NO_REPLY, by)

    def none_needs_a_reply(self, several: Iterable[int], by: Person) -> int:
        """Record at once that enquiries need no reply, without those that were seen to meanwhile; gives how many."""
        asked, count = self._asked(several, by), 0
        with self.store.begin() as tx:
            tx(enquiries.alone_with, *(enquiry for enquiry, _ in asked))
            for enquiry, roles in asked:
                current = still_here(tx(enquiries.for_change, enquiry.id), "enquiry")
                try:
                    tx.save_enquiry(current.handled_as(How.NO_REPLY, by.id, roles, tx.now))
                except Superseded:
                    continue
                count += 1
        return count

    def put_back(self, several: Iterable[int], by: Person) -> tuple[Enquiry, ...]:
        """Put enquiries back that a colleague took off the list; gives them, without those that are gone for good.

        Raises Superseded when all are. Who has written again, as publicly, has these words in that line.
        """
        asked, back, why_not = self._asked(several, by), [], None
        with self.store.begin() as tx:
            tx(enquiries.alone_with, *(enquiry for enquiry, _ in asked))
            for enquiry, roles in asked:
                current = still_here(tx(enquiries.for_change, enquiry.id), "enquiry")
                try:
                    after = current.put_back(by.id, roles, tx.now)
                except Superseded as error:
                    why_not = error
                    continue
                back.append(after if after is current else self._put_back(tx, after))
        if why_not is not None and not back:
            raise why_not
        return tuple(back)

    def _put_back(self, tx: Tx, back: Enquiry) -> Enquiry:
        newer = tx(inboxes.listed_with, back)
        if not newer:
            return tx.save_enquiry(back)
        tx.save_enquiry(back.taken_up_in(newer[-1].id))
        return tx.save_enquiry(newer[-1].after(back))

    def _asked(self, several: Iterable[int], by: Person) -> tuple[tuple[Enquiry, frozenset[Role]], ...]:
        """Enquiries that are still here, in the order of their ids, with the roles of a person for each."""
        read = (self.store.read(enquiries.by_id, each) for each in sorted(several))
        found = [enquiry for enquiry in read if enquiry is not None]
        departments = {enquiry.department for enquiry in found}
        here = {department: self.authority.roles_in_media_team(by.id, department) for department in departments}
        return tuple((enquiry, here[enquiry.department]) for enquiry in found)

    def replied(self, enquiry_id: int, by: Person) -> Enquiry:
        """Record that a colleague replied by hand, where the enquirer wrote."""
        return self._handle(enquiry_id, How.REPLIED, by)

    def share(self, enquiry_id: int, by: Person) -> Enquiry:
        """Share a question with the policy team, once whoever shares it.

        Raises Unusable without their channel, and for a private message.
        """
        enquiry = still_here(self.store.read(enquiries.by_id, enquiry_id), "enquiry")
        if enquiry.private:
            raise Unusable("That was written privately, so it isn't shared. Tell the policy team in your own words.")
        if not self.organisation.departments[enquiry.department].policy_channel:
            raise Unusable("The policy team has no channel here yet. Ask whoever runs Countersign to name theirs.")
        return self._handle(enquiry_id, How.SHARED, by)

    def as_read_by(self, enquiry: Enquiry, by: Person) -> Enquiry:
        """Give an enquiry as a person may read it: private messages without their words, unless they may read those."""
        open_to_all = enquiry.for_everybody()
        if open_to_all == enquiry:
            return enquiry
        needs = PERMISSIONS[Act.READ_PRIVATE].needs
        (roles,) = self.authority.roles_lately(by.id, [[enquiry.account]], Act.READ_PRIVATE)
        may = needs & roles or needs & self.authority.roles_in_media_team(by.id, enquiry.department)
        return enquiry if may else open_to_all

    def asked(self, handle: str, url: str, by: Person) -> Enquiry | None:
        """The question that a reply answers, by handle and address, for a colleague of that department to read.

        None for press, whose questions are the media team's. A private message is for its account's writers.
        """
        since, writable = self.organisation.clock() - SHOWN_FOR, self.authority.writable(by.id)
        departments = dict.fromkeys(account.department for account in writable)
        own = {account.key for account in writable}
        found = [
            enquiry
            for department in (departments if handle.strip() else ())
            for enquiry in self.store.read(enquiries.of_handle, department, handle, since=since)
            if enquiry.message.strip() and (not url or not enquiry.url or enquiry.message_at(url) is not None)
        ]
        if any(enquiry.is_open for enquiry in found):
            return None
        readable = (enquiry for enquiry in found if not enquiry.private or enquiry.account in own)
        asked = next((enquiry for enquiry in readable if enquiry.may_be_handled), None)
        return self.as_read_by(asked, by) if asked and not asked.private else asked

    def _handle(self, enquiry_id: int, how: How, by: Person) -> Enquiry:
        enquiry = still_here(self.store.read(enquiries.by_id, enquiry_id), "enquiry")
        roles = self.authority.roles_in_media_team(by.id, enquiry.department)
        with self.store.begin() as tx:
            current = still_here(tx(enquiries.for_change, enquiry_id), "enquiry")
            after = tx.save_enquiry(current.handled_as(how, by.id, roles, tx.now))
            already = {handled.how for handled in current.handled}
            if how is How.SHARED and how not in already:
                tx.tell(QuestionShared(enquiry_id, by.id))
        return after


def signposted(tx: Tx, department: str, handle: str, by: str, roles: Set[Role]) -> None:
    """Note, with the newest question of a handle, that a signpost was sent; a referral has a note of its own."""
    newest = tx(enquiries.newest_for_change, department, handle)
    if newest is not None and newest.may_be_handled:
        tx.save_enquiry(newest.handled_as(How.SIGNPOSTED, by, roles, tx.now))

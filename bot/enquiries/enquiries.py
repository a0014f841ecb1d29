"""Enquiries: enquirers checked before an answer, and press referred to the media team."""

from dataclasses import dataclass, replace
from datetime import datetime

from bot.authority.limits import ENQUIRIES, LIVES_AT_RISK, see_room
from bot.authority.roles import Authority
from bot.enquiries.contacts import remember
from bot.enquiries.facts import completed, reason_of
from bot.enquiries.gathering import placed, told
from bot.enquiries.profiles import Profiles
from bot.errors import NotAllowed, Unusable, still_here
from bot.model.acts import Act
from bot.model.enquiry import PRESS, Enquiry
from bot.model.enquiry_parts import Profile
from bot.model.enquiry_states import EnquiryState
from bot.model.handling import Handled, How
from bot.model.inbox_look import without_look
from bot.model.looked_up import LookedUp, day_of
from bot.model.organisation import Organisation
from bot.model.people import SYSTEM, Person
from bot.model.permissions import Role, permit
from bot.model.referral_notices import OfficeAsked, ReferralChanged, ReferralGrew, ReferralRisen
from bot.store import Store, Tx, enquiries, press_lists
from policy.deadline import Deadline, deadline_in, moment_of
from policy.enquirer import OFFICES, Enquirer, Verdict
from policy.press_keys import domains_of, of_enquirer
from policy.press_list import Listing
from policy.verdict import judge


@dataclass(frozen=True, slots=True)
class Enquiries:
    """Checking enquirers and handing press to the media team."""

    store: Store
    authority: Authority
    organisation: Organisation
    profiles: Profiles

    def department_of(self, person: Person) -> str:
        """The department a person most likely works for: the department of the first account the person writes for."""
        offered = self.authority.writable(person.id)
        return offered[0].department if offered else next(iter(self.organisation.departments))

    def check(self, profile: Profile, by: Person, request: str, department: str = "") -> Enquiry:
        """Judge an enquirer, store the verdict with the evidence, and refer press to the media team.

        A form sent twice (same `request`) makes one enquiry. Raises Unusable for a field, NotAllowed or NotNow.
        """
        if not enquiries.handle_key(profile.handle):
            raise Unusable("Who is it? Put in their handle, their e-mail address, or their name.", "handle")
        where = department or self.department_of(by)
        says_something = profile.bio.strip() or profile.message.strip() or profile.links
        if not says_something and (why_not := self.profiles.why_not(where, profile.network)):
            raise Unusable(f"{why_not} Copy in what their profile says, or what they wrote or said.", "bio")
        now = self.organisation.clock()
        wanted = _deadline(profile, now.astimezone(self.organisation.departments[where].zone))
        permit(Act.CHECK_ENQUIRER, *self.authority.roles_lately(by.id, [()], Act.CHECK_ENQUIRER))
        looked_up = self.profiles.known(where, profile.network, profile.handle)
        enquiry = self.judged(profile, where, by.id, wanted, looked_up)
        with self.store.begin() as tx:
            if (before := tx(enquiries.by_request, request)) is not None:
                return (tx(enquiries.for_change, before.joins) if before.joins else None) or before
            limit = LIVES_AT_RISK if enquiry.life_at_risk else ENQUIRIES
            see_room(tx, limit, by.id, self.organisation.departments[where])
            return self.take_in(tx, enquiry, request)

    def take_in(self, tx: Tx, enquiry: Enquiry, request: str) -> Enquiry:
        """Write a new enquiry: part of the same person's open referral, or else a referral of its own, or neither."""
        if (joined := self._joined(tx, enquiry, request)) is not None:
            return joined
        kept = tx.add_enquiry(placed(tx, enquiry) if enquiry.is_open else enquiry, request)
        if kept.is_open:
            tx.tell(told(kept))
        elif kept.is_passed_on:
            tx.tell(OfficeAsked(kept.id))
        return kept

    def judged(
        self,
        profile: Profile,
        department: str,
        by: str,
        wanted: Deadline | None,
        looked_up: LookedUp | None = None,
    ) -> Enquiry:
        """Judge an enquirer by the profile, the message and what is known here; nothing is stored.

        The media team has press, lives at risk, and deadlines of people whom nobody can tell.
        """
        now, here = self.organisation.clock(), self.organisation.departments[department]
        enquirer = completed(profile, looked_up)
        known = self.store.read(enquiries.contact, department, enquirer.network, enquirer.handle, now)
        if known is not None:
            enquirer = replace(enquirer, known=Verdict(known.verdict), known_on=day_of(known.at, here.zone))
        judgement = judge(replace(enquirer, press_list=self._on_press_lists(enquirer, department)))
        in_a_hurry = wanted is not None and judgement.verdict is Verdict.UNCLEAR
        refers = judgement.refer or judgement.life_at_risk or in_a_hurry
        passes_on = not refers and bool(here.offices.get(judgement.verdict.value))
        return Enquiry(
            id=0,
            department=department,
            network=profile.network,
            handle=enquirer.handle,
            name=enquirer.name,
            message=profile.message,
            verdict=judgement.verdict.value,
            confidence=judgement.confidence,
            refer=judgement.refer,
            life_at_risk=judgement.life_at_risk,
            evidence=tuple(reason_of(found, profile, looked_up, here.zone) for found in judgement.evidence),
            state=EnquiryState.WAITING if refers else EnquiryState.CHECKED,
            handled=(Handled(How.PASSED_ON, by, now),) if passes_on else (),
            asked_by=by,
            at=now,
            url=profile.url.strip(),
            deadline=wanted.at if wanted else None,
            deadline_words=wanted.words if wanted else "",
            looked_up=looked_up,
        )

    def checked(self, enquiry_id: int) -> Enquiry:
        """Read an enquiry as it is now."""
        return still_here(self.store.read(enquiries.by_id, enquiry_id), "enquiry")

    def to_correct(self, enquiry_id: int, by: Person) -> Enquiry:
        """Show an enquiry to the colleague who checked, who corrects what was looked up. Raises NotAllowed."""
        enquiry, roles = self._asked(enquiry_id, by)
        permit(Act.CHECK_ENQUIRER, roles)
        if enquiry.asked_by != by.id and Role.MEDIA not in roles:
            raise NotAllowed("Only the colleague who checked them corrects that. Check them yourself.")
        return enquiry

    def is_to_be_looked_up(self, enquiry: Enquiry, profile: Profile) -> bool:
        """Whether a look at who asks may tell more than was known for the answer."""
        if profile.is_correction or enquiry.looked_up is not None:
            return False
        return self.profiles.asks(enquiry.department, profile.network, profile.links)

    def look_up(self, enquiry_id: int, profile: Profile) -> Enquiry:
        """Look up who asks, after the answer, and judge anew with what was found; a referral is never taken back.

        `profile` is what was known for the first answer. Networks may take their time, up to half a minute.
        """
        enquiry = self.checked(enquiry_id)
        found = self.profiles.look_up(enquiry.department, profile.network, profile.handle, profile.links)
        return enquiry if found is None else self.learn(enquiry, profile, found)

    def learn(self, enquiry: Enquiry, profile: Profile, found: LookedUp) -> Enquiry:
        """Judge anew by what was looked up; nothing changes where another process has looked meanwhile."""
        wanted = Deadline(enquiry.deadline, enquiry.deadline_words) if enquiry.deadline else None
        judged = self.judged(profile, enquiry.department, enquiry.asked_by, wanted, found)
        with self.store.begin() as tx:
            current = self._for_word(tx, enquiry)
            if current.look_at != enquiry.look_at:
                return current
            after = without_look(current.learned(judged, tx.now))
            if after.is_open:
                return self._referred(tx, current, after, SYSTEM)
            after = tx.save_enquiry(after)
            if after.is_passed_on and not current.is_passed_on:
                tx.tell(OfficeAsked(after.id))
        return after

    def say_press(self, enquiry_id: int, by: Person) -> Enquiry:
        """Let the colleague who checked say "they are press": referred to the media team, and remembered as press.

        What the media team has of the same person already gains the colleague's word, and their words.
        """
        enquiry, roles = self._asked(enquiry_id, by)
        with self.store.begin() as tx:
            current = self._for_word(tx, enquiry)
            after = current.said_press(by.id, roles, tx.now)
            remember(tx, after, Verdict(after.verdict) if after.verdict in PRESS else Verdict.JOURNALIST, by.id)
            return after if after is current else self._referred(tx, current, after, by.id)

    def say_not_press(self, enquiry_id: int, by: Person) -> Enquiry:
        """Let the colleague who checked say "they are not press": remembered, unless the media team has the enquiry.

        Of a referral only the media team decides; their card then has the colleague's word.
        """
        enquiry, roles = self._asked(enquiry_id, by)
        with self.store.begin() as tx:
            current = self._for_word(tx, enquiry)
            after = tx.save_enquiry(current.said_not_press(by.id, roles, tx.now))
            if after.is_open:
                tx.tell(ReferralChanged(after.id))
            else:
                has_office = after.verdict in OFFICES
                remember(tx, after, Verdict(after.verdict) if has_office else Verdict.PUBLIC, by.id)
        return after

    def say_unsure(self, enquiry_id: int, by: Person) -> Enquiry:
        """Let the colleague who looked say "I can't tell": the media team looks, and the colleague hears."""
        enquiry, roles = self._asked(enquiry_id, by)
        with self.store.begin() as tx:
            current = self._for_word(tx, enquiry)
            after = current.said_unsure(by.id, roles, tx.now)
            return after if after is current else self._referred(tx, current, after, by.id)

    def _asked(self, enquiry_id: int, by: Person) -> tuple[Enquiry, frozenset[Role]]:
        enquiry = self.checked(enquiry_id)
        return enquiry, self.authority.roles_in_media_team(by.id, enquiry.department)

    def _for_word(self, tx: Tx, enquiry: Enquiry) -> Enquiry:
        """Read for change what has an enquiry's words now; nobody else refers the same person until the end."""
        tx(enquiries.alone_with, enquiry)
        current = still_here(tx(enquiries.for_change, enquiry.id), "enquiry")
        while current.joins:
            current = still_here(tx(enquiries.for_change, current.joins), "enquiry")
        return current

    def _referred(self, tx: Tx, current: Enquiry, after: Enquiry, by: str) -> Enquiry:
        """Write an enquiry that is the media team's after an act: of its own, or part of a person's open referral."""
        standing = None if current.is_open else self._standing(tx, after)
        if standing is None:
            new = after if current.is_open else placed(tx, after)
            tx.tell(ReferralChanged(new.id) if current.is_open else told(new))
            return tx.save_enquiry(new)
        tx.save_enquiry(after.taken_up_in(standing.id))
        return self._grown(tx, standing, after, by)

    def _on_press_lists(self, enquirer: Enquirer, department: str) -> tuple[Listing, ...]:
        """The rows of a department's press lists that may be about an enquirer, each with its source."""
        now = self.organisation.clock()
        found = self.store.read(press_lists.matching, department, of_enquirer(enquirer), domains_of(enquirer), now)
        zone = self.organisation.departments[department].zone
        return tuple(replace(row.listing, source=row.shown_source(zone)) for row in found)

    def _joined(self, tx: Tx, enquiry: Enquiry, request: str) -> Enquiry | None:
        """The open referral of the same person, with the new message taken up; None without an open referral.

        A message joins whatever the check says about the message alone; a profile looked at again is no message.
        """
        tx(enquiries.alone_with, enquiry)
        standing = self._standing(tx, enquiry)
        if standing is None:
            return None
        tx.add_enquiry(replace(enquiry, state=EnquiryState.CHECKED, joins=standing.id, look_at=None), request)
        if not enquiry.message.strip() and not enquiry.is_open:
            return standing
        return self._grown(tx, standing, enquiry, enquiry.asked_by)

    def _standing(self, tx: Tx, enquiry: Enquiry) -> Enquiry | None:
        """The open referral of the same person, read for change."""
        several = tx(enquiries.open_for_change, enquiry.department, enquiry.handle)
        return next((asked for asked in several if asked.network == enquiry.network), None)

    def _grown(self, tx: Tx, standing: Enquiry, later: Enquiry, by: str) -> Enquiry:
        """Have an open referral take up another enquiry of the same person, and tell whoever has the referral."""
        grown = tx.save_enquiry(standing.joined_by(later, by, tx.now))
        tx.tell(ReferralChanged(standing.id))
        if standing.state is EnquiryState.TAKEN and grown.state is EnquiryState.WAITING:
            tx.tell(ReferralRisen(standing.id, standing.settled_by))
        elif grown.state is EnquiryState.TAKEN and len(grown.wrote_again) > len(standing.wrote_again):
            tx.tell(ReferralGrew(standing.id, grown.settled_by, len(grown.wrote_again)))
        return grown


def _deadline(profile: Profile, wrote: datetime) -> Deadline | None:
    """The deadline as a colleague put it, or else as the message names it. Raises Unusable at "deadline"."""
    said = profile.deadline.strip()
    if not said:
        return deadline_in(profile.message, wrote)
    at = moment_of(said, wrote)
    if at is None:
        raise Unusable("That can't be read as a time. Write it like 5pm today, or Monday 9am.", "deadline")
    return Deadline(at, said)

"""Holds: a pause on an account, a department, every post, or posts with given words; with author and reason."""

import hashlib
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Self
from zoneinfo import ZoneInfo

from bot.errors import Superseded, Unusable
from bot.model.account import Account, Department
from bot.model.acts import Act
from bot.model.audit import Deed, Detail
from bot.model.organisation import Organisation
from bot.model.people import SYSTEM
from bot.model.permissions import Role, permit
from bot.model.revision import Rendered, Revision
from policy.containing import LONGEST_PHRASE, contained

MOST_PHRASES = 20


@dataclass(frozen=True, slots=True)
class Held:
    """The words of an account's post, to be compared with holds."""

    department: str
    account: str
    words: str
    """All the words for readers, alt texts too."""
    due: datetime | None = None
    """When they are due; None when that is not known: as soon as approved, say, or at somebody's Go."""


@dataclass(frozen=True, slots=True)
class Range:
    """The range of a hold: an account, a department or, with neither, every department; perhaps only given words."""

    department: str = ""
    account: str = ""
    phrases: tuple[str, ...] = ()
    """Only posts with one of these phrases are held; empty holds every post."""
    exempt: tuple[str, ...] = ()
    """Accounts left out of the hold."""

    @property
    def is_everything(self) -> bool:
        """Whether the hold is on every department."""
        return not (self.department or self.account)

    def reaches(self, department: str, account: str) -> bool:
        """Whether an account lies within the range, whatever the words of the post."""
        if account in self.exempt:
            return False
        return account == self.account if self.account else self.department in ("", department)

    def covers(self, held: Held) -> bool:
        """Whether the hold stops an account's words."""
        if not self.reaches(held.department, held.account):
            return False
        return not self.phrases or bool(contained(held.words, self.phrases))


@dataclass(frozen=True, slots=True)
class Hold:
    """A pause, by one person, for a reason; ends when lifted, or by itself at `until`. Times are UTC."""

    id: int
    on: Range
    reason: str
    by: str
    at: datetime
    salt: str
    """Random; keeps the words in the audit trail's digest from being guessed."""
    until: datetime | None = None
    lifted_by: str = ""
    lifted_at: datetime | None = None
    deeds: tuple[Deed, ...] = field(default=(), compare=False)

    @property
    def subject(self) -> str:
        """The hold's name in the audit trail."""
        return f"hold:{self.id}"

    @property
    def stands(self) -> bool:
        """Whether the hold is not lifted yet: past `until` it stands until deliveries that fell due are stopped."""
        return self.lifted_at is None

    def stops(self, held: Held) -> bool:
        """Whether the hold stops an account's words, unless lifted before: words due after `until` go out."""
        over = self.until is not None and held.due is not None and self.until < held.due
        return self.stands and not over and self.on.covers(held)

    def placed(self, roles: Set[Role]) -> Self:
        """Record that the hold was placed."""
        permit(Act.HOLD_EVERYTHING if self.on.is_everything else Act.HOLD, roles)
        words = hashlib.sha256(f"{self.salt}:{self.on.phrases}:{self.reason}".encode()).hexdigest()
        where = self.on.account or self.on.department
        exempt = " ".join(self.on.exempt)
        more: dict[str, Detail] = {"until": self.until.isoformat()} if self.until else {}
        phrases = len(self.on.phrases)
        return self._noted(Act.HOLD, self.by, self.at, on=where, exempt=exempt, phrases=phrases, words=words, **more)

    def lifted(self, by: str, roles: Set[Role], at: datetime, *, stopped: int) -> Self:
        """Lift the hold, after `stopped` deliveries due under it were stopped."""
        permit(Act.LIFT_EVERYTHING if self.on.is_everything else Act.LIFT, roles)
        if not self.stands:
            raise Superseded("That hold has been lifted already.")
        return replace(self, lifted_by=by, lifted_at=at)._noted(Act.LIFT, by, at, stopped=stopped)

    def _noted(self, act: Act, by: str, at: datetime, **details: Detail) -> Self:
        return replace(self, deeds=(*self.deeds, Deed(act.value, by, self.subject, at, tuple(sorted(details.items())))))


@dataclass(frozen=True, slots=True)
class NamedHold:
    """A hold with the departments and accounts behind its keys."""

    hold: Hold
    department: Department | None
    account: Account | None
    exempt: tuple[Account, ...]
    zone: ZoneInfo


def named(hold: Hold, organisation: Organisation) -> NamedHold:
    """Look up a hold's department and accounts; those no longer set up are None or left out."""
    department = organisation.departments.get(hold.on.department)
    exempt = organisation.in_use(hold.on.exempt)
    zone = (department or next(iter(organisation.departments.values()))).zone
    return NamedHold(hold, department, organisation.accounts.get(hold.on.account), exempt, zone)


def phrases_in(typed: str) -> tuple[str, ...]:
    """Read a hold's phrases, a line each. Raises Unusable for too many phrases, or too long a phrase."""
    found = tuple(dict.fromkeys(" ".join(line.split()) for line in typed.splitlines() if line.strip()))
    if len(found) > MOST_PHRASES:
        raise Unusable(f"Twenty lines at most: you gave {len(found)}. A shorter word holds more.", "words")
    if long := next((phrase for phrase in found if len(phrase) > LONGEST_PHRASE), ""):
        raise Unusable(f"“{long[:20]}…” is too long to look for: {LONGEST_PHRASE} characters at most.", "words")
    return found


def says(revision: Revision, account: str, department: str, due: datetime | None = None) -> Held:
    """The words of a revision for an account, and when they are due (UTC), if that is known."""
    rendered = [rendered for rendered in revision.rendered if rendered.account == account]
    content = revision.content
    answers = content.answers.handle if content.answers else ""
    alts = [picture.alt for picture in content.pictures]
    return Held(department, account, words_of(rendered, content.text_for(account), alts, answers), due)


def words_of(rendered: Sequence[Rendered], text: str, alts: Sequence[str], answers: str) -> str:
    """All the words of a post for an account, those on a link's card included.

    Of a thread also the undivided text, as a phrase may begin in a part before.
    """
    parts = [part for there in rendered for part in there.parts]
    undivided = [text] if len(parts) > 1 else []
    cards = [there.card.words for there in rendered if there.card]
    return "\n".join((*parts, *undivided, *cards, *alts, answers))


def covering(holds: Iterable[Hold], held: Held) -> tuple[Hold, ...]:
    """The standing holds that stop an account's words."""
    return tuple(hold for hold in holds if hold.stops(held))


def in_a_sentence(holds: Iterable[Hold]) -> str:
    """The reason for people: the oldest hold's, and who gave it."""
    first = next(iter(holds))
    who = "" if first.by == SYSTEM else f"<@{first.by}> put it on hold: "
    return f"{who}“{first.reason}”"

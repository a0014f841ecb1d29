"""Holds: a pause on an account, a department, everything, or on what contains given words; with who and why."""

import hashlib
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Self
from zoneinfo import ZoneInfo

from bot.errors import Superseded, Unusable
from bot.model.account import Account, Department, in_use
from bot.model.audit import Deed, Detail
from bot.model.people import SYSTEM
from bot.model.permissions import Act, Role, permit
from bot.model.revision import Revision
from policy.containing import LONGEST_PHRASE, contained

MOST_PHRASES = 20


@dataclass(frozen=True, slots=True)
class Held:
    """What may come under a hold: what one account is to say."""

    department: str
    account: str
    words: str
    """Everything of it that people would read, alt texts too."""


@dataclass(frozen=True, slots=True)
class Range:
    """What a hold is on: one account, a whole department, or, with neither, everything; perhaps only given words."""

    department: str = ""
    account: str = ""
    phrases: tuple[str, ...] = ()
    """Only what contains one of them; all of it when there is none."""
    exempt: tuple[str, ...] = ()
    """Accounts that go on all the same."""

    @property
    def is_everything(self) -> bool:
        """Whether it is on every department."""
        return not (self.department or self.account)

    def reaches(self, department: str, account: str) -> bool:
        """Whether an account lies within it, whatever that says."""
        if account in self.exempt:
            return False
        return account == self.account if self.account else self.department in ("", department)

    def covers(self, held: Held) -> bool:
        """Whether it stops what an account is to say."""
        if not self.reaches(held.department, held.account):
            return False
        return not self.phrases or bool(contained(held.words, self.phrases))


@dataclass(frozen=True, slots=True)
class Hold:
    """A pause, by one person, for a reason; it ends when it is lifted, at `until` by itself. Times are UTC."""

    id: int
    on: Range
    reason: str
    by: str
    at: datetime
    salt: str
    """Random; keeps the digest of its words in the audit trail from being guessed."""
    until: datetime | None = None
    lifted_by: str = ""
    lifted_at: datetime | None = None
    deeds: tuple[Deed, ...] = field(default=(), compare=False)

    @property
    def subject(self) -> str:
        """How the audit trail names it."""
        return f"hold:{self.id}"

    @property
    def stands(self) -> bool:
        """Whether it still holds: an end that has come lifts nothing before what fell due has been stopped."""
        return self.lifted_at is None

    def placed(self, roles: Set[Role]) -> Self:
        """Record that it was placed."""
        permit(Act.HOLD_EVERYTHING if self.on.is_everything else Act.HOLD, roles)
        words = hashlib.sha256(f"{self.salt}:{self.on.phrases}:{self.reason}".encode()).hexdigest()
        where = self.on.account or self.on.department
        exempt = " ".join(self.on.exempt)
        more: dict[str, Detail] = {"until": self.until.isoformat()} if self.until else {}
        phrases = len(self.on.phrases)
        return self._noted(Act.HOLD, self.by, self.at, on=where, exempt=exempt, phrases=phrases, words=words, **more)

    def lifted(self, by: str, roles: Set[Role], at: datetime, *, stopped: int) -> Self:
        """Lift it, once `stopped` deliveries that fell due meanwhile have been stopped."""
        permit(Act.LIFT_EVERYTHING if self.on.is_everything else Act.LIFT, roles)
        if not self.stands:
            raise Superseded("That hold has been lifted already.")
        return replace(self, lifted_by=by, lifted_at=at)._noted(Act.LIFT, by, at, stopped=stopped)

    def _noted(self, act: Act, by: str, at: datetime, **details: Detail) -> Self:
        return replace(self, deeds=(*self.deeds, Deed(act.value, by, self.subject, at, tuple(sorted(details.items())))))


@dataclass(frozen=True, slots=True)
class NamedHold:
    """A hold with the names that people know what it is on by."""

    hold: Hold
    department: Department | None
    account: Account | None
    exempt: tuple[Account, ...]
    zone: ZoneInfo


def named(hold: Hold, accounts: Mapping[str, Account], departments: Mapping[str, Department]) -> NamedHold:
    """Name what a hold is on; what is no longer set up has no name."""
    department = departments.get(hold.on.department)
    exempt = in_use(accounts, hold.on.exempt)
    zone = (department or next(iter(departments.values()))).zone
    return NamedHold(hold, department, accounts.get(hold.on.account), exempt, zone)


def phrases_in(typed: str) -> tuple[str, ...]:
    """Read the words of a hold, one phrase a line. Raises Unusable for too many or too long ones."""
    found = tuple(dict.fromkeys(" ".join(line.split()) for line in typed.splitlines() if line.strip()))
    if len(found) > MOST_PHRASES:
        raise Unusable(f"Twenty lines at most: you gave {len(found)}. A shorter word holds more.", "words")
    if long := next((one for one in found if len(one) > LONGEST_PHRASE), ""):
        raise Unusable(f"“{long[:20]}…” is too long to look for: {LONGEST_PHRASE} characters at most.", "words")
    return found


def says(revision: Revision, account: str, department: str) -> Held:
    """What a revision says on one account."""
    parts = [part for one in revision.rendered if one.account == account for part in one.parts]
    content = revision.content
    answers = content.answers.handle if content.answers else ""
    return Held(department, account, "\n".join((*parts, *(picture.alt for picture in content.pictures), answers)))


def covering(holds: Iterable[Hold], held: Held) -> tuple[Hold, ...]:
    """Those of some holds that stand and stop something."""
    return tuple(hold for hold in holds if hold.stands and hold.on.covers(held))


def in_a_sentence(holds: Iterable[Hold]) -> str:
    """Why something is held, for people: the oldest hold's reason and who gave it."""
    first = next(iter(holds))
    who = "" if first.by == SYSTEM else f"<@{first.by}> put it on hold: "
    return f"{who}“{first.reason}”"

"""Call-outs: calls on the rota that go out beside Slack, by text, e-mail or webhook; and the ways of a department."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType
from typing import Self

from bot.model.acts import Act
from bot.model.audit import Deed
from bot.model.people import SYSTEM
from bot.model.permissions import BY_ITSELF, permit
from bot.model.transitions import Transitions, reached

LEASE = timedelta(minutes=2)
"""A process's time for a try; afterwards another takes the call-out up. More than two calls of a client take."""
PAUSES = tuple(timedelta(seconds=seconds) for seconds in (15, 30, 60, 120))
"""Before each further try: five in four minutes, then the call-out has failed."""
LOOKS = tuple(timedelta(minutes=minutes) for minutes in (2, 5, 15, 60))
"""After sending, when to ask what became of a message."""


class CallOutWay(StrEnum):
    """A way out beside Slack."""

    WEBHOOK = "webhook"
    SMS = "sms"
    EMAIL = "email"


class CallOutState(StrEnum):
    """The progress of a call-out."""

    DUE = "due"
    SENT = "sent"
    """Taken by the service; a telephone may be off."""
    ARRIVED = "arrived"
    FAILED = "failed"
    DROPPED = "dropped"
    """Somebody had the referral, or a newer call went out, before the call-out did."""


_S = CallOutState
OPEN = frozenset({_S.DUE, _S.SENT})
TRANSITIONS: Transitions[CallOutState] = {Act.CALL_OUT: (OPEN, frozenset(CallOutState))}
_SAID = dict.fromkeys(CallOutState, "This call-out has come to its end.")


@dataclass(frozen=True, slots=True)
class Paging:
    """How a department's people are reached beside Slack. Secrets are references: `env:NAME` or `file:/path`."""

    webhook: str = ""
    """An address, or a reference to the address."""
    signing: str = ""
    notify_key: str = ""
    notify_api: str = ""
    templates: Mapping[CallOutWay, str] = field(default_factory=lambda: MappingProxyType({}))
    """GOV.UK Notify's templates, by way."""
    people: Mapping[str, Mapping[CallOutWay, str]] = field(default_factory=lambda: MappingProxyType({}))
    """References to a person's number and e-mail address, by Slack id."""

    def ways(self, person: str) -> tuple[CallOutWay, ...]:
        """The ways to reach a person; the webhook is told of everybody."""
        own = self.people.get(person, {})
        return (*([CallOutWay.WEBHOOK] if self.webhook else []), *(way for way in CallOutWay if way in own))


@dataclass(frozen=True, slots=True)
class CallOut:
    """One call on one person by one way."""

    id: int
    enquiry: int
    department: str
    person: str
    number: int
    """The call's number (`Call.number`)."""
    way: CallOutWay
    reference: str
    """The name of the message for the service: the same at each try. Nothing personal."""
    at: datetime
    state: CallOutState = CallOutState.DUE
    try_at: datetime | None = None
    """When the call-out is taken up next, to be sent or to be asked after; None when neither."""
    tries: int = 0
    """Tries to send, and after sending, looks."""
    trouble: str = ""
    """Why the last try failed, as a sentence."""
    others: tuple[int, ...] = ()
    """The other enquiries of the same call."""
    deeds: tuple[Deed, ...] = ()

    @property
    def enquiries(self) -> tuple[int, ...]:
        """Every enquiry that the call is about."""
        return (self.enquiry, *self.others)

    def taken(self, now: datetime) -> Self:
        """Take the call-out up, for as long as the lease lasts."""
        return replace(self, tries=self.tries + 1, try_at=now + LEASE)

    def sent(self, now: datetime) -> Self:
        """Record that the service took the call-out; of a webhook nothing more is heard."""
        looks = self.way is not CallOutWay.WEBHOOK
        sent = replace(self._ended(_S.SENT, now), tries=0, trouble="")
        return replace(sent, try_at=now + LOOKS[0] if looks else None)

    def looked_at(self, now: datetime) -> Self:
        """Note that nothing is known yet of the telephone; after some looks nobody asks again."""
        return replace(self, try_at=now + LOOKS[self.tries] if self.tries < len(LOOKS) else None)

    def arrived(self, now: datetime) -> Self:
        """Record that the message is on the person's telephone, or in their inbox."""
        return self._ended(_S.ARRIVED, now)

    def put_off(self, trouble: str, now: datetime, not_before: datetime | None = None) -> Self:
        """Try again later; after the last try, the call-out has failed."""
        if self.tries > len(PAUSES):
            return self.failed(trouble, now)
        again = now + PAUSES[max(self.tries, 1) - 1]
        asked = min(not_before or again, now + PAUSES[-1])  # nobody waits for hours to be called
        return replace(self, trouble=trouble, try_at=max(again, asked))

    def failed(self, trouble: str, now: datetime) -> Self:
        """Record that the call-out did not go out, or did not arrive."""
        return replace(self._ended(_S.FAILED, now), trouble=trouble)

    def dropped(self, now: datetime) -> Self:
        """Leave a call-out that nobody needs any more."""
        return self._ended(_S.DROPPED, now)

    def _ended(self, state: CallOutState, at: datetime) -> Self:
        permit(Act.CALL_OUT, BY_ITSELF)
        about = {"person": self.person, "state": state.value, "way": self.way.value}
        deed = Deed(Act.CALL_OUT.value, SYSTEM, f"enquiry:{self.enquiry}", at, tuple(sorted(about.items())))
        to = reached(state, Act.CALL_OUT, self.state, TRANSITIONS, _SAID)
        return replace(self, state=to, try_at=None, deeds=(*self.deeds, deed))


@dataclass(frozen=True, slots=True)
class CallOutWords:
    """What a call-out says: nothing of the enquirer's."""

    what: str
    deadline: str
    link: str
    life_at_risk: bool = False
    is_test: bool = False

"""State machine of a delivery, a revision on its way to an account: scheduled → sending → published, and other ends.

No other module assigns a delivery's state.
"""

import hashlib
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Self

from bot.errors import Superseded
from bot.model.acts import Act
from bot.model.audit import Deed, Detail
from bot.model.people import SYSTEM
from bot.model.permissions import BY_ITSELF, Role, permit
from bot.model.post import Receipt
from bot.model.transitions import Transitions, reached

LOOK_AFTER = (timedelta(seconds=15), timedelta(seconds=60), timedelta(seconds=120))
"""When to look for a post after an unknown outcome; one appeared 43 s after a time-out (measured on a real server)."""


class DeliveryState(StrEnum):
    """Where a delivery stands."""

    SCHEDULED = "scheduled"
    SENDING = "sending"
    HANDED_OVER = "handed_over"
    STOPPED = "stopped"
    UNCONFIRMED = "unconfirmed"
    PUBLISHED = "published"
    CANCELLED = "cancelled"
    FAILED = "failed"


class Why(StrEnum):
    """Why a delivery is stopped."""

    LATE = "late"
    POLICY = "policy"
    APPROVAL_GONE = "approval_gone"
    CREDENTIAL = "credential"
    ENQUIRER = "enquirer"
    BY_A_PERSON = "by_a_person"
    CHANNEL = "channel"
    HELD = "held"
    ALTERED = "altered"
    ZONE = "zone"
    UNATTACHED = "unattached"
    """The post to reply to is not there."""
    LINK = "link"
    """A link leads to another host than when the post was approved."""
    OVERTAKEN = "overtaken"
    """The post to be changed is gone, or has other words than those approved to be replaced."""
    CALLED_BACK = "called_back"
    """A person was asked to post the words by hand; the same post was taken down elsewhere since."""


_S = DeliveryState
TERMINAL = frozenset({_S.PUBLISHED, _S.CANCELLED, _S.FAILED})

TRANSITIONS: Transitions[DeliveryState] = {
    Act.CLAIM: ({_S.SCHEDULED}, {_S.SENDING}),
    Act.SEND_PART: ({_S.SENDING}, {_S.SENDING}),
    Act.RECORD_PUBLISHED: ({_S.SENDING}, {_S.PUBLISHED}),
    Act.RECORD_FAILED: ({_S.SENDING}, {_S.FAILED}),
    Act.RECORD_UNREACHED: ({_S.SENDING}, {_S.SCHEDULED}),
    Act.RECORD_UNSURE: ({_S.SENDING}, {_S.UNCONFIRMED}),
    Act.LOOK: ({_S.UNCONFIRMED}, {_S.UNCONFIRMED, _S.PUBLISHED}),
    Act.ASK: ({_S.UNCONFIRMED, _S.SENDING, _S.SCHEDULED}, {_S.UNCONFIRMED}),
    Act.REPEAT: ({_S.UNCONFIRMED}, {_S.SCHEDULED}),
    Act.DOUBT: ({_S.SCHEDULED}, {_S.UNCONFIRMED}),
    Act.HOLD_BACK: ({_S.SCHEDULED, _S.SENDING, _S.HANDED_OVER}, {_S.STOPPED}),
    Act.HAND_OVER: ({_S.SCHEDULED}, {_S.HANDED_OVER}),
    Act.HAND_IN: ({_S.HANDED_OVER, _S.STOPPED}, {_S.PUBLISHED}),
    Act.STOP: ({_S.SCHEDULED}, {_S.STOPPED}),
    Act.LET_THROUGH: ({_S.STOPPED}, {_S.SCHEDULED}),
    Act.RETIME: ({_S.SCHEDULED, _S.STOPPED}, {_S.SCHEDULED}),
    Act.SPREAD: ({_S.SCHEDULED}, {_S.SCHEDULED}),
    Act.SET_RIGHT: ({_S.SCHEDULED}, {_S.SCHEDULED}),
    Act.FOLLOW_ZONE: ({_S.SCHEDULED}, {_S.SCHEDULED}),
    Act.CONFIRM_OUT: ({_S.UNCONFIRMED}, {_S.PUBLISHED, _S.SCHEDULED}),
    Act.POST_AGAIN: ({_S.UNCONFIRMED}, {_S.SCHEDULED}),
    Act.LET_GO: ({_S.STOPPED, _S.UNCONFIRMED, _S.HANDED_OVER}, {_S.CANCELLED}),
    Act.CANCEL: ({_S.SCHEDULED, _S.STOPPED}, {_S.CANCELLED}),
}
"""For each act on a delivery, its possible states before and after."""

_SAID = {
    _S.SCHEDULED: "This hasn't been sent yet.",
    _S.SENDING: "This is being sent right now. Please look again in a minute.",
    _S.HANDED_OVER: "This is with a colleague to post by hand.",
    _S.STOPPED: "This is stopped and waits for a decision.",
    _S.UNCONFIRMED: "We don't know yet whether this is out.",
    _S.PUBLISHED: "This is out already.",
    _S.CANCELLED: "This was cancelled; it won't go out.",
    _S.FAILED: "The network refused this; it isn't out.",
}


@dataclass(frozen=True, slots=True)
class Lease:
    """The lease of a claim on a delivery: the delivery's id, the claim's fence, and the end in the database's time."""

    delivery: int
    fence: int
    until: datetime


@dataclass(frozen=True, slots=True)
class Delivery:
    """A revision on its way to an account. Methods give the delivery after the act, with a new deed. Times are UTC."""

    id: int
    proposal_id: int
    revision: int
    account: str
    state: DeliveryState
    due_at: datetime
    latest_by: datetime
    not_before: datetime | None = None
    """When a network asked us to come back, or when the account's spacing frees the delivery."""
    fence: int = 0
    """Counts claims; only the newest claim may write a result."""
    lease_until: datetime | None = None
    """In the database's own time."""
    epoch: int = 0
    """Counts the times a person said "post it again"."""
    sent_at: datetime | None = None
    """When the first try of this epoch began; a look-up searches from here on."""
    looks: int = 0
    look_at: datetime | None = None
    """When to look next; None while unconfirmed means a person is asked."""
    why: Why | None = None
    detail: str = ""
    """The words of the network or the checks, for people."""
    url: str = ""
    remote_id: str = ""
    deeds: tuple[Deed, ...] = ()

    @property
    def subject(self) -> str:
        """The delivery's name in the audit trail."""
        return f"delivery:{self.id}"

    @property
    def wakes_at(self) -> datetime:
        """When the delivery next needs the scheduler: every wait ends just after the latest time, at the gate."""
        return min(max(self.due_at, self.not_before or self.due_at), self.latest_by + timedelta.resolution)

    @property
    def lease(self) -> Lease | None:
        """The lease of the claim under way, if any."""
        if self.state is not DeliveryState.SENDING or self.lease_until is None:
            return None
        return Lease(self.id, self.fence, self.lease_until)

    @property
    def needs_scheduler(self) -> bool:
        """Whether the scheduler takes the delivery up at some moment: to send it, or to look for it."""
        return self.state is _S.SCHEDULED or (self.state is _S.UNCONFIRMED and self.look_at is not None)

    @property
    def asks_a_person(self) -> bool:
        """Whether the delivery waits for a person's decision."""
        return self.state in {_S.STOPPED, _S.HANDED_OVER} or (self.state is _S.UNCONFIRMED and self.look_at is None)

    @property
    def is_called_back(self) -> bool:
        """Whether a person who was asked to post the words by hand is asked not to; the post may be out by then."""
        return self.state is _S.STOPPED and self.why is Why.CALLED_BACK

    def posts(self, steps: Sequence[Receipt]) -> tuple[Receipt, ...]:
        """The posts that the network can be asked about, in order: the parts sent, or else the post a person found."""
        return tuple(post for post in steps or (Receipt(self.remote_id, self.url),) if post.id)

    def key(self, salt: str, part: int) -> str:
        """The idempotency key of a part: the same for every try until a person says "post it again".

        The same, too, when a database restored from a backup gives the delivery another id: the revision's salt is
        random, and a revision goes to an account once.
        """
        return hashlib.sha256(f"{salt}:{self.account}:{self.revision}:{self.epoch}:{part}".encode()).hexdigest()[:40]

    def came_into_being(self, at: datetime) -> Self:
        """Record that an approval made the delivery."""
        return self._noted(Act.SCHEDULE, SYSTEM, at)

    def claimed(self, lease_until: datetime, at: datetime, *, seen: datetime | None = None) -> Self:
        """Take the delivery for sending: a lease, and a fencing number that no earlier claim holds.

        `seen` is when the authority behind the delivery was looked up in Slack: the oldest look-up, if several people
        gave it.
        """
        moved = replace(
            self._to(_S.SENDING, Act.CLAIM),
            fence=self.fence + 1,
            lease_until=lease_until,
            sent_at=self.sent_at or at,
            not_before=None,
        )
        return moved._noted(Act.CLAIM, SYSTEM, at, fence=moved.fence, **_seen(seen))

    def part_sent(self, receipt: Receipt, lease_until: datetime) -> Self:
        """Note a published part, and renew the lease for the next."""
        return replace(
            self._to(_S.SENDING, Act.SEND_PART),
            lease_until=lease_until,
            url=self.url or receipt.url,
            remote_id=self.remote_id or receipt.id,
        )

    def still_sending(self, lease_until: datetime) -> Self:
        """Renew the lease for the next call: a picture is uploaded, and no part is out yet."""
        return replace(self._to(_S.SENDING, Act.SEND_PART), lease_until=lease_until)

    def published(self, at: datetime) -> Self:
        """Settle the delivery: every part is out."""
        moved = replace(self._to(_S.PUBLISHED, Act.RECORD_PUBLISHED), lease_until=None, detail="")
        return moved._noted(Act.RECORD_PUBLISHED, SYSTEM, at, fence=self.fence, remote=bool(self.remote_id))

    def refused(self, says: str, at: datetime) -> Self:
        """Settle the delivery: the network said no, and would say no again."""
        moved = replace(self._to(_S.FAILED, Act.RECORD_FAILED), lease_until=None, detail=says)
        return moved._noted(Act.RECORD_FAILED, SYSTEM, at, fence=self.fence)

    def unreached(self, says: str, not_before: datetime, at: datetime) -> Self:
        """Put the delivery back: no part can have been sent."""
        moved = replace(
            self._to(_S.SCHEDULED, Act.RECORD_UNREACHED), lease_until=None, not_before=not_before, detail=says
        )
        return moved._noted(Act.RECORD_UNREACHED, SYSTEM, at, fence=self.fence)

    def unsure(self, says: str, at: datetime) -> Self:
        """Start looking: the post may be out."""
        moved = replace(
            self._to(_S.UNCONFIRMED, Act.RECORD_UNSURE),
            lease_until=None,
            looks=0,
            look_at=at + LOOK_AFTER[0],
            detail=says,
        )
        return moved._noted(Act.RECORD_UNSURE, SYSTEM, at, fence=self.fence)

    def abandoned(self, at: datetime) -> Self:
        """Take the delivery from a dead or frozen claimer, and start looking; the fence shuts out a late result."""
        taken = self.unsure("We were interrupted while sending this. It may be out; we're looking.", at)
        return replace(taken, fence=self.fence + 1)

    def doubted(self, at: datetime) -> Self:
        """Look for the post before it is sent: our records are a backup's, and it may have gone out since."""
        says = "Our records come from a backup, so this may be out already. We're looking."
        moved = replace(self._to(_S.UNCONFIRMED, Act.DOUBT), looks=0, look_at=at, not_before=None, detail=says)
        return moved._noted(Act.DOUBT, SYSTEM, at)

    def look_later(self, look_at: datetime) -> Self:
        """Postpone a look because the network did not answer; the postponed look is not counted."""
        return replace(self._to(_S.UNCONFIRMED, Act.LOOK), look_at=look_at)

    def seen_out(self, receipt: Receipt, at: datetime) -> Self:
        """Settle the delivery: a look found the post."""
        moved = replace(
            self._to(_S.PUBLISHED, Act.LOOK), look_at=None, url=receipt.url, remote_id=receipt.id, detail=""
        )
        return moved._noted(Act.LOOK, SYSTEM, at, look=self.looks + 1, found=True)

    def not_seen(self, at: datetime) -> Self:
        """Look again later, or, after the last look, leave the decision to a person."""
        looks = self.looks + 1
        first = (self.look_at or at) - LOOK_AFTER[self.looks]
        look_at = first + LOOK_AFTER[looks] if looks < len(LOOK_AFTER) else None
        moved = replace(self._to(_S.UNCONFIRMED, Act.LOOK), looks=looks, look_at=look_at)
        return moved._noted(Act.LOOK, SYSTEM, at, look=looks, found=False)

    def asked(self, says: str, at: datetime, *, by: str = SYSTEM) -> Self:
        """Leave the decision to a person at once: looking cannot tell."""
        moved = replace(self._to(_S.UNCONFIRMED, Act.ASK), lease_until=None, look_at=None, not_before=None, detail=says)
        return moved._noted(Act.ASK, by, at)

    def repeated(self, at: datetime) -> Self:
        """Send the post again under the same key, where the network makes a repeat harmless."""
        moved = replace(self._to(_S.SCHEDULED, Act.REPEAT), look_at=None, looks=0, not_before=at)
        return moved._noted(Act.REPEAT, SYSTEM, at)

    def held_back(self, why: Why, says: str, at: datetime) -> Self:
        """Stop the delivery before (or, for a credential, instead of) sending, for a person to resolve."""
        moved = replace(self._to(_S.STOPPED, Act.HOLD_BACK), why=why, detail=says, lease_until=None, not_before=None)
        return moved._noted(Act.HOLD_BACK, SYSTEM, at, why=why.value)

    def handed_over(self, at: datetime, *, seen: datetime | None = None) -> Self:
        """Give the delivery to a person to post by hand; `seen` as for a claim."""
        return self._to(_S.HANDED_OVER, Act.HAND_OVER)._noted(Act.HAND_OVER, SYSTEM, at, **_seen(seen))

    def handed_in(self, url: str, by: str, roles: Set[Role], at: datetime) -> Self:
        """Take a person's word that they posted by hand, perhaps before being told not to; `url` is the post's link."""
        permit(Act.HAND_IN, roles)
        if self.state is _S.STOPPED and not self.is_called_back:
            raise Superseded(_SAID[self.state])
        moved = replace(self._to(_S.PUBLISHED, Act.HAND_IN, roles), url=url, why=None, detail="")
        return moved._noted(Act.HAND_IN, by, at, link=bool(url))

    def stopped(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """Stop the delivery before sending, on a person's word."""
        moved = replace(self._to(_S.STOPPED, Act.STOP, roles), why=Why.BY_A_PERSON, detail="", not_before=None)
        return moved._noted(Act.STOP, by, at)

    def retimed(self, due_at: datetime, latest_by: datetime, by: str, roles: Set[Role], at: datetime) -> Self:
        """Give the delivery a new time, before it was due or after a stop."""
        return self._put_back(Act.RETIME, due_at, latest_by, roles)._noted(Act.RETIME, by, at)

    def let_through(self, latest_by: datetime, by: str, roles: Set[Role], at: datetime) -> Self:
        """Send the delivery in spite of the hold that stopped it."""
        permit(Act.LET_THROUGH, roles)
        if self.state is _S.STOPPED and self.why is not Why.HELD:
            raise Superseded("No hold stops this any more. Its question says what does.")
        return self._put_back(Act.LET_THROUGH, at, latest_by, roles)._noted(Act.LET_THROUGH, by, at)

    def spread(self, not_before: datetime, says: str, at: datetime) -> Self:
        """Make the delivery wait for the account's spacing."""
        moved = replace(self._to(_S.SCHEDULED, Act.SPREAD), not_before=not_before, detail=says)
        return moved._noted(Act.SPREAD, SYSTEM, at, until=not_before.isoformat())

    def set_right(self, due_at: datetime, at: datetime) -> Self:
        """Put right a time that was reckoned from now, by a clock that was ahead."""
        moved = replace(self._to(_S.SCHEDULED, Act.SET_RIGHT), due_at=due_at)
        return moved._noted(Act.SET_RIGHT, SYSTEM, at, due=due_at.isoformat())

    def followed_zone(self, due_at: datetime, latest_by: datetime, at: datetime) -> Self:
        """Keep to the wall time of the proposal, whose zone has other rules than when the time was chosen."""
        moved = replace(self._to(_S.SCHEDULED, Act.FOLLOW_ZONE), due_at=due_at, latest_by=latest_by)
        return moved._noted(Act.FOLLOW_ZONE, SYSTEM, at)

    def confirmed_out(self, url: str, by: str, roles: Set[Role], at: datetime) -> Self:
        """Take an approver's word that the post is out."""
        moved = replace(self._to(_S.PUBLISHED, Act.CONFIRM_OUT, roles), url=url or self.url, look_at=None, detail="")
        return moved._noted(Act.CONFIRM_OUT, by, at, link=bool(url))

    def part_confirmed_out(self, latest_by: datetime, by: str, roles: Set[Role], at: datetime) -> Self:
        """Take an approver's word that the part of unknown outcome is out, and go on with the rest of the thread."""
        return self._anew(Act.CONFIRM_OUT, latest_by, roles, at)._noted(Act.CONFIRM_OUT, by, at, link=True)

    def posted_again(self, latest_by: datetime, by: str, roles: Set[Role], at: datetime) -> Self:
        """Send what is not known to be out, after an approver said that it is not: a new epoch, a new key."""
        permit(Act.POST_AGAIN, roles)
        if self.look_at is not None:
            raise Superseded("We're still looking whether this is out. If we can't tell, we'll ask in a few minutes.")
        moved = replace(self._anew(Act.POST_AGAIN, latest_by, roles, at), epoch=self.epoch + 1)
        return moved._noted(Act.POST_AGAIN, by, at)

    def _put_back(self, act: Act, due_at: datetime, latest_by: datetime, roles: Set[Role]) -> Self:
        moved = replace(self._to(_S.SCHEDULED, act, roles), due_at=due_at, latest_by=latest_by)
        return replace(moved, not_before=None, why=None, detail="")

    def _anew(self, act: Act, latest_by: datetime, roles: Set[Role], at: datetime) -> Self:
        moved = replace(self._to(_S.SCHEDULED, act, roles), due_at=at, latest_by=latest_by, sent_at=None)
        return replace(moved, looks=0, look_at=None, detail="")

    def let_go(self, by: str, roles: Set[Role], at: datetime) -> Self:
        """Give the delivery up."""
        moved = replace(self._to(_S.CANCELLED, Act.LET_GO, roles), look_at=None)
        return moved._noted(Act.LET_GO, by, at)

    def cancelled(self, at: datetime) -> Self:
        """Drop the delivery, because its words are no longer approved."""
        return self._to(_S.CANCELLED, Act.CANCEL)._noted(Act.CANCEL, SYSTEM, at)

    def _to(self, state: DeliveryState, act: Act, roles: Set[Role] = BY_ITSELF) -> Self:
        permit(act, roles)
        return replace(self, state=reached(state, act, self.state, TRANSITIONS, _SAID))

    def _noted(self, act: Act, by: str, at: datetime, **details: Detail) -> Self:
        given = {
            "proposal": self.proposal_id,
            "account": self.account,
            "revision": self.revision,
            "epoch": self.epoch,
            "state": self.state.value,
            "due": self.due_at.astimezone(UTC).isoformat(),
            "latest": self.latest_by.astimezone(UTC).isoformat(),
            **details,
        }
        return replace(self, deeds=(*self.deeds, Deed(act.value, by, self.subject, at, tuple(sorted(given.items())))))


def _seen(at: datetime | None) -> dict[str, Detail]:
    return {"authority_seen": at.isoformat()} if at else {}


def scheduled(proposal_id: int, revision: int, account: str, *, due_at: datetime, latest_by: datetime) -> Delivery:
    """A new delivery, made on approval; the store gives the id."""
    return Delivery(0, proposal_id, revision, account, _S.SCHEDULED, due_at, latest_by)

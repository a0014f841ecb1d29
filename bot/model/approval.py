"""Approvals: a standing yes by one person to exactly one revision, with the findings that they let go."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.errors import Unusable
from bot.model.revision import Remark
from policy.outcome import Outcome
from policy.waiver import CannotWaive, Waiver, waived


class Via(StrEnum):
    """How an approval was given."""

    REACTION = "reaction"
    BUTTON = "button"


@dataclass(frozen=True, slots=True)
class Approval:
    """One person's yes, for the time it was given for. What they let go stands and falls with it."""

    person: str
    revision: int
    digest: str
    for_time: datetime
    via: Via
    senior: bool
    at: datetime
    let_go: tuple[Waiver, ...] = ()


def letting_go(
    remarks: Iterable[Remark], reasons: Mapping[str, str], *, by: str, senior: bool, at: datetime
) -> tuple[Waiver, ...]:
    """Let remarks go, each for its reason; those that only a senior approver may are left to one.

    Raises Unusable, with the remark's key for its field, when a reason is missing or says nothing.
    """
    given = []
    for remark in remarks:
        if remark.outcome is Outcome.SENIOR and not senior:
            continue
        try:
            given.append(waived(remark, who=by, senior=senior, reason=reasons.get(remark.key, ""), at=at))
        except CannotWaive as error:
            raise Unusable(str(error), field=remark.key) from None
    return tuple(given)

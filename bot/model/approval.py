"""Approvals: a person's standing yes to exactly one revision, with the findings waived in the same act."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from bot.errors import NotAllowed, ThumbNotEnough, Unusable
from bot.model.cover import StandIn
from bot.model.revision import Remark
from bot.model.when import When, WhenKind
from policy.waiver import CannotWaive, Waiver, waived


class Via(StrEnum):
    """How an approval was given."""

    REACTION = "reaction"
    BUTTON = "button"
    KEPT = "kept"  # by a 👍 on a card that was deleted since: the approval stands, though no thumb does


@dataclass(frozen=True, slots=True)
class Approval:
    """A person's yes, for the time it was given for. The waivers in `let_go` stand and fall with the approval."""

    person: str
    revision: int
    digest: str
    for_time: datetime
    via: Via
    senior: bool
    at: datetime
    let_go: tuple[Waiver, ...] = ()
    stands_in_for: str = ""
    """The absent approver, when the giver's own roles would not have been enough."""

    @property
    def seat(self) -> str:
        """The person represented: an approver and their stand-in share one seat."""
        return self.stands_in_for or self.person


def letting_go(
    remarks: Iterable[Remark], reasons: Mapping[str, str], *, by: str, senior: bool, at: datetime
) -> tuple[Waiver, ...]:
    """Waive remarks, each for a reason.

    Raises Unusable, with the remark's key as field, when a reason is missing or meaningless.
    """
    given = []
    for remark in remarks:
        try:
            given.append(waived(remark, who=by, senior=senior, reason=reasons.get(remark.key, ""), at=at))
        except CannotWaive as error:
            raise Unusable(str(error), field=remark.key) from None
    return tuple(given)


def refuse_borrowed(given: Iterable[Approval], by: str, stand_in: StandIn | None, when: When) -> None:
    """Refuse a second yes from one seat, and a yes under a cover that ends before the post goes out.

    Raises NotAllowed.
    """
    seat = stand_in.absent if stand_in else by
    taken = next((approval.person for approval in given if approval.seat == seat), "")
    if taken:
        raise NotAllowed(
            f"<@{taken}> approved this already, with the same authority as yours: one of you stands in for the other. "
            "Somebody else gives the next approval.",
            why="same_seat",
        )
    if stand_in and when.kind is WhenKind.AT and when.instant > stand_in.until:
        raise NotAllowed(
            f"<@{stand_in.absent}>'s cover ends before this goes out, and your approval would end with it. Somebody "
            "whose authority lasts until then can approve it, or a digital lead can prolong the cover.",
            why="cover_ends_before",
        )


def thumb_not_enough(remarks: Sequence[Remark], proposal: int, revision: int) -> ThumbNotEnough:
    """The refusal of a 👍 on a card with remarks to let go or with a folded text."""
    notice = " ".join(remark.says for remark in remarks[:2])
    what = notice or "The text is longer than the card shows; open the whole of it."
    return ThumbNotEnough(
        f"A 👍 isn't counted here, because there is something to look at first. {what} "
        "If you're content, press Approve, here or on the card.",
        proposal,
        revision,
    )

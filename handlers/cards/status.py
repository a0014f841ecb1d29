"""The first lines of a card: approvals needed and the people to ask, or the outcome; accounts and times."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import Block

from bot.model.delivery import Delivery, DeliveryState, Why
from bot.model.mandate import Mandate, MandateKind
from bot.model.proposal import Proposal, ProposalState
from bot.model.take_down import TakeDown, TakeDownState
from bot.model.when import WhenKind
from bot.showing.proposal_view import ShownProposal
from bot.showing.shown_places import Place
from handlers.blocks import times, words
from handlers.blocks.blocks import clipped, escaped, said, section
from policy.times import clock_time

MOST_PLACES = 8
STOPPED = frozenset({DeliveryState.STOPPED, DeliveryState.UNCONFIRMED, DeliveryState.FAILED})
AGAIN = "Change its time, or edit it, to propose it again."
TROUBLES = {
    DeliveryState.STOPPED: "Stopped",
    DeliveryState.UNCONFIRMED: "Not confirmed",
    DeliveryState.FAILED: "Refused",
    DeliveryState.CANCELLED: "Cancelled",
}
"""What a card begins with, the gravest first, where a delivery is not on its way."""


def status(shown: ShownProposal, now: datetime) -> Iterator[Block]:
    """What is asked and of whom, or what became of the post; below, the accounts, the time and whom it answers."""
    when = f"{words.when(shown.proposal.when, zone=False)}." if shown.waits else ""
    where = " ".join(part for part in (_places(shown), when, words.answered(shown.revision.content)) if part)
    yield section("\n".join(line for line in (clipped(_status(shown, now), 1200), where) if line))


def _places(shown: ShownProposal) -> str:
    """The accounts of a post; empty when the status names each account already."""
    if all(place.delivery for place in shown.places) and _tells_of_deliveries(shown):
        return ""
    here = [f"*{words.handle(place.account)}* on {escaped(place.network, words.SHORT)}" for place in shown.places]
    does = "Changes a post of" if shown.revision.content.corrects else "To"
    return clipped(f"{does} {words.listed(words.fewer(here, MOST_PLACES))}.", 700) if here else ""


def _tells_of_deliveries(shown: ShownProposal) -> bool:
    approved = shown.proposal.state in {ProposalState.APPROVED, ProposalState.DONE}
    return shown.is_current and approved and not times.awaits_go(shown)


def _status(shown: ShownProposal, now: datetime) -> str:
    proposal = shown.proposal
    if not shown.is_current:
        what = "Its time was" if shown.revision.content == proposal.revision.content else "These words were"
        return f"*{what} changed.* The newest card is further down; this one no longer counts."
    match proposal.state:
        case ProposalState.PENDING:
            return f"*{_needs(shown)}*"
        case ProposalState.APPROVED if times.awaits_go(shown):
            return f"*Approved by {_approvers(proposal)}.* {times.waits_for_go(shown)}"
        case ProposalState.APPROVED | ProposalState.DONE:
            trouble = _trouble(shown)
            by = _mandate(proposal.mandate) if proposal.mandate else f"*Approved by {_approvers(proposal)}.*"
            if not trouble:
                return f"{by} {_deliveries(shown, now)}"
            return f"*{trouble}* {_deliveries(shown, now)} {by.replace('*', '')}"
        case ProposalState.NOT_YET:
            who = words.mention(proposal.put_off_by)
            return f"*Not yet*, says {who}. {words.mention(proposal.proposer)} can edit it and send it again."
        case ProposalState.REJECTED:
            return "*Rejected.* The reason is in the thread."
        case ProposalState.WITHDRAWN:
            return "*Withdrawn.* It won't go out."
        case ProposalState.EXPIRED if proposal.when.kind is WhenKind.RELEASE:
            return f"*Nobody gave the go-ahead in time*, so it won't go out. {AGAIN}"
        case ProposalState.EXPIRED:
            return f"*Its time passed without an approval*, so it won't go out. {AGAIN}"
        case ProposalState.DRAFT:
            return "*Being changed.* A new card follows when it is sent for approval again."


def is_stopped(shown: ShownProposal) -> bool:
    """Whether a post does not go out as approved, or is not about to: its people will want to ask somebody."""
    stopped = {place.delivery.state for place in shown.places if place.delivery} & STOPPED
    return shown.is_current and bool(stopped or shown.holds or shown.will_stop)


def _trouble(shown: ShownProposal) -> str:
    """The first words about a post that does not go out everywhere as approved; empty if all goes well."""
    states = [place.delivery.state for place in shown.places if place.delivery]
    said = next((state for state in TROUBLES if state in states), None)
    if said is None:
        return ""
    return f"{TROUBLES[said]}." if len({*states}) == 1 else f"{TROUBLES[said]} on some accounts."


def _needs(shown: ShownProposal) -> str:
    proposal = shown.proposal
    left = max(1, proposal.needed - len(proposal.approvals))
    number = {1: "one", 2: "two", 3: "three"}.get(left, str(left))
    more = " more" if proposal.approvals else ""
    senior = proposal.asks_for_senior and not any(approval.senior for approval in proposal.approvals)
    kind = "senior approval" if senior and left == 1 else "approval"
    need = f"Needs {number}{more} {kind}{'' if left == 1 else 's'}"
    need += ", one of them a senior's" if senior and left > 1 else ""
    names = list(dict.fromkeys(_who(shown, senior=senior, anybody=not senior or left > 1)))
    asked = words.any_of(names)
    given = f" Approved by {_approvers(proposal)}." if proposal.approvals else ""
    if not asked:
        return f"{need}, but nobody is listed who can give it. Ask the account's owner.{given}"
    return f"{need}: {asked}.{given}"


def _who(shown: ShownProposal, *, senior: bool, anybody: bool) -> Iterator[str]:
    """People who could approve next: required seniors first, people on duty marked, stand-ins for absentees."""
    if senior:
        yield from _named(shown, shown.seniors)
    if anybody:
        yield from _named(
            shown, tuple(approver for approver in shown.approvers if not senior or approver not in shown.seniors)
        )


def _named(shown: ShownProposal, people: tuple[str, ...]) -> Iterator[str]:
    """People who can give the next approval; whoever is away is named only beside the stand-in."""
    seats = {approval.seat for approval in shown.proposal.approvals}
    for person in people:
        if person in seats:
            continue
        standing_in = [cover for cover in shown.covers if cover.absent == person and cover.person not in seats]
        for cover in standing_in:
            yield f"{words.stands_in(cover.person, person)} until {words.on(cover.until, _zone(shown))}"
        if not standing_in:
            yield f"{words.mention(person)} (on duty)" if person in shown.on_duty else words.mention(person)


def _zone(shown: ShownProposal) -> ZoneInfo:
    return shown.places[0].account.zone if shown.places else shown.department.zone


def _mandate(mandate: Mandate) -> str:
    until = f"{mandate.until.day} {mandate.until:%B %Y}"
    about, given_by = escaped(mandate.about, words.SHORT), escaped(mandate.given_by, words.SHORT)
    who = words.mention(mandate.by)
    if mandate.kind is MandateKind.LINE:
        agreed = words.listed([words.mention(person) for person in mandate.given_by.split()])
        return f"*Sent as an agreed line:* “{about}”, by {who}; agreed to by {agreed} until {until}."
    return f"*Sent under delegated authority:* {about}, given to {who} by {given_by} until {until}."


def _approvers(proposal: Proposal) -> str:
    return words.listed([words.giver(approval) for approval in proposal.approvals]) or "an approver"


def _deliveries(shown: ShownProposal, now: datetime) -> str:
    return " ".join(_delivery(shown, place, place.delivery, now) for place in shown.places if place.delivery)


def _down(shown: ShownProposal, place: Place, take_down: TakeDown) -> str:
    where = words.where(place)
    match take_down.state:
        case TakeDownState.ASKED:
            return f"{where}: being taken down."
        case TakeDownState.BY_HAND:
            return f"{where}: still up. Somebody has to take it down there by hand; then press “It is down”."
        case TakeDownState.DOWN:
            when = f" on {words.on(take_down.down_at, place.account.zone)}" if take_down.down_at else ""
            other = f" Somebody other than {words.mention(shown.by(take_down.by))}, please look at why."
            return f"Taken down from {where}{when}.{'' if take_down.reviewed_by else other}"


def _held(place: Place, delivery: Delivery) -> str:
    """Why a post waits for the end of a hold, and its time."""
    why = f"on hold, because: “{escaped(place.holds[0].reason, 200)}”"
    if delivery.state is DeliveryState.HANDED_OVER:
        return f"{why} Please don't {'send it privately' if place.private else 'post it by hand'} meanwhile."
    when = words.on(delivery.due_at, place.account.zone)
    return f"{why} It doesn't go out while that stands; its time is {when}."


def _delivery(shown: ShownProposal, place: Place, delivery: Delivery, now: datetime) -> str:
    where, network, handle = words.where(place), escaped(place.network, words.SHORT), words.handle(place.account)
    if place.changes and (says := _change(place, delivery)):
        return says
    goes = "To be sent privately from" if place.private else words.CHANGES if place.changes else "Goes to"
    match delivery.state:
        case DeliveryState.SCHEDULED | DeliveryState.HANDED_OVER if place.holds:
            return f"{where}: {_held(place, delivery)}"
        case DeliveryState.SCHEDULED if delivery.detail:
            return f"{where}: {said(delivery.detail, 300)}"
        case DeliveryState.SCHEDULED if (delivery.due_at - now).total_seconds() <= place.account.undo.total_seconds():
            return f"{goes} {where} at {clock_time(delivery.due_at.astimezone(place.account.zone))}."
        case DeliveryState.SCHEDULED:
            return f"{goes} {where} on {words.on(delivery.due_at, place.account.zone)}."
        case DeliveryState.SENDING:
            return f"Being sent to {where}."
        case DeliveryState.PUBLISHED if place.take_down:
            return _down(shown, place, place.take_down)
        case DeliveryState.PUBLISHED:
            if place.private:
                return f"Sent privately from {where}."
            live = f"Live on {network}"
            last = place.changed
            since = f" Its words were changed on {words.on(last.at, place.account.zone)}." if last else ""
            return f"{words.link(delivery.url, live)} as {handle}.{since}"
        case DeliveryState.HANDED_OVER:
            does = "send it privately," if place.private else "post it"
            return f"{where}: waiting for somebody to {does} by hand. See the thread."
        case DeliveryState.STOPPED if delivery.why is Why.HELD:
            return f"{where}: its time came while it was on hold, so it didn't go out. See the thread."
        case DeliveryState.STOPPED if delivery.is_called_back:
            does = "sent privately" if place.private else "posted"
            return f"{where}: not to be {does} by hand any more. {said(delivery.detail, 300)} See the thread."
        case DeliveryState.STOPPED:
            return f"{where}: stopped. See the thread."
        case DeliveryState.UNCONFIRMED if delivery.look_at:
            return f"{network} didn't confirm {handle}; we're looking whether it is out."
        case DeliveryState.UNCONFIRMED:
            return f"{network} didn't confirm {handle}, and we can't tell. See the thread."
        case DeliveryState.CANCELLED:
            rest = "the rest of it" if delivery.url else "it"
            return f"{where}: cancelled; {rest} won't go out."
        case DeliveryState.FAILED:
            return f"{where}: refused. {said(delivery.detail, 300)}"


def _change(place: Place, delivery: Delivery) -> str:
    """How the change of a post stands; "" where the words for a post say the same."""
    where, network, handle = words.where(place), escaped(place.network, words.SHORT), words.handle(place.account)
    match delivery.state:
        case DeliveryState.SENDING:
            return f"Being changed on {where}."
        case DeliveryState.PUBLISHED if place.take_down is None:
            return f"{words.link(delivery.url, f'Changed on {network}')} as {handle}."
        case DeliveryState.UNCONFIRMED if delivery.look_at:
            return f"{network} didn't confirm the change on {handle}; we're looking at the post."
        case DeliveryState.UNCONFIRMED:
            return f"{network} didn't confirm the change on {handle}, and we can't tell. See the thread."
        case DeliveryState.CANCELLED:
            return f"{where}: cancelled; the post stays as it is."
    return ""

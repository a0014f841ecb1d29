"""What follows: for deliveries when a proposal changes, and for a proposal when its last delivery ends."""

from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import datetime, timedelta

from bot.model.account import Account
from bot.model.delivery import TERMINAL, Delivery, DeliveryState, Why, scheduled
from bot.model.hold import Hold, in_a_sentence
from bot.model.notice import Direct, Event, GoAsked, Question, QuestionSettled, RefreshCard, Story
from bot.model.people import Person
from bot.model.permissions import Role
from bot.model.post import Attached, Outgoing, Receipt
from bot.model.proposal import Proposal, ProposalState
from bot.model.revision import Revision
from bot.model.when import WhenKind
from bot.store import Tx, deliveries, holds, proposals

MAY_BE_OUT = "An earlier try may have got through, in part or whole. Look at the account before deciding."
UNSENT = frozenset({DeliveryState.SCHEDULED, DeliveryState.STOPPED})


def drop_unsent(tx: Tx, proposal: Proposal) -> tuple[Delivery, ...]:
    """Cancel what has not been sent, because what it was to send is no longer approved; gives what was dropped."""
    dropped = tuple(one for one in tx(deliveries.of_proposal, proposal.id) if is_unsent(tx, one))
    for delivery in dropped:
        tx.save_delivery(delivery.cancelled(tx.now))
        if delivery.asks_a_person:
            tx.tell(QuestionSettled(proposal.id, delivery.id))
    return dropped


def void(tx: Tx, proposal_id: int, person: str) -> bool:
    """Take away the yes of somebody who may no longer give one, and tell; says whether what is left is not enough.

    What is partly out keeps its approvals on record.
    """
    current = tx(proposals.for_change, proposal_id)
    if current is None or current.frozen or all(one.person != person for one in current.approvals):
        return False
    after = tx.save(current.voided(person, "no longer an approver", tx.now))
    number = after.revision.number
    tx.tell(
        RefreshCard(after.id, number),
        Story(after.id, number, Event.VOIDED, person),
        Direct(after.id, after.proposer, Event.VOIDED, person),
    )
    return after.state is not ProposalState.APPROVED


def end_mandate(tx: Tx, proposal_id: int, why: str) -> bool:
    """Ask for an approver after all of what was sent under a mandate, and tell; says whether anything changed."""
    current = tx(proposals.for_change, proposal_id)
    if current is None or current.frozen or current.mandate is None:
        return False
    after = tx.save(current.mandate_lapsed(why, tx.now))
    number = after.revision.number
    tx.tell(
        RefreshCard(after.id, number),
        Story(after.id, number, Event.MANDATE_LAPSED),
        Direct(after.id, after.proposer, Event.MANDATE_LAPSED),
    )
    return True


def is_unsent(tx: Tx, delivery: Delivery) -> bool:
    """Whether nothing of it can be out: one that waits to be sent again is not unsent."""
    return delivery.state in UNSENT and not tx(deliveries.may_be_out, delivery)


def schedule(tx: Tx, proposal: Proposal, accounts: Mapping[str, Account]) -> None:
    """Bring the deliveries of an approved proposal into being, or, where it waits for a Go, ask for that."""
    drop_unsent(tx, proposal)
    if proposal.when.kind is WhenKind.RELEASE:
        number = proposal.revision.number
        tx.tell(GoAsked(proposal.id, number), Direct(proposal.id, proposal.when.releaser, Event.GO_AWAITED))
        return
    for key in proposal.revision.accounts:
        account = accounts[key]
        delivery = scheduled(
            proposal.id,
            proposal.revision.number,
            key,
            due_at=due(proposal, account, tx.now),
            latest_by=proposal.latest(account.grace),
        )
        tx.add_delivery(delivery)


def release(tx: Tx, proposal: Proposal) -> None:
    """Bring the deliveries of a released proposal into being: all of them, at once, without a window to undo it."""
    for key in proposal.revision.accounts:
        number, until = proposal.revision.number, proposal.when.instant
        tx.add_delivery(scheduled(proposal.id, number, key, due_at=tx.now, latest_by=until))


def is_released(proposal: Proposal, every: Iterable[Delivery]) -> bool:
    """Whether somebody has said Go to the words as they are; a Go that came to nothing is none."""
    here = (one for one in every if one.revision == proposal.revision.number)
    return any(one.state is not DeliveryState.CANCELLED for one in here)


def put_off(tx: Tx, delivery: Delivery, instant: datetime, grace: timedelta, by: Person, roles: Set[Role]) -> Delivery:
    """Give a delivery that has not gone out another time, and tell."""
    after = delivery.retimed(instant, instant + grace, by.id, roles, tx.now)
    record_put_back(tx, after, Event.RETIMED, by.id)
    return after


def due(proposal: Proposal, account: Account, now: datetime) -> datetime:
    """When a proposal approved now is due: at its time, or after the undo window that lets people stop it."""
    instant = proposal.when.instant
    if proposal.when.kind is WhenKind.AT and instant > now:
        return instant
    return now + account.undo


def finish_if_over(tx: Tx, proposal_id: int) -> None:
    """Close an approved proposal once each of its deliveries has ended, and show that on its card."""
    proposal = tx(proposals.for_change, proposal_id)
    if proposal is None:
        return
    tx.tell(RefreshCard(proposal.id, proposal.revision.number))
    current = [one for one in tx(deliveries.of_proposal, proposal_id) if one.revision == proposal.revision.number]
    over = bool(current) and all(one.state in TERMINAL for one in current)
    if over and proposal.state is ProposalState.APPROVED:
        tx.save(proposal.finished(tx.now))


def latest_of_each(every: Iterable[Delivery]) -> tuple[Delivery, ...]:
    """The delivery that stands for each account: the last that came into being."""
    return tuple({one.account: one for one in every}.values())


def outgoing(revision: Revision, parts: Sequence[str], out: Sequence[Receipt]) -> Outgoing:
    """The next call's worth of a post, when the parts in `out` are out: the same to send it and to look for it.

    Pictures go with the first part; their bytes are not here.
    """
    pictures = () if out else revision.content.pictures
    return Outgoing(
        text=parts[len(out)],
        answers=revision.content.answers.url if revision.content.answers and not out else "",
        follows=out[-1].id if out else "",
        pictures=tuple(Attached(one.sha256, one.mime, one.alt) for one in pictures),
    )


def record_published(tx: Tx, delivery: Delivery) -> bool:
    """Write a delivery that is out, tell its story, and close its proposal if it was the last; False if fenced off."""
    if not tx.save_delivery(delivery):
        return False
    _tell(tx, delivery, Event.PUBLISHED, to_proposer=True)
    return True


def record_ended(tx: Tx, delivery: Delivery, event: Event, by: str = "") -> bool:
    """Write a delivery that has ended otherwise, tell its story, and close its proposal if it was the last."""
    if not tx.save_delivery(delivery):
        return False
    _tell(tx, delivery, event, by=by, to_proposer=event is Event.FAILED)
    return True


def record_put_back(tx: Tx, delivery: Delivery, event: Event, by: str) -> None:
    """Write a delivery that a person has put back among those to be sent, and tell."""
    tx.save_delivery(delivery)
    tx.tell(
        QuestionSettled(delivery.proposal_id, delivery.id),
        RefreshCard(delivery.proposal_id, delivery.revision),
        Story(delivery.proposal_id, delivery.revision, event, by, delivery.id),
    )


def record_waiting_for_a_person(tx: Tx, delivery: Delivery, *, author_knows: bool = False) -> bool:
    """Write a delivery that a person must decide about, ask, and tell whoever proposed it unless they know why."""
    if not tx.save_delivery(delivery):
        return False
    tx.tell(RefreshCard(delivery.proposal_id, delivery.revision), Question(delivery.proposal_id, delivery.id))
    proposal = tx(proposals.for_change, delivery.proposal_id)
    if proposal is not None and not author_knows:
        tx.tell(Direct(proposal.id, proposal.proposer, Event.WAITS_FOR_A_PERSON, delivery=delivery.id))
    return True


def record_held(tx: Tx, delivery: Delivery, held_by: Sequence[Hold]) -> bool:
    """Stop a delivery that falls due under holds, or is being sent under them; False if fenced off."""
    says = in_a_sentence(held_by)
    if tx(deliveries.outcome_unknown, delivery):  # to say that it was not sent would be more than we know
        written = record_waiting_for_a_person(tx, delivery.asked(f"{says} {MAY_BE_OUT}", tx.now))
    else:
        out = len(tx(deliveries.steps_of, delivery))
        more = f" The first {out} of its parts {'is' if out == 1 else 'are'} out already." if out else ""
        written = record_waiting_for_a_person(tx, delivery.held_back(Why.HELD, f"{says}{more}", tx.now))
    if written:
        tx(holds.note_held, held_by, delivery.id, tx.now)
    return written


def _tell(tx: Tx, delivery: Delivery, event: Event, *, by: str = "", to_proposer: bool) -> None:
    tx.tell(
        QuestionSettled(delivery.proposal_id, delivery.id),
        Story(delivery.proposal_id, delivery.revision, event, by, delivery.id),
    )
    proposal = tx(proposals.for_change, delivery.proposal_id)
    if proposal is not None and to_proposer:
        tx.tell(Direct(proposal.id, proposal.proposer, event, by, delivery.id))
    finish_if_over(tx, delivery.proposal_id)

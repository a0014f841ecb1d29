"""Changes of deliveries that follow from a proposal's, and of a proposal that follow from the deliveries'."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from datetime import datetime, timedelta

from bot.model.account import Account
from bot.model.content import Picture
from bot.model.delivery import TERMINAL, Delivery, DeliveryState, Why, scheduled
from bot.model.event import Event
from bot.model.hold import Hold, in_a_sentence
from bot.model.notice import Notice
from bot.model.people import Person
from bot.model.permissions import Role
from bot.model.post import Attached, Outgoing, Receipt
from bot.model.proposal import Proposal, ProposalState
from bot.model.proposal_notices import Direct, GoAsked, News, Question, QuestionSettled, RefreshCard, Story
from bot.model.referral_notices import ReferralChanged
from bot.model.revision import Revision
from bot.model.when import WhenKind
from bot.store import Tx, attempts, deliveries, enquiries, holds, proposals

MAY_BE_OUT = "An earlier try may have got through, in part or whole. Look at the account before deciding."
UNSENT = frozenset({DeliveryState.SCHEDULED, DeliveryState.STOPPED})


def drop_unsent(tx: Tx, proposal: Proposal) -> tuple[Delivery, ...]:
    """Cancel a proposal's unsent deliveries, whose words are no longer approved; gives the cancelled."""
    found = tx(deliveries.of_proposal, proposal.id)
    dropped = tuple(delivery for delivery in found if is_unsent(tx, delivery))
    for delivery in dropped:
        tx.save_delivery(delivery.cancelled(tx.now))
        if delivery.asks_a_person:
            tx.tell(QuestionSettled(proposal.id, delivery.id))
    if dropped:
        tx.tell(*_answered(tx, proposal))
    return dropped


def void(tx: Tx, proposal_id: int, person: str) -> bool:
    """Take away the approval of a person no longer an approver, and tell; says whether too few approvals are left.

    A proposal partly out keeps all approvals on record.
    """
    current = tx(proposals.for_change, proposal_id)
    if current is None or current.frozen or all(approval.person != person for approval in current.approvals):
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
    """Ask for an approver after all for a proposal sent under a mandate, and tell; False if too late for asking."""
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
    """Whether no part of a delivery can be out; a delivery waiting to be sent again is not unsent."""
    return delivery.state in UNSENT and not tx(attempts.may_be_out, delivery)


def schedule(tx: Tx, proposal: Proposal, accounts: Mapping[str, Account]) -> None:
    """Add the deliveries of an approved proposal, or, if the proposal waits for a Go, ask for the Go."""
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
    """Add the deliveries of a released proposal, all due at once, without an undo window."""
    for key in proposal.revision.accounts:
        number, until = proposal.revision.number, proposal.when.instant
        tx.add_delivery(scheduled(proposal.id, number, key, due_at=tx.now, latest_by=until))


def is_released(proposal: Proposal, found: Iterable[Delivery]) -> bool:
    """Whether a Go was said to the current words: a delivery exists that was not cancelled."""
    current = (delivery for delivery in found if delivery.revision == proposal.revision.number)
    return any(delivery.state is not DeliveryState.CANCELLED for delivery in current)


def put_off(tx: Tx, delivery: Delivery, instant: datetime, grace: timedelta, by: Person, roles: Set[Role]) -> Delivery:
    """Give an unsent delivery another time, and tell."""
    after = delivery.retimed(instant, instant + grace, by.id, roles, tx.now)
    record_put_back(tx, after, Event.RETIMED, by.id)
    return after


def _answered(tx: Tx, *several: Proposal | None) -> Iterator[Notice]:
    """Have the media team's cards say what became of agreed lines that were sent to enquirers."""
    for proposal in several:
        if proposal is not None and (answers := proposal.revision.content.answers):
            found = tx(enquiries.with_line, proposal.department, answers.handle, proposal.id)
            yield from (ReferralChanged(enquiry) for enquiry in found)


def set_right(tx: Tx, accounts: Mapping[str, Account]) -> None:
    """Put right the times reckoned from the moment of an approval or a Go by a clock that was ahead.

    A time that a person chose is no such time, and stays.
    """
    for delivery_id, written in tx(deliveries.reckoned_ahead, tx.now):
        delivery = tx(deliveries.for_change, delivery_id)
        proposal = tx(proposals.for_change, delivery.proposal_id) if delivery else None
        account = accounts.get(delivery.account) if delivery else None
        if delivery is None or proposal is None or account is None:
            continue
        released = proposal.when.kind is WhenKind.RELEASE
        if delivery.due_at - written == (timedelta() if released else account.undo):
            due_at = tx.now if released else due(proposal, account, tx.now)
            tx.save_delivery(delivery.set_right(due_at, tx.now))
            tx.tell(RefreshCard(delivery.proposal_id, delivery.revision))


def due(proposal: Proposal, account: Account, now: datetime) -> datetime:
    """When a proposal approved now is due: at a chosen time still to come, or after the account's undo window."""
    instant = proposal.when.instant
    if proposal.when.kind is WhenKind.AT and instant > now:
        return instant
    return now + account.undo


def finish_if_over(tx: Tx, *several: int) -> None:
    """Close approved proposals once every delivery of the revision has ended, and refresh the cards."""
    _finish(tx, tx(proposals.by_ids, several, lock=True))


def _finish(tx: Tx, locked: Mapping[int, Proposal]) -> None:
    tx.tell(*(RefreshCard(proposal.id, proposal.revision.number) for proposal in locked.values()))
    found = tx(deliveries.of_proposals, locked)
    over = []
    for proposal in locked.values():
        current = [delivery for delivery in found[proposal.id] if delivery.revision == proposal.revision.number]
        if current and proposal.state is ProposalState.APPROVED and all(d.state in TERMINAL for d in current):
            over.append(proposal.finished(tx.now))
    tx.save_states(over)


def latest_of_each(found: Iterable[Delivery]) -> tuple[Delivery, ...]:
    """The newest delivery to each account; `found` is oldest first."""
    return tuple({delivery.account: delivery for delivery in found}.values())


def outgoing(revision: Revision, account: str, out: Sequence[Receipt]) -> Outgoing:
    """The next part of a post, after the parts in `out`, in the same form for sending and for looking up.

    Pictures go with the first part, here without bytes, and so does the post replied to; the card of a link goes with
    the part that has the link. Words that replace those of a post that is out go alone.
    """
    if revision.content.corrects:
        return Outgoing(next(rendered.parts[len(out)] for rendered in revision.rendered if rendered.account == account))
    pictures = () if out else revision.content.pictures
    rendered = next(rendered for rendered in revision.rendered if rendered.account == account)
    card = rendered.card if rendered.card and rendered.card.part == len(out) else None
    return Outgoing(
        text=rendered.parts[len(out)],
        answers=revision.content.answers.url if revision.content.answers and not out else "",
        parent=rendered.parent.id if rendered.parent and not out else "",
        follows=out[-1].id if out else "",
        pictures=tuple(map(_attached, pictures)),
        card=card,
        card_picture=_attached(card.picture) if card and card.picture else None,
    )


def _attached(picture: Picture) -> Attached:
    return Attached(picture.sha256, picture.mime, picture.alt, width=picture.width, height=picture.height)


def record_published(tx: Tx, *several: Delivery) -> bool:
    """Write published deliveries, tell the stories, and close each proposal after the last; False if fenced off."""
    if not several or not tx.save_deliveries([(delivery, delivery.fence) for delivery in several]):
        return False
    _tell(tx, several, Event.PUBLISHED, to_proposer=True)
    return True


def record_ended(tx: Tx, delivery: Delivery, event: Event, by: str = "") -> bool:
    """Write a delivery ended otherwise, tell the story, and close the proposal after the last; False if fenced off."""
    if not tx.save_delivery(delivery):
        return False
    _tell(tx, (delivery,), event, by=by, to_proposer=event is Event.FAILED)
    return True


def record_put_back(tx: Tx, delivery: Delivery, event: Event, by: str) -> None:
    """Write a delivery that a person has put back to be sent, and tell."""
    tx.save_delivery(delivery)
    tx.tell(
        *_answered(tx, *tx(proposals.by_ids, [delivery.proposal_id]).values()),
        QuestionSettled(delivery.proposal_id, delivery.id),
        RefreshCard(delivery.proposal_id, delivery.revision),
        Story(delivery.proposal_id, delivery.revision, event, by, delivery.id),
    )


def record_waiting_for_a_person(tx: Tx, delivery: Delivery, *, author_knows: bool = False) -> bool:
    """Write a delivery for a person to decide, ask, and tell the proposer unless told before; False if fenced off."""
    if not tx.save_delivery(delivery):
        return False
    tx.tell(RefreshCard(delivery.proposal_id, delivery.revision), Question(delivery.proposal_id, delivery.id))
    proposal = tx(proposals.for_change, delivery.proposal_id)
    tx.tell(*_answered(tx, proposal))
    if proposal is not None and not author_knows:
        tx.tell(Direct(proposal.id, proposal.proposer, Event.WAITS_FOR_A_PERSON, delivery=delivery.id))
    return True


def record_stopped(tx: Tx, delivery: Delivery, why: Why, says: str, *, author_knows: bool = False) -> bool:
    """Stop a delivery before sending, for a person to decide; "not sent" would be more than we know of a later try."""
    if tx(attempts.may_be_out, delivery):
        return record_waiting_for_a_person(tx, delivery.asked(f"{says} {MAY_BE_OUT}", tx.now))
    return record_waiting_for_a_person(tx, delivery.held_back(why, says, tx.now), author_knows=author_knows)


def record_held(tx: Tx, delivery: Delivery, held_by: Sequence[Hold]) -> bool:
    """Stop a delivery that falls due under holds, or is being sent under holds; False if fenced off."""
    says = in_a_sentence(held_by)
    if tx(attempts.outcome_unknown, delivery):  # whether the post was sent is not known
        written = record_waiting_for_a_person(tx, delivery.asked(f"{says} {MAY_BE_OUT}", tx.now))
    else:
        out = len(tx(attempts.steps_of, delivery))
        parts = "part is" if out == 1 else f"{out} parts are"
        more = f" The first {parts} out already." if out else ""
        written = record_waiting_for_a_person(tx, delivery.held_back(Why.HELD, f"{says}{more}", tx.now))
    if written:
        tx(holds.note_held, held_by, delivery.id, tx.now)
    return written


def _corrected(tx: Tx, locked: Mapping[int, Proposal]) -> Iterator[Notice]:
    """What the threads and the authors of posts are told whose words were just changed."""
    changed = {
        proposal.revision.content.corrects.delivery: proposal
        for proposal in locked.values()
        if proposal.revision.content.corrects
    }
    for post in tx(deliveries.by_ids, changed).values() if changed else ():
        yield RefreshCard(post.proposal_id, post.revision)
        yield Story(post.proposal_id, post.revision, Event.CORRECTED, delivery=post.id)
        own = tx(proposals.by_ids, [post.proposal_id]).get(post.proposal_id)
        if own and own.proposer not in changed[post.id].contributors:
            yield News(own.id, own.proposer, Event.CORRECTED, delivery=post.id)


def _tell(tx: Tx, several: Sequence[Delivery], event: Event, *, by: str = "", to_proposer: bool) -> None:
    of = dict.fromkeys(delivery.proposal_id for delivery in several)
    locked, kind = tx(proposals.by_ids, of, lock=True), News if event is Event.PUBLISHED else Direct
    told: list[Notice] = []
    for delivery in several:
        told.append(QuestionSettled(delivery.proposal_id, delivery.id))
        told.append(Story(delivery.proposal_id, delivery.revision, event, by, delivery.id))
        proposal = locked.get(delivery.proposal_id)
        if proposal is not None and to_proposer:
            told.append(kind(proposal.id, proposal.proposer, event, by, delivery.id))
    told += _answered(tx, *locked.values())
    if event is Event.PUBLISHED:
        told += _corrected(tx, locked)
    tx.tell(*told)
    _finish(tx, locked)

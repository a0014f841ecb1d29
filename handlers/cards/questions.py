"""Questions that deliveries put to people in the card's thread, with buttons for the answers."""

from collections.abc import Iterator

from slack_sdk.models.blocks import Block

from bot.model.delivery import Delivery, DeliveryState, Why
from bot.model.list_row import ListedDelivery
from bot.showing.proposal_view import ShownProposal
from bot.showing.shown_places import Place
from handlers.blocks import words
from handlers.blocks.blocks import Button, Fold, actions, escaped, ids, quoted, said, section
from handlers.blocks.guidance import whom_to_ask
from handlers.blocks.hidden_characters import noted_by_hand
from handlers.blocks.pictures import pictures
from handlers.cards import hold_in_short

IS_OUT, POST_AGAIN, LET_GO, NEW_TIME, TRY_AGAIN, HAND_IN, LET_THROUGH = (
    "delivery_is_out",
    "delivery_post_again",
    "delivery_let_go",
    "delivery_new_time",
    "delivery_try_again",
    "delivery_hand_in",
    "delivery_let_through",
)
TO_BE_PUT_RIGHT = frozenset({Why.CREDENTIAL, Why.ENQUIRER, Why.POLICY, Why.UNATTACHED, Why.LINK, Why.OVERTAKEN})
"""Reasons that somebody can put right, for the post to be sent as it is."""
COPY_ALL = "delivery_copy_all"


def question(shown: ShownProposal, place: Place, delivery: Delivery) -> list[Block]:
    """Ask about a delivery that waits for a person; with a delivery by hand come, unless on hold, the words to copy."""
    blocks: list[Block] = [section(asks(shown, place, delivery))]
    if delivery.state is DeliveryState.HANDED_OVER and not place.holds:
        fold = Fold()
        blocks.append(quoted(*fold.of(place.parts), of=len(place.parts), to_copy=True))
        blocks.extend(pictures(shown.revision.content.pictures, shown.files, fold, to_copy=True))
        blocks.extend(noted_by_hand([*place.parts, *(picture.alt for picture in shown.revision.content.pictures)]))
        if fold.folded:
            blocks.append(section(f"… and {fold.folded:,} more characters. Open the whole text to copy it."))
            whole = Button(COPY_ALL, "Open the whole text", ids(shown.proposal.id, shown.revision.number))
            return [*blocks, *actions((*_answers(place, delivery), whole))]
    stopped = whom_to_ask([shown.department]) if delivery.state is DeliveryState.STOPPED else ()
    return [*blocks, *stopped, *actions(_answers(place, delivery))]


def _answers(place: Place, delivery: Delivery) -> Iterator[Button]:
    return buttons(
        delivery,
        held=bool(place.holds),
        private=place.private,
        thread=len(place.parts) > 1,
        changes=bool(place.changes),
    )


def asks(shown: ShownProposal, place: Place, delivery: Delivery) -> str:
    """The wording of a question, addressed to people on duty, else to two approvers, else to the proposer."""
    where = words.where(place)
    match delivery.state:
        case DeliveryState.HANDED_OVER if place.holds:
            why = hold_in_short(place.holds[0], place.account.zone)
            return f"{_to(shown)}: please *don't post this yet* on {where}: it is on hold. {why}"
        case DeliveryState.HANDED_OVER:
            return f"{_to(shown)}: it's time for {where}. {_by_hand(shown, len(place.parts))}"
        case DeliveryState.UNCONFIRMED if len(place.parts) > 1:
            return (
                f"{_to(shown)}: {escaped(place.network, words.SHORT)} didn't confirm part {place.out + 1} of "
                f"{len(place.parts)} on {words.handle(place.account)}{_out(place.out)}. We looked and can't tell "
                "whether it is out. Please look at the account before you choose: after your answer the rest goes on."
            )
        case DeliveryState.UNCONFIRMED if place.changes:
            return (
                f"{_to(shown)}: {escaped(place.network, words.SHORT)} didn't confirm the change on "
                f"{words.handle(place.account)}, and we can't tell. {said(delivery.detail, 300)} Please look at "
                f"{words.link(place.changes.url, 'the post')} before you choose."
            )
        case DeliveryState.UNCONFIRMED:
            return (
                f"{_to(shown)}: {escaped(place.network, words.SHORT)} didn't confirm {words.handle(place.account)}. "
                "We looked and can't tell whether it is out. "
                "Please look at the account before you choose."
            )
        case DeliveryState.STOPPED if delivery.is_called_back:
            does = "send this" if place.private else "post this"
            return (
                f"{_to(shown)}: please *don't {does}* on {where}. {said(delivery.detail, 600)} Is it there already? "
                "Then bring its link: it can be taken down from its card."
            )
        case DeliveryState.STOPPED if delivery.why is Why.HELD:
            lifted = "" if place.holds else " The hold is lifted: what now?"
            return f"{_to(shown)}: the time of {where} came while it was on hold. {_reason(delivery)}{lifted}"
        case _:
            to = "" if delivery.why is Why.BY_A_PERSON else f"{_to(shown)}: "
            return f"{to}{where} is stopped. {_reason(delivery)}"


def _out(parts: int) -> str:
    """The parts of a thread that are out, as the end of a sentence."""
    if parts == 0:
        return ""
    return "; the part before is out" if parts == 1 else f"; the {parts} parts before are out"


def _by_hand(shown: ShownProposal, parts: int) -> str:
    """What a person does by hand: post, perhaps part by part, reply to what somebody wrote, or answer privately."""
    content = shown.revision.content
    answers = content.answers
    whom = escaped(answers.handle, 200) if answers and answers.handle else "them"
    address = escaped(answers.url) if answers else ""
    if content.is_private:
        there = f" What they wrote: {address}" if address else ""
        return (
            f"Please send these words to {whom} *as a private message*, to nobody else; don't post them. Then say "
            f"here that it is sent.{there}"
        )
    in_parts, what = _in_parts(shown, parts), "first part" if parts > 1 else "reply"
    if answers:
        return (
            f"Please post these words there *as a reply* to {whom}, under {address}\n{in_parts}Then paste the link of "
            f"the {what} here. If that post is gone, don't post them by themselves: drop it, and say so here."
        )
    if in_parts:
        return f"Please post these words there. {in_parts}Then paste the link of the first part here."
    return "Please post these words there, then paste the link here."


def _in_parts(shown: ShownProposal, parts: int) -> str:
    """How a thread is posted by hand; empty for a single post."""
    pictures = " The pictures go with the first." if shown.revision.content.pictures else ""
    says = f"They are *a thread of {parts}*: post the first part, then each one in reply to the one before.{pictures} "
    return says if parts > 1 else ""


def settled(place: Place, delivery: Delivery) -> list[Block]:
    """The text left in place of an answered question."""
    return [section(_answer(place, delivery))]


def _answer(place: Place, delivery: Delivery) -> str:
    where = words.where(place)
    match delivery.state:
        case DeliveryState.PUBLISHED if place.private:
            return f"Settled: sent privately from {where}."
        case DeliveryState.PUBLISHED if place.changes:
            return f"Settled: {where} is changed."
        case DeliveryState.PUBLISHED:
            return f"Settled: {where} is out."
        case DeliveryState.CANCELLED if delivery.url:
            return f"Settled: the rest of {where} won't go out."
        case DeliveryState.CANCELLED:
            return f"Settled: {where} won't go out."
        case DeliveryState.FAILED:
            return f"Settled: {where} was refused."
        case _:
            return f"Settled: {where} goes on."


def _to(shown: ShownProposal) -> str:
    people = shown.on_duty or shown.approvers[:2] or (shown.proposal.proposer,)
    return words.listed([words.mention(person) for person in people])


def _reason(delivery: Delivery) -> str:
    if delivery.why is Why.BY_A_PERSON:
        return f"{said(delivery.detail, 600)} What now?".strip()
    return said(delivery.detail, 600)


def buttons(
    delivery: Delivery | ListedDelivery,
    *,
    held: bool = False,
    may_go_now: bool = True,
    private: bool = False,
    thread: bool = False,
    changes: bool = False,
) -> Iterator[Button]:
    """Buttons for the possible answers; `held` adds letting a stopped delivery through the hold.

    Sending at once is offered where that can work: not under a hold, and not at a time that the approval leaves out.
    """
    now = may_go_now and not held
    value = ids(delivery.id)
    gone = "The post stays as it is now." if changes else "It won't go out to this account."
    drop = Button(LET_GO, "Drop it", value, sure=gone)
    match delivery.state:
        case DeliveryState.SCHEDULED:
            return
        case DeliveryState.STOPPED if delivery.why is Why.CALLED_BACK:
            yield Button(HAND_IN, "It was posted already", value)
            yield Button(NEW_TIME, "Choose a new time", value)
        case DeliveryState.HANDED_OVER:
            yield Button(HAND_IN, "I've sent it" if private else "I've posted it", value, style="primary")
        case DeliveryState.UNCONFIRMED:
            yield Button(IS_OUT, "It is changed" if changes else "It is out", value, style="primary")
            if changes:
                yield Button(POST_AGAIN, "Change it again", value, sure="You looked, and the old words are there?")
                yield drop
                return
            sure = f"You looked, and it is not on the account?{' Parts that are out stay.' if thread else ''}"
            yield Button(POST_AGAIN, "Post it again", value, sure=sure)
        case DeliveryState.STOPPED if delivery.why in TO_BE_PUT_RIGHT:
            if now:
                yield Button(TRY_AGAIN, "Try again", value, style="primary")
            else:
                yield Button(NEW_TIME, "Choose a new time", value, style="primary")
        case DeliveryState.STOPPED if delivery.why in {Why.LATE, Why.BY_A_PERSON, Why.HELD, Why.ZONE}:
            yield Button(NEW_TIME, "Choose a new time", value, style="primary")
            if delivery.why is Why.BY_A_PERSON and now:
                yield Button(TRY_AGAIN, "Send it now", value)
            if held:
                yield Button(LET_THROUGH, "Let it through", value)
        case _:
            pass
    yield drop

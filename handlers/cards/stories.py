"""A sentence for each event: in the card's thread, and in direct messages to the proposer."""

from bot.model.delivery import Delivery, DeliveryState
from bot.model.event import Event
from bot.model.proposal import Proposal, ProposalState
from bot.model.take_down import TakeDownState
from bot.showing.proposal_view import ShownProposal
from bot.showing.shown_places import Place
from handlers.blocks import times, words
from handlers.blocks.blocks import escaped, lines, said

ANOTHER_MOMENT = "Its time of day now means another moment"


def line(event: Event, shown: ShownProposal, by: str, place: Place | None) -> str:
    """The sentence for the thread."""
    who = words.mention(shown.by(by)) if by else ""
    proposal = shown.proposal
    match event:
        case Event.APPROVED:
            return f"Approved by {giver(proposal, shown.by(by))}. {_goes(shown)}"
        case Event.ONE_MORE_NEEDED:
            left = max(1, proposal.needed - len(proposal.approvals))
            return f"{giver(proposal, shown.by(by))} approves. {words.counted(left, 'more approval')} needed."
        case Event.TAKEN_BACK:
            return f"{who} took their approval back, so it waits for approval again."
        case Event.VOIDED:
            return f"{who} can no longer approve for this account, so their approval doesn't count any more."
        case Event.MANDATE_LAPSED:
            return "The authority it was sent under no longer holds, so it waits for an approver."
        case Event.ASKS_FOR_MORE:
            return "Its account asks for more approvals now than it has, so it waits for them."
        case Event.NOT_YET:
            return f"{who} says not yet. The reason follows."
        case Event.REJECTED:
            return f"{who} rejected this: {_reason(proposal)}"
        case Event.REASON:
            return f"{who}: {_reason(proposal)}"
        case Event.REVISED:
            return f"{who} is changing these words, so this card no longer counts. A new one follows."
        case Event.WITHDRAWN:
            return f"{who} withdrew this."
        case Event.EXPIRED:
            return "Its time passed without an approval, so it won't go out. Edit it to propose it again."
        case Event.RETIMED_ANEW:
            return f"{who} chose another time, so this card no longer counts. A new one follows."
        case Event.ZONE_CHANGED:
            return _of_zone(shown)
        case Event.GO_LATER:
            return f"{who} changed by when the go-ahead is needed: {words.moment_of(proposal.when)}."
        case Event.RELEASED:
            return f"{who} gave the go-ahead. It is on its way."
        case Event.NOT_RELEASED:
            return "Nobody gave the go-ahead in time, so it won't go out. Change its time to propose it again."
        case Event.LINKED_TAKEN_DOWN:
            return f"{who} took down the post that was proposed with this. Please look at why before this goes out."
        case Event.REPOSTED:
            return (
                "The card before this one is gone, so here it is again. What was approved stays approved; a 👍 counts "
                "here from now on."
            )
        case _:
            return _of_delivery(event, who, place, shown)


def named(shown: ShownProposal, line: str) -> str:
    """A line for the thread; in a thread shared by several cards, headed by the first words of the post."""
    return f"{words.beginning(shown.proposal)}: {line}" if shown.root else line


def direct(event: Event, shown: ShownProposal, by: str, place: Place | None, *, to: str) -> str:
    """The sentence for `to`, the proposer."""
    proposal = shown.proposal
    if proposal.restricted_to and event is not Event.SHARED:
        return f"A restricted post: there is news on its card in <#{shown.channel}>."
    if event in {Event.GO_AWAITED, Event.NOT_RELEASED}:
        return _of_release(event, shown)
    which = f"Your post {words.beginning(proposal)}"
    who = words.mention(shown.by(by)) if by else ""
    match event:
        case Event.SHARED:
            places = words.listed([words.where(place) for place in shown.places])
            draft = f"a draft with you, for {places}: {words.beginning(proposal)}"
            return f"{who} shares {draft}. Read it, and change it if you like."
        case Event.APPROVED:
            return f"{which} is approved by {giver(shown.proposal, shown.by(by))}. {_goes(shown)}"
        case Event.NOT_YET:
            return f"{which}: {who} says not yet. Your words are kept; edit them and send them again."
        case Event.REASON:
            return f"{which}: {who} says: {_reason(shown.proposal)}"
        case Event.REJECTED:
            return f"{which} was rejected by {who}: {_reason(shown.proposal)} Your words are kept."
        case Event.TAKEN_BACK:
            return f"{which}: {who} took their approval back, so it waits for approval again."
        case Event.VOIDED:
            return f"{which}: {who} approved it and can no longer approve for this account. It needs another approval."
        case Event.MANDATE_LAPSED:
            return f"{which} was on its way without a second person. That authority lapsed, so an approver is asked."
        case Event.RETIMED_ANEW:
            return f"{which}: {who} chose another time: {words.when(proposal.when)}. It waits for approval of that."
        case Event.ZONE_CHANGED if proposal.state is ProposalState.PENDING and not proposal.approvals:
            waits = f"{ANOTHER_MOMENT}, so it waits for approval: {words.moment_of(proposal.when)}."
            return f"{which}: {_zone_changed(proposal)} {waits}"
        case Event.RELEASED:
            return f"{which}: {who} gave the go-ahead. You hear when it is live."
        case Event.EXPIRED:
            return f"{which} passed its time without an approval, so it won't go out. Your words are kept."
        case Event.PUBLISHED if place and place.changes:
            there = escaped(place.changes.url)
            return f"The post on {words.where(place)} has your new words, {words.beginning(proposal)}: {there}"
        case Event.FAILED if place and place.changes:
            return f"{which} wasn't put in place of the words before. {_detail(place)} A reply can correct them."
        case Event.PUBLISHED if place and place.private:
            return f"{which} was sent privately from {words.where(place)}."
        case Event.PUBLISHED if place and place.delivery and place.delivery.url:
            return f"{which} is live on {_network(place)}: {escaped(place.delivery.url)}"
        case Event.PUBLISHED:
            return f"{which} is live on {_network(place)}."
        case Event.TAKING_DOWN if place and place.take_down:
            return f"{which} {was_taken_down(shown, by, to)}"
        case Event.STOPPED_BY:
            return f"{which} {was_stopped(shown, by, place)}"
        case Event.WAITS_FOR_A_PERSON if place and place.delivery:
            return f"{which} waits for a person: {waits_for(place, place.delivery)} The thread of its card asks."
        case Event.FAILED:
            return f"{which} is not out. {_detail(place)} Your words are kept: edit them and propose them again."
        case _:
            return f"{which}: {line(event, shown, by, place)}"


def was_taken_down(shown: ShownProposal, by: str, to: str) -> str:
    """What became of a post that was live, after the post's name, for `to`: who had it taken down, where and why."""
    down = [(place, place.take_down) for place in shown.places if place.take_down]
    was = "was sent privately, on" if any(place.private for place, _ in down) else "was live on"
    where = words.listed(words.fewer(list(dict.fromkeys(_network(place) for place, _ in down)), 3))
    who = "you have" if by == to else f"{words.mention(shown.by(by))} has"
    if not down:
        return f"was live, and {who} taken it down."
    why = escaped(down[0][1].reason, 500)
    states = {take_down.state for _, take_down in down}
    if TakeDownState.BY_HAND in states:
        return f"{was} {where}, and {who} asked for it to be taken down there, by hand: “{why}”"
    if TakeDownState.ASKED in states:
        return f"{was} {where}, and {who} asked for it to be taken down, which is being done: “{why}”"
    return f"{was} {where}, and {who} taken it down: “{why}”"


def was_stopped(shown: ShownProposal, by: str, place: Place | None) -> str:
    """What became of a post that was stopped, after the post's name."""
    stopped = f"was stopped by {words.mention(shown.by(by))}."
    match place.delivery.state if place and place.delivery else None:
        case DeliveryState.STOPPED:
            return f"{stopped} It is not out, and goes out only if somebody decides so: the thread of its card asks."
        case DeliveryState.UNCONFIRMED:
            return f"{stopped} We can't tell whether it is out already: the thread of its card asks."
        case _:
            return f"{stopped} The card says how it stands."


def author_named(shown: ShownProposal, author: str) -> str:
    """The sentence for the one senior approver who is told a withheld name."""
    places = words.listed([words.where(place) for place in shown.places])
    return (
        f"A post for {places}, with its card in <#{shown.channel}>, doesn't say who wrote it, because that would be a "
        f"risk to them. You alone are told, so that somebody senior knows: it is {words.mention(author)}. Please keep "
        "it to yourself, the reason too, and ask them in a direct message if there is anything to ask."
    )


def _of_release(event: Event, shown: ShownProposal) -> str:
    """The sentence about a release, for the releaser and the proposer."""
    which, who = words.beginning(shown.proposal), words.mention(shown.proposal.proposer)
    if event is Event.GO_AWAITED:
        return f"{which}, by {who}, is approved. {times.waits_for_go(shown)}"
    return (
        f"{which}, by {who}: nobody gave the go-ahead in time, so it won't go out. Change its time to propose it again."
    )


def _of_zone(shown: ShownProposal) -> str:
    """The sentence about changed rules of a zone, for the thread of the card that stands, or that stood till then."""
    proposal = shown.proposal
    if not shown.is_current:
        return f"{_zone_changed(proposal)} {ANOTHER_MOMENT}, so this card no longer counts. A new one follows."
    stands = ", and its approval stands" if proposal.state is ProposalState.APPROVED else ""
    return f"{_zone_changed(proposal)} Its time of day stays{stands}: {words.moment_of(proposal.when)}."


def _zone_changed(proposal: Proposal) -> str:
    return f"The rules of {words.zone_of(proposal.when.zone)} have changed since this was given its time."


def waits_for(place: Place, delivery: Delivery) -> str:
    """The act or decision that a delivery waits for, in a sentence for the proposer."""
    where = words.where(place)
    match delivery.state:
        case DeliveryState.HANDED_OVER:
            return f"it is time to {'send it privately' if place.private else 'post it by hand'} for {where}."
        case DeliveryState.UNCONFIRMED if place.changes:
            return f"we can't tell whether the post on {where} was changed."
        case DeliveryState.UNCONFIRMED:
            return f"we can't tell whether it is out on {where}."
        case _:
            return f"{where} is stopped. {said(delivery.detail)}".strip()


def _of_delivery(event: Event, who: str, place: Place | None, shown: ShownProposal) -> str:
    where = words.where(place) if place else "its account"
    delivery = place.delivery if place else None
    if place and place.changes and (says := _of_change(event, who, place)):
        return says
    match event:
        case Event.PUBLISHED if place and place.private:
            return f"Sent privately from {where}."
        case Event.PUBLISHED:
            return f"Live as {where}{_link(delivery)}."
        case Event.FAILED:
            return f"Not out: {where}. {_detail(place)}"
        case Event.TAKING_DOWN | Event.DOWN_BY_HAND | Event.TAKEN_DOWN | Event.TAKE_DOWN_REVIEWED:
            return _of_take_down(event, who, place, shown)
        case Event.CORRECTED:
            since = f" They are now: {words.first_words(place.changed.words)}." if place and place.changed else ""
            return f"The words of this post on {where} were changed{_link(delivery)}.{since}"
        case Event.GONE:
            return f"The post on {where} is no longer there. Nobody took it down through Countersign."
        case Event.THERE_AGAIN:
            return f"The post on {where} is there again."
        case Event.STOPPED_BY:
            return f"{who} stopped {where}."
        case Event.LOOKING:
            return f"{where}: the network didn't confirm. We're looking whether it is out; nothing is sent meanwhile."
        case Event.PART_IS_OUT:
            return f"{who} found the part on {where}: the rest of the thread goes on."
        case Event.POST_AGAIN if place and len(place.parts) > 1:
            return f"{who} looked, and says that part isn't out: the thread goes on there, on {where}."
        case Event.POST_AGAIN:
            return f"{who} looked, and says it isn't out: it is sent to {where} again."
        case Event.LET_THROUGH:
            return f"{who} let {where} through the hold, with a reason. It goes out now."
        case Event.LET_GO:
            return f"{who} dropped it for {where}: it won't go out there."
        case Event.RETIMED if delivery and place:
            return f"{who} gave {where} a new time: {words.on(delivery.due_at, place.account.zone)}."
        case _:
            return f"{where}: there is news on the card."


def _of_change(event: Event, who: str, place: Place) -> str:
    """The sentence about a change of a post that is out; "" where the words for a post say the same."""
    where = words.where(place)
    match event:
        case Event.PUBLISHED:
            return f"Changed on {where}{_link(place.delivery)}."
        case Event.FAILED:
            return f"Not changed: {where}. {_detail(place)} The post stays as it is; a reply can correct it."
        case Event.LOOKING:
            return f"{where}: the network didn't confirm the change. We're looking at the post."
        case Event.POST_AGAIN:
            return f"{who} looked, and says the post on {where} isn't changed: the change is made again."
        case Event.LET_GO:
            return f"{who} dropped this change: the post on {where} stays as it is."
    return ""


def _goes(shown: ShownProposal) -> str:
    """Account and time of the first delivery; the card shows the others."""
    place = next((place for place in shown.places if place.delivery), None)
    if place is None or place.delivery is None:
        return ""
    if place.delivery.asks_a_person:
        waits = waits_for(place, place.delivery)
        return f"{waits[:1].upper()}{waits[1:]} The thread of its card asks."
    if place.holds:
        return f"{words.where(place)} is on hold, so it waits: a person decides about it when the hold is lifted."
    when = words.on(place.delivery.due_at, place.account.zone)
    if shown.will_stop:
        return f"As things stand it will be stopped on {when}: {said(shown.will_stop[0].stop.says)}"
    if place.by_hand:
        does = "send it privately from" if place.private else "post it by hand for"
        return f"Nothing goes out by itself: on {when} somebody is asked to {does} {words.where(place)}."
    goes = "It changes the post on" if place.changes else "It goes to"
    return f"{goes} {words.where(place)} on {when}. Press Stop on the card to stop it."


def _link(delivery: Delivery | None) -> str:
    return f": {escaped(delivery.url)}" if delivery and delivery.url else ""


def _detail(place: Place | None) -> str:
    return said(place.delivery.detail) if place and place.delivery else ""


def _network(place: Place | None) -> str:
    return escaped(place.network, words.SHORT) if place else "its network"


def _reason(proposal: Proposal) -> str:
    both = ". ".join(part for part in (escaped(proposal.reason_label, words.SHORT), lines(proposal.reason)) if part)
    return both or "(the reason follows)"


def giver(proposal: Proposal, by: str) -> str:
    """The giver of an approval; a stand-in is named with the absent colleague."""
    given = next((approval for approval in proposal.approvals if approval.person == by), None)
    return words.giver(given) if given else words.mention(by)


def _of_take_down(event: Event, who: str, place: Place | None, shown: ShownProposal) -> str:
    take_down = place.take_down if place else None
    if place is None or take_down is None:
        return "There is news on the card."
    where, why = words.where(place), f"“{escaped(take_down.reason, 500)}”"
    match event:
        case Event.TAKING_DOWN:
            return f"{who} has this taken down from {where}: {why} What isn't out yet of it is stopped."
        case Event.DOWN_BY_HAND:
            asked = f"{who} wants this taken down from {where}: {why} " if who else ""
            here = said(take_down.trouble, 300)
            return f"{asked}{here} Please take it down on {where} itself, then press “It is down” on the card."
        case Event.TAKE_DOWN_REVIEWED:
            return f"{who} has looked at why this was taken down from {where}."
        case _:
            by_hand = f" {who} did it by hand." if who else ""
            asker = words.mention(shown.by(take_down.by))
            return (
                f"Down from {where}.{by_hand} The record of it stays here. Would a correction help people who saw it? "
                f"Somebody other than {asker}, please look at it, and press “I’ve looked at it” on the card."
            )

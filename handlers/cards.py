"""The card: the message that shows one revision for ever. Its status changes; its words never do."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import Block

from bot.model.delivery import Delivery, DeliveryState, Why
from bot.model.hold import Hold
from bot.model.mandate import Mandate
from bot.model.people import SYSTEM
from bot.model.proposal import Proposal, ProposalState
from bot.model.when import WhenKind, clock_time
from bot.showing import Place, ShownProposal
from handlers import times, words
from handlers.blocks import Button, Fold, actions, clipped, context, divider, escaped, ids, quoted, said, section
from handlers.pictures import pictures
from policy.report import NOTHING_FOUND
from policy.tags import TAGS

APPROVE, NOT_YET, REJECT, EDIT, STOP, WITHDRAW, SHOW_ALL = (
    "card_approve",
    "card_not_yet",
    "card_reject",
    "card_edit",
    "card_stop",
    "card_withdraw",
    "card_show_all",
)
WRONG = "finding_wrong"
ANSWERED = "answer_approve"
"""Approve, in the private answer to a 👍 that was not enough."""
SETTLE_CONTACT = "finding_settle_contact"
CONTACT_RULES = frozenset({"PERS-01", "PERS-02", "PERS-03"})
"""Whose findings two people can settle: what is published for everybody is no personal data."""


def card(shown: ShownProposal, now: datetime) -> list[Block]:
    """The whole card, as it stands now."""
    return [
        *_banner(shown),
        *_restricted(shown),
        section(clipped(_status(shown, now), 1200)),
        *_words(shown),
        context(clipped(_goes_to(shown), 600)),
        context(_provenance(shown)),
        *_findings(shown),
        *actions(_buttons(shown)),
        *_how_to_approve(shown),
    ]


def _banner(shown: ShownProposal) -> Iterator[Block]:
    """One line for what is on hold: nothing below it happens while that stands."""
    held = [place for place in shown.places if place.holds]
    if not held:
        return
    which = "" if len(held) == len(shown.places) else f" for {words.listed([words.where(place) for place in held])}"
    why = hold_in_short(shown.holds[0], shown.places[0].account.zone)
    yield section(clipped(f"⏸️ *On hold{which}: nothing goes out.* {why}", 900))


def _restricted(shown: ShownProposal) -> Iterator[Block]:
    """Whom a market-sensitive post is for, before its words."""
    if named := shown.proposal.restricted_to:
        who = words.listed([words.mention(person) for person in named])
        yield context(clipped(f"🔒 *Market-sensitive.* For {who} and those who approve it only.", 900))


def hold_in_short(hold: Hold, zone: ZoneInfo) -> str:
    """Who put something on hold, since when, until when, and why."""
    since = f"since {words.on(hold.at, zone)}"
    until = f", until {words.on(hold.until, zone)}" if hold.until else ""
    who = "" if hold.by == SYSTEM else f", by {words.mention(hold.by)}"
    return f"{since[0].upper()}{since[1:]}{until}{who}: “{escaped(hold.reason, 300)}”"


def summary(shown: ShownProposal) -> str:
    """One line for notifications, with none of the post's own words."""
    places = words.listed([words.where(place) for place in shown.places])
    return clipped(f"A post for {places} from {words.mention(shown.proposal.proposer)}", 1000)


def _status(shown: ShownProposal, now: datetime) -> str:
    proposal = shown.proposal
    if not shown.is_current and proposal.state is ProposalState.DRAFT:
        return "*These words are being changed.* Nothing goes out meanwhile."
    if not shown.is_current:
        what = "Its time was" if shown.revision.content == proposal.revision.content else "These words were"
        return f"*{what} changed.* The newest card is further down; this one no longer counts."
    match proposal.state:
        case ProposalState.PENDING:
            return f"*{_needs(shown)}* {_when(shown)}"
        case ProposalState.APPROVED | ProposalState.DONE if proposal.mandate:
            return f"{_mandate(proposal.mandate)} {_deliveries(shown, now)}"
        case ProposalState.APPROVED if times.awaits_go(shown):
            return f"*Approved by {_approvers(proposal)}.* {times.waits_for_go(shown)}"
        case ProposalState.APPROVED | ProposalState.DONE:
            return f"*Approved by {_approvers(proposal)}.* {_deliveries(shown, now)}"
        case ProposalState.NOT_YET:
            who = words.mention(proposal.put_off_by)
            return f"*Not yet*, says {who}. {words.mention(proposal.proposer)} can edit it and send it again."
        case ProposalState.REJECTED:
            return "*Rejected.* The reason is in the thread."
        case ProposalState.WITHDRAWN:
            return "*Withdrawn.* It won't go out."
        case ProposalState.EXPIRED if proposal.when.kind is WhenKind.RELEASE:
            return "*It wasn't released in time*, so it won't go out. Change its time, or edit it, to propose it again."
        case ProposalState.EXPIRED:
            again = "Change its time, or edit it, to propose it again."
            return f"*Its time passed without an approval*, so it won't go out. {again}"
        case ProposalState.DRAFT:
            return "*Being changed.* A new card follows when it is sent for approval again."


def _needs(shown: ShownProposal) -> str:
    proposal = shown.proposal
    left = max(1, proposal.needed - len(proposal.approvals))
    number = {1: "one", 2: "two", 3: "three"}.get(left, str(left))
    more = " more" if proposal.approvals else ""
    senior = proposal.asks_for_senior and not any(one.senior for one in proposal.approvals)
    kind = "senior approval" if senior and left == 1 else "approval"
    need = f"Needs {number}{more} {kind}{'' if left == 1 else 's'}"
    need += ", one of them a senior's" if senior and left > 1 else ""
    names = words.listed(list(_who(shown, senior=senior)), "or")
    return f"{need}: {names}." if names else f"{need}, but nobody is listed who can give it. Ask the account's owner."


def _who(shown: ShownProposal, *, senior: bool) -> Iterator[str]:
    """Who could give the next yes: those on duty first, and whoever stands in for somebody beside them."""
    seats = {one.seat for one in shown.proposal.approvals}
    duty = {*shown.on_duty} if senior else set()
    for person in shown.seniors if senior else shown.approvers:
        if person in seats:
            continue
        yield f"{words.mention(person)} (on duty)" if person in duty else words.mention(person)
        for cover in shown.covers:
            if cover.absent == person and cover.person not in seats:
                yield f"{words.stands_in(cover.person, person)} until {words.on(cover.until, _zone(shown))}"


def _zone(shown: ShownProposal) -> ZoneInfo:
    return shown.places[0].account.zone if shown.places else shown.department.zone


def _mandate(mandate: Mandate) -> str:
    until = f"{mandate.until.day} {mandate.until:%B %Y}"
    about, given_by = escaped(mandate.about, words.SHORT), escaped(mandate.given_by, words.SHORT)
    who = words.mention(mandate.by)
    return f"*Sent under delegated authority:* {about}, given to {who} by {given_by} until {until}."


def _when(shown: ShownProposal) -> str:
    return f"{words.when(shown.proposal.when)}."


def _approvers(proposal: Proposal) -> str:
    return words.listed([words.giver(one) for one in proposal.approvals]) or "an approver"


def _deliveries(shown: ShownProposal, now: datetime) -> str:
    return " ".join(_delivery(place, place.delivery, now) for place in shown.places if place.delivery)


def _delivery(place: Place, delivery: Delivery, now: datetime) -> str:
    where, network, handle = words.where(place), escaped(place.network, words.SHORT), words.handle(place.account)
    match delivery.state:
        case DeliveryState.SCHEDULED if delivery.detail:
            return f"{where}: {said(delivery.detail, 300)}"
        case DeliveryState.SCHEDULED if (delivery.due_at - now).total_seconds() <= place.account.undo.total_seconds():
            return f"Goes to {where} at {clock_time(delivery.due_at.astimezone(place.account.zone))}."
        case DeliveryState.SCHEDULED:
            return f"Goes to {where} on {words.on(delivery.due_at, place.account.zone)}."
        case DeliveryState.SENDING:
            return f"Being sent to {where}."
        case DeliveryState.PUBLISHED:
            live = f"Live on {network}"
            return f"{words.link(delivery.url, live)} as {handle}."
        case DeliveryState.HANDED_OVER:
            return f"{where}: waiting for somebody to post it by hand. See the thread."
        case DeliveryState.STOPPED if delivery.why is Why.HELD:
            return f"{where}: its time came while it was on hold, so it didn't go out. See the thread."
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


def _words(shown: ShownProposal) -> Iterator[Block]:
    """Each variant of the text once, with the accounts that it is for when there are several."""
    variants: dict[tuple[str, ...], list[Place]] = {}
    for place in shown.places:
        variants.setdefault(place.parts, []).append(place)
    fold = Fold()
    for parts, places in variants.items():
        fits = fold.of(parts)
        if fits and len(variants) > 1:
            yield context(clipped(words.listed([words.where(place) for place in places]), 300))
        if fits:
            yield quoted(*fits, struck=not shown.is_current, of=len(parts))
    yield from pictures(shown.revision.content.pictures, shown.files, fold, struck=not shown.is_current)
    if fold.folded:
        yield section(f"… and {fold.folded:,} more characters. Open the whole text before you decide.")


def _goes_to(shown: ShownProposal) -> str:
    def one(place: Place) -> str:
        lengths = words.listed([str(count) for count in place.counted])
        network = escaped(place.network, words.SHORT)
        return f"{words.handle(place.account)}, {network}: {lengths} of {place.limit} characters"

    return " · ".join(one(place) for place in shown.places)


def _provenance(shown: ShownProposal) -> str:
    content = shown.revision.content
    writers = words.listed([words.mention(person) for person in sorted(shown.proposal.contributors)])
    lines = [clipped(f"Written by {writers}.", 300)]
    if content.answers:
        link = words.link(content.answers.url, "what they wrote")
        aside = f", {link}" if content.answers.url else ""
        lines.append(f"A reply to {escaped(content.answers.handle, 200)}{aside}.")
    if kinds := [TAGS.get(tag, tag) for tag in content.tags] + [f"about {topic}" for topic in content.topics]:
        lines.append(f"Its author says: {escaped('; '.join(kinds), 300)}.")
    if content.goes_with:
        lines.append(f"Goes with: {escaped(content.goes_with, 500)}")
    if content.cleared_by:
        lines.append(f"Facts cleared by {escaped(content.cleared_by, 300)}.")
    if content.note:
        lines.append(f"Note: “{escaped(content.note, 1000)}”")
    if shown.revision.attested:
        lines.append(f"{words.mention(shown.revision.author)} confirmed what the checks asked to be confirmed.")
    return "\n".join(lines)


def _findings(shown: ShownProposal) -> Iterator[Block]:
    judged = shown.revision.judged
    confirmed = set(shown.revision.attested)
    found = [one for one in judged.remarks if one.key not in confirmed]
    yield divider()
    if judged.fine:
        yield context(f"Fine as it is: {escaped(', '.join(judged.fine), 300)}.")
    if not found:
        yield context(NOTHING_FOUND)
    waivers = {waiver.key: waiver for waiver in shown.proposal.waivers} if shown.is_current else {}
    for remark in found[: words.MOST_SHOWN]:
        wrong = Button(WRONG, "This check was wrong", ids(shown.proposal.id, shown.revision.number, remark.key))
        yield section(words.finding(remark, waivers.get(remark.key)), wrong if shown.is_current else None)
        if remark.rule in CONTACT_RULES and shown.is_current:
            yield from actions([Button(SETTLE_CONTACT, "It is published for everybody", ids(shown.proposal.id))])
    if len(found) > words.MOST_SHOWN:
        yield context(words.and_more(found))


def _buttons(shown: ShownProposal) -> Iterator[Button]:
    proposal = shown.proposal
    if not shown.is_current:
        if proposal.state is ProposalState.DRAFT:
            yield Button(EDIT, "Go on editing", ids(proposal.id, proposal.revision.number))
        return
    value = ids(proposal.id, shown.revision.number)
    if not shown.revision.is_shown_whole:
        yield Button(SHOW_ALL, "Open the whole text", value)
    if proposal.state is ProposalState.PENDING:
        yield Button(APPROVE, "Approve", value, style="primary")
        yield Button(NOT_YET, "Not yet", value)
        yield Button(REJECT, "Reject", value, style="danger")
    if times.awaits_go(shown):
        yield times.go_button(shown)
    if proposal.state is ProposalState.APPROVED:
        if any(place.delivery and place.delivery.state is DeliveryState.SCHEDULED for place in shown.places):
            yield Button(STOP, "Stop", value, style="danger")
        if not proposal.frozen:
            yield Button(NOT_YET, "Not yet", value)
    if times.may_change(shown):
        yield Button(times.CHANGE_TIME, "Change the time", value)
    if proposal.state is not ProposalState.DONE:
        yield Button(EDIT, "Edit", value)
    if proposal.state in {ProposalState.PENDING, ProposalState.NOT_YET}:
        yield Button(WITHDRAW, "Withdraw", value, sure="It won't go out. It can be edited and proposed again later.")


def _how_to_approve(shown: ShownProposal) -> Iterator[Block]:
    if shown.is_current and shown.proposal.state is ProposalState.PENDING:
        enough = shown.proposal.thumb_is_enough
        yield context("👍 approves." if enough else "A 👍 is not enough for this one: please use the button.")

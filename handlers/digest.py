"""The digest as people read it: what needs a person first, then what is pending, then what goes out today."""

from collections.abc import Iterator

from slack_sdk.models.blocks import Block

from bot.digests import Digest, Item
from bot.model.delivery import DeliveryState
from bot.model.proposal import Proposal, ProposalState
from bot.model.when import WhenKind, clock_time
from handlers import words
from handlers.blocks import Button, context, escaped, ids, said, section
from handlers.cards import EDIT
from handlers.referrals import headline, network

NUMBERS = dict(enumerate(["One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"], 1))
MOST_DRAFTS = 5
MOST = 12
"""Lines under one heading; the rest are counted."""
LONGEST_PART = 2200
"""Characters under one heading: four of them must fit into one message."""


def digest(found: Digest, *, own: bool = False) -> list[Block]:
    """A department's digest, or, `own`, one person's."""
    drafts = [one for one in found.pending if one.state is ProposalState.DRAFT]
    return [
        section(f"*{_day(found)}.* {_first_line(found, own=own)}"),
        *_lines("Needs a person", [_asks(one) for one in (*found.needs_a_person, *found.failed)]),
        *_lines("Referrals waiting", [_referral(found, place) for place in range(len(found.referrals))]),
        *_lines("Waiting for approval", [_pending(found, one) for one in found.pending if one not in drafts]),
        *_drafts(drafts),
        *_lines("Going out today", [_today(found, one) for one in found.today]),
        *_small_print(found, own=own),
    ]


def summary(found: Digest) -> str:
    """One line for notifications."""
    return f"{escaped(found.department.name, 200)}: {_first_line(found, own=False)}"


def _day(found: Digest) -> str:
    local = found.at.astimezone(found.department.zone)
    return f"{local:%A} {local.day} {local:%B}"


def _first_line(found: Digest, *, own: bool) -> str:
    waiting = len(found.needs_a_person) + len(found.failed) + len(found.referrals)
    if waiting:
        number = NUMBERS.get(waiting, str(waiting))
        return f"{number} thing{' needs' if waiting == 1 else 's need'} a person."
    if found.pending or found.today:
        return "Nothing is stuck."
    return "You have nothing waiting." if own else "Nothing is waiting, and nothing goes out today."


def _lines(heading: str, lines: list[str]) -> Iterator[Block]:
    if not lines:
        return
    shown: list[str] = []
    for number, line in enumerate(lines[:MOST], 1):
        if sum(map(len, shown)) + len(line) > LONGEST_PART:
            break
        shown.append(f"{number}. {line}")
    if len(lines) > len(shown):
        shown.append(f"… and {len(lines) - len(shown)} more.")
    yield section(f"*{heading}*\n" + "\n".join(shown))


def _asks(item: Item) -> str:
    which = f"{_named(item.proposal)}, {_handle(item)},"
    why = said(item.delivery.detail, 250)
    match item.delivery.state:
        case DeliveryState.UNCONFIRMED:
            return f"{which} may or may not be out. We looked and can't tell."
        case DeliveryState.HANDED_OVER:
            return f"{which} waits for somebody to post it by hand."
        case DeliveryState.FAILED:
            return f"{which} was refused. {why}"
        case _:
            return f"{which} is stopped. {why or 'It needs a new time, or letting go.'}"


def _referral(found: Digest, place: int) -> str:
    enquiry = found.referrals[place]
    age = words.span(found.at - enquiry.at)
    return f"{headline(enquiry)}: {escaped(enquiry.handle, 200)} on {network(enquiry)}, waiting {age}."


def _drafts(drafts: list[Proposal]) -> Iterator[Block]:
    """Somebody's own drafts, the newest first, each with the way back into it."""
    newest = sorted(drafts, key=lambda one: one.id, reverse=True)[:MOST_DRAFTS]
    for number, draft in enumerate(newest):
        button = Button(EDIT, "Go on writing", ids(draft.id, draft.revision.number))
        yield section(f"{'*Your drafts*' + chr(10) if number == 0 else ''}{_named(draft)}", button)


def _pending(found: Digest, proposal: Proposal) -> str:
    age = words.span(found.at - proposal.created_at)
    left = proposal.when.instant - found.at
    until = "still true for" if proposal.when.kind is WhenKind.SOON else "due in"
    time_left = f"{until} {words.span(left)}" if left.total_seconds() > 0 else "its time has come"
    state = "not yet approved" if proposal.state is ProposalState.PENDING else "told “not yet”"
    return f"{_named(proposal)}: {state}, {age} old, {time_left}."


def _today(found: Digest, item: Item) -> str:
    at = clock_time(item.delivery.due_at.astimezone(found.department.zone))
    return f"{at}: {_named(item.proposal)}, {_handle(item)}."


def _named(proposal: Proposal) -> str:
    """A post by its first words and its author."""
    first = " ".join(proposal.revision.content.text.split())
    start = first if len(first) <= 48 else f"{first[:47].rstrip()}…"
    return f"“{escaped(start)}” by {words.mention(proposal.proposer)}"


def _handle(item: Item) -> str:
    return words.handle(item.account) if item.account else escaped(item.delivery.account, words.SHORT)


def _small_print(found: Digest, *, own: bool) -> Iterator[Block]:
    if not own:
        seq, head = found.audit_head
        yield context(f"Audit trail: {seq}:{head[:16]}")

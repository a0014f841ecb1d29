"""Holds in Slack: the form, the message with the button to lift a hold, the list of stopped posts."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.holding.holds import ACCOUNT, DEPARTMENT, EVERYTHING, LONGEST_REASON, Stopped
from bot.model.account import Account, Department
from bot.model.delivery import DeliveryState, Why
from bot.model.hold import NamedHold
from bot.model.people import SYSTEM
from bot.stopping.ahead import WillStop
from handlers.blocks import forms, words
from handlers.blocks.blocks import Button, actions, clipped, context, divider, escaped, ids, quoted, section
from handlers.cards import hold_in_short
from handlers.cards.questions import LET_GO, NEW_TIME
from handlers.holding import stops

LIFT, LIFT_HERE, LOOK = "hold_lift", "hold_lift_in_form", "hold_look"
FORM, THROUGH_FORM = "hold_form", "hold_through_form"
ON, WORDS, REASON, DAY, TIME, EXEMPT = "on", "words", "reason", "day", "time", "exempt"
MOST_IN_FORM = 10
SURE = "Nothing goes out by this. What fell due meanwhile is listed, to be given a new time or dropped."


@dataclass(frozen=True, slots=True)
class Suggested:
    """What the form is filled in with when it opens."""

    on: str = ""
    reason: str = ""
    about: str = ""
    """The alarm that suggests the hold, by its id."""


NOTHING_YET = Suggested()


def over_alarm(account: Account, alarm: int) -> Suggested:
    """A hold on the account on which somebody else posts."""
    return Suggested(f"{ACCOUNT}{account.key}", "Somebody else is posting on this account.", ids(alarm))


def what(named: NamedHold) -> str:
    """The posts on hold, in words: an account, a department or everything; phrases; exemptions."""
    on = named.hold.on
    if on.account:
        whole = words.title(named.account) if named.account else escaped(on.account, words.SHORT)
    elif on.department:
        name = named.department.name if named.department else on.department
        whole = f"All of {escaped(name, words.SHORT)}"
    else:
        whole = "Everything"
    only = words.listed([f"“{escaped(phrase, words.SHORT)}”" for phrase in on.phrases[:5]], "or")
    more = f" ({len(on.phrases) - 5} more)" if len(on.phrases) > 5 else ""
    but = words.listed([words.title(account) for account in named.exempt[:5]])
    return whole + (f" that contains {only}{more}" if only else "") + (f", but for {but}," if but else "")


def line(named: NamedHold) -> str:
    """A line for lists."""
    return f"⏸️ {what(named).rstrip(',')}. {hold_in_short(named.hold, named.zone)}"


def summary(named: NamedHold) -> str:
    """The line for notifications."""
    return clipped(f"{what(named)} {'is on hold' if named.hold.stands else 'is no longer on hold'}", 1000)


def message(named: NamedHold, ahead: Sequence[WillStop] = ()) -> list[Block]:
    """The message about a hold, with the button to lift it; or about a lifted hold.

    `ahead`: queued posts, with cards in the message's channel, that the hold will stop or no longer stops.
    """
    hold = named.hold
    if not hold.stands:
        free = f"▶️ These go out as planned again, {stops.counted(ahead)}:"
        return [
            section(clipped(f"▶️ *{what(named)} is no longer on hold.* {_lifted(named)}")),
            context(_was(named)),
            *stops.listed(ahead, named.zone, free),
        ]
    return [
        section(clipped(f"⏸️ *{what(named)} is on hold.* {hold_in_short(hold, named.zone)}")),
        context("Nothing of it goes out. What falls due meanwhile is stopped, and waits for one of you to decide."),
        *stops.listed(ahead, named.zone, f"⚠️ It will stop {stops.counted(ahead)}:"),
        *actions([Button(LIFT, "Lift the hold", ids(hold.id), sure=SURE)]),
    ]


def news(named: NamedHold, mine: Sequence[WillStop]) -> list[Block]:
    """A direct message to a proposer or an approver of posts that a hold will stop, or no longer stops."""
    if named.hold.stands:
        head = f"⏸️ *{what(named)} is on hold.* {hold_in_short(named.hold, named.zone)}\nIt will stop, of yours:"
    else:
        head = f"▶️ *{what(named)} is no longer on hold.* {_lifted(named)}\nOf yours, these go out as planned again:"
    after = [context(stops.WHEN_HELD)] if named.hold.stands else []
    return [*stops.listed(mine, named.zone, head), *after] if mine else []


def listed(named: NamedHold, stopped: Sequence[Stopped], page: int) -> list[Block]:
    """Posts that fell due under a lifted hold, each with buttons."""
    if not stopped:
        return [section(clipped(f"▶️ {what(named)} is no longer on hold. Nothing fell due here meanwhile."))]
    more = f" (part {page})" if page > 1 else ""
    first = f"▶️ *{what(named)} is no longer on hold{more}.* {_lifted(named)}"
    blocks: list[Block] = [
        section(clipped(first)),
        context("These didn't go out, and don't by themselves. Each needs one of you."),
    ]
    for post in stopped:
        blocks += [divider(), *_stopped(post)]
    return blocks


def form(
    standing: Sequence[NamedHold],
    accounts: Mapping[str, Account],
    departments: Mapping[str, Department],
    zone: str,
    preview: Sequence[Block] = (),
    first: Suggested = NOTHING_YET,
) -> View:
    """The form: present holds, inputs for a new hold, and what it would stop as filled in so far."""
    blocks = [
        *_standing(standing),
        *_inputs(accounts, departments, zone, first),
        *preview,
        *actions([Button(LOOK, "What would this stop?", "")]),
    ]
    return forms.modal(FORM, "Put posts on hold", blocks, submit="Hold now", close="Cancel", about=first.about)


def placed(named: NamedHold, ahead: Sequence[WillStop] = ()) -> View:
    """The view after a hold was placed, with the queued posts that it will stop."""
    says = f"*{what(named)} is on hold from this moment.* {hold_in_short(named.hold, named.zone)}"
    channel = "The channels of the accounts concerned are told, and every card says so."
    after = "What is being sent at this very moment finishes the part in hand. To lift it: /hold-posts."
    head = f"⚠️ It will stop {stops.counted(ahead)}. Their people are told:"
    listed = stops.listed(ahead, named.zone, head, quoting=not named.hold.on.is_everything)
    return forms.modal("hold_placed", "On hold", [section(clipped(says)), *listed, context(channel), context(after)])


def through_form(delivery: int) -> View:
    """Ask a senior approver for the reason to let a post through."""
    blocks: list[Block] = [
        section("This one post goes out now, though the hold stands. Everything else stays where it is."),
        forms.text(REASON, "Why does it go out all the same?", longest=LONGEST_REASON, hint="It stands in the record."),
    ]
    return forms.modal(
        THROUGH_FORM, "Let it through", blocks, submit="Let it through", close="Cancel", about=ids(delivery)
    )


def _lifted(named: NamedHold) -> str:
    hold = named.hold
    if hold.lifted_at is None:
        return ""
    when = words.on(hold.lifted_at, named.zone)
    who = "It ended by itself" if hold.lifted_by == SYSTEM else f"Lifted by {words.mention(hold.lifted_by)}"
    return f"{who}, {when}."


def _was(named: NamedHold) -> str:
    return clipped(f"It was on hold {_uncapped(hold_in_short(named.hold, named.zone))}", 600)


def _uncapped(sentence: str) -> str:
    return sentence[0].lower() + sentence[1:]


def _stopped(post: Stopped) -> Iterator[Block]:
    delivery = post.delivery
    due = words.on(delivery.due_at, post.account.zone)
    yield section(clipped(f"*{words.title(post.account)}*, by {words.mention(post.proposer)}. {_now(post, due)}"))
    if post.text:
        yield quoted(post.text if len(post.text) <= 200 else f"{post.text[:199].rstrip()}…")
    else:
        yield context("Only some people may know what it says: its own card shows it to them.")
    if delivery.state is DeliveryState.STOPPED and delivery.why is Why.HELD:
        value = ids(delivery.id)
        yield from actions(
            [
                Button(NEW_TIME, "New time", value, style="primary"),
                Button(LET_GO, "Drop", value, sure="It won't go out to this account."),
            ]
        )


def _now(post: Stopped, due: str) -> str:
    match post.delivery.state:
        case DeliveryState.STOPPED if post.delivery.why is Why.HELD:
            return f"It was due {due}."
        case DeliveryState.STOPPED:
            return "It is stopped for another reason now: its card's thread says which."
        case DeliveryState.SCHEDULED:
            return f"Settled: it goes out {due}."
        case DeliveryState.PUBLISHED:
            return "Settled: it is out."
        case DeliveryState.CANCELLED:
            return "Settled: it was dropped."
        case DeliveryState.FAILED:
            return "Settled: the network refused it."
        case DeliveryState.UNCONFIRMED:
            return "It may be out: its card's thread asks."
        case _:
            return "Settled: it goes on."


def _standing(standing: Sequence[NamedHold]) -> Iterator[Block]:
    for named in standing[:MOST_IN_FORM]:
        yield section(clipped(line(named), 1000), Button(LIFT_HERE, "Lift", ids(named.hold.id), sure=SURE))
    if len(standing) > MOST_IN_FORM:
        yield context(f"And {len(standing) - MOST_IN_FORM} more: each has a message in its channel.")
    if standing:
        yield divider()


def _inputs(
    accounts: Mapping[str, Account], departments: Mapping[str, Department], zone: str, first: Suggested
) -> Iterator[Block]:
    yield forms.grouped(ON, "What should we pause?", options(accounts, departments), chosen=first.on, tells=True)
    yield forms.text(
        WORDS,
        "Only posts that contain these words",
        multiline=True,
        optional=True,
        longest=1300,
        hint="One on each line; leave it empty to hold all of it. A * at the end finds every ending: flood*",
    )
    hint = "Everybody whose post waits reads it."
    yield forms.text(REASON, "Why?", longest=LONGEST_REASON, hint=hint, initial=first.reason)
    if len(accounts) > 1:
        names = {key: account.title for key, account in accounts.items()}
        yield forms.tick(EXEMPT, "Which accounts go on all the same?", names, optional=True, tells=True)
    yield forms.day(DAY, "Until (leave it empty: until somebody lifts it)", optional=True, tells=True)
    yield forms.time(TIME, f"At ({words.zone_of(zone)})", zone=zone, optional=True, tells=True)


def options(accounts: Mapping[str, Account], departments: Mapping[str, Department]) -> dict[str, dict[str, str]]:
    """The choices for a hold, in groups: everything, whole departments, accounts."""
    return {
        "All at once": {EVERYTHING: "Everything, in every department"},
        "A whole department": {f"{DEPARTMENT}{key}": department.name for key, department in departments.items()},
        **{
            f"An account of {department.name}": {
                f"{ACCOUNT}{account.key}": account.title for account in accounts.values() if account.department == key
            }
            for key, department in departments.items()
        },
    }

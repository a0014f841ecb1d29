"""Times in Slack: the form for another time, the choice between two equal hours, offered times, the go-ahead."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from slack_sdk.models.blocks import Block
from slack_sdk.models.views import View

from bot.errors import Unusable
from bot.model.delivery import DeliveryState
from bot.model.proposal import ProposalState
from bot.model.when import FIRST, Choice, TooLate, Twice, When, WhenKind
from bot.showing.proposal_view import ShownProposal
from handlers.blocks import forms, words
from handlers.blocks.blocks import WORN_OUT, Button, actions, ids, numbers, said, section, whole_numbers
from handlers.blocks.blocks import context as small_print

CHANGE_TIME, GO = "card_change_time", "release_go"
GO_AHEAD = "Give the go-ahead"
OFFERS = ("offered_time_1", "offered_time_2", "offered_time_3")
TIME_FORM = "change_time_form"
DAY, TIME, WHICH = "day", "time", "which"
MINUTE = 60


def may_change(shown: ShownProposal) -> bool:
    """Whether a card offers another time: only while part of the post is still to come."""
    match shown.proposal.state:
        case ProposalState.PENDING | ProposalState.NOT_YET | ProposalState.EXPIRED:
            return True
        case ProposalState.APPROVED:
            waits = {DeliveryState.SCHEDULED, DeliveryState.STOPPED}
            return awaits_go(shown) or any(place.delivery and place.delivery.state in waits for place in shown.places)
        case _:
            return False


def awaits_go(shown: ShownProposal) -> bool:
    """Whether an approved post waits for the go-ahead."""
    approved = shown.is_current and shown.proposal.state is ProposalState.APPROVED
    released = any(place.delivery and place.delivery.state is not DeliveryState.CANCELLED for place in shown.places)
    return approved and shown.proposal.when.kind is WhenKind.RELEASE and not released


def go_button(shown: ShownProposal) -> Button:
    """The button for the go-ahead; before the act, Slack asks again with the names of the accounts."""
    places = words.listed([f"{place.account.handle} on {place.network}" for place in shown.places])
    sure = f"It goes out at once to {places}, and so does whatever was proposed with it."
    return Button(GO, GO_AHEAD, ids(shown.proposal.id, shown.revision.number), style="primary", sure=sure[:300])


def waits_for_go(shown: ShownProposal) -> str:
    """The sentence about an awaited go-ahead: the releaser, the last moment, approvals still missing."""
    when = shown.proposal.when
    missing = words.listed([words.handle(account) for account in shown.awaits])
    first = f" First, {missing} has to be approved: they go together." if missing else ""
    return f"It waits for the go-ahead from {words.mention(when.releaser)}, by {words.moment_of(when)}.{first}"


def go_asked(shown: ShownProposal) -> list[Block]:
    """Ask for the go-ahead, with the button."""
    return [section(waits_for_go(shown)), *actions([go_button(shown)])]


def change_form(shown: ShownProposal, *, twice: Twice | None = None, filled: Choice | None = None) -> View:
    """The form for another time; `twice` adds the choice between two equal hours."""
    proposal, when = shown.proposal, shown.proposal.when
    about = ids(proposal.id, shown.revision.number, int(_asks_until(shown)))
    return time_form(TIME_FORM, _now_says(shown), when, about=about, twice=twice, filled=filled)


def time_form(
    callback_id: str, says: str, when: When, *, about: str, twice: Twice | None = None, filled: Choice | None = None
) -> View:
    """A form for a time."""
    day, _, time = when.wall.partition("T")
    blocks: list[Block] = [
        section(says),
        forms.day(DAY, "Date", initial=filled.day if filled else day),
        forms.time(TIME, f"Time ({words.zone_of(when.zone)})", zone=when.zone, initial=filled.time if filled else time),
    ]
    if twice is not None:
        blocks += [
            section("The clocks go back that night, so that hour comes twice."),
            forms.radio(WHICH, "Which one?", {key: f"{says[0].upper()}{says[1:]}" for key, says in twice.choices}),
        ]
    return forms.modal(callback_id, "Change the time", blocks, submit="Save", close="Cancel", about=about)


def change_in(view: Mapping[str, Any]) -> tuple[int, int, Choice]:
    """Read the form that changes a time: the proposal, its revision's number, and an answer to the question it asked.

    Raises Unusable for a form of another shape.
    """
    match whole_numbers(view["private_metadata"]):
        case [proposal, number, asks_until]:
            kind = WhenKind.RELEASE if asks_until else WhenKind.AT
            return proposal, number, replace(choice_in(view), kind=kind)
    raise Unusable(WORN_OUT)


def choice_in(view: Mapping[str, Any]) -> Choice:
    """Read a form for a time."""
    return Choice(day=forms.typed(view, DAY), time=forms.typed(view, TIME), which=forms.typed(view, WHICH))


def changed(shown: ShownProposal) -> View:
    """The view after a change of time."""
    approved = shown.proposal.state is ProposalState.APPROVED
    says = (
        f"{_moment(shown)}. The approval covers that, so nothing else is needed."
        if approved
        else f"{words.when(shown.proposal.when)}. A new card in <#{shown.channel}> asks for approval of that time."
    )
    return forms.modal("time_changed", "The time is changed", [section(says)])


def offered(error: TooLate, times: Sequence[When], shown: ShownProposal, now: datetime) -> list[Block]:
    """Buttons for an approval that came too late: the offered times, or another time."""
    about = shown.proposal.id, shown.proposal.revision.number
    buttons = [
        Button(action, _label(when, now), ids(*about, int(when.instant.timestamp()) // MINUTE))
        for action, when in zip(OFFERS, times, strict=False)
    ]
    another = Button(CHANGE_TIME, "Another time", ids(*about))
    return [section(said(str(error))), *actions([*buttons, another]), small_print(_zone(times))]


def offer_in(value: str) -> tuple[int, int, datetime]:
    """Unpack an offered time: (proposal, number of the revision, instant). Raises Unusable."""
    proposal, number, minute = numbers(value, 3)
    return proposal, number, datetime.fromtimestamp(minute * MINUTE, UTC)


def _label(when: When, now: datetime) -> str:
    moment = words.at(when.instant, ZoneInfo(when.zone), now)
    which = {"": "", FIRST: " (the first)"}.get(when.which, " (the second)")
    return f"{moment[0].upper()}{moment[1:]}{which}"


def _zone(times: Sequence[When]) -> str:
    return f"{words.zone_of(times[0].zone)}." if times else ""


def _now_says(shown: ShownProposal) -> str:
    if _asks_until(shown):
        return f"Now: {words.when(shown.proposal.when)}. By when is the go-ahead needed?"
    rule = (
        "Later, within the account's limit, keeps the approval. Earlier asks for approval again."
        if shown.proposal.state is ProposalState.APPROVED
        else "A new card asks for approval of the new time."
    )
    return f"Now: {_moment(shown)}. When should it go out?\n{rule}"


def _asks_until(shown: ShownProposal) -> bool:
    """Whether a new time is the last moment for the go-ahead, rather than the moment of going out."""
    return shown.proposal.when.kind is WhenKind.RELEASE and (awaits_go(shown) or _unapproved(shown))


def _moment(shown: ShownProposal) -> str:
    """When a post goes out as things stand: the time of the first delivery still to come, else the chosen time."""
    due = [place for place in shown.places if place.delivery and place.delivery.state is DeliveryState.SCHEDULED]
    if not due or due[0].delivery is None:
        return words.when(shown.proposal.when)
    return f"{words.on(due[0].delivery.due_at, due[0].account.zone)}, {words.zone_of(due[0].account.zone.key)}"


def _unapproved(shown: ShownProposal) -> bool:
    return shown.proposal.state is not ProposalState.APPROVED

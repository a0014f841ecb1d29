"""News of reminders, closed channels and cards out of reach: to the right people, in words Slack takes."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from slack_sdk.errors import SlackApiError, SlackClientError, SlackObjectFormationError
from slack_sdk.web import SlackResponse

from bot.cli.doctor import Health, _notices
from bot.errors import CannotTell, NotNow, Unsayable
from bot.model.proposal import ProposalState
from bot.model.when import WhenKind, exactly
from bot.notices.reminders import DUTY, EVERYBODY, THREAD
from bot.showing.proposal_view import ShownProposal
from bot.store.notices import Untold
from handlers.cards import reminders, troubles
from handlers.slack.refusals import BY_CODE, CLOSED, UNSAYABLE, refusal
from tests.fakes import FRIDAY_AT_NINE as NOW
from tests.fakes import FakeClock
from tests.handlers import showings
from tests.handlers.payloads import checked_message, live, mentioned


def answered(code: str) -> SlackApiError:
    reply = SlackResponse(
        client=None,
        http_verb="POST",
        api_url="https://slack.com/api/chat.postMessage",
        req_args={},
        data={"ok": False, "error": code},
        headers={"Retry-After": "7"},
        status_code=200,
    )
    return SlackApiError("Slack said no.", reply)  # type: ignore[no-untyped-call]


def waiting(shown: ShownProposal, **changes: Any) -> ShownProposal:
    """The same, waiting for approval for an hour yet."""
    zone = shown.places[0].account.zone if shown.places else shown.department.zone
    when = exactly(changes.pop("kind", WhenKind.AT), NOW + timedelta(hours=1), zone)
    places = tuple(replace(place, holds=()) for place in shown.places)
    proposal = replace(
        shown.proposal, state=ProposalState.PENDING, when=when, revision=shown.revision, approvals=(), **changes
    )
    return replace(shown, proposal=proposal, places=places)


@pytest.mark.parametrize("code", sorted(CLOSED))
def test_a_place_that_is_closed_is_told_apart_from_a_slack_that_is_away(code: str) -> None:
    found = refusal(answered(code), FakeClock())
    assert isinstance(found, CannotTell)
    assert not isinstance(found, Unsayable)
    assert found.why == code


@pytest.mark.parametrize("code", sorted(UNSAYABLE))
def test_a_message_that_slack_does_not_take_is_a_fault_of_ours(code: str) -> None:
    assert isinstance(refusal(answered(code), FakeClock()), Unsayable)


@pytest.mark.parametrize(
    "error",
    [answered("internal_error"), answered("fatal_error"), answered("ratelimited"), SlackClientError(), OSError()],
    ids=["internal error", "fatal error", "asked too often", "no answer", "no connection"],
)
def test_what_may_pass_is_tried_again(error: Exception) -> None:
    assert isinstance(refusal(error, FakeClock()), NotNow)


def test_what_the_sdk_itself_refuses_to_send_is_a_fault_of_ours() -> None:
    assert isinstance(refusal(SlackObjectFormationError("too long"), FakeClock()), Unsayable)


@showings.thorough
@given(showings.proposals())
def test_reminders_name_nobody_then_who_is_on_duty_then_all_who_could(shown: ShownProposal) -> None:
    shown = waiting(shown)
    for stage in (THREAD, DUTY, EVERYBODY):
        says = reminders.nudge(shown, stage, NOW)
        checked_message([], says)
        named = mentioned((), says)
        assert named <= showings.OURS
        if stage == THREAD:
            assert not named
    assert mentioned((), reminders.nudge(shown, DUTY, NOW)) <= {
        f"<@{person}>" for person in (*shown.on_duty, *_could(shown))
    }


def _could(shown: ShownProposal) -> tuple[str, ...]:
    return (*shown.approvers, *shown.seniors, *(cover.person for cover in shown.covers))


@showings.thorough
@given(showings.proposals())
def test_a_restricted_post_s_reminders_name_only_those_who_may_decide_it(shown: ShownProposal) -> None:
    shown = waiting(shown, restricted_to=("U0PRIYA",))
    for stage in (DUTY, EVERYBODY):
        assert mentioned((), reminders.nudge(shown, stage, NOW)) <= {f"<@{person}>" for person in _could(shown)}


@showings.thorough
@given(showings.proposals())
def test_what_is_said_of_a_card_out_of_reach_fits_and_does_nothing(shown: ShownProposal) -> None:
    for why in ("", *CLOSED, *UNSAYABLE, *BY_CODE, "a_fault_of_ours"):
        for person in (shown.proposal.proposer, "U0OWNER"):
            says = troubles.card_told(shown, person, why)
            checked_message([], says)
            assert not live({"type": "mrkdwn", "text": says})
            if why:
                assert "kept" in says


@pytest.mark.parametrize("kind", WhenKind)
def test_a_reminder_is_only_for_what_still_can_be_approved_in_time(kind: WhenKind) -> None:
    shown = waiting(showings.one_proposal("Our offices are open."), kind=kind)
    assert reminders.still_needed(shown, NOW)
    assert not reminders.still_needed(shown, NOW + timedelta(hours=1))
    approved = replace(shown, proposal=replace(shown.proposal, state=ProposalState.APPROVED))
    assert not reminders.still_needed(approved, NOW)
    assert "(1 hour from now)" in reminders.nudge(shown, THREAD, NOW)


@pytest.mark.parametrize(
    ("found", "health", "says"),
    [
        (Untold(3, 0, 0, ()), Health.WELL, "3 still to be told"),
        (Untold(200, 0, 0, ()), Health.WARNING, "is the bot running"),
        (Untold(0, 2, 0, ("is_archived (C0APPROVE)",)), Health.WARNING, "2 wait for a place that is closed"),
        (Untold(0, 0, 5, ("user_disabled (U0TOM)",)), Health.WARNING, "5 given up in the last week"),
    ],
    ids=["well", "many", "a closed channel", "given up"],
)
def test_the_doctor_says_what_could_not_be_told_and_where(found: Untold, health: Health, says: str) -> None:
    said = _notices(found)
    assert said.health is health
    assert says in said.says
    assert all(why in said.says for why in found.why)

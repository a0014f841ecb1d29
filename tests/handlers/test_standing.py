"""Every command, shortcut and press that opens a list or a form asks for the standing of whoever acts."""

import pytest

from bot.authority.members import FOR_MEMBERS
from bot.store import holds
from handlers import every_listener
from rehearsal.player import words_of
from tests.handlers.office import APPROVALS, DEE, GENERAL, GIL, TOM, Office
from tests.handlers.test_abuse_people import forged, proposal_of

COMMANDS = sorted(command.name for listener in every_listener() for command in listener.SURFACE.commands)
SHORTCUTS = sorted(shortcut.callback_id for listener in every_listener() for shortcut in listener.SURFACE.shortcuts)
PRESSES = {
    "settle a contact": ("finding_settle_contact", "1"),
    "let through": ("delivery_let_through", "[1]"),
    "hand over duty": ("duty_hand_over", "[1]"),
    "open the lines": ("lines_open", "lines"),
    "answer press with a line": ("referral_send_line", "[1]"),
    "propose a line": ("line_propose", "line"),
    "change a line": ("line_change", "[1]"),
    "send a line": ("line_send", "[1,0]"),
    "propose from App Home": ("home_propose", "propose"),
    "it is out": ("delivery_is_out", "[1]"),
    "posted by hand": ("delivery_hand_in", "[1]"),
}
"""Presses that open a list or a form of no single post: an action and a value of each."""
OF_A_POST = {
    "approve from App Home": ("home_approve", "[{0},1]"),
    "share a draft": ("draft_share", "[{0},1]"),
    "open the checks": ("card_checks", "[{0},1]"),
}
"""Presses that open a form with the words of a post."""


def refused(here: Office, says: str, channel: str, after: str) -> None:
    here.stage.be(GIL).sees(channel, says, private=True, after=after)
    assert here.stage.be(GIL).state()["modal"] is None


def last(here: Office, channel: str) -> str:
    return max((str(message["ts"]) for message in here.be(GIL).messages(channel)), default="")


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_of_a_guest_opens_a_list_or_a_form(here: Office, command: str) -> None:
    after = last(here, GENERAL)
    here.be(GIL).command(command)
    refused(here, FOR_MEMBERS, GENERAL, after)


@pytest.mark.parametrize("shortcut", SHORTCUTS)
def test_no_shortcut_of_a_guest_opens_a_form(here: Office, shortcut: str) -> None:
    card = here.propose(f"A message with the shortcut “{shortcut}”.")
    after = last(here, APPROVALS)
    pressed = {"callback_id": shortcut, "channel": card["channel"], "ts": card["ts"]}
    here.stage.post(f"/people/{GIL}/shortcut", pressed)
    refused(here, FOR_MEMBERS, APPROVALS, after)


@pytest.mark.parametrize(("action", "value"), PRESSES.values(), ids=PRESSES)
def test_no_forged_press_of_a_guest_opens_a_list_or_a_form(here: Office, action: str, value: str) -> None:
    after = last(here, APPROVALS)
    forged(here, GIL, action, value)
    refused(here, FOR_MEMBERS, APPROVALS, after)


@pytest.mark.parametrize(("action", "value"), OF_A_POST.values(), ids=OF_A_POST)
def test_no_forged_press_of_a_guest_opens_a_form_with_a_posts_words(here: Office, action: str, value: str) -> None:
    card = here.propose(f"Not for guests, by {action}.")
    after = last(here, APPROVALS)
    forged(here, GIL, action, value.format(proposal_of(here, card)), message_ts=card["ts"])
    refused(here, "for the department's own people", APPROVALS, after)


def test_a_guest_sees_no_standing_hold(here: Office) -> None:
    dee = here.be(DEE)
    dee.command("/hold-posts")
    why = "A reason for colleagues alone."
    dee.fill_in(dee.form("Put posts on hold"), on="account:dept", words="nobody writes this", reason=why, exempt=[])
    here.stage.until(lambda: here.store.read(holds.standing), "the hold")
    after = last(here, GENERAL)
    here.be(GIL).command("/hold-posts")
    refused(here, FOR_MEMBERS, GENERAL, after)
    tom = here.be(TOM)
    tom.command("/hold-posts")
    assert why in words_of({"blocks": tom.form("Put posts on hold")["blocks"]})

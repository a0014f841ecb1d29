"""Credentials in Slack: the line in digest and App Home, and news for an account's owner."""

from datetime import datetime

from bot.credentials.states import CredentialState
from handlers.blocks import words
from handlers.blocks.blocks import escaped

MOST = 1000
"""Characters of a network's words, and ours."""


def line(state: CredentialState, at: datetime) -> str:
    """A credential that was refused, ends soon, or ended, with the way forward."""
    todo = f"Whoever looks after it runs `countersign accounts connect {state.account.key}`."
    whose = words.title(state.account)
    left = state.days_left(at.astimezone(state.account.zone).date())
    if state.fault:
        return f"{whose} does not let us in, so its posts wait. {todo}"
    if state.ends_on is None or left is None or left < 0:
        day = f" on {words.date(state.ends_on)}" if state.ends_on else ""
        return f"The credential of {whose} ended{day}, so nothing goes out there. {todo}"
    days = "today is its last day" if not left else f"{left} day{'' if left == 1 else 's'} left"
    return f"The credential of {whose} ends on {words.date(state.ends_on)}: {days}. {todo}"


def told(state: CredentialState) -> str:
    """News for an account's owner: the network does not accept the credential."""
    return (
        f"{words.title(state.account)} can't be posted to just now. {escaped(state.fault, MOST)} "
        "Posts to other accounts go on."
    )

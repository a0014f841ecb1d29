"""Agreed lines of a demonstration: two that fit its stories, agreed to by its approvers before anybody looks."""

import logging
from datetime import timedelta

from bot.errors import CountersignError
from bot.lines.lines import LineWish
from bot.model.line import LineKind, Senders
from bot.model.people import Person
from bot.wiring import Bot

AUTHOR, APPROVERS = Person("U0PRIYA"), (Person("U0SAM"), Person("U0JO"))
STANDS_FOR = timedelta(days=180)
LINES = (
    (
        LineKind.HOLDING,
        "Flooded homes: what we know",
        "We are checking how many homes were flooded. We will say what we know as soon as we can.",
        "Questions from the press while the figures are being gathered",
    ),
    (
        LineKind.SIGNPOST,
        "Help after a flood",
        "There is help with cleaning up, and with a place to stay: dept.example/flood-help. In danger, ring 999.",
        "Questions about help after a flood",
    ),
)
"""Kind, name, text and purpose."""

log = logging.getLogger(__name__)


def agree(bot: Bot) -> None:
    """Propose the lines and agree to them; under a department's own policy, leave out a line that its checks refuse."""
    last = bot.organisation.clock().date() + STANDS_FOR
    for kind, name, text, purpose in LINES:
        wish = LineWish(
            name=name,
            kind=kind.value,
            text=text,
            purpose=purpose,
            accounts=("dept",),
            groups=(Senders.MEDIA_TEAM.value, Senders.WRITERS.value),
            review_on=last.isoformat(),
        )
        try:
            line = bot.lines.propose(wish, AUTHOR, f"demonstration:{kind.value}")
            for approver in APPROVERS:
                bot.lines.approve(line.id, approver)
        except CountersignError as error:
            log.warning("the demonstration has no %s: %s", kind.value, error)

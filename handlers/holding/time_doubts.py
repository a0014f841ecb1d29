"""Doubts about the time in Slack: the message that asks whether a clock is right, and what became of the doubt."""

from datetime import timedelta

from slack_sdk.models.blocks import Block

from bot.holding.time_doubts import ShownDoubt
from bot.model.people import SYSTEM
from bot.model.time_doubt import Doubt, Sure
from handlers.blocks import words
from handlers.blocks.blocks import Button, actions, clipped, context, escaped, ids, section
from handlers.holding import stops

CONFIRM = "time_confirm"
SURE = "What has come due by that time goes out at once, and what is too late by it asks for a new time."
IN_DOUBT = "Posts wait while we make sure of the time"
SETTLED = "The time is sure again"
MOST_HOSTS = 3


def message(shown: ShownDoubt) -> list[Block]:
    """The message that tells of a doubt, with the button; once the doubt has ended, that it has."""
    if not shown.doubt.stands:
        return [section(_over(shown.doubt.how))]
    said = words.on(shown.doubt.at, shown.account.zone)
    waiting = stops.listed(
        shown.waiting,
        shown.account.zone,
        f"{words.counted(len(shown.waiting), 'post')} here {'wait' if len(shown.waiting) > 1 else 'waits'}, due within "
        "a day:",
        channel=shown.account.channel,
    )
    return [
        section(
            clipped(
                f"⏱️ *{IN_DOUBT}.* {what_happened(shown)} When we noticed, right before this message, it said *{said}*."
            )
        ),
        context(
            "Nothing is lost, and nothing goes out early. Writing and approving go on as usual; what people write to "
            "accounts is read, and calls on the media rota are made. We are asking other servers for the time: if they "
            "agree with that clock, or it is put right, posts go on by themselves."
        ),
        *waiting,
        section(
            "Is that the right time? Compare it with Slack's own, beside this message. If it is right, say so. If not, "
            "ask whoever looks after Countersign to put the clock right; nothing else is needed here."
        ),
        *actions([Button(CONFIRM, "The time is right", ids(shown.doubt.id), sure=SURE)]),
    ]


def sure(shown: ShownDoubt) -> list[Block]:
    """The message of its own when the time is sure again."""
    doubt, zone = shown.doubt, shown.account.zone
    ended = doubt.ended_at or doubt.at
    return [
        section(clipped(f"▶️ *{SETTLED}, and posts go out as planned.* {_how(shown)}")),
        context(
            f"{what_happened(shown)} Posts waited from {words.on(doubt.at, zone)}, until {words.on(ended, zone)}, both "
            "by that clock. What missed its time meanwhile is asked about in its card's thread."
        ),
    ]


def _over(how: Sure | None) -> str:
    match how:
        case Sure.SET_AGAIN:
            return "⏱️ The clock was set again before the time was sure. A newer message says how it stands."
        case Sure.SWITCHED_OFF:
            return "⏱️ The computer was switched off before the time was sure. A newer message says how it stands."
        case _:
            return "⏱️ Posts waited while we made sure of the time. It is sure again: a newer message says how."


def what_happened(shown: ShownDoubt) -> str:
    """The reason for a doubt, in a sentence or two."""
    doubt = shown.doubt
    clock = f"The clock of the computer that Countersign runs on ({escaped(doubt.machine, words.SHORT)})"
    by = span(doubt.ahead)
    match doubt.why:
        case Doubt.STEPPED:
            return f"{clock} was set {'forward' if doubt.ahead > timedelta() else 'back'} by {by}."
        case Doubt.BEHIND:
            return f"{clock} is {by} behind the last thing that was recorded here."
        case Doubt.CONTRADICTED:
            return f"{clock} shows a different time from other servers, which agree with each other."
        case Doubt.UNSETTLED:
            return f"{clock} was in doubt when it was last switched off."


def span(length: timedelta) -> str:
    """Write a length of time, either way, in its two largest units: 1 hour 5 minutes."""
    left, parts = round(abs(length).total_seconds()), []
    for unit, seconds in (("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1)):
        count, left = divmod(left, seconds)
        if count:
            parts.append(words.counted(count, unit))
    return " ".join(parts[:2]) or "less than a second"


def _how(shown: ShownDoubt) -> str:
    doubt = shown.doubt
    match doubt.how:
        case Sure.SERVERS:
            names = [escaped(host, words.SHORT) for host in doubt.hosts]
            return f"The clock agrees with {words.listed(words.fewer(names, MOST_HOSTS))}."
        case Sure.DATABASE:
            return "The clock agrees with the database's own."
        case Sure.VOUCHED_FOR if doubt.by == SYSTEM:
            return "Whoever looks after Countersign says that the clock is right."
        case Sure.VOUCHED_FOR:
            return f"{words.mention(doubt.by)} says that the clock is right."
        case _:
            return "The clock was put right."
